import { add, compare, sign } from '#contracts/decimal.ts';
import { inUnit } from '#platform/checks.ts';
import type { Transaction } from '#platform/database/session.ts';
import type { NewEvent } from '#platform/events/log.ts';
import { MillgraphError } from '#platform/errors.ts';
import { refuseHeld } from '../domain/hold.ts';
import { foldJob, type Reported } from '../domain/fold.ts';
import { expectInspected, limitOf, type Job } from '../domain/job.ts';
import {
  expectEnough,
  expectOnePiece,
  expectProducedBy,
  expectUsable,
  mends,
  positiveInUnit,
  producedLot,
  type Lot,
  type ReleasedOrder,
} from '../domain/lot.ts';
import { production } from '../domain/production.ts';
import { jobEventOf, type ShopFloorFact } from '../domain/shop-floor-fact.ts';
import { ownerOf, violationOf, type Violation } from '../domain/violation.ts';
import { brokenRecordsOf, noteFacts } from '../store/fold.ts';
import { holdsAt } from '../store/hold.ts';
import { insertJobEvent, jobHappenings } from '../store/job-event.ts';
import { insertLots, lockLot, lockLots, lotsById } from '../store/lot.ts';
import { quantityAt } from '../store/lot-movement.ts';
import { restrictionsAt, settleLot } from '../store/lot-taking.ts';
import { insertConsumption } from '../store/material-consumption.ts';
import { allotReturns } from '../store/order-issue.ts';
import { lockOrder, lockOrderOfJob, lockOrders, type OrderRow } from '../store/production-order.ts';
import {
  insertReports,
  insertTransfers,
  reportIds,
  type NewReport,
  type NewTransfer,
} from '../store/production-report.ts';
import type { RecordOrigin } from '../store/record.ts';
import { consumed, jobEvent, orderCompleted, reported } from './events.ts';
import { raise } from './exception.ts';
import { tellLots } from './publish-lots.ts';
import { RecordTimes } from './record-time.ts';
import { jobsOf, refoldAll, refoldLot } from './refold.ts';
import { released } from './released-order.ts';

/** A fact names something that is not known, yet. */
export class Unknown extends Error {
  /** `<kind>/<id>`. */
  readonly thing: string;
  readonly plant: string | null;

  /** The argument that names it. */
  readonly argument: string;

  constructor(kind: 'lot' | 'job' | 'order' | 'equipment', id: string, plant: string | null) {
    super(`There is no ${kind} ${JSON.stringify(id)} so far.`);
    this.name = 'Unknown';
    this.thing = `${kind}/${id}`;
    this.argument = kind;
    this.plant = plant;
  }
}

interface OrderAtHand {
  readonly order: ReleasedOrder;
  jobs: readonly Job[];
  readonly before: readonly Job[];
}

type FactOrigin = NonNullable<RecordOrigin>;

type FactReport = NewReport & { readonly origin: FactOrigin };

/** What is told of a record once it is known which rules it broke. */
type Telling = (atHand: OrderAtHand, violations: ReadonlyMap<string, Violation>) => readonly NewEvent[];

/**
 * Records facts one by one, each with the rules it breaks whatever else arrives; when it closes, the state of all orders
 * and lots concerned is derived again, and the other systems are told.
 */
