import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EventData } from '#contracts/events.ts';
import { openErp, releasedOrder, setUpPumps, startOfTime, type ErpFixture } from './erp-fixture.ts';
import { makeItem, receiveLot, refusal, releaseOrderOf, setUpItem, shopFloor } from './order-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

const at = { occurredAt: startOfTime };
const pieces = (value: string) => ({ value, unit: 'C62' });
const planned = (item: string, quantity: string, more: Record<string, unknown> = {}) =>
  system.command<{ id: string }>(
    'createProductionOrder',
    { plant: 'P1', item, quantity: pieces(quantity), dueDate: '2026-01-20', ...at, ...more },
    'id',
  );
const events = (type: string, order: string) =>
  system.rows<{ data: Record<string, unknown> }>(
    `select data from event_log where type = 'org.millgraph.erp.${type}.v1' and data ->> 'order' = '${order}'`,
  );

test('an order is for an item that is active at its plant, and for a sales order line that is there', async () => {
  await makeItem(system, 'OLD', { lines: [['', 10, 'A', '1']] });
  await setUpItem(system, 'OLD', 'MAKE', '5');
  await system.command('changeItemAtPlant', { item: 'OLD', plant: 'P1', status: 'OBSOLETE' });
  await expect(refusal(planned('OLD', '1'))).resolves.toMatchObject({ code: 'RULE_VIOLATED', argument: 'input.item' });
  await expect(refusal(planned('PUMP', '1', { salesOrderLine: 'SO-9/1' }))).resolves.toMatchObject({
    code: 'NOT_FOUND',
    argument: 'input.salesOrderLine',
  });
  await expect(refusal(planned('PUMP', '1', { parent: 'MO-9' }))).resolves.toMatchObject({
    code: 'NOT_FOUND',
    argument: 'input.parent',
  });
});

test('material that is lacking stands against a release only where that is asked for, and is allocated in any case', async () => {
  await setUpItem(system, 'BOLT', 'BUY', '1');
  await receiveLot(system, 'L-BOLT', 'BOLT', '150');
  await makeItem(system, 'FRAME', { lines: [['', 10, 'BOLT', '1']] });
  await setUpItem(system, 'FRAME', 'MAKE', '2');
  const available = async () =>
    (
      await system.execute<{ itemAtPlant: { inventory: { available: { value: string } } } }>(
        `{ itemAtPlant(item: "BOLT", plant: "P1") { inventory { available { value } } } }`,
      )
    ).itemAtPlant.inventory.available.value;
  const first = await planned('FRAME', '100');
  await system.command('releaseProductionOrder', { id: first.id, requireAvailability: true, ...at });
  expect(await available()).toBe('50');
  const second = await planned('FRAME', '100');
  await expect(
    refusal(system.command('releaseProductionOrder', { id: second.id, requireAvailability: true, ...at })),
  ).resolves.toMatchObject({
    code: 'INSUFFICIENT_STOCK',
    reasons: [{ message: 'Of component BOLT 50 C62 are available at P1, and 100 C62 are needed.' }],
  });
  await system.command('releaseProductionOrder', { id: second.id, ...at });
  expect(await available()).toBe('-50');
});

const adopt = (revision: string, plant: string, more: Partial<EventData['org.millgraph.plm.revision.adopted.v1']>) =>
  system.tell(
    'org.millgraph.plm.revision.adopted.v1',
    `item-revision/${revision}`,
    {
      ...{ revision, item: revision.split('/')[0] ?? '', plant, effectiveFrom: '2026-02-01', effectiveTo: null },
      ...{ change: 'ECO-1', decision: 'ACCEPTED', decidedBy: 'engineer' },
      ...more,
    },
    { plant },
  );

