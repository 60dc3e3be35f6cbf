import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { httpFetch } from '#platform/graph-client.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { systems, type SystemName } from '#platform/systems.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';
import { startOtlpReceiver, type ExportedSpan, type Receiver } from '../otlp-receiver.ts';
import { freePort, startProgram, type Started } from '../processes.ts';

const overview = readFileSync(new URL('../../examples/order-overview.graphql', import.meta.url), 'utf8');
const secret = 'a-secret-of-the-test-run';
let millgraph: TestMillgraph;
let gatewayUrl: string;
let receiver: Receiver;
const subgraphPorts = new Map<SystemName, number>();
const programs: Started[] = [];

beforeAll(async () => {
  millgraph = await composeTestMillgraph();
  await makeDemo(millgraph.client, millgraph.settle, () => undefined);
  receiver = await startOtlpReceiver();
  for (const system of systems) subgraphPorts.set(system, await freePort());
  const urls = Object.fromEntries(
    systems.map((system) => [`${system.toUpperCase()}_URL`, `http://127.0.0.1:${subgraphPorts.get(system)}/graphql`]),
  );
  const shared = {
    ...{ DATABASE_URL: millgraph.databaseUrl, LOG_LEVEL: 'error', SUBGRAPH_SECRET: secret, ...urls },
    ...{ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint, OTEL_BSP_SCHEDULE_DELAY: '50' },
    // Only what a test says it samples.
    ...{ OTEL_TRACES_SAMPLER: 'parentbased_always_off' },
  };
  for (const system of systems) {
    programs.push(
      startProgram([`subgraphs/${system}/main.ts`], { ...shared, PORT: String(subgraphPorts.get(system)) }),
    );
  }
  const gateway = startProgram(['gateway/main.ts'], { ...shared, PORT: '0' });
  programs.push(gateway);
  await Promise.all(programs.map((program) => program.until(/http:\/\/127/)));
  const [, url = ''] = await gateway.until(/(http:\S+\/graphql)/);
  gatewayUrl = url;
}, 180_000);
afterAll(async () => {
  for (const program of programs) program.process.kill('SIGTERM');
  const codes = await Promise.all(programs.map((program) => program.ended));
  await receiver.close();
  await millgraph.close();
  expect(codes).toEqual(programs.map(() => 0));
});

/** How current the answer is differs from moment to moment. */
const withoutFreshness = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'freshness' ? undefined : value)));

test.each(['MO-1000', 'MO-1001', 'MO-1002', 'MO-1003', 'MO-1004'])(
  'four services and a gateway give the same answer about %s as the one process',
  async (id) => {
    const request = { query: overview, variables: { id } };
    const apart = await httpFetch(gatewayUrl, undefined)(request, demoAdministrator());
    const together = await millgraph.gateway.fetch(request, demoAdministrator());
    expect(apart.errors).toBeUndefined();
    expect(withoutFreshness(apart)).toEqual(withoutFreshness(together));
  },
);

