import { identifier } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { EngineeringChange } from './engineering-change.ts';
import { refuseInactive, type Item } from './item.ts';

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
        readonly change: null;
        readonly supersedes: null;
      }
    | {
        readonly state: 'RELEASED' | 'SUPERSEDED' | 'OBSOLETE';
        readonly releasedAt: string;
        readonly effectiveFrom: string;
        /** Exclusive; null: open. */
        readonly effectiveTo: string | null;
        readonly change: string | null;
        readonly supersedes: string | null;
      }
  );

export interface CreateItemRevision {
  readonly kind: 'CreateItemRevision';
  readonly item: Item;
  readonly label: string;
}
export interface ReleaseItemRevision {
  readonly kind: 'ReleaseItemRevision';
  readonly item: Item;
  /** All components of its BOMs. */
  readonly components: readonly Item[];
  readonly change: EngineeringChange | null;
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
export type ItemRevisionCommand = CreateItemRevision | ReleaseItemRevision | SupersedeItemRevision;

export type ItemRevisionEvent =
  | ({ readonly kind: 'ItemRevisionCreated' } & ItemRevisionCore)
  | {
      readonly kind: 'ItemRevisionReleased';
      readonly effectiveFrom: string;
      readonly change: string | null;
      readonly supersedes: string | null;
      readonly at: string;
    }
  | { readonly kind: 'ItemRevisionSuperseded'; readonly effectiveTo: string };

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
    case 'ReleaseItemRevision': {
      const { item, components, change, supersedes, effectiveFrom, at } = command;
      if (state?.state !== 'IN_WORK') {
        throw new MillgraphError(
          'ILLEGAL_STATE',
          `Revision ${state?.id ?? ''} is ${state?.state ?? 'unknown'}; only one that is IN_WORK is released.`,
          { argument: 'input.id' },
        );
      }
      if (item.lifecycle !== 'ACTIVE') {
        throw new MillgraphError(
          'ILLEGAL_STATE',
          `Item ${item.id} is ${item.lifecycle}; revisions of an ACTIVE item are released: release the item first.`,
          { argument: 'input.id' },
        );
      }
      refuseInactive(components, 'input.id');
      if (change !== null && change.state !== 'APPROVED') {
        throw new MillgraphError(
          'ILLEGAL_STATE',
          `Engineering change ${change.number} is ${change.state}; revisions are released under an APPROVED one.`,
          { argument: 'input.change' },
        );
      }
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
      if (state?.state !== 'RELEASED' || state.effectiveTo !== null) {
        throw new TypeError(`revision ${state?.id ?? ''} is not the one that is effective until further notice`);
      }
      if (command.effectiveTo <= state.effectiveFrom) {
        throw new MillgraphError(
          'RULE_VIOLATED',
          `Revision ${state.id} begins on ${state.effectiveFrom}; one that replaces it must begin later, ` +
            `not on ${command.effectiveTo}.`,
          { argument: 'input.effectiveFrom' },
        );
      }
      return [{ kind: 'ItemRevisionSuperseded', effectiveTo: command.effectiveTo }];
    default:
      return command satisfies never;
  }
}

/** The revision after an event. */
export function evolve(state: ItemRevision | null, event: ItemRevisionEvent): ItemRevision {
  switch (event.kind) {
    case 'ItemRevisionCreated': {
      const { id, item, label } = event;
      const unreleased = { releasedAt: null, effectiveFrom: null, effectiveTo: null, change: null, supersedes: null };
      return { id, item, label, state: 'IN_WORK', ...unreleased };
    }
    case 'ItemRevisionReleased': {
      if (state === null) throw new TypeError('a revision is released before it is created');
      const { effectiveFrom, change, supersedes, at } = event;
      const released = { releasedAt: at, effectiveFrom, effectiveTo: null, change, supersedes };
      return { id: state.id, item: state.item, label: state.label, state: 'RELEASED', ...released };
    }
    case 'ItemRevisionSuperseded':
      if (state?.state !== 'RELEASED') throw new TypeError('a revision is superseded before it is released');
      return { ...state, state: 'SUPERSEDED', effectiveTo: event.effectiveTo };
    default:
      return event satisfies never;
  }
}
