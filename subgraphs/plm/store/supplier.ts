import type { Scoped, Transaction } from '#platform/database/session.ts';

/** The supplier, if ERP told of it. */
export async function supplierById(session: Scoped, id: string): Promise<{ readonly id: string } | null> {
  const [row] = await session.query<{ id: string }>((sql) => sql`select id from supplier where id = ${id}`);
  return row ?? null;
}

/** Keeps a supplier. */
export const saveSupplier = (transaction: Transaction, id: string): Promise<unknown> =>
  transaction.query((sql) => sql`insert into supplier (id) values (${id}) on conflict do nothing`);
