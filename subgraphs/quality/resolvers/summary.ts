import type { Resolvers } from '../schema.generated.ts';
import {
  inspectionsSummary,
  nonconformancesSummary,
  correctiveActionsSummary,
  holdsSummary,
} from '../store/summary.ts';

export const summaryResolvers: Resolvers = {
  Query: {
    inspectionsSummary: (_, { filter, ...request }, { session }) => inspectionsSummary(session, request, filter ?? {}),
    nonconformancesSummary: (_, { filter, ...request }, { session }) =>
      nonconformancesSummary(session, request, filter ?? {}),
    correctiveActionsSummary: (_, { filter, ...request }, { session }) =>
      correctiveActionsSummary(session, request, filter ?? {}),
    holdsSummary: (_, { filter, ...request }, { session }) => holdsSummary(session, request, filter ?? {}),
  },
};
