import { identifier, integer } from '#platform/checks.ts';
import { reload } from '#platform/loader.ts';
import { setApprovedSupplier } from '../commands/approved-supplier.ts';
import { removeItemCrossReference, setItemCrossReference } from '../commands/cross-reference.ts';
import { createItem, obsoleteItem, releaseItem, updateItem } from '../commands/item.ts';
import { countingAt } from '../domain/approved-supplier.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { reference } from './reference.ts';
import { itemPage } from '../store/item.ts';

export const itemResolvers: Resolvers = {
  Query: {
    item: (_, { id }, { loaders }) => loaders.item.load(id),
    itemByExternalId: async (_, { system, externalId }, { loaders }) => {
      const id = await loaders.itemByExternalId.load({ key: externalId, arguments: { system } });
      return id === null ? null : existing(loaders.item, id);
    },
    items: (_, { filter, ...page }, { session }) => itemPage(session, page, filter ?? {}),
  },
  Mutation: {
    createItem: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.item, await createItem(session, idempotencyKey, input)),
    releaseItem: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.item, await releaseItem(session, idempotencyKey, input)),
    updateItem: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.item, await updateItem(session, idempotencyKey, input)),
    obsoleteItem: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.item, await obsoleteItem(session, idempotencyKey, input)),
    setApprovedSupplier: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.item, await setApprovedSupplier(session, idempotencyKey, input)),
    setItemCrossReference: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.item, await setItemCrossReference(session, idempotencyKey, input)),
    removeItemCrossReference: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.item, await removeItemCrossReference(session, idempotencyKey, input)),
  },
  Item: {
    __resolveReference: ({ id }, { loaders }) => loaders.item.load(id),
    revisions: ({ id }, _, { loaders }) => loaders.revisionsOfItem.load(id),
    revision: ({ id }, { asOf = null, plant = null, serial = null, lot = null }, { loaders }) => {
      if (plant !== null) identifier(plant, 'plant');
      return loaders.effectiveRevision.load({ key: id, arguments: { asOf, plant, serial, lot } });
    },
    approvedSuppliers: async ({ id }, { plant }, { loaders }) => {
      const rows = await loaders.suppliersOfItem.load(id);
      return plant == null ? rows : countingAt(identifier(plant, 'plant'), rows);
    },
    crossReferences: ({ id }, _, { loaders }) => loaders.crossReferencesOfItem.load(id),
    whereUsed: ({ id }, { asOf = null, depth }, { loaders }) => {
      const question = { asOf, depth: integer(depth, 'depth', 1, 50) };
      return existing(loaders.whereUsed, { key: id, arguments: question });
    },
  },
  ApprovedSupplier: {
    item: ({ item }, _, { loaders }) => existing(loaders.item, item),
    supplier: ({ supplier }) => ({ id: supplier }),
    plant: ({ plant }) => reference(plant),
  },
  WhereUsedLine: {
    item: ({ item }, _, { loaders }) => existing(loaders.item, item),
    revision: ({ revision }, _, { loaders }) => existing(loaders.itemRevision, revision),
  },
};
