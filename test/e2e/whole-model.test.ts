import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { at, euros, pieces, SmallPlant } from './small-plant.ts';

let plant: SmallPlant;
beforeAll(async () => {
  plant = await SmallPlant.open();
}, 60_000);
afterAll(() => plant.millgraph.close());

const hours = (value: string) => ({ value, unit: 'HUR' });
const elements =
  'material { amount } machine { amount } labor { amount } subcontract { amount } overhead { amount } total { amount }';

/** What all systems say of an order, without the ids of its documents. */
const orderAsOne = `query ($id: ID!) {
  productionOrder(id: $id) {
    state executionState percentComplete goodQuantity { value } scrapQuantity { value } receivedQuantity { value }
    components { item { number } required { value } issued { value } returned { value } }
    cost {
      planned { ${elements} } actual { ${elements} } target { ${elements} } variance { ${elements} }
      delivered { amount } workInProcess { amount } lotSize { amount }
    }
    wip { started { value } inProcess { value } completed { value } scrapped { value } rework { value }
      byOperation { sequence inTransit { value } received { value } queued { value } inProcess { value }
        good { value } scrap { value } rework { value } } }
    jobs { sequence state good { value } scrap { value } rework { value } machineTime { value } laborTime { value } }
    firstPassYield { value }
  }
}`;
const stockOf = (lot: string) =>
  plant.ask(
    `query ($lot: ID!) { lot(id: $lot) { state quantity { value } stock { location status quantity { value } }
      genealogy(direction: FORWARD) { edges { level quantity { value } precision } } } }`,
    { lot },
  );

test('what is posted and reversed in MES leaves no trace in stock, cost, work in process and genealogy of any system', async () => {
  for (const number of ['MO-CLEAN', 'MO-MENDED']) {
    await plant.receive(`${number}-LOT`, 100);
    await plant.order(number, 10);
    await plant.start(`${number}/10`);
  }
  const consume = (order: string, value: number) =>
    plant.run<{ materialConsumed: { id: string }[] }>(
      'consumeMaterial',
      { id: `${order}/10`, lot: `${order}-LOT`, quantity: pieces(value), occurredAt: at(2, '08:00') },
      'materialConsumed { id }',
    );
  const report = (job: string, figures: object) =>
    plant.run<{ reports: { id: string }[] }>(
      'reportProduction',
      { id: job, occurredAt: at(2, '09:00'), ...figures },
      'reports { id }',
    );
  const complete = (order: string, lot: string, value: number) =>
    plant.run('completeLot', { order, lot, quantity: pieces(value), occurredAt: at(2, '12:00') });
  const last = (rows: readonly { id: string }[]): string => rows.at(-1)?.id ?? '';

  // What was wrong, and taken back.
  const wrong = await consume('MO-MENDED', 30);
  await plant.run('reverseMaterialConsumption', { id: last(wrong.materialConsumed), reason: 'Counted twice' });
  const tooMuch = await report('MO-MENDED/10', {
    good: pieces(7),
    scrap: pieces(2),
    scrapReason: 'CHIP',
    machineTime: hours('3'),
  });
  await plant.run('reverseProductionReport', { id: last(tooMuch.reports), reason: 'Wrong order' });

  for (const order of ['MO-CLEAN', 'MO-MENDED']) {
    await consume(order, 20);
    await report(`${order}/10`, { good: pieces(10), machineTime: hours('1.5'), laborTime: hours('1') });
    await plant.start(`${order}/20`, '10:00');
    await report(`${order}/20`, { good: pieces(6), occurredAt: at(2, '11:00'), laborTime: hours('2') });
  }
  await complete('MO-MENDED', 'MENDED-0', 5);
  await plant.run('reverseLotCompletion', { id: 'MENDED-0', reason: 'Label of another lot' });
  for (const order of ['MO-CLEAN', 'MO-MENDED']) await complete(order, `${order}-ACT`, 6);

  const [clean, mended] = await Promise.all(
    ['MO-CLEAN', 'MO-MENDED'].map((id) => plant.ask<object>(orderAsOne, { id })),
  );
  expect(clean).toMatchObject({
    productionOrder: {
      components: [{ required: { value: '20' }, issued: { value: '20' } }],
      receivedQuantity: { value: '6' },
      // 20 CAST at 5; 1.5 machine hours at 60, 3 labor hours at 40, a fifth of both on top.
      cost: {
        actual: {
          ...{ material: { amount: '100' }, machine: { amount: '90' }, labor: { amount: '120' } },
          ...{ overhead: { amount: '42' }, total: { amount: '352' } },
        },
      },
      wip: { completed: { value: '6' }, inProcess: { value: '4' } },
    },
  });
  expect(mended).toEqual(clean);
  const stocks = await Promise.all(['MO-CLEAN-LOT', 'MO-MENDED-LOT', 'MO-CLEAN-ACT', 'MO-MENDED-ACT'].map(stockOf));
  expect(stocks[1]).toEqual(stocks[0]);
  expect(stocks[3]).toEqual(stocks[2]);
  expect(stocks[0]).toMatchObject({ lot: { quantity: { value: '80' }, stock: [{ quantity: { value: '80' } }] } });

  // The history shows both.
  const history = await plant.ask<{
    productionOrder: {
      movements: { type: string; reversedBy: { id: string } | null }[];
      cost: { postings: unknown[] };
    };
    job: { reports: { reversedBy: { reason: string } | null }[] };
    lot: { state: string; stock: unknown[] };
  }>(`{
    productionOrder(id: "MO-MENDED") { movements { type reversedBy { id } } cost { postings { id } } }
    job(id: "MO-MENDED/10") { reports { reversedBy { reason } } }
    lot(id: "MENDED-0") { state stock { status } }
  }`);
  expect(history.productionOrder.movements.filter(({ type }) => type === 'REVERSAL')).toHaveLength(2);
  expect(history.productionOrder.movements.filter(({ reversedBy }) => reversedBy !== null)).toHaveLength(2);
  expect(history.job.reports.map(({ reversedBy }) => reversedBy?.reason ?? null)).toEqual(['Wrong order', null]);
  expect(history.lot).toEqual({ state: 'VOIDED', stock: [] });
}, 120_000);

