import { identifier, optionalText, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';

interface EngineeringChangeCore {
  readonly id: string;
  readonly number: string;
  readonly kind: 'REQUEST' | 'ORDER' | 'DEVIATION';
  readonly title: string;
  readonly reason: string | null;
  readonly createdAt: string;
}

export type EngineeringChangeState =
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'APPROVED'
  | 'RELEASED'
  | 'IMPLEMENTING'
  | 'IMPLEMENTED'
  | 'REJECTED'
  | 'CANCELLED'
  | 'ON_HOLD';

/** A governed change of product definition. */
export type EngineeringChange = EngineeringChangeCore & {
  readonly state: EngineeringChangeState;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
};

export type EngineeringChangeCommand =
  | {
      readonly kind: 'CreateEngineeringChange';
      readonly number: string;
      readonly changeKind: EngineeringChangeCore['kind'];
      readonly title: string;
      readonly reason?: string | null | undefined;
      readonly at: string;
    }
  | { readonly kind: 'ApproveEngineeringChange'; readonly by: string; readonly at: string };

export type EngineeringChangeEvent =
  | { readonly kind: 'EngineeringChangeCreated'; readonly change: EngineeringChangeCore }
  | { readonly kind: 'EngineeringChangeApproved'; readonly by: string; readonly at: string };

/** What happens to a change on a command. Throws BAD_INPUT, ALREADY_EXISTS, ILLEGAL_STATE. */
export function decide(
  state: EngineeringChange | null,
  command: EngineeringChangeCommand,
): readonly EngineeringChangeEvent[] {
  switch (command.kind) {
    case 'CreateEngineeringChange': {
      if (state !== null) {
        throw new MillgraphError('ALREADY_EXISTS', `Engineering change ${state.number} exists already.`, {
          argument: 'input.number',
        });
      }
      const number = identifier(command.number, 'input.number');
      const change = {
        id: number,
        number,
        kind: command.changeKind,
        title: text(command.title, 'input.title'),
        reason: optionalText(command.reason, 'input.reason', 4000),
        createdAt: command.at,
      };
      return [{ kind: 'EngineeringChangeCreated', change }];
    }
    case 'ApproveEngineeringChange':
      if (state?.state !== 'DRAFT') {
        throw new MillgraphError(
          'ILLEGAL_STATE',
          `Engineering change ${state?.number ?? ''} is ${state?.state ?? 'unknown'}; only a DRAFT one is approved.`,
          { argument: 'input.id' },
        );
      }
      return [{ kind: 'EngineeringChangeApproved', by: command.by, at: command.at }];
    default:
      return command satisfies never;
  }
}

/** The change after an event. */
export function evolve(state: EngineeringChange | null, event: EngineeringChangeEvent): EngineeringChange {
  switch (event.kind) {
    case 'EngineeringChangeCreated':
      return { ...event.change, state: 'DRAFT', approvedBy: null, approvedAt: null };
    case 'EngineeringChangeApproved':
      if (state === null) throw new TypeError('a change is approved before it is created');
      return { ...state, state: 'APPROVED', approvedBy: event.by, approvedAt: event.at };
    default:
      return event satisfies never;
  }
}
