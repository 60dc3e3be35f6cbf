import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CloudEvent, EventData } from '#contracts/events.ts';
import type { Consumer } from '#platform/events/reactions.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { commandRunner, eventOf, know, logOf, loggedEvents } from './fixture.ts';
import { quality } from './subgraph.ts';

let system: TestSubgraph;
let consumer: Consumer;
const plm: CloudEvent[] = [];
const erp: CloudEvent[] = [];
const mes: CloudEvent[] = [];
beforeAll(async () => {
  system = await openTestSubgraph(quality);
  await know(system.subgraph, { plants: ['P1'] });
  consumer = system.subgraph.startReactions({ plm: logOf(plm), erp: logOf(erp), mes: logOf(mes) });
});
afterAll(() => system.close());

const released = (item: string, baseUnit: string, historical = false): CloudEvent =>
  eventOf(
    'org.millgraph.plm.item.released.v1',
    `item/${item}`,
    { item: { id: item, number: item, name: item, type: 'FINISHED_GOOD', baseUnit } },
    { historical },
  );
const operation = (sequence: number, checkpoint: boolean) => ({
  ...{ sequence, name: `Operation ${sequence}`, workCenter: null, subcontractSupplier: null, checkpoint },
  ...{ setupHours: '1', machineHours: '1', laborHours: '1' },
});
type Release = EventData['org.millgraph.erp.order.released.v1'];
const release = (order: string, item: string, checkpoints: readonly boolean[]): Release => ({
  ...{ order, number: order, kind: 'PRODUCTION', item, revision: `${item}/A`, quantity: { value: '10', unit: 'C62' } },
  ...{ dueDate: '2025-11-10', plannedStart: null, plannedEnd: null, originNonconformance: null },
  ...{ components: [], byProducts: [], overDeliveryTolerance: '0' },
  operations: checkpoints.map((checkpoint, index) => operation(10 * (index + 1), checkpoint)),
});
const orderReleased = (order: string, item: string, checkpoints: readonly boolean[], historical = false): CloudEvent =>
  eventOf('org.millgraph.erp.order.released.v1', `production-order/${order}`, release(order, item, checkpoints), {
    historical,
  });
const plan = (item: string) => ({
  item,
  name: 'Final',
  characteristics: [{ name: 'Mass', unit: 'KGM', upperLimit: '1' }],
});
const createPlan = `mutation ($input: CreateInspectionPlanInput!, $key: ID!) {
  createInspectionPlan(input: $input, idempotencyKey: $key) { id }
}`;
const inspectionsOf = async (order: string): Promise<unknown> => {
  const { inspections } = await system.execute<{ inspections: { nodes: unknown } }>(
    `query ($order: ID) { inspections(filter: { order: $order }) {
      nodes { state job { id } item { id } plant { id } plan { id } requestedAt }
    } }`,
    { order },
  );
  return inspections.nodes;
};

test('an item is known once PLM has released it, in history too, and by the unit it has now', async () => {
  await expect(system.execute(createPlan, { input: plan('ACT-1'), key: 'early' })).rejects.toThrow('NOT_FOUND');
  plm.push(released('ACT-1', 'C62'), released('WIRE-1', 'MTR', true), released('ACT-1', 'KGM'));
  await consumer.drain();
  await expect(system.execute(createPlan, { input: plan('ACT-1'), key: 'early' })).resolves.toMatchObject({
    createInspectionPlan: { id: expect.stringMatching(/^IP-/) },
  });
  const open = `mutation ($unit: UnitCode!, $item: ID!, $key: ID!) {
    openNonconformance(
      input: { plant: "P1", item: $item, severity: MINOR, defectCode: "X", quantity: { value: "1", unit: $unit } }
      idempotencyKey: $key
    ) { id }
  }`;
  await expect(system.execute(open, { item: 'ACT-1', unit: 'C62', key: 'u1' })).rejects.toThrow('UNIT_MISMATCH');
  await expect(system.execute(open, { item: 'ACT-1', unit: 'GRM', key: 'u2' })).resolves.toBeDefined();
  await expect(system.execute(open, { item: 'WIRE-1', unit: 'KMT', key: 'u3' })).resolves.toBeDefined();
});

