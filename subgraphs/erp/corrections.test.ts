import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openErp, releasedOrder, setUpPumps, type ErpFixture } from './erp-fixture.ts';
import { at, euros, liftHold, pieces, placeHold, receiveLot, refusal, stockOf, told } from './logistics-fixture.ts';
import { makeItem, releaseOrderOf, setUpItem, shopFloor } from './order-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

const take = (movement: string | undefined) =>
  system.command('reverseInventoryMovement', { movement, reason: 'mistaken', ...at });
const movementOf = async (lot: string, type: string): Promise<string | undefined> => {
  const rows = await system.rows<{ id: string }>(
    `select id from inventory_movement where lot = '${lot}' and type = '${type}' order by recorded_at desc, id desc`,
  );
  return rows[0]?.id;
};

test('what was sent back at the dock is taken back once, by a document of its own, and both are shown', async () => {
  const lines = [{ item: 'A', quantity: pieces('10'), unitPrice: euros('5') }];
  const order = { plant: 'P1', supplier: 'S1', lines, ...at };
  const { id } = await system.command<{ id: string }>('createPurchaseOrder', order, 'id');
  const shown = 'state lines { rejected { value } rejections { id quantity { value } reason reversedBy { reason } } }';
  const rejected = { purchaseOrder: id, line: 1, quantity: pieces('3'), reason: 'rusty', ...at };
  const { lines: before } = await system.command<{ lines: { rejections: { id: string }[] }[] }>(
    'rejectDelivery',
    rejected,
    shown,
  );
  const rejection = before[0]?.rejections[0]?.id;
  const back = () => system.command('reverseDeliveryRejection', { rejection, reason: 'other truck', ...at }, shown);
  // Also when nothing more is received of the purchase order.
  await system.command('closePurchaseOrder', { id, ...at });
  await expect(back()).resolves.toEqual({
    state: 'CLOSED',
    lines: [
      {
        rejected: { value: '0' },
        rejections: [
          { id: rejection, quantity: { value: '3' }, reason: 'rusty', reversedBy: { reason: 'other truck' } },
        ],
      },
    ],
  });
  await expect(refusal(back())).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await expect(
    refusal(system.command('reverseDeliveryRejection', { rejection: 'DR-0', reason: 'x', ...at })),
  ).resolves.toMatchObject({ code: 'NOT_FOUND' });
  expect(await told(system, 'delivery-rejection.reversed', id)).toMatchObject([
    { rejection, purchaseOrder: id, line: 1, supplier: 'S1', item: 'A', quantity: pieces('3') },
  ]);
});

