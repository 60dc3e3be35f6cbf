import { expect, test } from '@jest/globals';
import { decide, evolve, type CompleteLot, type ConsumeMaterial, type Lot, type ReleasedOrder } from './lot.ts';

const order: ReleasedOrder = {
  ...{ id: 'O', plant: 'P1', timeZone: 'UTC', kind: 'PRODUCTION', item: 'ACT-1', revision: 'ACT-1/A', unit: 'C62' },
  ...{ quantity: '100', mendedLot: null, ended: null, components: ['WIRE'], byProducts: [] },
};
const job = { id: 'O/10', state: 'RUNNING', startedAt: '2026-01-05T06:00:00Z' } as const;
const wire: Lot = {
  ...{ id: 'W', kind: 'LOT', origin: 'PURCHASED', item: 'WIRE', revision: null, plant: 'P1', state: 'ACTIVE' },
  ...{ madeBy: 'RECEIPT', role: null },
  ...{ originalQuantity: '20', quantity: '20', unit: 'MTR', order: null, supplier: 'S1', purchaseOrder: 'PO' },
  ...{ supplierLot: null, expiryDate: '2026-01-06', createdAt: '2026-01-01T00:00:00Z' },
};
const consume: ConsumeMaterial = {
  ...{ kind: 'ConsumeMaterial', job, order, quantity: { value: '150', unit: 'CMT' } },
  ...{ producedLot: null, holds: [], restrictions: [], atPlant: '20', taken: '0', at: '2026-01-05T23:59:59Z' },
};
const complete: CompleteLot = {
  ...{ kind: 'CompleteLot', id: 'L1', order, item: null, quantity: { value: '10', unit: 'C62' }, lotKind: 'LOT' },
  ...{ expiryDate: null, good: '30.0', inLots: '20', at: '2026-01-05T08:00:00Z' },
};

test('consumption is in the unit of the lot, and at zero the lot is consumed', () => {
  const event = decide(wire, consume);
  expect(event).toMatchObject({ kind: 'MaterialConsumed', quantity: '1.5' });
  expect(evolve(wire, event)).toMatchObject({ quantity: '18.5', state: 'ACTIVE' });
  const all = decide(wire, { ...consume, quantity: { value: '0.02', unit: 'KMT' } });
  expect(evolve(wire, all)).toMatchObject({ quantity: '0', state: 'CONSUMED' });
  expect(() => decide(evolve(wire, all), consume)).toThrow('Lot W is CONSUMED');
});

test('more than is left is insufficient stock, and another dimension a unit mismatch', () => {
  expect(() => decide(wire, { ...consume, quantity: { value: '20.001', unit: 'MTR' } })).toThrow(
    'Lot W has 20 MTR left, less than 20.001 MTR.',
  );
  expect(() => decide(wire, { ...consume, quantity: { value: '1', unit: 'KGM' } })).toThrow('input.quantity is in KGM');
});

test('so little that the unit of the lot cannot state it is refused', () => {
  const quantity = { value: '0.00000000000000000001', unit: 'CMT' };
  expect(() => decide(wire, { ...consume, quantity })).toThrow('which is less than MTR can state');
});

test('a lot is refused from its expiry date on, in another plant, on hold, and by the order that made it', () => {
  expect(() => decide(wire, { ...consume, at: '2026-01-06T00:00:00Z' })).toThrow('may not be used from 2026-01-06 on');
  expect(() => decide({ ...wire, plant: 'P2' }, { ...consume, atPlant: '0' })).toThrow('Lot W is in plant P2');
  expect(() => decide({ ...wire, order: 'O' }, consume)).toThrow('was made by order O itself');
  const hold = { id: 'H', target: 'SUPPLIER', targetId: 'S1', reason: 'porous' } as const;
  expect(() => decide(wire, { ...consume, holds: [hold] })).toThrow('The supplier S1 is on hold');
  expect(() => decide(wire, { ...consume, job: { ...job, state: 'SUSPENDED' } })).toThrow('Job O/10 is SUSPENDED');
});

test('a consumption may name a lot of its order that is made or will be, but no other one', () => {
  const named = (lot: Lot | null): ConsumeMaterial => ({ ...consume, producedLot: { id: 'SN-1', lot } });
  expect(decide(wire, named(null))).toMatchObject({ producedLot: 'SN-1' });
  expect(decide(wire, named({ ...wire, id: 'SN-1', order: 'O' }))).toMatchObject({ producedLot: 'SN-1' });
  expect(() => decide(wire, named({ ...wire, id: 'SN-1', order: 'O2' }))).toThrow('order O did not make it');
});

test('a rework order takes the lot that it mends, up to its quantity with what it took before, and its components as any order', () => {
  const rework: ReleasedOrder = { ...order, kind: 'REWORK', quantity: '2', mendedLot: 'BAD' };
  const bad: Lot = { ...wire, id: 'BAD', item: 'ACT-1', unit: 'C62', quantity: '5', expiryDate: null, order: 'O0' };
  const take = (value: string, more: Partial<ConsumeMaterial> = {}, lot: Lot = bad) =>
    decide(lot, { ...consume, order: rework, quantity: { value, unit: 'C62' }, atPlant: '5', ...more });
  expect(take('2')).toMatchObject({ quantity: '2' });
  expect(take('1', { taken: '1' })).toMatchObject({ quantity: '1' });
  expect(() => take('3')).toThrow('Rework order O mends 2 C62; with these 3 would be taken.');
  expect(() => take('1.5', { taken: '1' })).toThrow('with these 2.5 would be taken');
  expect(() => take('1', {}, { ...bad, id: 'GOOD' })).toThrow('Rework order O mends lot BAD, not GOOD.');
  // Its nonconformance names no lot, or is not known yet.
  expect(take('1', { order: { ...rework, mendedLot: null } }, { ...bad, id: 'GOOD' })).toMatchObject({ quantity: '1' });
  expect(decide(wire, { ...consume, order: rework })).toMatchObject({ quantity: '1.5' });
});

test('of a serial number exactly one piece is consumed', () => {
  const serial: Lot = { ...wire, kind: 'SERIAL', unit: 'C62', quantity: '1', originalQuantity: '1' };
  const take = (value: string) => decide(serial, { ...consume, quantity: { value, unit: 'C62' }, atPlant: '1' });
  expect(take('1')).toMatchObject({ quantity: '1' });
  expect(() => take('0.3')).toThrow('W is a serial number, which is 1 C62, not 0.3.');
  expect(() => take('2')).toThrow('which is 1 C62, not 2');
});

test('lots hold no more than is good, have the revision of the order, and a serial number is one piece', () => {
  const event = decide(null, complete);
  expect(evolve(null, event)).toMatchObject({ id: 'L1', origin: 'PRODUCED', revision: 'ACT-1/A', quantity: '10' });
  expect(() => decide(null, { ...complete, inLots: '20.5' })).toThrow('9.5 are free, 10 are not');
  expect(() => decide(null, { ...complete, lotKind: 'SERIAL' })).toThrow('A serial number is 1 C62, not 10.');
  expect(() => decide(null, { ...complete, expiryDate: '2026-01-05' })).toThrow('expired when it is made');
  expect(() => decide(wire, complete)).toThrow('Lot W exists already');
});
