import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createLog } from '#platform/log.ts';
import { serve, type Served } from '#platform/serve.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

const page = await readFile(new URL('../../docs/analytics.md', import.meta.url), 'utf8');
const written = 'http://127.0.0.1:4000';
const folder = await mkdtemp(join(tmpdir(), 'millgraph-analytics-'));

let millgraph: TestMillgraph;
let served: Served;
beforeAll(async () => {
  millgraph = await composeTestMillgraph();
  await makeDemo(millgraph.client, millgraph.settle, () => undefined);
  served = await serve({
    ...{ host: '127.0.0.1', port: 0, log: createLog('test', { level: 'error' }) },
    routes: millgraph.gateway.routes,
    ready: async () => ({ checks: [] }),
  });
}, 240_000);
afterAll(async () => {
  await served.close();
  await millgraph.close();
  await rm(folder, { recursive: true, force: true });
});

/** The blocks of a language, as the page has them, that contain a text. */
function block(language: string, containing: string): string {
  const blocks = [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].filter(
    ([, found, code = '']) => found === language && code.includes(containing),
  );
  if (blocks.length !== 1) throw new Error(`${blocks.length} blocks of ${language} have "${containing}"`);
  return blocks[0]?.[2] ?? '';
}

/** What a program writes; throws with what it complains of. */
async function run(program: string, given: readonly string[]): Promise<string> {
  const child = spawn(program, given, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${complaint}`);
  return output;
}

const here = (code: string): string => code.replaceAll(written, served.url);

/** A Python that has a module; undefined where there is none. */
const pythonWith = (module: string): string | undefined =>
  ['python3', '/usr/bin/python3'].find((python) => spawnSync(python, ['-c', `import ${module}`]).status === 0);

const pandas = pythonWith('pandas');
const curl = spawnSync('curl', ['--version']).status === 0;

/** A test of what may not be installed; its name says so where it is skipped. */
const testWith = (
  installed: string | boolean | undefined,
  tool: string,
  name: string,
  body: () => Promise<void>,
): void => {
  if (installed === undefined || installed === false) test.skip(`${name} (${tool} is not installed here)`, body);
  else test(name, body, 120_000);
};

testWith(curl, 'curl', 'the shell recipe answers the completed orders with their header', async () => {
  const csv = await run('sh', ['-c', here(block('sh', 'productionOrders.csv'))]);
  const [header = '', ...rows] = csv.trimEnd().split('\n');
  expect(header.startsWith('id,number,kind,plantId,itemId,quantity,quantityUnit,state,')).toBe(true);
  expect(rows.map((row) => row.split(',')[0])).toEqual(['MO-1000', 'MO-1002']);
});

testWith(pandas, 'pandas', 'the pandas recipe sums the orders by state', async () => {
  const output = await run(pandas ?? '', ['-c', here(block('python', 'groupby("state")'))]);
  expect(output).toMatch(/COMPLETED\s+80\.0/);
});

testWith(pandas, 'pandas', 'the pandas recipe keeps a copy current', async () => {
  const postings = await fetch(`${served.url}/export/costPostings.ndjson`);
  const count = (await postings.text()).trimEnd().split('\n').length;
  // Beside the test, other transactions of the cluster may hold the watermark: what is behind it comes again, unharmful.
  const output = await run(pandas ?? '', ['-c', here(block('python', 'changedSince'))]);
  expect(output).toMatch(new RegExp(`^${count} cost postings, \\d+ changed`));
});

/** Uses a DuckDB that finds files where the shell put them. */
async function withDuckDb(use: (connection: DuckDBConnection) => Promise<void>): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { file_search_path: folder });
  const connection = await instance.connect();
  try {
    await use(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** What the last statement of some SQL answers, all as text. */
async function answersOf(connection: DuckDBConnection, sql: string): Promise<readonly Record<string, string>[]> {
  const reader = await connection.runAndReadAll(here(sql));
  return reader
    .getRowObjects()
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)])));
}

const exported = async (target: string): Promise<Response> => {
  const reply = await fetch(`${served.url}/export/${target}`);
  if (!reply.ok) throw new Error(await reply.text());
  return reply;
};

const movements = "from read_csv('movements.csv'";

testWith(curl, 'curl', 'the DuckDB recipe sums movements to the stock, and takes over what changed', async () => {
  await run('sh', ['-c', here(block('sh', 'movements.csv'))]);
  await withDuckDb(async (connection) => {
    const stock = await answersOf(connection, block('sql', movements));
    const balance = await exported('stockBalances.ndjson?item=WIRE-1');
    const { quantity } = JSON.parse(await balance.text()) as { quantity: string };
    expect(stock).toContainEqual({ itemId: 'WIRE-1', quantityUnit: 'MTR', stock: Number(quantity).toFixed(6) });

    // A movement that is told twice, and one that is gone.
    const [header = '', first = '', second = ''] = (await readFile(join(folder, 'movements.csv'), 'utf8')).split('\n');
    const columns = header.split(',');
    const changed = (line: string, column: string, value: string): string =>
      line
        .split(',')
        .map((given, index) => (columns[index] === column ? value : given))
        .join(',');
    const [told, again] = [changed(first, 'quantity', '5'), changed(first, 'quantity', '7.25')];
    const gone = changed(second, '_deleted', 'true');
    await writeFile(join(folder, 'changes.csv'), [header, told, gone, again, ''].join('\n'));
    const before = await answersOf(connection, 'select count(*) as rows from movement');
    await answersOf(connection, block('sql', 'changes.csv'));
    const after = await answersOf(connection, 'select count(*) as rows from movement');
    expect(Number(before[0]?.['rows']) - Number(after[0]?.['rows'])).toBe(1);
    const key = first.split(',')[columns.indexOf('_key')] ?? '';
    const rows = await answersOf(connection, `select quantity from movement where _key = '${key}'`);
    expect(rows).toEqual([{ quantity: '7.250000' }]);
  });
});

/** Whether DuckDB's extension that opens addresses is installed; it is of no package registry. */
async function opensAddresses(): Promise<boolean> {
  let opens = false;
  await withDuckDb(async (connection) => {
    opens = await connection.run('load httpfs').then(
      () => true,
      () => false,
    );
  });
  return opens;
}

testWith(await opensAddresses(), 'httpfs of DuckDB', 'DuckDB counts the orders of the address itself', () =>
  withDuckDb(async (connection) => {
    const orders = await answersOf(connection, block('sql', 'load httpfs'));
    expect(orders).toContainEqual({ plantId: 'P1', state: 'COMPLETED', orders: '2' });
  }),
);

/** The story of the tests' plant is of the days before now. */
const daysFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

test('the Grafana query runs with the variables that Grafana adds, and tells the end of the last page', async () => {
  const query = block('graphql', 'query Orders');
  const variables = { plant: 'P1', from: daysFromNow(-30), to: daysFromNow(30), after: null, extra: 1 };
  const reply = await fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await reply.json()) as {
    errors?: unknown;
    data: { productionOrders: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
  };
  expect(answer.errors).toBeUndefined();
  const { nodes, pageInfo } = answer.data.productionOrders;
  expect(nodes).toContainEqual({
    number: 'MO-1000',
    state: 'COMPLETED',
    executionState: 'COMPLETED',
    dueDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
    percentComplete: '0.9833',
  });
  expect(pageInfo).toEqual({ hasNextPage: false, endCursor: expect.any(String) as unknown });
  for (const node of nodes)
    for (const value of Object.values(node)) expect(value === null || typeof value !== 'object').toBe(true);
});

test('the addresses that Grafana and Power BI make answer the rows of a range', async () => {
  const grafana = block('text', '__timeFrom')
    .trim()
    .replace('${__timeFrom:date:iso}', daysFromNow(-30))
    .replace('${__timeTo:date:iso}', daysFromNow(30));
  const reports = await fetch(here(grafana));
  expect(reports.status).toBe(200);
  expect((await reports.text()).trimEnd().split('\n').length).toBeGreaterThan(2);
  const code = block('powerquery', 'RelativePath');
  const [, path = ''] = /RelativePath = "([^"]+)"/.exec(code) ?? [];
  const names = [...code.matchAll(/#"([^"]+)" = Time/g)].map(([, name = '']) => name);
  expect(names).toEqual(['postedAt.from', 'postedAt.to']);
  const query = new URLSearchParams([
    [names[0] ?? '', daysFromNow(-30)],
    [names[1] ?? '', daysFromNow(30)],
  ]);
  const movements = await fetch(`${served.url}/${path}?${query.toString()}`);
  expect(movements.status).toBe(200);
  const [header = '', ...rows] = (await movements.text()).trimEnd().split('\n');
  expect(rows.length).toBeGreaterThan(9);
  for (const [, column = ''] of code.matchAll(/\{"(\w+)", type/g)) expect(header.split(',')).toContain(column);
});
