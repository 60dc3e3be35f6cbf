/* Written by `npm run contracts` from contracts/events. Do not edit. */

/**
 * An exact decimal number as text: at most 30 digits before the point and 20 after it, no exponent. It never passes through a binary float.
 */
export type Decimal = string;
/**
 * Whether a lot is an amount or one thing with its serial number.
 */
export type LotKind = 'LOT' | 'SERIAL';
/**
 * What stock may be used for.
 */
export type StockStatus = 'UNRESTRICTED' | 'QUALITY_INSPECTION' | 'BLOCKED' | 'IN_TRANSIT' | 'SUPPLIER_CONSIGNMENT';
/**
 * What a stock movement is.
 */
export type MovementType =
  'ISSUE' | 'RECEIPT' | 'RETURN' | 'TRANSFER' | 'SCRAP' | 'ADJUSTMENT' | 'BY_PRODUCT' | 'STATUS_CHANGE' | 'REVERSAL';
/**
 * How a component is taken out of stock.
 */
export type IssueMethod = 'EXPLICIT' | 'BACKFLUSH';
/**
 * What an equipment does.
 */
export type EquipmentState = 'PRODUCING' | 'SETUP' | 'IDLE' | 'DOWN' | 'PLANNED_DOWN' | 'OFF' | 'UNKNOWN';
/**
 * What the shop floor does with an order.
 */
export type ExecutionState = 'WAITING' | 'READY' | 'RUNNING' | 'SUSPENDED' | 'COMPLETED' | 'ABORTED';
/**
 * What a lot is to the order that made it.
 */
export type LotRole = 'PRODUCT' | 'CO_PRODUCT' | 'BY_PRODUCT';
/**
 * What becomes of nonconforming material.
 */
export type DispositionDecision = 'USE_AS_IS' | 'REWORK' | 'REPAIR' | 'SCRAP' | 'RETURN_TO_SUPPLIER';
/**
 * What a hold is on.
 */
export type HoldTarget = 'LOT' | 'ORDER' | 'ITEM' | 'SUPPLIER';
/**
 * The outcome of an inspection.
 */
export type InspectionVerdict = 'PASS' | 'FAIL';
/**
 * How bad a nonconformance is.
 */
export type Severity = 'MINOR' | 'MAJOR' | 'CRITICAL';

/**
 * The data of every event, by type.
 */
export interface EventData {
  readonly 'org.millgraph.erp.delivery-rejection.reversed.v1': ErpDeliveryRejectionReversedV1;
  readonly 'org.millgraph.erp.delivery.rejected.v1': ErpDeliveryRejectedV1;
  readonly 'org.millgraph.erp.goods-receipt.reversed.v1': ErpGoodsReceiptReversedV1;
  readonly 'org.millgraph.erp.goods.received.v1': ErpGoodsReceivedV1;
  readonly 'org.millgraph.erp.goods.returned.v1': ErpGoodsReturnedV1;
  readonly 'org.millgraph.erp.inventory.moved.v1': ErpInventoryMovedV1;
  readonly 'org.millgraph.erp.order-confirmation.reversed.v1': ErpOrderConfirmationReversedV1;
  readonly 'org.millgraph.erp.order.cancelled.v1': ErpOrderCancelledV1;
  readonly 'org.millgraph.erp.order.closed.v1': ErpOrderClosedV1;
  readonly 'org.millgraph.erp.order.completed.v1': ErpOrderCompletedV1;
  readonly 'org.millgraph.erp.order.confirmed.v1': ErpOrderConfirmedV1;
  readonly 'org.millgraph.erp.order.created.v1': ErpOrderCreatedV1;
  readonly 'org.millgraph.erp.order.released.v1': ErpOrderReleasedV1;
  readonly 'org.millgraph.erp.order.reopened.v1': ErpOrderReopenedV1;
  readonly 'org.millgraph.erp.order.split.v1': ErpOrderSplitV1;
  readonly 'org.millgraph.erp.plant.changed.v1': ErpPlantChangedV1;
  readonly 'org.millgraph.erp.purchase-order.changed.v1': ErpPurchaseOrderChangedV1;
  readonly 'org.millgraph.erp.shipment.confirmed.v1': ErpShipmentConfirmedV1;
  readonly 'org.millgraph.erp.shipment.exception-raised.v1': ErpShipmentExceptionRaisedV1;
  readonly 'org.millgraph.erp.shipment.reversed.v1': ErpShipmentReversedV1;
  readonly 'org.millgraph.erp.standard-cost.changed.v1': ErpStandardCostChangedV1;
  readonly 'org.millgraph.erp.stock-status.changed.v1': ErpStockStatusChangedV1;
  readonly 'org.millgraph.erp.supplier.changed.v1': ErpSupplierChangedV1;
  readonly 'org.millgraph.erp.warehouse-task.created.v1': ErpWarehouseTaskCreatedV1;
  readonly 'org.millgraph.mes.downtime-alert.acknowledged.v1': MesDowntimeAlertAcknowledgedV1;
  readonly 'org.millgraph.mes.downtime-alert.cleared.v1': MesDowntimeAlertClearedV1;
  readonly 'org.millgraph.mes.downtime-alert.escalated.v1': MesDowntimeAlertEscalatedV1;
  readonly 'org.millgraph.mes.downtime-alert.raised.v1': MesDowntimeAlertRaisedV1;
  readonly 'org.millgraph.mes.downtime.classified.v1': MesDowntimeClassifiedV1;
  readonly 'org.millgraph.mes.equipment-state.reversed.v1': MesEquipmentStateReversedV1;
  readonly 'org.millgraph.mes.equipment.state-changed.v1': MesEquipmentStateChangedV1;
  readonly 'org.millgraph.mes.exception.raised.v1': MesExceptionRaisedV1;
  readonly 'org.millgraph.mes.job.aborted.v1': MesJobAbortedV1;
  readonly 'org.millgraph.mes.job.cancelled.v1': MesJobCancelledV1;
  readonly 'org.millgraph.mes.job.completed.v1': MesJobCompletedV1;
  readonly 'org.millgraph.mes.job.dispatched.v1': MesJobDispatchedV1;
  readonly 'org.millgraph.mes.job.held.v1': MesJobHeldV1;
  readonly 'org.millgraph.mes.job.progressed.v1': MesJobProgressedV1;
  readonly 'org.millgraph.mes.job.resumed.v1': MesJobResumedV1;
  readonly 'org.millgraph.mes.job.started.v1': MesJobStartedV1;
  readonly 'org.millgraph.mes.labor.reported.v1': MesLaborReportedV1;
  readonly 'org.millgraph.mes.lot-completion.reversed.v1': MesLotCompletionReversedV1;
  readonly 'org.millgraph.mes.lot-merge.reversed.v1': MesLotMergeReversedV1;
  readonly 'org.millgraph.mes.lot-scrap.reversed.v1': MesLotScrapReversedV1;
  readonly 'org.millgraph.mes.lot-split.reversed.v1': MesLotSplitReversedV1;
  readonly 'org.millgraph.mes.lot.completed.v1': MesLotCompletedV1;
  readonly 'org.millgraph.mes.lot.merged.v1': MesLotMergedV1;
  readonly 'org.millgraph.mes.lot.scrapped.v1': MesLotScrappedV1;
  readonly 'org.millgraph.mes.lot.split.v1': MesLotSplitV1;
  readonly 'org.millgraph.mes.material-consumption.reversed.v1': MesMaterialConsumptionReversedV1;
  readonly 'org.millgraph.mes.material.consumed.v1': MesMaterialConsumedV1;
  readonly 'org.millgraph.mes.order.completed.v1': MesOrderCompletedV1;
  readonly 'org.millgraph.mes.production-report.reversed.v1': MesProductionReportReversedV1;
  readonly 'org.millgraph.mes.rework-return.reversed.v1': MesReworkReturnReversedV1;
  readonly 'org.millgraph.mes.rework.returned.v1': MesReworkReturnedV1;
  readonly 'org.millgraph.mes.scrap.reported.v1': MesScrapReportedV1;
  readonly 'org.millgraph.mes.violation.changed.v1': MesViolationChangedV1;
  readonly 'org.millgraph.plm.approved-supplier.changed.v1': PlmApprovedSupplierChangedV1;
  readonly 'org.millgraph.plm.change.approved.v1': PlmChangeApprovedV1;
  readonly 'org.millgraph.plm.change.implemented.v1': PlmChangeImplementedV1;
  readonly 'org.millgraph.plm.change.rejected.v1': PlmChangeRejectedV1;
  readonly 'org.millgraph.plm.change.released.v1': PlmChangeReleasedV1;
  readonly 'org.millgraph.plm.deviation.changed.v1': PlmDeviationChangedV1;
  readonly 'org.millgraph.plm.item.obsoleted.v1': PlmItemObsoletedV1;
  readonly 'org.millgraph.plm.item.released.v1': PlmItemReleasedV1;
  readonly 'org.millgraph.plm.revision.adopted.v1': PlmRevisionAdoptedV1;
  readonly 'org.millgraph.plm.revision.obsoleted.v1': PlmRevisionObsoletedV1;
  readonly 'org.millgraph.plm.revision.released.v1': PlmRevisionReleasedV1;
  readonly 'org.millgraph.quality.corrective-action.closed.v1': QualityCorrectiveActionClosedV1;
  readonly 'org.millgraph.quality.corrective-action.opened.v1': QualityCorrectiveActionOpenedV1;
  readonly 'org.millgraph.quality.disposition.reversed.v1': QualityDispositionReversedV1;
  readonly 'org.millgraph.quality.hold.placed.v1': QualityHoldPlacedV1;
  readonly 'org.millgraph.quality.hold.released.v1': QualityHoldReleasedV1;
  readonly 'org.millgraph.quality.inspection.cancelled.v1': QualityInspectionCancelledV1;
  readonly 'org.millgraph.quality.inspection.recorded.v1': QualityInspectionRecordedV1;
  readonly 'org.millgraph.quality.inspection.requested.v1': QualityInspectionRequestedV1;
  readonly 'org.millgraph.quality.inspection.reversed.v1': QualityInspectionReversedV1;
  readonly 'org.millgraph.quality.nonconformance.cancelled.v1': QualityNonconformanceCancelledV1;
  readonly 'org.millgraph.quality.nonconformance.closed.v1': QualityNonconformanceClosedV1;
  readonly 'org.millgraph.quality.nonconformance.dispositioned.v1': QualityNonconformanceDispositionedV1;
  readonly 'org.millgraph.quality.nonconformance.escalated.v1': QualityNonconformanceEscalatedV1;
  readonly 'org.millgraph.quality.nonconformance.opened.v1': QualityNonconformanceOpenedV1;
}
/**
 * A rejection is taken back: what it says was not sent back after all.
 */
