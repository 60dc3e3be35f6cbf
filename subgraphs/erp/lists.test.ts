import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serviceContext } from '#platform/identity.ts';
import { openErp, setUpPumps, type ErpFixture } from './erp-fixture.ts';
import { at, euros, pieces, placeHold, receiptOf, receiveLot } from './logistics-fixture.ts';

let system: ErpFixture;
let shipment = '';
let salesOrder = '';
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
  const plant = { id: 'P2', name: 'Queretaro', timeZone: 'America/Mexico_City', currency: 'MXN', company: 'Drives' };
  await system.command('createPlant', { ...plant, adoption: 'MANUAL' });
  await system.command('createItemAtPlant', { item: 'A', plant: 'P2', procurement: 'BUY', status: 'PREPARING', ...at });
  await system.command('createSupplier', { id: 'S2', name: 'Anodisers' });
  await system.command('changeSupplier', { id: 'S2', active: false });
  for (const id of ['C1', 'C2', 'C3']) await system.command('createCustomer', { id, name: `Customer ${id}` });
  await system.command('changeCustomer', { id: 'C2', active: false });
  const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}T06:00:00Z`;
  for (const [index, number] of ['X-7', 'X-8'].entries()) {
    const lines = [{ item: 'A', quantity: pieces('1'), unitPrice: euros('5'), dueDate: `2026-02-0${index + 1}` }];
    await system.command('createPurchaseOrder', {
      ...{ number, plant: 'P1', supplier: 'S1', lines, occurredAt: day(6 + index) },
    });
  }
  await system.command('cancelPurchaseOrder', { id: 'X-8', ...at });
  const ordered = { quantity: pieces('5'), unitPrice: euros('9') };
  for (const [index, customer] of ['C1', 'C3', 'C1'].entries()) {
    const lines = [{ item: 'A', ...ordered, requestedDate: `2026-02-0${index + 1}` }];
    const order = { plant: 'P1', customer, lines, occurredAt: day(10 + index) };
    const { id } = await system.command<{ id: string }>('createSalesOrder', order, 'id');
    const planned = { salesOrder: id, plannedDate: `2026-03-0${index + 1}`, carrier: `Van ${index}` };
    const made = await system.command<{ id: string }>(
      'createShipment',
      { ...planned, occurredAt: day(12 + index) },
      'id',
    );
    shipment = made.id;
    salesOrder = id;
  }
  await system.command('pickShipment', { id: shipment, picks: [{ line: 1, lot: 'LA', quantity: pieces('4') }], ...at });
  await system.command('confirmShipment', { id: shipment, occurredAt: day(20) });
  await receiveLot(system, 'LQ', '5', { inspection: true, supplierLot: 'HEAT-7' });
  await receiveLot(system, 'LR', '5');
  await system.command('reverseGoodsReceipt', { receipt: await receiptOf(system, 'LR'), reason: 'wrong', ...at });
  for (const kind of ['PUT_AWAY', 'COUNT']) {
    const task = { plant: 'P1', kind, item: 'A', quantity: pieces('1'), lot: 'LA', shipment, toLocation: 'RACK' };
    const { id } = await system.command<{ id: string }>('createWarehouseTask', { ...task, occurredAt: day(15) }, 'id');
    if (kind === 'COUNT') continue;
    await system.command('assignWarehouseTask', { id, assignee: 'op-7' });
    await system.command('completeWarehouseTask', { id, occurredAt: day(16) });
  }
  const { logisticsExceptions } = await system.execute<{ logisticsExceptions: { nodes: { id: string }[] } }>(
    `{ logisticsExceptions { nodes { id } } }`,
  );
  await system.command('raiseShipmentException', { id: shipment, kind: 'REFUSED', comment: 'closed gate', ...at });
  await system.command('resolveLogisticsException', {
    ...{ id: logisticsExceptions.nodes[0]?.id, comment: 'sent', occurredAt: day(21) },
  });
  await placeHold(system, 'H1', 'LOT', 'LQ');
});
afterAll(() => system.close());

const lists = [
  'plants',
  'suppliers',
  'customers',
  'itemsAtPlant',
  'purchaseOrders',
  'goodsReceipts',
  'inventoryMovements',
  'stockBalances',
  'salesOrders',
  'shipments',
  'warehouseTasks',
  'logisticsExceptions',
] as const;
type List = (typeof lists)[number];

const typeOf = (list: List): string =>
  list === 'itemsAtPlant' ? 'ItemAtPlant' : `${list.charAt(0).toUpperCase()}${list.slice(1)}`.replace(/s$/, '');
const idOf = (list: List): string => (list === 'itemsAtPlant' ? 'item { id } plant { id }' : 'id');

async function sortsOf(list: List): Promise<readonly string[]> {
  const { __type } = await system.execute<{ __type: { enumValues: { name: string }[] } }>(
    `query ($name: String!) { __type(name: $name) { enumValues { name } } }`,
    { name: `${typeOf(list)}Sort` },
  );
  return __type.enumValues.map(({ name }) => name);
}

/** All ids of a list, read page by page. */
async function read(list: List, page: number, field: string, direction: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: Record<string, { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> =
      await system.execute(
        `query ($after: String) { ${list}(first: ${page}, after: $after, orderBy: { field: ${field}, direction: ${direction} }) {
          nodes { ${idOf(list)} } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
    const connection = answer[list];
    if (connection === undefined) throw new Error(`${list} answered nothing`);
    ids.push(...connection.nodes.map((node) => JSON.stringify(node)));
    if (!connection.pageInfo.hasNextPage) return ids;
    after = connection.pageInfo.endCursor;
  }
}

