import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { mes } from './subgraph.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
const pieces = (value: string) => ({ value, unit: 'C62' });

beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  for (const plant of ['P1', 'P2']) {
    await floor.perform('createEquipment', { id: plant, name: `Plant ${plant}`, level: 'SITE', plant });
    await floor.perform('createEquipment', {
      ...{ id: `${plant}-WC`, name: 'Assembly', level: 'WORK_CENTER', plant, parent: plant },
    });
  }
});
afterAll(() => system.close());

const entity = async (order: string, fields: string): Promise<Record<string, unknown>> => {
  const { _entities } = await floor.query<{ _entities: [Record<string, unknown>] }>(
    `query ($id: ID!) {
      _entities(representations: [{ __typename: "ProductionOrder", id: $id }]) { ... on ProductionOrder { ${fields} } }
    }`,
    { id: order },
  );
  return _entities[0];
};
const executionState = async (order: string): Promise<unknown> =>
  (await entity(order, 'executionState'))['executionState'];
const hold = (id: string, target: 'LOT' | 'ORDER' | 'ITEM' | 'SUPPLIER', targetId: string) => ({
  ...{ hold: id, target, targetId, plant: target === 'LOT' || target === 'ORDER' ? 'P1' : null, reason: 'porous' },
});

test('an order lives from its release to its completed lots, and the other systems are told', async () => {
  await floor.release('MO-1', 2, { checkpoint: 20 });
  await floor.release('MO-1', 2);
  await floor.deliver('WIRE-1', { expiryDate: '2099-01-01', supplierLot: 'CH-7' });
  await expect(executionState('MO-1')).resolves.toBe('WAITING');
  await floor.perform('dispatchJob', { id: 'MO-1/10' });
  await expect(executionState('MO-1')).resolves.toBe('READY');
  await floor.perform('startJob', { id: 'MO-1/10' });
  await floor.perform('suspendJob', { id: 'MO-1/10', reason: 'coolant pump' });
  await expect(executionState('MO-1')).resolves.toBe('SUSPENDED');
  await floor.perform('resumeJob', { id: 'MO-1/10' });
  await floor.perform('consumeMaterial', { id: 'MO-1/10', lot: 'WIRE-1', quantity: { value: '250', unit: 'CMT' } });
  await floor.perform('reportProduction', {
    ...{ id: 'MO-1/10', good: pieces('60'), scrap: pieces('2'), scrapReason: 'burr' },
    ...{ machineTime: { value: '90', unit: 'MIN' }, laborTime: { value: '2', unit: 'HUR' }, operator: 'op-7' },
  });
  await expect(
    entity('MO-1', 'wip { byOperation { queued { value } inTransit { value } inProcess { value } } }'),
  ).resolves.toEqual({
    wip: {
      byOperation: [
        { queued: { value: '0' }, inTransit: { value: '0' }, inProcess: { value: '38' } },
        { queued: { value: '0' }, inTransit: { value: '60' }, inProcess: { value: '0' } },
      ],
    },
  });
  await floor.perform('reportProduction', { id: 'MO-1/10', good: pieces('38') });
  await floor.perform('completeJob', { id: 'MO-1/10' });
  await expect(executionState('MO-1')).resolves.toBe('RUNNING');
  await floor.perform('dispatchJob', { id: 'MO-1/20' });
  await floor.perform('startJob', { id: 'MO-1/20' });
  await floor.perform('reportProduction', { id: 'MO-1/20', good: pieces('97'), rework: pieces('1') });
  await floor.perform('completeLot', { order: 'MO-1', lot: 'ACT-L1', quantity: pieces('96') });
  await floor.perform('completeLot', { order: 'MO-1', quantity: pieces('1'), kind: 'SERIAL' });
  await expect(floor.attempt('completeLot', { order: 'MO-1', quantity: pieces('1') })).resolves.toBe('RULE_VIOLATED');
  await expect(floor.attempt('completeJob', { id: 'MO-1/20' })).resolves.toBe('RULE_VIOLATED');
  const inspection = { inspection: 'I-1', item: 'ACT-1', order: 'MO-1', job: 'MO-1/20', lot: null } as const;
  const inspected = 'org.millgraph.quality.inspection.recorded.v1';
  await floor.receive(inspected, { ...inspection, verdict: 'PASS' }, { time: '2026-01-06T10:00:00Z' });
  // Learned of later, but earlier: the later verdict stands.
  await floor.receive(inspected, { ...inspection, verdict: 'FAIL' }, { time: '2026-01-06T09:00:00Z' });
  await floor.perform('completeJob', { id: 'MO-1/20' });
  await expect(
    entity(
      'MO-1',
      `executionState
       wip { started { value } completed { value } scrapped { value } rework { value } inProcess { value unit } }
       jobs { id state inspectionPassed plannedStart plannedEnd received { value } good(unit: "DZN") { unit } machineTime { value unit }
         reports { good { value } scrapReason operator } materialConsumed { quantity { value } } workCenter { name } }
       lotsProduced { kind originalQuantity { value } revision { id } }
       materialConsumed { item { id } lot { supplierLot } quantity { value unit } producedLot { id } job { id } }
       scrapRecords { quantity { value } reason job { sequence } }`,
    ),
  ).resolves.toMatchObject({
    executionState: 'COMPLETED',
    wip: {
      ...{ started: { value: '100' }, completed: { value: '97' }, scrapped: { value: '2' }, rework: { value: '1' } },
      inProcess: { value: '0', unit: 'C62' },
    },
    jobs: [
      {
        ...{ id: 'MO-1/10', state: 'COMPLETED', inspectionPassed: null, received: { value: '100' } },
        ...{ plannedStart: '2026-01-01T06:00:00Z', plannedEnd: null, machineTime: { value: '1.5', unit: 'HUR' } },
        reports: [{ good: { value: '60' }, scrapReason: 'burr', operator: 'op-7' }, { good: { value: '38' } }],
        materialConsumed: [{ quantity: { value: '2.5' } }],
        workCenter: { name: 'Assembly' },
      },
      { id: 'MO-1/20', inspectionPassed: true, received: { value: '98' }, good: { unit: 'DZN' }, machineTime: null },
    ],
    lotsProduced: [
      { kind: 'LOT', originalQuantity: { value: '96' }, revision: { id: 'ACT-1/A' } },
      { kind: 'SERIAL', originalQuantity: { value: '1' } },
    ],
    materialConsumed: [
      {
        ...{ item: { id: 'WIRE' }, lot: { supplierLot: 'CH-7' }, quantity: { value: '2.5', unit: 'MTR' } },
        ...{ producedLot: null, job: { id: 'MO-1/10' } },
      },
    ],
    scrapRecords: [{ quantity: { value: '2' }, reason: 'burr', job: { sequence: 10 } }],
  });
  const told = (await floor.published()).filter(({ data }) => JSON.stringify(data).includes('MO-1'));
  expect(told.map(({ type, subject }) => `${type.slice(18, -3)} ${subject.split('/')[0] ?? ''}`)).toEqual([
    'job.dispatched job',
    'job.started job',
    'job.held job',
    'job.resumed job',
    'material.consumed lot',
    'job.progressed job',
    'scrap.reported job',
    'labor.reported job',
    'job.progressed job',
    'job.completed job',
    'job.dispatched job',
    'job.started job',
    'job.progressed job',
    'lot.completed lot',
    'lot.completed lot',
    'job.completed job',
    'order.completed production-order',
  ]);
  expect(told.at(-1)?.data).toEqual({ order: 'MO-1', good: pieces('97'), scrap: pieces('2') });
});

