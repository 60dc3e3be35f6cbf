import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bomLine, openErp, pumpRevision, setUpPumps, tellItem, type ErpFixture } from './erp-fixture.ts';
import { at, euros, kilograms, pieces, receiptOf, receiveLot, refusal, stockOf, told } from './logistics-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
  await system.command('createSupplier', { id: 'S2', name: 'Anodisers' });
});
afterAll(() => system.close());

const orderOf = (item: string, quantity: object, supplier = 'S1') => ({
  ...{ plant: 'P1', supplier, ...at },
  lines: [{ item, quantity, unitPrice: euros('5'), dueDate: '2026-02-01' }],
});
const idOf = async (mutation: string, input: Record<string, unknown>) =>
  (await system.command<{ id: string }>(mutation, input, 'id')).id;
const approve = (status: 'APPROVED' | 'CONDITIONAL' | 'BLOCKED', plant: string | null, historical = false) =>
  system.tell(
    'org.millgraph.plm.approved-supplier.changed.v1',
    'item/B',
    { item: 'B', supplier: 'S2', plant, status },
    { plant, historical },
  );

test('a purchase order is closed or cancelled once, and nothing is received after that', async () => {
  const open = await idOf('createPurchaseOrder', orderOf('A', pieces('10')));
  const receive = (id: string, value: string) =>
    system.command('receiveMaterial', { purchaseOrder: id, line: 1, quantity: pieces(value), ...at }, 'state');
  await receive(open, '4');
  await expect(refusal(system.command('cancelPurchaseOrder', { id: open, ...at }))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
    message: expect.stringContaining('has 4 C62 received'),
  });
  await expect(system.command('closePurchaseOrder', { id: open, ...at }, 'state')).resolves.toEqual({
    state: 'CLOSED',
  });
  await expect(refusal(receive(open, '1'))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await expect(refusal(system.command('closePurchaseOrder', { id: open, ...at }))).resolves.toMatchObject({
    code: 'ILLEGAL_STATE',
  });
  const cancelled = await idOf('createPurchaseOrder', orderOf('A', pieces('10')));
  await expect(system.command('cancelPurchaseOrder', { id: cancelled, ...at }, 'state')).resolves.toEqual({
    state: 'CANCELLED',
  });
  await expect(refusal(receive(cancelled, '1'))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  expect(await told(system, 'purchase-order.changed', cancelled)).toMatchObject([
    { state: 'OPEN' },
    { state: 'CANCELLED' },
  ]);
});

test('a receipt of a closed purchase order is taken back without opening it', async () => {
  const id = await idOf('createPurchaseOrder', orderOf('A', pieces('10')));
  await system.command('receiveMaterial', { purchaseOrder: id, line: 1, quantity: pieces('4'), lot: 'CL', ...at });
  await system.command('closePurchaseOrder', { id, ...at });
  const back = { receipt: await receiptOf(system, 'CL'), reason: 'no', ...at };
  await expect(system.command('reverseGoodsReceipt', back, 'state lines { received { value } }')).resolves.toEqual({
    state: 'CLOSED',
    lines: [{ received: { value: '0' } }],
  });
});

test('an inactive supplier gets no orders until it is active again', async () => {
  const change = (active: boolean) => system.command('changeSupplier', { id: 'S2', active }, 'name active');
  await expect(change(false)).resolves.toEqual({ name: 'Anodisers', active: false });
  const order = () => system.command('createPurchaseOrder', orderOf('A', pieces('1'), 'S2'));
  await expect(refusal(order())).resolves.toMatchObject({ code: 'RULE_VIOLATED', argument: 'input.supplier' });
  await change(true);
  await order();
  expect((await told(system, 'supplier.changed', 'supplier/S2')).slice(1)).toEqual([
    { supplier: 'S2', name: 'Anodisers', active: false },
    { supplier: 'S2', name: 'Anodisers', active: true },
  ]);
});

test('a supplier that PLM blocks for an item gets no order for it, and delivers into BLOCKED only', async () => {
  const order = await idOf('createPurchaseOrder', orderOf('B', kilograms('10'), 'S2'));
  const receive = (lot: string, more: Record<string, unknown> = {}) =>
    system.command('receiveMaterial', { purchaseOrder: order, line: 1, quantity: kilograms('1'), lot, ...at, ...more });
  await receive('AP-0');
  await approve('BLOCKED', null, true);
  const again = () => system.command('createPurchaseOrder', orderOf('B', kilograms('1'), 'S2'));
  await expect(refusal(again())).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
    message: 'Supplier S2 is BLOCKED for item B at P1; order from another one.',
  });
  await system.command('createPurchaseOrder', orderOf('A', pieces('1'), 'S2'));
  await expect(refusal(receive('AP-1'))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
    argument: 'input.status',
  });
  await receive('AP-1', { status: 'BLOCKED' });
  await approve('CONDITIONAL', 'P1');
  await again();
  await receive('AP-2');
  await expect(refusal(receive('AP-3', { status: 'UNRESTRICTED' }))).resolves.toMatchObject({ code: 'RULE_VIOLATED' });
  await approve('APPROVED', 'P1');
  await receive('AP-3');
  expect(await Promise.all(['AP-0', 'AP-1', 'AP-2', 'AP-3'].map((lot) => stockOf(system, lot)))).toEqual([
    ['P1 MAIN UNRESTRICTED: 1'],
    ['P1 MAIN BLOCKED: 1'],
    ['P1 MAIN QUALITY_INSPECTION: 1'],
    ['P1 MAIN UNRESTRICTED: 1'],
  ]);
});

