import type { Scoped } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { ShipmentFilter, ShipmentSort } from '../schema.generated.ts';
import { shipmentColumns, type ShipmentRow } from './shipment.ts';

/** A page of shipments as it is read. */
export type ShipmentPage = Connection<ShipmentRow>;

/** How the list of shipments is read. */
export const shipmentList = (filter: ShipmentFilter): ListSource<ShipmentSort> => ({
  list: 'shipments',
  select: shipmentColumns,
  from: (sql) => sql`from shipment`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`shipment.plant = ${filter.plant}`,
      filter.customer != null && sql`shipment.customer = ${filter.customer}`,
      filter.salesOrder != null && sql`shipment.sales_order = ${filter.salesOrder}`,
      filter.state != null && sql`shipment.state = ${filter.state}`,
      filter.item != null &&
        sql`exists (
          select from shipment_line as line where line.shipment = shipment.id and line.item = ${filter.item}
        )`,
      filter.lot != null &&
        sql`exists (
          select from shipment_pick as picked where picked.shipment = shipment.id and picked.lot = ${filter.lot}
        )`,
      filter.plannedDate?.from != null && sql`shipment.planned_date >= ${filter.plannedDate.from}`,
      filter.plannedDate?.to != null && sql`shipment.planned_date < ${filter.plannedDate.to}`,
      filter.createdAt?.from != null && sql`shipment.created_at >= ${filter.createdAt.from}`,
      filter.createdAt?.to != null && sql`shipment.created_at < ${filter.createdAt.to}`,
      filter.confirmedAt?.from != null && sql`shipment.confirmed_at >= ${filter.confirmedAt.from}`,
      filter.confirmedAt?.to != null && sql`shipment.confirmed_at < ${filter.confirmedAt.to}`,
      filter.text != null && hasWord(sql, 'shipment', 'shipment.id', filter.text),
    ]),
  id: 'shipment.id',
  sorts: {
    CREATED_AT: { expression: 'shipment.created_at', type: 'timestamptz' },
    ID: { expression: 'shipment.id', type: 'text' },
    PLANNED_DATE: { expression: 'shipment.planned_date', type: 'date' },
    CONFIRMED_AT: { expression: 'shipment.confirmed_at', absent: '-infinity', type: 'timestamptz' },
    PLANT: { expression: 'shipment.plant', type: 'text' },
    CUSTOMER: { expression: 'shipment.customer', type: 'text' },
    SALES_ORDER: { expression: 'shipment.sales_order', type: 'text' },
    STATE: { expression: 'shipment.state', type: 'text' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

/** A page of shipments. */
export const shipmentPage = (
  session: Scoped,
  page: PageArguments<ShipmentSort>,
  filter: ShipmentFilter,
): Promise<ShipmentPage> => readPage<ShipmentRow, ShipmentSort>(session, page, shipmentList(filter));