test('each checkpoint of a released order gets an inspection by the plan of its item, once', async () => {
  const twice = orderReleased('PO-1', 'ACT-1', [true, false, true]);
  erp.push(twice, twice);
  await consumer.drain();
  const inspection = {
    state: 'REQUESTED',
    item: { id: 'ACT-1' },
    plant: { id: 'P1' },
    plan: { id: 'IP-1' },
    requestedAt: '2025-11-03T06:00:00Z',
  };
  await expect(inspectionsOf('PO-1')).resolves.toEqual([
    { ...inspection, job: { id: 'PO-1/30' } },
    { ...inspection, job: { id: 'PO-1/10' } },
  ]);
  const requested = (await loggedEvents(system.subgraph)).filter((logged) => logged.subject.startsWith('inspection/'));
  expect(requested).toMatchObject(
    ['PO-1/10', 'PO-1/30'].map((job) => ({
      type: 'org.millgraph.quality.inspection.requested.v1',
      plant: 'P1',
      time: '2025-11-03T06:00:00Z',
      data: { order: 'PO-1', job, item: 'ACT-1', lot: null },
    })),
  );
});

test('an order of an item that is not known yet is inspected without a plan', async () => {
  erp.push(orderReleased('PO-2', 'ACT-9', [true]));
  await consumer.drain();
  await expect(inspectionsOf('PO-2')).resolves.toMatchObject([{ job: { id: 'PO-2/10' }, plan: null }]);
});

test('an order without checkpoints and an order of the past are not inspected', async () => {
  erp.push(orderReleased('PO-3', 'ACT-1', [false]), orderReleased('PO-4', 'ACT-1', [true], true));
  await consumer.drain();
  await expect(inspectionsOf('PO-3')).resolves.toEqual([]);
  await expect(inspectionsOf('PO-4')).resolves.toEqual([]);
});

const { run, idOf } = commandRunner((document, variables) => system.execute(document, variables));
const received = (
  receipt: string,
  lot: string,
  status: 'UNRESTRICTED' | 'QUALITY_INSPECTION',
  historical = false,
): CloudEvent =>
  eventOf(
    'org.millgraph.erp.goods.received.v1',
    `goods-receipt/${receipt}`,
    {
      ...{ receipt, purchaseOrder: 'BUY-1', line: 1, supplier: 'S-1', item: 'ACT-1', lot, kind: 'LOT', status },
      ...{ quantity: { value: '100', unit: 'KGM' }, supplierLot: null, expiryDate: null },
    },
    { historical },
  );
const takenBack = (receipt: string, lot: string, time = '2025-11-04T06:00:00Z'): CloudEvent =>
  eventOf(
    'org.millgraph.erp.goods-receipt.reversed.v1',
    `goods-receipt/${receipt}`,
    {
      ...{ reversal: `${receipt}-R`, receipt, purchaseOrder: 'BUY-1', supplier: 'S-1', item: 'ACT-1', lot },
      ...{ quantity: { value: '100', unit: 'KGM' }, reason: 'Wrong lot' },
    },
    { time },
  );
const inspectionsOfLot = async (lot: string): Promise<unknown> => {
  const { inspections } = await system.execute<{ inspections: { nodes: unknown } }>(
    `query ($lot: ID) { inspections(filter: { lot: $lot }) {
      nodes { state cancelReason plan { id } item { id } requestedAt records { verdict reversedBy { reason } } }
    } }`,
    { lot },
  );
  return inspections.nodes;
};

test('a lot that is received for inspection is inspected, one that is not or that is history is only known', async () => {
  erp.push(received('GR-1', 'L-1', 'QUALITY_INSPECTION'), received('GR-2', 'L-2', 'UNRESTRICTED'));
  erp.push(received('GR-3', 'L-3', 'QUALITY_INSPECTION', true));
  await consumer.drain();
  await expect(inspectionsOfLot('L-1')).resolves.toEqual([
    {
      ...{ state: 'REQUESTED', cancelReason: null, plan: { id: 'IP-1' }, item: { id: 'ACT-1' }, records: [] },
      requestedAt: '2025-11-03T06:00:00Z',
    },
  ]);
  await expect(inspectionsOfLot('L-2')).resolves.toEqual([]);
  await expect(inspectionsOfLot('L-3')).resolves.toEqual([]);
  for (const targetId of ['L-1', 'L-2', 'L-3']) {
    await expect(idOf('placeHold', { target: 'LOT', targetId, plant: 'P1', reason: 'x' })).resolves.toMatch(/^H-/);
  }
});

