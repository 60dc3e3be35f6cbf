import { compare } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { inUnit, optionalText, positive, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { jobOfOrder, notBefore } from './checks.ts';
import {
  notEnded,
  requiredRoles,
  type Disposition,
  type ReviewRole,
  type Severity,
  type Signature,
} from './disposition.ts';
import {
  dispositionOf,
  illegalDisposition,
  illegalState,
  less,
  proposed,
  signed,
  stands,
  tookEffect,
  waitingFor,
} from './material-review.ts';
import type { EscalateNonconformance, NonconformanceCommand, OpenNonconformance } from './nonconformance-command.ts';

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

interface NotCancelled {
  readonly cancelledAt: null;
  readonly cancelledBy: null;
  readonly cancelReason: null;
}

/** Something that is not as it should be, in one of its states; `pendingQuantity` has the unit of `quantity`. */
export type Nonconformance = NonconformanceCore & {
  /** About which no disposition is in force. */
  readonly pendingQuantity: Quantity;
} & (
    | ({ readonly state: 'OPEN' | 'INVESTIGATING' | 'DISPOSITIONED'; readonly closedAt: null } & NotCancelled)
    | ({ readonly state: 'CLOSED'; readonly closedAt: string } & NotCancelled)
    | {
        readonly state: 'CANCELLED';
        readonly closedAt: null;
        readonly cancelledAt: string;
        readonly cancelledBy: string;
        readonly cancelReason: string;
      }
  );

/** A nonconformance with all that was decided about it. */
export type ReviewedNonconformance = Nonconformance & { readonly dispositions: readonly Disposition[] };

interface Ending {
  readonly id: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export type NonconformanceEvent =
  | { readonly kind: 'NonconformanceOpened'; readonly nonconformance: NonconformanceCore }
  | { readonly kind: 'NonconformanceInvestigated'; readonly causeCode: string | null; readonly at: string }
  | {
      readonly kind: 'NonconformanceEscalated';
      readonly from: Severity;
      readonly severity: Severity;
      readonly reason: string;
      readonly by: string;
      readonly at: string;
    }
  | { readonly kind: 'DispositionProposed'; readonly disposition: Extract<Disposition, { state: 'PENDING' }> }
  | { readonly kind: 'DispositionSigned'; readonly id: string; readonly signature: Signature }
  | { readonly kind: 'DispositionTookEffect'; readonly id: string; readonly at: string }
  | ({ readonly kind: 'DispositionRejected'; readonly role: ReviewRole } & Ending)
  | ({ readonly kind: 'DispositionReversed'; readonly reversal: string } & Ending)
  | { readonly kind: 'NonconformanceClosed'; readonly at: string }
  | { readonly kind: 'NonconformanceCancelled'; readonly reason: string; readonly by: string; readonly at: string };

const severities: readonly Severity[] = ['MINOR', 'MAJOR', 'CRITICAL'];

/** What happens to a nonconformance on a command. Throws BAD_INPUT, UNIT_MISMATCH, NOT_FOUND, ILLEGAL_STATE, RULE_VIOLATED. */
export function decide(
  state: ReviewedNonconformance | null,
  command: NonconformanceCommand,
): readonly NonconformanceEvent[] {
  switch (command.kind) {
    case 'OpenNonconformance':
      return [{ kind: 'NonconformanceOpened', nonconformance: opened(command) }];
    case 'InvestigateNonconformance': {
      if (state?.state !== 'OPEN' && state?.state !== 'INVESTIGATING') {
        throw illegalState(state, 'it is investigated while it is OPEN or INVESTIGATING');
      }
      const causeCode = optionalText(command.causeCode, 'input.causeCode', 60) ?? state.causeCode;
      return [{ kind: 'NonconformanceInvestigated', causeCode, at: notBefore(command.at, state.openedAt, 'opened') }];
    }
    case 'EscalateNonconformance':
      return [escalated(state, command)];
    case 'DispositionNonconformance': {
      const disposition = proposed(state, command);
      return [
        { kind: 'DispositionProposed', disposition },
        ...(disposition.requiredRoles.length === 0 ? [tookEffect(disposition, disposition.decidedAt)] : []),
      ];
    }
    case 'SignDisposition':
      return signed(state, command);
    case 'RejectDisposition': {
      const { role, by } = command;
      const disposition = waitingFor(state, command, 'refused');
      const at = notBefore(command.at, disposition.decidedAt, 'decided');
      const reason = text(command.reason, 'input.reason', 4000);
      return [{ kind: 'DispositionRejected', id: disposition.id, role, reason, by, at }];
    }
    case 'ReverseDisposition': {
      const disposition = dispositionOf(state, command.disposition);
      if (disposition.state !== 'IN_FORCE') {
        throw illegalDisposition(disposition, 'one that is IN_FORCE is taken back');
      }
      const at = notBefore(command.at, disposition.inForceAt, 'in force');
      const { reversal, by } = command;
      const reason = text(command.reason, 'input.reason', 4000);
      return [{ kind: 'DispositionReversed', id: disposition.id, reversal, reason, by, at }];
    }
    case 'CloseNonconformance':
      if (state?.state !== 'DISPOSITIONED') {
        throw illegalState(state, 'only a DISPOSITIONED one, with nothing pending, is closed');
      }
      return [{ kind: 'NonconformanceClosed', at: notBefore(command.at, state.openedAt, 'opened') }];
    case 'CancelNonconformance': {
      if (state?.state !== 'OPEN' && state?.state !== 'INVESTIGATING') {
        throw illegalState(state, 'it is cancelled while it is OPEN or INVESTIGATING');
      }
      const standing = state.dispositions.filter(stands).map(({ id }) => id);
      if (standing.length > 0) {
        throw illegalState(state, `first refuse or take back ${standing.join(', ')}`);
      }
      const at = notBefore(command.at, state.openedAt, 'opened');
      return [
        { kind: 'NonconformanceCancelled', reason: text(command.reason, 'input.reason', 4000), by: command.by, at },
      ];
    }
    default:
      return command satisfies never;
  }
}

const notCancelled: NotCancelled = { cancelledAt: null, cancelledBy: null, cancelReason: null };

/** The nonconformance after an event. */
export function evolve(state: ReviewedNonconformance | null, event: NonconformanceEvent): ReviewedNonconformance {
  if (event.kind === 'NonconformanceOpened') {
    const { nonconformance } = event;
    const pendingQuantity = nonconformance.quantity;
    return { ...nonconformance, pendingQuantity, dispositions: [], state: 'OPEN', closedAt: null, ...notCancelled };
  }
  if (state === null) throw new TypeError(`${event.kind} before the nonconformance was opened`);
  switch (event.kind) {
    case 'NonconformanceInvestigated':
      return { ...state, causeCode: event.causeCode, state: 'INVESTIGATING', closedAt: null, ...notCancelled };
    case 'NonconformanceEscalated': {
      const { severity } = event;
      const dispositions = state.dispositions.map((each) =>
        each.state === 'PENDING' ? { ...each, requiredRoles: requiredRoles(each.proposed, severity) } : each,
      );
      return { ...state, severity, dispositions };
    }
    case 'DispositionProposed':
      return reviewed(state, [...state.dispositions, event.disposition]);
    case 'DispositionSigned': {
      const { signature } = event;
      return changed(state, event.id, (each) => ({ ...each, signatures: [...each.signatures, signature] }));
    }
    case 'DispositionTookEffect':
      return changed(state, event.id, (each) => ({ ...each, state: 'IN_FORCE', inForceAt: event.at, ...notEnded }));
    case 'DispositionRejected': {
      const { role, reason, by, at } = event;
      const ending = { endedBy: by, endedByRole: role, endedAt: at, endReason: reason, reversal: null };
      return changed(state, event.id, (each) => ({ ...each, state: 'REJECTED', inForceAt: null, ...ending }));
    }
    case 'DispositionReversed': {
      const { reversal, reason, by, at } = event;
      const ending = { endedBy: by, endedByRole: null, endedAt: at, endReason: reason, reversal };
      return changed(state, event.id, (each) => ({
        ...each,
        state: 'REVERSED',
        inForceAt: each.inForceAt ?? at,
        ...ending,
      }));
    }
    case 'NonconformanceClosed':
      return { ...state, state: 'CLOSED', closedAt: event.at, ...notCancelled };
    case 'NonconformanceCancelled': {
      const { reason, by, at } = event;
      return { ...state, state: 'CANCELLED', closedAt: null, cancelledAt: at, cancelledBy: by, cancelReason: reason };
    }
    default:
      return event satisfies never;
  }
}

const changed = (
  state: ReviewedNonconformance,
  id: string,
  change: (disposition: Disposition) => Disposition,
): ReviewedNonconformance =>
  reviewed(
    state,
    state.dispositions.map((each) => (each.id === id ? change(each) : each)),
  );

/** With these dispositions: done when all of the quantity has one in force, being looked into as long as not. */
function reviewed(state: ReviewedNonconformance, dispositions: readonly Disposition[]): ReviewedNonconformance {
  const pendingQuantity = less(
    state.quantity,
    dispositions.filter((each) => each.state === 'IN_FORCE'),
  );
  const nothingPending = compare(pendingQuantity.value, '0') === 0;
  const next = nothingPending ? 'DISPOSITIONED' : 'INVESTIGATING';
  return { ...state, dispositions, pendingQuantity, state: next, closedAt: null, ...notCancelled };
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

function escalated(
  state: ReviewedNonconformance | null,
  command: EscalateNonconformance,
): Extract<NonconformanceEvent, { kind: 'NonconformanceEscalated' }> {
  if (state === null || state.state === 'CLOSED' || state.state === 'CANCELLED') {
    throw illegalState(state, 'one that is neither CLOSED nor CANCELLED is escalated');
  }
  const { severity, by } = command;
  if (severities.indexOf(severity) <= severities.indexOf(state.severity)) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Nonconformance ${state.number} is ${state.severity}; to escalate is to give it a graver severity than ${severity}.`,
      { argument: 'input.severity' },
    );
  }
  const at = notBefore(command.at, state.openedAt, 'opened');
  const reason = text(command.reason, 'input.reason', 4000);
  return { kind: 'NonconformanceEscalated', from: state.severity, severity, reason, by, at };
}