test('a plant that adopts manually builds the revision before until it accepts, and the order says why', async () => {
  await system.command('createPlant', { id: 'PM', name: 'Manual', timeZone: 'Europe/Berlin', currency: 'EUR' });
  const session = system.subgraph.database.session({
    ...{ subject: 'test', roles: [], scopes: [], plants: '*', suppliers: '*', audience: 'default', traceparent: '' },
  });
  await session.transaction((transaction) =>
    transaction.query((sql) => sql`update plant set adoption = 'MANUAL' where id = 'PM'`),
  );
  await makeItem(system, 'GEAR', { lines: [['', 10, 'A', '1']], segments: [['', 10, { workCenter: null }]] });
  const later = { label: 'B', from: '2026-01-15', supersedes: 'GEAR/A', change: 'ECO-1' };
  await makeItem(system, 'GEAR', { lines: [['', 10, 'A', '2']], segments: [['', 10, { workCenter: null }]], ...later });
  for (const plant of ['P1', 'PM']) await setUpItem(system, 'GEAR', 'MAKE', '5', plant);
  await system.command('createItemAtPlant', {
    ...{ item: 'A', plant: 'PM', procurement: 'BUY', standardCost: { amount: '5', currency: 'EUR' }, ...at },
  });
  const revisionAt = async (plant: string, plannedStart: string) => {
    const { id } = await planned('GEAR', '1', { plant, plannedStart });
    return system.command(
      'releaseProductionOrder',
      { id, ...at },
      `revision { id } revisionDecision { decision decidedBy decidedAt change { id }
        adoption { plant { id } revision { id } effectiveFrom decision decidedBy } }`,
    );
  };
  await expect(revisionAt('P1', '2026-02-10T08:00:00Z')).resolves.toMatchObject({
    revision: { id: 'GEAR/B' },
    revisionDecision: { adoption: null, change: { id: 'ECO-1' } },
  });
  await expect(revisionAt('PM', '2026-02-10T08:00:00Z')).resolves.toMatchObject({ revision: { id: 'GEAR/A' } });
  await adopt('GEAR/B', 'PM', { decision: 'DECLINED' });
  await expect(revisionAt('PM', '2026-02-10T08:00:00Z')).resolves.toMatchObject({ revision: { id: 'GEAR/A' } });
  await adopt('GEAR/B', 'PM', {});
  await expect(revisionAt('PM', '2026-01-31T22:30:00Z')).resolves.toMatchObject({ revision: { id: 'GEAR/A' } });
  await expect(revisionAt('PM', '2026-01-31T23:30:00Z')).resolves.toMatchObject({
    revision: { id: 'GEAR/B' },
    revisionDecision: {
      decision: 'EFFECTIVE_AT_PLANNED_START',
      decidedBy: 'demo-administrator',
      decidedAt: startOfTime,
      change: { id: 'ECO-1' },
      adoption: {
        ...{ plant: { id: 'PM' }, revision: { id: 'GEAR/B' }, effectiveFrom: '2026-02-01' },
        ...{ decision: 'ACCEPTED', decidedBy: 'engineer' },
      },
    },
  });
  // A plant that gives deciding up follows the revisions; one that begins to decide goes on with what it builds.
  const change = (plant: string, adoption: string) => system.command('changePlant', { id: plant, adoption });
  await change('PM', 'AUTOMATIC');
  await adopt('GEAR/B', 'PM', { effectiveTo: '2026-03-01' });
  await expect(revisionAt('PM', '2026-03-10T08:00:00Z')).resolves.toMatchObject({ revision: { id: 'GEAR/B' } });
  await change('PM', 'MANUAL');
  await adopt('GEAR/B', 'P1', { decision: 'DECLINED' });
  await expect(revisionAt('P1', '2026-02-10T08:00:00Z')).resolves.toMatchObject({ revision: { id: 'GEAR/B' } });
  await change('P1', 'MANUAL');
  await expect(revisionAt('P1', '2026-02-10T08:00:00Z')).resolves.toMatchObject({ revision: { id: 'GEAR/A' } });
  await change('P1', 'AUTOMATIC');
});

