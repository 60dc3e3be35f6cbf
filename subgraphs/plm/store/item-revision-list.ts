import type { Scoped } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { foundBy, hasWord } from '#platform/search.ts';
import type { ItemRevisionFilter, ItemRevisionSort } from '../schema.generated.ts';
import { columns, revisions, type ItemRevisionRow } from './item-revision.ts';

/** A page of revisions as it is read. */
export type ItemRevisionPage = Connection<ItemRevisionRow>;

/** How the list of revisions is read. */
export const revisionList = (filter: ItemRevisionFilter): ListSource<ItemRevisionSort> => ({
  list: 'itemRevisions',
  select: columns,
  from: (sql) => sql`from ${revisions(sql)}`,
  where: (sql) =>
    allOf(sql, [
      filter.item != null && sql`item_revision.item = ${filter.item}`,
      filter.type != null && sql`item_revision.item_type = ${filter.type}`,
      filter.state != null && sql`item_revision.state = ${filter.state}`,
      filter.change != null && sql`item_revision.change = ${filter.change}`,
      (filter.plant != null || filter.effectiveOn != null) &&
        sql`
          item_revision.id = revision_at(
            item_revision.item,
            ${filter.plant ?? null},
            coalesce(${filter.effectiveOn ?? null}::date, plant_date(${filter.plant ?? null}, now()))
          )
        `,
      filter.effectiveFrom?.from != null && sql`item_revision.effective_from >= ${filter.effectiveFrom.from}::date`,
      filter.effectiveFrom != null &&
        sql`item_revision.effective_from < coalesce(${filter.effectiveFrom.to ?? null}::date, 'infinity')`,
      filter.releasedAt?.from != null && sql`item_revision.released_at >= ${filter.releasedAt.from}`,
      filter.releasedAt?.to != null && sql`item_revision.released_at < ${filter.releasedAt.to}`,
      filter.text != null &&
        sql`item_revision.id in (
          ${foundBy(sql, 'item_revision', filter.text)}
          union
          select id from item_revision where ${hasWord(sql, 'item', 'item', filter.text)}
        )`,
    ]),
  id: 'item_revision.id',
  sorts: {
    ITEM: { expression: 'item_revision.item', type: 'text' },
    LABEL: { expression: 'item_revision.label', type: 'text' },
    STATE: { expression: 'item_revision.state', type: 'text' },
    EFFECTIVE_FROM: { expression: 'item_revision.effective_from', type: 'date' },
    RELEASED_AT: { expression: 'item_revision.released_at', absent: 'infinity', type: 'timestamptz' },
    TYPE: { expression: 'item_revision.item_type', type: 'text' },
    CHANGE: { expression: 'item_revision.change', absent: '', type: 'text' },
  },
  defaultOrder: { field: 'ITEM', direction: 'ASC' },
});

/** A page of revisions. */
export const revisionPage = (
  session: Scoped,
  page: PageArguments<ItemRevisionSort>,
  filter: ItemRevisionFilter,
): Promise<ItemRevisionPage> => readPage<ItemRevisionRow, ItemRevisionSort>(session, page, revisionList(filter));
