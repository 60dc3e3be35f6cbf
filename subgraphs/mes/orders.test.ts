import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { add } from '#contracts/decimal.ts';
import type { EventData } from '#contracts/events.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { mes } from './subgraph.ts';
import { metres, minute, pieces, running, tell } from './shop-floor-facts-fixture.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  await floor.perform('createEquipment', { id: 'P1-WC', name: 'Assembly', level: 'WORK_CENTER', plant: 'P1' });
});
afterAll(() => system.close());

interface Operation {
  readonly received: { readonly value: string };
  readonly inTransit: { readonly value: string };
  readonly queued: { readonly value: string };
  readonly inProcess: { readonly value: string };
  readonly good: { readonly value: string };
  readonly scrap: { readonly value: string };
  readonly rework: { readonly value: string };
}
interface Standing {
  readonly executionState: string;
  readonly jobs: readonly { readonly state: string }[];
  readonly wip: { readonly byOperation: readonly Operation[] };
}
/** An order as it stands; its pieces balance. */
async function standingOf(order: string): Promise<Standing> {
  const { _entities } = await floor.query<{ _entities: readonly [Standing] }>(
    `query ($id: ID!) {
      _entities(representations: [{ __typename: "ProductionOrder", id: $id }]) {
        ... on ProductionOrder {
          executionState jobs { state }
          wip { byOperation {
            received { value } inTransit { value } queued { value } inProcess { value } good { value } scrap { value }
            rework { value }
          } }
        }
      }
    }`,
    { id: order },
  );
  const [standing] = _entities;
  for (const [index, at] of standing.wip.byOperation.entries()) {
    expect(add(at.queued.value, at.inProcess.value, at.good.value, at.scrap.value, at.rework.value)).toBe(
      at.received.value,
    );
    const next = standing.wip.byOperation[index + 1];
    if (next !== undefined) expect(add(next.received.value, next.inTransit.value)).toBe(at.good.value);
  }
  return standing;
}
const states = async (order: string): Promise<readonly string[]> =>
  (await standingOf(order)).jobs.map(({ state }) => state);

const split = (order: string, into: string, quantity: string): EventData['org.millgraph.erp.order.split.v1'] => ({
  ...{ order, remaining: pieces(add('100', `-${quantity}`)) },
  into: {
    ...{
      order: into,
      number: into,
      kind: 'PRODUCTION',
      item: 'ACT-1',
      revision: 'ACT-1/A',
      quantity: pieces(quantity),
    },
    ...{ dueDate: '2026-02-01', plannedStart: null, plannedEnd: null, byProducts: [], originNonconformance: null },
    overDeliveryTolerance: '0',
    components: [],
    operations: [10, 20].map((sequence) => ({
      ...{ sequence, name: 'Turn', workCenter: 'P1-WC', subcontractSupplier: null, checkpoint: false },
      ...{ setupHours: '1', machineHours: '1', laborHours: '1' },
    })),
  },
});

test('a split takes pieces along that the first operation has not reported, as many as there are', async () => {
  await floor.release('SP-1', 2);
  await floor.perform('dispatchJob', { id: 'SP-1/10' });
  await floor.perform('startJob', { id: 'SP-1/10' });
  await floor.perform('reportProduction', { id: 'SP-1/10', good: pieces('30') });
  const type = 'org.millgraph.erp.order.split.v1';
  await floor.receive(type, split('SP-1', 'SP-2', '40'));
  await floor.receive(type, split('SP-1', 'SP-2', '40'));
  const first = await standingOf('SP-1');
  expect(first.wip.byOperation[0]).toMatchObject({ received: { value: '60' }, inProcess: { value: '30' } });
  const second = await standingOf('SP-2');
  expect(second.wip.byOperation[0]).toMatchObject({ received: { value: '40' }, queued: { value: '40' } });
  await expect(floor.query(`{ job(id: "SP-1/10") { plannedQuantity { value } } }`)).resolves.toEqual({
    job: { plannedQuantity: { value: '60' } },
  });
  // Only 30 are left that are not reported.
  await floor.receive(type, { ...split('SP-1', 'SP-3', '50'), remaining: pieces('10') });
  expect((await standingOf('SP-3')).wip.byOperation[0]).toMatchObject({ received: { value: '30' } });
  expect((await standingOf('SP-1')).wip.byOperation[0]).toMatchObject({ inProcess: { value: '0' } });
  await expect(
    floor.query(`{ executionExceptions(filter: { order: "SP-3" }) { nodes { ownerRole rule message } } }`),
  ).resolves.toMatchObject({
    executionExceptions: {
      nodes: [{ ownerRole: 'PRODUCTION_PLANNER', message: expect.stringContaining('only 30') as unknown }],
    },
  });
  await floor.perform('completeJob', { id: 'SP-1/10' });
  await expect(floor.receive(type, split('SP-NONE', 'SP-9', '1'))).rejects.toThrow('not known yet');
});

