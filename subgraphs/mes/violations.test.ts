import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { mes } from './subgraph.ts';
import { consumption, metres, minute, pieces, running, tell, type Fact } from './shop-floor-facts-fixture.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  await floor.perform('createEquipment', { id: 'P1-WC', name: 'Assembly', level: 'WORK_CENTER', plant: 'P1' });
});
afterAll(() => system.close());

const outcomes = async (facts: readonly Fact[]): Promise<readonly string[]> =>
  (await tell(floor, facts)).map(({ outcome }) => outcome);

interface Broken {
  readonly materialConsumptions: { readonly nodes: readonly { readonly violation: object | null }[] };
  readonly executionExceptions: { readonly nodes: readonly Readonly<Record<string, unknown>>[] };
}
const broken = (order: string): Promise<Broken> =>
  floor.query<Broken>(
    `query ($order: ID) {
      materialConsumptions(filter: { order: $order }) { nodes { quantity { value } violation { rule message } } }
      executionExceptions(filter: { order: $order, state: OPEN }) {
        nodes { rule message ownerRole order { id } job { id } lot { id } item { id } plant { id } }
      }
    }`,
    { order },
  );

/** The plant that quality names with a hold: always one for a lot or an order. */
const named = (target: string): string | null => (target === 'LOT' || target === 'ORDER' ? 'P1' : null);

test.each(['ORDER', 'ITEM', 'LOT', 'SUPPLIER'] as const)(
  'a fact that consumes against a hold on %s is recorded, raises an exception, and what it yields is blocked',
  async (target) => {
    const order = `HOLD-${target}`;
    const item = target === 'ITEM' ? 'WIRE-X' : 'WIRE';
    await running(floor, order, { supplier: `S-${order}`, item });
    const targets = { ORDER: order, ITEM: item, LOT: `${order}-WIRE`, SUPPLIER: `S-${order}` };
    const hold = { hold: `H-${order}`, target, targetId: targets[target], plant: named(target), reason: 'porous' };
    await floor.receive('org.millgraph.quality.hold.placed.v1', hold, { time: minute(20) });
    // Before the hold nothing was wrong with it.
    expect(await outcomes([consumption(order, { document: `${order}-0`, occurredAt: minute(10) })])).toEqual([
      'ACCEPTED',
    ]);
    expect((await broken(order)).executionExceptions.nodes).toEqual([]);
    expect(await outcomes([consumption(order)])).toEqual(['ACCEPTED']);
    await floor.receive('org.millgraph.quality.hold.released.v1', hold, { time: minute(40) });
    const violation = { rule: 'ON_HOLD', message: expect.stringContaining(`H-${order}: porous`) as unknown };
    expect(await broken(order)).toEqual({
      materialConsumptions: {
        nodes: [
          { quantity: { value: '5' }, violation },
          { quantity: { value: '5' }, violation: null },
        ],
      },
      executionExceptions: {
        nodes: [
          {
            ...{ ...violation, ownerRole: 'QUALITY_ENGINEER', order: { id: order }, job: { id: `${order}/10` } },
            ...{ lot: { id: `${order}-WIRE` }, item: { id: item }, plant: { id: 'P1' } },
          },
        ],
      },
    });
    const report = { kind: 'PRODUCTION_REPORTED', job: `${order}/10`, good: pieces('9'), occurredAt: minute(50) };
    const made = { kind: 'LOT_COMPLETED', order, lot: `${order}-L1`, quantity: pieces('4'), occurredAt: minute(51) };
    await tell(floor, [
      { document: `${order}-r`, ...report },
      { document: `${order}-l`, ...made },
    ]);
    await floor.perform('completeLot', { order, lot: `${order}-L2`, quantity: pieces('5') });
    const { lots } = await floor.query<{ lots: { nodes: object[] } }>(
      `query ($order: ID) {
        lots(filter: { order: $order }) { nodes { violation { rule } restrictions { status quantity { value } } } }
      }`,
      { order },
    );
    expect(lots.nodes).toEqual(
      ['4', '5'].map((value) => ({
        violation: { rule: 'ON_HOLD' },
        restrictions: [{ status: 'BLOCKED', quantity: { value } }],
      })),
    );
    const told = (await floor.published()).filter(({ data }) => JSON.stringify(data).includes(order));
    const violations = told.flatMap(({ type, data }) =>
      'violation' in data && data.violation !== null && typeof data.violation === 'object'
        ? [`${type.slice(18, -3)} ${data.violation.rule}`]
        : [],
    );
    expect(violations).toEqual(['material.consumed ON_HOLD', 'lot.completed ON_HOLD', 'lot.completed ON_HOLD']);
    expect(told.filter(({ type }) => type === 'org.millgraph.mes.exception.raised.v1')).toHaveLength(1);
  },
);

