import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openErp, releasedOrder, setUpPumps, type ErpFixture } from './erp-fixture.ts';
import { at, euros, liftHold, pieces, placeHold, receiveLot, refusal, stockOf, told } from './logistics-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
  await system.command('createCustomer', { id: 'C1', name: 'Machines' });
});
afterAll(() => system.close());

const parts = (...into: readonly (readonly [string, string])[]) =>
  into.map(([lot, value]) => ({ lot, quantity: pieces(value) }));
const split = (document: string, lot: string, ...into: readonly (readonly [string, string])[]) =>
  system.tell('org.millgraph.mes.lot.split.v1', `lot/${lot}`, {
    split: document,
    item: 'A',
    lot,
    into: parts(...into),
  });
const merge = (document: string, into: string, ...from: readonly (readonly [string, string])[]) =>
  system.tell('org.millgraph.mes.lot.merged.v1', `lot/${into}`, {
    merge: document,
    item: 'A',
    into,
    from: parts(...from),
  });
const undoSplit = (document: string, lot: string, ...into: readonly (readonly [string, string])[]) =>
  system.tell('org.millgraph.mes.lot-split.reversed.v1', `lot/${lot}`, {
    ...{ split: document, item: 'A', lot, into: parts(...into), reversal: `UNDO-${document}`, reason: 'mistake' },
  });
const undoMerge = (document: string, into: string, ...from: readonly (readonly [string, string])[]) =>
  system.tell('org.millgraph.mes.lot-merge.reversed.v1', `lot/${into}`, {
    ...{ merge: document, item: 'A', into, from: parts(...from), reversal: `UNDO-${document}`, reason: 'mistake' },
  });
const stock = async (...lots: string[]) => Promise.all(lots.map((lot) => stockOf(system, lot)));

test('what the shop floor splits off a lot goes over where it lies, and comes back when the split is taken back', async () => {
  await receiveLot(system, 'X-1', '10');
  const somewhere = { plant: 'P1', item: 'A', lot: 'X-1', quantity: pieces('3'), toLocation: 'SIDE', ...at };
  await system.command('transferStock', somewhere);
  await split('LS-1', 'X-1', ['X-1A', '6'], ['X-1B', '2']);
  expect(await stock('X-1', 'X-1A', 'X-1B')).toEqual([
    ['P1 SIDE UNRESTRICTED: 2'],
    ['P1 MAIN UNRESTRICTED: 6'],
    ['P1 MAIN UNRESTRICTED: 1', 'P1 SIDE UNRESTRICTED: 1'],
  ]);
  const order = await releasedOrder(system, '3');
  await system.command('issueMaterial', { id: order, item: 'A', lot: 'X-1A', quantity: pieces('6'), ...at });
  await split('LS-2', 'X-1B', ['X-1C', '2']);
  await undoSplit('LS-2', 'X-1B', ['X-1C', '2']);
  expect(await stock('X-1A', 'X-1B', 'X-1C')).toEqual([[], ['P1 MAIN UNRESTRICTED: 1', 'P1 SIDE UNRESTRICTED: 1'], []]);
  expect((await told(system, 'inventory.moved', 'item/A')).at(-1)).toMatchObject({ reversedType: 'TRANSFER' });
});

test('a merged lot holds what its lots held, and they hold it again when the merge is taken back, held or not', async () => {
  await receiveLot(system, 'Y-1', '3');
  await receiveLot(system, 'Y-2', '4');
  await merge('LM-1', 'Y-3', ['Y-1', '3'], ['Y-2', '4']);
  expect(await stock('Y-1', 'Y-2', 'Y-3')).toEqual([[], [], ['P1 MAIN UNRESTRICTED: 7']]);
  await placeHold(system, 'H-Y', 'LOT', 'Y-3');
  await undoMerge('LM-1', 'Y-3', ['Y-1', '3'], ['Y-2', '4']);
  await liftHold(system, 'H-Y', 'LOT', 'Y-3');
  expect(await stock('Y-1', 'Y-2', 'Y-3')).toEqual([['P1 MAIN UNRESTRICTED: 3'], ['P1 MAIN UNRESTRICTED: 4'], []]);
  await expect(system.rows(`select from held_stock`)).resolves.toEqual([]);
});

