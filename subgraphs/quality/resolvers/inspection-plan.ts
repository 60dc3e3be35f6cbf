import { reload } from '#platform/loader.ts';
import { createInspectionPlan } from '../commands/inspection-plan.ts';
import type { Resolvers } from '../schema.generated.ts';
import { reference } from './reference.ts';

export const inspectionPlanResolvers: Resolvers = {
  Query: {
    inspectionPlan: (_, { id }, { loaders }) => loaders.inspectionPlan.load(id),
  },
  Mutation: {
    createInspectionPlan: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.inspectionPlan, await createInspectionPlan(session, idempotencyKey, input)),
  },
  InspectionPlan: {
    __resolveReference: ({ id }, { loaders }) => loaders.inspectionPlan.load(id),
    item: ({ item }) => ({ id: item }),
    plant: ({ plant }) => reference(plant),
    characteristics: ({ id }, _, { loaders }) => loaders.characteristics.load(id),
  },
};
