import type { Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { counted, identifier, integer, inUnit, notNegative, optionalText, text, unique } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { mayRelease, newDefinition, type Definition, type NewDefinition } from './definition.ts';
import type { ItemRevision } from './item-revision.ts';

/** How a product is made (ISA-95 OperationsDefinition), without its segments. */
export type Routing = Definition;

/** One step of a routing. Times are as stated: setup once for an order, the others for the routing's base quantity. */
export interface RoutingSegment {
  readonly sequence: number;
  readonly name: string;
  /** Null: the plant decides. */
  readonly workCenter: string | null;
  readonly setupTime: Decimal;
  readonly setupUnit: string;
  readonly machineTime: Decimal;
  readonly machineUnit: string;
  readonly laborTime: Decimal;
  readonly laborUnit: string;
  readonly queueTime: Decimal;
  readonly queueUnit: string;
  /** How many people work on it at once; null when not stated. */
  readonly crew: number | null;
  /** Who does it; null: the plant itself. */
  readonly subcontractSupplier: string | null;
  readonly checkpoint: boolean;
  readonly workInstruction: string | null;
}

/** A segment as it is stated. */
export interface NewRoutingSegment {
  readonly sequence: number;
  readonly name: string;
  readonly workCenter?: string | null | undefined;
  readonly setupTime: Quantity;
  readonly machineTime: Quantity;
  readonly laborTime: Quantity;
  readonly queueTime?: Quantity | null | undefined;
  readonly crew?: number | null | undefined;
  readonly subcontractSupplier?: string | null | undefined;
  readonly checkpoint: boolean;
  readonly workInstruction?: string | null | undefined;
}

export interface CreateRouting extends NewDefinition {
  readonly kind: 'CreateRouting';
  readonly segments: readonly NewRoutingSegment[];
}
export interface ReleaseRouting {
  readonly kind: 'ReleaseRouting';
  readonly revision: ItemRevision;
}
export type RoutingCommand = CreateRouting | ReleaseRouting;

export type RoutingEvent =
  | { readonly kind: 'RoutingCreated'; readonly routing: Routing; readonly segments: readonly RoutingSegment[] }
  | { readonly kind: 'RoutingReleased' };

/** What happens to a routing on a command. Throws BAD_INPUT, ALREADY_EXISTS, ILLEGAL_STATE, UNIT_MISMATCH. */
export function decide(state: Routing | null, command: RoutingCommand): readonly RoutingEvent[] {
  switch (command.kind) {
    case 'CreateRouting': {
      if (state !== null) {
        throw new MillgraphError('ALREADY_EXISTS', `Routing ${state.id} exists already; choose another alternative.`, {
          argument: 'input.alternative',
        });
      }
      const routing = newDefinition(routingId(command.revision.id, command), command);
      const segments = counted(command.segments, 'input.segments', 1, 500).map((segment, index) =>
        newSegment(segment, `input.segments.${index}`),
      );
      unique(segments, (segment) => segment.sequence, 'input.segments');
      return [{ kind: 'RoutingCreated', routing, segments }];
    }
    case 'ReleaseRouting':
      mayRelease(state, command.revision);
      return [{ kind: 'RoutingReleased' }];
    default:
      return command satisfies never;
  }
}

/** `<revision>/ROUTING/<plant or *>/<alternative>`. */
export const routingId = (revision: string, routing: Pick<CreateRouting, 'plant' | 'alternative'>): string =>
  `${revision}/ROUTING/${routing.plant ?? '*'}/${routing.alternative}`;

function newSegment(segment: NewRoutingSegment, argument: string): RoutingSegment {
  const setup = time(segment.setupTime, `${argument}.setupTime`);
  const machine = time(segment.machineTime, `${argument}.machineTime`);
  const labor = time(segment.laborTime, `${argument}.laborTime`);
  const queue = time(segment.queueTime ?? { value: '0', unit: 'HUR' }, `${argument}.queueTime`);
  return {
    sequence: integer(segment.sequence, `${argument}.sequence`, 1, 99_999),
    name: text(segment.name, `${argument}.name`),
    workCenter: optionalText(segment.workCenter, `${argument}.workCenter`),
    setupTime: setup.value,
    setupUnit: setup.unit,
    machineTime: machine.value,
    machineUnit: machine.unit,
    laborTime: labor.value,
    laborUnit: labor.unit,
    queueTime: queue.value,
    queueUnit: queue.unit,
    crew: segment.crew == null ? null : integer(segment.crew, `${argument}.crew`, 1, 999),
    subcontractSupplier:
      segment.subcontractSupplier == null
        ? null
        : identifier(segment.subcontractSupplier, `${argument}.subcontractSupplier`),
    checkpoint: segment.checkpoint,
    workInstruction: optionalText(segment.workInstruction, `${argument}.workInstruction`, 4000),
  };
}

/** The quantity, when it is one of time. */
function time(quantity: Quantity, argument: string): Quantity {
  inUnit(notNegative(quantity, argument), 'HUR', argument);
  return quantity;
}

/** The routing after an event. */
export function evolve(state: Routing | null, event: RoutingEvent): Routing {
  switch (event.kind) {
    case 'RoutingCreated':
      return event.routing;
    case 'RoutingReleased':
      if (state === null) throw new TypeError('a routing is released before it is created');
      return { ...state, state: 'RELEASED' };
    default:
      return event satisfies never;
  }
}
