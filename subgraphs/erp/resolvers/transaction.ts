import { text } from '#platform/checks.ts';
import { inRecordedOrder, transactionEntries } from '#platform/events/transaction.ts';
import type { Resolvers } from '../schema.generated.ts';

export const transactionResolvers: Resolvers = {
  Query: { transaction: (_, { correlationId }) => ({ correlationId: text(correlationId, 'correlationId') }) },
  BusinessTransaction: {
    __resolveReference: (reference) => reference,
    entries: async ({ correlationId, plmEntries, mesEntries, qualityEntries }, _, { session }) =>
      inRecordedOrder([
        ...(await transactionEntries(session, 'erp', correlationId)),
        ...(plmEntries ?? []),
        ...(mesEntries ?? []),
        ...(qualityEntries ?? []),
      ]),
  },
};