test('a plant that begins to adopt manually goes on with the revision that it builds, and takes no later one by itself', async () => {
  const build = { lines: [['', 10, 'A', '1']] as Parameters<typeof makeItem>[2]['lines'] };
  await makeItem(system, 'CAM', build);
  await makeItem(system, 'CAM', { ...build, label: 'B', from: '2026-01-02', supersedes: 'CAM/A' });
  await setUpItem(system, 'CAM', 'MAKE', '5');
  await system.command('changePlant', { id: 'P1', adoption: 'MANUAL' });
  await makeItem(system, 'CAM', { ...build, label: 'C', from: '2026-01-03', supersedes: 'CAM/B' });
  const revision = async () => {
    const { id } = await planned('CAM', '1', { plannedStart: '2026-02-10T08:00:00Z' });
    return system.execute(`query ($id: ID!) { productionOrder(id: $id) { revision { id } } }`, { id });
  };
  await expect(revision()).resolves.toEqual({ productionOrder: { revision: { id: 'CAM/B' } } });
  await system.command('changePlant', { id: 'P1', adoption: 'AUTOMATIC' });
  await expect(revision()).resolves.toEqual({ productionOrder: { revision: { id: 'CAM/C' } } });
});

test('a backflush takes what expires first, then the oldest, once for what was confirmed, and nothing held or expired', async () => {
  await setUpItem(system, 'GLUE', 'BUY', '2');
  await receiveLot(system, 'G-OLD', 'GLUE', '10', { occurredAt: '2026-01-02T08:00:00Z' });
  await receiveLot(system, 'G-LATE', 'GLUE', '10', { expiryDate: '2026-09-01' });
  await receiveLot(system, 'G-SOON', 'GLUE', '10', { expiryDate: '2026-02-01' });
  await receiveLot(system, 'G-GONE', 'GLUE', '10', { expiryDate: '2026-01-05' });
  await receiveLot(system, 'G-HELD', 'GLUE', '10', { expiryDate: '2026-01-20' });
  const hold = { hold: 'H-G', target: 'LOT' as const, targetId: 'G-HELD', plant: 'P1', reason: 'doubt' };
  await system.tell('org.millgraph.quality.hold.placed.v1', 'hold/H-G', hold);
  await makeItem(system, 'LABEL', {
    lines: [
      ['', 10, 'GLUE', '0.5', { issueMethod: 'BACKFLUSH' }],
      ['', 20, 'A', '1'],
    ],
  });
  await setUpItem(system, 'LABEL', 'MAKE', '6');
  const id = await releaseOrderOf(system, 'LABEL', '100');
  const confirm = (good: string) => system.command('confirmProductionOrder', { id, good: pieces(good), ...at });
  const flush = () =>
    system.command(
      'backflushMaterial',
      { id, ...at },
      'components { item { id } issued { value } } movements { type lot { id } quantity { value } }',
    );
  await confirm('50');
  await expect(flush()).resolves.toEqual({
    components: [
      { item: { id: 'GLUE' }, issued: { value: '25' } },
      { item: { id: 'A' }, issued: { value: '0' } },
    ],
    movements: [
      { type: 'ISSUE', lot: { id: 'G-SOON' }, quantity: { value: '-10' } },
      { type: 'ISSUE', lot: { id: 'G-LATE' }, quantity: { value: '-10' } },
      { type: 'ISSUE', lot: { id: 'G-OLD' }, quantity: { value: '-5' } },
    ],
  });
  await expect(flush()).resolves.toMatchObject({ components: [{ issued: { value: '25' } }, {}] });
  await confirm('50');
  await expect(refusal(flush())).resolves.toMatchObject({
    code: 'INSUFFICIENT_STOCK',
    reasons: [{ message: 'Of GLUE 25 C62 are needed at P1, and 20 C62 of them are lacking.' }],
  });
  await expect(
    refusal(system.command('issueMaterial', { id, item: 'GLUE', lot: 'G-GONE', quantity: pieces('1'), ...at })),
  ).resolves.toMatchObject({ code: 'RULE_VIOLATED', argument: 'input.lot' });
  await shopFloor(system, id).consume('C-GONE', 'GLUE', 'G-GONE', '1');
  await expect(
    system.rows(`select violation from inventory_movement where source_document = 'C-GONE'`),
  ).resolves.toEqual([{ violation: 'lot G-GONE expired on 2026-01-05' }]);
});

