import type { NewEvent } from '#platform/events/log.ts';
import type { EventData } from '#contracts/events.ts';
import { executionState } from '../domain/execution-state.ts';
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

/** A report of a job, and its scrap when there is some. */
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
  return record.figures.scrap === '0' ? [progressed] : [progressed, scrapped];
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
  { productionDate, shift }: ProductionTime,
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
