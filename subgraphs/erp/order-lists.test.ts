import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openErp, releasedOrder, setUpPumps, startOfTime, type ErpFixture } from './erp-fixture.ts';
import { shopFloor } from './order-fixture.ts';

let system: ErpFixture;
const orders: string[] = [];
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
  await system.command('createCustomer', { id: 'C1', name: 'Machines' });
  await system.command('createSalesOrder', {
    ...{ number: 'SO-1', plant: 'P1', customer: 'C1', occurredAt: startOfTime },
    lines: [
      {
        ...{ item: 'PUMP', quantity: { value: '10', unit: 'C62' }, requestedDate: '2026-02-01' },
        unitPrice: { amount: '99', currency: 'EUR' },
      },
    ],
  });
  for (const priority of [3, 1, 2]) {
    const { id } = await system.command<{ id: string }>(
      'createProductionOrder',
      {
        ...{ plant: 'P1', item: 'PUMP', quantity: { value: String(priority * 10), unit: 'C62' }, priority },
        ...{ dueDate: `2026-02-0${priority}`, occurredAt: startOfTime },
        ...(priority === 1 && { plannedStart: '2026-01-06T06:00:00Z', salesOrderLine: 'SO-1/1', parent: orders[0] }),
      },
      'id',
    );
    orders.push(id);
  }
  await system.command('releaseProductionOrder', { id: orders[1], occurredAt: startOfTime });
  orders.push(await releasedOrder(system));
});
afterAll(() => system.close());

const list = async (more: string) =>
  (
    await system.execute<{ productionOrders: { nodes: { id: string }[] } }>(
      `{ productionOrders(${more}) { nodes { id } } }`,
    )
  ).productionOrders.nodes.map(({ id }) => orders.indexOf(id));

test.each([
  ['priority: 1', [1]],
  ['kind: REWORK', []],
  ['state: FORECAST', [0, 2]],
  ['plant: "P1", item: "PUMP"', [0, 1, 2, 3]],
  ['plannedStart: { from: "2026-01-06T00:00:00Z", to: "2026-01-07T00:00:00Z" }', [1, 3]],
  ['dueDate: { from: "2026-02-02", to: "2026-02-03" }', [2]],
  ['createdAt: { to: "2026-01-05T06:00:00Z" }', []],
  ['releasedAt: { from: "2026-01-05T06:00:00Z" }', [1, 3]],
  ['completedAt: { from: "2020-01-01T00:00:00Z" }', []],
  ['salesOrderLine: "SO-1/1"', [1]],
  ['customer: "C1"', [1]],
  ['customer: "C2"', []],
  ['executionState: WAITING', [1, 3]],
])('orders are filtered by %s', async (filter, found) => {
  expect(await list(`filter: { ${filter} }`)).toEqual(found);
});

test('an order knows the order whose component it makes, and that one its children', async () => {
  expect(await list(`filter: { parent: "${orders[0] ?? ''}" }`)).toEqual([1]);
  await expect(
    system.execute(
      `query ($id: ID!) { productionOrder(id: $id) { children { id parent { id } salesOrderLine { id } } } }`,
      {
        id: orders[0],
      },
    ),
  ).resolves.toEqual({
    productionOrder: { children: [{ id: orders[1], parent: { id: orders[0] }, salesOrderLine: { id: 'SO-1/1' } }] },
  });
});

