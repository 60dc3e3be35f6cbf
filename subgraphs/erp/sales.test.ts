import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openErp, setUpPumps, tellItem, type ErpFixture } from './erp-fixture.ts';
import { at, euros, liftHold, pieces, placeHold, receiveLot, refusal, stockOf, told } from './logistics-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
  await system.command('createCustomer', { id: 'C1', name: 'Machines' });
});
afterAll(() => system.close());

const line = (value: string, item = 'A', requestedDate = '2026-02-01') => ({
  ...{ item, quantity: pieces(value), unitPrice: euros('9'), requestedDate },
});
const sell = async (...lines: object[]) =>
  (await system.command<{ id: string }>('createSalesOrder', { plant: 'P1', customer: 'C1', lines, ...at }, 'id')).id;
const plan = async (salesOrder: string, lines?: object[]) =>
  (await system.command<{ id: string }>('createShipment', { salesOrder, lines, ...at }, 'id')).id;
const pick = (id: string, ...picks: object[]) => system.command('pickShipment', { id, picks, ...at }, 'state');
const confirm = (id: string, more: Record<string, unknown> = {}) =>
  system.command(
    'confirmShipment',
    { id, ...at, ...more },
    'state confirmedAt salesOrder { state lines { state shipped { value } } } movements { type lot { id } quantity { value } cost { amount } }',
  );
const exceptionsOf = async (shipment: string) =>
  (
    await system.execute<{ shipment: { exceptions: object[] } }>(
      `query ($id: ID!) { shipment(id: $id) { exceptions { rule ownerRole state item { id } quantity { value } } } }`,
      { id: shipment },
    )
  ).shipment.exceptions;

