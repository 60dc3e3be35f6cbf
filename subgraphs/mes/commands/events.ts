import { sign } from '#contracts/decimal.ts';
import type { NewEvent } from '#platform/events/log.ts';
import type { EventData } from '#contracts/events.ts';
import { executionState } from '../domain/execution-state.ts';
import type { JobEventKind } from '../domain/fold.ts';
import type { Job } from '../domain/job.ts';
import type { Lot, ReleasedOrder } from '../domain/lot.ts';
import type { ProductionFigures } from '../domain/production.ts';
import type { ProductionTime } from '../domain/shift.ts';
import type { Violation } from '../domain/violation.ts';

/** What other systems are told of a job; `jobs` are those of its order after what happened. */
export const jobFact = (
  order: Pick<ReleasedOrder, 'id'>,
  jobs: readonly Pick<Job, 'state' | 'isAborted'>[],
  job: Pick<Job, 'id' | 'sequence' | 'workCenter'>,
): EventData['org.millgraph.mes.job.started.v1'] => ({
  job: job.id,
  order: order.id,
  sequence: job.sequence,
  workCenter: job.workCenter,
  executionState: executionState(jobs),
});

/** Something that a job went through, as far as the other systems are told of it. */
type JobHappened = Pick<Job, 'id'> & {
  readonly kind: JobEventKind;
  readonly at: string;
  readonly reason: string | null;
};

/** What tells the other systems of something that a job went through; nothing for what concerns the shop floor alone. */
export function jobEvent(order: ReleasedOrder, jobs: readonly Job[], happened: JobHappened): readonly NewEvent[] {
  const { id, kind, at, reason } = happened;
  const job = jobs.find((candidate) => candidate.id === id);
  if (job === undefined) throw new TypeError(`${id} is no job of order ${order.id}`);
  const about = { subject: `job/${id}`, plant: order.plant, time: at };
  const data = jobFact(order, jobs, job);
  const reasoned = { ...data, reason: reason ?? 'not stated' };
  switch (kind) {
    case 'DISPATCHED':
      return [{ type: 'org.millgraph.mes.job.dispatched.v1', ...about, data }];
    case 'STARTED':
      return [{ type: 'org.millgraph.mes.job.started.v1', ...about, data }];
    case 'SUSPENDED':
      return [{ type: 'org.millgraph.mes.job.held.v1', ...about, data: reasoned }];
    case 'RESUMED':
      return [{ type: 'org.millgraph.mes.job.resumed.v1', ...about, data }];
    case 'COMPLETED':
      return [{ type: 'org.millgraph.mes.job.completed.v1', ...about, data }];
    case 'ABORTED':
      return [{ type: 'org.millgraph.mes.job.aborted.v1', ...about, data: reasoned }];
    case 'CANCELLED':
      return [{ type: 'org.millgraph.mes.job.cancelled.v1', ...about, data: reasoned }];
    case 'READY':
    case 'CLOSED':
      return [];
    default:
      return kind satisfies never;
  }
}

/** What tells of a job that is in another state than before, now that everything is folded again; else nothing. */
export function jobChanged(
  order: ReleasedOrder,
  jobs: readonly Job[],
  before: Job,
  events: readonly JobHappened[],
): readonly NewEvent[] {
  const job = jobs.find(({ id }) => id === before.id);
  const kind = job === undefined ? null : lastHappened(job, before.state);
  if (job === undefined || kind === null || kind === lastHappened(before, before.state)) return [];
  const own = events.filter((event) => event.id === job.id && event.kind === kind);
  const happened = own.find(({ at }) => at === (job.endedAt ?? job.changedAt)) ?? own[0];
  return happened === undefined ? [] : jobEvent(order, jobs, happened);
}

/** What brought a job into its state, of what others are told; null: nothing yet. */
function lastHappened({ state, isAborted }: Pick<Job, 'state' | 'isAborted'>, from: Job['state']): JobEventKind | null {
  switch (state) {
    case 'PENDING':
      return null;
    case 'DISPATCHED':
    case 'READY':
      return 'DISPATCHED';
    case 'RUNNING':
      return from === 'SUSPENDED' ? 'RESUMED' : 'STARTED';
    case 'CLOSED':
      return isAborted === true ? 'ABORTED' : 'COMPLETED';
    case 'SUSPENDED':
    case 'COMPLETED':
    case 'ABORTED':
    case 'CANCELLED':
      return state;
    default:
      return state satisfies never;
  }
}

