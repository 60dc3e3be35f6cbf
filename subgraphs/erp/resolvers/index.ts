import { mergeResolvers } from '#platform/subgraph.ts';
import type { Resolvers } from '../schema.generated.ts';
import { crossReferenceResolvers } from './cross-reference.ts';
import { customerResolvers } from './customer.ts';
import { itemAtPlantResolvers } from './item-at-plant.ts';
import { logisticsExceptionResolvers } from './logistics-exception.ts';
import { orderCostResolvers } from './order-cost.ts';
import { orderDocumentResolvers } from './order-documents.ts';
import { plantResolvers } from './plant.ts';
import { productionOrderResolvers } from './production-order.ts';
import { purchaseOrderResolvers } from './purchase-order.ts';
import { salesOrderResolvers } from './sales-order.ts';
import { shipmentResolvers } from './shipment.ts';
import { stockResolvers } from './stock.ts';
import { supplierResolvers } from './supplier.ts';
import { warehouseTaskResolvers } from './warehouse-task.ts';
import { kpiResolvers } from './kpi.ts';
import { reconciliationResolvers } from './reconciliation.ts';
import { summaryResolvers } from './summary.ts';
import { eventResolvers } from './events.ts';
import { transactionResolvers } from './transaction.ts';

/** The resolvers of all aggregates. */
export const resolvers = mergeResolvers<Resolvers>(
  plantResolvers,
  supplierResolvers,
  itemAtPlantResolvers,
  stockResolvers,
  productionOrderResolvers,
  orderDocumentResolvers,
  orderCostResolvers,
  purchaseOrderResolvers,
  customerResolvers,
  salesOrderResolvers,
  shipmentResolvers,
  warehouseTaskResolvers,
  logisticsExceptionResolvers,
  crossReferenceResolvers,
  summaryResolvers,
  reconciliationResolvers,
  transactionResolvers,
  eventResolvers,
  kpiResolvers,
);
