import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serviceContext } from '#platform/identity.ts';
import { openErp, releasedOrder, setUpPumps, startOfTime, type ErpFixture } from './erp-fixture.ts';
import { shopFloor } from './order-fixture.ts';

const pieces = (value: string) => ({ value, unit: 'C62' });

let system: ErpFixture;
/** Due in time to come; started, split and mended; and what was split from it, and mends what it made. */
let orders: readonly string[];
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
  const order = (number: string, dueDate: string, more: Record<string, unknown> = {}) =>
    system.command<{ id: string }>(
      'createProductionOrder',
      { ...{ plant: 'P1', item: 'PUMP', quantity: pieces('10'), number, dueDate, occurredAt: startOfTime }, ...more },
      'id',
    );
  const future = await order('MO-FUTURE', '2999-01-01', {
    ...{ plannedStart: '2026-01-06T06:00:00Z', plannedEnd: '2026-01-08T06:00:00Z' },
  });
  const overdue = await order('MO-OVERDUE', '2026-01-02');
  const half = await system.command<{ id: string }>(
    'splitProductionOrder',
    { ...{ id: overdue.id, quantity: pieces('4'), number: 'MO-HALF', dueDate: '2026-01-03', occurredAt: startOfTime } },
    'id',
  );
  const made = await releasedOrder(system, '10');
  await shopFloor(system, made).complete('L-BAD', '10');
  await system.tell('org.millgraph.quality.nonconformance.dispositioned.v1', 'nonconformance/NC-1', {
    ...{ nonconformance: 'NC-1', disposition: 'D1', decision: 'REWORK', quantity: pieces('2') },
    ...{ item: 'PUMP', lot: 'L-BAD', order: made, final: true },
  });
  const rework = await system.command<{ id: string }>(
    'createReworkOrder',
    {
      ...{ plant: 'P1', nonconformance: 'NC-1', item: 'PUMP', lot: 'L-BAD', quantity: pieces('2') },
      ...{ dueDate: '2999-01-25', occurredAt: startOfTime },
      operations: [{ sequence: 10, name: 'Mend', workCenter: 'P1-ASM', machineHours: '0.5', laborHours: '1' }],
    },
    'id',
  );
  await system.tell(
    'org.millgraph.mes.job.started.v1',
    `job/${made}-10`,
    { ...{ job: `${made}-10`, order: made, sequence: 10, workCenter: null, executionState: 'RUNNING' } },
    { time: '2026-01-06T08:00:00Z' },
  );
  await shopFloor(system, made).report('PR-1', '1', null, '2026-01-06T08:00:00Z');
  orders = [future.id, overdue.id, half.id, made, rework.id];
});
afterAll(() => system.close());

const list = async (more: string) =>
  (
    await system.execute<{ productionOrders: { nodes: { id: string }[] } }>(
      `{ productionOrders(${more}) { nodes { id } } }`,
    )
  ).productionOrders.nodes.map(({ id }) => orders.indexOf(id));

test.each([
  ['late: true', [1, 2, 3]],
  ['late: false', [0, 4]],
  ['plannedEnd: { from: "2026-01-08T06:00:00Z", to: "2026-01-09T00:00:00Z" }', [0]],
  ['plannedEnd: { to: "2026-01-08T06:00:00Z" }', []],
  ['text: "future"', [0]],
  ['text: "MO-HA"', [2]],
  ['text: "uture"', []],
  ['nonconformance: "NC-1"', [4]],
  ['revision: "PUMP/A"', [3]],
  ['revision: "PUMP/Z"', []],
  ['actualStart: { from: "2026-01-06T08:00:00Z", to: "2026-01-06T09:00:00Z" }', [3]],
  ['actualStart: { to: "2026-01-06T08:00:00Z" }', []],
  ['actualEnd: { from: "2020-01-01T00:00:00Z" }', []],
])('orders are filtered by %s', async (filter, found) => {
  expect((await list(`filter: { ${filter} }`)).sort()).toEqual(found);
});

test('an order that was split from another is found by that', async () => {
  expect(await list(`filter: { splitFrom: "${orders[1] ?? ''}" }`)).toEqual([2]);
});

test.each([
  ['LATE', [1, 2, 3, 0, 4]],
  ['SPLIT_FROM', [2]],
  ['NONCONFORMANCE', [4]],
  ['REVISION', [3]],
  ['ACTUAL_START', [3]],
])('orders are sorted by %s, those without it first', async (field, last) => {
  const sorted = await list(`orderBy: { field: ${field}, direction: ASC }`);
  expect(sorted).toHaveLength(orders.length);
  expect(sorted.slice(-last.length)).toEqual(last);
});

test('orders are sorted by what the shop floor does with them, those of which nothing is known first', async () => {
  const page = async (after: string | null) =>
    (
      await system.execute<{
        productionOrders: { nodes: { id: string }[]; pageInfo: { endCursor: string } };
      }>(
        `query ($after: String) {
          productionOrders(first: 4, after: $after, orderBy: { field: EXECUTION_STATE }) { nodes { id } pageInfo { endCursor } }
        }`,
        { after },
      )
    ).productionOrders;
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect([...first.nodes].map(({ id }) => orders.indexOf(id)).sort()).toEqual([0, 1, 2, 4]);
  expect(second.nodes.map(({ id }) => orders.indexOf(id))).toEqual([3]);
});

test('an order is late from the end of its due date at its plant on, whatever becomes of the due date', async () => {
  const lateness = async () => {
    const { productionOrder } = await system.execute<{ productionOrder: { isLate: boolean } }>(
      'query ($id: ID!) { productionOrder(id: $id) { isLate } }',
      { id: orders[1] },
    );
    return [productionOrder.isLate, (await list('filter: { late: true }')).includes(1)];
  };
  expect(await lateness()).toEqual([true, true]);
  await system.command('changeProductionOrder', { id: orders[1], dueDate: '2999-01-01', occurredAt: startOfTime });
  expect(await lateness()).toEqual([false, false]);
  await system.command('changeProductionOrder', { id: orders[1], dueDate: '2026-01-02', occurredAt: startOfTime });
  expect(await lateness()).toEqual([true, true]);
  await system.command('cancelProductionOrder', { id: orders[1], reason: 'no demand', occurredAt: startOfTime });
  expect(await lateness()).toEqual([false, false]);
});

test('an order is late by the calendar of its plant, also when an import corrects the time zone', async () => {
  const session = system.subgraph.database.session(serviceContext('test'));
  const lateAt = async () => {
    const [row] = await session.query<{ lateAt: string }>(
      (sql) => sql`select late_at from production_order where id = ${orders[0] ?? ''}`,
    );
    return row?.lateAt;
  };
  expect(await lateAt()).toBe('2999-01-01T23:00:00Z');
  await session.transaction((transaction) =>
    transaction.query((sql) => sql`update plant set time_zone = 'America/New_York' where id = 'P1'`),
  );
  expect(await lateAt()).toBe('2999-01-02T05:00:00Z');
});