test('a command through the services reaches the other systems by events', async () => {
  const graph = httpFetch(gatewayUrl, undefined);
  const mutation = `mutation { placeHold(input: {
    target: LOT, targetId: "LOT-SEAL-6", plant: "P1", reason: "Suspected swelling" }, idempotencyKey: "apart-1") { id } }`;
  await expect(graph({ query: mutation }, demoAdministrator())).resolves.toMatchObject({ data: { placeHold: {} } });
  const stock = `{ stockBalances(filter: { lot: "LOT-SEAL-6" }) { nodes { status } } }`;
  for (;;) {
    const { data } = await graph({ query: stock }, demoAdministrator());
    const { nodes } = data?.['stockBalances'] as { nodes: { status: string }[] };
    if (nodes.some((balance) => balance.status === 'BLOCKED')) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});

test('one trace goes from the caller through the gateway and the services to their statements', async () => {
  const caller = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' };
  const response = await fetch(gatewayUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', traceparent: `00-${caller.traceId}-${caller.spanId}-01` },
    body: JSON.stringify({ query: 'query Traced { productionOrder(id: "MO-1001") { number jobs { sequence } } }' }),
  });
  expect(await response.json()).toMatchObject({ data: { productionOrder: { number: 'MO-1001' } } });
  const traced = (): readonly ExportedSpan[] => receiver.spans.filter(({ traceId }) => traceId === caller.traceId);
  const parentOf = (child: ExportedSpan): ExportedSpan | undefined =>
    traced().find(({ spanId }) => spanId === child.parentSpanId);
  const pathOf = (span: ExportedSpan): readonly string[] => {
    const parent = parentOf(span);
    return [...(parent === undefined ? [] : pathOf(parent)), `${span.service}: ${span.name.split(' ')[0] ?? ''}`];
  };
  // Each service sends its own spans, in batches.
  const statementOf = (system: string): ExportedSpan | undefined =>
    traced().find((span) => span.service === `millgraph-${system}` && pathOf(span).length === 4);
  while (statementOf('erp') === undefined || statementOf('mes') === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  for (const system of ['erp', 'mes']) {
    const statement = statementOf(system);
    expect(statement && pathOf(statement).slice(0, 3)).toEqual([
      'millgraph-gateway: query',
      'millgraph-gateway: fetch',
      `millgraph-${system}: ${system}`,
    ]);
  }
  const operation = traced().find(({ name }) => name === 'query Traced');
  expect(operation?.parentSpanId).toBe(caller.spanId);
  const { origin } = new URL(`http://127.0.0.1:${subgraphPorts.get('erp')}`);
  expect(await (await fetch(`${origin}/metrics`)).text()).toMatch(/millgraph_sql_statements?_.*system="erp".* [1-9]/);
});

test('a gateway alone passes events on to MES, signed, and its answers back', async () => {
  const send = (system: string, body: object): Promise<Response> =>
    fetch(new URL(`/events/${system}`, gatewayUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const event = {
    ...{ specversion: '1.0', id: 'apart-1', source: '//plant.example/P1/line-1', time: '2026-01-05T06:00:00Z' },
    ...{ type: 'org.millgraph.shop-floor.equipment.state-changed.v1' },
    data: { equipment: 'P1-ASM', state: 'PRODUCING' },
  };
  const statuses = async (reply: Response): Promise<unknown> =>
    ((await reply.json()) as { events: { status: string }[] }).events.map(({ status }) => status);
  const first = await send('mes', [event, { ...event, id: 'apart-2', data: { state: 'PRODUCING' } }]);
  expect([first.status, await statuses(first)]).toEqual([200, ['accepted', 'rejected']]);
  const second = await send('mes', event);
  expect([second.status, await statuses(second)]).toEqual([200, ['duplicate']]);
  const nobody = await send('plm', event);
  expect([nobody.status, await nobody.json()]).toMatchObject([
    404,
    { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
  ]);
});

test('a gateway alone passes on the exports of its subgraphs, and their refusals', async () => {
  const exports = new URL('/export/', gatewayUrl);
  for (const target of [
    'productionOrders.csv?state=COMPLETED',
    'jobs.ndjson',
    'items.csv',
    'inspections.columns.json',
  ]) {
    const apart = await fetch(new URL(target, exports));
    const together = await textOf(target);
    expect([target, apart.status, withoutMoment(await apart.text())]).toEqual([target, 200, withoutMoment(together)]);
  }
  const refused = await fetch(new URL('jobs.csv?colour=red', exports));
  expect([refused.status, await refused.json()]).toMatchObject([
    400,
    { errors: [{ extensions: { argument: 'colour' } }] },
  ]);
  expect((await fetch(new URL('nothing.csv', exports))).status).toBe(404);
});

async function textOf(target: string): Promise<string> {
  const route = millgraph.gateway.routes.find(({ path }) => path === '/export/*');
  const url = new URL(`http://localhost/export/${target}`);
  const signal = new AbortController().signal;
  const request = { method: 'GET', url, headers: {}, signal, body: async () => Buffer.alloc(0) };
  const { body } = (await route?.handle(request)) ?? { body: '' };
  let text = '';
  for await (const chunk of body) text += String(chunk);
  return text;
}

/** The cursors of rows name the moment of the reading. */
const withoutMoment = (text: string): string => text.replaceAll(/[0-9a-z]{9,13}\.\d+\.\d+\./g, '');

test('a subgraph with a secret answers nobody who does not sign', async () => {
  const port = subgraphPorts.get('mes');
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ jobs { totalCount } }"}',
  });
  expect(response.status).toBe(401);
  const events = await fetch(`http://127.0.0.1:${port}/events?consumer=erp`);
  expect(events.status).toBe(401);
  const exported = await fetch(`http://127.0.0.1:${port}/export/jobs.csv`);
  expect(exported.status).toBe(401);
});

test('a service that is away leaves the other fields standing and names itself', async () => {
  const quality = programs[systems.indexOf('quality')];
  quality?.process.kill('SIGTERM');
  await quality?.ended;
  const query = `{ productionOrder(id: "MO-1001") { number jobs { sequence } nonconformances { number } } }`;
  const { data, errors } = await httpFetch(gatewayUrl, undefined)({ query }, demoAdministrator());
  const unavailable = { code: 'SUBGRAPH_UNAVAILABLE', serviceName: 'quality' };
  expect(errors).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('quality') as unknown,
      path: ['productionOrder'],
      extensions: expect.objectContaining(unavailable) as unknown,
    }),
  ]);
  const jobs = [{ sequence: 10 }, { sequence: 20 }, { sequence: 30 }];
  expect(data).toEqual({ productionOrder: { number: 'MO-1001', jobs, nonconformances: null } });
});
