import { firstPasses } from '../domain/first-pass.ts';
import { noInspectionPlan } from '../domain/readiness.ts';
import { firstPassYield, partsPerMillion } from '../domain/ratios.ts';
import type { Resolvers } from '../schema.generated.ts';
import { reference } from './reference.ts';

/** What quality adds to the things of other systems. It answers for every id: of one it never met it knows nothing. */
export const extensionResolvers: Resolvers = {
  Item: {
    __resolveReference: ({ id }) => ({ id }),
    quality: ({ id }) => ({ kind: 'item', id }),
    inspectionPlans: ({ id }, _, { loaders }) => loaders.inspectionPlansOfItem.load(id),
    openNonconformances: ({ id }, _, { loaders }) => loaders.openNonconformances.item.load(id),
    holds: ({ id }, _, { loaders }) => loaders.holdsOfItem.load(id),
  },
  ItemRevision: {
    __resolveReference: ({ id }) => ({ id }),
    inspectionReadiness: async ({ id: key }, { plant = null }, { loaders }) =>
      ((await loaders.unplannedCheckpoints.load({ key, arguments: { plant } })) ?? []).map(noInspectionPlan),
  },
  InspectionFinding: {
    plant: ({ plant }) => reference(plant),
    routing: ({ routing }) => ({ id: routing }),
  },
  Lot: {
    __resolveReference: ({ id }) => ({ id }),
    quality: ({ id }) => ({ kind: 'lot', id }),
    inspections: ({ id }, _, { loaders }) => loaders.inspectionsOfLot.load(id),
    nonconformances: ({ id }, _, { loaders }) => loaders.nonconformancesOfLot.load(id),
    holds: ({ id }, _, { loaders }) => loaders.holdsOfLot.load(id),
  },
  Supplier: {
    __resolveReference: ({ id }) => ({ id }),
    quality: ({ id }) => ({ kind: 'supplier', id }),
    openNonconformances: ({ id }, _, { loaders }) => loaders.openNonconformances.supplier.load(id),
    holds: ({ id }, _, { loaders }) => loaders.holdsOfSupplier.load(id),
    receiptRejections: async ({ id }, _, { loaders }) =>
      (await loaders.receiptRejections.load(id)) ?? { count: 0, rejected: [], received: [] },
  },
  QualityRecord: {
    openNonconformances: ({ kind, id }, _, { loaders }) => loaders.openNonconformances[kind].load(id),
    rejectedLots: ({ kind, id }, _, { loaders }) => loaders.rejectedLots[kind].load(id),
    ppm: async ({ kind, id }, { from, to }, { loaders }) => {
      const period = { from: from ?? null, to: to ?? null };
      const delivered = await loaders.deliveries[kind].load({ key: id, arguments: period });
      return partsPerMillion(delivered ?? { received: [], rejected: [] });
    },
  },
  ProductionOrder: {
    __resolveReference: ({ id }) => ({ id }),
    firstPassYield: async ({ id }, _, { loaders }) => {
      const reported = await loaders.firstPass.load(id);
      return firstPassYield(reported?.kind ?? null, firstPasses(reported?.entries ?? []));
    },
    inspections: ({ id }, _, { loaders }) => loaders.inspectionsOfOrder.load(id),
    nonconformances: ({ id }, _, { loaders }) => loaders.nonconformancesOfOrder.load(id),
    holds: ({ id }, _, { loaders }) => loaders.holdsOfOrder.load(id),
  },
  Job: {
    __resolveReference: ({ id }) => ({ id }),
    inspections: ({ id }, _, { loaders }) => loaders.inspectionsOfJob.load(id),
  },
};