test('serial numbers are received as lots of one piece each, as many as the quantity says, each once', async () => {
  const id = await idOf('createPurchaseOrder', orderOf('A', pieces('5')));
  const receive = (value: string, ...serials: string[]) =>
    system.command(
      'receiveMaterial',
      { purchaseOrder: id, line: 1, quantity: pieces(value), serials, ...at },
      'state lines { received { value } receipts { kind lot { id } quantity { value } purchasePriceVariance { amount } } }',
    );
  await expect(refusal(receive('3', 'SN-1', 'SN-2'))).resolves.toMatchObject({
    code: 'BAD_INPUT',
    argument: 'input.serials',
  });
  await expect(refusal(receive('2', 'SN-1', 'SN-1'))).resolves.toMatchObject({ code: 'BAD_INPUT' });
  const serial = (lot: string) => ({
    ...{ kind: 'SERIAL', lot: { id: lot }, quantity: { value: '1' }, purchasePriceVariance: { amount: '0' } },
  });
  await expect(receive('2', 'SN-1', 'SN-2')).resolves.toEqual({
    state: 'OPEN',
    lines: [{ received: { value: '2' }, receipts: [serial('SN-1'), serial('SN-2')] }],
  });
  await expect(refusal(receive('2', 'SN-3', 'SN-2'))).resolves.toMatchObject({ code: 'ALREADY_EXISTS' });
  await expect(receive('3', 'SN-3', 'SN-4', 'SN-5')).resolves.toMatchObject({ state: 'RECEIVED' });
  expect(await told(system, 'goods.received', 'lot/SN-')).toHaveLength(5);
  expect(await told(system, 'goods.received', 'lot/SN-1')).toMatchObject([
    { kind: 'SERIAL', lot: 'SN-1', quantity: pieces('1'), status: 'UNRESTRICTED', purchaseOrder: id, line: 1 },
  ]);
  const weighed = await idOf('createPurchaseOrder', orderOf('B', kilograms('1')));
  const dozen = await idOf('createPurchaseOrder', orderOf('A', { value: '1', unit: 'DZN' }));
  const serials = Array.from({ length: 12 }, (_, index) => `DZ-${index}`);
  for (const [purchaseOrder, more] of [
    [weighed, { quantity: { value: '1500', unit: 'GRM' }, serials: ['W-1'] }],
    [dozen, { quantity: pieces('12'), serials }],
  ] as const) {
    await expect(
      refusal(system.command('receiveMaterial', { purchaseOrder, line: 1, ...more, ...at })),
    ).resolves.toMatchObject({ code: expect.stringMatching(/BAD_INPUT|RULE_VIOLATED/) });
  }
});

