import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openErp, releasedOrder, setUpPumps, type ErpFixture } from './erp-fixture.ts';
import { at, euros, pieces, refusal, stockOf } from './logistics-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
  const serials = ['SN-1', 'SN-2', 'SN-3'];
  const receipt = { purchaseOrder: 'PO-1', line: 1, quantity: pieces('3'), serials, ...at };
  await system.command('receiveMaterial', receipt);
  await system.command('createCustomer', { id: 'C1', name: 'Machines' });
});
afterAll(() => system.close());

const a = { plant: 'P1', item: 'A', lot: 'SN-1', ...at };
const change = { from: 'UNRESTRICTED', to: 'BLOCKED', reason: 'wet' };
const onePiece = { code: 'RULE_VIOLATED', message: expect.stringContaining('SN-1 is a serial number, one piece') };

test.each([
  ['transferStock', { ...a, toLocation: 'SIDE' }],
  ['changeStockStatus', { ...a, ...change }],
  ['scrapStock', { ...a, reason: 'bent' }],
])('a part of a serial number, or more than one, is refused by %s', async (mutation, input) => {
  for (const value of ['0.3', '2']) {
    await expect(refusal(system.command(mutation, { ...input, quantity: pieces(value) }))).resolves.toMatchObject({
      ...{ ...onePiece, argument: 'input.quantity.value' },
    });
  }
  expect(await stockOf(system, 'SN-1')).toEqual(['P1 MAIN UNRESTRICTED: 1']);
});

test('a part of a serial number is not issued, returned, sent back or shipped, and one piece is', async () => {
  const id = await releasedOrder(system, '10');
  const move = (mutation: string, value: string) =>
    system.command(mutation, { id, item: 'A', lot: 'SN-1', quantity: pieces(value), ...at });
  await expect(refusal(move('issueMaterial', '0.3'))).resolves.toMatchObject(onePiece);
  await move('issueMaterial', '1');
  await expect(refusal(move('returnMaterial', '0.3'))).resolves.toMatchObject(onePiece);
  await move('returnMaterial', '1');
  const [receipt] = await system.rows<{ id: string }>(`select id from goods_receipt where lot = 'SN-1'`);
  const back = { receipt: receipt?.id, quantity: pieces('0.3'), reason: 'bent', ...at };
  await expect(refusal(system.command('returnToSupplier', back))).resolves.toMatchObject(onePiece);
  const lines = [{ item: 'A', quantity: pieces('2'), unitPrice: euros('9'), requestedDate: '2026-02-01' }];
  const ordered = { plant: 'P1', customer: 'C1', lines, ...at };
  const { id: salesOrder } = await system.command<{ id: string }>('createSalesOrder', ordered, 'id');
  const { id: shipment } = await system.command<{ id: string }>('createShipment', { salesOrder, ...at }, 'id');
  const pick = (value: string) =>
    system.command('pickShipment', { id: shipment, picks: [{ line: 1, lot: 'SN-1', quantity: pieces(value) }], ...at });
  await expect(refusal(pick('0.3'))).resolves.toMatchObject(onePiece);
  await pick('1');
});

test('a serial number is counted as there or not, and at one place alone', async () => {
  const count = (lot: string, value: string, more: Record<string, unknown> = {}) =>
    system.command('adjustStock', { ...a, lot, counted: pieces(value), reason: 'year end', ...more });
  for (const value of ['7', '0.3']) {
    await expect(refusal(count('SN-1', value))).resolves.toMatchObject({
      ...onePiece,
      argument: 'input.counted.value',
    });
  }
  for (const elsewhere of [{ location: 'SIDE' }, { status: 'BLOCKED' }]) {
    await expect(refusal(count('SN-1', '1', elsewhere))).resolves.toMatchObject(onePiece);
  }
  await count('SN-1', '1');
  await count('SN-1', '0');
  await count('SN-1', '1', { location: 'SIDE' });
  expect(await stockOf(system, 'SN-1')).toEqual(['P1 SIDE UNRESTRICTED: 1']);
});

test('a serial number that is in stock again does not come back a second time', async () => {
  const scrap = { ...a, lot: 'SN-2', quantity: pieces('1'), reason: 'lost' };
  const { id: movement } = await system.command<{ id: string }>('scrapStock', scrap, 'id');
  const found = { ...a, lot: 'SN-2', location: 'SIDE', counted: pieces('1'), reason: 'found' };
  await system.command('adjustStock', found);
  const reverse = () => system.command('reverseInventoryMovement', { movement, reason: 'found', ...at });
  await expect(refusal(reverse())).resolves.toMatchObject({ code: 'RULE_VIOLATED', argument: 'input.movement' });
  await system.command('adjustStock', { ...found, counted: pieces('0') });
  await reverse();
  expect(await stockOf(system, 'SN-2')).toEqual(['P1 MAIN UNRESTRICTED: 1']);
});
