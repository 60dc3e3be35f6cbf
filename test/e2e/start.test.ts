import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase } from '../test-database.ts';
import { startProgram, type Started } from '../processes.ts';

let dataDir: string;
const running: Started[] = [];
/** Folders that a start has made, which for root lie outside the data directory. */
const folders = new Set<string>();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'millgraph-start-'));
  folders.add(dataDir);
});
afterAll(async () => {
  for (const { process, ended } of running) {
    process.kill('SIGTERM');
    await ended;
  }
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const environment = (extra: Record<string, string> = {}) => ({
  DATA_DIR: dataDir,
  PORT: '0',
  LOG_LEVEL: 'error',
  SIMULATE: 'off',
  ...extra,
});

/** Starts all of Millgraph and answers where its graph is. */
async function startAll(
  options: readonly string[] = [],
  directory = dataDir,
): Promise<{ program: Started; url: string }> {
  const program = startProgram(['main.ts', ...options], environment({ DATA_DIR: directory }));
  running.push(program);
  await program.until(/Millgraph is ready/);
  const [, url = ''] = await program.until(/graph +(http:\S+)/);
  const [, location = ''] = await program.until(/data +(\/\S+)/);
  folders.add(location);
  return { program, url };
}

async function ask(url: string, query: string): Promise<{ data?: Record<string, unknown>; errors?: unknown[] }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: Record<string, unknown>; errors?: unknown[] };
}

const plants = '{ plants { nodes { id } } }';
const threePlants = { data: { plants: { nodes: [{ id: 'P1' }, { id: 'P2' }, { id: 'P3' }] } } };

/** Asks until the demo enterprise has its plants, which come first. */
async function untilThreePlants(url: string): Promise<void> {
  for (;;) {
    const answer = await ask(url, plants);
    if ((answer.data?.['plants'] as { nodes: unknown[] }).nodes.length === 3) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const createSupplier = (id: string): string =>
  `mutation { createSupplier(input: { id: "${id}", name: "New" }, idempotencyKey: "${id}") { id } }`;

test('the first start serves graph and explorer while it makes the demo, and the next goes on where a stop ended it', async () => {
  const first = await startAll();
  await first.program.until(/Making the demo enterprise/);
  await untilThreePlants(first.url);
  const page = await fetch(new URL('/', first.url));
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<title>')]);
  const ready = await fetch(new URL('/readyz', first.url));
  expect([ready.status, ((await ready.json()) as { status: string }).status]).toEqual([200, 'ready']);
  first.program.process.kill('SIGTERM');
  await expect(first.program.ended).resolves.toBe(0);

  const second = await startAll();
  await expect(ask(second.url, plants)).resolves.toEqual(threePlants);
  await second.program.until(/The demo enterprise goes on/);
  second.program.process.kill('SIGTERM');
  await expect(second.program.ended).resolves.toBe(0);
}, 120_000);

test('a start after SIGKILL finds every acknowledged command again, without a person', async () => {
  const first = await startAll();
  const acknowledged: string[] = [];
  const writing = (async () => {
    for (let number = 1; ; number += 1) {
      const id = `KILL-${number}`;
      const answer = await ask(first.url, createSupplier(id)).catch(() => undefined);
      if (answer?.data === undefined) return;
      acknowledged.push(id);
      if (number === 10) first.program.process.kill('SIGKILL');
    }
  })();
  await writing;
  await first.program.ended;
  expect(acknowledged.length).toBeGreaterThanOrEqual(10);

  const second = await startAll();
  const found = await ask(second.url, '{ suppliers(first: 500, filter: { text: "KILL-" }) { nodes { id } } }');
  const ids = (found.data?.['suppliers'] as { nodes: { id: string }[] }).nodes.map((supplier) => supplier.id);
  expect(ids).toEqual(expect.arrayContaining(acknowledged));

  const refused = startProgram(['main.ts'], environment());
  await expect(refused.ended).resolves.toBe(1);
  expect(refused.output()).toMatch(/INVALID_CONFIG.*DATA_DIR/s);
  second.program.process.kill('SIGTERM');
  await expect(second.program.ended).resolves.toBe(0);
}, 120_000);

test('a start with --empty makes no plant', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'millgraph-empty-'));
  folders.add(empty);
  const { program, url } = await startAll(['--empty'], empty);
  await expect(ask(url, '{ plants { totalCount } items { totalCount } }')).resolves.toEqual({
    data: { plants: { totalCount: 0 }, items: { totalCount: 0 } },
  });
  program.process.kill('SIGTERM');
  await expect(program.ended).resolves.toBe(0);
}, 60_000);

test('a start with DATABASE_URL keeps its data on that server and starts none of its own', async () => {
  const database = await createTestDatabase();
  const unused = join(tmpdir(), `millgraph-unused-${String(process.pid)}`);
  const program = startProgram(['main.ts'], environment({ DATABASE_URL: database.url, DATA_DIR: unused }));
  running.push(program);
  await program.until(/Millgraph is ready/);
  expect(program.output()).toContain('on the given server');
  const [, url = ''] = await program.until(/graph +(http:\S+)/);
  await untilThreePlants(url);
  await expect(ask(url, plants)).resolves.toEqual(threePlants);
  program.process.kill('SIGTERM');
  await expect(program.ended).resolves.toBe(0);
  expect(existsSync(unused)).toBe(false);
  await database.drop();
}, 60_000);

test.each([
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['HOST', '0.0.0.0'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['DATABASE_URL', 'postgresql://localhost'],
  ['DATABASE_URL', 'postgresql://127.0.0.1:1/nowhere'],
  ['DATA_DIR', '/dev/null/x'],
  ['DATA_DIR', '/proc/x'],
  ['ENGINE', 'steam'],
  ['LOG_LEVEL', 'loud'],
  ['SIMULATE', 'fast'],
  ['SUBGRAPH_SECRET', 'short'],
])('a start with %s=%s ends at once and names the variable', async (name, value) => {
  const program = startProgram(['main.ts'], environment({ [name]: value }));
  await expect(program.ended).resolves.toBe(1);
  expect(program.output()).toMatch(new RegExp(`^INVALID_CONFIG: .*${name}`));
  expect(program.output()).not.toMatch(/\n\s+at /);
});
