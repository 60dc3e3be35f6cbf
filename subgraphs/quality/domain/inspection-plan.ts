import { compare, type Decimal } from '#contracts/decimal.ts';
import { counted, decimalBetween, integer, optionalText, text, unique } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { notBefore } from './checks.ts';

/** Something that is measured, with its limits, both of which pass; null: unlimited. */
export interface Characteristic {
  readonly name: string;
  readonly unit: string;
  readonly lowerLimit: Decimal | null;
  readonly target: Decimal | null;
  readonly upperLimit: Decimal | null;
  /** The least number of values that an inspection measures. */
  readonly sampleSize: number;
  /** How the sample is drawn, in words; null when nothing is stated. */
  readonly samplingRule: string | null;
  /** How many values taken together make one point of the control chart. */
  readonly subgroupSize: number;
}

interface InspectionPlanCore {
  readonly id: string;
  readonly item: string;
  readonly name: string;
  /** Null: every plant. */
  readonly plant: string | null;
  /** The routing operation's sequence; null: the item as such. */
  readonly operation: number | null;
  readonly version: number;
  /** The first version's id: measured values of all versions make one series. */
  readonly series: string;
  readonly supersedes: string | null;
  readonly createdAt: string;
  readonly characteristics: readonly Characteristic[];
}

/** What is to be inspected of an item (ISA-95 TestSpecification), in use or withdrawn. A version never changes. */
export type InspectionPlan = InspectionPlanCore &
  (
    | {
        readonly state: 'ACTIVE';
        readonly withdrawnAt: null;
        readonly withdrawnBy: null;
        readonly withdrawReason: null;
      }
    | {
        readonly state: 'WITHDRAWN';
        readonly withdrawnAt: string;
        readonly withdrawnBy: string;
        readonly withdrawReason: string;
      }
  );

interface StatedCharacteristic {
  readonly name: string;
  readonly unit: string;
  readonly lowerLimit?: Decimal | null | undefined;
  readonly target?: Decimal | null | undefined;
  readonly upperLimit?: Decimal | null | undefined;
  readonly sampleSize?: number | null | undefined;
  readonly samplingRule?: string | null | undefined;
  readonly subgroupSize?: number | null | undefined;
}

export interface CreateInspectionPlan {
  readonly id: string;
  readonly item: string;
  readonly name: string;
  readonly plant?: string | null | undefined;
  readonly operation?: number | null | undefined;
  readonly characteristics: readonly StatedCharacteristic[];
  /** The plan in use of the same item, plant and operation, whose next version this is; null: it is the first. */
  readonly before: Pick<InspectionPlan, 'id' | 'version' | 'series'> | null;
  readonly at: string;
}

/** Measured values, limits and targets lie between minus and plus this. */
const largestValue = '1000000000000000';

/** A measured value or limit. Throws BAD_INPUT for one of 10^15 or more. */
export const measure = (value: Decimal, argument: string): Decimal =>
  decimalBetween(value, argument, `-${largestValue}`, largestValue);

/** Refuses a plan for an item that is no longer made nor bought. Throws RULE_VIOLATED. */
export function refuseObsolete(item: string, obsolete: boolean): void {
  if (!obsolete) return;
  throw new MillgraphError('RULE_VIOLATED', `Item ${item} is OBSOLETE; there is nothing to plan of it.`, {
    argument: 'input.item',
  });
}

/** A new plan, or the next version of the one before. Throws BAD_INPUT. */
export function createPlan(command: CreateInspectionPlan): InspectionPlan {
  const characteristics = counted(command.characteristics, 'input.characteristics', 1, 200).map((stated, index) =>
    characteristic(stated, `input.characteristics.${index}`),
  );
  const { id, before } = command;
  return {
    id,
    item: command.item,
    name: text(command.name, 'input.name'),
    plant: optionalText(command.plant, 'input.plant'),
    operation: command.operation == null ? null : integer(command.operation, 'input.operation', 1, 999_999_999),
    version: (before?.version ?? 0) + 1,
    series: before?.series ?? id,
    supersedes: before?.id ?? null,
    createdAt: command.at,
    characteristics: unique(characteristics, ({ name }) => name, 'input.characteristics'),
    state: 'ACTIVE',
    withdrawnAt: null,
    withdrawnBy: null,
    withdrawReason: null,
  };
}