test('a cancelled order withdraws what has not started, and a closed one closes what is over', async () => {
  await floor.release('END-1', 3);
  await floor.perform('dispatchJob', { id: 'END-1/10' });
  await floor.perform('startJob', { id: 'END-1/10' });
  await floor.perform('dispatchJob', { id: 'END-1/20' });
  const cancelled = 'org.millgraph.erp.order.cancelled.v1';
  await floor.receive(cancelled, { order: 'END-1', number: 'END-1', reason: 'no demand' });
  expect(await states('END-1')).toEqual(['RUNNING', 'CANCELLED', 'CANCELLED']);
  await expect(floor.attempt('startJob', { id: 'END-1/20' })).resolves.toBe('ILLEGAL_STATE');
  await floor.perform('abortJob', { id: 'END-1/10', reason: 'no demand' });
  expect((await standingOf('END-1')).executionState).toBe('ABORTED');
  const closed = 'org.millgraph.erp.order.closed.v1';
  await floor.receive(closed, { order: 'END-1', number: 'END-1' });
  expect(await states('END-1')).toEqual(['CLOSED', 'CANCELLED', 'CANCELLED']);
  expect((await standingOf('END-1')).executionState).toBe('ABORTED');
  await floor.receive(cancelled, { order: 'NEVER-RELEASED', number: 'N', reason: 'no demand' });
  await floor.release('END-2', 1);
  await floor.receive(closed, { order: 'END-2', number: 'END-2' });
  expect(await states('END-2')).toEqual(['CANCELLED']);
  const told = (await floor.published()).filter(
    ({ type, data }) => type.includes('.job.') && JSON.stringify(data).includes('END-1'),
  );
  expect(
    told.slice(3).map(({ type, data }) => [type.slice(18, -3), (data as { executionState: string }).executionState]),
  ).toEqual([
    ['job.cancelled', 'RUNNING'],
    ['job.cancelled', 'RUNNING'],
    ['job.aborted', 'ABORTED'],
  ]);
});

test.each(['cancelled', 'closed'] as const)(
  'a job that runs or is suspended when its order is %s goes on, and raises an exception',
  async (ended) => {
    const order = `GOES-ON-${ended}`;
    await floor.release(order, 2);
    for (const sequence of ['10', '20']) {
      await floor.perform('dispatchJob', { id: `${order}/${sequence}` });
      await floor.perform('startJob', { id: `${order}/${sequence}` });
    }
    await floor.perform('suspendJob', { id: `${order}/20`, reason: 'tool' });
    await floor.receive(`org.millgraph.erp.order.${ended}.v1`, { order, number: order, reason: 'no demand' });
    expect(await states(order)).toEqual(['RUNNING', 'SUSPENDED']);
    const { executionExceptions } = await floor.query<{ executionExceptions: { nodes: { message: string }[] } }>(
      `query ($order: ID!) { executionExceptions(filter: { order: $order }) { nodes { rule message } } }`,
      { order },
    );
    expect(executionExceptions.nodes.map(({ message }) => message).sort()).toEqual([
      `Order ${order} was ${ended} while job ${order}/10 is RUNNING; complete or abort the job.`,
      `Order ${order} was ${ended} while job ${order}/20 is SUSPENDED; complete or abort the job.`,
    ]);
  },
);

test('who hears that a report was reversed hears on which equipment it was made', async () => {
  await running(floor, 'EQ-1');
  await floor.perform('reportProduction', { id: 'EQ-1/10', equipment: 'P1-WC', good: pieces('1') });
  const { job } = await floor.query<{ job: { reports: [{ id: string }] } }>(
    `{ job(id: "EQ-1/10") { reports { id } } }`,
  );
  await floor.perform('reverseProductionReport', { id: job.reports[0].id, reason: 'miscounted' });
  const [told] = (await floor.published()).filter(({ type }) => type.endsWith('production-report.reversed.v1'));
  expect(told?.data).toMatchObject({ report: job.reports[0].id, equipment: 'P1-WC' });
});

