import type { Scoped } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import { foundBy, hasWord } from '#platform/search.ts';
import type { RoutingFilter, RoutingSort } from '../schema.generated.ts';
import { columns, type RoutingRow } from './routing.ts';

/** A page of routings as it is read. */
export type RoutingPage = Connection<RoutingRow>;

/** A page of routings. */
export const routingPage = (
  session: Scoped,
  page: PageArguments<RoutingSort>,
  filter: RoutingFilter,
): Promise<RoutingPage> =>
  readPage<RoutingRow, RoutingSort>(session, page, {
    list: 'routings',
    select: columns,
    from: (sql) => sql`from routing`,
    where: (sql) =>
      allOf(sql, [
        filter.item != null && sql`revision_item = ${filter.item}`,
        filter.revision != null && sql`revision = ${filter.revision}`,
        filter.plant != null && sql`(plant is null or plant = ${filter.plant})`,
        filter.state != null && sql`state = ${filter.state}`,
        filter.workCenter != null &&
          sql`id in (select routing from routing_segment where work_center = ${filter.workCenter})`,
        filter.subcontractSupplier != null &&
          sql`id in (select routing from routing_segment where subcontract_supplier = ${filter.subcontractSupplier})`,
        filter.effectiveFrom?.from != null && sql`revision_effective_from >= ${filter.effectiveFrom.from}::date`,
        filter.effectiveFrom != null &&
          sql`revision_effective_from < coalesce(${filter.effectiveFrom.to ?? null}::date, 'infinity')`,
        filter.text != null &&
          sql`id in (
            ${foundBy(sql, 'routing', filter.text)}
            union
            select routing.id
            from item_revision join routing on routing.revision = item_revision.id
            where ${hasWord(sql, 'item', 'item_revision.item', filter.text)}
          )`,
      ]),
    id: 'id',
    sorts: {
      REVISION: { expression: 'revision', type: 'text' },
      PLANT: { expression: 'plant', absent: '', type: 'text' },
      ALTERNATIVE: { expression: 'alternative', type: 'integer' },
      STATE: { expression: 'state', type: 'text' },
      ITEM: { expression: 'revision_item', type: 'text' },
      EFFECTIVE_FROM: { expression: 'revision_effective_from', type: 'date' },
    },
    defaultOrder: { field: 'REVISION', direction: 'ASC' },
  });
