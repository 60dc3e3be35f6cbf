import type { Transaction } from '#platform/database/session.ts';
import type { ImportedBomLine } from '../domain/imported-bom-line.ts';
import type { ImportedItem, KnownItems } from '../domain/imported-item.ts';

/** The first day of imported revisions: earlier than any line says, so that a line's own dates decide. */
const sinceEver = '1900-01-01';

/** An imported line as it is stored. */
export interface ImportedBomLineRow extends ImportedBomLine {
  readonly bom: string;
}

/** The items that have the id or the number of one of these, under locks that last until the transaction ends. */
export async function itemsForImport(
  transaction: Transaction,
  items: readonly Pick<ImportedItem, 'id' | 'number'>[],
): Promise<KnownItems> {
  const rows = await transaction.query<ImportedItem>(
    (sql) => sql`
      select id, number, name, description, type, base_unit, lifecycle
      from item
      where id = any(${items.map(({ id }) => id)}) or number = any(${items.map(({ number }) => number)})
      order by id
      for update
    `,
  );
  return {
    byId: new Map(rows.map((row) => [row.id, row])),
    byNumber: new Map(rows.map((row) => [row.number, row])),
  };
}

/** Writes items; answers those that were new or changed. */
export const upsertItems = (
  transaction: Transaction,
  items: readonly ImportedItem[],
): Promise<readonly ImportedItem[]> =>
  transaction.query<ImportedItem>(
    (sql) => sql`
      insert into item (id, number, name, description, type, base_unit, lifecycle, released_at)
      select id, number, name, description, type, "baseUnit", lifecycle, case when lifecycle <> 'DRAFT' then now() end
      from
        jsonb_to_recordset(${sql.json(items)}) as record (
          id text, number text, name text, description text, type text, "baseUnit" text, lifecycle text
        )
      on conflict (id) do update
      set
        number = excluded.number,
        name = excluded.name,
        description = excluded.description,
        lifecycle = excluded.lifecycle,
        released_at = coalesce(item.released_at, excluded.released_at),
        obsolete_at = case excluded.lifecycle when 'OBSOLETE' then item.obsolete_at end
      where
        (item.number, item.name, item.description, item.lifecycle)
        is distinct from (excluded.number, excluded.name, excluded.description, excluded.lifecycle)
      returning id, number, name, description, type, base_unit, lifecycle
    `,
  );

/** Makes revision `1`, released and effective since ever, of the released items that have no revision; answers its ids. */
export async function makeImportedRevisions(
  transaction: Transaction,
  items: readonly string[],
): Promise<readonly string[]> {
  const made = await transaction.query<{ id: string }>(
    (sql) => sql`
      with made as (
        insert into item_revision (id, item, label, state, released_at)
        select item.id || '/1', item.id, '1', 'RELEASED', now()
        from item
        where
          item.id = any(${items as string[]})
          and item.lifecycle <> 'DRAFT'
          and not exists (select from item_revision where item_revision.item = item.id)
        order by item.id
        returning id, item
      ),
      effective as (
        insert into revision_effectivity (revision, item, plant, effective)
        select id, item, null, daterange(${sinceEver}, null) from made
      )
      select id from made
    `,
  );
  return made.map(({ id }) => id);
}

/** An item that has revisions: whether its revision `1` takes imported lines, and which of the BOMs were made by commands. */
export interface ImportTarget {
  readonly item: string;
  readonly takesImports: boolean;
  readonly definedHere: readonly string[];
}

/** What stands in the way of importing these BOMs, for the items that have revisions. */
export const importTargets = (
  transaction: Transaction,
  items: readonly string[],
  boms: readonly string[],
): Promise<readonly ImportTarget[]> =>
  transaction.query<ImportTarget>(
    (sql) => sql`
      select
        item_revision.item,
        bool_or(item_revision.label = '1' and item_revision.state in ('RELEASED', 'SUPERSEDED')) as takes_imports,
        coalesce(array_agg(bom.id) filter (where bom.id is not null), '{}') as defined_here
      from
        item_revision
        left join bom
          on bom.revision = item_revision.id and bom.id = any(${boms as string[]}) and not bom.imported
      where item_revision.item = any(${items as string[]})
      group by item_revision.item
    `,
  );

/** The lines of imported BOMs. */
export const importedLines = (
  transaction: Transaction,
  boms: readonly string[],
): Promise<readonly ImportedBomLineRow[]> =>
  transaction.query<ImportedBomLineRow>(
    (sql) => sql`
      select
        bom, external_id, position, component, quantity, unit, quantity_in_base_unit, quantity_basis, scrap_factor,
        operation_sequence, issue_method, use_type, alternate_group, alternate_priority, effective_from, effective_to
      from bom_line
      where bom = any(${boms as string[]}) and external_id is not null
    `,
  );

/** Writes the released BOMs of revisions `1` that do not exist yet. */
export const upsertImportedBoms = (
  transaction: Transaction,
  boms: readonly { readonly id: string; readonly item: string; readonly plant: string | null }[],
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into bom (id, revision, type, plant, alternative, state, base_quantity, base_unit, imported)
      select record.id, item.id || '/1', 'MANUFACTURING', record.plant, 1, 'RELEASED', 1, item.base_unit, true
      from
        jsonb_to_recordset(${sql.json(boms as never)}) as record (id text, item text, plant text)
        join item on item.id = record.item
      on conflict (id) do nothing
    `,
  );

/** Writes lines of imported BOMs; answers the BOM of each that was new or changed. */
export const upsertImportedLines = (
  transaction: Transaction,
  lines: readonly ImportedBomLineRow[],
): Promise<readonly { readonly bom: string }[]> =>
  transaction.query<{ bom: string }>(
    (sql) => sql`
      insert into bom_line (
        bom, plant, position, component, quantity, unit, quantity_in_base_unit, quantity_basis, scrap_factor,
        operation_sequence, issue_method, use_type, effective_from, effective_to, external_id
      )
      select
        record.bom, bom.plant, record.position, record.component, record.quantity, record.unit,
        record."quantityInBaseUnit", record."quantityBasis", record."scrapFactor", record."operationSequence",
        record."issueMethod", record."useType", record."effectiveFrom", record."effectiveTo", record."externalId"
      from
        jsonb_to_recordset(${sql.json(lines as never)}) as record (
          bom text, position integer, component text, quantity numeric, unit text, "quantityInBaseUnit" numeric,
          "quantityBasis" text, "scrapFactor" numeric, "operationSequence" integer, "issueMethod" text, "useType" text,
          "effectiveFrom" date, "effectiveTo" date, "externalId" text
        )
        join bom on bom.id = record.bom and bom.imported
      on conflict (bom, external_id) do update
      set
        component = excluded.component,
        quantity = excluded.quantity,
        unit = excluded.unit,
        quantity_in_base_unit = excluded.quantity_in_base_unit,
        use_type = excluded.use_type,
        effective_from = excluded.effective_from,
        effective_to = excluded.effective_to
      where
        (
          bom_line.component, bom_line.quantity, bom_line.unit, bom_line.use_type, bom_line.effective_from,
          bom_line.effective_to
        )
        is distinct from (
          excluded.component, excluded.quantity, excluded.unit, excluded.use_type, excluded.effective_from,
          excluded.effective_to
        )
      returning bom
    `,
  );
