import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare, multiply, negate, maximum, subtract, add, decimal } from './decimal.ts';
import { addQuantities, compareQuantities, convert, subtractQuantities, UnitMismatch } from './quantity.ts';
import { units } from './units.ts';

const codes = Object.keys(units);
const dimensionOf = (code: string): string | undefined => units[code]?.dimension;

const value = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => decimal(`${digits}.${'0'.repeat(6 - places)}${places === 0 ? '' : '7'.repeat(places)}`));
const code = fc.constantFrom(...codes);
const sameDimension = fc.tuple(code, code).filter(([left, right]) => dimensionOf(left) === dimensionOf(right));

test('a quantity converts by the factors of its units, to 20 digits', () => {
  fc.assert(
    fc.property(value, sameDimension, (amount, [from, to]) => {
      const converted = convert({ value: amount, unit: from }, to);
      const [source, target] = [units[from]?.factor ?? '', units[to]?.factor ?? ''];
      const error = subtract(multiply(converted.value, target), multiply(amount, source));
      // Half a unit of the 20th digit, in the dimension's base unit.
      expect(compare(maximum(error, negate(error)), multiply('0.000000000000000000005', target))).not.toBe(1);
      expect(converted.unit).toBe(to);
    }),
  );
});

test.each([
  ['2.5', 'KGM', '2500', 'GRM'],
  ['1', 'TNE', '1000000000', 'MGM'],
  ['1', 'INH', '25.4', 'MMT'],
  ['18', 'C62', '1.5', 'DZN'],
  ['90', 'MIN', '1.5', 'HUR'],
  ['1', 'LBR', '16', 'ONZ'],
  ['1', 'GLL', '128', 'OZA'],
  ['3', 'EA', '3', 'C62'],
  ['1', 'KWH', '3600000', 'JOU'],
])('%s %s are %s %s, and back, exactly', (left, from, right, to) => {
  expect(convert({ value: left, unit: from }, to)).toEqual({ value: right, unit: to });
  expect(convert({ value: right, unit: to }, from)).toEqual({ value: left, unit: from });
});

test('between decimal multiples of a unit a quantity comes back exactly as it was', () => {
  const multiples = fc.constantFrom(
    ...[
      ['TNE', 'KGM', 'GRM', 'MGM'],
      ['KMT', 'MTR', 'DMT', 'CMT', 'MMT', '4H'],
      ['MTQ', 'DMQ', 'LTR', 'MLT', 'CMQ'],
    ],
  );
  const pair = multiples.chain((family) => fc.tuple(fc.constantFrom(...family), fc.constantFrom(...family)));
  fc.assert(
    fc.property(value, pair, (amount, [from, to]) => {
      expect(convert(convert({ value: amount, unit: from }, to), from)).toEqual({ value: amount, unit: from });
    }),
  );
});

test('in its own unit a quantity stays as it is, also in a unit that is not known', () => {
  const quantity = { value: '5.00', unit: 'BOX' };
  expect(convert(quantity, 'BOX')).toBe(quantity);
});

test('between dimensions, and with a unit that is not known, nothing converts', () => {
  const differing = fc.tuple(code, code).filter(([left, right]) => dimensionOf(left) !== dimensionOf(right));
  fc.assert(
    fc.property(differing, ([from, to]) => {
      expect(() => convert({ value: '1', unit: from }, to)).toThrow(UnitMismatch);
      expect(() => addQuantities({ value: '1', unit: from }, { value: '1', unit: to })).toThrow(UnitMismatch);
      expect(() => compareQuantities({ value: '1', unit: from }, { value: '1', unit: to })).toThrow(UnitMismatch);
    }),
  );
  expect(() => convert({ value: '1', unit: 'KGM' }, 'BOX')).toThrow('a quantity in KGM cannot be expressed in BOX');
  expect(() => convert({ value: '20', unit: 'CEL' }, 'KEL')).toThrow(UnitMismatch);
});

test.each(['__proto__', 'constructor', 'toString'])('%s is no unit', (name) => {
  expect(() => convert({ value: '1', unit: name }, 'KGM')).toThrow(UnitMismatch);
  expect(() => convert({ value: '1', unit: 'KGM' }, name)).toThrow(UnitMismatch);
});

test('sums and differences are in the unit of the first, and one undoes the other', () => {
  fc.assert(
    fc.property(value, value, sameDimension, (first, second, [from, to]) => {
      const [left, right] = [
        { value: first, unit: from },
        { value: second, unit: to },
      ];
      const sum = addQuantities(left, right);
      expect(sum).toEqual({ value: add(first, convert(right, from).value), unit: from });
      expect(subtractQuantities(sum, right)).toEqual(left);
    }),
  );
  const weight = addQuantities({ value: '1', unit: 'KGM' }, { value: '250', unit: 'GRM' });
  expect(weight).toEqual({ value: '1.25', unit: 'KGM' });
});

test('quantities compare across units', () => {
  const thousandGrams = { value: '1000', unit: 'GRM' };
  expect(compareQuantities({ value: '1', unit: 'KGM' }, thousandGrams)).toBe(0);
  expect(compareQuantities({ value: '0.9', unit: 'KGM' }, thousandGrams)).toBe(-1);
  expect(compareQuantities({ value: '1', unit: 'LBR' }, { value: '453', unit: 'GRM' })).toBe(1);
});
