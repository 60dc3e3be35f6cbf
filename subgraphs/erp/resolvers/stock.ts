import { reload } from '#platform/loader.ts';
import { reverseInventoryMovement } from '../commands/reverse-inventory-movement.ts';
import {
  adjustStock,
  changeStockStatus,
  receiveTransfer,
  returnToSupplier,
  scrapStock,
  transferStock,
  withdrawConsignment,
} from '../commands/stock.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { keyOf } from '../store/item-at-plant.ts';
import { movementPage } from '../store/movement.ts';
import { stockBalancePage } from '../store/stock.ts';

export const stockResolvers: Resolvers = {
  Query: {
    inventoryMovement: (_, { id }, { loaders }) => loaders.movement.load(id),
    inventoryMovements: (_, { filter, ...page }, { session }) => movementPage(session, page, filter ?? {}),
    stockBalances: (_, { filter, ...page }, { session }) => stockBalancePage(session, page, filter ?? {}),
  },
  Mutation: {
    transferStock: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.movement, await transferStock(session, idempotencyKey, input)),
    receiveTransfer: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.movement, await receiveTransfer(session, idempotencyKey, input)),
    returnToSupplier: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.movement, await returnToSupplier(session, idempotencyKey, input)),
    scrapStock: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.movement, await scrapStock(session, idempotencyKey, input)),
    changeStockStatus: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.movement, await changeStockStatus(session, idempotencyKey, input)),
    withdrawConsignment: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.movement, await withdrawConsignment(session, idempotencyKey, input)),
    adjustStock: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemAtPlant, await adjustStock(session, idempotencyKey, input)),
    reverseInventoryMovement: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.movement, await reverseInventoryMovement(session, idempotencyKey, input)),
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
    lot: ({ lot }) => (lot === null ? null : { id: lot }),
    recorded: ({ recorded, unit }) => (recorded === null ? null : { value: recorded, unit }),
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
    shipment: ({ shipment }, _, { loaders }) => (shipment === null ? null : loaders.shipment.load(shipment)),
    reverses: ({ reverses }, _, { loaders }) => (reverses === null ? null : loaders.movement.load(reverses)),
    reversedBy: ({ id }, _, { loaders }) => loaders.reversalOfMovement.load(id),
  },
};
