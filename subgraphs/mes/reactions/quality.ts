import type { CloudEvent } from '#contracts/events.ts';
import type { Transaction } from '#platform/database/session.ts';
import { NotKnownYet } from '#platform/events/not-known-yet.ts';
import { reaction, type Reaction } from '#platform/events/reactions.ts';
import { saveHold } from '../store/hold.ts';
import { saveInspection } from '../store/job.ts';
import { insertNonconformance } from '../store/production-order.ts';
import { plantOf } from './plant.ts';

type InspectionEvent = CloudEvent<
  | 'org.millgraph.quality.inspection.requested.v1'
  | 'org.millgraph.quality.inspection.recorded.v1'
  | 'org.millgraph.quality.inspection.reversed.v1'
  | 'org.millgraph.quality.inspection.cancelled.v1'
>;

export const qualityReactions: readonly Reaction[] = [
  reaction({
    type: 'org.millgraph.quality.hold.placed.v1',
    historical: true,
    async handle(transaction, event) {
      await saveHold(transaction, event.data, event.time, false);
    },
  }),

  reaction({
    type: 'org.millgraph.quality.hold.released.v1',
    historical: true,
    async handle(transaction, event) {
      await saveHold(transaction, event.data, event.time, true);
    },
  }),

  reaction({
    type: 'org.millgraph.quality.inspection.requested.v1',
    historical: true,
    handle: (transaction, event) => note(transaction, event, 'OPEN'),
  }),

  reaction({
    type: 'org.millgraph.quality.inspection.recorded.v1',
    historical: true,
    handle: (transaction, event) => note(transaction, event, event.data.verdict),
  }),

  reaction({
    type: 'org.millgraph.quality.inspection.reversed.v1',
    historical: true,
    handle: (transaction, event) => note(transaction, event, 'OPEN'),
  }),

  reaction({
    type: 'org.millgraph.quality.inspection.cancelled.v1',
    historical: true,
    handle: (transaction, event) => note(transaction, event, 'CANCELLED'),
  }),

  reaction({
    type: 'org.millgraph.quality.nonconformance.opened.v1',
    historical: true,
    async handle(transaction, event) {
      await insertNonconformance(transaction, event.plant, event.data);
    },
  }),
];

/** Notes where an inspection stands with the job that it is of. */
async function note(
  transaction: Transaction,
  event: InspectionEvent,
  state: 'OPEN' | 'PASS' | 'FAIL' | 'CANCELLED',
): Promise<void> {
  const { inspection: id, job } = event.data;
  if (job === null) return;
  const isKnown = await saveInspection(transaction, job, { id, plant: plantOf(event), state, at: event.time });
  if (!isKnown) throw new NotKnownYet(`inspection ${id} is of job ${job}, which is not known yet`);
}
