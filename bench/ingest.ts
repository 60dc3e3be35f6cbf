import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '#platform/database/embedded.ts';
import { openPool } from '#platform/database/pool.ts';

/**
 * `npm run bench:ingest [-- seconds]`: how many events a second MES takes in over HTTP by `POST /events`, with dedupe,
 * projection and outbox, durably; and beside it, on the same Postgres and of the same rows, what bare INSERTs of a thousand
 * rows each come to, which is the limit of it. Starts Postgres and MES of its own. Linux only: it reads /proc.
 *
 * States: changes of the state of 200 machines. Reports: pieces of 100 running jobs. Mix: nine of the first to one of the
 * second. One event in a hundred is sent twice.
 */
const seconds = Number(process.argv[2] ?? 10);
const batchSize = 1000;
const machines = 200;
const orders = 100;
/** Batches on their way at a time: while one is computed, another is written. */
const atOnce = 3;
/** The time of all events so far, in milliseconds: each happened a tenth of a second after the one before. */
let clock = Date.parse('2026-01-01T06:00:00Z');
const states = ['PRODUCING', 'SETUP', 'PRODUCING', 'IDLE', 'PRODUCING', 'DOWN', 'PRODUCING', 'PRODUCING'];
let told = 0;
/** Rows written without MES, over all runs. */
let bare = 0;
const root = fileURLToPath(new URL('../', import.meta.url));
const inFigures = (count: number): string => Math.round(count).toLocaleString('en');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const dataDir = await mkdtemp(join(tmpdir(), 'millgraph-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir, role: 'owner' });
const mes = spawn(process.execPath, ['subgraphs/mes/main.ts'], {
  cwd: root,
  env: { ...process.env, DATABASE_URL: postgres.url, PORT: '0', LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const url = await addressOf(mes.stdout);
  await makeFloor();
  say(`batches of ${batchSize}, ${atOnce} at once, ${seconds} s each, ${await load()}`);
  for (const [name, share] of [
    ['states', 0],
    ['mix', 0.1],
    ['reports', 1],
  ] as const) {
    await run(url, share, 2);
    const measured = await run(url, share, seconds);
    const limit = await bareInserts(share, Math.min(seconds, 5));
    say(
      `${name}: ${inFigures(measured.perSecond)} events/s; MES ${measured.mesCores.toFixed(2)} and Postgres ` +
        `${measured.postgresCores.toFixed(2)} of ${availableParallelism()} cores, ` +
        `${inFigures(measured.micros)} µs of them an event; slowest batch ${measured.slowest.toFixed(0)} ms; ` +
        `bare INSERTs of the same rows ${inFigures(limit)}/s, ratio ${(measured.perSecond / limit).toFixed(2)}`,
    );
  }
} finally {
  mes.kill('SIGTERM');
  await once(mes, 'exit');
  await postgres.stop();
  for (const folder of [postgres.location, dataDir]) await rm(folder, { recursive: true, force: true });
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  for await (const part of output) {
    said += String(part);
    const [, found] = /serves (http:\S+)\/graphql/.exec(said) ?? [];
    if (found !== undefined) return found;
  }
  throw new Error(`MES did not start: ${said}`);
}

async function load(): Promise<string> {
  const [minute = ''] = (await readFile('/proc/loadavg', 'utf8')).split(' ');
  return `load of the machine before ${minute}`;
}

/** Machines and released orders with a running job each. */
async function makeFloor(): Promise<void> {
  const sql = await openScoped();
  await sql`insert into plant (plant, time_zone) values ('P1', 'Europe/Berlin')`;
  await sql`
    insert into equipment (id, plant, name, level)
    select 'E-' || n, 'P1', 'Machine ' || n, 'WORK_UNIT' from generate_series(1, ${machines}::integer) as n
  `;
  await sql`
    insert into production_order (id, number, plant, item, revision, quantity, unit, released_at)
    select 'O-' || n, 'O-' || n, 'P1', 'I-1', 'I-1/A', 1000000, 'C62', '2026-01-01T00:00:00Z'
    from generate_series(1, ${orders}::integer) as n
  `;
  await sql`
    insert into job (id, production_order, plant, sequence, name, work_center, state, actual_start)
    select 'O-' || n || '/10', 'O-' || n, 'P1', 10, 'Turn', 'E-' || n, 'RUNNING', '2026-01-01T00:00:00Z'
    from generate_series(1, ${orders}::integer) as n
  `;
  await sql`
    insert into job_event (production_order, plant, job, kind, occurred_at)
    select 'O-' || n, 'P1', 'O-' || n || '/10', kind, at
    from
      generate_series(1, ${orders}::integer) as n
      cross join (
        values ('DISPATCHED', '2026-01-01T00:00:00Z'::timestamptz), ('STARTED', '2026-01-01T00:00:00Z')
      ) as happened (kind, at)
  `;
  await sql`
    insert into transfer (production_order, plant, job, quantity, sent_at)
    select 'O-' || n, 'P1', 'O-' || n || '/10', 1000000, '2026-01-01T00:00:00Z'
    from generate_series(1, ${orders}::integer) as n
  `;
  await sql.end();
}

/** A connection as MES has them. */
async function openScoped(): Promise<ReturnType<typeof openPool>> {
  const sql = openPool(postgres.url, { max: 1, connection: { role: 'millgraph_mes', search_path: 'mes' } });
  await sql`select set_config('millgraph.plants', '{*}', false), set_config('millgraph.suppliers', '{*}', false)`;
  return sql;
}

function batch(share: number): string {
  const events = Array.from({ length: batchSize }, () => {
    told += 1;
    clock += 100;
    const isReport = (told % 100) / 100 < share;
    const job = `O-${(told % orders) + 1}/10`;
    return {
      ...{ specversion: '1.0', id: randomUUID(), source: `//plant.example/P1/line-${told % 10}` },
      type: `org.millgraph.shop-floor.${isReport ? 'production.reported' : 'equipment.state-changed'}.v1`,
      ...{ time: new Date(clock).toISOString(), sequence: String(told) },
      data: isReport
        ? { job, good: { value: '1', unit: 'C62' }, machineTime: { value: '12.5', unit: 'SEC' } }
        : { equipment: `E-${(told % machines) + 1}`, state: states[Math.floor(told / machines) % states.length] },
    };
  });
  const sent = events.map((event, index) => (index % 100 === 99 ? (events[index - 1] ?? event) : event));
  return JSON.stringify(sent);
}

interface Measured {
  readonly perSecond: number;
  readonly mesCores: number;
  readonly postgresCores: number;
  /** Processor time of both for an event, in microseconds. */
  readonly micros: number;
  readonly slowest: number;
}

async function run(url: string, share: number, forSeconds: number): Promise<Measured> {
  // Written beforehand: who sends events is not measured. More are made where they do not suffice.
  const ready = Array.from({ length: Math.min(20 * forSeconds, 150) }, () => batch(share));
  let events = 0;
  let slowest = 0;
  const before = await processorSeconds();
  const began = performance.now();
  const until = began + forSeconds * 1000;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      const body = ready.pop() ?? batch(share);
      const sent = performance.now();
      const reply = await fetch(`${url}/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/cloudevents-batch+json' },
        body,
      });
      const answer = (await reply.json()) as { readonly events?: readonly { readonly status: string }[] };
      const wrong = answer.events?.find(({ status }) => status === 'rejected');
      if (answer.events === undefined || wrong !== undefined) throw new Error(JSON.stringify(wrong ?? answer));
      slowest = Math.max(slowest, performance.now() - sent);
      events += answer.events.length;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const elapsed = (performance.now() - began) / 1000;
  const after = await processorSeconds();
  return {
    perSecond: events / elapsed,
    mesCores: (after.mes - before.mes) / elapsed,
    postgresCores: (after.postgres - before.postgres) / elapsed,
    micros: ((after.mes - before.mes + after.postgres - before.postgres) / events) * 1e6,
    slowest,
  };
}

/** The rows that an event comes to, a thousand in each INSERT: its record, its projection, its outbox. */
async function bareInserts(share: number, forSeconds: number): Promise<number> {
  const sql = await openScoped();
  const first = bare;
  const began = performance.now();
  const until = began + forSeconds * 1000;
  while (performance.now() < until) {
    const reports = Math.round(batchSize * share);
    const changes = batchSize - reports;
    const run = String(bare);
    await sql.begin(async (transaction) => {
      if (changes > 0) {
        await transaction`
          with record as (
            insert into equipment_state_record (equipment, plant, state, occurred_at, source, document, line)
            select 'E-' || n % ${machines} + 1, 'P1', 'IDLE',
              '2024-01-01T00:00:00Z'::timestamptz + (${bare}::integer + n) * interval '1 second', 'bare', ${run} || '-' || n, 0
            from generate_series(1, ${changes}::integer) as n
            returning id, equipment, occurred_at
          )
          insert into equipment_state (equipment, plant, record, state, from_at, to_at)
          select equipment, 'P1', id, 'IDLE', occurred_at, occurred_at + interval '1 second'
          from record
        `;
      }
      if (reports > 0) {
        await transaction`
          insert into production_report (
            production_order, plant, job, good, scrap, rework, unit, machine_hours, equipment, production_date, occurred_at,
            source, document, line
          )
          select
            'O-' || n % ${orders} + 1, 'P1', 'O-' || n % ${orders} + 1 || '/10', 1, 0, 0, 'C62', 0.01,
            'E-' || n % ${machines} + 1, '2024-01-01', '2024-01-01T00:00:00Z', 'bare', ${run} || '-' || n, 0
          from generate_series(1, ${reports}::integer) as n
        `;
        await transaction`
          insert into shop_floor_fact (source, document, line, kind, plant, status, fact, occurred_at)
          select 'bare', ${run} || '-' || n, 0, 'PRODUCTION_REPORTED', 'P1', 'ACCEPTED', '{"job":"O-1/10"}', now()
          from generate_series(1, ${reports}::integer) as n
        `;
      }
      await transaction`
        insert into event_log (id, type, source, subject, plant, time, correlation_id, traceparent, data)
        select
          gen_random_uuid(), 'org.millgraph.mes.equipment.state-changed.v1', '//millgraph/mes/P1',
          'equipment/E-' || n % ${machines}, 'P1', now(), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
          '00-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-bbbbbbbbbbbbbbbb-01',
          '{"record": "ES-1000000", "equipment": "E-100", "state": "IDLE", "reason": null}'
        from generate_series(1, ${batchSize}::integer) as n
      `;
    });
    bare += batchSize;
  }
  const perSecond = (bare - first) / ((performance.now() - began) / 1000);
  // What is measured next does not meet these rows.
  await sql`delete from production_report where source = 'bare'`;
  await sql.end();
  return perSecond;
}

/** Processor time used so far, by MES and by all of its Postgres. */
async function processorSeconds(): Promise<{ mes: number; postgres: number }> {
  let postgresTicks = 0;
  const postmaster = Number(
    (await readFile(join(postgres.location, 'data', 'postmaster.pid'), 'utf8').catch(() => '0')).split('\n')[0],
  );
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const stat = await statOf(pid);
    if (stat !== null && (stat.pid === postmaster || stat.parent === postmaster)) postgresTicks += stat.ticks;
  }
  const own = await statOf(String(mes.pid));
  return { mes: (own?.ticks ?? 0) / 100, postgres: postgresTicks / 100 };
}

async function statOf(pid: string): Promise<{ pid: number; parent: number; ticks: number } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  // Of a process that ended its children: its own time and theirs.
  return { pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
}
