import { add, compare, maximum, multiply, negate, subtract } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { inUnit, optionalText, positive } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { notBefore } from './checks.ts';
import { missingRoles, notEnded, requiredRoles, type Disposition } from './disposition.ts';
import type { Nonconformance, NonconformanceEvent, ReviewedNonconformance } from './nonconformance.ts';
import type { DispositionNonconformance, RejectDisposition, SignDisposition } from './nonconformance-command.ts';

/** The review of nonconforming material: what is proposed of it, and what the board says. */

/** Whether a disposition waits or is in force: its part of the quantity is spoken for. */
export const stands = ({ state }: Disposition): boolean => state === 'PENDING' || state === 'IN_FORCE';

/** What is left of a quantity without these parts. */
export const less = (quantity: Quantity, parts: readonly Disposition[]): Quantity => ({
  value: subtract(quantity.value, add('0', ...parts.map((part) => part.quantity.value))),
  unit: quantity.unit,
});

/** That a disposition is in force from now on. */
export const tookEffect = ({ id }: Disposition, at: string): NonconformanceEvent => ({
  kind: 'DispositionTookEffect',
  id,
  at,
});

/** The disposition of a part about which nothing is proposed yet. Throws BAD_INPUT, UNIT_MISMATCH, ILLEGAL_STATE, RULE_VIOLATED. */
export function proposed(
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

/** A signature, and what takes effect by it. Throws NOT_FOUND, ILLEGAL_STATE, RULE_VIOLATED. */
export function signed(state: ReviewedNonconformance | null, command: SignDisposition): readonly NonconformanceEvent[] {
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
export function waitingFor(
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

/** The disposition of an id. Throws NOT_FOUND. */
export function dispositionOf(state: ReviewedNonconformance | null, id: string): Disposition {
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

/** A refusal of what does not fit the state a disposition is in. */
export const illegalDisposition = (disposition: Disposition, rule: string): MillgraphError =>
  new MillgraphError('ILLEGAL_STATE', `Disposition ${disposition.id} is ${disposition.state}; ${rule}.`, {
    argument: 'input.disposition',
  });

/** A refusal of what does not fit the state a nonconformance is in. */
export const illegalState = (state: Nonconformance | null, rule: string): MillgraphError =>
  new MillgraphError(
    'ILLEGAL_STATE',
    `Nonconformance ${state?.number ?? ''} is ${state?.state ?? 'unknown'}; ${rule}.`,
    { argument: 'input.id' },
  );
