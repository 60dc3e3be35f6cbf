import { describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { createClient as createSseClient } from 'graphql-sse';
import { liveServers, range, settled, type LiveServer } from './live.fixture.ts';

const { start, onEnd } = liveServers();

describe('server-sent events', () => {
  const open = (live: LiveServer, body: object, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${live.served.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify(body),
    });

  test('carry a subscription, each event with its cursor as its id', async () => {
    const live = await start();
    const response = await open(live, { query: 'subscription { ticks { text } }' });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const events = eventsOf(response);
    await live.log.whenOpen(1);
    live.log.tell('one');
    live.log.tell('two');
    expect(await events.take(2)).toEqual([
      'event: next\nid: c1\ndata: {"data":{"ticks":{"text":"one"}}}',
      'event: next\nid: c2\ndata: {"data":{"ticks":{"text":"two"}}}',
    ]);
    await events.cancel();
  });

  test('go on behind Last-Event-ID, whatever the operation itself says', async () => {
    const live = await start();
    for (const text of ['one', 'two', 'three']) live.log.tell(text);
    const query = 'subscription { ticks(after: "c1") { text } }';
    const response = await open(live, { query }, { 'last-event-id': 'c2' });
    const events = eventsOf(response);
    expect(await events.take(1)).toEqual(['event: next\nid: c3\ndata: {"data":{"ticks":{"text":"three"}}}']);
    await events.cancel();
  });

  test('carry the answer to a query, and what is wrong with an operation', async () => {
    const live = await start();
    const answered = await open(live, { query: '{ lines }' });
    expect(await answered.text()).toBe(
      ':\n\nevent: next\ndata: {"data":{"lines":["L1","L2"]}}\n\nevent: complete\ndata:\n\n',
    );
    live.log.tell('one');
    live.log.trimmed = 5;
    const expired = await open(live, { query: 'subscription { ticks(after: "c1") { text } }' });
    expect(await expired.text()).toMatch(
      /^:\n\nevent: next\ndata: \{"errors":.*CURSOR_EXPIRED.*\}\n\nevent: complete\ndata:\n\n$/,
    );
  });

  test('carry what is wrong with a subscription whose variables leave its field out', async () => {
    const live = await start();
    const query = 'subscription ($isLeftOut: Boolean!) { ticks @skip(if: $isLeftOut) { text } }';
    const response = await open(live, { query, variables: { isLeftOut: true } });
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining('GRAPHQL_VALIDATION_FAILED'),
    ]);
  });

  test('are refused to pages of other sites, to other media types, and in batches', async () => {
    const live = await start();
    const get = (headers: Record<string, string>, query = 'subscription { ticks { text } }'): Promise<Response> =>
      fetch(`${live.served.url}/graphql/stream?query=${encodeURIComponent(query)}`, { headers });
    const accept = 'text/event-stream';
    expect((await get({ accept })).status).toBe(400);
    expect((await get({ accept: 'application/json', 'content-type': 'application/json' })).status).toBe(406);
    expect((await get({ accept: `${accept};q=0, */*`, 'apollo-require-preflight': '1' })).status).toBe(406);
    for (const same of ['Text/Event-Stream', 'text/event-stream; charset=utf-8', 'text/*;q=0.5', '*/*']) {
      const response = await get({ accept: same, 'apollo-require-preflight': '1' });
      expect([same, response.status]).toEqual([same, 200]);
      await response.body?.cancel();
    }
    const preflighted = await get({ accept, 'apollo-require-preflight': '1' });
    expect(preflighted.status).toBe(200);
    await preflighted.body?.cancel();
    const mutation = await get({ accept, 'apollo-require-preflight': '1' }, 'mutation { touch }');
    expect(await mutation.text()).toContain('takes no mutations');
    expect(
      (
        await fetch(`${live.served.url}/graphql/stream`, {
          method: 'HEAD',
          headers: { accept, 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(405);
  });

  test('send a sign of life, end without a word when the gateway does, and leave nothing behind', async () => {
    const live = await start({ live: { heartbeatMillis: 1, lingerMillis: 1 } });
    const response = await open(live, { query: 'subscription { ticks { text } }' });
    const events = eventsOf(response);
    expect(await events.take(3, ':')).toEqual([':', ':', ':']);
    await events.cancel();
    await live.log.whenOpen(0);
    const other = await open(live, { query: 'subscription { ticks { text } }' });
    await live.log.whenOpen(1);
    await live.gateway.drain();
    expect(await other.text()).not.toContain('complete');
    expect(await live.registry.metrics()).toContain('millgraph_live_connections{protocol="SSE"} 0');
  });

  test('are refused with 503 while the gateway ends, which is not ready then and accepts nothing', async () => {
    const live = await start();
    const stalled = await live.connect();
    const url = `/graphql/stream?query=${encodeURIComponent('subscription { ticks { text } }')}`;
    const subscribing = await begunRequest(live, url);
    const probing = await begunRequest(live, '/readyz');
    stalled.webSocket.pause();
    const closing = live.served.close();
    await expect(fetch(`${live.served.url}/readyz`)).rejects.toThrow('fetch failed');
    expect(await subscribing('accept: text/event-stream\r\napollo-require-preflight: 1')).toMatch(
      /^HTTP\/1.1 503 .*UNAVAILABLE/s,
    );
    expect(await probing('accept: */*')).toMatch(/^HTTP\/1.1 503 .*draining/s);
    stalled.webSocket.resume();
    expect((await stalled.closed).code).toBe(1012);
    await closing;
  });

  test('are taken by graphql-sse', async () => {
    const live = await start();
    const client = createSseClient({ url: `${live.served.url}/graphql/stream`, retryAttempts: 3 });
    onEnd(() => client.dispose());
    const events = client.iterate<{ ticks: { text: string } }>({ query: 'subscription { ticks { text } }' });
    const next = events.next();
    await live.log.whenOpen(1);
    live.log.tell('one');
    expect(await next).toEqual({ done: false, value: { data: { ticks: { text: 'one' } } } });
    await events.return?.();
  });

  test('of a client that takes nothing end, and hold no more than its part until then', async () => {
    const live = await start({ limits: { unsentBytes: 100_000, slowMillis: 100, ringBytes: 1_000_000 } });
    const response = await open(live, { query: 'subscription { ticks { cursor text } }' });
    await live.log.whenOpen(1);
    const other = await live.connect();
    other.subscribe('1', 'subscription { ticks { cursor text } }');
    await settled(other);
    for (let n = 1; n <= 300; n += 1) {
      live.log.tell('x'.repeat(100_000));
      await other.next();
    }
    const cursors = [...(await response.text()).matchAll(/^id: c(\d+)$/gm)].map(([, number]) => Number(number));
    expect(cursors).toEqual(range(1, cursors.length));
    expect(cursors.length).toBeLessThan(300);
  });
});

/** A request over a connection of its own whose first line the server has. Returns how to send the rest, and get the answer. */
async function begunRequest({ served }: LiveServer, path: string): Promise<(headers: string) => Promise<string>> {
  const socket = createConnection(served.port, '127.0.0.1').setEncoding('utf8');
  const host = `host: 127.0.0.1:${served.port}\r\n`;
  socket.write(`GET /healthz HTTP/1.1\r\n${host}\r\nGET ${path} HTTP/1.1\r\n${host}`);
  await once(socket, 'data');
  return async (headers) => {
    socket.write(`${headers}\r\n\r\n`);
    return (await socket.toArray()).join('');
  };
}

interface EventReader {
  /** The next events, signs of life left out; or those of this text alone. */
  take(count: number, only?: string): Promise<string[]>;
  cancel(): Promise<void>;
}

function eventsOf({ body }: Response): EventReader {
  if (body === null) throw new Error('a response without a body');
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async take(count, only) {
      const taken: string[] = [];
      while (taken.length < count) {
        const end = text.indexOf('\n\n');
        if (end < 0) {
          const { value, done } = await reader.read();
          if (done) throw new Error('the stream has ended');
          text += value;
          continue;
        }
        const event = text.slice(0, end);
        text = text.slice(end + 2);
        if (only === undefined ? event !== ':' : event === only) taken.push(event);
      }
      return taken;
    },
    cancel: () => reader.cancel(),
  };
}
