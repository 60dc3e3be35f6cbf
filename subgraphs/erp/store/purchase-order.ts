import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { PurchaseOrder } from '../domain/purchase-order.ts';
import { itemsOfLots } from './lot.ts';

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
  readonly returned: string;
  /** Of the receipts in force; null when none has one. */
  readonly purchasePriceVariance: string | null;
  readonly dueDate: string | null;
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
        line.due_date, received.purchase_price_variance,
        line.imported_received + coalesce(received.quantity, 0) as received,
        line.rejected + (
          select coalesce(sum(rejection.quantity), 0) from delivery_rejection as rejection
          where
            rejection.purchase_order = line.purchase_order and rejection.line = line.line
            and not exists (
              select from delivery_rejection_reversal as reversal where reversal.delivery_rejection = rejection.id
            )
        ) as rejected,
        (
          select coalesce(sum(sent_back.quantity), 0) from goods_return as sent_back
          where sent_back.purchase_order = line.purchase_order and sent_back.line = line.line
        ) as returned
      from
        purchase_order_line as line
        cross join lateral (
          select sum(receipt.quantity) as quantity, sum(receipt.purchase_price_variance) as purchase_price_variance
          from goods_receipt as receipt
          where
            receipt.purchase_order = line.purchase_order and receipt.line = line.line
            and not exists (
              select from goods_receipt_reversal as reversal where reversal.goods_receipt = receipt.id
            )
        ) as received
      where line.purchase_order = any(${orders as string[]})
      order by line.purchase_order, line.line
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
    if (row !== undefined && (await itemsOfLots(transaction, [row.lot])).size === 0) return row.lot;
  }
}
