import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EventData } from '#contracts/events.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { mes } from './subgraph.ts';
import { metres, minute, pieces, running } from './shop-floor-facts-fixture.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  await floor.perform('createEquipment', { id: 'P1-WC', name: 'Assembly', level: 'WORK_CENTER', plant: 'P1' });
});
afterAll(() => system.close());

const consume = (order: string, lot: string, value: string, more: object = {}): Promise<string | null> =>
  floor.attempt('consumeMaterial', { id: `${order}/10`, lot, quantity: metres(value), ...more });
const standing = async (id: string): Promise<string> => {
  const { lot } = await floor.query<{ lot: { state: string; quantity: { value: string } } }>(
    `query ($id: ID!) { lot(id: $id) { state quantity { value } } }`,
    { id },
  );
  return `${lot.state} ${lot.quantity.value}`;
};

test('an item that is neither component nor alternate is refused, and an alternate is not', async () => {
  await running(floor, 'ALT-1', { item: 'WIRE-ALT' });
  await floor.deliver('GLUE-1', { item: 'GLUE' });
  await expect(consume('ALT-1', 'ALT-1-WIRE', '1')).resolves.toBe(null);
  await expect(consume('ALT-1', 'GLUE-1', '1')).resolves.toBe('RULE_VIOLATED');
});

test('expiry is judged by the date of the plant, also across daylight saving, and in UTC where the plant is not known', async () => {
  await floor.receive('org.millgraph.erp.plant.changed.v1', {
    ...{ plant: 'P1', name: 'Esslingen', timeZone: 'Europe/Berlin', currency: 'EUR' },
    ...{ adoption: 'MANUAL', gaplessEffectivity: false },
  });
  await running(floor, 'EXP-1', { expiryDate: '2026-03-29' });
  // The night in which clocks go forward: midnight in Esslingen is 23:00 UTC of the day before.
  await expect(consume('EXP-1', 'EXP-1-WIRE', '1', { occurredAt: '2026-03-28T22:59:59Z' })).resolves.toBe(null);
  await expect(consume('EXP-1', 'EXP-1-WIRE', '1', { occurredAt: '2026-03-28T23:00:00Z' })).resolves.toBe(
    'RULE_VIOLATED',
  );
  // And in summer it is 22:00 UTC.
  await floor.deliver('EXP-2', { expiryDate: '2026-03-30' });
  await expect(consume('EXP-1', 'EXP-2', '1', { occurredAt: '2026-03-29T22:00:00Z' })).resolves.toBe('RULE_VIOLATED');
  await floor.perform('createEquipment', { id: 'P7-WC', name: 'Assembly', level: 'WORK_CENTER', plant: 'P7' });
  await running(floor, 'EXP-7', { expiryDate: '2026-03-29', plant: 'P7' }, { plant: 'P7' });
  await expect(consume('EXP-7', 'EXP-7-WIRE', '1', { occurredAt: '2026-03-28T23:59:59Z' })).resolves.toBe(null);
});

test('no more is consumed than is UNRESTRICTED, and what becomes free again may be', async () => {
  await running(floor, 'ST-1', { status: 'QUALITY_INSPECTION' });
  const lot = 'ST-1-WIRE';
  await expect(standing(lot)).resolves.toBe('CREATED 20');
  await expect(consume('ST-1', lot, '1')).resolves.toBe('ILLEGAL_STATE');
  const change = (from: 'QUALITY_INSPECTION' | 'BLOCKED', to: 'UNRESTRICTED' | 'BLOCKED', value: string) =>
    floor.receive('org.millgraph.erp.stock-status.changed.v1', {
      ...{ movement: 'IM', item: 'WIRE', location: 'MAIN', lot, from, to, quantity: { value, unit: 'CMT' } },
    });
  await change('QUALITY_INSPECTION', 'UNRESTRICTED', '800');
  await expect(standing(lot)).resolves.toBe('ACTIVE 20');
  await change('QUALITY_INSPECTION', 'BLOCKED', '500');
  await expect(consume('ST-1', lot, '8.5')).resolves.toBe('INSUFFICIENT_STOCK');
  await expect(consume('ST-1', lot, '8')).resolves.toBe(null);
  await expect(floor.query(`{ lot(id: "ST-1-WIRE") { restrictions { status quantity { value } } } }`)).resolves.toEqual(
    {
      lot: {
        restrictions: [
          { status: 'BLOCKED', quantity: { value: '5' } },
          { status: 'QUALITY_INSPECTION', quantity: { value: '7' } },
        ],
      },
    },
  );
  await expect(
    floor.query(`mutation { consumeMaterial(idempotencyKey: "st", input: {
      id: "ST-1/10", lot: "ST-1-WIRE", quantity: { value: "1", unit: "MTR" } }) { id } }`),
  ).rejects.toThrow('has 12 MTR left, of which 5 BLOCKED, 7 QUALITY_INSPECTION');
  await expect(floor.attempt('splitLot', { id: lot, into: [{ quantity: metres('1') }] })).resolves.toBe(
    'RULE_VIOLATED',
  );
  // ERP scraps what is blocked: neither is there any more.
  await floor.receive('org.millgraph.erp.inventory.moved.v1', {
    ...{ movement: 'IM-S', type: 'SCRAP', item: 'WIRE', location: 'MAIN', lot, status: 'BLOCKED', order: null },
    ...{ quantity: metres('-5'), violation: null, sourceSystem: 'quality', reverses: null, reversedType: null },
    purchaseOrder: null,
  });
  await expect(standing(lot)).resolves.toBe('ACTIVE 7');
  await change('QUALITY_INSPECTION', 'UNRESTRICTED', '700');
  await expect(consume('ST-1', lot, '7')).resolves.toBe(null);
});

