import { add, maximum, minimum, multiply, subtract, type Decimal } from '#contracts/decimal.ts';
import { MillgraphError, type ErrorCode } from '#platform/errors.ts';
import { decide, evolve, type Job, type JobEvent } from './domain/job.ts';
import {
  decide as decideLot,
  evolve as evolveLot,
  withTakings,
  type Lot,
  type ReleasedOrder,
  type Takings,
} from './domain/lot.ts';
import { mergeLots, splitLot, type Regrouping } from './domain/lot-regrouping.ts';
import { expectReportReversible, expectTakesBack, expectUntouched } from './domain/reversal.ts';
import { reworkedPieces } from './domain/rework.ts';
import { workInProcess, type OperationCount, type Wip } from './domain/wip.ts';
import { meaningOf, type ConsumptionRecord, type RegroupingRecord, type ReportRecord } from './intention-fixture.ts';
import { newJob, purchasedLot } from './new-order-fixture.ts';
import { toJobCommand, type Intention, type JobMutation, type ShopCommand } from './shop-command-fixture.ts';

interface TransferRecord {
  readonly to: number;
  readonly quantity: Decimal;
  /** The report that sent it; null: the release of the order. */
  readonly report: string | null;
  readonly at: string;
}

/**
 * A shop floor in memory: the domain's decisions over plain lists of records, each side counted from its own list. What
 * is reversed is taken out of its list, as if it had never been.
 */
export class MemoryFloor {
  readonly order: ReleasedOrder = {
    ...{ id: 'O', plant: 'P1', timeZone: 'UTC', kind: 'PRODUCTION', item: 'ITEM', revision: 'ITEM/A', unit: 'C62' },
    ...{ quantity: '100', mendedLot: null, ended: null, components: ['WIRE'], byProducts: [] },
  };
  transfers: TransferRecord[];
  reports: ReportRecord[] = [];
  consumptions: ConsumptionRecord[] = [];
  regroupings: RegroupingRecord[] = [];
  readonly returned: { readonly job: number; readonly quantity: Decimal }[] = [];
  readonly starts: { readonly job: number; readonly at: string }[] = [];
  /** As they came into being; what is left of each is counted. */
  readonly #lots = new Map<string, Lot>();
  jobs: readonly Job[];
  completion: Extract<JobEvent, { kind: 'OrderCompleted' }> | null = null;
  #steps = 0;
  readonly #tolerated: Decimal;