test('a shipment that was planned, picked and confirmed issues its lots and closes its sales order', async () => {
  await receiveLot(system, 'S-1', '6');
  await receiveLot(system, 'S-2', '10');
  const order = await sell(line('10'));
  const shipment = await plan(order);
  await expect(
    pick(shipment, { line: 1, lot: 'S-1', quantity: pieces('6') }, { line: 1, lot: 'S-2', quantity: pieces('4') }),
  ).resolves.toEqual({ state: 'PICKED' });
  expect(await stockOf(system, 'S-1')).toEqual(['P1 MAIN UNRESTRICTED: 6']);
  const issue = (lot: string, value: string, amount: string) => ({
    ...{ type: 'ISSUE', lot: { id: lot }, quantity: { value }, cost: { amount } },
  });
  await expect(confirm(shipment)).resolves.toEqual({
    state: 'CONFIRMED',
    confirmedAt: at.occurredAt,
    salesOrder: { state: 'SHIPPED', lines: [{ state: 'SHIPPED', shipped: { value: '10' } }] },
    movements: [issue('S-1', '-6', '-30'), issue('S-2', '-4', '-20')],
  });
  expect(await stockOf(system, 'S-2')).toEqual(['P1 MAIN UNRESTRICTED: 6']);
  expect(await told(system, 'shipment.confirmed', shipment)).toEqual([
    {
      ...{ shipment, customer: 'C1', salesOrder: order },
      lines: [
        { line: 1, item: 'A', lot: 'S-1', quantity: pieces('6') },
        { line: 1, item: 'A', lot: 'S-2', quantity: pieces('4') },
      ],
    },
  ]);
  expect(await exceptionsOf(shipment)).toEqual([]);
  await expect(refusal(confirm(shipment))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await expect(refusal(plan(order))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
});

test('what is short or late when it leaves is shipped, told to who owns it, and what is missing stays open', async () => {
  await receiveLot(system, 'S-3', '10');
  const order = await sell(line('10', 'A', '2026-01-04'), line('2'));
  const shipment = await plan(order, [{ salesOrderLine: 1, quantity: pieces('10') }]);
  await pick(shipment, { line: 1, lot: 'S-3', quantity: pieces('7') });
  await expect(confirm(shipment)).resolves.toMatchObject({
    salesOrder: {
      state: 'PARTIALLY_SHIPPED',
      lines: [
        { state: 'PARTIALLY_SHIPPED', shipped: { value: '7' } },
        { state: 'OPEN', shipped: { value: '0' } },
      ],
    },
  });
  expect(await exceptionsOf(shipment)).toEqual([
    { rule: 'SHORT', ownerRole: 'SHIPPING_CLERK', state: 'OPEN', item: { id: 'A' }, quantity: { value: '3' } },
    { rule: 'LATE', ownerRole: 'SALES_REPRESENTATIVE', state: 'OPEN', item: { id: 'A' }, quantity: { value: '7' } },
  ]);
  expect(await told(system, 'shipment.exception-raised', shipment)).toMatchObject([
    { shipment, kind: 'SHORT', item: 'A', lot: null, quantity: pieces('3'), ownerRole: 'SHIPPING_CLERK' },
    { shipment, kind: 'LATE', exception: expect.stringMatching(/^LX-/) },
  ]);
  const rest = await plan(order);
  const query = `query ($id: ID!) { shipment(id: $id) { lines { salesOrderLine { line } quantity { value } } } }`;
  await expect(system.execute(query, { id: rest })).resolves.toEqual({
    shipment: {
      lines: [
        { salesOrderLine: { line: 1 }, quantity: { value: '3' } },
        { salesOrderLine: { line: 2 }, quantity: { value: '2' } },
      ],
    },
  });
});

test('no more is planned than is open and not under way, and no more picked than planned or there', async () => {
  await receiveLot(system, 'S-4', '10');
  const order = await sell(line('10'));
  const first = await plan(order, [{ salesOrderLine: 1, quantity: pieces('6') }]);
  await expect(refusal(plan(order, [{ salesOrderLine: 1, quantity: pieces('5') }]))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
    message: `Line 1 of sales order ${order} has 4 C62 open; 5 C62 cannot be shipped.`,
  });
  await expect(refusal(plan(order, [{ salesOrderLine: 2, quantity: pieces('5') }]))).resolves.toMatchObject({
    code: 'NOT_FOUND',
  });
  const second = await plan(order);
  await expect(refusal(plan(order))).resolves.toMatchObject({ code: 'RULE_VIOLATED' });
  await expect(refusal(pick(first, { line: 1, lot: 'S-4', quantity: pieces('7') }))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
    argument: 'input.picks',
  });
  await expect(refusal(pick(first, { line: 2, lot: 'S-4', quantity: pieces('1') }))).resolves.toMatchObject({
    code: 'NOT_FOUND',
  });
  await pick(first, { line: 1, lot: 'S-4', quantity: pieces('6') });
  await pick(second, { line: 1, lot: 'S-4', quantity: pieces('4') });
  await system.command('scrapStock', {
    ...{ plant: 'P1', item: 'A', lot: 'S-4', quantity: pieces('1'), reason: 'fell', ...at },
  });
  await confirm(first);
  await expect(refusal(confirm(second))).resolves.toMatchObject({ code: 'INSUFFICIENT_STOCK' });
  await expect(refusal(system.command('cancelSalesOrder', { id: order, ...at }))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
    message: expect.stringContaining(second),
  });
  await expect(system.command('cancelShipment', { id: second, ...at }, 'state')).resolves.toEqual({
    state: 'CANCELLED',
  });
  await expect(refusal(confirm(second))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await expect(
    system.command('cancelSalesOrder', { id: order, ...at }, 'state lines { state shipped { value } }'),
  ).resolves.toEqual({ state: 'CANCELLED', lines: [{ state: 'CANCELLED', shipped: { value: '6' } }] });
  await expect(refusal(plan(order))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
});

test('an expired, blocked or held lot is not picked, and one that expires before it leaves is not shipped', async () => {
  const shipment = await plan(await sell(line('5')));
  const take = (lot: string) => refusal(pick(shipment, { line: 1, lot, quantity: pieces('5') }));
  await receiveLot(system, 'S-OLD', '5', { expiryDate: '2026-01-05' });
  await expect(take('S-OLD')).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
    message: 'Lot S-OLD of A may not be used from 2026-01-05 on; pick another one.',
  });
  await receiveLot(system, 'S-BLOCKED', '5', { status: 'BLOCKED' });
  await expect(take('S-BLOCKED')).resolves.toMatchObject({ code: 'INSUFFICIENT_STOCK' });
  await receiveLot(system, 'S-HELD', '5');
  await placeHold(system, 'H-S', 'LOT', 'S-HELD');
  await expect(take('S-HELD')).resolves.toMatchObject({ code: 'ON_HOLD' });
  await liftHold(system, 'H-S', 'LOT', 'S-HELD');
  await receiveLot(system, 'S-SOON', '5', { expiryDate: '2026-01-10' });
  await pick(shipment, { line: 1, lot: 'S-SOON', quantity: pieces('5') });
  await expect(refusal(confirm(shipment, { occurredAt: '2026-01-10T06:00:00Z' }))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
  });
  await expect(confirm(shipment, { occurredAt: '2026-01-09T06:00:00Z' })).resolves.toMatchObject({
    state: 'CONFIRMED',
  });
});

