import { sign, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { inUnit, notNegative, optionalText } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';

/** What is stated of production: quantities in units of the order's dimension, times in any unit of time. */
export interface StatedProduction {
  readonly equipment?: string | null | undefined;
  readonly good?: Quantity | null | undefined;
  readonly scrap?: Quantity | null | undefined;
  readonly scrapReason?: string | null | undefined;
  readonly rework?: Quantity | null | undefined;
  readonly machineTime?: Quantity | null | undefined;
  readonly laborTime?: Quantity | null | undefined;
  readonly operator?: string | null | undefined;
}

/** What a report holds: quantities in the order's unit, times in hours, null when not stated. */
export interface ProductionFigures {
  /** The work unit it was made on; null when not stated. */
  readonly equipment: string | null;
  readonly good: Decimal;
  readonly scrap: Decimal;
  readonly scrapReason: string | null;
  readonly rework: Decimal;
  readonly machineHours: Decimal | null;
  readonly laborHours: Decimal | null;
  readonly operator: string | null;
}

/** The figures of a statement. Throws BAD_INPUT and UNIT_MISMATCH. */
export function production(stated: StatedProduction, unit: string): ProductionFigures {
  const amount = (name: 'good' | 'scrap' | 'rework'): Decimal => figure(stated[name], unit, `input.${name}`) ?? '0';
  const hours = (name: 'machineTime' | 'laborTime'): Decimal | null => figure(stated[name], 'HUR', `input.${name}`);
  const figures = {
    equipment: stated.equipment ?? null,
    good: amount('good'),
    scrap: amount('scrap'),
    scrapReason: optionalText(stated.scrapReason, 'input.scrapReason'),
    rework: amount('rework'),
    machineHours: hours('machineTime'),
    laborHours: hours('laborTime'),
    operator: optionalText(stated.operator, 'input.operator', 60),
  };
  const { good, scrap, rework, machineHours, laborHours } = figures;
  if ([good, scrap, rework, machineHours, laborHours].every((value) => value === null || sign(value) === 0)) {
    throw new MillgraphError('BAD_INPUT', 'The report states nothing: give a quantity or a time of more than zero.', {
      argument: 'input',
    });
  }
  if (sign(scrap) > 0 && figures.scrapReason === null) {
    throw new MillgraphError('BAD_INPUT', `${scrap} ${unit} scrap without a reason; give input.scrapReason.`, {
      argument: 'input.scrapReason',
    });
  }
  return sign(scrap) > 0 ? figures : { ...figures, scrapReason: null };
}

const figure = (quantity: Quantity | null | undefined, unit: string, argument: string): Decimal | null =>
  quantity == null ? null : inUnit(notNegative(quantity, argument), unit, argument).value;
