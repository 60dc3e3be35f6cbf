import type { Scoped } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { SalesOrderFilter, SalesOrderSort } from '../schema.generated.ts';
import type { SalesOrderRow } from './sales-order.ts';

/** A page of sales orders as it is read. */
export type SalesOrderPage = Connection<SalesOrderRow>;

/** How the list of sales orders is read. */
export const salesOrderList = (filter: SalesOrderFilter): ListSource<SalesOrderSort> => ({
  list: 'salesOrders',
  select: (sql) => sql`id, number, plant, customer, state, ordered_at`,
  from: (sql) => sql`from sales_order`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`plant = ${filter.plant}`,
      filter.customer != null && sql`customer = ${filter.customer}`,
      filter.state != null && sql`state = ${filter.state}`,
      filter.item != null &&
        sql`exists (
          select from sales_order_line as line
          where line.sales_order = sales_order.id and line.item = ${filter.item}
        )`,
      (filter.requestedDate?.from != null || filter.requestedDate?.to != null) &&
        sql`exists (
          select from sales_order_line as line
          where
            line.sales_order = sales_order.id
            and line.requested_date >= ${filter.requestedDate.from ?? '-infinity'}
            and line.requested_date < ${filter.requestedDate.to ?? 'infinity'}
        )`,
      filter.orderedAt?.from != null && sql`ordered_at >= ${filter.orderedAt.from}`,
      filter.orderedAt?.to != null && sql`ordered_at < ${filter.orderedAt.to}`,
      filter.text != null && hasWord(sql, 'sales_order', 'id', filter.text),
    ]),
  id: 'id',
  sorts: {
    NUMBER: { expression: 'number', type: 'text' },
    ORDERED_AT: { expression: 'ordered_at', type: 'timestamptz' },
    PLANT: { expression: 'plant', type: 'text' },
    CUSTOMER: { expression: 'customer', type: 'text' },
    STATE: { expression: 'state', type: 'text' },
    REQUESTED_DATE: { expression: 'earliest_requested_date', absent: 'infinity', type: 'date' },
  },
  defaultOrder: { field: 'NUMBER', direction: 'ASC' },
});

/** A page of sales orders. */
export const salesOrderPage = (
  session: Scoped,
  page: PageArguments<SalesOrderSort>,
  filter: SalesOrderFilter,
): Promise<SalesOrderPage> => readPage<SalesOrderRow, SalesOrderSort>(session, page, salesOrderList(filter));