test('a shipment taken back puts its lots into stock again and opens its sales order, once', async () => {
  await receiveLot(system, 'S-5', '10');
  const order = await sell(line('4'));
  const shipment = await plan(order);
  await pick(shipment, { line: 1, lot: 'S-5', quantity: pieces('4') });
  const back = () =>
    system.command(
      'reverseShipment',
      { id: shipment, reason: 'wrong address', ...at },
      `state reversedBy { id reason reversedBy } salesOrder { state lines { shipped { value } } }
       movements { type quantity { value } reverses { type } }`,
    );
  await expect(refusal(back())).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await confirm(shipment);
  const [issue] = await system.rows<{ id: string }>(`select id from inventory_movement where shipment = '${shipment}'`);
  await expect(
    refusal(system.command('reverseInventoryMovement', { movement: issue?.id, reason: 'no', ...at })),
  ).resolves.toMatchObject({ code: 'RULE_VIOLATED', message: expect.stringContaining('reverseShipment') });
  await expect(back()).resolves.toMatchObject({
    state: 'CANCELLED',
    reversedBy: { reason: 'wrong address', reversedBy: 'demo-administrator' },
    salesOrder: { state: 'OPEN', lines: [{ shipped: { value: '0' } }] },
    movements: [
      { type: 'ISSUE', quantity: { value: '-4' }, reverses: null },
      { type: 'REVERSAL', quantity: { value: '4' }, reverses: { type: 'ISSUE' } },
    ],
  });
  expect(await stockOf(system, 'S-5')).toEqual(['P1 MAIN UNRESTRICTED: 10']);
  expect(await told(system, 'shipment.reversed', shipment)).toMatchObject([
    { shipment, customer: 'C1', reason: 'wrong address', lines: [{ lot: 'S-5', quantity: pieces('4') }] },
  ]);
  await expect(refusal(back())).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  const again = await plan(order);
  await pick(again, { line: 1, lot: 'S-5', quantity: pieces('4') });
  await expect(confirm(again)).resolves.toMatchObject({ salesOrder: { state: 'SHIPPED' } });
});

test('what comes back while it is held goes to blocked stock, and is freed with the hold', async () => {
  await receiveLot(system, 'S-6', '4');
  const shipment = await plan(await sell(line('4')));
  await pick(shipment, { line: 1, lot: 'S-6', quantity: pieces('4') });
  await confirm(shipment);
  await placeHold(system, 'H-S6', 'LOT', 'S-6');
  await system.command('reverseShipment', { id: shipment, reason: 'recall', ...at });
  expect(await stockOf(system, 'S-6')).toEqual(['P1 MAIN BLOCKED: 4']);
  await liftHold(system, 'H-S6', 'LOT', 'S-6');
  expect(await stockOf(system, 'S-6')).toEqual(['P1 MAIN UNRESTRICTED: 4']);
});

