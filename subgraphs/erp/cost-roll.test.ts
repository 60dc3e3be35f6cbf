import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openErp, setUpPumps, startOfTime, tellItem, type ErpFixture } from './erp-fixture.ts';
import { makeItem, refusal, releaseOrderOf, setUpItem } from './order-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

const at = { occurredAt: startOfTime };
const pieces = (value: string) => ({ value, unit: 'C62' });
const money = (amount: string) => ({ amount, currency: 'EUR' });
const costs = `costingLotSize { value } standardCosts { cost { amount } origin from to lotSize { value unit }
  revision { id } bom { id } routing { id }
  byElement { material { amount } machine { amount } labor { amount } subcontract { amount } overhead { amount } total { amount } } }`;
const roll = (item: string, date: string, lotSize?: string) =>
  system.command(
    'rollStandardCost',
    { item, plant: 'P1', date, ...(lotSize !== undefined && { lotSize: pieces(lotSize) }), ...at },
    costs,
  );

test('a roll gives the standard cost of one unit by element, with the revision, BOM, routing and lot it rests on', async () => {
  await expect(refusal(roll('PUMP', '2026-03-01'))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
    reasons: [{ message: expect.stringContaining('give lotSize') }],
  });
  // The worked example's order of 100: 2,136.00.
  await expect(roll('PUMP', '2026-03-01', '100')).resolves.toEqual({
    costingLotSize: { value: '100' },
    standardCosts: [
      {
        ...{ cost: { amount: '21.36' }, origin: 'SET', from: '2026-01-05', to: '2026-03-01', lotSize: null },
        ...{ revision: null, bom: null, routing: null, byElement: null },
      },
      {
        ...{ cost: { amount: '21.36' }, origin: 'ROLLED', from: '2026-03-01', to: null },
        ...{ lotSize: { value: '100', unit: 'C62' }, revision: { id: 'PUMP/A' } },
        ...{ bom: { id: 'PUMP/A/M' }, routing: { id: 'PUMP/A/R' } },
        byElement: {
          ...{ material: { amount: '14.16' }, machine: { amount: '3.6' }, labor: { amount: '2.4' } },
          ...{ subcontract: { amount: '0' }, overhead: { amount: '1.2' }, total: { amount: '21.36' } },
        },
      },
    ],
  });
  await expect(
    system.rows(
      `select data from event_log where type = 'org.millgraph.erp.standard-cost.changed.v1'
       and data ->> 'from' = '2026-03-01'`,
    ),
  ).resolves.toEqual([{ data: { item: 'PUMP', cost: money('21.36'), from: '2026-03-01' } }]);
  await expect(refusal(roll('PUMP', '2026-03-01'))).resolves.toMatchObject({ argument: 'input.date' });
  await expect(refusal(roll('A', '2026-03-01'))).resolves.toMatchObject({ argument: 'input.item' });
});

test('what is not priced on the day stands against a roll, all of it', async () => {
  await setUpItem(system, 'NEW', 'BUY', null);
  await makeItem(system, 'DRIVE', {
    lines: [['', 10, 'NEW', '1']],
    segments: [
      ['', 10, { workCenter: 'P1-NONE' }],
      ['', 20, { workCenter: null, subcontractSupplier: 'S1' }],
    ],
  });
  await setUpItem(system, 'DRIVE', 'MAKE', null);
  const { reasons } = await refusal(roll('DRIVE', '2026-03-01', '10'));
  expect((reasons as { message: string }[]).map(({ message }) => message)).toEqual([
    'Component NEW has no standard cost on 2026-03-01; set one by setStandardCost.',
    'Work center P1-NONE has no rates on 2026-03-01; set them by setWorkCenterRate.',
    'Supplier S1 has no subcontract rate on 2026-03-01; set one by setSubcontractRate.',
  ]);
});

