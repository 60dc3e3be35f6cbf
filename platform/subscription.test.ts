import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { WebSocket, type ClientOptions } from 'ws';
import type { GraphAnswer, GraphSubscribe } from '#platform/graph-client.ts';
import { demoAdministrator, type RequestContext } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import { graphqlSocket, serve, type Served } from '#platform/serve.ts';
import type { GraphqlSocketOptions } from '#platform/serve/graphql-socket.ts';
import { connectionParameters, signedCallers, subscriptionExtensions } from '#platform/signed-socket.ts';
import { socketSubscribe, type SocketSubscribeOptions } from '#platform/socket-subscribe.ts';
import { shopFloor, type ShopFloor } from '../subgraphs/mes/shop-floor-fixture.ts';
import { mes } from '../subgraphs/mes/subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../test/open-subgraph.ts';

const secret = 'a-secret-of-the-test-run';
const log = createLog('test', { level: 'error' });
let system: TestSubgraph;
let floor: ShopFloor;
let served: Served;
beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  for (const plant of ['P1', 'P2']) {
    await floor.perform('createEquipment', { id: plant, name: plant, level: 'SITE', plant });
  }
  served = await start();
}, 60_000);
const disposals: (() => unknown)[] = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0)) await dispose();
  // Whatever way they ended: nobody follows, nothing is looked at.
  await followers(0);
  expect(system.subgraph.tail.use).toEqual({ followers: 0, isPolling: false, events: 0, bytes: 0 });
});
afterAll(async () => {
  await served.close();
  await system.close();
});

const start = (port = 0, options: Partial<GraphqlSocketOptions> = {}): Promise<Served> =>
  serve({
    ...{ host: '127.0.0.1', port, log, routes: [], drainMillis: 500, ready: async () => ({ checks: [] }) },
    sockets: [graphqlSocket({ subscribe: system.subgraph.subscribe, callers: signedCallers(secret), log, ...options })],
  });
async function startOwn(options: Partial<GraphqlSocketOptions>): Promise<Served> {
  const own = await start(0, options);
  disposals.push(() => own.close());
  return own;
}

let minute = 0;
const record = (unit: string, state: string): Promise<unknown> =>
  floor.perform('recordEquipmentState', {
    ...{ id: unit, state, occurredAt: new Date(Date.UTC(2026, 0, 5, 6, (minute += 1))).toISOString() },
  });

const states = `subscription ($plant: ID, $after: String) {
  equipmentStateChanged(plant: $plant, after: $after) {
    cursor type equipmentState plant { id } equipment { id state }
  }
}`;
type Events = AsyncIterator<GraphAnswer, unknown>;
const begin = (via: GraphSubscribe, variables = {}, context: RequestContext = demoAdministrator()): Events => {
  const events = via({ query: states, variables }, context)[Symbol.asyncIterator]();
  disposals.push(() => events.return?.());
  return events;
};
/** Over a connection of its own. */
const viaSocket = (options: Partial<SocketSubscribeOptions> = {}, url = served.url): GraphSubscribe =>
  socketSubscribe(`${url}/graphql`, secret, { idleMillis: 0, ...options });
const inProcess: GraphSubscribe = (request, context) => system.subgraph.subscribe(request, context);

async function followers(count: number): Promise<void> {
  while (system.subgraph.tail.use.followers !== count) await sleep(1);
}
interface StateEvent {
  readonly cursor: string;
  readonly equipmentState: string;
}
async function nextOf(events: Events): Promise<StateEvent> {
  const { value } = (await events.next()) as { readonly value: GraphAnswer };
  expect(value.errors).toBeUndefined();
  return value.data?.['equipmentStateChanged'] as StateEvent;
}

test.each([
  ['in the process', () => inProcess],
  ['over a socket', () => viaSocket()],
])('%s an event is told with what it refers to as it is after it, and only in the caller’s plants', async (_, via) => {
  const events = begin(via(), {}, demoAdministrator({ plants: ['P2'] }));
  const first = events.next();
  await followers(1);
  await record('P1', 'DOWN');
  await record('P2', 'IDLE');
  await expect(first).resolves.toEqual({
    done: false,
    value: {
      data: {
        equipmentStateChanged: {
          cursor: expect.any(String) as unknown,
          type: 'org.millgraph.mes.equipment.state-changed.v1',
          equipmentState: 'IDLE',
          plant: { id: 'P2' },
          equipment: { id: 'P2', state: 'IDLE' },
        },
      },
    },
  });
});

