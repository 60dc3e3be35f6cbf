import { reload } from '#platform/loader.ts';
import { completeLot } from '../commands/lot.ts';
import { genealogy, genealogyDepth } from '../domain/genealogy.ts';
import { referredTo } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { lotPage } from '../store/lot.ts';

export const lotResolvers: Resolvers = {
  Query: {
    lot: (_, { id }, { loaders }) => loaders.lot.load(id),
    lots: (_, { filter, ...page }, { session }) => lotPage(session, page, filter ?? {}),
  },
  Mutation: {
    completeLot: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.lot, await completeLot(session, idempotencyKey, input)),
  },
  Lot: {
    __resolveReference: ({ id }, { loaders }) => loaders.lot.load(id),
    item: ({ item }) => ({ id: item }),
    revision: ({ revision }) => (revision === null ? null : { id: revision }),
    plant: ({ plant }) => ({ id: plant }),
    originalQuantity: ({ originalQuantity, unit }) => ({ value: originalQuantity, unit }),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
    order: ({ order }) => (order === null ? null : { id: order }),
    supplier: ({ supplier }) => (supplier === null ? null : { id: supplier }),
    purchaseOrder: ({ purchaseOrder }) => (purchaseOrder === null ? null : { id: purchaseOrder }),
    genealogy: async ({ id }, { direction, depth }, { loaders }) => {
      const followed = { direction, depth: genealogyDepth(depth) };
      return (await loaders.genealogy.load({ key: id, arguments: followed })) ?? genealogy(id, direction, [], false);
    },
  },
  Genealogy: {
    lots: ({ lots }, _, { loaders }) => Promise.all(lots.map((id) => referredTo(loaders.lot, id))),
  },
  GenealogyEdge: {
    from: ({ from }, _, { loaders }) => referredTo(loaders.lot, from),
    to: ({ to }, _, { loaders }) => referredTo(loaders.lot, to),
    order: ({ order }) => ({ id: order }),
  },
};
