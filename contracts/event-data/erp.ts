import type { Money, Quantity } from '../quantity.ts';

/** One operation of a released order, times scaled to the order. */
export interface OperationFact {
  readonly sequence: number;
  readonly name: string;
  readonly workCenter: string | null;
  /** Who does it, when it is not done in the plant. */
  readonly subcontractSupplier: string | null;
  readonly setupHours: string;
  readonly machineHours: string;
  readonly laborHours: string;
  readonly checkpoint: boolean;
}

/** Something that goes into a released order. */
export interface ComponentFact {
  readonly line: number;
  readonly item: string;
  readonly required: Quantity;
  readonly issueMethod: 'EXPLICIT' | 'BACKFLUSH';
  readonly operationSequence: number | null;
  /** Items that may be used in its place, the preferred first. */
  readonly alternates: readonly string[];
}

/** Something that arises beside the product of a released order. */
export interface ByProductFact {
  readonly item: string;
  readonly useType: 'BY_PRODUCT' | 'CO_PRODUCT';
  readonly expected: Quantity;
}

interface ReleasedOrderFact {
  readonly order: string;
  readonly number: string;
  readonly kind: 'PRODUCTION' | 'REWORK';
  readonly item: string;
  readonly revision: string;
  readonly quantity: Quantity;
  readonly dueDate: string;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly operations: readonly OperationFact[];
  readonly components: readonly ComponentFact[];
  readonly byProducts: readonly ByProductFact[];
  /** The share of the quantity that may be made beyond it. */
  readonly overDeliveryTolerance: string;
  /** Of a rework order: the nonconformance whose pieces it mends. */
  readonly originNonconformance: string | null;
}

export type StockStatus = 'UNRESTRICTED' | 'QUALITY_INSPECTION' | 'BLOCKED' | 'IN_TRANSIT' | 'SUPPLIER_CONSIGNMENT';

interface ShippedLotFact {
  readonly line: number;
  readonly item: string;
  /** Null: stock without lots. */
  readonly lot: string | null;
  readonly quantity: Quantity;
}

interface ShipmentFact {
  readonly shipment: string;
  readonly customer: string;
  readonly salesOrder: string;
  readonly lines: readonly ShippedLotFact[];
}

