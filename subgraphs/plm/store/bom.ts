import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import type { Bom, BomLine } from '../domain/bom.ts';
import type { BomDiff, BomLineChange } from '../domain/bom-diff.ts';
import type { ItemRow } from './item.ts';

/** A BOM as it is stored. */
export type BomRow = Bom;

/** A line as it is stored. */
export interface BomLineRow extends BomLine {
  readonly id: string;
  readonly bom: string;
}

/** What differs between two BOMs as they are stored. */
export interface BomDiffRow extends BomDiff<BomLineRow> {
  readonly against: BomRow;
}
export type BomLineChangeRow = BomLineChange<BomLineRow>;

/** The columns of a row. */
export const columns = (sql: Sql) => sql`id, revision, type, plant, alternative, state, base_quantity, base_unit`;

const lineColumns = (sql: Sql) => sql`
  id, bom, position, component, quantity, unit, quantity_in_base_unit, quantity_basis, scrap_factor, operation_sequence,
  issue_method, use_type, alternate_group, alternate_priority, effective_from, effective_to
`;

/** BOMs by id, in any order. */
export const bomsById = (session: Scoped, ids: readonly string[]): Promise<readonly BomRow[]> =>
  session.query<BomRow>((sql) => sql`select ${columns(sql)} from bom where id = any(${ids as string[]})`);

/** The BOMs of revisions: those for every plant first, then by plant, type and alternative. */
export const bomsOfRevisions = (session: Scoped, revisions: readonly string[]): Promise<readonly BomRow[]> =>
  session.query<BomRow>(
    (sql) => sql`
      select ${columns(sql)}
      from bom
      where revision = any(${revisions as string[]})
      order by revision, plant nulls first, type desc, alternative
    `,
  );

/** Lines by id, in any order. */
export const bomLinesById = (session: Scoped, ids: readonly string[]): Promise<readonly BomLineRow[]> =>
  session.query<BomLineRow>((sql) => sql`select ${lineColumns(sql)} from bom_line where id = any(${ids as string[]})`);

/** The lines of BOMs, by position. */
export const linesOfBoms = (session: Scoped, boms: readonly string[]): Promise<readonly BomLineRow[]> =>
  session.query<BomLineRow>(
    (sql) => sql`
      select ${lineColumns(sql)}
      from bom_line
      where bom = any(${boms as string[]})
      order by bom, position
    `,
  );

/** The BOM under a lock that lasts until the transaction ends; null when there is none. */
export async function lockBom(transaction: Transaction, id: string): Promise<Bom | null> {
  const [row] = await transaction.query<BomRow>(
    (sql) => sql`select ${columns(sql)} from bom where id = ${id} for update`,
  );
  return row ?? null;
}

/** The distinct components of the BOMs of a revision that are in work, or of one BOM, in order of their ids. */
export const componentsOf = (
  session: Scoped,
  of: { readonly revision: string } | { readonly bom: string },
): Promise<readonly ItemRow[]> =>
  session.query<ItemRow>(
    (sql) => sql`
      select id, number, name, description, type, base_unit, lifecycle, released_at, obsolete_at
      from item
      where
        id in (
          select bom_line.component
          from bom join bom_line on bom_line.bom = bom.id
          where ${'bom' in of ? sql`bom.id = ${of.bom}` : sql`bom.revision = ${of.revision} and bom.state = 'IN_WORK'`}
        )
      order by id
    `,
  );

/** Writes a BOM that is new, with its lines. */
export async function insertBom(transaction: Transaction, bom: Bom, lines: readonly BomLine[]): Promise<void> {
  await transaction.query(
    (sql) => sql`
      insert into bom (id, revision, type, plant, alternative, state, base_quantity, base_unit)
      values (
        ${bom.id}, ${bom.revision}, ${bom.type}, ${bom.plant}, ${bom.alternative}, ${bom.state}, ${bom.baseQuantity},
        ${bom.baseUnit}
      )
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into bom_line (
        bom, plant, position, component, quantity, unit, quantity_in_base_unit, quantity_basis, scrap_factor,
        operation_sequence, issue_method, use_type, alternate_group, alternate_priority, effective_from, effective_to
      )
      select
        ${bom.id}, ${bom.plant}, line.position, line.component, line.quantity, line.unit, line."quantityInBaseUnit",
        line."quantityBasis", line."scrapFactor", line."operationSequence", line."issueMethod", line."useType",
        line."alternateGroup", line."alternatePriority", line."effectiveFrom", line."effectiveTo"
      from
        jsonb_to_recordset(${sql.json(lines as never)}) as line (
          position integer, component text, quantity numeric, unit text, "quantityInBaseUnit" numeric,
          "quantityBasis" text, "scrapFactor" numeric, "operationSequence" integer, "issueMethod" text, "useType" text,
          "alternateGroup" text, "alternatePriority" integer, "effectiveFrom" date, "effectiveTo" date
        )
    `,
  );
}

/** Writes the state of a BOM as it is now. */
export const saveBomState = (transaction: Transaction, bom: Bom): Promise<unknown> =>
  transaction.query((sql) => sql`update bom set state = ${bom.state} where id = ${bom.id}`);
