import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { serviceContext } from '#platform/identity.ts';
import type { BatchResult, CanonicalRecord } from '#platform/import.ts';
import { mes } from './subgraph.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
});
afterAll(() => system.close());

const load = (kind: string, ...records: readonly CanonicalRecord[]): Promise<BatchResult> => {
  const handler = system.subgraph.imports[kind];
  if (handler === undefined) throw new Error(`MES imports no ${kind}`);
  return handler(system.subgraph.database.session(serviceContext('import')), records);
};

const workCenter = { id: 'AW-WC10', plant: 'AW', name: 'Frame Forming', level: 'WORK_CENTER' };
const job = {
  ...{ id: 'WO-1-1', order: 'WO-1', sequence: '1', name: 'Frame Forming', workCenter: 'AW-WC10', plant: 'AW' },
  ...{ plannedStart: '2022-06-02T07:00:00Z', plannedEnd: '2022-06-13T07:00:00Z' },
  ...{ actualStart: '2022-06-02T07:00:00Z', actualEnd: '2022-06-18T07:00:00Z' },
  ...{ machineHours: '4.1', state: 'COMPLETED' },
};
const scrap = {
  ...{ order: 'WO-2', plant: 'AW', item: 'AW-747', quantity: { value: '3', unit: 'C62' } },
  ...{ reasonCode: 'AW-1', reasonText: 'Brake assembly not as ordered', recordedAt: '2022-06-18T07:00:00Z' },
};
const order = {
  id: 'WO-2',
  plant: 'AW',
  item: 'AW-747',
  quantity: { value: '4', unit: 'C62' },
  executionState: 'COMPLETED',
};

test('each kind is loaded once, and the same again changes nothing', async () => {
  for (const [kind, record] of [
    ['equipment', workCenter],
    ['scrap-reason', { code: 'AW-1', text: 'Brake assembly not as ordered' }],
    ['job', job],
    ['scrap', scrap],
    ['production-order', order],
  ] as const) {
    await expect(load(kind, record)).resolves.toEqual({ loaded: 1, unchanged: 0, refused: [] });
    await expect(load(kind, record, record)).resolves.toEqual({ loaded: 0, unchanged: 2, refused: [] });
  }
  await expect(load('job', { ...job, machineHours: '4.2' })).resolves.toMatchObject({ loaded: 1, unchanged: 0 });
  await expect(load('job', job)).resolves.toMatchObject({ loaded: 1, unchanged: 0 });
});

test('what the source does not record is null, not zero', async () => {
  const data = await floor.query(
    `query ($orders: [_Any!]!) {
      _entities(representations: $orders) {
        ... on ProductionOrder {
          executionState wip { started { value } }
          jobs {
            sequence state received { value } good { value } scrap { value } plannedQuantity { value }
            machineTime { value unit } laborTime { value } workCenter { name parent { id } }
            reports { good { value } machineTime { value } occurredAt }
          }
          scrapRecords { quantity { value unit } reasonCode reason occurredAt job { id } }
        }
      }
    }`,
    { orders: ['WO-1', 'WO-2', 'WO-3'].map((id) => ({ __typename: 'ProductionOrder', id })) },
  );
  expect(data).toEqual({
    _entities: [
      {
        ...{ executionState: 'COMPLETED', wip: null, scrapRecords: [] },
        jobs: [
          {
            ...{ sequence: 1, state: 'COMPLETED', received: null, good: null, scrap: null, plannedQuantity: null },
            ...{ machineTime: { value: '4.1', unit: 'HUR' }, laborTime: null },
            workCenter: { name: 'Frame Forming', parent: null },
            reports: [{ good: null, machineTime: { value: '4.1' }, occurredAt: '2022-06-18T07:00:00Z' }],
          },
        ],
      },
      {
        ...{ executionState: 'COMPLETED', wip: null, jobs: [] },
        scrapRecords: [
          {
            ...{ quantity: { value: '3', unit: 'C62' }, reasonCode: 'AW-1', reason: 'Brake assembly not as ordered' },
            ...{ occurredAt: '2022-06-18T07:00:00Z', job: null },
          },
        ],
      },
      { executionState: null, wip: null, jobs: [], scrapRecords: [] },
    ],
  });
});

