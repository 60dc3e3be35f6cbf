import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openErp, releasedOrder, setUpPumps, startOfTime, tellItem, type ErpFixture } from './erp-fixture.ts';
import { makeItem, receiveLot, refusal, releaseOrderOf, setUpItem, shopFloor } from './order-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

const at = { occurredAt: startOfTime };
const pieces = (value: string) => ({ value, unit: 'C62' });
const money = (amount: string, currency = 'EUR') => ({ amount, currency });

const byElement =
  '{ material { amount } machine { amount } labor { amount } subcontract { amount } overhead { amount } total { amount currency } basis }';
const costFields = `planned ${byElement} actual ${byElement} target ${byElement} variance ${byElement}
  delivered { amount currency } workInProcess { amount } lotSize { amount } missingReason`;

async function costOf(id: string, currency?: string, rateDate?: string): Promise<Record<string, unknown>> {
  const answer = await system.execute<{ productionOrder: { cost: Record<string, unknown> } }>(
    `query ($id: ID!, $currency: CurrencyCode, $rateDate: Date) { productionOrder(id: $id) {
      cost(currency: $currency, rateDate: $rateDate) { ${costFields} } } }`,
    { id, currency, rateDate },
  );
  return answer.productionOrder.cost;
}

const amounts = (material: string, machine: string, labor: string, overhead: string, total: string) => ({
  material: { amount: material },
  machine: { amount: machine },
  labor: { amount: labor },
  subcontract: { amount: '0' },
  overhead: { amount: overhead },
  total: { amount: total },
});

test('the worked costing example stays exact when consumptions, reports and receipts are taken back', async () => {
  const id = await releasedOrder(system);
  const floor = shopFloor(system, id);
  await floor.consume('W1', 'A', 'LA', '205');
  await system.command('returnMaterial', { id, item: 'A', lot: 'LA', quantity: pieces('3'), ...at });
  await floor.consume('W2', 'B', 'LB', '54.5', 'KGM');
  await floor.consume('W3', 'B', 'LB', '10', 'KGM');
  await floor.unconsume('W3', 'B', 'LB', '10', 'KGM');
  await floor.report('W4', '9.9', '9.9');
  await floor.unreport('W4', '9.9', '9.9');
  await floor.report('W5', '6.8', '7.0');
  await floor.complete('LW-1', '90');
  await floor.uncomplete('LW-1', '90');
  await floor.complete('LW-2', '95');
  const example = {
    planned: amounts('1416', '360', '240', '120', '2136'),
    actual: amounts('1446', '408', '280', '137.6', '2271.6'),
    target: amounts('1345.2', '345', '230', '115', '2035.2'),
    variance: amounts('100.8', '63', '50', '22.6', '236.4'),
    delivered: { amount: '2029.2' },
    lotSize: { amount: '6' },
    missingReason: null,
  };
  await expect(costOf(id)).resolves.toMatchObject({ ...example, workInProcess: { amount: '242.4' } });
  await system.command('confirmProductionOrder', { id, good: pieces('95'), scrap: pieces('5'), final: true, ...at });
  await system.command('completeProductionOrder', { id, ...at });
  await expect(costOf(id)).resolves.toMatchObject({ ...example, workInProcess: { amount: '0' } });
});