test('an order is not completed while an inspection of it is open', async () => {
  const id = await releasedOrder(system, '10');
  const inspection = { inspection: 'IN-1', item: 'PUMP', order: id, job: null, lot: null };
  await system.tell('org.millgraph.quality.inspection.requested.v1', 'inspection/IN-1', inspection);
  const complete = () => system.command('completeProductionOrder', { id, ...at }, 'state');
  await expect(refusal(complete())).resolves.toMatchObject({
    code: 'ILLEGAL_STATE',
    reasons: [
      { message: 'It is not finally confirmed; send its last confirmation with final: true.' },
      { message: 'Inspection IN-1 is open; record its result first.' },
    ],
  });
  await system.command('confirmProductionOrder', { id, good: pieces('10'), final: true, ...at });
  await expect(refusal(complete())).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  const recorded = { ...inspection, verdict: 'PASS' as const };
  await system.tell('org.millgraph.quality.inspection.recorded.v1', 'inspection/IN-1', recorded);
  await system.tell('org.millgraph.quality.inspection.reversed.v1', 'inspection/IN-1', {
    ...{ ...recorded, reason: 'wrong gauge' },
  });
  await expect(refusal(complete())).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await system.tell('org.millgraph.quality.inspection.cancelled.v1', 'inspection/IN-1', {
    ...{ ...inspection, reason: 'not needed' },
  });
  await expect(complete()).resolves.toEqual({ state: 'COMPLETED' });
});

test('an order is not completed before its checkpoint was inspected, passed or not, unless its job is given up', async () => {
  await makeItem(system, 'GAUGED', {
    lines: [['', 10, 'A', '1']],
    segments: [
      ['', 10],
      ['', 20, { checkpoint: true, name: 'Gauge' }],
    ],
  });
  await setUpItem(system, 'GAUGED', 'MAKE', '10');
  const confirmed = async () => {
    const id = await releaseOrderOf(system, 'GAUGED', '10');
    await system.command('confirmProductionOrder', { id, good: pieces('10'), final: true, ...at });
    const inspection = { inspection: `IN-${id}`, item: 'GAUGED', order: id, job: `${id}/20`, lot: null };
    const subject = `inspection/IN-${id}`;
    return {
      id,
      inspection,
      subject,
      complete: () => system.command('completeProductionOrder', { id, ...at }, 'state'),
    };
  };
  const lacking = {
    code: 'ILLEGAL_STATE',
    reasons: [
      {
        message:
          'Operation 20 (Gauge) is a checkpoint, and no inspection of it is recorded; request one, and record it.',
      },
    ],
  };
  const { complete, inspection, subject } = await confirmed();
  await expect(refusal(complete())).resolves.toMatchObject(lacking);
  await system.tell('org.millgraph.quality.inspection.requested.v1', subject, inspection);
  await expect(refusal(complete())).resolves.toMatchObject({
    reasons: [{ message: expect.stringContaining('is open') }],
  });
  await system.tell('org.millgraph.quality.inspection.cancelled.v1', subject, { ...inspection, reason: 'in a hurry' });
  await expect(refusal(complete())).resolves.toMatchObject(lacking);
  const elsewhere = { ...inspection, inspection: 'IN-ELSEWHERE', job: null, verdict: 'PASS' as const };
  await system.tell('org.millgraph.quality.inspection.recorded.v1', 'inspection/IN-ELSEWHERE', elsewhere);
  await expect(refusal(complete())).resolves.toMatchObject(lacking);
  const second = { ...inspection, inspection: 'IN-SECOND', verdict: 'FAIL' as const };
  await system.tell('org.millgraph.quality.inspection.recorded.v1', 'inspection/IN-SECOND', second);
  await system.tell('org.millgraph.quality.inspection.reversed.v1', 'inspection/IN-SECOND', {
    ...second,
    reason: 'gauge',
  });
  await expect(refusal(complete())).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await system.tell('org.millgraph.quality.inspection.recorded.v1', 'inspection/IN-SECOND', second);
  await expect(complete()).resolves.toEqual({ state: 'COMPLETED' });

  const other = await confirmed();
  await expect(refusal(other.complete())).resolves.toMatchObject(lacking);
  await system.tell('org.millgraph.mes.job.aborted.v1', `job/${other.id}/20`, {
    ...{
      job: `${other.id}/20`,
      order: other.id,
      sequence: 20,
      workCenter: null,
      executionState: 'ABORTED',
      reason: 'gauge broke',
    },
  });
  await expect(other.complete()).resolves.toEqual({ state: 'COMPLETED' });
});

