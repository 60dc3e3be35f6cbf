import { afterEach, expect, test } from '@jest/globals';
import { httpFetch } from '#platform/graph-client.ts';
import { newTraceparent } from '#platform/identity.ts';
import { serve } from '#platform/serve.ts';
import { memoryLog } from '#platform/serve/test-server.ts';
import { metricsRoute, Registry } from '#platform/telemetry/metrics.ts';
import type { Tracing } from '#platform/telemetry/span.ts';
import { noTracing, startTracing } from '#platform/telemetry/tracing.ts';
import { composeSubgraphs } from '../test/federation/federation.ts';
import { startOtlpReceiver, type Receiver } from '../test/otlp-receiver.ts';
import { startGateway } from './gateway.ts';
import { answerWith, startMisbehaving, type MisbehavingServer } from './resilience/misbehaving.fixture.ts';

const sdl = composeSubgraphs({
  catalog: { sdl: 'type Query { products: [Product!]! } type Product @key(fields: "id") { id: ID! }' },
  ratings: { sdl: 'type Product @key(fields: "id") { id: ID! stars: Int } type Query { best: Int }' },
});

const disposals: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0).reverse()) await dispose();
});

async function startReceiver(): Promise<Receiver> {
  const receiver = await startOtlpReceiver();
  disposals.push(() => receiver.close());
  return receiver;
}

interface Plant {
  readonly ratings: MisbehavingServer;
  readonly traceparents: (string | undefined)[];
  readonly logged: readonly Record<string, unknown>[];
  ask(query: string, headers?: Readonly<Record<string, string>>): Promise<unknown>;
  metrics(): Promise<string>;
}

