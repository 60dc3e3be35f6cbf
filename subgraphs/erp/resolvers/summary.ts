import type { Resolvers } from '../schema.generated.ts';
import {
  productionOrdersSummary,
  orderConfirmationsSummary,
  costPostingsSummary,
  purchaseOrdersSummary,
  inventoryMovementsSummary,
  stockBalancesSummary,
  goodsReceiptsSummary,
  salesOrdersSummary,
  shipmentsSummary,
  warehouseTasksSummary,
  logisticsExceptionsSummary,
} from '../store/summary.ts';

export const summaryResolvers: Resolvers = {
  Query: {
    productionOrdersSummary: (_, { filter, ...request }, { session }) =>
      productionOrdersSummary(session, request, filter ?? {}),
    orderConfirmationsSummary: (_, { filter, ...request }, { session }) =>
      orderConfirmationsSummary(session, request, filter ?? {}),
    costPostingsSummary: (_, { filter, ...request }, { session }) =>
      costPostingsSummary(session, request, filter ?? {}),
    purchaseOrdersSummary: (_, { filter, ...request }, { session }) =>
      purchaseOrdersSummary(session, request, filter ?? {}),
    inventoryMovementsSummary: (_, { filter, ...request }, { session }) =>
      inventoryMovementsSummary(session, request, filter ?? {}),
    stockBalancesSummary: (_, { filter, ...request }, { session }) =>
      stockBalancesSummary(session, request, filter ?? {}),
    goodsReceiptsSummary: (_, { filter, ...request }, { session }) =>
      goodsReceiptsSummary(session, request, filter ?? {}),
    salesOrdersSummary: (_, { filter, ...request }, { session }) => salesOrdersSummary(session, request, filter ?? {}),
    shipmentsSummary: (_, { filter, ...request }, { session }) => shipmentsSummary(session, request, filter ?? {}),
    warehouseTasksSummary: (_, { filter, ...request }, { session }) =>
      warehouseTasksSummary(session, request, filter ?? {}),
    logisticsExceptionsSummary: (_, { filter, ...request }, { session }) =>
      logisticsExceptionsSummary(session, request, filter ?? {}),
  },
};