  constructor(operations: number, quantity: Decimal, overDeliveryTolerance: Decimal = '0') {
    this.#tolerated = multiply(quantity, overDeliveryTolerance);
    this.jobs = Array.from({ length: operations }, (_, index) =>
      newJob(index, index === 0 ? quantity : '0', index === 0 ? this.#tolerated : '0'),
    );
    this.transfers = [{ to: 0, quantity, report: null, at: '' }];
    this.#lots.set('WIRE', purchasedLot(this.order));
  }

  /** The counts of one operation, from the records. */
  count(index: number): OperationCount & Pick<Job, 'tolerated'> {
    const job = this.jobs[index];
    const to = this.transfers.filter((transfer) => transfer.to === index);
    const reports = this.reports.filter((report) => report.job === index);
    const of = reports.map((report) => report.figures);
    const until = [...reports, ...this.starts.filter((start) => start.job === index)].map(({ at }) => at);
    const last = until.sort().at(-1) ?? '';
    const good = sum(of.map((figures) => figures.good));
    const scrap = sum(of.map((figures) => figures.scrap));
    const back = this.returned.filter((returned) => returned.job === index);
    const rework = add(sum(of.map((figures) => figures.rework)), ...back.map(({ quantity }) => `-${quantity}`));
    const arrived = sum(to.map(({ quantity }) => quantity));
    const taken = sum(to.filter(({ report, at }) => report === null || at <= last).map(({ quantity }) => quantity));
    const tolerated = index === 0 ? this.#tolerated : '0';
    const received = minimum(add(arrived, tolerated), maximum(taken, add(good, scrap, rework)));
    const begun = maximum(subtract(received, arrived), '0');
    return {
      sequence: index,
      name: `Operation ${index}`,
      isStarted: job !== undefined && job.startedAt !== null,
      inTransit: maximum(subtract(arrived, received), '0'),
      tolerated: subtract(tolerated, begun),
      received,
      good,
      scrap,
      rework,
    };
  }

  counts(): readonly OperationCount[] {
    return this.jobs.map((_, index) => this.count(index));
  }

  wip(): Wip {
    return workInProcess(this.counts(), this.order.unit);
  }

  /** What went from a lot, from the records. */
  takings(id: string): Takings {
    const parts = this.regroupings.flatMap((regrouping) => regrouping.parts);
    return {
      consumed: sum(this.consumptions.filter(({ lot }) => lot === id).map(({ quantity }) => quantity)),
      regrouped: sum(parts.filter(({ from }) => from === id).map(({ quantity }) => quantity)),
      ...{ issued: '0', shipped: '0', scrapped: '0', provided: '0', sentBack: '0', missing: '0', inInspection: '0' },
    };
  }

  /** All lots as they stand, by id. */
  lots(): readonly Lot[] {
    return [...this.#lots.values()].map((lot) => withTakings(lot, this.takings(lot.id)));
  }

  lot(id: string): Lot {
    const lot = this.#lots.get(id);
    if (lot === undefined) throw new TypeError(`no lot ${id}`);
    return withTakings(lot, this.takings(id));
  }

  /** What an intention means now. */
  command(intention: Intention): ShopCommand {
    this.#steps += 1;
    return meaningOf(intention, this, this.#steps);
  }

  /** Carries a command out, or answers the code it is refused with. */
  perform(command: ShopCommand): ErrorCode | null {
    try {
      this.#carryOut(command);
      return null;
    } catch (error) {
      if (error instanceof MillgraphError) return error.code;
      throw error;
    }
  }

  #carryOut(command: ShopCommand): void {
    switch (command.mutation) {
      case 'completeLot':
        this.#completeLot(command);
        break;
      case 'consumeMaterial':
        this.#consume(command);
        break;
      case 'splitLot': {
        const { lot, into, quantity, at } = command;
        this.#regroup('SPLIT', splitLot(this.lot(lot), [{ id: into, quantity }], [], at), at);
        break;
      }
      case 'mergeLots': {
        const { lots, into, at } = command;
        const merging = lots.map((id) => this.lot(id));
        this.#regroup('MERGE', mergeLots(merging, into, [], at), at);
        break;
      }
      case 'returnReworkedPieces': {
        const job = this.#counted()[command.job];
        if (job === undefined) throw new TypeError('no such job');
        const quantity = reworkedPieces(job, command.quantity, '0', 'C62');
        this.returned.push({ job: command.job, quantity });
        this.jobs = this.#counted();
        break;
      }
      case 'reverseProductionReport':
        this.#reverseReport(command.document);
        break;
      case 'reverseMaterialConsumption': {
        const used = known(this.consumptions.find(({ at }) => at === command.document));
        expectTakesBack(this.lot(used.lot), this.takings(used.lot));
        this.consumptions = this.consumptions.filter((record) => record !== used);
        break;
      }
      case 'reverseLotCompletion': {
        const lot = known(this.completed().find(({ id }) => id === command.document));
        expectUntouched(this.lot(lot.id), this.takings(lot.id));
        this.#lots.delete(lot.id);
        break;
      }
      case 'reverseLotSplit':
      case 'reverseLotMerge': {
        const kind = command.mutation === 'reverseLotSplit' ? 'SPLIT' : 'MERGE';
        const found = known(this.regroupings.find((each) => each.kind === kind && each.at === command.document));
        for (const { id } of found.made) expectUntouched(this.lot(id), this.takings(id));
        this.regroupings = this.regroupings.filter((record) => record !== found);
        for (const { id } of found.made) this.#lots.delete(id);
        break;
      }
      case 'dispatchJob':
      case 'makeJobReady':
      case 'startJob':
      case 'suspendJob':
      case 'resumeJob':
      case 'reportProduction':
      case 'completeJob':
        this.#onJob(command);
        break;
      default:
        command satisfies never;
    }
  }

  #counted(): readonly Job[] {
    return this.jobs.map((job, index): Job => ({ ...job, ...this.count(index) }));
  }

  completed(): readonly Lot[] {
    return [...this.#lots.values()].filter(({ madeBy }) => madeBy === 'COMPLETION');
  }

  #onJob(command: Extract<ShopCommand, { mutation: JobMutation }>): void {
    const jobs = this.#counted();
    const job = jobs[command.job]?.id ?? '';
    const events = decide({ job, unit: this.order.unit, jobs, holds: [] }, toJobCommand(command));
    for (const event of events) this.#record(event);
    this.jobs = events.reduce(evolve, jobs);
  }

  #record(event: JobEvent): void {
    const index = (id: string): number => this.jobs.findIndex((job) => job.id === id);
    const { at } = event;
    if (event.kind === 'ProductionReported') this.reports.push({ job: index(event.job), figures: event.figures, at });
    if (event.kind === 'PiecesSent') {
      this.transfers.push({ to: index(event.to), quantity: event.quantity, report: at, at });
    }
    if (event.kind === 'JobStarted') this.starts.push({ job: index(event.job), at });
    if (event.kind === 'OrderCompleted') this.completion = event;
  }

