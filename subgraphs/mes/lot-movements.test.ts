import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EventData } from '#contracts/events.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { mes } from './subgraph.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
let movements = 0;
const metres = (value: string) => ({ value, unit: 'MTR' });
const orders = { P1: 'MV-1', P2: 'MV-2' };

beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  for (const plant of ['P1', 'P2'] as const) {
    await floor.perform('createEquipment', { id: plant, name: plant, level: 'SITE', plant });
    await floor.release(orders[plant], 1, { plant, byProducts: [beside] });
    await floor.perform('dispatchJob', { id: `${orders[plant]}/10`, workCenter: plant });
    await floor.perform('startJob', { id: `${orders[plant]}/10` });
  }
});
afterAll(() => system.close());

const beside = { item: 'CHIPS', useType: 'BY_PRODUCT', expected: { value: '1', unit: 'KGM' } } as const;

type Moved = EventData['org.millgraph.erp.inventory.moved.v1'];
type MovementType = Moved['type'];

/** ERP posts a movement of a lot, in P1 unless said. */
function move(lot: string, type: MovementType, value: string, more: Partial<Moved> = {}, plant = 'P1'): Promise<void> {
  movements += 1;
  return floor.receive(
    'org.millgraph.erp.inventory.moved.v1',
    {
      ...{ movement: `IM-${movements}`, type, item: 'WIRE', location: 'MAIN', lot, status: 'UNRESTRICTED' },
      ...{ quantity: metres(value), order: null, purchaseOrder: null, violation: null, sourceSystem: 'erp' },
      ...{ reverses: null, reversedType: null, ...more },
    },
    { plant },
  );
}
const undo = (lot: string, type: MovementType, value: string, more: Partial<Moved> = {}, plant = 'P1'): Promise<void> =>
  move(lot, 'REVERSAL', value, { reverses: 'IM-0', reversedType: type, ...more }, plant);
const consume = (lot: string, value: string, plant: 'P1' | 'P2' = 'P1'): Promise<string | null> =>
  floor.attempt('consumeMaterial', { id: `${orders[plant]}/10`, lot, quantity: metres(value) });
const standing = async (id: string): Promise<string> => {
  const { lot } = await floor.query<{
    lot: {
      state: string;
      quantity: { value: string };
      restrictions: { status: string; quantity: { value: string } }[];
    };
  }>(`query ($id: ID!) { lot(id: $id) { state quantity { value } restrictions { status quantity { value } } } }`, {
    id,
  });
  const restricted = lot.restrictions.map(({ status, quantity }) => ` ${status} ${quantity.value}`);
  return `${lot.state} ${lot.quantity.value}${restricted.join('')}`;
};

test('a lot is as large as it was counted, also larger than it began, until the count is taken back', async () => {
  await floor.deliver('A-1');
  await move('A-1', 'ADJUSTMENT', '5');
  expect(await standing('A-1')).toBe('ACTIVE 25');
  await expect(consume('A-1', '25')).resolves.toBe(null);
  expect(await standing('A-1')).toBe('CONSUMED 0');
  await move('A-1', 'ADJUSTMENT', '2');
  expect(await standing('A-1')).toBe('ACTIVE 2');
  await undo('A-1', 'ADJUSTMENT', '-2');
  expect(await standing('A-1')).toBe('CONSUMED 0');
  await floor.deliver('A-2');
  await move('A-2', 'ADJUSTMENT', '-15');
  await expect(consume('A-2', '6')).resolves.toBe('INSUFFICIENT_STOCK');
  await undo('A-2', 'ADJUSTMENT', '15');
  expect(await standing('A-2')).toBe('ACTIVE 20');
});

test('a lot that was counted to nothing, and is all in inspection, is what it was once the count is taken back', async () => {
  await floor.deliver('A-3', { status: 'QUALITY_INSPECTION' });
  await move('A-3', 'ADJUSTMENT', '-20', { status: 'QUALITY_INSPECTION' });
  expect(await standing('A-3')).toBe('CONSUMED 0');
  await undo('A-3', 'ADJUSTMENT', '20', { status: 'QUALITY_INSPECTION' });
  expect(await standing('A-3')).toBe('CREATED 20 QUALITY_INSPECTION 20');
});

test('what a subcontractor took of a lot for a purchase order is gone, what a shipment took is told by the shipment', async () => {
  await floor.deliver('B-1');
  await move('B-1', 'ISSUE', '-12', { purchaseOrder: 'PO-2', location: 'S1' });
  expect(await standing('B-1')).toBe('ACTIVE 8');
  await move('B-1', 'ISSUE', '-3');
  expect(await standing('B-1')).toBe('ACTIVE 8');
  await undo('B-1', 'ISSUE', '12', { purchaseOrder: 'PO-2', location: 'S1' });
  expect(await standing('B-1')).toBe('ACTIVE 20');
});

