import { compare, maximum, multiply, negate, subtract } from '#contracts/decimal.ts';
import { subtractQuantities, type Quantity } from '#contracts/quantity.ts';
import { inUnit, optionalText, positive, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { jobOfOrder, notBefore } from './checks.ts';
import type { Inspection } from './inspection.ts';

export type Severity = 'MINOR' | 'MAJOR' | 'CRITICAL';
export type Decision = 'USE_AS_IS' | 'REWORK' | 'REPAIR' | 'SCRAP' | 'RETURN_TO_SUPPLIER';

interface NonconformanceCore {
  readonly id: string;
  readonly number: string;
  readonly severity: Severity;
  readonly defectCode: string;
  readonly causeCode: string | null;
  readonly description: string | null;
  readonly plant: string;
  readonly item: string;
  readonly lot: string | null;
  readonly order: string | null;
  readonly job: string | null;
  readonly supplier: string | null;
  /** The inspection that found it. */
  readonly inspection: string | null;
  readonly quantity: Quantity;
  readonly openedAt: string;
  readonly openedBy: string;
}

/** Something that is not as it should be, in one of its states; `pendingQuantity` has the unit of `quantity`. */
export type Nonconformance = NonconformanceCore & { readonly pendingQuantity: Quantity } & (
    | { readonly state: 'OPEN' | 'INVESTIGATING' | 'DISPOSITIONED' | 'CANCELLED'; readonly closedAt: null }
    | { readonly state: 'CLOSED'; readonly closedAt: string }
  );

/** What was decided about a part of the quantity, in the nonconformance's unit. */
export interface Disposition {
  readonly decision: Decision;
  readonly quantity: Quantity;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly comment: string | null;
}

export interface OpenNonconformance {
  readonly kind: 'OpenNonconformance';
  readonly number: string;
  readonly plant: string;
  readonly item: { readonly id: string; readonly baseUnit: string };
  readonly lot?: string | null | undefined;
  readonly order?: string | null | undefined;
  readonly job?: string | null | undefined;
  readonly supplier?: string | null | undefined;
  readonly inspection: Pick<Inspection, 'id' | 'item' | 'plant'> | null;
  readonly severity: Severity;
  readonly defectCode: string;
  readonly causeCode?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly quantity: Quantity;
  readonly by: string;
  readonly at: string;
}
export interface DispositionNonconformance {
  readonly kind: 'DispositionNonconformance';
  readonly decision: Decision;
  readonly quantity: Quantity;
  readonly comment?: string | null | undefined;
  readonly by: string;
  readonly at: string;
}
export interface CloseNonconformance {
  readonly kind: 'CloseNonconformance';
  readonly at: string;
}
export type NonconformanceCommand = OpenNonconformance | DispositionNonconformance | CloseNonconformance;

export type NonconformanceEvent =
  | { readonly kind: 'NonconformanceOpened'; readonly nonconformance: NonconformanceCore }
  | { readonly kind: 'NonconformanceDispositioned'; readonly disposition: Disposition }
  | { readonly kind: 'NonconformanceClosed'; readonly at: string };

/** What happens to a nonconformance on a command. Throws BAD_INPUT, UNIT_MISMATCH, ILLEGAL_STATE, RULE_VIOLATED. */
export function decide(state: Nonconformance | null, command: NonconformanceCommand): readonly NonconformanceEvent[] {
  switch (command.kind) {
    case 'OpenNonconformance':
      return [{ kind: 'NonconformanceOpened', nonconformance: opened(command) }];
    case 'DispositionNonconformance':
      return [{ kind: 'NonconformanceDispositioned', disposition: disposition(state, command) }];
    case 'CloseNonconformance':
      if (state?.state !== 'DISPOSITIONED') {
        throw illegalState(state, 'only a DISPOSITIONED one, with nothing pending, is closed');
      }
      return [{ kind: 'NonconformanceClosed', at: notBefore(command.at, state.openedAt, 'opened') }];
    default:
      return command satisfies never;
  }
}

/** The nonconformance after an event. */
export function evolve(state: Nonconformance | null, event: NonconformanceEvent): Nonconformance {
  if (event.kind === 'NonconformanceOpened') {
    const { nonconformance } = event;
    return { ...nonconformance, pendingQuantity: nonconformance.quantity, state: 'OPEN', closedAt: null };
  }
  if (state === null) throw new TypeError(`${event.kind} before the nonconformance was opened`);
  switch (event.kind) {
    case 'NonconformanceDispositioned': {
      const pendingQuantity = subtractQuantities(state.pendingQuantity, event.disposition.quantity);
      const nothingPending = compare(pendingQuantity.value, '0') === 0;
      return { ...state, pendingQuantity, state: nothingPending ? 'DISPOSITIONED' : 'INVESTIGATING', closedAt: null };
    }
    case 'NonconformanceClosed':
      return { ...state, state: 'CLOSED', closedAt: event.at };
    default:
      return event satisfies never;
  }
}

function opened(command: OpenNonconformance): NonconformanceCore {
  const { number, item, inspection, severity } = command;
  const plant = text(command.plant, 'input.plant');
  const order = optionalText(command.order, 'input.order');
  const quantity = positive(command.quantity, 'input.quantity');
  inUnit(quantity, item.baseUnit, 'input.quantity');
  if (inspection !== null && (inspection.item !== item.id || inspection.plant !== plant)) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Inspection ${inspection.id} is of item ${inspection.item} in plant ${inspection.plant}, ` +
        `not of ${item.id} in ${plant}.`,
      { argument: 'input.inspection' },
    );
  }
  return {
    id: number,
    number,
    severity,
    defectCode: text(command.defectCode, 'input.defectCode', 60),
    causeCode: optionalText(command.causeCode, 'input.causeCode', 60),
    description: optionalText(command.description, 'input.description', 4000),
    plant,
    item: item.id,
    lot: optionalText(command.lot, 'input.lot'),
    order,
    job: jobOfOrder(optionalText(command.job, 'input.job'), order),
    supplier: optionalText(command.supplier, 'input.supplier'),
    inspection: inspection?.id ?? null,
    quantity,
    openedAt: command.at,
    openedBy: command.by,
  };
}

function disposition(state: Nonconformance | null, command: DispositionNonconformance): Disposition {
  if (state?.state !== 'OPEN' && state?.state !== 'INVESTIGATING') {
    throw illegalState(state, 'a part is dispositioned while it is OPEN or INVESTIGATING');
  }
  const pending = state.pendingQuantity;
  const given = positive(command.quantity, 'input.quantity');
  const quantity = partOf(pending, given);
  if (compare(quantity.value, pending.value) > 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `${given.value} ${given.unit} is more than what is pending of nonconformance ${state.number}: ` +
        `${pending.value} ${pending.unit} of ${state.quantity.value} ${state.quantity.unit}.`,
      { argument: 'input.quantity' },
    );
  }
  return {
    decision: command.decision,
    quantity,
    decidedBy: command.by,
    decidedAt: notBefore(command.at, state.openedAt, 'opened'),
    comment: optionalText(command.comment, 'input.comment', 4000),
  };
}

/**
 * The quantity in the unit of what is pending. A conversion rounds at 20 digits (a piece is a twelfth of a dozen), so what
 * was given in another unit and differs from all that is pending by less than a 10^12th of it, is all that is pending.
 */
function partOf(pending: Quantity, given: Quantity): Quantity {
  const quantity = positive(inUnit(given, pending.unit, 'input.quantity'), 'input.quantity');
  if (given.unit === pending.unit) return quantity;
  const rest = subtract(pending.value, quantity.value);
  const distance = maximum(rest, negate(rest));
  return compare(multiply(distance, '1000000000000'), pending.value) < 0 ? pending : quantity;
}

const illegalState = (state: Nonconformance | null, rule: string): MillgraphError =>
  new MillgraphError(
    'ILLEGAL_STATE',
    `Nonconformance ${state?.number ?? ''} is ${state?.state ?? 'unknown'}; ${rule}.`,
    { argument: 'input.id' },
  );
