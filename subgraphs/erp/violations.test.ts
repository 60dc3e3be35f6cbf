import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openErp, releasedOrder, setUpPumps, startOfTime, type ErpFixture } from './erp-fixture.ts';
import { at, pieces, stockOf, told } from './logistics-fixture.ts';
import { shopFloor } from './order-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

const wrong = (message: string, rule = 'RULE_VIOLATED') => ({ rule, message });
type Wrong = ReturnType<typeof wrong> | null;

/** The time so many minutes after the tests' world begins. */
const minute = (minutes: number): string => new Date(Date.parse(startOfTime) + minutes * 60_000).toISOString();

const produce = (order: string, lot: string, value: string, violation: Wrong = null, minutes = 0) =>
  system.tell(
    'org.millgraph.mes.lot.completed.v1',
    `lot/${lot}`,
    {
      ...{ lot, kind: 'LOT', order, item: 'PUMP', revision: 'PUMP/A', role: 'PRODUCT', quantity: pieces(value) },
      ...{ expiryDate: null, violation },
    },
    { time: minute(minutes) },
  );
const consume = (order: string, document: string, lot: string, value: string, minutes = 0) =>
  system.tell(
    'org.millgraph.mes.material.consumed.v1',
    `lot/${lot}`,
    { consumption: document, order, job: `${order}/10`, item: 'A', lot, quantity: pieces(value), violation: null },
    { time: minute(minutes) },
  );
/** MES's word on a lot that an order made, or on a consumption, written so many minutes after the start. */
const say = (order: string, lot: string, violation: Wrong, minutes: number, consumption?: string) =>
  system.tell(
    'org.millgraph.mes.violation.changed.v1',
    `lot/${lot}`,
    {
      ...(consumption === undefined
        ? { record: 'LOT', document: lot, job: null, item: 'PUMP' }
        : { record: 'MATERIAL_CONSUMPTION', document: consumption, job: `${order}/10`, item: 'A' }),
      ...{ order, lot, violation },
    } as const,
    { time: minute(minutes) },
  );

/** What the movement of a document says to be wrong with it, with the exceptions about it. */
async function judgedOf(document: string): Promise<unknown> {
  const { inventoryMovements } = await system.execute<{
    inventoryMovements: { nodes: { id: string; type: string; violation: string | null }[] };
  }>(`query ($text: String) { inventoryMovements(filter: { text: $text }) { nodes { id type violation } } }`, {
    text: document,
  });
  const posted = inventoryMovements.nodes.find(({ type }) => type === 'RECEIPT' || type === 'ISSUE');
  const { logisticsExceptions } = await system.execute<{ logisticsExceptions: { nodes: object[] } }>(
    `query ($movement: ID) { logisticsExceptions(filter: { movement: $movement }, orderBy: { field: ID }) {
      nodes { state rule message ownerRole resolvedBy } } }`,
    { movement: posted?.id },
  );
  return { violation: posted?.violation, exceptions: logisticsExceptions.nodes };
}
const open = (message: string, rule = 'RULE_VIOLATED', ownerRole = 'PRODUCTION_SUPERVISOR') => ({
  ...{ state: 'OPEN', rule, message, ownerRole, resolvedBy: null },
});

test('stock is blocked when something turns out wrong with its lot, and freed when that is explained, wherever it lies', async () => {
  const order = await releasedOrder(system, '20');
  await produce(order, 'V-1', '20');
  const place = { plant: 'P1', item: 'PUMP', location: 'MAIN', lot: 'V-1' };
  await system.command('transferStock', { ...place, quantity: pieces('5'), toLocation: 'SHELF', ...at });
  await system.tell('org.millgraph.mes.lot.split.v1', 'lot/V-1', {
    ...{ split: 'LG-V1', item: 'PUMP', lot: 'V-1', into: [{ lot: 'V-1-PART', quantity: pieces('4') }] },
  });
  await say(order, 'V-1', wrong('too many'), 1);
  expect(await stockOf(system, 'V-1')).toEqual(['P1 MAIN BLOCKED: 11', 'P1 SHELF BLOCKED: 5']);
  expect(await stockOf(system, 'V-1-PART')).toEqual(['P1 MAIN BLOCKED: 4']);
  await system.command('transferStock', {
    ...{ ...place, status: 'BLOCKED', quantity: pieces('2'), toLocation: 'SHELF', ...at },
  });
  await say(order, 'V-1', null, 2);
  expect(await stockOf(system, 'V-1')).toEqual(['P1 MAIN UNRESTRICTED: 9', 'P1 SHELF UNRESTRICTED: 7']);
  expect(await stockOf(system, 'V-1-PART')).toEqual(['P1 MAIN UNRESTRICTED: 4']);
  expect(await told(system, 'stock-status.changed', 'lot/V-1')).toHaveLength(6);
  await expect(system.rows(`select from held_stock where hold = 'violation/V-1'`)).resolves.toEqual([]);
});

