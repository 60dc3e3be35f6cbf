import { MillgraphError } from '#platform/errors.ts';
import { mean, movingRanges, range, rangeFactorsOf, standardDeviation, unbiasingFactor } from './statistics.ts';

/** Control charts of variables (ISO 7870-2): individuals, means with ranges, means with standard deviations. */

export type ChartKind = 'INDIVIDUALS_MOVING_RANGE' | 'MEAN_RANGE' | 'MEAN_STANDARD_DEVIATION';

/** The chart for subgroups of a size: individuals for 1, ranges to 8, standard deviations above (AIAG SPC). */
export function chartKind(subgroupSize: number): ChartKind {
  if (subgroupSize === 1) return 'INDIVIDUALS_MOVING_RANGE';
  return subgroupSize <= 8 ? 'MEAN_RANGE' : 'MEAN_STANDARD_DEVIATION';
}

/** What the limits of a chart follow from: its centers and the standard deviation within subgroups. */
export interface ChartBase {
  readonly chart: ChartKind;
  readonly subgroupSize: number;
  /** How many subgroups it was estimated from. */
  readonly subgroups: number;
  readonly center: number;
  readonly spreadCenter: number;
  readonly sigma: number;
}

export interface Limits {
  readonly center: number;
  readonly lower: number;
  readonly upper: number;
}

/** Values taken together. */
export type Subgroup = readonly number[];

const mostRounding = 1e-12;

/** Why nothing can be estimated from subgroups, or the estimate. */
export function estimate(
  subgroups: readonly Subgroup[],
  subgroupSize: number,
): ChartBase | { readonly reason: string } {
  const chart = chartKind(subgroupSize);
  if (subgroups.length < 2) {
    const what = subgroupSize === 1 ? 'values' : `complete subgroups of ${subgroupSize}`;
    return { reason: `There are ${subgroups.length} ${what}; an estimate needs two.` };
  }
  const spreads = spreadsOf(subgroups, chart);
  const spreadCenter = mean(spreads);
  const center = mean(subgroups.map(mean));
  const sigma = spreadCenter / spreadFactors(chart, subgroupSize).mean;
  // Values that are all equal differ at most by what a double cannot hold.
  if (sigma <= Math.abs(center) * mostRounding) return { reason: 'The values do not vary within subgroups.' };
  return { chart, subgroupSize, subgroups: subgroups.length, center, spreadCenter, sigma };
}

/** The limits that a base period gives. Throws RULE_VIOLATED where nothing can be estimated from it. */
export function frozenBase(subgroups: readonly Subgroup[], subgroupSize: number): ChartBase {
  const base = estimate(subgroups, subgroupSize);
  if ('reason' in base) {
    throw new MillgraphError('RULE_VIOLATED', `The base period gives no limits. ${base.reason}`, {
      argument: 'input.base',
    });
  }
  return base;
}

/** Three standard errors around the center of the means, or of the individuals. */
export function locationLimits(base: ChartBase): Limits {
  const width = (3 * base.sigma) / Math.sqrt(base.subgroupSize);
  return { center: base.center, lower: base.center - width, upper: base.center + width };
}

/** Three standard errors around the center of the ranges or standard deviations; none lies below zero. */
export function spreadLimits(base: ChartBase): Limits {
  const width = 3 * spreadFactors(base.chart, base.subgroupSize).deviation * base.sigma;
  const center = base.spreadCenter;
  return { center, lower: Math.max(0, center - width), upper: center + width };
}

/** Mean and standard deviation of a subgroup's spread where the process has a standard deviation of one. */
function spreadFactors(chart: ChartKind, size: number): { readonly mean: number; readonly deviation: number } {
  if (chart === 'MEAN_STANDARD_DEVIATION') {
    const c4 = unbiasingFactor(size);
    return { mean: c4, deviation: Math.sqrt(1 - c4 ** 2) };
  }
  const { d2, d3 } = rangeFactorsOf(chart === 'MEAN_RANGE' ? size : 2);
  return { mean: d2, deviation: d3 };
}

const spreadsOf = (subgroups: readonly Subgroup[], chart: ChartKind): readonly number[] =>
  chart === 'INDIVIDUALS_MOVING_RANGE'
    ? movingRanges(subgroups.map(mean))
    : subgroups.map(chart === 'MEAN_RANGE' ? range : standardDeviation);

export type NelsonRule = 'BEYOND_LIMITS' | 'NINE_ON_ONE_SIDE' | 'SIX_RISING_OR_FALLING' | 'FOURTEEN_ALTERNATING';

export interface ChartPoint {
  readonly value: number;
  /** Range, standard deviation or moving range; null: the first individual has no neighbour. */
  readonly spread: number | null;
  readonly violations: readonly NelsonRule[];
  readonly spreadBeyondLimits: boolean;
}

/** The points of subgroups in the order they were taken, judged by the limits of a base; without one, not judged. */
export function pointsOf(subgroups: readonly Subgroup[], subgroupSize: number, base: ChartBase | null): ChartPoint[] {
  const chart = chartKind(subgroupSize);
  const values = subgroups.map(mean);
  const spreads = spreadsOf(subgroups, chart);
  const shift = chart === 'INDIVIDUALS_MOVING_RANGE' ? 1 : 0;
  const rules = base === null ? null : nelsonRules(values, locationLimits(base));
  const limits = base === null ? null : spreadLimits(base);
  return values.map((value, index) => {
    const spread = spreads[index - shift] ?? null;
    const spreadBeyondLimits = limits !== null && spread !== null && (spread > limits.upper || spread < limits.lower);
    return { value, spread, violations: rules?.[index] ?? [], spreadBeyondLimits };
  });
}

/**
 * Which of rules 1 to 4 the points break (L. S. Nelson, "The Shewhart Control Chart: Tests for Special Causes", Journal of
 * Quality Technology 16, 1984): one beyond three sigma; nine in a row on one side of the center; six in a row steadily
 * rising or falling; fourteen in a row alternating up and down. A rule is broken at the point that completes the pattern,
 * and at each one that goes on with it.
 */
export function nelsonRules(values: readonly number[], limits: Limits): readonly (readonly NelsonRule[])[] {
  let side = { sign: 0, run: 0 };
  let trend = { sign: 0, run: 1 };
  let alternation = 1;
  return values.map((value, index) => {
    const rules: NelsonRule[] = [];
    if (value > limits.upper || value < limits.lower) rules.push('BEYOND_LIMITS');

    const sign = Math.sign(value - limits.center);
    side = sign !== 0 && sign === side.sign ? { sign, run: side.run + 1 } : { sign, run: sign === 0 ? 0 : 1 };
    if (side.run >= 9) rules.push('NINE_ON_ONE_SIDE');

    const step = Math.sign(value - (values[index - 1] ?? value));
    alternation = step === 0 ? 1 : step === -trend.sign ? alternation + 1 : 2;
    trend =
      step !== 0 && step === trend.sign ? { sign: step, run: trend.run + 1 } : { sign: step, run: step === 0 ? 1 : 2 };
    if (trend.run >= 6) rules.push('SIX_RISING_OR_FALLING');
    if (alternation >= 14) rules.push('FOURTEEN_ALTERNATING');
    return rules;
  });
}
