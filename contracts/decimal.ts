import Big from 'big.js';

/**
 * Exact decimal arithmetic on strings. Quantities and money travel as strings from the database to the client and never
 * touch a binary float. A `Decimal` is in canonical form: no exponent, no leading plus, no trailing zeros (`2136`, `0.5`).
 */
export type Decimal = string;

/** Division keeps 20 fractional digits, more than any quantity or price of a plant carries. */
const Exact = Big();
Exact.DP = 20;
Exact.RM = Big.roundHalfEven;

const decimalPattern = /^-?\d{1,30}(\.\d{1,20})?$/;

/** Whether `text` is a plain decimal number with at most 30 integer and 20 fractional digits. */
export function isDecimal(text: string): boolean {
  return decimalPattern.test(text);
}

/** The canonical form of a plain decimal number. Throws a TypeError that names the value when it is not one. */
export function decimal(text: string): Decimal {
  if (!isDecimal(text)) throw new TypeError(`"${text}" is not a decimal number`);
  return canonical(new Exact(text));
}

const canonical = (value: Big): Decimal => value.toFixed();

export const add = (...terms: readonly Decimal[]): Decimal =>
  canonical(terms.reduce((sum, term) => sum.plus(term), new Exact(0)));
export const subtract = (left: Decimal, right: Decimal): Decimal => canonical(new Exact(left).minus(right));
export const multiply = (...factors: readonly Decimal[]): Decimal =>
  canonical(factors.reduce((product, factor) => product.times(factor), new Exact(1)));
/** Quotient to 20 fractional digits, half to even. Throws a RangeError for a zero divisor. */
export function divide(dividend: Decimal, divisor: Decimal): Decimal {
  if (sign(divisor) === 0) throw new RangeError(`${dividend} cannot be divided by zero`);
  return canonical(new Exact(dividend).div(divisor));
}
export const negate = (value: Decimal): Decimal => subtract('0', value);
/** -1, 0 or 1, as `left` is less than, equal to or greater than `right`. */
export const compare = (left: Decimal, right: Decimal): -1 | 0 | 1 => new Exact(left).cmp(right);
/** -1, 0 or 1 by the sign of the value. */
export const sign = (value: Decimal): -1 | 0 | 1 => compare(value, '0');
export const minimum = (left: Decimal, right: Decimal): Decimal => (compare(left, right) <= 0 ? left : right);
export const maximum = (left: Decimal, right: Decimal): Decimal => (compare(left, right) >= 0 ? left : right);
/** `value` rounded half to even to `digits` fractional digits. */
export const round = (value: Decimal, digits: number): Decimal =>
  canonical(new Exact(value).round(digits, Big.roundHalfEven));
