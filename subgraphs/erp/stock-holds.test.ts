import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openErp, releasedOrder, setUpPumps, startOfTime, type ErpFixture } from './erp-fixture.ts';
import {
  at,
  euros,
  liftHold,
  load,
  pieces,
  placeHold,
  receiveLot,
  refusal,
  stockOf,
  told,
} from './logistics-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
  await system.command('createCustomer', { id: 'C1', name: 'Machines' });
  const zone = { timeZone: 'America/Mexico_City', currency: 'MXN' };
  await system.command('createPlant', { id: 'P2', name: 'Queretaro', ...zone });
});
afterAll(() => system.close());

const held = { code: 'ON_HOLD' };
const a = (lot: string, more: Record<string, unknown> = {}) => ({ plant: 'P1', item: 'A', lot, ...at, ...more });
const one = { quantity: pieces('1') };

/** A shipment of 5 pieces of an item, planned. */
async function plannedShipment(item: string): Promise<string> {
  const lines = [{ item, quantity: pieces('5'), unitPrice: euros('9'), requestedDate: '2026-02-01' }];
  const order = { plant: 'P1', customer: 'C1', lines, ...at };
  const { id: salesOrder } = await system.command<{ id: string }>('createSalesOrder', order, 'id');
  return (await system.command<{ id: string }>('createShipment', { salesOrder, ...at }, 'id')).id;
}

const pickOf = (id: string, lot: string) =>
  system.command('pickShipment', { id, picks: [{ line: 1, lot, quantity: pieces('5') }], ...at }, 'state');

/** A lot of pumps, made by the order. */
const produce = (order: string, lot: string, expiryDate: string | null = null) =>
  system.tell('org.millgraph.mes.lot.completed.v1', `lot/${lot}`, {
    ...{ lot, kind: 'LOT', order, item: 'PUMP', revision: 'PUMP/A', role: 'PRODUCT', quantity: pieces('5') },
    expiryDate,
    violation: null,
  });

test.each([
  ['LOT', 'H-LOT', 'LH1'],
  ['ITEM', 'A', 'LH2'],
  ['SUPPLIER', 'S1', 'LH3'],
] as const)('a hold on a %s refuses every command that would bring its stock into use', async (target, id, lot) => {
  const order = await releasedOrder(system, '1');
  const shipment = await plannedShipment('A');
  const confirmed = await plannedShipment('A');
  await receiveLot(system, lot, '100');
  await receiveLot(system, `${lot}-QI`, '10', { inspection: true });
  await pickOf(confirmed, lot);
  await system.command('transferStock', a(lot, { quantity: pieces('10'), toLocation: 'SIDE' }));
  await system.command('scrapStock', a(lot, { ...one, reason: 'fell' }));
  const [scrap] = await system.rows<{ id: string }>(
    `select id from inventory_movement where lot = '${lot}' and type = 'SCRAP'`,
  );
  const targetId = target === 'LOT' ? lot : id;
  await placeHold(system, `HOLD-${lot}`, target, targetId);
  expect(await stockOf(system, lot)).toEqual(['P1 MAIN BLOCKED: 89', 'P1 SIDE BLOCKED: 10']);
  expect(await told(system, 'stock-status.changed', `lot/${lot}`)).toMatchObject([
    { lot, location: 'MAIN', from: 'UNRESTRICTED', to: 'BLOCKED', quantity: pieces('89') },
    { lot, location: 'SIDE', from: 'UNRESTRICTED', to: 'BLOCKED', quantity: pieces('10') },
  ]);
  const change = { from: 'BLOCKED', to: 'UNRESTRICTED', reason: 'asked' };
  const commands: readonly (readonly [string, Record<string, unknown>])[] = [
    ['issueMaterial', { id: order, item: 'A', lot, ...one, ...at }],
    ['changeStockStatus', a(lot, { ...one, ...change })],
    ['transferStock', a(lot, { ...one, toLocation: 'LINE' })],
    ['adjustStock', a(lot, { counted: pieces('200'), reason: 'found' })],
    ['reverseInventoryMovement', { movement: scrap?.id, reason: 'found again', ...at }],
    ['pickShipment', { id: shipment, picks: [{ line: 1, lot, quantity: pieces('5') }], ...at }],
    ['confirmShipment', { id: confirmed, ...at }],
    ...(target === 'LOT'
      ? []
      : ([
          ['receiveMaterial', { purchaseOrder: 'PO-1', line: 1, ...one, ...at }],
          ['receiveMaterial', { purchaseOrder: 'PO-1', line: 1, ...one, inspection: true, ...at }],
          ['changeStockStatus', a(`${lot}-QI`, { ...one, ...change, from: 'QUALITY_INSPECTION' })],
          [
            'createPurchaseOrder',
            {
              ...{ plant: 'P1', supplier: 'S1', ...at },
              lines: [{ item: 'A', ...one, unitPrice: euros('1') }],
            },
          ],
        ] as const)),
  ];
  for (const [mutation, input] of commands) {
    expect([mutation, await refusal(system.command(mutation, input))]).toEqual([
      mutation,
      expect.objectContaining(held),
    ]);
  }
  await liftHold(system, `HOLD-${lot}`, target, targetId);
  expect(await stockOf(system, lot)).toEqual(['P1 MAIN UNRESTRICTED: 89', 'P1 SIDE UNRESTRICTED: 10']);
  for (const [mutation, input] of commands.slice(2)) await system.command(mutation, input);
});

