import { integer } from '#platform/checks.ts';
import { reload } from '#platform/loader.ts';
import { maximumPageSize } from '#platform/page.ts';
import { changePlant, createPlant } from '../commands/plant.ts';
import { referenceKey } from '../domain/cross-reference.ts';
import type { Resolvers } from '../schema.generated.ts';
import { plantPage } from '../store/plant.ts';

export const plantResolvers: Resolvers = {
  Query: {
    plant: (_, { id }, { loaders }) => loaders.plant.load(id),
    plants: (_, { filter, ...page }, { session }) => plantPage(session, page, filter ?? {}),
  },
  Mutation: {
    createPlant: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.plant, await createPlant(session, idempotencyKey, input)),
    changePlant: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.plant, await changePlant(session, idempotencyKey, input)),
  },
  Plant: {
    __resolveReference: ({ id }, { loaders }) => loaders.plant.load(id),
    crossReferences: ({ id }, _, { loaders }) => loaders.crossReferences.load(referenceKey('PLANT', id)),
    workCenterRates: async ({ id: key }, { asOf = null, first, after = null }, { loaders }) => [
      ...((await loaders.workCenterRates.load({
        key,
        arguments: { asOf, first: integer(first, 'first', 1, maximumPageSize), after },
      })) ?? []),
    ],
  },
  WorkCenterRate: {
    workCenter: ({ workCenter }) => ({ id: workCenter }),
    machineRate: ({ machineRate, currency }) => ({ amount: machineRate, currency }),
    laborRate: ({ laborRate, currency }) => ({ amount: laborRate, currency }),
  },
};
