import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serviceContext } from '#platform/identity.ts';
import type { BatchResult, CanonicalRecord } from '#platform/import.ts';
import { bomLine, openErp, pumpRevision, type ErpFixture } from './erp-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
});
afterAll(() => system.close());

async function load(kind: string, ...records: CanonicalRecord[]): Promise<BatchResult> {
  const handler = system.subgraph.imports[kind];
  if (handler === undefined) throw new Error(`ERP imports no ${kind}`);
  return handler(system.subgraph.database.session(serviceContext('import')), records);
}

const pieces = (value: string) => ({ value, unit: 'C62' });
const everything: readonly (readonly [string, readonly CanonicalRecord[]])[] = [
  ['plant', [{ id: 'AW', name: 'Adventure', timeZone: 'America/Los_Angeles', currency: 'USD' }]],
  ['supplier', [{ id: 'V1', name: 'Vendor', active: 'true' }]],
  ['location', [{ id: 'L1', plant: 'AW', name: 'Paint Shop' }]],
  [
    'item-at-plant',
    [
      { item: 'PUMP', plant: 'AW', procurement: 'MAKE', safetyStock: pieces('4'), leadTimeDays: '2' },
      { item: 'A', plant: 'AW', procurement: 'BUY', safetyStock: null, leadTimeDays: null },
    ],
  ],
  [
    'standard-cost',
    [
      { item: 'PUMP', plant: 'AW', cost: { amount: '10.5', currency: 'USD' }, from: '2022-01-01', to: '2023-01-01' },
      { item: 'PUMP', plant: 'AW', cost: { amount: '11', currency: 'USD' }, from: '2023-01-01', to: null },
    ],
  ],
  [
    'production-order',
    [
      {
        id: 'WO-1',
        number: 'WO-1',
        plant: 'AW',
        item: 'PUMP',
        quantity: pieces('100'),
        goodQuantity: pieces('97'),
        scrapQuantity: pieces('3'),
        state: 'COMPLETED',
        plannedStart: '2022-06-02T07:00:00Z',
        plannedEnd: null,
        actualStart: '2022-06-02T07:00:00Z',
        actualEnd: '2022-06-18T07:00:00Z',
        dueDate: '2022-06-13',
      },
    ],
  ],
  [
    'purchase-order',
    [{ id: 'PO-1', number: 'PO-1', plant: 'AW', supplier: 'V1', orderedAt: '2022-06-01T07:00:00Z', state: 'CLOSED' }],
  ],
  [
    'purchase-order-line',
    [
      {
        purchaseOrder: 'PO-1',
        line: '17',
        item: 'A',
        quantity: pieces('50'),
        unitPrice: { amount: '2.5', currency: 'USD' },
        received: pieces('50'),
        rejected: pieces('1'),
        stocked: pieces('49'),
        dueDate: '2022-06-20',
      },
    ],
  ],
  [
    'inventory-movement',
    [
      {
        id: 'M1',
        plant: 'AW',
        item: 'PUMP',
        type: 'RECEIPT',
        quantity: pieces('97'),
        postedAt: '2022-06-18T07:00:00Z',
        order: 'WO-1',
        sourceDocument: 'WO-1',
        sourceLine: 'RECEIPT',
        cost: null,
      },
      {
        id: 'M2',
        plant: 'AW',
        item: 'PUMP',
        type: 'SCRAP',
        quantity: pieces('3'),
        postedAt: '2022-06-18T07:00:00Z',
        order: 'WO-1',
        sourceDocument: 'WO-1',
        sourceLine: 'SCRAP',
        cost: null,
      },
      {
        id: 'M3',
        plant: 'AW',
        item: 'PUMP',
        type: 'ISSUE',
        quantity: pieces('7'),
        postedAt: '2022-06-19T07:00:00Z',
        sourceDocument: 'SO-1',
        sourceLine: '1',
        cost: null,
      },
      {
        id: 'M4',
        plant: 'AW',
        item: 'A',
        type: 'RECEIPT',
        quantity: pieces('49'),
        postedAt: '2022-06-19T07:00:00Z',
        purchaseOrder: 'PO-1',
        sourceDocument: 'PO-1',
        sourceLine: '17',
        cost: null,
      },
    ],
  ],
  [
    'stock-count',
    [{ item: 'A', plant: 'AW', location: 'L1', quantity: pieces('0'), countedAt: '2022-08-01T07:00:00Z' }],
  ],
];