  #reverseReport(document: string): void {
    const report = known(this.reports.find(({ at }) => at === document));
    const jobs = this.#counted();
    const job = jobs[report.job];
    if (job === undefined) throw new TypeError('no such job');
    const inLots = sum(this.completed().map((lot) => lot.originalQuantity));
    const { good, rework } = report.figures;
    expectReportReversible(jobs, job, { id: document, good, rework }, { inLots, leftForRework: '0', unit: 'C62' });
    this.reports = this.reports.filter((record) => record !== report);
    this.transfers = this.transfers.filter((transfer) => transfer.report !== document);
    this.jobs = this.#counted();
  }

  #consume(command: Extract<ShopCommand, { mutation: 'consumeMaterial' }>): void {
    const job = this.jobs[command.job];
    if (job === undefined) throw new TypeError('no such job');
    const { order } = this;
    const { quantity, at, producedLot: named } = command;
    const producedLot = named === null ? null : { id: named, lot: { ...this.lot(named), order: order.id } };
    const event = decideLot(this.lot(command.lot), {
      kind: 'ConsumeMaterial',
      job,
      order,
      quantity,
      producedLot,
      holds: [],
      restrictions: [],
      atPlant: this.lot(command.lot).quantity,
      taken: '0',
      at,
    });
    if (event.kind !== 'MaterialConsumed') throw new TypeError('a consumption decided something else');
    this.consumptions.push({ at, lot: command.lot, quantity: event.quantity, producedLot: named });
  }

  #completeLot({ lot: id, quantity, at }: Extract<ShopCommand, { mutation: 'completeLot' }>): void {
    const { order } = this;
    const { good } = this.count(this.jobs.length - 1);
    const inLots = sum(this.completed().map((lot) => lot.originalQuantity));
    const made = {
      kind: 'CompleteLot',
      id,
      order,
      item: null,
      quantity,
      lotKind: 'LOT',
      expiryDate: null,
      good,
      inLots,
      at,
    } as const;
    this.#lots.set(id, evolveLot(null, decideLot(null, made)));
  }

  #regroup(kind: RegroupingRecord['kind'], { made, parts }: Regrouping, at: string): void {
    for (const lot of made) this.#lots.set(lot.id, lot);
    this.regroupings.push({ kind, made, parts, at });
  }
}

/** The document, or NOT_FOUND. */
function known<Record>(record: Record | undefined): Record {
  if (record === undefined) throw new MillgraphError('NOT_FOUND', 'There is no such document.');
  return record;
}

const sum = (values: readonly Decimal[]): Decimal => add('0', ...values);