test('a hold on a supplier covers what came of its lots by split and merge, and what a hold keeps goes over too', async () => {
  await receiveLot(system, 'Z-1', '10');
  await receiveLot(system, 'Z-2', '10');
  await split('LS-3', 'Z-1', ['Z-1A', '4']);
  await merge('LM-2', 'Z-3', ['Z-1A', '4'], ['Z-2', '10']);
  await placeHold(system, 'H-Z', 'SUPPLIER', 'S1');
  expect(await stock('Z-3')).toEqual([['P1 MAIN BLOCKED: 14']]);
  const free = { plant: 'P1', item: 'A', lot: 'Z-3', from: 'BLOCKED', to: 'UNRESTRICTED', reason: 'asked', ...at };
  await expect(refusal(system.command('changeStockStatus', { ...free, quantity: pieces('1') }))).resolves.toMatchObject(
    { code: 'ON_HOLD' },
  );
  await split('LS-4', 'Z-3', ['Z-4', '5']);
  expect(await stock('Z-3', 'Z-4')).toEqual([['P1 MAIN BLOCKED: 9'], ['P1 MAIN BLOCKED: 5']]);
  await liftHold(system, 'H-Z', 'SUPPLIER', 'S1');
  expect(await stock('Z-3', 'Z-4')).toEqual([['P1 MAIN UNRESTRICTED: 9'], ['P1 MAIN UNRESTRICTED: 5']]);
});

test('a lot is as old as the oldest that it came of', async () => {
  await receiveLot(system, 'O-1', '5', { expiryDate: '2026-01-04' });
  await receiveLot(system, 'O-2', '5', { expiryDate: '2026-12-01' });
  await merge('LM-3', 'O-3', ['O-1', '5'], ['O-2', '5']);
  const lines = [{ item: 'A', quantity: pieces('5'), unitPrice: euros('9'), requestedDate: '2026-02-01' }];
  const { id: salesOrder } = await system.command<{ id: string }>(
    'createSalesOrder',
    { plant: 'P1', customer: 'C1', lines, ...at },
    'id',
  );
  const { id } = await system.command<{ id: string }>('createShipment', { salesOrder, ...at }, 'id');
  const picks = [{ line: 1, lot: 'O-3', quantity: pieces('5') }];
  await expect(refusal(system.command('pickShipment', { id, picks, ...at }))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
    message: expect.stringContaining('2026-01-04'),
  });
});

test('more split off than there is in stock happened all the same, and somebody has to look at it', async () => {
  await receiveLot(system, 'Q-1', '3');
  await split('LS-5', 'Q-1', ['Q-2', '5']);
  expect(await stock('Q-1', 'Q-2')).toEqual([['P1 MAIN UNRESTRICTED: -2'], ['P1 MAIN UNRESTRICTED: 5']]);
  await expect(
    system.rows(`select rule, owner_role, message, state from logistics_exception where lot = 'Q-1'`),
  ).resolves.toEqual([
    {
      ...{ rule: 'INSUFFICIENT_STOCK', ownerRole: 'INVENTORY_CONTROLLER', state: 'OPEN' },
      message: '2 C62 of lot Q-1 were not in stock',
    },
  ]);
  await undoSplit('LS-5', 'Q-1', ['Q-2', '5']);
  expect(await stock('Q-1', 'Q-2')).toEqual([['P1 MAIN UNRESTRICTED: 3'], []]);
  await expect(system.rows(`select state from logistics_exception where lot = 'Q-1'`)).resolves.toEqual([
    { state: 'RESOLVED' },
  ]);
});

