import type { Resolvers } from '../schema.generated.ts';
import { itemsSummary, engineeringChangesSummary } from '../store/summary.ts';

export const summaryResolvers: Resolvers = {
  Query: {
    itemsSummary: (_, { filter, ...request }, { session }) => itemsSummary(session, request, filter ?? {}),
    engineeringChangesSummary: (_, { filter, ...request }, { session }) =>
      engineeringChangesSummary(session, request, filter ?? {}),
  },
};
