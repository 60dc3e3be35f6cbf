import { convert } from '#contracts/quantity.ts';
import type { EventType } from '#contracts/events.ts';
import { NotKnownYet } from '#platform/events/not-known-yet.ts';
import { reaction, type Reaction } from '#platform/events/reactions.ts';
import { itemsById } from '../store/item-at-plant.ts';
import {
  forgetReworkDisposition,
  saveExecution,
  saveGivenUp,
  saveInspection,
  saveReworkDisposition,
} from '../store/order-projection.ts';

const jobEvents = [
  'org.millgraph.mes.job.dispatched.v1',
  'org.millgraph.mes.job.started.v1',
  'org.millgraph.mes.job.held.v1',
  'org.millgraph.mes.job.resumed.v1',
  'org.millgraph.mes.job.aborted.v1',
  'org.millgraph.mes.job.cancelled.v1',
  'org.millgraph.mes.job.completed.v1',
] as const satisfies readonly EventType[];

/** After them nothing is done to a job any more, and nothing inspected. */
const givenUp: readonly EventType[] = ['org.millgraph.mes.job.aborted.v1', 'org.millgraph.mes.job.cancelled.v1'];

/** What the other systems say of an order, kept for lists and rules; history too, for these are projections. */
export const orderStateReactions: readonly Reaction[] = [
  ...jobEvents.map((type) =>
    reaction({
      type,
      historical: true,
      handle: async (transaction, { data, plant, recordedtime: recordedAt }) => {
        await saveExecution(transaction, { order: data.order, plant, state: data.executionState, recordedAt });
        const { order, sequence } = data;
        if (givenUp.includes(type)) await saveGivenUp(transaction, { order, sequence, plant });
      },
    }),
  ),
  reaction({
    type: 'org.millgraph.quality.inspection.requested.v1',
    historical: true,
    handle: async (transaction, { data: { inspection: id, order, job }, plant }) => {
      if (order !== null) await saveInspection(transaction, { id, order, job, plant, open: true, verdict: null });
    },
  }),
  reaction({
    type: 'org.millgraph.quality.inspection.recorded.v1',
    historical: true,
    handle: async (transaction, { data: { inspection: id, order, job, verdict }, plant }) => {
      if (order !== null) await saveInspection(transaction, { id, order, job, plant, open: false, verdict });
    },
  }),
  reaction({
    type: 'org.millgraph.quality.inspection.reversed.v1',
    historical: true,
    handle: async (transaction, { data: { inspection: id, order, job }, plant }) => {
      if (order !== null) await saveInspection(transaction, { id, order, job, plant, open: true, verdict: null });
    },
  }),
  reaction({
    type: 'org.millgraph.quality.inspection.cancelled.v1',
    historical: true,
    handle: async (transaction, { data: { inspection: id, order, job }, plant }) => {
      if (order !== null) await saveInspection(transaction, { id, order, job, plant, open: false, verdict: null });
    },
  }),
  reaction({
    type: 'org.millgraph.quality.nonconformance.dispositioned.v1',
    historical: true,
    handle: async (transaction, { data, plant }) => {
      if (data.decision !== 'REWORK') return;
      const { disposition: id, nonconformance, item, lot } = data;
      const [known] = await itemsById(transaction, [item]);
      if (known === undefined) throw new NotKnownYet(`ERP knows no item ${item}`);
      const { value: quantity, unit } = convert(data.quantity, known.baseUnit);
      await saveReworkDisposition(transaction, { id, nonconformance, plant, item, lot, quantity, unit });
    },
  }),
  reaction({
    type: 'org.millgraph.quality.disposition.reversed.v1',
    historical: true,
    handle: async (transaction, { data }) => {
      await forgetReworkDisposition(transaction, data.disposition);
    },
  }),
];
