import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '#platform/database/embedded.ts';
import { openPool } from '#platform/database/pool.ts';
import { createLog } from '#platform/log.ts';
import { systems, type SystemName } from '#platform/systems.ts';
import { composeMillgraph } from '../../main.ts';
import { runChaos, sessionsTerminated, type Fault } from './chaos.ts';
import { startRedis } from './redis.ts';
import { startOnSmallDisk } from './small-disk.ts';
import { differences, readState, type PlantState } from './state.ts';
import { makeWeek, sendTo } from './week.ts';

const usage = `Usage: npm run test:chaos [-- options]

Makes the demo week, and a machine's collector sends its events, through services that are killed at random, while sessions of
the database are terminated, Redis (where it is installed) is wiped and killed, the disk (as root) is full for moments, and
the clock of one service is an hour ahead; then makes the projections anew, and compares all that was told and all rows with
those of an orderly run. Ends with 1 where they differ.

Options
  --rounds <n>  how many weeks, each with another seed                     3
  --seed <n>    of the first round; a seed repeats what goes wrong when    1
  --help        show this
`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean' },
  },
});
const say = (message: string): void => void process.stdout.write(`${message}\n`);
if (values.help === true) {
  say(usage);
} else {
  process.exitCode = await main(Number(values.rounds), Number(values.seed));
}

async function main(rounds: number, firstSeed: number): Promise<number> {
  const server = await startServer();
  const redis = await startRedis();
  if (redis === undefined) say('no redis-server is installed: events are read from the logs alone');
  try {
    const orderly = await orderlyState(await emptyDatabase(server.url, 'orderly'));
    let faults = 0;
    for (let seed = firstSeed; seed < firstSeed + rounds; seed += 1) {
      const databaseUrl = await emptyDatabase(server.url, `chaos_${seed}`);
      const sql = openPool(databaseUrl, { max: 1 });
      const begun = performance.now();
      const report = await runChaos({
        ...{ databaseUrl, seed, commandsBetween: 4, say },
        faults: [sessionsTerminated(sql), ...server.faults, ...(redis?.faults ?? [])],
        ...(redis && { environment: { REDIS_URL: redis.url } }),
      });
      await sql.end();
      const found = differences(orderly, await readState(databaseUrl));
      faults += found.length + report.notAsReplayed.length;
      say(`seed ${seed}: ${Math.round((performance.now() - begun) / 1000)} s ${JSON.stringify(report)}`);
      for (const difference of found) say(`  NOT AS ORDERLY: ${difference}`);
    }
    say(`${rounds} rounds, ${faults} differences`);
    return faults === 0 ? 0 : 1;
  } finally {
    await redis?.stop();
    await server.stop();
  }
}

interface Server {
  readonly url: string;
  readonly faults: readonly Fault[];
  stop(): Promise<void>;
}

async function startServer(): Promise<Server> {
  if (process.getuid?.() === 0) {
    const server = await startOnSmallDisk();
    return { url: server.url, faults: [server.isFull], stop: () => server.stop() };
  }
  say('only root can make a small disk: the disk is never full');
  const dataDir = await mkdtemp(join(tmpdir(), 'millgraph-chaos-'));
  const { url, location, ...embedded } = await startEmbeddedPostgres({ dataDir, role: 'owner' });
  return {
    ...{ url, faults: [] },
    async stop() {
      await embedded.stop();
      for (const folder of [location, dataDir]) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function emptyDatabase(serverUrl: string, name: string): Promise<string> {
  const sql = openPool(serverUrl, { max: 1 });
  for (;;) {
    try {
      await sql`create database ${sql(name)}`;
      break;
    } catch (error) {
      // The server is being started.
      if (!['ENOENT', 'ECONNREFUSED', '57P03'].includes(String((error as { code?: unknown }).code))) throw error;
    }
  }
  await sql.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function orderlyState(databaseUrl: string): Promise<PlantState> {
  const databaseUrls = Object.fromEntries(systems.map((system) => [system, databaseUrl])) as Record<SystemName, string>;
  const millgraph = await composeMillgraph({ databaseUrls, log: createLog('chaos', { level: 'error' }) });
  await makeWeek(millgraph.client, millgraph.settle, sendTo(millgraph.subgraphs.mes.ingest));
  await millgraph.close();
  return readState(databaseUrl);
}
