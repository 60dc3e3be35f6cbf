import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { subtract } from '#contracts/decimal.ts';
import { serviceContext } from '#platform/identity.ts';
import { openErp, releasedOrder, setUpPumps, type ErpFixture } from './erp-fixture.ts';
import { at, euros, load, pieces, receiveLot, refusal, stockOf, told } from './logistics-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
  const plant = { id: 'P2', name: 'Queretaro', timeZone: 'America/Mexico_City', currency: 'MXN' };
  await system.command('createPlant', plant);
  const cost = { standardCost: { amount: '100', currency: 'MXN' }, standardCostFrom: '2026-01-01' };
  await system.command('createItemAtPlant', { item: 'A', plant: 'P2', procurement: 'BUY', ...cost, ...at });
});
afterAll(() => system.close());

const a = (lot: string, more: Record<string, unknown> = {}) => ({ plant: 'P1', item: 'A', lot, ...at, ...more });

test('a transfer between locations takes from the one, puts into the other and keeps status and value', async () => {
  await receiveLot(system, 'T1', '10');
  await expect(
    system.command(
      'transferStock',
      a('T1', { quantity: pieces('4'), toLocation: 'LINE' }),
      'type location quantity { value } cost { amount currency } reverses { id } reversedBy { id }',
    ),
  ).resolves.toEqual({
    type: 'TRANSFER',
    location: 'LINE',
    quantity: { value: '4' },
    cost: { amount: '20', currency: 'EUR' },
    reverses: null,
    reversedBy: null,
  });
  expect(await stockOf(system, 'T1')).toEqual(['P1 LINE UNRESTRICTED: 4', 'P1 MAIN UNRESTRICTED: 6']);
  const move = (more: Record<string, unknown>) =>
    refusal(system.command('transferStock', a('T1', { quantity: pieces('1'), toLocation: 'LINE', ...more })));
  await expect(move({ quantity: pieces('7') })).resolves.toMatchObject({
    code: 'INSUFFICIENT_STOCK',
    message: 'There are 6 C62 UNRESTRICTED of A, lot T1 at MAIN in P1; 7 C62 cannot be transferred.',
  });
  await expect(move({ toLocation: 'MAIN' })).resolves.toMatchObject({ code: 'RULE_VIOLATED' });
  await expect(move({ status: 'IN_TRANSIT' })).resolves.toMatchObject({ code: 'RULE_VIOLATED' });
  await expect(move({ quantity: { value: '1', unit: 'KGM' } })).resolves.toMatchObject({ code: 'UNIT_MISMATCH' });
  await expect(move({ toPlant: 'P9' })).resolves.toMatchObject({ code: 'NOT_FOUND' });
});

test('a transfer between plants is in transit until the other plant receives it, each side valued by its own plant', async () => {
  await receiveLot(system, 'T2', '10');
  const sent = a('T2', { quantity: pieces('6'), toPlant: 'P2', toLocation: 'DOCK' });
  await expect(
    system.command('transferStock', sent, 'plant { id } status location cost { amount currency }'),
  ).resolves.toEqual({
    plant: { id: 'P2' },
    status: 'IN_TRANSIT',
    location: 'DOCK',
    cost: { amount: '600', currency: 'MXN' },
  });
  const receive = (value: string, more: Record<string, unknown> = {}) =>
    system.command(
      'receiveTransfer',
      { ...a('T2'), plant: 'P2', location: 'DOCK', quantity: pieces(value), ...more },
      'type status',
    );
  await expect(refusal(receive('7'))).resolves.toMatchObject({ code: 'INSUFFICIENT_STOCK' });
  await expect(refusal(receive('1', { status: 'SUPPLIER_CONSIGNMENT' }))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
  });
  await expect(receive('4', { toLocation: 'MAIN' })).resolves.toEqual({ type: 'TRANSFER', status: 'UNRESTRICTED' });
  await receive('1', { status: 'QUALITY_INSPECTION' });
  expect(await stockOf(system, 'T2')).toEqual([
    'P1 MAIN UNRESTRICTED: 4',
    'P2 DOCK IN_TRANSIT: 1',
    'P2 DOCK QUALITY_INSPECTION: 1',
    'P2 MAIN UNRESTRICTED: 4',
  ]);
  expect(await told(system, 'stock-status.changed', 'lot/T2')).toMatchObject([
    { from: 'IN_TRANSIT', to: 'UNRESTRICTED', location: 'MAIN', quantity: pieces('4') },
    { from: 'IN_TRANSIT', to: 'QUALITY_INSPECTION', location: 'DOCK', quantity: pieces('1') },
  ]);
});

