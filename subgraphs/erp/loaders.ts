import type DataLoader from 'dataloader';
import type { Scoped } from '#platform/database/session.ts';
import { byKeyAndArguments, manyByKey, oneByKey } from '#platform/loader.ts';
import { shareAmongLines } from './domain/component-use.ts';
import { orderCost } from './domain/order-cost.ts';
import { confirmationsById, confirmationsByOrder } from './store/confirmation.ts';
import { awaitedRolls } from './store/awaited-cost-roll.ts';
import { costPostingsById, costPostingsByOrder, costPostingsReversing } from './store/cost-posting.ts';
import { costingLots } from './store/costing-lot.ts';
import { prospectiveDefinitions } from './store/definition.ts';
import { reopeningsByOrder } from './store/order-reopening.ts';
import { exchangeRatesOn } from './store/exchange-rate.ts';
import { itemsAtPlant, itemsAtPlantByItem, keyOf, partsOf } from './store/item-at-plant.ts';
import { crossReferencesOf } from './store/cross-reference.ts';
import { customersById } from './store/customer.ts';
import { rejectionReversals, rejectionsByPurchaseOrder } from './store/delivery-rejection.ts';
import { receiptReversals, receiptsById, receiptsByPurchaseOrder } from './store/goods-receipt.ts';
import { exceptionsById, exceptionsByShipment } from './store/logistics-exception.ts';
import { movementsById, movementsByOrder, movementsByShipment, reversalsOf } from './store/movement.ts';
import {
  byProductsByOrder,
  componentsByOrder,
  operationsByOrder,
  orderFigures,
  orderTotals,
} from './store/order-documents.ts';
import { plantsById } from './store/plant.ts';
import { ordersById, ordersByNumber, ordersForParent, ordersSplitFrom } from './store/production-order.ts';
import { linesByPurchaseOrder, purchaseOrdersById } from './store/purchase-order.ts';
import { linesBySalesOrder, salesOrderLinesById, salesOrdersById } from './store/sales-order.ts';
import {
  linesByShipment,
  picksByShipment,
  shipmentReversals,
  shipmentsById,
  shipmentsBySalesOrder,
} from './store/shipment.ts';
import { reconciledById } from './store/reconciliation.ts';
import { standardCosts, standardCostsOn, ratesOfPlants, type RatesAsked } from './store/standard-cost.ts';
import { balancesByKey, balancesByLot, inventories, stockCounts } from './store/stock.ts';
import { subcontractRates, subcontractsByOrder } from './store/subcontract.ts';
import { suppliersById } from './store/supplier.ts';
import { tasksById } from './store/warehouse-task.ts';
import { referenceKey } from './domain/cross-reference.ts';

const ofOrder = (row: { readonly productionOrder: string }): string => row.productionOrder;

