import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { Lot } from '../domain/lot.ts';
import type { ProductionTime } from '../domain/shift.ts';
import type { LotFilter, LotSort } from '../schema.generated.ts';
import type { RecordOrigin, RecordStanding } from './record.ts';

/** A lot as it is stored. */
export interface LotRow extends Lot, RecordStanding {
  readonly recordedAt: string;
  /** Of what was made; null for what was received, split or merged. */
  readonly productionDate: string | null;
  readonly shift: string | null;
}

/** A page of lots as it is read. */
export type LotPage = Connection<LotRow>;

/** Lots by id, in any order. */
export const lotsById = (session: Scoped, ids: readonly string[]): Promise<readonly LotRow[]> =>
  session.query<LotRow>(
    (sql) => sql`
      select
        id, kind, origin, item, revision, plant, state, made_by, role, original_quantity, quantity, unit,
        production_order as "order", supplier, purchase_order, supplier_lot, expiry_date, created_at, recorded_at,
        production_date, shift, source, document, line, violation_rule, violation_message, reversal
      from lot
      where id = any(${ids as string[]})
    `,
  );

/** The lots that orders made, oldest first; those whose completion was reversed too, but not the parts they were split into. */
export const lotsByOrder = (
  session: Scoped,
  orders: readonly string[],
): Promise<readonly (LotRow & { readonly order: string })[]> =>
  session.query<LotRow & { readonly order: string }>(
    (sql) => sql`
      select
        id, kind, origin, item, revision, plant, state, made_by, role, original_quantity, quantity, unit,
        production_order as "order", supplier, purchase_order, supplier_lot, expiry_date, created_at, recorded_at,
        production_date, shift, source, document, line, violation_rule, violation_message, reversal
      from lot
      where production_order = any(${orders as string[]}) and made_by = 'COMPLETION'
      order by production_order, created_at, id
    `,
  );

/** The lot under a lock that lasts until the transaction ends; null when there is none. */
export async function lockLot(transaction: Transaction, id: string): Promise<LotRow | null> {
  const [row] = await transaction.query<LotRow>(
    (sql) => sql`
      select
        id, kind, origin, item, revision, plant, state, made_by, role, original_quantity, quantity, unit,
        production_order as "order", supplier, purchase_order, supplier_lot, expiry_date, created_at, recorded_at,
        production_date, shift, source, document, line, violation_rule, violation_message, reversal
      from lot
      where id = ${id}
      for update
    `,
  );
  return row ?? null;
}

/** Lots under a lock that lasts until the transaction ends, each as it is then; by id. */
export const lockLots = (transaction: Transaction, ids: readonly string[]): Promise<readonly LotRow[]> =>
  transaction.query<LotRow>(
    (sql) => sql`
      select
        id, kind, origin, item, revision, plant, state, made_by, role, original_quantity, quantity, unit,
        production_order as "order", supplier, purchase_order, supplier_lot, expiry_date, created_at, recorded_at,
        production_date, shift, source, document, line, violation_rule, violation_message, reversal
      from lot
      where id = any(${ids as string[]})
      order by id
      for update
    `,
  );

/** Adds lots, with the rule that their making broke. Answers the ids of those that are new, in whatever plant. */
export async function insertLots(
  transaction: Transaction,
  lots: readonly Lot[],
  origin: RecordOrigin = null,
  time: ProductionTime | null = null,
): Promise<ReadonlySet<string>> {
  const inserted = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into lot (
        id, kind, origin, item, revision, plant, state, made_by, role, original_quantity, quantity, unit,
        production_order, supplier, purchase_order, supplier_lot, expiry_date, created_at, sequence, source, document,
        line, violation_rule, violation_message, production_date, shift
      )
      select
        id, kind, origin, item, revision, plant, state, "madeBy", role, "originalQuantity", quantity, unit, "order",
        supplier, "purchaseOrder", "supplierLot", "expiryDate", "createdAt", ${origin?.sequence ?? 0}::bigint,
        ${origin?.source ?? null}::text, ${origin?.document ?? null}::text, ${origin?.line ?? null}::integer,
        ${origin?.violation?.rule ?? null}::text, ${origin?.violation?.message ?? null}::text,
        ${time?.productionDate ?? null}::date, ${time?.shift ?? null}::text
      from jsonb_to_recordset(${sql.json(lots as never)}) as made (
        id text, kind text, origin text, item text, revision text, plant text, state text, "madeBy" text, role text,
        "originalQuantity" numeric, quantity numeric, unit text, "order" text, supplier text, "purchaseOrder" text,
        "supplierLot" text, "expiryDate" date, "createdAt" timestamptz
      )
      on conflict (id) do nothing
      returning id
    `,
  );
  return new Set(inserted.map(({ id }) => id));
}

/** Writes what is left of a lot. */
export const saveLot = (transaction: Transaction, lot: Lot): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update lot
      set state = ${lot.state}, quantity = ${lot.quantity}
      where id = ${lot.id}
    `,
  );

