import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CloudEvent, EventData, EventType } from '#contracts/events.ts';
import type { Consumer } from '#platform/events/reactions.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { logOf, loggedEvents } from './fixture.ts';
import { quality } from './subgraph.ts';

let system: TestSubgraph;
let consumer: Consumer;
const plm: CloudEvent[] = [];
const erp: CloudEvent[] = [];
beforeAll(async () => {
  system = await openTestSubgraph(quality);
  consumer = system.subgraph.startReactions({ plm: logOf(plm), erp: logOf(erp) });
});
afterAll(() => system.close());

let events = 0;
const event = <Type extends EventType>(type: Type, subject: string, data: EventData[Type], historical = false) => {
  events += 1;
  return {
    specversion: '1.0',
    datacontenttype: 'application/json',
    id: `00000000-0000-4000-8000-${String(events).padStart(12, '0')}`,
    type,
    source: '//millgraph/test/P1',
    subject,
    plant: 'P1',
    supplier: null,
    time: '2025-11-03T06:00:00Z',
    recordedtime: '2025-11-03T06:00:01Z',
    historical,
    correlationid: 'c-1',
    causationid: null,
    traceparent: '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01',
    data,
  } as CloudEvent;
};
const released = (item: string, baseUnit: string, historical = false): CloudEvent =>
  event(
    'org.millgraph.plm.item.released.v1',
    `item/${item}`,
    { item: { id: item, number: item, name: item, type: 'FINISHED_GOOD', baseUnit } },
    historical,
  );
const operation = (sequence: number, checkpoint: boolean) => ({
  ...{ sequence, name: `Operation ${sequence}`, workCenter: null, checkpoint },
  ...{ setupHours: '1', machineHours: '1', laborHours: '1' },
});
const orderReleased = (order: string, item: string, checkpoints: readonly boolean[], historical = false): CloudEvent =>
  event(
    'org.millgraph.erp.order.released.v1',
    `production-order/${order}`,
    {
      ...{ order, number: order, item, revision: `${item}/A`, quantity: { value: '10', unit: 'C62' } },
      ...{ dueDate: '2025-11-10', plannedStart: null, plannedEnd: null },
      operations: checkpoints.map((checkpoint, index) => operation(10 * (index + 1), checkpoint)),
    },
    historical,
  );
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
  const release = orderReleased('PO-1', 'ACT-1', [true, false, true]);
  erp.push(release, release);
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
