import type { Money, Quantity } from './quantity.ts';

/** What other systems need of an item. */
export interface ItemFact {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly type: 'RAW_MATERIAL' | 'COMPONENT' | 'SUBASSEMBLY' | 'FINISHED_GOOD' | 'PHANTOM';
  readonly baseUnit: string;
}

export interface BomLineFact {
  readonly id: string;
  readonly position: number;
  readonly component: string;
  readonly quantity: Quantity;
  readonly quantityBasis: 'PER_UNIT' | 'FIXED';
  readonly scrapFactor: string;
  readonly operationSequence: number | null;
  readonly issueMethod: 'EXPLICIT' | 'BACKFLUSH';
  readonly useType: 'CONSUMED' | 'PHANTOM' | 'BY_PRODUCT' | 'CO_PRODUCT';
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
}

export interface BomFact {
  readonly id: string;
  /** Null: every plant without a BOM of its own. */
  readonly plant: string | null;
  readonly type: 'ENGINEERING' | 'MANUFACTURING';
  readonly alternative: number;
  readonly baseQuantity: Quantity;
  readonly lines: readonly BomLineFact[];
}

export interface RoutingSegmentFact {
  readonly id: string;
  readonly sequence: number;
  readonly name: string;
  readonly workCenter: string | null;
  /** Hours, once for an order. */
  readonly setupHours: string;
  /** Hours for the routing's base quantity. */
  readonly machineHours: string;
  readonly laborHours: string;
  readonly checkpoint: boolean;
}

export interface RoutingFact {
  readonly id: string;
  readonly plant: string | null;
  readonly alternative: number;
  readonly baseQuantity: Quantity;
  readonly segments: readonly RoutingSegmentFact[];
}

/** One operation of a released order, times scaled to the order. */
export interface OperationFact {
  readonly sequence: number;
  readonly name: string;
  readonly workCenter: string | null;
  readonly setupHours: string;
  readonly machineHours: string;
  readonly laborHours: string;
  readonly checkpoint: boolean;
}

interface HoldFact {
  readonly hold: string;
  readonly target: 'LOT' | 'ORDER' | 'ITEM' | 'SUPPLIER';
  readonly targetId: string;
  /** Null: in every plant. */
  readonly plant: string | null;
  readonly reason: string;
}

interface JobFact {
  readonly job: string;
  readonly order: string;
  readonly sequence: number;
  readonly workCenter: string | null;
}

