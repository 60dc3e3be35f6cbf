import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createLog } from '#platform/log.ts';
import { serve, type Served } from '#platform/serve.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

const page = await readFile(new URL('../../docs/analytics.md', import.meta.url), 'utf8');
const written = 'http://127.0.0.1:4000';

let millgraph: TestMillgraph;
let served: Served;
let folder: string;
beforeAll(async () => {
  millgraph = await composeTestMillgraph();
  await makeDemo(millgraph.client, millgraph.settle, () => undefined);
  served = await serve({
    ...{ host: '127.0.0.1', port: 0, log: createLog('test', { level: 'error' }) },
    routes: millgraph.gateway.routes,
    ready: async () => ({ checks: [] }),
  });
  folder = await mkdtemp(join(tmpdir(), 'millgraph-analytics-'));
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

test('the SQL of the DuckDB recipe sums movements to the stock', async () => {
  const recipe = block('python', 'duckdb.sql');
  const statements = [...recipe.matchAll(/duckdb\.sql\((?:"{3}(.*?)"{3}|"(.*?)")\)/gs)].map(
    ([, long, short]) => long ?? short,
  );
  expect(statements).toHaveLength(2);
  const file = join(folder, 'movements.csv');
  const [, address = ''] = /urlretrieve\("(.*?)"/.exec(recipe) ?? [];
  await writeFile(file, await (await fetch(here(address))).text());
  const connection = await (await DuckDBInstance.create()).connect();
  try {
    await connection.run(statements[0]?.replace('movements.csv', file) ?? '');
    const rows = (await connection.runAndReadAll(statements[1] ?? '')).getRowsJson();
    const balance = await fetch(`${served.url}/export/stockBalances.ndjson?item=WIRE-1`);
    const { quantity } = JSON.parse(await balance.text()) as { quantity: string };
    expect(rows).toContainEqual(['WIRE-1', 'MTR', Number(quantity).toFixed(6)]);
  } finally {
    connection.closeSync();
  }
}, 60_000);

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
