import { MillgraphError } from '#platform/errors.ts';
import { loadWithParts, reload } from '#platform/loader.ts';
import { confirmProductionOrder, reverseOrderConfirmation } from '../commands/order-confirmation.ts';
import { backflushMaterial, issueMaterial, returnMaterial } from '../commands/order-material.ts';
import {
  cancelProductionOrder,
  changeProductionOrder,
  closeProductionOrder,
  completeProductionOrder,
  createProductionOrder,
  releaseProductionOrder,
  reopenProductionOrder,
  splitProductionOrder,
} from '../commands/production-order.ts';
import { createReworkOrder } from '../commands/rework-order.ts';
import { confirmSubcontracting, reverseSubcontracting } from '../commands/subcontract.ts';
import { costIn } from '../domain/order-cost.ts';
import { referenceKey } from '../domain/cross-reference.ts';
import { isOnTimeInFull, shareComplete } from '../domain/order-progress.ts';
import { existing, type Loaders } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { pairOn } from '../store/exchange-rate.ts';
import { productionOrderPage } from '../store/production-order-list.ts';

const reference = (id: string | null | undefined): { id: string } | null => (id == null ? null : { id });

/** What is read by an order's id, and takes the longest. */
const partsOf = ({ components, orderCost }: Loaders) => ({ components, cost: orderCost });

export const productionOrderResolvers: Resolvers = {
  Query: {
    productionOrder: (_, { id, number }, { loaders }, info) => {
      if (id != null && number == null) return loadWithParts(loaders.order, id, partsOf(loaders), info);
      if (number != null && id == null) return loaders.orderByNumber.load(number);
      throw new MillgraphError('BAD_INPUT', 'Give either id or number of the order.', { argument: 'id' });
    },
    productionOrders: (_, { filter, ...page }, { session }) => productionOrderPage(session, page, filter ?? {}),
  },
  Mutation: {
    createProductionOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await createProductionOrder(session, idempotencyKey, input)),
    releaseProductionOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await releaseProductionOrder(session, idempotencyKey, input)),
    issueMaterial: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await issueMaterial(session, idempotencyKey, input)),
    returnMaterial: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await returnMaterial(session, idempotencyKey, input)),
    confirmProductionOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await confirmProductionOrder(session, idempotencyKey, input)),
    completeProductionOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await completeProductionOrder(session, idempotencyKey, input)),
    reopenProductionOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await reopenProductionOrder(session, idempotencyKey, input)),
    closeProductionOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await closeProductionOrder(session, idempotencyKey, input)),
    cancelProductionOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await cancelProductionOrder(session, idempotencyKey, input)),
    changeProductionOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await changeProductionOrder(session, idempotencyKey, input)),
    splitProductionOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await splitProductionOrder(session, idempotencyKey, input)),
    createReworkOrder: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await createReworkOrder(session, idempotencyKey, input)),
    reverseOrderConfirmation: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await reverseOrderConfirmation(session, idempotencyKey, input)),
    backflushMaterial: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await backflushMaterial(session, idempotencyKey, input)),
    confirmSubcontracting: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await confirmSubcontracting(session, idempotencyKey, input)),
    reverseSubcontracting: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.order, await reverseSubcontracting(session, idempotencyKey, input)),
  },
  ProductionOrder: {
    __resolveReference: (key, { loaders }, info) =>
      'number' in key
        ? loaders.orderByNumber.load(key.number)
        : loadWithParts(loaders.order, key.id, partsOf(loaders), info),
    plant: ({ plant }, _, { loaders }) => existing(loaders.plant, plant),
    item: ({ item }) => ({ id: item }),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
    revision: async ({ id, frozenAt, revision }, _, { loaders }) =>
      reference(frozenAt === null ? (await loaders.orderProspect.load(id))?.revision : revision),
    bom: async ({ id, kind, frozenAt, bom }, _, { loaders }) =>
      reference(frozenAt === null && kind === 'PRODUCTION' ? (await loaders.orderProspect.load(id))?.bom : bom),
    routing: async ({ id, kind, frozenAt, routing }, _, { loaders }) =>
      reference(frozenAt === null && kind === 'PRODUCTION' ? (await loaders.orderProspect.load(id))?.routing : routing),
    revisionDecision: (row) => (row.decision === null ? null : row),
    components: ({ id }, _, { loaders }) => loaders.components.load(id),
    confirmations: ({ id }, _, { loaders }) => loaders.confirmations.load(id),
    reopenings: ({ id }, _, { loaders }) => loaders.reopenings.load(id),
    goodQuantity: async ({ id, unit }, _, { loaders }) => ({
      value: (await existing(loaders.orderTotals, id)).good,
      unit,
    }),
    scrapQuantity: async ({ id, unit }, _, { loaders }) => ({
      value: (await existing(loaders.orderTotals, id)).scrap,
      unit,
    }),
    receivedQuantity: async ({ id, unit }, _, { loaders }) => ({
      value: (await existing(loaders.orderTotals, id)).received,
      unit,
    }),
    percentComplete: async ({ id, quantity }, _, { loaders }) =>
      shareComplete((await existing(loaders.orderTotals, id)).good, quantity),
    isLate: ({ daysLate }) => daysLate > 0,
    onTimeInFull: async (row, _, { loaders }) =>
      isOnTimeInFull(row, (await existing(loaders.orderTotals, row.id)).good),
    cost: async ({ id, rateDay }, { currency, rateDate }, { loaders }) => {
      const cost = await existing(loaders.orderCost, id);
      if (currency == null || currency === cost.currency) return cost;
      const date = rateDate ?? rateDay;
      const rate = await loaders.exchangeRate.load(pairOn({ from: cost.currency, to: currency, date }));
      return costIn(cost, currency, cost.currency, date, rate);
    },
    salesOrderLine: ({ salesOrderLine }, _, { loaders }) =>
      salesOrderLine === null ? null : loaders.salesOrderLine.load(salesOrderLine),
    parent: ({ parent }, _, { loaders }) => (parent === null ? null : loaders.order.load(parent)),
    children: ({ id }, _, { loaders }) => loaders.ordersForParent.load(id),
    splitFrom: ({ splitFrom }, _, { loaders }) => (splitFrom === null ? null : loaders.order.load(splitFrom)),
    splits: ({ id }, _, { loaders }) => loaders.ordersSplitFrom.load(id),
    originNonconformance: ({ originNonconformance }) => reference(originNonconformance),
    deviation: ({ deviation }) => reference(deviation),
    reworkLot: ({ reworkLot }) => reference(reworkLot),
    byProducts: ({ id }, _, { loaders }) => loaders.byProducts.load(id),
    operations: ({ id }, _, { loaders }) => loaders.operations.load(id),
    subcontracting: ({ id }, _, { loaders }) => loaders.subcontracts.load(id),
    movements: ({ id }, _, { loaders }) => loaders.movementsByOrder.load(id),
    crossReferences: ({ id }, _, { loaders }) => loaders.crossReferences.load(referenceKey('PRODUCTION_ORDER', id)),
    freshness: (_, __, context) => [...context.freshness()],
  },
  PlantAdoption: {
    plant: ({ plant }, _, { loaders }) => existing(loaders.plant, plant),
    revision: ({ revision }) => ({ id: revision }),
  },
  RevisionDecision: {
    decision: ({ decision }) => decision ?? 'EFFECTIVE_AT_RELEASE',
    change: ({ decisionChange }) => reference(decisionChange),
    decidedBy: ({ decidedBy }) => decidedBy ?? '',
    decidedAt: ({ frozenAt }) => frozenAt ?? '',
  },
};
