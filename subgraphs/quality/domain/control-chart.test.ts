import { expect, test } from '@jest/globals';
import { chartOf } from './chart.ts';
import {
  chartKind,
  estimate,
  frozenBase,
  locationLimits,
  nelsonRules,
  pointsOf,
  spreadLimits,
  type ChartBase,
  type Subgroup,
} from './control-chart.ts';
import { diskTimes, flowRates, gapWidths, pistonRings } from './published-fixture.ts';
import { mean, rangeFactorsOf, standardDeviation, statistic, unbiasingFactor } from './statistics.ts';

const baseOf = (subgroups: readonly Subgroup[], size: number): ChartBase => {
  const base = estimate(subgroups, size);
  if ('reason' in base) throw new Error(base.reason);
  return base;
};

test('the factors of range and standard deviation are those of the published tables', () => {
  // ASTM E2587 and AIAG SPC, with three and four digits.
  const d2 = [1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847];
  const d3 = [0.853, 0.888, 0.88, 0.864, 0.848, 0.833, 0.82];
  const c4 = [0.7979, 0.8862, 0.9213, 0.94, 0.9515, 0.9594, 0.965, 0.9693, 0.9727];
  const round = (value: number, digits: number): number => Number(value.toFixed(digits));
  expect(d2.map((_, index) => round(rangeFactorsOf(index + 2).d2, 3))).toEqual(d2);
  expect(d3.map((_, index) => round(rangeFactorsOf(index + 2).d3, 3))).toEqual(d3);
  expect(c4.map((_, index) => round(unbiasingFactor(index + 2), 4))).toEqual(c4);
  expect(round(unbiasingFactor(25), 4)).toBe(0.9896);
  expect(() => rangeFactorsOf(9)).toThrow('of 2 to 8 values, not of 9');
});

test('means and ranges: SAS/QC, RCHART statement, "Saving Control Limits", disk drive test times', () => {
  const base = baseOf(diskTimes, 6);
  // _LCLX_ 7.94314 _MEAN_ 8.00307 _UCLX_ 8.06299 _LCLR_ 0 _R_ 0.124 _UCLR_ 0.24847 _STDDEV_ 0.048927
  expect(base.chart).toBe('MEAN_RANGE');
  expect(base.sigma.toFixed(6)).toBe('0.048927');
  const location = locationLimits(base);
  expect([location.lower, location.center, location.upper].map((value) => value.toFixed(5))).toEqual([
    '7.94314',
    '8.00307',
    '8.06299',
  ]);
  const spread = spreadLimits(base);
  expect([spread.lower, spread.center].map((value) => value.toFixed(3))).toEqual(['0.000', '0.124']);
  // Between 0.248470 and 0.248475 the fifth digit is rounded either way.
  expect(Math.abs(spread.upper - 0.24847)).toBeLessThan(0.00001);
});

test('means and ranges: SAS/QC, XCHART statement, example "Computing Process Capability Indices"', () => {
  const base = baseOf(gapWidths, 5);
  // _LCLX_ 242.087 _MEAN_ 259.667 _UCLX_ 277.246 _LCLR_ 0 _R_ 30.4762 _UCLR_ 64.4419 _STDDEV_ 13.1028
  const location = locationLimits(base);
  expect([location.lower, location.center, location.upper].map((value) => value.toFixed(3))).toEqual([
    '242.087',
    '259.667',
    '277.246',
  ]);
  const spread = spreadLimits(base);
  expect([spread.lower, spread.center, spread.upper].map((value) => value.toFixed(4))).toEqual([
    '0.0000',
    '30.4762',
    '64.4419',
  ]);
  expect(base.sigma.toFixed(4)).toBe('13.1028');
});

