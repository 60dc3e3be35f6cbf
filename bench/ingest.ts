import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform/database/embedded.ts';
import { openPool } from '#platform/database/pool.ts';
import { startProgram } from '../test/processes.ts';
import { cpuMillis } from './process-cpu.ts';

/**
 * `npm run bench:ingest [-- seconds]`: how many events a second MES takes in over HTTP by `POST /events`, with dedupe,
 * projection and outbox, durably; and beside it, on the same Postgres and of the same rows, what bare INSERTs of a thousand
 * rows each come to, which is the limit of it. Starts Postgres and MES of its own. Linux only: it reads /proc.
 *
 * States: changes of the state of 200 machines. Reports: pieces of 200 running jobs, one for each machine. Mix: nine of the
 * first to one of the second. The machines are on four lines, and the collector of each sends batches of its own, one after
 * the other. One event in a hundred is sent twice.
 */
const seconds = Number(process.argv[2] ?? 10);
const batchSize = 1000;
const machines = 200;
const lines = 4;
/** The time of all events so far, in milliseconds: each happened a tenth of a second after the one before. */
let clock = Date.parse('2026-01-01T06:00:00Z');
const states = ['PRODUCING', 'SETUP', 'PRODUCING', 'IDLE', 'PRODUCING', 'DOWN', 'PRODUCING', 'PRODUCING'];
/** Events told so far by each line. */
const told = Array.from({ length: lines }, () => 0);
/** Rows written without MES, over all runs. */
let bare = 0;
const inFigures = (count: number): string => Math.round(count).toLocaleString('en');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const dataDir = await mkdtemp(join(tmpdir(), 'millgraph-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir, role: 'owner' });
const postmaster = parseInt(await readFile(join(postgres.location, 'data', 'postmaster.pid'), 'utf8'));
const mes = startProgram(['subgraphs/mes/main.ts'], { DATABASE_URL: postgres.url, PORT: '0', LOG_LEVEL: 'error' });
try {
  const [, url = ''] = await mes.until(/serves (http:\S+)\/graphql/);
  await makeFloor();
  say(`batches of ${batchSize}, ${lines} at once, ${seconds} s each, ${await load()}`);
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
  mes.process.kill('SIGTERM');
  await mes.ended;
  await postgres.stop();
  for (const folder of [postgres.location, dataDir]) await rm(folder, { recursive: true, force: true });
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
    from generate_series(1, ${machines}::integer) as n
  `;
  await sql`
    insert into job (id, production_order, plant, sequence, name, work_center, state, actual_start)
    select 'O-' || n || '/10', 'O-' || n, 'P1', 10, 'Turn', 'E-' || n, 'RUNNING', '2026-01-01T00:00:00Z'
    from generate_series(1, ${machines}::integer) as n
  `;
  await sql`
    insert into job_event (production_order, plant, job, kind, occurred_at)
    select 'O-' || n, 'P1', 'O-' || n || '/10', kind, at
    from
      generate_series(1, ${machines}::integer) as n
      cross join (
        values ('DISPATCHED', '2026-01-01T00:00:00Z'::timestamptz), ('STARTED', '2026-01-01T00:00:00Z')
      ) as happened (kind, at)
  `;
  await sql`
    insert into transfer (production_order, plant, job, quantity, sent_at)
    select 'O-' || n, 'P1', 'O-' || n || '/10', 1000000, '2026-01-01T00:00:00Z'
    from generate_series(1, ${machines}::integer) as n
  `;
  await sql.end();
}

/** A connection as MES has them. */
async function openScoped(): Promise<ReturnType<typeof openPool>> {
  const sql = openPool(postgres.url, { max: 1, connection: { role: 'millgraph_mes', search_path: 'mes' } });
  await sql`select set_config('millgraph.plants', '{*}', false), set_config('millgraph.suppliers', '{*}', false)`;
  return sql;
}

function batch(line: number, share: number): string {
  const events = Array.from({ length: batchSize }, () => {
    const number = (told[line] = (told[line] ?? 0) + 1);
    clock += 100;
    const isReport = (number % 100) / 100 < share;
    // Machine after machine of the line, and once all of them were told of, the next state.
    const machine = ((number * lines + line) % machines) + 1;
    const round = Math.floor((number * lines) / machines);
    return {
      ...{ specversion: '1.0', id: randomUUID(), source: `//plant.example/P1/line-${line}` },
      type: `org.millgraph.shop-floor.${isReport ? 'production.reported' : 'equipment.state-changed'}.v1`,
      ...{ time: new Date(clock).toISOString(), sequence: String(number) },
      data: isReport
        ? { job: `O-${machine}/10`, good: { value: '1', unit: 'C62' }, machineTime: { value: '12.5', unit: 'SEC' } }
        : { equipment: `E-${machine}`, state: states[round % states.length] },
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
  const ready = told.map((_, line) => Array.from({ length: Math.min(5 * forSeconds, 40) }, () => batch(line, share)));
  let events = 0;
  let slowest = 0;
  const before = processorSeconds();
  const began = performance.now();
  const until = began + forSeconds * 1000;
  const collect = async (line: number): Promise<void> => {
    while (performance.now() < until) {
      const body = ready[line]?.shift() ?? batch(line, share);
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
  await Promise.all(told.map((_, line) => collect(line)));
  const elapsed = (performance.now() - began) / 1000;
  const after = processorSeconds();
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
            'O-' || n % ${machines} + 1, 'P1', 'O-' || n % ${machines} + 1 || '/10', 1, 0, 0, 'C62', 0.01,
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

/** Processor time used so far, by MES and by all of its Postgres, in seconds. */
function processorSeconds(): { readonly mes: number; readonly postgres: number } {
  return { mes: cpuMillis(mes.process.pid ?? 0) / 1000, postgres: cpuMillis(postmaster) / 1000 };
}
