import { reaction } from '#platform/events/reactions.ts';
import { saveDefinition } from '../store/definition.ts';
import { saveItem } from '../store/item-at-plant.ts';

/** PLM's items and released revisions, taken over; history too, for they are projections. */
export const productDefinitionReactions = [
  reaction({
    type: 'org.millgraph.plm.item.released.v1',
    historical: true,
    handle: async (transaction, { data }) => {
      await saveItem(transaction, data.item);
    },
  }),
  reaction({
    type: 'org.millgraph.plm.revision.released.v1',
    historical: true,
    handle: async (transaction, { data, time }) => {
      await saveItem(transaction, data.item);
      await saveDefinition(transaction, data, time);
    },
  }),
];