test('what the shop floor does with an order is known by the word that MES wrote last, however late an earlier one arrives, or was learned of', async () => {
  const [, order = ''] = orders;
  const about = { job: `${order}-10`, order, sequence: 10, workCenter: null };
  const subject = `job/${order}-10`;
  await system.tell(
    'org.millgraph.mes.job.started.v1',
    subject,
    { ...about, executionState: 'RUNNING' },
    { time: '2026-01-06T08:00:00Z', historical: true },
  );
  await system.tell(
    'org.millgraph.mes.job.dispatched.v1',
    subject,
    { ...about, executionState: 'READY' },
    { time: '2026-01-06T07:00:00Z' },
  );
  expect(await list('filter: { executionState: RUNNING }')).toEqual([1]);
  expect(await list('filter: { executionState: WAITING }')).toEqual([3]);
  // It happened before, and was learned of after.
  await system.tell(
    'org.millgraph.mes.job.held.v1',
    subject,
    { ...about, executionState: 'SUSPENDED', reason: 'lunch' },
    { time: '2026-01-06T07:30:00Z', recorded: '2026-01-06T09:00:00Z' },
  );
  expect(await list('filter: { executionState: SUSPENDED }')).toEqual([1]);
  await system.tell(
    'org.millgraph.mes.job.resumed.v1',
    subject,
    { ...about, executionState: 'RUNNING' },
    { time: '2026-01-06T07:40:00Z', recorded: '2026-01-06T10:00:00Z' },
  );
});

test.each([
  ['NUMBER', [0, 1, 2, 3]],
  ['DUE_DATE', [3, 1, 2, 0]],
  ['PRIORITY', [1, 2, 0, 3]],
  ['CREATED_AT', [0, 1, 2, 3]],
  ['PLANNED_START', [0, 2, 1, 3]],
  ['PLANNED_END', [0, 1, 2, 3]],
  ['RELEASED_AT', [0, 2, 1, 3]],
  ['COMPLETED_AT', [0, 1, 2, 3]],
  ['QUANTITY', [1, 2, 0, 3]],
  ['PLANT', [0, 1, 2, 3]],
  ['ITEM', [0, 1, 2, 3]],
  ['STATE', [0, 2, 1, 3]],
  ['KIND', [0, 1, 2, 3]],
])('orders are sorted by %s, also from page to page', async (field, sorted) => {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const page: {
      productionOrders: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    } = await system.execute(
      `query ($after: String) { productionOrders(first: 3, after: $after, orderBy: { field: ${field}, direction: ASC }) {
          nodes { id } pageInfo { endCursor hasNextPage } } }`,
      { after },
    );
    found.push(...page.productionOrders.nodes.map(({ id }) => id));
    after = page.productionOrders.pageInfo.hasNextPage ? page.productionOrders.pageInfo.endCursor : null;
  } while (after !== null);
  expect(found.map((id) => orders.indexOf(id))).toEqual(sorted);
});

test('confirmations and cost postings are lists of their own', async () => {
  const id = orders[3] ?? '';
  await shopFloor(system, id).report('LIST-1', '2', '1');
  await system.command('confirmProductionOrder', {
    ...{ id, good: { value: '7', unit: 'C62' }, occurredAt: startOfTime, postingDate: '2026-01-04' },
  });
  await expect(
    system.execute(`{
      orderConfirmations(filter: { plant: "P1", item: "PUMP", reversed: false, postingDate: { from: "2026-01-04", to: "2026-01-05" } },
        orderBy: { field: GOOD, direction: DESC }) { totalCount nodes { order { id } good { value } postingDate reverses { id } } }
      costPostings(filter: { order: "${id}", sourceSystem: "mes", postingDate: { from: "2026-01-05", to: "2026-01-06" }, text: "${id}" },
        orderBy: { field: ELEMENT, direction: ASC }) { totalCount nodes { order { id } plant { id } element amount { amount } } }
    }`),
  ).resolves.toEqual({
    orderConfirmations: {
      totalCount: 1,
      nodes: [{ order: { id }, good: { value: '7' }, postingDate: '2026-01-04', reverses: null }],
    },
    costPostings: {
      totalCount: 3,
      nodes: [
        { order: { id }, plant: { id: 'P1' }, element: 'LABOR', amount: { amount: '40' } },
        { order: { id }, plant: { id: 'P1' }, element: 'MACHINE', amount: { amount: '120' } },
        { order: { id }, plant: { id: 'P1' }, element: 'OVERHEAD', amount: { amount: '32' } },
      ],
    },
  });
});
