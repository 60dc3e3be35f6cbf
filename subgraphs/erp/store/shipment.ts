import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import type { Shipment } from '../domain/shipment.ts';

/** A shipment as it is read. */
export type ShipmentRow = Omit<Shipment, 'lines' | 'picks'>;

/** A line of a shipment as it is read; quantity in the unit of the sales order line. */
export interface ShipmentLineRow {
  readonly shipment: string;
  readonly line: number;
  readonly salesOrder: string;
  readonly salesOrderLine: number;
  readonly item: string;
  readonly quantity: string;
  readonly unit: string;
  readonly requestedDate: string;
}

/** A pick as it is read; quantity in the item's base unit. */
export interface ShipmentPickRow {
  readonly shipment: string;
  readonly line: number;
  readonly item: string;
  readonly location: string;
  readonly lot: string | null;
  readonly quantity: string;
  readonly unit: string;
}

/** A shipment taken back. */
export interface ShipmentReversalRow {
  readonly id: string;
  readonly shipment: string;
  readonly reason: string;
  readonly reversedBy: string;
  readonly occurredAt: string;
}

/** The columns of a shipment. */
export const shipmentColumns = (sql: Sql) => sql`
  shipment.id, shipment.plant, shipment.customer, shipment.sales_order, shipment.state, shipment.planned_date,
  shipment.carrier, shipment.created_at, shipment.confirmed_at
`;

/** Shipments by id, in any order. */
export const shipmentsById = (session: Scoped, ids: readonly string[]): Promise<readonly ShipmentRow[]> =>
  session.query<ShipmentRow>(
    (sql) => sql`select ${shipmentColumns(sql)} from shipment where shipment.id = any(${ids as string[]})`,
  );

/** The shipments of sales orders, oldest first. */
export const shipmentsBySalesOrder = (session: Scoped, orders: readonly string[]): Promise<readonly ShipmentRow[]> =>
  session.query<ShipmentRow>(
    (sql) => sql`
      select ${shipmentColumns(sql)}
      from shipment
      where shipment.sales_order = any(${orders as string[]})
      order by shipment.created_at, shipment.id
    `,
  );

/** The lines of shipments, by line. */
export const linesByShipment = (session: Scoped, shipments: readonly string[]): Promise<readonly ShipmentLineRow[]> =>
  session.query<ShipmentLineRow>(
    (sql) => sql`
      select
        line.shipment, line.line, line.sales_order, line.sales_order_line, line.item, line.quantity, line.unit,
        ordered.requested_date
      from
        shipment_line as line
        join sales_order_line as ordered
          on ordered.sales_order = line.sales_order and ordered.line = line.sales_order_line
      where line.shipment = any(${shipments as string[]})
      order by line.shipment, line.line
    `,
  );

/** What shipments are taken from, in the order it was said. */
export const picksByShipment = (session: Scoped, shipments: readonly string[]): Promise<readonly ShipmentPickRow[]> =>
  session.query<ShipmentPickRow>(
    (sql) => sql`
      select shipment, line, item, location, lot, quantity, unit
      from shipment_pick
      where shipment = any(${shipments as string[]})
      order by shipment, pick
    `,
  );

/** What took shipments back, at most one each. */
export const shipmentReversals = (
  session: Scoped,
  shipments: readonly string[],
): Promise<readonly ShipmentReversalRow[]> =>
  session.query<ShipmentReversalRow>(
    (sql) => sql`
      select id, shipment, reason, reversed_by, occurred_at
      from shipment_reversal
      where shipment = any(${shipments as string[]})
    `,
  );

/** The shipment with lines and picks, under a lock that lasts until the transaction ends; null when there is none. */
export async function lockShipment(transaction: Transaction, id: string): Promise<Shipment | null> {
  const [row] = await transaction.query<ShipmentRow>(
    (sql) => sql`select ${shipmentColumns(sql)} from shipment where shipment.id = ${id} for update`,
  );
  if (row === undefined) return null;
  const lines = await linesByShipment(transaction, [id]);
  const picks = await picksByShipment(transaction, [id]);
  return {
    ...row,
    lines: lines.map(({ line, salesOrderLine, item, quantity, unit, requestedDate }) => ({
      ...{ line, salesOrderLine, item, requestedDate },
      quantity: { value: quantity, unit },
    })),
    picks: picks.map(({ line, item, location, lot, quantity, unit }) => ({
      ...{ line, item, location, lot },
      quantity: { value: quantity, unit },
    })),
  };
}

