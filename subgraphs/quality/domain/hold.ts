import { optionalText, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { notBefore } from './checks.ts';

export type HoldTarget = 'LOT' | 'ORDER' | 'ITEM' | 'SUPPLIER';

interface HoldCore {
  readonly id: string;
  readonly target: HoldTarget;
  readonly targetId: string;
  /** Null: everywhere. */
  readonly plant: string | null;
  readonly reason: string;
  /** The nonconformance it was placed for. */
  readonly nonconformance: string | null;
  readonly placedBy: string;
  readonly placedAt: string;
}

/** A stop put on something, still active or released. It says nothing of the state below it. */
export type Hold = HoldCore &
  (
    | {
        readonly active: true;
        readonly releasedBy: null;
        readonly releasedAt: null;
        readonly releaseReason: null;
      }
    | {
        readonly active: false;
        readonly releasedBy: string;
        readonly releasedAt: string;
        readonly releaseReason: string;
      }
  );

export interface PlaceHold {
  readonly kind: 'PlaceHold';
  readonly id: string;
  readonly target: HoldTarget;
  readonly targetId: string;
  readonly plant?: string | null | undefined;
  readonly reason: string;
  readonly nonconformance: string | null;
  readonly by: string;
  readonly at: string;
}
export interface ReleaseHold {
  readonly kind: 'ReleaseHold';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
export type HoldCommand = PlaceHold | ReleaseHold;

export type HoldEvent =
  | { readonly kind: 'HoldPlaced'; readonly hold: HoldCore }
  | { readonly kind: 'HoldReleased'; readonly reason: string; readonly by: string; readonly at: string };

/** What happens to a hold on a command. Throws BAD_INPUT, ILLEGAL_STATE. */
export function decide(state: Hold | null, command: HoldCommand): readonly HoldEvent[] {
  switch (command.kind) {
    case 'PlaceHold':
      return [{ kind: 'HoldPlaced', hold: placed(command) }];
    case 'ReleaseHold': {
      if (state?.active !== true) {
        throw new MillgraphError(
          'ILLEGAL_STATE',
          `Hold ${state?.id ?? ''} is ${state === null ? 'unknown' : `released, at ${state.releasedAt}`}; only an active one is released.`,
          { argument: 'input.id' },
        );
      }
      const at = notBefore(command.at, state.placedAt, 'placed');
      return [{ kind: 'HoldReleased', reason: text(command.reason, 'input.reason', 4000), by: command.by, at }];
    }
    default:
      return command satisfies never;
  }
}

/** The hold after an event. */
export function evolve(state: Hold | null, event: HoldEvent): Hold {
  switch (event.kind) {
    case 'HoldPlaced':
      return { ...event.hold, active: true, releasedBy: null, releasedAt: null, releaseReason: null };
    case 'HoldReleased': {
      if (state === null) throw new TypeError('a hold is released before it is placed');
      const { reason, by, at } = event;
      return { ...state, active: false, releasedBy: by, releasedAt: at, releaseReason: reason };
    }
    default:
      return event satisfies never;
  }
}

function placed(command: PlaceHold): HoldCore {
  const { id, target, nonconformance, by, at } = command;
  const plant = optionalText(command.plant, 'input.plant');
  if (plant === null && (target === 'LOT' || target === 'ORDER')) {
    throw new MillgraphError('BAD_INPUT', 'input.plant is missing; a LOT or ORDER is held in its plant.', {
      argument: 'input.plant',
    });
  }
  return {
    id,
    target,
    targetId: text(command.targetId, 'input.targetId'),
    plant,
    reason: text(command.reason, 'input.reason', 4000),
    nonconformance,
    placedBy: by,
    placedAt: at,
  };
}
