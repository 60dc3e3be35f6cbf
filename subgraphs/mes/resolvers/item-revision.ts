import { unknownWorkCenter } from '../domain/readiness.ts';
import type { Resolvers } from '../schema.generated.ts';

/** What MES adds to the revisions of PLM. */
export const itemRevisionResolvers: Resolvers = {
  ItemRevision: {
    __resolveReference: ({ id }) => ({ id }),
    executionReadiness: async ({ id: key }, { plant = null }, { loaders }) =>
      ((await loaders.unknownWorkCenters.load({ key, arguments: { plant } })) ?? []).map(unknownWorkCenter),
  },
  ExecutionFinding: {
    plant: ({ plant }) => (plant === null ? null : { id: plant }),
    routing: ({ routing }) => ({ id: routing }),
  },
};