test('when a revision takes effect, what is made by it is rolled from that day on, and orders say on which cost they rest', async () => {
  const later = { label: 'B', from: '2026-04-01', supersedes: 'PUMP/A', change: 'ECO-2' };
  await makeItem(system, 'PUMP', { lines: [['', 10, 'A', '3']], ...later });
  const read = (item: string) => system.execute(`{ itemAtPlant(item: "${item}", plant: "P1") { ${costs} } }`);
  await expect(read('PUMP')).resolves.toMatchObject({
    itemAtPlant: {
      standardCosts: [
        { origin: 'SET', to: '2026-03-01' },
        { origin: 'ROLLED', revision: { id: 'PUMP/A' }, to: '2026-04-01' },
        // 3 x 5.00, (1 + 5 h) / 100 x 100, 20 % of that.
        { origin: 'ROLLED', revision: { id: 'PUMP/B' }, cost: { amount: '22.2' }, from: '2026-04-01', to: null },
      ],
    },
  });
  // Delivered at what was planned, by the basis of its own release.
  const id = await releaseOrderOf(system, 'PUMP', '100', { plannedStart: '2026-01-06T06:00:00Z' });
  await expect(
    system.execute(`query ($id: ID!) { productionOrder(id: $id) { cost { planned { total { amount } basis } } } }`, {
      id,
    }),
  ).resolves.toEqual({
    productionOrder: {
      cost: {
        planned: {
          total: { amount: '2136' },
          basis: 'Standard costs and work center rates of 2026-01-05, for 100 C62.',
        },
      },
    },
  });

  await makeItem(system, 'PUMP', { lines: [['', 10, 'A', '1']], label: 'C', from: '2026-02-01', supersedes: 'PUMP/A' });
  await expect(read('PUMP')).resolves.toMatchObject({
    itemAtPlant: { standardCosts: [{}, { to: '2026-04-01' }, { to: null }] },
  });
  await makeItem(system, 'DRIVE', { lines: [['', 10, 'NEW', '2']], label: 'B', from: '2026-04-01' });
  await expect(read('DRIVE')).resolves.toMatchObject({ itemAtPlant: { standardCosts: [] } });
});

const awaited = async (item: string) => {
  const { itemAtPlant } = await system.execute<{
    itemAtPlant: { awaitedCostRolls: readonly object[]; standardCosts: readonly object[] };
  }>(
    `query ($item: ID!) { itemAtPlant(item: $item, plant: "P1") {
      awaitedCostRolls { revision { id } from reasons { code message missing { kind id } } }
      standardCosts { cost { amount } origin from }
    } }`,
    { item },
  );
  return itemAtPlant;
};
/** An item that the plant makes, set up before a revision of it is released. */
const madeItem = async (item: string): Promise<void> => {
  await tellItem(system, item);
  await setUpItem(system, item, 'MAKE', null);
};
const waiting = async () => {
  const { itemsAtPlant } = await system.execute<{ itemsAtPlant: { nodes: { item: { id: string } }[] } }>(
    '{ itemsAtPlant(filter: { plant: "P1", awaitsCostRoll: true }) { nodes { item { id } } } }',
  );
  return itemsAtPlant.nodes.map(({ item }) => item.id);
};
const oneOf = (item: string, component: string) => ({
  lines: [['', 10, component, '1']] as [string, number, string, string][],
  segments: [['', 10, { workCenter: null }]] as [string, number, object][],
  ...{ label: 'A', from: '2026-04-01' },
});

test('a roll for which something is missing is awaited and says what, and is made when all of it is there', async () => {
  await setUpItem(system, 'BOLT', 'BUY', null);
  await setUpItem(system, 'NUT', 'BUY', null);
  for (const item of ['CLAMP', 'FRAME']) await madeItem(item);
  await makeItem(system, 'CLAMP', {
    ...oneOf('CLAMP', 'BOLT'),
    lines: [
      ['', 10, 'BOLT', '2'],
      ['', 20, 'NUT', '2'],
    ],
    segments: [['', 10, { workCenter: 'P1-BEND', setupHours: '0' }]],
  });
  await makeItem(system, 'FRAME', oneOf('FRAME', 'CLAMP'));
  const reason = (kind: string, id: string) => ({ code: 'RULE_VIOLATED', missing: { kind, id } });
  await expect(awaited('CLAMP')).resolves.toMatchObject({
    awaitedCostRolls: [
      {
        ...{ revision: { id: 'CLAMP/A' }, from: '2026-04-01' },
        reasons: [
          {
            ...reason('STANDARD_COST', 'BOLT'),
            message: 'Component BOLT has no standard cost on 2026-04-01; set one by setStandardCost.',
          },
          reason('STANDARD_COST', 'NUT'),
          reason('WORK_CENTER_RATE', 'P1-BEND'),
        ],
      },
    ],
    standardCosts: [],
  });
  await expect(waiting()).resolves.toEqual(expect.arrayContaining(['CLAMP', 'FRAME']));
  const cost = (item: string, amount: string, from: string) =>
    system.command('setStandardCost', { item, plant: 'P1', cost: money(amount), from });
  await cost('BOLT', '1', '2026-03-01');
  await system.command('setWorkCenterRate', {
    ...{ plant: 'P1', workCenter: 'P1-BEND', machineRate: money('60'), laborRate: money('40') },
    ...{ overheadShare: '0', from: '2026-01-01' },
  });
  await expect(awaited('CLAMP')).resolves.toMatchObject({
    awaitedCostRolls: [{ from: '2026-04-01', reasons: [reason('STANDARD_COST', 'NUT')] }],
    standardCosts: [],
  });
  // A price that begins later than the revision: nothing is rolled before it. What is made of it is rolled with it.
  await cost('NUT', '0.5', '2026-05-01');
  await expect(awaited('CLAMP')).resolves.toEqual({
    awaitedCostRolls: [],
    standardCosts: [{ cost: { amount: '8' }, origin: 'ROLLED', from: '2026-05-01' }],
  });
  await expect(awaited('FRAME')).resolves.toEqual({
    awaitedCostRolls: [],
    standardCosts: [{ cost: { amount: '8' }, origin: 'ROLLED', from: '2026-05-01' }],
  });
  await expect(waiting()).resolves.not.toEqual(expect.arrayContaining(['CLAMP']));
});

