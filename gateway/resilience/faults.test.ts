import { afterEach, expect, test } from '@jest/globals';
import { httpFetch, type GraphAnswer } from '#platform/graph-client.ts';
import { createLog } from '#platform/log.ts';
import { serve } from '#platform/serve.ts';
import { defaultSubgraphSettings, type SubgraphSettings } from '#platform/subgraph-settings.ts';
import { composeSubgraphs } from '../../test/federation/federation.ts';
import { startGateway } from '../gateway.ts';
import {
  answerHalf,
  answerHuge,
  answerHugeHeaders,
  answerNoGraphql,
  answerNoJson,
  answerNothing,
  answerOtherProtocol,
  answerPage,
  answerWith,
  hugeBytes,
  resetConnection,
  startMisbehaving,
  stopInTheMiddle,
  trickle,
  type Behaviour,
  type MisbehavingServer,
} from './misbehaving.fixture.ts';

const sdl = composeSubgraphs({
  catalog: { sdl: 'type Query { products: [Product!]! } type Product @key(fields: "id") { id: ID! name: String! }' },
  ratings: {
    sdl: `type Product @key(fields: "id") { id: ID! stars: Int }
      type Query { best: Int } type Mutation { rate(id: ID!): Int }`,
  },
});
const products = answerWith({ data: { goods: [{ __typename: 'Product', id: '1', name: 'Pump' }, { __typename: 'Product', id: '2', name: 'Valve' }] } }); // prettier-ignore
const stars = answerWith({ data: { _entities: [{ stars: 5 }, { stars: 4 }] } });
const query = '{ goods: products { id name stars } }';
const withoutStars = {
  goods: [
    { id: '1', name: 'Pump', stars: null },
    { id: '2', name: 'Valve', stars: null },
  ],
};
const withStars = {
  goods: [
    { id: '1', name: 'Pump', stars: 5 },
    { id: '2', name: 'Valve', stars: 4 },
  ],
};

const disposals: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(disposals.splice(0).map((dispose) => dispose()));
});

interface Plant {
  readonly ratings: MisbehavingServer;
  readonly url: string;
  ask(query: string, signal?: AbortSignal): Promise<GraphAnswer>;
}

/** A gateway over a catalog that works and ratings that behave as they are told, each on its own socket. */
async function openPlant(behave: Behaviour, settings: Partial<SubgraphSettings> = {}): Promise<Plant> {
  const [catalog, ratings] = await Promise.all([startMisbehaving(products), startMisbehaving(behave)]);
  const log = createLog('faults', { level: 'silent' });
  const given = { RATINGS: { retryBaseMillis: 0, ...settings } };
  const limits = { ...defaultSubgraphSettings, ...settings };
  const gateway = await startGateway({
    supergraphSdl: sdl,
    fetches: {
      catalog: httpFetch(catalog.url, undefined),
      ratings: httpFetch(ratings.url, undefined, { limits }),
    },
    exports: {},
    engine: 'millgraph',
    log,
    subgraphSettings: given,
  });
  const served = await serve({
    host: '127.0.0.1',
    port: 0,
    log,
    routes: gateway.routes,
    ready: async () => ({ checks: [] }),
    drainMillis: 0,
  });
  disposals.push(async () => {
    await served.close();
    await gateway.stop();
    await Promise.all([catalog.close(), ratings.close()]);
  });
  const url = `${served.url}/graphql`;
  return {
    ratings,
    url,
    async ask(text, signal) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: text }),
        ...(signal && { signal }),
      });
      return (await response.json()) as GraphAnswer;
    },
  };
}

const unavailable = (reason: string, path: readonly unknown[] = ['goods']): unknown => [
  {
    message: expect.stringMatching(/^The ratings system .*; its fields are null\.$/),
    path,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', serviceName: 'ratings', reason },
  },
];

