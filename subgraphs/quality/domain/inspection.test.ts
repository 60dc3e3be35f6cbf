import { expect, test } from '@jest/globals';
import { decide, evolve, type Inspection, type InspectionCommand, type RecordInspection } from './inspection.ts';

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
const bore = { name: 'Bore', unit: 'MMT', lowerLimit: '19.99', target: '20', upperLimit: '20.01' };
const torque = { name: 'Torque', unit: 'NU', lowerLimit: '2.5', target: null, upperLimit: null };
const record: RecordInspection = {
  kind: 'RecordInspection',
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
      { characteristic: 'Bore', value: '20.01', unit: 'MMT', lowerLimit: '19.99', upperLimit: '20.01', passed: true },
      { characteristic: 'Torque', value: '3', unit: 'NU', lowerLimit: '2.5', upperLimit: null, passed: true },
    ],
  });
  const inKilograms = { characteristic: 'Bore', value: '20', unit: 'KGM' };
  expect(() => given(request, { ...record, results: [inKilograms] })).toThrow(
    'give it in MMT or another unit of length',
  );
});

test.each<[string, Partial<RecordInspection>, string]>([
  ['a result is missing', { results: record.results.slice(1) }, 'Not measured: "Bore"'],
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
