import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import { postedOnce, type PostingSource } from '../domain/posting-source.ts';
import type { PurchaseOrder } from '../domain/purchase-order.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { StockStatus } from '../domain/stock.ts';
import type { GoodsReceiptFilter, GoodsReceiptSort } from '../schema.generated.ts';

/** A receipt as it is read; quantity in the unit of its line. */
export interface GoodsReceiptRow {
  readonly id: string;
  readonly purchaseOrder: string;
  readonly line: number;
  readonly plant: string;
  readonly supplier: string;
  readonly item: string;
  readonly quantity: string;
  readonly unit: string;
  readonly lot: string | null;
  readonly kind: 'LOT' | 'SERIAL';
  readonly status: StockStatus;
  readonly location: string;
  readonly supplierLot: string | null;
  readonly expiryDate: string | null;
  readonly purchasePriceVariance: string | null;
  readonly currency: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly sourceSystem: string;
  readonly sourceDocument: string;
  readonly sourceLine: string;
}

/** A page of receipts as it is read. */
export type GoodsReceiptPage = Connection<GoodsReceiptRow>;

/** A receipt taken back. */
export interface ReceiptReversalRow {
  readonly id: string;
  readonly goodsReceipt: string;
  readonly reason: string;
  readonly reversedBy: string;
  /** The receipt's, with the opposite sign. */
  readonly purchasePriceVariance: string | null;
  readonly currency: string;
  readonly occurredAt: string;
}

const columns = (sql: Sql) => sql`
  receipt.id, receipt.purchase_order, receipt.line, receipt.plant, receipt.supplier, receipt.item, receipt.quantity,
  receipt.unit, receipt.lot, receipt.kind, receipt.status, receipt.location, receipt.supplier_lot, receipt.expiry_date,
  receipt.purchase_price_variance, receipt.currency, receipt.occurred_at, receipt.recorded_at,
  receipt.source_system, receipt.source_document, receipt.source_line
`;

/** Receipts by id, in any order. */
export const receiptsById = (session: Scoped, ids: readonly string[]): Promise<readonly GoodsReceiptRow[]> =>
  session.query<GoodsReceiptRow>(
    (sql) => sql`select ${columns(sql)} from goods_receipt as receipt where receipt.id = any(${ids as string[]})`,
  );

/** The receipts of purchase orders, oldest first; those taken back too. */
export const receiptsByPurchaseOrder = (
  session: Scoped,
  orders: readonly string[],
): Promise<readonly GoodsReceiptRow[]> =>
  session.query<GoodsReceiptRow>(
    (sql) => sql`
      select ${columns(sql)}
      from goods_receipt as receipt
      where receipt.purchase_order = any(${orders as string[]})
      order by receipt.occurred_at, receipt.recorded_at, receipt.id
    `,
  );

/** What took receipts back, at most one each. */
export const receiptReversals = (
  session: Scoped,
  receipts: readonly string[],
): Promise<readonly ReceiptReversalRow[]> =>
  session.query<ReceiptReversalRow>(
    (sql) => sql`
      select
        reversal.id, reversal.goods_receipt, reversal.reason, reversal.reversed_by, reversal.occurred_at,
        -receipt.purchase_price_variance as purchase_price_variance, receipt.currency
      from goods_receipt_reversal as reversal join goods_receipt as receipt on receipt.id = reversal.goods_receipt
      where reversal.goods_receipt = any(${receipts as string[]})
    `,
  );

/** Writes a receipt and answers its id. Throws ALREADY_EXISTS when its source has posted before. */
export async function insertReceipt(
  transaction: Transaction,
  order: PurchaseOrder,
  receipt: Receipt,
  currency: string,
  source: PostingSource | null,
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into goods_receipt (
        id, purchase_order, line, plant, supplier, item, quantity, unit, lot, kind, status, location, supplier_lot,
        expiry_date, purchase_price_variance, currency, occurred_at, source_system, source_document, source_line
      )
      select
        number.id, ${order.id}, ${receipt.line}, ${order.plant}, ${order.supplier},
        ${receipt.item}, ${receipt.quantity.value}, ${receipt.quantity.unit}, ${receipt.lot}, ${receipt.kind},
        ${receipt.status}, ${receipt.location}, ${receipt.supplierLot}, ${receipt.expiryDate},
        ${receipt.purchasePriceVariance}, ${currency}, ${receipt.at},
        coalesce(${source?.system ?? null}::text, 'erp'), coalesce(${source?.document ?? null}::text, number.id),
        coalesce(${source?.line ?? null}::text, '1')
      from (select 'GR-' || nextval('goods_receipt_number') as id) as number
      on conflict (source_system, source_document, source_line) do nothing
      returning id
    `,
  );
  return postedOnce(row?.id, source);
}

/** Writes that a receipt was taken back, and answers the reversal's id. */
export async function insertReceiptReversal(
  transaction: Transaction,
  receipt: GoodsReceiptRow,
  by: { readonly reason: string; readonly by: string; readonly at: string },
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into goods_receipt_reversal (id, goods_receipt, plant, supplier, reason, reversed_by, occurred_at)
      values (
        'RR-' || nextval('goods_receipt_reversal_number'), ${receipt.id}, ${receipt.plant}, ${receipt.supplier},
        ${by.reason}, ${by.by}, ${by.at}
      )
      returning id
    `,
  );
  if (row === undefined) throw new Error('a reversal of a receipt was not written');
  return row.id;
}

/** How the list of receipts is read. */
export const receiptList = (filter: GoodsReceiptFilter): ListSource<GoodsReceiptSort> => ({
  list: 'goodsReceipts',
  select: columns,
  from: (sql) => sql`from goods_receipt as receipt`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`receipt.plant = ${filter.plant}`,
      filter.supplier != null && sql`receipt.supplier = ${filter.supplier}`,
      filter.item != null && sql`receipt.item = ${filter.item}`,
      filter.purchaseOrder != null && sql`receipt.purchase_order = ${filter.purchaseOrder}`,
      filter.lot != null && sql`receipt.lot = ${filter.lot}`,
      filter.status != null && sql`receipt.status = ${filter.status}`,
      filter.reversed != null && sql`receipt.reversed = ${filter.reversed}`,
      filter.occurredAt?.from != null && sql`receipt.occurred_at >= ${filter.occurredAt.from}`,
      filter.occurredAt?.to != null && sql`receipt.occurred_at < ${filter.occurredAt.to}`,
      filter.text != null && hasWord(sql, 'goods_receipt', 'receipt.id', filter.text),
    ]),
  id: 'receipt.id',
  sorts: {
    OCCURRED_AT: { expression: 'receipt.occurred_at', type: 'timestamptz' },
    ID: { expression: 'receipt.id', type: 'text' },
    PLANT: { expression: 'receipt.plant', type: 'text' },
    SUPPLIER: { expression: 'receipt.supplier', type: 'text' },
    ITEM: { expression: 'receipt.item', type: 'text' },
    PURCHASE_ORDER: { expression: 'receipt.purchase_order', type: 'text' },
    STATUS: { expression: 'receipt.status', type: 'text' },
    LOT: { expression: 'receipt.lot', absent: '', type: 'text' },
    REVERSED: { expression: 'receipt.reversed', type: 'boolean' },
  },
  defaultOrder: { field: 'OCCURRED_AT', direction: 'DESC' },
});

/** A page of receipts. */
export const receiptPage = (
  session: Scoped,
  page: PageArguments<GoodsReceiptSort>,
  filter: GoodsReceiptFilter,
): Promise<GoodsReceiptPage> => readPage<GoodsReceiptRow, GoodsReceiptSort>(session, page, receiptList(filter));
