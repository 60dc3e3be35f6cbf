import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator, traceIdOf } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import { systems } from '#platform/systems.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { startGateway, type Gateway } from '../../gateway/gateway.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

const root = new URL('../../', import.meta.url);
const examples = new URL('examples/', root);
const exampleFiles = readdirSync(examples).filter((name) => name.endsWith('.graphql'));
let millgraph: TestMillgraph;
let reference: Gateway;

beforeAll(async () => {
  millgraph = await composeTestMillgraph();
  await makeDemo(millgraph.client, millgraph.settle, () => undefined);
  const subgraphs = systems.map((system) => millgraph.subgraphs[system]);
  reference = await startGateway({
    supergraphSdl: readFileSync(new URL('supergraph.graphql', root), 'utf8'),
    fetches: Object.fromEntries(subgraphs.map(({ name, fetch }) => [name, fetch])),
    exports: Object.fromEntries(subgraphs.map(({ name, fetchExport }) => [name, fetchExport])),
    engine: 'apollo',
    log: createLog('reference', { level: 'error' }),
  });
}, 120_000);
afterAll(async () => {
  await reference.stop();
  await millgraph.close();
});

/** What each example is asked for. */
async function variablesOf(query: string): Promise<Record<string, unknown>> {
  const now = Date.now();
  const day = 24 * 60 * 60 * 1000;
  const time = (days: number): string => new Date(now + days * day).toISOString();
  const isOfTimes = query.includes('$from: DateTime!');
  const context = demoAdministrator();
  await millgraph.client.execute(
    'mutation ($id: ID!) { createSupplier(input: { id: $id, name: "New" }, idempotencyKey: $id) { id } }',
    { id: traceIdOf(context) },
    context,
  );
  await millgraph.settle();
  const { lots, boms } = await millgraph.client.execute<Record<'lots' | 'boms', { nodes: { id: string }[] }>>(
    `{ lots(first: 1, filter: { origin: PRODUCED }) { nodes { id } } boms(first: 2) { nodes { id } } }`,
    {},
    context,
  );
  const all: Record<string, unknown> = {
    ...{ item: 'LA-100', plant: 'P1', date: time(0).slice(0, 10), id: 'MO-1001', lot: 'LOT-MOT-24' },
    ...{
      bom: boms.nodes[0]?.id,
      against: boms.nodes[1]?.id,
      serial: lots.nodes[0]?.id,
      line: 'P1-L1',
      equipment: 'P1-L1',
    },
    ...{ change: 'EC-1000', old: 'LA-100/A', correlationId: traceIdOf(context), first: 5 },
    ...{ from: isOfTimes ? time(-14) : time(-14).slice(0, 10), to: isOfTimes ? time(0) : time(1).slice(0, 10) },
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => query.includes(`$${name}:`)));
}

const moments: ReadonlySet<string> = new Set(['freshness', 'asOf', 'lagSeconds', 'lastTakenAt', 'watermark']);

/** How current the answer is differs from moment to moment. */
const withoutMoments = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value: unknown) => (moments.has(key) ? undefined : value)));

test.each(exampleFiles)('the example %s is answered as by the reference engine', async (file) => {
  const query = readFileSync(new URL(file, examples), 'utf8');
  const request = { query, variables: await variablesOf(query) };
  const own = await millgraph.gateway.fetch(request, demoAdministrator());
  const others = await reference.fetch(request, demoAdministrator());

  expect(own.errors).toBeUndefined();
  expect(Object.values(own.data ?? {})).not.toContain(null);
  expect(withoutMoments(own)).toEqual(withoutMoments(others));
});
