import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { keyOf } from '../store/item-at-plant.ts';
import { movementPage } from '../store/movement.ts';
import { stockBalancePage } from '../store/stock.ts';

export const stockResolvers: Resolvers = {
  Query: {
    inventoryMovements: (_, { filter, ...page }, { session }) => movementPage(session, page, filter ?? {}),
    stockBalances: (_, { filter, ...page }, { session }) => stockBalancePage(session, page, filter ?? {}),
  },
  Lot: {
    __resolveReference: ({ id }) => ({ id }),
    stock: ({ id }, _, { loaders }) => loaders.balancesByLot.load(id),
  },
  Inventory: {
    onHand: ({ onHand, unit }) => ({ value: onHand, unit }),
    unrestricted: ({ unrestricted, unit }) => ({ value: unrestricted, unit }),
    inInspection: ({ inInspection, unit }) => ({ value: inInspection, unit }),
    blocked: ({ blocked, unit }) => ({ value: blocked, unit }),
    allocated: ({ allocated, unit }) => ({ value: allocated, unit }),
    available: ({ available, unit }) => ({ value: available, unit }),
    balances: (row, _, { loaders }) => loaders.balances.load(keyOf(row)),
  },
  StockBalance: {
    plant: ({ plant }, _, { loaders }) => existing(loaders.plant, plant),
    item: ({ item }) => ({ id: item }),
    lot: ({ lot }) => (lot === null ? null : { id: lot }),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
  },
  StockCount: {
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
  },
  InventoryMovement: {
    __resolveReference: ({ id }, { loaders }) => loaders.movement.load(id),
    plant: ({ plant }, _, { loaders }) => existing(loaders.plant, plant),
    item: ({ item }) => ({ id: item }),
    lot: ({ lot }) => (lot === null ? null : { id: lot }),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
    scrapInProcess: ({ scrapInProcess, unit }) => (scrapInProcess === null ? null : { value: scrapInProcess, unit }),
    cost: ({ cost, currency }) => (cost === null ? null : { amount: cost, currency }),
    order: ({ productionOrder }, _, { loaders }) =>
      productionOrder === null ? null : loaders.order.load(productionOrder),
    purchaseOrder: ({ purchaseOrder }, _, { loaders }) =>
      purchaseOrder === null ? null : loaders.purchaseOrder.load(purchaseOrder),
  },
};
