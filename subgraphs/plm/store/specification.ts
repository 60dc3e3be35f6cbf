import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { Specification } from '../domain/specification.ts';

/** A specification with the revision it is of. */
export interface SpecificationRow extends Specification {
  readonly revision: string;
}

/** The specifications of revisions, in the order stated. */
export const specificationsOfRevisions = (
  session: Scoped,
  revisions: readonly string[],
): Promise<readonly SpecificationRow[]> =>
  session.query<SpecificationRow>(
    (sql) => sql`
      select revision, name, nominal, lower_limit, upper_limit, unit, text, document
      from revision_specification
      where revision = any(${revisions as string[]})
      order by revision, ordinal
    `,
  );

/** Writes the specifications of a revision in place of those before. */
export async function replaceSpecifications(
  transaction: Transaction,
  revision: string,
  specifications: readonly Specification[],
): Promise<void> {
  await transaction.query((sql) => sql`delete from revision_specification where revision = ${revision}`);
  await transaction.query(
    (sql) => sql`
      insert into revision_specification
        (revision, ordinal, name, nominal, lower_limit, upper_limit, unit, text, document)
      select
        ${revision}, (entry.ordinality)::integer, record.name, record.nominal, record."lowerLimit",
        record."upperLimit", record.unit, record.text, record.document
      from
        jsonb_array_elements(${sql.json(specifications as never)}) with ordinality as entry (fields, ordinality)
        cross join lateral jsonb_to_record(entry.fields) as record (
          name text, nominal numeric, "lowerLimit" numeric, "upperLimit" numeric, unit text, text text, document text
        )
    `,
  );
}
