import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MillgraphError } from '#platform/errors.ts';
import { decide, evolve, type Hold, type HoldCommand, type HoldEvent, type PlaceHold } from './hold.ts';

const given = (...commands: readonly HoldCommand[]): Hold | null =>
  commands.reduce<Hold | null>((state, command) => decide(state, command).reduce(evolve, state), null);

const place: PlaceHold = {
  kind: 'PlaceHold',
  id: 'H-1',
  target: 'LOT',
  targetId: 'L-1',
  plant: 'P1',
  reason: 'Porous casting',
  nonconformance: null,
  by: 'anna',
  at: '2026-11-02T06:00:00Z',
};
const release = { kind: 'ReleaseHold', reason: 'X-ray is clean', by: 'mrb', at: '2026-11-03T06:00:00Z' } as const;

test('a hold is active until it is released, with who, when and why', () => {
  expect(given(place)).toMatchObject({ active: true, releasedBy: null, releasedAt: null, releaseReason: null });
  expect(given(place, release)).toMatchObject({
    active: false,
    placedBy: 'anna',
    releasedBy: 'mrb',
    releasedAt: release.at,
    releaseReason: 'X-ray is clean',
  });
});

test('a lot or an order is held in its plant, an item or a supplier also everywhere', () => {
  expect(() => given({ ...place, plant: null })).toThrow('a LOT or ORDER is held in its plant');
  expect(() => given({ ...place, target: 'ORDER', plant: null })).toThrow('a LOT or ORDER is held in its plant');
  expect(given({ ...place, target: 'ITEM', plant: null })).toMatchObject({ plant: null, active: true });
  expect(given({ ...place, target: 'SUPPLIER', plant: null })).toMatchObject({ plant: null, active: true });
});

test('a hold says why it was placed and why it was released', () => {
  expect(() => given({ ...place, reason: ' ' })).toThrow('input.reason is blank');
  expect(() => given(place, { ...release, reason: '' })).toThrow('input.reason is blank');
});

test('a hold is released once, and not before it was placed', () => {
  expect(() => given(release)).toThrow('is unknown; only an active one is released');
  expect(() => given(place, release, release)).toThrow('H-1 is released, at 2026-11-03T06:00:00Z');
  expect(() => given(place, { ...release, at: '2026-11-01T06:00:00Z' })).toThrow('before it was placed');
});

test('in every sequence of commands a hold is active exactly until its one release', () => {
  const second = fc
    .integer({ min: 0, max: 59 })
    .map((number) => `2026-11-02T06:00:${String(number).padStart(2, '0')}Z`);
  const releases = fc.array(second.map((at) => ({ ...release, at })));
  fc.assert(
    fc.property(second, releases, (at, commands) => {
      let state: Hold | null = given({ ...place, at });
      const released: HoldEvent[] = [];
      for (const command of commands) {
        try {
          const events = decide(state, command);
          released.push(...events);
          state = events.reduce<Hold | null>(evolve, state);
        } catch (error) {
          if (!(error instanceof MillgraphError)) throw error;
        }
        expect(state?.active).toBe(released.length === 0);
        expect(released.length).toBeLessThanOrEqual(1);
        expect((state?.releasedAt ?? at) >= at).toBe(true);
      }
    }),
  );
});
