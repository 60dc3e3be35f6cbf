import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDatabase, type Database } from '#platform/database/session.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { createTestDatabase, type TestDatabase } from '../test/test-database.ts';
import { byDate, byValue, readSummary, type SummaryArguments, type SummaryRow } from '#platform/summary.ts';

let database: TestDatabase;
let erp: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  erp = openDatabase(database.url, 'erp', { connections: 1 });
});
afterAll(async () => {
  await erp.close();
  await database.drop();
});

type Group = 'NUMBER' | 'EVEN' | 'DAY';

/** Numbers from 1 on, as a list that is summed up. */
const numbers = (count: number, request: SummaryArguments<Group>): Promise<readonly SummaryRow[]> =>
  readSummary<Group>(erp.session(demoAdministrator()), request, {
    list: {
      list: 'numbers',
      from: (sql) => sql`from generate_series(1, ${count}::integer) as n`,
      where: (sql) => sql`true`,
    },
    dimensions: {
      NUMBER: byValue('n'),
      EVEN: byValue('nullif(n % 2 = 0, false)'),
      DAY: byDate(`date '2026-01-31' + n`),
    },
    measures: {
      VALUE: { expression: 'n', unit: `case when n % 2 = 0 then 'KGM' else 'C62' end` },
      UNKNOWN: { expression: 'null::numeric', currency: `'EUR'` },
    },
  });

test('an answer of more than 1,000 rows is refused when no page was asked for, and read in pages when one was', async () => {
  await expect(numbers(1001, { groupBy: ['NUMBER'] })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('more than 1000 rows'),
  });
  await expect(numbers(1000, { groupBy: ['NUMBER'] })).resolves.toHaveLength(1000);
  const first = await numbers(1001, { groupBy: ['NUMBER'], first: 1000 });
  expect(first).toHaveLength(1000);
  const rest = await numbers(1001, { groupBy: ['NUMBER'], first: 1000, after: first.at(-1)?.cursor });
  expect(rest).toHaveLength(1);
});

test('what has no key is counted under null, units are told apart, and amounts that are not known make no sum', async () => {
  const rows = await numbers(4, { groupBy: ['EVEN'] });
  expect(rows.map(({ keys, count, sums }) => ({ keys, count, sums }))).toEqual([
    {
      keys: [{ name: 'EVEN', value: null }],
      count: 2,
      sums: [{ name: 'VALUE', value: '4', unit: 'C62', currency: null }],
    },
    {
      keys: [{ name: 'EVEN', value: 'true' }],
      count: 2,
      sums: [{ name: 'VALUE', value: '6', unit: 'KGM', currency: null }],
    },
  ]);
});

test('a cursor belongs to its keys and grain', async () => {
  const [row] = await numbers(3, { groupBy: ['DAY'], grain: 'MONTH' });
  expect(row?.keys).toEqual([{ name: 'DAY', value: '2026-02-01' }]);
  await expect(numbers(3, { groupBy: ['DAY'], grain: 'DAY', after: row?.cursor })).rejects.toMatchObject({
    code: 'INVALID_CURSOR',
  });
});
