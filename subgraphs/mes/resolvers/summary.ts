import type { Resolvers } from '../schema.generated.ts';
import {
  jobsSummary,
  productionReportsSummary,
  materialConsumptionsSummary,
  downtimesSummary,
  lotsSummary,
  executionExceptionsSummary,
  shopFloorFactsSummary,
} from '../store/summary.ts';

export const summaryResolvers: Resolvers = {
  Query: {
    jobsSummary: (_, { filter, ...request }, { session }) => jobsSummary(session, request, filter ?? {}),
    productionReportsSummary: (_, { filter, ...request }, { session }) =>
      productionReportsSummary(session, request, filter ?? {}),
    materialConsumptionsSummary: (_, { filter, ...request }, { session }) =>
      materialConsumptionsSummary(session, request, filter ?? {}),
    downtimesSummary: (_, { filter, ...request }, { session }) => downtimesSummary(session, request, filter ?? {}),
    lotsSummary: (_, { filter, ...request }, { session }) => lotsSummary(session, request, filter ?? {}),
    executionExceptionsSummary: (_, { filter, ...request }, { session }) =>
      executionExceptionsSummary(session, request, filter ?? {}),
    shopFloorFactsSummary: (_, { filter, ...request }, { session }) =>
      shopFloorFactsSummary(session, request, filter ?? {}),
  },
};