test('a receipt that is taken back cancels the inspection of its lot, and takes back first what was recorded', async () => {
  erp.push(takenBack('GR-1', 'L-1'), received('GR-4', 'L-4', 'QUALITY_INSPECTION'));
  await consumer.drain();
  await expect(inspectionsOfLot('L-1')).resolves.toMatchObject([{ state: 'CANCELLED', cancelReason: 'Wrong lot' }]);
  const found = await system.execute<{ inspections: { nodes: { id: string }[] } }>(
    `{ inspections(filter: { lot: "L-4" }) { nodes { id } } }`,
  );
  const id = found.inspections.nodes[0]?.id ?? '';
  await run('recordInspection', { id, results: [{ characteristic: 'Mass', value: '0.5' }] }, 'verdict');
  erp.push(takenBack('GR-4', 'L-4'));
  await consumer.drain();
  await expect(inspectionsOfLot('L-4')).resolves.toMatchObject([
    { state: 'CANCELLED', records: [{ verdict: 'PASS', reversedBy: { reason: 'Wrong lot' } }] },
  ]);
  const told = (await loggedEvents(system.subgraph)).filter((logged) => logged.subject === `inspection/${id}`);
  expect(told.map(({ type }) => type.split('.')[4])).toEqual(['requested', 'recorded', 'reversed', 'cancelled']);
});

test('of a receipt of several lots each is inspected, and taken back, by itself', async () => {
  erp.push(received('GR-5', 'SN-1', 'QUALITY_INSPECTION'), received('GR-5', 'SN-2', 'QUALITY_INSPECTION'));
  erp.push(takenBack('GR-5', 'SN-2'));
  await consumer.drain();
  await expect(inspectionsOfLot('SN-1')).resolves.toMatchObject([{ state: 'REQUESTED' }]);
  await expect(inspectionsOfLot('SN-2')).resolves.toMatchObject([{ state: 'CANCELLED' }]);
});

test('an order that is cancelled has no inspection open any more', async () => {
  erp.push(
    orderReleased('PO-5', 'ACT-1', [true]),
    eventOf('org.millgraph.erp.order.cancelled.v1', 'production-order/PO-5', {
      ...{ order: 'PO-5', number: 'PO-5', reason: 'No demand' },
    }),
  );
  await consumer.drain();
  await expect(inspectionsOf('PO-5')).resolves.toMatchObject([{ state: 'CANCELLED' }]);
});

test('the order that is split off is inspected at its own checkpoints', async () => {
  erp.push(
    eventOf('org.millgraph.erp.order.split.v1', 'production-order/PO-1', {
      ...{ order: 'PO-1', remaining: { value: '6', unit: 'C62' }, into: release('PO-1-B', 'ACT-1', [false, true]) },
    }),
  );
  await consumer.drain();
  await expect(inspectionsOf('PO-1-B')).resolves.toMatchObject([{ job: { id: 'PO-1-B/20' }, state: 'REQUESTED' }]);
});

test("a checkpoint is inspected by the plan of its operation before the item's as such", async () => {
  const ofOperation = await idOf('createInspectionPlan', { ...plan('ACT-1'), operation: 20, plant: 'P1' });
  erp.push(orderReleased('PO-6', 'ACT-1', [true, true]));
  await consumer.drain();
  await expect(inspectionsOf('PO-6')).resolves.toMatchObject([
    { job: { id: 'PO-6/20' }, plan: { id: ofOperation } },
    { job: { id: 'PO-6/10' }, plan: { id: 'IP-1' } },
  ]);
});

test('orders, suppliers, plants and lots are known once their systems have told of them, in history too', async () => {
  const hold = (target: string, targetId: string, plant: string): Promise<string> =>
    idOf('placeHold', { target, targetId, plant, reason: 'x' });
  const things: readonly [string, string][] = [
    ['ORDER', 'PO-7'],
    ['SUPPLIER', 'S-7'],
    ['LOT', 'L-7'],
    ['LOT', 'L-7-A'],
    ['LOT', 'L-8'],
    ['ITEM', 'ACT-1'],
  ];
  for (const [target, id] of things) {
    await expect(hold(target, id, 'P7')).rejects.toThrow('NOT_FOUND');
  }
  const past = { historical: true, plant: 'P7' };
  erp.push(
    eventOf(
      'org.millgraph.erp.plant.changed.v1',
      'plant/P7',
      {
        ...{ plant: 'P7', name: 'P7', timeZone: 'Asia/Shanghai', currency: 'CNY', adoption: 'MANUAL' },
        gaplessEffectivity: false,
      },
      past,
    ),
    eventOf(
      'org.millgraph.erp.supplier.changed.v1',
      'supplier/S-7',
      { supplier: 'S-7', name: 'S', active: true },
      past,
    ),
    eventOf(
      'org.millgraph.erp.order.created.v1',
      'production-order/PO-7',
      {
        ...{
          order: 'PO-7',
          number: 'PO-7',
          item: 'ACT-1',
          quantity: { value: '1', unit: 'KGM' },
          dueDate: '2025-11-10',
        },
      },
      past,
    ),
  );
  const part = (lot: string) => ({ lot, quantity: { value: '1', unit: 'KGM' } });
  mes.push(
    eventOf(
      'org.millgraph.mes.lot.completed.v1',
      'lot/L-7',
      {
        ...{ lot: 'L-7', kind: 'LOT', order: 'PO-7', item: 'ACT-1', revision: null, role: 'PRODUCT', expiryDate: null },
        ...{ quantity: { value: '2', unit: 'KGM' }, violation: null },
      },
      past,
    ),
    eventOf(
      'org.millgraph.mes.lot.split.v1',
      'lot/L-7',
      {
        ...{ split: 'SP-1', item: 'ACT-1', lot: 'L-7', into: [part('L-7-A'), part('L-7-B')] },
      },
      past,
    ),
    eventOf(
      'org.millgraph.mes.lot.merged.v1',
      'lot/L-8',
      {
        ...{ merge: 'ME-1', item: 'ACT-1', from: [part('L-7-A'), part('L-7-B')], into: 'L-8' },
      },
      past,
    ),
  );
  await consumer.drain();
  for (const [target, id] of things) await expect(hold(target, id, 'P7')).resolves.toMatch(/^H-/);
});

