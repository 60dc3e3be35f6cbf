import { add, compare, divide, multiply, round, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import type { Job } from './domain/job.ts';
import type { Lot } from './domain/lot.ts';
import type { Regrouping } from './domain/lot-regrouping.ts';
import type { ProductionFigures } from './domain/production.ts';
import { unreported, type OperationCount } from './domain/wip.ts';
import type { Intention, ShopCommand } from './shop-command-fixture.ts';

export interface ReportRecord {
  readonly at: string;
  readonly job: number;
  readonly figures: ProductionFigures;
}

export interface ConsumptionRecord {
  readonly at: string;
  readonly lot: string;
  readonly quantity: Decimal;
  readonly producedLot: string | null;
}

export interface RegroupingRecord extends Regrouping {
  readonly at: string;
  readonly kind: 'SPLIT' | 'MERGE';
}

/** Where an order stands. */
export interface Standing {
  readonly jobs: readonly Job[];
  readonly reports: readonly ReportRecord[];
  readonly consumptions: readonly ConsumptionRecord[];
  readonly regroupings: readonly RegroupingRecord[];
  count(index: number): OperationCount;
  lots(): readonly Lot[];
  lot(id: string): Lot;
  completed(): readonly Lot[];
}

/** What an intention means where an order stands; `step` counts what was tried, a minute each. */
export function meaningOf({ kind, job: wanted, tenths }: Intention, floor: Standing, step: number): ShopCommand {
  const index = wanted % floor.jobs.length;
  const job = floor.jobs[index];
  if (job === undefined) throw new TypeError('an order without jobs');
  const at = new Date(Date.UTC(2026, 0, 1) + step * 60_000).toISOString();
  const counts = floor.count(index);
  const left = add(unreported(counts), counts.inTransit);
  const mutation = kind === 'advance' ? due(job, left) : kind;
  const part = (of: Decimal, unit = 'C62'): Quantity => ({
    value: round(divide(multiply(of, String(tenths)), '10'), 0),
    unit,
  });
  const chosen = <Record>(records: readonly Record[]): Record | undefined => records[tenths % records.length];
  switch (mutation) {
    case 'reportProduction': {
      const scrapped = tenths % 4 === 1 ? '1' : '0';
      const rework = { value: tenths % 5 === 2 ? '1' : '0', unit: 'C62' };
      const scrapReason = scrapped === '0' ? null : 'porous';
      return {
        mutation,
        job: index,
        at,
        good: part(left),
        scrap: { value: scrapped, unit: 'C62' },
        rework,
        scrapReason,
      };
    }
    case 'returnReworkedPieces':
      return { mutation, job: index, at, quantity: { value: tenths < 10 ? '1' : '5', unit: 'C62' } };
    case 'suspendJob':
      return { mutation, job: index, at, reason: 'tool broken' };
    case 'consumeMaterial': {
      const wires = floor.lots().filter(({ item, state }) => item === 'WIRE' && state !== 'VOIDED');
      const made = floor.completed();
      const producedLot = tenths % 2 === 0 ? null : (chosen(made)?.id ?? null);
      const quantity = { value: String(tenths * 20), unit: 'CMT' };
      return { mutation, job: index, at, lot: chosen(wires)?.id ?? 'WIRE', quantity, producedLot };
    }
    case 'completeLot': {
      const inLots = floor.completed().map(({ originalQuantity }) => `-${originalQuantity}`);
      const free = add(floor.count(floor.jobs.length - 1).good, ...inLots);
      return { mutation, at, lot: `L${step}`, quantity: part(free) };
    }
    case 'splitLot': {
      const lot = chosen(floor.lots()) ?? floor.lot('WIRE');
      return { mutation, at, lot: lot.id, into: `L${step}`, quantity: part(lot.quantity, lot.unit) };
    }
    case 'mergeLots': {
      const lots = floor.lots().filter(({ item, state }) => (item === 'WIRE') === tenths < 6 && state === 'ACTIVE');
      return { mutation, at, lots: lots.slice(-2).map(({ id }) => id), into: `L${step}` };
    }
    case 'reverseProductionReport':
      return { mutation, at, document: chosen(floor.reports)?.at ?? 'NONE' };
    case 'reverseMaterialConsumption':
      return { mutation, at, document: chosen(floor.consumptions)?.at ?? 'NONE' };
    case 'reverseLotCompletion':
      return { mutation, at, document: chosen(floor.completed())?.id ?? 'NONE' };
    case 'reverseLotSplit':
    case 'reverseLotMerge': {
      const wantedKind = mutation === 'reverseLotSplit' ? 'SPLIT' : 'MERGE';
      const documents = floor.regroupings.filter((regrouping) => regrouping.kind === wantedKind);
      return { mutation, at, document: chosen(documents)?.at ?? 'NONE' };
    }
    case 'dispatchJob':
    case 'makeJobReady':
    case 'startJob':
    case 'resumeJob':
    case 'completeJob':
      return { mutation, job: index, at };
    default:
      return mutation satisfies never;
  }
}

function due(job: Job, left: Decimal): ShopCommand['mutation'] {
  if (job.state === 'PENDING') return 'dispatchJob';
  if (job.state === 'DISPATCHED' || job.state === 'READY') return 'startJob';
  if (job.state === 'SUSPENDED') return 'resumeJob';
  if (job.state === 'COMPLETED' && compare(left, '0') <= 0) return 'completeLot';
  return compare(left, '0') > 0 ? 'reportProduction' : 'completeJob';
}
