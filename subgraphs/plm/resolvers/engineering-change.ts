import { reload } from '#platform/loader.ts';
import { approveEngineeringChange, createEngineeringChange } from '../commands/engineering-change.ts';
import type { Resolvers } from '../schema.generated.ts';
import { changePage } from '../store/engineering-change.ts';

export const engineeringChangeResolvers: Resolvers = {
  Query: {
    engineeringChange: (_, { id }, { loaders }) => loaders.engineeringChange.load(id),
    engineeringChanges: (_, { filter, ...page }, { session }) => changePage(session, page, filter ?? {}),
  },
  Mutation: {
    createEngineeringChange: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.engineeringChange, await createEngineeringChange(session, idempotencyKey, input)),
    approveEngineeringChange: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.engineeringChange, await approveEngineeringChange(session, idempotencyKey, input)),
  },
  EngineeringChange: {
    __resolveReference: (reference, { loaders }) =>
      'id' in reference
        ? loaders.engineeringChange.load(reference.id)
        : loaders.engineeringChangeByNumber.load(reference.number),
    revisions: ({ id }, _, { loaders }) => loaders.revisionsOfChange.load(id),
  },
};