test('a count corrects stock to what was found, says what was recorded, and one that agrees posts nothing', async () => {
  await receiveLot(system, 'T3', '10');
  const count = (counted: string, occurredAt = '2026-01-06T08:00:00Z') =>
    system.command(
      'adjustStock',
      a('T3', { counted: pieces(counted), reason: 'year end', occurredAt }),
      'stockCounts { lot { id } status quantity { value } recorded { value } }',
    );
  await expect(count('8')).resolves.toMatchObject({
    stockCounts: [{ lot: { id: 'T3' }, status: 'UNRESTRICTED', quantity: { value: '8' }, recorded: { value: '10' } }],
  });
  await count('8', '2026-01-06T09:00:00Z');
  await count('0', '2026-01-06T10:00:00Z');
  await expect(
    system.rows(
      `select trim_scale(quantity)::text as quantity, trim_scale(cost)::text as cost, reason
       from inventory_movement where lot = 'T3' and type = 'ADJUSTMENT' order by occurred_at`,
    ),
  ).resolves.toEqual([
    { quantity: '-2', cost: '-10', reason: 'year end' },
    { quantity: '-8', cost: '-40', reason: 'year end' },
  ]);
  await expect(refusal(count('-1'))).resolves.toMatchObject({ code: 'BAD_INPUT', argument: 'input.counted.value' });
});

test('scrap takes stock away for good, with a reason', async () => {
  await receiveLot(system, 'T4', '10');
  const scrap = (value: string, reason = 'fell') =>
    system.command('scrapStock', a('T4', { quantity: pieces(value), reason }), 'type quantity { value } reason');
  await expect(scrap('3')).resolves.toEqual({ type: 'SCRAP', quantity: { value: '-3' }, reason: 'fell' });
  await expect(refusal(scrap('8'))).resolves.toMatchObject({ code: 'INSUFFICIENT_STOCK' });
  await expect(refusal(scrap('1', ' '))).resolves.toMatchObject({ code: 'BAD_INPUT', argument: 'input.reason' });
  expect(await stockOf(system, 'T4')).toEqual(['P1 MAIN UNRESTRICTED: 7']);
});

test('a status change moves stock between statuses and tells the other systems', async () => {
  await receiveLot(system, 'T5', '10', { inspection: true });
  const change = (from: string, to: string, value = '10') =>
    system.command('changeStockStatus', a('T5', { from, to, quantity: pieces(value), reason: 'inspected' }), 'status');
  await expect(change('QUALITY_INSPECTION', 'UNRESTRICTED', '9')).resolves.toEqual({ status: 'UNRESTRICTED' });
  await change('QUALITY_INSPECTION', 'BLOCKED', '1');
  expect(await stockOf(system, 'T5')).toEqual(['P1 MAIN BLOCKED: 1', 'P1 MAIN UNRESTRICTED: 9']);
  expect(await told(system, 'stock-status.changed', 'lot/T5')).toMatchObject([
    { from: 'QUALITY_INSPECTION', to: 'UNRESTRICTED', quantity: pieces('9') },
    { from: 'QUALITY_INSPECTION', to: 'BLOCKED', quantity: pieces('1') },
  ]);
  await expect(refusal(change('QUALITY_INSPECTION', 'BLOCKED', '1'))).resolves.toMatchObject({
    code: 'INSUFFICIENT_STOCK',
  });
  await expect(refusal(change('BLOCKED', 'BLOCKED', '1'))).resolves.toMatchObject({ code: 'RULE_VIOLATED' });
  await expect(refusal(change('BLOCKED', 'SUPPLIER_CONSIGNMENT', '1'))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
  });
});

test("a supplier's consignment costs nothing until it is withdrawn, and is not free to use before", async () => {
  await receiveLot(system, 'T6', '10', { status: 'SUPPLIER_CONSIGNMENT' });
  const order = await releasedOrder(system, '1');
  const issue = { id: order, item: 'A', lot: 'T6', quantity: pieces('1'), ...at };
  await expect(refusal(system.command('issueMaterial', issue))).resolves.toMatchObject({ code: 'INSUFFICIENT_STOCK' });
  const withdraw = (value: string) =>
    system.command('withdrawConsignment', a('T6', { quantity: pieces(value) }), 'status cost { amount }');
  await expect(withdraw('4')).resolves.toEqual({ status: 'UNRESTRICTED', cost: { amount: '20' } });
  await expect(refusal(withdraw('7'))).resolves.toMatchObject({ code: 'INSUFFICIENT_STOCK' });
  await system.command('issueMaterial', issue);
  expect(await stockOf(system, 'T6')).toEqual(['P1 MAIN SUPPLIER_CONSIGNMENT: 6', 'P1 MAIN UNRESTRICTED: 3']);
  await expect(
    system.rows(`select cost from inventory_movement where lot = 'T6' and type = 'RECEIPT'`),
  ).resolves.toEqual([{ cost: null }]);
});

