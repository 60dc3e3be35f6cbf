import { reload } from '#platform/loader.ts';
import {
  assignWarehouseTask,
  cancelWarehouseTask,
  completeWarehouseTask,
  createWarehouseTask,
} from '../commands/warehouse-task.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { taskPage } from '../store/warehouse-task.ts';

export const warehouseTaskResolvers: Resolvers = {
  Query: {
    warehouseTask: (_, { id }, { loaders }) => loaders.warehouseTask.load(id),
    warehouseTasks: (_, { filter, ...page }, { session }) => taskPage(session, page, filter ?? {}),
  },
  Mutation: {
    createWarehouseTask: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.warehouseTask, await createWarehouseTask(session, idempotencyKey, input)),
    assignWarehouseTask: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.warehouseTask, await assignWarehouseTask(session, idempotencyKey, input)),
    completeWarehouseTask: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.warehouseTask, await completeWarehouseTask(session, idempotencyKey, input)),
    cancelWarehouseTask: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.warehouseTask, await cancelWarehouseTask(session, idempotencyKey, input)),
  },
  WarehouseTask: {
    __resolveReference: ({ id }, { loaders }) => loaders.warehouseTask.load(id),
    plant: ({ plant }, _, { loaders }) => existing(loaders.plant, plant),
    item: ({ item }) => ({ id: item }),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
    lot: ({ lot }) => (lot === null ? null : { id: lot }),
    order: ({ productionOrder }, _, { loaders }) =>
      productionOrder === null ? null : loaders.order.load(productionOrder),
    shipment: ({ shipment }, _, { loaders }) => (shipment === null ? null : loaders.shipment.load(shipment)),
  },
};
