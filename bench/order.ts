import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '#platform/config.ts';
import { startEmbeddedPostgres } from '#platform/database/embedded.ts';
import { openPool } from '#platform/database/pool.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import { makeDemo as makeSmallPlant } from '../demo/actuator-week/demo.ts';
import { makeDemo as makeEnterprise } from '../demo/demo.ts';
import { composeMillgraph, type Millgraph } from '../main.ts';
import { openDelayedRelay } from './order/delayed-relay.ts';
import { jsonWithoutLag, openHandWritten, type Overview } from './order/hand-written.ts';

/**
 * `npm run bench:order [-- --rounds N] [--weeks N]`: how long the headline query takes in one process, Postgres included,
 * against `order/headline.sql`, one hand-written statement that answers the same JSON. Starts Postgres and Millgraph of its
 * own, with the small plant, or with so many weeks of the demo enterprise. Linux only: it reads /proc.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '1000' }, weeks: { type: 'string' } },
});
const rounds = Number(values.rounds);
const warmUpRounds = 300;
const target = 3;
const { engine } = readConfig(process.env, { port: 0 });
const overview = readFileSync(new URL('../examples/order-overview.graphql', import.meta.url), 'utf8');
const log = createLog('bench', { level: 'error' });
const say = (line = ''): void => void process.stdout.write(`${line}\n`);

type Ask = (order: string) => Promise<Overview>;

const dataDir = await mkdtemp(join(tmpdir(), 'millgraph-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir, role: 'owner' });
const sql = openPool(postgres.url, { max: 1 });
const millgraph = await compose(postgres.url);
const handWritten = openHandWritten(postgres.url);
try {
  await makePlant();
  const orders = await releasedOrders();
  const graph = askGraph(millgraph);
  const peer: Ask = (order) => handWritten.answer(order);
  await refuseUnequal(orders, graph, peer);
  say(`${orders.length} orders, the answers are equal`);
  await alternate(warmUpRounds, orders, graph, peer);
  const [ofGraph, ofPeer] = await alternate(rounds, orders, graph, peer);
  const cost = { graph: await processorTime(graph, orders), peer: await processorTime(peer, orders) };
  sayLatencies(ofGraph, ofPeer);
  await sayWhereTimeGoes(orders[0] ?? '', cost);
} finally {
  await handWritten.close();
  await millgraph.close();
  await sql.end({ timeout: 5 });
  await postgres.stop();
  for (const folder of [postgres.location, dataDir]) await rm(folder, { recursive: true, force: true });
}

function compose(url: string, onStatement?: (text: string) => void): Promise<Millgraph> {
  const databaseUrls = { mes: url, plm: url, erp: url, quality: url };
  return composeMillgraph({ databaseUrls, log, engine, ...(onStatement && { onStatement }) });
}

function askGraph({ client }: Millgraph): Ask {
  return (id) => client.execute<Overview>(overview, { id }, demoAdministrator());
}

async function makePlant(): Promise<void> {
  if (values.weeks === undefined) {
    await makeSmallPlant(millgraph.client, millgraph.settle, () => undefined);
  } else {
    const { mes, plm, erp, quality } = millgraph.subgraphs;
    const systems = { mes: mes.fetch, plm: plm.fetch, erp: erp.fetch, quality: quality.fetch };
    const until = `${new Date().toISOString().slice(0, 13)}:00:00Z`;
    await makeEnterprise(
      { systems, settle: millgraph.settle },
      { seed: 1, scale: 1, until, weeks: Number(values.weeks) },
    );
  }
  await millgraph.settle();
  await sql`vacuum analyze`;
}

async function releasedOrders(): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from erp.production_order where state in ('RELEASED', 'COMPLETED', 'CLOSED') order by id
  `;
  return rows.map(({ id }) => id);
}

async function refuseUnequal(orders: readonly string[], graph: Ask, peer: Ask): Promise<void> {
  for (const order of orders) {
    const [said, expected] = [jsonWithoutLag(await graph(order)), jsonWithoutLag(await peer(order))];
    if (said !== expected) throw new Error(`${order} differs.\nThe graph: ${said}\nThe statement: ${expected}`);
  }
}

/** Asks both in turn, of each order in rotation, and answers how long each took, in milliseconds. */
async function alternate(
  times: number,
  orders: readonly string[],
  ...asks: readonly [Ask, Ask]
): Promise<readonly [number[], number[]]> {
  const taken: readonly [number[], number[]] = [[], []];
  for (let round = 0; round < times; round += 1) {
    const order = orders[round % orders.length] ?? '';
    for (const [index, ask] of asks.entries()) {
      const began = performance.now();
      await ask(order);
      taken[index]?.push(performance.now() - began);
    }
  }
  return taken;
}