test('hours are charged at the rates of the day on which the work happened, and so are standard costs', async () => {
  const id = await releasedOrder(system);
  const rate = (machine: string, from: string) =>
    system.command('setWorkCenterRate', {
      ...{ plant: 'P1', workCenter: 'P1-ASM', machineRate: money(machine), laborRate: money('40') },
      ...{ overheadShare: '0.2', from },
    });
  await rate('90', '2026-02-10');
  await system.command('setStandardCost', { item: 'A', plant: 'P1', cost: money('6'), from: '2026-02-10' });
  const floor = shopFloor(system, id);
  // 22:30 UTC on February 9 is still that day in Berlin, 23:30 the next.
  await floor.report('D1', '2', '0', '2026-02-09T22:30:00Z');
  await floor.report('D2', '2', '0', '2026-02-09T23:30:00Z');
  await floor.consume('D3', 'A', 'LA', '10', 'C62', '2026-02-09T22:30:00Z');
  await floor.consume('D4', 'A', 'LA', '10', 'C62', '2026-02-09T23:30:00Z');
  await expect(costOf(id)).resolves.toMatchObject({
    planned: amounts('1416', '360', '240', '120', '2136'),
    actual: amounts('110', '300', '0', '60', '470'),
  });
  const { costPostings } = await system.execute<{ costPostings: { nodes: unknown[] } }>(
    `query ($id: ID!) { costPostings(filter: { order: $id, element: MACHINE }, orderBy: { field: AMOUNT, direction: ASC }) {
      nodes { amount { amount } postingDate } } }`,
    { id },
  );
  expect(costPostings.nodes).toEqual([
    { amount: { amount: '120' }, postingDate: '2026-02-09' },
    { amount: { amount: '180' }, postingDate: '2026-02-10' },
  ]);
  // What was charged at the rate of its day is taken back at that rate.
  await floor.unreport('D1', '2', '0');
  await expect(costOf(id)).resolves.toMatchObject({ actual: amounts('110', '180', '0', '36', '326') });
});

test('with a substitute the order costs what was used, its component is covered, and the variance shows it', async () => {
  for (const [item, cost] of [
    ['SEAL', '4'],
    ['SEAL-ALT', '7'],
  ] as const) {
    await setUpItem(system, item, 'BUY', cost);
    await receiveLot(system, `L-${item}`, item, '500');
  }
  const group = (alternatePriority: number) => ({ alternateGroup: 'SEALS', alternatePriority });
  await makeItem(system, 'VALVE', {
    lines: [
      ['', 10, 'SEAL', '2', group(1)],
      ['', 20, 'SEAL-ALT', '1', group(2)],
    ],
  });
  await setUpItem(system, 'VALVE', 'MAKE', '8');
  const id = await releaseOrderOf(system, 'VALVE', '100');
  const allocated = async () =>
    (
      await system.execute<{ itemAtPlant: { inventory: { allocated: { value: string } } } }>(
        `{ itemAtPlant(item: "SEAL", plant: "P1") { inventory { allocated { value } } } }`,
      )
    ).itemAtPlant.inventory.allocated.value;
  expect(await allocated()).toBe('200');
  const issue = (item: string, value: string) =>
    system.command(
      'issueMaterial',
      { id, item, lot: `L-${item}`, quantity: pieces(value), ...at },
      `components { item { id } required { value } issued { value }
        alternates { priority item { id } required { value } issued { value } } }`,
    );
  await issue('SEAL', '150');
  await shopFloor(system, id).consume('ALT', 'SEAL-ALT', 'L-SEAL-ALT', '20');
  await expect(issue('SEAL-ALT', '5')).resolves.toEqual({
    components: [
      {
        ...{ item: { id: 'SEAL' }, required: { value: '200' }, issued: { value: '200' } },
        alternates: [{ priority: 1, item: { id: 'SEAL-ALT' }, required: { value: '100' }, issued: { value: '25' } }],
      },
    ],
  });
  expect(await allocated()).toBe('0');
  await shopFloor(system, id, { item: 'VALVE' }).complete('L-VALVE', '100');
  await expect(costOf(id)).resolves.toMatchObject({
    planned: { material: { amount: '800' } },
    actual: { material: { amount: '775' } },
    variance: { material: { amount: '-25' } },
  });
  await expect(system.rows(`select violation from inventory_movement where source_document = 'ALT'`)).resolves.toEqual([
    { violation: null },
  ]);
});

