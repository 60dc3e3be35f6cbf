import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator } from '#platform/identity.ts';
import { invariants } from '../../demo/check/invariants.ts';
import { Reading } from '../../demo/check/reading.ts';
import { demoClock, makeDemo, type DemoClock, type DemoProgress } from '../../demo/demo.ts';
import type { DemoTarget } from '../../demo/player.ts';
import { startSimulator } from '../../demo/simulator.ts';
import { examples } from '../../examples/examples.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

/** A week: long enough for every kind of thing to have happened at least once. */
const options = { seed: 1, scale: 1, weeks: 1, until: '2026-03-08T12:00:00Z' };
const overview = readFileSync(new URL('../../examples/order-overview.graphql', import.meta.url), 'utf8');
let millgraph: TestMillgraph;
let target: DemoTarget;
let clock: DemoClock;
let last: DemoProgress | undefined;

const targetOf = ({ subgraphs, settle }: TestMillgraph): DemoTarget => ({
  systems: {
    ...{ mes: subgraphs.mes.fetch, plm: subgraphs.plm.fetch },
    ...{ erp: subgraphs.erp.fetch, quality: subgraphs.quality.fetch },
  },
  ingest: subgraphs.mes.ingest,
  settle,
});

beforeAll(async () => {
  millgraph = await composeTestMillgraph();
  target = targetOf(millgraph);
  clock = await makeDemo(target, options, (progress) => {
    last = progress;
  });
}, 600_000);
afterAll(() => millgraph.close());

const ask = <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> =>
  millgraph.client.execute<Data>(query, variables, demoAdministrator());

test('no system refuses anything of what the enterprise does', () => {
  expect(last).toMatchObject({ share: 1, refusals: [] });
});

test('what must hold of every enterprise holds: stock, cost, order of events, stations, shifts, quantities', async () => {
  const broken = (await invariants(new Reading(millgraph.client))).filter(({ isRight }) => !isRight);
  expect(broken).toEqual([]);
}, 120_000);

/** The places in an answer where null stands. */
function nullPlaces(value: unknown, place = ''): string[] {
  if (value === null) return [place];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => nullPlaces(inner, `${place}.${key}`));
}

interface ShownOrder {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly jobs: readonly { readonly subcontractSupplier: { readonly id: string } | null }[] | null;
}

/** What docs/headline.md says may be null, by the order that it is of. */
const nullable = [
  ...readFileSync(new URL('../../docs/headline.md', import.meta.url), 'utf8').matchAll(/^\| (.+?) +\| `(.+?)` +\|/gm),
].map(([, of = '', field = '']) => ({ of, field }));

const mayBeNull = (order: ShownOrder): readonly string[] =>
  nullable
    .filter(({ of, field }) => {
      if (field === 'jobs.workCenter') return order.jobs?.some((job) => job.subcontractSupplier !== null) === true;
      return of === 'of kind REWORK' ? order.kind === 'REWORK' : of.split(', ').includes(order.state);
    })
    .map(({ field }) => field);

test('of the headline query is null what its page says, and of running and completed orders nothing', async () => {
  const states = ['state: FORECAST', 'executionState: RUNNING', 'state: COMPLETED', 'state: CLOSED'];
  const unexpected = new Set<string>();
  let made = 0;
  for (const state of states) {
    const { productionOrders } = await ask<{ productionOrders: { nodes: ShownOrder[] } }>(
      `{ productionOrders(first: 200, filter: { ${state} }) {
        nodes { id kind state jobs { subcontractSupplier { id } } } } }`,
    );
    for (const order of productionOrders.nodes) {
      const allowed = mayBeNull(order);
      if (order.state !== 'FORECAST' && allowed.length === 0) made += 1;
      const answer = await ask<{ productionOrder: object }>(overview, { id: order.id });
      for (const place of nullPlaces(answer.productionOrder)) {
        const field = place.slice(1).replaceAll(/\.\d+/g, '');
        if (!allowed.includes(field)) unexpected.add(`${order.state}: ${field}`);
      }
    }
  }
  expect([...unexpected]).toEqual([]);
  expect(made).toBeGreaterThan(10);
}, 240_000);

test('the floor made 500 where the office confirmed 480', async () => {
  await expect(
    ask(
      `{ productionOrder(id: "MO-1006") { goodQuantity { value } receivedQuantity { value } wip { completed { value } } } }`,
    ),
  ).resolves.toEqual({
    productionOrder: {
      goodQuantity: { value: '480' },
      receivedQuantity: { value: '500' },
      wip: { completed: { value: '500' } },
    },
  });
});

/** What the examples are about later than in the first week; here they are asked for what is there by then. */
const earlier: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'bom-diff': { against: 'LA-120/A/BOM/*/1' },
  'cost-variance': { id: 'MO-1006' },
  'engineering-change': { change: 'EC-0999' },
  'genealogy-backward': { serial: 'LOT-MO-2005' },
  'order-overview': { id: 'MO-1006' },
};

test.each(examples(new Date(options.until)))(
  'the example $name says what it shows, and answers it',
  async (example) => {
    const { name, about, query, variables } = example;
    expect(about).toMatch(/^\S.*\.$/s);
    const answer = await millgraph.client.execute<Record<string, unknown>>(
      query,
      { ...variables, ...earlier[name] },
      demoAdministrator(),
    );
    // Nothing that was asked for is missing: no null at the top, and rows in every list at the top.
    const empty = nullPlaces(answer).filter((place) => place.split('.').length === 2);
    expect(empty).toEqual([]);
    const text = JSON.stringify(answer);
    if (name !== 'nonconformances-by-supplier') expect(text).not.toMatch(/^\{"[^"]+":(\{"\w+":)?\[\]/);
  },
);

test('making it again until the same time changes nothing, and later it goes on', async () => {
  const count = `{ productionOrders { totalCount } inventoryMovements { totalCount } productionReports { totalCount } }`;
  const before = await ask<Record<string, { totalCount: number }>>(count);
  await expect(makeDemo(target, options)).resolves.toEqual(clock);
  await expect(ask(count)).resolves.toEqual(before);
  const later = await makeDemo(target, { ...options, until: '2026-03-09T12:00:00Z' });
  expect(later).toEqual({ ...clock, playedUntil: '2026-03-09T12:00:00Z' });
  const after = await ask<Record<string, { totalCount: number }>>(count);
  expect(after['productionReports']?.totalCount).toBeGreaterThan(before['productionReports']?.totalCount ?? 0);
}, 240_000);

test('the live simulator goes on and ends when it is told to', async () => {
  const faults: unknown[] = [];
  const known = await demoClock(target);
  if (known === null || known === 'foreign') throw new Error('the enterprise is gone');
  const simulator = startSimulator(target, known, { eventsPerSecond: 20, onFault: (error) => faults.push(error) });
  while (simulator.played() < 60) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await simulator.stop();
  const played = simulator.played();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([simulator.played(), faults]).toEqual([played, []]);
}, 120_000);
