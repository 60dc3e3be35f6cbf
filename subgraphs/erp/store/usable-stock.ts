import type { Transaction } from '#platform/database/session.ts';
import type { UsableStock } from '../domain/backflush.ts';

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
      select balance.item, balance.location, nullif(balance.lot, '') as lot, balance.quantity
      from
        stock_balance as balance
        left join lot_origin as origin on origin.lot = balance.lot and balance.lot <> ''
        left join lateral (
          select min(occurred_at) as entered_at from inventory_movement
          where lot = balance.lot and quantity > 0
        ) as movement on balance.lot <> ''
      where
        balance.plant = ${at.plant} and balance.item = any(${at.items as string[]})
        and balance.status = 'UNRESTRICTED' and balance.quantity > 0
        and (origin.expiry_date is null or origin.expiry_date > ${at.date}::date)
        and not exists (
          select from hold
          where
            hold.released_at is null and (hold.plant is null or hold.plant = balance.plant)
            and (
              (hold.target = 'ITEM' and hold.target_id = balance.item)
              or (hold.target = 'LOT' and hold.target_id = balance.lot)
              or (hold.target = 'SUPPLIER' and hold.target_id = origin.supplier)
              or (hold.target = 'ORDER' and hold.target_id = origin.production_order)
            )
        )
      order by
        balance.item, origin.expiry_date nulls last, movement.entered_at nulls last,
        balance.lot, balance.location
      for update of balance
    `,
  );

/** The first day on which a lot may no longer be used; null when none is set. */
export async function expiryOf(transaction: Transaction, lot: string | null): Promise<string | null> {
  const [row] = await transaction.query<{ expiryDate: string | null }>(
    (sql) => sql`select expiry_date from lot_origin where lot = ${lot}`,
  );
  return row?.expiryDate ?? null;
}