interface ProcessorTime {
  readonly nodeMillis: number;
  readonly postgresMillis: number;
}

/** What an answer costs of processor time, here and in the sessions of Postgres. */
async function processorTime(ask: Ask, orders: readonly string[]): Promise<ProcessorTime> {
  const sessionsBefore = await sessionsMillis();
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) await ask(orders[round % orders.length] ?? '');
  const { user, system } = process.cpuUsage(before);
  return {
    nodeMillis: (user + system) / 1000 / rounds,
    postgresMillis: ((await sessionsMillis()) - sessionsBefore) / rounds,
  };
}

async function sessionsMillis(): Promise<number> {
  const sessions = await sql<{ pid: number }[]>`select pid from pg_stat_activity where backend_type = 'client backend'`;
  const nanos = await Promise.all(
    sessions.map(async ({ pid }) => Number((await readFile(`/proc/${pid}/schedstat`, 'utf8')).split(' ')[0])),
  );
  return nanos.reduce((sum, each) => sum + each, 0) / 1e6;
}

function sayLatencies(graph: readonly number[], peer: readonly number[]): void {
  const ratio = (share: number): string => (quantile(graph, share) / quantile(peer, share)).toFixed(2);
  say();
  say(`npm run bench:order -- ${process.argv.slice(2).join(' ')}  (engine ${engine}, ${rounds} rounds, one at a time)`);
  say(`load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors`);
  say();
  table([
    ['latency', 'median ms', 'p99 ms', 'least ms'],
    ['the graph', ...[0.5, 0.99, 0].map((share) => quantile(graph, share).toFixed(2))],
    ['one statement', ...[0.5, 0.99, 0].map((share) => quantile(peer, share).toFixed(2))],
    ['ratio', ...[0.5, 0.99, 0].map(ratio)],
  ]);
  say();
  say(`The median is ${ratio(0.5)} times that of the statement; the target is at most ${target}.`);
}

async function sayWhereTimeGoes(order: string, cost: Readonly<Record<'graph' | 'peer', ProcessorTime>>): Promise<void> {
  const { statements, roundTripsInTurn } = await countReads(order);
  const { nodeMillis, postgresMillis } = cost.graph;
  say();
  table([
    ['where the time of the graph goes', ''],
    ['SQL statements', String(statements)],
    ['database round trips one after the other', String(roundTripsInTurn)],
    ['processor time in Node, ms', `${nodeMillis.toFixed(2)} (one statement: ${cost.peer.nodeMillis.toFixed(2)})`],
    ['in Postgres, ms', `${postgresMillis.toFixed(2)} (one statement: ${cost.peer.postgresMillis.toFixed(2)})`],
  ]);
}

/**
 * Counts the statements of an answer, and how many round trips it waits for: by how many times the delay it takes longer
 * when each reply of the database is delayed. On another Millgraph, for watching statements slows the driver.
 */
async function countReads(order: string): Promise<{ readonly statements: number; readonly roundTripsInTurn: number }> {
  const relay = await openDelayedRelay(postgres.url);
  let statements = 0;
  const far = await compose(relay.url, (text) => {
    const isOfReactions = /event_log|waiting_event|consumer_position/.test(text);
    const isOfScope = /^\s*(begin|commit)|set_config/.test(text);
    if (!isOfReactions && !isOfScope) statements += 1;
  });
  try {
    const ask = askGraph(far);
    const median = async (delayMillis: number, times: number): Promise<number> => {
      relay.delayMillis = delayMillis;
      const taken: number[] = [];
      for (let round = 0; round < times; round += 1) {
        const began = performance.now();
        await ask(order);
        taken.push(performance.now() - began);
      }
      return quantile(taken, 0.5);
    };
    // Until each connection has prepared each statement.
    await median(0, warmUpRounds);
    statements = 0;
    const near = await median(0, 20);
    const perAnswer = statements / 20;
    const delayMillis = 100;
    return {
      statements: Math.round(perAnswer),
      roundTripsInTurn: Math.round(((await median(delayMillis, 20)) - near) / delayMillis),
    };
  } finally {
    relay.delayMillis = 0;
    await far.close();
    await relay.close();
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? NaN;
}

function table(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    say(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
