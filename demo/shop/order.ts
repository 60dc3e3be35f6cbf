import { hour, instant, minute, type WorkClock } from '../clock.ts';
import { scrapReasonsOf, stopsOf, workUnitId, type Line, type PlantId } from '../plants.ts';
import type { Random } from '../random.ts';
import type { Fact } from '../script.ts';
import type { MadeItem, Operation } from '../structure/item.ts';
import { decimal, type Taken } from './stock.ts';
import type { WorkUnit } from './unit-timeline.ts';

/** What goes into an operation from which lot. */
export interface Use extends Taken {
  readonly item: string;
  readonly unit: string;
  readonly operation: number;
}

/** An order as it is planned to be made. */
export interface PlannedOrder {
  readonly number: string;
  readonly plant: PlantId;
  readonly line: Line;
  readonly stream: number;
  readonly item: MadeItem;
  readonly quantity: number;
  /** Pieces begun: what is wanted, and what makes up for scrap. */
  readonly begun: number;
  readonly releaseAt: number;
  readonly uses: readonly Use[];
}

/** How a line does on the whole: what it needs more time for than planned, and how often it stops. */
export interface Manner {
  readonly slowness: number;
  readonly stopsPerHour: number;
  readonly scrap: number;
  /** Why its stations wait, when that is nobody's plan. */
  readonly waitsFor?: string;
  /** What stops a station beside the usual: reason, stops per hour, minutes. */
  readonly trouble?: {
    readonly station: number;
    readonly reason: string;
    readonly perHour: number;
    readonly minutes: number;
  };
}

/** What became of an order on the floor. */
export interface Made {
  readonly facts: readonly (readonly [number, Fact])[];
  readonly good: number;
  readonly scrap: number;
  readonly startAt: number;
  readonly endAt: number;
  /** When the last operation is measured; null when nothing is. */
  readonly checkpointAt: number | null;
  readonly subcontracted: { readonly sequence: number; readonly at: number; readonly good: number } | null;
  /** The worst operation: where most was thrown away. */
  readonly worst: { readonly job: string; readonly scrap: number; readonly reason: string; readonly at: number } | null;
}

const pieces = (value: number): { value: string; unit: string } => ({ value: String(value), unit: 'C62' });
const hours = (minutes: number): { value: string; unit: string } => ({ value: (minutes / 60).toFixed(3), unit: 'HUR' });

/** Lets the stations of a line make an order, one operation after the other, and tells what happens. */
export function makeOrder(
  order: PlannedOrder,
  units: readonly WorkUnit[],
  context: { readonly clock: WorkClock; readonly chance: Random; readonly manner: Manner; readonly isPerfect: boolean },
): Made {
  const { clock, chance, manner, isPerfect } = context;
  const { item, number, line } = order;
  const facts: (readonly [number, Fact])[] = [];
  const tell = (at: number, job: string, kind: string, more: Record<string, unknown> = {}): void => {
    const document = `${number}-${facts.length + 1}`;
    facts.push([at, { document, line: 0, kind, occurredAt: instant(at), sequence: facts.length, job, ...more }]);
  };
  const allowance = order.begun - order.quantity;
  const incident = isPerfect ? null : incidentOf(item.operations, order, manner, chance);
  const pace = chance.normal(manner.slowness, 0.03);
  let arriving = order.begun - (incident?.isFirst === true ? 0 : Math.max(0, allowance - 1));
  let at = order.releaseAt;
  let startAt = 0;
  let scrap = 0;
  let checkpointAt: number | null = null;
  let subcontracted: Made['subcontracted'] = null;
  let worst: Made['worst'] = null;
  for (const operation of item.operations) {
    const job = `${number}/${operation.sequence}`;
    if (operation.station === null) {
      const begin = clock.next(at + 2 * hour);
      const end = clock.next(begin + chance.between(30, 52) * hour);
      tell(at, job, 'JOB_DISPATCHED');
      tell(begin, job, 'JOB_STARTED');
      tell(end, job, 'PRODUCTION_REPORTED', { good: pieces(arriving) });
      tell(end, job, 'JOB_COMPLETED');
      subcontracted = { sequence: operation.sequence, at: end + 10 * minute, good: arriving };
      at = clock.next(end + 20 * minute);
      continue;
    }
    const unit = units[operation.station];
    if (unit === undefined) throw new RangeError(`${line.id} has no station ${operation.station}`);
    const spent = work(operation, unit, { order, clock, chance, manner, pace, arriving, at });
    const { begin, end, setup, run } = spent;
    if (startAt === 0) startAt = begin;
    tell(Math.min(at, begin), job, 'JOB_DISPATCHED');
    tell(begin, job, 'JOB_STARTED');
    order.uses
      .filter((use) => use.operation === operation.sequence)
      .forEach((use, index) => {
        const quantity = { value: decimal(use.thousandths), unit: use.unit };
        tell(begin + (index + 1) * 20_000, job, 'MATERIAL_CONSUMED', { lot: use.lot, quantity });
      });
    const lost = Math.min(incident?.job === job ? incident.scrap : 0, arriving - 1);
    const background = !isPerfect && lost === 0 && chance.chance(arriving * 0.0037 * manner.scrap) ? 1 : 0;
    const thrown = Math.min(lost + background, arriving - 1);
    const good = arriving - thrown;
    const reason = chance.weighted(scrapReasonsOf[line.craft]);
    const shared = {
      equipment: unit.id,
      operator: `OP-${order.plant.slice(1)}${String(chance.between(1, 60)).padStart(2, '0')}`,
    };
    const labor = run * (operation.laborHours / operation.machineHours) + setup;
    const half = good > 4 && clock.minutesBetween(begin, end) > 200 ? Math.floor(good / 2) : 0;
    if (half > 0) {
      const middle = clock.after(begin, clock.minutesBetween(begin, end) / 2);
      const figures = { machineTime: hours((setup + run) / 2), laborTime: hours(labor / 2) };
      tell(middle, job, 'PRODUCTION_REPORTED', { good: pieces(half), ...figures, ...shared });
    }
    const rest = half > 0 ? 2 : 1;
    const reportAt = clock.next(end - minute);
    tell(reportAt, job, 'PRODUCTION_REPORTED', {
      ...{ good: pieces(good - half), machineTime: hours((setup + run) / rest), laborTime: hours(labor / rest) },
      ...(thrown > 0 && { scrap: pieces(thrown), scrapReason: reason }),
      ...shared,
    });
    if (operation.checkpoint) checkpointAt = end - 4 * minute;
    tell(Math.max(reportAt, end - 1000), job, 'JOB_COMPLETED');
    if (thrown > (worst?.scrap ?? 0)) worst = { job, scrap: thrown, reason, at: end };
    scrap += thrown;
    arriving = good;
    at = clock.next(end + chance.between(4, 18) * minute);
  }
  const endAt = at;
  return { facts, good: arriving, scrap, startAt, endAt, checkpointAt, subcontracted, worst };
}

