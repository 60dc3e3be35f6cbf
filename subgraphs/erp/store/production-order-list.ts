import type { Scoped, Sql } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { ExecutionState, ProductionOrderFilter, ProductionOrderSort } from '../schema.generated.ts';
import { daysLate, orderColumns, type ProductionOrderRow } from './production-order.ts';

/** A page of production orders as it is read. */
export type ProductionOrderPage = Connection<ProductionOrderRow>;

/** As MES said last; an order of which it said nothing waits once it is released. */
const executing = (sql: Sql, state: ExecutionState) => sql`
  (
    o.id in (select production_order from order_execution where state = ${state})
    ${
      state === 'WAITING'
        ? sql`
            or o.state = 'RELEASED' and not o.imported
            and not exists (select from order_execution as said where said.production_order = o.id)
          `
        : sql``
    }
  )
`;

/** How the list of production orders is read. */
export const productionOrderList = (filter: ProductionOrderFilter): ListSource<ProductionOrderSort> => ({
  list: 'productionOrders',
  select: orderColumns,
  from: (sql) => sql`from production_order as o join plant on plant.id = o.plant`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`o.plant = ${filter.plant}`,
      filter.item != null && sql`o.item = ${filter.item}`,
      filter.kind != null && sql`o.kind = ${filter.kind}`,
      filter.state != null && sql`o.state = ${filter.state}`,
      filter.executionState != null && executing(sql, filter.executionState),
      filter.priority != null && sql`o.priority = ${filter.priority}`,
      filter.late === true && sql`${daysLate(sql)} > 0`,
      filter.late === false && sql`${daysLate(sql)} = 0`,
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
      filter.salesOrderLine != null && sql`o.sales_order_line = ${filter.salesOrderLine}`,
      filter.customer != null &&
        sql`
          o.sales_order_line in (
            select line.id
            from sales_order as sale join sales_order_line as line on line.sales_order = sale.id
            where sale.customer = ${filter.customer}
          )
        `,
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
    PLANNED_START: { expression: `coalesce(o.planned_start, '-infinity')`, type: 'timestamptz' },
    PLANNED_END: { expression: `coalesce(o.planned_end, '-infinity')`, type: 'timestamptz' },
    RELEASED_AT: { expression: `coalesce(o.released_at, '-infinity')`, type: 'timestamptz' },
    COMPLETED_AT: { expression: `coalesce(o.completed_at, '-infinity')`, type: 'timestamptz' },
    QUANTITY: { expression: 'o.quantity', type: 'numeric' },
    PLANT: { expression: 'o.plant', type: 'text' },
    ITEM: { expression: 'o.item', type: 'text' },
    STATE: { expression: 'o.state', type: 'text' },
    KIND: { expression: 'o.kind', type: 'text' },
  },
  defaultOrder: { field: 'NUMBER', direction: 'ASC' },
});

/** A page of production orders. */
export const productionOrderPage = (
  session: Scoped,
  page: PageArguments<ProductionOrderSort>,
  filter: ProductionOrderFilter,
): Promise<ProductionOrderPage> =>
  readPage<ProductionOrderRow, ProductionOrderSort>(session, page, productionOrderList(filter));