test('who delivered a lot delivered its parts, and is the supplier of what does not conform', async () => {
  const part = (lot: string) => ({ lot, quantity: { value: '50', unit: 'KGM' } });
  mes.push(
    eventOf('org.millgraph.mes.lot.split.v1', 'lot/L-2', {
      ...{ split: 'SP-2', item: 'ACT-1', lot: 'L-2', into: [part('L-2-A')] },
    }),
  );
  await consumer.drain();
  const nonconformance = { plant: 'P1', item: 'ACT-1', lot: 'L-2-A', severity: 'MINOR', defectCode: 'X' };
  await expect(
    run('openNonconformance', { ...nonconformance, quantity: { value: '1', unit: 'KGM' } }, 'supplier { id }'),
  ).resolves.toEqual({ supplier: { id: 'S-1' } });
});

const jobGivenUp = (type: 'cancelled' | 'aborted', order: string, sequence: number): CloudEvent =>
  eventOf(`org.millgraph.mes.job.${type}.v1`, `job/${order}/${sequence}`, {
    ...{ job: `${order}/${sequence}`, order, sequence, workCenter: null, executionState: 'RUNNING' },
    reason: `Job ${type}`,
  });

test('a job that is cancelled or aborted has no inspection open any more, in whatever order release and end are told', async () => {
  erp.push(orderReleased('PO-8', 'ACT-1', [true, true, true]));
  await consumer.drain();
  mes.push(jobGivenUp('cancelled', 'PO-8', 30), jobGivenUp('aborted', 'PO-8', 10), jobGivenUp('cancelled', 'PO-9', 10));
  await consumer.drain();
  await expect(inspectionsOf('PO-8')).resolves.toMatchObject([
    { job: { id: 'PO-8/30' }, state: 'CANCELLED' },
    { job: { id: 'PO-8/20' }, state: 'REQUESTED' },
    { job: { id: 'PO-8/10' }, state: 'CANCELLED' },
  ]);
  const told = (await loggedEvents(system.subgraph)).filter(({ type }) => type.endsWith('inspection.cancelled.v1'));
  expect(told.slice(-2)).toMatchObject([
    { data: { job: 'PO-8/30', reason: 'Job cancelled' } },
    { data: { job: 'PO-8/10', reason: 'Job aborted' } },
  ]);
  erp.push(orderReleased('PO-9', 'ACT-1', [true, true]));
  await consumer.drain();
  await expect(inspectionsOf('PO-9')).resolves.toMatchObject([{ job: { id: 'PO-9/20' }, state: 'REQUESTED' }]);
});

const kilograms = (lot: string) => ({ lot, quantity: { value: '1', unit: 'KGM' } });
const split = { split: 'SP-V', item: 'ACT-1', lot: 'V-1', into: [kilograms('V-1-A'), kilograms('V-1-B')] };
const merge = { merge: 'ME-V', item: 'ACT-1', from: [kilograms('V-1-A'), kilograms('V-1-B')], into: 'V-2' };
const undone = { reversal: 'RV-1', reason: 'Never happened' };
const made = (lot: string) => ({
  ...{ lot, kind: 'LOT' as const, order: 'PO-1', item: 'ACT-1', revision: null, role: 'PRODUCT' as const },
  ...{ quantity: { value: '2', unit: 'KGM' }, expiryDate: null },
});
const completed = (lot: string): CloudEvent =>
  eventOf('org.millgraph.mes.lot.completed.v1', `lot/${lot}`, { ...made(lot), violation: null });

