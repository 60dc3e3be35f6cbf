import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import { faultOf, fuzzedBody } from '../test/hostile/fuzz.ts';
import { hostileRequests } from '../test/hostile/requests.ts';
import { startProgram } from '../test/processes.ts';

/**
 * `npm run bench:fuzz [-- bodies [first seed]]`: sends spoiled bodies (200,000) and hostile requests to Millgraph in a
 * process of its own, and says whether it lives, how much memory it has taken, and how long the slowest answer of each
 * kind took. Ends with 1 where a body got an answer that is none, or the process died.
 */
const bodies = Number(process.argv[2] ?? 200_000);
const firstSeed = Number(process.argv[3] ?? 1);
/** What is kept of documents, plans and code is there by then. */
const warm = Math.min(20_000, Math.floor(bodies / 10));
const atOnce = 4;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const folder = await mkdtemp(join(tmpdir(), 'millgraph-fuzz-'));
const millgraph = startProgram(['main.ts', '--empty'], {
  ...{ PORT: '0', DATA_DIR: folder, SIMULATE: 'off', LOG_LEVEL: 'silent' },
  ...(process.env.DATABASE_URL !== undefined && { DATABASE_URL: process.env.DATABASE_URL }),
});
const [, origin = ''] = await millgraph.until(/(http:\/\/[\d.:]+)\/graphql/);
const pool = new Pool(origin, { connections: atOnce });
const slowest = new Map<string, number>();
const statuses = new Map<number, number>();
const faults: unknown[] = [];

const residentMegabytes = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(millgraph.process.pid)}/status`, 'utf8'))?.[1]) / 1024;

async function send(kind: string, body: string | Buffer, name: unknown): Promise<void> {
  const begun = performance.now();
  const response = await pool.request({
    ...{ path: '/graphql', method: 'POST', body },
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
  });
  const text = await response.body.text();
  const millis = performance.now() - begun;
  slowest.set(kind, Math.max(slowest.get(kind) ?? 0, millis));
  statuses.set(response.statusCode, (statuses.get(response.statusCode) ?? 0) + 1);
  const fault = faultOf(response.statusCode, String(response.headers['content-type']), text);
  if (fault !== undefined) faults.push({ name, kind, fault, answer: text.slice(0, 500) });
}

async function sendSeeds(from: number, to: number): Promise<void> {
  let next = from;
  const ask = async (): Promise<void> => {
    while (next < to) {
      const seed = next;
      next += 1;
      const { kind, body } = fuzzedBody(seed);
      await send(kind, body, seed);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
}

try {
  const begun = performance.now();
  await sendSeeds(firstSeed, firstSeed + warm);
  const before = residentMegabytes();
  for (let from = firstSeed + warm; from < firstSeed + bodies; from += warm) {
    await sendSeeds(from, Math.min(from + warm, firstSeed + bodies));
    const resident = residentMegabytes();
    say(`${from + warm - firstSeed} bodies, ${Math.round(resident)} MB, ${faults.length} faults`);
  }
  const after = residentMegabytes();
  const seconds = (performance.now() - begun) / 1000;
  for (const { name, body } of hostileRequests) {
    await send(`hostile: ${name}`, typeof body === 'string' ? body : JSON.stringify(body), name);
  }
  await send('a good query', '{"query":"{ items(first: 1) { totalCount nodes { id } } }"}', 'good');
  say(
    `\n${bodies} bodies in ${Math.round(seconds)} s; answers by status: ${JSON.stringify(Object.fromEntries(statuses))}`,
  );
  say(`memory after ${warm} bodies ${Math.round(before)} MB, after all ${Math.round(after)} MB`);
  say('\nslowest answer, ms');
  for (const [kind, millis] of [...slowest].sort(([, left], [, right]) => right - left)) {
    say(`${millis.toFixed(0).padStart(6)}  ${kind}`);
  }
  for (const fault of faults.slice(0, 20)) say(JSON.stringify(fault));
  say(`\n${faults.length} faults; the process ${millgraph.process.exitCode === null ? 'lives' : 'died'}`);
  process.exitCode = faults.length === 0 && millgraph.process.exitCode === null ? 0 : 1;
} finally {
  await pool.close();
  millgraph.process.kill('SIGTERM');
  await millgraph.ended;
  await rm(folder, { recursive: true, force: true });
}