test('what ERP receives into other than unrestricted stock is not consumed', async () => {
  await running(floor, 'RC-1');
  await floor.perform('reportProduction', { id: 'RC-1/10', good: pieces('5') });
  await floor.perform('completeLot', { order: 'RC-1', lot: 'RC-L', quantity: pieces('5') });
  await floor.receive('org.millgraph.erp.inventory.moved.v1', {
    ...{ movement: 'IM-R', type: 'RECEIPT', item: 'ACT-1', location: 'MAIN', lot: 'RC-L', status: 'BLOCKED' },
    ...{
      quantity: pieces('5'),
      order: 'RC-1',
      violation: 'held',
      purchaseOrder: null,
      sourceSystem: 'mes',
      reverses: null,
      reversedType: null,
    },
  });
  await running(floor, 'RC-2', {}, { components: ['ACT-1'] });
  const use = { id: 'RC-2/10', lot: 'RC-L', quantity: pieces('1') };
  await expect(floor.attempt('consumeMaterial', use)).resolves.toBe('INSUFFICIENT_STOCK');
});

test('a receipt that ERP reverses voids its lot, with an exception where it was used', async () => {
  await running(floor, 'GR-1');
  await floor.deliver('GR-2');
  await consume('GR-1', 'GR-1-WIRE', '3');
  for (const lot of ['GR-1-WIRE', 'GR-2']) {
    await floor.receive('org.millgraph.erp.goods-receipt.reversed.v1', {
      ...{ reversal: `RR-${lot}`, receipt: `R-${lot}`, purchaseOrder: 'PO-1', supplier: 'S1', item: 'WIRE', lot },
      ...{ quantity: metres('20'), reason: 'wrong lot' },
    });
    await expect(standing(lot)).resolves.toBe('VOIDED 0');
    await expect(consume('GR-1', lot, '1')).resolves.toBe('ILLEGAL_STATE');
  }
  await expect(
    floor.query(`{ executionExceptions(filter: { text: "Receipt R-GR" }) { nodes { lot { id } ownerRole message } } }`),
  ).resolves.toEqual({
    executionExceptions: {
      nodes: [
        {
          ...{ lot: { id: 'GR-1-WIRE' }, ownerRole: 'INVENTORY_CONTROLLER' },
          message: expect.stringContaining('after 3 MTR') as unknown,
        },
      ],
    },
  });
});

test('a lot whose receipt was reversed is received anew under its id, as it really was', async () => {
  await floor.deliver('GR-3', { status: 'QUALITY_INSPECTION' });
  await floor.receive('org.millgraph.erp.goods-receipt.reversed.v1', {
    ...{ reversal: 'RR-3', receipt: 'R-3', purchaseOrder: 'PO-1', supplier: 'S1', item: 'WIRE', lot: 'GR-3' },
    ...{ quantity: metres('20'), reason: 'wrong quantity' },
  });
  await expect(standing('GR-3')).resolves.toBe('VOIDED 0');
  await floor.deliver('GR-3', { quantity: metres('18') });
  await expect(standing('GR-3')).resolves.toBe('ACTIVE 18');
  await running(floor, 'GR-3O');
  await expect(consume('GR-3O', 'GR-3', '18')).resolves.toBe(null);
});

