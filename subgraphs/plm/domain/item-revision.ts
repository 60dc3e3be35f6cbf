import { identifier, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { EngineeringChange } from './engineering-change.ts';
import { inactiveComponents, type Item } from './item.ts';

interface ItemRevisionCore {
  readonly id: string;
  readonly item: string;
  readonly label: string;
}

/**
 * A version of an item's definition. SUPERSEDED says that a later revision is released too, from that release on; which
 * of them is built on a day is told by their effectivity alone.
 */
export type ItemRevision = ItemRevisionCore &
  (
    | {
        readonly state: 'IN_WORK' | 'IN_REVIEW';
        readonly releasedAt: null;
        readonly effectiveFrom: null;
        readonly effectiveTo: null;
        readonly obsoleteAt: null;
        readonly change: null;
        readonly supersedes: null;
      }
    | (ReleasedCore & { readonly state: 'RELEASED' | 'SUPERSEDED'; readonly obsoleteAt: null })
    | (ReleasedCore & { readonly state: 'OBSOLETE'; readonly obsoleteAt: string })
  );

interface ReleasedCore {
  readonly releasedAt: string;
  readonly effectiveFrom: string;
  /** Exclusive; null: open. */
  readonly effectiveTo: string | null;
  readonly change: string | null;
  readonly supersedes: string | null;
}

/** Another first day than the one that was said before. */
export interface RevisionRescheduling {
  readonly effectiveFromBefore: string;
  readonly effectiveFrom: string;
  readonly reason: string;
  readonly rescheduledBy: string;
  readonly rescheduledAt: string;
}

export interface CreateItemRevision {
  readonly kind: 'CreateItemRevision';
  readonly item: Item;
  readonly label: string;
}
export interface SubmitItemRevision {
  readonly kind: 'SubmitItemRevision';
}
export interface ReturnItemRevision {
  readonly kind: 'ReturnItemRevision';
}
export interface ReleaseItemRevision {
  readonly kind: 'ReleaseItemRevision';
  readonly item: Item;
  /** All components of its BOMs. */
  readonly components: readonly Item[];
  readonly change: Pick<EngineeringChange, 'id' | 'number' | 'kind' | 'state'> | null;
  /** The revision that is effective until further notice, and ends where this one begins. */
  readonly supersedes: ItemRevision | null;
  readonly effectiveFrom: string;
  readonly at: string;
}
export interface SupersedeItemRevision {
  readonly kind: 'SupersedeItemRevision';
  /** The first day of the revision that follows. */
  readonly effectiveTo: string;
}
export interface RescheduleItemRevision {
  readonly kind: 'RescheduleItemRevision';
  readonly effectiveFrom: string;
  readonly reason: string;
  /** The latest date that any plant has. */
  readonly today: string;
  /** The revision that ends where this one begins. */
  readonly supersedes: ItemRevision | null;
  /** The plants that decided to build it from a day on that would be before its first one. */
  readonly builtBefore: readonly string[];
  readonly by: string;
  readonly at: string;
}
export interface ObsoleteItemRevision {
  readonly kind: 'ObsoleteItemRevision';
  /** The first day it is no longer effective, where it is effective until further notice. */
  readonly effectiveTo: string;
  /** The day in UTC. */
  readonly today: string;
  /** The plants that build it by a decision of their own, on that day or later. */
  readonly builtAt: readonly string[];
  readonly at: string;
}
export type ItemRevisionCommand =
  | CreateItemRevision
  | SubmitItemRevision
  | ReturnItemRevision
  | ReleaseItemRevision
  | SupersedeItemRevision
  | RescheduleItemRevision
  | ObsoleteItemRevision;

export type ItemRevisionEvent =
  | { readonly kind: 'ItemRevisionCreated'; readonly id: string; readonly item: string; readonly label: string }
  | { readonly kind: 'ItemRevisionSubmitted' }
  | { readonly kind: 'ItemRevisionReturned' }
  | {
      readonly kind: 'ItemRevisionReleased';
      readonly effectiveFrom: string;
      readonly change: string | null;
      readonly supersedes: string | null;
      readonly at: string;
    }
  | { readonly kind: 'ItemRevisionSuperseded'; readonly effectiveTo: string }
  | ({ readonly kind: 'ItemRevisionRescheduled' } & RevisionRescheduling)
  | { readonly kind: 'ItemRevisionMadeObsolete'; readonly effectiveTo: string; readonly at: string };

/** What happens to a revision on a command. Throws BAD_INPUT, ALREADY_EXISTS, ILLEGAL_STATE, RULE_VIOLATED. */
export function decide(state: ItemRevision | null, command: ItemRevisionCommand): readonly ItemRevisionEvent[] {
  switch (command.kind) {
    case 'CreateItemRevision': {
      const { item } = command;
      if (state !== null) {
        throw new MillgraphError('ALREADY_EXISTS', `Revision ${state.id} exists already.`, {
          argument: 'input.label',
        });
      }
      if (item.lifecycle === 'OBSOLETE') {
        throw new MillgraphError('ILLEGAL_STATE', `Item ${item.id} is OBSOLETE; it gets no further revision.`, {
          argument: 'input.item',
        });
      }
      const label = identifier(command.label, 'input.label', 20);
      return [{ kind: 'ItemRevisionCreated', id: `${item.id}/${label}`, item: item.id, label }];
    }
    case 'SubmitItemRevision':
      if (state?.state !== 'IN_WORK') throw wrongState(state, 'only one that is IN_WORK is submitted');
      return [{ kind: 'ItemRevisionSubmitted' }];
    case 'ReturnItemRevision':
      if (state?.state !== 'IN_REVIEW') throw wrongState(state, 'only one that is IN_REVIEW is returned');
      return [{ kind: 'ItemRevisionReturned' }];
    case 'ReleaseItemRevision': {
      const [obstacle] = releaseObstacles(state, command);
      if (obstacle !== undefined) throw obstacle;
      const { change, supersedes, effectiveFrom, at } = command;
      return [
        {
          kind: 'ItemRevisionReleased',
          effectiveFrom,
          change: change?.id ?? null,
          supersedes: supersedes?.id ?? null,
          at,
        },
      ];
    }
    case 'SupersedeItemRevision':
      if (state?.state !== 'RELEASED' && state?.state !== 'SUPERSEDED') {
        throw new TypeError(`revision ${state?.id ?? ''} is ${state?.state ?? 'unknown'}; none follows it`);
      }
      return [{ kind: 'ItemRevisionSuperseded', effectiveTo: command.effectiveTo }];
    case 'RescheduleItemRevision':
      return [{ kind: 'ItemRevisionRescheduled', ...rescheduling(state, command) }];
    case 'ObsoleteItemRevision':
      return [{ kind: 'ItemRevisionMadeObsolete', effectiveTo: endOfUse(state, command), at: command.at }];
    default:
      return command satisfies never;
  }
}

const wrongState = (state: ItemRevision | null, rule: string): MillgraphError =>
  new MillgraphError('ILLEGAL_STATE', `Revision ${state?.id ?? ''} is ${state?.state ?? 'unknown'}; ${rule}.`, {
    argument: 'input.id',
  });

/** All that stands against the release of a revision; none: it may be released. */
export function releaseObstacles(state: ItemRevision | null, command: ReleaseItemRevision): readonly MillgraphError[] {
  const { item, components, change, supersedes, effectiveFrom } = command;
  const obstacles: MillgraphError[] = [];
  if (state?.state !== 'IN_WORK' && state?.state !== 'IN_REVIEW') {
    obstacles.push(wrongState(state, 'only one that is IN_WORK or IN_REVIEW is released'));
  }
  if (item.lifecycle !== 'ACTIVE') {
    obstacles.push(
      new MillgraphError(
        'ILLEGAL_STATE',
        `Item ${item.id} is ${item.lifecycle}; revisions of an ACTIVE item are released: release the item first.`,
        { argument: 'input.id' },
      ),
    );
  }
  const inactive = inactiveComponents(components, 'input.id');
  if (inactive !== null) obstacles.push(inactive);
  if (change !== null && change.state !== 'APPROVED') {
    obstacles.push(
      new MillgraphError(
        'ILLEGAL_STATE',
        `Engineering change ${change.number} is ${change.state}; revisions are released under an APPROVED one.`,
        { argument: 'input.change' },
      ),
    );
  }
  if (change?.kind === 'DEVIATION') {
    obstacles.push(
      new MillgraphError(
        'RULE_VIOLATED',
        `Engineering change ${change.number} is a DEVIATION; it permits departing from what is released for a while, and ` +
          'no revision is released under it. Use an ORDER.',
        { argument: 'input.change' },
      ),
    );
  }
  if (beginsTooEarly(supersedes, effectiveFrom)) obstacles.push(tooEarly(supersedes, effectiveFrom));
  return obstacles;
}

const beginsTooEarly = (supersedes: ItemRevision | null, effectiveFrom: string): supersedes is ItemRevision =>
  supersedes?.effectiveFrom != null && effectiveFrom <= supersedes.effectiveFrom;

const tooEarly = (supersedes: ItemRevision, effectiveFrom: string): MillgraphError =>
  new MillgraphError(
    'RULE_VIOLATED',
    `Revision ${supersedes.id} begins on ${supersedes.effectiveFrom ?? ''}; one that replaces it must begin later, ` +
      `not on ${effectiveFrom}. While that day is yet to come, rescheduleItemRevision moves it.`,
    { argument: 'input.effectiveFrom' },
  );

/**
 * Another first day of a revision that has begun nowhere yet, between the first days of its neighbours. Throws BAD_INPUT,
 * ILLEGAL_STATE, RULE_VIOLATED.
 */
function rescheduling(
  state: ItemRevision | null,
  { effectiveFrom, reason, today, supersedes, builtBefore, by, at }: RescheduleItemRevision,
): RevisionRescheduling {
  if (state?.state !== 'RELEASED' && state?.state !== 'SUPERSEDED') {
    throw wrongState(state, 'only a released one has a first day that can be another one');
  }
  const { id, effectiveFrom: before, effectiveTo } = state;
  if (before <= today) {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Revision ${id} is effective since ${before}, and it is ${today} at a plant; a first day that has come stays. ` +
        'Release another revision to replace it.',
      { argument: 'input.id' },
    );
  }
  if (effectiveFrom === before) {
    throw new MillgraphError('ILLEGAL_STATE', `Revision ${id} begins on ${before} already.`, {
      argument: 'input.effectiveFrom',
    });
  }
  if (beginsTooEarly(supersedes, effectiveFrom)) throw tooEarly(supersedes, effectiveFrom);
  if (effectiveTo !== null && effectiveFrom >= effectiveTo) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Revision ${id} ends on ${effectiveTo}, where another one begins; it must begin before that, not on ` +
        `${effectiveFrom}. Reschedule that one first.`,
      { argument: 'input.effectiveFrom' },
    );
  }
  if (builtBefore.length > 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Revision ${id} is to be built at ${builtBefore.join(', ')} before ${effectiveFrom} by decision of the plant; ` +
        'let the plant decide anew first (adoptRevision).',
      { argument: 'input.effectiveFrom', plants: builtBefore },
    );
  }
  return {
    effectiveFromBefore: before,
    effectiveFrom,
    reason: text(reason, 'input.reason', 4000),
    rescheduledBy: by,
    rescheduledAt: at,
  };
}

/** The first day a revision that becomes obsolete is no longer effective. Throws ILLEGAL_STATE, RULE_VIOLATED. */
function endOfUse(state: ItemRevision | null, { effectiveTo, today, builtAt }: ObsoleteItemRevision): string {
  if (state?.state !== 'RELEASED' && state?.state !== 'SUPERSEDED') {
    throw wrongState(state, 'only a released one becomes OBSOLETE');
  }
  if (builtAt.length > 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Revision ${state.id} is built at ${builtAt.join(', ')} by decision of the plant; adopt another one there first.`,
      { argument: 'input.id', plants: builtAt },
    );
  }
  const end = state.effectiveTo ?? effectiveTo;
  if (end <= state.effectiveFrom) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Revision ${state.id} begins on ${state.effectiveFrom}; it cannot end on ${end} already. While that day is yet to ` +
        'come, rescheduleItemRevision moves it.',
      { argument: 'input.effectiveTo' },
    );
  }
  if (end > today) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Revision ${state.id} is effective until ${end}; it becomes OBSOLETE when that day has come.`,
      { argument: state.effectiveTo === null ? 'input.effectiveTo' : 'input.id' },
    );
  }
  return end;
}

