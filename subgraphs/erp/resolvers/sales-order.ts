import { reload } from '#platform/loader.ts';
import { cancelSalesOrder, createSalesOrder } from '../commands/sales-order.ts';
import { referenceKey } from '../domain/cross-reference.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { salesOrderPage } from '../store/sales-order-list.ts';

export const salesOrderResolvers: Resolvers = {
  Query: {
    salesOrder: (_, { id }, { loaders }) => loaders.salesOrder.load(id),
    salesOrders: (_, { filter, ...page }, { session }) => salesOrderPage(session, page, filter ?? {}),
  },
  Mutation: {
    createSalesOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.salesOrder, await createSalesOrder(session, idempotencyKey, input)),
    cancelSalesOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.salesOrder, await cancelSalesOrder(session, idempotencyKey, input)),
  },
  SalesOrder: {
    __resolveReference: ({ id }, { loaders }) => loaders.salesOrder.load(id),
    plant: ({ plant }, _, { loaders }) => existing(loaders.plant, plant),
    customer: ({ customer }, _, { loaders }) => existing(loaders.customer, customer),
    lines: ({ id }, _, { loaders }) => loaders.salesOrderLines.load(id),
    shipments: ({ id }, _, { loaders }) => loaders.shipmentsBySalesOrder.load(id),
    crossReferences: ({ id }, _, { loaders }) => loaders.crossReferences.load(referenceKey('SALES_ORDER', id)),
  },
  SalesOrderLine: {
    __resolveReference: ({ id }, { loaders }) => loaders.salesOrderLine.load(id),
    salesOrder: ({ salesOrder }, _, { loaders }) => existing(loaders.salesOrder, salesOrder),
    item: ({ item }) => ({ id: item }),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
    shipped: ({ shipped, unit }) => ({ value: shipped, unit }),
    unitPrice: ({ unitPrice, currency }) => ({ amount: unitPrice, currency }),
  },
};