test('a held lot is refused by every system, and a shop floor that uses it all the same is heard, marked and blocked', async () => {
  await plant.receive('POROUS', 50);
  await plant.order('MO-HELD', 5);
  await plant.start('MO-HELD/10');
  const hold = await plant.run<{ id: string }>(
    'placeHold',
    { target: 'LOT', targetId: 'POROUS', plant: 'P1', reason: 'Porous', occurredAt: at(2, '07:30') },
    'id',
  );
  const use = { lot: 'POROUS', quantity: pieces(10), occurredAt: at(2, '08:00') };
  await expect(plant.refusal('consumeMaterial', { id: 'MO-HELD/10', ...use })).resolves.toBe('ON_HOLD');
  await expect(plant.refusal('issueMaterial', { id: 'MO-HELD', item: 'CAST', ...use })).resolves.toBe('ON_HOLD');

  const fact = (line: number, more: object) => ({ document: 'SHIFT-1', line, ...more });
  const answers = await plant.run<{ outcome: string }[]>(
    'recordShopFloorFacts',
    {
      source: 'line-1',
      facts: [
        fact(1, { kind: 'MATERIAL_CONSUMED', job: 'MO-HELD/10', ...use }),
        fact(2, { kind: 'PRODUCTION_REPORTED', job: 'MO-HELD/10', good: pieces(5), occurredAt: at(2, '09:00') }),
        fact(3, { kind: 'JOB_STARTED', job: 'MO-HELD/20', occurredAt: at(2, '09:30') }),
        fact(4, { kind: 'PRODUCTION_REPORTED', job: 'MO-HELD/20', good: pieces(5), occurredAt: at(2, '10:00') }),
        fact(5, {
          kind: 'LOT_COMPLETED',
          order: 'MO-HELD',
          lot: 'HELD-ACT',
          quantity: pieces(5),
          occurredAt: at(2, '11:00'),
        }),
      ],
    },
    'outcome',
  );
  expect(answers.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 5 }, () => 'ACCEPTED'));
  const seen = await plant.ask<Record<string, { nodes: { rule: string; lot: { id: string } | null }[] }>>(`{
    executionExceptions(filter: { order: "MO-HELD" }) { nodes { rule lot { id } } }
    logisticsExceptions(filter: { order: "MO-HELD" }) { nodes { rule lot { id } } }
    inventoryMovements(filter: { order: "MO-HELD" }) { nodes { type status violation } }
    lot(id: "HELD-ACT") { stock { status quantity { value } } }
  }`);
  expect(seen['executionExceptions']?.nodes).toContainEqual({ rule: 'ON_HOLD', lot: { id: 'POROUS' } });
  expect(seen['logisticsExceptions']?.nodes.map(({ lot }) => lot?.id)).toEqual(expect.arrayContaining(['POROUS']));
  expect(seen).toMatchObject({
    inventoryMovements: {
      nodes: expect.arrayContaining([
        expect.objectContaining({ type: 'ISSUE', violation: expect.stringContaining('hold') as unknown }),
        expect.objectContaining({ type: 'RECEIPT', status: 'BLOCKED' }),
      ]) as unknown,
    },
    lot: { stock: [{ status: 'BLOCKED', quantity: { value: '5' } }] },
  });
  await plant.run('releaseHold', { id: hold.id, reason: 'Sealed' });
}, 120_000);

