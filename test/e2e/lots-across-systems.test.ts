import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { add } from '#contracts/decimal.ts';
import { at, euros, pieces, SmallPlant } from './small-plant.ts';

let plant: SmallPlant;
beforeAll(async () => {
  plant = await SmallPlant.open();
  await plant.run('createPlant', { id: 'P2', name: 'Two', timeZone: 'Europe/Berlin', currency: 'EUR' });
  const known = { plant: 'P2', standardCostFrom: '2026-01-01', standardCost: euros('5') };
  await plant.run('createItemAtPlant', { item: 'CAST', ...known, procurement: 'BUY' });
}, 60_000);
afterAll(() => plant.millgraph.close());

interface Lot {
  readonly quantity: { readonly value: string };
  readonly stock: readonly { readonly quantity: { readonly value: string } }[];
}

/** What MES has of a lot, and what ERP has of it wherever it lies. */
async function bothOf(lot: string): Promise<readonly [mes: string, erp: string]> {
  const asked = await plant.ask<{ lot: Lot }>(
    `query ($lot: ID!) { lot(id: $lot) { quantity { value } stock { quantity { value } } } }`,
    { lot },
  );
  return [add(asked.lot.quantity.value), add('0', ...asked.lot.stock.map(({ quantity }) => quantity.value))];
}

interface Step {
  readonly kind: string;
  readonly plant: 'P1' | 'P2';
  readonly quantity: number;
}

const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom(
      ...['adjust', 'scrap', 'send', 'send', 'arrive', 'arrive', 'shelve', 'block', 'free', 'issue', 'bring'],
      ...['consume', 'reverse', 'reverse', 'reverse'],
    ),
    plant: fc.constantFrom('P1', 'P2'),
    quantity: fc.integer({ min: 1, max: 40 }),
  }),
  { minLength: 14, maxLength: 14 },
);

/** Does what a step says, as far as the systems allow; answers whether they did. */
async function take(step: Step, lot: string, order: string): Promise<boolean> {
  const place = { plant: step.plant, item: 'CAST', location: 'MAIN', lot };
  const quantity = pieces(step.quantity);
  const reason = 'Generated';
  const asked = async (): Promise<readonly [mutation: string, input: object]> => {
    switch (step.kind) {
      case 'adjust':
        return ['adjustStock', { ...place, counted: pieces(step.quantity * 4), reason }];
      case 'scrap':
        return ['scrapStock', { ...place, quantity, reason }];
      case 'send':
        return [
          'transferStock',
          { ...place, quantity, toPlant: step.plant === 'P1' ? 'P2' : 'P1', toLocation: 'MAIN' },
        ];
      case 'arrive':
        return ['receiveTransfer', { ...place, quantity }];
      case 'shelve':
        return ['transferStock', { ...place, quantity, toLocation: 'SHELF' }];
      case 'block':
        return ['changeStockStatus', { ...place, from: 'UNRESTRICTED', to: 'BLOCKED', quantity, reason }];
      case 'free':
        return ['changeStockStatus', { ...place, from: 'BLOCKED', to: 'UNRESTRICTED', quantity, reason }];
      case 'issue':
        return ['issueMaterial', { id: order, item: 'CAST', quantity, lot }];
      case 'bring':
        return ['returnMaterial', { id: order, item: 'CAST', quantity, lot }];
      case 'consume':
        return ['consumeMaterial', { id: `${order}/10`, lot, quantity }];
      default: {
        const { inventoryMovements } = await plant.ask<{
          inventoryMovements: { nodes: { id: string; type: string; reversedBy: object | null }[] };
        }>(`query ($lot: ID!) { inventoryMovements(filter: { lot: $lot }) { nodes { id type reversedBy { id } } } }`, {
          lot,
        });
        const open = inventoryMovements.nodes.filter(
          ({ type, reversedBy }) => reversedBy === null && type !== 'REVERSAL' && type !== 'RECEIPT',
        );
        return ['reverseInventoryMovement', { movement: open[step.quantity % open.length]?.id ?? 'IM-0', reason }];
      }
    }
  };
  const [mutation, input] = await asked();
  return (await plant.refusal(mutation, input)) === 'accepted';
}

