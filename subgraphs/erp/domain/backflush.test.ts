import { expect, test } from '@jest/globals';
import { backflush } from './backflush.ts';
import type { ReleasedOrder } from './production-order.ts';

const order: ReleasedOrder = {
  ...{ id: 'MO-1', number: 'MO-1', kind: 'PRODUCTION', plant: 'P1', item: 'PUMP', state: 'RELEASED' },
  ...{
    quantity: { value: '10', unit: 'C62' },
    plannedStart: null,
    plannedEnd: null,
    dueDate: '2026-01-20',
    priority: 5,
  },
  ...{ createdAt: '2026-01-05T06:00:00Z', salesOrderLine: null, parent: null, splitFrom: null, deviation: null },
  ...{ originNonconformance: null, rework: null, components: [], used: [], good: '10', scrap: '0' },
  finallyConfirmedAt: null,
};

test('a backflush takes no part of a serial number, and goes on with the next lot', () => {
  const serial = { item: 'A', location: 'MAIN', quantity: '1', isSerial: true };
  const situation = {
    components: [
      {
        ...{ line: 1, bomLine: null, item: 'A', required: '2.5', unit: 'C62', fixed: false, issueMethod: 'BACKFLUSH' },
        ...{ operationSequence: null, alternates: [], issued: '0', returned: '0', open: true },
      } as never,
    ],
    stock: [1, 2, 3].map((number) => ({ ...serial, lot: `SN-${number}` })),
    ...{ unitCosts: new Map([['A', '5']]), holds: [], postingDate: '2026-01-05', at: '2026-01-05T06:00:00Z' },
  };
  expect(() => backflush(order, situation)).toThrow('0.5 C62 of them are lacking');
  const lot = { item: 'A', location: 'MAIN', lot: 'LOOSE', quantity: '9', isSerial: false };
  const taken = backflush(order, { ...situation, stock: [...situation.stock, lot] });
  expect(taken.map((event) => [event.lot, event.quantity])).toEqual([
    ['SN-1', '1'],
    ['SN-2', '1'],
    ['LOOSE', '0.5'],
  ]);
});