test.each(lists)(
  '%s are read page by page in every order, each row once, and backwards the other way round',
  async (list) => {
    const all = [...(await read(list, 500, (await sortsOf(list))[0] ?? '', 'ASC'))].sort();
    expect(all.length).toBeGreaterThan(1);
    for (const field of await sortsOf(list)) {
      const forward = await read(list, 2, field, 'ASC');
      expect([field, [...forward].sort()]).toEqual([field, all]);
      expect([field, await read(list, 3, field, 'DESC')]).toEqual([field, [...forward].reverse()]);
    }
  },
);

test.each(lists)('every order of %s is read from an index, without sorting', async (list) => {
  const session = system.subgraph.database.session(serviceContext('test'));
  const settings = ['enable_seqscan', 'enable_sort', 'enable_hashjoin', 'enable_mergejoin', 'enable_bitmapscan'];
  for (const field of await sortsOf(list)) {
    system.statements();
    await read(list, 500, field, 'ASC');
    const text = system.statements().find((statement) => statement.includes('sort_value')) ?? '';
    const plan = await session.transaction(async (transaction) => {
      await transaction.query(
        (sql) => sql`select set_config(name, 'off', true) from unnest(${settings}::text[]) as setting (name)`,
      );
      // The first page has one parameter: how many rows.
      return transaction.query((sql) => sql`${sql.unsafe(`explain ${text.replaceAll(/[$][0-9]+/g, '501')}`)}`);
    });
    expect([field, plan.length > 1, JSON.stringify(plan).includes('Sort')]).toEqual([field, true, false]);
  }
});

