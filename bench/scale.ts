import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '#platform/database/embedded.ts';
import { openPool } from '#platform/database/pool.ts';
import { check } from './scale/check.ts';
import { lastMonday, load, ordersOfAWeek, playWeeks } from './scale/load.ts';
import { measure, startServer, type Server } from './scale/measure.ts';
import { measurements, readSubjects } from './scale/queries.ts';

const usage = `Usage: npm run bench:scale [-- options]

Loads databases of orders, each order a whole history over all four systems, and says how long Millgraph takes to answer the
same questions on the most as on the fewest. Starts a Postgres and Millgraphs of its own, and leaves nothing behind.

Options
  --orders 10000,1000000   how many, two numbers, each a multiple of 20 and ${ordersOfAWeek} or more; a million take 30 GB
  --help                   show this
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function ordersOf(text: string): readonly number[] | undefined {
  const orders = text.split(',').map(Number);
  const isRight = orders.length === 2 && orders.every((each) => each >= ordersOfAWeek && each % 20 === 0);
  return isRight ? orders : undefined;
}

async function run(orders: readonly number[]): Promise<boolean> {
  const dataDir = await mkdtemp(join(tmpdir(), 'millgraph-bench-'));
  let postgres = await startEmbeddedPostgres({ dataDir, role: 'owner' });
  const servers: Server[] = [];
  try {
    const admin = openPool(postgres.url, { max: 1 });
    for (const [name, value] of Object.entries(settings)) await admin.unsafe(`alter system set ${name} = '${value}'`);
    await admin.end();
    await postgres.stop();
    postgres = await startEmbeddedPostgres({ dataDir, role: 'owner' });
    const monday = lastMonday(Date.now());
    const weeks = await playWeeks(postgres.url, monday, say);
    const urls: string[] = [];
    for (const number of orders) {
      const url = await load(postgres.url, number, weeks, monday, say);
      const sql = openPool(url, { max: 1, fetch_types: false });
      await check(sql, number);
      await sql.end();
      say('  and they could have been: stock, cost, jobs, quantities and keys agree');
      urls.push(url);
    }
    for (const url of urls) servers.push(await startServer(url));
    return await report(urls, servers, orders, monday);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.stop();
    for (const folder of [postgres.location, dataDir]) await rm(folder, { recursive: true, force: true });
  }
}

/** Of the bench's own server, which nobody's data is on: fast to load, and with memory as a server for this has. */
const settings = {
  ...{ fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', wal_level: 'minimal', max_wal_senders: '0' },
  ...{ max_wal_size: '4GB', autovacuum: 'off', shared_buffers: '2GB' },
};

/** Measures, and prints a line for each measurement as it is done. Answers whether all targets are met. */
async function report(
  urls: readonly string[],
  servers: readonly Server[],
  orders: readonly number[],
  monday: number,
): Promise<boolean> {
  const lists = await Promise.all(
    urls.map(async (url) => {
      const sql = openPool(url, { max: 1, fetch_types: false });
      const subjects = await readSubjects(sql);
      await sql.end();
      return measurements(subjects, monday);
    }),
  );
  const [cpu] = cpus();
  say(
    `\nMilliseconds over HTTP, median (p99); ${availableParallelism()} cores of ${cpu?.model ?? 'an unknown processor'}\n`,
  );
  const headings = orders.map((number) => number.toLocaleString('en'));
  say(row(['', ...headings, 'ratio', 'target', '']));
  let allMet = true;
  for (const [index, { name, target }] of (lists[0] ?? []).entries()) {
    const asked = servers.flatMap((server, place) => {
      const measurement = lists[place]?.[index];
      return measurement === undefined ? [] : [{ server, measurement }];
    });
    const times = await measure(asked);
    const [least = 1, most = 1] = times.map((each) => quantile(each, 0.5));
    const ratio = most / least;
    const isMet = ratio <= target;
    allMet &&= isMet;
    const figures = times.map((each) => `${quantile(each, 0.5).toFixed(1)} (${quantile(each, 0.99).toFixed(1)})`);
    say(row([name, ...figures, ratio.toFixed(2), `<= ${target}`, isMet ? 'met' : 'NOT MET']));
  }
  return allMet;
}

const quantile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;

const row = ([name = '', ...cells]: readonly string[]): string =>
  name.padEnd(44) + cells.map((cell) => cell.padStart(18)).join('');

const { values } = parseArgs({
  options: { orders: { type: 'string', default: '10000,1000000' }, help: { type: 'boolean', default: false } },
});
const orders = ordersOf(values.orders);
if (values.help) say(usage);
else if (orders === undefined) {
  process.stderr.write(`--orders ${values.orders} is not two such numbers.\n\n${usage}`);
  process.exitCode = 2;
} else if (!(await run(orders))) process.exitCode = 1;
