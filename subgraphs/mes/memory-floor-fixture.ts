import fc from 'fast-check';
import { add, compare, divide, multiply, round, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { MillgraphError, type ErrorCode } from '#platform/errors.ts';
import { decide, evolve, type Job, type JobCommand, type JobEvent } from './domain/job.ts';
import { decide as decideLot, evolve as evolveLot, type Lot, type ReleasedOrder } from './domain/lot.ts';
import type { ProductionFigures } from './domain/production.ts';
import { unreported, workInProcess, type OperationCount, type Wip } from './domain/wip.ts';

/** A mutation with its input, as both the shop floor in memory and that on Postgres take it. */
export type ShopCommand = { readonly at: string } & (
  | { readonly mutation: 'dispatchJob' | 'startJob' | 'resumeJob' | 'completeJob'; readonly job: number }
  | { readonly mutation: 'suspendJob'; readonly job: number; readonly reason: string }
  | {
      readonly mutation: 'reportProduction';
      readonly job: number;
      readonly good: Quantity;
      readonly scrap: Quantity;
      readonly rework: Quantity;
      readonly scrapReason: string | null;
    }
  | { readonly mutation: 'consumeMaterial'; readonly job: number; readonly quantity: Quantity }
  | { readonly mutation: 'completeLot'; readonly lot: string; readonly quantity: Quantity }
);

/** An intention; what quantity it means depends on where the order stands. */
export interface Intention {
  readonly kind: 'advance' | ShopCommand['mutation'];
  readonly job: number;
  /** Tenths of what is left; over 10 is more than that. */
  readonly tenths: number;
}

/** Orders of 1 to 4 operations and what is tried on them: mostly what is due, sometimes whatever. */
export const generatedLife = fc.record({
  operations: fc.integer({ min: 1, max: 4 }),
  intentions: fc.array(
    fc.record<Intention>({
      kind: fc.oneof(
        { weight: 12, arbitrary: fc.constant<'advance'>('advance') },
        {
          weight: 5,
          arbitrary: fc.constantFrom<ShopCommand['mutation'][]>(
            'dispatchJob',
            'startJob',
            'suspendJob',
            'resumeJob',
            'reportProduction',
            'consumeMaterial',
            'completeJob',
            'completeLot',
          ),
        },
      ),
      job: fc.integer({ min: 0, max: 3 }),
      tenths: fc.integer({ min: 0, max: 12 }),
    }),
    { minLength: 10, maxLength: 50, size: 'max' },
  ),
});

interface TransferRecord {
  readonly to: number;
  readonly quantity: Decimal;
  isReceived: boolean;
}

/** A shop floor in memory: the domain's decisions over plain lists of records, each side counted from its own list. */
export class MemoryFloor {
  readonly order: ReleasedOrder = { id: 'O', plant: 'P1', item: 'ITEM', revision: 'ITEM/A', unit: 'C62' };
  readonly transfers: TransferRecord[];
  readonly reports: { readonly job: number; readonly figures: ProductionFigures }[] = [];
  readonly lots: Lot[] = [];
  readonly consumed: Decimal[] = [];
  jobs: readonly Job[];
  wire: Lot;
  completion: Extract<JobEvent, { kind: 'OrderCompleted' }> | null = null;
  #steps = 0;

  constructor(operations: number, quantity: Decimal) {
    this.jobs = Array.from({ length: operations }, (_, index) => newJob(index, index === 0 ? quantity : '0'));
    this.transfers = [{ to: 0, quantity, isReceived: true }];
    this.wire = purchasedLot(this.order);
  }

  /** The counts of one operation, from the records. */
  count(index: number): OperationCount {
    const job = this.jobs[index];
    const to = this.transfers.filter((transfer) => transfer.to === index);
    const of = this.reports.filter((report) => report.job === index).map((report) => report.figures);
    return {
      sequence: index,
      name: `Operation ${index}`,
      isStarted: job !== undefined && job.startedAt !== null,
      inTransit: sum(to.filter(({ isReceived }) => !isReceived).map(({ quantity }) => quantity)),
      received: sum(to.filter(({ isReceived }) => isReceived).map(({ quantity }) => quantity)),
      good: sum(of.map(({ good }) => good)),
      scrap: sum(of.map(({ scrap }) => scrap)),
      rework: sum(of.map(({ rework }) => rework)),
    };
  }

  counts(): readonly OperationCount[] {
    return this.jobs.map((_, index) => this.count(index));
  }

  wip(): Wip {
    return workInProcess(this.counts(), this.order.unit);
  }

  /** What an intention means now. */
  command({ kind, job: wanted, tenths }: Intention): ShopCommand {
    const index = wanted % this.jobs.length;
    const job = this.jobs[index];
    if (job === undefined) throw new TypeError('an order without jobs');
    this.#steps += 1;
    const at = new Date(Date.UTC(2026, 0, 1) + this.#steps * 60_000).toISOString();
    const counts = this.count(index);
    const left = add(unreported(counts), counts.inTransit);
    const mutation = kind === 'advance' ? due(job, left) : kind;
    const part = (of: Decimal): Quantity => ({
      value: round(divide(multiply(of, String(tenths)), '10'), 0),
      unit: 'C62',
    });
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
      case 'suspendJob':
        return { mutation, job: index, at, reason: 'tool broken' };
      case 'consumeMaterial':
        return { mutation, job: index, at, quantity: { value: String(tenths * 50), unit: 'CMT' } };
      case 'completeLot': {
        const free = add(this.count(this.jobs.length - 1).good, ...this.lots.map(({ quantity }) => `-${quantity}`));
        return { mutation, at, lot: `L${this.#steps}`, quantity: part(free) };
      }
      case 'dispatchJob':
      case 'startJob':
      case 'resumeJob':
      case 'completeJob':
        return { mutation, job: index, at };
      default:
        return mutation satisfies never;
    }
  }

  /** Carries a command out, or answers the code it is refused with. */
  perform(command: ShopCommand): ErrorCode | null {
    try {
      if (command.mutation === 'completeLot') this.#completeLot(command);
      else if (command.mutation === 'consumeMaterial') this.#consume(command);
      else this.#onJob(command);
      return null;
    } catch (error) {
      if (error instanceof MillgraphError) return error.code;
      throw error;
    }
  }

  #onJob(command: Exclude<ShopCommand, { mutation: 'completeLot' | 'consumeMaterial' }>): void {
    const jobs = this.jobs.map((job, index): Job => ({ ...job, ...this.count(index) }));
    const job = jobs[command.job]?.id ?? '';
    const events = decide({ job, unit: this.order.unit, jobs, holds: [] }, toJobCommand(command));
    for (const event of events) this.#record(event);
    this.jobs = events.reduce(evolve, jobs);
  }

  #record(event: JobEvent): void {
    const index = (id: string): number => this.jobs.findIndex((job) => job.id === id);
    if (event.kind === 'ProductionReported') this.reports.push({ job: index(event.job), figures: event.figures });
    if (event.kind === 'PiecesSent') {
      this.transfers.push({ to: index(event.to), quantity: event.quantity, isReceived: false });
    }
    if (event.kind === 'PiecesReceived') {
      for (const transfer of this.transfers) if (transfer.to === index(event.job)) transfer.isReceived = true;
    }
    if (event.kind === 'OrderCompleted') this.completion = event;
  }

  #consume(command: Extract<ShopCommand, { mutation: 'consumeMaterial' }>): void {
    const job = this.jobs[command.job];
    if (job === undefined) throw new TypeError('no such job');
    const { order } = this;
    const { quantity, at } = command;
    const event = decideLot(this.wire, {
      kind: 'ConsumeMaterial',
      job,
      order,
      quantity,
      producedLot: null,
      holds: [],
      at,
    });
    if (event.kind === 'MaterialConsumed') this.consumed.push(event.quantity);
    this.wire = evolveLot(this.wire, event);
  }

  #completeLot({ lot: id, quantity, at }: Extract<ShopCommand, { mutation: 'completeLot' }>): void {
    const { order } = this;
    const { good } = this.count(this.jobs.length - 1);
    const inLots = sum(this.lots.map((lot) => lot.originalQuantity));
    const made = {
      kind: 'CompleteLot',
      id,
      order,
      quantity,
      lotKind: 'LOT',
      expiryDate: null,
      good,
      inLots,
      at,
    } as const;
    this.lots.push(evolveLot(null, decideLot(null, made)));
  }
}

