import { reload } from '#platform/loader.ts';
import { changeItemAtPlant, createItemAtPlant, setStandardCost, setWorkCenterRate } from '../commands/item-at-plant.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { itemAtPlantPage, keyOf } from '../store/item-at-plant.ts';

export const itemAtPlantResolvers: Resolvers = {
  Query: {
    itemAtPlant: (_, { item, plant }, { loaders }) => loaders.itemAtPlant.load(keyOf({ plant, item })),
    itemsAtPlant: (_, { filter, ...page }, { session }) => itemAtPlantPage(session, page, filter ?? {}),
  },
  Mutation: {
    createItemAtPlant: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemAtPlant, await createItemAtPlant(session, idempotencyKey, input)),
    changeItemAtPlant: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemAtPlant, await changeItemAtPlant(session, idempotencyKey, input)),
    setStandardCost: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemAtPlant, await setStandardCost(session, idempotencyKey, input)),
    setWorkCenterRate: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.plant, await setWorkCenterRate(session, idempotencyKey, input)),
  },
  Item: {
    __resolveReference: ({ id }) => ({ id }),
    atPlant: ({ id }, { plant }, { loaders }) => loaders.itemAtPlant.load(keyOf({ plant, item: id })),
    atPlants: ({ id }, _, { loaders }) => loaders.itemsAtPlantByItem.load(id),
  },
  ItemAtPlant: {
    __resolveReference: ({ item, plant }, { loaders }) =>
      loaders.itemAtPlant.load(keyOf({ plant: plant.id, item: item.id })),
    item: ({ item }) => ({ id: item }),
    plant: ({ plant }, _, { loaders }) => existing(loaders.plant, plant),
    standardCost: (row, { asOf }, { loaders }) =>
      loaders.standardCost.load({ key: keyOf(row), arguments: { asOf: asOf ?? null } }),
    standardCosts: (row, _, { loaders }) => loaders.standardCosts.load(keyOf(row)),
    inventory: (row, _, { loaders }) => existing(loaders.inventory, keyOf(row)),
    stockCounts: (row, _, { loaders }) => loaders.stockCounts.load(keyOf(row)),
    safetyStock: ({ safetyStock, baseUnit }) => (safetyStock === null ? null : { value: safetyStock, unit: baseUnit }),
  },
  StandardCost: {
    cost: ({ amount, currency }) => ({ amount, currency }),
  },
};
