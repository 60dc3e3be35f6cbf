import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import type { Hold } from '../domain/stock.ts';

/** What a command or fact touches, of which each may be on hold. */
export interface Touched {
  readonly plant: string;
  readonly order?: string | null;
  readonly items?: readonly string[];
  readonly lot?: string | null;
  readonly lots?: readonly string[];
  readonly supplier?: string | null;
}

/** The holds in force on any of them, or on the supplier or order that a lot came from; oldest first. */
export function holdsOn(session: Scoped, touched: Touched): Promise<readonly Hold[]> {
  const lots = [...(touched.lots ?? []), ...(touched.lot == null ? [] : [touched.lot])];
  return session.query<Hold>(
    (sql) => sql`
      select id, target, target_id, reason
      from hold
      where
        released_at is null
        and (plant is null or plant = ${touched.plant})
        and (
          (target = 'ITEM' and target_id = any(${(touched.items ?? []) as string[]}))
          or (target = 'LOT' and target_id = any(${lots}))
          or (
            target = 'ORDER'
            and (
              target_id = ${touched.order ?? null}::text
              or target_id in (select production_order from lot_source where lot = any(${lots}))
            )
          )
          or (
            target = 'SUPPLIER'
            and (
              target_id = ${touched.supplier ?? null}::text
              or target_id in (select supplier from lot_source where lot = any(${lots}))
            )
          )
        )
      order by placed_at, id
    `,
  );
}

/** A hold as it is kept. */
export interface PlacedHold extends Hold {
  /** Where it holds; null: in every plant, as one on a lot or an order always does. */
  readonly plant: string | null;
  readonly placedAt: string;
}

/** Writes a hold; one that is there already stays as it is. */
export const insertHold = (transaction: Transaction, hold: PlacedHold): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into hold (id, target, target_id, plant, reason, placed_at)
      values (${hold.id}, ${hold.target}, ${hold.targetId}, ${hold.plant}, ${hold.reason}, ${hold.placedAt})
      on conflict (id) do nothing
    `,
  );

/** Marks a hold as released; false when it is not in force. */
export async function releaseHold(transaction: Transaction, id: string, at: string): Promise<boolean> {
  const rows = await transaction.query<{ released: boolean }>(
    (sql) => sql`
      update hold set released_at = ${at} where id = ${id} and released_at is null
      returning true as released
    `,
  );
  return rows.length > 0;
}

/** Stock of one item, location and lot (empty: without lots), as a hold keeps it in BLOCKED. */
export interface HeldStock {
  readonly plant: string;
  readonly item: string;
  readonly location: string;
  readonly lot: string;
  readonly quantity: string;
  readonly unit: string;
}

/** Unrestricted stock that a hold concerns, of its item, lot, supplier or order, under a lock. */
export const lockUnrestrictedOf = (transaction: Transaction, hold: PlacedHold): Promise<readonly HeldStock[]> =>
  transaction.query<HeldStock>(
    (sql) => sql`
      select balance.plant, balance.item, balance.location, balance.lot, balance.quantity, item.base_unit as unit
      from stock_balance as balance join item on item.id = balance.item
      where
        ${heldStock(sql, hold)}
        and balance.status = 'UNRESTRICTED' and balance.quantity > 0
        and (${hold.plant}::text is null or balance.plant = ${hold.plant})
      order by balance.plant, balance.item, balance.location, balance.lot
      for update of balance
    `,
  );

function heldStock(sql: Sql, { target, targetId }: PlacedHold): ReturnType<Sql> {
  switch (target) {
    case 'LOT':
      return sql`balance.lot = ${targetId}`;
    case 'ITEM':
      return sql`balance.item = ${targetId}`;
    case 'SUPPLIER':
      return sql`balance.lot in (select lot from lot_source where supplier = ${targetId})`;
    case 'ORDER':
      return sql`balance.lot in (select lot from lot_source where production_order = ${targetId})`;
    default:
      return target satisfies never;
  }
}

/** Records what a hold keeps in BLOCKED, in addition to what it kept before. */
export const addHeldStock = (transaction: Transaction, hold: string, stock: readonly HeldStock[]): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into held_stock (hold, plant, item, location, lot, quantity)
      select ${hold}, plant, item, location, lot, quantity
      from jsonb_to_recordset(${sql.json(stock.map(({ plant, item, location, lot, quantity }) => ({ plant, item, location, lot, quantity })))}) as row (
        plant text, item text, location text, lot text, quantity numeric
      )
      on conflict (hold, plant, item, location, lot) do update
      set quantity = held_stock.quantity + excluded.quantity
    `,
  );

/** Unrestricted stock of a lot and of those that came of it, under a lock. */
export const lockUnrestrictedOfLot = (transaction: Transaction, lot: string): Promise<readonly HeldStock[]> =>
  transaction.query<HeldStock>(
    (sql) => sql`
      select balance.plant, balance.item, balance.location, balance.lot, balance.quantity, item.base_unit as unit
      from stock_balance as balance join item on item.id = balance.item
      where
        balance.lot in (select ${lot}::text union all select lot from lot_part where came_of = ${lot})
        and balance.status = 'UNRESTRICTED' and balance.quantity > 0
      order by balance.plant, balance.item, balance.location, balance.lot
      for update of balance
    `,
  );

/** What keeps a lot in BLOCKED that was made against a rule, as a hold would. */
export const keeperOf = (lot: string): string => `violation/${lot}`;

