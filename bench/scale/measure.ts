import { startProgram } from '../../test/processes.ts';
import type { Ask, Measurement } from './queries.ts';

/** A Millgraph in a process of its own. */
export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startServer(databaseUrl: string): Promise<Server> {
  const millgraph = startProgram(['main.ts', '--empty'], { DATABASE_URL: databaseUrl, PORT: '0', LOG_LEVEL: 'error' });
  process.once('exit', () => millgraph.process.kill());
  const stop = async (): Promise<void> => {
    millgraph.process.kill('SIGTERM');
    await millgraph.ended;
  };
  try {
    const [, url = ''] = await millgraph.until(/graph\s+(http:\S+)\/graphql/);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const fewestTurns = 20;
const mostTurns = 200;
const millisOfEach = 10_000;
const warmingTurns = 100;

/** What is asked of one server. */
export interface Asked {
  readonly server: Server;
  readonly measurement: Measurement;
}

/**
 * Asks each server the same in turn, so that whatever else the machine does meets all. Answers how long it took of each, in
 * milliseconds, in ascending order. Nearly all that is asked was asked before: it is measured what the work costs, not what
 * the disk does.
 */
export async function measure(asked: readonly Asked[]): Promise<readonly (readonly number[])[]> {
  const lanes = await Promise.all(
    asked.map(async ({ server: { url }, measurement }) => {
      const cursor = await cursorOf(measurement, url);
      const times: number[] = [];
      const turn = async (number: number): Promise<number> => {
        const began = performance.now();
        await send(url, measurement.ask(number, cursor), measurement.name);
        return performance.now() - began;
      };
      return { times, turn };
    }),
  );
  const warmUntil = performance.now() + millisOfEach;
  for (let number = 0; number < warmingTurns && performance.now() < warmUntil; number += 1) {
    await Promise.all(lanes.map(({ turn }) => turn(number)));
  }
  const until = performance.now() + millisOfEach;
  for (let number = 0; number < mostTurns; number += 1) {
    if (number >= fewestTurns && performance.now() > until) break;
    // Each in its turn goes first.
    const inTurn = number % 2 === 0 ? lanes : lanes.toReversed();
    for (const { times, turn } of inTurn) times.push(await turn(number));
  }
  return lanes.map(({ times }) => times.sort((left, right) => left - right));
}

/** The cursor of the last row of the pages that are passed. */
async function cursorOf({ behind, name }: Measurement, url: string): Promise<string> {
  let cursor: string | null = null;
  for (let page = 0; page < (behind?.pages ?? 0); page += 1) {
    const query = behind?.page ?? '';
    const answer = await send(url, { query, variables: { first: 500, after: cursor } }, name);
    cursor = /"endCursor":"([^"]+)"/.exec(answer)?.[1] ?? null;
  }
  return cursor ?? '';
}

/** Sends, and throws where the answer is an error or there is nothing in it. */
async function send(url: string, ask: Ask, name: string): Promise<string> {
  const reply =
    'path' in ask
      ? await fetch(`${url}${ask.path}`)
      : await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(ask),
        });
  const text = await reply.text();
  const isRight =
    reply.ok &&
    ('path' in ask
      ? text.split('\n').length > 2
      : !text.includes('"errors":') && !/"(nodes|rows|uses|edges)":\[\]|"data":\{"\w+":(null|\[\])/.test(text));
  if (!isRight) throw new Error(`${name}: ${JSON.stringify(ask)} is answered ${text.slice(0, 1000)}`);
  return text;
}
