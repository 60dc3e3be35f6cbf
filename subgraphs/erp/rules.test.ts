import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GraphErrors } from '#platform/graph-client.ts';
import { demoAdministrator } from '#platform/identity.ts';
import {
  bomLine,
  openErp,
  pumpRevision,
  releasedOrder,
  setUpPumps,
  startOfTime,
  tellItem,
  type ErpFixture,
} from './erp-fixture.ts';
import { liftHold, placeHold } from './logistics-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

const at = { occurredAt: startOfTime };
const pieces = (value: string) => ({ value, unit: 'C62' });

async function refusal(work: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await work;
  } catch (error) {
    if (error instanceof GraphErrors) return error.errors[0]?.extensions ?? {};
    throw error;
  }
  throw new Error('it was accepted');
}

const lotStock = async (lot: string) =>
  (
    await system.execute<{ stockBalances: { nodes: unknown[] } }>(
      `query ($lot: ID!) { stockBalances(filter: { lot: $lot }) { nodes { status quantity { value } } } }`,
      { lot },
    )
  ).stockBalances.nodes;

test('a release that lacks several things says all of them at once and changes nothing', async () => {
  const revision = pumpRevision();
  const boms = revision.boms.map((bom) => ({
    ...bom,
    id: 'VALVE/A/M',
    lines: [
      bomLine('VALVE/A/M', 10, 'NOT-SET-UP', '1'),
      bomLine('VALVE/A/M', 20, 'UNKNOWN', '1'),
      bomLine('VALVE/A/M', 30, 'KIT', '1'),
    ],
  }));
  await tellItem(system, 'NOT-SET-UP');
  await tellItem(system, 'KIT', 'C62', 'PHANTOM');
  await system.tell('org.millgraph.plm.revision.released.v1', 'item-revision/VALVE/A', {
    revision: { ...revision.revision, id: 'VALVE/A' },
    item: { ...revision.item, id: 'VALVE' },
    boms,
    routings: [],
  });
  await system.command('createItemAtPlant', { item: 'VALVE', plant: 'P1', procurement: 'MAKE', ...at });
  const planned = { plant: 'P1', item: 'VALVE', quantity: pieces('1'), dueDate: '2026-02-01', ...at };
  const { id } = await system.command<{ id: string }>('createProductionOrder', planned, 'id');
  await placeHold(system, 'H-ORDER', 'ORDER', id);
  const { code, reasons } = await refusal(system.command('releaseProductionOrder', { id, ...at }));
  expect([code, (reasons as { code: string }[]).map((reason) => reason.code)]).toEqual([
    'ON_HOLD',
    ['ON_HOLD', 'REVISION_NOT_EFFECTIVE', 'NOT_FOUND', 'REVISION_NOT_EFFECTIVE', 'RULE_VIOLATED'],
  ]);
  const before = { ...planned, plannedStart: '2025-06-01T00:00:00Z' };
  const early = await system.command<{ id: string }>(
    'createProductionOrder',
    before,
    'id revision { id } bom { id } frozenAt',
  );
  expect(early).toMatchObject({ revision: null, bom: null, frozenAt: null });
  await expect(refusal(system.command('releaseProductionOrder', { id: early.id, ...at }))).resolves.toMatchObject({
    code: 'REVISION_NOT_EFFECTIVE',
  });
  await expect(system.rows(`select state, frozen_at from production_order where id = '${id}'`)).resolves.toEqual([
    { state: 'FORECAST', frozenAt: null },
  ]);
});

