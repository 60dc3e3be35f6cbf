import type postgres from 'postgres';
import type { Scoped, Sql } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { ListSource } from '#platform/page.ts';

/** Rows of a root list counted and summed by keys: what every `<list>Summary` field answers. */

type Fragment = postgres.PendingQuery<postgres.Row[]>;

/** How long a bucket of time is, in days of the plant; weeks begin on Monday (ISO 8601). */
export type SummaryGrain = 'DAY' | 'WEEK' | 'MONTH';

/** What a summary is asked for, as it arrives from GraphQL. */
export interface SummaryArguments<Group extends string> {
  readonly groupBy: readonly Group[];
  readonly grain?: SummaryGrain | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** What rows can be grouped by: a column or expression, and of what kind it is. */
export interface SummaryDimension {
  readonly expression: string;
  readonly kind: 'value' | 'date' | 'instant';
}

/** What is added up. Amounts in different units, or currencies, are never added: each makes a sum of its own. */
export interface SummaryMeasure {
  readonly expression: string;
  /** The expression of the unit that a row's amount is in (UNECE Recommendation 20), or of its currency (ISO 4217). */
  readonly unit?: string;
  readonly currency?: string;
}

/** How a summary is read: what the list reads, by what it can be grouped, and what is added up. */
export interface SummarySource<Group extends string> {
  readonly list: Pick<ListSource<string>, 'list' | 'from' | 'where'>;
  /** The column with the plant of a row, by whose time zone days begin, and that of the table `plant`; absent: UTC. */
  readonly plant?: { readonly column: string; readonly key: string };
  readonly dimensions: Readonly<Record<Group, SummaryDimension>>;
  readonly measures: Readonly<Record<string, SummaryMeasure>>;
}

export interface SummaryRow {
  readonly cursor: string;
  readonly keys: readonly { readonly name: string; readonly value: string | null }[];
  readonly count: number;
  readonly sums: readonly SummarySum[];
}

export interface SummarySum {
  readonly name: string;
  readonly value: string;
  readonly unit: string | null;
  readonly currency: string | null;
}

/** More keys than two make a table that nobody reads. */
const mostKeys = 2;
export const mostSummaryRows = 1000;

export const byValue = (expression: string): SummaryDimension => ({ expression, kind: 'value' });
/** A day local to the plant. */
export const byDate = (expression: string): SummaryDimension => ({ expression, kind: 'date' });
/** A point in time: the day that it falls on in the plant. */
export const byInstant = (expression: string): SummaryDimension => ({ expression, kind: 'instant' });

/**
 * Counts and sums the rows that a list's filter leaves, by at most two keys, in the order of the keys. Throws BAD_INPUT for
 * more keys, a grain without a time to apply it to, a page of no or too many rows, and for an answer of more than 1,000
 * rows when no page was asked for: nothing is left out unsaid. Throws INVALID_CURSOR for the cursor of another summary.
 */
export async function readSummary<Group extends string>(
  session: Scoped,
  { groupBy, grain, first, after }: SummaryArguments<Group>,
  source: SummarySource<Group>,
): Promise<readonly SummaryRow[]> {
  const keys = groupBy.map((name) => ({ name, ...source.dimensions[name] }));
  checkArguments(source, keys, { grain, first });
  const bucket = grain ?? 'DAY';
  const place = `${source.list.list}Summary/${groupBy.join('/')}/${keys.some(isTime) ? bucket : ''}`;
  const behind = after == null ? null : decodeCursor(after, place, keys.length);
  const limit = first ?? mostSummaryRows;
  const rows = await session.query<{
    firstKey: string;
    secondKey: string;
    count: number;
    sums: readonly SummarySum[];
  }>((sql) => summaryStatement(sql, source, keys, bucket, { behind, limit: limit + 1 }));
  if (first == null && rows.length > limit) {
    throw new MillgraphError(
      'BAD_INPUT',
      `The summary has more than ${mostSummaryRows} rows. Filter, group by less or a coarser grain, or read pages by first and after.`,
      { argument: 'first' },
    );
  }
  if (rows.length === 0 && keys.length === 0 && behind === null) {
    return [{ cursor: encodeCursor(place, []), keys: [], count: 0, sums: [] }];
  }
  return rows.slice(0, limit).map(({ firstKey, secondKey, count, sums }) => {
    const values = [firstKey, secondKey].slice(0, keys.length);
    return {
      cursor: encodeCursor(place, values),
      keys: keys.map(({ name }, index) => ({ name, value: values[index] === '' ? null : (values[index] ?? null) })),
      count,
      sums,
    };
  });
}

const isTime = ({ kind }: SummaryDimension): boolean => kind !== 'value';

function checkArguments<Group extends string>(
  source: SummarySource<Group>,
  keys: readonly (SummaryDimension & { readonly name: Group })[],
  { grain, first }: Pick<SummaryArguments<Group>, 'grain' | 'first'>,
): void {
  const refuse = (argument: string, message: string): MillgraphError =>
    new MillgraphError('BAD_INPUT', message, { argument });
  if (keys.length > mostKeys || new Set(keys.map(({ name }) => name)).size < keys.length) {
    const names = keys.map(({ name }) => name).join(', ');
    throw refuse('groupBy', `groupBy is ${names}; give at most ${mostKeys} different keys.`);
  }
  if (grain != null && !keys.some(isTime)) {
    const times = Object.entries<SummaryDimension>(source.dimensions)
      .filter(([, dimension]) => isTime(dimension))
      .map(([name]) => name);
    const advice = times.length === 0 ? 'this list has none' : `group by ${times.join(' or ')} too`;
    throw refuse('grain', `grain is ${grain}, but nothing is grouped by time; ${advice}.`);
  }
  if (first != null && (first < 1 || first > mostSummaryRows)) {
    throw refuse('first', `first is ${first}; a page of a summary has 1 to ${mostSummaryRows} rows.`);
  }
}

function summaryStatement(
  sql: Sql,
  source: SummarySource<string>,
  keys: readonly SummaryDimension[],
  grain: SummaryGrain,
  page: { readonly behind: readonly string[] | null; readonly limit: number },
): postgres.PendingQuery<{ firstKey: string; secondKey: string; count: number; sums: readonly SummarySum[] }[]> {
  const { list, plant, measures } = source;
  const measured = Object.entries(measures);
  // What an amount is in is a key too, until the sums are told apart by it.
  const units = [...new Set(measured.flatMap(([, { unit, currency }]) => unit ?? currency ?? []))];
  const unitOf = (expression: string | undefined): Fragment =>
    expression === undefined ? sql`null` : sql.unsafe(`unit_${units.indexOf(expression)}`);
  const joined = (fragments: readonly Fragment[]): Fragment =>
    fragments.reduce((all, fragment) => sql`${all}, ${fragment}`);
  // Under names that no list has, so that the columns of the list stay unambiguous.
  const zone =
    plant !== undefined && keys.some(({ kind }) => kind === 'instant')
      ? sql`
          left join (select ${sql.unsafe(plant.key)} as site, time_zone as site_zone from plant) as site
            on site.site = ${sql.unsafe(plant.column)}
        `
      : sql``;
  const keyOf = (key: SummaryDimension | undefined): Fragment =>
    key === undefined ? sql`''::text` : sql`coalesce((${bucketOf(sql, key, grain, plant !== undefined)})::text, '')`;
  return sql`
    with
      grouped as (
        select
          ${joined([
            sql`${keyOf(keys[0])} as first_key`,
            sql`${keyOf(keys[1])} as second_key`,
            ...units.map((unit, index): Fragment => sql`(${sql.unsafe(unit)})::text as ${sql.unsafe(`unit_${index}`)}`),
            sql`count(*) as counted`,
            ...measured.map(
              ([, { expression }], index) => sql`sum(${sql.unsafe(expression)}) as ${sql.unsafe(`sum_${index}`)}`,
            ),
          ])}
        ${list.from(sql)}
        ${zone}
        where ${list.where(sql)}
        group by ${joined([sql`1`, sql`2`, ...units.map((_, index): Fragment => sql.unsafe(String(index + 3)))])}
      ),
      measured as (
        select first_key, second_key, measure.place, measure.name, measure.unit, measure.currency, sum(amount) as amount
        from
          grouped
          cross join lateral (
            values
              ${joined([
                sql`(0, null, counted::numeric, null, null)`,
                ...measured.map(
                  ([name, { unit, currency }], index) => sql`
                    (
                      ${sql.unsafe(String(index + 1))}, ${name}::text, ${sql.unsafe(`sum_${index}`)},
                      ${unitOf(unit)}, ${unitOf(currency)}
                    )
                  `,
                ),
              ])}
          ) as measure (place, name, amount, unit, currency)
        where amount is not null
        group by 1, 2, 3, 4, 5, 6
      )
    select
      first_key,
      second_key,
      (max(amount) filter (where place = 0))::integer as count,
      coalesce(
        jsonb_agg(
          jsonb_build_object('name', name, 'value', trim_scale(amount)::text, 'unit', unit, 'currency', currency)
          order by place, unit, currency
        ) filter (where place > 0),
        '[]'
      ) as sums
    from measured
    ${page.behind === null ? sql`` : sql`where (first_key, second_key) > (${page.behind[0] ?? ''}, ${page.behind[1] ?? ''})`}
    group by first_key, second_key
    order by first_key, second_key
    limit ${page.limit}
  `;
}

/** The first day of the bucket that a key's time falls into, in the zone of the row's plant. */
function bucketOf(sql: Sql, { expression, kind }: SummaryDimension, grain: SummaryGrain, hasZone: boolean): Fragment {
  if (kind === 'value') return sql.unsafe(expression);
  const local =
    kind === 'date'
      ? sql`(${sql.unsafe(expression)})::timestamp`
      : sql`((${sql.unsafe(expression)}) at time zone ${hasZone ? sql`coalesce(site_zone, 'UTC')` : sql`'UTC'`})`;
  return sql`date_trunc(${sql.unsafe(`'${grain.toLowerCase()}'`)}, ${local})::date`;
}

const encodeCursor = (place: string, values: readonly string[]): string =>
  Buffer.from(JSON.stringify([place, ...values])).toString('base64url');

function decodeCursor(cursor: string, place: string, keys: number): readonly string[] {
  const parts = parseJson(Buffer.from(cursor, 'base64url').toString());
  if (Array.isArray(parts) && parts.length === keys + 1 && parts[0] === place) {
    const values = parts.slice(1) as unknown[];
    if (values.every((value) => typeof value === 'string' && value.length <= 1000 && !value.includes('\0'))) {
      return values as string[];
    }
  }
  throw new MillgraphError(
    'INVALID_CURSOR',
    'The cursor does not belong to this summary. Cursors are opaque: use that of the last row of the page before.',
    { argument: 'after' },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
