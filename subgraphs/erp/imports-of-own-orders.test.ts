import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CanonicalRecord } from '#platform/import.ts';
import { openErp, releasedOrder, setUpPumps, startOfTime, type ErpFixture } from './erp-fixture.ts';
import { load, pieces } from './logistics-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

test('an import posts nothing to an order planned here that its own commands would refuse', async () => {
  const occurredAt = startOfTime;
  const [open, closed, cancelled] = [
    await releasedOrder(system, '10'),
    await releasedOrder(system, '10'),
    await releasedOrder(system, '10'),
  ];
  await system.command('confirmProductionOrder', { id: closed, good: pieces('10'), final: true, occurredAt });
  await system.command('completeProductionOrder', { id: closed, occurredAt });
  await system.command('closeProductionOrder', { id: closed, occurredAt });
  await system.command('cancelProductionOrder', { id: cancelled, reason: 'not wanted', occurredAt });
  let line = 0;
  const movement = (type: string, item: string, value: string, order: string | null, more: CanonicalRecord = {}) => ({
    ...{
      id: `OWN-${++line}`,
      plant: 'P1',
      item,
      type,
      quantity: pieces(value),
      order,
      postedAt: '2026-01-06T12:00:00Z',
    },
    ...{ sourceDocument: 'OWN', sourceLine: String(line), cost: null, ...more },
  });
  const batch = [
    movement('RECEIPT', 'PUMP', '1', closed),
    movement('RECEIPT', 'PUMP', '1', cancelled),
    movement('RECEIPT', 'PUMP', '500', open),
    movement('RECEIPT', 'PUMP', '11', open),
    movement('RECEIPT', 'PUMP', '1', open),
    movement('ISSUE', 'A', '500000', open),
    movement('RECEIPT', 'A', '30', null),
    movement('ISSUE', 'A', '20', open),
    movement('ISSUE', 'A', '20', open),
    movement('RETURN', 'A', '5', open),
    movement('RETURN', 'A', '16', open),
    movement('ISSUE', 'PUMP', '1', open),
    movement('RECEIPT', 'A', '1', open),
  ];
  const { loaded, refused } = await load(system, 'inventory-movement', ...batch);
  expect([loaded, refused.map(({ index, code, message }) => [index, code, message])]).toEqual([
    4,
    [
      [0, 'ILLEGAL_STATE', `Order ${closed} was planned here and is CLOSED; only a RELEASED one is posted to.`],
      [1, 'ILLEGAL_STATE', `Order ${cancelled} was planned here and is CANCELLED; only a RELEASED one is posted to.`],
      [2, 'RULE_VIOLATED', expect.stringContaining('would have 500 C62 received')],
      [4, 'RULE_VIOLATED', expect.stringContaining('would have 12 C62 received')],
      [5, 'INSUFFICIENT_STOCK', expect.stringContaining('There are 0 C62 unrestricted of A')],
      [8, 'INSUFFICIENT_STOCK', expect.stringContaining('There are 10 C62 unrestricted of A')],
      [10, 'RULE_VIOLATED', expect.stringContaining('holds 15 C62')],
      [11, 'RULE_VIOLATED', expect.stringContaining('PUMP is no component')],
      [12, 'RULE_VIOLATED', expect.stringContaining('makes PUMP, not A')],
    ],
  ]);
  await expect(
    system.rows(
      `select item, trim_scale(sum(quantity)) as quantity from inventory_movement where source_document = 'OWN' group by item order by item`,
    ),
  ).resolves.toEqual([
    { item: 'A', quantity: '15' },
    { item: 'PUMP', quantity: '11' },
  ]);
  const { productionOrder } = await system.execute<{ productionOrder: object }>(
    `query ($id: ID!) { productionOrder(id: $id) { cost { missingReason actual { total { amount } } } } }`,
    { id: open },
  );
  expect(productionOrder).toEqual({
    cost: {
      missingReason: 'Not in actual, for an import brought the movements, and charges no order: A.',
      actual: { total: { amount: '0' } },
    },
  });
  const again = await load(system, 'inventory-movement', ...batch);
  expect([again.loaded, again.unchanged]).toEqual([0, 4]);
});

test('history of an order that was imported, or of none, loads as its source has it, into the negative too', async () => {
  const order = {
    ...{ id: 'WO-9', number: 'WO-9', plant: 'P1', item: 'PUMP', state: 'CLOSED', dueDate: '2022-06-13' },
    ...{ quantity: pieces('10'), goodQuantity: pieces('10'), scrapQuantity: pieces('0'), plannedEnd: null },
    ...{ plannedStart: '2022-06-02T07:00:00Z', actualStart: '2022-06-02T07:00:00Z', actualEnd: '2022-06-18T07:00:00Z' },
  };
  await load(system, 'production-order', order);
  const movement = (line: string, type: string, item: string, value: string, of: string | null) => ({
    ...{
      id: `OLD-${line}`,
      plant: 'P1',
      item,
      type,
      quantity: pieces(value),
      order: of,
      postedAt: '2022-06-18T07:00:00Z',
    },
    ...{ sourceDocument: 'OLD', sourceLine: line, cost: null },
  });
  const batch = [
    movement('1', 'RECEIPT', 'PUMP', '500', 'WO-9'),
    movement('2', 'ISSUE', 'A', '500000', 'WO-9'),
    movement('3', 'ISSUE', 'PUMP', '9000', null),
  ];
  await expect(load(system, 'inventory-movement', ...batch)).resolves.toEqual({ loaded: 3, unchanged: 0, refused: [] });
});
