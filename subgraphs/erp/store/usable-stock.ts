import type { Transaction } from '#platform/database/session.ts';
import type { UsableStock } from '../domain/backflush.ts';
import { expiryDates } from './lot.ts';

/**
 * Unrestricted stock of items at a plant that is on no hold and not expired on `date`, under a lock: what expires first
 * before what expires later or never, then the oldest.
 */
export const lockUsableStock = (
  transaction: Transaction,
  at: { readonly plant: string; readonly items: readonly string[]; readonly date: string },
): Promise<readonly UsableStock[]> =>
  transaction.query<UsableStock>(
    (sql) => sql`
      select balance.item, balance.location, nullif(balance.lot, '') as lot, balance.quantity,
        exists (select from lot_origin where lot = balance.lot and kind = 'SERIAL') as is_serial
      from
        stock_balance as balance
        left join lateral (
          select min(expiry_date) as expiry_date from lot_source where lot = balance.lot
        ) as source on balance.lot <> ''
        left join lateral (
          select min(occurred_at) as entered_at from inventory_movement as entry
          where
            lot = balance.lot and quantity > 0 and reverses is null
            and not exists (select from inventory_movement as undo where undo.reverses = entry.id)
        ) as movement on balance.lot <> ''
      where
        balance.plant = ${at.plant} and balance.item = any(${at.items as string[]})
        and balance.status = 'UNRESTRICTED' and balance.quantity > 0
        and (source.expiry_date is null or source.expiry_date > ${at.date}::date)
        and not exists (
          select from hold
          where
            hold.released_at is null and (hold.plant is null or hold.plant = balance.plant)
            and (
              (hold.target = 'ITEM' and hold.target_id = balance.item)
              or (hold.target = 'LOT' and hold.target_id = balance.lot)
              or (
                hold.target = 'SUPPLIER'
                and hold.target_id in (select supplier from lot_source where lot = balance.lot)
              )
              or (
                hold.target = 'ORDER'
                and hold.target_id in (select production_order from lot_source where lot = balance.lot)
              )
            )
        )
      order by balance.item, source.expiry_date nulls last, movement.entered_at nulls last, balance.lot, balance.location
      for update of balance
    `,
  );

/** The first day on which a lot may no longer be used; null when none is set. */
export const expiryOf = async (transaction: Transaction, lot: string | null): Promise<string | null> =>
  lot === null ? null : ((await expiryDates(transaction, [lot])).get(lot) ?? null);
