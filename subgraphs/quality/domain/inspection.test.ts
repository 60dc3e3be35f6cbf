import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MillgraphError } from '#platform/errors.ts';
import {
  decide,
  evolve,
  type Inspection,
  type InspectionCommand,
  type InspectionEvent,
  type CancelInspection,
  type RecordInspection,
  type ReverseInspection,
} from './inspection.ts';

const given = (...commands: readonly InspectionCommand[]): Inspection | null =>
  commands.reduce<Inspection | null>((state, command) => decide(state, command).reduce(evolve, state), null);

const request = {
  kind: 'RequestInspection',
  id: 'IN-1',
  plan: 'IP-1',
  plant: 'P1',
  item: 'ACT-100',
  order: 'PO-1',
  job: 'PO-1/20',
  at: '2026-11-02T06:00:00Z',
} as const;
const sampled = { sampleSize: 1, samplingRule: null, subgroupSize: 1 };
const bore = { ...sampled, name: 'Bore', unit: 'MMT', lowerLimit: '19.99', target: '20', upperLimit: '20.01' };
const torque = { ...sampled, name: 'Torque', unit: 'NU', lowerLimit: '2.5', target: null, upperLimit: null };
const record: RecordInspection = {
  kind: 'RecordInspection',
  record: 'IR-1',
  characteristics: [bore, torque],
  results: [
    { characteristic: 'Bore', value: '20.01' },
    { characteristic: 'Torque', value: '2.5' },
  ],
  inspector: 'insp-7',
  at: '2026-11-02T07:00:00Z',
};
const byHand: RecordInspection = { ...record, characteristics: null, results: [], verdict: 'PASS' };

test('a requested inspection waits for its results', () => {
  expect(given(request)).toMatchObject({
    state: 'REQUESTED',
    verdict: null,
    recordedAt: null,
    job: 'PO-1/20',
    lot: null,
  });
});

test('an inspection is of an order or a lot, and a job is one of the order', () => {
  expect(given({ ...request, order: null, job: null, lot: 'L-1' })).toMatchObject({ order: null, lot: 'L-1' });
  expect(() => given({ ...request, order: null, job: null })).toThrow('names nothing to inspect');
  expect(() => given({ ...request, job: 'PO-11/20' })).toThrow('input.job is PO-11/20, which is no job of order PO-1');
  expect(() => given({ ...request, order: null })).toThrow('no job of order (none given)');
});

test('results at their limits pass, and every one must', () => {
  expect(given(request, record)).toMatchObject({ state: 'RECORDED', verdict: 'PASS', inspector: 'insp-7' });
  const sample = { characteristic: 'Bore', value: '20.0100001' };
  expect(given(request, { ...record, results: [...record.results, sample] })).toMatchObject({ verdict: 'FAIL' });
});

test('a value in another unit is judged in the unit of its characteristic', () => {
  const [event] = decide(given(request), {
    ...record,
    results: [
      { characteristic: 'Bore', value: '2.001', unit: 'CMT' },
      { characteristic: 'Torque', value: '3' },
    ],
  });
  expect(event).toMatchObject({
    verdict: 'PASS',
    results: [
      {
        characteristic: 'Bore',
        value: '20.01',
        unit: 'MMT',
        lowerLimit: '19.99',
        upperLimit: '20.01',
        passed: true,
        subgroup: 1,
      },
      { characteristic: 'Torque', value: '3', unit: 'NU', lowerLimit: '2.5', upperLimit: null, passed: true },
    ],
  });
  const inKilograms = { characteristic: 'Bore', value: '20', unit: 'KGM' };
  expect(() => given(request, { ...record, results: [inKilograms] })).toThrow(
    'give it in MMT or another unit of length',
  );
});

test.each<[string, Partial<RecordInspection>, string]>([
  ['a result is missing', { results: record.results.slice(1) }, 'Not measured: "Bore" (0 of 1)'],
  [
    'a result is of nothing planned',
    { results: [{ characteristic: 'Mass', value: '1' }] },
    'the plan has "Bore", "Torque"',
  ],
  ['the verdict is given', { verdict: 'PASS' }, 'with a plan it follows from the limits'],
  ['it is recorded before it was requested', { at: '2026-11-02T05:59:59Z' }, 'before it was requested'],
])('with a plan nothing is recorded when %s', (_, change, message) => {
  expect(() => given(request, { ...record, ...change })).toThrow(message);
});

test('without a plan the inspector gives the verdict, and each result its unit', () => {
  expect(given(request, { ...byHand, verdict: 'FAIL' })).toMatchObject({ state: 'RECORDED', verdict: 'FAIL' });
  expect(() => given(request, { ...byHand, verdict: null })).toThrow('input.verdict is missing');
  const results = [{ characteristic: 'Scratches', value: '3', unit: 'C62' }];
  expect(decide(given(request), { ...byHand, results })).toMatchObject([
    { results: [{ characteristic: 'Scratches', value: '3', lowerLimit: null, upperLimit: null, passed: true }] },
  ]);
  expect(() => given(request, { ...byHand, results: [{ characteristic: 'Scratches', value: '3' }] })).toThrow(
    'input.results.0.unit is missing',
  );
});