test('whatever ERP and MES do with a lot, and take back, MES has as much of it as ERP has in stock altogether', async () => {
  let runs = 0;
  const done = new Set<string>();
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      runs += 1;
      const [lot, order] = [`MIX-${runs}`, `MO-MIX-${runs}`];
      await plant.receive(lot, 100);
      await plant.order(order, 50);
      await plant.start(`${order}/10`);
      for (const step of taken) {
        if (await take(step, lot, order)) done.add(step.kind);
        const [mes, erp] = await bothOf(lot);
        expect([step, mes]).toEqual([step, erp]);
      }
    }),
    { numRuns: 4, seed: 20261102, endOnFailure: true },
  );
  expect([...done].sort()).toEqual(expect.arrayContaining(['adjust', 'arrive', 'consume', 'issue', 'reverse', 'send']));
}, 300_000);

test('a lot that arrived at another plant is used there, and no more of it where it came from', async () => {
  await plant.receive('MOVED', 20);
  await plant.order('MO-STAYS', 10);
  await plant.start('MO-STAYS/10');
  const sent = await plant.run<{ id: string }>(
    'transferStock',
    {
      ...{ plant: 'P1', item: 'CAST', location: 'MAIN', lot: 'MOVED', quantity: pieces(15) },
      ...{ toPlant: 'P2', toLocation: 'MAIN' },
    },
    'id',
  );
  const use = { id: 'MO-STAYS/10', lot: 'MOVED', quantity: pieces(6), occurredAt: at(2, '08:00') };
  await expect(plant.refusal('consumeMaterial', use)).resolves.toBe('INSUFFICIENT_STOCK');
  const standing = () =>
    plant.ask(`{ lot(id: "MOVED") { quantity { value } restrictions { status quantity { value } } } }`);
  await expect(standing()).resolves.toEqual({
    lot: { quantity: { value: '20' }, restrictions: [{ status: 'IN_TRANSIT', quantity: { value: '15' } }] },
  });
  const arrived = { plant: 'P2', item: 'CAST', location: 'MAIN', lot: 'MOVED', quantity: pieces(15) };
  const received = await plant.run<{ id: string }>('receiveTransfer', arrived, 'id');
  await expect(standing()).resolves.toEqual({ lot: { quantity: { value: '20' }, restrictions: [] } });
  await expect(plant.refusal('consumeMaterial', use)).resolves.toBe('INSUFFICIENT_STOCK');
  for (const { id } of [received, sent]) {
    await plant.run('reverseInventoryMovement', { movement: id, reason: 'Never left' });
  }
  await expect(plant.refusal('consumeMaterial', use)).resolves.toBe('accepted');
  await expect(bothOf('MOVED')).resolves.toEqual(['14', '14']);
}, 120_000);