test('a command with the same key does its work once', async () => {
  await floor.release('MO-2', 1);
  const dispatch = `mutation { dispatchJob(input: { id: "MO-2/10" }, idempotencyKey: "once") { id state } }`;
  const first = await floor.query(dispatch);
  await expect(floor.query(dispatch)).resolves.toEqual(first);
  const dispatched = (await floor.published()).filter(({ subject }) => subject === 'job/MO-2/10');
  expect(dispatched).toHaveLength(1);
});

test('a hold on order, item, lot or supplier refuses what it must until it is released', async () => {
  await floor.release('MO-3', 1, { item: 'HELD-ITEM' });
  await floor.deliver('WIRE-3', { supplier: 'S3', item: 'WIRE-X' });
  await floor.perform('dispatchJob', { id: 'MO-3/10' });
  const start = () => floor.attempt('startJob', { id: 'MO-3/10' });
  const consume = () =>
    floor.attempt('consumeMaterial', { id: 'MO-3/10', lot: 'WIRE-3', quantity: { value: '1', unit: 'MTR' } });
  const placed = 'org.millgraph.quality.hold.placed.v1';
  const released = 'org.millgraph.quality.hold.released.v1';
  await floor.receive(placed, hold('H-1', 'ORDER', 'MO-3'));
  await expect(start()).resolves.toBe('ON_HOLD');
  await floor.receive(released, hold('H-1', 'ORDER', 'MO-3'));
  await floor.receive(placed, { ...hold('H-2', 'ITEM', 'HELD-ITEM'), plant: 'P2' }, { plant: 'P2' });
  await expect(start()).resolves.toBe(null);
  for (const [id, target, targetId] of [
    ['H-3', 'LOT', 'WIRE-3'],
    ['H-4', 'ITEM', 'WIRE-X'],
    ['H-5', 'SUPPLIER', 'S3'],
    ['H-6', 'ORDER', 'MO-3'],
  ] as const) {
    await floor.receive(placed, hold(id, target, targetId));
    await expect(consume()).resolves.toBe('ON_HOLD');
    await floor.receive(released, hold(id, target, targetId));
  }
  await expect(consume()).resolves.toBe(null);
});