test('results are recorded once', () => {
  expect(() => given(request, record, record)).toThrow('Inspection IN-1 is RECORDED');
  expect(() => given(record)).toThrow('is unknown; results are recorded of a REQUESTED one');
});

const reverse: ReverseInspection = {
  kind: 'ReverseInspection',
  reversal: 'IV-1',
  reason: 'Wrong part measured',
  by: 'anna',
  at: '2026-11-02T08:00:00Z',
};
const cancel: CancelInspection = {
  kind: 'CancelInspection',
  reason: 'Order cancelled',
  by: 'anna',
  at: '2026-11-02T09:00:00Z',
};

test('a record that is taken back leaves the inspection open, to be recorded again', () => {
  const open = given(request, record, reverse);
  expect(open).toEqual(given(request));
  expect(given(request, record, reverse, { ...record, record: 'IR-2' })).toMatchObject({
    ...{ state: 'RECORDED', record: 'IR-2' },
  });
  expect(decide(given(request, record), reverse)).toEqual([
    {
      kind: 'InspectionReversed',
      ...{ reversal: 'IV-1', record: 'IR-1', verdict: 'PASS' },
      reason: reverse.reason,
      by: 'anna',
      at: reverse.at,
    },
  ]);
});

test('only what was recorded is taken back, with a reason, and not before it was', () => {
  expect(() => given(request, reverse)).toThrow('IN-1 is REQUESTED; a record is taken back of a RECORDED one');
  expect(() => given(request, record, reverse, reverse)).toThrow('IN-1 is REQUESTED');
  expect(() => given(request, record, { ...reverse, reason: ' ' })).toThrow('input.reason is blank');
  expect(() => given(request, record, { ...reverse, at: '2026-11-02T06:30:00Z' })).toThrow('before it was recorded');
});

test('an inspection is cancelled while it waits, and then it is over', () => {
  expect(given(request, cancel)).toMatchObject({
    ...{
      state: 'CANCELLED',
      cancelReason: 'Order cancelled',
      cancelledBy: 'anna',
      cancelledAt: cancel.at,
      verdict: null,
    },
  });
  expect(() => given(request, record, cancel)).toThrow('IN-1 is RECORDED; only a REQUESTED one is cancelled');
  expect(() => given(request, cancel, cancel)).toThrow('IN-1 is CANCELLED');
  expect(() => given(request, cancel, record)).toThrow('IN-1 is CANCELLED; results are recorded of a REQUESTED one');
});

test('values fill one subgroup after the other, unless each names its own', () => {
  const characteristics = [{ ...bore, subgroupSize: 2, sampleSize: 3 }];
  const subgroupsOf = (results: RecordInspection['results']): readonly number[] => {
    const [event] = decide(given(request), { ...record, characteristics, results });
    return event?.kind === 'InspectionRecorded' ? event.results.map(({ subgroup }) => subgroup) : [];
  };
  const value = { characteristic: 'Bore', value: '20' };
  expect(subgroupsOf([value, value, value])).toEqual([1, 1, 2]);
  expect(
    subgroupsOf([
      { ...value, subgroup: 2 },
      { ...value, subgroup: 1 },
      { ...value, subgroup: 2 },
    ]),
  ).toEqual([2, 1, 2]);
  const third = { ...value, subgroup: 1 };
  expect(() => subgroupsOf([third, third, third])).toThrow('input.results.2.subgroup is 1, which holds its 2 values');
  expect(() => subgroupsOf([third, value, third])).toThrow(
    'give the subgroup of every value of a characteristic or none',
  );
  expect(() => subgroupsOf([value, value])).toThrow('Not measured: "Bore" (2 of 3)');
});

test('after any mix of records and reversals an inspection is as if those taken back had never been', () => {
  const records = fc.integer({ min: 1, max: 99 }).map((number) => ({ ...record, record: `IR-${number}` }));
  const command = fc.oneof(
    { weight: 4, arbitrary: records },
    { weight: 4, arbitrary: fc.constant(reverse) },
    { weight: 1, arbitrary: fc.constant(cancel) },
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
      let state = given(request);
      const history: InspectionEvent[] = [];
      for (const each of commands) {
        try {
          const events = decide(state, each);
          history.push(...events);
          state = events.reduce<Inspection | null>(evolve, state);
        } catch (error) {
          if (!(error instanceof MillgraphError)) throw error;
        }
      }
      const lastReversal = history.findLastIndex(({ kind }) => kind === 'InspectionReversed');
      const standing = history.slice(lastReversal + 1);
      expect(state).toEqual(standing.reduce<Inspection | null>(evolve, given(request)));
      const count = (kind: InspectionEvent['kind']): number => history.filter((event) => event.kind === kind).length;
      const isRecorded = state?.state === 'RECORDED' ? 1 : 0;
      expect(count('InspectionRecorded') - count('InspectionReversed')).toBe(isRecorded);
    }),
  );
});