test('every kind loads, and a second run changes nothing', async () => {
  for (const [kind, records] of everything) {
    expect([kind, await load(kind, ...records)]).toEqual([kind, { loaded: records.length, unchanged: 0, refused: [] }]);
  }
  for (const [kind, records] of everything) {
    expect([kind, await load(kind, ...records)]).toEqual([kind, { loaded: 0, unchanged: records.length, refused: [] }]);
  }
  const change = { id: 'V1', name: 'Vendor', active: 'false' };
  await expect(load('supplier', change)).resolves.toEqual({ loaded: 1, unchanged: 0, refused: [] });
});

test('stock is the sum of imported movements, and the scrap of an order is told without touching stock', async () => {
  const answer = await system.execute(`{
    itemAtPlant(item: "PUMP", plant: "AW") { leadTimeDays safetyStock { value } inventory { onHand { value } }
      standardCosts { cost { amount } from to } }
    inventoryMovements(filter: { type: SCRAP }) { nodes { quantity { value } scrapInProcess { value unit } order { number } cost { amount } } }
  }`);
  expect(answer).toEqual({
    itemAtPlant: {
      leadTimeDays: 2,
      safetyStock: { value: '4' },
      inventory: { onHand: { value: '90' } },
      standardCosts: [
        { cost: { amount: '10.5' }, from: '2022-01-01', to: '2023-01-01' },
        { cost: { amount: '11' }, from: '2023-01-01', to: null },
      ],
    },
    inventoryMovements: {
      nodes: [
        {
          quantity: { value: '0' },
          scrapInProcess: { value: '3', unit: 'C62' },
          order: { number: 'WO-1' },
          cost: null,
        },
      ],
    },
  });
});

test('counts are shown newest first, at most 500, move no stock, and none is of the future', async () => {
  const count = (value: string, countedAt: string) => ({
    ...{ item: 'PUMP', plant: 'AW', location: 'L1', quantity: { value, unit: 'DZN' }, countedAt },
  });
  const days = Array.from({ length: 501 }, (_, day) => new Date(Date.UTC(2022, 0, 1 + day)).toISOString());
  await expect(
    load('stock-count', ...days.map((day, index) => count(String(index), day)), count('1', '2999-01-01T00:00:00Z')),
  ).resolves.toMatchObject({ loaded: 501, refused: [{ index: 501, code: 'BAD_INPUT' }] });
  const { itemsAtPlant } = await system.execute<{
    itemsAtPlant: { nodes: { stockCounts: unknown[]; inventory: unknown }[] };
  }>(`{ itemsAtPlant { nodes {
    stockCounts { location quantity { value unit } countedAt } inventory { onHand { value } }
  } } }`);
  const [a, pump] = itemsAtPlant.nodes;
  expect(a?.stockCounts).toEqual([
    { location: 'L1', quantity: { value: '0', unit: 'C62' }, countedAt: '2022-08-01T07:00:00Z' },
  ]);
  expect(pump?.stockCounts).toHaveLength(500);
  expect(pump?.stockCounts[0]).toMatchObject({ quantity: { value: '6000', unit: 'C62' } });
  expect(pump?.stockCounts[499]).toMatchObject({ quantity: { value: '12' } });
  expect(pump?.inventory).toEqual({ onHand: { value: '90' } });
});

