import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import type { PurchaseOrder, Rejection } from '../domain/purchase-order.ts';

/** What was sent back at the dock, in the unit of its line. */
export interface DeliveryRejectionRow {
  readonly id: string;
  readonly purchaseOrder: string;
  readonly line: number;
  readonly plant: string;
  readonly supplier: string;
  readonly item: string;
  readonly quantity: string;
  readonly unit: string;
  readonly supplierLot: string | null;
  readonly reason: string;
  readonly occurredAt: string;
}

/** A rejection taken back. */
export interface RejectionReversalRow {
  readonly id: string;
  readonly deliveryRejection: string;
  readonly reason: string;
  readonly reversedBy: string;
  readonly occurredAt: string;
}

const columns = (sql: Sql) => sql`
  rejection.id, rejection.purchase_order, rejection.line, rejection.plant, rejection.supplier, line.item,
  rejection.quantity, rejection.unit, rejection.supplier_lot, rejection.reason, rejection.occurred_at
`;

/** Rejections by id, in any order. */
export const rejectionsById = (session: Scoped, ids: readonly string[]): Promise<readonly DeliveryRejectionRow[]> =>
  session.query<DeliveryRejectionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from
        delivery_rejection as rejection
        join purchase_order_line as line
          on line.purchase_order = rejection.purchase_order and line.line = rejection.line
      where rejection.id = any(${ids as string[]})
    `,
  );

/** What was sent back of purchase orders, oldest first; what was taken back too. */
export const rejectionsByPurchaseOrder = (
  session: Scoped,
  orders: readonly string[],
): Promise<readonly DeliveryRejectionRow[]> =>
  session.query<DeliveryRejectionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from
        delivery_rejection as rejection
        join purchase_order_line as line
          on line.purchase_order = rejection.purchase_order and line.line = rejection.line
      where rejection.purchase_order = any(${orders as string[]})
      order by rejection.occurred_at, rejection.recorded_at, rejection.id
    `,
  );

/** What took rejections back, at most one each. */
export const rejectionReversals = (
  session: Scoped,
  rejections: readonly string[],
): Promise<readonly RejectionReversalRow[]> =>
  session.query<RejectionReversalRow>(
    (sql) => sql`
      select id, delivery_rejection, reason, reversed_by, occurred_at
      from delivery_rejection_reversal
      where delivery_rejection = any(${rejections as string[]})
    `,
  );

/** Writes what was sent back at the dock. */
export async function insertRejection(
  transaction: Transaction,
  order: PurchaseOrder,
  rejection: Rejection,
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into delivery_rejection
        (id, purchase_order, line, plant, supplier, quantity, unit, supplier_lot, reason, occurred_at)
      values (
        'DR-' || nextval('delivery_rejection_number'), ${order.id}, ${rejection.line}, ${order.plant},
        ${order.supplier}, ${rejection.quantity.value}, ${rejection.quantity.unit}, ${rejection.supplierLot},
        ${rejection.reason}, ${rejection.at}
      )
      returning id
    `,
  );
  if (row === undefined) throw new Error('a rejection was not written');
  return row.id;
}

/** Writes that a rejection was taken back, and answers the reversal's id. */
export async function insertRejectionReversal(
  transaction: Transaction,
  rejection: DeliveryRejectionRow,
  by: { readonly reason: string; readonly by: string; readonly at: string },
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into delivery_rejection_reversal (id, delivery_rejection, plant, supplier, reason, reversed_by, occurred_at)
      values (
        'RD-' || nextval('delivery_rejection_reversal_number'), ${rejection.id}, ${rejection.plant},
        ${rejection.supplier}, ${by.reason}, ${by.by}, ${by.at}
      )
      returning id
    `,
  );
  if (row === undefined) throw new Error('a reversal of a rejection was not written');
  return row.id;
}
