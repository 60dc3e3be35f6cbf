import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exactDecimal } from './exact-decimal.ts';

test.each([
  ['.5000', '0.5'],
  ['.00', '0'],
  ['3.00', '3'],
  ['007.10', '7.1'],
  ['+12', '12'],
  ['-0.00', '0'],
  ['-2.250', '-2.25'],
  [' 100 ', '100'],
  ['5.', '5'],
  ['1000', '1000'],
  ['12345678901234567890.12345678901234567890', '12345678901234567890.1234567890123456789'],
])('"%s" is exactly %s', (text, value) => {
  expect(exactDecimal(text)).toBe(value);
});

test.each(['', ' ', '.', '-', '+.', '1e3', '1,5', '1 000', 'NaN', '0x10', '1.2.3', '١'])(
  '"%s" is no decimal number',
  (text) => {
    expect(exactDecimal(text)).toBeUndefined();
  },
);

test('a number keeps its value whatever zeros stand around it', () => {
  const part = fc.bigInt({ min: 0n, max: 10n ** 18n });
  fc.assert(
    fc.property(fc.boolean(), part, part, fc.nat(5), (negative, whole, fraction, zeros) => {
      const sign = negative ? '-' : '';
      const plain = exactDecimal(`${sign}${whole}.${fraction}`);
      expect(exactDecimal(`${sign}${'0'.repeat(zeros)}${whole}.${fraction}${'0'.repeat(zeros)}`)).toBe(plain);
      expect(Number(plain)).toBe(Number(`${sign}${whole}.${fraction}`) + 0);
    }),
  );
});
