import { add, compare, divide, multiply, subtract, type Decimal } from './decimal.ts';
import { units } from './units.ts';

/** An amount of something: an exact decimal and a UNECE Recommendation 20 common code (C62, KGM, MTR, HUR ...). */
export interface Quantity {
  readonly value: Decimal;
  readonly unit: string;
}

/** An amount of money: an exact decimal and an ISO 4217 currency code. */
export interface Money {
  readonly amount: Decimal;
  readonly currency: string;
}

/** Two quantities whose units have different dimensions, or a unit that Millgraph does not know. */
export class UnitMismatch extends Error {
  constructor(from: string, to: string) {
    super(`a quantity in ${from} cannot be expressed in ${to}`);
    this.name = 'UnitMismatch';
  }
}

/** The factor that turns a value in `from` into one in `to`. Throws UnitMismatch across dimensions. */
function conversionFactor(from: string, to: string): { times: Decimal; over: Decimal } {
  const source = units[from];
  const target = units[to];
  if (target === undefined || source?.dimension !== target.dimension) {
    throw new UnitMismatch(from, to);
  }
  return { times: source.factor, over: target.factor };
}

/** The same quantity in another unit of its dimension. Throws UnitMismatch. */
export function convert(quantity: Quantity, unit: string): Quantity {
  if (quantity.unit === unit) return quantity;
  const { times, over } = conversionFactor(quantity.unit, unit);
  return { value: divide(multiply(quantity.value, times), over), unit };
}

/** Sum, in the unit of the first. Throws UnitMismatch. */
export const addQuantities = (left: Quantity, right: Quantity): Quantity => ({
  value: add(left.value, convert(right, left.unit).value),
  unit: left.unit,
});

/** Difference, in the unit of the first. Throws UnitMismatch. */
export const subtractQuantities = (left: Quantity, right: Quantity): Quantity => ({
  value: subtract(left.value, convert(right, left.unit).value),
  unit: left.unit,
});

/** -1, 0 or 1, as `left` is less than, equal to or greater than `right`. Throws UnitMismatch. */
export const compareQuantities = (left: Quantity, right: Quantity): -1 | 0 | 1 =>
  compare(left.value, convert(right, left.unit).value);