test.each(['ORDER', 'ITEM'] as const)(
  'a job that started or went on against a hold on %s did so, with an exception',
  async (target) => {
    const order = `RUN-${target}`;
    await floor.release(order, 1, { item: `I-${order}` });
    await floor.perform('dispatchJob', { id: `${order}/10`, occurredAt: minute(0) });
    const targetId = target === 'ORDER' ? order : `I-${order}`;
    const hold = { hold: `H-${order}`, target, targetId, plant: 'P1', reason: 'porous' };
    await floor.receive('org.millgraph.quality.hold.placed.v1', hold, { time: minute(1) });
    const job = `${order}/10`;
    await tell(floor, [
      { document: `${order}-1`, kind: 'JOB_STARTED', job, occurredAt: minute(2) },
      { document: `${order}-2`, kind: 'JOB_SUSPENDED', job, occurredAt: minute(3), reason: 'lunch' },
      { document: `${order}-3`, kind: 'JOB_RESUMED', job, occurredAt: minute(4) },
    ]);
    await expect(floor.query(`query ($id: ID!) { job(id: $id) { state } }`, { id: job })).resolves.toEqual({
      job: { state: 'RUNNING' },
    });
    const { executionExceptions } = await broken(order);
    expect(executionExceptions.nodes.map(({ rule }) => rule)).toEqual(['ON_HOLD', 'ON_HOLD']);
  },
);

test('a fact may break expiry, components, stock status, quantity and plant: it stays, with its violation', async () => {
  await floor.receive('org.millgraph.erp.plant.changed.v1', {
    ...{ plant: 'P1', name: 'Esslingen', timeZone: 'Europe/Berlin', currency: 'EUR' },
    ...{ adoption: 'MANUAL', gaplessEffectivity: false },
  });
  // 23:30 UTC is half past midnight in Esslingen.
  const late = consumption('EXP-1', { occurredAt: '2026-01-05T23:30:00Z' });
  const much = consumption('MUCH-1', { quantity: metres('21') });
  for (const [order, lot, fact, rule, message, ownerRole] of [
    ['EXP-1', { expiryDate: '2026-01-06' }, late, 'RULE_VIOLATED', 'Europe/Berlin', 'PRODUCTION_SUPERVISOR'],
    [
      'COMP-1',
      { item: 'GLUE' },
      consumption('COMP-1'),
      'RULE_VIOLATED',
      'neither a component',
      'PRODUCTION_SUPERVISOR',
    ],
    [
      'STAT-1',
      { status: 'BLOCKED' },
      consumption('STAT-1'),
      'INSUFFICIENT_STOCK',
      '20 BLOCKED',
      'INVENTORY_CONTROLLER',
    ],
    ['MUCH-1', {}, much, 'INSUFFICIENT_STOCK', 'had 20 MTR', 'INVENTORY_CONTROLLER'],
    ['PLANT-1', { plant: 'P2' }, consumption('PLANT-1'), 'RULE_VIOLATED', 'is in plant P2', 'PRODUCTION_SUPERVISOR'],
  ] as const) {
    await running(floor, order, lot);
    expect(await outcomes([fact])).toEqual(['ACCEPTED']);
    const { materialConsumptions, executionExceptions } = await broken(order);
    const violation = { rule, message: expect.stringContaining(message) as unknown };
    expect([order, materialConsumptions.nodes]).toMatchObject([order, [{ violation }]]);
    expect(executionExceptions.nodes).toMatchObject([{ ...violation, ownerRole, lot: { id: `${order}-WIRE` } }]);
  }
});