/** Writes a purchased lot anew whose receipt was taken back: its id, and what was used of it, remain. */
export const replaceLot = (transaction: Transaction, lot: Lot): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update lot
      set
        kind = ${lot.kind}, item = ${lot.item}, plant = ${lot.plant}, state = 'ACTIVE',
        original_quantity = ${lot.originalQuantity}, quantity = ${lot.originalQuantity}, unit = ${lot.unit},
        supplier = ${lot.supplier}, purchase_order = ${lot.purchaseOrder}, supplier_lot = ${lot.supplierLot},
        expiry_date = ${lot.expiryDate}, created_at = ${lot.createdAt}, reversal = null
      where id = ${lot.id}
    `,
  );

/** The next ids for lots that nobody named. */
export async function nextLotIds(transaction: Transaction, count: number): Promise<readonly string[]> {
  const rows = await transaction.query<{ id: string }>(
    (sql) => sql`select 'LOT-' || nextval('lot_number') as id from generate_series(1, ${count}::integer)`,
  );
  return rows.map(({ id }) => id);
}

/** How the list of lots is read. */
export const lotList = (filter: LotFilter): ListSource<LotSort> => ({
  list: 'lots',
  select: (sql) => sql`
    id, kind, origin, item, revision, plant, state, made_by, role, original_quantity, quantity, unit,
    production_order as "order", supplier, purchase_order, supplier_lot, expiry_date, created_at, recorded_at,
    production_date, shift, source, document, line, violation_rule, violation_message, reversal
  `,
  from: (sql) => sql`from lot`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`plant = ${filter.plant}`,
      filter.item != null && sql`item = ${filter.item}`,
      filter.revision != null && sql`revision = ${filter.revision}`,
      filter.state != null && sql`state = ${filter.state}`,
      filter.kind != null && sql`kind = ${filter.kind}`,
      filter.origin != null && sql`origin = ${filter.origin}`,
      filter.supplier != null && sql`supplier = ${filter.supplier}`,
      filter.order != null && sql`production_order = ${filter.order}`,
      filter.createdAt?.from != null && sql`created_at >= ${filter.createdAt.from}`,
      filter.createdAt?.to != null && sql`created_at < ${filter.createdAt.to}`,
      filter.expiryDate?.from != null && sql`expiry_date >= ${filter.expiryDate.from}`,
      filter.expiryDate?.to != null && sql`expiry_date < ${filter.expiryDate.to}`,
      filter.text != null && hasWord(sql, 'lot', 'id', filter.text),
    ]),
  id: 'id',
  sorts: {
    ID: { expression: 'id', type: 'text' },
    CREATED_AT: { expression: 'created_at', type: 'timestamptz' },
    PLANT: { expression: 'plant', type: 'text' },
    ITEM: { expression: 'item', type: 'text' },
    REVISION: { expression: 'revision', absent: '', type: 'text' },
    STATE: { expression: 'state', type: 'text' },
    KIND: { expression: 'kind', type: 'text' },
    ORIGIN: { expression: 'origin', type: 'text' },
    SUPPLIER: { expression: 'supplier', absent: '', type: 'text' },
    ORDER: { expression: 'production_order', absent: '', type: 'text' },
    EXPIRY_DATE: { expression: 'expiry_date', absent: 'infinity', type: 'date' },
    QUANTITY: { expression: 'quantity_key', type: 'text' },
  },
  defaultOrder: { field: 'ID', direction: 'ASC' },
});

/** A page of lots. */
export const lotPage = (session: Scoped, page: PageArguments<LotSort>, filter: LotFilter): Promise<LotPage> =>
  readPage<LotRow, LotSort>(session, page, lotList(filter));