test.each([
  ['in the process', () => inProcess],
  ['over a socket', () => viaSocket()],
])('%s what cannot be executed is answered with errors, once', async (_, via) => {
  const answersTo = async (query: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
    const answers: GraphAnswer[] = [];
    for await (const answer of via()({ query, variables }, demoAdministrator())) answers.push(answer);
    return answers.map(({ data, errors }) => [data, errors?.map(({ extensions }) => extensions?.['code'])]);
  };
  expect(await answersTo('subscription { ')).toEqual([[undefined, ['GRAPHQL_PARSE_FAILED']]]);
  expect(await answersTo('subscription { nothing }')).toEqual([[undefined, ['GRAPHQL_VALIDATION_FAILED']]]);
  expect(await answersTo('{ __typename }')).toEqual([[undefined, ['BAD_USER_INPUT']]]);
  expect(await answersTo(states, { after: 7 })).toEqual([[undefined, ['BAD_USER_INPUT']]]);
  expect(await answersTo(states, { after: 'nonsense' })).toEqual([[undefined, ['BAD_USER_INPUT']]]);
  const foreign = Buffer.from('123.1.0').toString('base64url');
  expect(await answersTo(states, { after: foreign })).toEqual([[undefined, ['CURSOR_EXPIRED']]]);
  const unknownType = 'subscription { productionEvents(filter: { types: ["job.started"] }) { id } }';
  expect(await answersTo(unknownType)).toEqual([[undefined, ['BAD_INPUT']]]);
});

test('a signal ends a subscription that waits for its next event, and leaving one does', async () => {
  for (const via of [inProcess, viaSocket()]) {
    const ending = new AbortController();
    const waiting = begin(via, {}, demoAdministrator({ signal: ending.signal })).next();
    await followers(1);
    ending.abort();
    await expect(waiting).resolves.toEqual({ done: true, value: undefined });
    await followers(0);
    const left = begin(via);
    const next = left.next();
    await followers(1);
    await left.return?.();
    await expect(next).resolves.toEqual({ done: true, value: undefined });
    await followers(0);
  }
});

test('a restart fails what is subscribed to, and it goes on behind its cursor without a gap', async () => {
  const first = await start();
  const events = begin(viaSocket({}, first.url));
  const began = nextOf(events);
  await followers(1);
  await record('P1', 'SETUP');
  const { cursor } = await began;
  const lost = expect(events.next()).rejects.toMatchObject({ name: 'GraphFailure', reason: 'CONNECTION' });
  await followers(1);
  await first.close();
  await lost;
  await followers(0);
  await record('P1', 'PRODUCING');
  await expect(begin(viaSocket({}, first.url)).next()).rejects.toMatchObject({ reason: 'CONNECTION' });
  const second = await start(first.port);
  disposals.push(() => second.close());
  const resumed = begin(viaSocket({}, first.url), { after: cursor });
  expect(await nextOf(resumed)).toMatchObject({ equipmentState: 'PRODUCING' });
  await record('P1', 'DOWN');
  expect(await nextOf(resumed)).toMatchObject({ equipmentState: 'DOWN' });
});

/** Passes on what both ends send, until it is cut, or frozen: then the connection stands, and nothing passes. */
async function middleman(port: number): Promise<{ url: string; cut(): void; freeze(): void }> {
  const pairs: (readonly [Socket, Socket])[] = [];
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    pairs.push([near, far]);
    for (const socket of [near, far]) socket.on('error', () => undefined);
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const each = (act: (socket: Socket) => void): void => pairs.flat().forEach(act);
  disposals.push(() => {
    each((socket) => socket.destroy());
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => each((socket) => socket.resetAndDestroy()),
    freeze: () =>
      each((socket) => {
        socket.unpipe();
        socket.pause();
      }),
  };
}

test.each(['cut', 'freeze'] as const)('both ends soon notice a connection that somebody %ss', async (deed) => {
  const own = await startOwn({ heartbeatMillis: 50 });
  const between = await middleman(own.port);
  const events = begin(viaSocket({ heartbeatMillis: 50 }, between.url));
  const waiting = expect(events.next()).rejects.toMatchObject({ name: 'GraphFailure', reason: 'CONNECTION' });
  await followers(1);
  between[deed]();
  await waiting;
  await followers(0);
});

test('a connection that nobody answers is given up in time', async () => {
  const silent = createServer((socket) => disposals.push(() => socket.destroy()));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  disposals.push(() => silent.close());
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  await expect(begin(viaSocket({ connectTimeoutMillis: 50 }, url)).next()).rejects.toMatchObject({
    reason: 'CONNECTION',
  });
});

test('many subscriptions share a connection, and there are no more than may be', async () => {
  const own = await startOwn({});
  const via = viaSocket({ subscriptionsPerSocket: 10, maximumSockets: 2 }, own.url);
  const all = Array.from({ length: 20 }, () => begin(via));
  const firsts = all.map((events) => events.next());
  await followers(20);
  await expect(begin(via).next()).rejects.toMatchObject({ reason: 'TOO_BUSY' });
  await record('P1', 'OFF');
  const got = await Promise.all(firsts);
  expect(new Set(got.map((step) => JSON.stringify(step))).size).toBe(1);
});

test('one who takes nothing holds up those on its connection only for so long, and nothing piles up', async () => {
  const via = viaSocket({ queuedAnswers: 4, stallMillis: 100 });
  const [stalled, other] = [begin(via), begin(via)];
  const firsts = [stalled.next(), other.next()];
  await followers(2);
  for (let count = 0; count < 12; count += 1) {
    const equipmentState = count % 2 === 0 ? 'IDLE' : 'PRODUCING';
    await record('P1', equipmentState);
    if (count === 0) await Promise.all(firsts);
    else expect(await nextOf(other)).toMatchObject({ equipmentState });
  }
  await followers(1);
  for (let count = 0; count < 4; count += 1) await stalled.next();
  await expect(stalled.next()).rejects.toMatchObject({ reason: 'TOO_BUSY' });
});

interface Raw {
  readonly socket: WebSocket;
  readonly closed: Promise<readonly [number, string]>;
  send(message: unknown): void;
  receive(): Promise<Record<string, unknown>>;
}

/** A client that says what it likes. */
async function raw(url: string, options: ClientOptions = {}, protocol = 'graphql-transport-ws'): Promise<Raw> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol, options);
  disposals.push(() => socket.terminate());
  const received: Record<string, unknown>[] = [];
  const closed = new Promise<readonly [number, string]>((resolve) =>
    socket.once('close', (code, reason) => resolve([code, reason.toString()])),
  );
  socket.on('message', (data: Buffer) => received.push(JSON.parse(data.toString()) as Record<string, unknown>));
  await once(socket, 'open');
  return {
    ...{ socket, closed },
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async receive() {
      while (received.length === 0) await Promise.race([once(socket, 'message'), closed]);
      return received.shift() ?? {};
    },
  };
}
const init = { type: 'connection_init', payload: connectionParameters('/graphql', secret) };
const nonceOf = (acknowledged: Record<string, unknown>): string =>
  (acknowledged['payload'] as { readonly nonce: string }).nonce;