test('a job of a held order or item is not resumed until the hold is released', async () => {
  for (const [target, order] of [
    ['ORDER', 'RS-1'],
    ['ITEM', 'RS-2'],
  ] as const) {
    await running(floor, order, {}, { item: `${order}-ITEM` });
    await floor.perform('suspendJob', { id: `${order}/10`, reason: 'suspect' });
    const targetId = target === 'ORDER' ? order : `${order}-ITEM`;
    const hold = { hold: `H-${order}`, target, targetId, plant: 'P1', reason: 'suspect' };
    await floor.receive('org.millgraph.quality.hold.placed.v1', hold);
    await expect(floor.attempt('resumeJob', { id: `${order}/10` })).resolves.toBe('ON_HOLD');
    await floor.receive('org.millgraph.quality.hold.released.v1', { ...hold, reason: 'cleared' });
    await expect(floor.attempt('resumeJob', { id: `${order}/10` })).resolves.toBeNull();
  }
});

test('each command fits the states it is for, and a change is not dated before the last one', async () => {
  await floor.release('ST-1', 1);
  const attempt = (mutation: string, more: object = {}) => floor.attempt(mutation, { id: 'ST-1/10', ...more });
  const reason = { reason: 'broken' };
  for (const mutation of ['makeJobReady', 'startJob', 'resumeJob', 'completeJob', 'closeJob'] as const) {
    await expect(attempt(mutation)).resolves.toBe('ILLEGAL_STATE');
  }
  await expect(attempt('abortJob', reason)).resolves.toBe('ILLEGAL_STATE');
  await floor.perform('dispatchJob', { id: 'ST-1/10', occurredAt: minute(0) });
  await expect(attempt('makeJobReady', { occurredAt: minute(-1) })).resolves.toBe('RULE_VIOLATED');
  await expect(attempt('makeJobReady', { occurredAt: minute(1) })).resolves.toBe(null);
  await expect(attempt('startJob', { occurredAt: minute(0) })).resolves.toBe('RULE_VIOLATED');
  await expect(attempt('startJob', { occurredAt: minute(2) })).resolves.toBe(null);
  await expect(attempt('cancelJob', reason)).resolves.toBe('ILLEGAL_STATE');
  await expect(attempt('suspendJob', { ...reason, occurredAt: minute(4) })).resolves.toBe(null);
  await expect(attempt('resumeJob', { occurredAt: minute(3) })).resolves.toBe('RULE_VIOLATED');
  await expect(attempt('abortJob', { reason: ' ' })).resolves.toBe('BAD_INPUT');
  await expect(attempt('abortJob', reason)).resolves.toBe(null);
  await expect(attempt('reportProduction', { good: pieces('1') })).resolves.toBe('ILLEGAL_STATE');
  await expect(attempt('closeJob')).resolves.toBe(null);
  const { _entities } = await floor.query<{ _entities: [{ events: { kind: string }[] }] }>(
    `{ _entities(representations: [{ __typename: "ProductionOrder", id: "ST-1" }]) {
      ... on ProductionOrder { events { kind reason job { id } violation { rule } } } } }`,
  );
  expect(_entities[0].events.map(({ kind }) => kind)).toEqual([
    ...['DISPATCHED', 'READY', 'STARTED', 'SUSPENDED', 'ABORTED', 'CLOSED'],
  ]);
});