test('the posting date is the plant-local day it happened, or one that is given and not after today', async () => {
  await receiveLot(system, 'T7', '10');
  const scrap = (more: Record<string, unknown>) =>
    system.command('scrapStock', a('T7', { quantity: pieces('1'), reason: 'fell', ...more }), 'postingDate');
  // 23:30 UTC on March 28 is March 29 in Berlin, where clocks go forward that night.
  await expect(scrap({ occurredAt: '2026-03-28T23:30:00Z' })).resolves.toEqual({ postingDate: '2026-03-29' });
  await expect(scrap({ occurredAt: '2026-03-28T22:30:00Z' })).resolves.toEqual({ postingDate: '2026-03-28' });
  await expect(scrap({ postingDate: '2026-01-31' })).resolves.toEqual({ postingDate: '2026-01-31' });
  await expect(refusal(scrap({ postingDate: '2999-01-01' }))).resolves.toMatchObject({
    code: 'BAD_INPUT',
    argument: 'input.postingDate',
  });
});

test('available is unrestricted less what released orders lack, and stock of another status is on hand only', async () => {
  const inventory = async () =>
    (
      await system.execute<{ itemAtPlant: { inventory: Record<string, { value: string }> } }>(
        `{ itemAtPlant(item: "B", plant: "P1") { inventory { onHand { value } unrestricted { value } blocked { value } allocated { value } available { value } } } }`,
      )
    ).itemAtPlant.inventory;
  const before = await inventory();
  await releasedOrder(system, '100');
  const block = { ...a('LB'), item: 'B', from: 'UNRESTRICTED', to: 'BLOCKED', reason: 'wet' };
  await system.command('changeStockStatus', { ...block, quantity: { value: '50', unit: 'KGM' } });
  const after = await inventory();
  const change = (field: string) => subtract(after[field]?.value ?? '', before[field]?.value ?? '');
  expect(['onHand', 'unrestricted', 'blocked', 'allocated', 'available'].map(change)).toEqual([
    ...['0', '-50', '50', '52', '-102'],
  ]);
});

test('the same line of the same document of a system is posted once, by import as by the database', async () => {
  const movement = {
    ...{ id: 'IM-ONCE', plant: 'P1', item: 'A', type: 'RECEIPT', quantity: pieces('5'), cost: null },
    ...{ postedAt: '2026-01-05T06:00:00Z', sourceDocument: 'DOC', sourceLine: '1' },
  };
  await expect(load(system, 'inventory-movement', movement)).resolves.toMatchObject({ loaded: 1 });
  await expect(load(system, 'inventory-movement', movement)).resolves.toMatchObject({ loaded: 0, unchanged: 1 });
  await expect(load(system, 'inventory-movement', { ...movement, id: 'IM-TWICE' })).resolves.toMatchObject({
    refused: [{ code: 'ALREADY_EXISTS' }],
  });
  const again = system.subgraph.database.session(serviceContext('test')).transaction((transaction) =>
    transaction.query(
      (sql) => sql`
        insert into inventory_movement (
          id, type, plant, item, location, status, quantity, currency, occurred_at, posted_at, posting_date,
          source_system, source_document, source_line
        )
        select
          'IM-TWICE', type, plant, item, location, status, quantity, currency, occurred_at, posted_at, posting_date,
          source_system, source_document, source_line
        from inventory_movement
        where id = 'IM-ONCE'
      `,
    ),
  );
  await expect(again).rejects.toThrow('inventory_movement_source_system');
  await expect(
    system.rows(`select posting_date::text as day from inventory_movement where id = 'IM-ONCE'`),
  ).resolves.toEqual([{ day: '2026-01-05' }]);
});

test('an item that is not active at a plant is not ordered, and one that becomes so is', async () => {
  const change = (status: string) =>
    system.command(
      'changeItemAtPlant',
      { item: 'B', plant: 'P1', status, leadTimeDays: 9, ...at },
      'status leadTimeDays procurement',
    );
  const order = () =>
    system.command('createPurchaseOrder', {
      ...{ plant: 'P1', supplier: 'S1', ...at },
      lines: [{ item: 'B', quantity: { value: '1', unit: 'KGM' }, unitPrice: euros('1') }],
    });
  for (const status of ['PREPARING', 'BLOCKED', 'OBSOLETE']) {
    await expect(change(status)).resolves.toEqual({ status, leadTimeDays: 9, procurement: 'BUY' });
    await expect(refusal(order())).resolves.toMatchObject({ code: 'RULE_VIOLATED', argument: 'input.lines.0.item' });
  }
  await change('ACTIVE');
  await order();
});
