import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MillgraphError } from '#platform/errors.ts';
import type { EngineeringChange } from './engineering-change.ts';
import type { Item } from './item.ts';
import { decide, evolve, releaseObstacles, type ItemRevision, type ItemRevisionCommand } from './item-revision.ts';

const at = '2026-01-01T00:00:00Z';
const item = {
  id: 'DRIVE',
  number: 'DRIVE',
  name: 'Drive',
  description: null,
  type: 'FINISHED_GOOD',
  baseUnit: 'C62',
  lifecycle: 'ACTIVE',
  releasedAt: at,
  obsoleteAt: null,
} as const satisfies Item;
const draft = { ...item, id: 'SEAL', lifecycle: 'DRAFT', releasedAt: null } as const satisfies Item;
const change = {
  id: 'EC-1',
  number: 'EC-1',
  kind: 'ORDER',
  title: 'Seal',
  reason: null,
  createdAt: at,
  deviation: null,
  state: 'DRAFT',
  stateBeforeHold: null,
  requiredApproverRoles: [],
  approvedRoles: [],
  approvedBy: null,
  approvedAt: null,
  releasedAt: null,
  implementedAt: null,
} as const satisfies EngineeringChange;

const given = (...commands: readonly ItemRevisionCommand[]): ItemRevision | null =>
  commands.reduce<ItemRevision | null>(
    (state, command) => decide(state, command).reduce<ItemRevision | null>(evolve, state),
    null,
  );
const create = { kind: 'CreateItemRevision', item, label: 'A' } as const;
const release = {
  kind: 'ReleaseItemRevision',
  item,
  components: [],
  change: null,
  supersedes: null,
  effectiveFrom: '2026-02-01',
  at,
} as const;

/** The code of the refusal of `when`. */
function refusal(state: ItemRevision | null, when: ItemRevisionCommand): string {
  try {
    decide(state, when);
  } catch (error) {
    if (error instanceof MillgraphError) return error.code;
    throw error;
  }
  return 'accepted';
}

test('given nothing, when a revision is created, then it is in work and effective never', () => {
  expect(given(create)).toEqual({
    id: 'DRIVE/A',
    item: 'DRIVE',
    label: 'A',
    state: 'IN_WORK',
    releasedAt: null,
    effectiveFrom: null,
    effectiveTo: null,
    obsoleteAt: null,
    change: null,
    supersedes: null,
  });
});

test('given a revision in work, when it is released, then it is effective until further notice', () => {
  expect(given(create, { ...release, change: { ...change, state: 'APPROVED' } })).toMatchObject({
    state: 'RELEASED',
    releasedAt: at,
    effectiveFrom: '2026-02-01',
    effectiveTo: null,
    change: 'EC-1',
  });
});

test('given a released revision, when it is superseded, then it is effective up to the day the next begins', () => {
  expect(given(create, release, { kind: 'SupersedeItemRevision', effectiveTo: '2026-05-01' })).toMatchObject({
    state: 'SUPERSEDED',
    effectiveFrom: '2026-02-01',
    effectiveTo: '2026-05-01',
  });
});

test('what does not fit the state or the rules is refused', () => {
  const inWork = given(create);
  const released = given(create, release);
  expect(refusal(inWork, create)).toBe('ALREADY_EXISTS');
  expect(refusal(null, { ...create, item: { ...item, lifecycle: 'OBSOLETE', obsoleteAt: at } })).toBe('ILLEGAL_STATE');
  expect(refusal(null, { ...create, label: 'A/B' })).toBe('BAD_INPUT');
  expect(refusal(released, release)).toBe('ILLEGAL_STATE');
  expect(refusal(null, release)).toBe('ILLEGAL_STATE');
  expect(refusal(inWork, { ...release, item: draft })).toBe('ILLEGAL_STATE');
  expect(refusal(inWork, { ...release, components: [item, draft] })).toBe('RULE_VIOLATED');
  expect(refusal(inWork, { ...release, change })).toBe('ILLEGAL_STATE');
  expect(refusal(inWork, { ...release, supersedes: released })).toBe('RULE_VIOLATED');
  expect(refusal(inWork, { ...release, supersedes: released, effectiveFrom: '2026-02-02' })).toBe('accepted');
});