test('an order that was completed too early is reopened, its work in process counts again, and what was posted is taken back', async () => {
  const id = await releasedOrder(system, '10');
  const costs = () =>
    system.execute(
      `query ($id: ID!) { productionOrder(id: $id) {
        state completedAt cost { actual { total { amount } } workInProcess { amount } }
        components { item { id } issued { value } } } itemAtPlant(item: "A", plant: "P1") { inventory { allocated { value } } } }`,
      { id },
    );
  const reopen = (more: Record<string, unknown> = {}) =>
    system.command(
      'reopenProductionOrder',
      { id, reason: 'two lots missing', ...at, ...more },
      'state reopenings { completedAt reason reopenedBy }',
    );
  await system.command('issueMaterial', { id, item: 'A', lot: 'LA', quantity: pieces('4'), ...at });
  await shopFloor(system, id).complete('RE-1', '1');
  const open = await costs();
  expect(open).toMatchObject({
    productionOrder: { cost: { workInProcess: { amount: expect.not.stringMatching(/^0$/) } } },
  });
  const { confirmations } = await system.command<{ confirmations: { id: string }[] }>(
    'confirmProductionOrder',
    { id, good: pieces('1'), final: true, ...at },
    'confirmations { id }',
  );
  await expect(refusal(reopen())).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await system.command('completeProductionOrder', { id, occurredAt: '2026-01-05T07:00:00Z' });
  const issue = await movementOf('LA', 'ISSUE');
  await expect(refusal(take(issue))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await expect(costs()).resolves.toMatchObject({ productionOrder: { cost: { workInProcess: { amount: '0' } } } });
  await expect(refusal(reopen())).resolves.toMatchObject({ code: 'RULE_VIOLATED', argument: 'input.occurredAt' });
  const later = { occurredAt: '2026-01-05T08:00:00Z' };
  await expect(refusal(reopen({ ...later, reason: ' ' }))).resolves.toMatchObject({ code: 'BAD_INPUT' });
  await expect(reopen(later)).resolves.toEqual({
    state: 'RELEASED',
    reopenings: [{ completedAt: '2026-01-05T07:00:00Z', reason: 'two lots missing', reopenedBy: 'demo-administrator' }],
  });
  await expect(costs()).resolves.toEqual(open);
  expect(await told(system, 'order.reopened', id)).toMatchObject([{ order: id, reason: 'two lots missing' }]);
  await take(issue);
  await system.command('reverseOrderConfirmation', { id: confirmations[0]?.id, reason: 'miscounted', ...at });
  await expect(costs()).resolves.toMatchObject({
    productionOrder: { cost: { actual: { total: { amount: '0' } } }, components: [{ issued: { value: '0' } }, {}] },
  });
  await system.command('confirmProductionOrder', { id, good: pieces('1'), final: true, ...at });
  await system.command('completeProductionOrder', { id, ...at });
  await system.command('closeProductionOrder', { id, ...at });
  await expect(refusal(reopen(later))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
});

test.each([
  ['LOT', 'BACK-1'],
  ['ITEM', 'A'],
  ['SUPPLIER', 'S1'],
] as const)(
  'what comes back from an order while its %s is held goes to blocked stock, and is freed with the hold',
  async (target, on) => {
    const lot = `BACK-${target === 'LOT' ? '1' : target}`;
    const id = await releasedOrder(system, '10');
    await receiveLot(system, lot, '10');
    const moved = { id, item: 'A', lot, quantity: pieces('6'), ...at };
    await system.command('issueMaterial', moved);
    const hold = `H-${lot}`;
    await placeHold(system, hold, target, on);
    await expect(stockOf(system, lot)).resolves.toEqual(['P1 MAIN BLOCKED: 4']);
    await expect(refusal(system.command('issueMaterial', moved))).resolves.toMatchObject({ code: 'ON_HOLD' });
    const back = { ...moved, quantity: pieces('2') };
    await system.command('returnMaterial', back);
    await expect(stockOf(system, lot)).resolves.toEqual(['P1 MAIN BLOCKED: 6']);
    await system.command('returnMaterial', { ...back, quantity: pieces('1') });
    await take(await movementOf(lot, 'RETURN'));
    await expect(stockOf(system, lot)).resolves.toEqual(['P1 MAIN BLOCKED: 6']);
    await liftHold(system, hold, target, on);
    await expect(stockOf(system, lot)).resolves.toEqual(['P1 MAIN UNRESTRICTED: 6']);
  },
);

test('what comes back from a held order is not held for that', async () => {
  const id = await releasedOrder(system, '10');
  await receiveLot(system, 'BACK-2', '10');
  const moved = { id, item: 'A', lot: 'BACK-2', quantity: pieces('6'), ...at };
  await system.command('issueMaterial', moved);
  await placeHold(system, 'H-ORDER', 'ORDER', id);
  await system.command('returnMaterial', moved);
  await expect(stockOf(system, 'BACK-2')).resolves.toEqual(['P1 MAIN UNRESTRICTED: 10']);
  await liftHold(system, 'H-ORDER', 'ORDER', id);
});

test('a backflush takes no lot that an order made and that has expired, and says what is lacking', async () => {
  await makeItem(system, 'PASTE', { lines: [['', 10, 'A', '1']] });
  await setUpItem(system, 'PASTE', 'MAKE', '2');
  await makeItem(system, 'JOINT', { lines: [['', 10, 'PASTE', '1', { issueMethod: 'BACKFLUSH' }]] });
  await setUpItem(system, 'JOINT', 'MAKE', '6');
  const floor = shopFloor(system, await releaseOrderOf(system, 'PASTE', '20'), { item: 'PASTE' });
  await floor.complete('PASTE-OLD', '5', { expiryDate: '2026-01-05' });
  await floor.complete('PASTE-FRESH', '3', { expiryDate: '2026-01-06' });
  const id = await releaseOrderOf(system, 'JOINT', '10');
  const confirm = (good: string) => system.command('confirmProductionOrder', { id, good: pieces(good), ...at });
  const flush = () =>
    system.command('backflushMaterial', { id, ...at }, 'movements { type lot { id } quantity { value } }');
  await confirm('3');
  await expect(flush()).resolves.toEqual({
    movements: [{ type: 'ISSUE', lot: { id: 'PASTE-FRESH' }, quantity: { value: '-3' } }],
  });
  await confirm('1');
  await expect(refusal(flush())).resolves.toMatchObject({ code: 'INSUFFICIENT_STOCK' });
});

test('a backflush takes a lot by when it came that counts, not by a receipt that was taken back', async () => {
  await setUpItem(system, 'SEALANT', 'BUY', '1');
  await makeItem(system, 'COVER', { lines: [['', 10, 'SEALANT', '1', { issueMethod: 'BACKFLUSH' }]] });
  await setUpItem(system, 'COVER', 'MAKE', '6');
  const lines = [{ item: 'SEALANT', quantity: pieces('100'), unitPrice: euros('1') }];
  const { id: purchaseOrder } = await system.command<{ id: string }>(
    'createPurchaseOrder',
    { plant: 'P1', supplier: 'S1', lines, occurredAt: '2026-01-01T06:00:00Z' },
    'id',
  );
  const receive = (lot: string, day: string) =>
    system.command('receiveMaterial', {
      ...{ purchaseOrder, line: 1, lot, quantity: pieces('5'), occurredAt: `2026-01-0${day}T06:00:00Z` },
    });
  await receive('SEAL-X', '1');
  const [receipt] = await system.rows<{ id: string }>(`select id from goods_receipt where lot = 'SEAL-X'`);
  await system.command('reverseGoodsReceipt', { receipt: receipt?.id, reason: 'other lot', ...at });
  await receive('SEAL-Y', '2');
  await receive('SEAL-X', '3');
  const id = await releaseOrderOf(system, 'COVER', '10');
  await system.command('confirmProductionOrder', { id, good: pieces('1'), ...at });
  await expect(system.command('backflushMaterial', { id, ...at }, 'movements { lot { id } }')).resolves.toEqual({
    movements: [{ lot: { id: 'SEAL-Y' } }],
  });
});

test('what was scrapped out of held stock and is taken back is held again, or free when the hold has ended', async () => {
  const scrap = (document: string, lot: string) => ({
    ...{ scrap: document, lot, item: 'A', order: null, quantity: pieces('3'), reason: 'dropped' },
  });
  const thrown = (document: string, lot: string) =>
    system.tell('org.millgraph.mes.lot.scrapped.v1', `lot/${lot}`, scrap(document, lot));
  const found = (document: string, lot: string) =>
    system.tell('org.millgraph.mes.lot-scrap.reversed.v1', `lot/${lot}`, {
      ...scrap(document, lot),
      ...{ reversal: `${document}-R`, reason: 'found again' },
    });
  for (const lot of ['HS-1', 'HS-2']) {
    await receiveLot(system, lot, '10');
    await placeHold(system, `H-${lot}`, 'LOT', lot);
    await thrown(`LS-${lot}`, lot);
    await expect(stockOf(system, lot)).resolves.toEqual(['P1 MAIN BLOCKED: 7']);
  }
  await found('LS-HS-1', 'HS-1');
  await found('LS-HS-1', 'HS-1');
  await expect(stockOf(system, 'HS-1')).resolves.toEqual(['P1 MAIN BLOCKED: 10']);
  for (const lot of ['HS-1', 'HS-2']) await liftHold(system, `H-${lot}`, 'LOT', lot);
  await found('LS-HS-2', 'HS-2');
  for (const lot of ['HS-1', 'HS-2']) {
    await expect(stockOf(system, lot)).resolves.toEqual(['P1 MAIN UNRESTRICTED: 10']);
  }
  // What was blocked besides stays so: the shop floor throws away what it could have used.
  await receiveLot(system, 'HS-4', '10');
  const block = { plant: 'P1', item: 'A', lot: 'HS-4', from: 'UNRESTRICTED', to: 'BLOCKED', quantity: pieces('4') };
  await system.command('changeStockStatus', { ...block, reason: 'scratched', ...at });
  await placeHold(system, 'H-HS-4', 'LOT', 'HS-4');
  await thrown('LS-HS-4', 'HS-4');
  await liftHold(system, 'H-HS-4', 'LOT', 'HS-4');
  await expect(stockOf(system, 'HS-4')).resolves.toEqual(['P1 MAIN BLOCKED: 4', 'P1 MAIN UNRESTRICTED: 3']);
  // ERP's own scrap alike.
  await receiveLot(system, 'HS-3', '10');
  await placeHold(system, 'H-HS-3', 'LOT', 'HS-3');
  const stock = { plant: 'P1', item: 'A', lot: 'HS-3', status: 'BLOCKED', quantity: pieces('4'), reason: 'rust' };
  await system.command('scrapStock', { ...stock, ...at });
  await liftHold(system, 'H-HS-3', 'LOT', 'HS-3');
  await take(await movementOf('HS-3', 'SCRAP'));
  await expect(stockOf(system, 'HS-3')).resolves.toEqual(['P1 MAIN UNRESTRICTED: 10']);
});