test('what the shop floor did against a rule is posted with its violation, and what it made goes to blocked stock', async () => {
  const id = await releasedOrder(system, '10');
  const violation = { rule: 'ILLEGAL_STATE', message: `Job ${id}-10 is SUSPENDED.` };
  await shopFloor(system, id).complete('L-BROKEN', '5', { violation });
  await shopFloor(system, id).complete('L-OTHER', '1', { item: 'A' });
  const answer = await system.execute(
    `query ($id: ID!) { productionOrder(id: $id) { movements { lot { id } status violation } } }`,
    { id },
  );
  expect(answer).toEqual({
    productionOrder: {
      movements: [
        { lot: { id: 'L-BROKEN' }, status: 'BLOCKED', violation: violation.message },
        { lot: { id: 'L-OTHER' }, status: 'BLOCKED', violation: `order ${id} makes PUMP, not A` },
      ],
    },
  });
  await expect(
    system.execute(`{ logisticsExceptions(filter: { order: "${id}" }) { nodes { rule message state lot { id } } } }`),
  ).resolves.toMatchObject({
    logisticsExceptions: {
      nodes: expect.arrayContaining([
        { rule: 'ILLEGAL_STATE', message: violation.message, state: 'OPEN', lot: { id: 'L-BROKEN' } },
      ]),
    },
  });
});

test('a held order, item or supplier refuses each command that releases, uses or divides it, until the hold is released', async () => {
  await makeItem(system, 'PLATE', {
    lines: [
      ['', 10, 'A', '1', { issueMethod: 'BACKFLUSH' }],
      ['', 20, 'B', '1', { quantity: { value: '1', unit: 'KGM' } }],
    ],
    segments: [
      ['', 10],
      ['', 20, { workCenter: null, subcontractSupplier: 'S1' }],
    ],
  });
  await setUpItem(system, 'PLATE', 'MAKE', '10');
  const rate = { plant: 'P1', supplier: 'S1', item: 'PLATE', rate: { amount: '1', currency: 'EUR' } };
  await system.command('setSubcontractRate', { ...rate, from: '2026-01-01' });
  const { id: forecast } = await planned('PLATE', '10');
  const id = await releaseOrderOf(system, 'PLATE', '10');
  await system.command('confirmProductionOrder', { id, good: pieces('2'), ...at });
  const used = { id, item: 'A', lot: 'LA', quantity: pieces('1'), ...at };
  await system.command('issueMaterial', used);
  const unitPrice = { amount: '1', currency: 'EUR' };
  const attempts: Record<string, () => Promise<unknown>> = {
    release: () => system.command('releaseProductionOrder', { id: forecast, ...at }),
    issue: () => system.command('issueMaterial', used),
    backflush: () => system.command('backflushMaterial', { id, ...at }),
    split: () => system.command('splitProductionOrder', { id, quantity: pieces('1'), ...at }),
    subcontract: () =>
      system.command('confirmSubcontracting', {
        ...{ id, operationSequence: 20, quantity: pieces('1'), unitPrice, ...at },
      }),
  };
  const held = async (target: 'ORDER' | 'ITEM' | 'SUPPLIER', targetId: string): Promise<string[]> => {
    const hold = {
      hold: `H-${target}-${targetId}`,
      target,
      targetId,
      plant: target === 'ORDER' ? 'P1' : null,
      reason: 'doubt',
    };
    await system.tell('org.millgraph.quality.hold.placed.v1', `hold/${hold.hold}`, hold);
    const refused: string[] = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      const { code } = await refusal(attempt()).catch(() => ({ code: 'ACCEPTED' }));
      if (code === 'ON_HOLD') refused.push(name);
    }
    await system.tell('org.millgraph.quality.hold.released.v1', `hold/${hold.hold}`, hold);
    return refused;
  };
  expect(await held('ORDER', id)).toEqual(['issue', 'backflush', 'split', 'subcontract']);
  const { id: another } = await planned('PLATE', '10');
  attempts['release'] = () => system.command('releaseProductionOrder', { id: another, ...at });
  expect(await held('ORDER', another)).toEqual(['release']);
  const { id: third } = await planned('PLATE', '10');
  attempts['release'] = () => system.command('releaseProductionOrder', { id: third, ...at });
  expect(await held('ITEM', 'PLATE')).toEqual(['release', 'subcontract']);
  expect(await held('SUPPLIER', 'S1')).toEqual(['issue', 'subcontract']);
  for (const attempt of [attempts['issue'], attempts['split'], attempts['subcontract']]) await attempt?.();
});