test.each(['ORDER', 'ITEM'] as const)(
  'a lot made while its %s is held goes to blocked stock, by command and by fact',
  async (target) => {
    const order = `MADE-${target}`;
    await running(floor, order, {}, { item: `I-${order}` });
    await floor.perform('reportProduction', { id: `${order}/10`, good: pieces('9') });
    const targetId = target === 'ORDER' ? order : `I-${order}`;
    const hold = { hold: `H-${order}`, target, targetId, plant: named(target), reason: 'porous' };
    await floor.receive('org.millgraph.quality.hold.placed.v1', hold);
    await floor.perform('completeLot', { order, lot: `${order}-1`, quantity: pieces('4') });
    const made = { kind: 'LOT_COMPLETED', order, lot: `${order}-2`, quantity: pieces('5'), occurredAt: minute(40) };
    await tell(floor, [{ document: order, ...made }]);
    const { lots } = await floor.query<{ lots: object }>(
      `query ($order: ID) { lots(filter: { order: $order }, orderBy: { field: ID }) {
      nodes { violation { rule } restrictions { status quantity { value } } } } }`,
      { order },
    );
    const blocked = (value: string) => [{ status: 'BLOCKED', quantity: { value } }];
    const violation = { rule: 'ON_HOLD' };
    expect(lots).toEqual({
      nodes: [
        { violation, restrictions: blocked('4') },
        { violation, restrictions: blocked('5') },
      ],
    });
    const told = (await floor.published()).filter(({ subject }) => subject.startsWith(`lot/${order}-`));
    expect(told.slice(-2).map(({ data }) => data)).toMatchObject([{ violation }, { violation }]);
  },
);

test.each([
  ['serial numbers', 'ORDER'],
  ['serial numbers', 'ITEM'],
  ['a by-product', 'ORDER'],
  ['a by-product', 'ITEM'],
  ['a co-product', 'ORDER'],
  ['a co-product', 'ITEM'],
] as const)('lots of %s made while the %s is held go to blocked stock', async (what, target) => {
  const order = `BESIDE-${what.split(' ')[1]?.slice(0, 2) ?? ''}-${target}`;
  const product = `I-${order}`;
  const role = { 'serial numbers': 'PRODUCT', 'a by-product': 'BY_PRODUCT', 'a co-product': 'CO_PRODUCT' }[what];
  const item = role === 'PRODUCT' ? product : `B-${order}`;
  const byProducts = role === 'PRODUCT' ? [] : [{ item, useType: role as 'BY_PRODUCT', expected: pieces('9') }];
  await running(floor, order, {}, { item: product, byProducts });
  await floor.perform('reportProduction', { id: `${order}/10`, good: pieces('9') });
  const hold = { hold: `H-${order}`, target, targetId: target === 'ORDER' ? order : item, plant: named(target) };
  await floor.receive('org.millgraph.quality.hold.placed.v1', { ...hold, reason: 'porous' });
  const serials = [`${order}-1`, `${order}-2`];
  if (role === 'PRODUCT') await floor.perform('completeSerials', { order, serials });
  else for (const lot of serials) await floor.perform('completeLot', { order, lot, item, quantity: pieces('1') });
  const { lots } = await floor.query<{ lots: object }>(
    `query ($order: ID) { lots(filter: { order: $order }, orderBy: { field: ID }) {
      nodes { id role item { id } violation { rule } restrictions { status quantity { value } } } } }`,
    { order },
  );
  const violation = { rule: 'ON_HOLD' };
  const restrictions = [{ status: 'BLOCKED', quantity: { value: '1' } }];
  expect(lots).toEqual({ nodes: serials.map((id) => ({ id, role, item: { id: item }, violation, restrictions })) });
  const told = (await floor.published()).filter(({ subject }) => serials.includes(subject.slice('lot/'.length)));
  expect(told.map(({ data }) => data)).toMatchObject(serials.map((lot) => ({ lot, role, violation })));
  // What is free of the hold is free: the product beside a held by-product.
  if (role === 'PRODUCT' || target === 'ORDER') return;
  await floor.perform('completeLot', { order, lot: `${order}-P`, quantity: pieces('1') });
  await expect(
    floor.query(`query ($id: ID!) { lot(id: $id) { violation { rule } } }`, { id: `${order}-P` }),
  ).resolves.toEqual({ lot: { violation: null } });
});

