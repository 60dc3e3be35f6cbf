import type { Scoped } from '#platform/database/session.ts';
import { allOf, containing, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import type { ProductionOrderFilter, ProductionOrderSort } from '../schema.generated.ts';
import { daysLate, orderColumns, type ProductionOrderRow } from './production-order.ts';

/** A page of production orders as it is read. */
export type ProductionOrderPage = Connection<ProductionOrderRow>;

/** A page of production orders. */
export const productionOrderPage = (
  session: Scoped,
  page: PageArguments<ProductionOrderSort>,
  filter: ProductionOrderFilter,
): Promise<ProductionOrderPage> =>
  readPage<ProductionOrderRow, ProductionOrderSort>(session, page, {
    list: 'productionOrders',
    select: orderColumns,
    from: (sql) => sql`from production_order as o join plant on plant.id = o.plant`,
    where: (sql) =>
      allOf(sql, [
        filter.plant != null && sql`o.plant = ${filter.plant}`,
        filter.item != null && sql`o.item = ${filter.item}`,
        filter.state != null && sql`o.state = ${filter.state}`,
        filter.late === true && sql`${daysLate(sql)} > 0`,
        filter.late === false && sql`${daysLate(sql)} = 0`,
        filter.dueDate?.from != null && sql`o.due_date >= ${filter.dueDate.from}`,
        filter.dueDate?.to != null && sql`o.due_date < ${filter.dueDate.to}`,
        filter.releasedAt?.from != null && sql`o.released_at >= ${filter.releasedAt.from}`,
        filter.releasedAt?.to != null && sql`o.released_at < ${filter.releasedAt.to}`,
        filter.text != null && sql`o.number ilike ${containing(filter.text)}`,
      ]),
    id: 'o.id',
    sorts: {
      NUMBER: { expression: 'o.number', type: 'text' },
      DUE_DATE: { expression: 'o.due_date', type: 'date' },
      PRIORITY: { expression: 'o.priority', type: 'integer' },
      CREATED_AT: { expression: 'o.created_at', type: 'timestamptz' },
    },
    defaultOrder: { field: 'NUMBER', direction: 'ASC' },
  });
