import type { Scoped } from '#platform/database/session.ts';
import { allOf, containing, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import type { BomFilter, BomSort } from '../schema.generated.ts';
import { columns, type BomRow } from './bom.ts';

/** A page of BOMs as it is read. */
export type BomPage = Connection<BomRow>;

/** A page of BOMs. */
export const bomPage = (session: Scoped, page: PageArguments<BomSort>, filter: BomFilter): Promise<BomPage> =>
  readPage<BomRow, BomSort>(session, page, {
    list: 'boms',
    select: columns,
    from: (sql) => sql`from bom`,
    where: (sql) =>
      allOf(sql, [
        filter.item != null && sql`revision in (select id from item_revision where item = ${filter.item})`,
        filter.revision != null && sql`revision = ${filter.revision}`,
        filter.type != null && sql`type = ${filter.type}`,
        filter.plant != null && sql`(plant is null or plant = ${filter.plant})`,
        filter.state != null && sql`state = ${filter.state}`,
        filter.component != null && sql`id in (select bom from bom_line where component = ${filter.component})`,
        filter.effectiveFrom != null &&
          sql`revision in (
            select general.revision
            from revision_effectivity as general
            where
              general.plant is null
              and lower(general.effective) >= coalesce(${filter.effectiveFrom.from ?? null}::date, '-infinity')
              and lower(general.effective) < coalesce(${filter.effectiveFrom.to ?? null}::date, 'infinity')
          )`,
        filter.text != null &&
          sql`(
            id ilike ${containing(filter.text)}
            or revision in (
              select item_revision.id
              from item join item_revision on item_revision.item = item.id
              where item.number ilike ${containing(filter.text)} or item.name ilike ${containing(filter.text)}
            )
          )`,
      ]),
    id: 'id',
    sorts: {
      REVISION: { expression: 'revision', type: 'text' },
      TYPE: { expression: 'type', type: 'text' },
      PLANT: { expression: `coalesce(plant, '')`, type: 'text' },
      ALTERNATIVE: { expression: 'alternative', type: 'integer' },
      STATE: { expression: 'state', type: 'text' },
    },
    defaultOrder: { field: 'REVISION', direction: 'ASC' },
  });
