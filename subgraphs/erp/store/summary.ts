import type { Scoped } from '#platform/database/session.ts';
import { byDate, byInstant, byValue, readSummary, type SummaryArguments, type SummaryRow } from '#platform/summary.ts';
import type {
  CostPostingFilter,
  CostPostingGroup,
  GoodsReceiptFilter,
  GoodsReceiptGroup,
  InventoryMovementFilter,
  InventoryMovementGroup,
  LogisticsExceptionFilter,
  LogisticsExceptionGroup,
  OrderConfirmationFilter,
  OrderConfirmationGroup,
  ProductionOrderFilter,
  ProductionOrderGroup,
  PurchaseOrderFilter,
  PurchaseOrderGroup,
  SalesOrderFilter,
  SalesOrderGroup,
  ShipmentFilter,
  ShipmentGroup,
  StockBalanceFilter,
  StockBalanceGroup,
  WarehouseTaskFilter,
  WarehouseTaskGroup,
} from '../schema.generated.ts';
import { confirmationList } from './confirmation.ts';
import { costPostingList } from './cost-posting.ts';
import { exceptionList } from './logistics-exception.ts';
import { movementList } from './movement.ts';
import { productionOrderList } from './production-order-list.ts';
import { purchaseOrderList } from './purchase-order-list.ts';
import { receiptList } from './goods-receipt.ts';
import { salesOrderList } from './sales-order-list.ts';
import { shipmentList } from './shipment-list.ts';
import { stockBalanceList } from './stock.ts';
import { taskList } from './warehouse-task.ts';

/** Summary of production orders. */
export const productionOrdersSummary = (
  session: Scoped,
  request: SummaryArguments<ProductionOrderGroup>,
  filter: ProductionOrderFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: productionOrderList(filter),
    plant: { column: 'o.plant', key: 'id' },
    dimensions: {
      PLANT: byValue('o.plant'),
      ITEM: byValue('o.item'),
      STATE: byValue('o.state'),
      KIND: byValue('o.kind'),
      PRIORITY: byValue('o.priority'),
      REVISION: byValue('o.revision'),
      DUE_DATE: byDate('o.due_date'),
      PLANNED_START: byInstant('o.planned_start'),
      PLANNED_END: byInstant('o.planned_end'),
      CREATED_AT: byInstant('o.created_at'),
      RELEASED_AT: byInstant('o.released_at'),
      COMPLETED_AT: byInstant('o.completed_at'),
    },
    measures: { QUANTITY: { expression: 'o.quantity', unit: 'o.unit' } },
  });

/** Summary of confirmations. */
export const orderConfirmationsSummary = (
  session: Scoped,
  request: SummaryArguments<OrderConfirmationGroup>,
  filter: OrderConfirmationFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: confirmationList(filter),
    plant: { column: 'c.plant', key: 'id' },
    dimensions: {
      PLANT: byValue('c.plant'),
      ITEM: byValue('c.order_item'),
      ORDER: byValue('c.production_order'),
      FINAL: byValue('c.final'),
      POSTING_DATE: byDate('c.posting_date'),
      OCCURRED_AT: byInstant('c.occurred_at'),
    },
    measures: { GOOD: { expression: 'c.good', unit: 'c.unit' }, SCRAP: { expression: 'c.scrap', unit: 'c.unit' } },
  });

/** Summary of cost postings. */
export const costPostingsSummary = (
  session: Scoped,
  request: SummaryArguments<CostPostingGroup>,
  filter: CostPostingFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: costPostingList(filter),
    plant: { column: 'posting.plant', key: 'id' },
    dimensions: {
      PLANT: byValue('posting.plant'),
      ITEM: byValue('posting.order_item'),
      ORDER: byValue('posting.production_order'),
      ELEMENT: byValue('posting.element'),
      SOURCE_SYSTEM: byValue('posting.source_system'),
      POSTING_DATE: byDate('posting.posting_date'),
      OCCURRED_AT: byInstant('posting.occurred_at'),
    },
    measures: { AMOUNT: { expression: 'posting.amount', currency: 'posting.currency' } },
  });

/** Summary of purchase orders. */
export const purchaseOrdersSummary = (
  session: Scoped,
  request: SummaryArguments<PurchaseOrderGroup>,
  filter: PurchaseOrderFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: purchaseOrderList(filter),
    plant: { column: 'purchase_order.plant', key: 'id' },
    dimensions: {
      PLANT: byValue('plant'),
      SUPPLIER: byValue('supplier'),
      STATE: byValue('state'),
      ORDERED_AT: byInstant('ordered_at'),
    },
    measures: {},
  });

