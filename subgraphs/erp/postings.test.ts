import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openErp, releasedOrder, setUpPumps, startOfTime, type ErpFixture } from './erp-fixture.ts';
import { makeItem, refusal, releaseOrderOf, setUpItem } from './order-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

const at = { occurredAt: startOfTime };
const pieces = (value: string) => ({ value, unit: 'C62' });
const night = { productionDate: '2026-01-04', shift: 'NIGHT' };
const taken = { reversal: 'RV-1', reason: 'recorded by mistake' };

test('what the shop floor did is posted with its production day and shift, and so is what takes it back; what ERP did with none', async () => {
  const order = await releasedOrder(system);
  const job = { job: `${order}/10`, order };
  const use = { consumption: 'MC-9', ...job, item: 'A', lot: 'LA', quantity: pieces('2') };
  await system.tell('org.millgraph.mes.material.consumed.v1', 'lot/LA', { ...use, ...night, violation: null });
  const hours = {
    ...{
      ...job,
      sequence: 10,
      workCenter: 'P1-ASM',
      executionState: 'RUNNING' as const,
      report: 'PR-9',
      equipment: null,
    },
    ...{ good: pieces('5'), scrap: pieces('0'), scrapReason: null, rework: pieces('0') },
    ...{ machineHours: '1', laborHours: null },
  };
  await system.tell('org.millgraph.mes.job.progressed.v1', 'job/1', { ...hours, ...night, violation: null });
  const lot = {
    ...{
      lot: 'L-9',
      kind: 'LOT' as const,
      order,
      item: 'PUMP',
      revision: 'PUMP/A',
      role: 'PRODUCT' as const,
      quantity: pieces('5'),
    },
    expiryDate: null,
  };
  await system.tell('org.millgraph.mes.lot.completed.v1', 'lot/L-9', { ...lot, ...night, violation: null });
  const thrown = { scrap: 'LS-9', lot: 'L-9', item: 'PUMP', order, quantity: pieces('1'), reason: 'Dropped' };
  await system.tell('org.millgraph.mes.lot.scrapped.v1', 'lot/L-9', { ...thrown, ...night });
  await system.tell('org.millgraph.mes.material-consumption.reversed.v1', 'lot/LA', { ...use, ...taken });
  await system.tell('org.millgraph.mes.production-report.reversed.v1', 'job/1', { ...hours, ...taken });
  await system.command('issueMaterial', { id: order, item: 'A', quantity: pieces('1'), lot: 'LA', ...at });
  const { productionOrder, inventoryMovements } = await system.execute<{
    productionOrder: {
      movements: Record<string, unknown>[];
      cost: { postings: Record<string, unknown>[] };
    };
    inventoryMovements: unknown;
  }>(
    `query ($id: ID!) {
      productionOrder(id: $id) {
        movements { type sourceSystem productionDate shift }
        cost { postings { element sourceSystem productionDate shift } }
      }
      inventoryMovements(filter: { lot: "L-9", type: SCRAP }) { nodes { productionDate shift } }
    }`,
    { id: order },
  );
  const none = { productionDate: null, shift: null };
  const mes = { sourceSystem: 'mes', ...night };
  expect(productionOrder.movements).toHaveLength(4);
  expect(productionOrder.movements).toEqual(
    expect.arrayContaining([
      ...['ISSUE', 'RECEIPT', 'REVERSAL'].map((type) => ({ type, ...mes })),
      { type: 'ISSUE', sourceSystem: 'erp', ...none },
    ]),
  );
  expect(inventoryMovements).toEqual({ nodes: [night] });
  const ofMes = productionOrder.cost.postings.filter(({ sourceSystem }) => sourceSystem === 'mes');
  expect(ofMes.map(({ element, ...posting }) => [element, posting])).toEqual(
    expect.arrayContaining(
      ['MATERIAL', 'MACHINE', 'OVERHEAD'].flatMap((element) => [
        [element, mes],
        [element, mes],
      ]),
    ),
  );
  expect(ofMes).toHaveLength(6);
  const own = productionOrder.cost.postings.filter(({ sourceSystem }) => sourceSystem === 'erp');
  expect(own).toEqual([{ element: 'MATERIAL', sourceSystem: 'erp', ...none }]);
});

const own = (id: string) => ({ sourceSystem: 'erp', sourceDocument: id, sourceLine: '1' });
const source = { system: 'WMS', document: 'D-1', line: '7' };
const stated = { sourceSystem: 'WMS', sourceDocument: 'D-1', sourceLine: '7' };
const posted = 'id sourceSystem sourceDocument sourceLine recordedAt';
const again = { code: 'ALREADY_EXISTS', argument: 'input.source' };
interface Document {
  readonly id: string;
  readonly recordedAt: string;
}

