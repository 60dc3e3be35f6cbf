import { expect, test } from '@jest/globals';
import { addDays } from './clock.ts';
import type { Day } from './script.ts';
import { Simulation } from './simulation.ts';
import { runningOrder } from './stories/running-order.ts';

const until = '2026-03-20T12:00:00Z';
const options = { startDate: '2026-03-02', seed: 3, scale: 1, presentAt: until };

function* play(simulation: Simulation, end: string): Generator<readonly [string, Day]> {
  const endAt = Date.parse(end);
  for (let date = simulation.firstDate; Date.parse(`${date}T00:00:00Z`) < endAt; date = addDays(date, 1)) {
    yield [date, simulation.day(date, endAt)];
  }
}

/** A plan as text; what follows from answers is a function and stands for itself. */
const written = (simulation: Simulation, end = until): string =>
  JSON.stringify([...play(simulation, end)], (_, value: unknown) => (value instanceof Map ? [...value] : value));

test('the same seed gives the same enterprise, and another seed another one', () => {
  const first = written(new Simulation(options));
  expect(written(new Simulation(options))).toBe(first);
  expect(written(new Simulation({ ...options, seed: 4 }))).not.toBe(first);
});

test('a later end adds to the plan and changes nothing before it', () => {
  const short = written(new Simulation(options), '2026-03-10T00:00:00Z');
  const long = written(new Simulation(options));
  expect(long.startsWith(short.slice(0, -1))).toBe(true);
});

test('a larger scale makes as much more, on as many more work units', () => {
  const released = (scale: number): number =>
    [...play(new Simulation({ ...options, scale }), '2026-03-20T00:00:00Z')].reduce(
      (sum, [, { morning }]) =>
        sum + [...morning.values()].flat().filter(({ thing }) => thing.mutation === 'releaseProductionOrder').length,
      0,
    );
  expect(released(10) / released(1)).toBeGreaterThan(9.5);
});

test('no work unit is in two states at once, and each state lasts until the next', () => {
  const last = new Map<string, number>();
  for (const [, { states }] of play(new Simulation(options), until)) {
    for (const { equipment, at } of states) {
      expect(at).toBeGreaterThanOrEqual(last.get(equipment) ?? 0);
      last.set(equipment, at);
    }
  }
  expect(last.size).toBe(48);
});

test.each(['2026-03-16T05:00', '2026-03-17T12:00', '2026-03-19T23:00', '2026-03-20T20:00', '2026-03-22T09:00'])(
  'one order is under way when the present is %s UTC, on a weekend too',
  (time) => {
    const presentAt = `${time}:00Z`;
    const mutations: string[] = [];
    for (const [, { morning, evening }] of play(new Simulation({ ...options, presentAt }), presentAt)) {
      for (const { thing } of [...morning.values(), ...evening.values()].flat()) {
        if (thing.key.startsWith(`${runningOrder}/`)) mutations.push(thing.mutation);
      }
    }
    expect(mutations).toContain('releaseProductionOrder');
    expect(mutations).not.toContain('completeProductionOrder');
  },
);
