import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, containing, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import type { Lot } from '../domain/lot.ts';
import type { LotFilter, LotSort } from '../schema.generated.ts';

/** A lot as it is stored. */
export type LotRow = Lot;

/** A page of lots as it is read. */
export type LotPage = Connection<LotRow>;

/** Lots by id, in any order. */
export const lotsById = (session: Scoped, ids: readonly string[]): Promise<readonly LotRow[]> =>
  session.query<LotRow>(
    (sql) => sql`
      select
        id, kind, origin, item, revision, plant, state, original_quantity, quantity, unit, production_order as "order",
        supplier, purchase_order, supplier_lot, expiry_date, created_at
      from lot
      where id = any(${ids as string[]})
    `,
  );

/** The lots that orders made, oldest first. */
export const lotsByOrder = (
  session: Scoped,
  orders: readonly string[],
): Promise<readonly (LotRow & { readonly order: string })[]> =>
  session.query<LotRow & { readonly order: string }>(
    (sql) => sql`
      select
        id, kind, origin, item, revision, plant, state, original_quantity, quantity, unit, production_order as "order",
        supplier, purchase_order, supplier_lot, expiry_date, created_at
      from lot
      where production_order = any(${orders as string[]})
      order by production_order, created_at, id
    `,
  );

/** The lot under a lock that lasts until the transaction ends; null when there is none. */
export async function lockLot(transaction: Transaction, id: string): Promise<Lot | null> {
  const [row] = await transaction.query<LotRow>(
    (sql) => sql`
      select
        id, kind, origin, item, revision, plant, state, original_quantity, quantity, unit, production_order as "order",
        supplier, purchase_order, supplier_lot, expiry_date, created_at
      from lot
      where id = ${id}
      for update
    `,
  );
  return row ?? null;
}

/** Adds a lot. Answers false when one of this id is there already, in whatever plant. */
export async function insertLot(transaction: Transaction, lot: Lot): Promise<boolean> {
  const inserted = await transaction.query(
    (sql) => sql`
      insert into lot (
        id, kind, origin, item, revision, plant, state, original_quantity, quantity, unit, production_order, supplier,
        purchase_order, supplier_lot, expiry_date, created_at
      )
      values (
        ${lot.id}, ${lot.kind}, ${lot.origin}, ${lot.item}, ${lot.revision}, ${lot.plant}, ${lot.state},
        ${lot.originalQuantity}, ${lot.quantity}, ${lot.unit}, ${lot.order}, ${lot.supplier}, ${lot.purchaseOrder},
        ${lot.supplierLot}, ${lot.expiryDate}, ${lot.createdAt}
      )
      on conflict (id) do nothing
      returning id
    `,
  );
  return inserted.length > 0;
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

/** The next id for a lot that nobody named. */
export async function nextLotId(transaction: Transaction): Promise<string> {
  const [row] = await transaction.query<{ id: string }>((sql) => sql`select 'LOT-' || nextval('lot_number') as id`);
  if (row === undefined) throw new Error('the sequence of lots gave no number');
  return row.id;
}

/** A page of lots. */
export const lotPage = (session: Scoped, page: PageArguments<LotSort>, filter: LotFilter): Promise<LotPage> =>
  readPage<LotRow, LotSort>(session, page, {
    list: 'lots',
    select: (sql) => sql`
      id, kind, origin, item, revision, plant, state, original_quantity, quantity, unit, production_order as "order",
      supplier, purchase_order, supplier_lot, expiry_date, created_at
    `,
    from: (sql) => sql`from lot`,
    where: (sql) =>
      allOf(sql, [
        filter.plant != null && sql`plant = ${filter.plant}`,
        filter.item != null && sql`item = ${filter.item}`,
        filter.state != null && sql`state = ${filter.state}`,
        filter.origin != null && sql`origin = ${filter.origin}`,
        filter.supplier != null && sql`supplier = ${filter.supplier}`,
        filter.createdAt?.from != null && sql`created_at >= ${filter.createdAt.from}`,
        filter.createdAt?.to != null && sql`created_at < ${filter.createdAt.to}`,
        filter.text != null &&
          sql`(id ilike ${containing(filter.text)} or supplier_lot ilike ${containing(filter.text)})`,
      ]),
    id: 'id',
    sorts: {
      ID: { expression: 'id', type: 'text' },
      CREATED_AT: { expression: 'created_at', type: 'timestamptz' },
    },
    defaultOrder: { field: 'ID', direction: 'ASC' },
  });