test('a hold on an order blocks the lots that it made, and refuses their shipment', async () => {
  const order = await releasedOrder(system, '10');
  await produce(order, 'P-1');
  const shipment = await plannedShipment('PUMP');
  await pickOf(shipment, 'P-1');
  await placeHold(system, 'HOLD-ORDER', 'ORDER', order);
  expect(await stockOf(system, 'P-1')).toEqual(['P1 MAIN BLOCKED: 5']);
  await expect(refusal(pickOf(shipment, 'P-1'))).resolves.toMatchObject(held);
  await expect(refusal(system.command('confirmShipment', { id: shipment, ...at }))).resolves.toMatchObject(held);
  await produce(order, 'P-2');
  expect(await stockOf(system, 'P-2')).toEqual(['P1 MAIN BLOCKED: 5']);
  await liftHold(system, 'HOLD-ORDER', 'ORDER', order);
  expect([...(await stockOf(system, 'P-1')), ...(await stockOf(system, 'P-2'))]).toEqual([
    'P1 MAIN UNRESTRICTED: 5',
    'P1 MAIN UNRESTRICTED: 5',
  ]);
  await expect(system.command('confirmShipment', { id: shipment, ...at }, 'state')).resolves.toEqual({
    state: 'CONFIRMED',
  });
});

test('what is held is received into BLOCKED when that is asked for, moves there, and is freed with the hold', async () => {
  await placeHold(system, 'HOLD-IN', 'ITEM', 'A');
  await receiveLot(system, 'LB1', '10', { status: 'BLOCKED' });
  await system.command('transferStock', a('LB1', { quantity: pieces('4'), status: 'BLOCKED', toLocation: 'CAGE' }));
  expect(await stockOf(system, 'LB1')).toEqual(['P1 CAGE BLOCKED: 4', 'P1 MAIN BLOCKED: 6']);
  await liftHold(system, 'HOLD-IN', 'ITEM', 'A');
  expect(await stockOf(system, 'LB1')).toEqual(['P1 CAGE UNRESTRICTED: 4', 'P1 MAIN UNRESTRICTED: 6']);
  await receiveLot(system, 'LB2', '10', { status: 'BLOCKED' });
  await placeHold(system, 'HOLD-OTHER', 'LOT', 'LB2');
  await liftHold(system, 'HOLD-OTHER', 'LOT', 'LB2');
  expect(await stockOf(system, 'LB2')).toEqual(['P1 MAIN BLOCKED: 10']);
});

