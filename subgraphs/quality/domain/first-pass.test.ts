import { expect, test } from '@jest/globals';
import { firstPasses, type FirstPassEntry } from './first-pass.ts';

const report = (good: number, scrap: number, rework: number, job = '10'): FirstPassEntry => ({
  ...{ kind: 'REPORT', job, unit: 'C62', good: `${good}`, scrap: `${scrap}`, rework: `${rework}` },
});
const back = (quantity: number, reworkOrder: string | null = null): FirstPassEntry => ({
  ...{ kind: 'RETURN', job: '10', unit: 'C62', quantity: `${quantity}`, reworkOrder },
});
const pass = (good: number, processed: number) => [{ good: `${good}`, processed: `${processed}`, unit: 'C62' }];

test('eight good and two reworked of ten are eight of ten, however often the two are reported again', () => {
  expect(firstPasses([report(8, 0, 2), back(2), report(2, 0, 0)])).toEqual(pass(8, 10));
  expect(firstPasses([report(8, 0, 2), back(2), report(0, 0, 2), back(2), report(1, 1, 0)])).toEqual(pass(8, 10));
  expect(firstPasses([report(8, 0, 2)])).toEqual(pass(8, 10));
});

test('what comes back is the first that is reported then, its good pieces before scrap', () => {
  expect(firstPasses([report(8, 0, 2), back(2), report(9, 1, 0)])).toEqual(pass(15, 18));
  expect(firstPasses([report(8, 0, 2), back(2), report(1, 1, 0), report(5, 0, 0)])).toEqual(pass(13, 15));
});

test('an operation is done for the first time whatever came back to another one', () => {
  expect(firstPasses([report(8, 0, 2), back(2), report(8, 0, 0, '20')])).toEqual(pass(16, 18));
});

test('pieces that go to a rework order, or that no report in force set aside, are not reported again', () => {
  expect(firstPasses([report(8, 0, 2), back(2, 'RW-1'), report(5, 0, 0)])).toEqual(pass(13, 15));
  expect(firstPasses([back(2), report(8, 0, 2)])).toEqual(pass(8, 10));
});
