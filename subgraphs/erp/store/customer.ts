import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { Customer } from '../domain/customer.ts';
import type { CustomerFilter, CustomerSort } from '../schema.generated.ts';

/** A customer as it is stored. */
export type CustomerRow = Customer;

/** A page of customers as it is read. */
export type CustomerPage = Connection<CustomerRow>;

/** Customers by id, in any order. */
export const customersById = (session: Scoped, ids: readonly string[]): Promise<readonly CustomerRow[]> =>
  session.query<CustomerRow>((sql) => sql`select id, name, active from customer where id = any(${ids as string[]})`);

/** Writes a new customer. */
export const insertCustomer = (transaction: Transaction, customer: Customer): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into customer (id, name, active)
      values (${customer.id}, ${customer.name}, ${customer.active})
    `,
  );

/** The customer under a lock that lasts until the transaction ends; null when there is none. */
export async function lockCustomer(transaction: Transaction, id: string): Promise<CustomerRow | null> {
  const [row] = await transaction.query<CustomerRow>(
    (sql) => sql`select id, name, active from customer where id = ${id} for update`,
  );
  return row ?? null;
}

/** Writes what may change of a customer. */
export const saveCustomer = (transaction: Transaction, customer: Customer): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update customer set name = ${customer.name}, active = ${customer.active} where id = ${customer.id}
    `,
  );

/** A page of customers. */
export const customerPage = (
  session: Scoped,
  page: PageArguments<CustomerSort>,
  filter: CustomerFilter,
): Promise<CustomerPage> =>
  readPage<CustomerRow, CustomerSort>(session, page, {
    list: 'customers',
    select: (sql) => sql`id, name, active`,
    from: (sql) => sql`from customer`,
    where: (sql) =>
      allOf(sql, [
        filter.active != null && sql`active = ${filter.active}`,
        filter.text != null && hasWord(sql, 'customer', 'id', filter.text),
      ]),
    id: 'id',
    sorts: {
      ID: { expression: 'id', type: 'text' },
      NAME: { expression: 'name', type: 'text' },
      ACTIVE: { expression: 'active', type: 'boolean' },
    },
    defaultOrder: { field: 'ID', direction: 'ASC' },
  });
