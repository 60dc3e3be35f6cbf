import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import type { SalesOrder, SalesOrderState } from '../domain/sales-order.ts';

/** A sales order as it is read. */
export type SalesOrderRow = Omit<SalesOrder, 'lines'>;

/** A line of a sales order as it is read; quantities in its unit. */
export interface SalesOrderLineRow {
  readonly id: string;
  readonly salesOrder: string;
  readonly line: number;
  readonly item: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly currency: string;
  readonly requestedDate: string;
  readonly shipped: string;
  readonly state: SalesOrderState;
}

const lineColumns = (sql: Sql) => sql`
  id, sales_order, line, item, quantity, unit, unit_price, currency, requested_date, shipped, state
`;

/** Sales orders by id, in any order. */
export const salesOrdersById = (session: Scoped, ids: readonly string[]): Promise<readonly SalesOrderRow[]> =>
  session.query<SalesOrderRow>(
    (sql) => sql`
      select id, number, plant, customer, state, ordered_at from sales_order where id = any(${ids as string[]})
    `,
  );

/** The lines of sales orders, by line. */
export const linesBySalesOrder = (session: Scoped, orders: readonly string[]): Promise<readonly SalesOrderLineRow[]> =>
  session.query<SalesOrderLineRow>(
    (sql) => sql`
      select ${lineColumns(sql)}
      from sales_order_line
      where sales_order = any(${orders as string[]})
      order by sales_order, line
    `,
  );

/** Lines of sales orders by id, in any order. */
export const salesOrderLinesById = (session: Scoped, ids: readonly string[]): Promise<readonly SalesOrderLineRow[]> =>
  session.query<SalesOrderLineRow>(
    (sql) => sql`select ${lineColumns(sql)} from sales_order_line where id = any(${ids as string[]})`,
  );

/** The sales order with its lines, under a lock that lasts until the transaction ends; null when there is none. */
export async function lockSalesOrder(transaction: Transaction, id: string): Promise<SalesOrder | null> {
  const [order] = await transaction.query<SalesOrderRow>(
    (sql) => sql`
      select id, number, plant, customer, state, ordered_at from sales_order where id = ${id} for update
    `,
  );
  if (order === undefined) return null;
  const lines = await linesBySalesOrder(transaction, [id]);
  return {
    ...order,
    lines: lines.map(({ line, item, quantity, unit, unitPrice, currency, requestedDate, shipped, state }) => ({
      ...{ line, item, requestedDate, shipped, state },
      quantity: { value: quantity, unit },
      unitPrice: { amount: unitPrice, currency },
    })),
  };
}

/** Writes a new sales order with its lines. */
export async function insertSalesOrder(transaction: Transaction, order: SalesOrder): Promise<void> {
  const { id, number, plant, customer, state, orderedAt } = order;
  await transaction.query(
    (sql) => sql`
      insert into sales_order (id, number, plant, customer, state, ordered_at)
      values (${id}, ${number}, ${plant}, ${customer}, ${state}, ${orderedAt})
    `,
  );
  const lines = order.lines.map((line) => ({
    line: line.line,
    item: line.item,
    quantity: line.quantity.value,
    unit: line.quantity.unit,
    unit_price: line.unitPrice.amount,
    currency: line.unitPrice.currency,
    requested_date: line.requestedDate,
    state: line.state,
  }));
  await transaction.query(
    (sql) => sql`
      insert into sales_order_line
        (sales_order, line, plant, item, quantity, unit, unit_price, currency, requested_date, state)
      select ${id}, line, ${plant}, item, quantity, unit, unit_price, currency, requested_date, state
      from jsonb_to_recordset(${sql.json(lines)}) as row (
        line integer, item text, quantity numeric, unit text, unit_price numeric, currency text, requested_date date,
        state text
      )
    `,
  );
}

/** Writes where a sales order and its lines stand, and what is shipped of them. */
export async function saveSalesOrder(transaction: Transaction, order: SalesOrder): Promise<void> {
  await transaction.query((sql) => sql`update sales_order set state = ${order.state} where id = ${order.id}`);
  const lines = order.lines.map(({ line, shipped, state }) => ({ line, shipped, state }));
  await transaction.query(
    (sql) => sql`
      update sales_order_line as stored set shipped = row.shipped, state = row.state
      from jsonb_to_recordset(${sql.json(lines)}) as row (line integer, shipped numeric, state text)
      where stored.sales_order = ${order.id} and stored.line = row.line
    `,
  );
}

/** The next sales order number that no sales order has. */
export async function nextSalesOrderNumber(transaction: Transaction): Promise<string> {
  for (;;) {
    const [row] = await transaction.query<{ number: string; taken: boolean }>(
      (sql) => sql`
        select number, exists (select from sales_order where id = next.number) as taken
        from (select 'SO-' || nextval('sales_order_number') as number) as next
      `,
    );
    if (row !== undefined && !row.taken) return row.number;
  }
}
