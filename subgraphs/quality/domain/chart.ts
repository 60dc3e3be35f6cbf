import type { Decimal } from '#contracts/decimal.ts';
import {
  chartKind,
  estimate,
  locationLimits,
  pointsOf,
  spreadLimits,
  type ChartBase,
  type ChartKind,
  type NelsonRule,
} from './control-chart.ts';
import type { Characteristic } from './inspection-plan.ts';
import { statistic } from './statistics.ts';

/** A control chart as it is shown: its points, and the limits that they are judged by. */

/** Limits that were frozen from a base period. */
export type FrozenLimits = ChartBase & {
  readonly id: string;
  readonly baseFrom: string;
  readonly baseTo: string;
  readonly comment: string | null;
  readonly frozenBy: string;
  readonly frozenAt: string;
};

/** Values of a characteristic that were taken together. */
export interface MeasuredSubgroup {
  readonly inspection: string;
  readonly recordedAt: string;
  readonly values: readonly Decimal[];
}

export interface ShownLimits {
  /** Null: trial limits. */
  readonly id: string | null;
  readonly center: Decimal;
  readonly lower: Decimal;
  readonly upper: Decimal;
  readonly spreadCenter: Decimal;
  readonly spreadLower: Decimal;
  readonly spreadUpper: Decimal;
  readonly sigma: Decimal;
  readonly subgroups: number;
  readonly baseFrom: string;
  readonly baseTo: string;
  readonly comment: string | null;
  readonly frozenBy: string | null;
  readonly frozenAt: string | null;
}

export interface ShownPoint {
  readonly inspection: string;
  readonly recordedAt: string;
  readonly value: Decimal;
  readonly spread: Decimal | null;
  readonly violations: readonly NelsonRule[];
  readonly spreadBeyondLimits: boolean;
}

export interface Chart {
  readonly kind: ChartKind;
  readonly subgroupSize: number;
  readonly unit: string;
  readonly limits: ShownLimits | null;
  readonly reason: string | null;
  readonly points: readonly ShownPoint[];
  readonly incompleteSubgroups: number;
}

/** The subgroups that have all their values; a chart takes no others. */
export const completeOnes = (
  subgroups: readonly MeasuredSubgroup[],
  subgroupSize: number,
): readonly MeasuredSubgroup[] => subgroups.filter(({ values }) => values.length === subgroupSize);

export const numbersOf = (subgroups: readonly MeasuredSubgroup[]): readonly (readonly number[])[] =>
  subgroups.map(({ values }) => values.map(Number));

/** The chart of a characteristic: by frozen limits where there are, else by trial limits of its own points. */
export function chartOf(
  characteristic: Pick<Characteristic, 'unit' | 'subgroupSize'>,
  all: readonly MeasuredSubgroup[],
  range: { readonly from: string; readonly to: string },
  frozen: FrozenLimits | null,
): Chart {
  const { unit, subgroupSize } = characteristic;
  const subgroups = completeOnes(all, subgroupSize);
  const numbers = numbersOf(subgroups);
  const base = frozen ?? estimate(numbers, subgroupSize);
  const limits = 'reason' in base ? null : base;
  const trial = { id: null, baseFrom: range.from, baseTo: range.to, comment: null, frozenBy: null, frozenAt: null };
  const points = pointsOf(numbers, subgroupSize, limits);
  return {
    kind: chartKind(subgroupSize),
    subgroupSize,
    unit,
    limits: limits === null ? null : shownLimits({ ...trial, ...limits }),
    reason: 'reason' in base ? base.reason : null,
    points: subgroups.flatMap(({ inspection, recordedAt }, index) => {
      const point = points[index];
      if (point === undefined) return [];
      const { value, spread, violations, spreadBeyondLimits } = point;
      const shown = { value: statistic(value), spread: spread === null ? null : statistic(spread) };
      return [{ inspection, recordedAt, ...shown, violations, spreadBeyondLimits }];
    }),
    incompleteSubgroups: all.length - subgroups.length,
  };
}

/** Limits with every line, as decimals. */
export function shownLimits(
  base: ChartBase & Pick<ShownLimits, 'id' | 'baseFrom' | 'baseTo' | 'comment' | 'frozenBy' | 'frozenAt'>,
): ShownLimits {
  const { id, subgroups, baseFrom, baseTo, comment, frozenBy, frozenAt } = base;
  const location = locationLimits(base);
  const spread = spreadLimits(base);
  return {
    center: statistic(location.center),
    lower: statistic(location.lower),
    upper: statistic(location.upper),
    spreadCenter: statistic(spread.center),
    spreadLower: statistic(spread.lower),
    spreadUpper: statistic(spread.upper),
    sigma: statistic(base.sigma),
    ...{ id, subgroups, baseFrom, baseTo, comment, frozenBy, frozenAt },
  };
}
