import type { Scoped, Transaction } from '#platform/database/session.ts';

/** An item that PLM has released. */
export interface ItemRow {
  readonly id: string;
  readonly baseUnit: string;
}

/** The item; null when PLM has not released one with this id. */
export async function itemById(session: Scoped, id: string): Promise<ItemRow | null> {
  const [row] = await session.query<ItemRow>((sql) => sql`select id, base_unit from item where id = ${id}`);
  return row ?? null;
}

/** Writes an item as PLM states it. */
export const saveItem = (transaction: Transaction, item: ItemRow): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into item (id, base_unit)
      values (${item.id}, ${item.baseUnit})
      on conflict (id) do update set base_unit = excluded.base_unit
    `,
  );

/** Notes that PLM made an item obsolete. Throws when PLM's word of the item itself has not come: it will be tried again. */
export async function makeItemObsolete(transaction: Transaction, id: string, at: string): Promise<void> {
  const written = await transaction.query(
    (sql) => sql`update item set obsolete_at = ${at} where id = ${id} returning id`,
  );
  if (written.length === 0) throw new Error(`item ${id} is obsolete, but not known`);
}
