import { reload } from '#platform/loader.ts';
import { rejectDelivery, reverseDeliveryRejection } from '../commands/delivery-rejection.ts';
import { receiveMaterial, reverseGoodsReceipt } from '../commands/goods-receipt.ts';
import { cancelPurchaseOrder, closePurchaseOrder, createPurchaseOrder } from '../commands/purchase-order.ts';
import { referenceKey } from '../domain/cross-reference.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { receiptPage } from '../store/goods-receipt.ts';
import { purchaseOrderPage } from '../store/purchase-order-list.ts';

export const purchaseOrderResolvers: Resolvers = {
  Query: {
    purchaseOrder: (_, { id }, { loaders }) => loaders.purchaseOrder.load(id),
    purchaseOrders: (_, { filter, ...page }, { session }) => purchaseOrderPage(session, page, filter ?? {}),
    goodsReceipt: (_, { id }, { loaders }) => loaders.receipt.load(id),
    goodsReceipts: (_, { filter, ...page }, { session }) => receiptPage(session, page, filter ?? {}),
  },
  Mutation: {
    createPurchaseOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.purchaseOrder, await createPurchaseOrder(session, idempotencyKey, input)),
    receiveMaterial: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.purchaseOrder, await receiveMaterial(session, idempotencyKey, input)),
    reverseGoodsReceipt: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.purchaseOrder, await reverseGoodsReceipt(session, idempotencyKey, input)),
    rejectDelivery: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.purchaseOrder, await rejectDelivery(session, idempotencyKey, input)),
    reverseDeliveryRejection: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.purchaseOrder, await reverseDeliveryRejection(session, idempotencyKey, input)),
    closePurchaseOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.purchaseOrder, await closePurchaseOrder(session, idempotencyKey, input)),
    cancelPurchaseOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.purchaseOrder, await cancelPurchaseOrder(session, idempotencyKey, input)),
  },
  PurchaseOrder: {
    __resolveReference: ({ id }, { loaders }) => loaders.purchaseOrder.load(id),
    plant: ({ plant }, _, { loaders }) => existing(loaders.plant, plant),
    supplier: ({ supplier }, _, { loaders }) => existing(loaders.supplier, supplier),
    lines: ({ id }, _, { loaders }) => loaders.purchaseOrderLines.load(id),
    crossReferences: ({ id }, _, { loaders }) => loaders.crossReferences.load(referenceKey('PURCHASE_ORDER', id)),
  },
  PurchaseOrderLine: {
    id: ({ purchaseOrder, line }) => `${purchaseOrder}/${line}`,
    item: ({ item }) => ({ id: item }),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
    unitPrice: ({ unitPrice, currency }) => ({ amount: unitPrice, currency }),
    received: ({ received, unit }) => ({ value: received, unit }),
    rejected: ({ rejected, unit }) => ({ value: rejected, unit }),
    returned: ({ returned, unit }) => ({ value: returned, unit }),
    purchasePriceVariance: ({ purchasePriceVariance, currency }) =>
      purchasePriceVariance === null ? null : { amount: purchasePriceVariance, currency },
    receipts: async ({ purchaseOrder, line }, _, { loaders }) =>
      (await loaders.receiptsByOrder.load(purchaseOrder)).filter((receipt) => receipt.line === line),
    rejections: async ({ purchaseOrder, line }, _, { loaders }) =>
      (await loaders.rejectionsByOrder.load(purchaseOrder)).filter((rejection) => rejection.line === line),
  },
  DeliveryRejection: {
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
    reversedBy: ({ id }, _, { loaders }) => loaders.rejectionReversal.load(id),
  },
  GoodsReceipt: {
    __resolveReference: ({ id }, { loaders }) => loaders.receipt.load(id),
    purchaseOrder: ({ purchaseOrder }, _, { loaders }) => existing(loaders.purchaseOrder, purchaseOrder),
    plant: ({ plant }, _, { loaders }) => existing(loaders.plant, plant),
    supplier: ({ supplier }, _, { loaders }) => existing(loaders.supplier, supplier),
    item: ({ item }) => ({ id: item }),
    reversedBy: ({ id }, _, { loaders }) => loaders.receiptReversal.load(id),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
    lot: ({ lot }) => (lot === null ? null : { id: lot }),
    purchasePriceVariance: ({ purchasePriceVariance, currency }) =>
      purchasePriceVariance === null ? null : { amount: purchasePriceVariance, currency },
  },
  GoodsReceiptReversal: {
    reverses: ({ goodsReceipt }, _, { loaders }) => existing(loaders.receipt, goodsReceipt),
    purchasePriceVariance: ({ purchasePriceVariance, currency }) =>
      purchasePriceVariance === null ? null : { amount: purchasePriceVariance, currency },
  },
};