test('a hold on a lot or an order holds in every plant, whichever plant it names', async () => {
  await floor.release('MO-FAR', 1);
  await floor.deliver('WIRE-FAR');
  await floor.perform('dispatchJob', { id: 'MO-FAR/10' });
  const wire = { id: 'MO-FAR/10', lot: 'WIRE-FAR', quantity: { value: '1', unit: 'MTR' } };
  const elsewhere = { plant: 'P2' };
  const placed = 'org.millgraph.quality.hold.placed.v1';
  const released = 'org.millgraph.quality.hold.released.v1';
  const onOrder = { ...hold('H-FAR-1', 'ORDER', 'MO-FAR'), ...elsewhere };
  await floor.receive(placed, onOrder, elsewhere);
  await expect(floor.attempt('startJob', { id: 'MO-FAR/10' })).resolves.toBe('ON_HOLD');
  await floor.receive(released, onOrder, elsewhere);
  await floor.perform('startJob', { id: 'MO-FAR/10' });
  await floor.receive(placed, { ...hold('H-FAR-2', 'LOT', 'WIRE-FAR'), ...elsewhere }, elsewhere);
  await expect(floor.attempt('consumeMaterial', wire)).resolves.toBe('ON_HOLD');
});

test('an event that needs a fact not known yet is left waiting', async () => {
  const verdict = {
    inspection: 'I-9',
    item: 'ACT-1',
    order: 'MO-9',
    job: 'MO-9/10',
    lot: null,
    verdict: 'PASS',
  } as const;
  await expect(floor.receive('org.millgraph.quality.inspection.recorded.v1', verdict)).rejects.toThrow('not known yet');
  await floor.release('MO-9', 1);
  await floor.receive('org.millgraph.quality.inspection.recorded.v1', verdict);
  await floor.deliver('WIRE-9');
  await floor.deliver('WIRE-9');
  await expect(floor.deliver('WIRE-9', { item: 'OTHER' })).rejects.toThrow('has the id of another lot');
});

test('a job is dispatched only to equipment of its plant that is known', async () => {
  await floor.release('MO-4', 1);
  await expect(floor.attempt('dispatchJob', { id: 'MO-4/10', workCenter: 'NOWHERE' })).resolves.toBe('NOT_FOUND');
  await expect(floor.attempt('dispatchJob', { id: 'MO-4/10', workCenter: 'P2-WC' })).resolves.toBe('RULE_VIOLATED');
  await expect(floor.attempt('dispatchJob', { id: 'MO-4/20' })).resolves.toBe('NOT_FOUND');
  await expect(floor.attempt('dispatchJob', { id: 'MO-4/10', occurredAt: '2999-01-01T00:00:00Z' })).resolves.toBe(
    'BAD_INPUT',
  );
  await floor.perform('dispatchJob', { id: 'MO-4/10', workCenter: 'P1' });
});

test('commands that come at the same time do not report or consume the same twice', async () => {
  await floor.release('MO-6', 1);
  await floor.release('MO-7', 1);
  await floor.deliver('WIRE-6', { quantity: { value: '3', unit: 'MTR' } });
  for (const id of ['MO-6/10', 'MO-7/10']) {
    await floor.perform('dispatchJob', { id });
    await floor.perform('startJob', { id });
  }
  const reports = Array.from({ length: 5 }, () =>
    floor.attempt('reportProduction', { id: 'MO-6/10', good: pieces('40') }),
  );
  const answers = await Promise.all(reports);
  expect(answers.sort()).toEqual(['RULE_VIOLATED', 'RULE_VIOLATED', 'RULE_VIOLATED', null, null]);
  const uses = ['MO-6/10', 'MO-7/10', 'MO-6/10', 'MO-7/10'].map((id) =>
    floor.attempt('consumeMaterial', { id, lot: 'WIRE-6', quantity: { value: '1', unit: 'MTR' } }),
  );
  expect((await Promise.all(uses)).filter((answer) => answer === null)).toHaveLength(3);
  await expect(floor.query(`{ lot(id: "WIRE-6") { state quantity { value } } }`)).resolves.toEqual({
    lot: { state: 'CONSUMED', quantity: { value: '0' } },
  });
});
