import { compare, type Decimal } from '#contracts/decimal.ts';
import { counted, decimalBetween, optionalText, text, unique } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';

/** Something that is measured, with its limits, both of which pass; null: unlimited. */
export interface Characteristic {
  readonly name: string;
  readonly unit: string;
  readonly lowerLimit: Decimal | null;
  readonly target: Decimal | null;
  readonly upperLimit: Decimal | null;
}

/** What is to be inspected of an item (ISA-95 TestSpecification). It never changes: a new one takes its place. */
export interface InspectionPlan {
  readonly id: string;
  readonly item: string;
  readonly name: string;
  /** Null: every plant. */
  readonly plant: string | null;
  readonly createdAt: string;
  readonly characteristics: readonly Characteristic[];
}

interface StatedCharacteristic {
  readonly name: string;
  readonly unit: string;
  readonly lowerLimit?: Decimal | null | undefined;
  readonly target?: Decimal | null | undefined;
  readonly upperLimit?: Decimal | null | undefined;
}

export interface CreateInspectionPlan {
  readonly id: string;
  readonly item: string;
  readonly name: string;
  readonly plant?: string | null | undefined;
  readonly characteristics: readonly StatedCharacteristic[];
  readonly at: string;
}

/** Measured values, limits and targets lie between minus and plus this. */
const largestValue = '1000000000000000';

/** A measured value or limit. Throws BAD_INPUT for one of 10^15 or more. */
export const measure = (value: Decimal, argument: string): Decimal =>
  decimalBetween(value, argument, `-${largestValue}`, largestValue);

/** A new plan. Throws BAD_INPUT. */
export function createPlan(command: CreateInspectionPlan): InspectionPlan {
  const characteristics = counted(command.characteristics, 'input.characteristics', 1, 200).map((stated, index) =>
    characteristic(stated, `input.characteristics.${index}`),
  );
  return {
    id: command.id,
    item: command.item,
    name: text(command.name, 'input.name'),
    plant: optionalText(command.plant, 'input.plant'),
    createdAt: command.at,
    characteristics: unique(characteristics, ({ name }) => name, 'input.characteristics'),
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
  return { name: text(stated.name, `${argument}.name`), unit: stated.unit, lowerLimit, target, upperLimit };
}

/** Whether a value lies within limits, the limits themselves included. */
export const isWithin = (value: Decimal, limits: Pick<Characteristic, 'lowerLimit' | 'upperLimit'>): boolean =>
  (limits.lowerLimit === null || compare(value, limits.lowerLimit) >= 0) &&
  (limits.upperLimit === null || compare(value, limits.upperLimit) <= 0);

/** That a plan named for an inspection is one of its item and plant. Throws RULE_VIOLATED. */
export function assertPlanFits(plan: Omit<InspectionPlan, 'characteristics'>, item: string, plant: string): void {
  if (plan.item !== item || (plan.plant !== null && plan.plant !== plant)) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Inspection plan ${plan.id} is for item ${plan.item} in plant ${plan.plant ?? '*'}, not for ${item} in ${plant}.`,
      { argument: 'input.plan' },
    );
  }
}
