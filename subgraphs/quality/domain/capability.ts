import type { Decimal } from '#contracts/decimal.ts';
import { chartKind, estimate, type Subgroup } from './control-chart.ts';
import { mean, pooledStandardDeviation, standardDeviation, statistic } from './statistics.ts';

/** Capability and performance of a process against the limits of a characteristic (ISO 22514-2, AIAG SPC). */

/** By what the standard deviation within subgroups was estimated. */
export type SigmaEstimator =
  'AVERAGE_MOVING_RANGE' | 'AVERAGE_RANGE' | 'AVERAGE_STANDARD_DEVIATION' | 'POOLED_STANDARD_DEVIATION';

/** A statistic, or why there is none. */
export type Known =
  { readonly value: Decimal; readonly reason: null } | { readonly value: null; readonly reason: string };

export interface CapabilityStudy {
  readonly measured: number;
  readonly subgroups: number;
  readonly mean: Known;
  readonly sigmaWithin: Known;
  readonly sigmaOverall: Known;
  readonly estimator: SigmaEstimator;
  readonly cp: Known;
  readonly cpl: Known;
  readonly cpu: Known;
  readonly cpk: Known;
  readonly pp: Known;
  readonly ppl: Known;
  readonly ppu: Known;
  readonly ppk: Known;
}

/** Limits as numbers; null: unlimited. */
export interface SpecificationLimits {
  readonly lower: number | null;
  readonly upper: number | null;
}

const known = (value: number): Known => ({ value: statistic(value), reason: null });
const unknown = (reason: string): Known => ({ value: null, reason });

const chartEstimators = {
  INDIVIDUALS_MOVING_RANGE: 'AVERAGE_MOVING_RANGE',
  MEAN_RANGE: 'AVERAGE_RANGE',
  MEAN_STANDARD_DEVIATION: 'AVERAGE_STANDARD_DEVIATION',
} as const;

type Sigma = { readonly sigma: number } | { readonly reason: string };

/**
 * Cp = (USL - LSL) / 6 sigma, Cpl = (mean - LSL) / 3 sigma, Cpu = (USL - mean) / 3 sigma, Cpk the lesser of the two, by the
 * sigma within subgroups; Pp, Ppl, Ppu, Ppk by the standard deviation of all values. A limit that is missing leaves only
 * the side that exists. `pooled` takes the pooled standard deviation for the sigma within.
 */
export function capability(
  subgroups: readonly Subgroup[],
  subgroupSize: number,
  limits: SpecificationLimits,
  pooled: boolean,
): CapabilityStudy {
  const all = subgroups.flat();
  const [within, estimator] = withinSubgroups(subgroups, subgroupSize, pooled);
  const overall = ofAll(all);
  const center = all.length === 0 ? null : mean(all);
  const [cp, cpl, cpu, cpk] = indices(center, within, limits);
  const [pp, ppl, ppu, ppk] = indices(center, overall, limits);
  const shown = (sigma: Sigma): Known => ('sigma' in sigma ? known(sigma.sigma) : unknown(sigma.reason));
  return {
    measured: all.length,
    subgroups: subgroups.length,
    mean: center === null ? unknown('Nothing was measured.') : known(center),
    sigmaWithin: shown(within),
    sigmaOverall: shown(overall),
    estimator,
    ...{ cp, cpl, cpu, cpk },
    ...{ pp, ppl, ppu, ppk },
  };
}

function withinSubgroups(
  subgroups: readonly Subgroup[],
  subgroupSize: number,
  pooled: boolean,
): readonly [Sigma, SigmaEstimator] {
  if (!pooled) {
    const base = estimate(subgroups, subgroupSize);
    return [base, chartEstimators[chartKind(subgroupSize)]];
  }
  const sigma = pooledStandardDeviation(subgroups);
  if (sigma === null) {
    return [{ reason: 'A pooled standard deviation needs a subgroup of two values.' }, 'POOLED_STANDARD_DEVIATION'];
  }
  return [varying(sigma, subgroups.flat(), 'within subgroups'), 'POOLED_STANDARD_DEVIATION'];
}

const ofAll = (values: readonly number[]): Sigma =>
  values.length < 2
    ? { reason: `There are ${values.length} values; a standard deviation needs two.` }
    : varying(standardDeviation(values), values, 'at all');

const varying = (sigma: number, values: readonly number[], where: string): Sigma =>
  sigma <= Math.abs(mean(values)) * 1e-12 ? { reason: `The values do not vary ${where}.` } : { sigma };

function indices(
  center: number | null,
  sigma: Sigma,
  limits: SpecificationLimits,
): readonly [Known, Known, Known, Known] {
  if (center === null || 'reason' in sigma) {
    const none = unknown('reason' in sigma ? sigma.reason : 'Nothing was measured.');
    return [none, none, none, none];
  }
  const { lower, upper } = limits;
  const toLower = lower === null ? null : (center - lower) / (3 * sigma.sigma);
  const toUpper = upper === null ? null : (upper - center) / (3 * sigma.sigma);
  const noLower = unknown('There is no lower limit.');
  const noUpper = unknown('There is no upper limit.');
  const lesser = Math.min(toLower ?? Infinity, toUpper ?? Infinity);
  return [
    lower === null ? noLower : upper === null ? noUpper : known((upper - lower) / (6 * sigma.sigma)),
    toLower === null ? noLower : known(toLower),
    toUpper === null ? noUpper : known(toUpper),
    Number.isFinite(lesser) ? known(lesser) : unknown('There is no limit.'),
  ];
}
