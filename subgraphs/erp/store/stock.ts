import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { Sql } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import type { StockKey, StockStatus } from '../domain/stock.ts';
import type { StockBalanceFilter, StockBalanceSort } from '../schema.generated.ts';
import { partsOf } from './item-at-plant.ts';

/** Stock of one item, location, lot and status; lot is null for stock without lots. */
export interface StockBalanceRow {
  readonly id: string;
  readonly plant: string;
  readonly item: string;
  readonly location: string;
  readonly lot: string | null;
  readonly status: StockStatus;
  readonly quantity: string;
  readonly unit: string;
}

/** A page of stock balances as it is read. */
export type StockBalancePage = Connection<StockBalanceRow>;

/** The stock of an item at a plant, in its base unit. */
export interface InventoryRow {
  readonly plant: string;
  readonly item: string;
  readonly unit: string;
  readonly onHand: string;
  readonly unrestricted: string;
  readonly inInspection: string;
  readonly blocked: string;
  readonly allocated: string;
  readonly available: string;
}

/** What was found of an item at a location of a plant, in the item's base unit. */
export interface StockCountRow {
  readonly plant: string;
  readonly item: string;
  readonly location: string;
  readonly lot: string | null;
  readonly status: StockStatus;
  readonly quantity: string;
  /** What was recorded there then; null for a count that another system stated. */
  readonly recorded: string | null;
  readonly unit: string;
  readonly countedAt: string;
}

const columns = (sql: Sql) => sql`
  balance.id, balance.plant, balance.item, balance.location, nullif(balance.lot, '') as lot, balance.status,
  balance.quantity, item.base_unit as unit
`;

/** The stock of items at plants; allocated is what released orders lack. */
export function inventories(session: Scoped, keys: readonly string[]): Promise<readonly InventoryRow[]> {
  const { plants, items } = partsOf(keys);
  return session.query<InventoryRow>(
    (sql) => sql`
      select
        key.plant, key.item, item.base_unit as unit, stock.on_hand, stock.unrestricted, stock.in_inspection,
        stock.blocked, need.allocated, stock.unrestricted - need.allocated as available
      from
        unnest(${plants}::text[], ${items}::text[]) as key (plant, item)
        join item on item.id = key.item
        cross join lateral (
          select
            coalesce(sum(quantity), 0) as on_hand,
            coalesce(sum(quantity) filter (where status = 'UNRESTRICTED'), 0) as unrestricted,
            coalesce(sum(quantity) filter (where status = 'QUALITY_INSPECTION'), 0) as in_inspection,
            coalesce(sum(quantity) filter (where status = 'BLOCKED'), 0) as blocked
          from stock_balance
          where plant = key.plant and item = key.item and quantity <> 0
        ) as stock
        cross join lateral (
          select coalesce(sum(greatest(required - issued - coalesce(stood_in, 0), 0)), 0) as allocated
          from (
            select
              sum(component.required) as required,
              (
                select coalesce(-sum(movement.quantity), 0)
                from inventory_movement as movement
                where
                  movement.production_order = component.production_order and movement.item = component.item
                  and coalesce(movement.reversed_type, movement.type) in ('ISSUE', 'RETURN')
              ) as issued,
              (
                select -sum(movement.quantity * own.required / alternate.required)
                from
                  order_component as own
                  join order_component_alternate as alternate using (production_order, line)
                  join inventory_movement as movement
                    on movement.production_order = own.production_order and movement.item = alternate.item
                where
                  own.production_order = component.production_order and own.item = component.item
                  and coalesce(movement.reversed_type, movement.type) in ('ISSUE', 'RETURN')
              ) as stood_in
            from order_component as component
            where component.open and component.plant = key.plant and component.item = key.item
            group by component.production_order, component.item
          ) as of_order
        ) as need
    `,
  );
}