test('by-products and co-products are received apart and credited to material, planned and actual', async () => {
  for (const [item, cost] of [
    ['BLANK', '10'],
    ['SWARF', '0.5'],
    ['PANEL', '3'],
  ] as const) {
    await setUpItem(system, item, 'BUY', cost);
  }
  await makeItem(system, 'HOUSING', {
    lines: [
      ['', 10, 'BLANK', '1'],
      ['', 20, 'SWARF', '2', { useType: 'BY_PRODUCT' }],
      ['', 30, 'PANEL', '1', { useType: 'CO_PRODUCT' }],
    ],
  });
  await setUpItem(system, 'HOUSING', 'MAKE', '6');
  const id = await releaseOrderOf(system, 'HOUSING', '100');
  const floor = shopFloor(system, id, { item: 'HOUSING' });
  const swarf = { item: 'SWARF', role: 'BY_PRODUCT', revision: null } as const;
  await floor.complete('L-SWARF', '180', swarf);
  await floor.complete('L-PANEL', '100', { item: 'PANEL', role: 'CO_PRODUCT', revision: null });
  await floor.complete('L-HOUSING', '100');
  const seen = `byProducts { item { id } useType expected { value } received { value } } receivedQuantity { value }
    movements { type item { id } violation }`;
  const read = () =>
    system.execute<{ productionOrder: unknown }>(`query ($id: ID!) { productionOrder(id: $id) { ${seen} } }`, { id });
  await expect(read()).resolves.toEqual({
    productionOrder: {
      byProducts: [
        { item: { id: 'SWARF' }, useType: 'BY_PRODUCT', expected: { value: '200' }, received: { value: '180' } },
        { item: { id: 'PANEL' }, useType: 'CO_PRODUCT', expected: { value: '100' }, received: { value: '100' } },
      ],
      receivedQuantity: { value: '100' },
      movements: [
        { type: 'BY_PRODUCT', item: { id: 'SWARF' }, violation: null },
        { type: 'RECEIPT', item: { id: 'PANEL' }, violation: null },
        { type: 'RECEIPT', item: { id: 'HOUSING' }, violation: null },
      ],
    },
  });
  // 1,000 less 200 swarf at 0.50 and 100 panels at 3.00; received 180 and 100.
  await expect(costOf(id)).resolves.toMatchObject({
    planned: { material: { amount: '600' } },
    actual: { material: { amount: '-390' } },
  });
  await floor.uncomplete('L-SWARF', '180', swarf);
  await expect(costOf(id)).resolves.toMatchObject({ actual: { material: { amount: '-300' } } });
  await floor.complete('L-STRANGE', '1', { item: 'BLANK', role: 'BY_PRODUCT', revision: null });
  await expect(
    system.rows(`select status, violation from inventory_movement where lot = 'L-STRANGE'`),
  ).resolves.toEqual([{ status: 'BLOCKED', violation: `order ${id} yields no BLANK as BY_PRODUCT` }]);
});

test('what a supplier does is planned at the rate and charged at the price paid, and taken back by its own document', async () => {
  await makeItem(system, 'CASE', {
    lines: [['', 10, 'A', '1']],
    segments: [
      ['', 10],
      ['', 20, { workCenter: null, subcontractSupplier: 'S1', setupHours: '0', machineHours: '0', laborHours: '0' }],
    ],
  });
  await setUpItem(system, 'CASE', 'MAKE', '10');
  const unpriced = await system.command<{ id: string }>(
    'createProductionOrder',
    { plant: 'P1', item: 'CASE', quantity: pieces('100'), dueDate: '2026-01-20', ...at },
    'id',
  );
  await expect(refusal(system.command('releaseProductionOrder', { id: unpriced.id, ...at }))).resolves.toMatchObject({
    reasons: [{ message: expect.stringContaining('no subcontract rate') }],
  });
  const rate = (amount: string, from: string) =>
    system.command(
      'setSubcontractRate',
      { plant: 'P1', supplier: 'S1', item: 'CASE', rate: money(amount), from },
      'subcontractRates { supplier { id } rate { amount } from to }',
    );
  await rate('2.5', '2026-01-01');
  await expect(rate('3', '2026-06-01')).resolves.toEqual({
    subcontractRates: [
      { supplier: { id: 'S1' }, rate: { amount: '2.5' }, from: '2026-01-01', to: '2026-06-01' },
      { supplier: { id: 'S1' }, rate: { amount: '3' }, from: '2026-06-01', to: null },
    ],
  });
  await expect(refusal(rate('4', '2026-06-01'))).resolves.toMatchObject({ code: 'RULE_VIOLATED' });
  const { id } = unpriced;
  await system.command('releaseProductionOrder', { id, ...at });
  const confirm = (value: string, operationSequence = 20) =>
    system.command<{ subcontracting: { id: string }[] }>(
      'confirmSubcontracting',
      { id, operationSequence, quantity: pieces(value), unitPrice: money('2.7'), ...at },
      'subcontracting { id quantity { value } unitPrice { amount } supplier { id } reverses reversedBy }',
    );
  await expect(refusal(confirm('10', 10))).resolves.toMatchObject({ argument: 'input.operationSequence' });
  await confirm('40');
  await expect(refusal(confirm('71'))).resolves.toMatchObject({ code: 'RULE_VIOLATED' });
  const { subcontracting } = await confirm('60');
  await expect(costOf(id)).resolves.toMatchObject({
    planned: { subcontract: { amount: '250' } },
    actual: { subcontract: { amount: '270' } },
  });
  const reverse = () =>
    system.command(
      'reverseSubcontracting',
      { id: subcontracting[0]?.id, reason: 'invoiced twice', ...at },
      'subcontracting { reverses reversedBy reason }',
    );
  await expect(reverse()).resolves.toMatchObject({
    subcontracting: [
      { reverses: null, reversedBy: expect.any(String) },
      { reverses: null, reversedBy: null },
      { reverses: subcontracting[0]?.id, reason: 'invoiced twice' },
    ],
  });
  await expect(refusal(reverse())).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await expect(costOf(id)).resolves.toMatchObject({ actual: { subcontract: { amount: '162' } } });
});