test('a job waits for every inspection that is open, and for the last verdict', async () => {
  await running(floor, 'IN-1');
  await floor.perform('reportProduction', { id: 'IN-1/10', good: pieces('100') });
  const complete = () => floor.attempt('completeJob', { id: 'IN-1/10' });
  const about = { inspection: 'I-1', item: 'ACT-1', order: 'IN-1', job: 'IN-1/10', lot: null };
  const asked = `{ job(id: "IN-1/10") { inspectionOpen inspectionPassed } }`;
  await floor.receive('org.millgraph.quality.inspection.requested.v1', about, { time: minute(1) });
  await expect(complete()).resolves.toBe('RULE_VIOLATED');
  await expect(floor.query(asked)).resolves.toEqual({ job: { inspectionOpen: true, inspectionPassed: null } });
  const recorded = 'org.millgraph.quality.inspection.recorded.v1';
  await floor.receive(recorded, { ...about, verdict: 'FAIL' }, { time: minute(2) });
  await expect(complete()).resolves.toBe('RULE_VIOLATED');
  const reversed = { ...about, verdict: 'FAIL', reason: 'wrong gauge' } as const;
  await floor.receive('org.millgraph.quality.inspection.reversed.v1', reversed, { time: minute(3) });
  await expect(floor.query(asked)).resolves.toEqual({ job: { inspectionOpen: true, inspectionPassed: null } });
  await expect(complete()).resolves.toBe('RULE_VIOLATED');
  await floor.receive(recorded, { ...about, verdict: 'PASS' }, { time: minute(4) });
  await floor.receive(
    'org.millgraph.quality.inspection.requested.v1',
    { ...about, inspection: 'I-2' },
    { time: minute(5) },
  );
  await expect(complete()).resolves.toBe('RULE_VIOLATED');
  const withdrawn = { ...about, inspection: 'I-2', reason: 'not needed' };
  await floor.receive('org.millgraph.quality.inspection.cancelled.v1', withdrawn, { time: minute(6) });
  await expect(complete()).resolves.toBe(null);
});

test('pieces set aside come back into the operation or go to a rework order, and all of them balance', async () => {
  await floor.receive('org.millgraph.quality.nonconformance.opened.v1', {
    ...{ nonconformance: 'NC-1', number: 'NC-1', item: 'ACT-1', lot: 'RW-L', order: 'RW-1' },
    ...{ job: null, supplier: null, severity: 'MINOR' },
    quantity: pieces('4'),
  });
  await running(floor, 'RW-1');
  await floor.perform('reportProduction', { id: 'RW-1/10', good: pieces('90'), rework: pieces('10') });
  const back = (value: string, more: object = {}): Promise<string | null> =>
    floor.attempt('returnReworkedPieces', { id: 'RW-1/10', quantity: pieces(value), ...more });
  await expect(back('11')).resolves.toBe('RULE_VIOLATED');
  await expect(back('6')).resolves.toBe(null);
  expect((await standingOf('RW-1')).wip.byOperation).toMatchObject([
    { rework: { value: '4' }, inProcess: { value: '6' } },
  ]);
  await floor.release('RW-2', 1, { kind: 'REWORK', quantity: '4', originNonconformance: 'NC-1' });
  await floor.release('RW-3', 1);
  await expect(back('3', { reworkOrder: 'RW-3' })).resolves.toBe('RULE_VIOLATED');
  await expect(back('3', { reworkOrder: 'RW-2' })).resolves.toBe(null);
  await expect(back('2')).resolves.toBe('RULE_VIOLATED');
  await floor.perform('reportProduction', { id: 'RW-1/10', good: pieces('6') });
  await floor.perform('completeJob', { id: 'RW-1/10' });
  const told = await floor.published();
  expect(told.filter(({ type }) => type === 'org.millgraph.mes.rework.returned.v1').map(({ data }) => data)).toEqual([
    { returned: expect.any(String), order: 'RW-1', job: 'RW-1/10', quantity: pieces('6'), reworkOrder: null },
    { returned: expect.any(String), order: 'RW-1', job: 'RW-1/10', quantity: pieces('3'), reworkOrder: 'RW-2' },
  ]);
  const standing = await standingOf('RW-1');
  expect(standing.wip.byOperation).toMatchObject([
    { good: { value: '96' }, rework: { value: '4' }, inProcess: { value: '0' } },
  ]);
  // It mends pieces of the item that it makes, and so takes lots of it.
  await floor.perform('completeLot', { order: 'RW-1', lot: 'RW-L', quantity: pieces('96') });
  await floor.perform('dispatchJob', { id: 'RW-2/10' });
  await floor.perform('startJob', { id: 'RW-2/10' });
  await floor.perform('consumeMaterial', { id: 'RW-2/10', lot: 'RW-L', quantity: pieces('4') });
  await expect(
    floor.query(`{ _entities(representations: [
      { __typename: "ProductionOrder", id: "RW-1" }, { __typename: "ProductionOrder", id: "RW-2" }]) {
      ... on ProductionOrder { mendedLot { id } } } }`),
  ).resolves.toEqual({ _entities: [{ mendedLot: null }, { mendedLot: { id: 'RW-L' } }] });
});

