import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openErp, setUpPumps, type ErpFixture } from './erp-fixture.ts';
import { at, liftHold, pieces, placeHold, receiptOf, receiveLot, refusal, stockOf, told } from './logistics-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

const reason = 'Disposition';
const a = (lot: string, more: Record<string, unknown>) => ({ plant: 'P1', item: 'A', lot, reason, ...at, ...more });
const back = async (lot: string, value: string, more: Record<string, unknown> = {}) => ({
  ...{ receipt: await receiptOf(system, lot), quantity: pieces(value), reason, ...at },
  ...more,
});

test('what a disposition scraps is scrapped out of BLOCKED, also under the hold, and what it frees is free after the release', async () => {
  await receiveLot(system, 'AD-1', '10');
  await placeHold(system, 'HOLD-AD-1', 'LOT', 'AD-1');
  await system.command('scrapStock', a('AD-1', { status: 'BLOCKED', quantity: pieces('3') }));
  expect(await stockOf(system, 'AD-1')).toEqual(['P1 MAIN BLOCKED: 7']);
  const free = a('AD-1', { from: 'BLOCKED', to: 'UNRESTRICTED', quantity: pieces('1') });
  await expect(refusal(system.command('changeStockStatus', free))).resolves.toMatchObject({ code: 'ON_HOLD' });
  await liftHold(system, 'HOLD-AD-1', 'LOT', 'AD-1');
  expect(await stockOf(system, 'AD-1')).toEqual(['P1 MAIN UNRESTRICTED: 7']);
});

test.each(['BLOCKED', 'QUALITY_INSPECTION'])(
  '%s stock is freed by one command once nothing holds it',
  async (status) => {
    const lot = `AD-${status}`;
    await receiveLot(system, lot, '10', { status });
    const free = a(lot, { from: status, to: 'UNRESTRICTED', quantity: pieces('4') });
    await placeHold(system, `HOLD-${lot}`, 'LOT', lot);
    await expect(refusal(system.command('changeStockStatus', free))).resolves.toMatchObject({ code: 'ON_HOLD' });
    await liftHold(system, `HOLD-${lot}`, 'LOT', lot);
    await system.command('changeStockStatus', free);
    expect(await stockOf(system, lot)).toEqual([`P1 MAIN ${status}: 6`, 'P1 MAIN UNRESTRICTED: 4'].sort());
  },
);

test('a held lot goes back to its supplier in part, is taken back by a movement that names it, and never more than came', async () => {
  await receiveLot(system, 'AD-3', '10');
  await placeHold(system, 'HOLD-AD-3', 'LOT', 'AD-3');
  const returned = async (): Promise<string | undefined> => {
    const { purchaseOrder } = await system.execute<{
      purchaseOrder: { lines: readonly { returned: { value: string } }[] };
    }>(`{ purchaseOrder(id: "PO-1") { lines { returned { value } } } }`);
    return purchaseOrder.lines[0]?.returned.value;
  };
  const { id, ...movement } = await system.command<{ id: string }>(
    'returnToSupplier',
    await back('AD-3', '4'),
    'id type status quantity { value } reason',
  );
  expect(movement).toEqual({ type: 'RETURN', status: 'BLOCKED', quantity: { value: '-4' }, reason });
  expect(await returned()).toBe('4');
  expect(await stockOf(system, 'AD-3')).toEqual(['P1 MAIN BLOCKED: 6']);
  expect(await told(system, 'goods.returned', 'lot/AD-3')).toEqual([
    {
      ...{ movement: id, receipt: await receiptOf(system, 'AD-3'), purchaseOrder: 'PO-1', line: 1, supplier: 'S1' },
      ...{ item: 'A', lot: 'AD-3', quantity: pieces('4'), status: 'BLOCKED', reason },
    },
  ]);
  await expect(refusal(system.command('returnToSupplier', await back('AD-3', '7')))).resolves.toMatchObject({
    code: 'INSUFFICIENT_STOCK',
  });
  await system.command('reverseInventoryMovement', { movement: id, reason: 'Kept', ...at });
  expect(await returned()).toBe('0');
  expect(await stockOf(system, 'AD-3')).toEqual(['P1 MAIN BLOCKED: 10']);
  await liftHold(system, 'HOLD-AD-3', 'LOT', 'AD-3');
  expect(await stockOf(system, 'AD-3')).toEqual(['P1 MAIN UNRESTRICTED: 10']);
  await system.command('adjustStock', a('AD-3', { counted: pieces('15') }));
  const more = await back('AD-3', '11', { status: 'UNRESTRICTED' });
  await expect(refusal(system.command('returnToSupplier', more))).resolves.toMatchObject({ code: 'RULE_VIOLATED' });
  const gone = await back('AD-3', '1', { status: 'UNRESTRICTED' });
  await receiveLot(system, 'AD-4', '2');
  const receipt = await receiptOf(system, 'AD-4');
  await system.command('reverseGoodsReceipt', { receipt, reason, ...at });
  await expect(refusal(system.command('returnToSupplier', { ...gone, receipt }))).resolves.toMatchObject({
    code: 'ILLEGAL_STATE',
  });
});
