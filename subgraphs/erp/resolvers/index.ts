import { mergeResolvers } from '#platform/subgraph.ts';
import type { Resolvers } from '../schema.generated.ts';
import { itemAtPlantResolvers } from './item-at-plant.ts';
import { orderCostResolvers } from './order-cost.ts';
import { orderDocumentResolvers } from './order-documents.ts';
import { plantResolvers } from './plant.ts';
import { productionOrderResolvers } from './production-order.ts';
import { purchaseOrderResolvers } from './purchase-order.ts';
import { stockResolvers } from './stock.ts';
import { supplierResolvers } from './supplier.ts';

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
);
