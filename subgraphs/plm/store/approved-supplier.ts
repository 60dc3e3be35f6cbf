import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { ApprovedSupplier } from '../domain/approved-supplier.ts';

/** What is said of a supplier, as it is stored. */
export type ApprovedSupplierRow = ApprovedSupplier;

/** What is said of the suppliers of items: by supplier, for every plant first. */
export const suppliersOfItems = (session: Scoped, items: readonly string[]): Promise<readonly ApprovedSupplierRow[]> =>
  session.query<ApprovedSupplierRow>(
    (sql) => sql`
      select item, supplier, plant, status, changed_at, changed_by
      from approved_supplier
      where item = any(${items as string[]})
      order by item, supplier, plant nulls first
    `,
  );

/** Writes what is said of a supplier; false when the same was said before. */
export async function saveApprovedSupplier(transaction: Transaction, row: ApprovedSupplier): Promise<boolean> {
  const written = await transaction.query(
    (sql) => sql`
      insert into approved_supplier (item, supplier, plant, status, changed_at, changed_by)
      values (${row.item}, ${row.supplier}, ${row.plant}, ${row.status}, ${row.changedAt}, ${row.changedBy})
      on conflict on constraint one_status_of_a_supplier do update
      set
        status = excluded.status,
        changed_at = excluded.changed_at,
        changed_by = excluded.changed_by
      where approved_supplier.status <> excluded.status
      returning item
    `,
  );
  return written.length > 0;
}