export class FactDesk {
  readonly #transaction: Transaction;
  readonly #orders = new Map<string, OrderAtHand>();
  readonly #orderOfJob = new Map<string, string>();
  readonly #lots = new Map<string, Lot>();
  readonly #made: Lot[] = [];
  readonly #times: RecordTimes;
  /** The next one is the last. */
  readonly #reportIds: string[] = [];
  readonly #reports: FactReport[] = [];
  readonly #transfers: NewTransfer[] = [];
  /** The orders of which something else was told than reports. */
  readonly #unsettled = new Set<string>();
  readonly #tellings: { readonly order: string; readonly record: string; readonly tell: Telling }[] = [];

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
    this.#times = new RecordTimes(transaction);
  }

  /**
   * Locks the orders and lots that facts are about, always in the same order, so that two batches do not wait for each
   * other, and reads what most facts need, all at once.
   */
  async lock(facts: readonly ShopFloorFact[]): Promise<void> {
    const named = facts.flatMap(({ order, job }) => order ?? job?.split('/')[0] ?? []);
    const rows = await lockOrders(this.#transaction, [...new Set(named)]);
    const released = rows.filter(({ releasedAt }) => releasedAt !== null);
    const jobs = await jobsOf(
      this.#transaction,
      released.map(({ id }) => id),
    );
    for (const row of released) this.#keep(row, jobs.get(row.id) ?? []);
    const lots = facts.flatMap(({ lot, kind }) => (kind === 'MATERIAL_CONSUMED' ? (lot ?? []) : []));
    if (lots.length > 0) await lockLots(this.#transaction, [...new Set(lots)]);
    const reports = facts.filter(({ kind }) => kind === 'PRODUCTION_REPORTED');
    if (reports.length > 0) this.#reportIds.push(...(await reportIds(this.#transaction, reports.length)).toReversed());
    const workCenters = new Map([...jobs.values()].flat().map(({ id, workCenter }) => [id, workCenter]));
    const plants = new Map([...this.#orders.values()].map(({ order }) => [order.id, order.plant]));
    await this.#times.load(
      facts.flatMap(({ kind, job, order, equipment }) => {
        const plant = plants.get(order ?? this.#orderOfJob.get(job ?? '') ?? '');
        const own = kind === 'PRODUCTION_REPORTED' ? (equipment ?? null) : null;
        return plant === undefined ? [] : [{ plant, equipment: own ?? workCenters.get(job ?? '') ?? null }];
      }),
    );
  }

  /** The plant of what a fact names, as far as that is known. */
  async plantOf({ job, order }: ShopFloorFact): Promise<string | null> {
    const id = order ?? (job == null ? '' : (this.#orderOfJob.get(job) ?? ''));
    return (await this.#order(id).catch(onlyRefusal))?.order.plant ?? null;
  }

  /** Records a fact and answers its plant. Throws Unknown, and the MillgraphError of one that cannot be right. */
  async accept(fact: ShopFloorFact): Promise<string> {
    if (fact.kind === 'LOT_COMPLETED') return this.#completeLot(fact);
    const id = required(fact.job, 'job');
    const atHand = await this.#orderOf(id, fact);
    const job = atHand.jobs.find((candidate) => candidate.id === id);
    if (job === undefined) throw new Unknown('job', id, atHand.order.plant);
    if (fact.kind === 'PRODUCTION_REPORTED') await this.#report(fact, atHand, job);
    else if (fact.kind === 'MATERIAL_CONSUMED') await this.#consume(fact, atHand, job);
    else await this.#changeState(fact, atHand, job);
    return atHand.order.plant;
  }

  /** Derives what all of it together means, and tells the other systems. */
  async close(): Promise<void> {
    await insertReports(this.#transaction, this.#reports);
    await insertTransfers(this.#transaction, this.#transfers);
    const violations = new Map<string, Violation>();
    const first = new Set([...this.#tellings.map(({ record }) => record), ...this.#made.map(({ id }) => `LOT/${id}`)]);
    const ids = [...this.#orders.keys()];
    if (ids.length === 0) return;
    await noteFacts(this.#transaction, ids);
    const derived = await this.#toDerive();
    const derivedIds = derived.map(({ order }) => order.id);
    const changed = await refoldAll(
      this.#transaction,
      derived.map(({ order }) => order),
      first,
    );
    const jobs = await jobsOf(this.#transaction, derivedIds);
    for (const atHand of derived) atHand.jobs = jobs.get(atHand.order.id) ?? [];
    for (const lot of this.#lots.values()) await refoldLot(this.#transaction, lot, first);
    for (const { record, violationRule: rule, violationMessage } of await brokenRecordsOf(
      this.#transaction,
      derivedIds,
    )) {
      violations.set(record, { rule, message: violationMessage });
    }
    const told = this.#tellings.flatMap(({ order, tell }) => {
      const atHand = this.#orders.get(order);
      return atHand === undefined ? [] : tell(atHand, violations);
    });
    // A fact that brought a job into its state tells of that itself.
    const isTold = ({ type, subject }: NewEvent): boolean =>
      told.some((event) => event.type === type && event.subject === subject);
    this.#transaction.append(...told, ...changed.filter((event) => !isTold(event)));
    await tellLots(this.#transaction, this.#made);
    for (const atHand of this.#orders.values()) this.#tellCompletion(atHand);
  }

  /**
   * The orders whose records have to be looked at all together. Reports alone leave the rest as it was where none of them breaks
   * a rule and nothing is broken that they might explain; as an order has thousands of them, they are not read again then.
   */
  async #toDerive(): Promise<readonly OrderAtHand[]> {
    const reports = Map.groupBy(this.#reports, ({ place }) => place.job);
    const sent = Map.groupBy(this.#transfers, ({ place }) => place.job);
    const ids = [...this.#orders.keys()].filter((id) => !this.#unsettled.has(id));
    const broken = new Set(
      (await brokenRecordsOf(this.#transaction, ids)).map(({ productionOrder }) => productionOrder),
    );
    const happened = await jobHappenings(this.#transaction, [...reports.keys()]);
    const isPlain = (job: Job): boolean => {
      const own = (reports.get(job.id) ?? []).map(toReported);
      const arrived = (sent.get(job.id) ?? []).map(({ quantity }) => quantity);
      const pieces = add(job.good, job.scrap, job.rework, ...own.map((report) => report.pieces));
      return (
        compare(pieces, add(limitOf(job), ...arrived)) <= 0 &&
        foldJob(job.id, job.workCenter, happened.get(job.id) ?? [], own, []).violations.size === 0
      );
    };
    return [...this.#orders.values()].filter(
      ({ order, jobs }) =>
        this.#unsettled.has(order.id) ||
        broken.has(order.id) ||
        !jobs.every((job) => !reports.has(job.id) || isPlain(job)),
    );
  }

  #tellCompletion({ order, jobs, before }: OrderAtHand): void {
    const last = jobs.at(-1);
    if (last?.state !== 'COMPLETED' || before.at(-1)?.state === 'COMPLETED') return;
    const scrap = jobs.reduce((sum, job) => add(sum, job.scrap), '0');
    this.#transaction.append(orderCompleted(order, { at: last.endedAt, good: last.good, scrap }));
  }

  async #changeState(fact: ShopFloorFact, { order }: OrderAtHand, job: Job): Promise<void> {
    const kind = jobEventOf[fact.kind];
    if (kind === null) throw new TypeError(`a fact of kind ${fact.kind} changes no state`);
    const holds = await holdsAt(this.#transaction, order.plant, fact.occurredAt, [
      ['ORDER', order.id],
      ['ITEM', order.item],
      ['SUPPLIER', job.subcontractSupplier],
    ]);
    const violation = violationOf(() => {
      if (kind === 'STARTED' || kind === 'RESUMED') refuseHeld(holds, 'job');
      if (kind === 'COMPLETED') expectInspected(job);
    });
    const time = await this.#times.of(order.plant, job.workCenter, fact.occurredAt);
    const place = { order: order.id, plant: order.plant, job: job.id, at: fact.occurredAt, ...time };
    this.#unsettled.add(order.id);
    const reason = fact.reason ?? null;
    const id = await insertJobEvent(this.#transaction, place, { kind, reason }, origin(fact, violation));
    await this.#raise(violation, `JOB_EVENT/${id}`, { order, job: job.id, lot: null, item: order.item });
    this.#tellings.push({
      order: order.id,
      record: `JOB_EVENT/${id}`,
      // Of what cannot follow is told what it made of the job nevertheless.
      tell: ({ jobs }, violations) =>
        violations.get(`JOB_EVENT/${id}`)?.rule === 'ILLEGAL_STATE'
          ? []
          : jobEvent(order, jobs, { id: job.id, kind, at: fact.occurredAt, reason }),
    });
  }

  async #report(fact: ShopFloorFact, { order, jobs }: OrderAtHand, job: Job): Promise<void> {
    const figures = production(fact, order.unit);
    const equipment = figures.equipment ?? job.workCenter;
    const time = await this.#times.of(order.plant, equipment, fact.occurredAt);
    const place = { order: order.id, plant: order.plant, job: job.id, at: fact.occurredAt, ...time };
    const id = this.#reportIds.pop() ?? (await reportIds(this.#transaction, 1))[0] ?? '';
    this.#reports.push({ id, place, unit: order.unit, figures, origin: origin(fact, null) });
    const next = jobs[jobs.indexOf(job) + 1];
    if (next !== undefined && sign(figures.good) > 0) {
      this.#transfers.push({ place: { ...place, job: next.id }, report: id, quantity: figures.good });
    }
    this.#tellings.push({
      order: order.id,
      record: `PRODUCTION_REPORT/${id}`,
      tell: (atHand, violations) =>
        reported(
          order,
          atHand.jobs,
          job,
          { id, figures, at: fact.occurredAt, time },
          violations.get(`PRODUCTION_REPORT/${id}`) ?? null,
        ),
    });
  }

  async #consume(fact: ShopFloorFact, { order }: OrderAtHand, job: Job): Promise<void> {
    const lotId = required(fact.lot, 'lot');
    const lot = await lockLot(this.#transaction, lotId);
    if (lot === null) throw new Unknown('lot', lotId, order.plant);
    const quantity = positiveInUnit(required(fact.quantity, 'quantity'), lot.unit);
    // How much of what it mends an order took is told by all of its facts together, in its unit.
    if (mends(order, lot.item)) inUnit({ value: quantity, unit: lot.unit }, order.unit, 'quantity');
    const named = fact.producedLot ?? null;
    const [made = null] = named === null ? [] : await lotsById(this.#transaction, [named]);
    const at = fact.occurredAt;
    const holds = await holdsAt(this.#transaction, order.plant, at, [
      ['LOT', lot.id],
      ['ITEM', lot.item],
      ['SUPPLIER', lot.supplier],
      ['ORDER', order.id],
    ]);
    const restrictions = await restrictionsAt(this.#transaction, order.plant, lot.id);
    const atPlant = await quantityAt(this.#transaction, order.plant, lot.id);
    const violation = violationOf(() => {
      expectUsable(lot, order, holds, { atPlant, at });
      expectProducedBy(order, named === null ? null : { id: named, lot: made });
      expectOnePiece(lot, quantity);
      // Whether there was as much is told by all facts of the lot together.
      if (compare(quantity, lot.quantity) <= 0) expectEnough(lot, quantity, { restrictions, atPlant });
    });
    const time = await this.#times.of(order.plant, job.workCenter, at);
    const place = { order: order.id, plant: order.plant, job: job.id, at, ...time };
    this.#unsettled.add(order.id);
    const used = { lot: lot.id, quantity, unit: lot.unit, producedLot: named };
    const id = await insertConsumption(this.#transaction, place, used, origin(fact, violation));
    await allotReturns(this.#transaction, lot.id, order.id);
    this.#lots.set(lot.id, await settleLot(this.#transaction, lot));
    await this.#raise(violation, `MATERIAL_CONSUMPTION/${id}`, { order, job: job.id, lot: lot.id, item: lot.item });
    this.#tellings.push({
      order: order.id,
      record: `MATERIAL_CONSUMPTION/${id}`,
      tell: (_, violations) => [
        consumed(order, job.id, lot, { id, quantity, at, time }, violations.get(`MATERIAL_CONSUMPTION/${id}`) ?? null),
      ],
    });
  }

  async #completeLot(fact: ShopFloorFact): Promise<string> {
    const orderId = required(fact.order, 'order');
    const atHand = await this.#order(orderId);
    if (atHand === null || !isWithin(fact, atHand.order)) throw new Unknown('order', orderId, null);
    const { order } = atHand;
    const lot = producedLot({
      ...{ id: required(fact.lot, 'lot'), order, item: fact.item ?? null, lotKind: fact.lotKind ?? 'LOT' },
      ...{ quantity: required(fact.quantity, 'quantity'), expiryDate: fact.expiryDate ?? null, at: fact.occurredAt },
    });
    const time = await this.#times.of(order.plant, null, fact.occurredAt);
    const isNew = await insertLots(this.#transaction, [lot], origin(fact, null), time);
    if (!isNew.has(lot.id)) throw new MillgraphError('ALREADY_EXISTS', `Lot ${lot.id} exists already.`);
    this.#made.push(lot);
    this.#unsettled.add(order.id);
    return order.plant;
  }

  /** Raises what a fact is known to break whatever else arrives. */
  async #raise(
    violation: Violation | null,
    record: string,
    about: { readonly order: ReleasedOrder; readonly job: string; readonly lot: string | null; readonly item: string },
  ): Promise<void> {
    if (violation === null) return;
    const { order, job, lot, item } = about;
    const concerned = { plant: order.plant, productionOrder: order.id, job, lot, item, record };
    await raise(this.#transaction, { ...violation, ownerRole: ownerOf(violation.rule), ...concerned });
  }

  async #orderOf(job: string, fact: ShopFloorFact): Promise<OrderAtHand> {
    const row = this.#orderOfJob.has(job) ? null : await lockOrderOfJob(this.#transaction, job);
    const id = this.#orderOfJob.get(job) ?? row?.id;
    const atHand = id === undefined ? null : await this.#order(id);
    if (id === undefined || atHand === null || !isWithin(fact, atHand.order)) throw new Unknown('job', job, null);
    this.#orderOfJob.set(job, id);
    return atHand;
  }

  /** An order that MES runs, locked; null when there is none. Throws ILLEGAL_STATE for an imported one. */
  async #order(id: string): Promise<OrderAtHand | null> {
    const known = this.#orders.get(id);
    if (known !== undefined) return known;
    const row = id === '' ? null : await lockOrder(this.#transaction, id);
    if (row?.releasedAt == null) {
      if (row !== null) released(row, 'order');
      return null;
    }
    return this.#keep(row, (await jobsOf(this.#transaction, [id])).get(id) ?? []);
  }

  #keep(row: OrderRow, jobs: readonly Job[]): OrderAtHand {
    const atHand = { order: released(row, 'order'), jobs, before: jobs };
    this.#orders.set(row.id, atHand);
    for (const { id } of jobs) this.#orderOfJob.set(id, row.id);
    return atHand;
  }
}

const origin = ({ source, document, line, sequence }: ShopFloorFact, violation: Violation | null): FactOrigin => ({
  ...{ source, document, line, sequence },
  violation,
});

const toReported = ({ id, place, figures, origin: { source, document, line, sequence } }: FactReport): Reported => ({
  record: `PRODUCTION_REPORT/${id}`,
  at: place.at,
  sequence,
  key: `${source}/${document}/${line}`,
  isFact: true,
  pieces: add(figures.good, figures.scrap, figures.rework),
});

/** An order that MES does not run is said to be so when a fact about it is looked at. */
function onlyRefusal(error: unknown): null {
  if (error instanceof MillgraphError) return null;
  throw error;
}

const isWithin = ({ plants }: ShopFloorFact, order: ReleasedOrder): boolean =>
  plants === '*' || plants.includes(order.plant);

/** The value, or BAD_INPUT with the name of what a fact of this kind has to say. */
export function required<Value>(value: Value | null | undefined, name: string): Value {
  if (value != null) return value;
  throw new MillgraphError('BAD_INPUT', `A fact of this kind names its ${name}.`, { argument: name });
}
