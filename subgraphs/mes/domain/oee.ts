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
  /** The planned run time per item times what was produced, summed over jobs; good: times what is good. */
  readonly runSecondsProduced: Decimal;
  readonly runSecondsGood: Decimal;
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

/** The times that OEE is made of, null where not known. */
interface OeeTimes {
  readonly plannedBusyTime: Decimal | null;
  readonly plannedDowntime: Decimal | null;
  readonly actualSetupTime: Decimal | null;
  readonly actualDelayTime: Decimal | null;
  readonly actualDowntime: Decimal | null;
  readonly unrecordedTime: Decimal | null;
  readonly actualProductionTime: Decimal | null;
  readonly plannedRunTimeProduced: Decimal | null;
  readonly plannedRunTimeGood: Decimal | null;
}

/** The elements of OEE: times in minutes. */
export interface OeeElements extends OeeTimes {
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
 * a value. Times of which nothing is recorded are planned for work, and no production. Ratios are of seconds and rounded
 * once: minutes may have no end of digits.
 */
export function overallEquipmentEffectiveness(count: OeeCount): Oee {
  const times = timesInSeconds(count);
  const {
    plannedBusyTime: busy,
    actualProductionTime: producing,
    plannedRunTimeProduced: produced,
    plannedRunTimeGood: good,
  } = times;
  const availability = ratio(producing, busy, 'NO_CALENDAR', 'NO_BUSY_TIME');
  const effectiveness =
    producing === null ? gap('NO_CALENDAR') : ratio(produced, producing, 'NO_RUN_TIME', 'NO_PRODUCTION_TIME');
  const quality = ratio(good, produced, 'NO_RUN_TIME', 'NO_PRODUCTION');
  const [missing] = [availability, effectiveness, quality].filter(({ reason }) => reason !== null);
  return {
    asOf: count.asOf,
    ...{ availability, effectiveness, quality, elements: elementsOf(times, count.production) },
    oee: missing ?? ratio(good, busy, 'NO_RUN_TIME', 'NO_BUSY_TIME'),
    unitsWithoutCalendar: count.unitsWithoutCalendar,
  };
}

const gap = (reason: OeeGap): OeeRatio => ({ value: null, reason });

function ratio(part: Decimal | null, whole: Decimal | null, unknown: OeeGap, nothing: OeeGap): OeeRatio {
  if (part === null || whole === null) return gap(unknown);
  return sign(whole) === 0 ? gap(nothing) : { value: divide(part, whole), reason: null };
}

function timesInSeconds({ shiftSeconds, spent, production, unitsWithoutCalendar }: OeeCount): OeeTimes {
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
  const known = (seconds: Decimal): Decimal | null => (isKnown ? seconds : null);
  const isRunTimeKnown = production.every(({ isRunTimeMissing }) => !isRunTimeMissing);
  const runTime = (seconds: readonly Decimal[]): Decimal | null => (isRunTimeKnown ? add('0', ...seconds) : null);
  return {
    plannedBusyTime: known(busy),
    plannedDowntime: known(plannedDown),
    actualSetupTime: known(inStates.setup),
    actualDelayTime: known(inStates.delay),
    actualDowntime: known(inStates.down),
    unrecordedTime: known(subtract(busy, add(...Object.values(inStates)))),
    actualProductionTime: known(inStates.producing),
    plannedRunTimeProduced: runTime(production.map(({ runSecondsProduced }) => runSecondsProduced)),
    plannedRunTimeGood: runTime(production.map(({ runSecondsGood }) => runSecondsGood)),
  };
}

function elementsOf(times: OeeTimes, production: readonly Production[]): OeeElements {
  const minutes = (seconds: Decimal | null): Decimal | null => (seconds === null ? null : divide(seconds, '60'));
  return {
    plannedBusyTime: minutes(times.plannedBusyTime),
    plannedDowntime: minutes(times.plannedDowntime),
    actualSetupTime: minutes(times.actualSetupTime),
    actualDelayTime: minutes(times.actualDelayTime),
    actualDowntime: minutes(times.actualDowntime),
    unrecordedTime: minutes(times.unrecordedTime),
    actualProductionTime: minutes(times.actualProductionTime),
    plannedRunTimeProduced: minutes(times.plannedRunTimeProduced),
    plannedRunTimeGood: minutes(times.plannedRunTimeGood),
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
