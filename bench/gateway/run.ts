import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { composeServices } from '@theguild/federation-composition';
import { contestants, type Contestant, type Setting } from './contestants.ts';
import { Load, type Measured } from './load.ts';
import { cpuMillis, memoryMiB } from '../process-cpu.ts';
import { sdlOf, subgraphs } from './subgraphs.ts';
import { neverSeen, workloads, type Workload } from './workloads.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const usage = `Usage: npm run bench:gateway -- [options]

Asks each gateway the same of the same recorded subgraphs, in turn, and prints what its processes used: CPU time per
request as the operating system counts it, requests per second, latencies, and how that compares to Apollo Gateway.

Options
  --requests N         requests of each kind (2000)
  --only A,B           only these gateways, by their names in the table
  --workload NAME      only the kinds of requests whose name holds NAME
  --memory N           instead: N small requests each (1000000), with the memory in use after each tenth of them
`;
if (process.argv.includes('--help')) {
  say(usage);
  process.exit();
}

const argument = (name: string): string | undefined => {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? undefined : process.argv[index + 1];
};
const requests = Number(argument('requests') ?? 2000);
const only = argument('only')?.split(',');
const workloadFilter = argument('workload') ?? '';
const ofMemory = process.argv.includes('--memory') ? Number(argument('memory') ?? 1_000_000) : undefined;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function startSubgraphs(): Promise<{ readonly port: number; readonly process: ChildProcess }> {
  const child = fork(new URL('replay-server.ts', import.meta.url), { execArgv: [] });
  const [port] = (await once(child, 'message')) as [number];
  return { port, process: child };
}

/** Writes what the gateways are configured with. */
async function writeSetting(folder: string, subgraphPort: number): Promise<Omit<Setting, 'port'>> {
  const urlOf = (name: string): string => `http://127.0.0.1:${subgraphPort}/${name}`;
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs, url: urlOf(name) })),
  );
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  const supergraphFile = join(folder, 'supergraph.graphql');
  await writeFile(supergraphFile, supergraphSdl);
  const sections = await Promise.all(
    subgraphs.map(async ({ name }) => {
      await writeFile(join(folder, `${name}.graphql`), sdlOf(name));
      return `[subgraphs.${name}]\nurl = "${urlOf(name)}"\nschema_path = "${name}.graphql"\n`;
    }),
  );
  const grafbaseFile = join(folder, 'grafbase.toml');
  await writeFile(grafbaseFile, sections.join('\n'));
  return { supergraphFile, grafbaseFile };
}

const startTimeoutMillis = 120_000;

/** What it took from nothing to the first answer of the large request. */
interface Started {
  readonly child: ChildProcess;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly memory: number;
}

async function start(contestant: Contestant, setting: Setting, folder: string): Promise<Started> {
  const startedAt = performance.now();
  const child = await startProcess(contestant, setting, folder);
  const [workload] = workloads as [Workload];
  const load = new Load(setting.port, workload);
  await load.ask(0);
  await load.close();
  const pid = child.pid ?? 0;
  return {
    child,
    seconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: cpuMillis(pid) / 1000,
    memory: memoryMiB(pid),
  };
}