test('an imported order says what it made, that its cost is unknown, and by PLM what it was built from', async () => {
  const revision = pumpRevision('A', '2022-01-01');
  const boms = revision.boms.map((bom) => ({ ...bom, lines: [bomLine('PUMP/A/M', 10, 'A', '2')] }));
  await system.tell(
    'org.millgraph.plm.revision.released.v1',
    'item-revision/PUMP/A',
    { ...revision, boms },
    { historical: true },
  );
  await expect(
    system.execute(`{ productionOrder(number: "WO-1") {
      state goodQuantity { value } scrapQuantity { value } receivedQuantity { value } confirmations { final }
      isLate daysLate onTimeInFull frozenAt revisionDecision { decidedBy } revision { id } bom { id } routing { id }
      cost { planned { basis } actual { basis } variance { basis } workInProcess { amount } missingReason }
    } }`),
  ).resolves.toEqual({
    productionOrder: {
      state: 'COMPLETED',
      goodQuantity: { value: '97' },
      scrapQuantity: { value: '3' },
      receivedQuantity: { value: '97' },
      confirmations: [{ final: true }],
      isLate: true,
      daysLate: 5,
      onTimeInFull: false,
      frozenAt: null,
      revisionDecision: null,
      revision: { id: 'PUMP/A' },
      bom: { id: 'PUMP/A/M' },
      routing: { id: 'PUMP/A/R' },
      cost: {
        planned: null,
        actual: null,
        variance: null,
        workInProcess: null,
        missingReason: 'The source records no cost of its orders.',
      },
    },
  });
});

test('a bad record is refused by its place with its reason, and the others are loaded', async () => {
  const order = everything.find(([kind]) => kind === 'production-order')?.[1][0] ?? {};
  await expect(
    load(
      'production-order',
      { ...order, id: 'WO-2', number: 'WO-2' },
      { ...order, id: 'WO-3', number: 'WO-3', item: 'X' },
      { ...order, id: 'WO-4', plant: 'Q', number: 'WO-4' },
      { ...order, dueDate: '2022-02-30' },
      { ...order, id: 'WO-5' },
    ),
  ).resolves.toEqual({
    loaded: 1,
    unchanged: 0,
    refused: [
      { index: 1, code: 'NOT_FOUND', message: 'There is no item X in ERP.' },
      { index: 2, code: 'NOT_FOUND', message: 'There is no plant Q.' },
      expect.objectContaining({ index: 3, code: 'BAD_INPUT' }),
      { index: 4, code: 'ALREADY_EXISTS', message: 'Order WO-1 has the number WO-1.' },
    ],
  });
  const movement = everything.find(([kind]) => kind === 'inventory-movement')?.[1][2] ?? {};
  await expect(
    load(
      'inventory-movement',
      { ...movement, quantity: pieces('8') },
      { ...movement, id: 'M9' },
      { ...movement, id: 'M8', sourceLine: '2', order: 'WO-9' },
      { ...movement, id: 'M7', sourceLine: '3', quantity: { value: '1', unit: 'KGM' } },
    ),
  ).resolves.toMatchObject({
    loaded: 0,
    refused: [
      { index: 0, code: 'ALREADY_EXISTS' },
      { index: 1, code: 'ALREADY_EXISTS' },
      { index: 2, code: 'NOT_FOUND' },
      { index: 3, code: 'UNIT_MISMATCH' },
    ],
  });
  const cost = { item: 'PUMP', plant: 'AW', cost: { amount: '9', currency: 'USD' }, from: '2022-06-01', to: null };
  await expect(
    load('standard-cost', cost, { ...cost, item: 'A', cost: { amount: '9', currency: 'EUR' } }),
  ).resolves.toMatchObject({
    loaded: 0,
    refused: [
      { index: 0, code: 'RULE_VIOLATED' },
      { index: 1, code: 'BAD_INPUT' },
    ],
  });
});

test('imported suppliers that are new or changed are told as history', async () => {
  const supplier = (name: string) => ({ id: 'V-TOLD', name, active: 'true' });
  await load('supplier', supplier('First'));
  await load('supplier', supplier('First'));
  await load('supplier', supplier('Second'));
  const told = await system.subgraph.database.session(serviceContext('test')).query(
    (sql) => sql`
      select data, historical
      from event_log
      where type = 'org.millgraph.erp.supplier.changed.v1' and subject = 'supplier/V-TOLD'
      order by transaction_id, position
    `,
  );
  expect(told).toEqual(
    ['First', 'Second'].map((name) => ({ data: { supplier: 'V-TOLD', name, active: true }, historical: true })),
  );
});
