import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { RevisionRescheduling } from '../domain/item-revision.ts';
import { withEveryPlant } from './every-plant.ts';

/** A change of the first day of a revision as it is stored. */
export interface RevisionReschedulingRow extends RevisionRescheduling {
  readonly revision: string;
}

/** The changes of the first day of revisions, oldest first. */
export const reschedulingsOfRevisions = (
  session: Scoped,
  revisions: readonly string[],
): Promise<readonly RevisionReschedulingRow[]> =>
  session.query<RevisionReschedulingRow>(
    (sql) => sql`
      select revision, effective_from_before, effective_from, reason, rescheduled_by, rescheduled_at
      from revision_rescheduling
      where revision = any(${revisions as string[]})
      order by ordinal
    `,
  );

/** Writes a change of the first day of a revision. */
export const insertRescheduling = (transaction: Transaction, row: RevisionReschedulingRow): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into revision_rescheduling
        (revision, effective_from_before, effective_from, reason, rescheduled_by, rescheduled_at)
      values (
        ${row.revision}, ${row.effectiveFromBefore}, ${row.effectiveFrom}, ${row.reason}, ${row.rescheduledBy},
        ${row.rescheduledAt}
      )
    `,
  );

/** The latest date that any plant has at an instant, or UTC. */
export const latestDate = (transaction: Transaction, at: string): Promise<string> =>
  withEveryPlant(transaction, async () => {
    const [row] = await transaction.query<{ date: string }>(
      (sql) => sql`
        select greatest(plant_date(null, ${at}::timestamptz), max(plant_date(id, ${at}::timestamptz))) as date
        from plant
      `,
    );
    return row?.date ?? '';
  });

/** The plants that decided to build a revision from a day on that is before `day`. */
export const plantsThatBeginBefore = (
  transaction: Transaction,
  revision: string,
  day: string,
): Promise<readonly string[]> =>
  withEveryPlant(transaction, async () => {
    const rows = await transaction.query<{ plant: string }>(
      (sql) => sql`
        select plant
        from revision_effectivity as own
        where
          revision = ${revision}
          and plant is not null
          and lower(effective) < ${day}::date
          and exists (
            select
            from revision_adoption as adoption
            where
              adoption.revision = own.revision
              and adoption.plant = own.plant
              and adoption.effective_from = lower(own.effective)
          )
        order by plant
      `,
    );
    return rows.map(({ plant }) => plant);
  });

/** Moves the beginning of a revision at the plants that merely go on with it once it is effective everywhere. */
export const moveWhereKept = (transaction: Transaction, revision: string, from: string, to: string): Promise<unknown> =>
  withEveryPlant(transaction, () =>
    transaction.query(
      (sql) => sql`
        update revision_effectivity as own
        set effective = daterange(${to}::date, upper(effective))
        where
          revision = ${revision}
          and plant is not null
          and lower(effective) = ${from}::date
          and not exists (
            select
            from revision_adoption as adoption
            where
              adoption.revision = own.revision
              and adoption.plant = own.plant
              and adoption.effective_from = lower(own.effective)
          )
      `,
    ),
  );