/** The revision after an event. */
export function evolve(state: ItemRevision | null, event: ItemRevisionEvent): ItemRevision {
  if (event.kind === 'ItemRevisionCreated') {
    const { id, item, label } = event;
    return { id, item, label, state: 'IN_WORK', ...unreleased };
  }
  if (state === null) throw new TypeError(`${event.kind} before the revision was created`);
  const { id, item, label } = state;
  switch (event.kind) {
    case 'ItemRevisionSubmitted':
      return { id, item, label, state: 'IN_REVIEW', ...unreleased };
    case 'ItemRevisionReturned':
      return { id, item, label, state: 'IN_WORK', ...unreleased };
    case 'ItemRevisionReleased': {
      const { effectiveFrom, change, supersedes, at } = event;
      const released = { releasedAt: at, effectiveFrom, effectiveTo: null, obsoleteAt: null, change, supersedes };
      return { id, item, label, state: 'RELEASED', ...released };
    }
    case 'ItemRevisionSuperseded':
      if (state.state !== 'RELEASED' && state.state !== 'SUPERSEDED') {
        throw new TypeError('a revision is superseded before it is released');
      }
      return { ...state, state: 'SUPERSEDED', effectiveTo: event.effectiveTo };
    case 'ItemRevisionRescheduled':
      if (state.state !== 'RELEASED' && state.state !== 'SUPERSEDED') {
        throw new TypeError('a revision is rescheduled before it is released');
      }
      return { ...state, effectiveFrom: event.effectiveFrom };
    case 'ItemRevisionMadeObsolete':
      if (state.releasedAt === null) throw new TypeError('a revision is obsolete before it is released');
      return { ...state, state: 'OBSOLETE', effectiveTo: event.effectiveTo, obsoleteAt: event.at };
    default:
      return event satisfies never;
  }
}

const unreleased = {
  releasedAt: null,
  effectiveFrom: null,
  effectiveTo: null,
  obsoleteAt: null,
  change: null,
  supersedes: null,
} as const;
