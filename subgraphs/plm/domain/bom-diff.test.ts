import { expect, test } from '@jest/globals';
import { diffBoms } from './bom-diff.ts';
import type { BomLine } from './bom.ts';

const line = (position: number, component: string, more: Partial<BomLine> = {}): BomLine => ({
  position,
  component,
  quantity: '2',
  unit: 'C62',
  quantityInBaseUnit: '2',
  quantityBasis: 'PER_UNIT',
  scrapFactor: '0',
  operationSequence: null,
  issueMethod: 'EXPLICIT',
  useType: 'CONSUMED',
  alternateGroup: null,
  alternatePriority: null,
  effectiveFrom: null,
  effectiveTo: null,
  ...more,
});
const bom = (baseQuantity: string, ...lines: readonly BomLine[]) => ({ bom: { baseQuantity }, lines });

test('lines are the same by position: another component in its place is a change, not a line less and a line more', () => {
  const diff = diffBoms(
    bom('1', line(10, 'HOUSING'), line(20, 'SEAL-5')),
    bom('1', line(10, 'HOUSING'), line(20, 'SEAL-6')),
  );
  expect(diff).toMatchObject({
    added: [],
    removed: [],
    changed: [{ from: { component: 'SEAL-5' }, to: { component: 'SEAL-6' }, fields: ['COMPONENT'] }],
  });
});

test('a line that moved is the same by component and use; what only one BOM has is added or removed', () => {
  const diff = diffBoms(
    bom('1', line(10, 'HOUSING'), line(30, 'SWARF', { useType: 'BY_PRODUCT' }), line(40, 'OLD')),
    bom('1', line(15, 'HOUSING'), line(35, 'SWARF'), line(45, 'NEW')),
  );
  expect(diff.changed).toMatchObject([{ from: { position: 10 }, to: { position: 15 }, fields: ['POSITION'] }]);
  expect(diff.removed.map(({ component, useType }) => `${component} ${useType}`)).toEqual([
    'SWARF BY_PRODUCT',
    'OLD CONSUMED',
  ]);
  expect(diff.added.map(({ component, useType }) => `${component} ${useType}`)).toEqual([
    'SWARF CONSUMED',
    'NEW CONSUMED',
  ]);
});

test('a quantity is compared for one piece of the product, a FIXED one for an order, both in the base unit', () => {
  const twenty = { quantity: '20', quantityInBaseUnit: '20' };
  expect(diffBoms(bom('1', line(10, 'A')), bom('10', line(10, 'A', twenty))).changed).toEqual([]);
  expect(diffBoms(bom('3', line(10, 'A')), bom('10', line(10, 'A', twenty))).changed).toMatchObject([
    { fields: ['QUANTITY'] },
  ]);
  const fixed = { quantityBasis: 'FIXED' } as const;
  expect(diffBoms(bom('1', line(10, 'A', fixed)), bom('10', line(10, 'A', fixed))).changed).toEqual([]);
  expect(diffBoms(bom('1', line(10, 'A')), bom('1', line(10, 'A', { unit: 'H87' }))).changed).toEqual([]);
});

test.each([
  ['SCRAP_FACTOR', { scrapFactor: '0.04' }],
  ['OPERATION_SEQUENCE', { operationSequence: 20 }],
  ['ISSUE_METHOD', { issueMethod: 'BACKFLUSH' }],
  ['USE_TYPE', { useType: 'CO_PRODUCT' }],
  ['QUANTITY_BASIS', { quantityBasis: 'FIXED' }],
  ['ALTERNATE', { alternateGroup: 'G', alternatePriority: 1 }],
  ['EFFECTIVITY', { effectiveTo: '2026-01-01' }],
] as const)('a change of %s is named', (field, more) => {
  expect(diffBoms(bom('1', line(10, 'A')), bom('1', line(10, 'A', more))).changed).toMatchObject([{ fields: [field] }]);
  expect(diffBoms(bom('1', line(10, 'A', more)), bom('1', line(10, 'A', more))).changed).toEqual([]);
});
