import { transactionEntries } from '#platform/events/transaction.ts';
import type { Resolvers } from '../schema.generated.ts';

export const transactionResolvers: Resolvers = {
  BusinessTransaction: {
    __resolveReference: ({ correlationId }) => ({ correlationId }),
    mesEntries: ({ correlationId }, _, { session }) => transactionEntries(session, 'mes', correlationId),
  },
};
