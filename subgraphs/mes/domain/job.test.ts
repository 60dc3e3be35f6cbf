import { expect, test } from '@jest/globals';
import { decide, evolve, type Job, type JobCommand, type Situation } from './job.ts';

const at = '2026-01-05T08:00:00Z';

const job = (id: string, state: 'PENDING' | 'DISPATCHED' | 'RUNNING' | 'COMPLETED', more: Partial<Job> = {}): Job =>
  ({
    ...{ id, sequence: Number(id.slice(2)), workCenter: 'WC', checkpoint: false, inspectionPassed: null },
    ...{ inspectionOpen: false, changedAt: null, subcontractSupplier: null },
    ...{ inTransit: '0', received: '0', good: '0', scrap: '0', rework: '0', tolerated: '0', state },
    startedAt: state === 'RUNNING' || state === 'COMPLETED' ? '2026-01-05T06:00:00Z' : null,
    endedAt: state === 'COMPLETED' ? '2026-01-05T07:00:00Z' : null,
    ...more,
  }) as Job;

const situation = (id: string, jobs: readonly Job[], more: Partial<Situation> = {}): Situation => ({
  ...{ job: id, unit: 'C62', jobs, holds: [] },
  ...more,
});

const pieces = (value: string) => ({ value, unit: 'C62' });
const refusal =
  (given: Situation, when: JobCommand): (() => unknown) =>
  () =>
    decide(given, when);
const hold = { id: 'H-1', target: 'ITEM', targetId: 'ACT-1', reason: 'porous' } as const;

test('given a pending job without work center, when it is dispatched without naming one, then a rule refuses it', () => {
  const given = situation('O/10', [job('O/10', 'PENDING', { workCenter: null })]);
  expect(refusal(given, { kind: 'DispatchJob', workCenter: null, at })).toThrow('has no work center by its routing');
  expect(decide(given, { kind: 'DispatchJob', workCenter: 'WC-2', at })).toEqual([
    { kind: 'JobDispatched', job: 'O/10', at, workCenter: 'WC-2' },
  ]);
});

test('given pieces in transit, when the job starts, then it receives them', () => {
  const given = situation('O/20', [job('O/10', 'RUNNING'), job('O/20', 'DISPATCHED', { inTransit: '12' })]);
  expect(decide(given, { kind: 'StartJob', at })).toEqual([
    { kind: 'PiecesReceived', job: 'O/20', at, quantity: '12' },
    { kind: 'JobStarted', job: 'O/20', at },
  ]);
});

test('given a hold on the order or its item, when the job starts or goes on, then the hold refuses it', () => {
  const dispatched = situation('O/10', [job('O/10', 'DISPATCHED')], { holds: [hold] });
  expect(refusal(dispatched, { kind: 'StartJob', at })).toThrow('The item ACT-1 is on hold (H-1: porous)');
  const suspended = evolve([job('O/10', 'RUNNING')], { kind: 'JobSuspended', job: 'O/10', at, reason: 'broken' });
  expect(refusal(situation('O/10', suspended, { holds: [hold] }), { kind: 'ResumeJob', at })).toThrow('is on hold');
});

test('given a running job, when it reports in other units, then pieces and hours are those of the order', () => {
  const given = situation('O/10', [job('O/10', 'RUNNING', { received: '100' }), job('O/20', 'PENDING')]);
  const report: JobCommand = {
    kind: 'ReportProduction',
    at,
    good: { value: '2', unit: 'DZN' },
    machineTime: { value: '90', unit: 'MIN' },
  };
  expect(decide(given, report)).toEqual([
    {
      ...{ kind: 'ProductionReported', job: 'O/10', at },
      figures: {
        equipment: null,
        ...{ good: '24', scrap: '0', scrapReason: null, rework: '0' },
        ...{ machineHours: '1.5', laborHours: null, operator: null },
      },
    },
    { kind: 'PiecesSent', job: 'O/10', at, to: 'O/20', quantity: '24' },
  ]);
  expect(refusal(given, { ...report, good: { value: '1', unit: 'KGM' } })).toThrow('input.good is in KGM');
  expect(refusal(given, { ...report, machineTime: { value: '1', unit: 'MTR' } })).toThrow('input.machineTime');
});