test('a job with a good quantity has it, and its order the quantity of its own record', async () => {
  await load('job', { ...job, id: 'WO-2-1', order: 'WO-2', good: { value: '1', unit: 'C62' } });
  await expect(
    floor.query(`{ job(id: "WO-2-1") { good { value unit } scrap { value } plannedQuantity { value } } }`),
  ).resolves.toEqual({
    job: { good: { value: '1', unit: 'C62' }, scrap: null, plannedQuantity: { value: '4' } },
  });
});

test('what is wrong with a record refuses that record alone, and says why', async () => {
  await floor.release('LIVE-1', 1, { plant: 'AW' });
  const wrong: readonly (readonly [Record<string, unknown>, string])[] = [
    [{ name: undefined }, 'BAD_INPUT: name is missing.'],
    [{ state: 'DONE' }, 'BAD_INPUT: state is DONE'],
    [{ sequence: '1.5' }, 'BAD_INPUT: sequence is 1.5'],
    [{ actualEnd: '2022-02-31T00:00:00Z' }, 'BAD_INPUT: actualEnd is 2022-02-31T00:00:00Z'],
    [{ actualEnd: null }, 'BAD_INPUT: The job is COMPLETED and has no actualEnd.'],
    [{ actualEnd: '2022-06-01T00:00:00Z' }, 'BAD_INPUT: The job is COMPLETED and has an actualEnd'],
    [{ state: 'PENDING' }, 'BAD_INPUT: The job is PENDING and has an actualStart.'],
    [{ machineHours: '-1' }, 'BAD_INPUT: machineHours is -1'],
    [{ good: { value: '1', unit: 'XXX' } }, 'BAD_INPUT: good.unit is XXX'],
    [{ order: 'WO-2', sequence: '7', good: { value: '1', unit: 'KGM' } }, 'UNIT_MISMATCH: quantity is in KGM'],
    [{ workCenter: 'AW-WC99' }, 'NOT_FOUND: There is no equipment AW-WC99 in plant AW.'],
    [{ plant: 'P9' }, 'ALREADY_EXISTS: Order WO-1 is in plant AW, not in P9.'],
    [{ id: 'ANOTHER' }, 'ALREADY_EXISTS: Sequence 1 of order WO-1 is job WO-1-1; ANOTHER is another one.'],
    [{ sequence: '2' }, 'ALREADY_EXISTS: Sequence 2 of order WO-1'],
    [{ order: 'LIVE-1' }, 'ALREADY_EXISTS: Order LIVE-1 was released to MES'],
  ];
  const good = { ...job, id: 'WO-5-1', order: 'WO-5' };
  const result = await load('job', ...wrong.map(([change]) => ({ ...job, ...change })), good);
  expect(result).toMatchObject({ loaded: 1, unchanged: 0 });
  expect(result.refused.map(({ index }) => index)).toEqual(wrong.map((_, index) => index));
  for (const [index, { code, message }] of result.refused.entries()) {
    expect(`${code}: ${message}`.startsWith(wrong[index]?.[1] ?? '?')).toBe(true);
  }
});

test('equipment keeps its place: levels go down within a plant, and a refused parent takes its parts with it', async () => {
  const result = await load(
    'equipment',
    { ...workCenter, id: 'CELL', level: 'WORK_CELL', parent: 'LINE' },
    { ...workCenter, id: 'LINE', level: 'PRODUCTION_LINE' },
    { ...workCenter, id: 'UPSIDE', level: 'AREA', parent: 'LINE' },
    { ...workCenter, id: 'BELOW-UPSIDE', parent: 'UPSIDE' },
    { ...workCenter, id: 'ORPHAN', parent: 'NOWHERE' },
    { ...workCenter, level: 'AREA' },
  );
  expect(result.loaded).toBe(2);
  expect(result.refused.map(({ index, code }) => [index, code])).toEqual([
    [2, 'BAD_INPUT'],
    [3, 'BAD_INPUT'],
    [4, 'NOT_FOUND'],
    [5, 'ALREADY_EXISTS'],
  ]);
});