test('all that stands against a release is said at once', () => {
  const released = given(create, release);
  const obstacles = releaseObstacles(released, {
    ...release,
    item: draft,
    components: [draft],
    change,
    supersedes: released,
  });
  expect(obstacles.map(({ message }) => message)).toEqual([
    'Revision DRIVE/A is RELEASED; only one that is IN_WORK or IN_REVIEW is released.',
    'Item SEAL is DRAFT; revisions of an ACTIVE item are released: release the item first.',
    'Components must be ACTIVE before they are built in: SEAL (DRAFT).',
    'Engineering change EC-1 is DRAFT; revisions are released under an APPROVED one.',
    'Revision DRIVE/A begins on 2026-02-01; one that replaces it must begin later, not on 2026-02-01. While that day is ' +
      'yet to come, rescheduleItemRevision moves it.',
  ]);
});

const obsolete = {
  kind: 'ObsoleteItemRevision',
  effectiveTo: '2026-06-01',
  today: '2026-06-01',
  builtAt: [],
  at,
} as const;

test('given a revision that is effective until further notice, when it becomes obsolete, then it ends on the day stated', () => {
  expect(given(create, release, obsolete)).toMatchObject({
    state: 'OBSOLETE',
    effectiveFrom: '2026-02-01',
    effectiveTo: '2026-06-01',
    obsoleteAt: at,
  });
});

test('given a revision that another one replaced, when it becomes obsolete, then it has ended where that one began', () => {
  const superseded = [create, release, { kind: 'SupersedeItemRevision', effectiveTo: '2026-05-01' }] as const;
  expect(given(...superseded, obsolete)).toMatchObject({ state: 'OBSOLETE', effectiveTo: '2026-05-01' });
  expect(refusal(given(...superseded), { ...obsolete, today: '2026-04-30' })).toBe('RULE_VIOLATED');
});

test('a revision does not become obsolete while a plant builds it, before it ends, or before it was released', () => {
  const released = given(create, release);
  expect(refusal(released, { ...obsolete, builtAt: ['P2'] })).toBe('RULE_VIOLATED');
  expect(refusal(released, { ...obsolete, effectiveTo: '2026-06-02' })).toBe('RULE_VIOLATED');
  expect(refusal(released, { ...obsolete, effectiveTo: '2026-02-01' })).toBe('RULE_VIOLATED');
  expect(refusal(given(create), obsolete)).toBe('ILLEGAL_STATE');
  expect(refusal(given(create, release, obsolete), obsolete)).toBe('ILLEGAL_STATE');
});

test('whatever revisions are released in whatever order, no two are effective on one day and one is open', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-03-${String(number).padStart(2, '0')}`);
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), (days) => {
      const revisions: ItemRevision[] = [];
      for (const [index, effectiveFrom] of days.entries()) {
        const revision = given({ ...create, label: `R${index}` });
        const open = revisions.findIndex((candidate) => candidate.effectiveTo === null);
        const supersedes = revisions[open] ?? null;
        try {
          const next = decide(revision, { ...release, effectiveFrom, supersedes }).reduce<ItemRevision | null>(
            evolve,
            revision,
          );
          if (supersedes !== null) {
            const events = decide(supersedes, { kind: 'SupersedeItemRevision', effectiveTo: effectiveFrom });
            revisions[open] = events.reduce<ItemRevision>(evolve, supersedes);
          }
          if (next !== null) revisions.push(next);
        } catch (error) {
          if (!(error instanceof MillgraphError)) throw error;
        }
      }
      expect(revisions.filter(({ effectiveTo }) => effectiveTo === null)).toHaveLength(1);
      for (const [index, revision] of revisions.entries()) {
        expect(revision.state).toBe(index === revisions.length - 1 ? 'RELEASED' : 'SUPERSEDED');
        const next = revisions[index + 1];
        expect(revision.effectiveTo).toBe(next?.effectiveFrom ?? null);
        expect(next?.supersedes ?? revision.id).toBe(revision.id);
        if (revision.effectiveTo !== null) expect(revision.effectiveFrom < revision.effectiveTo).toBe(true);
      }
    }),
    { seed: 20261126 },
  );
});