test('a rework order that took another lot, or more than it mends, did so, and what it yields is blocked', async () => {
  for (const lot of ['RW-BAD', 'RW-GOOD']) {
    await floor.deliver(lot, { item: 'RW-ACT', quantity: pieces('9'), supplier: 'S-RW' });
  }
  const nonconformance = 'org.millgraph.quality.nonconformance.opened.v1';
  const details = { item: 'RW-ACT', kind: 'REWORK', quantity: '4', components: ['WIRE'] } as const;
  const take = (document: string, order: string, lot: string, value: string, at: number): Fact =>
    consumption(order, { document, lot, quantity: pieces(value), occurredAt: minute(at) });
  const found = async (order: string, named: string | null): Promise<void> => {
    await floor.receive(nonconformance, {
      ...{ nonconformance: `NC-${order}`, number: `NC-${order}`, item: 'RW-ACT', lot: named, order: null, job: null },
      ...{ supplier: null, severity: 'MINOR', quantity: pieces('4') },
    });
    await running(floor, order, {}, { ...details, originNonconformance: `NC-${order}` });
  };
  const violations = async (order: string) => {
    const { materialConsumptions, executionExceptions } = await broken(order);
    return [
      materialConsumptions.nodes.map(({ violation }) => (violation as { message: string } | null)?.message ?? null),
      executionExceptions.nodes.map(({ rule, ownerRole }) => [rule, ownerRole]),
    ];
  };
  const exception = ['RULE_VIOLATED', 'PRODUCTION_SUPERVISOR'];

  await found('RW-LOT', 'RW-BAD');
  await expect(
    floor.attempt('consumeMaterial', { id: 'RW-LOT/10', lot: 'RW-GOOD', quantity: pieces('1') }),
  ).resolves.toBe('RULE_VIOLATED');
  expect(await outcomes([take('RW-LOT', 'RW-LOT', 'RW-GOOD', '1', 30)])).toEqual(['ACCEPTED']);
  expect(await violations('RW-LOT')).toEqual([['Rework order RW-LOT mends lot RW-BAD, not RW-GOOD.'], [exception]]);
  await floor.perform('reportProduction', { id: 'RW-LOT/10', good: pieces('1') });
  await floor.perform('completeLot', { order: 'RW-LOT', lot: 'RW-LOT-L', quantity: pieces('1') });
  await expect(
    floor.query(`{ lot(id: "RW-LOT-L") { violation { rule } restrictions { status quantity { value } } } }`),
  ).resolves.toEqual({
    lot: { violation: { rule: 'RULE_VIOLATED' }, restrictions: [{ status: 'BLOCKED', quantity: { value: '1' } }] },
  });
  // Its other components are as of any order.
  await floor.perform('consumeMaterial', { id: 'RW-LOT/10', lot: 'RW-LOT-WIRE', quantity: metres('20') });

  // Of several facts the latest are too many, in whatever order they are told; what ERP issued counts too.
  await found('RW-MUCH', 'RW-BAD');
  await floor.perform('consumeMaterial', {
    ...{ id: 'RW-MUCH/10', lot: 'RW-BAD', quantity: pieces('1'), occurredAt: minute(10) },
  });
  await tell(floor, [take('RW-MUCH-1', 'RW-MUCH', 'RW-BAD', '2', 30)]);
  expect(await violations('RW-MUCH')).toEqual([[null, null], []]);
  await expect(
    floor.attempt('consumeMaterial', { id: 'RW-MUCH/10', lot: 'RW-BAD', quantity: pieces('2') }),
  ).resolves.toBe('RULE_VIOLATED');
  await tell(floor, [take('RW-MUCH-2', 'RW-MUCH', 'RW-BAD', '2', 20)]);
  const tooMuch = (taken: string) => `Rework order RW-MUCH mends 4 C62; with this consumption ${taken} are taken.`;
  expect(await violations('RW-MUCH')).toEqual([[tooMuch('5'), null, null], [exception]]);
  const issue = (value: string) =>
    floor.receive('org.millgraph.erp.inventory.moved.v1', {
      ...{ movement: `IM-RW${value}`, type: 'ISSUE', item: 'RW-ACT', location: 'MAIN', lot: 'RW-BAD' },
      ...{ status: 'UNRESTRICTED', quantity: pieces(value), order: 'RW-MUCH', purchaseOrder: null, violation: null },
      ...{ sourceSystem: 'erp', reverses: null, reversedType: null },
    });
  await issue('-2');
  expect(await violations('RW-MUCH')).toEqual([
    [tooMuch('7'), tooMuch('5'), null],
    [exception, exception],
  ]);
  await issue('3');
  expect(await violations('RW-MUCH')).toEqual([[null, null, null], []]);
});

