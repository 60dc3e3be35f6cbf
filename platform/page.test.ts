import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../test/test-database.ts';
import { openDatabase, type Database, type Session } from './database/session.ts';
import { MillgraphError } from './errors.ts';
import { demoAdministrator } from './identity.ts';
import { allOf, readPage, type ListSource, type PageArguments } from './page.ts';

let testDatabase: TestDatabase;
let database: Database;
let session: Session;
let statements = 0;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase(testDatabase.url, 'quality', {
    // A new connection asks for the catalogue's types.
    onStatement: (text) => (statements += text.includes('pg_catalog') ? 0 : 1),
  });
  session = database.session(demoAdministrator());
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

type Sort = 'NAME' | 'DUE' | 'AT' | 'AMOUNT' | 'RANK' | 'OWNER' | 'DONE';
interface Row {
  readonly id: string;
  readonly name: string;
}

/** 23 rows, of which several share each sort value, so that the id must break the ties. */
const list = (name = 'things', smallestRank = 0): ListSource<Sort> => ({
  list: name,
  select: (sql) => sql`id, name`,
  from: (sql) => sql`
    from (
      select
        'T' || n as id, 'name "' || n / 3 || '%_' as name, n / 4 as rank, numeric_key((n - 11) / 5 * 1.50) as amount,
        case when n % 3 > 0 then 'owner ' || n % 3 end as owner, n % 2 = 0 as done,
        case when n > 20 then date 'infinity' else date '2026-01-01' + n / 6 end as due,
        case
          when n < 2 then timestamptz '-infinity'
          else timestamptz '2026-01-01 00:00:00.000001Z' + n / 7 * interval '1 microsecond'
        end as at
      from generate_series(0, 22) as n
    ) as thing
  `,
  where: (sql) => allOf(sql, [smallestRank > 0 && sql`rank >= ${smallestRank}`]),
  id: 'id',
  sorts: {
    NAME: { expression: 'name', type: 'text' },
    DUE: { expression: 'due', type: 'date' },
    AT: { expression: 'at', type: 'timestamptz' },
    AMOUNT: { expression: 'amount collate "C"', type: 'text' },
    RANK: { expression: 'rank', type: 'integer' },
    OWNER: { expression: 'owner', absent: '', type: 'text' },
    DONE: { expression: 'done', type: 'boolean' },
  },
  defaultOrder: { field: 'RANK', direction: 'DESC' },
});
const read = (page: PageArguments<Sort>, source = list()) => readPage<Row, Sort>(session, page, source);
const idsOf = async (page: PageArguments<Sort>): Promise<readonly string[]> =>
  (await read({ first: 500, ...page })).nodes.map(({ id }) => id);

test.each(['NAME', 'DUE', 'AT', 'AMOUNT', 'RANK', 'OWNER', 'DONE'] as const)(
  'the pages of a list by %s hold every row once, in its order, in both directions',
  async (field) => {
    for (const direction of ['ASC', 'DESC'] as const) {
      const orderBy = { field, direction };
      const seen: string[] = [];
      let after: string | null = null;
      for (;;) {
        const page: Awaited<ReturnType<typeof read>> = await read({ first: 4, after, orderBy });
        seen.push(...page.nodes.map(({ id }) => id));
        expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
        expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor);
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(seen).toEqual(await idsOf({ orderBy }));
      expect(new Set(seen).size).toBe(23);
    }
  },
);

test('a list goes on after each of its edges, not only after the last one', async () => {
  const all = await idsOf({});
  const { edges } = await read({ first: 5 });
  const behindSecond = await read({ first: 3, after: edges[1]?.cursor });
  expect(behindSecond.nodes.map(({ id }) => id)).toEqual(all.slice(2, 5));
});

test('the last page says so, also when it is full, and an empty page has no cursor', async () => {
  const full = await read({ first: 23 });
  expect(full.pageInfo).toEqual({ hasNextPage: false, endCursor: expect.any(String) });
  const behind = await read({ first: 1, after: full.pageInfo.endCursor });
  expect(behind.nodes).toEqual([]);
  expect(behind.pageInfo).toEqual({ hasNextPage: false, endCursor: null });
});

test('all rows of the filter are counted, whatever the page, and only when asked for', async () => {
  const before = statements;
  const page = await read({ first: 2 }, list('things', 4));
  const withoutCount = statements - before;
  expect(await page.totalCount()).toBe(7);
  expect(statements - before).toBe(2 * withoutCount);
});

test.each([0, -1, 501])('a page of %d rows is refused', async (first) => {
  await expect(read({ first })).rejects.toMatchObject({ code: 'BAD_INPUT', extensions: { argument: 'first' } });
});