const sum = (values: readonly Decimal[]): Decimal => add('0', ...values);

function due(job: Job, left: Decimal): ShopCommand['mutation'] {
  if (job.state === 'PENDING') return 'dispatchJob';
  if (job.state === 'DISPATCHED') return 'startJob';
  if (job.state === 'SUSPENDED') return 'resumeJob';
  if (job.state === 'COMPLETED') return 'completeLot';
  return compare(left, '0') > 0 ? 'reportProduction' : 'completeJob';
}

function toJobCommand(command: Exclude<ShopCommand, { mutation: 'completeLot' | 'consumeMaterial' }>): JobCommand {
  switch (command.mutation) {
    case 'dispatchJob':
      return { kind: 'DispatchJob', workCenter: null, at: command.at };
    case 'startJob':
      return { kind: 'StartJob', at: command.at };
    case 'suspendJob':
      return { kind: 'SuspendJob', reason: command.reason, at: command.at };
    case 'resumeJob':
      return { kind: 'ResumeJob', at: command.at };
    case 'reportProduction':
      return { ...command, kind: 'ReportProduction' };
    case 'completeJob':
      return { kind: 'CompleteJob', at: command.at };
    default:
      return command satisfies never;
  }
}

const newJob = (index: number, received: Decimal): Job => ({
  id: `O/${index}`,
  sequence: index,
  workCenter: 'WC',
  checkpoint: false,
  inspectionPassed: null,
  inTransit: '0',
  received,
  good: '0',
  scrap: '0',
  rework: '0',
  state: 'PENDING',
  startedAt: null,
  endedAt: null,
});

/** A lot of 5 m of wire. */
export const purchasedLot = ({ plant }: Pick<ReleasedOrder, 'plant'>): Lot => ({
  id: 'WIRE',
  kind: 'LOT',
  origin: 'PURCHASED',
  item: 'WIRE',
  revision: null,
  plant,
  state: 'ACTIVE',
  originalQuantity: '5',
  quantity: '5',
  unit: 'MTR',
  order: null,
  supplier: 'S1',
  purchaseOrder: 'PO1',
  supplierLot: null,
  expiryDate: null,
  createdAt: '2025-12-31T00:00:00Z',
});
