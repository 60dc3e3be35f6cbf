import type { Scoped } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import { foundBy, hasWord } from '#platform/search.ts';
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
        filter.item != null && sql`revision_item = ${filter.item}`,
        filter.revision != null && sql`revision = ${filter.revision}`,
        filter.type != null && sql`type = ${filter.type}`,
        filter.plant != null && sql`(plant is null or plant = ${filter.plant})`,
        filter.state != null && sql`state = ${filter.state}`,
        filter.component != null && sql`id in (select bom from bom_line where component = ${filter.component})`,
        filter.effectiveFrom?.from != null && sql`revision_effective_from >= ${filter.effectiveFrom.from}::date`,
        filter.effectiveFrom != null &&
          sql`revision_effective_from < coalesce(${filter.effectiveFrom.to ?? null}::date, 'infinity')`,
        filter.text != null &&
          sql`id in (
            ${foundBy(sql, 'bom', filter.text)}
            union
            select bom.id
            from item_revision join bom on bom.revision = item_revision.id
            where ${hasWord(sql, 'item', 'item_revision.item', filter.text)}
          )`,
      ]),
    id: 'id',
    sorts: {
      REVISION: { expression: 'revision', type: 'text' },
      TYPE: { expression: 'type', type: 'text' },
      PLANT: { expression: 'plant', absent: '', type: 'text' },
      ALTERNATIVE: { expression: 'alternative', type: 'integer' },
      STATE: { expression: 'state', type: 'text' },
      ITEM: { expression: 'revision_item', type: 'text' },
      EFFECTIVE_FROM: { expression: 'revision_effective_from', type: 'date' },
    },
    defaultOrder: { field: 'REVISION', direction: 'ASC' },
  });