/** Summary of inventory movements. */
export const inventoryMovementsSummary = (
  session: Scoped,
  request: SummaryArguments<InventoryMovementGroup>,
  filter: InventoryMovementFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: movementList(filter),
    plant: { column: 'movement.plant', key: 'id' },
    dimensions: {
      PLANT: byValue('movement.plant'),
      ITEM: byValue('movement.item'),
      TYPE: byValue('movement.type'),
      LOCATION: byValue('movement.location'),
      STATUS: byValue('movement.status'),
      LOT: byValue('movement.lot'),
      ORDER: byValue('movement.production_order'),
      SOURCE_SYSTEM: byValue('movement.source_system'),
      POSTING_DATE: byDate('movement.posting_date'),
      OCCURRED_AT: byInstant('movement.occurred_at'),
    },
    measures: {
      QUANTITY: { expression: 'movement.quantity', unit: 'item.base_unit' },
      COST: { expression: 'movement.cost', currency: 'movement.currency' },
    },
  });

/** Summary of stock balances. */
export const stockBalancesSummary = (
  session: Scoped,
  request: SummaryArguments<StockBalanceGroup>,
  filter: StockBalanceFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: stockBalanceList(filter),
    dimensions: {
      PLANT: byValue('balance.plant'),
      ITEM: byValue('balance.item'),
      LOCATION: byValue('balance.location'),
      LOT: byValue('balance.lot'),
      STATUS: byValue('balance.status'),
    },
    measures: { QUANTITY: { expression: 'balance.quantity', unit: 'item.base_unit' } },
  });

/** Summary of goods receipts. */
export const goodsReceiptsSummary = (
  session: Scoped,
  request: SummaryArguments<GoodsReceiptGroup>,
  filter: GoodsReceiptFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: receiptList(filter),
    plant: { column: 'receipt.plant', key: 'id' },
    dimensions: {
      PLANT: byValue('receipt.plant'),
      SUPPLIER: byValue('receipt.supplier'),
      ITEM: byValue('receipt.item'),
      STATUS: byValue('receipt.status'),
      PURCHASE_ORDER: byValue('receipt.purchase_order'),
      OCCURRED_AT: byInstant('receipt.occurred_at'),
    },
    measures: {
      QUANTITY: { expression: 'receipt.quantity', unit: 'receipt.unit' },
      PURCHASE_PRICE_VARIANCE: { expression: 'receipt.purchase_price_variance', currency: 'receipt.currency' },
    },
  });

/** Summary of sales orders. */
export const salesOrdersSummary = (
  session: Scoped,
  request: SummaryArguments<SalesOrderGroup>,
  filter: SalesOrderFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: salesOrderList(filter),
    plant: { column: 'sales_order.plant', key: 'id' },
    dimensions: {
      PLANT: byValue('plant'),
      CUSTOMER: byValue('customer'),
      STATE: byValue('state'),
      ORDERED_AT: byInstant('ordered_at'),
    },
    measures: {},
  });

/** Summary of shipments. */
export const shipmentsSummary = (
  session: Scoped,
  request: SummaryArguments<ShipmentGroup>,
  filter: ShipmentFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: shipmentList(filter),
    plant: { column: 'shipment.plant', key: 'id' },
    dimensions: {
      PLANT: byValue('shipment.plant'),
      CUSTOMER: byValue('shipment.customer'),
      STATE: byValue('shipment.state'),
      CARRIER: byValue('shipment.carrier'),
      PLANNED_DATE: byDate('shipment.planned_date'),
      CREATED_AT: byInstant('shipment.created_at'),
      CONFIRMED_AT: byInstant('shipment.confirmed_at'),
    },
    measures: {},
  });

/** Summary of warehouse tasks. */
export const warehouseTasksSummary = (
  session: Scoped,
  request: SummaryArguments<WarehouseTaskGroup>,
  filter: WarehouseTaskFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: taskList(filter),
    plant: { column: 'warehouse_task.plant', key: 'id' },
    dimensions: {
      PLANT: byValue('plant'),
      KIND: byValue('kind'),
      STATE: byValue('state'),
      ITEM: byValue('item'),
      ASSIGNEE: byValue('assignee'),
      CREATED_AT: byInstant('created_at'),
      ENDED_AT: byInstant('ended_at'),
    },
    measures: { QUANTITY: { expression: 'quantity', unit: 'unit' } },
  });

/** Summary of logistics exceptions. */
export const logisticsExceptionsSummary = (
  session: Scoped,
  request: SummaryArguments<LogisticsExceptionGroup>,
  filter: LogisticsExceptionFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: exceptionList(filter),
    plant: { column: 'logistics_exception.plant', key: 'id' },
    dimensions: {
      PLANT: byValue('plant'),
      RULE: byValue('rule'),
      OWNER_ROLE: byValue('owner_role'),
      STATE: byValue('state'),
      ITEM: byValue('item'),
      RAISED_AT: byInstant('raised_at'),
      RESOLVED_AT: byInstant('resolved_at'),
    },
    measures: {},
  });
