import { reload } from '#platform/loader.ts';
import {
  cancelShipment,
  confirmShipment,
  createShipment,
  pickShipment,
  raiseShipmentException,
  reverseShipment,
} from '../commands/shipment.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { shipmentPage } from '../store/shipment-list.ts';

export const shipmentResolvers: Resolvers = {
  Query: {
    shipment: (_, { id }, { loaders }) => loaders.shipment.load(id),
    shipments: (_, { filter, ...page }, { session }) => shipmentPage(session, page, filter ?? {}),
  },
  Mutation: {
    createShipment: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.shipment, await createShipment(session, idempotencyKey, input)),
    pickShipment: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.shipment, await pickShipment(session, idempotencyKey, input)),
    confirmShipment: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.shipment, await confirmShipment(session, idempotencyKey, input)),
    cancelShipment: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.shipment, await cancelShipment(session, idempotencyKey, input)),
    reverseShipment: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.shipment, await reverseShipment(session, idempotencyKey, input)),
    raiseShipmentException: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.shipment, await raiseShipmentException(session, idempotencyKey, input)),
  },
  Shipment: {
    __resolveReference: ({ id }, { loaders }) => loaders.shipment.load(id),
    plant: ({ plant }, _, { loaders }) => existing(loaders.plant, plant),
    customer: ({ customer }, _, { loaders }) => existing(loaders.customer, customer),
    salesOrder: ({ salesOrder }, _, { loaders }) => existing(loaders.salesOrder, salesOrder),
    lines: ({ id }, _, { loaders }) => loaders.shipmentLines.load(id),
    picks: ({ id }, _, { loaders }) => loaders.shipmentPicks.load(id),
    exceptions: ({ id }, _, { loaders }) => loaders.exceptionsByShipment.load(id),
    movements: ({ id }, _, { loaders }) => loaders.movementsByShipment.load(id),
    reversedBy: ({ id }, _, { loaders }) => loaders.shipmentReversal.load(id),
  },
  ShipmentLine: {
    id: ({ shipment, line }) => `${shipment}/${line}`,
    salesOrderLine: ({ salesOrder, salesOrderLine }, _, { loaders }) =>
      loaders.salesOrderLine.load(`${salesOrder}/${salesOrderLine}`),
    item: ({ item }) => ({ id: item }),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
  },
  ShipmentPick: {
    item: ({ item }) => ({ id: item }),
    lot: ({ lot }) => (lot === null ? null : { id: lot }),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
  },
};
