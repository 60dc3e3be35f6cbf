import { reaction, type Reaction } from '#platform/events/reactions.ts';
import { takeOverPlant } from './commands/plant.ts';
import { saveSupplier } from './store/supplier.ts';

/** What PLM does on events of other systems. */
export const reactions: readonly Reaction[] = [
  reaction({
    type: 'org.millgraph.erp.plant.changed.v1',
    historical: true,
    handle: (transaction, event) => takeOverPlant(transaction, event.data, event.time),
  }),
  reaction({
    type: 'org.millgraph.erp.supplier.changed.v1',
    historical: true,
    handle: async (transaction, { data }) => {
      await saveSupplier(transaction, data.supplier);
    },
  }),
];