/** One loader per key and arguments, new for each request. */
export const createLoaders = (session: Scoped) => ({
  plant: oneByKey(
    (ids) => plantsById(session, ids),
    (row) => row.id,
  ),
  supplier: oneByKey(
    (ids) => suppliersById(session, ids),
    (row) => row.id,
  ),
  itemAtPlant: oneByKey((keys) => itemsAtPlant(session, keys), keyOf),
  itemsAtPlantByItem: manyByKey(
    (items) => itemsAtPlantByItem(session, items),
    (row) => row.item,
  ),
  standardCost: byKeyAndArguments(async (keys, { asOf }: { readonly asOf: string | null }) => {
    const rows = await standardCostsOn(session, keys, asOf);
    return new Map(rows.map((row) => [keyOf(row), { amount: row.amount, currency: row.currency }]));
  }),
  workCenterRates: byKeyAndArguments(async (plants, asked: RatesAsked) =>
    Map.groupBy(await ratesOfPlants(session, plants, asked), (row) => row.plant),
  ),
  standardCosts: manyByKey((keys) => standardCosts(session, keys), keyOf),
  inventory: oneByKey((keys) => inventories(session, keys), keyOf),
  balances: manyByKey((keys) => balancesByKey(session, keys), keyOf),
  stockCounts: manyByKey((keys) => stockCounts(session, keys), keyOf),
  balancesByLot: manyByKey(
    (lots) => balancesByLot(session, lots),
    (row) => row.lot ?? '',
  ),
  movement: oneByKey(
    (ids) => movementsById(session, ids),
    (row) => row.id,
  ),
  movementsByOrder: manyByKey(
    (orders) => movementsByOrder(session, orders),
    (row) => row.productionOrder ?? '',
  ),
  reconciled: oneByKey(
    (orders) => reconciledById(session, orders),
    (row) => row.id,
  ),
  order: oneByKey(
    (ids) => ordersById(session, ids),
    (row) => row.id,
  ),
  orderByNumber: oneByKey(
    (numbers) => ordersByNumber(session, numbers),
    (row) => row.number,
  ),
  orderProspect: oneByKey((orders) => prospectiveDefinitions(session, orders), ofOrder),
  orderTotals: oneByKey((orders) => orderTotals(session, orders), ofOrder),
  orderCost: oneByKey(
    async (orders) => (await orderFigures(session, orders)).map(orderCost),
    (row) => row.order,
  ),
  components: manyByKey(
    async (orders) =>
      [...Map.groupBy(await componentsByOrder(session, orders), (row) => row.order).values()].flatMap(shareAmongLines),
    (row) => row.order,
  ),
  confirmations: manyByKey((orders) => confirmationsByOrder(session, orders), ofOrder),
  reopenings: manyByKey((orders) => reopeningsByOrder(session, orders), ofOrder),
  confirmation: oneByKey(
    (ids) => confirmationsById(session, ids),
    (row) => row.id,
  ),
  costPostings: manyByKey((orders) => costPostingsByOrder(session, orders), ofOrder),
  costPosting: oneByKey(
    (ids) => costPostingsById(session, ids),
    (row) => row.id,
  ),
  costPostingReversing: oneByKey(
    (ids) => costPostingsReversing(session, ids),
    (row) => row.reverses ?? '',
  ),
  byProducts: manyByKey((orders) => byProductsByOrder(session, orders), ofOrder),
  operations: manyByKey((orders) => operationsByOrder(session, orders), ofOrder),
  subcontracts: manyByKey((orders) => subcontractsByOrder(session, orders), ofOrder),
  awaitedCostRolls: manyByKey((keys) => awaitedRolls(session, keys), keyOf),
  subcontractRates: manyByKey((keys) => subcontractRates(session, partsOf(keys)), keyOf),
  costingLot: oneByKey((keys) => costingLots(session, keys), keyOf),
  exchangeRate: oneByKey(
    (pairs) => exchangeRatesOn(session, pairs),
    (row) => row.key,
  ),
  ordersSplitFrom: manyByKey(
    (orders) => ordersSplitFrom(session, orders),
    (row) => row.splitFrom ?? '',
  ),
  ordersForParent: manyByKey(
    (orders) => ordersForParent(session, orders),
    (row) => row.parent ?? '',
  ),
  purchaseOrder: oneByKey(
    (ids) => purchaseOrdersById(session, ids),
    (row) => row.id,
  ),
  purchaseOrderLines: manyByKey(
    (orders) => linesByPurchaseOrder(session, orders),
    (row) => row.purchaseOrder,
  ),
  receiptsByOrder: manyByKey(
    (orders) => receiptsByPurchaseOrder(session, orders),
    (row) => row.purchaseOrder,
  ),
  receipt: oneByKey(
    (ids) => receiptsById(session, ids),
    (row) => row.id,
  ),
  reversalOfMovement: oneByKey(
    (ids) => reversalsOf(session, ids),
    (row) => row.reverses ?? '',
  ),
  movementsByShipment: manyByKey(
    (ids) => movementsByShipment(session, ids),
    (row) => row.shipment ?? '',
  ),
  receiptReversal: oneByKey(
    (ids) => receiptReversals(session, ids),
    (row) => row.goodsReceipt,
  ),
  rejectionsByOrder: manyByKey(
    (orders) => rejectionsByPurchaseOrder(session, orders),
    (row) => row.purchaseOrder,
  ),
  rejectionReversal: oneByKey(
    (ids) => rejectionReversals(session, ids),
    (row) => row.deliveryRejection,
  ),
  customer: oneByKey(
    (ids) => customersById(session, ids),
    (row) => row.id,
  ),
  salesOrder: oneByKey(
    (ids) => salesOrdersById(session, ids),
    (row) => row.id,
  ),
  salesOrderLines: manyByKey(
    (ids) => linesBySalesOrder(session, ids),
    (row) => row.salesOrder,
  ),
  salesOrderLine: oneByKey(
    (ids) => salesOrderLinesById(session, ids),
    (row) => row.id,
  ),
  shipment: oneByKey(
    (ids) => shipmentsById(session, ids),
    (row) => row.id,
  ),
  shipmentsBySalesOrder: manyByKey(
    (ids) => shipmentsBySalesOrder(session, ids),
    (row) => row.salesOrder,
  ),
  shipmentLines: manyByKey(
    (ids) => linesByShipment(session, ids),
    (row) => row.shipment,
  ),
  shipmentPicks: manyByKey(
    (ids) => picksByShipment(session, ids),
    (row) => row.shipment,
  ),
  shipmentReversal: oneByKey(
    (ids) => shipmentReversals(session, ids),
    (row) => row.shipment,
  ),
  exceptionsByShipment: manyByKey(
    (ids) => exceptionsByShipment(session, ids),
    (row) => row.shipment ?? '',
  ),
  warehouseTask: oneByKey(
    (ids) => tasksById(session, ids),
    (row) => row.id,
  ),
  logisticsException: oneByKey(
    (ids) => exceptionsById(session, ids),
    (row) => row.id,
  ),
  crossReferences: manyByKey(
    (keys) => crossReferencesOf(session, keys),
    (row) => referenceKey(row.entity, row.id),
  ),
});

export type Loaders = ReturnType<typeof createLoaders>;

/** The row that another one refers to, which cannot be missing. Throws when it is. */
export async function existing<Row>(loader: DataLoader<string, Row | null>, key: string): Promise<Row> {
  const row = await loader.load(key);
  if (row === null) throw new Error(`${key} is referred to, but cannot be read`);
  return row;
}