/** What holds keep of a lot, and of those that came of it, is kept by what is wrong with it from now on. */
export const takeOverHeldStock = (transaction: Transaction, lot: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      with taken as (
        delete from held_stock
        where
          lot in (select ${lot}::text union all select lot from lot_part where came_of = ${lot})
          and hold in (select id from hold)
        returning plant, item, location, lot, quantity
      )
      insert into held_stock (hold, plant, item, location, lot, quantity)
      select ${keeperOf(lot)}, plant, item, location, lot, sum(quantity)
      from taken
      group by plant, item, location, lot
      on conflict (hold, plant, item, location, lot) do update
      set quantity = held_stock.quantity + excluded.quantity
    `,
  );

/** What a hold keeps in BLOCKED and still lies there, with another hold in force on the same stock, under a lock. */
export const takeHeldStock = (
  transaction: Transaction,
  hold: string,
): Promise<readonly (HeldStock & { readonly otherHold: string | null })[]> =>
  transaction.query<HeldStock & { otherHold: string | null }>(
    (sql) => sql`
      with held as (
        delete from held_stock where hold = ${hold}
        returning plant, item, location, lot, quantity
      )
      select
        held.plant, held.item, held.location, held.lot, item.base_unit as unit,
        least(held.quantity, greatest(balance.quantity, 0)) as quantity,
        (
          select other.id from hold as other
          where
            other.released_at is null and other.id <> ${hold}
            and (other.plant is null or other.plant = held.plant)
            and (
              (other.target = 'ITEM' and other.target_id = held.item)
              or (other.target = 'LOT' and other.target_id = held.lot)
              or (
                other.target = 'SUPPLIER'
                and other.target_id in (select supplier from lot_source where lot = held.lot)
              )
              or (
                other.target = 'ORDER'
                and other.target_id in (select production_order from lot_source where lot = held.lot)
              )
            )
          order by other.placed_at, other.id
          limit 1
        ) as other_hold
      from
        held
        join item on item.id = held.item
        join stock_balance as balance
          on balance.plant = held.plant and balance.item = held.item and balance.location = held.location
          and balance.lot = held.lot and balance.status = 'BLOCKED'
      order by held.plant, held.item, held.location, held.lot
      for update of balance
    `,
  );

/**
 * Takes from what holds keep there in BLOCKED: it left, or was moved; what they no longer keep, no release frees. With
 * `freeFirst` only what goes beyond the stock there that no hold keeps. Answers what was taken of each hold.
 */
export const takeFromHeldStock = (
  transaction: Transaction,
  stock: Omit<HeldStock, 'unit'>,
  options: { readonly freeFirst: boolean } = { freeFirst: false },
): Promise<readonly { readonly hold: string; readonly quantity: string }[]> =>
  transaction.query<{ hold: string; quantity: string }>(
    (sql) => sql`
      with kept as (
        select hold, quantity, sum(quantity) over (order by hold) - quantity as before, sum(quantity) over () as total
        from held_stock
        where
          plant = ${stock.plant} and item = ${stock.item} and location = ${stock.location} and lot = ${stock.lot}
      ),
      free as (
        select
          case when ${options.freeFirst} then greatest(
            coalesce(
              (
                select quantity from stock_balance
                where
                  plant = ${stock.plant} and item = ${stock.item} and location = ${stock.location}
                  and lot = ${stock.lot} and status = 'BLOCKED'
              ),
              0
            ) - coalesce((select max(total) from kept), 0),
            0
          ) else 0 end as quantity
      ),
      held as (
        select
          kept.hold, kept.quantity,
          least(kept.quantity, greatest(${stock.quantity}::numeric - free.quantity - kept.before, 0)) as taken
        from kept cross join free
      ),
      emptied as (
        delete from held_stock using held
        where
          held_stock.hold = held.hold and held_stock.plant = ${stock.plant} and held_stock.item = ${stock.item}
          and held_stock.location = ${stock.location} and held_stock.lot = ${stock.lot} and held.taken = held.quantity
      ),
      reduced as (
        update held_stock set quantity = held.quantity - held.taken
        from held
        where
          held_stock.hold = held.hold and held_stock.plant = ${stock.plant} and held_stock.item = ${stock.item}
          and held_stock.location = ${stock.location} and held_stock.lot = ${stock.lot}
          and held.taken > 0 and held.taken < held.quantity
      )
      select hold, taken as quantity from held where taken > 0
    `,
  );

/** What holds keep of a lot at a plant in BLOCKED, by location. */
export const heldStockOf = (
  transaction: Transaction,
  of: { readonly plant: string; readonly item: string; readonly lot: string },
): Promise<readonly { readonly location: string; readonly hold: string; readonly quantity: string }[]> =>
  transaction.query<{ location: string; hold: string; quantity: string }>(
    (sql) => sql`
      select location, hold, quantity
      from held_stock
      where plant = ${of.plant} and item = ${of.item} and lot = ${of.lot}
      order by location, hold
    `,
  );

/** What one hold keeps there becomes less by a quantity of which it keeps at least as much. */
export const takeFromHold = (
  transaction: Transaction,
  hold: string,
  { plant, item, location, lot, quantity }: Omit<HeldStock, 'unit'>,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      with emptied as (
        delete from held_stock
        where
          hold = ${hold} and plant = ${plant} and item = ${item} and location = ${location} and lot = ${lot}
          and quantity <= ${quantity}::numeric
      )
      update held_stock set quantity = quantity - ${quantity}::numeric
      where
        hold = ${hold} and plant = ${plant} and item = ${item} and location = ${location} and lot = ${lot}
        and quantity > ${quantity}::numeric
    `,
  );