/** A shipment of a sales order that is planned or picked; null when none is. */
export async function shipmentUnderWay(transaction: Transaction, salesOrder: string): Promise<string | null> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      select id from shipment where sales_order = ${salesOrder} and state in ('PLANNED', 'PICKED') order by id limit 1
    `,
  );
  return row?.id ?? null;
}

/** What shipments that are planned or picked carry of each line of a sales order, in the line's unit. */
export async function quantitiesUnderWay(
  transaction: Transaction,
  salesOrder: string,
): Promise<ReadonlyMap<number, string>> {
  const rows = await transaction.query<{ line: number; quantity: string }>(
    (sql) => sql`
      select line.sales_order_line as line, sum(line.quantity) as quantity
      from shipment join shipment_line as line on line.shipment = shipment.id
      where shipment.sales_order = ${salesOrder} and shipment.state in ('PLANNED', 'PICKED')
      group by line.sales_order_line
    `,
  );
  return new Map(rows.map(({ line, quantity }) => [line, quantity]));
}

/** The next number of a shipment. */
export async function nextShipmentId(transaction: Transaction): Promise<string> {
  const [row] = await transaction.query<{ id: string }>((sql) => sql`select 'SH-' || nextval('shipment_number') as id`);
  if (row === undefined) throw new Error('no number was drawn for a shipment');
  return row.id;
}

/** Writes a new shipment with its lines. */
export async function insertShipment(transaction: Transaction, shipment: Shipment): Promise<void> {
  const { id, plant, customer, salesOrder, state, plannedDate, carrier, createdAt } = shipment;
  await transaction.query(
    (sql) => sql`
      insert into shipment (id, plant, customer, sales_order, state, planned_date, carrier, created_at)
      values (${id}, ${plant}, ${customer}, ${salesOrder}, ${state}, ${plannedDate}, ${carrier}, ${createdAt})
    `,
  );
  const lines = shipment.lines.map((line) => ({
    line: line.line,
    sales_order_line: line.salesOrderLine,
    item: line.item,
    quantity: line.quantity.value,
    unit: line.quantity.unit,
  }));
  await transaction.query(
    (sql) => sql`
      insert into shipment_line (shipment, line, plant, sales_order, sales_order_line, item, quantity, unit)
      select ${id}, line, ${plant}, ${salesOrder}, sales_order_line, item, quantity, unit
      from jsonb_to_recordset(${sql.json(lines)}) as row (
        line integer, sales_order_line integer, item text, quantity numeric, unit text
      )
    `,
  );
}

/** Writes where a shipment stands. */
export const saveShipmentState = (transaction: Transaction, shipment: Shipment): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update shipment set state = ${shipment.state}, confirmed_at = ${shipment.confirmedAt} where id = ${shipment.id}
    `,
  );

/** Writes what a shipment is taken from, in place of what was said before. */
export async function savePicks(transaction: Transaction, shipment: Shipment): Promise<void> {
  await transaction.query((sql) => sql`delete from shipment_pick where shipment = ${shipment.id}`);
  const picks = shipment.picks.map(({ line, item, location, lot, quantity }, index) => ({
    ...{ pick: index + 1, line, item, location, lot },
    quantity: quantity.value,
    unit: quantity.unit,
  }));
  await transaction.query(
    (sql) => sql`
      insert into shipment_pick (shipment, pick, plant, line, item, location, lot, quantity, unit)
      select ${shipment.id}, pick, ${shipment.plant}, line, item, location, lot, quantity, unit
      from jsonb_to_recordset(${sql.json(picks)}) as row (
        pick integer, line integer, item text, location text, lot text, quantity numeric, unit text
      )
    `,
  );
}

/** Writes that a shipment was taken back, and answers the reversal's id. */
export async function insertShipmentReversal(
  transaction: Transaction,
  shipment: Shipment,
  by: { readonly reason: string; readonly by: string; readonly at: string },
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into shipment_reversal (id, shipment, plant, reason, reversed_by, occurred_at)
      values (
        'SR-' || nextval('shipment_reversal_number'), ${shipment.id}, ${shipment.plant}, ${by.reason}, ${by.by},
        ${by.at}
      )
      returning id
    `,
  );
  if (row === undefined) throw new Error('a reversal of a shipment was not written');
  return row.id;
}