test('a lot is followed from its supplier to the customer, and back when the shipment is reversed', async () => {
  await plant.receive('TRACED', 10);
  await plant.order('MO-SOLD', 5);
  await plant.start('MO-SOLD/10');
  await plant.run('consumeMaterial', {
    id: 'MO-SOLD/10',
    lot: 'TRACED',
    quantity: pieces(10),
    occurredAt: at(2, '08:00'),
  });
  await plant.run('reportProduction', { id: 'MO-SOLD/10', good: pieces(5), occurredAt: at(2, '09:00') });
  await plant.start('MO-SOLD/20', '09:30');
  await plant.run('reportProduction', { id: 'MO-SOLD/20', good: pieces(5), occurredAt: at(2, '10:00') });
  await plant.run('completeLot', { order: 'MO-SOLD', lot: 'SOLD', quantity: pieces(5), occurredAt: at(2, '11:00') });
  const sales = await plant.run<{ id: string }>(
    'createSalesOrder',
    {
      ...{ number: 'SO-1', plant: 'P1', customer: 'C1' },
      lines: [{ item: 'ACT', quantity: pieces(5), unitPrice: euros('90'), requestedDate: '2026-11-10' }],
    },
    'id',
  );
  const shipment = await plant.run<{ id: string }>('createShipment', { salesOrder: sales.id }, 'id');
  await plant.run('pickShipment', { id: shipment.id, picks: [{ line: 1, lot: 'SOLD', quantity: pieces(5) }] });
  await plant.run('placeHold', { target: 'ITEM', targetId: 'ACT', plant: 'P1', reason: 'Recall' });
  await expect(plant.refusal('confirmShipment', { id: shipment.id })).resolves.toBe('ON_HOLD');
  const [held] = (await plant.ask<{ item: { holds: { id: string }[] } }>('{ item(id: "ACT") { holds { id } } }')).item
    .holds;
  await plant.run('releaseHold', { id: held?.id ?? '', reason: 'Checked' });
  await plant.run('confirmShipment', { id: shipment.id });
  const trace = () =>
    plant.ask(`{
      lot(id: "TRACED") { genealogy(direction: FORWARD) {
        edges { from { id } to { id } quantity { value } }
        shipments { lot { id } quantity { value } shipment { salesOrder { customer { name } } } } } }
      sold: lot(id: "SOLD") { state }
    }`);
  const edges = [{ from: { id: 'TRACED' }, to: { id: 'SOLD' }, quantity: { value: '10' } }];
  await expect(trace()).resolves.toEqual({
    lot: {
      genealogy: {
        edges,
        shipments: [
          {
            ...{ lot: { id: 'SOLD' }, quantity: { value: '5' } },
            shipment: { salesOrder: { customer: { name: 'Machine builder' } } },
          },
        ],
      },
    },
    sold: { state: 'SHIPPED' },
  });
  await plant.run('reverseShipment', { id: shipment.id, reason: 'Refused at the gate' });
  await expect(trace()).resolves.toEqual({ lot: { genealogy: { edges, shipments: [] } }, sold: { state: 'ACTIVE' } });
}, 120_000);

test('a plant that adopts by hand builds its old revision until it says otherwise, and its orders say why', async () => {
  await plant.run('changePlant', { id: 'P1', adoption: 'MANUAL' });
  await plant.revise('B', '2026-11-03', 3);
  const release = async (number: string) => {
    await plant.order(number, 5, { plannedStart: at(4, '06:00'), occurredAt: at(2, '05:00') });
    return plant.ask(
      `query ($id: ID!) { productionOrder(id: $id) { revision { label } components { required { value } }
        revisionDecision { adoption { decision effectiveFrom } } } }`,
      { id: number },
    );
  };
  await expect(release('MO-OLD')).resolves.toMatchObject({
    productionOrder: { revision: { label: 'A' }, components: [{ required: { value: '10' } }] },
  });
  await plant.run('adoptRevision', {
    plant: 'P1',
    revision: 'ACT/B',
    decision: 'ACCEPTED',
    effectiveFrom: '2026-11-04',
  });
  await expect(release('MO-NEW')).resolves.toMatchObject({
    productionOrder: {
      ...{ revision: { label: 'B' }, components: [{ required: { value: '15' } }] },
      revisionDecision: { adoption: { decision: 'ACCEPTED', effectiveFrom: '2026-11-04' } },
    },
  });
  await expect(
    plant.ask(`{ item(id: "ACT") {
      before: revision(asOf: "2026-11-03", plant: "P1") { label } after: revision(asOf: "2026-11-04", plant: "P1") { label } } }`),
  ).resolves.toEqual({ item: { before: { label: 'A' }, after: { label: 'B' } } });
}, 120_000);

