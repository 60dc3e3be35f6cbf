import { reload } from '#platform/loader.ts';
import { createItemRevision, releaseItemRevision } from '../commands/item-revision.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';

export const itemRevisionResolvers: Resolvers = {
  Query: {
    itemRevision: (_, { id }, { loaders }) => loaders.itemRevision.load(id),
  },
  Mutation: {
    createItemRevision: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemRevision, await createItemRevision(session, idempotencyKey, input)),
    releaseItemRevision: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemRevision, await releaseItemRevision(session, idempotencyKey, input)),
  },
  ItemRevision: {
    __resolveReference: ({ id }, { loaders }) => loaders.itemRevision.load(id),
    item: ({ item }, _, { loaders }) => existing(loaders.item, item),
    change: ({ change }, _, { loaders }) => (change === null ? null : loaders.engineeringChange.load(change)),
    supersedes: ({ supersedes }, _, { loaders }) =>
      supersedes === null ? null : loaders.itemRevision.load(supersedes),
    boms: ({ id }, _, { loaders }) => loaders.bomsOfRevision.load(id),
    routings: ({ id }, _, { loaders }) => loaders.routingsOfRevision.load(id),
  },
};