/** The data of every event, by type. A version of a type never changes; it is superseded. */
export interface EventData {
  'org.millgraph.plm.item.released.v1': { readonly item: ItemFact };
  'org.millgraph.plm.revision.released.v1': {
    readonly revision: {
      readonly id: string;
      readonly label: string;
      readonly effectiveFrom: string;
      readonly supersedes: string | null;
      readonly change: string | null;
    };
    readonly item: ItemFact;
    /** All released BOMs and routings of the revision. */
    readonly boms: readonly BomFact[];
    readonly routings: readonly RoutingFact[];
  };
  'org.millgraph.plm.change.approved.v1': { readonly change: string; readonly number: string };

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
    readonly supplierLot: string | null;
    readonly expiryDate: string | null;
  };
  'org.millgraph.erp.order.created.v1': {
    readonly order: string;
    readonly number: string;
    readonly item: string;
    readonly quantity: Quantity;
    readonly dueDate: string;
  };
  'org.millgraph.erp.order.released.v1': {
    readonly order: string;
    readonly number: string;
    readonly item: string;
    readonly revision: string;
    readonly quantity: Quantity;
    readonly dueDate: string;
    readonly plannedStart: string | null;
    readonly plannedEnd: string | null;
    readonly operations: readonly OperationFact[];
  };
  'org.millgraph.erp.order.confirmed.v1': {
    readonly order: string;
    readonly good: Quantity;
    readonly scrap: Quantity;
    readonly final: boolean;
  };
  'org.millgraph.erp.order.completed.v1': { readonly order: string; readonly number: string };
  'org.millgraph.erp.inventory.moved.v1': {
    readonly movement: string;
    readonly type: string;
    readonly item: string;
    readonly location: string;
    readonly lot: string | null;
    readonly status: string;
    readonly quantity: Quantity;
    readonly order: string | null;
    readonly violation: string | null;
    /** Which system's fact or command moved it. */
    readonly sourceSystem: string;
  };

  'org.millgraph.mes.equipment.state-changed.v1': {
    readonly equipment: string;
    readonly state: string;
    readonly reason: string | null;
  };
  'org.millgraph.mes.job.dispatched.v1': JobFact;
  'org.millgraph.mes.job.started.v1': JobFact;
  'org.millgraph.mes.job.held.v1': JobFact & { readonly reason: string };
  'org.millgraph.mes.job.resumed.v1': JobFact;
  'org.millgraph.mes.job.progressed.v1': JobFact & {
    readonly report: string;
    readonly good: Quantity;
    readonly scrap: Quantity;
    readonly scrapReason: string | null;
    readonly rework: Quantity;
    /** Hours; null when not recorded. */
    readonly machineHours: string | null;
    readonly laborHours: string | null;
  };
  'org.millgraph.mes.job.completed.v1': JobFact;
  'org.millgraph.mes.scrap.reported.v1': {
    readonly order: string;
    readonly job: string | null;
    readonly quantity: Quantity;
    readonly reason: string | null;
  };
  'org.millgraph.mes.material.consumed.v1': {
    readonly consumption: string;
    readonly order: string;
    readonly job: string;
    readonly item: string;
    readonly lot: string;
    readonly quantity: Quantity;
  };
  'org.millgraph.mes.lot.completed.v1': {
    readonly lot: string;
    readonly kind: 'LOT' | 'SERIAL';
    readonly order: string;
    readonly item: string;
    readonly revision: string;
    readonly quantity: Quantity;
  };
  'org.millgraph.mes.order.completed.v1': { readonly order: string; readonly good: Quantity; readonly scrap: Quantity };

  'org.millgraph.quality.inspection.requested.v1': {
    readonly inspection: string;
    readonly item: string;
    readonly order: string | null;
    readonly job: string | null;
    readonly lot: string | null;
  };
  'org.millgraph.quality.inspection.recorded.v1': {
    readonly inspection: string;
    readonly item: string;
    readonly order: string | null;
    readonly job: string | null;
    readonly lot: string | null;
    readonly verdict: 'PASS' | 'FAIL';
  };
  'org.millgraph.quality.nonconformance.opened.v1': {
    readonly nonconformance: string;
    readonly number: string;
    readonly item: string;
    readonly lot: string | null;
    readonly order: string | null;
    readonly severity: string;
    readonly quantity: Quantity;
  };
  'org.millgraph.quality.nonconformance.dispositioned.v1': {
    readonly nonconformance: string;
    readonly decision: string;
    readonly quantity: Quantity;
    /** Whether nothing is pending any more. */
    readonly final: boolean;
  };
  'org.millgraph.quality.nonconformance.closed.v1': { readonly nonconformance: string };
  'org.millgraph.quality.hold.placed.v1': HoldFact;
  'org.millgraph.quality.hold.released.v1': HoldFact;
}

export type EventType = keyof EventData;

/** A CloudEvents 1.0 event with the attributes that Millgraph adds, one variant for each type. */
export type CloudEvent<Type extends EventType = EventType> = {
  [T in Type]: {
    readonly specversion: '1.0';
    readonly datacontenttype: 'application/json';
    /** Unique in `source`. */
    readonly id: string;
    readonly type: T;
    /** The producing system and plant. */
    readonly source: string;
    /** The entity, as `<kind>/<id>`. */
    readonly subject: string;
    readonly plant: string | null;
    readonly supplier: string | null;
    /** When it happened, RFC 3339 UTC. */
    readonly time: string;
    /** When the system learned of it, RFC 3339 UTC. */
    readonly recordedtime: string;
    /** Imported history: projections take it, reactions that post do not. */
    readonly historical: boolean;
    readonly correlationid: string;
    readonly causationid: string | null;
    readonly traceparent: string;
    readonly data: EventData[T];
  };
}[Type];
