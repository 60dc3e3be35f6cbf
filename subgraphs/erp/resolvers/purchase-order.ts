import { reload } from '#platform/loader.ts';
import { createPurchaseOrder, receiveMaterial } from '../commands/purchase-order.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { purchaseOrderPage } from '../store/purchase-order-list.ts';

export const purchaseOrderResolvers: Resolvers = {
  Query: {
    purchaseOrder: (_, { id }, { loaders }) => loaders.purchaseOrder.load(id),
    purchaseOrders: (_, { filter, ...page }, { session }) => purchaseOrderPage(session, page, filter ?? {}),
  },
  Mutation: {
    createPurchaseOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.purchaseOrder, await createPurchaseOrder(session, idempotencyKey, input)),
    receiveMaterial: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.purchaseOrder, await receiveMaterial(session, idempotencyKey, input)),
  },
  PurchaseOrder: {
    __resolveReference: ({ id }, { loaders }) => loaders.purchaseOrder.load(id),
    plant: ({ plant }, _, { loaders }) => existing(loaders.plant, plant),
    supplier: ({ supplier }, _, { loaders }) => existing(loaders.supplier, supplier),
    lines: ({ id }, _, { loaders }) => loaders.purchaseOrderLines.load(id),
  },
  PurchaseOrderLine: {
    id: ({ purchaseOrder, line }) => `${purchaseOrder}/${line}`,
    item: ({ item }) => ({ id: item }),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
    unitPrice: ({ unitPrice, currency }) => ({ amount: unitPrice, currency }),
    received: ({ received, unit }) => ({ value: received, unit }),
    rejected: ({ rejected, unit }) => ({ value: rejected, unit }),
    receipts: async ({ purchaseOrder, line }, _, { loaders }) =>
      (await loaders.receiptsByOrder.load(purchaseOrder)).filter((receipt) => receipt.line === line),
  },
  GoodsReceipt: {
    __resolveReference: ({ id }, { loaders }) => loaders.receipt.load(id),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
    lot: ({ lot }) => (lot === null ? null : { id: lot }),
    purchasePriceVariance: ({ purchasePriceVariance, currency }) =>
      purchasePriceVariance === null ? null : { amount: purchasePriceVariance, currency },
  },
};