test('an order makes, delivers and confirms more than was ordered up to the tolerance of its plant, and beyond it breaks a rule', async () => {
  await plant.run('changePlant', { id: 'P1', overDeliveryTolerance: '0.05' });
  const good = (job: string, value: number, clock: string): object => ({
    ...{ id: job, good: pieces(value), occurredAt: at(2, clock) },
  });
  const standing = (id: string) =>
    plant.ask(
      `query ($id: ID!) { productionOrder(id: $id) {
        goodQuantity { value } receivedQuantity { value }
        wip { started { value } inProcess { value } completed { value }
          byOperation { sequence received { value } inTransit { value } inProcess { value } good { value } } }
      } logisticsExceptions(filter: { order: $id }) { nodes { rule } }
        executionExceptions(filter: { order: $id }) { nodes { rule } } }`,
      { id },
    );
  await plant.order('MO-MORE', 100);
  await plant.start('MO-MORE/10');
  await expect(plant.refusal('reportProduction', good('MO-MORE/10', 106, '08:00'))).resolves.toBe('RULE_VIOLATED');
  await plant.run('reportProduction', good('MO-MORE/10', 104, '08:00'));
  await expect(plant.refusal('reportProduction', good('MO-MORE/10', 2, '08:10'))).resolves.toBe('RULE_VIOLATED');
  await plant.start('MO-MORE/20', '08:30');
  // Later operations make what reached them.
  await expect(plant.refusal('reportProduction', good('MO-MORE/20', 105, '09:00'))).resolves.toBe('RULE_VIOLATED');
  await plant.run('reportProduction', good('MO-MORE/20', 104, '09:00'));
  await plant.run('completeLot', { order: 'MO-MORE', lot: 'MORE', quantity: pieces(104), occurredAt: at(2, '10:00') });
  await expect(
    plant.refusal('confirmProductionOrder', { id: 'MO-MORE', good: pieces(106), final: true }),
  ).resolves.toBe('RULE_VIOLATED');
  await plant.run('confirmProductionOrder', { id: 'MO-MORE', good: pieces(104), final: true });
  const operation = (sequence: number) => ({
    ...{ sequence, received: { value: '104' }, inTransit: { value: '0' }, inProcess: { value: '0' } },
    good: { value: '104' },
  });
  await expect(standing('MO-MORE')).resolves.toEqual({
    productionOrder: {
      ...{ goodQuantity: { value: '104' }, receivedQuantity: { value: '104' } },
      wip: {
        ...{ started: { value: '104' }, inProcess: { value: '0' }, completed: { value: '104' } },
        byOperation: [operation(10), operation(20)],
      },
    },
    logisticsExceptions: { nodes: [] },
    executionExceptions: { nodes: [] },
  });
  await expect(plant.ask(`{ lot(id: "MORE") { stock { status quantity { value } } } }`)).resolves.toEqual({
    lot: { stock: [{ status: 'UNRESTRICTED', quantity: { value: '104' } }] },
  });

  await plant.order('MO-BEYOND', 100);
  for (const id of ['MO-BEYOND/10', 'MO-BEYOND/20']) {
    await plant.run('dispatchJob', { id, occurredAt: at(2, '06:30') });
  }
  const fact = (line: number, kind: string, clock: string, more: object) => ({
    ...{ document: 'SHIFT-9', line, kind, occurredAt: at(2, clock), ...more },
  });
  const job = (sequence: number) => ({ job: `MO-BEYOND/${sequence}` });
  await plant.run(
    'recordShopFloorFacts',
    {
      source: 'line-9',
      facts: [
        fact(1, 'JOB_STARTED', '07:00', job(10)),
        fact(2, 'PRODUCTION_REPORTED', '08:00', { ...job(10), good: pieces(106) }),
        fact(3, 'JOB_STARTED', '08:30', job(20)),
        fact(4, 'PRODUCTION_REPORTED', '09:00', { ...job(20), good: pieces(106) }),
        fact(5, 'LOT_COMPLETED', '10:00', { order: 'MO-BEYOND', lot: 'WITHIN', quantity: pieces(105) }),
        fact(6, 'LOT_COMPLETED', '10:10', { order: 'MO-BEYOND', lot: 'BEYOND', quantity: pieces(1) }),
      ],
    },
    'outcome',
  );
  await expect(
    plant.ask(`{
      productionReports(filter: { order: "MO-BEYOND" }, orderBy: { field: ID }) {
        nodes { job { sequence } good { value } violation { rule } } }
      within: lot(id: "WITHIN") { stock { status } }
      beyond: lot(id: "BEYOND") { stock { status } restrictions { status } }
      logisticsExceptions(filter: { order: "MO-BEYOND" }) { nodes { rule lot { id } } }
    }`),
  ).resolves.toEqual({
    productionReports: {
      nodes: [
        { job: { sequence: 10 }, good: { value: '106' }, violation: { rule: 'RULE_VIOLATED' } },
        { job: { sequence: 20 }, good: { value: '106' }, violation: null },
      ],
    },
    // What an order yields whose reports broke a rule waits for somebody to look at it.
    within: { stock: [{ status: 'BLOCKED' }] },
    beyond: { stock: [{ status: 'BLOCKED' }], restrictions: [{ status: 'BLOCKED' }] },
    logisticsExceptions: {
      nodes: expect.arrayContaining([
        { rule: 'RULE_VIOLATED', lot: { id: 'WITHIN' } },
        { rule: 'RULE_VIOLATED', lot: { id: 'BEYOND' } },
      ]) as unknown,
    },
  });
}, 120_000);
