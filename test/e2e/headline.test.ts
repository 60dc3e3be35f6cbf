import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { localDate } from '#contracts/zone-time.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { jsonWithoutLag, openHandWritten, type Overview } from '../../bench/order/hand-written.ts';
import { makeDemo, demoState } from '../../demo/actuator-week/demo.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

const overview = readFileSync(new URL('../../examples/order-overview.graphql', import.meta.url), 'utf8');
const statements: string[] = [];
let millgraph: TestMillgraph;

beforeAll(async () => {
  millgraph = await composeTestMillgraph({ onStatement: (text) => statements.push(text) });
  await makeDemo(millgraph.client, millgraph.settle, () => undefined);
}, 120_000);
afterAll(() => millgraph.close());

/** The places in an answer where null stands. */
function nullPlaces(value: unknown, place = ''): string[] {
  if (value === null) return [place];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => nullPlaces(inner, `${place}.${key}`));
}

test('the headline query crosses PLM, MES, ERP and quality for a running order and leaves nothing null', async () => {
  const { productionOrder } = await millgraph.client.execute<Overview>(
    overview,
    { id: 'MO-1001' },
    demoAdministrator(),
  );
  expect(nullPlaces(productionOrder)).toEqual([]);
  expect(productionOrder).toMatchObject({
    number: 'MO-1001',
    state: 'RELEASED',
    executionState: 'RUNNING',
    quantity: { value: '30', unit: 'C62' },
    plant: { name: 'Esslingen', currency: 'EUR' },
    item: { number: 'LA-100' },
    revision: { label: 'B', state: 'RELEASED' },
    revisionDecision: { change: { number: 'EC-1000' } },
    wip: {
      started: { value: '30' },
      completed: { value: '0' },
      scrapped: { value: '1' },
      inProcess: { value: '29' },
      byOperation: [
        { sequence: 10, queued: { value: '0' }, inProcess: { value: '5' }, good: { value: '24' } },
        { sequence: 20, queued: { value: '0' }, inProcess: { value: '8' }, good: { value: '16' } },
        { sequence: 30, queued: { value: '0' }, inProcess: { value: '0' }, good: { value: '0' } },
      ],
    },
    nonconformances: [{ severity: 'MAJOR', state: 'OPEN' }],
    holds: [],
  });
});

test('a completed order has no null in the headline query either, and its work in process is zero', async () => {
  const { productionOrder } = await millgraph.client.execute<Overview>(
    overview,
    { id: 'MO-1002' },
    demoAdministrator(),
  );
  expect(nullPlaces(productionOrder)).toEqual([]);
  expect(productionOrder).toMatchObject({
    state: 'COMPLETED',
    executionState: 'COMPLETED',
    revision: { label: 'A', state: 'SUPERSEDED' },
    cost: { workInProcess: { amount: '0' } },
  });
});

test('one hand-written statement over all schemas answers the same JSON for every order', async () => {
  const handWritten = openHandWritten(millgraph.databaseUrl);
  try {
    for (const id of ['MO-1000', 'MO-1001', 'MO-1002', 'MO-1003']) {
      const answer = await millgraph.client.execute<Overview>(overview, { id }, demoAdministrator());
      expect(answer.productionOrder).not.toBeNull();
      expect(jsonWithoutLag(answer)).toBe(jsonWithoutLag(await handWritten.answer(id)));
    }
  } finally {
    await handWritten.close();
  }
});

test('making the demo again changes nothing', async () => {
  await expect(demoState(millgraph.client)).resolves.toBe('complete');
  const count = `{ productionOrders { totalCount } inventoryMovements { totalCount } jobs { totalCount } }`;
  const before = await millgraph.client.execute(count, {}, demoAdministrator());
  await makeDemo(millgraph.client, millgraph.settle, () => undefined);
  await expect(millgraph.client.execute(count, {}, demoAdministrator())).resolves.toEqual(before);
}, 120_000);

test('every query and command of the README runs on the demo', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const inShell = /-d '(\{"query".*\})'/.exec(readme)?.[1] ?? '';
  const fromCurl = (JSON.parse(inShell) as { query: string }).query;
  const fromBlocks = [...readme.matchAll(/```graphql\n(.*?)```/gs)].map(([, query = '']) => query);
  expect(fromBlocks).toHaveLength(2);
  for (const query of [fromCurl, ...fromBlocks]) {
    const answer = await millgraph.gateway.fetch({ query }, demoAdministrator());
    expect(answer.errors).toBeUndefined();
    await millgraph.settle();
  }
});

test('the examples for analysts run on the demo, and answer rows', async () => {
  const files = readdirSync(new URL('../../examples/', import.meta.url)).filter((name) => name.startsWith('kpi-'));
  expect(files.length).toBeGreaterThan(3);
  const today = new Date().toISOString().slice(0, 10);
  const variables = { plant: 'P1', from: localDate(today, -14), to: localDate(today, 1) };
  for (const file of files) {
    const query = readFileSync(new URL(`../../examples/${file}`, import.meta.url), 'utf8');
    const answer = await millgraph.client.execute<Record<string, unknown>>(query, variables, demoAdministrator());
    const [field] = Object.values(answer) as readonly (readonly unknown[] & { readonly rows?: readonly unknown[] })[];
    expect([file, (field?.rows ?? field)?.length]).toEqual([file, expect.any(Number)]);
  }
});
