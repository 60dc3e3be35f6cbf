import type { NewEvent } from '#platform/events/log.ts';
import type { Transaction } from '#platform/database/session.ts';
import type { JobEventKind } from '../domain/fold.ts';
import type { Job, JobEvent } from '../domain/job.ts';
import type { ReleasedOrder } from '../domain/lot.ts';
import { saveJob } from '../store/job.ts';
import { insertJobEvent } from '../store/job-event.ts';
import { insertReport, insertTransfers, noteReceived, type RecordTime } from '../store/production-report.ts';
import { jobEvent, orderCompleted, reported } from './events.ts';
import { recordTime } from './record-time.ts';
import { refold } from './refold.ts';

/** Writes what happened to the jobs of an order, and tells the other systems. `jobs` are those after the events. */
export async function saveJobEvents(
  transaction: Transaction,
  order: ReleasedOrder,
  events: readonly JobEvent[],
  jobs: readonly Job[],
): Promise<void> {
  let report = '';
  let time: RecordTime | null = null;
  for (const event of events) {
    const job = jobs.find((candidate) => candidate.id === event.job);
    if (job === undefined) throw new TypeError(`${event.job} is no job of order ${order.id}`);
    const place = { order: order.id, plant: order.plant, job: job.id, at: event.at };
    switch (event.kind) {
      case 'JobDispatched':
      case 'JobMadeReady':
      case 'JobStarted':
      case 'JobSuspended':
      case 'JobResumed':
      case 'JobCompleted':
      case 'JobAborted':
      case 'JobCancelled':
      case 'JobClosed': {
        const workCenter = event.kind === 'JobDispatched' ? event.workCenter : null;
        const reason = 'reason' in event ? event.reason : null;
        const happened = await recordTime(transaction, order.plant, workCenter ?? job.workCenter, event.at);
        await insertJobEvent(
          transaction,
          { ...place, ...happened },
          { kind: recordedKinds[event.kind], workCenter, reason },
          null,
        );
        await saveJob(transaction, job);
        break;
      }
      case 'ProductionReported':
        time = await recordTime(transaction, order.plant, event.figures.equipment ?? job.workCenter, event.at);
        report = await insertReport(transaction, { ...place, ...time }, order.unit, event.figures);
        break;
      case 'PiecesSent':
        await insertTransfers(transaction, [{ place: { ...place, job: event.to }, report, quantity: event.quantity }]);
        break;
      case 'PiecesReceived':
      case 'OrderCompleted':
        break;
      default:
        event satisfies never;
    }
    transaction.append(...published(order, jobs, job, event, { report, time }));
  }
  if (events.some(({ kind }) => kind === 'JobStarted' || kind === 'ProductionReported')) {
    await noteReceived(transaction, [order.id]);
  }
  transaction.append(...(await refold(transaction, order)));
}

const recordedKinds = {
  ...{ JobDispatched: 'DISPATCHED', JobMadeReady: 'READY', JobStarted: 'STARTED', JobSuspended: 'SUSPENDED' },
  ...{ JobResumed: 'RESUMED', JobCompleted: 'COMPLETED', JobAborted: 'ABORTED', JobCancelled: 'CANCELLED' },
  JobClosed: 'CLOSED',
} as const satisfies Readonly<Record<string, JobEventKind>>;

/** What other systems are told of an event. */
function published(
  order: ReleasedOrder,
  jobs: readonly Job[],
  job: Job,
  event: JobEvent,
  { report, time }: { readonly report: string; readonly time: RecordTime | null },
): readonly NewEvent[] {
  switch (event.kind) {
    case 'JobDispatched':
    case 'JobMadeReady':
    case 'JobStarted':
    case 'JobSuspended':
    case 'JobResumed':
    case 'JobCompleted':
    case 'JobAborted':
    case 'JobCancelled':
    case 'JobClosed': {
      const reason = 'reason' in event ? event.reason : null;
      return jobEvent(order, jobs, { id: job.id, kind: recordedKinds[event.kind], at: event.at, reason });
    }
    case 'ProductionReported':
      if (time === null) throw new TypeError('a report is told before it is written');
      return reported(order, jobs, job, { id: report, figures: event.figures, at: event.at, time }, null);
    case 'OrderCompleted':
      return [orderCompleted(order, event)];
    case 'PiecesReceived':
    case 'PiecesSent':
      return [];
    default:
      return event satisfies never;
  }
}