test('serial numbers are made all at once, by list or range, of good pieces alone', async () => {
  await running(floor, 'SN-1');
  await floor.perform('reportProduction', { id: 'SN-1/10', good: pieces('6') });
  const make = (input: object): Promise<string | null> => floor.attempt('completeSerials', { order: 'SN-1', ...input });
  await expect(make({ serials: ['X-1', 'X-2', 'X-1'] })).resolves.toBe('BAD_INPUT');
  await expect(make({})).resolves.toBe('BAD_INPUT');
  await expect(make({ range: { prefix: 'X-', first: 1, count: 7 } })).resolves.toBe('RULE_VIOLATED');
  await expect(make({ serials: ['X-1', 'X-2'] })).resolves.toBe(null);
  await expect(make({ serials: ['X-3', 'X-2'] })).resolves.toBe('ALREADY_EXISTS');
  await expect(make({ range: { prefix: 'X-', first: 9, count: 3, digits: 4 } })).resolves.toBe(null);
  const { lots } = await floor.query<{ lots: { nodes: { id: string }[] } }>(
    `{ lots(filter: { order: "SN-1", kind: SERIAL, state: ACTIVE }) { nodes { id quantity { value } } } }`,
  );
  expect(lots.nodes.map(({ id }) => id)).toEqual(['X-0009', 'X-0010', 'X-0011', 'X-1', 'X-2']);
  await expect(floor.attempt('splitLot', { id: 'X-1', into: [{ quantity: pieces('1') }] })).resolves.toBe(
    'RULE_VIOLATED',
  );
  const told = (await floor.published()).filter(({ subject }) => subject.startsWith('lot/X-'));
  expect(told.map(({ data }) => (data as EventData['org.millgraph.mes.lot.completed.v1']).kind)).toEqual(
    Array(5).fill('SERIAL'),
  );
  await floor.deliver('BOUGHT-SN', { kind: 'SERIAL', quantity: pieces('1') });
  await expect(floor.query(`{ lot(id: "BOUGHT-SN") { kind } }`)).resolves.toEqual({ lot: { kind: 'SERIAL' } });
});

test('by-products and co-products become lots of their own, with their role, beside the good pieces', async () => {
  const expected = { value: '2', unit: 'KGM' };
  await running(
    floor,
    'BY-1',
    {},
    {
      byProducts: [
        { item: 'SWARF', useType: 'BY_PRODUCT', expected },
        { item: 'PANEL', useType: 'CO_PRODUCT', expected: pieces('5') },
      ],
    },
  );
  await floor.perform('completeLot', {
    order: 'BY-1',
    lot: 'BY-S',
    item: 'SWARF',
    quantity: { value: '900', unit: 'GRM' },
  });
  await floor.perform('completeLot', { order: 'BY-1', lot: 'BY-P', item: 'PANEL', quantity: pieces('4') });
  const wrong = { order: 'BY-1', item: 'WIRE', quantity: pieces('1') };
  await expect(floor.attempt('completeLot', wrong)).resolves.toBe('RULE_VIOLATED');
  // They are no good pieces, and take none away.
  await expect(floor.attempt('completeLot', { order: 'BY-1', quantity: pieces('1') })).resolves.toBe('RULE_VIOLATED');
  await floor.perform('reportProduction', { id: 'BY-1/10', good: pieces('3') });
  await floor.perform('completeLot', { order: 'BY-1', lot: 'BY-G', quantity: pieces('3') });
  const told = (await floor.published()).filter(({ subject }) => subject.startsWith('lot/BY-'));
  expect(told.map(({ data }) => data)).toMatchObject([
    { lot: 'BY-S', role: 'BY_PRODUCT', item: 'SWARF', revision: null, quantity: { value: '0.9', unit: 'KGM' } },
    { lot: 'BY-P', role: 'CO_PRODUCT', item: 'PANEL', revision: null, quantity: pieces('4') },
    { lot: 'BY-G', role: 'PRODUCT', item: 'ACT-1', revision: 'ACT-1/A', quantity: pieces('3'), violation: null },
  ]);
});

test('lots that differ in item, revision, plant or supplier, or are held, are not merged, and a held one not split', async () => {
  await floor.deliver('MG-1');
  for (const [lot, details, code] of [
    ['MG-ITEM', { item: 'GLUE' }, 'RULE_VIOLATED'],
    ['MG-PLANT', { plant: 'P2' }, 'RULE_VIOLATED'],
    ['MG-SUPPLIER', { supplier: 'S2' }, 'RULE_VIOLATED'],
    ['MG-UNIT', { quantity: { value: '1', unit: 'KGM' } }, 'UNIT_MISMATCH'],
  ] as const) {
    await floor.deliver(lot, details);
    await expect(floor.attempt('mergeLots', { lots: ['MG-1', lot] })).resolves.toBe(code);
  }
  await floor.deliver('MG-HELD');
  const hold = { hold: 'H-MG', target: 'LOT', targetId: 'MG-HELD', plant: 'P1', reason: 'wet' } as const;
  await floor.receive('org.millgraph.quality.hold.placed.v1', hold);
  await expect(floor.attempt('mergeLots', { lots: ['MG-1', 'MG-HELD'] })).resolves.toBe('ON_HOLD');
  await expect(floor.attempt('splitLot', { id: 'MG-HELD', into: [{ quantity: metres('1') }] })).resolves.toBe(
    'ON_HOLD',
  );
  await expect(floor.attempt('mergeLots', { lots: ['MG-1', 'MG-1'] })).resolves.toBe('BAD_INPUT');
  await expect(standing('MG-1')).resolves.toBe('ACTIVE 20');
});

