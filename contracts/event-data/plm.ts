import type { Quantity } from '../quantity.ts';

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
  /** Lines of one group stand in for each other; null: the line has no alternates. */
  readonly alternateGroup: string | null;
  /** 1 is taken first; null without a group. */
  readonly alternatePriority: number | null;
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
  /** Who does it, when it is not done in the plant. */
  readonly subcontractSupplier: string | null;
  /** Hours, once for an order. */
  readonly setupHours: string;
  /** Hours for the routing's base quantity. */
  readonly machineHours: string;
  readonly laborHours: string;
  /** Hours to wait before it. */
  readonly queueHours: string;
  /** How many people work on it at once; null when not stated. */
  readonly crew: number | null;
  readonly checkpoint: boolean;
}

export interface RoutingFact {
  readonly id: string;
  readonly plant: string | null;
  readonly alternative: number;
  readonly baseQuantity: Quantity;
  readonly segments: readonly RoutingSegmentFact[];
}

interface ChangeFact {
  readonly change: string;
  readonly number: string;
}

/** The data of the events of PLM, by type. */
export interface PlmEventData {
  /** An item that is released, or whose description changed since. */
  'org.millgraph.plm.item.released.v1': { readonly item: ItemFact };
  'org.millgraph.plm.item.obsoleted.v1': { readonly item: string };
  /** Told again, whole, when a definition is added or the first day is another one: it replaces what was said before. */
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
  /** A revision that is no longer to be used, nor effective from a day on, without one that replaces it. */
  'org.millgraph.plm.revision.obsoleted.v1': {
    readonly revision: string;
    readonly item: string;
    readonly effectiveTo: string;
  };
  /** From when on a plant builds a revision, where it decided so itself; replaces what was said of the plant and revision. */
  'org.millgraph.plm.revision.adopted.v1': {
    readonly revision: string;
    readonly item: string;
    readonly plant: string;
    readonly effectiveFrom: string;
    /** The first day it is no longer built; null while open. */
    readonly effectiveTo: string | null;
    /** The engineering change the plant decided about; null when none. */
    readonly change: string | null;
    readonly decision: 'ACCEPTED' | 'DECLINED';
    readonly decidedBy: string;
  };
  'org.millgraph.plm.approved-supplier.changed.v1': {
    readonly item: string;
    readonly supplier: string;
    /** Null: every plant. */
    readonly plant: string | null;
    readonly status: 'APPROVED' | 'CONDITIONAL' | 'BLOCKED';
  };
  'org.millgraph.plm.change.approved.v1': ChangeFact;
  'org.millgraph.plm.change.rejected.v1': ChangeFact & { readonly reason: string };
  'org.millgraph.plm.change.released.v1': ChangeFact & {
    readonly affectedItems: readonly {
      readonly item: string;
      readonly from: string | null;
      readonly to: string;
      readonly dispositionPolicy: 'USE_AS_IS' | 'USE_UP' | 'REWORK' | 'SCRAP' | 'RETURN_TO_SUPPLIER' | null;
    }[];
  };
  'org.millgraph.plm.change.implemented.v1': ChangeFact;
  /** A deviation that begins or ceases to permit departing from what is released. */
  'org.millgraph.plm.deviation.changed.v1': ChangeFact & {
    readonly permitted: boolean;
    readonly items: readonly string[];
    /** The first day it permits it, local to the plant; null: at once. */
    readonly validFrom: string | null;
    /** The first day it permits it no more; null: the quantity is the limit. */
    readonly validTo: string | null;
    /** How much of each item may depart at most; null: the dates are the limit. */
    readonly quantity: Quantity | null;
  };
}
