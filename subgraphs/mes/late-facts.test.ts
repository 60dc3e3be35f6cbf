import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { mes } from './subgraph.ts';
import { consumption, minute, pieces, running, tell, type Fact } from './shop-floor-facts-fixture.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  await floor.perform('createEquipment', { id: 'P1-WC', name: 'Assembly', level: 'WORK_CENTER', plant: 'P1' });
});
afterAll(() => system.close());

/** What MES told of an order since it was last asked: type and what tells one from another. */
const heard = new Map<string, number>();
async function told(order: string): Promise<readonly unknown[]> {
  const all = (await floor.published()).filter(({ data }) => JSON.stringify(data).includes(order));
  const fresh = all.slice(heard.get(order) ?? 0);
  heard.set(order, all.length);
  return fresh.flatMap(({ type, data }) => {
    const name = type.slice('org.millgraph.mes.'.length, -'.v1'.length);
    if (name === 'exception.raised') return [];
    if ('record' in data && 'violation' in data) {
      return [`${name} ${data.record} ${data.violation?.rule ?? 'nothing'}`];
    }
    const state = 'executionState' in data ? ` ${data.executionState}` : '';
    const violation = 'violation' in data ? (data.violation as { readonly rule: string } | null) : undefined;
    return [`${name}${state}${violation === undefined ? '' : ` ${violation?.rule ?? 'nothing'}`}`];
  });
}

const report = (order: string, minutes: number, good = '9'): Fact => ({
  ...{ document: `${order}-r-${minutes}`, kind: 'PRODUCTION_REPORTED', job: `${order}/10`, good: pieces(good) },
  occurredAt: minute(minutes),
});
const state = (order: string, kind: string, minutes: number): Fact => ({
  ...{ document: `${order}-${kind}-${minutes}`, kind, job: `${order}/10`, occurredAt: minute(minutes) },
});
const making = (order: string, lot: string, minutes: number, quantity = '4'): Fact => ({
  ...{ document: lot, kind: 'LOT_COMPLETED', order, lot, quantity: pieces(quantity), occurredAt: minute(minutes) },
});
const standing = async (lot: string): Promise<unknown> =>
  (
    await floor.query<{ lot: object }>(
      `query ($id: ID!) { lot(id: $id) { violation { rule message } restrictions { status quantity { value } } } }`,
      { id: lot },
    )
  ).lot;
const right = { violation: null, restrictions: [] };
const wrong = (rule: string, value: string) => ({
  ...{ violation: { rule }, restrictions: [{ status: 'BLOCKED', quantity: { value } }] },
});
const received = (order: string, lot: string, status: 'BLOCKED' | 'UNRESTRICTED', value: string) =>
  floor.receive('org.millgraph.erp.inventory.moved.v1', {
    ...{
      movement: `IM-${lot}`,
      type: 'RECEIPT',
      item: 'ACT-1',
      location: 'MAIN',
      lot,
      status,
      quantity: pieces(value),
    },
    ...{ order, purchaseOrder: null, violation: null, sourceSystem: 'mes', reverses: null, reversedType: null },
  });
const changed = (lot: string, from: 'BLOCKED' | 'UNRESTRICTED', to: 'BLOCKED' | 'UNRESTRICTED', value: string) =>
  floor.receive('org.millgraph.erp.stock-status.changed.v1', {
    ...{ movement: `SC-${lot}`, item: 'ACT-1', location: 'MAIN', lot, from, to, quantity: pieces(value) },
  });

test('what a late fact explains or puts in the wrong is told to the others, what is told for the first time is not', async () => {
  await floor.release('TELL-1', 1);
  await floor.perform('dispatchJob', { id: 'TELL-1/10', occurredAt: minute(0) });
  await tell(floor, [report('TELL-1', 10), making('TELL-1', 'TELL-1-L', 20)]);
  expect(await told('TELL-1')).toEqual([
    ...['job.dispatched READY', 'job.progressed READY ILLEGAL_STATE', 'lot.completed ILLEGAL_STATE'],
  ]);
  await tell(floor, [state('TELL-1', 'JOB_STARTED', 5)]);
  expect(await told('TELL-1')).toEqual([
    'violation.changed PRODUCTION_REPORT nothing',
    'violation.changed LOT nothing',
    'job.started RUNNING',
  ]);
  // What happened before puts a record in the wrong that was right.
  await tell(floor, [state('TELL-1', 'JOB_SUSPENDED', 7)]);
  expect(await told('TELL-1')).toEqual([
    'violation.changed PRODUCTION_REPORT ILLEGAL_STATE',
    'violation.changed LOT ILLEGAL_STATE',
    'job.held SUSPENDED',
  ]);
});

test('what one order consumed first puts the lots of another in the wrong that consumed later', async () => {
  await running(floor, 'TELL-2');
  await running(floor, 'TELL-3');
  const used = (order: string, minutes: number): Fact =>
    consumption(order, { lot: 'TELL-2-WIRE', quantity: { value: '15', unit: 'MTR' }, occurredAt: minute(minutes) });
  await tell(floor, [used('TELL-2', 20), report('TELL-2', 21), making('TELL-2', 'TELL-2-L', 30)]);
  expect(await standing('TELL-2-L')).toMatchObject(right);
  await tell(floor, [used('TELL-3', 10)]);
  expect(await standing('TELL-2-L')).toMatchObject(wrong('INSUFFICIENT_STOCK', '4'));
});

