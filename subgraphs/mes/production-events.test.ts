import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator, type RequestContext } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';
import { mes } from './subgraph.ts';

let system: TestSubgraph;
let floor: ShopFloor;
/** Behind it is what the tests tell. */
let before = '';
const administrator = demoAdministrator();
const pieces = (value: string): unknown => ({ value, unit: 'C62' });

beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  for (const plant of ['P1', 'P2']) {
    await floor.perform('createEquipment', { id: plant, name: plant, level: 'SITE', plant });
    await floor.perform('createEquipment', {
      id: `${plant}-WC`,
      name: 'Center',
      level: 'WORK_CENTER',
      plant,
      parent: plant,
    });
    await floor.deliver(`WIRE-${plant}`, { plant });
  }
  await floor.release('A', 2);
  await floor.release('B', 1, { plant: 'P2' });
  ({ productionEventsCursor: before } = await system.execute<{ productionEventsCursor: string }>(
    '{ productionEventsCursor }',
  ));
  for (const job of ['A/10', 'B/10', 'A/20']) await floor.perform('dispatchJob', { id: job });
  await floor.perform('startJob', { id: 'A/10' });
  await floor.perform('consumeMaterial', { id: 'A/10', lot: 'WIRE-P1', quantity: { value: '3', unit: 'MTR' } });
  await floor.perform('reportProduction', {
    ...{ id: 'A/10', good: pieces('5'), scrap: pieces('1'), scrapReason: 'burr' },
  });
  await floor.perform('recordEquipmentState', { id: 'P1-WC', state: 'DOWN', reason: 'a jam' });
  await floor.perform('recordEquipmentState', { id: 'P2-WC', state: 'SETUP' });
  await floor.perform('startJob', { id: 'B/10' });
}, 60_000);
afterAll(() => system.close());

/** The first events behind `before` that a subscription tells. */
async function told(
  count: number,
  query: string,
  variables: Record<string, unknown> = {},
  context: RequestContext = administrator,
): Promise<readonly Record<string, unknown>[]> {
  const events: Record<string, unknown>[] = [];
  for await (const { data, errors } of system.subgraph.subscribe(
    { query, variables: { ...variables, before } },
    context,
  )) {
    expect(errors).toBeUndefined();
    events.push(...(Object.values(data ?? {}) as Record<string, unknown>[]));
    if (events.length === count) break;
  }
  return events;
}
const short = ({ type, subject }: Record<string, unknown>): string =>
  `${String(type).slice('org.millgraph.mes.'.length, -'.v1'.length)} ${String(subject)}`;
const all = [
  ...['job.dispatched job/A/10', 'job.dispatched job/B/10', 'job.dispatched job/A/20', 'job.started job/A/10'],
  ...['material.consumed lot/WIRE-P1', 'job.progressed job/A/10', 'scrap.reported job/A/10'],
  ...['equipment.state-changed equipment/P1-WC', 'equipment.state-changed equipment/P2-WC', 'job.started job/B/10'],
];
const ofA = all.filter((event) => !event.includes('B/10') && !event.includes('P2'));

test('each kind of subscription tells the events that it is about, in order', async () => {
  const production = (filter: string): string =>
    `subscription ($before: String) { productionEvents(filter: ${filter}, after: $before) { type subject } }`;
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [production('{}'), all],
    [production('{ plant: "P1" }'), ofA],
    [production('{ order: "B" }'), all.filter((event) => event.includes('B/10'))],
    [production('{ job: "A/20" }'), ['job.dispatched job/A/20']],
    [production('{ equipment: "P2-WC" }'), all.filter((event) => event.includes('B/10') || event.includes('P2-WC'))],
    [production('{ lot: "WIRE-P1" }'), ['material.consumed lot/WIRE-P1']],
    [production('{ item: "WIRE" }'), ['material.consumed lot/WIRE-P1']],
    [
      production('{ plant: "P1", types: ["org.millgraph.mes.job.started.v1", "org.millgraph.mes.scrap.reported.v1"] }'),
      ['job.started job/A/10', 'scrap.reported job/A/10'],
    ],
    [
      'subscription ($before: String) { jobChanged(workCenter: "P1-WC", after: $before) { type subject } }',
      ofA.filter((event) => event.startsWith('job.')),
    ],
    [
      'subscription ($before: String) { jobChanged(plant: "P2", after: $before) { type subject } }',
      ['job.dispatched job/B/10', 'job.started job/B/10'],
    ],
    [
      'subscription ($before: String) { equipmentStateChanged(plant: "P2", after: $before) { type subject } }',
      ['equipment.state-changed equipment/P2-WC'],
    ],
    [
      'subscription ($before: String) { orderProgress(id: "A", after: $before) { type subject } }',
      ofA.filter((event) => event.startsWith('job.')),
    ],
  ];
  for (const [query, expected] of cases) {
    expect([query, (await told(expected.length, query)).map(short)]).toEqual([query, expected]);
  }
});