test('a receipt names the document it posts, which posts once; its own where it posts no other', async () => {
  const receive = (more: object) =>
    system.command<{ lines: { receipts: readonly Document[] }[] }>(
      'receiveMaterial',
      { purchaseOrder: 'PO-1', line: 1, quantity: pieces('2'), ...at, ...more },
      `lines { receipts { ${posted} lot { id } } }`,
    );
  await receive({ lot: 'R-1' });
  await receive({ lot: 'R-2', source });
  await expect(refusal(receive({ lot: 'R-3', source }))).resolves.toMatchObject(again);
  const { lines } = await receive({ serials: ['R-4', 'R-5'], source: { ...source, line: '8' } });
  const receipts = new Map(
    (lines[0]?.receipts ?? []).map((receipt) => [(receipt as unknown as { lot: { id: string } }).lot.id, receipt]),
  );
  expect(receipts.get('R-1')).toMatchObject({ ...own(receipts.get('R-1')?.id ?? ''), recordedAt: expect.any(String) });
  expect(receipts.get('R-2')).toMatchObject(stated);
  expect(receipts.has('R-3')).toBe(false);
  expect(receipts.get('R-4')).toMatchObject({ ...stated, sourceLine: '8/R-4' });
  expect(receipts.get('R-5')).toMatchObject({ ...stated, sourceLine: '8/R-5' });
  await expect(
    refusal(receive({ lot: 'R-6', source: { system: 'erp', document: 'GR-1', line: '1' } })),
  ).resolves.toMatchObject({ code: 'BAD_INPUT', argument: 'input.source.system' });
});

test('a confirmation of an order names the document it posts, which posts once', async () => {
  const id = await releasedOrder(system);
  const confirm = (more: object) =>
    system.command<{ confirmations: readonly Document[] }>(
      'confirmProductionOrder',
      { id, good: pieces('1'), ...at, ...more },
      `confirmations { ${posted} }`,
    );
  await confirm({});
  const { confirmations } = await confirm({ source });
  await expect(refusal(confirm({ source }))).resolves.toMatchObject(again);
  expect(confirmations).toEqual([
    expect.objectContaining(own(confirmations[0]?.id ?? '')),
    expect.objectContaining(stated),
  ]);
  const { confirmations: reversed } = await system.command<{ confirmations: readonly Document[] }>(
    'reverseOrderConfirmation',
    { id: confirmations[1]?.id, reason: 'Twice', ...at },
    `confirmations { ${posted} }`,
  );
  expect(reversed.at(-1)).toMatchObject(own(reversed.at(-1)?.id ?? ''));
});

test('a confirmation of subcontracting names the document it posts, which posts once', async () => {
  await makeItem(system, 'PLATE', {
    lines: [['', 10, 'A', '1']],
    segments: [['', 10, { workCenter: null, subcontractSupplier: 'S1' }]],
  });
  await setUpItem(system, 'PLATE', 'MAKE', '10');
  await system.command('setSubcontractRate', {
    ...{ plant: 'P1', supplier: 'S1', item: 'PLATE', rate: { amount: '3', currency: 'EUR' }, from: '2026-01-01' },
  });
  const id = await releaseOrderOf(system, 'PLATE', '10');
  const confirm = (more: object) =>
    system.command<{ subcontracting: readonly Document[] }>(
      'confirmSubcontracting',
      {
        ...{ id, operationSequence: 10, quantity: pieces('1'), unitPrice: { amount: '3', currency: 'EUR' }, ...at },
        ...more,
      },
      `subcontracting { ${posted} }`,
    );
  await confirm({});
  const { subcontracting } = await confirm({ source });
  await expect(refusal(confirm({ source }))).resolves.toMatchObject(again);
  expect(subcontracting).toEqual([
    expect.objectContaining({ ...own(subcontracting[0]?.id ?? ''), recordedAt: expect.any(String) }),
    expect.objectContaining(stated),
  ]);
});

test.each(['goods_receipt', 'order_confirmation', 'subcontract_confirmation'])(
  'the database itself posts a line of a document once in %s',
  async (table) => {
    const indexes = await system.rows(
      `select indexdef from pg_indexes where schemaname = 'erp' and tablename = '${table}' and indexdef like 'CREATE UNIQUE%'`,
    );
    expect(JSON.stringify(indexes)).toContain('(source_system, source_document, source_line)');
  },
);