test('an operation that set pieces aside and gave them to a rework order does not lose its report', async () => {
  await running(floor, 'RV-1');
  await floor.perform('reportProduction', { id: 'RV-1/10', good: pieces('1'), rework: pieces('5') });
  await floor.release('RV-2', 1, { kind: 'REWORK', quantity: '5' });
  await floor.perform('returnReworkedPieces', { id: 'RV-1/10', quantity: pieces('5'), reworkOrder: 'RV-2' });
  const { productionReports } = await floor.query<{ productionReports: { nodes: [{ id: string }] } }>(
    `{ productionReports(filter: { order: "RV-1" }) { nodes { id } } }`,
  );
  const input = { id: productionReports.nodes[0].id, reason: 'miscounted' };
  await expect(floor.attempt('reverseProductionReport', input)).resolves.toBe('RULE_VIOLATED');
});

test('every root list filters by plant, state, item, dates and text, and sorts by each of its fields in both directions', async () => {
  await running(floor, 'LI-1');
  await tell(floor, [
    {
      document: 'LI-1',
      kind: 'PRODUCTION_REPORTED',
      job: 'LI-1/10',
      good: pieces('2'),
      operator: 'op-7',
      occurredAt: minute(7),
    },
    {
      ...{ document: 'LI-2', kind: 'MATERIAL_CONSUMED', job: 'LI-1/10', lot: 'LI-1-WIRE', quantity: metres('99') },
      occurredAt: minute(8),
    },
  ]);
  const range = `{ from: "${minute(0)}", to: "2099-01-01T00:00:00Z" }`;
  const lists: Readonly<Record<string, string>> = {
    jobs: `plant: "P1", state: RUNNING, item: "ACT-1", order: "LI-1", workCenter: "P1-WC", text: "li-1", actualStart: ${range}`,
    lots: `plant: "P1", state: CONSUMED, item: "WIRE", supplier: "S1", origin: PURCHASED, kind: LOT, text: "li-1",
      createdAt: { from: "2025-01-01T00:00:00Z" }`,
    productionReports: `plant: "P1", order: "LI-1", job: "LI-1/10", item: "ACT-1", reversed: false, operator: "op-7",
      occurredAt: ${range}, recordedAt: ${range}, text: "pr-"`,
    materialConsumptions: `plant: "P1", order: "LI-1", job: "LI-1/10", item: "WIRE", lot: "LI-1-WIRE", reversed: false,
      occurredAt: ${range}, recordedAt: ${range}, text: "li-1"`,
    executionExceptions: `plant: "P1", state: OPEN, order: "LI-1", rule: INSUFFICIENT_STOCK, item: "WIRE",
      raisedAt: ${range}, text: "had 20"`,
    shopFloorFacts: `plant: "P1", status: ACCEPTED, kind: MATERIAL_CONSUMED, source: "line-1", occurredAt: ${range},
      recordedAt: ${range}, text: "li-2"`,
  };
  for (const [list, filter] of Object.entries(lists)) {
    const { [list]: page } = await floor.query<Record<string, { totalCount: number }>>(
      `{ ${list}(filter: { ${filter} }) { totalCount nodes { __typename } } }`,
    );
    expect([list, page?.totalCount]).toEqual([list, 1]);
    const type = `${list.charAt(0).toUpperCase()}${list.slice(1, -1)}Sort`;
    const sorts = system.subgraph.schema.getType(type);
    if (sorts === undefined || !('getValues' in sorts)) throw new Error(`no sorts of ${list}`);
    for (const { name } of sorts.getValues()) {
      for (const direction of ['ASC', 'DESC']) {
        const query = `query ($after: String) { ${list}(first: 1, after: $after, orderBy: { field: ${name}, direction: ${direction} }) {
          pageInfo { hasNextPage endCursor } edges { cursor } } }`;
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const answer: Record<string, { pageInfo: { hasNextPage: boolean; endCursor: string | null } }> =
            await floor.query(query, { after });
          const { hasNextPage, endCursor } = answer[list]?.pageInfo ?? { hasNextPage: false, endCursor: null };
          if (endCursor !== null) seen.push(endCursor);
          after = hasNextPage && seen.length < 4 ? endCursor : null;
        } while (after !== null);
        expect([list, name, new Set(seen).size]).toEqual([list, name, seen.length]);
      }
    }
  }
});