const short = 100;
const cases: readonly [string, Behaviour, string, Partial<SubgraphSettings>][] = [
  ['never answers', answerNothing, 'TIMEOUT', { timeoutMillis: short }],
  ['sends no headers in time', answerNothing, 'TIMEOUT', { headersTimeoutMillis: short }],
  ['stops in the middle of an answer', stopInTheMiddle, 'TIMEOUT', { bodyTimeoutMillis: short }],
  ['trickles bytes for ever', trickle, 'TIMEOUT', { timeoutMillis: short }],
  ['resets the connection', resetConnection, 'CONNECTION', {}],
  ['sends half a body', answerHalf, 'CONNECTION', {}],
  ['speaks another protocol', answerOtherProtocol, 'BAD_ANSWER', {}],
  ['sends half a JSON document', answerNoJson, 'BAD_ANSWER', {}],
  ['sends JSON that is not GraphQL', answerNoGraphql, 'BAD_ANSWER', {}],
  ['sends a page with status 200', answerPage(200), 'BAD_ANSWER', {}],
  ['stands behind a proxy that says 502', answerPage(502), 'BAD_ANSWER', {}],
  ['sends a hundred megabytes', answerHuge(), 'TOO_LARGE', { maximumAnswerBytes: 2 ** 20 }],
  [
    'announces a hundred megabytes',
    answerHuge({ 'content-length': hugeBytes }),
    'TOO_LARGE',
    { maximumAnswerBytes: 2 ** 20 },
  ],
  ['sends headers without end', answerHugeHeaders, 'TOO_LARGE', {}],
];

test.each(cases)('a subgraph that %s nulls its fields alone, and is named', async (_name, behave, reason, settings) => {
  const plant = await openPlant(behave, settings);
  expect(await plant.ask(query)).toEqual({ data: withoutStars, errors: unavailable(reason) });
  // What comes after is not in the way of what went wrong.
  plant.ratings.behave = stars;
  expect(await plant.ask(query)).toEqual({ data: withStars });
});

test.each(cases)('a mutation to a subgraph that %s is sent once', async (_name, behave, reason, settings) => {
  const plant = await openPlant(behave, { ...settings, retries: 10 });
  expect(await plant.ask('mutation { done: rate(id: "1") }')).toEqual({
    data: { done: null },
    errors: unavailable(reason, ['done']),
  });
  expect(plant.ratings.received).toHaveLength(1);
});

test('a subgraph that is down nulls its fields alone, and is named', async () => {
  const plant = await openPlant(stars);
  await plant.ratings.close();
  expect(await plant.ask(query)).toEqual({ data: withoutStars, errors: unavailable('CONNECTION') });
});

test('of a hundred megabytes little more than the limit is taken', async () => {
  const plant = await openPlant(answerHuge(), { maximumAnswerBytes: 2 ** 20, breakerPercent: 0 });
  const times = 20;
  // Different texts: none of them is shared.
  const answers = Array.from({ length: times }, async (_, index) => plant.ask(`query q${index} ${query}`));
  for (const answer of await Promise.all(answers)) expect(answer.errors).toEqual(unavailable('TOO_LARGE'));
  const { ratings } = plant;
  await ratings.close();
  expect(ratings.received).toHaveLength(times);
  // What the sockets of both sides hold is more than was read.
  expect(ratings.written / times).toBeLessThan(hugeBytes / 5);
});

test.each([200, 400, 500, 503])('a GraphQL answer with status %d is an answer', async (status) => {
  const errors = [{ message: 'No stars today.', extensions: { code: 'RULE_VIOLATED' } }];
  const plant = await openPlant(answerWith({ data: { best: null }, errors }, status));
  expect(await plant.ask('{ best }')).toMatchObject({
    data: { best: null },
    errors: [{ message: 'No stars today.', extensions: { code: 'RULE_VIOLATED' } }],
  });
  expect(plant.ratings.received).toHaveLength(1);
});

test.each([
  ['resets the connection', resetConnection],
  ['stands behind a proxy that says 503', answerPage(503)],
])('a read of a subgraph that %s is tried again', async (_name, behave) => {
  const plant = await openPlant(behave, { retries: 3 });
  let failures = 3;
  plant.ratings.behave = (response) => {
    failures -= 1;
    (failures < 0 ? stars : behave)(response);
  };
  expect(await plant.ask(query)).toEqual({ data: withStars });
  expect(plant.ratings.received).toHaveLength(4);
});