test('a serial number that the shop floor consumed in part was consumed, with its violation; commands refuse it', async () => {
  await running(floor, 'SERIAL-1', { kind: 'SERIAL', quantity: metres('1') });
  const quantity = metres('0.3');
  const lot = 'SERIAL-1-WIRE';
  await expect(floor.attempt('consumeMaterial', { id: 'SERIAL-1/10', lot, quantity })).resolves.toBe('RULE_VIOLATED');
  await expect(floor.attempt('scrapLot', { id: lot, quantity, reason: 'scratched' })).resolves.toBe('RULE_VIOLATED');
  expect(await outcomes([consumption('SERIAL-1', { quantity })])).toEqual(['ACCEPTED']);
  const violation = { rule: 'RULE_VIOLATED', message: `${lot} is a serial number, which is 1 MTR, not 0.3.` };
  expect(await broken('SERIAL-1')).toMatchObject({
    materialConsumptions: { nodes: [{ violation }] },
    executionExceptions: { nodes: [{ ...violation, ownerRole: 'PRODUCTION_SUPERVISOR' }] },
  });
  // What a fact left of it is thrown away without a quantity.
  await floor.perform('scrapLot', { id: lot, reason: 'scratched' });
});

test('a job that the shop floor completed before its inspection is completed, with an exception', async () => {
  await running(floor, 'INSP-1', {}, { checkpoint: 10 });
  await tell(floor, [{ document: 'INSP-1', kind: 'JOB_COMPLETED', job: 'INSP-1/10', occurredAt: minute(40) }]);
  const asked = `{ job(id: "INSP-1/10") { state }
    executionExceptions(filter: { order: "INSP-1" }) { nodes { rule message } } }`;
  await expect(floor.query(asked)).resolves.toMatchObject({
    job: { state: 'COMPLETED' },
    executionExceptions: {
      nodes: [{ rule: 'RULE_VIOLATED', message: expect.stringContaining('no inspection') as unknown }],
    },
  });
});

test('more in lots than is good is a violation until the report comes', async () => {
  await running(floor, 'LOTS-1');
  const made = { order: 'LOTS-1', lot: 'LOTS-1-L', quantity: pieces('3'), occurredAt: minute(40) };
  await tell(floor, [{ document: 'LOTS-1', kind: 'LOT_COMPLETED', ...made }]);
  const lot = `{ lot(id: "LOTS-1-L") { violation { rule } restrictions { status } }
    executionExceptions(filter: { order: "LOTS-1" }) { nodes { state } } }`;
  await expect(floor.query(lot)).resolves.toEqual({
    lot: { violation: { rule: 'RULE_VIOLATED' }, restrictions: [{ status: 'BLOCKED' }] },
    executionExceptions: { nodes: [{ state: 'OPEN' }] },
  });
  await floor.perform('reportProduction', { id: 'LOTS-1/10', good: pieces('3') });
  await expect(floor.query(lot)).resolves.toMatchObject({
    lot: { violation: null },
    executionExceptions: { nodes: [{ state: 'RESOLVED' }] },
  });
});

test('more reported than reached the job is a violation, and time may still be reported of it', async () => {
  await running(floor, 'OVER-1');
  const report = { kind: 'PRODUCTION_REPORTED', job: 'OVER-1/10', occurredAt: minute(20) };
  await tell(floor, [
    { document: 'OVER-1', ...report, good: pieces('90') },
    { document: 'OVER-2', ...report, good: pieces('20'), sequence: 1 },
  ]);
  await expect(
    floor.query(`{ productionReports(filter: { order: "OVER-1" }, orderBy: { field: ID }) {
      nodes { good { value } violation { rule message } } } }`),
  ).resolves.toEqual({
    productionReports: {
      nodes: [
        { good: { value: '90' }, violation: null },
        {
          good: { value: '20' },
          violation: {
            rule: 'RULE_VIOLATED',
            message: '100 C62 reached job OVER-1/10; with this report 110 are reported.',
          },
        },
      ],
    },
  });
  const time = { value: '1', unit: 'HUR' };
  await expect(floor.attempt('reportProduction', { id: 'OVER-1/10', machineTime: time })).resolves.toBe(null);
  await expect(floor.attempt('reportProduction', { id: 'OVER-1/10', good: pieces('1') })).resolves.toBe(
    'RULE_VIOLATED',
  );
});

