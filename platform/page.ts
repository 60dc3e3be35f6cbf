import type postgres from 'postgres';
import { MillgraphError } from '#platform/errors.ts';
import type { Scoped, Sql } from '#platform/database/session.ts';

/** What a root list is asked for, as it arrives from GraphQL. */
export interface PageArguments<Sort extends string> {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly orderBy?: { readonly field: Sort; readonly direction: 'ASC' | 'DESC' } | null | undefined;
  /** Given by an export instead of all others; no client of the graph can. */
  readonly byKey?: ByKey;
}

/** Rows by the list's unique key: the next ones in its order, or those that are named. */
export type ByKey = { readonly after: string | null; readonly limit: number } | { readonly keys: readonly string[] };

/**
 * A column or expression that a list can be ordered by, with its Postgres type: one whose comparisons are leakproof, so that
 * a page begins where an index says under row-level security.
 */
export interface SortKey {
  readonly expression: string;
  readonly type: 'text' | 'date' | 'timestamptz' | 'integer' | 'boolean';
  /** Of one that may be null: as which value null sorts. */
  readonly absent?: string;
  /** What breaks its ties where that is not the list's `id`: the same value, in the table that `expression` is of. */
  readonly id?: string;
}

/** A row that was read by key, with its key. */
export interface KeyedRow {
  readonly sortId: string;
}

/** How a list is read: the store function names the table; this adds order, keyset and limit. */
export interface ListSource<Sort extends string> {
  /** The name of the list; cursors belong to it. */
  readonly list: string;
  /** What is read from, such as `from item`; sort keys and id may use its columns. */
  readonly from: (sql: Sql) => postgres.PendingQuery<postgres.Row[]>;
  /** Conditions of the filter, joined by `and`. */
  readonly where: (sql: Sql) => postgres.PendingQuery<postgres.Row[]>;
  /** The columns of a row. */
  readonly select: (sql: Sql) => postgres.PendingQuery<postgres.Row[]>;
  /** The unique column (or expression) that breaks ties, of type text. */
  readonly id: string;
  readonly sorts: Readonly<Record<Sort, SortKey>>;
  readonly defaultOrder: { readonly field: Sort; readonly direction: 'ASC' | 'DESC' };
}

/** A Relay connection; `totalCount` runs its own statement, and only when it is selected. */
export interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  totalCount(): Promise<number>;
}

export const maximumPageSize = 500;

/**
 * Reads one page in keyset order: by the sort key, then the id, so that rows written meanwhile move nothing that was
 * already read. Only a row whose sort key changes between two pages may come twice or not at all; so the default order of a
 * list is by what does not change. Throws BAD_INPUT for a page size outside 1 to 500 and INVALID_CURSOR for a cursor of another list or order.
 */
export async function readPage<Row extends object, Sort extends string>(
  session: Scoped,
  request: PageArguments<Sort>,
  source: ListSource<Sort>,
): Promise<Connection<Row>> {
  if (request.byKey !== undefined) return readByKey(session, request.byKey, source);
  const first = request.first ?? 20;
  if (first < 1 || first > maximumPageSize) {
    throw new MillgraphError('BAD_INPUT', `first is ${first}; a page has 1 to ${maximumPageSize} rows.`, {
      argument: 'first',
    });
  }
  const { field, direction } = request.orderBy ?? source.defaultOrder;
  const sort = source.sorts[field];
  const key = neverNull(sort);
  const id = sort.id ?? source.id;
  const order = `${source.list}/${field}/${direction}`;
  const after = request.after == null ? null : decodeCursor(request.after, order, sort.type);
  const comparison = direction === 'ASC' ? '>' : '<';
  const rows = await session.query<Row & { sortValue: string; sortId: string }>(
    (sql) => sql`
      select
        ${source.select(sql)},
        (${sql.unsafe(key)})::text as sort_value,
        ${sql.unsafe(id)} as sort_id
      ${source.from(sql)}
      where
        ${source.where(sql)}
        ${
          after === null
            ? sql``
            : sql`
                and (${sql.unsafe(key)}, ${sql.unsafe(id)})
                  ${sql.unsafe(comparison)} (${after.value}::text::${sql.unsafe(sort.type)}, ${after.id}::text)
              `
        }
      order by ${sql.unsafe(key)} ${sql.unsafe(direction)}, ${sql.unsafe(id)} ${sql.unsafe(direction)}
      limit ${first + 1}
    `,
  );
  const page = rows.slice(0, first);
  const edges = page.map((row) => ({ cursor: encodeCursor(order, row.sortValue, row.sortId), node: row }));
  return {
    nodes: page,
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: () => countRows(session, source),
  };
}

