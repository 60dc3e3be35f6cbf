import { reaction } from '#platform/events/reactions.ts';
import { saveApproval } from '../store/approved-supplier.ts';

/** PLM's approved suppliers, taken over; history too, for it is a projection. */
export const approvedSupplierReactions = [
  reaction({
    type: 'org.millgraph.plm.approved-supplier.changed.v1',
    historical: true,
    handle: async (transaction, { data }) => {
      await saveApproval(transaction, data);
    },
  }),
];