test('an exception follows what is wrong with its movement, and is raised anew only for something new', async () => {
  const order = await releasedOrder(system, '20');
  await produce(order, 'V-2', '20', wrong('too many'));
  expect(await judgedOf('V-2')).toEqual({ violation: 'too many', exceptions: [open('too many')] });
  await say(order, 'V-2', wrong('far too many'), 1);
  expect(await judgedOf('V-2')).toEqual({ violation: 'far too many', exceptions: [open('far too many')] });
  await say(order, 'V-2', null, 2);
  const explained = { ...open('far too many'), state: 'RESOLVED', resolvedBy: 'mes' };
  expect(await judgedOf('V-2')).toEqual({ violation: null, exceptions: [explained] });
  await say(order, 'V-2', wrong('made too early', 'ILLEGAL_STATE'), 3);
  const early = open('made too early', 'ILLEGAL_STATE');
  expect(await judgedOf('V-2')).toEqual({ violation: 'made too early', exceptions: [explained, early] });
  const [raised] = await system.rows<{ id: string }>(
    `select id from logistics_exception where lot = 'V-2' and state = 'OPEN'`,
  );
  await system.command('resolveLogisticsException', { id: raised?.id, comment: 'Counted.', ...at });
  await say(order, 'V-2', wrong('made much too early', 'ILLEGAL_STATE'), 4);
  expect(await judgedOf('V-2')).toMatchObject({ exceptions: [explained, { state: 'RESOLVED' }] });
  await say(order, 'V-2', wrong('not there', 'INSUFFICIENT_STOCK'), 5);
  expect(await judgedOf('V-2')).toMatchObject({
    exceptions: [explained, {}, open('not there', 'INSUFFICIENT_STOCK', 'INVENTORY_CONTROLLER')],
  });
});

test('a word of MES that overtakes what it is about, or is overtaken by a later one, counts as it was written', async () => {
  const order = await releasedOrder(system, '40');
  await say(order, 'V-3', null, 7);
  await produce(order, 'V-3', '20', wrong('too many'), 5);
  expect(await judgedOf('V-3')).toEqual({ violation: null, exceptions: [] });
  expect(await stockOf(system, 'V-3')).toEqual(['P1 MAIN UNRESTRICTED: 20']);
  await say(order, 'V-4', wrong('too many'), 7);
  await produce(order, 'V-4', '20', null, 5);
  expect(await stockOf(system, 'V-4')).toEqual(['P1 MAIN BLOCKED: 20']);
  await say(order, 'V-4', null, 6);
  expect(await judgedOf('V-4')).toEqual({ violation: 'too many', exceptions: [open('too many')] });
  await say(order, 'V-4', null, 8);
  expect(await stockOf(system, 'V-4')).toEqual(['P1 MAIN UNRESTRICTED: 20']);
});

test('of too much received or consumed what happened last is in the wrong, whatever arrived last', async () => {
  const order = await releasedOrder(system, '10');
  await produce(order, 'V-5-LATE', '6', null, 30);
  await produce(order, 'V-5-EARLY', '6', null, 20);
  const beyond = expect.stringContaining('would have 12 C62 received') as unknown;
  expect(await judgedOf('V-5-EARLY')).toEqual({ violation: null, exceptions: [] });
  expect(await judgedOf('V-5-LATE')).toMatchObject({ violation: beyond, exceptions: [{ state: 'OPEN' }] });
  expect(await stockOf(system, 'V-5-LATE')).toEqual(['P1 MAIN BLOCKED: 6']);
  await system.tell('org.millgraph.mes.lot-completion.reversed.v1', 'lot/V-5-EARLY', {
    ...{ lot: 'V-5-EARLY', kind: 'LOT', order, item: 'PUMP', revision: 'PUMP/A', role: 'PRODUCT' },
    ...{ quantity: pieces('6'), expiryDate: null, reversal: 'RV-V5', reason: 'label' },
  });
  expect(await judgedOf('V-5-LATE')).toMatchObject({ violation: null, exceptions: [{ state: 'RESOLVED' }] });
  expect(await stockOf(system, 'V-5-LATE')).toEqual(['P1 MAIN UNRESTRICTED: 6']);

  const received = { purchaseOrder: 'PO-1', line: 1, quantity: pieces('20'), lot: 'V-CAST', ...at };
  await system.command('receiveMaterial', received);
  await consume(order, 'C-LATE', 'V-CAST', '15', 40);
  await consume(order, 'C-EARLY', 'V-CAST', '12', 20);
  expect(await judgedOf('C-EARLY')).toEqual({ violation: null, exceptions: [] });
  expect(await judgedOf('C-LATE')).toMatchObject({ violation: 'only 8 of 15 C62 were unrestricted' });
  await say(order, 'V-CAST', wrong('not running', 'ILLEGAL_STATE'), 50, 'C-EARLY');
  expect(await judgedOf('C-EARLY')).toEqual({
    violation: 'not running',
    exceptions: [open('not running', 'ILLEGAL_STATE')],
  });
});

