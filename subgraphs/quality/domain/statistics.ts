import { decimal, type Decimal } from '#contracts/decimal.ts';

/**
 * Statistics of measured values in double precision: they estimate, they never count or pay. Results are rounded to ten
 * significant digits where they leave as decimals.
 */

/** A statistic as a decimal of ten significant digits, at most twenty behind the point. */
export function statistic(value: number): Decimal {
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return decimal(value.toFixed(Math.min(Math.max(9 - exponent, 0), 20)));
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sum of the squared distances from the mean. */
export function squares(values: readonly number[]): number {
  const center = mean(values);
  return values.reduce((sum, value) => sum + (value - center) ** 2, 0);
}

/** Standard deviation of a sample of two or more, with n - 1. */
export const standardDeviation = (values: readonly number[]): number =>
  Math.sqrt(squares(values) / (values.length - 1));

export const range = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Distances between neighbours. */
export const movingRanges = (values: readonly number[]): readonly number[] =>
  values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));

/**
 * Mean (d2) and standard deviation (d3) of the range of n standard normal values, n = 2 to 8 (ISO 7870-2, ASTM E2587;
 * there with three digits).
 */
const rangeFactors: readonly { readonly d2: number; readonly d3: number }[] = [
  { d2: 1.128379, d3: 0.852502 },
  { d2: 1.692569, d3: 0.888368 },
  { d2: 2.058751, d3: 0.879808 },
  { d2: 2.325929, d3: 0.864082 },
  { d2: 2.534413, d3: 0.84804 },
  { d2: 2.704357, d3: 0.833205 },
  { d2: 2.847201, d3: 0.819831 },
];

/** d2 and d3 of n values. Throws RangeError beyond 2 to 8. */
export function rangeFactorsOf(n: number): { readonly d2: number; readonly d3: number } {
  const factors = rangeFactors[n - 2];
  if (factors === undefined) throw new RangeError(`there are factors of the range of 2 to 8 values, not of ${n}`);
  return factors;
}

/**
 * c4: mean of the standard deviation of n standard normal values, by which a sample's is divided to be unbiased (ISO
 * 7870-2). From c4(2) = sqrt(2 / pi) by c4(n) c4(n + 1) = sqrt((n - 1) / n).
 */
export function unbiasingFactor(n: number): number {
  let factor = Math.sqrt(2 / Math.PI);
  for (let size = 2; size < n; size += 1) factor = Math.sqrt((size - 1) / size) / factor;
  return factor;
}

/**
 * Standard deviation within subgroups, pooled over their degrees of freedom d and unbiased by c4(d + 1). Null when no
 * subgroup has two values.
 */
export function pooledStandardDeviation(subgroups: readonly (readonly number[])[]): number | null {
  const degrees = subgroups.reduce((sum, values) => sum + values.length - 1, 0);
  if (degrees === 0) return null;
  const within = subgroups.reduce((sum, values) => sum + squares(values), 0);
  return Math.sqrt(within / degrees) / unbiasingFactor(degrees + 1);
}