/** The data of the events of ERP, by type. */
export interface ErpEventData {
  'org.millgraph.erp.plant.changed.v1': {
    readonly plant: string;
    readonly name: string;
    /** IANA time zone. */
    readonly timeZone: string;
    readonly currency: string;
    /** Whether a plant takes engineering changes over by itself. */
    readonly adoption: 'MANUAL' | 'AUTOMATIC';
    /** Whether the revisions of an item must follow each other at the plant without a gap. */
    readonly gaplessEffectivity: boolean;
  };
  'org.millgraph.erp.supplier.changed.v1': {
    readonly supplier: string;
    readonly name: string;
    readonly active: boolean;
  };
  'org.millgraph.erp.standard-cost.changed.v1': { readonly item: string; readonly cost: Money; readonly from: string };
  'org.millgraph.erp.purchase-order.changed.v1': {
    readonly purchaseOrder: string;
    readonly supplier: string;
    readonly state: string;
  };
  'org.millgraph.erp.goods.received.v1': {
    readonly receipt: string;
    readonly purchaseOrder: string;
    readonly line: number;
    readonly supplier: string;
    readonly item: string;
    readonly quantity: Quantity;
    readonly lot: string;
    /** A single serial number, or an amount. */
    readonly kind: 'LOT' | 'SERIAL';
    readonly supplierLot: string | null;
    readonly expiryDate: string | null;
    /** Into which stock. */
    readonly status: StockStatus;
  };
  /** A receipt that is taken back: its lot never was. */
  'org.millgraph.erp.goods-receipt.reversed.v1': {
    readonly reversal: string;
    readonly receipt: string;
    readonly purchaseOrder: string;
    readonly supplier: string;
    readonly item: string;
    readonly quantity: Quantity;
    readonly lot: string;
    readonly reason: string;
  };
  /** An amount that was sent back at the dock, in the unit of the purchase order line: it never was in stock. */
  'org.millgraph.erp.delivery.rejected.v1': {
    readonly rejection: string;
    readonly purchaseOrder: string;
    readonly line: number;
    readonly supplier: string;
    readonly item: string;
    readonly quantity: Quantity;
    readonly reason: string;
  };
  /** A rejection that is taken back: what it says was not sent back after all. */
  'org.millgraph.erp.delivery-rejection.reversed.v1': {
    readonly reversal: string;
    readonly rejection: string;
    readonly purchaseOrder: string;
    readonly line: number;
    readonly supplier: string;
    readonly item: string;
    readonly quantity: Quantity;
    readonly reason: string;
  };
  /** What of a receipt went back to its supplier; the movement that takes it back names this one's. */
  'org.millgraph.erp.goods.returned.v1': {
    readonly movement: string;
    readonly receipt: string;
    readonly purchaseOrder: string;
    readonly line: number;
    readonly supplier: string;
    readonly item: string;
    readonly lot: string | null;
    /** In the unit of the purchase order's line. */
    readonly quantity: Quantity;
    /** Out of which stock. */
    readonly status: StockStatus;
    readonly reason: string;
  };
  /** An amount of a lot that changed in what it may be used for. */
  'org.millgraph.erp.stock-status.changed.v1': {
    readonly movement: string;
    readonly item: string;
    readonly location: string;
    readonly lot: string | null;
    readonly from: StockStatus;
    readonly to: StockStatus;
    readonly quantity: Quantity;
  };
  'org.millgraph.erp.order.created.v1': {
    readonly order: string;
    readonly number: string;
    readonly item: string;
    readonly quantity: Quantity;
    readonly dueDate: string;
  };
  'org.millgraph.erp.order.released.v1': ReleasedOrderFact;
  /** A part of a released order that goes on as an order of its own, with the same frozen definition. */
  'org.millgraph.erp.order.split.v1': {
    /** What remains of the order that was split. */
    readonly order: string;
    readonly remaining: Quantity;
    readonly into: ReleasedOrderFact;
  };
  'org.millgraph.erp.order.confirmed.v1': {
    readonly order: string;
    readonly confirmation: string;
    readonly good: Quantity;
    readonly scrap: Quantity;
    readonly final: boolean;
  };
  'org.millgraph.erp.order-confirmation.reversed.v1': {
    readonly reversal: string;
    readonly confirmation: string;
    readonly order: string;
    readonly good: Quantity;
    readonly scrap: Quantity;
    readonly final: boolean;
    readonly reason: string;
  };
  'org.millgraph.erp.order.completed.v1': { readonly order: string; readonly number: string };
  /** A completion that is taken back: the order is RELEASED again. */
  'org.millgraph.erp.order.reopened.v1': {
    readonly reopening: string;
    readonly order: string;
    readonly number: string;
    readonly reason: string;
  };
  'org.millgraph.erp.order.closed.v1': { readonly order: string; readonly number: string };
  'org.millgraph.erp.order.cancelled.v1': {
    readonly order: string;
    readonly number: string;
    readonly reason: string;
  };
  'org.millgraph.erp.inventory.moved.v1': {
    readonly movement: string;
    readonly type: string;
    readonly item: string;
    readonly location: string;
    readonly lot: string | null;
    readonly status: string;
    readonly quantity: Quantity;
    readonly order: string | null;
    /** The purchase order that it was received on, or for which a subcontractor took it. */
    readonly purchaseOrder: string | null;
    readonly violation: string | null;
    /** Which system's fact or command moved it. */
    readonly sourceSystem: string;
    /** The movement that this one undoes; null when it undoes none. */
    readonly reverses: string | null;
    /** The type of the movement undone; null when it undoes none. */
    readonly reversedType: string | null;
  };
  'org.millgraph.erp.shipment.confirmed.v1': ShipmentFact;
  'org.millgraph.erp.shipment.reversed.v1': ShipmentFact & { readonly reversal: string; readonly reason: string };
  'org.millgraph.erp.shipment.exception-raised.v1': {
    readonly shipment: string;
    readonly exception: string;
    readonly kind: 'SHORT' | 'DAMAGED' | 'REFUSED' | 'LATE';
    readonly item: string | null;
    readonly lot: string | null;
    readonly quantity: Quantity | null;
    readonly ownerRole: string;
  };
  'org.millgraph.erp.warehouse-task.created.v1': {
    readonly task: string;
    readonly kind: string;
    readonly item: string;
    readonly quantity: Quantity;
    readonly lot: string | null;
    readonly order: string | null;
  };
}
