import { MillgraphError } from '#platform/errors.ts';
import { reload } from '#platform/loader.ts';
import {
  completeProductionOrder,
  confirmProductionOrder,
  createProductionOrder,
  issueMaterial,
  releaseProductionOrder,
  returnMaterial,
} from '../commands/production-order.ts';
import { referenceKey } from '../domain/cross-reference.ts';
import { isOnTimeInFull, shareComplete } from '../domain/order-progress.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { keyOf } from '../store/item-at-plant.ts';
import { productionOrderPage } from '../store/production-order-list.ts';

const reference = (id: string | null | undefined): { id: string } | null => (id == null ? null : { id });

export const productionOrderResolvers: Resolvers = {
  Query: {
    productionOrder: (_, { id, number }, { loaders }) => {
      if (id != null && number == null) return loaders.order.load(id);
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
  },
  ProductionOrder: {
    __resolveReference: (key, { loaders }) =>
      'number' in key ? loaders.orderByNumber.load(key.number) : loaders.order.load(key.id),
    plant: ({ plant }, _, { loaders }) => existing(loaders.plant, plant),
    item: ({ item }) => ({ id: item }),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
    revision: async ({ id, frozenAt, revision }, _, { loaders }) =>
      reference(frozenAt === null ? (await loaders.orderProspect.load(id))?.revision : revision),
    bom: async ({ id, frozenAt, bom }, _, { loaders }) =>
      reference(frozenAt === null ? (await loaders.orderProspect.load(id))?.bom : bom),
    routing: async ({ id, frozenAt, routing }, _, { loaders }) =>
      reference(frozenAt === null ? (await loaders.orderProspect.load(id))?.routing : routing),
    revisionDecision: (row) => (row.decision === null ? null : row),
    components: ({ id }, _, { loaders }) => loaders.components.load(id),
    confirmations: ({ id }, _, { loaders }) => loaders.confirmations.load(id),
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
    cost: ({ id }, _, { loaders }) => existing(loaders.orderCost, id),
    movements: ({ id }, _, { loaders }) => loaders.movementsByOrder.load(id),
    crossReferences: ({ id }, _, { loaders }) => loaders.crossReferences.load(referenceKey('PRODUCTION_ORDER', id)),
    freshness: (_, __, context) => [...context.freshness()],
  },
  RevisionDecision: {
    decision: ({ decision }) => decision ?? 'EFFECTIVE_AT_RELEASE',
    change: ({ decisionChange }) => reference(decisionChange),
    decidedBy: ({ decidedBy }) => decidedBy ?? '',
    decidedAt: ({ frozenAt }) => frozenAt ?? '',
  },
  OrderComponent: {
    __resolveReference: async ({ id }, { loaders }) => {
      const [order = '', line = ''] = id.split('/');
      return (await loaders.components.load(order)).find((component) => String(component.line) === line) ?? null;
    },
    id: ({ order, line }) => `${order}/${line}`,
    bomLine: ({ bomLine }) => ({ id: bomLine }),
    item: ({ item }) => ({ id: item }),
    required: ({ required, unit }) => ({ value: required, unit }),
    issued: ({ issued, unit }) => ({ value: issued, unit }),
    returned: ({ returned, unit }) => ({ value: returned, unit }),
    atPlant: (component, _, { loaders }) => loaders.itemAtPlant.load(keyOf(component)),
  },
  OrderConfirmation: {
    good: ({ good, unit }) => ({ value: good, unit }),
    scrap: ({ scrap, unit }) => ({ value: scrap, unit }),
  },
};
