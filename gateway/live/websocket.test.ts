import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { liveServers, settled, tick, ticks } from './live.fixture.ts';
import { closeCodes } from './websocket.ts';

const { start } = liveServers();

const condition = fc.constantFrom(
  '',
  '@skip(if: $a)',
  '@include(if: $b)',
  '@skip(if: $a) @include(if: $b)',
  '@skip(if: true)',
);
/** A subscription whose field, and what it selects, hang on `$a` and `$b`. */
const conditionalSubscription = fc
  .tuple(fc.constantFrom('FIELD', 'INLINE', 'FRAGMENT'), condition, condition, condition)
  .map(([kind, outer, inner, innermost]) => {
    const field = `ticks ${inner} { text ${innermost} }`;
    const selection = { FIELD: field, INLINE: `... ${outer} { ${field} }`, FRAGMENT: `...F ${outer}` }[kind];
    const fragment = kind === 'FRAGMENT' ? ` fragment F on Subscription { ${field} }` : '';
    return `subscription ($a: Boolean!, $b: Boolean!) { ${selection} }${fragment}`;
  });

describe('the protocol graphql-transport-ws', () => {
  test('closes a socket that does not begin with connection_init in time', async () => {
    const live = await start({ limits: { initMillis: 20 } });
    const client = await live.connect({ init: false });
    expect(await client.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
  });

  test('closes a socket that asks before its connection_init was acknowledged', async () => {
    const live = await start();
    const client = await live.connect({ init: false });
    client.subscribe('1', ticks);
    expect(await client.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
  });

  test('closes a socket that begins twice', async () => {
    const live = await start();
    const client = await live.connect();
    client.send({ type: 'connection_init' });
    expect(await client.closed).toEqual({ code: 4429, reason: 'Too many initialisation requests' });
  });

  test('closes a socket that uses an id again while its operation is under way, and ends the first', async () => {
    const live = await start({ live: { lingerMillis: 1 } });
    const client = await live.connect();
    client.subscribe('a', ticks);
    client.subscribe('a', ticks);
    expect(await client.closed).toEqual({ code: 4409, reason: 'Subscriber for a already exists' });
    await live.log.whenOpen(0);
  });

  test('takes an id again once its operation has ended', async () => {
    const live = await start();
    const client = await live.connect();
    for (let n = 0; n < 3; n += 1) {
      client.subscribe('a', '{ lines }');
      expect(await client.take(2)).toEqual([
        { id: 'a', type: 'next', payload: { data: { lines: ['L1', 'L2'] } } },
        { id: 'a', type: 'complete' },
      ]);
    }
  });

  test.each([
    ['no JSON', 'no JSON'],
    ['a list', '[]'],
    ['no type', '{"id":"1"}'],
    ['a type of the server', '{"type":"connection_ack"}'],
    ['a subscription without an id', '{"type":"subscribe","payload":{"query":"{ lines }"}}'],
    ['a subscription without a payload', '{"type":"subscribe","id":"1"}'],
    ['a query that is no text', '{"type":"subscribe","id":"1","payload":{"query":1}}'],
    ['a ping with a payload that is none', '{"type":"ping","payload":1}'],
    ['a name of no type', '{"type":"__proto__"}'],
  ])('closes a socket that sends %s', async (_, text) => {
    const live = await start();
    const client = await live.connect();
    client.send(text);
    const { code, reason } = await client.closed;
    expect([code, reason.startsWith('Invalid message: ')]).toEqual([4400, true]);
  });

  test('closes a socket that sends bytes or more than it may', async () => {
    const live = await start({ limits: { messageBytes: 1000 } });
    const [bytes, large] = [await live.connect(), await live.connect()];
    bytes.webSocket.send(Buffer.from('{"type":"ping"}'));
    expect((await bytes.closed).code).toBe(4400);
    large.send(`{"type":"ping","payload":{"text":"${'x'.repeat(1000)}"}}`);
    expect((await large.closed).code).toBe(1009);
  });

  test('closes a socket of another subprotocol', async () => {
    const live = await start();
    const client = await live.connect({ init: false, protocols: [] });
    expect(await client.closed).toEqual({ code: 4406, reason: 'Subprotocol not acceptable' });
    await expect(live.connect({ protocols: ['graphql-ws'] })).rejects.toThrow('Server sent no subprotocol');
  });

  test('answers pings with their payload, before and after the beginning', async () => {
    const live = await start();
    const client = await live.connect({ init: false });
    client.send({ type: 'ping', payload: { a: 1 } });
    client.send({ type: 'connection_init', payload: { token: 'x' } });
    client.send({ type: 'ping' });
    client.send({ type: 'pong' });
    client.send({ type: 'complete', id: 'nothing' });
    client.subscribe('1', '{ lines }');
    expect(await client.take(4)).toEqual([
      { type: 'pong', payload: { a: 1 } },
      { type: 'connection_ack' },
      { type: 'pong' },
      { id: '1', type: 'next', payload: { data: { lines: ['L1', 'L2'] } } },
    ]);
  });

  test('answers queries and mutations, and says what is wrong with an operation', async () => {
    const live = await start();
    const client = await live.connect();
    client.subscribe('q', '{ lines }');
    client.subscribe('m', 'mutation { touch }');
    client.subscribe('wrong', 'subscription { ticks { nothing } }');
    client.subscribe('text', 'subscription {');
    client.subscribe('variable', 'subscription ($line: ID!) { ticks(line: $line) { text } }');
    client.subscribe('left out', 'subscription { ticks @skip(if: true) { text } }');
    const messages = await client.take(8);
    const of = (id: string): unknown[] => messages.filter((message) => message['id'] === id);
    expect(of('q')).toEqual([
      { id: 'q', type: 'next', payload: { data: { lines: ['L1', 'L2'] } } },
      { id: 'q', type: 'complete' },
    ]);
    expect(of('m')).toEqual([
      { id: 'm', type: 'next', payload: { data: { touch: 1 } } },
      { id: 'm', type: 'complete' },
    ]);
    const code = (id: string): unknown =>
      (of(id) as { payload: { extensions: { code: string } }[] }[])[0]?.payload[0]?.extensions.code;
    expect(['wrong', 'text', 'variable', 'left out'].map(code)).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
      'GRAPHQL_PARSE_FAILED',
      'BAD_USER_INPUT',
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  test.each([
    'subscription ($isLeftOut: Boolean!) { ticks @skip(if: $isLeftOut) { text } }',
    'subscription ($isLeftOut: Boolean!) { ...F @skip(if: $isLeftOut) } fragment F on Subscription { ticks { text } }',
    'subscription ($isLeftOut: Boolean!) { ... @skip(if: $isLeftOut) { ticks @include(if: true) { text } } }',
  ])('refuses a subscription whose variables leave its field out, and goes on: %s', async (query) => {
    const live = await start();
    const client = await live.connect();
    client.subscribe('without', query, { isLeftOut: true });
    expect(await client.next()).toMatchObject({
      id: 'without',
      type: 'error',
      payload: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    client.subscribe('with', query, { isLeftOut: false });
    await live.log.whenOpen(1);
    live.log.tell('one');
    expect(await client.next()).toEqual({ id: 'with', type: 'next', payload: { data: { ticks: { text: 'one' } } } });
    client.subscribe('two', query.replace('ticks', 'bare { text } ticks'), { isLeftOut: true });
    expect(await client.next()).toMatchObject({ id: 'two', type: 'error' });
  });

  test.each(['@skip', '@skip(if: null)', '@include(if: "true")', '@skip(if: $nothing)'])(
    'refuses a subscription whose condition is none, and goes on: %s',
    async (condition) => {
      const live = await start();
      const client = await live.connect();
      client.subscribe('1', `subscription { ticks ${condition} { text } }`);
      expect(await client.next()).toMatchObject({
        id: '1',
        type: 'error',
        payload: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
      });
      await settled(client);
    },
  );

  test('answers subscriptions with any conditions, and goes on', async () => {
    const live = await start();
    const client = await live.connect();
    const broken = client.closed.then(({ reason }) => Promise.reject(new Error(`closed: ${reason}`)));
    let id = 0;
    await fc.assert(
      fc.asyncProperty(conditionalSubscription, fc.boolean(), fc.boolean(), async (query, a, b) => {
        id += 1;
        client.subscribe(String(id), query, { a, b });
        await Promise.race([settled(client), broken]);
        client.send({ id: String(id), type: 'complete' });
      }),
      { numRuns: 200 },
    );
    broken.catch(() => undefined);
  });

  test('ids with any characters come back as they were', async () => {
    const live = await start();
    const client = await live.connect();
    const id = '"\\\u0000ü\u2028}';
    client.subscribe(id, ticks);
    await live.log.whenOpen(1);
    live.log.tell('x'.repeat(70_000));
    expect(await client.next()).toEqual(tick(id, 'c1', 'x'.repeat(70_000)));
  });

  test('is taken from pages of its own and from no other, and for hosts that it answers for', async () => {
    const live = await start();
    const origin = `http://127.0.0.1:${live.served.port}`;
    await live.connect({ headers: { origin } });
    await expect(live.connect({ headers: { origin: 'http://elsewhere.example' } })).rejects.toThrow('403');
    await expect(live.connect({ headers: { origin: 'null' } })).rejects.toThrow('403');
    await expect(live.connect({ headers: { host: 'elsewhere.example' } })).rejects.toThrow('403');
  });
});

test('docs/live.md lists the codes with which the gateway closes', () => {
  const page = readFileSync(new URL('../../docs/live.md', import.meta.url), 'utf8');
  const [, table = ''] = page.split('<!-- close codes:');
  const rows = [...(table.split('<!-- end of close codes')[0] ?? '').matchAll(/^\| (\d{4}) +\| ([^|]+?) +\|/gm)];
  expect(rows.map(([, code, reason]) => [Number(code), reason])).toEqual(Object.values(closeCodes));
});