test('what another hold covers stays blocked when one is released, whatever each of them is on', async () => {
  await receiveLot(system, 'LB3', '10');
  await placeHold(system, 'HOLD-A', 'LOT', 'LB3');
  await placeHold(system, 'HOLD-B', 'SUPPLIER', 'S1');
  await liftHold(system, 'HOLD-A', 'LOT', 'LB3');
  expect(await stockOf(system, 'LB3')).toEqual(['P1 MAIN BLOCKED: 10']);
  await liftHold(system, 'HOLD-B', 'SUPPLIER', 'S1');
  expect(await stockOf(system, 'LB3')).toEqual(['P1 MAIN UNRESTRICTED: 10']);
  await expect(system.rows(`select from held_stock`)).resolves.toEqual([]);
});

test('an imported movement is refused when what it moved was on hold at the time, and no other', async () => {
  const order = await releasedOrder(system, '10');
  await placeHold(system, 'HOLD-I', 'ITEM', 'A', '2026-02-01T00:00:00Z');
  await placeHold(system, 'HOLD-O', 'ORDER', order, '2026-02-01T00:00:00Z');
  await placeHold(system, 'HOLD-S', 'SUPPLIER', 'S1', '2026-02-01T00:00:00Z');
  for (const [hold, target, id] of [
    ['HOLD-I', 'ITEM', 'A'],
    ['HOLD-O', 'ORDER', order],
    ['HOLD-S', 'SUPPLIER', 'S1'],
  ] as const) {
    await liftHold(system, hold, target, id, '2026-02-03T00:00:00Z');
  }
  let line = 0;
  const movement = (type: string, postedAt: string, more: Record<string, unknown> = {}) => ({
    ...{ id: `IMPORT-${++line}`, plant: 'P1', item: 'A', type, quantity: pieces('5'), cost: null, postedAt },
    ...{ sourceDocument: 'HISTORY', sourceLine: String(line), ...more },
  });
  const during = '2026-02-02T12:00:00Z';
  const kilograms = { item: 'B', quantity: { value: '5', unit: 'KGM' } };
  const { loaded, refused } = await load(
    system,
    'inventory-movement',
    movement('ISSUE', during),
    movement('RECEIPT', during),
    movement('RETURN', during),
    movement('ADJUSTMENT', during),
    movement('ISSUE', during, { ...kilograms, order }),
    movement('RECEIPT', during, { ...kilograms, purchaseOrder: 'PO-1' }),
    movement('SCRAP', during),
    movement('ADJUSTMENT', during, { quantity: pieces('-1') }),
    movement('ISSUE', '2026-01-31T12:00:00Z'),
    movement('ISSUE', '2026-02-03T00:00:00Z'),
    movement('RECEIPT', during, kilograms),
  );
  expect(loaded).toBe(5);
  expect(refused.map(({ index, code, message }) => [index, code, message])).toEqual([
    ...[0, 1, 2, 3].map((index) => [index, 'ON_HOLD', 'When it was posted, item A was on hold (HOLD-I).']),
    [4, 'ON_HOLD', `When it was posted, order ${order} was on hold (HOLD-O).`],
    [5, 'ON_HOLD', 'When it was posted, supplier S1 was on hold (HOLD-S).'],
  ]);
});