test('three plants keep their books in EUR, MXN and CNY by their own days, and one group currency needs a dated rate', async () => {
  const plants = [
    { id: 'P2', timeZone: 'America/Mexico_City', currency: 'MXN', cost: '100', perEuro: '20' },
    { id: 'P3', timeZone: 'Asia/Shanghai', currency: 'CNY', cost: '40', perEuro: '8' },
  ];
  await tellItem(system, 'RING');
  await makeItem(system, 'CAP', { lines: [['', 10, 'RING', '1']], segments: [['', 10, { workCenter: null }]] });
  const orders: Record<string, string> = {};
  for (const { id: plant, timeZone, currency, cost } of plants) {
    await system.command('createPlant', { id: plant, name: plant, timeZone, currency });
    await setUpItem(system, 'CAP', 'MAKE', cost, plant, currency);
    await system.command('createItemAtPlant', {
      ...{ item: 'RING', plant, procurement: 'BUY', standardCost: money(cost, currency), ...at },
    });
    orders[plant] = await releaseOrderOf(system, 'CAP', '10', { plant });
    // 17:00 UTC is the same day in Mexico and the next in Shanghai.
    const floor = shopFloor(system, orders[plant], { plant, item: 'CAP', time: '2026-01-06T17:00:00Z' });
    await floor.consume(`RING-${plant}`, 'RING', `L-RING-${plant}`, '5');
  }
  const postingDates = await system.rows(
    `select plant, posting_date, currency from cost_posting where plant in ('P2', 'P3') order by plant`,
  );
  expect(postingDates).toEqual([
    { plant: 'P2', postingDate: '2026-01-06', currency: 'MXN' },
    { plant: 'P3', postingDate: '2026-01-07', currency: 'CNY' },
  ]);
  await expect(costOf(orders['P2'] ?? '')).resolves.toMatchObject({
    planned: { total: { amount: '1000', currency: 'MXN' } },
    actual: { total: { amount: '500', currency: 'MXN' } },
  });
  await expect(costOf(orders['P3'] ?? '')).resolves.toMatchObject({
    actual: { total: { amount: '200', currency: 'CNY' } },
  });

  await expect(costOf(orders['P2'] ?? '', 'EUR', '2026-01-10')).resolves.toMatchObject({
    planned: null,
    actual: null,
    workInProcess: null,
    missingReason: 'There is no exchange rate between MXN and EUR on 2026-01-10; set one by setExchangeRate.',
  });
  const rate = (input: Record<string, string>) =>
    system.command('setExchangeRate', input, 'from to rate effectiveFrom effectiveTo');
  await expect(rate({ from: 'EUR', to: 'MXN', rate: '20', date: '2026-01-01' })).resolves.toEqual({
    ...{ from: 'EUR', to: 'MXN', rate: '20', effectiveFrom: '2026-01-01', effectiveTo: null },
  });
  await rate({ from: 'EUR', to: 'MXN', rate: '25', date: '2026-02-01' });
  await rate({ from: 'CNY', to: 'EUR', rate: '0.125', date: '2026-01-01' });
  await expect(refusal(rate({ from: 'EUR', to: 'MXN', rate: '30', date: '2026-01-15' }))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
    argument: 'input.date',
  });
  await expect(costOf(orders['P2'] ?? '', 'EUR', '2026-01-10')).resolves.toMatchObject({
    planned: {
      total: { amount: '50', currency: 'EUR' },
      basis: expect.stringContaining('1 EUR = 20 MXN since 2026-01-01, taken inversely'),
    },
    actual: { total: { amount: '25', currency: 'EUR' } },
    missingReason: null,
  });
  await expect(costOf(orders['P2'] ?? '', 'EUR', '2026-02-01')).resolves.toMatchObject({
    actual: { total: { amount: '20', currency: 'EUR' } },
  });
  await expect(costOf(orders['P3'] ?? '', 'EUR', '2026-01-10')).resolves.toMatchObject({
    actual: { total: { amount: '25', currency: 'EUR' } },
  });
});

