import type { NewEvent } from '#platform/events/log.ts';
import type { Transaction } from '#platform/database/session.ts';
import type { Job, JobEvent } from '../domain/job.ts';
import type { ReleasedOrder } from '../domain/lot.ts';
import { saveJob } from '../store/job.ts';
import { recordTime } from './record-time.ts';
import { insertReport, insertTransfer, receiveTransfers } from '../store/production-report.ts';

/** Writes what happened to the jobs of an order, and tells the other systems. `jobs` are those after the events. */
export async function saveJobEvents(
  transaction: Transaction,
  order: ReleasedOrder,
  events: readonly JobEvent[],
  jobs: readonly Job[],
): Promise<void> {
  let report = '';
  for (const event of events) {
    const job = jobs.find((candidate) => candidate.id === event.job);
    if (job === undefined) throw new TypeError(`${event.job} is no job of order ${order.id}`);
    const place = { order: order.id, plant: order.plant, job: job.id, at: event.at };
    switch (event.kind) {
      case 'JobDispatched':
      case 'JobStarted':
      case 'JobSuspended':
      case 'JobResumed':
      case 'JobCompleted':
        await saveJob(transaction, job);
        break;
      case 'PiecesReceived':
        await receiveTransfers(transaction, job.id, event.at);
        break;
      case 'ProductionReported':
        report = await insertReport(
          transaction,
          {
            ...place,
            ...(await recordTime(transaction, order.plant, event.figures.equipment ?? job.workCenter, event.at)),
          },
          order.unit,
          event.figures,
        );
        break;
      case 'PiecesSent':
        await insertTransfer(transaction, { ...place, job: event.to }, report, event.quantity);
        break;
      case 'OrderCompleted':
        break;
      default:
        event satisfies never;
    }
    transaction.append(...published(order, job, event, report));
  }
}

/** What other systems are told of an event. */
function published(order: ReleasedOrder, job: Job, event: JobEvent, report: string): readonly NewEvent[] {
  const about = { subject: `job/${job.id}`, plant: order.plant, time: event.at };
  const fact = { job: job.id, order: order.id, sequence: job.sequence, workCenter: job.workCenter };
  const quantity = (value: string) => ({ value, unit: order.unit });
  switch (event.kind) {
    case 'JobDispatched':
      return [{ type: 'org.millgraph.mes.job.dispatched.v1', ...about, data: fact }];
    case 'JobStarted':
      return [{ type: 'org.millgraph.mes.job.started.v1', ...about, data: fact }];
    case 'JobSuspended':
      return [{ type: 'org.millgraph.mes.job.held.v1', ...about, data: { ...fact, reason: event.reason } }];
    case 'JobResumed':
      return [{ type: 'org.millgraph.mes.job.resumed.v1', ...about, data: fact }];
    case 'JobCompleted':
      return [{ type: 'org.millgraph.mes.job.completed.v1', ...about, data: fact }];
    case 'ProductionReported': {
      const { equipment, good, scrap, scrapReason, rework, machineHours, laborHours } = event.figures;
      const pieces = { good: quantity(good), scrap: quantity(scrap), scrapReason, rework: quantity(rework) };
      const progressed: NewEvent = {
        type: 'org.millgraph.mes.job.progressed.v1',
        ...about,
        data: { ...fact, report, equipment, ...pieces, machineHours, laborHours },
      };
      const scrapped: NewEvent = {
        type: 'org.millgraph.mes.scrap.reported.v1',
        ...about,
        data: { order: order.id, job: job.id, quantity: quantity(scrap), reason: scrapReason },
      };
      return scrap === '0' ? [progressed] : [progressed, scrapped];
    }
    case 'OrderCompleted':
      return [
        {
          type: 'org.millgraph.mes.order.completed.v1',
          ...about,
          subject: `production-order/${order.id}`,
          data: { order: order.id, good: quantity(event.good), scrap: quantity(event.scrap) },
        },
      ];
    case 'PiecesReceived':
    case 'PiecesSent':
      return [];
    default:
      return event satisfies never;
  }
}