interface Work {
  readonly order: PlannedOrder;
  readonly clock: WorkClock;
  readonly chance: Random;
  readonly manner: Manner;
  readonly pace: number;
  readonly arriving: number;
  readonly at: number;
}

/** One operation at its station: waiting, set-up, running with stops. */
function work(
  operation: Operation,
  unit: WorkUnit,
  { clock, chance, manner, pace, arriving, at, order }: Work,
): { readonly begin: number; readonly end: number; readonly setup: number; readonly run: number } {
  const station = operation.station ?? 0;
  const starved = manner.waitsFor !== undefined && order.stream === 0 ? manner.waitsFor : undefined;
  unit.waitUntil(clock.next(Math.max(at, unit.free)), starved);
  if (chance.chance(0.03)) unit.spend('PLANNED_DOWN', chance.between(30, 70), 'MAINTENANCE');
  // A job starts within a shift, not at the very end of one.
  unit.free = clock.next(unit.free);
  if (clock.after(unit.free, 5) - unit.free > 6 * minute) unit.free = clock.after(unit.free, 5);
  const begin = unit.free;
  const setup = operation.setupHours * 60 * chance.normal(1.12, 0.14);
  unit.spend('SETUP', setup);
  const run = operation.machineHours * 60 * arriving * chance.normal(pace, 0.02);
  const stops: [string, number][] = [];
  const expected = (run / 60) * manner.stopsPerHour;
  if (chance.chance(Math.min(expected, 0.9))) {
    const reason = chance.weighted(stopsOf[order.line.craft]);
    stops.push([reason, Math.max(4, chance.normal(26, 14))]);
  }
  const { trouble } = manner;
  if (trouble?.station === station && order.stream === 0) {
    const times = Math.round((run / 60) * trouble.perHour);
    for (let index = 0; index < times; index += 1) {
      stops.push([trouble.reason, Math.max(10, chance.normal(trouble.minutes, trouble.minutes / 3))]);
    }
  }
  for (const [reason, minutes] of stops) {
    unit.spend('PRODUCING', run / (stops.length + 1));
    unit.spend('DOWN', minutes, reason);
  }
  unit.spend('PRODUCING', run / (stops.length + 1));
  return { begin, end: unit.free, setup, run };
}

/** Most orders lose nothing; some lose several pieces at one operation. */
function incidentOf(
  operations: readonly Operation[],
  order: PlannedOrder,
  manner: Manner,
  chance: Random,
): { readonly job: string; readonly scrap: number; readonly isFirst: boolean } | null {
  if (!chance.chance(0.42 * manner.scrap)) return null;
  const inside = operations.filter(({ station }) => station !== null);
  const operation = chance.chance(0.55) ? inside[0] : chance.pick(inside);
  if (operation === undefined) return null;
  const isFirst = operation === inside[0];
  const scrap = chance.between(1, Math.max(1, Math.round(order.quantity * 0.12)));
  return { job: `${order.number}/${operation.sequence}`, scrap: Math.min(scrap, isFirst ? 3 : scrap), isFirst };
}

/** The work units of one stream of a line, by station. */
export const unitIdsOf = (line: Line, stream: number): readonly string[] =>
  [0, 1, 2, 3].map((station) => workUnitId(line.id, station, stream));