/** The balances of items at plants that are not zero, in order. */
export function balancesByKey(session: Scoped, keys: readonly string[]): Promise<readonly StockBalanceRow[]> {
  const { plants, items } = partsOf(keys);
  return session.query<StockBalanceRow>(
    (sql) => sql`
      select ${columns(sql)}
      from
        unnest(${plants}::text[], ${items}::text[]) as key (plant, item)
        join stock_balance as balance using (plant, item)
        join item on item.id = balance.item
      where balance.quantity <> 0
      order by balance.location, balance.lot, balance.status
    `,
  );
}

/** At most this many counts are answered for an item at a plant. */
export const maximumCounts = 500;

/** What was counted of items at plants, newest first. */
export function stockCounts(session: Scoped, keys: readonly string[]): Promise<readonly StockCountRow[]> {
  const { plants, items } = partsOf(keys);
  return session.query<StockCountRow>(
    (sql) => sql`
      select
        key.plant, key.item, counted.location, counted.lot, counted.status, counted.quantity, counted.recorded,
        item.base_unit as unit, counted.counted_at
      from
        unnest(${plants}::text[], ${items}::text[]) as key (plant, item)
        join item on item.id = key.item
        cross join lateral (
          select location, nullif(lot, '') as lot, status, quantity, recorded, counted_at
          from stock_count
          where plant = key.plant and item = key.item
          order by counted_at desc, location
          limit ${maximumCounts}
        ) as counted
      order by counted.counted_at desc, counted.location
    `,
  );
}

/** The balances of lots that are not zero, in order. */
export const balancesByLot = (session: Scoped, lots: readonly string[]): Promise<readonly StockBalanceRow[]> =>
  session.query<StockBalanceRow>(
    (sql) => sql`
      select ${columns(sql)}
      from stock_balance as balance join item on item.id = balance.item
      where balance.lot = any(${lots as string[]}) and balance.lot <> '' and balance.quantity <> 0
      order by balance.id
    `,
  );

/** How the list of stock balances that are not zero is read. */
export const stockBalanceList = (filter: StockBalanceFilter): ListSource<StockBalanceSort> => ({
  list: 'stockBalances',
  select: columns,
  from: (sql) => sql`from stock_balance as balance join item on item.id = balance.item`,
  where: (sql) =>
    allOf(sql, [
      sql`balance.quantity <> 0`,
      filter.plant != null && sql`balance.plant = ${filter.plant}`,
      filter.item != null && sql`balance.item = ${filter.item}`,
      filter.lot != null && sql`balance.lot = ${filter.lot}`,
      filter.status != null && sql`balance.status = ${filter.status}`,
      filter.location != null && sql`balance.location = ${filter.location}`,
      filter.text != null && sql`(balance.item = ${filter.text} or balance.lot = ${filter.text})`,
    ]),
  id: 'balance.id',
  sorts: {
    ID: { expression: 'balance.item', type: 'text' },
    PLANT: { expression: 'balance.plant', type: 'text' },
    LOCATION: { expression: 'balance.location', type: 'text' },
    LOT: { expression: 'balance.lot', type: 'text' },
    STATUS: { expression: 'balance.status', type: 'text' },
    QUANTITY: { expression: 'balance.quantity_key', type: 'text' },
    ITEM: { expression: 'balance.item', type: 'text' },
  },
  defaultOrder: { field: 'ID', direction: 'ASC' },
});

/** A page of stock balances that are not zero. */
export const stockBalancePage = (
  session: Scoped,
  page: PageArguments<StockBalanceSort>,
  filter: StockBalanceFilter,
): Promise<StockBalancePage> => readPage<StockBalanceRow, StockBalanceSort>(session, page, stockBalanceList(filter));

/** How much lies there, under a lock that lasts until the transaction ends. */
export async function lockBalance(transaction: Transaction, key: StockKey): Promise<string> {
  const [row] = await transaction.query<{ quantity: string }>(
    (sql) => sql`
      select quantity from stock_balance
      where
        plant = ${key.plant} and item = ${key.item} and location = ${key.location} and lot = ${key.lot ?? ''}
        and status = ${key.status}
      for update
    `,
  );
  return row?.quantity ?? '0';
}