test('pieces that were taken back to be reworked are reported once more, and no more than those', async () => {
  await running(floor, 'BACK-1');
  const report = { kind: 'PRODUCTION_REPORTED', job: 'BACK-1/10', occurredAt: minute(20) };
  const broken = async (): Promise<unknown> =>
    floor.query(
      `{ productionReports(filter: { order: "BACK-1" }, orderBy: { field: ID }) { nodes { violation { rule } } } }`,
    );
  await tell(floor, [{ document: 'BACK-1', ...report, good: pieces('90'), rework: pieces('10') }]);
  await floor.perform('returnReworkedPieces', { id: 'BACK-1/10', quantity: pieces('10') });
  await tell(floor, [{ document: 'BACK-2', ...report, good: pieces('9'), scrap: pieces('1'), scrapReason: 'CRACK' }]);
  await expect(broken()).resolves.toEqual({ productionReports: { nodes: [{ violation: null }, { violation: null }] } });
  await tell(floor, [{ document: 'BACK-3', ...report, good: pieces('1') }]);
  await expect(broken()).resolves.toEqual({
    productionReports: { nodes: [{ violation: null }, { violation: null }, { violation: { rule: 'RULE_VIOLATED' } }] },
  });
});

test('what cannot be right waits, and flows once what it names is known', async () => {
  await running(floor, 'QUA-1');
  const answers = await tell(floor, [
    consumption('QUA-1', { document: 'q-lot', lot: 'QUA-LATER' }),
    consumption('QUA-1', { document: 'q-negative', quantity: metres('-1') }),
    consumption('QUA-1', { document: 'q-unit', quantity: { value: '1', unit: 'KGM' } }),
    consumption('QUA-1', { document: 'q-nothing', quantity: null }),
    { document: 'q-job', kind: 'JOB_STARTED', job: 'QUA-2/10', occurredAt: minute(3) },
    {
      ...{ document: 'q-order', kind: 'LOT_COMPLETED', order: 'QUA-2', lot: 'QUA-L', quantity: pieces('1') },
      occurredAt: minute(9),
    },
    { document: 'q-future', kind: 'JOB_SUSPENDED', job: 'QUA-1/10', occurredAt: '2999-01-01T00:00:00Z' },
    consumption('QUA-1', { document: 'q-fine' }),
  ]);
  expect(answers.map(({ document, outcome, code }) => [document, outcome, code])).toEqual([
    ['q-lot', 'QUARANTINED', 'NOT_FOUND'],
    ['q-negative', 'QUARANTINED', 'BAD_INPUT'],
    ['q-unit', 'QUARANTINED', 'UNIT_MISMATCH'],
    ['q-nothing', 'QUARANTINED', 'BAD_INPUT'],
    ['q-job', 'QUARANTINED', 'NOT_FOUND'],
    ['q-order', 'QUARANTINED', 'NOT_FOUND'],
    ['q-future', 'QUARANTINED', 'BAD_INPUT'],
    ['q-fine', 'ACCEPTED', null],
  ]);
  const waiting = async (): Promise<readonly string[]> => {
    const { shopFloorFacts } = await floor.query<{
      shopFloorFacts: { nodes: { source: { document: string }; waitsFor: string | null }[] };
    }>(
      `{ shopFloorFacts(filter: { status: QUARANTINED, source: "line-1", text: "q-" }, orderBy: { field: ID }) {
        nodes { source { document } waitsFor } } }`,
    );
    return shopFloorFacts.nodes.map(({ source, waitsFor }) => `${source.document} ${waitsFor ?? ''}`.trim()).sort();
  };
  const never = ['q-future', 'q-negative', 'q-nothing', 'q-unit'];
  expect(await waiting()).toEqual(
    [...never, 'q-job job/QUA-2/10', 'q-lot lot/QUA-LATER', 'q-order order/QUA-2'].sort(),
  );
  await floor.deliver('QUA-LATER');
  expect(await waiting()).toEqual([...never, 'q-job job/QUA-2/10', 'q-order order/QUA-2'].sort());
  await floor.release('QUA-2', 1);
  expect(await waiting()).toEqual(never);
  const asked = `{ job(id: "QUA-2/10") { state } lot(id: "QUA-LATER") { quantity { value } } made: lot(id: "QUA-L") { id } }`;
  await expect(floor.query(asked)).resolves.toEqual({
    ...{ job: { state: 'RUNNING' }, lot: { quantity: { value: '15' } }, made: { id: 'QUA-L' } },
  });
});

