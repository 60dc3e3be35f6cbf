import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { follow as followWithApolloClient } from './apollo-client.ts';
import { follow as followWithGraphqlWs } from './graphql-ws.ts';
import { connect, query, type Follower } from './resuming.ts';
import { ScriptedGraph, type Subscription } from './scripted-graph.fixture.ts';
import { follow as followWithUrql } from './urql.ts';

class Screen implements Follower {
  /** What is answered for the cursor; the last one for ever. */
  cursors: (string | null)[] = ['c0'];
  loads = 0;
  readonly events: unknown[] = [];
  readonly errors: unknown[] = [];
  #wake: (() => void) | undefined;

  readonly load = async (): Promise<string | null> => {
    this.loads += 1;
    const cursor = this.cursors.length > 1 ? this.cursors.shift() : this.cursors[0];
    return cursor ?? null;
  };

  readonly onEvent = (event: unknown): void => {
    this.events.push(event);
    this.#wake?.();
  };

  readonly onError = (reason: unknown): void => {
    this.errors.push(reason);
    this.#wake?.();
  };

  async until(isReached: () => boolean): Promise<void> {
    while (!isReached()) await new Promise<void>((resolve) => (this.#wake = resolve));
  }
}

const event = (cursor: string): object => ({
  data: { productionEvents: { cursor, type: 't', time: 'T', reason: null, order: null } },
});

let graph: ScriptedGraph;
let url: string;
let screen: Screen;
let stop = (): void => undefined;
beforeEach(async () => {
  // Sockets are real, and the time that clients wait is not.
  jest.useFakeTimers({
    doNotFake: ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'setInterval'],
  });
  graph = new ScriptedGraph();
  url = `ws://127.0.0.1:${await graph.open()}`;
  screen = new Screen();
});
afterEach(() => {
  stop();
  graph.close();
  jest.useRealTimers();
});
const pass = (millis: number): Promise<void> => jest.advanceTimersByTimeAsync(millis);

describe.each([
  ['graphql-ws', followWithGraphqlWs],
  ['urql', followWithUrql],
  ['Apollo Client', followWithApolloClient],
])('the client for %s', (_, follow) => {
  const begin = async (): Promise<Subscription> => {
    stop = follow(url, screen, WebSocket);
    return graph.next();
  };

  test('shows an event with an error of a system that is away, and goes on behind it', async () => {
    const subscription = await begin();
    graph.tell(subscription, 'next', { ...event('c1'), errors: [{ message: 'erp is away', path: ['x'] }] });
    await screen.until(() => screen.events.length + screen.errors.length > 0);
    graph.tell(subscription, 'complete');
    await once(subscription.webSocket, 'close');
    await pass(2_000);
    expect((await graph.next()).after).toBe('c1');
    expect([screen.events, screen.errors]).toMatchObject([[{ cursor: 'c1' }], []]);
  });

  test.each([
    ['complete', undefined],
    ['error', { code: 'SUBGRAPH_UNAVAILABLE' }],
    ['error', { code: 'UNAVAILABLE' }],
    ['error', { code: 'LIMIT_EXCEEDED', limit: 'streams' }],
  ])('subscribes again after a pause when it is told %s %j', async (type, extensions) => {
    const subscription = await begin();
    graph.tell(subscription, type, extensions && [{ message: 'not now', extensions }]);
    await once(subscription.webSocket, 'close');
    await pass(2_000);
    expect((await graph.next()).after).toBe('c0');
    expect([screen.loads, screen.errors]).toEqual([1, []]);
  });

  test('begins anew when its cursor has expired, and says any other error', async () => {
    screen.cursors = ['c0', 'c5'];
    const subscription = await begin();
    graph.tell(subscription, 'error', [{ message: 'too old', extensions: { code: 'CURSOR_EXPIRED' } }]);
    const again = await graph.next();
    expect([screen.loads, again.after, screen.errors]).toEqual([2, 'c5', []]);
    const extensions = { code: 'LIMIT_EXCEEDED', limit: 'depth' };
    graph.tell(again, 'error', [{ message: 'too deep', extensions }]);
    await screen.until(() => screen.errors.length > 0);
  });

  test('connects again where nothing comes any more, although nobody has closed the connection', async () => {
    const subscription = await begin();
    graph.mute(subscription);
    await pass(25_000);
    expect((await graph.next()).after).toBe('c0');
    expect(screen.errors).toEqual([]);
  });

  test('asks again for the cursor while its system is away, until it is stopped', async () => {
    screen.cursors = [null, null, 'c3'];
    stop = follow(url, screen, WebSocket);
    await pass(2_000);
    await pass(2_000);
    expect((await graph.next()).after).toBe('c3');
    screen.cursors = [null];
    const stopOther = follow(url, screen, WebSocket);
    await pass(2_000);
    stopOther();
    const { loads } = screen;
    await pass(10_000);
    expect([loads, screen.loads]).toEqual([5, 5]);
  });
});

test('a client never waits longer than 5 s before it connects again', async () => {
  const client = connect(url, WebSocket);
  stop = () => void client.dispose();
  let attempts = 0;
  client.on('connecting', () => (attempts += 1));
  const closed = (): Promise<unknown> => new Promise((resolve) => client.on('closed', resolve));
  client.subscribe({ query }, { next: () => undefined, error: () => undefined, complete: () => undefined });
  await graph.next();
  let closing = closed();
  graph.close();
  for (let attempt = 2; attempt < 12; attempt += 1) {
    await closing;
    closing = closed();
    const began = Date.now();
    await jest.advanceTimersToNextTimerAsync();
    expect(Date.now() - began).toBeLessThanOrEqual(5_000);
    expect(attempts).toBe(attempt);
  }
});
