import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { MovementType } from '../domain/stock.ts';

/** What ERP knows of a lot. */
export interface LotOriginRow {
  readonly lot: string;
  readonly item: string;
  readonly kind: 'LOT' | 'SERIAL';
  /** Of a purchased lot; null for a produced one. */
  readonly supplier: string | null;
  /** Of a produced lot; null for a purchased one. */
  readonly productionOrder: string | null;
  /** The first day it may no longer be used; null when none is set. */
  readonly expiryDate: string | null;
}

/** What is known of lots, in any order. */
export const lotOrigins = (session: Scoped, lots: readonly string[]): Promise<readonly LotOriginRow[]> =>
  session.query<LotOriginRow>(
    (sql) => sql`
      select lot, item, kind, supplier, production_order, expiry_date from lot_origin where lot = any(${lots as string[]})
    `,
  );

/** Writes where a purchased lot came from. */
export const insertPurchasedLot = (
  transaction: Transaction,
  lot: Omit<LotOriginRow, 'productionOrder'> & { readonly plant: string; readonly receipt: string },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into lot_origin (lot, plant, item, kind, supplier, goods_receipt, expiry_date)
      values (${lot.lot}, ${lot.plant}, ${lot.item}, ${lot.kind}, ${lot.supplier}, ${lot.receipt}, ${lot.expiryDate})
    `,
  );

/** Writes which orders made the lots that are received from them; one that was taken back may be made again by another. */
export async function insertProducedLots(
  transaction: Transaction,
  movements: readonly {
    readonly type: MovementType;
    readonly plant: string;
    readonly item: string;
    readonly lot: string | null;
    readonly order: string | null;
  }[],
): Promise<void> {
  const made = movements.flatMap(({ type, plant, item, lot, order }) =>
    (type === 'RECEIPT' || type === 'BY_PRODUCT') && lot !== null && order !== null
      ? [{ plant, item, lot, order }]
      : [],
  );
  if (made.length === 0) return;
  await transaction.query(
    (sql) => sql`
      insert into lot_origin (lot, plant, item, kind, production_order)
      select distinct on (lot) lot, plant, item, 'LOT', "order"
      from jsonb_to_recordset(${sql.json(made)}) as row (plant text, item text, lot text, "order" text)
      on conflict (lot) do update set production_order = excluded.production_order
      where lot_origin.supplier is null
    `,
  );
}

/** Gives a lot that came of another one by split or merge the origin of that one, so that holds follow. */
export const inheritOrigin = (transaction: Transaction, from: string, into: readonly string[]): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into lot_origin (lot, plant, item, kind, supplier, production_order, expiry_date)
      select part.lot, origin.plant, origin.item, origin.kind, origin.supplier, origin.production_order, origin.expiry_date
      from lot_origin as origin cross join unnest(${into as string[]}::text[]) as part (lot)
      where origin.lot = ${from}
      on conflict (lot) do nothing
    `,
  );

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
      select lot, item from stock_balance where lot = any(${lots as string[]}) and lot <> '' and quantity <> 0
    `,
  );
  return new Map(rows.map(({ lot, item }) => [lot, item]));
}
