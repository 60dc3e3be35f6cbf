import { fork, type ChildProcess } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { FleetCommand, FleetReport } from './live/fleet.ts';
import type { ServerCommand, ServerReport } from './live/server.ts';

/**
 * `npm run bench:live [-- --clients 1000,10000] [--events N] [--bytes 500] [--seconds 20] [--skip fan-out|latency]`:
 *
 * - fan-out: how many messages a second one stream of events comes to, of N clients, against `ws` alone sending the same bytes;
 * - latency: 2 events a second of the real shop floor, from the commit to each client; and how much memory each client takes;
 * - the whole fleet: the gateway goes away, and all clients resume at the next one. Every cursor is checked for gaps.
 *
 * Server and fleet are processes of their own on this machine, over loopback. Each ends by itself.
 */
const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '1000,10000' },
    events: { type: 'string' },
    bytes: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    skip: { type: 'string', default: '' },
  },
});
const sizes = values.clients.split(',').map(Number);
const say = (line = ''): void => void process.stdout.write(`${line}\n`);
const inParts = (value: number): string => Math.round(value).toLocaleString('en');

type Report = FleetReport | ServerReport;

/** A child, asked one thing at a time. */
class Child {
  readonly #process: ChildProcess;
  readonly #reports: Report[] = [];
  #wake: (() => void) | undefined;

  constructor(file: string, argv: readonly string[] = []) {
    this.#process = fork(new URL(file, import.meta.url), argv, { execArgv: ['--expose-gc'] });
    this.#process.on('message', (report: Report) => {
      this.#reports.push(report);
      this.#wake?.();
    });
    this.#process.on('exit', (code) => {
      if (code !== 0) this.#reports.push({ kind: 'failed', reason: `${file} ended with ${code}` });
      this.#wake?.();
    });
  }

  send(command: FleetCommand | ServerCommand): void {
    this.#process.send(command);
  }

  async get<Kind extends Report['kind']>(kind: Kind): Promise<Extract<Report, { readonly kind: Kind }>> {
    for (;;) {
      const report = this.#reports.shift();
      if (report === undefined) await new Promise<void>((resolve) => (this.#wake = resolve));
      else if (report.kind === kind) return report as Extract<Report, { readonly kind: Kind }>;
      else if (report.kind === 'failed') throw new Error(report.reason);
    }
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.disconnect();
    await ended;
  }
}

interface FanOut {
  readonly perSecond: number;
  readonly cpuMicros: number;
}

async function fanOut(kind: string, clients: number): Promise<FanOut> {
  const events = Number(values.events ?? Math.max(50, Math.round(2_000_000 / clients)));
  const server = new Child('./live/server.ts', [kind, values.bytes]);
  const fleet = new Child('./live/fleet.ts');
  try {
    const { port, query } = await server.get('ready');
    fleet.send({ kind: 'connect', port, clients, query, countingBytes: Number(values.bytes) });
    await fleet.get('connected');
    await delay(500);
    const round = async (count: number): Promise<FanOut> => {
      fleet.send({ kind: 'await', messages: count });
      server.send({ kind: 'memory' });
      const before = await server.get('memory');
      server.send({ kind: 'tell', events: count });
      const { begun } = await server.get('told');
      const { at } = await fleet.get('got');
      server.send({ kind: 'memory' });
      const after = await server.get('memory');
      const deliveries = count * clients;
      return {
        perSecond: (deliveries * 1000) / (at - begun),
        cpuMicros: ((after.cpuMillis - before.cpuMillis) * 1000) / deliveries,
      };
    };
    await round(Math.ceil(events / 10));
    return await round(events);
  } finally {
    await fleet.end();
    await server.end();
  }
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;

async function compareFanOut(clients: number): Promise<void> {
  const got: Record<string, FanOut[]> = { bare: [], gateway: [] };
  // In turn, so that what else the machine does concerns both.
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const kind of ['bare', 'gateway']) got[kind]?.push(await fanOut(kind, clients));
  }
  const of = (kind: string): FanOut => ({
    perSecond: median((got[kind] ?? []).map(({ perSecond }) => perSecond)),
    cpuMicros: median((got[kind] ?? []).map(({ cpuMicros }) => cpuMicros)),
  });
  const [bare, gateway] = [of('bare'), of('gateway')];
  say(`fan-out of ${values.bytes}-byte messages to ${inParts(clients)} clients, median of ${values.rounds} runs each`);
  for (const [name, { perSecond, cpuMicros }] of [['ws alone', bare] as const, ['gateway', gateway] as const]) {
    say(`  ${name.padEnd(10)} ${inParts(perSecond).padStart(9)} messages/s  ${cpuMicros.toFixed(2)} µs of CPU each`);
  }
  const share = (gateway.perSecond / bare.perSecond) * 100;
  say(
    `  ${share.toFixed(0)} % of ws alone (target: at least 70 %); CPU ${(gateway.cpuMicros / bare.cpuMicros).toFixed(2)} times`,
  );
}