test('a fact of the shop floor against a hold is posted, marked, and raises an exception for whoever owns it', async () => {
  const order = await releasedOrder(system, '5');
  await receiveLot(system, 'LF', '10');
  await placeHold(system, 'HOLD-F', 'LOT', 'LF');
  await system.tell('org.millgraph.mes.material.consumed.v1', `job/${order}-10`, {
    ...{ consumption: 'C-LF', order, job: `${order}-10`, item: 'A', lot: 'LF', quantity: pieces('2') },
    violation: null,
  });
  const { logisticsExceptions } = await system.execute<{ logisticsExceptions: { nodes: object[] } }>(
    `query ($order: ID!) { logisticsExceptions(filter: { order: $order }) { nodes {
      state message plant { id } item { id } lot { id } quantity { value } order { id } movement { violation } raisedAt } } }`,
    { order },
  );
  expect(logisticsExceptions.nodes).toEqual([
    {
      ...{ state: 'OPEN', plant: { id: 'P1' }, item: { id: 'A' }, lot: { id: 'LF' }, order: { id: order } },
      ...{ message: expect.stringContaining('HOLD-F'), movement: { violation: expect.stringContaining('HOLD-F') } },
      ...{ quantity: { value: '-2' }, raisedAt: startOfTime },
    },
  ]);
  await liftHold(system, 'HOLD-F', 'LOT', 'LF');
});

test.each([
  ['SUPPLIER', () => ['S1']],
  ['ITEM', () => ['A']],
  ['LOT', (...lots: readonly string[]) => lots],
] as const)(
  'what arrives from another plant, or is withdrawn from a consignment, is not free while its %s is held',
  async (target, idsOf) => {
    const [moved, kept] = [`LT-${target}`, `LC-${target}`];
    await receiveLot(system, moved, '10');
    await receiveLot(system, kept, '10', { status: 'SUPPLIER_CONSIGNMENT' });
    await system.command('transferStock', a(moved, { quantity: pieces('10'), toPlant: 'P2', toLocation: 'DOCK' }));
    const ids = idsOf(moved, kept);
    for (const id of ids) await placeHold(system, `HOLD-T-${id}`, target, id);
    const arrive = (status: string, value: string) =>
      system.command('receiveTransfer', {
        ...{ plant: 'P2', item: 'A', lot: moved, location: 'DOCK', status, quantity: pieces(value), ...at },
      });
    await expect(refusal(arrive('UNRESTRICTED', '1'))).resolves.toMatchObject(held);
    await arrive('BLOCKED', '6');
    const withdraw = () => system.command('withdrawConsignment', a(kept, { quantity: pieces('4') }));
    await expect(refusal(withdraw())).resolves.toMatchObject(held);
    expect(await stockOf(system, kept)).toEqual(['P1 MAIN SUPPLIER_CONSIGNMENT: 10']);
    for (const id of ids) await liftHold(system, `HOLD-T-${id}`, target, id);
    await arrive('UNRESTRICTED', '4');
    await withdraw();
    expect(await stockOf(system, moved)).toEqual(['P2 DOCK UNRESTRICTED: 10']);
    expect(await stockOf(system, kept)).toEqual(['P1 MAIN SUPPLIER_CONSIGNMENT: 6', 'P1 MAIN UNRESTRICTED: 4']);
  },
);