const forge = (...parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
const refusal = { code: 'INVALID_CURSOR', extensions: { argument: 'after' } };

test('a cursor of another list, another order or another direction is refused', async () => {
  const { pageInfo } = await read({ first: 1, orderBy: { field: 'NAME', direction: 'ASC' } });
  const after = pageInfo.endCursor;
  const orderBy = { field: 'NAME', direction: 'ASC' } as const;
  await expect(read({ after, orderBy })).resolves.toBeDefined();
  await expect(read({ after, orderBy }, list('others'))).rejects.toMatchObject(refusal);
  await expect(read({ after, orderBy: { field: 'NAME', direction: 'DESC' } })).rejects.toMatchObject(refusal);
  await expect(read({ after, orderBy: { field: 'DUE', direction: 'ASC' } })).rejects.toMatchObject(refusal);
});

test.each([
  ['nothing', ''],
  ['no base64', '***'],
  ['no JSON', Buffer.from('things').toString('base64url')],
  ['no list', Buffer.from('{"0":"things/RANK/DESC"}').toString('base64url')],
  ['too little', forge('things/RANK/DESC', '1')],
  ['a number', forge('things/RANK/DESC', 1, 'T1')],
  ['an id that is no text', forge('things/RANK/DESC', '1', ['T1'])],
  ['an id with a null character', forge('things/RANK/DESC', '1', 'T\0')],
  ['an id beyond length', forge('things/RANK/DESC', '1', 'T'.repeat(1001))],
])('a forged cursor that holds %s is refused', async (_, after) => {
  await expect(read({ after })).rejects.toMatchObject(refusal);
});

const forgedValues: readonly [Sort, readonly string[]][] = [
  ['RANK', ['', 'x', '1.5', '1e3', ' 1', '1); drop table item', '9999999999']],
  ['DONE', ['', 't', '1', 'TRUE', "true'"]],
  [
    'DUE',
    [
      '',
      'today',
      'now',
      '2026-13-01',
      '2026-00-01',
      '2026-01-32',
      '2026-02-30',
      '0000-01-01',
      '02026-01-01',
      "2026-01-01'--",
    ],
  ],
  [
    'AT',
    [
      '',
      'now',
      '2026-01-01',
      '2026-01-01 25:00:00+00',
      '2026-02-30 00:00:00+00',
      '2026-01-01 00:60:00+00',
      '2026-01-01 00:00:00+01',
    ],
  ],
  ['NAME', ['a\0b', 'a'.repeat(1001)]],
];
test.each(forgedValues.flatMap(([field, values]) => values.map((value) => [field, value] as const)))(
  'a forged cursor by %s with the value %j is refused',
  async (field, value) => {
    const orderBy = { field, direction: 'ASC' } as const;
    await expect(read({ orderBy, after: forge(`things/${field}/ASC`, value, 'T1') })).rejects.toMatchObject(refusal);
  },
);

test('a forged text is compared and never run', async () => {
  const orderBy = { field: 'NAME', direction: 'ASC' } as const;
  const after = forge('things/NAME/ASC', "x') or true; drop table item; --", 'T1');
  await expect(read({ orderBy, after })).resolves.toMatchObject({ nodes: [] });
  await expect(session.query((sql) => sql`select from item`)).resolves.toEqual([]);
});

test('whatever stands in a cursor, the list answers a page or refuses the cursor', async () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^-?[0-9]{1,12}(\.[0-9]{1,6})?$/));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('NAME', 'AMOUNT', 'RANK', 'OWNER', 'DONE'),
      value,
      fc.string({ unit: 'binary' }),
      async (field, text, id) => {
        const request = read({ orderBy: { field, direction: 'ASC' }, after: forge(`things/${field}/ASC`, text, id) });
        const outcome = await request.then(
          () => 'a page',
          (error: unknown) => (error instanceof MillgraphError ? error.code : error),
        );
        expect(['a page', 'INVALID_CURSOR']).toContain(outcome);
      },
    ),
    { numRuns: 60 },
  );
});

test('keys of numbers sort as the numbers do, and equal numbers have one key', async () => {
  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 30 }))
    .map(([digits, scale]) => `${digits}e-${scale}`);
  const edges = ['0', '0.0', '-0.5', '-0.25', '0.5', '9', '10', '10.50', '10.5', '-10', '-9', '-10.5', '1e40', '-1e40'];
  const numbers = [...edges, ...fc.sample(number, 300)];
  const [row] = await session.query<{ unlike: number; sorted: boolean }>(
    (sql) => sql`
      with given as (
        select text::numeric as number, numeric_key(text::numeric) collate "C" as key
        from unnest(${numbers}::text[]) as each (text)
      )
      select
        (select count(*)::integer from given as a, given as b where (a.number = b.number) <> (a.key = b.key)) as unlike,
        array(select number from given order by number) = array(select number from given order by key) as sorted
    `,
  );
  expect(row).toEqual({ unlike: 0, sorted: true });
});