test('an order that is split goes on as two, whose pieces, costs and components are those of the one', async () => {
  await plant.order('MO-WHOLE', 10);
  await plant.run('splitProductionOrder', { id: 'MO-WHOLE', quantity: pieces(4), number: 'MO-PART' });
  const one = (id: string) =>
    plant.ask<{ productionOrder: object }>(
      `query ($id: ID!) { productionOrder(id: $id) { quantity { value } splitFrom { id } splits { id } revision { label }
        components { required { value } } jobs { sequence received { value } }
        cost { planned { material { amount } } } } }`,
      { id },
    );
  await expect(one('MO-WHOLE')).resolves.toMatchObject({
    productionOrder: {
      ...{ quantity: { value: '6' }, splits: [{ id: 'MO-PART' }], components: [{ required: { value: '12' } }] },
      jobs: [{ sequence: 10, received: { value: '6' } }, { sequence: 20 }],
      cost: { planned: { material: { amount: '60' } } },
    },
  });
  await expect(one('MO-PART')).resolves.toMatchObject({
    productionOrder: {
      ...{ quantity: { value: '4' }, splitFrom: { id: 'MO-WHOLE' }, components: [{ required: { value: '8' } }] },
      jobs: [{ sequence: 10, received: { value: '4' } }, { sequence: 20 }],
      cost: { planned: { material: { amount: '40' } } },
    },
  });
}, 120_000);

test('a nonconforming lot is mended by a rework order once the review board has decided so', async () => {
  await plant.receive('MEND-CAST', 10);
  await plant.order('MO-BAD', 5);
  await plant.start('MO-BAD/10');
  await plant.run('consumeMaterial', {
    id: 'MO-BAD/10',
    lot: 'MEND-CAST',
    quantity: pieces(10),
    occurredAt: at(2, '08:00'),
  });
  await plant.run('reportProduction', { id: 'MO-BAD/10', good: pieces(5), occurredAt: at(2, '09:00') });
  await plant.start('MO-BAD/20', '09:30');
  await plant.run('reportProduction', { id: 'MO-BAD/20', good: pieces(5), occurredAt: at(2, '10:00') });
  await plant.run('completeLot', { order: 'MO-BAD', lot: 'BAD', quantity: pieces(5), occurredAt: at(2, '11:00') });
  const found = await plant.run<{ id: string }>(
    'openNonconformance',
    { plant: 'P1', item: 'ACT', lot: 'BAD', severity: 'MINOR', defectCode: 'BURR', quantity: pieces(3) },
    'id',
  );
  const rework = {
    ...{ number: 'MO-REWORK', plant: 'P1', nonconformance: found.id, item: 'ACT', lot: 'BAD', quantity: pieces(3) },
    ...{
      operations: [{ sequence: 10, name: 'Deburr', workCenter: 'P1-ASM', laborHours: '0.5' }],
      dueDate: '2026-11-30',
    },
  };
  await expect(plant.refusal('createReworkOrder', rework)).resolves.not.toBe('accepted');
  await plant.run('dispositionNonconformance', { id: found.id, decision: 'REWORK', quantity: pieces(3) });
  await plant.run('createReworkOrder', rework);
  await plant.run('releaseProductionOrder', { id: 'MO-REWORK' });
  await expect(
    plant.ask(`{ productionOrder(id: "MO-REWORK") { kind state originNonconformance { id } components { item { number } }
      jobs { name state } mendedLot { id } } }`),
  ).resolves.toEqual({
    productionOrder: {
      ...{ kind: 'REWORK', state: 'RELEASED', originNonconformance: { id: found.id } },
      ...{ components: [{ item: { number: 'ACT' } }], jobs: [{ name: 'Deburr', state: 'PENDING' }] },
      mendedLot: { id: 'BAD' },
    },
  });
}, 120_000);
