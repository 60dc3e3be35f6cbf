import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '#platform/database/embedded.ts';
import { openPool } from '#platform/database/pool.ts';
import { check } from './scale/check.ts';
import { lastMonday, load, playWeeks } from './scale/load.ts';
import { measure, startServer, type Server } from './scale/measure.ts';
import { measurements, readSubjects } from './scale/queries.ts';
import { ordersPerWeek } from './scale/week.ts';

const usage = `Usage: npm run bench:scale [-- options]

Loads databases of orders, each order a whole history over all four systems, and says how long Millgraph takes to answer the
same questions on the most as on the fewest. Starts a Postgres and Millgraphs of its own, and leaves nothing behind.

Options
  --orders 10000,1000000   how many, two numbers, each a multiple of 20 from 10000 on; a million take 30 GB of disk
  --help                   show this
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A quarter of a year: what covers one has to find it. */
const fewestOrders = 10_000;

function ordersOf(text: string): readonly number[] | undefined {
  const orders = text.split(',').map(Number);
  const isRight = orders.length === 2 && orders.every((each) => each >= fewestOrders && each % ordersPerWeek === 0);
  return isRight ? orders : undefined;
}

/** Answers whether all targets are met. Also when it is interrupted, nothing is left. */
async function run(orders: readonly number[]): Promise<boolean> {
  const dataDir = await mkdtemp(join(tmpdir(), 'millgraph-bench-'));
  let postgres = await startEmbeddedPostgres({ dataDir, role: 'owner' });
  const servers: Server[] = [];
  const work = async (): Promise<boolean> => {
    const admin = openPool(postgres.url, { max: 1 });
    for (const [name, value] of Object.entries(settings)) await admin.unsafe(`alter system set ${name} = '${value}'`);
    await admin.end();
    await postgres.stop();
    postgres = await startEmbeddedPostgres({ dataDir, role: 'owner' });
    const monday = lastMonday(Date.now());
    const urls = await loadAll(postgres.url, orders, monday);
    for (const url of urls) servers.push(await startServer(url));
    return report(urls, servers, orders, monday);
  };
  try {
    return await Promise.race([work(), interruption()]);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.stop();
    for (const folder of [postgres.location, dataDir]) await rm(folder, { recursive: true, force: true });
  }
}

const interruption = (): Promise<never> =>
  new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        reject(new Error(`The bench was ended by ${signal}.`));
      });
    }
  });

/** A database for each number of orders. */
async function loadAll(server: string, orders: readonly number[], monday: number): Promise<readonly string[]> {
  const weeks = await playWeeks(server, monday, say);
  const urls: string[] = [];
  for (const number of orders) {
    const url = await load(server, number, weeks, monday, say);
    const sql = openPool(url, { max: 1, fetch_types: false });
    await check(sql, number);
    await sql.end();
    say('  they could have been: stock, cost, jobs, quantities and keys agree');
    urls.push(url);
  }
  return urls;
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
} else {
  // What an interruption leaves open must not keep it from its end.
  await run(orders).then(
    (allMet) => process.exit(allMet ? 0 : 1),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exit(1);
    },
  );
}