test('what goes back to the supplier of a lot is gone from it, until that is taken back', async () => {
  await floor.deliver('B-2', { status: 'BLOCKED' });
  await move('B-2', 'RETURN', '-5', { purchaseOrder: 'PO-1', status: 'BLOCKED' });
  expect(await standing('B-2')).toBe('ACTIVE 15 BLOCKED 15');
  await undo('B-2', 'RETURN', '5', { purchaseOrder: 'PO-1', status: 'BLOCKED' });
  expect(await standing('B-2')).toBe('ACTIVE 20 BLOCKED 20');
});

test('a by-product that ERP received into blocked stock is not used', async () => {
  await floor.perform('completeLot', {
    order: 'MV-1',
    lot: 'C-1',
    item: 'CHIPS',
    quantity: { value: '4', unit: 'KGM' },
  });
  const received = { item: 'CHIPS', status: 'BLOCKED', order: 'MV-1', sourceSystem: 'mes' } as const;
  await move('C-1', 'BY_PRODUCT', '0', { ...received, quantity: { value: '4', unit: 'KGM' } });
  expect(await standing('C-1')).toBe('ACTIVE 4 BLOCKED 4');
  await undo('C-1', 'BY_PRODUCT', '0', { ...received, quantity: { value: '-4', unit: 'KGM' } });
  expect(await standing('C-1')).toBe('ACTIVE 4');
});

test('a lot on its way to another plant is used in neither, and after it arrived in that one alone, as much as came', async () => {
  await floor.deliver('D-1');
  await expect(consume('D-1', '1', 'P2')).resolves.toBe('RULE_VIOLATED');
  const onItsWay = { status: 'IN_TRANSIT' } as const;
  await move('D-1', 'TRANSFER', '-8');
  await move('D-1', 'TRANSFER', '8', onItsWay, 'P2');
  expect(await standing('D-1')).toBe('ACTIVE 20 IN_TRANSIT 8');
  await expect(consume('D-1', '1', 'P2')).resolves.toBe('INSUFFICIENT_STOCK');
  await expect(consume('D-1', '13')).resolves.toBe('INSUFFICIENT_STOCK');
  await move('D-1', 'TRANSFER', '-8', onItsWay, 'P2');
  await move('D-1', 'TRANSFER', '8', {}, 'P2');
  await floor.receive(
    'org.millgraph.erp.stock-status.changed.v1',
    {
      movement: 'IM',
      item: 'WIRE',
      location: 'MAIN',
      lot: 'D-1',
      from: 'IN_TRANSIT',
      to: 'UNRESTRICTED',
      quantity: metres('8'),
    },
    { plant: 'P2' },
  );
  expect(await standing('D-1')).toBe('ACTIVE 20');
  await expect(consume('D-1', '8.5', 'P2')).resolves.toBe('INSUFFICIENT_STOCK');
  await expect(consume('D-1', '3', 'P2')).resolves.toBe(null);
  await expect(floor.attempt('splitLot', { id: 'D-1', into: [{ quantity: metres('1') }] })).resolves.toBe(
    'RULE_VIOLATED',
  );
  await expect(floor.attempt('scrapLot', { id: 'D-1', reason: 'rust' })).resolves.toBe('RULE_VIOLATED');
  await expect(consume('D-1', '12.5')).resolves.toBe('INSUFFICIENT_STOCK');
  await expect(consume('D-1', '12')).resolves.toBe(null);
  expect(await standing('D-1')).toBe('ACTIVE 5');
});

test('stock of a lot that is blocked in one plant does not keep the other plant from using its part', async () => {
  await floor.deliver('D-2');
  await move('D-2', 'TRANSFER', '-10');
  await move('D-2', 'TRANSFER', '10', {}, 'P2');
  await floor.receive(
    'org.millgraph.erp.stock-status.changed.v1',
    {
      movement: 'IM',
      item: 'WIRE',
      location: 'MAIN',
      lot: 'D-2',
      from: 'UNRESTRICTED',
      to: 'BLOCKED',
      quantity: metres('10'),
    },
    { plant: 'P2' },
  );
  await expect(consume('D-2', '1', 'P2')).resolves.toBe('INSUFFICIENT_STOCK');
  await expect(consume('D-2', '10')).resolves.toBe(null);
});

