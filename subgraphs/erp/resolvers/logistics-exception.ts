import { reload } from '#platform/loader.ts';
import { resolveLogisticsException } from '../commands/logistics-exception.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { exceptionPage } from '../store/logistics-exception.ts';

export const logisticsExceptionResolvers: Resolvers = {
  Query: {
    logisticsException: (_, { id }, { loaders }) => loaders.logisticsException.load(id),
    logisticsExceptions: (_, { filter, ...page }, { session }) => exceptionPage(session, page, filter ?? {}),
  },
  Mutation: {
    resolveLogisticsException: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.logisticsException, await resolveLogisticsException(session, idempotencyKey, input)),
  },
  LogisticsException: {
    __resolveReference: ({ id }, { loaders }) => loaders.logisticsException.load(id),
    plant: ({ plant }, _, { loaders }) => existing(loaders.plant, plant),
    item: ({ item }) => (item === null ? null : { id: item }),
    lot: ({ lot }) => (lot === null ? null : { id: lot }),
    quantity: ({ quantity, unit }) => (quantity === null || unit === null ? null : { value: quantity, unit }),
    order: ({ productionOrder }, _, { loaders }) =>
      productionOrder === null ? null : loaders.order.load(productionOrder),
    shipment: ({ shipment }, _, { loaders }) => (shipment === null ? null : loaders.shipment.load(shipment)),
    movement: ({ movement }, _, { loaders }) => (movement === null ? null : loaders.movement.load(movement)),
  },
};