export interface ErpDeliveryRejectionReversedV1 {
  /**
   * The id of the document that takes the other one back.
   */
  readonly reversal: string;
  /**
   * The id of the rejection that is taken back.
   */
  readonly rejection: string;
  /**
   * The id of the purchase order.
   */
  readonly purchaseOrder: string;
  /**
   * The number of the line of the purchase order.
   */
  readonly line: number;
  /**
   * The id of the supplier.
   */
  readonly supplier: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * How much was not sent back after all, in the unit of the line of the purchase order.
   */
  readonly quantity: Quantity;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * An amount of something.
 */
export interface Quantity {
  /**
   * How much.
   */
  readonly value: Decimal;
  /**
   * The unit of measure: a UNECE Recommendation 20 common code, such as C62 (one), KGM (kilogram), MTR (metre), HUR (hour).
   */
  readonly unit: string;
}
/**
 * An amount is sent back at the dock: it never was in stock.
 */
export interface ErpDeliveryRejectedV1 {
  /**
   * The id of the rejection.
   */
  readonly rejection: string;
  /**
   * The id of the purchase order.
   */
  readonly purchaseOrder: string;
  /**
   * The number of the line of the purchase order.
   */
  readonly line: number;
  /**
   * The id of the supplier.
   */
  readonly supplier: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * How much was sent back at the dock, in the unit of the line of the purchase order.
   */
  readonly quantity: Quantity;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * A receipt is taken back: its lot never was.
 */
export interface ErpGoodsReceiptReversedV1 {
  /**
   * The id of the document that takes the other one back.
   */
  readonly reversal: string;
  /**
   * The id of the receipt that is taken back.
   */
  readonly receipt: string;
  /**
   * The id of the purchase order.
   */
  readonly purchaseOrder: string;
  /**
   * The id of the supplier.
   */
  readonly supplier: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * How much went out of stock again, in the base unit of the item.
   */
  readonly quantity: Quantity;
  /**
   * The id of the lot.
   */
  readonly lot: string;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * Goods of a purchase order are received into a lot of their own.
 */
export interface ErpGoodsReceivedV1 {
  /**
   * The id of the goods receipt.
   */
  readonly receipt: string;
  /**
   * The id of the purchase order.
   */
  readonly purchaseOrder: string;
  /**
   * The number of the line of the purchase order.
   */
  readonly line: number;
  /**
   * The id of the supplier.
   */
  readonly supplier: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * How much came into stock, in the base unit of the item.
   */
  readonly quantity: Quantity;
  /**
   * The id of the lot that came into being.
   */
  readonly lot: string;
  /**
   * What the lot is.
   */
  readonly kind: LotKind;
  /**
   * The supplier's own number of the lot; null when not stated.
   */
  readonly supplierLot: string | null;
  /**
   * The first day it may no longer be used; null when none is set.
   */
  readonly expiryDate: string | null;
  /**
   * Into which stock it went.
   */
  readonly status: StockStatus;
}
/**
 * Something of a receipt goes back to its supplier.
 */
export interface ErpGoodsReturnedV1 {
  /**
   * The id of the stock movement; the one that takes the return back names it.
   */
  readonly movement: string;
  /**
   * The id of the goods receipt.
   */
  readonly receipt: string;
  /**
   * The id of the purchase order.
   */
  readonly purchaseOrder: string;
  /**
   * The number of the line of the purchase order.
   */
  readonly line: number;
  /**
   * The id of the supplier.
   */
  readonly supplier: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the lot; null: stock without lots.
   */
  readonly lot: string | null;
  /**
   * How much went back, in the unit of the line of the purchase order.
   */
  readonly quantity: Quantity;
  /**
   * Out of which stock it went.
   */
  readonly status: StockStatus;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * A stock movement is posted.
 */
export interface ErpInventoryMovedV1 {
  /**
   * The id of the stock movement.
   */
  readonly movement: string;
  /**
   * What the movement is.
   */
  readonly type: MovementType;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the storage location.
   */
  readonly location: string;
  /**
   * The id of the lot; null: stock without lots.
   */
  readonly lot: string | null;
  /**
   * Which stock it is of.
   */
  readonly status: StockStatus;
  /**
   * The change in stock in the base unit of the item: negative for what goes out.
   */
  readonly quantity: Quantity;
  /**
   * The id of the production order that it is for; null for none.
   */
  readonly order: string | null;
  /**
   * The id of the purchase order that it was received on, or for which a subcontractor took it; null for none.
   */
  readonly purchaseOrder: string | null;
  /**
   * The rule that it broke, for people; null when it broke none.
   */
  readonly violation: string | null;
  /**
   * The system whose fact or command moved it, such as erp or mes. Not a closed list: imports name theirs.
   */
  readonly sourceSystem: string;
  /**
   * The id of the movement that this one undoes; null when it undoes none.
   */
  readonly reverses: string | null;
  /**
   * What the movement undone was; null when it undoes none.
   */
  readonly reversedType: MovementType | null;
}
/**
 * A confirmation of an order is taken back.
 */
export interface ErpOrderConfirmationReversedV1 {
  /**
   * The id of the document that takes the other one back.
   */
  readonly reversal: string;
  /**
   * The id of the confirmation that is taken back.
   */
  readonly confirmation: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * Good product that it had confirmed.
   */
  readonly good: Quantity;
  /**
   * Scrap that it had confirmed.
   */
  readonly scrap: Quantity;
  /**
   * Whether the confirmation taken back was the final one.
   */
  readonly final: boolean;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * An order is withdrawn.
 */
export interface ErpOrderCancelledV1 {
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The number that people know it by.
   */
  readonly number: string;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * Nothing more is posted to an order.
 */
export interface ErpOrderClosedV1 {
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The number that people know it by.
   */
  readonly number: string;
}
/**
 * An order is finally confirmed and its costs are settled.
 */
export interface ErpOrderCompletedV1 {
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The number that people know it by.
   */
  readonly number: string;
}
/**
 * What an order made is confirmed, in part or finally.
 */
export interface ErpOrderConfirmedV1 {
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The id of the confirmation.
   */
  readonly confirmation: string;
  /**
   * Good product that it confirms.
   */
  readonly good: Quantity;
  /**
   * Scrap that it confirms.
   */
  readonly scrap: Quantity;
  /**
   * Whether the order is done by it.
   */
  readonly final: boolean;
}
/**
 * A production order is planned.
 */
export interface ErpOrderCreatedV1 {
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The number that people know it by.
   */
  readonly number: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * How much is to be made, in the base unit of the item.
   */
  readonly quantity: Quantity;
  /**
   * The day it is due, local to the plant.
   */
  readonly dueDate: string;
}
/**
 * A production order is released to the shop floor, with its definition frozen.
 */
export interface ErpOrderReleasedV1 {
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The number that people know it by.
   */
  readonly number: string;
  /**
   * What the order is for.
   */
  readonly kind: 'PRODUCTION' | 'REWORK';
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the revision that the order froze.
   */
  readonly revision: string;
  /**
   * How much is to be made, in the base unit of the item.
   */
  readonly quantity: Quantity;
  /**
   * The day it is due, local to the plant.
   */
  readonly dueDate: string;
  /**
   * When it is planned to start; null when not planned.
   */
  readonly plannedStart: string | null;
  /**
   * When it is planned to end; null when not planned.
   */
  readonly plannedEnd: string | null;
  /**
   * Its operations in the order of their sequence, frozen at release.
   */
  readonly operations: readonly OperationFact[];
  /**
   * What goes into it, frozen at release.
   */
  readonly components: readonly ComponentFact[];
  /**
   * What arises beside its product, frozen at release.
   */
  readonly byProducts: readonly ByProductFact[];
  /**
   * The share of the quantity that may be made beyond it: 0.05 is five percent.
   */
  readonly overDeliveryTolerance: Decimal;
  /**
   * Of a rework order: the nonconformance whose pieces it mends; null for any other.
   */
  readonly originNonconformance: string | null;
}
/**
 * One operation of a released order, its times scaled to the order.
 */
export interface OperationFact {
  /**
   * The sequence number of the operation in its order, such as 10 or 20.
   */
  readonly sequence: number;
  /**
   * What is done.
   */
  readonly name: string;
  /**
   * The id of the work center in MES; null when none is given.
   */
  readonly workCenter: string | null;
  /**
   * The supplier who does it; null when it is done in the plant.
   */
  readonly subcontractSupplier: string | null;
  /**
   * Hours to set up, once.
   */
  readonly setupHours: Decimal;
  /**
   * Machine hours for the whole order, without setup.
   */
  readonly machineHours: Decimal;
  /**
   * Labor hours for the whole order, without setup.
   */
  readonly laborHours: Decimal;
  /**
   * Whether it has to be inspected before the next one.
   */
  readonly checkpoint: boolean;
}
/**
 * Something that goes into a released order.
 */
export interface ComponentFact {
  /**
   * The number of the component in the order.
   */
  readonly line: number;
  /**
   * The id of the item that goes in.
   */
  readonly item: string;
  /**
   * How much of it the order needs.
   */
  readonly required: Quantity;
  /**
   * How it is issued.
   */
  readonly issueMethod: IssueMethod;
  /**
   * The sequence of the operation that uses it; null when it is not tied to one.
   */
  readonly operationSequence: number | null;
  /**
   * The items that may be used in its place, the preferred first.
   */
  readonly alternates: readonly string[];
}
/**
 * Something that arises beside the product of a released order.
 */
export interface ByProductFact {
  /**
   * The id of the item that arises.
   */
  readonly item: string;
  /**
   * Whether it is wanted.
   */
  readonly useType: 'BY_PRODUCT' | 'CO_PRODUCT';
  /**
   * How much of it is expected.
   */
  readonly expected: Quantity;
}
/**
 * The completion of an order is taken back: it is RELEASED again.
 */
export interface ErpOrderReopenedV1 {
  /**
   * The id of the reopening.
   */
  readonly reopening: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The number that people know it by.
   */
  readonly number: string;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * A part of a released order goes on as an order of its own, with the same frozen definition.
 */
export interface ErpOrderSplitV1 {
  /**
   * The id of the order that was split.
   */
  readonly order: string;
  /**
   * How much of it is still to be made.
   */
  readonly remaining: Quantity;
  /**
   * The order that the other part is, with its share of the frozen definition.
   */
  readonly into: ReleasedOrderFact;
}
/**
 * A released order with its frozen definition.
 */
export interface ReleasedOrderFact {
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The number that people know it by.
   */
  readonly number: string;
  /**
   * What the order is for.
   */
  readonly kind: 'PRODUCTION' | 'REWORK';
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the revision that the order froze.
   */
  readonly revision: string;
  /**
   * How much is to be made, in the base unit of the item.
   */
  readonly quantity: Quantity;
  /**
   * The day it is due, local to the plant.
   */
  readonly dueDate: string;
  /**
   * When it is planned to start; null when not planned.
   */
  readonly plannedStart: string | null;
  /**
   * When it is planned to end; null when not planned.
   */
  readonly plannedEnd: string | null;
  /**
   * Its operations in the order of their sequence, frozen at release.
   */
  readonly operations: readonly OperationFact[];
  /**
   * What goes into it, frozen at release.
   */
  readonly components: readonly ComponentFact[];
  /**
   * What arises beside its product, frozen at release.
   */
  readonly byProducts: readonly ByProductFact[];
  /**
   * The share of the quantity that may be made beyond it: 0.05 is five percent.
   */
  readonly overDeliveryTolerance: Decimal;
  /**
   * Of a rework order: the nonconformance whose pieces it mends; null for any other.
   */
  readonly originNonconformance: string | null;
}
/**
 * A plant exists, or is another than before. It replaces what was said of the plant before.
 */
export interface ErpPlantChangedV1 {
  /**
   * The id of the plant.
   */
  readonly plant: string;
  /**
   * The name.
   */
  readonly name: string;
  /**
   * The IANA time zone in which its days and shifts begin, such as Europe/Berlin.
   */
  readonly timeZone: string;
  /**
   * The ISO 4217 code of the currency it keeps its books in.
   */
  readonly currency: string;
  /**
   * How it takes over engineering changes.
   */
  readonly adoption: 'MANUAL' | 'AUTOMATIC';
  /**
   * Whether the revisions of an item must follow each other at the plant without a gap.
   */
  readonly gaplessEffectivity: boolean;
}
/**
 * A purchase order is placed, or its state or a line changed.
 */
export interface ErpPurchaseOrderChangedV1 {
  /**
   * The id of the purchase order.
   */
  readonly purchaseOrder: string;
  /**
   * The id of the supplier.
   */
  readonly supplier: string;
  /**
   * Its state after the change.
   */
  readonly state: 'OPEN' | 'RECEIVED' | 'CLOSED' | 'CANCELLED';
}
/**
 * A shipment has left; its stock is issued.
 */
export interface ErpShipmentConfirmedV1 {
  /**
   * The id of the shipment.
   */
  readonly shipment: string;
  /**
   * The id of the customer.
   */
  readonly customer: string;
  /**
   * The id of the sales order.
   */
  readonly salesOrder: string;
  /**
   * What left.
   */
  readonly lines: readonly ShippedLotFact[];
}
/**
 * What left of one lot, or of stock without lots.
 */
export interface ShippedLotFact {
  /**
   * The number of the line of the shipment.
   */
  readonly line: number;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the lot; null: stock without lots.
   */
  readonly lot: string | null;
  /**
   * How much, in the base unit of the item.
   */
  readonly quantity: Quantity;
}
/**
 * Something is wrong with a shipment, and somebody has to deal with it.
 */
export interface ErpShipmentExceptionRaisedV1 {
  /**
   * The id of the shipment.
   */
  readonly shipment: string;
  /**
   * The id of the exception.
   */
  readonly exception: string;
  /**
   * What is wrong.
   */
  readonly kind: 'SHORT' | 'DAMAGED' | 'REFUSED' | 'LATE';
  /**
   * The id of the item; null when it is about the shipment as a whole.
   */
  readonly item: string | null;
  /**
   * The id of the lot; null when none is named.
   */
  readonly lot: string | null;
  /**
   * How much is concerned; null when none is named.
   */
  readonly quantity: Quantity | null;
  /**
   * The role that has to deal with it. The roles are not a closed list.
   */
  readonly ownerRole: string;
}
/**
 * A confirmed shipment is taken back: what it shipped is in stock again.
 */
export interface ErpShipmentReversedV1 {
  /**
   * The id of the shipment that is taken back.
   */
  readonly shipment: string;
  /**
   * The id of the customer.
   */
  readonly customer: string;
  /**
   * The id of the sales order.
   */
  readonly salesOrder: string;
  /**
   * What came back.
   */
  readonly lines: readonly ShippedLotFact[];
  /**
   * The id of the document that takes the other one back.
   */
  readonly reversal: string;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * An item has another standard cost at a plant from a day on.
 */
export interface ErpStandardCostChangedV1 {
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The standard cost of one base unit of the item at the plant.
   */
  readonly cost: Money;
  /**
   * The first day it is valid, local to the plant.
   */
  readonly from: string;
}
/**
 * An amount of money.
 */
export interface Money {
  /**
   * How much.
   */
  readonly amount: Decimal;
  /**
   * The ISO 4217 code of the currency.
   */
  readonly currency: string;
}
/**
 * An amount of stock changes in what it may be used for.
 */
export interface ErpStockStatusChangedV1 {
  /**
   * The id of the movement into the new status.
   */
  readonly movement: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the storage location.
   */
  readonly location: string;
  /**
   * The id of the lot; null: stock without lots.
   */
  readonly lot: string | null;
  /**
   * What it could be used for before.
   */
  readonly from: StockStatus;
  /**
   * What it may be used for now.
   */
  readonly to: StockStatus;
  /**
   * How much of it, in the base unit of the item.
   */
  readonly quantity: Quantity;
}
/**
 * A supplier exists, or is another than before. It replaces what was said of the supplier before.
 */
export interface ErpSupplierChangedV1 {
  /**
   * The id of the supplier.
   */
  readonly supplier: string;
  /**
   * The name that people read.
   */
  readonly name: string;
  /**
   * Whether orders may be placed with it.
   */
  readonly active: boolean;
}
/**
 * Work in the warehouse is asked for.
 */
export interface ErpWarehouseTaskCreatedV1 {
  /**
   * The id of the warehouse task.
   */
  readonly task: string;
  /**
   * What is to be done.
   */
  readonly kind: 'PUT_AWAY' | 'PICK' | 'MOVE' | 'COUNT';
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * How much is to be handled.
   */
  readonly quantity: Quantity;
  /**
   * The id of the lot; null for any.
   */
  readonly lot: string | null;
  /**
   * The id of the production order it is for; null for none.
   */
  readonly order: string | null;
}
/**
 * Somebody has seen a downtime alert: nobody else is called for it.
 */
export interface MesDowntimeAlertAcknowledgedV1 {
  /**
   * The id of the alert.
   */
  readonly alert: string;
  /**
   * The id of the equipment that is stopped.
   */
  readonly equipment: string;
  /**
   * The role that is called for it now. The roles are not a closed list.
   */
  readonly ownerRole: string;
  /**
   * What was said; null: nothing.
   */
  readonly comment: string | null;
}
/**
 * A downtime alert needs nobody any more.
 */
export interface MesDowntimeAlertClearedV1 {
  /**
   * The id of the alert.
   */
  readonly alert: string;
  /**
   * The id of the equipment that is stopped.
   */
  readonly equipment: string;
  /**
   * The role that is called for it now. The roles are not a closed list.
   */
  readonly ownerRole: string;
  /**
   * Why.
   */
  readonly because: 'STOP_ENDED' | 'COMMAND';
  /**
   * What was said; null: nothing.
   */
  readonly comment: string | null;
}
/**
 * Nobody acknowledged a downtime alert in time; the next role is called.
 */
export interface MesDowntimeAlertEscalatedV1 {
  /**
   * The id of the alert.
   */
  readonly alert: string;
  /**
   * The id of the equipment that is stopped.
   */
  readonly equipment: string;
  /**
   * The role that is called for it now. The roles are not a closed list.
   */
  readonly ownerRole: string;
  /**
   * The role that was called before.
   */
  readonly calledBefore: string;
}
/**
 * An equipment has been stopped, unplanned, for longer than it may; somebody is called.
 */
export interface MesDowntimeAlertRaisedV1 {
  /**
   * The id of the alert.
   */
  readonly alert: string;
  /**
   * The id of the equipment that is stopped.
   */
  readonly equipment: string;
  /**
   * The role that is called for it now. The roles are not a closed list.
   */
  readonly ownerRole: string;
  /**
   * Since when it is stopped.
   */
  readonly stoppedAt: string;
  /**
   * For how long it may be stopped before somebody is called.
   */
  readonly thresholdSeconds: number;
}
/**
 * A stop is given a reason, then or later.
 */
export interface MesDowntimeClassifiedV1 {
  /**
   * The id of the record of the state that the stop is.
   */
  readonly record: string;
  /**
   * The id of the equipment.
   */
  readonly equipment: string;
  /**
   * When the stop began.
   */
  readonly from: string;
  /**
   * When it ended; null while it lasts.
   */
  readonly to: string | null;
  /**
   * The code of the reason for it.
   */
  readonly reason: string;
  /**
   * Whether the reason is one of planned stops.
   */
  readonly planned: boolean;
}
/**
 * A record of a state is taken back: the state before it lasts on.
 */
export interface MesEquipmentStateReversedV1 {
  /**
   * The id of the record that is taken back.
   */
  readonly record: string;
  /**
   * The id of the equipment.
   */
  readonly equipment: string;
  /**
   * The state that it had recorded.
   */
  readonly state: EquipmentState;
  /**
   * The id of the document that takes the other one back.
   */
  readonly reversal: string;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * An equipment is in another state from a moment on.
 */
export interface MesEquipmentStateChangedV1 {
  /**
   * The id of the record of the state.
   */
  readonly record: string;
  /**
   * The id of the equipment.
   */
  readonly equipment: string;
  /**
   * What it does from then on.
   */
  readonly state: EquipmentState;
  /**
   * The code of the reason; null when none was given.
   */
  readonly reason: string | null;
}
/**
 * Something on the shop floor was done against a rule; somebody has to look at it.
 */
export interface MesExceptionRaisedV1 {
  /**
   * A code of the error catalogue: what a command would have been refused with.
   */
  readonly rule: string;
  /**
   * What is wrong, for people.
   */
  readonly message: string;
  /**
   * The id of the exception.
   */
  readonly exception: string;
  /**
   * The role that has to deal with it. The roles are not a closed list.
   */
  readonly ownerRole: string;
  /**
   * The id of the order it is about; null for none.
   */
  readonly order: string | null;
  /**
   * The id of the job it is about; null for none.
   */
  readonly job: string | null;
  /**
   * The id of the lot it is about; null for none.
   */
  readonly lot: string | null;
  /**
   * The id of the item it is about; null for none.
   */
  readonly item: string | null;
}
/**
 * A job that had started is given up.
 */
export interface MesJobAbortedV1 {
  /**
   * The id of the job: its order and sequence.
   */
  readonly job: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The sequence number of the operation in its order, such as 10 or 20.
   */
  readonly sequence: number;
  /**
   * The id of the work center in MES; null when none is given.
   */
  readonly workCenter: string | null;
  /**
   * What the shop floor does with the order after this.
   */
  readonly executionState: ExecutionState;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * A job is withdrawn before it started.
 */
export interface MesJobCancelledV1 {
  /**
   * The id of the job: its order and sequence.
   */
  readonly job: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The sequence number of the operation in its order, such as 10 or 20.
   */
  readonly sequence: number;
  /**
   * The id of the work center in MES; null when none is given.
   */
  readonly workCenter: string | null;
  /**
   * What the shop floor does with the order after this.
   */
  readonly executionState: ExecutionState;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * A job is done.
 */
export interface MesJobCompletedV1 {
  /**
   * The id of the job: its order and sequence.
   */
  readonly job: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The sequence number of the operation in its order, such as 10 or 20.
   */
  readonly sequence: number;
  /**
   * The id of the work center in MES; null when none is given.
   */
  readonly workCenter: string | null;
  /**
   * What the shop floor does with the order after this.
   */
  readonly executionState: ExecutionState;
}
/**
 * A job is dispatched to its work center.
 */
export interface MesJobDispatchedV1 {
  /**
   * The id of the job: its order and sequence.
   */
  readonly job: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The sequence number of the operation in its order, such as 10 or 20.
   */
  readonly sequence: number;
  /**
   * The id of the work center in MES; null when none is given.
   */
  readonly workCenter: string | null;
  /**
   * What the shop floor does with the order after this.
   */
  readonly executionState: ExecutionState;
}
/**
 * A job is interrupted.
 */
export interface MesJobHeldV1 {
  /**
   * The id of the job: its order and sequence.
   */
  readonly job: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The sequence number of the operation in its order, such as 10 or 20.
   */
  readonly sequence: number;
  /**
   * The id of the work center in MES; null when none is given.
   */
  readonly workCenter: string | null;
  /**
   * What the shop floor does with the order after this.
   */
  readonly executionState: ExecutionState;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * A job reports what it made, or took time.
 */
export interface MesJobProgressedV1 {
  /**
   * The id of the job: its order and sequence.
   */
  readonly job: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The sequence number of the operation in its order, such as 10 or 20.
   */
  readonly sequence: number;
  /**
   * The id of the work center in MES; null when none is given.
   */
  readonly workCenter: string | null;
  /**
   * What the shop floor does with the order after this.
   */
  readonly executionState: ExecutionState;
  /**
   * The id of the production report.
   */
  readonly report: string;
  /**
   * The id of the work unit it was made on; null when only the work center is known.
   */
  readonly equipment: string | null;
  /**
   * Good product.
   */
  readonly good: Quantity;
  /**
   * Product that was scrapped.
   */
  readonly scrap: Quantity;
  /**
   * The code of the reason for the scrap; null when none was given.
   */
  readonly scrapReason: string | null;
  /**
   * Product that was set aside for rework.
   */
  readonly rework: Quantity;
  /**
   * Hours for which the machine ran; null when not recorded.
   */
  readonly machineHours: Decimal | null;
  /**
   * Hours that people worked; null when not recorded.
   */
  readonly laborHours: Decimal | null;
  /**
   * The production day that it counts for, local to the plant, as fixed when it was recorded; null when the plant has no work calendar then. Absent in what was told before it was kept.
   */
  readonly productionDate?: string | null;
  /**
   * The shift that it counts for, as fixed when it was recorded; null outside every shift. Absent in what was told before it was kept.
   */
  readonly shift?: string | null;
  /**
   * The rule that this broke by what was known then; null when it broke none.
   */
  readonly violation: ViolationFact | null;
}
/**
 * A rule that a fact of the shop floor broke.
 */
export interface ViolationFact {
  /**
   * A code of the error catalogue: what a command would have been refused with.
   */
  readonly rule: string;
  /**
   * What is wrong, for people.
   */
  readonly message: string;
}
/**
 * An interrupted job goes on.
 */
export interface MesJobResumedV1 {
  /**
   * The id of the job: its order and sequence.
   */
  readonly job: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The sequence number of the operation in its order, such as 10 or 20.
   */
  readonly sequence: number;
  /**
   * The id of the work center in MES; null when none is given.
   */
  readonly workCenter: string | null;
  /**
   * What the shop floor does with the order after this.
   */
  readonly executionState: ExecutionState;
}
/**
 * A job starts.
 */
export interface MesJobStartedV1 {
  /**
   * The id of the job: its order and sequence.
   */
  readonly job: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The sequence number of the operation in its order, such as 10 or 20.
   */
  readonly sequence: number;
  /**
   * The id of the work center in MES; null when none is given.
   */
  readonly workCenter: string | null;
  /**
   * What the shop floor does with the order after this.
   */
  readonly executionState: ExecutionState;
}
/**
 * A report of a job counts hours of people. It is told beside the progress that counts them.
 */
export interface MesLaborReportedV1 {
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The id of the job.
   */
  readonly job: string;
  /**
   * The id of the report that counts them.
   */
  readonly report: string;
  /**
   * Hours that people worked.
   */
  readonly hours: Decimal;
  /**
   * The production day that they count for, local to the plant, as fixed when they were recorded; null when the plant has no work calendar then.
   */
  readonly productionDate: string | null;
  /**
   * The shift that they count for, as fixed when they were recorded; null outside every shift.
   */
  readonly shift: string | null;
}
/**
 * The making of a lot is taken back: it never was.
 */
export interface MesLotCompletionReversedV1 {
  /**
   * The id of the lot that never was.
   */
  readonly lot: string;
  /**
   * What the lot is.
   */
  readonly kind: LotKind;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the revision that it is of; null for a by-product or co-product.
   */
  readonly revision: string | null;
  /**
   * What the lot is to its order.
   */
  readonly role: LotRole;
  /**
   * How much had been made into it, in the base unit of the item.
   */
  readonly quantity: Quantity;
  /**
   * The first day it may no longer be used; null when none is set.
   */
  readonly expiryDate: string | null;
  /**
   * The production day that it counts for, local to the plant, as fixed when it was recorded; null when the plant has no work calendar then. Absent in what was told before it was kept.
   */
  readonly productionDate?: string | null;
  /**
   * The shift that it counts for, as fixed when it was recorded; null outside every shift. Absent in what was told before it was kept.
   */
  readonly shift?: string | null;
  /**
   * The id of the document that takes the other one back.
   */
  readonly reversal: string;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * A merge is taken back: the lots are there again.
 */
export interface MesLotMergeReversedV1 {
  /**
   * The id of the merge that is taken back.
   */
  readonly merge: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The lots that are there again, and how much of each.
   */
  readonly from: readonly LotPart[];
  /**
   * The id of the merged lot, which never was.
   */
  readonly into: string;
  /**
   * The id of the document that takes the other one back.
   */
  readonly reversal: string;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * An amount of one lot.
 */
export interface LotPart {
  /**
   * The id of the lot.
   */
  readonly lot: string;
  /**
   * How much, in the base unit of the item.
   */
  readonly quantity: Quantity;
}
/**
 * What was thrown away of a lot is there after all.
 */
export interface MesLotScrapReversedV1 {
  /**
   * The id of the document that is taken back.
   */
  readonly scrap: string;
  /**
   * The id of the lot.
   */
  readonly lot: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the order that made the lot; null for a purchased one.
   */
  readonly order: string | null;
  /**
   * How much is there after all, in the unit of the lot.
   */
  readonly quantity: Quantity;
  /**
   * The id of the document that takes the other one back.
   */
  readonly reversal: string;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * A split is taken back: the parts are in their lot again.
 */
export interface MesLotSplitReversedV1 {
  /**
   * The id of the split that is taken back.
   */
  readonly split: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the lot that had been split.
   */
  readonly lot: string;
  /**
   * The lots that go back into it, and never were.
   */
  readonly into: readonly LotPart[];
  /**
   * The id of the document that takes the other one back.
   */
  readonly reversal: string;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * An order has made a lot.
 */
export interface MesLotCompletedV1 {
  /**
   * The id of the lot.
   */
  readonly lot: string;
  /**
   * What the lot is.
   */
  readonly kind: LotKind;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the revision that it is of; null for a by-product or co-product.
   */
  readonly revision: string | null;
  /**
   * What the lot is to its order.
   */
  readonly role: LotRole;
  /**
   * How much was made into it, in the base unit of the item.
   */
  readonly quantity: Quantity;
  /**
   * The first day it may no longer be used; null when none is set.
   */
  readonly expiryDate: string | null;
  /**
   * The production day that it counts for, local to the plant, as fixed when it was recorded; null when the plant has no work calendar then. Absent in what was told before it was kept.
   */
  readonly productionDate?: string | null;
  /**
   * The shift that it counts for, as fixed when it was recorded; null outside every shift. Absent in what was told before it was kept.
   */
  readonly shift?: string | null;
  /**
   * The rule that its making broke; then what was made goes to blocked stock. Null when it broke none.
   */
  readonly violation: ViolationFact | null;
}
/**
 * Several lots become one.
 */
export interface MesLotMergedV1 {
  /**
   * The id of the merge.
   */
  readonly merge: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * What went into it, and of which lots.
   */
  readonly from: readonly LotPart[];
  /**
   * The id of the lot that they are now.
   */
  readonly into: string;
}
/**
 * A lot in stock, or a part of it, is thrown away.
 */
export interface MesLotScrappedV1 {
  /**
   * The id of the document.
   */
  readonly scrap: string;
  /**
   * The id of the lot.
   */
  readonly lot: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the order that made the lot; null for a purchased one.
   */
  readonly order: string | null;
  /**
   * How much was thrown away, in the unit of the lot.
   */
  readonly quantity: Quantity;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
  /**
   * The production day that it counts for, local to the plant, as fixed when it was recorded; null when the plant has no work calendar then. Absent in what was told before it was kept.
   */
  readonly productionDate?: string | null;
  /**
   * The shift that it counts for, as fixed when it was recorded; null outside every shift. Absent in what was told before it was kept.
   */
  readonly shift?: string | null;
}
/**
 * A lot is split into several.
 */
export interface MesLotSplitV1 {
  /**
   * The id of the split.
   */
  readonly split: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the lot that was split.
   */
  readonly lot: string;
  /**
   * The lots that it was split into.
   */
  readonly into: readonly LotPart[];
}
/**
 * A consumption is taken back: it is in the lot again.
 */
export interface MesMaterialConsumptionReversedV1 {
  /**
   * The id of the consumption that is taken back.
   */
  readonly consumption: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The id of the job: its order and sequence.
   */
  readonly job: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the lot.
   */
  readonly lot: string;
  /**
   * How much of the lot is there again, in its unit.
   */
  readonly quantity: Quantity;
  /**
   * The production day that it counts for, local to the plant, as fixed when it was recorded; null when the plant has no work calendar then. Absent in what was told before it was kept.
   */
  readonly productionDate?: string | null;
  /**
   * The shift that it counts for, as fixed when it was recorded; null outside every shift. Absent in what was told before it was kept.
   */
  readonly shift?: string | null;
  /**
   * The id of the document that takes the other one back.
   */
  readonly reversal: string;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * A job consumes of a lot.
 */
export interface MesMaterialConsumedV1 {
  /**
   * The id of the consumption.
   */
  readonly consumption: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The id of the job: its order and sequence.
   */
  readonly job: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the lot.
   */
  readonly lot: string;
  /**
   * How much of the lot, in its unit.
   */
  readonly quantity: Quantity;
  /**
   * The production day that it counts for, local to the plant, as fixed when it was recorded; null when the plant has no work calendar then. Absent in what was told before it was kept.
   */
  readonly productionDate?: string | null;
  /**
   * The shift that it counts for, as fixed when it was recorded; null outside every shift. Absent in what was told before it was kept.
   */
  readonly shift?: string | null;
  /**
   * The rule that this broke by what was known then; null when it broke none.
   */
  readonly violation: ViolationFact | null;
}
/**
 * The last job of an order is completed. Receipts follow its lots, not this.
 */
export interface MesOrderCompletedV1 {
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * Good product of the last operation.
   */
  readonly good: Quantity;
  /**
   * Scrap of all operations.
   */
  readonly scrap: Quantity;
}
/**
 * A report of a job is taken back.
 */
export interface MesProductionReportReversedV1 {
  /**
   * The id of the job: its order and sequence.
   */
  readonly job: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The sequence number of the operation in its order, such as 10 or 20.
   */
  readonly sequence: number;
  /**
   * The id of the work center in MES; null when none is given.
   */
  readonly workCenter: string | null;
  /**
   * What the shop floor does with the order after this.
   */
  readonly executionState: ExecutionState;
  /**
   * The id of the report that is taken back.
   */
  readonly report: string;
  /**
   * The id of the work unit it was made on; null when only the work center is known.
   */
  readonly equipment: string | null;
  /**
   * Good product.
   */
  readonly good: Quantity;
  /**
   * Product that was scrapped.
   */
  readonly scrap: Quantity;
  /**
   * The code of the reason for the scrap; null when none was given.
   */
  readonly scrapReason: string | null;
  /**
   * Product that was set aside for rework.
   */
  readonly rework: Quantity;
  /**
   * Hours for which the machine ran; null when not recorded.
   */
  readonly machineHours: Decimal | null;
  /**
   * Hours that people worked; null when not recorded.
   */
  readonly laborHours: Decimal | null;
  /**
   * The production day that it counts for, local to the plant, as fixed when it was recorded; null when the plant has no work calendar then. Absent in what was told before it was kept.
   */
  readonly productionDate?: string | null;
  /**
   * The shift that it counts for, as fixed when it was recorded; null outside every shift. Absent in what was told before it was kept.
   */
  readonly shift?: string | null;
  /**
   * The id of the document that takes the other one back.
   */
  readonly reversal: string;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * A return of pieces set aside for rework is taken back.
 */
export interface MesReworkReturnReversedV1 {
  /**
   * The id of the return that is taken back.
   */
  readonly returned: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The id of the job: its order and sequence.
   */
  readonly job: string;
  /**
   * How much of what was set aside.
   */
  readonly quantity: Quantity;
  /**
   * The id of the rework order that mends them; null: the operation that set them aside reports them once more.
   */
  readonly reworkOrder: string | null;
  /**
   * The id of the document that takes the other one back.
   */
  readonly reversal: string;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * Pieces that were set aside for rework go back into their operation, or to a rework order.
 */
export interface MesReworkReturnedV1 {
  /**
   * The id of the document of the return.
   */
  readonly returned: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The id of the job: its order and sequence.
   */
  readonly job: string;
  /**
   * How much of what was set aside.
   */
  readonly quantity: Quantity;
  /**
   * The id of the rework order that mends them; null: the operation that set them aside reports them once more.
   */
  readonly reworkOrder: string | null;
}
/**
 * A report of a job counts scrap. It is told beside the progress that counts it.
 */
export interface MesScrapReportedV1 {
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The id of the job; null when it is of none.
   */
  readonly job: string | null;
  /**
   * How much was scrapped.
   */
  readonly quantity: Quantity;
  /**
   * The code of the reason; null when none was given.
   */
  readonly reason: string | null;
  /**
   * The production day that it counts for, local to the plant, as fixed when it was recorded; null when the plant has no work calendar then. Absent in what was told before it was kept.
   */
  readonly productionDate?: string | null;
  /**
   * The shift that it counts for, as fixed when it was recorded; null outside every shift. Absent in what was told before it was kept.
   */
  readonly shift?: string | null;
}
/**
 * A record broke another rule than was told of it, or none: what was learned of later causes or explains it. What is told of it for the first time is told with its violation.
 */
export interface MesViolationChangedV1 {
  /**
   * What kind of record it is.
   */
  readonly record: 'JOB_EVENT' | 'PRODUCTION_REPORT' | 'MATERIAL_CONSUMPTION' | 'LOT';
  /**
   * The id of the record.
   */
  readonly document: string;
  /**
   * The id of the production order.
   */
  readonly order: string;
  /**
   * The id of the job; null for a lot.
   */
  readonly job: string | null;
  /**
   * The id of the lot that was consumed, or made; null for any other record.
   */
  readonly lot: string | null;
  /**
   * The id of the item of the lot; null without one.
   */
  readonly item: string | null;
  /**
   * What it breaks by what is known now; null: nothing.
   */
  readonly violation: ViolationFact | null;
}
/**
 * A supplier may deliver an item, may no longer, or only under conditions.
 */
export interface PlmApprovedSupplierChangedV1 {
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the supplier.
   */
  readonly supplier: string;
  /**
   * The id of the plant; null: every plant.
   */
  readonly plant: string | null;
  /**
   * Whether it may deliver the item.
   */
  readonly status: 'APPROVED' | 'CONDITIONAL' | 'BLOCKED';
}
/**
 * All who have to agree to an engineering change did.
 */
export interface PlmChangeApprovedV1 {
  /**
   * The id of the engineering change.
   */
  readonly change: string;
  /**
   * The number that people know it by.
   */
  readonly number: string;
}
/**
 * An engineering change is in effect everywhere.
 */
export interface PlmChangeImplementedV1 {
  /**
   * The id of the engineering change.
   */
  readonly change: string;
  /**
   * The number that people know it by.
   */
  readonly number: string;
}
/**
 * An engineering change is refused.
 */
export interface PlmChangeRejectedV1 {
  /**
   * The id of the engineering change.
   */
  readonly change: string;
  /**
   * The number that people know it by.
   */
  readonly number: string;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * The revisions of an engineering change are released.
 */
export interface PlmChangeReleasedV1 {
  /**
   * The id of the engineering change.
   */
  readonly change: string;
  /**
   * The number that people know it by.
   */
  readonly number: string;
  /**
   * The items whose revision it changes.
   */
  readonly affectedItems: readonly AffectedItemFact[];
}
/**
 * An item that an engineering change is about.
 */
export interface AffectedItemFact {
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the revision before; null for a new item.
   */
  readonly from: string | null;
  /**
   * The id of the revision after.
   */
  readonly to: string;
  /**
   * What is to become of what there is of the old revision; null when not decided.
   */
  readonly dispositionPolicy: 'USE_AS_IS' | 'USE_UP' | 'REWORK' | 'SCRAP' | 'RETURN_TO_SUPPLIER' | null;
}
/**
 * A deviation begins or ceases to permit departing from what is released.
 */
export interface PlmDeviationChangedV1 {
  /**
   * The id of the engineering change.
   */
  readonly change: string;
  /**
   * The number that people know it by.
   */
  readonly number: string;
  /**
   * Whether it permits anything now.
   */
  readonly permitted: boolean;
  /**
   * The ids of the items it is about.
   */
  readonly items: readonly string[];
  /**
   * The first day it permits it, local to the plant; null: at once.
   */
  readonly validFrom: string | null;
  /**
   * The first day it permits it no more; null: the quantity is the limit.
   */
  readonly validTo: string | null;
  /**
   * How much of each item may depart at most; null: the dates are the limit.
   */
  readonly quantity: Quantity | null;
}
/**
 * An item is no longer to be used in new products.
 */
export interface PlmItemObsoletedV1 {
  /**
   * The id of the item.
   */
  readonly item: string;
}
/**
 * An item is released, or its description changed since. It replaces what was said of the item before.
 */
export interface PlmItemReleasedV1 {
  /**
   * The item as it is now.
   */
  readonly item: ItemFact;
}
/**
 * What other systems need to know of an item.
 */
export interface ItemFact {
  /**
   * The id.
   */
  readonly id: string;
  /**
   * The part number.
   */
  readonly number: string;
  /**
   * The name.
   */
  readonly name: string;
  /**
   * What it is.
   */
  readonly type: 'RAW_MATERIAL' | 'COMPONENT' | 'SUBASSEMBLY' | 'FINISHED_GOOD' | 'PHANTOM';
  /**
   * The unit that it is kept in: a UNECE Recommendation 20 common code.
   */
  readonly baseUnit: string;
}
/**
 * A plant decided from when to when it builds a revision, or that it does not. It replaces what was said of the plant and revision before.
 */
export interface PlmRevisionAdoptedV1 {
  /**
   * The id of the revision of the item.
   */
  readonly revision: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the plant.
   */
  readonly plant: string;
  /**
   * The first day the plant builds it, local to the plant; of a declined one the first day it would have.
   */
  readonly effectiveFrom: string;
  /**
   * The first day it is no longer built; null while open.
   */
  readonly effectiveTo: string | null;
  /**
   * The id of the engineering change that the plant decided about; null for none.
   */
  readonly change: string | null;
  /**
   * What the plant decided.
   */
  readonly decision: 'ACCEPTED' | 'DECLINED';
  /**
   * Who decided: the subject of the caller.
   */
  readonly decidedBy: string;
}
/**
 * A revision is no longer to be used, nor effective from a day on, without one that replaces it.
 */
export interface PlmRevisionObsoletedV1 {
  /**
   * The id of the revision of the item.
   */
  readonly revision: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The first day it is not to be built any more.
   */
  readonly effectiveTo: string;
}
/**
 * A revision is released. Told again, whole, when a BOM or routing is added or its first day is another one: it replaces what was said of the revision before.
 */
export interface PlmRevisionReleasedV1 {
  /**
   * The revision.
   */
  readonly revision: {
    /**
     * The id.
     */
    readonly id: string;
    /**
     * The label, such as A.
     */
    readonly label: string;
    /**
     * The first day it is built, where the plant did not decide otherwise, local to the plant.
     */
    readonly effectiveFrom: string;
    /**
     * The id of the revision before it; null for the first.
     */
    readonly supersedes: string | null;
    /**
     * The id of the engineering change it was released under; null for none.
     */
    readonly change: string | null;
  };
  /**
   * The item that it is a revision of.
   */
  readonly item: ItemFact;
  /**
   * All BOMs of the revision that are released.
   */
  readonly boms: readonly BomFact[];
  /**
   * All routings of the revision that are released.
   */
  readonly routings: readonly RoutingFact[];
}
/**
 * A released BOM.
 */
export interface BomFact {
  /**
   * The id.
   */
  readonly id: string;
  /**
   * The id of the plant; null: every plant without a BOM of its own.
   */
  readonly plant: string | null;
  /**
   * Whose view of the product it is.
   */
  readonly type: 'ENGINEERING' | 'MANUFACTURING';
  /**
   * The number of the alternative, 1 for the first; those of one item and plant differ in it.
   */
  readonly alternative: number;
  /**
   * The quantity of product that its lines are for.
   */
  readonly baseQuantity: Quantity;
  /**
   * Its lines.
   */
  readonly lines: readonly BomLineFact[];
}
/**
 * One line of a BOM.
 */
export interface BomLineFact {
  /**
   * The id.
   */
  readonly id: string;
  /**
   * The number of the line.
   */
  readonly position: number;
  /**
   * The id of the item that goes in, or arises.
   */
  readonly component: string;
  /**
   * How much of it for the base quantity of the BOM; for a FIXED line for an order.
   */
  readonly quantity: Quantity;
  /**
   * What the quantity is for.
   */
  readonly quantityBasis: 'PER_UNIT' | 'FIXED';
  /**
   * The share that is expected to be lost: 0.02 is two percent.
   */
  readonly scrapFactor: Decimal;
  /**
   * The sequence of the operation that uses it; null when it is not tied to one.
   */
  readonly operationSequence: number | null;
  /**
   * How it is issued.
   */
  readonly issueMethod: IssueMethod;
  /**
   * What the line means.
   */
  readonly useType: 'CONSUMED' | 'PHANTOM' | 'BY_PRODUCT' | 'CO_PRODUCT';
  /**
   * Lines of one group stand in for each other; null: the line has no alternates.
   */
  readonly alternateGroup: string | null;
  /**
   * Its place in the group: 1 is taken first; null without a group.
   */
  readonly alternatePriority: number | null;
  /**
   * The first day it is effective, local to the plant; null: from the first day of the revision.
   */
  readonly effectiveFrom: string | null;
  /**
   * The first day it is not effective any more; null while open.
   */
  readonly effectiveTo: string | null;
}
/**
 * A released routing.
 */
export interface RoutingFact {
  /**
   * The id.
   */
  readonly id: string;
  /**
   * The id of the plant; null: every plant without a routing of its own.
   */
  readonly plant: string | null;
  /**
   * The number of the alternative, 1 for the first; those of one item and plant differ in it.
   */
  readonly alternative: number;
  /**
   * The quantity of product that the times of its segments are for.
   */
  readonly baseQuantity: Quantity;
  /**
   * Its segments, in the order of their sequence.
   */
  readonly segments: readonly RoutingSegmentFact[];
}
/**
 * One segment of a routing: an operation.
 */
export interface RoutingSegmentFact {
  /**
   * The id.
   */
  readonly id: string;
  /**
   * Its number in the routing, such as 10 or 20.
   */
  readonly sequence: number;
  /**
   * What is done.
   */
  readonly name: string;
  /**
   * The id of the work center in MES; null when none is given.
   */
  readonly workCenter: string | null;
  /**
   * The supplier who does it; null when it is done in the plant.
   */
  readonly subcontractSupplier: string | null;
  /**
   * Hours to set up, once for an order.
   */
  readonly setupHours: Decimal;
  /**
   * Machine hours for the routing's base quantity.
   */
  readonly machineHours: Decimal;
  /**
   * Labor hours for the routing's base quantity.
   */
  readonly laborHours: Decimal;
  /**
   * Hours to wait before it.
   */
  readonly queueHours: Decimal;
  /**
   * How many people work on it at once; null when not stated.
   */
  readonly crew: number | null;
  /**
   * Whether it has to be inspected before the next one.
   */
  readonly checkpoint: boolean;
}
/**
 * A corrective action is done.
 */
export interface QualityCorrectiveActionClosedV1 {
  /**
   * The id of the corrective action.
   */
  readonly correctiveAction: string;
}
/**
 * A corrective action begins.
 */
export interface QualityCorrectiveActionOpenedV1 {
  /**
   * The id of the corrective action.
   */
  readonly correctiveAction: string;
  /**
   * The id of the nonconformance it came of; null for none.
   */
  readonly nonconformance: string | null;
  /**
   * The id of the supplier who has to act; null for none.
   */
  readonly supplier: string | null;
}
/**
 * A decision is taken back: its part is pending again.
 */
export interface QualityDispositionReversedV1 {
  /**
   * The id of the document that takes the other one back.
   */
  readonly reversal: string;
  /**
   * The id of the nonconformance.
   */
  readonly nonconformance: string;
  /**
   * The id of the disposition that is taken back.
   */
  readonly disposition: string;
  /**
   * What had been decided.
   */
  readonly decision: DispositionDecision;
  /**
   * How much is pending again.
   */
  readonly quantity: Quantity;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the lot it is about; null for none.
   */
  readonly lot: string | null;
  /**
   * The id of the production order it is about; null for none.
   */
  readonly order: string | null;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * A lot, order, item or supplier is put on hold.
 */
export interface QualityHoldPlacedV1 {
  /**
   * The id of the hold.
   */
  readonly hold: string;
  /**
   * What kind of thing is on hold.
   */
  readonly target: HoldTarget;
  /**
   * The id of what is on hold.
   */
  readonly targetId: string;
  /**
   * The id of the plant in which it holds; null: in every plant.
   */
  readonly plant: string | null;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * A hold is lifted.
 */
export interface QualityHoldReleasedV1 {
  /**
   * The id of the hold.
   */
  readonly hold: string;
  /**
   * What kind of thing is on hold.
   */
  readonly target: HoldTarget;
  /**
   * The id of what is on hold.
   */
  readonly targetId: string;
  /**
   * The id of the plant in which it held; null: in every plant.
   */
  readonly plant: string | null;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * An inspection is withdrawn.
 */
export interface QualityInspectionCancelledV1 {
  /**
   * The id of the inspection.
   */
  readonly inspection: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the production order it is about; null for none.
   */
  readonly order: string | null;
  /**
   * The id of the job it is about; null for none.
   */
  readonly job: string | null;
  /**
   * The id of the lot it is about; null for none.
   */
  readonly lot: string | null;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * An inspection is done.
 */
export interface QualityInspectionRecordedV1 {
  /**
   * The id of the inspection.
   */
  readonly inspection: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the production order it is about; null for none.
   */
  readonly order: string | null;
  /**
   * The id of the job it is about; null for none.
   */
  readonly job: string | null;
  /**
   * The id of the lot it is about; null for none.
   */
  readonly lot: string | null;
  /**
   * The outcome.
   */
  readonly verdict: InspectionVerdict;
}
/**
 * An inspection is to be done.
 */
export interface QualityInspectionRequestedV1 {
  /**
   * The id of the inspection.
   */
  readonly inspection: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the production order it is about; null for none.
   */
  readonly order: string | null;
  /**
   * The id of the job it is about; null for none.
   */
  readonly job: string | null;
  /**
   * The id of the lot it is about; null for none.
   */
  readonly lot: string | null;
}
/**
 * The record of an inspection is taken back: it is open again.
 */
export interface QualityInspectionReversedV1 {
  /**
   * The id of the inspection.
   */
  readonly inspection: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the production order it is about; null for none.
   */
  readonly order: string | null;
  /**
   * The id of the job it is about; null for none.
   */
  readonly job: string | null;
  /**
   * The id of the lot it is about; null for none.
   */
  readonly lot: string | null;
  /**
   * The outcome.
   */
  readonly verdict: InspectionVerdict;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * A nonconformance is withdrawn: it was none.
 */
export interface QualityNonconformanceCancelledV1 {
  /**
   * The id of the nonconformance.
   */
  readonly nonconformance: string;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * All that was decided about a nonconformance is done.
 */
export interface QualityNonconformanceClosedV1 {
  /**
   * The id of the nonconformance.
   */
  readonly nonconformance: string;
}
/**
 * A decision about a part of a nonconformance is in force: signed where the review board has to sign.
 */
export interface QualityNonconformanceDispositionedV1 {
  /**
   * The id of the nonconformance.
   */
  readonly nonconformance: string;
  /**
   * The id of the disposition.
   */
  readonly disposition: string;
  /**
   * What becomes of the part.
   */
  readonly decision: DispositionDecision;
  /**
   * How much the decision is about.
   */
  readonly quantity: Quantity;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the lot it is about; null for none.
   */
  readonly lot: string | null;
  /**
   * The id of the production order it is about; null for none.
   */
  readonly order: string | null;
  /**
   * Whether nothing of the nonconformance is pending any more.
   */
  readonly final: boolean;
}
/**
 * A nonconformance is worse than it was thought to be.
 */
export interface QualityNonconformanceEscalatedV1 {
  /**
   * The id of the nonconformance.
   */
  readonly nonconformance: string;
  /**
   * How bad it is now.
   */
  readonly severity: Severity;
  /**
   * Why, in the words of who did it.
   */
  readonly reason: string;
}
/**
 * Something does not conform.
 */
export interface QualityNonconformanceOpenedV1 {
  /**
   * The id of the nonconformance.
   */
  readonly nonconformance: string;
  /**
   * The number that people know it by.
   */
  readonly number: string;
  /**
   * The id of the item.
   */
  readonly item: string;
  /**
   * The id of the lot it is about; null for none.
   */
  readonly lot: string | null;
  /**
   * The id of the production order it is about; null for none.
   */
  readonly order: string | null;
  /**
   * The id of the job it is about; null for none.
   */
  readonly job: string | null;
  /**
   * The id of the supplier who delivered it; null: it was made, or nobody said.
   */
  readonly supplier: string | null;
  /**
   * How bad it is.
   */
  readonly severity: Severity;
  /**
   * How much does not conform.
   */
  readonly quantity: Quantity;
}
