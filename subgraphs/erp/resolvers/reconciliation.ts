import { daysBetween } from '#contracts/kpi/buckets.ts';
import { found, integer } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { reconcileGood, reconcileMaterials } from '../domain/reconciliation.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { ordersToReconcile } from '../store/reconciliation.ts';

const longestRangeDays = 366;
const mostOrders = 500;

export const reconciliationResolvers: Resolvers = {
  Query: {
    reconciliation: async (_, { plant, from, to, first, after }, { session, loaders }) => {
      const days = daysBetween(from, to);
      if (days <= 0 || days > longestRangeDays) {
        throw new MillgraphError('BAD_INPUT', `from ${from} to ${to} is no range of 1 to ${longestRangeDays} days.`, {
          argument: 'to',
        });
      }
      integer(first, 'first', 1, mostOrders);
      found(await loaders.plant.load(plant), 'plant', plant, 'plant');
      return ordersToReconcile(session, { plant, from, to, first, after: after ?? null });
    },
  },
  OrderReconciliation: {
    __resolveReference: (reference) => reference,
    order: ({ id }, _, { loaders }) => existing(loaders.order, id),
    reported: async ({ id, floor }, _, { loaders }) => {
      const planned = await existing(loaders.reconciled, id);
      const { reported } = reconcileGood(planned, floor ?? null);
      return reported === null ? null : { value: reported, unit: planned.unit };
    },
    confirmed: async ({ id }, _, { loaders }) => {
      const { confirmed, unit } = await existing(loaders.reconciled, id);
      return { value: confirmed, unit };
    },
    received: async ({ id }, _, { loaders }) => {
      const { received, unit } = await existing(loaders.reconciled, id);
      return { value: received, unit };
    },
    confirmedDifference: async ({ id, floor }, _, { loaders }) => {
      const planned = await existing(loaders.reconciled, id);
      const { confirmedDifference } = reconcileGood(planned, floor ?? null);
      return confirmedDifference === null ? null : { value: confirmedDifference, unit: planned.unit };
    },
    receivedDifference: async ({ id, floor }, _, { loaders }) => {
      const planned = await existing(loaders.reconciled, id);
      const { receivedDifference } = reconcileGood(planned, floor ?? null);
      return receivedDifference === null ? null : { value: receivedDifference, unit: planned.unit };
    },
    causes: async ({ id, floor }, _, { loaders }) =>
      reconcileGood(await existing(loaders.reconciled, id), floor ?? null).causes,
    materials: async ({ id, floor }, _, { loaders }) =>
      reconcileMaterials(await existing(loaders.reconciled, id), floor ?? null),
  },
  MaterialReconciliation: { item: ({ item }) => ({ id: item }) },
};
