import type { Quantity } from '#contracts/quantity.ts';
import { counted, dateRange, identifier, optionalText, positive, text, unique } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';

/** For how long, and for how much, a deviation permits to depart from the released definition. */
export interface DeviationLimit {
  readonly validFrom: string | null;
  /** The first day it permits nothing any more. */
  readonly validTo: string | null;
  readonly quantity: Quantity | null;
}

interface EngineeringChangeCore {
  readonly id: string;
  readonly number: string;
  readonly kind: 'REQUEST' | 'ORDER' | 'DEVIATION';
  readonly title: string;
  readonly reason: string | null;
  readonly createdAt: string;
  /** The roles in which it has to be approved; none: any approval does. */
  readonly requiredApproverRoles: readonly string[];
  /** Of a DEVIATION; null for other kinds. */
  readonly deviation: DeviationLimit | null;
}

/** The states in which a change is worked on, and from which it can be suspended. */
type ActiveState = 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'RELEASED' | 'IMPLEMENTING';

export type EngineeringChangeState = ActiveState | 'IMPLEMENTED' | 'REJECTED' | 'CANCELLED' | 'ON_HOLD';

/** A governed change of product definition. */
export type EngineeringChange = EngineeringChangeCore & {
  /** The roles in which it has been approved. */
  readonly approvedRoles: readonly string[];
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly releasedAt: string | null;
  readonly implementedAt: string | null;
} & (
    | { readonly state: Exclude<EngineeringChangeState, 'ON_HOLD'>; readonly stateBeforeHold: null }
    | { readonly state: 'ON_HOLD'; readonly stateBeforeHold: ActiveState }
  );

interface Step {
  readonly by: string;
  readonly at: string;
}

interface StatedLimit {
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  readonly quantity?: Quantity | null | undefined;
}

export type EngineeringChangeCommand =
  | ({
      readonly kind: 'CreateEngineeringChange';
      readonly number: string;
      readonly changeKind: EngineeringChangeCore['kind'];
      readonly title: string;
      readonly reason?: string | null | undefined;
      readonly requiredApproverRoles: readonly string[];
      readonly deviation?: StatedLimit | null | undefined;
    } & Step)
  | ({ readonly kind: 'SubmitEngineeringChange' } & Step)
  | ({ readonly kind: 'ApproveEngineeringChange'; readonly role?: string | null | undefined } & Step)
  | ({ readonly kind: 'RejectEngineeringChange'; readonly reason: string } & Step)
  | ({
      readonly kind: 'ReleaseEngineeringChange';
      /** How many items it affects. */
      readonly affectedItems: number;
      /** How many revisions are released under it when this is decided. */
      readonly revisions: number;
    } & Step)
  | ({ readonly kind: 'StartImplementingEngineeringChange' } & Step)
  | ({
      readonly kind: 'ImplementEngineeringChange';
      /** The plants that have yet to take over a revision of it. */
      readonly pending: readonly { readonly plant: string; readonly revision: string }[];
    } & Step)
  | ({ readonly kind: 'CancelEngineeringChange'; readonly reason: string } & Step)
  | ({ readonly kind: 'HoldEngineeringChange'; readonly reason: string } & Step)
  | ({ readonly kind: 'ResumeEngineeringChange' } & Step);

export type EngineeringChangeEvent = (
  | { readonly kind: 'EngineeringChangeCreated'; readonly change: EngineeringChangeCore }
  | { readonly kind: 'EngineeringChangeSubmitted' }
  /** One approval; `isLast` when none is missing any more. */
  | { readonly kind: 'EngineeringChangeApproved'; readonly role: string | null; readonly isLast: boolean }
  | { readonly kind: 'EngineeringChangeRejected'; readonly reason: string }
  | { readonly kind: 'EngineeringChangeReleased' }
  | { readonly kind: 'EngineeringChangeImplementationStarted' }
  | { readonly kind: 'EngineeringChangeImplemented' }
  | { readonly kind: 'EngineeringChangeCancelled'; readonly reason: string }
  | { readonly kind: 'EngineeringChangeHeld'; readonly reason: string }
  | { readonly kind: 'EngineeringChangeResumed' }
) &
  Step;

