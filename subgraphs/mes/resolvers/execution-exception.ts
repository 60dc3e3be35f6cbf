import { reload } from '#platform/loader.ts';
import { resolveExecutionException } from '../commands/exception.ts';
import type { Resolvers } from '../schema.generated.ts';
import { exceptionPage } from '../store/execution-exception.ts';

export const exceptionResolvers: Resolvers = {
  Query: {
    executionException: (_, { id }, { loaders }) => loaders.exception.load(id),
    executionExceptions: (_, { filter, ...page }, { session }) => exceptionPage(session, page, filter ?? {}),
  },
  Mutation: {
    resolveExecutionException: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.exception, await resolveExecutionException(session, idempotencyKey, input)),
  },
  ExecutionException: {
    plant: ({ plant }) => ({ id: plant }),
    order: ({ productionOrder }) => (productionOrder === null ? null : { id: productionOrder }),
    job: ({ job }, _, { loaders }) => (job === null ? null : loaders.job.load(job)),
    lot: ({ lot }, _, { loaders }) => (lot === null ? null : loaders.lot.load(lot)),
    item: ({ item }) => (item === null ? null : { id: item }),
  },
};