const day = (from: string, to: string) => ({ from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` });

/** Filters that match so many rows. */
const filters = (): readonly (readonly [List, Record<string, unknown>, number])[] => [
  ['plants', { text: 'quer' }, 1],
  ['plants', { company: 'Drives', currency: 'MXN', timeZone: 'America/Mexico_City', adoption: 'MANUAL' }, 1],
  ['plants', { adoption: 'AUTOMATIC' }, 1],
  ['suppliers', { active: false }, 1],
  ['suppliers', { active: true, text: 'CAST' }, 1],
  ['customers', { active: false }, 1],
  ['customers', { text: 'customer c' }, 3],
  ['itemsAtPlant', { plant: 'P2', item: 'A', procurement: 'BUY', status: 'PREPARING', text: 'a' }, 1],
  ['itemsAtPlant', { status: 'ACTIVE' }, 3],
  ['purchaseOrders', { plant: 'P1', supplier: 'S1', item: 'B', state: 'OPEN', text: 'po-1' }, 1],
  ['purchaseOrders', { dueDate: { from: '2026-01-01' } }, 2],
  ['purchaseOrders', { dueDate: { to: '2026-02-02' }, item: 'A' }, 1],
  ['purchaseOrders', { state: 'CANCELLED' }, 1],
  ['purchaseOrders', { orderedAt: day('2026-01-05', '2026-01-06') }, 1],
  ['goodsReceipts', { plant: 'P1', supplier: 'S1', item: 'A', purchaseOrder: 'PO-1' }, 3],
  ['goodsReceipts', { reversed: true }, 1],
  ['goodsReceipts', { reversed: false, status: 'QUALITY_INSPECTION', lot: 'LQ' }, 1],
  ['goodsReceipts', { text: 'heat' }, 1],
  ['goodsReceipts', { occurredAt: day('2026-01-05', '2026-01-06') }, 4],
  ['goodsReceipts', { occurredAt: day('2026-01-06', '2026-01-07') }, 0],
  ['inventoryMovements', { plant: 'P1', item: 'A', type: 'RECEIPT', purchaseOrder: 'PO-1' }, 3],
  ['inventoryMovements', { shipment, lot: 'LA', location: 'MAIN', status: 'UNRESTRICTED' }, 1],
  ['inventoryMovements', { violation: true }, 0],
  ['inventoryMovements', { violation: false, type: 'REVERSAL' }, 1],
  ['inventoryMovements', { postingDate: { from: '2026-01-20', to: '2026-01-21' } }, 1],
  ['inventoryMovements', { occurredAt: day('2026-01-20', '2026-01-21'), postedAt: day('2026-01-20', '2026-01-21') }, 1],
  ['inventoryMovements', { text: shipment }, 1],
  ['stockBalances', { plant: 'P1', item: 'A', lot: 'LA', status: 'UNRESTRICTED', location: 'MAIN', text: 'LA' }, 1],
  ['stockBalances', { status: 'IN_TRANSIT' }, 0],
  ['salesOrders', { plant: 'P1', customer: 'C1', item: 'A' }, 2],
  ['salesOrders', { state: 'PARTIALLY_SHIPPED', text: salesOrder.toLowerCase() }, 1],
  ['salesOrders', { orderedAt: day('2026-01-11', '2026-01-12') }, 1],
  ['salesOrders', { requestedDate: { from: '2026-02-02' } }, 2],
  ['shipments', { plant: 'P1', customer: 'C1', item: 'A' }, 2],
  ['shipments', { salesOrder, state: 'CONFIRMED', lot: 'LA', text: 'van 2' }, 1],
  ['shipments', { plannedDate: { from: '2026-03-01', to: '2026-03-03' } }, 2],
  ['shipments', { createdAt: day('2026-01-12', '2026-01-13') }, 1],
  ['shipments', { confirmedAt: day('2026-01-20', '2026-01-21') }, 1],
  ['warehouseTasks', { plant: 'P1', kind: 'PUT_AWAY', state: 'DONE', item: 'A', lot: 'LA', shipment }, 1],
  ['warehouseTasks', { assignee: 'op-7', endedAt: day('2026-01-16', '2026-01-17') }, 1],
  ['warehouseTasks', { createdAt: day('2026-01-15', '2026-01-16'), text: 'rack' }, 2],
  ['warehouseTasks', { order: 'MO-NONE' }, 0],
  ['logisticsExceptions', { plant: 'P1', state: 'RESOLVED', rule: 'SHORT', ownerRole: 'SHIPPING_CLERK', item: 'A' }, 1],
  ['logisticsExceptions', { shipment, state: 'OPEN', text: 'gate' }, 1],
  [
    'logisticsExceptions',
    { raisedAt: day('2026-01-20', '2026-01-21'), resolvedAt: day('2026-01-21', '2026-01-22') },
    1,
  ],
  ['logisticsExceptions', { lot: 'LA' }, 0],
];

test('every filter of every list lets through what it says and nothing else', async () => {
  for (const [list, filter, count] of filters()) {
    const answer = await system.execute<Record<string, { totalCount: number; nodes: object[] }>>(
      `query ($filter: ${typeOf(list)}Filter) { ${list}(filter: $filter) { totalCount nodes { ${idOf(list)} } } }`,
      { filter },
    );
    expect([list, filter, answer[list]?.totalCount, answer[list]?.nodes.length]).toEqual([list, filter, count, count]);
  }
});

test('lists with all they refer to cost the same statements for one row and for many', async () => {
  await system.consumer.stop();
  const query = `query ($first: Int) {
    goodsReceipts(first: $first) { nodes { purchaseOrder { number } plant { name } supplier { name } item { id } lot { id stock { id } } reversedBy { reverses { id } } } }
    inventoryMovements(first: $first) { nodes { plant { name } shipment { id } purchaseOrder { id } reverses { id } reversedBy { id } } }
    salesOrders(first: $first) { nodes { customer { name } crossReferences { id } lines { salesOrder { id } } shipments { id } } }
    shipments(first: $first) { nodes { plant { id } customer { name } salesOrder { number } lines { salesOrderLine { id } } picks { lot { id } } exceptions { id } movements { id } reversedBy { id } } }
    warehouseTasks(first: $first) { nodes { plant { name } order { id } shipment { id } } }
    logisticsExceptions(first: $first) { nodes { plant { name } order { id } shipment { id } movement { id } } }
    customers(first: $first) { nodes { crossReferences { id } } }
  }`;
  const run = async (first: number) => {
    system.statements();
    await system.execute(query, { first });
    return system.statements().filter((text) => text.includes('select') && !text.includes('set_config')).length;
  };
  await run(100);
  const many = await run(100);
  expect(many).toBeGreaterThan(20);
  expect(many).toBe(await run(3));
});
