import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { BrokenRule, OwnerRole } from '../domain/violation.ts';
import type { ExecutionExceptionFilter, ExecutionExceptionSort } from '../schema.generated.ts';

/** Something the shop floor did against a rule. */
export interface ExecutionExceptionRow {
  readonly id: string;
  readonly plant: string;
  readonly rule: BrokenRule;
  readonly message: string;
  readonly ownerRole: OwnerRole;
  readonly state: 'OPEN' | 'RESOLVED';
  readonly productionOrder: string | null;
  readonly job: string | null;
  readonly lot: string | null;
  readonly item: string | null;
  readonly raisedAt: string;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
  readonly comment: string | null;
}

/** A page of exceptions as it is read. */
export type ExecutionExceptionPage = Connection<ExecutionExceptionRow>;

/** Exceptions by id, in any order. */
export const exceptionsById = (session: Scoped, ids: readonly string[]): Promise<readonly ExecutionExceptionRow[]> =>
  session.query<ExecutionExceptionRow>(
    (sql) => sql`
      select
        id, plant, rule, message, owner_role, state, production_order, job, lot, item, raised_at, resolved_at,
        resolved_by, comment
      from execution_exception
      where id = any(${ids as string[]})
    `,
  );

/** What orders did against rules, oldest first. */
export const exceptionsByOrder = (
  session: Scoped,
  orders: readonly string[],
): Promise<readonly (ExecutionExceptionRow & { readonly productionOrder: string })[]> =>
  session.query<ExecutionExceptionRow & { readonly productionOrder: string }>(
    (sql) => sql`
      select
        id, plant, rule, message, owner_role, state, production_order, job, lot, item, raised_at, resolved_at,
        resolved_by, comment
      from execution_exception
      where production_order = any(${orders as string[]})
      order by production_order, raised_at, id
    `,
  );

/** An exception under a lock that lasts until the transaction ends; null when there is none. */
export async function lockException(
  transaction: Transaction,
  id: string,
): Promise<Pick<ExecutionExceptionRow, 'id' | 'state' | 'resolvedBy'> | null> {
  const [row] = await transaction.query<Pick<ExecutionExceptionRow, 'id' | 'state' | 'resolvedBy'>>(
    (sql) => sql`
      select id, state, resolved_by
      from execution_exception
      where id = ${id}
      for update
    `,
  );
  return row ?? null;
}

/** An exception to raise; `record` is the one that broke the rule. */
export type NewException = Pick<
  ExecutionExceptionRow,
  'plant' | 'rule' | 'message' | 'ownerRole' | 'productionOrder' | 'job' | 'lot' | 'item'
> & { readonly record: string | null };

/** Adds an exception, OPEN, and answers its id. */
export async function insertException(transaction: Transaction, exception: NewException): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into execution_exception
        (plant, rule, message, owner_role, state, production_order, job, lot, item, record)
      values (
        ${exception.plant}, ${exception.rule}, ${exception.message}, ${exception.ownerRole}, 'OPEN',
        ${exception.productionOrder}, ${exception.job}, ${exception.lot}, ${exception.item}, ${exception.record}
      )
      returning id
    `,
  );
  if (row === undefined) throw new Error('an exception was not written');
  return row.id;
}

/** Resolves an exception. */
export const saveResolution = (transaction: Transaction, id: string, comment: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update execution_exception
      set
        state = 'RESOLVED', resolved_at = now(), resolved_by = ${transaction.context.subject}, comment = ${comment}
      where id = ${id}
    `,
  );

/** Resolves what is open about records, for a reason that MES knows by itself. */
export const resolveOfRecords = (
  transaction: Transaction,
  records: readonly string[],
  comment: string,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update execution_exception
      set state = 'RESOLVED', resolved_at = now(), resolved_by = 'mes', comment = ${comment}
      where record = any(${records as string[]}) and state = 'OPEN'
    `,
  );

/** Says what is wrong with a record by what is known now. */
export const saveMessage = (transaction: Transaction, record: string, message: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update execution_exception
      set message = ${message}
      where record = ${record} and state = 'OPEN'
    `,
  );

/** The records of an order that broke a rule and somebody has dealt with, and when. */
export async function dealtWith(transaction: Transaction, order: string): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.query<{ record: string; at: string }>(
    (sql) => sql`
      select record, max(resolved_at) as at
      from execution_exception
      where production_order = ${order} and record is not null
      group by record
      having not bool_or(state = 'OPEN') and bool_or(resolved_by <> 'mes')
    `,
  );
  return new Map(rows.map(({ record, at }) => [record, at]));
}

/** How the list of exceptions is read. */
export const exceptionList = (filter: ExecutionExceptionFilter): ListSource<ExecutionExceptionSort> => ({
  list: 'executionExceptions',
  select: (sql) => sql`
    id, plant, rule, message, owner_role, state, production_order, job, lot, item, raised_at, resolved_at,
    resolved_by, comment
  `,
  from: (sql) => sql`from execution_exception`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`plant = ${filter.plant}`,
      filter.state != null && sql`state = ${filter.state}`,
      filter.rule != null && sql`rule = ${filter.rule}`,
      filter.ownerRole != null && sql`owner_role = ${filter.ownerRole}`,
      filter.order != null && sql`production_order = ${filter.order}`,
      filter.job != null && sql`job = ${filter.job}`,
      filter.lot != null && sql`lot = ${filter.lot}`,
      filter.item != null && sql`item = ${filter.item}`,
      filter.raisedAt?.from != null && sql`raised_at >= ${filter.raisedAt.from}`,
      filter.raisedAt?.to != null && sql`raised_at < ${filter.raisedAt.to}`,
      filter.resolvedAt?.from != null && sql`resolved_at >= ${filter.resolvedAt.from}`,
      filter.resolvedAt?.to != null && sql`resolved_at < ${filter.resolvedAt.to}`,
      filter.text != null && hasWord(sql, 'execution_exception', 'id', filter.text),
    ]),
  id: 'id',
  sorts: {
    ID: { expression: 'id', type: 'text' },
    RAISED_AT: { expression: 'raised_at', type: 'timestamptz' },
    RESOLVED_AT: { expression: 'resolved_at', absent: 'infinity', type: 'timestamptz' },
    PLANT: { expression: 'plant', type: 'text' },
    STATE: { expression: 'state', type: 'text' },
    RULE: { expression: 'rule', type: 'text' },
    OWNER_ROLE: { expression: 'owner_role', type: 'text' },
    ORDER: { expression: 'production_order', absent: '', type: 'text' },
    JOB: { expression: 'job', absent: '', type: 'text' },
    LOT: { expression: 'lot', absent: '', type: 'text' },
    ITEM: { expression: 'item', absent: '', type: 'text' },
  },
  defaultOrder: { field: 'RAISED_AT', direction: 'DESC' },
});

/** A page of exceptions. */
export const exceptionPage = (
  session: Scoped,
  page: PageArguments<ExecutionExceptionSort>,
  filter: ExecutionExceptionFilter,
): Promise<ExecutionExceptionPage> =>
  readPage<ExecutionExceptionRow, ExecutionExceptionSort>(session, page, exceptionList(filter));
