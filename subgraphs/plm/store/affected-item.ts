import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { AffectedItem } from '../domain/affected-item.ts';
import type { EngineeringChange } from '../domain/engineering-change.ts';

/** An affected item with its change. */
export interface AffectedItemRow extends AffectedItem {
  readonly change: string;
}

/** What changes affect, by item. */
export const affectedItemsOfChanges = (
  session: Scoped,
  changes: readonly string[],
): Promise<readonly AffectedItemRow[]> =>
  session.query<AffectedItemRow>(
    (sql) => sql`
      select change, item, from_revision as from, to_revision as to, disposition_policy
      from affected_item
      where change = any(${changes as string[]})
      order by change, item
    `,
  );

/** The ORDERs that are not yet RELEASED, but `change`, by the items of these that they affect. */
export async function openOrdersOfItems(
  transaction: Transaction,
  items: readonly string[],
  change: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.query<{ item: string; change: string }>(
    (sql) => sql`
      select item, change
      from affected_item
      where item = any(${items as string[]}) and change_kind = 'ORDER' and change_is_open and change <> ${change}
    `,
  );
  return new Map(rows.map((row) => [row.item, row.change]));
}

/** Writes what a change affects in place of what was written before. */
export async function replaceAffectedItems(
  transaction: Transaction,
  change: Pick<EngineeringChange, 'id'>,
  affected: readonly AffectedItem[],
): Promise<void> {
  await transaction.query((sql) => sql`delete from affected_item where change = ${change.id}`);
  await transaction.query(
    (sql) => sql`
      insert into affected_item
        (change, change_kind, change_is_open, item, from_revision, to_revision, disposition_policy)
      select id, kind, is_open, record.item, record."from", record."to", record."dispositionPolicy"
      from
        engineering_change
        cross join jsonb_to_recordset(${sql.json(affected as never)}) as record (
          item text, "from" text, "to" text, "dispositionPolicy" text
        )
      where id = ${change.id}
    `,
  );
}