test('a job is told that is in another state once everything is folded again, also by a fact that may not follow', async () => {
  await floor.release('TOLD-1', 1);
  await tell(floor, [state('TOLD-1', 'JOB_COMPLETED', 20)]);
  expect(await told('TOLD-1')).toEqual(['job.completed COMPLETED', 'order.completed']);
  await floor.release('TOLD-2', 1);
  await floor.perform('dispatchJob', { id: 'TOLD-2/10', occurredAt: minute(0) });
  await floor.perform('cancelJob', { id: 'TOLD-2/10', occurredAt: minute(10), reason: 'no demand' });
  expect(await told('TOLD-2')).toEqual(['job.dispatched READY', 'job.cancelled ABORTED']);
  await tell(floor, [state('TOLD-2', 'JOB_STARTED', 5)]);
  expect(await told('TOLD-2')).toEqual(['job.started RUNNING']);
});

test('a job that was closed after it was given up is completed when it turns out to have been completed before', async () => {
  await running(floor, 'ABORT-1');
  await floor.perform('abortJob', { id: 'ABORT-1/10', occurredAt: minute(20), reason: 'broken tool' });
  await floor.perform('closeJob', { id: 'ABORT-1/10', occurredAt: minute(30) });
  await tell(floor, [report('ABORT-1', 9)]);
  const ended = async (): Promise<unknown> =>
    (
      await floor.query<{ _entities: readonly object[] }>(`{ _entities(representations: [
        { __typename: "ProductionOrder", id: "ABORT-1" }]) { ... on ProductionOrder { executionState jobs { state } } } }`)
    )._entities[0];
  expect(await ended()).toEqual({ executionState: 'ABORTED', jobs: [{ state: 'CLOSED' }] });
  await told('ABORT-1');
  await tell(floor, [state('ABORT-1', 'JOB_COMPLETED', 10)]);
  expect(await ended()).toEqual({ executionState: 'COMPLETED', jobs: [{ state: 'CLOSED' }] });
  expect(await told('ABORT-1')).toEqual(['job.completed COMPLETED']);
});

test('a lot made by command after its order broke a rule is right again when that is explained', async () => {
  await floor.release('ANEW-1', 1);
  await floor.perform('dispatchJob', { id: 'ANEW-1/10', occurredAt: minute(0) });
  await tell(floor, [report('ANEW-1', 10)]);
  await floor.perform('completeLot', { order: 'ANEW-1', lot: 'ANEW-1-L', quantity: pieces('9') });
  expect(await standing('ANEW-1-L')).toMatchObject(wrong('ILLEGAL_STATE', '9'));
  await tell(floor, [state('ANEW-1', 'JOB_STARTED', 5)]);
  expect(await standing('ANEW-1-L')).toEqual(right);
});

test('what is wrong with a lot blocks it at once and until ERP has answered, and counts once however the answers cross', async () => {
  const order = 'CROSS-1';
  await running(floor, order);
  const lot = async (id: string, minutes: number): Promise<string> => {
    await tell(floor, [making(order, id, minutes)]);
    return id;
  };
  // Four pieces too many until they are reported: blocked before ERP received them, explained before it says so.
  const early = await lot('CROSS-1-A', 20);
  expect(await standing(early)).toMatchObject(wrong('RULE_VIOLATED', '4'));
  await tell(floor, [report(order, 10, '4')]);
  expect(await standing(early)).toEqual(right);
  await received(order, early, 'BLOCKED', '4');
  expect(await standing(early)).toMatchObject({ violation: null, restrictions: [{ status: 'BLOCKED' }] });
  await changed(early, 'BLOCKED', 'UNRESTRICTED', '4');
  expect(await standing(early)).toEqual(right);
  // Wrong and received as such: counted once, and not again once ERP freed a part of it.
  const known = await lot('CROSS-1-B', 30);
  await received(order, known, 'BLOCKED', '4');
  expect(await standing(known)).toMatchObject(wrong('RULE_VIOLATED', '4'));
  await changed(known, 'BLOCKED', 'UNRESTRICTED', '1');
  expect(await standing(known)).toMatchObject(wrong('RULE_VIOLATED', '3'));
  // Right and received as such, then wrong: blocked at once, also before ERP answers.
  await tell(floor, [report(order, 11, '4')]);
  const later = await lot('CROSS-1-C', 40);
  await tell(floor, [report(order, 12, '4')]);
  await received(order, later, 'UNRESTRICTED', '4');
  expect(await standing(later)).toEqual(right);
  await tell(floor, [making(order, 'CROSS-1-D', 15)]);
  expect(await standing(later)).toMatchObject(wrong('RULE_VIOLATED', '4'));
  await changed(later, 'UNRESTRICTED', 'BLOCKED', '4');
  expect(await standing(later)).toMatchObject(wrong('RULE_VIOLATED', '4'));
});
