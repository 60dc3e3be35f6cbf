import { MillgraphError } from '#platform/errors.ts';
import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { ItemRevision } from '../domain/item-revision.ts';
import type { UnitKind, UnitRange } from '../domain/unit-effectivity.ts';
import { exclusionViolation, isViolation } from './constraint.ts';

/** For which units a revision holds; from and to as serial numbers or lots. */
export interface UnitEffectivityRow {
  readonly revision: string;
  readonly plant: string | null;
  readonly kind: UnitKind;
  readonly from: string;
  readonly to: string | null;
}

/** The unit effectivities of revisions: those of every plant first, by plant, kind and first unit. */
export const unitEffectivitiesOfRevisions = (
  session: Scoped,
  revisions: readonly string[],
): Promise<readonly UnitEffectivityRow[]> =>
  session.query<UnitEffectivityRow>(
    (sql) => sql`
      select
        revision, plant, kind,
        prefix || lpad(lower(numbers)::text, greatest(digits, length(lower(numbers)::text)), '0') as from,
        prefix || lpad(upper(numbers)::text, greatest(digits, length(upper(numbers)::text)), '0') as to
      from revision_unit_effectivity
      where revision = any(${revisions as string[]})
      order by revision, plant nulls first, kind, prefix, numbers
    `,
  );

/**
 * Writes for which units a revision holds at a plant, in place of what was written before. Throws RULE_VIOLATED when another
 * revision of the item holds for one of them.
 */
export async function replaceUnitEffectivities(
  transaction: Transaction,
  { id, item }: Pick<ItemRevision, 'id' | 'item'>,
  plant: string | null,
  ranges: readonly UnitRange[],
): Promise<void> {
  await transaction.query(
    (sql) => sql`
      delete from revision_unit_effectivity where revision = ${id} and plant is not distinct from ${plant}
    `,
  );
  try {
    await transaction.query(
      (sql) => sql`
        insert into revision_unit_effectivity (revision, item, plant, kind, prefix, digits, numbers)
        select ${id}, ${item}, ${plant}, kind, prefix, length("from"), int8range("from"::bigint, "to"::bigint)
        from
          jsonb_to_recordset(${sql.json(ranges as never)}) as range (kind text, prefix text, "from" text, "to" text)
      `,
    );
  } catch (error) {
    if (!isViolation(error, exclusionViolation)) throw error;
    throw new MillgraphError(
      'RULE_VIOLATED',
      `A revision of item ${item} holds already for serial numbers or lots of these ranges; no two hold for one unit.`,
      { argument: 'input.ranges' },
    );
  }
}