test('a job that a supplier does needs no work center, and a hold on the supplier refuses its start, unless it is a fact', async () => {
  await floor.release('SUB-1', 1, { subcontractSupplier: 'ANODISER' });
  const hold = { hold: 'H-SUB', target: 'SUPPLIER', targetId: 'ANODISER', plant: null, reason: 'audit' } as const;
  await floor.receive('org.millgraph.quality.hold.placed.v1', hold, { time: minute(0) });
  await floor.perform('dispatchJob', { id: 'SUB-1/10', occurredAt: minute(0) });
  await expect(floor.attempt('startJob', { id: 'SUB-1/10' })).resolves.toBe('ON_HOLD');
  await tell(floor, [{ document: 'SUB-1', kind: 'JOB_STARTED', job: 'SUB-1/10', occurredAt: minute(1) }]);
  await expect(
    floor.query(`{ job(id: "SUB-1/10") { state workCenter { id } subcontractSupplier { id } }
      executionExceptions(filter: { order: "SUB-1" }) { nodes { rule } } }`),
  ).resolves.toEqual({
    job: { state: 'RUNNING', workCenter: null, subcontractSupplier: { id: 'ANODISER' } },
    executionExceptions: { nodes: [{ rule: 'ON_HOLD' }] },
  });
  await floor.perform('suspendJob', { id: 'SUB-1/10', reason: 'audit' });
  await expect(floor.attempt('resumeJob', { id: 'SUB-1/10' })).resolves.toBe('ON_HOLD');
  await floor.receive('org.millgraph.quality.hold.released.v1', hold);
  await expect(floor.attempt('resumeJob', { id: 'SUB-1/10' })).resolves.toBe(null);
});

test('of an order that ERP has completed or closed nothing is posted or taken back until it is reopened, and facts stay facts', async () => {
  const order = 'SETTLED-1';
  const id = `${order}/10`;
  await running(floor, order);
  await floor.perform('consumeMaterial', { id, lot: `${order}-WIRE`, quantity: metres('1') });
  await floor.perform('reportProduction', { id, good: pieces('8'), rework: pieces('2') });
  await floor.perform('reportProduction', { id, good: pieces('1') });
  await floor.perform('completeLot', { order, lot: `${order}-L`, quantity: pieces('1') });
  await floor.perform('returnReworkedPieces', { id, quantity: pieces('1') });
  const { job } = await floor.query<{
    job: Record<'reports' | 'materialConsumed' | 'reworkReturns', readonly { readonly id: string }[]>;
  }>(`query ($id: ID!) { job(id: $id) { reports { id } materialConsumed { id } reworkReturns { id } } }`, { id });
  const back = (document: string | undefined) => ({ id: document, reason: 'miscounted' });
  const commands = [
    ['reverseProductionReport', back(job.reports[1]?.id)],
    ['reverseMaterialConsumption', back(job.materialConsumed[0]?.id)],
    ['reverseLotCompletion', back(`${order}-L`)],
    ['reverseReworkReturn', back(job.reworkReturns[0]?.id)],
    ['reportProduction', { id, good: pieces('1') }],
    ['consumeMaterial', { id, lot: `${order}-WIRE`, quantity: metres('1') }],
    ['completeLot', { order, lot: `${order}-M`, quantity: pieces('1') }],
    ['completeSerials', { order, serials: [`${order}-S`] }],
    ['returnReworkedPieces', { id, quantity: pieces('1') }],
  ] as const;
  const refusals = () =>
    Promise.all(
      commands.map(([mutation, input]) =>
        floor.perform(mutation, input).then(
          () => null,
          (error: unknown) => (error as Error).message,
        ),
      ),
    );
  const all = (message: string) => commands.map(() => `ILLEGAL_STATE: Order ${order} is ${message}.`);
  const about = { order, number: order };
  await floor.receive('org.millgraph.erp.order.completed.v1', about);
  expect(await refusals()).toEqual(all('completed: reopen it first'));
  // It happened all the same: that it is wrong ERP says, to which it posts.
  const fact = { document: order, kind: 'PRODUCTION_REPORTED', job: id, good: pieces('1'), occurredAt: minute(30) };
  expect(await tell(floor, [fact])).toMatchObject([{ outcome: 'ACCEPTED' }]);
  await floor.receive('org.millgraph.erp.order.reopened.v1', { ...about, reopening: 'RO-1', reason: 'miscounted' });
  for (const [mutation, input] of commands) await floor.perform(mutation, input);
  await floor.receive('org.millgraph.erp.order.closed.v1', about);
  expect(await refusals()).toEqual(all('closed: it is settled'));
});
