import { reload } from '#platform/loader.ts';
import { cancelInspection, recordInspection, requestInspection, reverseInspection } from '../commands/inspection.ts';
import type { Resolvers } from '../schema.generated.ts';
import { inspectionPage } from '../store/inspection.ts';
import { reference } from './reference.ts';

export const inspectionResolvers: Resolvers = {
  Query: {
    inspection: (_, { id }, { loaders }) => loaders.inspection.load(id),
    inspections: (_, { filter, ...page }, { session }) => inspectionPage(session, page, filter ?? {}),
  },
  Mutation: {
    requestInspection: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.inspection, await requestInspection(session, idempotencyKey, input)),
    recordInspection: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.inspection, await recordInspection(session, idempotencyKey, input)),
    reverseInspection: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.inspection, await reverseInspection(session, idempotencyKey, input)),
    cancelInspection: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.inspection, await cancelInspection(session, idempotencyKey, input)),
  },
  Inspection: {
    __resolveReference: ({ id }, { loaders }) => loaders.inspection.load(id),
    plan: ({ plan }, _, { loaders }) => (plan === null ? null : loaders.inspectionPlan.load(plan)),
    plant: ({ plant }) => ({ id: plant }),
    item: ({ item }) => ({ id: item }),
    order: ({ order }) => reference(order),
    job: ({ job }) => reference(job),
    lot: ({ lot }) => reference(lot),
    results: ({ record }, _, { loaders }) => (record === null ? [] : loaders.results.load(record)),
    records: ({ id }, _, { loaders }) => loaders.records.load(id),
  },
  InspectionRecord: {
    results: ({ id }, _, { loaders }) => loaders.results.load(id),
  },
};