test('a part that is split off takes its share and leaves the rest, and both are exactly what was', async () => {
  await makeItem(system, 'SHAFT', {
    lines: [
      ['', 10, 'A', '0.333333'],
      ['', 20, 'B', '1', { quantity: { value: '1', unit: 'KGM' }, quantityBasis: 'FIXED' }],
    ],
  });
  await setUpItem(system, 'SHAFT', 'MAKE', '10');
  const frozen = `id quantity { value } state revision { id } bom { id } routing { id }
    components { item { id } required { value } } operations { setupHours machineHours laborHours }
    cost { planned { material { amount } machine { amount } labor { amount } overhead { amount } total { amount } } }
    splits { id } splitFrom { id }`;
  interface Half {
    id: string;
    components: { item: { id: string }; required: { value: string } }[];
    operations: Record<'setupHours' | 'machineHours' | 'laborHours', string>[];
    cost: { planned: Record<string, { amount: string }> };
  }
  const id = await releaseOrderOf(system, 'SHAFT', '70');
  const read = async (order: string) =>
    (
      await system.execute<{ productionOrder: Half }>(`query ($id: ID!) { productionOrder(id: $id) { ${frozen} } }`, {
        id: order,
      })
    ).productionOrder;
  const whole = await read(id);
  await system.command('confirmProductionOrder', { id, good: pieces('30'), scrap: pieces('1'), ...at });
  const split = (quantity: string) =>
    system.command<Half>('splitProductionOrder', { id, quantity: pieces(quantity), ...at }, frozen);
  await expect(refusal(split('40'))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
    argument: 'input.quantity.value',
  });
  const hold = { hold: 'H-SPLIT', target: 'ORDER' as const, targetId: id, plant: 'P1', reason: 'doubt' };
  await system.tell('org.millgraph.quality.hold.placed.v1', 'hold/H-SPLIT', hold);
  await expect(refusal(split('39'))).resolves.toMatchObject({ code: 'ON_HOLD' });
  await system.tell('org.millgraph.quality.hold.released.v1', 'hold/H-SPLIT', hold);
  const part = await split('39');
  const rest = await read(id);
  expect(part).toMatchObject({
    ...{ quantity: { value: '39' }, state: 'RELEASED', splitFrom: { id }, revision: { id: 'SHAFT/A' } },
    ...{ bom: { id: 'SHAFT/A/M' }, routing: { id: 'SHAFT/A/R' } },
    components: [{ item: { id: 'A' } }],
    operations: [{ setupHours: '0', machineHours: '1.95' }],
  });
  expect(rest).toMatchObject({
    ...{ quantity: { value: '31' }, splits: [{ id: part.id }] },
    components: [{ item: { id: 'A' } }, { item: { id: 'B' }, required: { value: '1' } }],
    operations: [{ setupHours: '1', machineHours: '1.55' }],
  });
  const sum = (left = '0', right = '0') => Number((Number(left) + Number(right)).toFixed(9));
  for (const [element, amount] of Object.entries(whole.cost.planned)) {
    const both = sum(part.cost.planned[element]?.amount, rest.cost.planned[element]?.amount);
    expect([element, both]).toEqual([element, Number(amount.amount)]);
  }
  expect(sum(part.components[0]?.required.value, rest.components[0]?.required.value)).toBe(
    Number(whole.components[0]?.required.value),
  );
  await expect(events('order.split', id)).resolves.toMatchObject([
    {
      data: { remaining: pieces('31'), into: { order: part.id, quantity: pieces('39'), components: [{ item: 'A' }] } },
    },
  ]);
  await shopFloor(system, part.id, { item: 'SHAFT' }).report('R-SPLIT', '1', '1');

  const forecast = await planned('SHAFT', '10');
  const half = await system.command<Half>(
    'splitProductionOrder',
    { id: forecast.id, quantity: pieces('4'), number: 'MO-HALF', dueDate: '2026-03-01', ...at },
    'id state quantity { value } dueDate splitFrom { quantity { value } }',
  );
  expect(half).toEqual({
    ...{ id: 'MO-HALF', state: 'FORECAST', quantity: { value: '4' }, dueDate: '2026-03-01' },
    splitFrom: { quantity: { value: '6' } },
  });
});

