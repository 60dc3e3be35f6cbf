import { reload } from '#platform/loader.ts';
import { freezeControlLimits } from '../commands/control-limits.ts';
import { createInspectionPlan, withdrawInspectionPlan } from '../commands/inspection-plan.ts';
import { capability } from '../domain/capability.ts';
import { chartOf, completeOnes, numbersOf, shownLimits } from '../domain/chart.ts';
import type { Resolvers } from '../schema.generated.ts';
import { inspectionPlanPage } from '../store/inspection-plan.ts';
import { reference } from './reference.ts';

export const inspectionPlanResolvers: Resolvers = {
  Query: {
    inspectionPlan: (_, { id }, { loaders }) => loaders.inspectionPlan.load(id),
    inspectionPlans: (_, { filter, ...page }, { session }) => inspectionPlanPage(session, page, filter ?? {}),
  },
  Mutation: {
    createInspectionPlan: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.inspectionPlan, await createInspectionPlan(session, idempotencyKey, input)),
    withdrawInspectionPlan: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.inspectionPlan, await withdrawInspectionPlan(session, idempotencyKey, input)),
    freezeControlLimits: async (_, { input, idempotencyKey }, { session, loaders }) =>
      shownLimits(await reload(loaders.controlLimits, await freezeControlLimits(session, idempotencyKey, input))),
  },
  InspectionPlan: {
    __resolveReference: ({ id }, { loaders }) => loaders.inspectionPlan.load(id),
    item: ({ item }) => ({ id: item }),
    plant: ({ plant }) => reference(plant),
    supersedes: ({ supersedes }, _, { loaders }) =>
      supersedes === null ? null : loaders.inspectionPlan.load(supersedes),
    characteristics: ({ id }, _, { loaders }) => loaders.characteristics.load(id),
  },
  Characteristic: {
    controlChart: async (characteristic, range, { loaders }) => {
      const { id: key } = characteristic;
      const [subgroups, frozen] = await Promise.all([
        loaders.subgroups.load({ key, arguments: range }),
        loaders.controlLimitsInForce.load({ key, arguments: { plant: range.plant } }),
      ]);
      return chartOf(characteristic, subgroups ?? [], range, frozen);
    },
    capability: async ({ id: key, subgroupSize, lowerLimit, upperLimit }, { pooled, ...range }, { loaders }) => {
      const subgroups = completeOnes((await loaders.subgroups.load({ key, arguments: range })) ?? [], subgroupSize);
      const limits = {
        lower: lowerLimit === null ? null : Number(lowerLimit),
        upper: upperLimit === null ? null : Number(upperLimit),
      };
      return capability(numbersOf(subgroups), subgroupSize, limits, pooled);
    },
  },
  ControlPoint: {
    inspection: async ({ inspection }, _, { loaders }) => {
      const row = await loaders.inspection.load(inspection);
      if (row === null) throw new Error(`values were recorded of inspection ${inspection}, which cannot be read`);
      return row;
    },
  },
};
