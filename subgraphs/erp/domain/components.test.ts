import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { add } from '#contracts/decimal.ts';
import type { BomFact, BomLineFact } from '#contracts/events.ts';
import { shareAmongLines, type ComponentRow } from './component-use.ts';
import { resolveComponents, type Definition, type ItemData } from './components.ts';

const line = (position: number, component: string, value: string, more: Partial<BomLineFact> = {}): BomLineFact => ({
  id: `BOM/${position}`,
  position,
  component,
  quantity: { value, unit: 'C62' },
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
const bom = (lines: readonly BomLineFact[], base = '1'): BomFact => ({
  id: 'BOM',
  plant: null,
  type: 'MANUFACTURING',
  alternative: 1,
  baseQuantity: { value: base, unit: 'C62' },
  lines,
});
const items = new Map<string, ItemData>(
  ['A', 'B', 'KIT', 'LOOP'].map((id) => [
    id,
    { id, type: id === 'KIT' || id === 'LOOP' ? 'PHANTOM' : 'COMPONENT', baseUnit: 'C62' },
  ]),
);
const definition = (item: string, of: BomFact): [string, Definition] => [
  item,
  { item, revision: `${item}/A`, change: null, adoption: null, bom: of, routing: null },
];
const resolve = (of: BomFact, definitions: ReadonlyMap<string, Definition> = new Map()) =>
  resolveComponents({ item: 'PUMP', quantity: '30', unit: 'C62' }, of, { date: '2026-01-05', definitions, items });

test('required is parent by base quantity, times quantity, plus scrap; a fixed line ignores the parent', () => {
  const { components, reasons } = resolve(
    bom(
      [line(1, 'A', '4', { scrapFactor: '0.05' }), line(2, 'B', '2', { quantityBasis: 'FIXED', scrapFactor: '0.5' })],
      '10',
    ),
  );
  expect(reasons).toEqual([]);
  expect(components.map(({ item, required, fixed }) => [item, required, fixed])).toEqual([
    ['A', '12.6', false],
    ['B', '3', true],
  ]);
});

test('the least that a line may state is required exactly, and less than the unit can state is a reason', () => {
  const least = resolve(bom([line(1, 'A', '0.0000000000001', { quantityBasis: 'FIXED' })]));
  expect(least.components.map(({ required }) => required)).toEqual(['0.0000000000001']);
  const none = resolve(bom([line(1, 'A', '0.00000000000000000001')], '100000'));
  expect(none).toEqual({
    components: [],
    byProducts: [],
    reasons: [expect.objectContaining({ code: 'RULE_VIOLATED' })],
  });
});

test('lines that are not effective on the day, by-products and co-products are not consumed', () => {
  const { components, byProducts } = resolve(
    bom([
      line(1, 'A', '1', { effectiveTo: '2026-01-05' }),
      line(2, 'A', '2', { effectiveFrom: '2026-01-05' }),
      line(3, 'B', '1', { useType: 'BY_PRODUCT' }),
      line(4, 'B', '1', { useType: 'CO_PRODUCT' }),
    ]),
  );
  expect(components.map(({ bomLine }) => bomLine)).toEqual(['BOM/2']);
  expect(byProducts.map(({ item, useType, expected }) => [item, useType, expected])).toEqual([
    ['B', 'BY_PRODUCT', '30'],
    ['B', 'CO_PRODUCT', '30'],
  ]);
});

test('a phantom multiplies through, and one that contains itself is said and ends', () => {
  const definitions = new Map([
    definition('KIT', bom([line(1, 'A', '3'), line(2, 'LOOP', '1')])),
    definition('LOOP', bom([line(1, 'B', '1'), line(2, 'KIT', '1')])),
  ]);
  const { components, reasons } = resolve(bom([line(1, 'KIT', '2')]), definitions);
  expect(components.map(({ item, required }) => [item, required])).toEqual([
    ['A', '180'],
    ['B', '60'],
  ]);
  expect(reasons).toEqual([{ code: 'RULE_VIOLATED', message: 'Phantom KIT contains itself.' }]);
});

test('what was issued of an item that stands on several lines is shared among them without loss', () => {
  const amount = fc.integer({ min: 0, max: 50 }).map(String);
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 4 }), amount, amount, (required, issued, returned) => {
      const lines = required.map((each, index): ComponentRow => ({
        ...{ order: 'MO-1', plant: 'P1', line: index + 1, bomLine: `BOM/${index}`, item: 'A', unit: 'C62' },
        ...{
          issueMethod: 'EXPLICIT',
          operationSequence: null,
          fixed: false,
          alternates: [],
          required: each,
          issued,
          returned,
        },
      }));
      const shared = shareAmongLines(lines);
      expect(add('0', ...shared.map((each) => each.issued))).toBe(issued);
      expect(add('0', ...shared.map((each) => each.returned))).toBe(returned);
      expect(shared.map((each) => each.line)).toEqual(lines.map((each) => each.line));
    }),
  );
});

test('of lines that stand in for each other the first priority is planned, and an alternate counts by its own share', () => {
  const group = (position: number, component: string, value: string, alternatePriority: number) =>
    line(position, component, value, { alternateGroup: 'G', alternatePriority });
  const { components } = resolve(bom([group(1, 'B', '4', 2), group(2, 'A', '2', 1)]));
  expect(components).toMatchObject([
    { item: 'A', required: '60', alternates: [{ priority: 1, item: 'B', required: '120', unit: 'C62' }] },
  ]);
  const [component] = components;
  if (component === undefined) throw new Error('nothing was resolved');
  const alternates = component.alternates.map((each) => ({ ...each, issued: '30', returned: '10' }));
  const row: ComponentRow = { ...component, order: 'MO-1', plant: 'P1', issued: '45', returned: '0', alternates };
  expect(shareAmongLines([row])).toMatchObject([
    { issued: '60', returned: '5', alternates: [{ item: 'B', issued: '30', returned: '10' }] },
  ]);
});