test('an order builds the revision effective on its planned start, and phantoms are resolved to what is in them', async () => {
  const revision = pumpRevision('B', '2026-03-01', 'ECO-7');
  const kit = { id: 'KIT', number: 'KIT', name: 'Kit', type: 'PHANTOM', baseUnit: 'C62' } as const;
  await system.tell('org.millgraph.plm.revision.released.v1', 'item-revision/KIT/A', {
    revision: { id: 'KIT/A', label: 'A', effectiveFrom: '2026-01-01', supersedes: null, change: null },
    item: kit,
    boms: [
      {
        id: 'KIT/A/M',
        plant: null,
        type: 'MANUFACTURING',
        alternative: 1,
        baseQuantity: pieces('10'),
        lines: [
          bomLine('KIT/A/M', 10, 'A', '40', { scrapFactor: '0.1' }),
          bomLine('KIT/A/M', 20, 'B', '3', { quantity: { value: '3', unit: 'KGM' }, quantityBasis: 'FIXED' }),
        ],
      },
    ],
    routings: [],
  });
  const general = { ...revision.boms[0], id: 'PUMP/B/M', lines: [bomLine('PUMP/B/M', 10, 'A', '1')] };
  const own = { ...general, id: 'PUMP/B/P1', plant: 'P1', lines: [bomLine('PUMP/B/P1', 10, 'KIT', '0.5')] };
  await system.tell('org.millgraph.plm.revision.released.v1', 'item-revision/PUMP/B', {
    ...revision,
    boms: [general, own] as typeof revision.boms,
  });
  const order = (plannedStart: string) =>
    system.command<{ id: string }>(
      'createProductionOrder',
      { plant: 'P1', item: 'PUMP', quantity: pieces('100'), dueDate: '2026-04-01', plannedStart, ...at },
      'id revision { id } bom { id } routing { id }',
    );
  // 23:30 UTC on February 28 is March 1 in Berlin.
  await expect(order('2026-02-28T22:30:00Z')).resolves.toMatchObject({ revision: { id: 'PUMP/A' } });
  const later = await order('2026-02-28T23:30:00Z');
  expect(later).toMatchObject({ revision: { id: 'PUMP/B' }, bom: { id: 'PUMP/B/P1' }, routing: { id: 'PUMP/B/R' } });
  await expect(
    system.command(
      'releaseProductionOrder',
      { id: later.id, ...at },
      'components { item { id } required { value unit } } revisionDecision { change { id } decision }',
    ),
  ).resolves.toEqual({
    components: [
      { item: { id: 'A' }, required: { value: '220', unit: 'C62' } },
      { item: { id: 'B' }, required: { value: '3', unit: 'KGM' } },
    ],
    revisionDecision: { change: { id: 'ECO-7' }, decision: 'EFFECTIVE_AT_PLANNED_START' },
  });
});

test('issues take no more than is unrestricted, and returns bring no more back than was issued', async () => {
  const id = await releasedOrder(system);
  const issue = (value: string, lot = 'LA', item = 'A') =>
    system.command('issueMaterial', { id, item, lot, quantity: pieces(value), ...at });
  const back = (value: string, lot = 'LA') =>
    system.command('returnMaterial', { id, item: 'A', lot, quantity: pieces(value), ...at });
  await expect(refusal(issue('1001'))).resolves.toMatchObject({
    code: 'INSUFFICIENT_STOCK',
    argument: 'input.quantity.value',
  });
  await expect(refusal(issue('1', 'LB', 'PUMP'))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
    argument: 'input.item',
  });
  await expect(refusal(issue('1', 'LB', 'B'))).resolves.toMatchObject({ code: 'UNIT_MISMATCH' });
  await issue('7');
  await expect(refusal(back('8'))).resolves.toMatchObject({ code: 'RULE_VIOLATED' });
  await back('7');
  await expect(refusal(back('1'))).resolves.toMatchObject({ code: 'RULE_VIOLATED' });
});

