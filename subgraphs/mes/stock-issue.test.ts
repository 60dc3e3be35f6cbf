import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EventData } from '#contracts/events.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { mes } from './subgraph.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
const metres = (value: string) => ({ value, unit: 'MTR' });

beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  await floor.perform('createEquipment', { id: 'P1', name: 'Plant P1', level: 'SITE', plant: 'P1' });
  for (const order of ['MO-1', 'MO-2']) {
    await floor.release(order, 1);
    await floor.perform('dispatchJob', { id: `${order}/10`, workCenter: 'P1' });
    await floor.perform('startJob', { id: `${order}/10` });
  }
});
afterAll(() => system.close());

type Moved = EventData['org.millgraph.erp.inventory.moved.v1'];

/** ERP posts a movement of a lot: less than zero is an issue, more a return. */
const move = (lot: string, quantity: Moved['quantity'], more: Partial<Moved> = {}): Promise<void> =>
  floor.receive('org.millgraph.erp.inventory.moved.v1', {
    ...{ movement: 'IM-1', type: quantity.value.startsWith('-') ? 'ISSUE' : 'RETURN', item: 'WIRE', location: 'MAIN' },
    ...{ lot, status: 'UNRESTRICTED', quantity, order: 'MO-1', violation: null, sourceSystem: 'erp' },
    ...{ purchaseOrder: null, reverses: null, reversedType: null, ...more },
  });
const consume = (lot: string, value: string, order = 'MO-1'): Promise<string | null> =>
  floor.attempt('consumeMaterial', { id: `${order}/10`, lot, quantity: metres(value) });
const left = async (id: string): Promise<string> => {
  const { lot } = await floor.query<{ lot: { state: string; quantity: { value: string } } }>(
    `query ($id: ID!) { lot(id: $id) { state quantity { value } } }`,
    { id },
  );
  return `${lot.state} ${lot.quantity.value}`;
};

test('what ERP issues of a lot is gone for jobs too, and what it takes back is there again', async () => {
  await floor.deliver('W-1');
  await move('W-1', { value: '-1500', unit: 'CMT' });
  expect(await left('W-1')).toBe('ACTIVE 5');
  await expect(consume('W-1', '6')).resolves.toBe('INSUFFICIENT_STOCK');
  await move('W-1', metres('-5'));
  expect(await left('W-1')).toBe('CONSUMED 0');
  await expect(consume('W-1', '1')).resolves.toBe('ILLEGAL_STATE');
  await move('W-1', metres('3'));
  expect(await left('W-1')).toBe('ACTIVE 3');
  await expect(consume('W-1', '3')).resolves.toBe(null);
});

test('only issues and returns of lots that ERP made itself count', async () => {
  await floor.deliver('W-2');
  await move('W-2', metres('-5'), { sourceSystem: 'mes' });
  await move('W-2', metres('-5'), { type: 'STATUS_CHANGE' });
  await move('W-2', metres('20'), { type: 'RECEIPT', order: null });
  await move('NOWHERE', metres('-5'), { lot: null });
  expect(await left('W-2')).toBe('ACTIVE 20');
  await expect(move('W-LATER', metres('-1'))).rejects.toThrow('lot W-LATER, which is not known yet');
});

test('a lot that both took at once is empty, and what comes back fills the gap first', async () => {
  await floor.deliver('W-3');
  await expect(consume('W-3', '15')).resolves.toBe(null);
  await move('W-3', metres('-20'));
  expect(await left('W-3')).toBe('CONSUMED 0');
  await move('W-3', metres('20'));
  expect(await left('W-3')).toBe('ACTIVE 5');
  // ERP takes back what the job had consumed.
  await move('W-3', metres('15'));
  expect(await left('W-3')).toBe('ACTIVE 20');
});

test('what ERP issued to an order and did not take back is in the genealogy of its lots', async () => {
  await floor.deliver('W-4');
  await floor.deliver('W-5');
  await move('W-4', metres('-4'), { order: 'MO-2' });
  await move('W-4', metres('1'), { order: 'MO-2' });
  await move('W-5', metres('-2'), { order: 'MO-2' });
  await move('W-5', metres('2'), { order: 'MO-2' });
  await expect(consume('W-4', '1', 'MO-2')).resolves.toBe(null);
  await floor.perform('reportProduction', { id: 'MO-2/10', good: { value: '10', unit: 'C62' } });
  await floor.perform('completeLot', { order: 'MO-2', lot: 'MADE', quantity: { value: '10', unit: 'C62' } });
  const edges = 'edges { from { id } to { id } quantity { value } precision order { id } }';
  const edge = { from: { id: 'W-4' }, to: { id: 'MADE' }, quantity: { value: '4' }, precision: 'ORDER' };
  await expect(
    floor.query(`{
      made: lot(id: "MADE") { genealogy(direction: BACKWARD) { ${edges} } }
      used: lot(id: "W-4") { genealogy(direction: FORWARD) { ${edges} } }
      returned: lot(id: "W-5") { genealogy(direction: FORWARD) { ${edges} } }
    }`),
  ).resolves.toEqual({
    made: { genealogy: { edges: [{ ...edge, order: { id: 'MO-2' } }] } },
    used: { genealogy: { edges: [{ ...edge, order: { id: 'MO-2' } }] } },
    returned: { genealogy: { edges: [] } },
  });
});

test('what ERP takes back beyond its own issues is taken off what named no lot first, then off the latest', async () => {
  await floor.deliver('W-6');
  await floor.release('MO-6', 1);
  await floor.perform('dispatchJob', { id: 'MO-6/10', workCenter: 'P1' });
  await floor.perform('startJob', { id: 'MO-6/10' });
  await floor.perform('reportProduction', { id: 'MO-6/10', good: { value: '2', unit: 'C62' } });
  for (const lot of ['M-1', 'M-2']) {
    await floor.perform('completeLot', { order: 'MO-6', lot, quantity: { value: '1', unit: 'C62' } });
  }
  const use = (value: string, producedLot: string | null) =>
    floor.perform('consumeMaterial', { id: 'MO-6/10', lot: 'W-6', quantity: metres(value), producedLot });
  await use('4', 'M-1');
  await use('3', null);
  await use('5', 'M-2');
  const edges = async (): Promise<readonly string[]> => {
    const { lot } = await floor.query<{
      lot: { genealogy: { edges: { to: { id: string }; quantity: { value: string }; precision: string }[] } };
    }>(`{ lot(id: "W-6") { genealogy(direction: FORWARD) { edges { to { id } quantity { value } precision } } } }`);
    return lot.genealogy.edges.map(({ to, quantity, precision }) => `${to.id} ${quantity.value} ${precision}`).sort();
  };
  await move('W-6', metres('-2'), { order: 'MO-6' });
  expect(await edges()).toEqual(['M-1 4 EXACT', 'M-1 5 ORDER', 'M-2 5 EXACT', 'M-2 5 ORDER']);
  await move('W-6', metres('8'), { order: 'MO-6' });
  expect(await edges()).toEqual(['M-1 4 EXACT', 'M-2 2 EXACT']);
  // Its reversal, and that of its issue, leave what the job consumed.
  await move('W-6', metres('-8'), { order: 'MO-6', type: 'REVERSAL', reversedType: 'RETURN' });
  await move('W-6', metres('2'), { order: 'MO-6', type: 'REVERSAL', reversedType: 'ISSUE' });
  expect(await edges()).toEqual(['M-1 3 ORDER', 'M-1 4 EXACT', 'M-2 3 ORDER', 'M-2 5 EXACT']);
  expect(await left('W-6')).toBe('ACTIVE 8');
});