test('what is sent back at the dock is told of the line, is no stock, and leaves the line open', async () => {
  const id = await idOf('createPurchaseOrder', orderOf('A', pieces('10')));
  const reject = (quantity: object, reason = 'rusty') =>
    system.command(
      'rejectDelivery',
      { purchaseOrder: id, line: 1, quantity, reason, supplierLot: 'X', ...at },
      'state lines { rejected { value } received { value } }',
    );
  await reject(pieces('3'));
  await expect(reject({ value: '1', unit: 'DZN' })).resolves.toEqual({
    state: 'OPEN',
    lines: [{ rejected: { value: '15' }, received: { value: '0' } }],
  });
  await expect(refusal(reject(pieces('0')))).resolves.toMatchObject({ code: 'BAD_INPUT' });
  await expect(refusal(reject(kilograms('1')))).resolves.toMatchObject({ code: 'UNIT_MISMATCH' });
  await expect(refusal(reject(pieces('1'), ''))).resolves.toMatchObject({ code: 'BAD_INPUT' });
  await expect(system.rows(`select from inventory_movement where purchase_order = '${id}'`)).resolves.toEqual([]);
});

test('a subcontracted item is received against material provided at the place of its supplier, and back with it', async () => {
  await tellItem(system, 'SHELL');
  const revision = pumpRevision();
  await system.tell('org.millgraph.plm.revision.released.v1', 'item-revision/SHELL/A', {
    ...revision,
    revision: { ...revision.revision, id: 'SHELL/A' },
    item: { ...revision.item, id: 'SHELL', type: 'COMPONENT' },
    boms: revision.boms.map((bom) => ({
      ...bom,
      id: 'SHELL/A/M',
      lines: [bomLine('SHELL/A/M', 10, 'A', '2', { scrapFactor: '0.5' })],
    })),
    routings: [],
  });
  const setUp = { item: 'SHELL', plant: 'P1', procurement: 'SUBCONTRACT', standardCost: euros('20'), ...at };
  await system.command('createItemAtPlant', setUp);
  const id = await idOf('createPurchaseOrder', orderOf('SHELL', pieces('10'), 'S2'));
  const receive = (lot: string, value = '4') =>
    system.command('receiveMaterial', { purchaseOrder: id, line: 1, quantity: pieces(value), lot, ...at });
  await expect(refusal(receive('SH-1'))).resolves.toMatchObject({
    code: 'INSUFFICIENT_STOCK',
    message: expect.stringContaining('12 C62 of A are missing at location S2 in P1'),
  });
  await receiveLot(system, 'PR-1', '5');
  await receiveLot(system, 'PR-2', '50');
  for (const [lot, value] of [
    ['PR-1', '5'],
    ['PR-2', '20'],
  ] as const) {
    const quantity = pieces(value);
    await system.command('transferStock', { plant: 'P1', item: 'A', lot, quantity, toLocation: 'S2', ...at });
  }
  await receive('SH-1');
  expect(await stockOf(system, 'PR-1')).toEqual([]);
  expect(await stockOf(system, 'PR-2')).toEqual(['P1 MAIN UNRESTRICTED: 30', 'P1 S2 UNRESTRICTED: 13']);
  expect(await stockOf(system, 'SH-1')).toEqual(['P1 MAIN UNRESTRICTED: 4']);
  const serials = { purchaseOrder: id, line: 1, quantity: pieces('2'), serials: ['SH-A', 'SH-B'], ...at };
  await system.command('receiveMaterial', serials);
  expect(await stockOf(system, 'PR-2')).toEqual(['P1 MAIN UNRESTRICTED: 30', 'P1 S2 UNRESTRICTED: 7']);
  for (const lot of ['SH-1', 'SH-B']) {
    await system.command('reverseGoodsReceipt', { receipt: await receiptOf(system, lot), reason: 'wrong', ...at });
  }
  expect(await stockOf(system, 'PR-1')).toEqual(['P1 S2 UNRESTRICTED: 5']);
  expect(await stockOf(system, 'PR-2')).toEqual(['P1 MAIN UNRESTRICTED: 30', 'P1 S2 UNRESTRICTED: 17']);
  expect(await stockOf(system, 'SH-1')).toEqual([]);
  await tellItem(system, 'NAKED');
  await system.command('createItemAtPlant', { ...setUp, item: 'NAKED' });
  const naked = await idOf('createPurchaseOrder', orderOf('NAKED', pieces('1'), 'S2'));
  await expect(
    refusal(system.command('receiveMaterial', { purchaseOrder: naked, line: 1, quantity: pieces('1'), ...at })),
  ).resolves.toMatchObject({ code: 'REVISION_NOT_EFFECTIVE' });
});