test('a lot that is held holds wherever it is: brought to another plant, it is not freed, issued or shipped there', async () => {
  const pesos = (amount: string) => ({ amount, currency: 'MXN' });
  for (const [item, procurement] of [
    ['A', 'BUY'],
    ['B', 'BUY'],
    ['PUMP', 'MAKE'],
  ]) {
    await system.command('createItemAtPlant', { item, plant: 'P2', procurement, standardCost: pesos('9'), ...at });
  }
  const rates = { machineRate: pesos('60'), laborRate: pesos('40'), overheadShare: '0.2', from: '2026-01-01' };
  await system.command('setWorkCenterRate', { plant: 'P2', workCenter: 'P1-ASM', ...rates });
  const planned = { plant: 'P2', item: 'PUMP', quantity: pieces('1'), dueDate: '2026-02-01' };
  const { id: order } = await system.command<{ id: string }>('createProductionOrder', { ...planned, ...at }, 'id');
  await system.command('releaseProductionOrder', { id: order, ...at });
  const sold = { item: 'A', quantity: pieces('5'), unitPrice: pesos('9'), requestedDate: '2026-02-01' };
  const sales = { plant: 'P2', customer: 'C1', lines: [sold], ...at };
  const { id: salesOrder } = await system.command<{ id: string }>('createSalesOrder', sales, 'id');
  const { id: shipment } = await system.command<{ id: string }>('createShipment', { salesOrder, ...at }, 'id');

  await receiveLot(system, 'LW', '20');
  await placeHold(system, 'HOLD-W', 'LOT', 'LW');
  const moving = { quantity: pieces('20'), toPlant: 'P2', toLocation: 'MAIN' };
  await system.command('transferStock', a('LW', { ...moving, status: 'BLOCKED' }));
  const there = { plant: 'P2', item: 'A', lot: 'LW', location: 'MAIN', ...at };
  const arrive = (status: string) =>
    system.command('receiveTransfer', { ...there, status, quantity: pieces('20') }, 'id');
  await expect(refusal(arrive('UNRESTRICTED'))).resolves.toMatchObject(held);
  await arrive('BLOCKED');
  const freed = { ...one, from: 'BLOCKED', to: 'UNRESTRICTED', reason: 'asked' };
  const issue = () => system.command('issueMaterial', { id: order, item: 'A', lot: 'LW', ...one, ...at });
  await expect(refusal(system.command('changeStockStatus', { ...there, ...freed }))).resolves.toMatchObject(held);
  await expect(refusal(issue())).resolves.toMatchObject(held);
  await expect(refusal(pickOf(shipment, 'LW'))).resolves.toMatchObject(held);
  await expect(stockOf(system, 'LW')).resolves.toEqual(['P2 MAIN BLOCKED: 20']);
  await liftHold(system, 'HOLD-W', 'LOT', 'LW');
  await expect(stockOf(system, 'LW')).resolves.toEqual(['P2 MAIN UNRESTRICTED: 20']);
  await issue();
  await expect(pickOf(shipment, 'LW')).resolves.toEqual({ state: 'PICKED' });
});

test('an expired lot that an order made is neither shipped nor issued, and one that is not yet expired is', async () => {
  const making = await releasedOrder(system, '10');
  await produce(making, 'P-OLD', '2026-01-05');
  await produce(making, 'P-FRESH', '2026-01-06');
  const shipment = await plannedShipment('PUMP');
  const expired = { code: 'RULE_VIOLATED' };
  await expect(refusal(pickOf(shipment, 'P-OLD'))).resolves.toMatchObject(expired);
  await pickOf(shipment, 'P-FRESH');
  // On the next day, local to the plant, that one is expired too.
  const tomorrow = { id: shipment, occurredAt: '2026-01-05T23:00:00Z' };
  await expect(refusal(system.command('confirmShipment', tomorrow))).resolves.toMatchObject(expired);

  const rework = await releasedOrder(system, '1');
  await system.tell('org.millgraph.mes.lot.completed.v1', 'lot/A-OLD', {
    ...{ lot: 'A-OLD', kind: 'SERIAL', order: rework, item: 'A', revision: null, role: 'PRODUCT' },
    ...{ quantity: pieces('1'), expiryDate: '2026-01-05', violation: null },
  });
  await system.command(
    'changeStockStatus',
    a('A-OLD', { ...one, from: 'BLOCKED', to: 'UNRESTRICTED', reason: 'ours' }),
  );
  const issue = { id: rework, item: 'A', lot: 'A-OLD', ...one, ...at };
  await expect(refusal(system.command('issueMaterial', issue))).resolves.toMatchObject({
    ...expired,
    message: expect.stringContaining('expired on 2026-01-05') as unknown,
  });
  await expect(system.rows(`select kind, expiry_date from lot_origin where lot = 'A-OLD'`)).resolves.toEqual([
    { kind: 'SERIAL', expiryDate: '2026-01-05' },
  ]);
});