/** What happens to a change on a command. Throws BAD_INPUT, ALREADY_EXISTS, ILLEGAL_STATE, RULE_VIOLATED. */
export function decide(
  state: EngineeringChange | null,
  command: EngineeringChangeCommand,
): readonly EngineeringChangeEvent[] {
  const { by, at } = command;
  if (command.kind === 'CreateEngineeringChange') {
    if (state !== null) {
      throw new MillgraphError('ALREADY_EXISTS', `Engineering change ${state.number} exists already.`, {
        argument: 'input.number',
      });
    }
    const number = identifier(command.number, 'input.number');
    const roles = counted(command.requiredApproverRoles, 'input.requiredApproverRoles', 0, 20).map((role, index) =>
      text(role, `input.requiredApproverRoles.${index}`, 60),
    );
    const change = {
      id: number,
      number,
      kind: command.changeKind,
      title: text(command.title, 'input.title'),
      reason: optionalText(command.reason, 'input.reason', 4000),
      createdAt: at,
      requiredApproverRoles: unique(roles, (role) => role, 'input.requiredApproverRoles'),
      deviation: deviationLimit(command.changeKind, command.deviation ?? null),
    };
    return [{ kind: 'EngineeringChangeCreated', change, by, at }];
  }
  if (state === null) {
    throw new MillgraphError('ILLEGAL_STATE', 'There is no such engineering change; create it first.', {
      argument: 'input.id',
    });
  }
  switch (command.kind) {
    case 'SubmitEngineeringChange':
      mustBe(state, ['DRAFT'], 'is submitted');
      return [{ kind: 'EngineeringChangeSubmitted', by, at }];
    case 'ApproveEngineeringChange':
      return [{ kind: 'EngineeringChangeApproved', ...approval(state, command.role ?? null), by, at }];
    case 'RejectEngineeringChange':
      mustBe(state, ['IN_REVIEW'], 'is rejected');
      return [{ kind: 'EngineeringChangeRejected', reason: reasonOf(command), by, at }];
    case 'ReleaseEngineeringChange':
      mustBe(state, ['APPROVED'], 'is released');
      refuseNothingToRelease(state, command.affectedItems, command.revisions);
      return [{ kind: 'EngineeringChangeReleased', by, at }];
    case 'StartImplementingEngineeringChange':
      mustBe(state, ['RELEASED'], 'is implemented');
      return [{ kind: 'EngineeringChangeImplementationStarted', by, at }];
    case 'ImplementEngineeringChange':
      mustBe(state, ['IMPLEMENTING'], 'becomes IMPLEMENTED');
      refusePending(state, command.pending);
      return [{ kind: 'EngineeringChangeImplemented', by, at }];
    case 'CancelEngineeringChange':
      mustBe(state, ['DRAFT', 'IN_REVIEW', 'APPROVED', 'ON_HOLD'], 'is cancelled');
      if (state.releasedAt !== null) throw wrongState(state, 'only one that is not released yet is cancelled');
      return [{ kind: 'EngineeringChangeCancelled', reason: reasonOf(command), by, at }];
    case 'HoldEngineeringChange':
      mustBe(state, ['DRAFT', 'IN_REVIEW', 'APPROVED', 'RELEASED', 'IMPLEMENTING'], 'is suspended');
      return [{ kind: 'EngineeringChangeHeld', reason: reasonOf(command), by, at }];
    case 'ResumeEngineeringChange':
      mustBe(state, ['ON_HOLD'], 'is resumed');
      return [{ kind: 'EngineeringChangeResumed', by, at }];
    default:
      return command satisfies never;
  }
}

/** The limit of a DEVIATION, which has one, unlike other kinds. Throws BAD_INPUT. */
function deviationLimit(kind: EngineeringChangeCore['kind'], stated: StatedLimit | null): DeviationLimit | null {
  if (kind !== 'DEVIATION') {
    if (stated === null) return null;
    throw new MillgraphError(
      'BAD_INPUT',
      `input.deviation is stated of a change that is ${articled(kind)}; leave it out.`,
      {
        argument: 'input.deviation',
      },
    );
  }
  const { validFrom = null, validTo = null, quantity = null } = stated ?? {};
  if (validTo === null && quantity === null) {
    throw new MillgraphError(
      'BAD_INPUT',
      'input.deviation has no limit; a DEVIATION needs validTo, a quantity, or both.',
      { argument: 'input.deviation' },
    );
  }
  dateRange(validFrom, validTo, 'input.deviation.validTo');
  return { validFrom, validTo, quantity: quantity === null ? null : positive(quantity, 'input.deviation.quantity') };
}

const articled = (kind: 'REQUEST' | 'ORDER'): string => (kind === 'ORDER' ? 'an ORDER' : 'a REQUEST');

const wrongState = (state: EngineeringChange, rule: string): MillgraphError =>
  new MillgraphError('ILLEGAL_STATE', `Engineering change ${state.number} is ${state.state}; ${rule}.`, {
    argument: 'input.id',
  });