async function openPlant(tracing: Tracing, showPlans = false): Promise<Plant> {
  const traceparents: (string | undefined)[] = [];
  const products = answerWith({ data: { products: [{ __typename: 'Product', id: '1' }] } });
  const catalog = await startMisbehaving((response) => {
    traceparents.push(response.req.headers['traceparent'] as string | undefined);
    products(response);
  });
  const ratings = await startMisbehaving(answerWith({ data: { _entities: [{ stars: 5 }] } }));
  const { log, logged } = memoryLog();
  const registry = new Registry();
  const gateway = await startGateway({
    supergraphSdl: sdl,
    fetches: { catalog: httpFetch(catalog.url, undefined), ratings: httpFetch(ratings.url, undefined) },
    exports: {},
    engine: 'millgraph',
    log,
    registry,
    tracing,
    showPlans,
    subgraphSettings: { '': { retries: 0 } },
  });
  const served = await serve({
    host: '127.0.0.1',
    port: 0,
    log,
    routes: [...gateway.routes, metricsRoute(registry)],
    ready: async () => ({ checks: [] }),
    drainMillis: 0,
  });
  disposals.push(async () => {
    await served.close();
    await gateway.stop();
    await Promise.all([catalog.close(), ratings.close()]);
  });
  return {
    ratings,
    traceparents,
    logged,
    async ask(query, headers = {}) {
      const response = await fetch(`${served.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      });
      return response.json();
    },
    metrics: async () => (await fetch(`${served.url}/metrics`)).text(),
  };
}

const caller = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' };
const sampled = { traceparent: `00-${caller.traceId}-${caller.spanId}-01` };
const query = 'query Stock { products { id stars } }';
const down = { subgraph: 'ratings', code: 'SUBGRAPH_UNAVAILABLE', reason: 'CONNECTION' };

test('metrics, trace and log tell the same of a request that failed in part', async () => {
  const receiver = await startReceiver();
  const tracing = await startTracing('gateway', receiver.endpoint);
  const plant = await openPlant(tracing);
  await plant.ratings.close();
  expect(await plant.ask(query, sampled)).toMatchObject({
    data: { products: [{ id: '1', stars: null }] },
    errors: [{ extensions: { code: down.code, reason: down.reason, serviceName: down.subgraph } }],
  });

  const metrics = await plant.metrics();
  expect(metrics).toContain(`millgraph_operation_errors_total{subgraph="${down.subgraph}",code="${down.code}"} 1`);
  expect(metrics).toContain(`millgraph_subgraph_fetches_total{subgraph="${down.subgraph}",outcome="${down.reason}"} 1`);
  expect(metrics).toContain('millgraph_operations_total{operation="Stock",type="query",outcome="ERRORS"} 1');

  await tracing.stop();
  const operation = receiver.spans.find(({ name }) => name === 'query Stock');
  expect(operation).toMatchObject({
    traceId: caller.traceId,
    parentSpanId: caller.spanId,
    status: { code: 2, message: `${down.subgraph} ${down.code}` },
  });
  const below = { traceId: caller.traceId, parentSpanId: operation?.spanId };
  const fetches = receiver.spans.filter(({ name }) => name.startsWith('fetch '));
  expect(fetches).toHaveLength(2);
  expect(fetches).toContainEqual(
    expect.objectContaining({ ...below, name: 'fetch ratings', status: { code: 2, message: down.reason } }),
  );
  expect(receiver.spans).toContainEqual(expect.objectContaining({ ...below, name: 'plan' }));
  const catalog = fetches.find(({ name }) => name === 'fetch catalog');
  // What a subgraph is told makes its spans those of the fetch.
  expect(plant.traceparents).toEqual([`00-${caller.traceId}-${catalog?.spanId ?? ''}-01`]);

  const failed = plant.logged.filter(({ msg }) => msg === 'an operation failed in part');
  expect(failed).toMatchObject([
    {
      level: 'warn',
      traceId: caller.traceId,
      spanId: operation?.spanId,
      operation: 'Stock',
      operationType: 'query',
      errors: [{ ...down, count: 1, path: 'products.0' }],
    },
  ]);
});

test('of a request whose caller is not sampled nothing is traced, and its traceparent goes on', async () => {
  const receiver = await startReceiver();
  const tracing = await startTracing('gateway', receiver.endpoint);
  const plant = await openPlant(tracing);
  const unsampled = `00-${caller.traceId}-${caller.spanId}-00`;
  await plant.ask(query, { traceparent: unsampled });
  await tracing.stop();
  expect(receiver.spans).toEqual([]);
  expect(plant.traceparents).toEqual([unsampled]);
});

test('without tracing the caller is joined all the same', async () => {
  const plant = await openPlant(noTracing);
  await plant.ask(query, sampled);
  expect(plant.traceparents).toEqual([sampled.traceparent]);
});

test('a request without a traceparent begins a trace of its own', async () => {
  const receiver = await startReceiver();
  const tracing = await startTracing('gateway', receiver.endpoint);
  const plant = await openPlant(tracing);
  await plant.ask(query);
  await tracing.stop();
  const operation = receiver.spans.find(({ name }) => name === 'query Stock');
  expect(operation?.parentSpanId ?? '').toBe('');
  expect(plant.traceparents[0]?.slice(3, 35)).toBe(operation?.traceId);
});

test('names of operations beyond a number are one in metrics', async () => {
  const plant = await openPlant(noTracing);
  for (let number = 0; number < 120; number += 1) await plant.ask(`query Name${number} { __typename }`);
  const metrics = await plant.metrics();
  expect(metrics.match(/^millgraph_operations_total\{/gm)).toHaveLength(101);
  expect(metrics).toContain('millgraph_operations_total{operation="other",type="query",outcome="OK"} 20');
});

test('caches, refused requests and the circuit are counted', async () => {
  const plant = await openPlant(noTracing);
  await plant.ask(query);
  await plant.ask(query);
  await plant.ask('{ nothing }');
  const metrics = await plant.metrics();
  expect(metrics).toContain('millgraph_cache_lookups_total{cache="documents",result="HIT"} 1');
  expect(metrics).toContain('millgraph_cache_lookups_total{cache="documents",result="MISS"} 2');
  expect(metrics).toContain('millgraph_cache_lookups_total{cache="plans",result="HIT"} 1');
  expect(metrics).toContain('millgraph_operations_total{operation="",type="",outcome="REFUSED"} 1');
  expect(metrics).toContain('millgraph_subgraph_circuit_state{subgraph="ratings",state="closed"} 1');
  expect(metrics).toContain('millgraph_operations_in_flight 0');
});

test('of long documents fewer are kept, as plans too', async () => {
  const plant = await openPlant(noTracing);
  const long = `# ${'x'.repeat(900_000)}\n`;
  for (let number = 0; number < 40; number += 1) await plant.ask(`${long} query { products { id${number}: id } }`);
  const kept = /millgraph_cache_entries\{cache="plans"\} (\d+)/.exec(await plant.metrics())?.[1];
  expect(Number(kept)).toBeGreaterThan(20);
  expect(Number(kept)).toBeLessThan(40);
});

test('the plan is told to who asks for it, and only where that is allowed', async () => {
  const plan = { 'millgraph-plan': '1' };
  const plant = await openPlant(noTracing, true);
  expect(await plant.ask(query, plan)).toEqual({
    data: { products: [{ id: '1', stars: 5 }] },
    extensions: {
      plan: [
        {
          fields: ['products'],
          fetches: [
            expect.objectContaining({ number: 0, subgraph: 'catalog', after: [], about: [] }),
            expect.objectContaining({
              number: 1,
              subgraph: 'ratings',
              after: [0],
              about: ['Product at products[]'],
              operation: expect.stringContaining('stars') as unknown,
            }),
          ],
        },
      ],
    },
  });
  expect(await plant.ask(query)).toEqual({ data: { products: [{ id: '1', stars: 5 }] } });
  const silent = await openPlant(noTracing);
  expect(await silent.ask(query, plan)).toEqual({ data: { products: [{ id: '1', stars: 5 }] } });
});

test('a new traceparent is one', () => {
  expect(noTracing.accept('x', undefined).traceparent).toHaveLength(newTraceparent().length);
});
