import { expect, test } from '@jest/globals';
import { foldConsumption, foldJob, foldPieces, type JobEventKind, type JobHappening } from './fold.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 5, 6, minute)).toISOString();
const told = (kind: JobEventKind, minute: number, more: Partial<JobHappening> = {}): JobHappening => ({
  ...{ record: `JOB_EVENT/${kind}-${minute}`, kind, at: at(minute), sequence: 0, key: `${kind}-${minute}` },
  ...{ isFact: true, workCenter: null },
  ...more,
});
const fold = (...events: readonly JobHappening[]) => foldJob('O/10', 'WC', events, [], []);

test('given facts in any order, when they are folded, then what happened last counts', () => {
  const events = [told('RESUMED', 7), told('STARTED', 2), told('DISPATCHED', 1), told('SUSPENDED', 5)];
  const times = { startedAt: at(2), endedAt: null, changedAt: at(7) };
  const folded = { state: 'RUNNING', workCenter: 'WC', ...times, isAborted: false };
  expect(fold(...events)).toEqual({ job: folded, violations: new Map() });
  expect(fold(...events.reverse())).toEqual({ job: folded, violations: new Map() });
});

test('given a start of a job that nobody dispatched, when it is folded, then it runs against the rule', () => {
  const { job, violations } = fold(told('STARTED', 2));
  expect(job).toMatchObject({ state: 'RUNNING', startedAt: at(2) });
  expect(violations.get('JOB_EVENT/STARTED-2')).toEqual({
    rule: 'ILLEGAL_STATE',
    message: `Job O/10 was PENDING at ${at(2)}; only a job that is DISPATCHED or READY is started.`,
  });
});

test('given a job that is over, when something is told of later, then it stays over', () => {
  const begun = [told('DISPATCHED', 1), told('STARTED', 2)];
  expect(fold(...begun, told('COMPLETED', 5), told('SUSPENDED', 9)).job).toMatchObject({
    ...{ state: 'COMPLETED', endedAt: at(5) },
  });
  expect(fold(...begun, told('COMPLETED', 5), told('CLOSED', 9)).job.state).toBe('CLOSED');
});

test('given a job that was given up and closed, when it turns out to have been completed before, then it was not given up', () => {
  const ended = [told('DISPATCHED', 1), told('STARTED', 2), told('ABORTED', 7), told('CLOSED', 9)];
  expect(fold(...ended).job).toMatchObject({ state: 'CLOSED', isAborted: true });
  expect(fold(...ended, told('COMPLETED', 5)).job).toMatchObject({ state: 'CLOSED', isAborted: false, endedAt: at(5) });
});

test('given a withdrawal and a start before it that is learned of later, then the job runs', () => {
  const cancelled = told('CANCELLED', 5, { isFact: false });
  expect(fold(told('DISPATCHED', 1), cancelled).job.state).toBe('CANCELLED');
  expect(fold(told('DISPATCHED', 1), cancelled, told('STARTED', 2)).job.state).toBe('RUNNING');
});

test('given facts at the same instant, then their sequence decides, and else that a job works before it stops', () => {
  const [started, suspended] = [told('STARTED', 2), told('SUSPENDED', 2)];
  expect(fold(told('DISPATCHED', 1), suspended, started).job.state).toBe('SUSPENDED');
  expect(fold(told('DISPATCHED', 1), suspended, { ...started, sequence: 1 }).job.state).toBe('RUNNING');
});

test('given more reported or consumed than there was, then the latest facts are too much, and commands never', () => {
  const record = (minute: number, isFact: boolean) => ({
    ...{ record: `R/${minute}`, at: at(minute), sequence: 0, key: String(minute), isFact, pieces: '4', quantity: '4' },
  });
  const records = [record(3, true), record(1, true), record(2, false)];
  expect([...foldPieces('O/10', '8', records, 'C62').keys()]).toEqual(['R/3']);
  expect([...foldPieces('O/10', '3', records, 'C62').keys()]).toEqual(['R/1', 'R/3']);
  expect(foldPieces('O/10', '12', records, 'C62').size).toBe(0);
  expect(foldConsumption('L', '7', records, 'MTR').get('R/3')).toEqual({
    rule: 'INSUFFICIENT_STOCK',
    message: 'Lot L had 7 MTR to consume; with this consumption 12 MTR are taken.',
  });
});
