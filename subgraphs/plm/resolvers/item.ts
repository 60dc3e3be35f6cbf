import { reload } from '#platform/loader.ts';
import { createItem, releaseItem } from '../commands/item.ts';
import type { Resolvers } from '../schema.generated.ts';
import { itemPage } from '../store/item.ts';

export const itemResolvers: Resolvers = {
  Query: {
    item: (_, { id }, { loaders }) => loaders.item.load(id),
    items: (_, { filter, ...page }, { session }) => itemPage(session, page, filter ?? {}),
  },
  Mutation: {
    createItem: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.item, await createItem(session, idempotencyKey, input)),
    releaseItem: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.item, await releaseItem(session, idempotencyKey, input)),
  },
  Item: {
    __resolveReference: ({ id }, { loaders }) => loaders.item.load(id),
  },
};