test('a split of a lot that ERP has not heard of waits until it has', async () => {
  await split('LS-6', 'W-1', ['W-2', '2']);
  const waiting = `select last_error from waiting_event where subject = 'lot/W-1'`;
  await expect(system.rows(waiting)).resolves.toEqual([{ lastError: 'ERP knows no lot W-1' }]);
  expect(await stock('W-1', 'W-2')).toEqual([[], []]);
});

test('blocked stock that was moved under a hold is freed with it, also when the move was taken back', async () => {
  await receiveLot(system, 'V-1', '10');
  await placeHold(system, 'H-V', 'LOT', 'V-1');
  const move = {
    plant: 'P1',
    item: 'A',
    lot: 'V-1',
    status: 'BLOCKED',
    quantity: pieces('4'),
    toLocation: 'CAGE',
    ...at,
  };
  const { id: movement } = await system.command<{ id: string }>('transferStock', move, 'id');
  await system.command('reverseInventoryMovement', { movement, reason: 'wrong place', ...at });
  await liftHold(system, 'H-V', 'LOT', 'V-1');
  expect(await stock('V-1')).toEqual([['P1 MAIN UNRESTRICTED: 10']]);
});

test('what somebody blocked is not freed by a hold that came later, wherever it was moved meanwhile', async () => {
  await receiveLot(system, 'U-1', '16');
  const a = { plant: 'P1', item: 'A', lot: 'U-1', ...at };
  const block = { ...a, from: 'UNRESTRICTED', to: 'BLOCKED', reason: 'wet' };
  await system.command('transferStock', { ...a, quantity: pieces('2'), toLocation: 'SIDE' });
  await system.command('changeStockStatus', { ...block, quantity: pieces('4') });
  const move = { ...a, status: 'BLOCKED', quantity: pieces('4'), toLocation: 'SIDE' };
  const { id: movement } = await system.command<{ id: string }>('transferStock', move, 'id');
  await placeHold(system, 'H-U', 'LOT', 'U-1');
  await system.command('reverseInventoryMovement', { movement, reason: 'wrong place', ...at });
  await liftHold(system, 'H-U', 'LOT', 'U-1');
  expect(await stock('U-1')).toEqual([['P1 MAIN BLOCKED: 4', 'P1 MAIN UNRESTRICTED: 10', 'P1 SIDE UNRESTRICTED: 2']]);
});

const block = (lot: string, value: string, to = 'BLOCKED') =>
  system.command('changeStockStatus', {
    ...{ plant: 'P1', item: 'A', lot, from: 'UNRESTRICTED', to, reason: 'wet', quantity: pieces(value), ...at },
  });

test('what is held or restricted of a part keeps its status when the split is taken back, and is freed with its hold', async () => {
  await receiveLot(system, 'R-1', '100');
  await split('LS-R', 'R-1', ['R-2', '30'], ['R-3', '20']);
  await block('R-2', '4');
  await block('R-2', '6', 'QUALITY_INSPECTION');
  await placeHold(system, 'H-R', 'LOT', 'R-2');
  expect(await stock('R-2')).toEqual([['P1 MAIN BLOCKED: 24', 'P1 MAIN QUALITY_INSPECTION: 6']]);
  await undoSplit('LS-R', 'R-1', ['R-2', '30'], ['R-3', '20']);
  expect(await stock('R-1', 'R-2', 'R-3')).toEqual([
    ['P1 MAIN BLOCKED: 24', 'P1 MAIN QUALITY_INSPECTION: 6', 'P1 MAIN UNRESTRICTED: 70'],
    [],
    [],
  ]);
  const order = await releasedOrder(system, '40');
  const issue = { id: order, item: 'A', lot: 'R-1', quantity: pieces('71'), ...at };
  await expect(refusal(system.command('issueMaterial', issue))).resolves.toMatchObject({ code: 'INSUFFICIENT_STOCK' });
  await liftHold(system, 'H-R', 'LOT', 'R-2');
  expect(await stock('R-1')).toEqual([
    ['P1 MAIN BLOCKED: 4', 'P1 MAIN QUALITY_INSPECTION: 6', 'P1 MAIN UNRESTRICTED: 90'],
  ]);
  await expect(system.rows(`select from held_stock where lot like 'R-%'`)).resolves.toEqual([]);
});

