import type { Decimal } from '#contracts/decimal.ts';
import { counted, inUnit, optionalText, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { jobOfOrder, notBefore } from './checks.ts';
import { isWithin, measure, type Characteristic } from './inspection-plan.ts';

export type Verdict = 'PASS' | 'FAIL';

interface InspectionCore {
  readonly id: string;
  readonly plan: string | null;
  readonly plant: string;
  readonly item: string;
  readonly order: string | null;
  /** The job whose completion waits for it. */
  readonly job: string | null;
  readonly lot: string | null;
  readonly requestedAt: string;
}

interface NotRecorded {
  readonly verdict: null;
  readonly recordedAt: null;
  readonly inspector: null;
}

/** A test of an order, a job or a lot (ISA-95 TestResult) in one of its states. */
export type Inspection = InspectionCore &
  (
    | ({ readonly state: 'REQUESTED' | 'CANCELLED' } & NotRecorded)
    | {
        readonly state: 'RECORDED';
        readonly verdict: Verdict;
        readonly recordedAt: string;
        readonly inspector: string | null;
      }
  );

/** One measured value, in the characteristic's unit, and the limits that it was judged by. */
export interface InspectionResult {
  readonly characteristic: string;
  readonly value: Decimal;
  readonly unit: string;
  readonly lowerLimit: Decimal | null;
  readonly upperLimit: Decimal | null;
  readonly passed: boolean;
}

interface StatedResult {
  readonly characteristic: string;
  readonly value: Decimal;
  readonly unit?: string | null | undefined;
}

export interface RequestInspection {
  readonly kind: 'RequestInspection';
  readonly id: string;
  readonly plan: string | null;
  readonly plant: string;
  readonly item: string;
  readonly order?: string | null | undefined;
  readonly job?: string | null | undefined;
  readonly lot?: string | null | undefined;
  readonly at: string;
}
export interface RecordInspection {
  readonly kind: 'RecordInspection';
  /** What the plan says is measured; null when the inspection follows no plan. */
  readonly characteristics: readonly Characteristic[] | null;
  readonly results: readonly StatedResult[];
  readonly verdict?: Verdict | null | undefined;
  readonly inspector?: string | null | undefined;
  readonly at: string;
}
export type InspectionCommand = RequestInspection | RecordInspection;

export type InspectionEvent =
  | { readonly kind: 'InspectionRequested'; readonly inspection: InspectionCore }
  | {
      readonly kind: 'InspectionRecorded';
      readonly results: readonly InspectionResult[];
      readonly verdict: Verdict;
      readonly inspector: string | null;
      readonly at: string;
    };

/** What happens to an inspection on a command. Throws BAD_INPUT, UNIT_MISMATCH, ILLEGAL_STATE, RULE_VIOLATED. */
export function decide(state: Inspection | null, command: InspectionCommand): readonly InspectionEvent[] {
  switch (command.kind) {
    case 'RequestInspection':
      return [{ kind: 'InspectionRequested', inspection: requested(command) }];
    case 'RecordInspection': {
      if (state?.state !== 'REQUESTED') {
        throw new MillgraphError(
          'ILLEGAL_STATE',
          `Inspection ${state?.id ?? ''} is ${state?.state ?? 'unknown'}; results are recorded of a REQUESTED one.`,
          { argument: 'input.id' },
        );
      }
      const at = notBefore(command.at, state.requestedAt, 'requested');
      const inspector = optionalText(command.inspector, 'input.inspector');
      counted(command.results, 'input.results', 0, 5000);
      const { results, verdict } =
        command.characteristics === null ? judgedByInspector(command) : judgedByPlan(command, command.characteristics);
      return [{ kind: 'InspectionRecorded', results, verdict, inspector, at }];
    }
    default:
      return command satisfies never;
  }
}

/** The inspection after an event. */
export function evolve(state: Inspection | null, event: InspectionEvent): Inspection {
  switch (event.kind) {
    case 'InspectionRequested':
      return { ...event.inspection, state: 'REQUESTED', verdict: null, recordedAt: null, inspector: null };
    case 'InspectionRecorded': {
      if (state === null) throw new TypeError('an inspection is recorded before it is requested');
      const { verdict, inspector, at } = event;
      return { ...state, state: 'RECORDED', verdict, recordedAt: at, inspector };
    }
    default:
      return event satisfies never;
  }
}

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
  return { id, plan, plant: text(command.plant, 'input.plant'), item, order, job, lot, requestedAt: at };
}

type Judgement = Pick<Extract<InspectionEvent, { kind: 'InspectionRecorded' }>, 'results' | 'verdict'>;

function judgedByPlan(command: RecordInspection, characteristics: readonly Characteristic[]): Judgement {
  if (command.verdict != null) {
    throw new MillgraphError('BAD_INPUT', 'input.verdict is given; with a plan it follows from the limits.', {
      argument: 'input.verdict',
    });
  }
  const planned = new Map(characteristics.map((characteristic) => [characteristic.name, characteristic]));
  const results = command.results.map((stated, index) => {
    const argument = `input.results.${index}`;
    const characteristic = planned.get(stated.characteristic);
    if (characteristic === undefined) {
      const known = [...planned.keys()].map((name) => JSON.stringify(name)).join(', ');
      throw new MillgraphError(
        'BAD_INPUT',
        `${argument}.characteristic is ${JSON.stringify(stated.characteristic.slice(0, 80))}; the plan has ${known}.`,
        { argument: `${argument}.characteristic` },
      );
    }
    const { name, unit, lowerLimit, upperLimit } = characteristic;
    const given = { value: measure(stated.value, `${argument}.value`), unit: stated.unit ?? unit };
    const { value } = inUnit(given, unit, `${argument}.value`);
    return { characteristic: name, value, unit, lowerLimit, upperLimit, passed: isWithin(value, characteristic) };
  });
  const measured = new Set(results.map(({ characteristic }) => characteristic));
  const missing = [...planned.keys()].filter((name) => !measured.has(name));
  if (missing.length > 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Not measured: ${missing.map((name) => JSON.stringify(name)).join(', ')}. Give a result for each characteristic.`,
      { argument: 'input.results' },
    );
  }
  return { results, verdict: results.every(({ passed }) => passed) ? 'PASS' : 'FAIL' };
}

/** Without a plan there are no limits: the inspector says what came out. */
function judgedByInspector(command: RecordInspection): Judgement {
  if (command.verdict == null) {
    throw new MillgraphError('BAD_INPUT', 'input.verdict is missing; without a plan nothing else tells it.', {
      argument: 'input.verdict',
    });
  }
  const results = command.results.map((stated, index) => {
    const argument = `input.results.${index}`;
    if (stated.unit == null) {
      throw new MillgraphError('BAD_INPUT', `${argument}.unit is missing; without a plan there is no default.`, {
        argument: `${argument}.unit`,
      });
    }
    return {
      characteristic: text(stated.characteristic, `${argument}.characteristic`),
      value: measure(stated.value, `${argument}.value`),
      unit: stated.unit,
      lowerLimit: null,
      upperLimit: null,
      passed: true,
    };
  });
  return { results, verdict: command.verdict };
}
