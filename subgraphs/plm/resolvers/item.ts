import { integer } from '#platform/checks.ts';
import { reload } from '#platform/loader.ts';
import { createItem, releaseItem } from '../commands/item.ts';
import { existing } from '../loaders.ts';
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
    revisions: ({ id }, _, { loaders }) => loaders.revisionsOfItem.load(id),
    revision: ({ id }, { asOf = null, plant = null }, { loaders }) =>
      loaders.effectiveRevision.load({ key: id, arguments: { asOf, plant } }),
    whereUsed: ({ id }, { asOf = null, depth }, { loaders }) => {
      const question = { asOf, depth: integer(depth, 'depth', 1, 50) };
      return existing(loaders.whereUsed, { key: id, arguments: question });
    },
  },
  WhereUsedLine: {
    item: ({ item }, _, { loaders }) => existing(loaders.item, item),
    revision: ({ revision }, _, { loaders }) => existing(loaders.itemRevision, revision),
  },
};
