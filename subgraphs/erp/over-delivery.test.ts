import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openErp, releasedOrder, setUpPumps, type ErpFixture } from './erp-fixture.ts';
import { told } from './logistics-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

const pieces = (value: string) => ({ value, unit: 'C62' });
const produce = (order: string, lot: string, value: string) =>
  system.tell('org.millgraph.mes.lot.completed.v1', `lot/${lot}`, {
    ...{ lot, kind: 'LOT', order, item: 'PUMP', revision: 'PUMP/A', role: 'PRODUCT', quantity: pieces(value) },
    ...{ expiryDate: null, violation: null },
  });
const statusOf = async (lot: string): Promise<unknown> =>
  (
    await system.execute<{ stockBalances: { nodes: readonly { status: string }[] } }>(
      `query ($lot: ID!) { stockBalances(filter: { lot: $lot }) { nodes { status } } }`,
      { lot },
    )
  ).stockBalances.nodes.map(({ status }) => status);

test('a released order, and what is split off it, says how much more may be made of it', async () => {
  const order = await releasedOrder(system, '10');
  const [released] = await told(system, 'order.released', `production-order/${order}`);
  expect(released).toMatchObject({ order, overDeliveryTolerance: '0.1' });
  await system.command('splitProductionOrder', { id: order, quantity: pieces('4') });
  const [split] = await told(system, 'order.split', `production-order/${order}`);
  expect(split).toMatchObject({ into: { quantity: pieces('4'), overDeliveryTolerance: '0.1' } });
});

test('what is received of an order beyond its tolerance goes to BLOCKED, with an exception, and what is taken back counts no more', async () => {
  const order = await releasedOrder(system, '10');
  await produce(order, 'OD-1', '8');
  await produce(order, 'OD-2', '3');
  await produce(order, 'OD-3', '1');
  expect([await statusOf('OD-1'), await statusOf('OD-2'), await statusOf('OD-3')]).toEqual([
    ['UNRESTRICTED'],
    ['UNRESTRICTED'],
    ['BLOCKED'],
  ]);
  await expect(
    system.execute(
      `query ($order: ID!) { logisticsExceptions(filter: { order: $order }) { nodes { rule message lot { id } } } }`,
      { order },
    ),
  ).resolves.toEqual({
    logisticsExceptions: {
      nodes: [
        {
          ...{ rule: 'RULE_VIOLATED', lot: { id: 'OD-3' } },
          message: expect.stringContaining(
            'would have 12 C62 received; with the over-delivery tolerance of P1 at most 11',
          ) as unknown,
        },
      ],
    },
  });
  await system.tell('org.millgraph.mes.lot-completion.reversed.v1', 'lot/OD-1', {
    ...{
      reversal: 'RV-OD',
      lot: 'OD-1',
      kind: 'LOT',
      item: 'PUMP',
      revision: 'PUMP/A',
      expiryDate: null,
      order,
      role: 'PRODUCT',
      quantity: pieces('8'),
      reason: 'label',
    },
  });
  await produce(order, 'OD-4', '7');
  expect(await statusOf('OD-4')).toEqual(['UNRESTRICTED']);
});