function mustBe(state: EngineeringChange, states: readonly EngineeringChangeState[], what: string): void {
  if (!states.includes(state.state)) throw wrongState(state, `only one that is ${states.join(' or ')} ${what}`);
}

const reasonOf = ({ reason }: { readonly reason: string }): string => text(reason, 'input.reason', 4000);

function approval(
  state: EngineeringChange,
  role: string | null,
): { readonly role: string | null; readonly isLast: boolean } {
  const { requiredApproverRoles: required, approvedRoles } = state;
  mustBe(state, required.length === 0 ? ['DRAFT', 'IN_REVIEW'] : ['IN_REVIEW'], 'is approved');
  if (required.length === 0) {
    return { role: optionalText(role, 'input.role', 60), isLast: true };
  }
  const missing = required.filter((each) => !approvedRoles.includes(each));
  if (role === null || !missing.includes(role)) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Engineering change ${state.number} still needs the approval of ${missing.join(', ')}, not of ${role ?? 'no role'}.`,
      { argument: 'input.role', missing },
    );
  }
  return { role, isLast: missing.length === 1 };
}

function refuseNothingToRelease(state: EngineeringChange, affectedItems: number, revisions: number): void {
  if (state.kind !== 'ORDER' || affectedItems > 0 || revisions > 0) return;
  throw new MillgraphError(
    'RULE_VIOLATED',
    `Engineering change ${state.number} is an ORDER without affected items, and no revision was released under it.`,
    { argument: 'input.id' },
  );
}

function refusePending(
  state: EngineeringChange,
  pending: readonly { readonly plant: string; readonly revision: string }[],
): void {
  if (pending.length === 0) return;
  const named = pending.map(({ plant, revision }) => `${revision} at ${plant}`);
  throw new MillgraphError(
    'RULE_VIOLATED',
    `Engineering change ${state.number} is not in effect everywhere; neither adopted nor declined: ${named.join(', ')}.`,
    { argument: 'input.id', pending: named },
  );
}

/** The change after an event. */
export function evolve(state: EngineeringChange | null, event: EngineeringChangeEvent): EngineeringChange {
  if (event.kind === 'EngineeringChangeCreated') {
    const undone = { approvedBy: null, approvedAt: null, releasedAt: null, implementedAt: null };
    return { ...event.change, approvedRoles: [], ...undone, state: 'DRAFT', stateBeforeHold: null };
  }
  if (state === null) throw new TypeError(`${event.kind} before the change was created`);
  switch (event.kind) {
    case 'EngineeringChangeSubmitted':
      return { ...state, state: 'IN_REVIEW', stateBeforeHold: null };
    case 'EngineeringChangeApproved': {
      const approvedRoles = event.role === null ? state.approvedRoles : [...state.approvedRoles, event.role];
      if (!event.isLast) return { ...state, approvedRoles };
      const approved = { approvedRoles, approvedBy: event.by, approvedAt: event.at };
      return { ...state, ...approved, state: 'APPROVED', stateBeforeHold: null };
    }
    case 'EngineeringChangeRejected':
      return { ...state, state: 'REJECTED', stateBeforeHold: null };
    case 'EngineeringChangeReleased':
      return { ...state, releasedAt: event.at, state: 'RELEASED', stateBeforeHold: null };
    case 'EngineeringChangeImplementationStarted':
      return { ...state, state: 'IMPLEMENTING', stateBeforeHold: null };
    case 'EngineeringChangeImplemented':
      return { ...state, implementedAt: event.at, state: 'IMPLEMENTED', stateBeforeHold: null };
    case 'EngineeringChangeCancelled':
      return { ...state, state: 'CANCELLED', stateBeforeHold: null };
    case 'EngineeringChangeHeld':
      return { ...state, state: 'ON_HOLD', stateBeforeHold: activeState(state) };
    case 'EngineeringChangeResumed':
      if (state.state !== 'ON_HOLD') throw new TypeError('a change is resumed that was not suspended');
      return { ...state, state: state.stateBeforeHold, stateBeforeHold: null };
    default:
      return event satisfies never;
  }
}

function activeState({ state }: EngineeringChange): ActiveState {
  switch (state) {
    case 'DRAFT':
    case 'IN_REVIEW':
    case 'APPROVED':
    case 'RELEASED':
    case 'IMPLEMENTING':
      return state;
    case 'IMPLEMENTED':
    case 'REJECTED':
    case 'CANCELLED':
    case 'ON_HOLD':
      throw new TypeError(`a change that is ${state} is suspended`);
    default:
      return state satisfies never;
  }
}
