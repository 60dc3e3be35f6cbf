import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { PurchaseOrder, Receipt } from '../domain/purchase-order.ts';

/** A purchase order as it is read. */
export type PurchaseOrderRow = Omit<PurchaseOrder, 'lines'>;

/** A line of a purchase order as it is read; quantities in its unit. */
export interface PurchaseOrderLineRow {
  readonly purchaseOrder: string;
  readonly line: number;
  readonly item: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly currency: string;
  readonly received: string;
  readonly rejected: string;
  readonly dueDate: string | null;
}

/** A receipt as it is read; quantity in the unit of its line. */
export interface GoodsReceiptRow {
  readonly id: string;
  readonly purchaseOrder: string;
  readonly line: number;
  readonly quantity: string;
  readonly unit: string;
  readonly lot: string | null;
  readonly supplierLot: string | null;
  readonly purchasePriceVariance: string | null;
  readonly currency: string;
  readonly occurredAt: string;
}

/** Purchase orders by id, in any order. */
export const purchaseOrdersById = (session: Scoped, ids: readonly string[]): Promise<readonly PurchaseOrderRow[]> =>
  session.query<PurchaseOrderRow>(
    (sql) => sql`
      select id, number, plant, supplier, state, ordered_at
      from purchase_order
      where id = any(${ids as string[]})
    `,
  );

/** The lines of purchase orders, by line. */
export const linesByPurchaseOrder = (
  session: Scoped,
  orders: readonly string[],
): Promise<readonly PurchaseOrderLineRow[]> =>
  session.query<PurchaseOrderLineRow>(
    (sql) => sql`
      select
        line.purchase_order, line.line, line.item, line.quantity, line.unit, line.unit_price, line.currency,
        line.rejected, line.due_date,
        line.imported_received + (
          select coalesce(sum(receipt.quantity), 0) from goods_receipt as receipt
          where receipt.purchase_order = line.purchase_order and receipt.line = line.line
        ) as received
      from purchase_order_line as line
      where line.purchase_order = any(${orders as string[]})
      order by line.purchase_order, line.line
    `,
  );

/** The receipts of purchase orders, oldest first. */
export const receiptsByPurchaseOrder = (
  session: Scoped,
  orders: readonly string[],
): Promise<readonly GoodsReceiptRow[]> =>
  session.query<GoodsReceiptRow>(
    (sql) => sql`
      select
        id, purchase_order, line, quantity, unit, lot, supplier_lot, purchase_price_variance, currency, occurred_at
      from goods_receipt
      where purchase_order = any(${orders as string[]})
      order by occurred_at, recorded_at, id
    `,
  );

/** Receipts by id, in any order. */
export const receiptsById = (session: Scoped, ids: readonly string[]): Promise<readonly GoodsReceiptRow[]> =>
  session.query<GoodsReceiptRow>(
    (sql) => sql`
      select
        id, purchase_order, line, quantity, unit, lot, supplier_lot, purchase_price_variance, currency, occurred_at
      from goods_receipt
      where id = any(${ids as string[]})
    `,
  );

/** The purchase order with its lines, under a lock that lasts until the transaction ends; null when there is none. */
export async function lockPurchaseOrder(transaction: Transaction, id: string): Promise<PurchaseOrder | null> {
  const [order] = await transaction.query<PurchaseOrderRow>(
    (sql) => sql`
      select id, number, plant, supplier, state, ordered_at from purchase_order where id = ${id} for update
    `,
  );
  if (order === undefined) return null;
  const lines = await linesByPurchaseOrder(transaction, [id]);
  return {
    ...order,
    lines: lines.map(({ line, item, quantity, unit, unitPrice, currency, dueDate, received }) => ({
      line,
      item,
      quantity: { value: quantity, unit },
      unitPrice: { amount: unitPrice, currency },
      dueDate,
      received,
    })),
  };
}

/** Writes a new purchase order with its lines. */
export async function insertPurchaseOrder(transaction: Transaction, order: PurchaseOrder): Promise<void> {
  const { id, number, plant, supplier, state, orderedAt } = order;
  await transaction.query(
    (sql) => sql`
      insert into purchase_order (id, number, plant, supplier, state, ordered_at)
      values (${id}, ${number}, ${plant}, ${supplier}, ${state}, ${orderedAt})
    `,
  );
  const lines = order.lines.map(({ line, item, quantity, unitPrice, dueDate }) => ({
    line,
    item,
    quantity: quantity.value,
    unit: quantity.unit,
    unit_price: unitPrice.amount,
    currency: unitPrice.currency,
    due_date: dueDate,
  }));
  await transaction.query(
    (sql) => sql`
      insert into purchase_order_line
        (purchase_order, line, plant, supplier, item, quantity, unit, unit_price, currency, due_date)
      select ${id}, line, ${plant}, ${supplier}, item, quantity, unit, unit_price, currency, due_date
      from jsonb_to_recordset(${sql.json(lines)}) as row (
        line integer, item text, quantity numeric, unit text, unit_price numeric, currency text, due_date date
      )
    `,
  );
}

/** Writes where a purchase order stands. */
export const savePurchaseOrderState = (transaction: Transaction, order: PurchaseOrder): Promise<unknown> =>
  transaction.query((sql) => sql`update purchase_order set state = ${order.state} where id = ${order.id}`);

/** Writes a receipt and answers its id. */
export async function insertReceipt(
  transaction: Transaction,
  order: PurchaseOrder,
  receipt: Receipt,
  currency: string,
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into goods_receipt (
        id, purchase_order, line, plant, supplier, item, quantity, unit, lot, supplier_lot, expiry_date,
        purchase_price_variance, currency, occurred_at
      )
      values (
        'GR-' || nextval('goods_receipt_number'), ${order.id}, ${receipt.line}, ${order.plant}, ${order.supplier},
        ${receipt.item}, ${receipt.quantity.value}, ${receipt.quantity.unit}, ${receipt.lot}, ${receipt.supplierLot},
        ${receipt.expiryDate}, ${receipt.purchasePriceVariance}, ${currency}, ${receipt.at}
      )
      returning id
    `,
  );
  if (row === undefined) throw new Error('a receipt was not written');
  return row.id;
}

/** The next purchase order number that no purchase order has. */
export async function nextPurchaseOrderNumber(transaction: Transaction): Promise<string> {
  for (;;) {
    const [row] = await transaction.query<{ number: string; taken: boolean }>(
      (sql) => sql`
        select number, exists (select from purchase_order where id = next.number) as taken
        from (select 'PO-' || nextval('purchase_order_number') as number) as next
      `,
    );
    if (row !== undefined && !row.taken) return row.number;
  }
}

/** The next id of a purchased lot that no stock has; MES names those that are produced `LOT-<n>`. */
export async function nextLot(transaction: Transaction): Promise<string> {
  for (;;) {
    const [row] = await transaction.query<{ lot: string }>((sql) => sql`select 'PL-' || nextval('lot_number') as lot`);
    if (row !== undefined && (await itemOfLot(transaction, row.lot)) === null) return row.lot;
  }
}

/** The item of a lot that stock or a receipt names; null when none does. */
export async function itemOfLot(transaction: Transaction, lot: string): Promise<string | null> {
  const [row] = await transaction.query<{ item: string }>(
    (sql) => sql`
      select item from goods_receipt where lot = ${lot}
      union all
      select item from stock_balance where lot = ${lot} and lot <> ''
      limit 1
    `,
  );
  return row?.item ?? null;
}
