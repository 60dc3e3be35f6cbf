import { expect, test } from '@jest/globals';
import { isBroken, violationText, type FactViolation } from './fact-violation.ts';
import { beyondTolerance, consumptionViolation, receiptViolation, shortage } from './order-material.ts';
import type { OrderCore, ProductionOrder, ReleasedOrder } from './production-order.ts';

type Consumption = Parameters<typeof consumptionViolation>[0];
type Receipt = Parameters<typeof receiptViolation>[1];

const core: OrderCore = {
  ...{ id: 'MO-1', number: 'MO-1', kind: 'PRODUCTION', plant: 'P1', item: 'PUMP', priority: 5 },
  quantity: { value: '100', unit: 'C62' },
  ...{ plannedStart: null, plannedEnd: null, dueDate: '2026-02-01', createdAt: '2026-01-05T06:00:00Z' },
  ...{ salesOrderLine: null, parent: null, splitFrom: null, originNonconformance: null, deviation: null, rework: null },
};
const component = {
  ...{ item: 'A', unit: 'C62', required: '200' },
  alternates: [{ item: 'A-ALT', unit: 'C62', required: '200', priority: 2 }],
} as ReleasedOrder['components'][number];
const order: ReleasedOrder = {
  ...core,
  ...{ state: 'RELEASED', components: [component], used: [], good: '0', scrap: '0', finallyConfirmedAt: null },
};
const progress = { components: order.components, used: [], good: '0', scrap: '0', finallyConfirmedAt: null };
const completed = { completedAt: '2026-01-09T12:00:00Z' };
const rework: ReleasedOrder = {
  ...order,
  ...{ kind: 'REWORK', quantity: { value: '5', unit: 'C62' } },
  rework: { lot: 'L-1', operations: null, routing: null } as unknown as ReleasedOrder['rework'],
};
const mended = (issued: string, returned = '0') => [{ item: 'A', lot: 'L-1', issued, returned }];

const used: Consumption = {
  ...{ order, item: 'A', lot: 'L-1', date: '2026-01-05', expiryDate: null, quantity: '2', unit: 'C62' },
};

test.each<readonly [what: string, fact: Partial<Consumption>, violation: string | null]>([
  ['nothing', {}, null],
  ['nothing, by an alternate', { item: 'A-ALT' }, null],
  [
    'that the order is not released yet',
    { order: { ...core, state: 'FORECAST' } },
    'order MO-1 is FORECAST; A is no component of order MO-1',
  ],
  [
    'that the order is completed',
    { order: { ...core, ...progress, ...completed, state: 'COMPLETED' } },
    'order MO-1 is COMPLETED',
  ],
  [
    'that the order is closed',
    { order: { ...core, ...progress, ...completed, state: 'CLOSED' } },
    'order MO-1 is CLOSED',
  ],
  [
    'that the order is withdrawn',
    { order: { ...core, state: 'CANCELLED' } },
    'order MO-1 is CANCELLED; A is no component of order MO-1',
  ],
  ['that the item is no component', { item: 'B' }, 'B is no component of order MO-1'],
  ['that a rework order mends another lot', { order: rework, lot: 'L-2' }, 'rework order MO-1 mends L-1, not L-2'],
  [
    'that a rework order mends stock without lots',
    { order: { ...rework, rework: { lot: null } as unknown as ReleasedOrder['rework'] } },
    'rework order MO-1 mends stock without lots, not L-1',
  ],
  [
    'that a rework order takes more than it mends',
    { order: { ...rework, used: mended('5', '1') } },
    'rework order MO-1 mends 5 C62, and 6 C62 would be taken',
  ],
  ['nothing, by a rework order up to what it mends', { order: { ...rework, used: mended('4', '1') } }, null],
  ['that the lot expired', { expiryDate: '2026-01-05' }, 'lot L-1 expired on 2026-01-05'],
  ['nothing, on the last day before the lot expires', { expiryDate: '2026-01-06' }, null],
  [
    'all of it at once',
    { order: { ...core, ...progress, ...completed, state: 'CLOSED' }, item: 'B', expiryDate: '2025-12-31' },
    'order MO-1 is CLOSED; B is no component of order MO-1; lot L-1 expired on 2025-12-31',
  ],
])('of a consumption is said %s', (_, fact, violation) => {
  expect(consumptionViolation({ ...used, ...fact })).toBe(violation);
});