test('a posting date is a day of the plant, not after today', async () => {
  const id = await releasedOrder(system);
  const issue = (postingDate: string) =>
    system.command('issueMaterial', { id, item: 'A', lot: 'LA', quantity: pieces('1'), postingDate, ...at });
  await expect(refusal(issue('2999-01-01'))).resolves.toMatchObject({ argument: 'input.postingDate' });
  await issue('2025-12-31');
  await expect(
    system.rows(`
      select posting.posting_date, movement.posting_date as moved
      from cost_posting as posting join inventory_movement as movement on movement.id = posting.source_line
      where posting.production_order = '${id}'
    `),
  ).resolves.toEqual([{ postingDate: '2025-12-31', moved: '2025-12-31' }]);
});

test('the rates of a work center are read as of a date, page by page, with the days they hold for', async () => {
  const rates = { plant: 'P1', machineRate: money('12.5'), laborRate: money('30'), overheadShare: '0.1' };
  await system.command('setWorkCenterRate', { ...rates, workCenter: 'Z-1', from: '2026-03-01' });
  await system.command('setWorkCenterRate', {
    ...rates,
    workCenter: 'Z-1',
    machineRate: money('14'),
    from: '2026-04-01',
  });
  await system.command('setWorkCenterRate', { ...rates, workCenter: 'Z-2', from: '2026-03-01' });
  const read = async (asOf: string, more = ''): Promise<unknown> => {
    const { plant } = await system.execute<{ plant: { workCenterRates: unknown } }>(
      `query ($asOf: Date) { plant(id: "P1") { workCenterRates(asOf: $asOf, after: "Z" ${more}) {
        workCenter { id } machineRate { amount currency } laborRate { amount } overheadShare from to
      } } }`,
      { asOf },
    );
    return plant.workCenterRates;
  };
  const first = {
    ...{ workCenter: { id: 'Z-1' }, machineRate: money('12.5'), laborRate: { amount: '30' }, overheadShare: '0.1' },
    ...{ from: '2026-03-01', to: '2026-04-01' },
  };
  await expect(read('2026-02-28')).resolves.toEqual([]);
  await expect(read('2026-03-31')).resolves.toEqual([first, { ...first, workCenter: { id: 'Z-2' }, to: null }]);
  await expect(read('2026-04-01', 'first: 1')).resolves.toEqual([
    { ...first, machineRate: money('14'), from: '2026-04-01', to: null },
  ]);
  await expect(refusal(read('2026-04-01', 'first: 501'))).resolves.toMatchObject({ code: 'BAD_INPUT' });
});