test('an event tells what it says, and refers to what it is about', async () => {
  const query = `subscription ($before: String) { orderProgress(id: "A", after: $before) {
    id type time recordedTime correlationId executionState reason good { value } scrap { value } rework { value } quantity { value }
    plant { id } order { id executionState wip { scrapped { value } } } job { id state } equipment { id state } lot { id } item { id }
  } }`;
  const events = await told(4, query);
  expect(events.at(-1)).toEqual({
    ...{ id: expect.any(String), time: expect.any(String), recordedTime: expect.any(String) },
    ...{ type: 'org.millgraph.mes.job.progressed.v1', correlationId: expect.any(String) },
    ...{ executionState: 'RUNNING', reason: 'burr', good: { value: '5' }, scrap: { value: '1' } },
    ...{ rework: { value: '0' }, quantity: null, plant: { id: 'P1' } },
    // As it is now, which is after the event.
    order: { id: 'A', executionState: 'RUNNING', wip: { scrapped: { value: '1' } } },
    ...{ job: { id: 'A/10', state: 'RUNNING' }, equipment: { id: 'P1-WC', state: 'DOWN' }, lot: null, item: null },
  });
  const consumed = `subscription ($before: String) { productionEvents(filter: { lot: "WIRE-P1" }, after: $before) {
    quantity(unit: "CMT") { value unit } lot { id quantity { value } } item { id } job { id }
  } }`;
  expect(await told(1, consumed)).toEqual([
    {
      quantity: { value: '300', unit: 'CMT' },
      lot: { id: 'WIRE-P1', quantity: { value: '17' } },
      ...{ item: { id: 'WIRE' }, job: { id: 'A/10' } },
    },
  ]);
});

test('a caller is told of his plants alone, whatever he asks for, and refers to nothing beyond', async () => {
  const inP1 = demoAdministrator({ plants: ['P1'] });
  const everything =
    'subscription ($before: String) { productionEvents(after: $before) { type subject plant { id } order { id } } }';
  const events = await told(ofA.length, everything, {}, inP1);
  expect(events.map(short)).toEqual(ofA);
  expect(JSON.stringify(events)).not.toMatch(/P2|B/);

  // Events of B come before A's: had he been told of one, it would have been the first.
  const query = (field: string): string => `subscription ($before: String) { ${field} { subject } }`;
  for (const field of [
    'orderProgress(id: "B", after: $before)',
    'jobChanged(plant: "P2", after: $before)',
    'productionEvents(filter: { order: "B" }, after: $before)',
  ]) {
    const leaving = new AbortController();
    const events = system.subgraph.subscribe(
      { query: query(field), variables: { before } },
      { ...inP1, signal: leaving.signal },
    );
    const first = events[Symbol.asyncIterator]().next();
    const marker = system.subgraph
      .subscribe({ query: everything, variables: { before } }, inP1)
      [Symbol.asyncIterator]();
    let taken = 0;
    while (taken < ofA.length) {
      await marker.next();
      taken += 1;
    }
    const next = marker.next();
    await floor.perform('recordEquipmentState', { id: 'P1-WC', state: 'PRODUCING' });
    await next;
    leaving.abort();
    await expect(first).resolves.toEqual({ done: true, value: undefined });
    await marker.return?.();
    ofA.push('equipment.state-changed equipment/P1-WC');
  }
});

test('who is limited to suppliers is told what names one of them, and sees no order or job of it', async () => {
  const supplier = demoAdministrator({ suppliers: ['S1'] });
  const query =
    'subscription ($before: String) { productionEvents(after: $before) { subject order { id } job { id } lot { id } } }';
  expect(await told(1, query, {}, supplier)).toEqual([
    { subject: 'lot/WIRE-P1', order: null, job: null, lot: { id: 'WIRE-P1' } },
  ]);
});