test('a fact posts once, also when it is told twice at the same time', async () => {
  await running(floor, 'TWICE-1');
  const fact = consumption('TWICE-1');
  const answers = await Promise.all([outcomes([fact, fact]), outcomes([fact]), outcomes([fact])]);
  expect(answers.flat().sort()).toEqual(['ACCEPTED', 'DUPLICATE', 'DUPLICATE', 'DUPLICATE']);
  await expect(floor.query(`{ lot(id: "TWICE-1-WIRE") { quantity { value } } }`)).resolves.toEqual({
    lot: { quantity: { value: '15' } },
  });
  // The same command again answers as it did at first.
  const again = `mutation { recordShopFloorFacts(idempotencyKey: "again", input: { source: "line-1", facts: [
    { document: "TWICE-2", kind: JOB_SUSPENDED, job: "TWICE-1/10", occurredAt: "${minute(45)}" }] }) { outcome } }`;
  const first = await floor.query(again);
  expect(first).toEqual({ recordShopFloorFacts: [{ outcome: 'ACCEPTED' }] });
  await expect(floor.query(again)).resolves.toEqual(first);
});

test('an exception is resolved once, with a comment, and lots made after that are free', async () => {
  await running(floor, 'RES-1', { item: 'GLUE' });
  const report = { kind: 'PRODUCTION_REPORTED', job: 'RES-1/10', good: pieces('9'), occurredAt: minute(50) };
  await tell(floor, [consumption('RES-1'), { document: 'RES-1-r', ...report }]);
  const list = await floor.query<{ executionExceptions: { nodes: { id: string }[] } }>(
    `{ executionExceptions(filter: {
        order: "RES-1", rule: RULE_VIOLATED, ownerRole: PRODUCTION_SUPERVISOR, plant: "P1", item: "GLUE",
        lot: "RES-1-WIRE", job: "RES-1/10", text: "neither a component" }) { nodes { id } } }`,
  );
  const id = list.executionExceptions.nodes[0]?.id ?? '';
  await expect(floor.attempt('resolveExecutionException', { id, comment: ' ' })).resolves.toBe('BAD_INPUT');
  await floor.perform('resolveExecutionException', { id, comment: 'It was the new glue.' });
  await expect(floor.attempt('resolveExecutionException', { id, comment: 'Again.' })).resolves.toBe('ILLEGAL_STATE');
  await expect(
    floor.query(`query ($id: ID!) { executionException(id: $id) { state resolvedBy comment } }`, { id }),
  ).resolves.toEqual({
    executionException: { state: 'RESOLVED', resolvedBy: 'demo-administrator', comment: 'It was the new glue.' },
  });
  await floor.perform('completeLot', { order: 'RES-1', lot: 'RES-1-L', quantity: pieces('9') });
  await expect(floor.query(`{ lot(id: "RES-1-L") { violation { rule } restrictions { status } } }`)).resolves.toEqual({
    lot: { violation: null, restrictions: [] },
  });
});

test('a caller tells facts of its own plants only, also of what becomes known later', async () => {
  await running(floor, 'SCOPE-1');
  const start = (order: string): Fact => ({
    ...{ document: `scope-${order}`, kind: 'JOB_STARTED', job: `${order}/10`, occurredAt: minute(5) },
  });
  const answers = await tell(floor, [start('SCOPE-1'), start('SCOPE-2')], demoAdministrator({ plants: ['P2'] }));
  expect(answers.map(({ code }) => code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  await floor.release('SCOPE-2', 1);
  await expect(floor.query(`{ job(id: "SCOPE-2/10") { state } }`)).resolves.toEqual({ job: { state: 'PENDING' } });
});
