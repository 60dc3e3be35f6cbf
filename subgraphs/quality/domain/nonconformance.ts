import { add, compare, maximum, multiply, negate, subtract } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { inUnit, optionalText, positive, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { jobOfOrder, notBefore } from './checks.ts';
import {
  missingRoles,
  notEnded,
  requiredRoles,
  type Decision,
  type Disposition,
  type ReviewRole,
  type Signature,
} from './disposition.ts';
import type { Inspection } from './inspection.ts';

export type Severity = 'MINOR' | 'MAJOR' | 'CRITICAL';

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
export interface InvestigateNonconformance {
  readonly kind: 'InvestigateNonconformance';
  readonly causeCode?: string | null | undefined;
  readonly at: string;
}
export interface EscalateNonconformance {
  readonly kind: 'EscalateNonconformance';
  readonly severity: Severity;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
export interface DispositionNonconformance {
  readonly kind: 'DispositionNonconformance';
  readonly decision: Decision;
  readonly quantity: Quantity;
  /** Absent: the nonconformance's. */
  readonly lot?: string | null | undefined;
  readonly comment?: string | null | undefined;
  readonly by: string;
  readonly at: string;
}
export interface SignDisposition {
  readonly kind: 'SignDisposition';
  readonly disposition: string;
  readonly role: ReviewRole;
  readonly by: string;
  readonly at: string;
}
export interface RejectDisposition {
  readonly kind: 'RejectDisposition';
  readonly disposition: string;
  readonly role: ReviewRole;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
export interface ReverseDisposition {
  readonly kind: 'ReverseDisposition';
  readonly disposition: string;
  /** The id of the document to be. */
  readonly reversal: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
export interface CloseNonconformance {
  readonly kind: 'CloseNonconformance';
  readonly at: string;
}
export interface CancelNonconformance {
  readonly kind: 'CancelNonconformance';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
export type NonconformanceCommand =
  | OpenNonconformance
  | InvestigateNonconformance
  | EscalateNonconformance
  | DispositionNonconformance
  | SignDisposition
  | RejectDisposition
  | ReverseDisposition
  | CloseNonconformance
  | CancelNonconformance;

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

const stands = ({ state }: Disposition): boolean => state === 'PENDING' || state === 'IN_FORCE';

const less = (quantity: Quantity, parts: readonly Disposition[]): Quantity => ({
  value: subtract(quantity.value, add('0', ...parts.map((part) => part.quantity.value))),
  unit: quantity.unit,
});

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

const tookEffect = ({ id }: Disposition, at: string): NonconformanceEvent => ({
  kind: 'DispositionTookEffect',
  id,
  at,
});

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

function proposed(
  state: ReviewedNonconformance | null,
  command: DispositionNonconformance,
): Extract<Disposition, { state: 'PENDING' }> {
  if (state?.state !== 'OPEN' && state?.state !== 'INVESTIGATING') {
    throw illegalState(state, 'a part is dispositioned while it is OPEN or INVESTIGATING');
  }
  const undecided = less(state.quantity, state.dispositions.filter(stands));
  const given = positive(command.quantity, 'input.quantity');
  const quantity = partOf(undecided, given);
  if (compare(quantity.value, undecided.value) > 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `${given.value} ${given.unit} is more than what is pending of nonconformance ${state.number}: ` +
        `${undecided.value} ${undecided.unit} of ${state.quantity.value} ${state.quantity.unit}.`,
      { argument: 'input.quantity' },
    );
  }
  if (command.decision === 'RETURN_TO_SUPPLIER' && state.supplier === null) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Nonconformance ${state.number} names no supplier to return to; choose another decision.`,
      { argument: 'input.decision' },
    );
  }
  const position = state.dispositions.length + 1;
  return {
    id: `${state.id}/${position}`,
    position,
    proposed: command.decision,
    quantity,
    item: state.item,
    lot: optionalText(command.lot, 'input.lot') ?? state.lot,
    decidedBy: command.by,
    decidedAt: notBefore(command.at, state.openedAt, 'opened'),
    comment: optionalText(command.comment, 'input.comment', 4000),
    requiredRoles: requiredRoles(command.decision, state.severity),
    signatures: [],
    state: 'PENDING',
    inForceAt: null,
    ...notEnded,
  };
}

function signed(state: ReviewedNonconformance | null, command: SignDisposition): readonly NonconformanceEvent[] {
  const { role, by } = command;
  const disposition = waitingFor(state, command, 'signed');
  if (disposition.signatures.some(({ signedBy }) => signedBy === by)) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `${by} has signed disposition ${disposition.id} in another role; each role is signed by another person.`,
      { argument: 'input.signedBy' },
    );
  }
  const at = notBefore(command.at, disposition.decidedAt, 'decided');
  const signature = { role, signedBy: by, signedAt: at };
  const isLast = missingRoles({ ...disposition, signatures: [...disposition.signatures, signature] }).length === 0;
  return [
    { kind: 'DispositionSigned', id: disposition.id, signature },
    ...(isLast ? [tookEffect(disposition, at)] : []),
  ];
}

/** The disposition that waits for a role's word. Throws NOT_FOUND, ILLEGAL_STATE, RULE_VIOLATED. */
function waitingFor(
  state: ReviewedNonconformance | null,
  { disposition: id, role }: SignDisposition | RejectDisposition,
  done: string,
): Disposition {
  const disposition = dispositionOf(state, id);
  if (disposition.state !== 'PENDING') throw illegalDisposition(disposition, `one that is PENDING is ${done}`);
  const missing = missingRoles(disposition);
  if (!missing.includes(role)) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Disposition ${id} does not wait for ${role}; it waits for ${missing.join(', ')}.`,
      { argument: 'input.role' },
    );
  }
  return disposition;
}

function dispositionOf(state: ReviewedNonconformance | null, id: string): Disposition {
  const disposition = state?.dispositions.find((each) => each.id === id);
  if (disposition === undefined) {
    throw new MillgraphError('NOT_FOUND', `There is no disposition ${JSON.stringify(id.slice(0, 200))}.`, {
      argument: 'input.disposition',
    });
  }
  return disposition;
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

const illegalDisposition = (disposition: Disposition, rule: string): MillgraphError =>
  new MillgraphError('ILLEGAL_STATE', `Disposition ${disposition.id} is ${disposition.state}; ${rule}.`, {
    argument: 'input.disposition',
  });

const illegalState = (state: Nonconformance | null, rule: string): MillgraphError =>
  new MillgraphError(
    'ILLEGAL_STATE',
    `Nonconformance ${state?.number ?? ''} is ${state?.state ?? 'unknown'}; ${rule}.`,
    { argument: 'input.id' },
  );