/** Rows in the order of their keys, each with its key; an export has no use for edges. */
async function readByKey<Row extends object, Sort extends string>(
  session: Scoped,
  asked: ByKey,
  source: ListSource<Sort>,
): Promise<Connection<Row & KeyedRow>> {
  const rows = await session.query<Row & KeyedRow>((sql) => {
    const id = sql.unsafe(source.id);
    const named = 'keys' in asked;
    return sql`
      select ${source.select(sql)}, ${id} as sort_id
      ${source.from(sql)}
      where
        ${source.where(sql)}
        ${named ? sql`and ${id} = any(${asked.keys as string[]})` : sql``}
        ${named || asked.after === null ? sql`` : sql`and ${id} > ${asked.after}::text`}
      order by ${id}
      ${named ? sql`` : sql`limit ${asked.limit}`}
    `;
  });
  return {
    nodes: rows,
    edges: [],
    pageInfo: {
      hasNextPage: 'limit' in asked && rows.length === asked.limit,
      endCursor: rows.at(-1)?.sortId ?? null,
    },
    totalCount: () => countRows(session, source),
  };
}

async function countRows<Sort extends string>(session: Scoped, source: ListSource<Sort>): Promise<number> {
  const [counted] = await session.query<{ count: number }>(
    (sql) => sql`select count(*)::integer as count ${source.from(sql)} where ${source.where(sql)}`,
  );
  return counted?.count ?? 0;
}

/** The conditions that are present, joined by `and`; none: true. */
export function allOf(
  sql: Sql,
  conditions: readonly (postgres.PendingQuery<postgres.Row[]> | false | null | undefined)[],
): postgres.PendingQuery<postgres.Row[]> {
  const present = conditions.filter((condition) => condition !== false && condition != null);
  return present.reduce((joined, condition) => sql`${joined} and ${condition}`, sql`true`);
}

/** `coalesce` would say the same, but Postgres does not hold it to be leakproof, and would read an index from its start. */
const neverNull = ({ expression, absent }: SortKey): string =>
  absent === undefined ? expression : `(case when ${expression} is null then '${absent}' else ${expression} end)`;

const encodeCursor = (order: string, value: string, id: string): string =>
  Buffer.from(JSON.stringify([order, value, id])).toString('base64url');

const valuePatterns: Readonly<Record<SortKey['type'], RegExp>> = {
  text: /^[^\0]{0,1000}$/su,
  date: /^(\d{4}-\d{2}-\d{2}|-?infinity)$/,
  timestamptz: /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00|-?infinity)$/,
  integer: /^-?\d{1,9}$/,
  boolean: /^(true|false)$/,
};

function decodeCursor(cursor: string, order: string, type: SortKey['type']): { value: string; id: string } {
  const parts = parseJson(Buffer.from(cursor, 'base64url').toString());
  if (Array.isArray(parts)) {
    const [cursorOrder, value, id] = parts as unknown[];
    if (
      cursorOrder === order &&
      typeof value === 'string' &&
      typeof id === 'string' &&
      valuePatterns[type].test(value) &&
      valuePatterns.text.test(id) &&
      ((type !== 'date' && type !== 'timestamptz') || value.endsWith('infinity') || isRealDate(value))
    ) {
      return { value, id };
    }
  }
  throw new MillgraphError(
    'INVALID_CURSOR',
    'The cursor does not belong to this list in this order. Cursors are opaque: use the endCursor of the page before.',
    { argument: 'after' },
  );
}

/** JavaScript takes 30 February for 2 March; Postgres refuses it. */
function isRealDate(text: string): boolean {
  const time = Date.parse(text.replace(' ', 'T').replace('+00', 'Z'));
  return !Number.isNaN(time) && text >= '0001' && new Date(time).toISOString().startsWith(text.slice(0, 10));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
