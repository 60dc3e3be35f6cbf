import { counted, optionalText, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { jobOfOrder, notBefore } from './checks.ts';
import type { Characteristic } from './inspection-plan.ts';
import {
  judgedByInspector,
  judgedByPlan,
  type InspectionResult,
  type StatedResult,
  type Verdict,
} from './judgement.ts';

interface InspectionCore {
  readonly id: string;
  readonly plan: string | null;
  readonly plant: string;
  readonly item: string;
  readonly order: string | null;
  /** The job whose completion waits for it. */
  readonly job: string | null;
  readonly lot: string | null;
  /** The goods receipt whose lot is inspected. */
  readonly goodsReceipt: string | null;
  readonly requestedAt: string;
}

interface NotRecorded {
  readonly record: null;
  readonly verdict: null;
  readonly recordedAt: null;
  readonly inspector: null;
}
interface NotCancelled {
  readonly cancelledAt: null;
  readonly cancelledBy: null;
  readonly cancelReason: null;
}

/** A test of an order, a job or a lot (ISA-95 TestResult) in one of its states. */
export type Inspection = InspectionCore &
  (
    | ({ readonly state: 'REQUESTED' } & NotRecorded & NotCancelled)
    | ({
        readonly state: 'CANCELLED';
        readonly cancelledAt: string;
        readonly cancelledBy: string;
        readonly cancelReason: string;
      } & NotRecorded)
    | ({
        readonly state: 'RECORDED';
        /** The document that holds the results. */
        readonly record: string;
        readonly verdict: Verdict;
        readonly recordedAt: string;
        readonly inspector: string | null;
      } & NotCancelled)
  );

export interface RequestInspection {
  readonly kind: 'RequestInspection';
  readonly id: string;
  readonly plan: string | null;
  readonly plant: string;
  readonly item: string;
  readonly order?: string | null | undefined;
  readonly job?: string | null | undefined;
  readonly lot?: string | null | undefined;
  readonly goodsReceipt?: string | null | undefined;
  readonly at: string;
}
export interface RecordInspection {
  readonly kind: 'RecordInspection';
  /** The id of the document to be. */
  readonly record: string;
  /** What the plan says is measured; null when the inspection follows no plan. */
  readonly characteristics: readonly Characteristic[] | null;
  readonly results: readonly StatedResult[];
  readonly verdict?: Verdict | null | undefined;
  readonly inspector?: string | null | undefined;
  readonly at: string;
}
export interface ReverseInspection {
  readonly kind: 'ReverseInspection';
  /** The id of the document to be. */
  readonly reversal: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
export interface CancelInspection {
  readonly kind: 'CancelInspection';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
export type InspectionCommand = RequestInspection | RecordInspection | ReverseInspection | CancelInspection;

export type InspectionEvent =
  | { readonly kind: 'InspectionRequested'; readonly inspection: InspectionCore }
  | {
      readonly kind: 'InspectionRecorded';
      readonly record: string;
      readonly results: readonly InspectionResult[];
      readonly verdict: Verdict;
      readonly inspector: string | null;
      readonly at: string;
    }
  | {
      readonly kind: 'InspectionReversed';
      readonly reversal: string;
      /** What is taken back. */
      readonly record: string;
      readonly verdict: Verdict;
      readonly reason: string;
      readonly by: string;
      readonly at: string;
    }
  | { readonly kind: 'InspectionCancelled'; readonly reason: string; readonly by: string; readonly at: string };

/** Refuses to inspect a job that is given up: nothing waits for it any more. Throws ILLEGAL_STATE. */
export function refuseGivenUp(job: { readonly id: string; readonly givenUp: string | null } | null): void {
  if (job?.givenUp == null) return;
  throw new MillgraphError(
    'ILLEGAL_STATE',
    `Job ${job.id} is given up: ${job.givenUp}; it is not inspected any more.`,
    {
      argument: 'input.job',
    },
  );
}

/** What happens to an inspection on a command. Throws BAD_INPUT, UNIT_MISMATCH, ILLEGAL_STATE, RULE_VIOLATED. */
export function decide(state: Inspection | null, command: InspectionCommand): readonly InspectionEvent[] {
  switch (command.kind) {
    case 'RequestInspection':
      return [{ kind: 'InspectionRequested', inspection: requested(command) }];
    case 'RecordInspection': {
      if (state?.state !== 'REQUESTED') throw illegalState(state, 'results are recorded of a REQUESTED one');
      const at = notBefore(command.at, state.requestedAt, 'requested');
      const inspector = optionalText(command.inspector, 'input.inspector');
      counted(command.results, 'input.results', 0, 5000);
      const { results, verdict } =
        command.characteristics === null ? judgedByInspector(command) : judgedByPlan(command, command.characteristics);
      return [{ kind: 'InspectionRecorded', record: command.record, results, verdict, inspector, at }];
    }
    case 'ReverseInspection': {
      if (state?.state !== 'RECORDED') throw illegalState(state, 'a record is taken back of a RECORDED one');
      const { record, verdict } = state;
      const at = notBefore(command.at, state.recordedAt, 'recorded');
      const reason = text(command.reason, 'input.reason', 4000);
      const { reversal, by } = command;
      return [{ kind: 'InspectionReversed', reversal, record, verdict, reason, by, at }];
    }
    case 'CancelInspection': {
      if (state?.state !== 'REQUESTED') {
        throw illegalState(state, 'only a REQUESTED one is cancelled; take back a record first');
      }
      const at = notBefore(command.at, state.requestedAt, 'requested');
      return [{ kind: 'InspectionCancelled', reason: text(command.reason, 'input.reason', 4000), by: command.by, at }];
    }
    default:
      return command satisfies never;
  }
}

const notRecorded: NotRecorded = { record: null, verdict: null, recordedAt: null, inspector: null };
const notCancelled: NotCancelled = { cancelledAt: null, cancelledBy: null, cancelReason: null };

/** The inspection after an event. */
export function evolve(state: Inspection | null, event: InspectionEvent): Inspection {
  if (event.kind === 'InspectionRequested') {
    return { ...event.inspection, state: 'REQUESTED', ...notRecorded, ...notCancelled };
  }
  if (state === null) throw new TypeError(`${event.kind} before the inspection was requested`);
  switch (event.kind) {
    case 'InspectionRecorded': {
      const { record, verdict, inspector, at } = event;
      return { ...state, state: 'RECORDED', record, verdict, recordedAt: at, inspector, ...notCancelled };
    }
    case 'InspectionReversed':
      return { ...state, state: 'REQUESTED', ...notRecorded, ...notCancelled };
    case 'InspectionCancelled': {
      const { reason, by, at } = event;
      return { ...state, state: 'CANCELLED', ...notRecorded, cancelledAt: at, cancelledBy: by, cancelReason: reason };
    }
    default:
      return event satisfies never;
  }
}

const illegalState = (state: Inspection | null, rule: string): MillgraphError =>
  new MillgraphError('ILLEGAL_STATE', `Inspection ${state?.id ?? ''} is ${state?.state ?? 'unknown'}; ${rule}.`, {
    argument: 'input.id',
  });

function requested(command: RequestInspection): InspectionCore {
  const order = optionalText(command.order, 'input.order');
  const job = jobOfOrder(optionalText(command.job, 'input.job'), order);
  const lot = optionalText(command.lot, 'input.lot');
  if (order === null && lot === null) {
    throw new MillgraphError('BAD_INPUT', 'input names nothing to inspect; give an order, a job of it, or a lot.', {
      argument: 'input',
    });
  }
  const { id, plan, item, at } = command;
  const plant = text(command.plant, 'input.plant');
  return { id, plan, plant, item, order, job, lot, goodsReceipt: command.goodsReceipt ?? null, requestedAt: at };
}
