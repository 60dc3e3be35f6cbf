import { reaction, type Reaction } from '#platform/events/reactions.ts';
import { deleteRoutings, saveRoutings } from '../store/released-routing.ts';

/** Where PLM's released revisions are to be made, taken over; history too, for it is a projection. */
export const productDefinitionReactions: readonly Reaction[] = [
  reaction({
    type: 'org.millgraph.plm.revision.released.v1',
    historical: true,
    handle: (transaction, { data: { revision, routings } }) => saveRoutings(transaction, revision.id, routings),
  }),
  reaction({
    type: 'org.millgraph.plm.revision.obsoleted.v1',
    historical: true,
    async handle(transaction, { data }) {
      await deleteRoutings(transaction, data.revision);
    },
  }),
];
