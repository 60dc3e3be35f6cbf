import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createEquipment, decide, evolve, stateRange, type Equipment, type StateInterval } from './equipment.ts';

const line: Equipment = { id: 'L1', plant: 'P1', name: 'Line 1', level: 'PRODUCTION_LINE', parent: null };

test('the hierarchy goes down by level within one plant', () => {
  const center = { id: 'WC', plant: 'P1', name: 'Assembly', level: 'WORK_CENTER', parent: 'L1' } as const;
  expect(createEquipment(null, center, line)).toEqual(center);
  expect(() => createEquipment(null, { ...center, level: 'AREA' }, line)).toThrow('of a higher level');
  expect(() => createEquipment(null, { ...center, level: 'PRODUCTION_LINE' }, line)).toThrow('of a higher level');
  expect(() => createEquipment(null, { ...center, plant: 'P2' }, line)).toThrow('in plant P1; give one in plant P2');
  expect(() => createEquipment(null, { ...center, level: 'SITE' }, null)).toThrow('has the id of its plant');
  expect(() => createEquipment(null, { ...center, id: 'P1', level: 'SITE' }, line)).toThrow('a SITE has none');
  expect(() => createEquipment(null, { ...center, level: 'ENTERPRISE' }, null)).toThrow('is in no plant');
  expect(() => createEquipment(line, center, null)).toThrow('exists already');
});

test('a range of states has more than nothing and at most 31 days', () => {
  const from = '2026-01-01T00:00:00Z';
  expect(stateRange({ from, to: '2026-02-01T00:00:00Z' })).toBeDefined();
  expect(() => stateRange({ from, to: '2026-02-01T00:00:01Z' })).toThrow('at most 31 days');
  expect(() => stateRange({ from, to: from })).toThrow('at most 31 days');
});

test('a change of state in the future is bad input', () => {
  const command = { state: 'DOWN', at: '2026-01-01T00:02:00Z', now: '2026-01-01T00:00:00Z' } as const;
  expect(() => decide([], command)).toThrow('which is in the future');
});

const change = fc.record({
  state: fc.constantFrom('PRODUCING', 'DOWN', 'SETUP', 'IDLE'),
  minute: fc.integer({ min: 0, max: 59 }),
});

test('in whatever order changes are learned of, intervals never overlap, leave no gap and end the same', () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(change, { selector: ({ minute }) => minute, minLength: 1, maxLength: 12 })
        .chain((changes) =>
          fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
        ),
      ([changes, learned]) => {
        const orderly = [...changes].sort((left, right) => left.minute - right.minute);
        const intervals = fold(learned);
        expect(intervals).toEqual(fold(orderly));
        expect(intervals.map(({ state }) => state)).toEqual(orderly.map(({ state }) => state));
        for (const [index, interval] of intervals.entries()) {
          expect(interval.to).toBe(intervals[index + 1]?.from ?? null);
        }
      },
    ),
  );
});

test('a change at the very instant of another takes its place', () => {
  const intervals = fold([
    { state: 'DOWN', minute: 1 },
    { state: 'IDLE', minute: 3 },
    { state: 'SETUP', minute: 1 },
  ]);
  expect(intervals.map(({ state }) => state)).toEqual(['SETUP', 'IDLE']);
});

function fold(
  changes: readonly { readonly state: 'PRODUCING' | 'DOWN' | 'SETUP' | 'IDLE'; readonly minute: number }[],
): readonly StateInterval[] {
  return changes.reduce<readonly StateInterval[]>((intervals, { state, minute }) => {
    const at = new Date(Date.UTC(2026, 0, 1, 8, minute)).toISOString();
    return evolve(intervals, decide(intervals, { state, at, now: '2026-01-02T00:00:00Z' }));
  }, []);
}