test('a rework order mends what quality decided, that lot and no more of it, at standard cost', async () => {
  const made = await releasedOrder(system, '10');
  await shopFloor(system, made).complete('L-BAD', '10');
  const dispose = (disposition: string, decision: 'REWORK' | 'SCRAP', value: string) =>
    system.tell('org.millgraph.quality.nonconformance.dispositioned.v1', 'nonconformance/NC-1', {
      ...{ nonconformance: 'NC-1', disposition, decision, quantity: pieces(value), item: 'PUMP', lot: 'L-BAD' },
      ...{ order: made, final: true },
    });
  const rework = (quantity: string, more: Record<string, unknown> = {}) =>
    system.command<{ id: string }>(
      'createReworkOrder',
      {
        ...{ plant: 'P1', nonconformance: 'NC-1', item: 'PUMP', lot: 'L-BAD', quantity: pieces(quantity) },
        ...{ dueDate: '2026-01-25', ...at },
        operations: [{ sequence: 10, name: 'Mend', workCenter: 'P1-ASM', machineHours: '0.5', laborHours: '1' }],
        ...more,
      },
      'id kind state originNonconformance { id } reworkLot { id }',
    );
  await expect(refusal(rework('1'))).resolves.toMatchObject({ argument: 'input.nonconformance' });
  await dispose('D1', 'SCRAP', '3');
  await dispose('D2', 'REWORK', '4');
  await expect(refusal(rework('5'))).resolves.toMatchObject({
    code: 'RULE_VIOLATED',
    argument: 'input.quantity.value',
  });
  const order = await rework('4');
  expect(order).toMatchObject({
    ...{ kind: 'REWORK', state: 'FORECAST', originNonconformance: { id: 'NC-1' }, reworkLot: { id: 'L-BAD' } },
  });
  await expect(refusal(rework('1'))).resolves.toMatchObject({ code: 'RULE_VIOLATED' });
  const { id } = order;
  await expect(
    system.command(
      'releaseProductionOrder',
      { id, ...at },
      `bom { id } components { item { id } bomLine { id } required { value } } operations { name }
       cost { planned { material { amount } machine { amount } labor { amount } overhead { amount } } }`,
    ),
  ).resolves.toEqual({
    ...{ bom: null, operations: [{ name: 'Mend' }] },
    components: [{ item: { id: 'PUMP' }, bomLine: null, required: { value: '4' } }],
    // 4 x 21.36, 0.5 h x 60, 1 h x 40, 20 % of 70.
    cost: {
      planned: {
        ...{ material: { amount: '85.44' }, machine: { amount: '30' } },
        ...{ labor: { amount: '40' }, overhead: { amount: '14' } },
      },
    },
  });
  await expect(events('order.released', id)).resolves.toMatchObject([
    { data: { kind: 'REWORK', originNonconformance: 'NC-1', operations: [{ name: 'Mend' }] } },
  ]);
  const issue = (value: string, lot = 'L-BAD') =>
    system.command('issueMaterial', { id, item: 'PUMP', lot, quantity: pieces(value), ...at });
  await shopFloor(system, made).complete('L-GOOD', '5');
  await expect(refusal(issue('1', 'L-GOOD'))).resolves.toMatchObject({ argument: 'input.lot' });
  await expect(refusal(issue('5'))).resolves.toMatchObject({ code: 'RULE_VIOLATED', argument: 'input.lot' });
  await issue('4');
  await shopFloor(system, id).consume('C-MORE', 'PUMP', 'L-BAD', '1');
  await expect(
    system.rows(`select violation from inventory_movement where source_document = 'C-MORE'`),
  ).resolves.toEqual([{ violation: `rework order ${id} mends 4 C62, and 5 C62 would be taken` }]);
});