test('a roll is awaited no more when a cost is set by hand, the item is not made there, or its revision is obsolete', async () => {
  await setUpItem(system, 'RIVET', 'BUY', null);
  for (const item of ['BAR-1', 'BAR-2', 'BAR-3']) {
    await madeItem(item);
    await makeItem(system, item, oneOf(item, 'RIVET'));
    await expect(awaited(item)).resolves.toMatchObject({ awaitedCostRolls: [{}] });
  }
  await system.command('setStandardCost', { item: 'BAR-1', plant: 'P1', cost: money('3'), from: '2026-04-01' });
  await system.command('changeItemAtPlant', { item: 'BAR-2', plant: 'P1', procurement: 'BUY' });
  await system.tell('org.millgraph.plm.revision.obsoleted.v1', 'item-revision/BAR-3/A', {
    ...{ revision: 'BAR-3/A', item: 'BAR-3', effectiveTo: '2026-06-01' },
  });
  for (const item of ['BAR-1', 'BAR-2', 'BAR-3']) {
    await expect(awaited(item)).resolves.toMatchObject({ awaitedCostRolls: [] });
  }
});

test('an imported standard cost makes the rolls that waited for it', async () => {
  await setUpItem(system, 'PIN', 'BUY', null);
  await madeItem('HINGE');
  await makeItem(system, 'HINGE', oneOf('HINGE', 'PIN'));
  await expect(awaited('HINGE')).resolves.toMatchObject({ awaitedCostRolls: [{}] });
  const session = system.subgraph.database.session({
    ...{ subject: 'test', roles: [], scopes: [], plants: '*', suppliers: '*', audience: 'default', traceparent: '' },
  });
  await system.subgraph.imports['standard-cost']?.(session, [
    { item: 'PIN', plant: 'P1', cost: money('2'), from: '2026-02-01', to: null },
  ]);
  await expect(awaited('HINGE')).resolves.toMatchObject({
    awaitedCostRolls: [],
    standardCosts: [{ cost: { amount: '2' }, origin: 'ROLLED', from: '2026-04-01' }],
  });
});

test('an adoption rolls the cost at its plant from the day the plant builds the revision', async () => {
  await makeItem(system, 'LEVER', { lines: [['', 10, 'A', '1']], segments: [['', 10, { workCenter: null }]] });
  await setUpItem(system, 'LEVER', 'MAKE', '4');
  const session = system.subgraph.database.session({
    ...{ subject: 'test', roles: [], scopes: [], plants: '*', suppliers: '*', audience: 'default', traceparent: '' },
  });
  await session.transaction((transaction) =>
    transaction.query((sql) => sql`update plant set adoption = 'MANUAL' where id = 'P1'`),
  );
  const later = { label: 'B', from: '2026-04-01', supersedes: 'LEVER/A' };
  await makeItem(system, 'LEVER', {
    lines: [['', 10, 'A', '2']],
    segments: [['', 10, { workCenter: null }]],
    ...later,
  });
  const read = () => system.execute(`{ itemAtPlant(item: "LEVER", plant: "P1") { ${costs} } }`);
  await expect(read()).resolves.toMatchObject({ itemAtPlant: { standardCosts: [{ origin: 'SET', to: null }] } });
  await system.tell('org.millgraph.plm.revision.adopted.v1', 'item-revision/LEVER/B', {
    ...{ revision: 'LEVER/B', item: 'LEVER', plant: 'P1', effectiveFrom: '2026-05-01', effectiveTo: null },
    ...{ change: null, decision: 'ACCEPTED', decidedBy: 'engineer' },
  });
  await expect(read()).resolves.toMatchObject({
    itemAtPlant: {
      standardCosts: [
        { origin: 'SET', to: '2026-05-01' },
        { origin: 'ROLLED', revision: { id: 'LEVER/B' }, cost: { amount: '10' }, from: '2026-05-01' },
      ],
    },
  });
});
