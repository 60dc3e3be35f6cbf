import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  compare,
  decimal,
  divide,
  isDecimal,
  maximum,
  minimum,
  multiply,
  negate,
  round,
  sign,
  subtract,
} from './decimal.ts';

/** A decimal as `digits` / 10^`places`, and its text in one of the forms that it may arrive in. */
interface Exact {
  readonly digits: bigint;
  readonly places: number;
  readonly text: string;
}

const ten = (power: number): bigint => 10n ** BigInt(power);

function plainText(digits: bigint, places: number): string {
  const figures = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const whole = figures.slice(0, figures.length - places);
  return `${digits < 0n ? '-' : ''}${places === 0 ? whole : `${whole}.${figures.slice(-places)}`}`;
}

const exact: fc.Arbitrary<Exact> = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 20 }))
  .map(([digits, places]) => ({ digits, places, text: plainText(digits, places) }));

/** The text that `digits` / 10^`places` must have. */
function canonical(digits: bigint, places: number): string {
  let [left, right] = [digits, places];
  while (right > 0 && left % 10n === 0n) [left, right] = [left / 10n, right - 1];
  return plainText(left, right);
}

/** The integer nearest to `dividend` / `divisor`; halves go to the even one. */
function nearest(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [top, bottom] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const [quotient, doubled] = [top / bottom, (top % bottom) * 2n];
  const up = doubled > bottom || (doubled === bottom && quotient % 2n === 1n);
  return (quotient + (up ? 1n : 0n)) * (negative ? -1n : 1n);
}

test('a decimal has one canonical text, whatever form it arrives in', () => {
  fc.assert(
    fc.property(exact, fc.integer({ min: 0, max: 5 }), ({ digits, places, text }, zeros) => {
      const padded = text.replace(/^-?/, (minus) => `${minus}${'0'.repeat(zeros)}`);
      expect(decimal(padded)).toBe(canonical(digits, places));
      expect(decimal(decimal(text))).toBe(decimal(text));
    }),
  );
  expect(['-0', '-0.00', '007.50', '2136.00'].map(decimal)).toEqual(['0', '0', '7.5', '2136']);
});

test.each([
  ...['', ' 1', '1 ', '1\n', '+1', '.5', '5.', '1e3', '1,5', '0x1f', 'NaN', 'Infinity', '--1', '1.2.3', '١'],
  '1'.repeat(31),
  `0.${'1'.repeat(21)}`,
])('%j is no decimal', (text) => {
  expect(isDecimal(text)).toBe(false);
  expect(() => decimal(text)).toThrow(TypeError);
});

test('30 digits before and 20 after the point are kept', () => {
  const widest = `-${'9'.repeat(30)}.${'9'.repeat(20)}`;
  expect(decimal(widest)).toBe(widest);
});

test('sums, differences and products are exact', () => {
  fc.assert(
    fc.property(exact, exact, (left, right) => {
      const places = Math.max(left.places, right.places);
      const [a, b] = [left.digits * ten(places - left.places), right.digits * ten(places - right.places)];
      expect(add(left.text, right.text)).toBe(canonical(a + b, places));
      expect(subtract(left.text, right.text)).toBe(canonical(a - b, places));
      const product = canonical(left.digits * right.digits, left.places + right.places);
      expect(multiply(left.text, right.text)).toBe(product);
    }),
  );
  expect(add('0.1', '0.2')).toBe('0.3');
  expect([add(), multiply()]).toEqual(['0', '1']);
});

test('a sum does not depend on the order of its terms, and what is taken away again leaves nothing', () => {
  fc.assert(
    fc.property(fc.array(exact, { maxLength: 8 }), (terms) => {
      const texts = terms.map(({ text }) => text);
      expect(add(...texts)).toBe(add(...texts.toReversed()));
      expect(texts.reduce((rest, text) => subtract(rest, text), add(...texts))).toBe('0');
    }),
  );
});

test('a quotient is the nearest of 20 digits, halves to even', () => {
  fc.assert(
    fc.property(
      exact,
      exact.filter(({ digits }) => digits !== 0n),
      (left, right) => {
        const quotient = nearest(left.digits * ten(20 + right.places), right.digits * ten(left.places));
        expect(divide(left.text, right.text)).toBe(canonical(quotient, 20));
      },
    ),
  );
  expect(divide('1', '3')).toBe('0.33333333333333333333');
  const halves = ['1', '3', '-5'].map((digit) => divide(multiply(digit, '0.00000000000000000001'), '2'));
  expect(halves).toEqual(['0', '0.00000000000000000002', '-0.00000000000000000002']);
  expect(() => divide('1', '0.00')).toThrow(new RangeError('1 cannot be divided by zero'));
});

test('rounding goes to the nearest, halves to even', () => {
  fc.assert(
    fc.property(exact, fc.integer({ min: 0, max: 20 }), ({ digits, places, text }, kept) => {
      const rounded = kept >= places ? digits * ten(kept - places) : nearest(digits, ten(places - kept));
      expect(round(text, kept)).toBe(canonical(rounded, kept));
    }),
  );
  expect(['0.5', '1.5', '2.5', '-2.5', '-0.4'].map((text) => round(text, 0))).toEqual(['0', '2', '2', '-2', '0']);
});

test('decimals compare by value and not by text', () => {
  fc.assert(
    fc.property(exact, exact, (left, right) => {
      const places = Math.max(left.places, right.places);
      const [a, b] = [left.digits * ten(places - left.places), right.digits * ten(places - right.places)];
      expect(compare(left.text, right.text)).toBe(a < b ? -1 : a > b ? 1 : 0);
      expect(compare(minimum(left.text, right.text), maximum(left.text, right.text))).not.toBe(1);
      expect([left.text, right.text]).toContain(minimum(left.text, right.text));
      expect(sign(left.text)).toBe(left.digits < 0n ? -1 : left.digits > 0n ? 1 : 0);
      expect(negate(left.text)).toBe(canonical(-left.digits, left.places));
    }),
  );
  expect([compare('9', '10'), compare('5', '5.00'), compare('-0', '0')]).toEqual([-1, 0, 0]);
});