test('what was consumed before its completion was told of is short no more once it is', async () => {
  const order = await releasedOrder(system, '10');
  const consumption = { consumption: 'C-BEFORE', order, job: `${order}/10`, item: 'PUMP', lot: 'V-6' };
  await system.tell(
    'org.millgraph.mes.material.consumed.v1',
    'lot/V-6',
    { ...consumption, quantity: pieces('2'), violation: null },
    { time: minute(20) },
  );
  expect(await judgedOf('C-BEFORE')).toMatchObject({
    violation: expect.stringContaining('only 0 of 2 C62 were unrestricted'),
  });
  await produce(order, 'V-6', '6', null, 10);
  expect(await judgedOf('C-BEFORE')).toMatchObject({
    violation: expect.not.stringContaining('unrestricted'),
    exceptions: [{ state: 'OPEN', message: expect.not.stringContaining('unrestricted') }],
  });
  expect(await stockOf(system, 'V-6')).toEqual(['P1 MAIN UNRESTRICTED: 4']);
});

test('the database lets nothing of a movement change but what is wrong with it', async () => {
  await expect(
    system.rows(`update inventory_movement set quantity = 1 where lot = 'LA' returning id`),
  ).rejects.toThrow();
  await expect(system.rows(`delete from inventory_movement where lot = 'LA' returning id`)).rejects.toThrow();
});

test.each(['COMPLETED', 'CLOSED'])('what changes a %s order is posted, and somebody is told of each', async (state) => {
  const id = await releasedOrder(system, '10');
  const floor = shopFloor(system, id);
  const [lot, use, report, late] = ['LOT', 'MC', 'PR', 'PR-LATE'].map((each) => `${each}-${state}`) as [
    string,
    string,
    string,
    string,
  ];
  await floor.consume(use, 'A', 'LA', '20');
  await floor.report(report, '1', '1');
  await floor.complete(lot, '10');
  await system.command('confirmProductionOrder', { id, good: pieces('10'), final: true, ...at });
  await system.command('completeProductionOrder', { id, ...at });
  if (state === 'CLOSED') await system.command('closeProductionOrder', { id, ...at });
  const raised = `select state, rule, owner_role, message, lot, movement is not null as has_movement
      from logistics_exception where production_order = '${id}' order by length(id), id`;
  await expect(system.rows(raised)).resolves.toEqual([]);
  await floor.report(late, '1', null);
  await floor.unreport(report, '1', '1');
  await floor.unconsume(use, 'A', 'LA', '20');
  await floor.uncomplete(lot, '10');
  await floor.uncomplete(lot, '10');
  const changed = (fact: string, of: string | null) => ({
    ...{ state: 'OPEN', rule: 'ILLEGAL_STATE', ownerRole: 'PRODUCTION_SUPERVISOR', lot: of, hasMovement: of !== null },
    message: `order ${id} is ${state}, and ${fact} changed it all the same`,
  });
  await expect(system.rows(raised)).resolves.toEqual([
    changed(`report ${late}`, null),
    changed(`the reversal ${report}-R of ${report}`, null),
    changed(`the reversal ${use}-R of ${use}`, 'LA'),
    changed(`the reversal ${lot}-R of ${lot}`, lot),
  ]);
  const { productionOrder } = await system.execute<{ productionOrder: object }>(
    `query ($id: ID!) { productionOrder(id: $id) { state receivedQuantity { value } } }`,
    { id },
  );
  expect(productionOrder).toEqual({ state, receivedQuantity: { value: '0' } });
});

test('what changes a completed order that was reopened for it is no exception', async () => {
  const id = await releasedOrder(system, '10');
  const floor = shopFloor(system, id);
  await floor.complete('LOT-REOPENED', '10');
  await system.command('confirmProductionOrder', { id, good: pieces('10'), final: true, ...at });
  await system.command('completeProductionOrder', { id, ...at });
  await system.command('reopenProductionOrder', { id, reason: 'wrong lot', ...at });
  await floor.uncomplete('LOT-REOPENED', '10');
  await expect(system.rows(`select from logistics_exception where production_order = '${id}'`)).resolves.toEqual([]);
});
