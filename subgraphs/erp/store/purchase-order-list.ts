import type { Scoped } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { PurchaseOrderFilter, PurchaseOrderSort } from '../schema.generated.ts';
import type { PurchaseOrderRow } from './purchase-order.ts';

/** A page of purchase orders as it is read. */
export type PurchaseOrderPage = Connection<PurchaseOrderRow>;

/** How the list of purchase orders is read. */
export const purchaseOrderList = (filter: PurchaseOrderFilter): ListSource<PurchaseOrderSort> => ({
  list: 'purchaseOrders',
  select: (sql) => sql`id, number, plant, supplier, state, ordered_at`,
  from: (sql) => sql`from purchase_order`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`plant = ${filter.plant}`,
      filter.supplier != null && sql`supplier = ${filter.supplier}`,
      filter.state != null && sql`state = ${filter.state}`,
      filter.item != null &&
        sql`exists (
          select from purchase_order_line as line
          where line.purchase_order = purchase_order.id and line.item = ${filter.item}
        )`,
      (filter.dueDate?.from != null || filter.dueDate?.to != null) &&
        sql`exists (
          select from purchase_order_line as line
          where
            line.purchase_order = purchase_order.id
            and line.due_date >= ${filter.dueDate.from ?? '-infinity'}
            and line.due_date < ${filter.dueDate.to ?? 'infinity'}
        )`,
      filter.orderedAt?.from != null && sql`ordered_at >= ${filter.orderedAt.from}`,
      filter.orderedAt?.to != null && sql`ordered_at < ${filter.orderedAt.to}`,
      filter.text != null && hasWord(sql, 'purchase_order', 'id', filter.text),
    ]),
  id: 'id',
  sorts: {
    PLANT: { expression: 'plant', type: 'text' },
    SUPPLIER: { expression: 'supplier', type: 'text' },
    STATE: { expression: 'state', type: 'text' },
    NUMBER: { expression: 'number', type: 'text' },
    ORDERED_AT: { expression: 'ordered_at', type: 'timestamptz' },
    DUE_DATE: { expression: 'earliest_due_date', absent: 'infinity', type: 'date' },
  },
  defaultOrder: { field: 'NUMBER', direction: 'ASC' },
});

/** A page of purchase orders. */
export const purchaseOrderPage = (
  session: Scoped,
  page: PageArguments<PurchaseOrderSort>,
  filter: PurchaseOrderFilter,
): Promise<PurchaseOrderPage> =>
  readPage<PurchaseOrderRow, PurchaseOrderSort>(session, page, purchaseOrderList(filter));
