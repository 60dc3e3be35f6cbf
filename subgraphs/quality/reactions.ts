import { reaction, type Reaction } from '#platform/events/reactions.ts';
import { request } from './commands/inspection.ts';
import { inspectionPlanFor } from './store/inspection-plan.ts';
import { saveItem } from './store/item.ts';

/** What quality does on the events of other systems. */
export const reactions: readonly Reaction[] = [
  reaction({
    type: 'org.millgraph.plm.item.released.v1',
    historical: true,
    handle: async (transaction, { data }) => {
      await saveItem(transaction, data.item);
    },
  }),
  // Every operation with a checkpoint gets an inspection, for which the completion of its job waits.
  reaction({
    type: 'org.millgraph.erp.order.released.v1',
    historical: false,
    handle: async (transaction, { plant, time, data: { order, item, operations } }) => {
      if (plant === null) throw new Error(`the release of order ${order} names no plant`);
      const plan = (await inspectionPlanFor(transaction, item, plant))?.id ?? null;
      const commands = operations
        .filter(({ checkpoint }) => checkpoint)
        .map(({ sequence }) => {
          const job = `${order}/${sequence}`;
          return { kind: 'RequestInspection', plan, plant, item, order, job, at: time } as const;
        });
      if (commands.length > 0) await request(transaction, commands);
    },
  }),
];