/**
 * What lies of a serial number at other places and in other statuses, under a lock on it that lasts until the transaction
 * ends; null when the lot is no serial number.
 */
export async function lockSerialElsewhere(transaction: Transaction, key: StockKey): Promise<string | null> {
  const [serial] = await transaction.query<{ lot: string }>(
    (sql) => sql`select lot from lot_origin where lot = ${key.lot ?? ''} and kind = 'SERIAL' for update`,
  );
  if (serial === undefined) return null;
  const [row] = await transaction.query<{ quantity: string }>(
    (sql) => sql`
      select coalesce(sum(quantity), 0) as quantity
      from stock_balance
      where
        lot = ${serial.lot} and quantity > 0
        and (plant, item, location, status) <> (${key.plant}, ${key.item}, ${key.location}, ${key.status})
    `,
  );
  return row?.quantity ?? '0';
}

/** What is unrestricted of an item and lot at a location, under a lock that lasts until the transaction ends. */
export const lockUnrestricted = (transaction: Transaction, stock: Omit<StockKey, 'status'>): Promise<string> =>
  lockBalance(transaction, { ...stock, status: 'UNRESTRICTED' });

/** Where a lot lies at a plant, unrestricted stock before others, then where most is, under a lock. */
export const lockLotStock = (
  transaction: Transaction,
  of: { readonly plant: string; readonly item: string; readonly lot: string },
): Promise<readonly StockBalanceRow[]> =>
  transaction.query<StockBalanceRow>(
    (sql) => sql`
      select ${columns(sql)}
      from stock_balance as balance join item on item.id = balance.item
      where
        balance.plant = ${of.plant} and balance.item = ${of.item} and balance.lot = ${of.lot} and balance.quantity > 0
      order by balance.status = 'UNRESTRICTED' desc, balance.quantity desc, balance.id
      for update of balance
    `,
  );

/** What is unrestricted of items at a location of a plant, the lots that sort first before others, under a lock. */
export const lockUnrestrictedAt = (
  transaction: Transaction,
  place: { readonly plant: string; readonly location: string; readonly items: readonly string[] },
): Promise<readonly StockBalanceRow[]> =>
  transaction.query<StockBalanceRow>(
    (sql) => sql`
      select ${columns(sql)}
      from stock_balance as balance join item on item.id = balance.item
      where
        balance.plant = ${place.plant} and balance.location = ${place.location}
        and balance.item = any(${place.items as string[]}) and balance.status = 'UNRESTRICTED' and balance.quantity > 0
      order by balance.item, balance.lot
      for update of balance
    `,
  );

/**
 * Where a lot lies that was consumed: the location with most of it, unrestricted before any other status, and how much
 * is unrestricted there, under a lock. Null when ERP knows of none.
 */
export async function lockLotLocation(
  transaction: Transaction,
  stock: { readonly plant: string; readonly item: string; readonly lot: string },
): Promise<{ readonly location: string; readonly unrestricted: string } | null> {
  const [row] = await transaction.query<{ location: string; unrestricted: string }>(
    (sql) => sql`
      select location, case when status = 'UNRESTRICTED' then quantity else 0 end as unrestricted
      from stock_balance
      where plant = ${stock.plant} and item = ${stock.item} and lot = ${stock.lot}
      order by status = 'UNRESTRICTED' and quantity > 0 desc, quantity desc, location
      limit 1
      for update
    `,
  );
  return row ?? null;
}

/** Writes a count, with what was recorded there; one of the same place and time replaces it. */
export const insertStockCount = (
  transaction: Transaction,
  count: StockKey & { readonly countedAt: string; readonly quantity: string; readonly recorded: string },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into stock_count (plant, item, location, lot, status, counted_at, quantity, recorded)
      values (
        ${count.plant}, ${count.item}, ${count.location}, ${count.lot ?? ''}, ${count.status}, ${count.countedAt},
        ${count.quantity}, ${count.recorded}
      )
      on conflict (plant, item, location, lot, status, counted_at) do update
      set quantity = excluded.quantity, recorded = excluded.recorded
    `,
  );
