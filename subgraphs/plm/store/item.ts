import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { Item } from '../domain/item.ts';
import type { ItemFilter, ItemSort } from '../schema.generated.ts';

/** An item as it is stored. */
export type ItemRow = Item;

/** A page of items as it is read. */
export type ItemPage = Connection<ItemRow>;

const columns = (sql: Sql) => sql`id, number, name, description, type, base_unit, lifecycle, released_at, obsolete_at`;

/** Items by id, in any order. */
export const itemsById = (session: Scoped, ids: readonly string[]): Promise<readonly ItemRow[]> =>
  session.query<ItemRow>(
    (sql) => sql`
      select ${columns(sql)}
      from item
      where id = any(${ids as string[]})
    `,
  );

/** The item under a lock that lasts until the transaction ends; null when there is none. */
export async function lockItem(transaction: Transaction, id: string): Promise<Item | null> {
  const [row] = await transaction.query<ItemRow>(
    (sql) => sql`
      select ${columns(sql)}
      from item
      where id = ${id}
      for update
    `,
  );
  return row ?? null;
}

/** Writes an item that is new; false when one with this id or number exists. */
export async function insertItem(transaction: Transaction, item: Item): Promise<boolean> {
  const inserted = await transaction.query(
    (sql) => sql`
      insert into item (id, number, name, description, type, base_unit, lifecycle, released_at)
      values (
        ${item.id}, ${item.number}, ${item.name}, ${item.description}, ${item.type}, ${item.baseUnit},
        ${item.lifecycle}, ${item.releasedAt}
      )
      on conflict do nothing
      returning id
    `,
  );
  return inserted.length > 0;
}

/** Writes an existing item as it is now. */
export const updateItem = (transaction: Transaction, item: Item): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update item
      set
        name = ${item.name},
        description = ${item.description},
        lifecycle = ${item.lifecycle},
        released_at = ${item.releasedAt},
        obsolete_at = ${item.obsoleteAt}
      where id = ${item.id}
    `,
  );

/** How the list of items is read. */
export const itemList = (filter: ItemFilter): ListSource<ItemSort> => ({
  list: 'items',
  select: columns,
  from: (sql) => sql`from item`,
  where: (sql) =>
    allOf(sql, [
      filter.type != null && sql`type = ${filter.type}`,
      filter.lifecycle != null && sql`lifecycle = ${filter.lifecycle}`,
      filter.baseUnit != null && sql`base_unit = ${filter.baseUnit}`,
      filter.releasedAt?.from != null && sql`released_at >= ${filter.releasedAt.from}`,
      filter.releasedAt?.to != null && sql`released_at < ${filter.releasedAt.to}`,
      filter.obsoleteAt?.from != null && sql`obsolete_at >= ${filter.obsoleteAt.from}`,
      filter.obsoleteAt?.to != null && sql`obsolete_at < ${filter.obsoleteAt.to}`,
      filter.supplier != null && sql`id in (select item from approved_supplier where supplier = ${filter.supplier})`,
      filter.plant != null &&
        sql`id in (
          select item from revision_effectivity where plant = ${filter.plant}
          union all
          select item from approved_supplier where plant = ${filter.plant}
          union all
          select item from item_revision join bom on bom.revision = item_revision.id where bom.plant = ${filter.plant}
          union all
          select item
          from item_revision join routing on routing.revision = item_revision.id
          where routing.plant = ${filter.plant}
        )`,
      filter.text != null && hasWord(sql, 'item', 'id', filter.text),
    ]),
  id: 'id',
  sorts: {
    NUMBER: { expression: 'number', type: 'text' },
    NAME: { expression: 'name', type: 'text' },
    TYPE: { expression: 'type', type: 'text' },
    LIFECYCLE: { expression: 'lifecycle', type: 'text' },
    BASE_UNIT: { expression: 'base_unit', type: 'text' },
    RELEASED_AT: { expression: 'released_at', absent: 'infinity', type: 'timestamptz' },
    OBSOLETE_AT: { expression: 'obsolete_at', absent: 'infinity', type: 'timestamptz' },
  },
  defaultOrder: { field: 'NUMBER', direction: 'ASC' },
});

/** A page of items. */
export const itemPage = (session: Scoped, page: PageArguments<ItemSort>, filter: ItemFilter): Promise<ItemPage> =>
  readPage<ItemRow, ItemSort>(session, page, itemList(filter));

/** Locks items, so that what defines them does not change until the transaction ends. */
export const lockItems = (transaction: Transaction, ids: readonly string[]): Promise<unknown> =>
  transaction.query((sql) => sql`select id from item where id = any(${ids as string[]}) order by id for update`);