test('individuals: NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.2, flow rates of ten batches', () => {
  const base = baseOf(flowRates, 1);
  expect(base.chart).toBe('INDIVIDUALS_MOVING_RANGE');
  expect(base.center.toFixed(2)).toBe('50.81');
  expect(base.spreadCenter.toFixed(4)).toBe('1.8778');
  // UCL 55.8041, LCL 45.8159 with d2 rounded to 1.128; the factor of six digits moves each by 0.0017.
  const byHandbook = (3 * base.spreadCenter) / 1.128;
  expect([base.center + byHandbook, base.center - byHandbook].map((value) => value.toFixed(4))).toEqual([
    '55.8041',
    '45.8159',
  ]);
  expect(Math.abs(locationLimits(base).upper - 55.8041)).toBeLessThan(0.0017);
  expect(Math.abs(locationLimits(base).lower - 45.8159)).toBeLessThan(0.0017);
});

test('means and deviations of subgroups: Montgomery, Introduction to Statistical Quality Control, piston rings', () => {
  // The table states each sample's mean with three digits and its standard deviation with four.
  const stated = [
    [1, '74.010', '0.0148'],
    [2, '74.001', '0.0075'],
    [3, '74.008', '0.0147'],
    [8, '73.997', '0.0123'],
    [11, '73.994', '0.0029'],
    [14, '73.990', '0.0153'],
    [16, '73.997', '0.0078'],
  ] as const;
  for (const [sample, center, deviation] of stated) {
    const values = pistonRings[sample - 1] ?? [];
    expect([sample, mean(values).toFixed(3), standardDeviation(values).toFixed(4)]).toEqual([
      sample,
      center,
      deviation,
    ]);
  }
});

test('means and standard deviations, for nine values and more, derived by hand', () => {
  // Two subgroups of 1 to 9 and 3 to 11: both deviate by sqrt(7.5), the means are 5 and 7; c4(9) = 0.969311.
  const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const base = baseOf([nine, nine.map((value) => value + 2)], 9);
  expect(base).toMatchObject({ chart: 'MEAN_STANDARD_DEVIATION', subgroups: 2, center: 6 });
  expect(base.spreadCenter).toBeCloseTo(2.738613, 6);
  expect(base.sigma).toBeCloseTo(2.738613 / 0.969311, 5);
  // A3(9) = 1.032, B3(9) = 0.239, B4(9) = 1.761 by the published tables.
  expect((locationLimits(base).upper - 6) / base.spreadCenter).toBeCloseTo(1.032, 3);
  expect(spreadLimits(base).lower / base.spreadCenter).toBeCloseTo(0.239, 3);
  expect(spreadLimits(base).upper / base.spreadCenter).toBeCloseTo(1.761, 3);
});

test('the chart follows from the subgroup size', () => {
  expect([1, 2, 8, 9, 25].map(chartKind)).toEqual([
    'INDIVIDUALS_MOVING_RANGE',
    'MEAN_RANGE',
    'MEAN_RANGE',
    'MEAN_STANDARD_DEVIATION',
    'MEAN_STANDARD_DEVIATION',
  ]);
});

test('fewer than two subgroups, and values that do not vary, give no limits but a reason', () => {
  expect(estimate([], 1)).toEqual({ reason: 'There are 0 values; an estimate needs two.' });
  expect(estimate([[1, 2]], 2)).toEqual({ reason: 'There are 1 complete subgroups of 2; an estimate needs two.' });
  const alike = [74.1, 74.1, 74.1];
  expect(estimate([alike, alike], 3)).toEqual({ reason: 'The values do not vary within subgroups.' });
  expect(() => frozenBase([[1, 2]], 2)).toThrow('The base period gives no limits. There are 1 complete subgroups of 2');
});

const limits = { center: 0, lower: -3, upper: 3 };
const brokenAt = (values: readonly number[], rule: string): readonly number[] =>
  nelsonRules(values, limits).flatMap((rules, index) => (rules.some((each) => each === rule) ? [index + 1] : []));

test('rule 1: one point beyond three sigma, on either side, and not at it', () => {
  expect(brokenAt([0, 3.01, 3, -3, -3.01], 'BEYOND_LIMITS')).toEqual([2, 5]);
});