test('a lot is followed through splits and merges to its shipments, and is SHIPPED when nothing is left', async () => {
  await running(floor, 'SH-1');
  await consume('SH-1', 'SH-1-WIRE', '2', { producedLot: 'SH-L' });
  await floor.perform('reportProduction', { id: 'SH-1/10', good: pieces('10') });
  await floor.perform('completeLot', { order: 'SH-1', lot: 'SH-L', quantity: pieces('10') });
  await floor.perform('splitLot', { id: 'SH-L', into: [{ lot: 'SH-A', quantity: pieces('4') }] });
  const shipment: EventData['org.millgraph.erp.shipment.confirmed.v1'] = {
    ...{ shipment: 'SHIP-1', customer: 'C1', salesOrder: 'SO-1' },
    lines: [
      { line: 1, item: 'ACT-1', lot: 'SH-A', quantity: pieces('4') },
      { line: 2, item: 'ACT-1', lot: 'SH-L', quantity: pieces('1') },
      { line: 3, item: 'BOX', lot: null, quantity: pieces('1') },
    ],
  };
  await floor.receive('org.millgraph.erp.shipment.confirmed.v1', shipment);
  await floor.receive('org.millgraph.erp.shipment.confirmed.v1', shipment);
  await expect(standing('SH-A')).resolves.toBe('SHIPPED 0');
  await expect(standing('SH-L')).resolves.toBe('ACTIVE 5');
  const forward = `{ lot(id: "SH-1-WIRE") { genealogy(direction: FORWARD) {
    edges { level from { id } to { id } quantity { value unit } precision order { id } }
    shipments { lot { id } quantity { value } shipment { id } } } } }`;
  await expect(floor.query(forward)).resolves.toEqual({
    lot: {
      genealogy: {
        edges: [
          {
            ...{ level: 1, from: { id: 'SH-1-WIRE' }, to: { id: 'SH-L' }, quantity: metres('2') },
            ...{ precision: 'EXACT', order: { id: 'SH-1' } },
          },
          {
            ...{ level: 2, from: { id: 'SH-L' }, to: { id: 'SH-A' }, quantity: pieces('4') },
            ...{ precision: 'EXACT', order: null },
          },
        ],
        shipments: [
          { lot: { id: 'SH-L' }, quantity: { value: '1' }, shipment: { id: 'SHIP-1' } },
          { lot: { id: 'SH-A' }, quantity: { value: '4' }, shipment: { id: 'SHIP-1' } },
        ],
      },
    },
  });
  const again = { id: 'SH-A', into: [{ quantity: pieces('1') }] };
  await expect(floor.attempt('splitLot', again)).resolves.toBe('ILLEGAL_STATE');
  await floor.receive('org.millgraph.erp.shipment.reversed.v1', { ...shipment, reversal: 'SR-1', reason: 'refused' });
  await expect(standing('SH-A')).resolves.toBe('ACTIVE 4');
  await expect(floor.query(forward)).resolves.toMatchObject({ lot: { genealogy: { shipments: [] } } });
  const unknown = { ...shipment, lines: [{ line: 1, item: 'ACT-1', lot: 'SH-LATER', quantity: pieces('1') }] };
  await expect(floor.receive('org.millgraph.erp.shipment.confirmed.v1', unknown)).rejects.toThrow('not known yet');
});

test('a lot is thrown away in part and then as a whole, and never more than is left', async () => {
  await floor.deliver('SC-1');
  await expect(floor.attempt('scrapLot', { id: 'SC-1', quantity: metres('21'), reason: 'wet' })).resolves.toBe(
    'INSUFFICIENT_STOCK',
  );
  await floor.perform('scrapLot', { id: 'SC-1', quantity: metres('5'), reason: 'wet', occurredAt: minute(0) });
  await expect(standing('SC-1')).resolves.toBe('ACTIVE 15');
  await floor.perform('scrapLot', { id: 'SC-1', reason: 'wet' });
  await expect(standing('SC-1')).resolves.toBe('SCRAPPED 0');
  await expect(floor.attempt('scrapLot', { id: 'SC-1', reason: 'wet' })).resolves.toBe('ILLEGAL_STATE');
});
