import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decide,
  evolve,
  foldStates,
  intervalsOf,
  reverse,
  type EquipmentState,
  type RankedInterval,
  type StateInterval,
  type StateRecord,
} from './equipment-state.ts';
import { timeRange } from './time-range.ts';

const now = '2026-01-02T00:00:00Z';
const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 8, minute)).toISOString();

/** What is done with the records of one equipment. */
interface Step {
  readonly kind: 'record' | 'reverse';
  readonly state: EquipmentState;
  readonly minute: number;
}

interface History {
  readonly records: readonly StateRecord[];
  readonly intervals: readonly StateInterval[];
}

const nothing: History = { records: [], intervals: [] };

function record({ records, intervals }: History, state: EquipmentState, minute: number): History {
  const id = `ES-${records.length + 1}`;
  const event = decide(intervals, { record: id, state, at: at(minute), now });
  const entry = { id, state, occurredAt: at(minute), reason: null, isReversed: false };
  return { records: [...records, entry], intervals: evolve(intervals, event) };
}

function takeBack({ records, intervals }: History, id: string): History {
  const event = reverse(records, id, 'wrong machine');
  const marked = records.map((entry) => (entry.id === id ? { ...entry, isReversed: true } : entry));
  return { records: marked, intervals: evolve(intervals, event) };
}

test('a range of time has more than nothing and at most so many days', () => {
  const from = '2026-01-01T00:00:00Z';
  expect(timeRange({ from, to: '2026-02-01T00:00:00Z' }, 31)).toBeDefined();
  expect(() => timeRange({ from, to: '2026-02-01T00:00:01Z' }, 31)).toThrow('at most 31 days');
  expect(() => timeRange({ from, to: from }, 31)).toThrow('at most 31 days');
});

test('a change of state in the future is bad input', () => {
  const command = { record: 'ES-1', state: 'DOWN', at: '2026-01-01T00:02:00Z', now: '2026-01-01T00:00:00Z' } as const;
  expect(() => decide([], command)).toThrow('which is in the future');
});

test('a change at the very instant of another takes its place, and gives it back when it is reversed', () => {
  const changed = [
    { state: 'DOWN', minute: 1 },
    { state: 'IDLE', minute: 3 },
    { state: 'SETUP', minute: 1 },
  ] as const;
  const history = changed.reduce<History>((known, { state, minute }) => record(known, state, minute), nothing);
  expect(history.intervals.map(({ state }) => state)).toEqual(['SETUP', 'IDLE']);
  const back = takeBack(history, 'ES-3');
  expect(back.intervals.map(({ record: id, state }) => [id, state])).toEqual([
    ['ES-1', 'DOWN'],
    ['ES-2', 'IDLE'],
  ]);
  expect(takeBack(takeBack(history, 'ES-1'), 'ES-3').intervals.map(({ state }) => state)).toEqual(['IDLE']);
});

test('a record is reversed once, and with a reason', () => {
  const history = record(nothing, 'DOWN', 1);
  expect(() => reverse(history.records, 'ES-1', ' ')).toThrow('input.reason is blank');
  expect(() => takeBack(takeBack(history, 'ES-1'), 'ES-1')).toThrow('ES-1 is reversed already');
});

const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom('record', 'record', 'reverse'),
    state: fc.constantFrom('PRODUCING', 'DOWN', 'SETUP', 'IDLE'),
    minute: fc.integer({ min: 0, max: 9 }),
  }),
  { minLength: 1, maxLength: 20 },
);

test('after any mix of records and reversals the intervals are those of the records that stand, without overlap or gap', () => {
  fc.assert(
    fc.property(steps, (mix) => {
      const history = mix.reduce<History>((known, { kind, state, minute }) => {
        if (kind === 'record') return record(known, state, minute);
        const standing = known.records.filter(({ isReversed }) => !isReversed);
        const chosen = standing[minute % Math.max(standing.length, 1)];
        return chosen === undefined ? known : takeBack(known, chosen.id);
      }, nothing);
      const never = intervalsOf(history.records.filter(({ isReversed }) => !isReversed));
      expect(history.intervals).toEqual(never);
      for (const [index, interval] of history.intervals.entries()) {
        expect(interval.to).toBe(history.intervals[index + 1]?.from ?? null);
      }
    }),
  );
});

test('in whatever order changes are learned of, the intervals end the same', () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 12 })
        .chain((minutes) =>
          fc.tuple(fc.constant(minutes), fc.shuffledSubarray(minutes, { minLength: minutes.length })),
        ),
      ([minutes, learned]) => {
        const stateAt = (minute: number): EquipmentState => (minute % 2 === 0 ? 'PRODUCING' : 'DOWN');
        const fold = (order: readonly number[]) =>
          order
            .reduce<History>((known, minute) => record(known, stateAt(minute), minute), nothing)
            .intervals.map(({ state, from, to }) => ({ state, from, to }));
        expect(fold(learned)).toEqual(fold([...minutes].sort((left, right) => left - right)));
      },
    ),
  );
});

test('of records of one instant a command counts, then the higher sequence, in whatever order they arrive', () => {
  const at = '2026-01-05T06:00:00Z';
  const record = (name: string, sequence: number, isCommand = false) => ({
    ...{ record: name, state: 'DOWN' as const, at, reason: null, isCommand, sequence, key: isCommand ? '' : name },
  });
  const [first, second, third, command] = [record('a', 1), record('b', 2), record('c', 2), record('d', 0, true)];
  const counts = (...batches: readonly (readonly ReturnType<typeof record>[])[]): string | undefined =>
    batches.reduce<readonly RankedInterval[]>((intervals, batch) => foldStates(intervals, batch), [])[0]?.record;
  expect([
    counts([first, second, third]),
    counts([third], [second], [first]),
    counts([second], [third, first]),
  ]).toEqual(['c', 'c', 'c']);
  expect([counts([command, third]), counts([third], [command]), counts([command], [third])]).toEqual(['d', 'd', 'd']);
});
