import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform/database/embedded.ts';
import { openPool } from '#platform/database/pool.ts';
import { startProgram } from '../test/processes.ts';
import { memoryMiB } from './process-cpu.ts';

/**
 * `npm run bench:export [-- rows]`: how much memory Millgraph takes beyond its idle state while it exports a long list, and
 * how fast. Starts Postgres and Millgraph of its own, and reads over HTTP. Linux only: it reads /proc.
 *
 * Idle is a Millgraph that has answered queries and rests. One that has just started has not yet taken the memory that any
 * work makes V8 take; what an export takes beyond that is said too.
 */
const rows = Number(process.argv[2] ?? 1_000_000);
const atOnce = 50_000;
const queries = 500;
const restMillis = 10_000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const dataDir = await mkdtemp(join(tmpdir(), 'millgraph-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir, role: 'owner' });
const millgraph = startProgram(['main.ts', '--empty'], { DATABASE_URL: postgres.url, PORT: '0', LOG_LEVEL: 'error' });
try {
  const [, url = ''] = await millgraph.until(/graph\s+(http:\S+)\/graphql/);
  await load();
  const fresh = residentMebibytes();
  await answerQueries(url);
  const idle = residentMebibytes();
  say(`just started: ${fresh.toFixed(0)} MiB; idle after ${queries} queries: ${idle.toFixed(0)} MiB`);
  for (const [form, encoding] of [
    ['csv', 'identity'],
    ['ndjson', 'identity'],
    ['csv', 'gzip'],
  ] as const) {
    await measure(`${url}/export/inventoryMovements.${form}`, encoding, { idle, fresh });
  }
} finally {
  millgraph.process.kill('SIGTERM');
  await millgraph.ended;
  await postgres.stop();
  for (const folder of [postgres.location, dataDir]) await rm(folder, { recursive: true, force: true });
}

async function load(): Promise<void> {
  const sql = openPool(postgres.url, { max: 1 });
  await sql`set search_path = erp`;
  await sql`insert into erp.plant (id, name, time_zone, currency) values ('P1', 'Plant', 'Europe/Berlin', 'EUR')`;
  await sql`insert into erp.item (id, base_unit) values ('I-1', 'C62')`;
  const began = performance.now();
  for (let first = 1; first <= rows; first += atOnce) {
    await sql`
      insert into erp.inventory_movement (
        id, type, plant, item, location, lot, status, quantity, cost, currency, production_order, occurred_at, posted_at,
        posting_date, source_system, source_document, source_line
      )
      select
        'IM-' || n, 'ISSUE', 'P1', 'I-1', 'MAIN', 'LOT-' || n % 1000, 'UNRESTRICTED', -1.5, -12.34, 'EUR', 'MO-' || n % 5000,
        now(), now(), '2026-01-01', 'mes', 'D-' || n, '1'
      from generate_series(${first}::integer, ${Math.min(first + atOnce - 1, rows)}::integer) as n
    `;
  }
  await sql`analyze`;
  await sql.end();
  say(`loaded ${rows.toLocaleString('en')} movements, ${perSecond(rows, began)} rows/s`);
}

/** Ordinary pages of the list, as a dashboard asks for them, and a rest. */
async function answerQueries(url: string): Promise<void> {
  const query = `{
    inventoryMovements(first: 100) {
      nodes { id type quantity { value unit } cost { amount currency } postedAt item { id } reversedBy { id } }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  for (let asked = 0; asked < queries; asked += 1) {
    const reply = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const answer = (await reply.json()) as { readonly errors?: unknown };
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  }
  await new Promise((resolve) => setTimeout(resolve, restMillis));
}

interface Baselines {
  readonly idle: number;
  readonly fresh: number;
}

async function measure(address: string, encoding: string, { idle, fresh }: Baselines): Promise<void> {
  let peak = 0;
  const watching = new AbortController();
  const watch = (async () => {
    while (!watching.signal.aborted) {
      peak = Math.max(peak, residentMebibytes());
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const began = performance.now();
  const reply = await fetch(address, { headers: { 'accept-encoding': encoding } });
  let lines = 0;
  for await (const chunk of reply.body ?? []) for (const byte of chunk as Uint8Array) if (byte === 10) lines += 1;
  watching.abort();
  await watch;
  say(
    `${address.split('/').pop()} ${encoding}: ${lines.toLocaleString('en')} lines, ${perSecond(lines, began)} lines/s, ` +
      `at most ${(peak - idle).toFixed(0)} MiB above idle, ${(peak - fresh).toFixed(0)} above just started`,
  );
}

function perSecond(count: number, began: number): string {
  return Math.round((count / (performance.now() - began)) * 1000).toLocaleString('en');
}

function residentMebibytes(): number {
  return memoryMiB(millgraph.process.pid ?? 0);
}