test('rule 2: the ninth point in a row on one side, and those after it, not the eighth; the center is no side', () => {
  const up = [1, 2, 1, 1, 2, 1, 1, 2, 1, 1];
  expect(brokenAt(up, 'NINE_ON_ONE_SIDE')).toEqual([9, 10]);
  expect(brokenAt([...up.slice(0, 8), -1, ...up.slice(0, 8)], 'NINE_ON_ONE_SIDE')).toEqual([]);
  expect(brokenAt([...up.slice(0, 4), 0, ...up.slice(0, 5)], 'NINE_ON_ONE_SIDE')).toEqual([]);
  expect(
    brokenAt(
      up.map((value) => -value),
      'NINE_ON_ONE_SIDE',
    ),
  ).toEqual([9, 10]);
});

test('rule 3: the sixth point steadily rising or falling, not the fifth, and no equal ones', () => {
  expect(brokenAt([-2, -1.5, -1, 0, 1, 2, 2.5], 'SIX_RISING_OR_FALLING')).toEqual([6, 7]);
  expect(brokenAt([2, 1, 0, -1, -2, -2.5], 'SIX_RISING_OR_FALLING')).toEqual([6]);
  expect(brokenAt([-2, -1, 0, 1, 2, 2], 'SIX_RISING_OR_FALLING')).toEqual([]);
  expect(brokenAt([-2, -1, 0, 0, 1, 2, 2.5], 'SIX_RISING_OR_FALLING')).toEqual([]);
});

test('rule 4: the fourteenth point alternating up and down, not the thirteenth', () => {
  const alternating = Array.from({ length: 15 }, (_, index) => (index % 2 === 0 ? 1 : -1));
  expect(brokenAt(alternating, 'FOURTEEN_ALTERNATING')).toEqual([14, 15]);
  expect(brokenAt([...alternating.slice(0, 7), -1, -1, ...alternating.slice(0, 10)], 'FOURTEEN_ALTERNATING')).toEqual(
    [],
  );
});

test('points are judged by the limits that were frozen, not by their own', () => {
  const frozen = baseOf(flowRates, 1);
  const drifted = [[56], [50], [50.5]];
  expect(pointsOf(drifted, 1, frozen)).toEqual([
    { value: 56, spread: null, violations: ['BEYOND_LIMITS'], spreadBeyondLimits: false },
    { value: 50, spread: 6, violations: [], spreadBeyondLimits: false },
    { value: 50.5, spread: 0.5, violations: [], spreadBeyondLimits: false },
  ]);
  // 3.26653 x 1.8778 = 6.134: the moving range beyond which the spread is out of control.
  expect(pointsOf([[50], [56.2]], 1, frozen)[1]).toMatchObject({ spreadBeyondLimits: true });
  expect(pointsOf(drifted, 1, null).every(({ violations }) => violations.length === 0)).toBe(true);
});

test('a chart leaves incomplete subgroups out, and says how many, and says why it has no limits', () => {
  const at = { inspection: 'IN-1', recordedAt: '2026-11-02T06:00:00Z' };
  const range = { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' };
  const subgroup = (...values: readonly string[]) => ({ ...at, values });
  const chart = chartOf(
    { unit: 'MMT', subgroupSize: 2 },
    [subgroup('20', '20.2'), subgroup('20'), subgroup('20.1', '20.2')],
    range,
    null,
  );
  expect(chart).toMatchObject({
    ...{ kind: 'MEAN_RANGE', reason: null, incompleteSubgroups: 1 },
    limits: { id: null, center: '20.125', baseFrom: range.from, baseTo: range.to, frozenAt: null, subgroups: 2 },
    points: [
      { value: '20.1', spread: '0.2' },
      { value: '20.15', spread: '0.1' },
    ],
  });
  expect(chartOf({ unit: 'MMT', subgroupSize: 2 }, [subgroup('20', '20.2')], range, null)).toMatchObject({
    ...{ limits: null, reason: 'There are 1 complete subgroups of 2; an estimate needs two.' },
    points: [{ value: '20.1', violations: [] }],
  });
});

test('a statistic leaves with ten significant digits and no exponent', () => {
  expect([1 / 3, 123456.7890123, 0, -0.00000012345678912, 2e14, 0.1 + 0.2].map(statistic)).toEqual([
    '0.3333333333',
    '123456.789',
    '0',
    '-0.0000001234567891',
    '200000000000000',
    '0.3',
  ]);
});