test('of a consumption is said that less was unrestricted', () => {
  expect(shortage('1.5', '2', 'C62')).toBe('only 1.5 of 2 C62 were unrestricted');
  expect(shortage('2', '2', 'C62')).toBeNull();
});

const made: Receipt = { item: 'PUMP', role: 'PRODUCT', byProducts: [] };
const beside = [
  { item: 'SWARF', useType: 'BY_PRODUCT' as const },
  { item: 'PANEL', useType: 'CO_PRODUCT' as const },
];

test.each<readonly [what: string, order: ProductionOrder, fact: Partial<Receipt>, violation: string | null]>([
  ['nothing', order, {}, null],
  ['that the order is not released yet', { ...core, state: 'FORECAST' }, {}, 'order MO-1 is FORECAST'],
  [
    'that the order is completed',
    { ...core, ...progress, ...completed, state: 'COMPLETED' },
    {},
    'order MO-1 is COMPLETED',
  ],
  ['that the order is closed', { ...core, ...progress, ...completed, state: 'CLOSED' }, {}, 'order MO-1 is CLOSED'],
  ['that the order is withdrawn', { ...core, state: 'CANCELLED' }, {}, 'order MO-1 is CANCELLED'],
  ['that the order makes another item', order, { item: 'VALVE' }, 'order MO-1 makes PUMP, not VALVE'],
  ['nothing, of a by-product', order, { item: 'SWARF', role: 'BY_PRODUCT', byProducts: beside }, null],
  ['nothing, of a co-product', order, { item: 'PANEL', role: 'CO_PRODUCT', byProducts: beside }, null],
  [
    'that the order yields nothing such',
    order,
    { item: 'DUST', role: 'BY_PRODUCT', byProducts: beside },
    'order MO-1 yields no DUST as BY_PRODUCT',
  ],
  [
    'that the order yields it as something else',
    order,
    { item: 'SWARF', role: 'CO_PRODUCT', byProducts: beside },
    'order MO-1 yields no SWARF as CO_PRODUCT',
  ],
  [
    'all of it at once',
    { ...core, ...progress, ...completed, state: 'CLOSED' },
    { item: 'DUST', role: 'BY_PRODUCT' },
    'order MO-1 is CLOSED; order MO-1 yields no DUST as BY_PRODUCT',
  ],
])('of a receipt is said %s', (_, of, fact, violation) => {
  expect(receiptViolation(of, { ...made, ...fact })).toBe(violation);
});

test.each([
  ['nothing, up to the tolerance', '110', '0.1', null],
  [
    'that it is more than the tolerance allows',
    '110.5',
    '0.1',
    'order MO-1 would have 110.5 C62 received; with the over-delivery tolerance of P1 at most 110 C62 are allowed',
  ],
  [
    'that it is more than ordered, without a tolerance',
    '101',
    '0',
    'order MO-1 would have 101 C62 received; with the over-delivery tolerance of P1 at most 100 C62 are allowed',
  ],
])('of what was received altogether is said %s', (_, altogether, tolerance, violation) => {
  expect(beyondTolerance(order, altogether, tolerance)).toBe(violation);
});

const held = { rule: 'ON_HOLD', message: 'Lot L-1 is on hold.' };
const late = { rule: 'RULE_VIOLATED', message: 'The job was not started.' };
const right: FactViolation = { told: null, own: null, together: null, held: null };

test.each<readonly [what: string, fact: Partial<FactViolation>, text: string | null, broken: boolean]>([
  ['nothing', {}, null, false],
  ['what MES said', { told: late }, late.message, true],
  ['a hold that MES knows of alone', { told: held }, held.message, true],
  [
    'a hold that ERP knows of, once and in its own words',
    { told: held, held: 'lot L-1 (H-1)' },
    'lot L-1 (H-1)',
    false,
  ],
  [
    'all of it at once, what MES said first',
    { told: late, own: 'order MO-1 is CLOSED', held: 'lot L-1 (H-1)', together: 'only 0 of 2 C62 were unrestricted' },
    `${late.message}; order MO-1 is CLOSED; lot L-1 (H-1); only 0 of 2 C62 were unrestricted`,
    true,
  ],
])('of a fact is said %s', (_, fact, text, broken) => {
  expect(violationText({ ...right, ...fact })).toBe(text);
  expect(isBroken({ ...right, ...fact })).toBe(broken);
});