test('an imported job takes no commands, for its pieces are not counted here', async () => {
  await load('job', { ...job, id: 'WO-6-1', order: 'WO-6', state: 'RUNNING', actualEnd: null });
  await expect(floor.attempt('completeJob', { id: 'WO-6-1' })).resolves.toBe('ILLEGAL_STATE');
  await expect(floor.attempt('completeLot', { order: 'WO-6', quantity: { value: '1', unit: 'C62' } })).resolves.toBe(
    'ILLEGAL_STATE',
  );
});

test('what an imported job reported is of its work center, and of the day and shift it ended in', async () => {
  await floor.perform('createWorkCalendar', {
    ...{ id: 'CAL-AW', plant: 'AW', name: 'Nights', timeZone: 'America/Los_Angeles', validFrom: '2022-01-01' },
    shifts: [{ name: 'NIGHT', weekdays: ['WEDNESDAY'], start: '22:00', end: '06:00' }],
  });
  // Thursday, half past one in the morning in Los Angeles; and a job that says of no time.
  const night = { ...job, id: 'WO-9-1', order: 'WO-9', actualEnd: '2022-06-09T08:30:00Z' };
  const unknown = {
    ...job,
    id: 'WO-9-2',
    order: 'WO-9',
    sequence: '2',
    state: 'PENDING',
    actualStart: null,
    actualEnd: null,
  };
  await expect(load('job', night, { ...unknown, machineHours: null })).resolves.toMatchObject({
    loaded: 2,
    refused: [],
  });
  await expect(
    floor.query(`{ job(id: "WO-9-1") {
      reports { equipment { id } productionDate shift } plannedMachineTime { value } plannedRunTimePerItem { value } } }`),
  ).resolves.toEqual({
    job: {
      reports: [{ equipment: { id: 'AW-WC10' }, productionDate: '2022-06-08', shift: 'NIGHT' }],
      ...{ plannedMachineTime: null, plannedRunTimePerItem: null },
    },
  });
  await expect(
    floor.query(`{ equipment(id: "AW-WC10") { oee(from: "2022-06-08T00:00:00Z", to: "2022-06-10T00:00:00Z") {
      effectiveness { reason } elements { plannedBusyTime { value } } } } }`),
  ).resolves.toMatchObject({ equipment: { oee: { elements: { plannedBusyTime: { value: '480' } } } } });
});

test('a held order or item refuses a job that an import says runs, but not what it did before', async () => {
  const running = { ...job, id: 'WO-7-1', order: 'WO-7', state: 'RUNNING', actualEnd: null };
  await load('production-order', { ...order, id: 'WO-7', item: 'AW-HELD', executionState: null });
  const hold = { hold: 'H-7', plant: null, reason: 'porous' };
  for (const [target, targetId] of [
    ['ORDER', 'WO-7'],
    ['ITEM', 'AW-HELD'],
  ] as const) {
    await floor.receive('org.millgraph.quality.hold.placed.v1', {
      ...hold,
      plant: target === 'ORDER' ? 'P1' : null,
      hold: `H-${target}`,
      target,
      targetId,
    });
    const { refused } = await load('job', running, { ...job, id: 'WO-7-2', order: 'WO-7', sequence: '2' });
    expect(refused).toMatchObject([{ index: 0, code: 'ON_HOLD' }]);
    await floor.receive('org.millgraph.quality.hold.released.v1', { ...hold, hold: `H-${target}`, target, targetId });
  }
  await expect(load('job', running)).resolves.toMatchObject({ loaded: 1, refused: [] });
  await load('job', { ...running, state: 'SUSPENDED' });
  await floor.receive('org.millgraph.quality.hold.placed.v1', {
    ...hold,
    plant: 'P1',
    hold: 'H-R',
    target: 'ORDER',
    targetId: 'WO-7',
  });
  // It would go on.
  await expect(load('job', running)).resolves.toMatchObject({ loaded: 0, refused: [{ code: 'ON_HOLD' }] });
});