test('an order is changed before release, cancelled before anything is posted, and closed after completion', async () => {
  const { id } = await planned('PUMP', '10');
  const change = (input: Record<string, unknown>) =>
    system.command('changeProductionOrder', { id, ...input }, 'quantity { value } dueDate priority plannedStart');
  await expect(change({ quantity: pieces('20'), priority: 1, plannedStart: '2026-01-07T06:00:00Z' })).resolves.toEqual({
    ...{ quantity: { value: '20' }, dueDate: '2026-01-20', priority: 1, plannedStart: '2026-01-07T06:00:00Z' },
  });
  await expect(change({ plannedStart: null })).resolves.toMatchObject({ plannedStart: null, priority: 1 });
  await system.command('releaseProductionOrder', { id, ...at });
  await expect(refusal(change({ priority: 2 }))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  const cancel = () =>
    system.command('cancelProductionOrder', { id, reason: 'no demand', ...at }, 'state cancelReason cancelledAt');
  await shopFloor(system, id).consume('C-CANCEL', 'A', 'LA', '1');
  await expect(refusal(cancel())).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await shopFloor(system, id).unconsume('C-CANCEL', 'A', 'LA', '1');
  await expect(cancel()).resolves.toEqual({ state: 'CANCELLED', cancelReason: 'no demand', cancelledAt: startOfTime });
  await expect(events('order.cancelled', id)).resolves.toMatchObject([{ data: { reason: 'no demand' } }]);
  await expect(system.rows(`select from order_component where production_order = '${id}' and open`)).resolves.toEqual(
    [],
  );

  const done = await releasedOrder(system, '10');
  const close = () => system.command('closeProductionOrder', { id: done, ...at }, 'state closedAt');
  await expect(refusal(close())).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await system.command('confirmProductionOrder', { id: done, good: pieces('10'), final: true, ...at });
  await system.command('completeProductionOrder', { id: done, ...at });
  await expect(close()).resolves.toEqual({ state: 'CLOSED', closedAt: startOfTime });
  await expect(events('order.closed', done)).resolves.toHaveLength(1);
  const issue = { id: done, item: 'A', lot: 'LA', quantity: pieces('1'), ...at };
  await expect(refusal(system.command('issueMaterial', issue))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
});

test('an order that the shop floor has begun is not cancelled, and one whose jobs it aborted is', async () => {
  const { id } = await planned('PLATE', '10');
  await system.command('releaseProductionOrder', { id, ...at });
  const cancel = () => system.command('cancelProductionOrder', { id, reason: 'no demand', ...at }, 'state');
  const job = { job: `${id}/10`, order: id, sequence: 10, workCenter: null };
  const tell = (type: 'started' | 'held' | 'aborted', executionState: 'RUNNING' | 'SUSPENDED' | 'ABORTED') =>
    system.tell(`org.millgraph.mes.job.${type}.v1`, `job/${id}/10`, { ...job, executionState, reason: 'no demand' });
  await tell('started', 'RUNNING');
  await expect(refusal(cancel())).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await tell('held', 'SUSPENDED');
  await expect(refusal(cancel())).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  await tell('aborted', 'ABORTED');
  await expect(cancel()).resolves.toEqual({ state: 'CANCELLED' });
});
