import type { Resolvers } from '../schema.generated.ts';

/** What quality adds to the things of other systems. It answers for every id: of one it never met it knows nothing. */
export const extensionResolvers: Resolvers = {
  Item: {
    __resolveReference: ({ id }) => ({ id }),
    inspectionPlans: ({ id }, _, { loaders }) => loaders.inspectionPlansOfItem.load(id),
    openNonconformances: ({ id }, _, { loaders }) => loaders.openNonconformancesOfItem.load(id),
    holds: ({ id }, _, { loaders }) => loaders.holdsOfItem.load(id),
  },
  Lot: {
    __resolveReference: ({ id }) => ({ id }),
    inspections: ({ id }, _, { loaders }) => loaders.inspectionsOfLot.load(id),
    nonconformances: ({ id }, _, { loaders }) => loaders.nonconformancesOfLot.load(id),
    holds: ({ id }, _, { loaders }) => loaders.holdsOfLot.load(id),
  },
  Supplier: {
    __resolveReference: ({ id }) => ({ id }),
    openNonconformances: ({ id }, _, { loaders }) => loaders.openNonconformancesOfSupplier.load(id),
    holds: ({ id }, _, { loaders }) => loaders.holdsOfSupplier.load(id),
    receiptRejections: async ({ id }, _, { loaders }) =>
      (await loaders.receiptRejections.load(id)) ?? { count: 0, rejected: [], received: [] },
  },
  ProductionOrder: {
    __resolveReference: ({ id }) => ({ id }),
    inspections: ({ id }, _, { loaders }) => loaders.inspectionsOfOrder.load(id),
    nonconformances: ({ id }, _, { loaders }) => loaders.nonconformancesOfOrder.load(id),
    holds: ({ id }, _, { loaders }) => loaders.holdsOfOrder.load(id),
  },
  Job: {
    __resolveReference: ({ id }) => ({ id }),
    inspections: ({ id }, _, { loaders }) => loaders.inspectionsOfJob.load(id),
  },
};
