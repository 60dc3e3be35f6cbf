import { expect, test } from '@jest/globals';
import { capability, type CapabilityStudy } from './capability.ts';
import { gapWidths, pistonRings } from './published-fixture.ts';

const digits = (study: CapabilityStudy, index: keyof CapabilityStudy, places: number): string => {
  const known = study[index];
  return typeof known === 'object' && known.value !== null ? Number(known.value).toFixed(places) : 'none';
};

test('SAS/QC, XCHART statement, example "Computing Process Capability Indices", limits 240 and 270', () => {
  const study = capability(gapWidths, 5, { lower: 240, upper: 270 }, false);
  // _CP_ 0.38160 _CPL_ 0.50032 _CPU_ 0.26288 _CPK_ 0.26288, by the average range / d2 = 13.1028
  expect(study.estimator).toBe('AVERAGE_RANGE');
  expect(digits(study, 'sigmaWithin', 4)).toBe('13.1028');
  expect((['cp', 'cpl', 'cpu', 'cpk'] as const).map((index) => digits(study, index, 5))).toEqual([
    '0.38160',
    '0.50032',
    '0.26288',
    '0.26288',
  ]);
});

test('Minitab, process capability of the piston ring data, standard deviations within (pooled) and overall', () => {
  const study = capability(pistonRings, 5, { lower: 73.95, upper: 74.05 }, true);
  expect(study).toMatchObject({ measured: 125, subgroups: 25, estimator: 'POOLED_STANDARD_DEVIATION' });
  expect(digits(study, 'sigmaWithin', 7)).toBe('0.0100509');
  expect(digits(study, 'sigmaOverall', 7)).toBe('0.0101989');
  // By hand from these: Cp = 0.1 / (6 x 0.0100509), Pp = 0.1 / (6 x 0.0101989), upper sides with the mean 74.001176.
  expect((['cp', 'cpk', 'pp', 'ppk'] as const).map((index) => digits(study, index, 4))).toEqual([
    '1.6582',
    '1.6192',
    '1.6342',
    '1.5957',
  ]);
});

test('NIST/SEMATECH e-Handbook 6.1.6: limits 8 and 20, mean 16, standard deviation 2', () => {
  // Two values at a distance that makes the standard deviation 2: 16 - sqrt(2) and 16 + sqrt(2).
  const values = [16 - Math.SQRT2, 16 + Math.SQRT2].map((value) => [value]);
  const study = capability(values, 1, { lower: 8, upper: 20 }, false);
  expect((['pp', 'ppl', 'ppu', 'ppk'] as const).map((index) => digits(study, index, 4))).toEqual([
    '1.0000',
    '1.3333',
    '0.6667',
    '0.6667',
  ]);
});

test('AIAG & VDA SPC, figure 7-6: an upper limit of 0.40 mm alone, mean 0.166 and standard deviation 0.0457', () => {
  const half = 0.0457 / Math.SQRT2;
  const study = capability([[0.166 - half], [0.166 + half]], 1, { lower: null, upper: 0.4 }, false);
  expect(digits(study, 'ppk', 2)).toBe('1.71');
});

test('a limit that is missing leaves only the side that exists, and says why the others are unknown', () => {
  const upperOnly = capability(gapWidths, 5, { lower: null, upper: 270 }, false);
  const noLower = { value: null, reason: 'There is no lower limit.' };
  expect(upperOnly).toMatchObject({ cp: noLower, cpl: noLower, pp: noLower, ppl: noLower });
  expect(digits(upperOnly, 'cpu', 5)).toBe('0.26288');
  expect(upperOnly.cpk).toEqual(upperOnly.cpu);
  expect(upperOnly.ppk).toEqual(upperOnly.ppu);
  const lowerOnly = capability(gapWidths, 5, { lower: 240, upper: null }, false);
  const noUpper = { value: null, reason: 'There is no upper limit.' };
  expect(lowerOnly).toMatchObject({ cp: noUpper, cpu: noUpper, pp: noUpper, ppu: noUpper, cpk: lowerOnly.cpl });
});

test('nothing, one value, and values that do not vary have reasons instead of indices', () => {
  const limits = { lower: 0, upper: 10 };
  const reasonsOf = ({ mean, cp, cpk, pp, ppk }: CapabilityStudy): readonly (string | null)[] =>
    [mean, cp, cpk, pp, ppk].map(({ reason }) => reason);
  const tooFew = (count: number): string => `There are ${count} values; an estimate needs two.`;
  const noDeviation = (count: number): string => `There are ${count} values; a standard deviation needs two.`;
  expect(reasonsOf(capability([], 1, limits, false))).toEqual([
    'Nothing was measured.',
    ...[tooFew(0), tooFew(0)],
    ...[noDeviation(0), noDeviation(0)],
  ]);
  expect(reasonsOf(capability([[5]], 1, limits, false))).toEqual([
    null,
    ...[tooFew(1), tooFew(1)],
    ...[noDeviation(1), noDeviation(1)],
  ]);
  expect(reasonsOf(capability([[5], [5]], 1, limits, false))).toEqual([
    null,
    ...['The values do not vary within subgroups.', 'The values do not vary within subgroups.'],
    ...['The values do not vary at all.', 'The values do not vary at all.'],
  ]);
  // Each subgroup is alike in itself, and the two differ: there is performance but no capability.
  const apart = capability(
    [
      [5, 5],
      [6, 6],
    ],
    2,
    limits,
    true,
  );
  expect(apart.cp.reason).toBe('The values do not vary within subgroups.');
  expect(apart.pp.value).not.toBeNull();
  expect(capability([[5], [6]], 1, limits, true).cp.reason).toBe(
    'A pooled standard deviation needs a subgroup of two values.',
  );
});