test('confirmations keep to the over-delivery tolerance, and only a finally confirmed order is completed', async () => {
  const id = await releasedOrder(system);
  const confirm = (good: string, final = false) =>
    system.command('confirmProductionOrder', { id, good: pieces(good), final, ...at });
  await expect(refusal(system.command('completeProductionOrder', { id, ...at }))).resolves.toMatchObject({
    code: 'ILLEGAL_STATE',
    reasons: [{ code: 'ILLEGAL_STATE' }],
  });
  await confirm('60');
  await expect(refusal(confirm('51'))).resolves.toMatchObject({ code: 'RULE_VIOLATED' });
  await confirm('50', true);
  await expect(refusal(confirm('0'))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await system.command('completeProductionOrder', { id, ...at });
  await expect(refusal(system.command('completeProductionOrder', { id, ...at }))).resolves.toMatchObject({
    code: 'ILLEGAL_STATE',
  });
});

test('holds block unrestricted stock, and a release frees only what no other hold covers', async () => {
  const order = await releasedOrder(system);
  await system.command('receiveMaterial', { purchaseOrder: 'PO-1', line: 1, quantity: pieces('40'), lot: 'LH', ...at });
  await placeHold(system, 'H1', 'LOT', 'LH');
  expect(await lotStock('LH')).toEqual([{ status: 'BLOCKED', quantity: { value: '40' } }]);
  const issue = { id: order, item: 'A', lot: 'LH', quantity: pieces('1'), ...at };
  await expect(refusal(system.command('issueMaterial', issue))).resolves.toMatchObject({ code: 'ON_HOLD' });
  await placeHold(system, 'H2', 'ITEM', 'A');
  await expect(
    refusal(system.command('receiveMaterial', { purchaseOrder: 'PO-1', line: 1, quantity: pieces('1'), ...at })),
  ).resolves.toMatchObject({ code: 'ON_HOLD' });
  await liftHold(system, 'H1', 'LOT', 'LH');
  expect(await lotStock('LH')).toEqual([{ status: 'BLOCKED', quantity: { value: '40' } }]);
  await liftHold(system, 'H2', 'ITEM', 'A');
  expect(await lotStock('LH')).toEqual([{ status: 'UNRESTRICTED', quantity: { value: '40' } }]);
  await placeHold(system, 'H3', 'SUPPLIER', 'S1');
  await expect(refusal(system.command('issueMaterial', issue))).resolves.toMatchObject({ code: 'ON_HOLD' });
  await liftHold(system, 'H3', 'SUPPLIER', 'S1');
  await system.command('issueMaterial', issue);
});

test('a consumption that broke rules is posted with its violation, and what a held order yields is blocked', async () => {
  const id = await releasedOrder(system);
  await placeHold(system, 'H4', 'ORDER', id);
  await system.tell('org.millgraph.mes.material.consumed.v1', `job/${id}-10`, {
    consumption: 'C-HELD',
    order: id,
    job: `${id}-10`,
    item: 'B',
    lot: 'LB',
    quantity: { value: '100000', unit: 'KGM' },
    violation: null,
  });
  await system.tell('org.millgraph.mes.lot.completed.v1', 'lot/L-HELD', {
    lot: 'L-HELD',
    kind: 'LOT',
    order: id,
    item: 'PUMP',
    revision: 'PUMP/A',
    role: 'PRODUCT',
    expiryDate: null,
    quantity: pieces('5'),
    violation: null,
  });
  const answer = await system.execute<{ inventoryMovements: { nodes: { violation: string | null }[] } }>(
    `query ($id: ID!) { inventoryMovements(filter: { order: $id }, orderBy: { field: POSTED_AT, direction: ASC }) { nodes { type status violation } } }`,
    { id },
  );
  expect(answer.inventoryMovements.nodes).toMatchObject([
    {
      type: 'ISSUE',
      violation: expect.stringMatching(/is on hold \(H4: porous\); only 200 of 100000 KGM were unrestricted/),
    },
    { type: 'RECEIPT', status: 'BLOCKED', violation: expect.stringContaining('H4') },
  ]);
  await liftHold(system, 'H4', 'ORDER', id);
  expect(await lotStock('L-HELD')).toEqual([{ status: 'UNRESTRICTED', quantity: { value: '5' } }]);
});

test('a fact about an order that ERP does not know waits, and posts nothing meanwhile', async () => {
  const fact = {
    consumption: 'C-EARLY',
    order: 'MO-EARLY',
    job: 'MO-EARLY-10',
    item: 'A',
    lot: 'LA',
    quantity: pieces('2'),
    violation: null,
  };
  await system.tell('org.millgraph.mes.material.consumed.v1', 'job/MO-EARLY-10', fact);
  await expect(system.rows(`select last_error from waiting_event where subject = 'job/MO-EARLY-10'`)).resolves.toEqual([
    { lastError: 'ERP knows no production order MO-EARLY' },
  ]);
  await expect(system.rows(`select from inventory_movement where source_document = 'C-EARLY'`)).resolves.toEqual([]);
});

test('a purchase order is received when nothing is open, and a receipt says its price variance', async () => {
  const { id } = await system.command<{ id: string }>(
    'createPurchaseOrder',
    {
      plant: 'P1',
      supplier: 'S1',
      lines: [{ item: 'B', quantity: { value: '2000', unit: 'GRM' }, unitPrice: { amount: '0.01', currency: 'EUR' } }],
      ...at,
    },
    'id state',
  );
  const receive = (value: string) =>
    system.command(
      'receiveMaterial',
      { purchaseOrder: id, line: 1, quantity: { value, unit: 'KGM' }, inspection: true, ...at },
      'state lines { received { value unit } receipts { lot { id stock { status quantity { value unit } } } purchasePriceVariance { amount } } }',
    );
  await expect(refusal(receive('2.1'))).resolves.toMatchObject({ code: 'RULE_VIOLATED' });
  await expect(receive('1.5')).resolves.toMatchObject({ state: 'OPEN' });
  await expect(receive('0.5')).resolves.toMatchObject({
    state: 'RECEIVED',
    lines: [
      {
        received: { value: '2000', unit: 'GRM' },
        receipts: [
          {
            purchasePriceVariance: { amount: '3' },
            lot: { stock: [{ status: 'QUALITY_INSPECTION', quantity: { value: '1.5', unit: 'KGM' } }] },
          },
          { purchasePriceVariance: { amount: '1' } },
        ],
      },
    ],
  });
  await expect(refusal(receive('1'))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
});

test('an order is late by the local date of its plant', async () => {
  const order = async (dueDate: string) => {
    const { id } = await system.command<{ id: string }>(
      'createProductionOrder',
      { plant: 'P1', item: 'PUMP', quantity: pieces('1'), dueDate, ...at },
      'id',
    );
    await system.command('releaseProductionOrder', { id, ...at });
    // 23:30 UTC on January 9 is January 10 in Berlin.
    return system.command(
      'confirmProductionOrder',
      { id, good: pieces('1'), final: true, occurredAt: '2026-01-09T23:30:00Z' },
      'isLate daysLate onTimeInFull',
    );
  };
  await expect(order('2026-01-09')).resolves.toEqual({ isLate: true, daysLate: 1, onTimeInFull: null });
  await expect(order('2026-01-10')).resolves.toEqual({ isLate: false, daysLate: 0, onTimeInFull: null });
  const late = await system.execute<{ productionOrders: { nodes: { isLate: boolean }[]; totalCount: number } }>(
    `{ productionOrders(filter: { late: true }) { totalCount nodes { isLate } } }`,
  );
  expect(late.productionOrders.nodes.map(({ isLate }) => isLate)).toEqual(
    Array(late.productionOrders.totalCount).fill(true),
  );
});

test('a caller sees the rows of its plants and suppliers only, and writes to no others', async () => {
  await system.command('createPlant', {
    id: 'P2',
    name: 'Queretaro',
    timeZone: 'America/Mexico_City',
    currency: 'MXN',
  });
  await system.command('createItemAtPlant', { item: 'PUMP', plant: 'P2', procurement: 'MAKE', ...at });
  await system.command('createProductionOrder', {
    number: 'MO-P2',
    plant: 'P2',
    item: 'PUMP',
    quantity: pieces('1'),
    dueDate: '2026-02-01',
    ...at,
  });
  const p1 = demoAdministrator({ plants: ['P1'] });
  const query = `{ plants { nodes { id } } productionOrder(id: "MO-P2") { id } itemsAtPlant(filter: { item: "PUMP" }) { nodes { plant { id } } } purchaseOrders { totalCount } }`;
  await expect(system.execute(query, {}, p1)).resolves.toMatchObject({
    plants: { nodes: [{ id: 'P1' }] },
    productionOrder: null,
    itemsAtPlant: { nodes: [{ plant: { id: 'P1' } }] },
  });
  await expect(refusal(system.command('releaseProductionOrder', { id: 'MO-P2' }, 'id', p1))).resolves.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(
    refusal(system.command('createPlant', { id: 'P9', name: 'Elsewhere', timeZone: 'UTC', currency: 'EUR' }, 'id', p1)),
  ).resolves.toMatchObject({ code: 'SCOPE_DENIED' });
  await system.command('createSupplier', { id: 'S2', name: 'Another' });
  const supplier = (id: string) =>
    system.execute(
      `{ suppliers { nodes { id } } purchaseOrders { nodes { supplier { id } plant { name } lines { received { value } } } } stockBalances { totalCount } }`,
      {},
      demoAdministrator({ suppliers: [id] }),
    );
  await expect(supplier('S2')).resolves.toEqual({
    suppliers: { nodes: [{ id: 'S2' }] },
    purchaseOrders: { nodes: [] },
    stockBalances: { totalCount: 0 },
  });
  await expect(supplier('S1')).resolves.toMatchObject({
    suppliers: { nodes: [{ id: 'S1' }] },
    stockBalances: { totalCount: 0 },
  });
});
