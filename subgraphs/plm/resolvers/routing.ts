import { reload } from '#platform/loader.ts';
import { createRouting, releaseRouting } from '../commands/routing.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { routingPage } from '../store/routing-list.ts';
import { reference } from './reference.ts';

export const routingResolvers: Resolvers = {
  Query: {
    routing: (_, { id }, { loaders }) => loaders.routing.load(id),
    routings: (_, { filter, ...page }, { session }) => routingPage(session, page, filter ?? {}),
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
    plant: ({ plant }) => reference(plant),
    baseQuantity: ({ baseQuantity, baseUnit }) => ({ value: baseQuantity, unit: baseUnit }),
    segments: ({ id }, _, { loaders }) => loaders.segmentsOfRouting.load(id),
  },
  RoutingSegment: {
    __resolveReference: ({ id }, { loaders }) => loaders.routingSegment.load(id),
    workCenter: ({ workCenter }) => reference(workCenter),
    setupTime: ({ setupTime, setupUnit }) => ({ value: setupTime, unit: setupUnit }),
    machineTime: ({ machineTime, machineUnit }) => ({ value: machineTime, unit: machineUnit }),
    queueTime: ({ queueTime, queueUnit }) => ({ value: queueTime, unit: queueUnit }),
    subcontractSupplier: ({ subcontractSupplier }) => reference(subcontractSupplier),
    laborTime: ({ laborTime, laborUnit }) => ({ value: laborTime, unit: laborUnit }),
  },
};