async function startProcess(contestant: Contestant, setting: Setting, folder: string): Promise<ChildProcess> {
  const [command = '', ...parameters] = contestant.command(setting);
  const child = spawn(command, parameters, {
    cwd: folder,
    stdio: ['ignore', 'ignore', process.env.BENCH_VERBOSE === undefined ? 'ignore' : 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error' },
  });
  const deadline = Date.now() + startTimeoutMillis;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${contestant.name} ended with ${child.exitCode}`);
    const isUp = await fetch(`http://127.0.0.1:${setting.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: '{"query":"{ __typename }"}',
    }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return child;
    if (Date.now() > deadline) throw new Error(`${contestant.name} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const expected = new Map<string, unknown>();

async function measure(contestant: Contestant, setting: Setting, child: ChildProcess): Promise<Map<string, Measured>> {
  const results = new Map<string, Measured>();
  for (const workload of [...workloads, neverSeen].filter(({ name }) => name.includes(workloadFilter))) {
    const load = new Load(setting.port, workload);
    for (const turn of workload.isNew === true ? [] : [0, 1, 101]) {
      const answer: unknown = JSON.parse(await load.ask(turn));
      const key = `${workload.name} ${turn}`;
      if (!expected.has(key)) expected.set(key, answer);
      else if (!isDeepStrictEqual(answer, expected.get(key)))
        throw new Error(
          `${contestant.name} answers otherwise: ${key}: ${JSON.stringify(answer).slice(0, 600)} and not ${JSON.stringify(expected.get(key)).slice(0, 600)}`,
        );
    }
    await load.warm(Math.ceil(requests / 4));
    const measured = await load.measure(child.pid ?? 0, requests);
    await load.close();
    results.set(workload.name, measured);
    say(`${contestant.name.padEnd(30)} ${workload.name.padEnd(38)} ${measured.cpuMillisPerRequest.toFixed(2)} ms CPU`);
  }
  return results;
}

/** Whether a gateway keeps what it should let go. */
async function measureMemory({ name }: Contestant, { port }: Setting, pid: number, total: number): Promise<void> {
  const small = workloads.find((workload) => workload.name.startsWith('small'));
  if (small === undefined) throw new Error('there is no small workload');
  const load = new Load(port, small);
  const readings = [memoryMiB(pid)];
  for (let tenth = 0; tenth < 10; tenth += 1) {
    await load.measure(pid, Math.ceil(total / 10));
    readings.push(memoryMiB(pid));
  }
  await load.close();
  say(`${name.padEnd(30)} MiB at the start and after each tenth: ${readings.map((mib) => mib.toFixed(0)).join(' ')}`);
}

function table(workload: string, rows: readonly { readonly name: string; readonly measured: Measured }[]): string {
  const base = rows[0]?.measured.cpuMillisPerRequest ?? NaN;
  const lines = rows.map(({ name, measured }) =>
    [
      name.padEnd(30),
      measured.cpuMillisPerRequest.toFixed(2).padStart(8),
      `${(base / measured.cpuMillisPerRequest).toFixed(1)}x`.padStart(8),
      measured.requestsPerSecond.toFixed(0).padStart(8),
      measured.p50Millis.toFixed(1).padStart(8),
      measured.p99Millis.toFixed(1).padStart(8),
    ].join(' '),
  );
  const head = `${'gateway'.padEnd(30)} ${['CPU ms', 'ratio', 'req/s', 'p50 ms', 'p99 ms'].map((text) => text.padStart(8)).join(' ')}`;
  return `\n${workload}\n${head}\n${lines.join('\n')}`;
}

async function run(): Promise<void> {
  if (!existsSync(new URL('../peers/node_modules', import.meta.url))) {
    throw new Error('the gateways to compare with are not installed; run: npm ci --prefix bench/peers');
  }
  const folder = await mkdtemp(join(tmpdir(), 'millgraph-bench-'));
  const behind = await startSubgraphs();
  const all: { readonly name: string; readonly started: Started; readonly results: Map<string, Measured> }[] = [];
  try {
    const files = await writeSetting(folder, behind.port);
    for (const contestant of contestants) {
      const { name } = contestant;
      if (only !== undefined && !only.includes(name)) continue;
      const setting = { ...files, port: await freePort() };
      let child: ChildProcess | undefined;
      try {
        const started = await start(contestant, setting, folder);
        ({ child } = started);
        if (ofMemory === undefined) all.push({ name, started, results: await measure(contestant, setting, child) });
        else await measureMemory(contestant, setting, child.pid ?? 0, ofMemory);
      } catch (error) {
        say(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        child?.kill();
      }
    }
  } finally {
    behind.process.kill();
    await rm(folder, { recursive: true, force: true });
  }
  for (const { name } of [...workloads, neverSeen]) {
    const rows = all.flatMap((one) => {
      const measured = one.results.get(name);
      return measured === undefined ? [] : [{ name: one.name, measured }];
    });
    if (rows.length > 0) say(table(name, rows));
  }
  if (all.length === 0) return;
  say(`\nfrom nothing to the first large answer\n${'gateway'.padEnd(30)}  seconds    CPU s      MiB`);
  for (const { name, started } of all) {
    const figures = [started.seconds.toFixed(2), started.cpuSeconds.toFixed(2), started.memory.toFixed(0)];
    say([name.padEnd(30), ...figures.map((text) => text.padStart(8))].join(' '));
  }
}

await run();
