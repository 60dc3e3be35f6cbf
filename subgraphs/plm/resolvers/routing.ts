import { reload } from '#platform/loader.ts';
import { createRouting, releaseRouting } from '../commands/routing.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';

export const routingResolvers: Resolvers = {
  Query: {
    routing: (_, { id }, { loaders }) => loaders.routing.load(id),
  },
  Mutation: {
    createRouting: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.routing, await createRouting(session, idempotencyKey, input)),
    releaseRouting: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.routing, await releaseRouting(session, idempotencyKey, input)),
  },
  Routing: {
    __resolveReference: ({ id }, { loaders }) => loaders.routing.load(id),
    revision: ({ revision }, _, { loaders }) => existing(loaders.itemRevision, revision),
    plant: ({ plant }) => (plant === null ? null : { id: plant }),
    baseQuantity: ({ baseQuantity, baseUnit }) => ({ value: baseQuantity, unit: baseUnit }),
    segments: ({ id }, _, { loaders }) => loaders.segmentsOfRouting.load(id),
  },
  RoutingSegment: {
    __resolveReference: ({ id }, { loaders }) => loaders.routingSegment.load(id),
    workCenter: ({ workCenter }) => (workCenter === null ? null : { id: workCenter }),
    setupTime: ({ setupTime, setupUnit }) => ({ value: setupTime, unit: setupUnit }),
    machineTime: ({ machineTime, machineUnit }) => ({ value: machineTime, unit: machineUnit }),
    laborTime: ({ laborTime, laborUnit }) => ({ value: laborTime, unit: laborUnit }),
  },
};
