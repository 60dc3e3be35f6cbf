import { reload } from '#platform/loader.ts';
import { completeLot, completeSerials, scrapLot } from '../commands/lot.ts';
import { mergeLots, splitLot } from '../commands/lot-regrouping.ts';
import { genealogy, genealogyDepth } from '../domain/genealogy.ts';
import { referredTo } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { lotPage } from '../store/lot.ts';
import { reversalOfRecord, sourceOfRecord, violationOfRecord } from './record.ts';

export const lotResolvers: Resolvers = {
  Query: {
    lot: (_, { id }, { loaders }) => loaders.lot.load(id),
    lots: (_, { filter, ...page }, { session }) => lotPage(session, page, filter ?? {}),
  },
  Mutation: {
    completeLot: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.lot, await completeLot(session, idempotencyKey, input)),
    completeSerials: async (_, { input, idempotencyKey }, { session }) => ({
      id: await completeSerials(session, idempotencyKey, input),
    }),
    splitLot: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.regrouping, await splitLot(session, idempotencyKey, input)),
    mergeLots: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.regrouping, await mergeLots(session, idempotencyKey, input)),
    scrapLot: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.lot, await scrapLot(session, idempotencyKey, input)),
  },
  Lot: {
    __resolveReference: ({ id }, { loaders }) => loaders.lot.load(id),
    item: ({ item }) => ({ id: item }),
    revision: ({ revision }) => (revision === null ? null : { id: revision }),
    plant: ({ plant }) => ({ id: plant }),
    originalQuantity: ({ originalQuantity, unit }) => ({ value: originalQuantity, unit }),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
    order: ({ order }) => (order === null ? null : { id: order }),
    restrictions: ({ id }, _, { loaders }) => loaders.restrictionsOfLot.load(id),
    regroupings: ({ id }, _, { loaders }) => loaders.regroupingsOfLot.load(id),
    scraps: ({ id }, _, { loaders }) => loaders.scrapsOfLot.load(id),
    source: sourceOfRecord,
    violation: violationOfRecord,
    reversedBy: reversalOfRecord,
    supplier: ({ supplier }) => (supplier === null ? null : { id: supplier }),
    purchaseOrder: ({ purchaseOrder }) => (purchaseOrder === null ? null : { id: purchaseOrder }),
    genealogy: async ({ id }, { direction, depth }, { loaders }) => {
      const followed = { direction, depth: genealogyDepth(depth) };
      return (await loaders.genealogy.load({ key: id, arguments: followed })) ?? genealogy(id, direction, [], false);
    },
  },
  Genealogy: {
    lots: ({ lots }, _, { loaders }) => Promise.all(lots.map((id) => referredTo(loaders.lot, id))),
    shipments: async ({ root, lots }, _, { loaders }) =>
      (await Promise.all([root, ...lots].map((id) => loaders.shipmentsOfLot.load(id)))).flat(),
  },
  LotShipment: {
    lot: ({ lot }, _, { loaders }) => referredTo(loaders.lot, lot),
    quantity: ({ value, unit }) => ({ value, unit }),
    shipment: ({ shipment }) => ({ id: shipment }),
  },
  LotRestriction: {
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
  },
  LotRegrouping: {
    parts: ({ id }, _, { loaders }) => loaders.partsOfRegrouping.load(id),
    reversedBy: reversalOfRecord,
  },
  LotScrap: {
    lot: ({ lot }, _, { loaders }) => referredTo(loaders.lot, lot),
    quantity: ({ value, unit }) => ({ value, unit }),
    reversedBy: reversalOfRecord,
  },
  LotPart: {
    from: ({ from }, _, { loaders }) => referredTo(loaders.lot, from),
    to: ({ to }, _, { loaders }) => referredTo(loaders.lot, to),
    quantity: ({ value, unit }) => ({ value, unit }),
  },
  GenealogyEdge: {
    from: ({ from }, _, { loaders }) => referredTo(loaders.lot, from),
    to: ({ to }, _, { loaders }) => referredTo(loaders.lot, to),
    order: ({ order }) => (order === null ? null : { id: order }),
  },
};
