import { reload } from '#platform/loader.ts';
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
  },
};
