import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openErp, pumpRevision, releasedOrder, setUpPumps, startOfTime, type ErpFixture } from './erp-fixture.ts';
import { at, pieces, placeHold, receiveLot, refusal, stockOf, told } from './logistics-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

const general = { plant: null };
const plan = (item: string, plannedStart: string) =>
  system.command<{ id: string }>(
    'createProductionOrder',
    { plant: 'P1', item, quantity: pieces('10'), dueDate: '2026-03-20', plannedStart, ...at },
    'id',
  );
const release = (id: string) => system.command('releaseProductionOrder', { id, ...at });

test('a revision that PLM ended without a successor is not built from that day on, and still before it', async () => {
  await system.tell(
    'org.millgraph.plm.revision.obsoleted.v1',
    'item/PUMP',
    { revision: 'PUMP/A', item: 'PUMP', effectiveTo: '2026-02-01' },
    general,
  );
  const before = await plan('PUMP', '2026-01-31T08:00:00Z');
  await release(before.id);
  // The first of February begins at the plant an hour before it does in UTC.
  const after = await plan('PUMP', '2026-01-31T23:00:00Z');
  await expect(refusal(release(after.id))).resolves.toMatchObject({ code: 'REVISION_NOT_EFFECTIVE' });
  await system.tell(
    'org.millgraph.plm.revision.released.v1',
    'item-revision/PUMP/B',
    pumpRevision('B', '2026-02-01'),
    general,
  );
  await release(after.id);
});

test('what MES throws away of a lot leaves its stock once, at standard cost, also while it is held', async () => {
  await receiveLot(system, 'SCR-1', '10');
  const scrap = (document: string, value: string) =>
    system.tell('org.millgraph.mes.lot.scrapped.v1', 'lot/SCR-1', {
      ...{ scrap: document, lot: 'SCR-1', item: 'A', order: null, quantity: pieces(value), reason: 'dropped' },
    });
  await scrap('LS-1', '4');
  await expect(stockOf(system, 'SCR-1')).resolves.toEqual(['P1 MAIN UNRESTRICTED: 6']);
  await placeHold(system, 'H-SCR', 'LOT', 'SCR-1');
  await scrap('LS-2', '1');
  await expect(stockOf(system, 'SCR-1')).resolves.toEqual(['P1 MAIN BLOCKED: 5']);
  const movements = await system.rows(
    `select quantity::integer as quantity, cost::integer as cost, status from inventory_movement
     where lot = 'SCR-1' and type = 'SCRAP' order by id`,
  );
  expect(movements).toEqual([
    { quantity: -4, cost: -20, status: 'UNRESTRICTED' },
    { quantity: -1, cost: -5, status: 'BLOCKED' },
  ]);
  // More than there is: it happened, and is marked.
  await scrap('LS-3', '7');
  const [marked] = await system.rows<{ violation: string }>(
    `select violation from inventory_movement where source_document = 'LS-3' and violation is not null`,
  );
  expect(marked?.violation).toContain('2 C62 of lot SCR-1 were not in stock');
});

test('a disposition that quality takes back allows no rework order, nor the release of one that was planned on it', async () => {
  const decided = {
    ...{ nonconformance: 'NC-E', disposition: 'D-E', decision: 'REWORK' as const, quantity: pieces('4'), item: 'PUMP' },
    ...{ lot: null, order: null },
  };
  await system.tell('org.millgraph.quality.nonconformance.dispositioned.v1', 'nonconformance/NC-E', {
    ...decided,
    final: true,
  });
  const rework = (quantity: string) =>
    system.command<{ id: string }>(
      'createReworkOrder',
      {
        ...{ plant: 'P1', nonconformance: 'NC-E', item: 'PUMP', quantity: pieces(quantity), dueDate: '2026-01-25' },
        operations: [{ sequence: 10, name: 'Mend', workCenter: 'P1-ASM', laborHours: '1' }],
        ...at,
      },
      'id',
    );
  const planned = await rework('2');
  await system.tell('org.millgraph.quality.disposition.reversed.v1', 'nonconformance/NC-E', {
    ...decided,
    ...{ reversal: 'DR-1', reason: 'wrong lot' },
  });
  await expect(refusal(rework('1'))).resolves.toMatchObject({ argument: 'input.nonconformance' });
  await expect(refusal(release(planned.id))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
    message: expect.stringContaining('since quality took a disposition back') as unknown,
  });
});

test('what is sent back at the dock is told, for it never was in stock', async () => {
  await system.command('rejectDelivery', {
    ...{ purchaseOrder: 'PO-1', line: 1, quantity: pieces('3'), reason: 'rusty', ...at },
  });
  await expect(told(system, 'delivery.rejected', 'PO-1')).resolves.toMatchObject([
    { purchaseOrder: 'PO-1', line: 1, supplier: 'S1', item: 'A', quantity: pieces('3'), reason: 'rusty' },
  ]);
});

test('an item that PLM ended is OBSOLETE at every plant: not ordered, not made, not set up anew', async () => {
  const open = await plan('PUMP', '2026-02-10T08:00:00Z');
  const running = await releasedOrder(system, '5');
  await system.tell('org.millgraph.plm.item.obsoleted.v1', 'item/PUMP', { item: 'PUMP' }, general);
  await expect(system.execute('{ itemAtPlant(item: "PUMP", plant: "P1") { status } }')).resolves.toEqual({
    itemAtPlant: { status: 'OBSOLETE' },
  });
  await expect(refusal(plan('PUMP', '2026-02-10T08:00:00Z'))).resolves.toMatchObject({ code: 'RULE_VIOLATED' });
  await expect(refusal(release(open.id))).resolves.toMatchObject({
    message: expect.stringContaining('OBSOLETE at P1; it is not made any more') as unknown,
  });
  await expect(
    refusal(system.command('changeItemAtPlant', { item: 'PUMP', plant: 'P1', status: 'ACTIVE' })),
  ).resolves.toMatchObject({ code: 'RULE_VIOLATED', argument: 'input.status' });
  // What runs, runs on.
  await system.command('confirmProductionOrder', {
    id: running,
    good: pieces('5'),
    final: true,
    occurredAt: startOfTime,
  });
});