test('somebody says what is wrong with a shipment, and somebody else how it was dealt with, once', async () => {
  await receiveLot(system, 'S-7', '4');
  const shipment = await plan(await sell(line('4')));
  await pick(shipment, { line: 1, lot: 'S-7', quantity: pieces('4') });
  const raise = (input: Record<string, unknown>) =>
    system.command<{ exceptions: { id: string }[] }>(
      'raiseShipmentException',
      { id: shipment, comment: 'crushed', ...at, ...input },
      'exceptions { id rule ownerRole message lot { id } quantity { value } }',
    );
  const damaged = { kind: 'DAMAGED', item: 'A', lot: 'S-7', quantity: pieces('2') };
  const { exceptions } = await raise(damaged);
  expect(exceptions).toMatchObject([
    { rule: 'DAMAGED', ownerRole: 'SHIPPING_CLERK', message: 'crushed', lot: { id: 'S-7' }, quantity: { value: '2' } },
  ]);
  await raise({ kind: 'REFUSED' });
  expect(await told(system, 'shipment.exception-raised', shipment)).toMatchObject([
    { exception: exceptions[0]?.id, kind: 'DAMAGED', item: 'A', lot: 'S-7', quantity: pieces('2') },
    { kind: 'REFUSED', item: null, lot: null, quantity: null, ownerRole: 'SALES_REPRESENTATIVE' },
  ]);
  await expect(refusal(raise({ ...damaged, item: 'B' }))).resolves.toMatchObject({ code: 'NOT_FOUND' });
  await expect(refusal(raise({ ...damaged, lot: 'S-1' }))).resolves.toMatchObject({ code: 'NOT_FOUND' });
  await expect(refusal(raise({ kind: 'SHORT', quantity: pieces('1') }))).resolves.toMatchObject({ code: 'BAD_INPUT' });
  const resolve = (comment = 'sent anew') =>
    system.command(
      'resolveLogisticsException',
      { id: exceptions[0]?.id, comment, ...at },
      'state comment resolvedBy resolvedAt shipment { id }',
    );
  await expect(refusal(resolve(' '))).resolves.toMatchObject({ code: 'BAD_INPUT' });
  await expect(resolve()).resolves.toEqual({
    ...{ state: 'RESOLVED', comment: 'sent anew', resolvedBy: 'demo-administrator', resolvedAt: at.occurredAt },
    shipment: { id: shipment },
  });
  await expect(refusal(resolve())).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await system.command('cancelShipment', { id: shipment, ...at });
  await expect(refusal(raise({ kind: 'LATE' }))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
});

test('an order is taken of an active customer for active items only, in any currency', async () => {
  await tellItem(system, 'NEW');
  await system.command('createItemAtPlant', {
    item: 'NEW',
    plant: 'P1',
    procurement: 'BUY',
    status: 'PREPARING',
    ...at,
  });
  await expect(refusal(sell(line('1', 'NEW')))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
    argument: 'input.lines.0.item',
  });
  await expect(refusal(sell(line('1', 'UNKNOWN')))).resolves.toMatchObject({ code: 'NOT_FOUND' });
  await expect(refusal(sell({ ...line('1'), quantity: { value: '1', unit: 'KGM' } }))).resolves.toMatchObject({
    code: 'UNIT_MISMATCH',
  });
  await sell({ ...line('1'), unitPrice: { amount: '3', currency: 'USD' } });
  const change = (active: boolean) => system.command('changeCustomer', { id: 'C1', active }, 'name active');
  await expect(change(false)).resolves.toEqual({ name: 'Machines', active: false });
  await expect(refusal(sell(line('1')))).resolves.toMatchObject({ code: 'RULE_VIOLATED', argument: 'input.customer' });
  await change(true);
  await expect(refusal(system.command('createCustomer', { id: 'C1', name: 'Again' }))).resolves.toMatchObject({
    code: 'ALREADY_EXISTS',
  });
});

test('a shipment does not answer who may not see its plant', async () => {
  const shipment = await plan(await sell(line('1')));
  const narrow = { subject: 't', roles: [], scopes: [], plants: ['P9'], suppliers: '*', audience: 'default' } as const;
  const context = { ...narrow, traceparent: '' };
  const query = `query ($id: ID!) { shipment(id: $id) { id } shipments { totalCount } salesOrders { totalCount } warehouseTasks { totalCount } logisticsExceptions { totalCount } }`;
  await expect(system.execute(query, { id: shipment }, context)).resolves.toEqual({
    shipment: null,
    ...Object.fromEntries(
      ['shipments', 'salesOrders', 'warehouseTasks', 'logisticsExceptions'].map((list) => [list, { totalCount: 0 }]),
    ),
  });
});