/** The plan, no more in use. Throws BAD_INPUT, ILLEGAL_STATE. */
export function withdrawPlan<Plan extends Omit<InspectionPlan, 'characteristics'>>(
  plan: Plan,
  command: { readonly reason: string; readonly by: string; readonly at: string },
) {
  if (plan.state !== 'ACTIVE') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Inspection plan ${plan.id} is ${plan.state}; only an ACTIVE one is withdrawn.`,
      { argument: 'input.id' },
    );
  }
  return {
    ...plan,
    state: 'WITHDRAWN' as const,
    withdrawnAt: notBefore(command.at, plan.createdAt, 'created'),
    withdrawnBy: command.by,
    withdrawReason: text(command.reason, 'input.reason', 4000),
  };
}

function characteristic(stated: StatedCharacteristic, argument: string): Characteristic {
  const limit = (field: 'lowerLimit' | 'target' | 'upperLimit'): Decimal | null => {
    const value = stated[field];
    return value == null ? null : measure(value, `${argument}.${field}`);
  };
  const [lowerLimit, target, upperLimit] = [limit('lowerLimit'), limit('target'), limit('upperLimit')];
  const refuse = (message: string): MillgraphError =>
    new MillgraphError('BAD_INPUT', `${argument} ${message}`, { argument });
  if (lowerLimit === null && upperLimit === null) throw refuse('has no limit; give lowerLimit, upperLimit or both.');
  if (lowerLimit !== null && upperLimit !== null && compare(lowerLimit, upperLimit) > 0) {
    throw refuse(`has the lower limit ${lowerLimit} above the upper limit ${upperLimit}.`);
  }
  if (target !== null && !isWithin(target, { lowerLimit, upperLimit })) {
    throw refuse(`has the target ${target} outside its limits ${lowerLimit ?? '-'} to ${upperLimit ?? '-'}.`);
  }
  const subgroupSize = integer(stated.subgroupSize ?? 1, `${argument}.subgroupSize`, 1, 25);
  return {
    name: text(stated.name, `${argument}.name`),
    unit: stated.unit,
    lowerLimit,
    target,
    upperLimit,
    sampleSize: integer(stated.sampleSize ?? subgroupSize, `${argument}.sampleSize`, subgroupSize, 5000),
    samplingRule: optionalText(stated.samplingRule, `${argument}.samplingRule`),
    subgroupSize,
  };
}

/** Whether a value lies within limits, the limits themselves included. */
export const isWithin = (value: Decimal, limits: Pick<Characteristic, 'lowerLimit' | 'upperLimit'>): boolean =>
  (limits.lowerLimit === null || compare(value, limits.lowerLimit) >= 0) &&
  (limits.upperLimit === null || compare(value, limits.upperLimit) <= 0);

/** That a plan named for an inspection is in use, and one of its item and plant. Throws RULE_VIOLATED. */
export function assertPlanFits(
  plan: Pick<InspectionPlan, 'id' | 'item' | 'plant' | 'state'>,
  item: string,
  plant: string,
): void {
  if (plan.item !== item || (plan.plant !== null && plan.plant !== plant)) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Inspection plan ${plan.id} is for item ${plan.item} in plant ${plan.plant ?? '*'}, not for ${item} in ${plant}.`,
      { argument: 'input.plan' },
    );
  }
  if (plan.state !== 'ACTIVE') {
    throw new MillgraphError('RULE_VIOLATED', `Inspection plan ${plan.id} is ${plan.state}; name one in use.`, {
      argument: 'input.plan',
    });
  }
}
