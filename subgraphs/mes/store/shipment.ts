import type { EventData } from '#contracts/events.ts';
import type { Scoped, Transaction } from '#platform/database/session.ts';

/** What of a lot went out with a shipment. */
export interface LotShipmentRow {
  readonly shipment: string;
  readonly lot: string;
  readonly value: string;
  readonly unit: string;
}

/** The shipments of lots, by lot and time. */
export const shipmentsOfLots = (session: Scoped, lots: readonly string[]): Promise<readonly LotShipmentRow[]> =>
  session.query<LotShipmentRow>(
    (sql) => sql`
      select shipment, lot, sum(quantity) as value, unit
      from lot_shipment
      where lot = any(${lots as string[]})
      group by shipment, lot, unit
      order by lot, min(shipped_at), shipment
    `,
  );

/** Takes over what a shipment took of one lot, in the lot's unit; the same line again changes nothing. */
export const insertShippedLot = (
  transaction: Transaction,
  shipment: Pick<EventData['org.millgraph.erp.shipment.confirmed.v1'], 'shipment' | 'customer'>,
  line: {
    readonly line: number;
    readonly lot: string;
    readonly plant: string;
    readonly quantity: string;
    readonly unit: string;
    readonly at: string;
  },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into lot_shipment (shipment, line, lot, plant, customer, quantity, unit, shipped_at)
      values (
        ${shipment.shipment}, ${line.line}, ${line.lot}, ${line.plant}, ${shipment.customer}, ${line.quantity},
        ${line.unit}, ${line.at}
      )
      on conflict do nothing
    `,
  );

/** Takes a shipment back, and answers the lots that it held. */
export async function removeShipment(transaction: Transaction, shipment: string): Promise<readonly string[]> {
  const rows = await transaction.query<{ lot: string }>(
    (sql) => sql`
      delete from lot_shipment
      where shipment = ${shipment}
      returning lot
    `,
  );
  return [...new Set(rows.map(({ lot }) => lot))].sort();
}