/** A record that is told to break another rule than before, or none. */
export const violationChanged = (
  row: {
    readonly type: EventData['org.millgraph.mes.violation.changed.v1']['record'];
    readonly id: string;
    readonly order: string;
    readonly plant: string;
    readonly job: string | null;
    readonly lot: string | null;
    readonly item: string | null;
    readonly supplier: string | null;
  },
  violation: Violation | null,
  at: string,
): NewEvent => ({
  type: 'org.millgraph.mes.violation.changed.v1',
  // As what first told of the record, so that it comes after that.
  subject: row.lot === null ? `job/${row.job ?? ''}` : `lot/${row.lot}`,
  plant: row.plant,
  supplier: row.supplier,
  time: at,
  data: {
    ...{ record: row.type, document: row.id, order: row.order, job: row.job, lot: row.lot, item: row.item },
    violation: violation === null ? null : { rule: violation.rule, message: violation.message },
  },
});

/** What a report says, in the terms of the events. */
export const reportFact = (
  report: string,
  { machineHours, laborHours, ...figures }: ProductionFigures,
  unit: string,
) => ({
  report,
  equipment: figures.equipment,
  good: { value: figures.good, unit },
  scrap: { value: figures.scrap, unit },
  scrapReason: figures.scrapReason,
  rework: { value: figures.rework, unit },
  machineHours,
  laborHours,
});

/** A report of a job, and its scrap and hours of people when there are some. */
export function reported(
  order: ReleasedOrder,
  jobs: readonly Job[],
  job: Job,
  record: {
    readonly id: string;
    readonly figures: ProductionFigures;
    readonly at: string;
    readonly time: ProductionTime;
  },
  violation: Violation | null,
): readonly NewEvent[] {
  const { productionDate, shift } = record.time;
  const about = { subject: `job/${job.id}`, plant: order.plant, time: record.at };
  const fact = reportFact(record.id, record.figures, order.unit);
  const progressed: NewEvent = {
    type: 'org.millgraph.mes.job.progressed.v1',
    ...about,
    data: { ...jobFact(order, jobs, job), ...fact, productionDate, shift, violation },
  };
  const scrapped: NewEvent = {
    type: 'org.millgraph.mes.scrap.reported.v1',
    ...about,
    data: { order: order.id, job: job.id, quantity: fact.scrap, reason: fact.scrapReason, productionDate, shift },
  };
  const { laborHours } = record.figures;
  return [
    progressed,
    ...(record.figures.scrap === '0' ? [] : [scrapped]),
    ...(laborHours === null || sign(laborHours) === 0
      ? []
      : [
          {
            type: 'org.millgraph.mes.labor.reported.v1',
            ...about,
            data: { order: order.id, job: job.id, report: record.id, hours: laborHours, productionDate, shift },
          } as const,
        ]),
  ];
}

/** What a job consumed of a lot. */
export const consumed = (
  order: ReleasedOrder,
  job: string,
  lot: Lot,
  record: { readonly id: string; readonly quantity: string; readonly at: string; readonly time: ProductionTime },
  violation: Violation | null,
): NewEvent => ({
  type: 'org.millgraph.mes.material.consumed.v1',
  // Its lot's, so that a lot is consumed after it was completed, whoever reads it.
  subject: `lot/${lot.id}`,
  plant: order.plant,
  supplier: lot.supplier,
  time: record.at,
  data: {
    consumption: record.id,
    order: order.id,
    job,
    item: lot.item,
    lot: lot.id,
    quantity: { value: record.quantity, unit: lot.unit },
    productionDate: record.time.productionDate,
    shift: record.time.shift,
    violation,
  },
});

/** What a lot is to the order that made it, in the terms of the events. */
export function producedLotFact(lot: Lot): EventData['org.millgraph.mes.lot.completed.v1'] & { violation: null } {
  if (lot.order === null || lot.role === null) throw new TypeError(`lot ${lot.id} was made by no order`);
  return {
    lot: lot.id,
    kind: lot.kind,
    order: lot.order,
    item: lot.item,
    revision: lot.revision,
    role: lot.role,
    quantity: { value: lot.originalQuantity, unit: lot.unit },
    expiryDate: lot.expiryDate,
    violation: null,
  };
}

/** A lot that an order made. */
export const lotCompleted = (
  lot: Lot,
  { productionDate, shift }: { readonly productionDate: string | null; readonly shift: string | null },
  violation: Violation | null,
): NewEvent => ({
  type: 'org.millgraph.mes.lot.completed.v1',
  subject: `lot/${lot.id}`,
  plant: lot.plant,
  time: lot.createdAt,
  data: { ...producedLotFact(lot), productionDate, shift, violation },
});

/** An order whose last job is completed. */
export const orderCompleted = (
  order: ReleasedOrder,
  completion: { readonly at: string; readonly good: string; readonly scrap: string },
): NewEvent => ({
  type: 'org.millgraph.mes.order.completed.v1',
  subject: `production-order/${order.id}`,
  plant: order.plant,
  time: completion.at,
  data: {
    order: order.id,
    good: { value: completion.good, unit: order.unit },
    scrap: { value: completion.scrap, unit: order.unit },
  },
});
