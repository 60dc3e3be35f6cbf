import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { Supplier } from '../domain/supplier.ts';
import type { SupplierFilter, SupplierSort } from '../schema.generated.ts';

/** A supplier as it is stored. */
export type SupplierRow = Supplier;

/** A page of suppliers as it is read. */
export type SupplierPage = Connection<SupplierRow>;

/** Suppliers by id, in any order. */
export const suppliersById = (session: Scoped, ids: readonly string[]): Promise<readonly SupplierRow[]> =>
  session.query<SupplierRow>((sql) => sql`select id, name, active from supplier where id = any(${ids as string[]})`);

/** Writes a new supplier. */
export const insertSupplier = (transaction: Transaction, supplier: Supplier): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into supplier (id, name, active)
      values (${supplier.id}, ${supplier.name}, ${supplier.active})
    `,
  );

/** The supplier under a lock that lasts until the transaction ends; null when there is none. */
export async function lockSupplier(transaction: Transaction, id: string): Promise<SupplierRow | null> {
  const [row] = await transaction.query<SupplierRow>(
    (sql) => sql`select id, name, active from supplier where id = ${id} for update`,
  );
  return row ?? null;
}

/** Writes what may change of a supplier. */
export const saveSupplier = (transaction: Transaction, supplier: Supplier): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update supplier set name = ${supplier.name}, active = ${supplier.active} where id = ${supplier.id}
    `,
  );

/** A page of suppliers. */
export const supplierPage = (
  session: Scoped,
  page: PageArguments<SupplierSort>,
  filter: SupplierFilter,
): Promise<SupplierPage> =>
  readPage<SupplierRow, SupplierSort>(session, page, {
    list: 'suppliers',
    select: (sql) => sql`id, name, active`,
    from: (sql) => sql`from supplier`,
    where: (sql) =>
      allOf(sql, [
        filter.active != null && sql`active = ${filter.active}`,
        filter.text != null && hasWord(sql, 'supplier', 'id', filter.text),
      ]),
    id: 'id',
    sorts: {
      ID: { expression: 'id', type: 'text' },
      NAME: { expression: 'name', type: 'text' },
      ACTIVE: { expression: 'active', type: 'boolean' },
    },
    defaultOrder: { field: 'ID', direction: 'ASC' },
  });
