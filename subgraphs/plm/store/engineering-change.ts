import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, containing, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import type { EngineeringChange } from '../domain/engineering-change.ts';
import type { EngineeringChangeFilter, EngineeringChangeSort } from '../schema.generated.ts';

/** An engineering change as it is stored. */
export type EngineeringChangeRow = EngineeringChange;

/** A page of engineering changes as it is read. */
export type EngineeringChangePage = Connection<EngineeringChangeRow>;

const columns = (sql: Sql) => sql`id, number, kind, title, reason, state, created_at, approved_by, approved_at`;

/** Changes by id, in any order. */
export const changesById = (session: Scoped, ids: readonly string[]): Promise<readonly EngineeringChangeRow[]> =>
  session.query<EngineeringChangeRow>(
    (sql) => sql`select ${columns(sql)} from engineering_change where id = any(${ids as string[]})`,
  );

/** Changes by number, in any order. */
export const changesByNumber = (
  session: Scoped,
  numbers: readonly string[],
): Promise<readonly EngineeringChangeRow[]> =>
  session.query<EngineeringChangeRow>(
    (sql) => sql`select ${columns(sql)} from engineering_change where number = any(${numbers as string[]})`,
  );

/** The change under a lock that lasts until the transaction ends; null when there is none. */
export async function lockChange(transaction: Transaction, id: string): Promise<EngineeringChange | null> {
  const [row] = await transaction.query<EngineeringChangeRow>(
    (sql) => sql`select ${columns(sql)} from engineering_change where id = ${id} for update`,
  );
  return row ?? null;
}

/** The next number of the sequence that no change has. */
export async function nextChangeNumber(transaction: Transaction): Promise<string> {
  for (;;) {
    const [next] = await transaction.query<{ number: string; taken: boolean }>(
      (sql) => sql`
        with next as materialized (select 'EC-' || nextval('engineering_change_number') as number)
        select next.number, exists (select from engineering_change where number = next.number) as taken
        from next
      `,
    );
    if (next?.taken === false) return next.number;
  }
}

/** Writes a change that is new. */
export const insertChange = (transaction: Transaction, change: EngineeringChange): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into engineering_change (id, number, kind, title, reason, state, created_at, approved_by, approved_at)
      values (
        ${change.id}, ${change.number}, ${change.kind}, ${change.title}, ${change.reason}, ${change.state},
        ${change.createdAt}, ${change.approvedBy}, ${change.approvedAt}
      )
    `,
  );

/** Writes an existing change as it is now. */
export const updateChange = (transaction: Transaction, change: EngineeringChange): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update engineering_change
      set
        state = ${change.state},
        approved_by = ${change.approvedBy},
        approved_at = ${change.approvedAt}
      where id = ${change.id}
    `,
  );

/** A page of engineering changes. */
export const changePage = (
  session: Scoped,
  page: PageArguments<EngineeringChangeSort>,
  filter: EngineeringChangeFilter,
): Promise<EngineeringChangePage> =>
  readPage<EngineeringChangeRow, EngineeringChangeSort>(session, page, {
    list: 'engineeringChanges',
    select: columns,
    from: (sql) => sql`from engineering_change`,
    where: (sql) =>
      allOf(sql, [
        filter.kind != null && sql`kind = ${filter.kind}`,
        filter.state != null && sql`state = ${filter.state}`,
        filter.createdAt?.from != null && sql`created_at >= ${filter.createdAt.from}`,
        filter.createdAt?.to != null && sql`created_at < ${filter.createdAt.to}`,
        filter.text != null && sql`(number ilike ${containing(filter.text)} or title ilike ${containing(filter.text)})`,
      ]),
    id: 'id',
    sorts: {
      NUMBER: { expression: 'number', type: 'text' },
      CREATED_AT: { expression: 'created_at', type: 'timestamptz' },
    },
    defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  });
