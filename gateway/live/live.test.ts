import { afterEach, expect, test } from '@jest/globals';
import { ScriptedLog, startLive, type LiveServer, type LiveServerOptions } from './live.fixture.ts';

const disposals: (() => unknown)[] = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0).reverse()) await dispose();
});

async function start(options?: LiveServerOptions): Promise<LiveServer> {
  const live = await startLive(options);
  disposals.push(() => live.close());
  return live;
}

const ticks = 'subscription ($after: String) { ticks(after: $after) { cursor text order { number } } }';
const tick = (id: string, cursor: string, text: string): object => ({
  id,
  type: 'next',
  payload: { data: { ticks: { cursor, text, order: { number: 'number of O1' } } } },
});

test('an event selects fields of other systems, which are resolved after it', async () => {
  const live = await start();
  const client = await live.connect();
  client.subscribe('1', ticks);
  await live.log.whenOpen(1);
  live.log.tell('one');
  live.log.tell('two');
  expect(await client.take(2)).toEqual([tick('1', 'c1', 'one'), tick('1', 'c2', 'two')]);
});
