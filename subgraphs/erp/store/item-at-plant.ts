import type { ItemFact } from '#contracts/events.ts';
import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { ItemAtPlant } from '../domain/item-at-plant.ts';
import type { ItemAtPlantFilter, ItemAtPlantSort } from '../schema.generated.ts';

/** An item of the item master; type is null until PLM has told it. */
export interface ItemRow {
  readonly id: string;
  readonly type: ItemFact['type'] | null;
  readonly baseUnit: string;
  /** Whether PLM has ended it. */
  readonly obsolete: boolean;
}

/** What a plant knows of an item, as it is stored. */
export type ItemAtPlantRow = Omit<ItemAtPlant, 'latestCostFrom'>;

/** A page of items at plants as it is read. */
export type ItemAtPlantPage = Connection<ItemAtPlantRow>;

/** An item at a plant, as the loaders key it; neither id holds a slash. */
export const keyOf = (row: { readonly plant: string; readonly item: string }): string => `${row.plant}/${row.item}`;

/** The plants and the items of keys, each at its place. */
export function partsOf(keys: readonly string[]): { readonly plants: string[]; readonly items: string[] } {
  const parts = keys.map((key) => ({ at: key.indexOf('/'), key }));
  return { plants: parts.map(({ at, key }) => key.slice(0, at)), items: parts.map(({ at, key }) => key.slice(at + 1)) };
}

/** Items of the item master by id, in any order. */
export const itemsById = (session: Scoped, ids: readonly string[]): Promise<readonly ItemRow[]> =>
  session.query<ItemRow>(
    (sql) => sql`
      select id, type, base_unit, obsoleted_at is not null as obsolete from item where id = any(${ids as string[]})
    `,
  );

/** Takes an item over from PLM. */
export const saveItem = (transaction: Transaction, item: ItemFact): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into item (id, number, name, type, base_unit)
      values (${item.id}, ${item.number}, ${item.name}, ${item.type}, ${item.baseUnit})
      on conflict (id) do update
      set number = excluded.number, name = excluded.name, type = excluded.type, base_unit = excluded.base_unit
    `,
  );

/** Ends an item: no plant orders or sells it any more. */
export async function makeItemObsolete(transaction: Transaction, item: string, at: string): Promise<void> {
  await transaction.query((sql) => sql`update item set obsoleted_at = ${at} where id = ${item}`);
  await transaction.query((sql) => sql`update item_at_plant set status = 'OBSOLETE' where item = ${item}`);
}

/** Items at plants by key, in any order. */
export function itemsAtPlant(session: Scoped, keys: readonly string[]): Promise<readonly ItemAtPlantRow[]> {
  const { plants, items } = partsOf(keys);
  return session.query<ItemAtPlantRow>(
    (sql) => sql`
      select at.plant, at.item, at.procurement, at.status, at.lead_time_days, at.safety_stock, item.base_unit
      from
        unnest(${plants}::text[], ${items}::text[]) as key (plant, item)
        join item_at_plant as at using (plant, item)
        join item on item.id = at.item
    `,
  );
}

/** What each plant knows of the items, by plant. */
export const itemsAtPlantByItem = (session: Scoped, items: readonly string[]): Promise<readonly ItemAtPlantRow[]> =>
  session.query<ItemAtPlantRow>(
    (sql) => sql`
      select at.plant, at.item, at.procurement, at.status, at.lead_time_days, at.safety_stock, item.base_unit
      from item_at_plant as at join item on item.id = at.item
      where at.item = any(${items as string[]})
      order by at.plant
    `,
  );

/** The item at the plant under a lock that lasts until the transaction ends; null when it is not set up there. */
export async function lockItemAtPlant(
  transaction: Transaction,
  plant: string,
  item: string,
): Promise<ItemAtPlant | null> {
  const [row] = await transaction.query<ItemAtPlant>(
    (sql) => sql`
      select
        at.plant, at.item, at.procurement, at.status, at.lead_time_days, at.safety_stock, item.base_unit,
        (
          select max(lower(effective)) from standard_cost where plant = at.plant and item = at.item
        ) as latest_cost_from
      from item_at_plant as at join item on item.id = at.item
      where at.plant = ${plant} and at.item = ${item}
      for update of at
    `,
  );
  return row ?? null;
}

/** Writes a new item at a plant. */
export const insertItemAtPlant = (transaction: Transaction, at: ItemAtPlant): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into item_at_plant (plant, item, procurement, status, lead_time_days, safety_stock)
      values (${at.plant}, ${at.item}, ${at.procurement}, ${at.status}, ${at.leadTimeDays}, ${at.safetyStock})
    `,
  );

/** Writes what may change of an item at a plant. */
export const saveItemAtPlant = (transaction: Transaction, at: ItemAtPlant): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update item_at_plant
      set
        procurement = ${at.procurement}, status = ${at.status}, lead_time_days = ${at.leadTimeDays},
        safety_stock = ${at.safetyStock}
      where plant = ${at.plant} and item = ${at.item}
    `,
  );

/** A page of items at plants. */
export const itemAtPlantPage = (
  session: Scoped,
  page: PageArguments<ItemAtPlantSort>,
  filter: ItemAtPlantFilter,
): Promise<ItemAtPlantPage> =>
  readPage<ItemAtPlantRow, ItemAtPlantSort>(session, page, {
    list: 'itemsAtPlant',
    select: (sql) =>
      sql`at.plant, at.item, at.procurement, at.status, at.lead_time_days, at.safety_stock, item.base_unit`,
    from: (sql) => sql`from item_at_plant as at join item on item.id = at.item`,
    where: (sql) =>
      allOf(sql, [
        filter.plant != null && sql`at.plant = ${filter.plant}`,
        filter.item != null && sql`at.item = ${filter.item}`,
        filter.procurement != null && sql`at.procurement = ${filter.procurement}`,
        filter.status != null && sql`at.status = ${filter.status}`,
        filter.awaitsCostRoll === true &&
          sql`exists (select from awaited_cost_roll as awaited where (awaited.plant, awaited.item) = (at.plant, at.item))`,
        filter.awaitsCostRoll === false &&
          sql`not exists (select from awaited_cost_roll as awaited where (awaited.plant, awaited.item) = (at.plant, at.item))`,
        filter.text != null && hasWord(sql, 'item', 'at.item', filter.text),
      ]),
    id: 'at.id',
    sorts: {
      ITEM: { expression: 'at.item', type: 'text' },
      PLANT: { expression: 'at.plant', type: 'text' },
      PROCUREMENT: { expression: 'at.procurement', type: 'text' },
      STATUS: { expression: 'at.status', type: 'text' },
      LEAD_TIME_DAYS: { expression: 'at.lead_time_days', absent: '0', type: 'integer' },
      SAFETY_STOCK: { expression: 'at.safety_stock_key', type: 'text' },
    },
    defaultOrder: { field: 'ITEM', direction: 'ASC' },
  });