test('retries are a share of the requests, beyond a small reserve', async () => {
  const plant = await openPlant(resetConnection, { retries: 10, retryBudgetPercent: 10, breakerPercent: 0 });
  for (let turn = 0; turn < 50; turn += 1) await plant.ask(query);
  // 50 requests, 10 retries in reserve when the first fails, and one for each ten requests after that.
  expect(plant.ratings.received.length).toBeGreaterThan(50);
  expect(plant.ratings.received.length).toBeLessThanOrEqual(50 + 10 + 5);
});

test('a subgraph that fails again and again is not asked for a while', async () => {
  const settings = { retries: 0, breakerWindow: 4, breakerPercent: 50, breakerOpenMillis: 86_400_000 };
  const plant = await openPlant(resetConnection, settings);
  for (let turn = 0; turn < 2; turn += 1) {
    expect((await plant.ask(query)).errors).toEqual(unavailable('CONNECTION'));
  }
  plant.ratings.behave = stars;
  expect(await plant.ask(query)).toEqual({ data: withoutStars, errors: unavailable('CIRCUIT_OPEN') });
  expect(await plant.ask('mutation { rate(id: "1") }')).toMatchObject({
    errors: unavailable('CIRCUIT_OPEN', ['rate']),
  });
  expect(plant.ratings.received).toHaveLength(2);
});

test('one request finds out whether a subgraph is well again, and the others follow', async () => {
  const plant = await openPlant(resetConnection, { retries: 0, breakerWindow: 2, breakerOpenMillis: 0 });
  await plant.ask(query);
  const held = Promise.withResolvers<undefined>();
  plant.ratings.behave = (response) => void held.promise.then(() => stars(response));
  const probe = plant.ask(query);
  await plant.ratings.reached(2);
  expect((await plant.ask('{ best }')).errors).toEqual(unavailable('CIRCUIT_OPEN', ['best']));
  held.resolve(undefined);
  expect(await probe).toEqual({ data: withStars });
  plant.ratings.behave = answerWith({ data: { best: 5 } });
  expect(await plant.ask('{ best }')).toEqual({ data: { best: 5 } });
});

test('more requests than may run at a time wait, and more than may wait are refused', async () => {
  const plant = await openPlant(stars, { concurrency: 1, queue: 1 });
  const held = Promise.withResolvers<undefined>();
  plant.ratings.behave = (response) => void held.promise.then(() => answerWith({ data: { best: 5 } })(response));
  const first = plant.ask('query a { best }');
  await plant.ratings.reached(1);
  const others = [plant.ask('query b { best }'), plant.ask('query c { best }')];
  expect(await Promise.race(others)).toEqual({ data: { best: null }, errors: unavailable('TOO_BUSY', ['best']) });
  held.resolve(undefined);
  expect(await first).toEqual({ data: { best: 5 } });
  const answered = (await Promise.all(others)).filter(({ errors }) => errors === undefined);
  expect(answered).toEqual([{ data: { best: 5 } }]);
});

test('what waits for its turn waits no longer than an attempt may take', async () => {
  const plant = await openPlant(answerNothing, { concurrency: 1, queue: 10, timeoutMillis: short, breakerPercent: 0 });
  const [{ errors: one = [] }, { errors: two = [] }] = await Promise.all([
    plant.ask('query a { best }'),
    plant.ask('query b { best }'),
  ]);
  const reasons = [...one, ...two].map(({ extensions }) => extensions?.['reason']);
  expect(reasons).toContain('TIMEOUT');
  expect(reasons).toHaveLength(2);
});

test('when the client goes away, its request to the subgraph ends', async () => {
  const plant = await openPlant(answerNothing);
  const ended = Promise.withResolvers<undefined>();
  plant.ratings.behave = (response) => void response.once('close', () => ended.resolve(undefined));
  const client = new AbortController();
  const asked = plant.ask(query, client.signal);
  await plant.ratings.reached(1);
  client.abort();
  await expect(asked).rejects.toThrow();
  await ended.promise;
  plant.ratings.behave = stars;
  expect(await plant.ask(query)).toEqual({ data: withStars });
});