test('given 100 received of which 97 are reported, when 4 more are, then the rule says the numbers', () => {
  const counts = { received: '98', inTransit: '2', good: '90', scrap: '5', rework: '2' };
  const given = situation('O/10', [job('O/10', 'RUNNING', counts)]);
  expect(refusal(given, { kind: 'ReportProduction', at, good: pieces('4') })).toThrow(
    'Job O/10 has 3 C62 left to report: of 100 that reached it, 90 good, 5 scrap and 2 rework are reported.',
  );
  expect(decide(given, { kind: 'ReportProduction', at, good: pieces('3') })).toHaveLength(2);
});

test('a report without anything, or of scrap without a reason, is bad input', () => {
  const given = situation('O/10', [job('O/10', 'RUNNING', { received: '10' })]);
  expect(refusal(given, { kind: 'ReportProduction', at })).toThrow('states nothing');
  expect(refusal(given, { kind: 'ReportProduction', at, good: pieces('0') })).toThrow('states nothing');
  expect(refusal(given, { kind: 'ReportProduction', at, scrap: pieces('1') })).toThrow('scrap without a reason');
  expect(refusal(given, { kind: 'ReportProduction', at, good: pieces('-1') })).toThrow('must not be negative');
});

test('what happened before the job started is refused', () => {
  const given = situation('O/10', [job('O/10', 'RUNNING', { received: '10' })]);
  const early = '2026-01-05T05:59:59.999999Z';
  expect(refusal(given, { kind: 'ReportProduction', at: early, good: pieces('1') })).toThrow('started at');
  expect(refusal(given, { kind: 'CompleteJob', at: early })).toThrow('started at');
});

test('a job is completed only after its predecessor, with nothing on its way and all pieces reported', () => {
  const done = { received: '10', good: '10' };
  const complete: JobCommand = { kind: 'CompleteJob', at };
  expect(refusal(situation('O/20', [job('O/10', 'RUNNING'), job('O/20', 'RUNNING')]), complete)).toThrow(
    'Job O/10, before O/20, is RUNNING',
  );
  const before = job('O/10', 'COMPLETED', done);
  const onTheWay = job('O/20', 'RUNNING', { ...done, inTransit: '3' });
  expect(refusal(situation('O/20', [before, onTheWay]), complete)).toThrow('3 C62 are on their way to job O/20');
  const open = job('O/20', 'RUNNING', { received: '10', good: '8', rework: '1' });
  expect(refusal(situation('O/20', [before, open]), complete)).toThrow('received 10 C62, and 1 of them are not');
});

test('a checkpoint is completed only after its inspection passed', () => {
  const checkpoint = { received: '10', good: '10', checkpoint: true };
  const given = (inspectionPassed: boolean | null): Situation =>
    situation('O/10', [job('O/10', 'RUNNING', { ...checkpoint, inspectionPassed })]);
  expect(refusal(given(null), { kind: 'CompleteJob', at })).toThrow('no inspection is recorded');
  expect(refusal(given(false), { kind: 'CompleteJob', at })).toThrow('its inspection failed');
  expect(decide(given(true), { kind: 'CompleteJob', at })).toHaveLength(2);
});

test('completing the last job completes the order with its good pieces and the scrap of all jobs', () => {
  const first = job('O/10', 'COMPLETED', { received: '10', good: '9', scrap: '1' });
  const last = job('O/20', 'RUNNING', { received: '9', good: '7', scrap: '2' });
  expect(decide(situation('O/20', [first, last]), { kind: 'CompleteJob', at })).toEqual([
    { kind: 'JobCompleted', job: 'O/20', at },
    { kind: 'OrderCompleted', job: 'O/20', at, good: '7', scrap: '3' },
  ]);
});
