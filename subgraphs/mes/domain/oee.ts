import { add, compare, divide, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import { convert, UnitMismatch, type Quantity } from '#contracts/quantity.ts';
import type { EquipmentState } from './equipment-state.ts';

/** Time that work units spent in a state, within their shifts and outside their breaks. */
export interface StateTime {
  readonly state: EquipmentState;
  /** Of a stop: whether it is planned. Null: no stop. */
  readonly planned: boolean | null;
  readonly seconds: Decimal;
}

/** What equipment made, in one unit of measure. */
export interface Production {
  readonly unit: string;
  /** Good, scrap and rework together. */
  readonly produced: Decimal;
  readonly good: Decimal;
  /** Minutes: the planned run time per item times what was produced, summed over jobs; good: times what is good. */
  readonly runMinutesProduced: Decimal;
  readonly runMinutesGood: Decimal;
  /** Whether a job made something whose planned run time is not known. */
  readonly isRunTimeMissing: boolean;
}

/** What is counted of work units in a range. */
export interface OeeCount {
  /** The end of the range; now, where that is earlier. */
  readonly asOf: string;
  /** Shift time less planned breaks of all work units together. */
  readonly shiftSeconds: Decimal;
  readonly spent: readonly StateTime[];
  readonly production: readonly Production[];
  /** Work units of which no calendar says when they are meant to work. */
  readonly unitsWithoutCalendar: readonly string[];
}

/** Why there is no value. */
export type OeeGap = 'NO_CALENDAR' | 'NO_BUSY_TIME' | 'NO_PRODUCTION_TIME' | 'NO_RUN_TIME' | 'NO_PRODUCTION';

/** A proportion, or why there is none. */
export type OeeRatio =
  { readonly value: Decimal; readonly reason: null } | { readonly value: null; readonly reason: OeeGap };

/** The elements of OEE: times in minutes, null where not known. */
export interface OeeElements {
  readonly plannedBusyTime: Decimal | null;
  readonly plannedDowntime: Decimal | null;
  readonly actualSetupTime: Decimal | null;
  readonly actualDelayTime: Decimal | null;
  readonly actualDowntime: Decimal | null;
  readonly unrecordedTime: Decimal | null;
  readonly actualProductionTime: Decimal | null;
  readonly plannedRunTimeProduced: Decimal | null;
  readonly plannedRunTimeGood: Decimal | null;
  readonly producedQuantity: Quantity | null;
  readonly goodQuantity: Quantity | null;
}

/** The overall equipment effectiveness of work units, with the elements it was made of. */
export interface Oee {
  readonly asOf: string;
  readonly availability: OeeRatio;
  readonly effectiveness: OeeRatio;
  readonly quality: OeeRatio;
  readonly oee: OeeRatio;
  readonly elements: OeeElements;
  readonly unitsWithoutCalendar: readonly string[];
}

/**
 * OEE by ISO 22400-2: availability = APT / PBT, effectiveness = sum of PRI x PQ / APT, quality = GQ / PQ weighted by PRI,
 * OEE = their product, which is sum of PRI x GQ / PBT. Several work units are one: elements are summed, ratios never
 * averaged. Planned downtime is outside PBT, effectiveness is not capped, and a ratio over nothing has a reason instead of
 * a value. Times of which nothing is recorded are planned for work, and no production.
 */
export function overallEquipmentEffectiveness(count: OeeCount): Oee {
  const elements = elementsOf(count);
  const {
    plannedBusyTime: busy,
    actualProductionTime: producing,
    plannedRunTimeProduced: produced,
    plannedRunTimeGood: good,
  } = elements;
  const availability = ratio(producing, busy, 'NO_CALENDAR', 'NO_BUSY_TIME');
  const effectiveness =
    producing === null ? gap('NO_CALENDAR') : ratio(produced, producing, 'NO_RUN_TIME', 'NO_PRODUCTION_TIME');
  const quality = ratio(good, produced, 'NO_RUN_TIME', 'NO_PRODUCTION');
  const [missing] = [availability, effectiveness, quality].filter(({ reason }) => reason !== null);
  return {
    asOf: count.asOf,
    ...{ availability, effectiveness, quality, elements },
    oee: missing ?? ratio(good, busy, 'NO_RUN_TIME', 'NO_BUSY_TIME'),
    unitsWithoutCalendar: count.unitsWithoutCalendar,
  };
}

const gap = (reason: OeeGap): OeeRatio => ({ value: null, reason });

function ratio(part: Decimal | null, whole: Decimal | null, unknown: OeeGap, nothing: OeeGap): OeeRatio {
  if (part === null || whole === null) return gap(unknown);
  return sign(whole) === 0 ? gap(nothing) : { value: divide(part, whole), reason: null };
}

function elementsOf({ shiftSeconds, spent, production, unitsWithoutCalendar }: OeeCount): OeeElements {
  const secondsIn = (isCounted: (time: StateTime) => boolean): Decimal =>
    add('0', ...spent.filter(isCounted).map(({ seconds }) => seconds));
  const plannedDown = secondsIn(({ planned }) => planned === true);
  const inStates = {
    setup: secondsIn(({ state }) => state === 'SETUP'),
    // Switched off in the middle of a shift, and not as planned: it waits all the same.
    delay: secondsIn(({ state }) => state === 'IDLE' || state === 'OFF'),
    down: secondsIn(({ planned }) => planned === false),
    producing: secondsIn(({ state }) => state === 'PRODUCING'),
  };
  const busy = subtract(shiftSeconds, plannedDown);
  const isKnown = unitsWithoutCalendar.length === 0;
  const minutes = (seconds: Decimal): Decimal | null => (isKnown ? divide(seconds, '60') : null);
  const isRunTimeKnown = production.every(({ isRunTimeMissing }) => !isRunTimeMissing);
  const runMinutes = (minutesOf: readonly Decimal[]): Decimal | null =>
    isRunTimeKnown ? add('0', ...minutesOf) : null;
  return {
    plannedBusyTime: minutes(busy),
    plannedDowntime: minutes(plannedDown),
    actualSetupTime: minutes(inStates.setup),
    actualDelayTime: minutes(inStates.delay),
    actualDowntime: minutes(inStates.down),
    unrecordedTime: minutes(subtract(busy, add(...Object.values(inStates)))),
    actualProductionTime: minutes(inStates.producing),
    plannedRunTimeProduced: runMinutes(production.map(({ runMinutesProduced }) => runMinutesProduced)),
    plannedRunTimeGood: runMinutes(production.map(({ runMinutesGood }) => runMinutesGood)),
    producedQuantity: total(production.map(({ produced: value, unit }) => ({ value, unit }))),
    goodQuantity: total(production.map(({ good: value, unit }) => ({ value, unit }))),
  };
}

/** The sum, in the unit of which there is most; null for quantities of different dimensions. Nothing is 0 pieces. */
function total(quantities: readonly Quantity[]): Quantity | null {
  const [most] = [...quantities].sort((left, right) => compare(right.value, left.value));
  if (most === undefined) return { value: '0', unit: 'C62' };
  try {
    const values = quantities.map((quantity) => convert(quantity, most.unit).value);
    return { value: add(...values), unit: most.unit };
  } catch (error) {
    if (error instanceof UnitMismatch) return null;
    throw error;
  }
}