test('what a hold keeps elsewhere stays there and kept when the split is taken back', async () => {
  await receiveLot(system, 'E-1', '10');
  await split('LS-E', 'E-1', ['E-2', '6']);
  await placeHold(system, 'H-E', 'LOT', 'E-2');
  const caged = { plant: 'P1', item: 'A', lot: 'E-2', status: 'BLOCKED', toLocation: 'CAGE', ...at };
  await system.command('transferStock', { ...caged, quantity: pieces('5') });
  await undoSplit('LS-E', 'E-1', ['E-2', '6']);
  expect(await stock('E-1', 'E-2')).toEqual([
    ['P1 CAGE BLOCKED: 5', 'P1 MAIN BLOCKED: 1', 'P1 MAIN UNRESTRICTED: 4'],
    [],
  ]);
  await liftHold(system, 'H-E', 'LOT', 'E-2');
  expect(await stock('E-1')).toEqual([['P1 CAGE UNRESTRICTED: 5', 'P1 MAIN UNRESTRICTED: 5']]);
});

test('a held lot that is taken apart again is held in both its lots, and freed there with the hold', async () => {
  await receiveLot(system, 'N-1', '3');
  await receiveLot(system, 'N-2', '4');
  await merge('LM-N', 'N-3', ['N-1', '3'], ['N-2', '4']);
  await placeHold(system, 'H-N', 'LOT', 'N-3');
  await undoMerge('LM-N', 'N-3', ['N-1', '3'], ['N-2', '4']);
  expect(await stock('N-1', 'N-2', 'N-3')).toEqual([['P1 MAIN BLOCKED: 3'], ['P1 MAIN BLOCKED: 4'], []]);
  await liftHold(system, 'H-N', 'LOT', 'N-3');
  expect(await stock('N-1', 'N-2')).toEqual([['P1 MAIN UNRESTRICTED: 3'], ['P1 MAIN UNRESTRICTED: 4']]);
});

test('of a merged lot of which nobody can say which part is restricted all goes back blocked, and no release frees it', async () => {
  await receiveLot(system, 'K-1', '3');
  await receiveLot(system, 'K-2', '4');
  await merge('LM-K', 'K-3', ['K-1', '3'], ['K-2', '4']);
  await block('K-3', '2', 'QUALITY_INSPECTION');
  await placeHold(system, 'H-K', 'LOT', 'K-3');
  await undoMerge('LM-K', 'K-3', ['K-1', '3'], ['K-2', '4']);
  await liftHold(system, 'H-K', 'LOT', 'K-3');
  expect(await stock('K-1', 'K-2', 'K-3')).toEqual([['P1 MAIN BLOCKED: 3'], ['P1 MAIN BLOCKED: 4'], []]);
  await expect(system.rows(`select from held_stock where lot like 'K-%'`)).resolves.toEqual([]);
});

test('what was blocked of one lot before the merge goes back to that lot', async () => {
  await receiveLot(system, 'J-1', '3');
  await receiveLot(system, 'J-2', '4');
  await block('J-1', '3');
  await merge('LM-J', 'J-3', ['J-1', '3'], ['J-2', '4']);
  await undoMerge('LM-J', 'J-3', ['J-1', '3'], ['J-2', '4']);
  expect(await stock('J-1', 'J-2', 'J-3')).toEqual([['P1 MAIN BLOCKED: 3'], ['P1 MAIN UNRESTRICTED: 4'], []]);
});
