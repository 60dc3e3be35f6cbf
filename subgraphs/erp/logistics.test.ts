import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openErp, releasedOrder, setUpPumps, type ErpFixture } from './erp-fixture.ts';
import { at, load, pieces, refusal, told } from './logistics-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

test('a warehouse task is asked for, given to somebody, and done or cancelled once', async () => {
  const order = await releasedOrder(system, '5');
  const task = {
    plant: 'P1',
    kind: 'PUT_AWAY',
    item: 'A',
    quantity: { value: '1', unit: 'DZN' },
    lot: 'LA',
    order,
    ...at,
  };
  const { id } = await system.command<{ id: string }>(
    'createWarehouseTask',
    { ...task, toLocation: 'RACK' },
    'id state quantity { value unit } order { id }',
  );
  const act = (mutation: string, more: Record<string, unknown> = {}, task = id) =>
    system.command(mutation, { id: task, ...at, ...more }, 'state assignee reason endedAt');
  expect(await told(system, 'warehouse-task.created', id)).toEqual([
    { task: id, kind: 'PUT_AWAY', item: 'A', quantity: pieces('12'), lot: 'LA', order },
  ]);
  await expect(refusal(act('completeWarehouseTask'))).resolves.toMatchObject({
    code: 'ILLEGAL_STATE',
    message: `Warehouse task ${id} is OPEN; only ASSIGNED is completed.`,
  });
  await act('assignWarehouseTask', { assignee: 'op-7' });
  await expect(act('assignWarehouseTask', { assignee: 'op-8' })).resolves.toMatchObject({
    state: 'ASSIGNED',
    assignee: 'op-8',
  });
  await expect(act('completeWarehouseTask')).resolves.toEqual({
    ...{ state: 'DONE', assignee: 'op-8', reason: null, endedAt: at.occurredAt },
  });
  for (const [mutation, more] of [
    ['completeWarehouseTask', {}],
    ['assignWarehouseTask', { assignee: 'op-9' }],
    ['cancelWarehouseTask', { reason: 'late' }],
  ] as const) {
    await expect(refusal(act(mutation, more))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  }
  const other = await system.command<{ id: string }>('createWarehouseTask', { ...task, kind: 'PICK' }, 'id');
  await expect(act('cancelWarehouseTask', { reason: 'not needed' }, other.id)).resolves.toMatchObject({
    ...{ state: 'CANCELLED', assignee: null, reason: 'not needed' },
  });
});

test('a task names what there is, a MOVE both its places, and only a COUNT may be about nothing', async () => {
  const create = (more: Record<string, unknown>) =>
    system.command('createWarehouseTask', {
      ...{ plant: 'P1', kind: 'MOVE', item: 'A', quantity: pieces('1'), fromLocation: 'X', toLocation: 'Y', ...at },
      ...more,
    });
  await create({});
  await create({ kind: 'COUNT', quantity: pieces('0') });
  await expect(refusal(create({ kind: 'PICK', quantity: pieces('0') }))).resolves.toMatchObject({ code: 'BAD_INPUT' });
  await expect(refusal(create({ toLocation: null }))).resolves.toMatchObject({
    code: 'BAD_INPUT',
    argument: 'input.toLocation',
  });
  await expect(refusal(create({ toLocation: 'X' }))).resolves.toMatchObject({ code: 'BAD_INPUT' });
  await expect(refusal(create({ quantity: { value: '1', unit: 'KGM' } }))).resolves.toMatchObject({
    code: 'UNIT_MISMATCH',
  });
  for (const [field, id] of [
    ['plant', 'P9'],
    ['item', 'NONE'],
    ['order', 'MO-NONE'],
    ['shipment', 'SH-NONE'],
  ] as const) {
    await expect(refusal(create({ [field]: id }))).resolves.toMatchObject({
      code: 'NOT_FOUND',
      argument: `input.${field}`,
    });
  }
});

test("a plant's configuration is set, changed and told, and stays as it was where nothing is said", async () => {
  const plant = { id: 'PX', name: 'Suzhou', timeZone: 'Asia/Shanghai', currency: 'CNY' };
  const fields = 'name company overDeliveryTolerance adoption gaplessEffectivity timeZone';
  await expect(system.command('createPlant', plant, fields)).resolves.toEqual({
    ...{ name: 'Suzhou', company: null, overDeliveryTolerance: '0', adoption: 'AUTOMATIC', gaplessEffectivity: false },
    timeZone: 'Asia/Shanghai',
  });
  const change = (more: Record<string, unknown>) => system.command('changePlant', { id: 'PX', ...more }, fields);
  await change({ adoption: 'MANUAL', gaplessEffectivity: true, company: 'Drives' });
  await expect(change({ overDeliveryTolerance: '0.05' })).resolves.toEqual({
    ...{ name: 'Suzhou', company: 'Drives', overDeliveryTolerance: '0.05', adoption: 'MANUAL' },
    ...{ gaplessEffectivity: true, timeZone: 'Asia/Shanghai' },
  });
  await expect(refusal(change({ overDeliveryTolerance: '1' }))).resolves.toMatchObject({ code: 'BAD_INPUT' });
  await expect(refusal(change({ id: 'P9' }))).resolves.toMatchObject({ code: 'NOT_FOUND' });
  const fact = { plant: 'PX', name: 'Suzhou', timeZone: 'Asia/Shanghai', currency: 'CNY' };
  expect(await told(system, 'plant.changed', 'plant/PX')).toEqual([
    { ...fact, adoption: 'AUTOMATIC', gaplessEffectivity: false },
    { ...fact, adoption: 'MANUAL', gaplessEffectivity: true },
    { ...fact, adoption: 'MANUAL', gaplessEffectivity: true },
  ]);
});

test('an imported plant is told as history, once for each change, and keeps its configuration', async () => {
  const record = { id: 'PI', name: 'Import', timeZone: 'Europe/Berlin', currency: 'EUR' };
  await load(system, 'plant', record);
  await load(system, 'plant', record);
  await system.command('changePlant', { id: 'PI', adoption: 'MANUAL' });
  await load(system, 'plant', { ...record, name: 'Import 2' });
  await expect(
    system.rows(
      `select data ->> 'name' as name, data ->> 'adoption' as adoption, historical from event_log
       where type = 'org.millgraph.erp.plant.changed.v1' and subject = 'plant/PI' order by position`,
    ),
  ).resolves.toEqual([
    { name: 'Import', adoption: 'AUTOMATIC', historical: true },
    { name: 'Import', adoption: 'MANUAL', historical: false },
    { name: 'Import 2', adoption: 'MANUAL', historical: true },
  ]);
});

test('customers are taken over in bulk, and a repetition changes nothing', async () => {
  const record = { id: 'CX', name: 'Machines', active: 'true' };
  await expect(load(system, 'customer', record, { id: 'C/Y', name: 'X', active: 'true' })).resolves.toMatchObject({
    loaded: 1,
    refused: [{ index: 1, code: 'BAD_INPUT' }],
  });
  await expect(load(system, 'customer', record)).resolves.toMatchObject({ loaded: 0, unchanged: 1 });
  await load(system, 'customer', { ...record, active: 'false' });
  await expect(system.execute(`{ customer(id: "CX") { name active } }`)).resolves.toEqual({
    customer: { name: 'Machines', active: false },
  });
});

test('what another system calls a thing leads to it, is shown with it, and may be said anew', async () => {
  const order = await releasedOrder(system, '1');
  const say = (entity: string, externalId: string, id: string) =>
    system.command('setBusinessCrossReference', { entity, system: 'LEGACY', externalId, id }, 'entity externalId id');
  await expect(say('PLANT', '1000', 'P1')).resolves.toEqual({ entity: 'PLANT', externalId: '1000', id: 'P1' });
  await say('SUPPLIER', '1000', 'S1');
  await say('PRODUCTION_ORDER', '4711', order);
  await say('PURCHASE_ORDER', '4500', 'PO-1');
  await expect(refusal(say('CUSTOMER', '1', 'NOBODY'))).resolves.toMatchObject({
    code: 'NOT_FOUND',
    message: 'There is no customer "NOBODY".',
  });
  const query = `query ($order: ID!) {
    plant: businessCrossReference(entity: PLANT, system: "LEGACY", externalId: "1000") { id }
    supplier: businessCrossReference(entity: SUPPLIER, system: "LEGACY", externalId: "1000") { id }
    none: businessCrossReference(entity: PLANT, system: "OTHER", externalId: "1000") { id }
    productionOrder(id: $order) { crossReferences { system externalId } }
    purchaseOrder(id: "PO-1") { crossReferences { externalId } supplier { crossReferences { externalId } } plant { crossReferences { externalId } } }
  }`;
  await expect(system.execute(query, { order })).resolves.toEqual({
    ...{ plant: { id: 'P1' }, supplier: { id: 'S1' }, none: null },
    productionOrder: { crossReferences: [{ system: 'LEGACY', externalId: '4711' }] },
    purchaseOrder: {
      crossReferences: [{ externalId: '4500' }],
      supplier: { crossReferences: [{ externalId: '1000' }] },
      plant: { crossReferences: [{ externalId: '1000' }] },
    },
  });
  await system.command('createSupplier', { id: 'S9', name: 'New' });
  await say('SUPPLIER', '1000', 'S9');
  await expect(system.execute(query, { order })).resolves.toMatchObject({ supplier: { id: 'S9' } });
});
