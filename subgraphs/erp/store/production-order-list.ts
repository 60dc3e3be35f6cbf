import type { Scoped } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { ProductionOrderFilter, ProductionOrderSort } from '../schema.generated.ts';
import { orderColumns, type ProductionOrderRow } from './production-order.ts';

/** A page of production orders as it is read. */
export type ProductionOrderPage = Connection<ProductionOrderRow>;

/** How the list of production orders is read. */
export const productionOrderList = (
  filter: ProductionOrderFilter,
  order?: ProductionOrderSort,
): ListSource<ProductionOrderSort> => ({
  list: 'productionOrders',
  select: orderColumns,
  from: (sql) => sql`
    from
      production_order as o
      join plant on plant.id = o.plant
      ${order === 'EXECUTION_STATE' ? sql`join order_execution as execution on execution.production_order = o.id` : sql``}
  `,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`o.plant = ${filter.plant}`,
      filter.item != null && sql`o.item = ${filter.item}`,
      filter.kind != null && sql`o.kind = ${filter.kind}`,
      filter.state != null && sql`o.state = ${filter.state}`,
      filter.executionState != null &&
        sql`o.id in (select production_order from order_execution where state = ${filter.executionState})`,
      filter.priority != null && sql`o.priority = ${filter.priority}`,
      filter.late === true && sql`o.late_at <= now()`,
      filter.late === false && sql`o.late_at > now()`,
      filter.dueDate?.from != null && sql`o.due_date >= ${filter.dueDate.from}`,
      filter.dueDate?.to != null && sql`o.due_date < ${filter.dueDate.to}`,
      filter.plannedStart?.from != null && sql`o.planned_start >= ${filter.plannedStart.from}`,
      filter.plannedStart?.to != null && sql`o.planned_start < ${filter.plannedStart.to}`,
      filter.plannedEnd?.from != null && sql`o.planned_end >= ${filter.plannedEnd.from}`,
      filter.plannedEnd?.to != null && sql`o.planned_end < ${filter.plannedEnd.to}`,
      filter.createdAt?.from != null && sql`o.created_at >= ${filter.createdAt.from}`,
      filter.createdAt?.to != null && sql`o.created_at < ${filter.createdAt.to}`,
      filter.completedAt?.from != null && sql`o.completed_at >= ${filter.completedAt.from}`,
      filter.completedAt?.to != null && sql`o.completed_at < ${filter.completedAt.to}`,
      filter.actualStart?.from != null && sql`o.actual_start >= ${filter.actualStart.from}`,
      filter.actualStart?.to != null && sql`o.actual_start < ${filter.actualStart.to}`,
      filter.actualEnd?.from != null && sql`o.actual_end >= ${filter.actualEnd.from}`,
      filter.actualEnd?.to != null && sql`o.actual_end < ${filter.actualEnd.to}`,
      filter.revision != null && sql`o.revision = ${filter.revision}`,
      filter.salesOrderLine != null && sql`o.sales_order_line = ${filter.salesOrderLine}`,
      filter.customer != null && sql`o.sales_customer = ${filter.customer}`,
      filter.parent != null && sql`o.parent = ${filter.parent}`,
      filter.splitFrom != null && sql`o.split_from = ${filter.splitFrom}`,
      filter.nonconformance != null && sql`o.origin_nonconformance = ${filter.nonconformance}`,
      filter.releasedAt?.from != null && sql`o.released_at >= ${filter.releasedAt.from}`,
      filter.releasedAt?.to != null && sql`o.released_at < ${filter.releasedAt.to}`,
      filter.text != null && hasWord(sql, 'production_order', 'o.id', filter.text),
    ]),
  id: 'o.id',
  sorts: {
    NUMBER: { expression: 'o.number', type: 'text' },
    DUE_DATE: { expression: 'o.due_date', type: 'date' },
    PRIORITY: { expression: 'o.priority', type: 'integer' },
    CREATED_AT: { expression: 'o.created_at', type: 'timestamptz' },
    PLANNED_START: { expression: 'o.planned_start', absent: '-infinity', type: 'timestamptz' },
    PLANNED_END: { expression: 'o.planned_end', absent: '-infinity', type: 'timestamptz' },
    RELEASED_AT: { expression: 'o.released_at', absent: '-infinity', type: 'timestamptz' },
    COMPLETED_AT: { expression: 'o.completed_at', absent: '-infinity', type: 'timestamptz' },
    QUANTITY: { expression: 'o.quantity_key', type: 'text' },
    PLANT: { expression: 'o.plant', type: 'text' },
    ITEM: { expression: 'o.item', type: 'text' },
    STATE: { expression: 'o.state', type: 'text' },
    KIND: { expression: 'o.kind', type: 'text' },
    EXECUTION_STATE: { expression: 'execution.state', absent: '', type: 'text', id: 'execution.production_order' },
    LATE: { expression: 'o.late_at', type: 'timestamptz' },
    ACTUAL_START: { expression: 'o.actual_start', absent: '-infinity', type: 'timestamptz' },
    ACTUAL_END: { expression: 'o.actual_end', absent: '-infinity', type: 'timestamptz' },
    REVISION: { expression: 'o.revision', absent: '', type: 'text' },
    SALES_ORDER_LINE: { expression: 'o.sales_order_line', absent: '', type: 'text' },
    CUSTOMER: { expression: 'o.sales_customer', absent: '', type: 'text' },
    PARENT: { expression: 'o.parent', absent: '', type: 'text' },
    SPLIT_FROM: { expression: 'o.split_from', absent: '', type: 'text' },
    NONCONFORMANCE: { expression: 'o.origin_nonconformance', absent: '', type: 'text' },
  },
  defaultOrder: { field: 'NUMBER', direction: 'ASC' },
});

/** A page of production orders. */
export const productionOrderPage = (
  session: Scoped,
  page: PageArguments<ProductionOrderSort>,
  filter: ProductionOrderFilter,
): Promise<ProductionOrderPage> =>
  readPage<ProductionOrderRow, ProductionOrderSort>(session, page, productionOrderList(filter, page.orderBy?.field));
