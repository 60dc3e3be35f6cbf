import { expect, test } from '@jest/globals';
import { assertPlanFits, createPlan, isWithin, type CreateInspectionPlan } from './inspection-plan.ts';

const at = '2026-11-02T06:00:00Z';
const bore = { name: 'Bore', unit: 'MMT', lowerLimit: '19.99', target: '20', upperLimit: '20.01' };
const command: CreateInspectionPlan = { id: 'IP-1', item: 'ACT-100', name: 'Final', characteristics: [bore], at };

test('a plan keeps its characteristics in order and is for every plant unless it names one', () => {
  const flatness = { name: 'Flatness', unit: 'MMT', upperLimit: '0.05' };
  expect(createPlan({ ...command, characteristics: [flatness, bore] })).toEqual({
    id: 'IP-1',
    item: 'ACT-100',
    name: 'Final',
    plant: null,
    createdAt: at,
    characteristics: [{ ...flatness, lowerLimit: null, target: null }, bore],
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
  const plan = { id: 'IP-1', item: 'ACT-100', name: 'Final', plant: 'P1', createdAt: at };
  expect(() => assertPlanFits(plan, 'ACT-100', 'P1')).not.toThrow();
  expect(() => assertPlanFits({ ...plan, plant: null }, 'ACT-100', 'P2')).not.toThrow();
  expect(() => assertPlanFits(plan, 'ACT-100', 'P2')).toThrow('is for item ACT-100 in plant P1, not for ACT-100 in P2');
  expect(() => assertPlanFits(plan, 'ACT-200', 'P1')).toThrow('not for ACT-200 in P1');
});