const signedFor = (nonce: string, query = states): unknown => ({
  ...{ id: '1', type: 'subscribe' },
  payload: {
    query,
    extensions: subscriptionExtensions({ query: states }, demoAdministrator(), { path: '/graphql', nonce, secret }),
  },
});

test('with a secret, nobody connects or subscribes who does not sign, or signed something else', async () => {
  const unsigned = await raw(served.url);
  unsigned.send({ type: 'connection_init' });
  expect(await unsigned.closed).toEqual([4403, 'Forbidden']);
  const hasty = await raw(served.url);
  hasty.send(signedFor(''));
  expect(await hasty.closed).toEqual([4401, 'Unauthorized']);

  const [one, other] = [await raw(served.url), await raw(served.url)];
  for (const client of [one, other]) client.send(init);
  const nonce = nonceOf(await one.receive());
  const refused = { id: '1', type: 'error', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] };
  for (const message of [
    signedFor(nonce, 'subscription { productionEvents { id } }'),
    { id: '1', type: 'subscribe', payload: { query: states } },
    signedFor(nonceOf(await other.receive())),
  ]) {
    one.send(message);
    expect(await one.receive()).toMatchObject(refused);
  }
  one.send(signedFor(nonce));
  await followers(1);
});

test('what a stranger can send is bounded', async () => {
  const bounds = { maximumMessageBytes: 5_000, maximumSockets: 2, maximumSubscriptions: 1, initMillis: 50 };
  const own = await startOwn(bounds);
  expect(await (await raw(own.url)).closed).toEqual([4408, 'Connection initialisation timeout']);
  const client = await raw(own.url);
  client.send(init);
  const nonce = nonceOf(await client.receive());
  client.send(signedFor(nonce));
  await followers(1);
  client.send({ ...(signedFor(nonce) as object), id: '2' });
  expect(await client.receive()).toMatchObject({ id: '2', payload: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
  await raw(own.url);
  await expect(raw(own.url)).rejects.toThrow('503');
  client.send(`"${'x'.repeat(5_000)}"`);
  expect((await client.closed)[0]).toBe(1009);
});

test('a socket is opened only at its path, for this machine, by no page of another site', async () => {
  await expect(raw(served.url, { headers: { host: 'evil.example' } })).rejects.toThrow('403');
  await expect(raw(served.url, { origin: 'http://evil.example' })).rejects.toThrow('403');
  await expect(raw(`${served.url}/elsewhere`)).rejects.toThrow('404');
  await expect(raw(served.url, {}, 'graphql-ws')).rejects.toThrow();
  await raw(served.url, { origin: served.url });
  const upgrading = connect(served.port, '127.0.0.1');
  upgrading.write('GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close, upgrade\r\nupgrade: h2c\r\n\r\n');
  const [answer] = (await once(upgrading, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1.1 200 /);
});

test('a shutdown asks clients to connect anew', async () => {
  const own = await startOwn({});
  const client = await raw(own.url);
  await own.close();
  expect((await client.closed)[0]).toBe(1012);
});