async function latency(clients: number): Promise<void> {
  const server = new Child('./live/server.ts', ['millgraph']);
  const fleet = new Child('./live/fleet.ts');
  let number = 0;
  const committed: [number, number][] = [];
  const begun: [number, number][] = [];
  const happen = async (): Promise<void> => {
    number += 1;
    server.send({ kind: 'happen', number });
    const happened = await server.get('happened');
    committed.push([number, happened.committed]);
    begun.push([number, happened.begun]);
  };
  try {
    const { port, query } = await server.get('ready');
    server.send({ kind: 'memory' });
    const before = await server.get('memory');
    fleet.send({ kind: 'connect', port, clients, query, countingBytes: undefined });
    const { millis } = await fleet.get('connected');
    say(`${inParts(clients)} clients connected in ${(millis / 1000).toFixed(1)} s`);
    await delay(1_000);
    for (let warming = 0; warming < 10; warming += 1) {
      await happen();
      await delay(500);
    }
    server.send({ kind: 'memory' });
    const after = await server.get('memory');
    const each = (after.bytes - before.bytes) / clients / 1024;
    const heap = (after.heap - before.heap) / clients / 1024;
    say(`  ${each.toFixed(1)} KiB of memory each (target: at most 16), ${heap.toFixed(1)} KiB of it on the heap`);
    committed.length = 0;
    begun.length = 0;
    for (let count = 0; count < Number(values.seconds) * 2; count += 1) {
      const pause = delay(500);
      await happen();
      await pause;
    }
    await delay(1_000);
    for (const [what, times] of [
      ['the commit was told', committed] as const,
      ['the command was sent', begun] as const,
    ]) {
      fleet.send({ kind: 'latencies', committed: times });
      const { p50, p99, longest, count } = await fleet.get('latencies');
      say(
        `  from when ${what} to each client: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, longest ${longest.toFixed(0)} ms, ${inParts(count)} messages`,
      );
    }
    say('  (target: p99 at most 300 ms)');
    fleet.send({ kind: 'resume' });
    server.send({ kind: 'restart' });
    const went = performance.now();
    await server.get('restarted');
    const restarted = performance.now();
    server.send({ kind: 'memory' });
    const back = await server.get('memory');
    const resumed = fleet.get('resumed');
    let report = null as { readonly millis: number } | null;
    while (report === null) {
      await happen();
      report = await Promise.race([resumed, delay(500, null)]);
    }
    const { millis: took } = report;
    server.send({ kind: 'memory' });
    const { cpuMillis } = await server.get('memory');
    await happen();
    fleet.send({ kind: 'until', number: number + 1 });
    await happen();
    await fleet.get('got');
    const away = restarted - went;
    const since = ((took - away) / 1000).toFixed(1);
    const cpu = ((cpuMillis - back.cpuMillis) / 1000).toFixed(1);
    say(
      `all ${inParts(clients)} clients resumed ${since} s after the gateway was back (target: within 10 s); it was away for ${(away / 1000).toFixed(1)} s, and took ${cpu} s of CPU for them; no event missing, none twice`,
    );
    server.send({ kind: 'end' });
  } finally {
    await fleet.end();
  }
}

say(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)} before it began`);
if (values.skip !== 'fan-out') for (const clients of sizes) await compareFanOut(clients);
if (values.skip !== 'latency') await latency(Math.max(...sizes));
