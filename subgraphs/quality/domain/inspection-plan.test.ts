import { expect, test } from '@jest/globals';
import { assertPlanFits, createPlan, isWithin, withdrawPlan, type CreateInspectionPlan } from './inspection-plan.ts';

const at = '2026-11-02T06:00:00Z';
const bore = { name: 'Bore', unit: 'MMT', lowerLimit: '19.99', target: '20', upperLimit: '20.01' };
const command: CreateInspectionPlan = {
  ...{ id: 'IP-1', item: 'ACT-100', name: 'Final', characteristics: [bore], before: null, at },
};
const sampled = { sampleSize: 1, samplingRule: null, subgroupSize: 1 };

test('a plan keeps its characteristics in order and is for every plant unless it names one', () => {
  const flatness = { name: 'Flatness', unit: 'MMT', upperLimit: '0.05' };
  expect(createPlan({ ...command, characteristics: [flatness, bore] })).toEqual({
    id: 'IP-1',
    item: 'ACT-100',
    name: 'Final',
    plant: null,
    operation: null,
    version: 1,
    series: 'IP-1',
    supersedes: null,
    createdAt: at,
    characteristics: [
      { ...flatness, lowerLimit: null, target: null, ...sampled },
      { ...bore, ...sampled },
    ],
    state: 'ACTIVE',
    withdrawnAt: null,
    withdrawnBy: null,
    withdrawReason: null,
  });
});

test.each([
  ['no characteristic', [], 'input.characteristics has 0 entries'],
  ['a characteristic without a limit', [{ name: 'Bore', unit: 'MMT', target: '20' }], 'has no limit'],
  ['limits that cross', [{ ...bore, lowerLimit: '21' }], 'lower limit 21 above the upper limit 20.01'],
  ['a target below its limits', [{ ...bore, target: '19.98' }], 'target 19.98 outside its limits 19.99 to 20.01'],
  ['a target above its limits', [{ ...bore, target: '20.02' }], 'target 20.02 outside its limits'],
  ['a name twice', [bore, bore], 'input.characteristics.1 repeats Bore'],
  ['a blank name', [{ ...bore, name: ' ' }], 'input.characteristics.0.name is blank'],
  ['a subgroup of nothing', [{ ...bore, subgroupSize: 0 }], 'subgroupSize is 0; give a whole number from 1 to 25'],
  ['a sample less than a subgroup', [{ ...bore, subgroupSize: 5, sampleSize: 4 }], 'sampleSize is 4'],
  ['a limit beyond measure', [{ ...bore, upperLimit: '1000000000000000' }], 'upperLimit is 1000000000000000'],
])('a plan with %s is refused', (_, characteristics, message) => {
  expect(() => createPlan({ ...command, characteristics })).toThrow(message);
});

test('both limits are within, and a missing one is no limit', () => {
  const limits = { lowerLimit: '19.99', upperLimit: '20.01' };
  expect(['19.99', '20', '20.010', '19.9899', '20.0101'].map((value) => isWithin(value, limits))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(isWithin('-1000', { lowerLimit: null, upperLimit: '0' })).toBe(true);
  expect(isWithin('1000', { lowerLimit: '0', upperLimit: null })).toBe(true);
});

test('a plan fits inspections of its item, in its plant or in every one', () => {
  const plan = { id: 'IP-1', item: 'ACT-100', plant: 'P1', state: 'ACTIVE' } as const;
  expect(() => assertPlanFits(plan, 'ACT-100', 'P1')).not.toThrow();
  expect(() => assertPlanFits({ ...plan, plant: null }, 'ACT-100', 'P2')).not.toThrow();
  expect(() => assertPlanFits(plan, 'ACT-100', 'P2')).toThrow('is for item ACT-100 in plant P1, not for ACT-100 in P2');
  expect(() => assertPlanFits(plan, 'ACT-200', 'P1')).toThrow('not for ACT-200 in P1');
  expect(() => assertPlanFits({ ...plan, state: 'WITHDRAWN' }, 'ACT-100', 'P1')).toThrow('IP-1 is WITHDRAWN');
});

test('a new version goes on with the series of the one before', () => {
  const first = createPlan(command);
  const second = createPlan({ ...command, id: 'IP-2', before: first });
  expect(createPlan({ ...command, id: 'IP-3', before: second })).toMatchObject({
    ...{ id: 'IP-3', version: 3, series: 'IP-1', supersedes: 'IP-2', state: 'ACTIVE' },
  });
});

test('a plan is withdrawn once, with a reason, and not before it was created', () => {
  const withdraw = { reason: 'The gauge is gone', by: 'anna', at: '2026-11-03T06:00:00Z' };
  const withdrawn = withdrawPlan(createPlan(command), withdraw);
  expect(withdrawn).toMatchObject({
    ...{ state: 'WITHDRAWN', withdrawnAt: withdraw.at, withdrawnBy: 'anna', withdrawReason: 'The gauge is gone' },
  });
  expect(() => withdrawPlan(withdrawn, withdraw)).toThrow('IP-1 is WITHDRAWN; only an ACTIVE one');
  expect(() => withdrawPlan(createPlan(command), { ...withdraw, reason: ' ' })).toThrow('input.reason is blank');
  expect(() => withdrawPlan(createPlan(command), { ...withdraw, at: '2026-11-01T06:00:00Z' })).toThrow(
    'before it was created',
  );
});
