import type { Resolvers } from '../schema.generated.ts';

export const productionOrderResolvers: Resolvers = {
  ProductionOrder: {
    __resolveReference: ({ id }) => ({ id }),
    executionState: async ({ id }, _, { loaders }) => (await loaders.executionState.load(id))?.executionState ?? null,
    jobs: ({ id }, _, { loaders }) => loaders.jobsOfOrder.load(id),
    wip: async ({ id }, _, { loaders }) => (await loaders.wipOfOrder.load(id))?.wip ?? null,
    lotsProduced: ({ id }, _, { loaders }) => loaders.lotsOfOrder.load(id),
    materialConsumed: ({ id }, _, { loaders }) => loaders.consumptionOfOrder.load(id),
    scrapRecords: ({ id }, _, { loaders }) => loaders.scrapOfOrder.load(id),
    events: ({ id }, _, { loaders }) => loaders.jobEventsOfOrder.load(id),
    executionExceptions: ({ id }, _, { loaders }) => loaders.exceptionsOfOrder.load(id),
    mendedLot: async ({ id }, _, { loaders }) => {
      const lot = (await loaders.orderFacts.load(id))?.mendedLot ?? null;
      return lot === null ? null : loaders.lot.load(lot);
    },
  },
  ScrapRecord: {
    job: ({ job }, _, { loaders }) => (job === null ? null : loaders.job.load(job)),
    quantity: ({ value, unit }) => ({ value, unit }),
  },
};
