import { expect, test } from '@jest/globals';
import { byDimension, firstPassYield, partsPerMillion } from './ratios.ts';

const pieces = (value: string) => ({ value, unit: 'C62' });

test('parts per million is what was rejected of a million received, from the sums', () => {
  expect(partsPerMillion({ received: [pieces('100000'), pieces('60000')], rejected: [pieces('8')] })).toEqual({
    ...{ value: '50', reason: null, received: [pieces('160000')], rejected: [pieces('8')] },
  });
  expect(partsPerMillion({ received: [pieces('3')], rejected: [pieces('1')] }).value).toBe('333333.333333');
  expect(partsPerMillion({ received: [pieces('10')], rejected: [] }).value).toBe('0');
});

test('units of one dimension are added up, those of several have no sum', () => {
  const dozen = { value: '1', unit: 'DZN' };
  expect(byDimension([pieces('3'), dozen, { value: '2', unit: 'KGM' }, { value: '500', unit: 'GRM' }])).toEqual([
    pieces('15'),
    { value: '2.5', unit: 'KGM' },
  ]);
  expect(partsPerMillion({ received: [dozen], rejected: [pieces('3')] }).value).toBe('250000');
  expect(partsPerMillion({ received: [pieces('3'), { value: '2', unit: 'KGM' }], rejected: [] })).toMatchObject({
    ...{
      value: null,
      reason: 'What was received and rejected has no sum: it is in C62, KGM. Ask for each item by itself.',
    },
  });
  expect(partsPerMillion({ received: [pieces('3')], rejected: [{ value: '2', unit: 'KGM' }] }).value).toBeNull();
});

test('of nothing received there are no parts per million, but a reason', () => {
  expect(partsPerMillion({ received: [], rejected: [pieces('1')] })).toEqual({
    ...{ value: null, reason: 'Nothing was received.', received: [], rejected: [pieces('1')] },
  });
});

test('first pass yield is what was good of what was processed, from the sums of the reports', () => {
  const reports = [
    { good: '95', processed: '100', unit: 'C62' },
    { good: '5', processed: '10', unit: 'DZN' },
  ];
  // 95 + 60 good of 100 + 120: not the mean of 0.95 and 0.5.
  expect(firstPassYield('PRODUCTION', reports)).toEqual({
    ...{ value: '0.7045454545', reason: null, goodAtFirstPass: pieces('155'), processed: pieces('220') },
  });
});

test('without a first pass there is no yield, but a reason', () => {
  expect(firstPassYield('PRODUCTION', [])).toEqual({
    ...{ value: null, reason: 'Nothing was processed.', goodAtFirstPass: null, processed: null },
  });
  expect(firstPassYield(null, [{ good: '0', processed: '0', unit: 'C62' }])).toMatchObject({
    ...{ value: null, reason: 'Nothing was processed.' },
  });
  expect(firstPassYield('REWORK', [{ good: '5', processed: '5', unit: 'C62' }])).toMatchObject({
    ...{ value: null, reason: 'A rework order has no first pass.', processed: pieces('5') },
  });
});
