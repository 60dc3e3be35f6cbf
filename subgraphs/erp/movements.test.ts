import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GraphErrors } from '#platform/graph-client.ts';
import { openErp, releasedOrder, setUpPumps, startOfTime, type ErpFixture } from './erp-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

const at = { occurredAt: startOfTime };
const pieces = (value: string) => ({ value, unit: 'C62' });

async function refusal(work: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await work;
  } catch (error) {
    if (error instanceof GraphErrors) return error.errors[0]?.extensions ?? {};
    throw error;
  }
  throw new Error('it was accepted');
}

const lotStock = async (lot: string) =>
  (
    await system.execute<{ stockBalances: { nodes: unknown[] } }>(
      `query ($lot: ID!) { stockBalances(filter: { lot: $lot }) { nodes { status quantity { value } } } }`,
      { lot },
    )
  ).stockBalances.nodes;

test('what is received is received exactly, to the last of 20 digits, and what no unit can state is refused', async () => {
  const line = (unit: string, value: string) => ({
    ...{ item: 'B', quantity: { value, unit }, unitPrice: { amount: '1', currency: 'EUR' } },
  });
  const lines = [line('KGM', '1.123456789012345678'), line('KGM', '0.0000000000001')];
  const { id } = await system.command<{ id: string }>(
    'createPurchaseOrder',
    { plant: 'P1', supplier: 'S1', lines, ...at },
    'id',
  );
  const receive = (number: number, value: string, unit: string) =>
    system.command(
      'receiveMaterial',
      { purchaseOrder: id, line: number, quantity: { value, unit }, lot: `LX${number}`, ...at },
      'state lines { received { value } }',
    );
  await expect(refusal(receive(1, '0.00000000000000000001', 'GRM'))).resolves.toMatchObject({
    code: 'BAD_INPUT',
    argument: 'input.quantity.value',
  });
  await receive(1, '1.123456789012345678', 'KGM');
  await expect(receive(2, '0.0000000000001', 'KGM')).resolves.toEqual({
    state: 'RECEIVED',
    lines: [{ received: { value: '1.123456789012345678' } }, { received: { value: '0.0000000000001' } }],
  });
  expect(await lotStock('LX1')).toEqual([{ status: 'UNRESTRICTED', quantity: { value: '1.123456789012345678' } }]);
  const order = await releasedOrder(system, '1');
  const tiny = { id: order, item: 'B', lot: 'LX1', quantity: { value: '0.00000000000000000001', unit: 'GRM' }, ...at };
  await expect(refusal(system.command('issueMaterial', tiny))).resolves.toMatchObject({ code: 'BAD_INPUT' });
  await system.tell('org.millgraph.mes.material.consumed.v1', `job/${order}-10`, {
    ...{ consumption: 'C-EXACT', order, job: `${order}-10`, item: 'B', lot: 'LX1' },
    quantity: { value: '0.123456789012345678', unit: 'KGM' },
    violation: null,
  });
  expect(await lotStock('LX1')).toEqual([{ status: 'UNRESTRICTED', quantity: { value: '1' } }]);
});

test('a lot that arrives for an order that is completed is received into blocked stock with its violation', async () => {
  const id = await releasedOrder(system, '5');
  await system.command('confirmProductionOrder', { id, good: pieces('5'), final: true, ...at });
  await system.command('completeProductionOrder', { id, ...at });
  await system.tell('org.millgraph.mes.lot.completed.v1', 'lot/L-LATE', {
    ...{ lot: 'L-LATE', kind: 'LOT', order: id, item: 'PUMP', revision: 'PUMP/A', quantity: pieces('5') },
    ...{ role: 'PRODUCT', expiryDate: null, violation: null },
  });
  await expect(
    system.rows(`select type, status, violation from inventory_movement where lot = 'L-LATE'`),
  ).resolves.toEqual([{ type: 'RECEIPT', status: 'BLOCKED', violation: `order ${id} is COMPLETED` }]);
});

test('every movement is told with the system whose fact or command it is', async () => {
  const id = await releasedOrder(system, '5');
  await system.command('issueMaterial', { id, item: 'A', lot: 'LA', quantity: pieces('1'), ...at });
  await system.tell('org.millgraph.mes.material.consumed.v1', `job/${id}-10`, {
    ...{ consumption: 'C-TOLD', order: id, job: `${id}-10`, item: 'A', lot: 'LA', quantity: pieces('2') },
    violation: null,
  });
  await expect(
    system.rows(
      `select data ->> 'sourceSystem' as source, data -> 'quantity' ->> 'value' as value from event_log
       where type = 'org.millgraph.erp.inventory.moved.v1' and data ->> 'order' = '${id}' order by position`,
    ),
  ).resolves.toEqual([
    { source: 'erp', value: '-1' },
    { source: 'mes', value: '-2' },
  ]);
});
