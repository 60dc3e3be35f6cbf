import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { MovementType } from '../domain/stock.ts';

/** Where a purchased lot came from. */
export interface PurchasedLot {
  readonly lot: string;
  readonly item: string;
  readonly kind: 'LOT' | 'SERIAL';
  readonly supplier: string;
  readonly receipt: string;
  /** The first day it may no longer be used; null when none is set. */
  readonly expiryDate: string | null;
}

/** The first day each lot may no longer be used, or one that it came of; nothing for a lot with none. */
export async function expiryDates(session: Scoped, lots: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await session.query<{ lot: string; expiryDate: string }>(
    (sql) => sql`
      select lot, min(expiry_date) as expiry_date
      from lot_source
      where lot = any(${lots as string[]}) and expiry_date is not null
      group by lot
    `,
  );
  return new Map(rows.map(({ lot, expiryDate }) => [lot, expiryDate]));
}

/** Those of the lots that are serial numbers, which are one piece each. */
export async function serialsAmong(session: Scoped, lots: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await session.query<{ lot: string }>(
    (sql) => sql`select lot from lot_origin where lot = any(${lots as string[]}) and kind = 'SERIAL'`,
  );
  return new Set(rows.map(({ lot }) => lot));
}

/** Writes where a purchased lot came from. */
export const insertPurchasedLot = (transaction: Transaction, lot: PurchasedLot): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into lot_origin (lot, item, kind, received_from, goods_receipt, expiry_date)
      values (${lot.lot}, ${lot.item}, ${lot.kind}, ${lot.supplier}, ${lot.receipt}, ${lot.expiryDate})
    `,
  );

/** Writes which orders made the lots that are received from them; one that was taken back may be made again by another. */
export async function insertProducedLots(
  transaction: Transaction,
  movements: readonly {
    readonly type: MovementType;
    readonly item: string;
    readonly lot: string | null;
    readonly order: string | null;
    readonly produced?: { readonly kind: 'LOT' | 'SERIAL'; readonly expiryDate: string | null };
  }[],
): Promise<void> {
  const made = movements.flatMap(({ type, item, lot, order, produced }) =>
    (type === 'RECEIPT' || type === 'BY_PRODUCT') && lot !== null && order !== null
      ? [{ item, lot, order, kind: produced?.kind ?? 'LOT', expiryDate: produced?.expiryDate ?? null }]
      : [],
  );
  if (made.length === 0) return;
  await transaction.query(
    (sql) => sql`
      insert into lot_origin (lot, item, kind, production_order, expiry_date)
      select distinct on (lot) lot, item, kind, "order", "expiryDate"
      from jsonb_to_recordset(${sql.json(made)}) as row (
        item text, lot text, "order" text, kind text, "expiryDate" date
      )
      on conflict (lot) do update
      set production_order = excluded.production_order, kind = excluded.kind, expiry_date = excluded.expiry_date
      where lot_origin.received_from is null
    `,
  );
}

/** Writes that a lot came of others, and so of all that those came of. */
export const insertLotParts = (
  transaction: Transaction,
  lot: { readonly lot: string; readonly item: string },
  cameOf: readonly string[],
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into lot_part (lot, came_of, item)
      select distinct ${lot.lot}, coalesce(before.came_of, source.lot), ${lot.item}
      from unnest(${cameOf as string[]}::text[]) as source (lot) left join lot_part as before on before.lot = source.lot
      on conflict do nothing
    `,
  );

/** Forgets that lots came of others: the split or merge that made them was taken back. */
export const forgetLotParts = (transaction: Transaction, lots: readonly string[]): Promise<unknown> =>
  transaction.query((sql) => sql`delete from lot_part where lot = any(${lots as string[]})`);

/** Whether ERP has heard of a lot. */
export async function isKnownLot(transaction: Transaction, lot: string): Promise<boolean> {
  const rows = await transaction.query<{ lot: string }>(
    (sql) => sql`
      select lot from lot_origin where lot = ${lot}
      union all
      select lot from lot_part where lot = ${lot}
      union all
      select lot from stock_balance where lot = ${lot} and lot <> ''
      limit 1
    `,
  );
  return rows.length > 0;
}

/** Forgets purchased lots whose receipt was taken back: they may be received again. */
export const forgetLotsOf = (transaction: Transaction, receipt: string): Promise<unknown> =>
  transaction.query((sql) => sql`delete from lot_origin where goods_receipt = ${receipt}`);

/** The items of those of the ids that are lots: received and not taken back, or in stock. */
export async function itemsOfLots(
  transaction: Transaction,
  lots: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.query<{ lot: string; item: string }>(
    (sql) => sql`
      select lot, item from lot_origin where lot = any(${lots as string[]})
      union all
      select lot, item from lot_part where lot = any(${lots as string[]})
      union all
      select lot, item from stock_balance where lot = any(${lots as string[]}) and lot <> '' and quantity <> 0
    `,
  );
  return new Map(rows.map(({ lot, item }) => [lot, item]));
}