test('a transfer that is taken back leaves a lot where it was', async () => {
  await floor.deliver('D-3');
  await move('D-3', 'TRANSFER', '-20');
  await move('D-3', 'TRANSFER', '20', { status: 'IN_TRANSIT' }, 'P2');
  await expect(consume('D-3', '1')).resolves.toBe('RULE_VIOLATED');
  await undo('D-3', 'TRANSFER', '20');
  await undo('D-3', 'TRANSFER', '-20', { status: 'IN_TRANSIT' }, 'P2');
  expect(await standing('D-3')).toBe('ACTIVE 20');
  await expect(consume('D-3', '1', 'P2')).resolves.toBe('RULE_VIOLATED');
  await expect(consume('D-3', '20')).resolves.toBe(null);
});

test('a shop floor that used what was not at its plant is heard, and its violation says so', async () => {
  await floor.deliver('D-4');
  await move('D-4', 'TRANSFER', '-15');
  await move('D-4', 'TRANSFER', '15', {}, 'P2');
  const fact = { document: 'S-1', kind: 'MATERIAL_CONSUMED', job: 'MV-1/10', lot: 'D-4' };
  await floor.query(
    `mutation ($input: RecordShopFloorFactsInput!) { recordShopFloorFacts(idempotencyKey: "s", input: $input) { outcome } }`,
    {
      input: {
        source: 'line',
        facts: ['4', '3'].map((value, line) => ({
          ...fact,
          ...{ line, quantity: metres(value), occurredAt: new Date().toISOString() },
        })),
      },
    },
  );
  const { lot } = await floor.query<{ lot: { quantity: { value: string } } }>(
    `{ lot(id: "D-4") { quantity { value } } }`,
  );
  expect(lot.quantity.value).toBe('13');
  await expect(
    floor.query(`{ executionExceptions(filter: { order: "MV-1" }) { nodes { rule message lot { id } } } }`),
  ).resolves.toMatchObject({
    executionExceptions: {
      nodes: [{ rule: 'INSUFFICIENT_STOCK', message: expect.stringContaining('1 MTR left at the plant') as unknown }],
    },
  });
});

test('a lot that was brought to another plant is seen there too, by whom its supplier is seen, and nowhere else', async () => {
  await floor.deliver('SEEN', { quantity: metres('20') });
  const seen = async (caller: Parameters<typeof demoAdministrator>[0], id = 'SEEN'): Promise<unknown> => {
    const { lot, lots } = await floor.query<{ lot: unknown; lots: { nodes: { id: string }[] } }>(
      `query ($id: ID!) {
        lot(id: $id) { id state quantity { value } plant { id } restrictions { status quantity { value } } }
        lots(filter: { item: "WIRE" }, first: 500) { nodes { id } }
      }`,
      { id },
      demoAdministrator(caller),
    );
    return lots.nodes.some((node) => node.id === id) ? lot : null;
  };
  await expect(seen({ plants: ['P2'] })).resolves.toBeNull();
  await move('SEEN', 'TRANSFER', '-8');
  await expect(seen({ plants: ['P2'] })).resolves.toBeNull();
  await move('SEEN', 'TRANSFER', '8', { status: 'IN_TRANSIT' }, 'P2');
  const whole = { id: 'SEEN', state: 'ACTIVE', quantity: { value: '20' }, plant: { id: 'P1' } };
  const onItsWay = [{ status: 'IN_TRANSIT', quantity: { value: '8' } }];
  await expect(seen({ plants: ['P2'] })).resolves.toEqual({ ...whole, restrictions: onItsWay });
  await expect(seen({ plants: ['P2'], suppliers: ['S1'] })).resolves.toMatchObject({ id: 'SEEN' });
  await expect(seen({ plants: ['P1'] })).resolves.toEqual({ ...whole, restrictions: [] });
  await expect(seen({ plants: ['P3'] })).resolves.toBeNull();
  await expect(seen({ plants: ['P2'], suppliers: ['S2'] })).resolves.toBeNull();
  await expect(seen({ plants: [] })).resolves.toBeNull();
  // What stayed in P1 is not seen in P2, whatever else was brought there.
  await floor.deliver('STAYS', { quantity: metres('20') });
  await expect(seen({ plants: ['P2'] }, 'STAYS')).resolves.toBeNull();
  // Read, but not changed: the whole of it is worked out by who sees all of it.
  await expect(
    floor.query(
      `mutation { scrapLot(input: { id: "SEEN", reason: "Rust" }, idempotencyKey: "p2-scrap") { id } }`,
      {},
      demoAdministrator({ plants: ['P2'] }),
    ),
  ).rejects.toThrow('NOT_FOUND');
});