test('an inspection of a job that is given up is refused', async () => {
  erp.push(orderReleased('PO-10', 'ACT-1', [false, false, false]));
  await consumer.drain();
  const inspect = (sequence: number) =>
    idOf('requestInspection', { plant: 'P1', item: 'ACT-1', order: 'PO-10', job: `PO-10/${sequence}` });
  await expect(inspect(10)).resolves.toMatch(/^IN-/);
  mes.push(jobGivenUp('aborted', 'PO-10', 10), jobGivenUp('cancelled', 'PO-10', 20));
  await consumer.drain();
  await expect(inspect(10)).rejects.toThrow(/ILLEGAL_STATE.*Job aborted/);
  await expect(inspect(20)).rejects.toThrow(/ILLEGAL_STATE.*Job cancelled/);
  await expect(inspect(30)).resolves.toMatch(/^IN-/);
});

test('a lot whose making is taken back is known no more, and its open inspections are cancelled', async () => {
  mes.push(completed('V-1'), eventOf('org.millgraph.mes.lot.split.v1', 'lot/V-1', split));
  mes.push(eventOf('org.millgraph.mes.lot.merged.v1', 'lot/V-2', merge));
  await consumer.drain();
  const steps: readonly (readonly [readonly string[], CloudEvent])[] = [
    [['V-2'], eventOf('org.millgraph.mes.lot-merge.reversed.v1', 'lot/V-2', { ...merge, ...undone })],
    [['V-1-A', 'V-1-B'], eventOf('org.millgraph.mes.lot-split.reversed.v1', 'lot/V-1', { ...split, ...undone })],
    [['V-1'], eventOf('org.millgraph.mes.lot-completion.reversed.v1', 'lot/V-1', { ...made('V-1'), ...undone })],
  ];
  for (const [lots, reversal] of steps) {
    for (const lot of lots) await idOf('requestInspection', { plant: 'P1', item: 'ACT-1', lot });
    mes.push(reversal);
    await consumer.drain();
    for (const lot of lots) {
      await expect(inspectionsOfLot(lot)).resolves.toMatchObject([
        { state: 'CANCELLED', cancelReason: 'Never happened' },
      ]);
      const about = { plant: 'P1', item: 'ACT-1', lot };
      await expect(idOf('requestInspection', about)).rejects.toThrow('NOT_FOUND');
      const nonconformance = { ...about, severity: 'MINOR', defectCode: 'X', quantity: kilograms(lot).quantity };
      await expect(idOf('openNonconformance', nonconformance)).rejects.toThrow('NOT_FOUND');
      const hold = { target: 'LOT', targetId: lot, plant: 'P1', reason: 'x' };
      await expect(idOf('placeHold', hold)).rejects.toThrow('NOT_FOUND');
    }
  }
  mes.push(completed('V-1'));
  await consumer.drain();
  await expect(idOf('placeHold', { target: 'LOT', targetId: 'V-1', plant: 'P1', reason: 'x' })).resolves.toMatch(/^H-/);
});

test('a lot that is received anew after its receipt was taken back is of the supplier who delivers it then', async () => {
  const hold = (): Promise<string> => idOf('placeHold', { target: 'LOT', targetId: 'N-1', plant: 'P1', reason: 'x' });
  const receipt = (id: string, supplier: string): CloudEvent =>
    eventOf('org.millgraph.erp.goods.received.v1', `goods-receipt/${id}`, {
      ...{ receipt: id, purchaseOrder: 'BUY-2', line: 1, supplier, item: 'ACT-1', lot: 'N-1', kind: 'LOT' },
      ...{ quantity: { value: '5', unit: 'KGM' }, supplierLot: null, expiryDate: null, status: 'UNRESTRICTED' },
    });
  erp.push(receipt('N-GR-1', 'S-1'), takenBack('N-GR-1', 'N-1'));
  await consumer.drain();
  await expect(hold()).rejects.toThrow('NOT_FOUND');
  erp.push(receipt('N-GR-2', 'S-2'));
  await consumer.drain();
  await expect(hold()).resolves.toMatch(/^H-/);
  const nonconformance = { plant: 'P1', item: 'ACT-1', lot: 'N-1', severity: 'MINOR', defectCode: 'X' };
  await expect(
    run('openNonconformance', { ...nonconformance, quantity: { value: '1', unit: 'KGM' } }, 'supplier { id }'),
  ).resolves.toEqual({ supplier: { id: 'S-2' } });
});
