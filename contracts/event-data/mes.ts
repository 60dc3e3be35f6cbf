import type { Quantity } from '../quantity.ts';

export interface JobFact {
  readonly job: string;
  readonly order: string;
  readonly sequence: number;
  readonly workCenter: string | null;
  /** What the shop floor does with the order after this. */
  readonly executionState: 'WAITING' | 'READY' | 'RUNNING' | 'SUSPENDED' | 'COMPLETED' | 'ABORTED';
}

/** A rule that a fact of the shop floor broke. */
export interface ViolationFact {
  /** A code of the error catalogue: what a command would have been refused with. */
  readonly rule: string;
  readonly message: string;
}

/** The day and shift that a fact belongs to, as fixed when it was recorded; absent in what was told before they were kept. */
export interface ProductionTimeFact {
  readonly productionDate?: string | null;
  /** Null outside every shift. */
  readonly shift?: string | null;
}

interface ReportFact extends ProductionTimeFact {
  readonly report: string;
  /** The work unit it was made on; null when only the work center is known. */
  readonly equipment: string | null;
  readonly good: Quantity;
  readonly scrap: Quantity;
  readonly scrapReason: string | null;
  readonly rework: Quantity;
  /** Hours; null when not recorded. */
  readonly machineHours: string | null;
  readonly laborHours: string | null;
}

interface ConsumptionFact extends ProductionTimeFact {
  readonly consumption: string;
  readonly order: string;
  readonly job: string;
  readonly item: string;
  readonly lot: string;
  readonly quantity: Quantity;
}

interface ProducedLotFact extends ProductionTimeFact {
  readonly lot: string;
  readonly kind: 'LOT' | 'SERIAL';
  readonly order: string;
  readonly item: string;
  /** Null for a by-product or co-product. */
  readonly revision: string | null;
  /** What the lot is to its order. */
  readonly role: 'PRODUCT' | 'CO_PRODUCT' | 'BY_PRODUCT';
  readonly quantity: Quantity;
  /** The first day it may no longer be used; null when none is set. */
  readonly expiryDate: string | null;
}

interface LotPart {
  readonly lot: string;
  readonly quantity: Quantity;
}

interface LotSplitFact {
  readonly split: string;
  readonly item: string;
  readonly lot: string;
  readonly into: readonly LotPart[];
}

interface LotMergeFact {
  readonly merge: string;
  readonly item: string;
  readonly from: readonly LotPart[];
  readonly into: string;
}

/** Thrown away of a lot in stock; the order is the one that made it, null for purchased lots. */
interface LotScrapFact {
  readonly scrap: string;
  readonly lot: string;
  readonly item: string;
  readonly order: string | null;
  readonly quantity: Quantity;
}

/** Pieces set aside for rework that went back into their operation, or to a rework order. */
interface ReworkReturnFact {
  /** The document of it. */
  readonly returned: string;
  readonly order: string;
  readonly job: string;
  readonly quantity: Quantity;
  /** The order that mends them; null: they are reported once more by the operation that set them aside. */
  readonly reworkOrder: string | null;
}

/** The document that takes another back. */
interface ReversalFact {
  readonly reversal: string;
  readonly reason: string;
}

/** The data of the events of MES, by type. */
export interface MesEventData {
  'org.millgraph.mes.equipment.state-changed.v1': {
    readonly record: string;
    readonly equipment: string;
    readonly state: string;
    readonly reason: string | null;
  };
  /** A record of a state that is taken back: the state before it lasts on. */
  'org.millgraph.mes.equipment-state.reversed.v1': {
    readonly record: string;
    readonly equipment: string;
    readonly state: string;
  } & ReversalFact;
  /** A reason that was given to a stop, then or later. */
  'org.millgraph.mes.downtime.classified.v1': {
    /** Of the state that the stop is. */
    readonly record: string;
    readonly equipment: string;
    readonly from: string;
    readonly to: string | null;
    readonly reason: string;
    readonly planned: boolean;
  };
  'org.millgraph.mes.job.dispatched.v1': JobFact;
  'org.millgraph.mes.job.started.v1': JobFact;
  'org.millgraph.mes.job.held.v1': JobFact & { readonly reason: string };
  'org.millgraph.mes.job.resumed.v1': JobFact;
  'org.millgraph.mes.job.progressed.v1': JobFact & ReportFact & { readonly violation: ViolationFact | null };
  'org.millgraph.mes.production-report.reversed.v1': JobFact & ReportFact & ReversalFact;
  'org.millgraph.mes.rework.returned.v1': ReworkReturnFact;
  'org.millgraph.mes.rework-return.reversed.v1': ReworkReturnFact & ReversalFact;
  'org.millgraph.mes.job.aborted.v1': JobFact & { readonly reason: string };
  'org.millgraph.mes.job.cancelled.v1': JobFact & { readonly reason: string };
  'org.millgraph.mes.job.completed.v1': JobFact;
  'org.millgraph.mes.scrap.reported.v1': {
    readonly order: string;
    readonly job: string | null;
    readonly quantity: Quantity;
    readonly reason: string | null;
  } & ProductionTimeFact;
  'org.millgraph.mes.material.consumed.v1': ConsumptionFact & { readonly violation: ViolationFact | null };
  'org.millgraph.mes.material-consumption.reversed.v1': ConsumptionFact & ReversalFact;
  /** With a violation, what was made goes to blocked stock. */
  'org.millgraph.mes.lot.completed.v1': ProducedLotFact & { readonly violation: ViolationFact | null };
  'org.millgraph.mes.lot.scrapped.v1': LotScrapFact & { readonly reason: string } & ProductionTimeFact;
  /** What was thrown away of a lot is there after all. */
  'org.millgraph.mes.lot-scrap.reversed.v1': LotScrapFact & ReversalFact;
  'org.millgraph.mes.lot-completion.reversed.v1': ProducedLotFact & ReversalFact;
  'org.millgraph.mes.lot.split.v1': LotSplitFact;
  'org.millgraph.mes.lot-split.reversed.v1': LotSplitFact & ReversalFact;
  'org.millgraph.mes.lot.merged.v1': LotMergeFact;
  'org.millgraph.mes.lot-merge.reversed.v1': LotMergeFact & ReversalFact;
  'org.millgraph.mes.order.completed.v1': { readonly order: string; readonly good: Quantity; readonly scrap: Quantity };
  /**
   * A record that broke another rule than was told of it, or none: what was learned of later causes or explains it. What
   * is told of it for the first time is told with its violation.
   */
  'org.millgraph.mes.violation.changed.v1': {
    readonly record: 'JOB_EVENT' | 'PRODUCTION_REPORT' | 'MATERIAL_CONSUMPTION' | 'LOT';
    /** The id of the record. */
    readonly document: string;
    readonly order: string;
    /** Null for a lot. */
    readonly job: string | null;
    /** Consumed, or made; null for any other record. */
    readonly lot: string | null;
    readonly item: string | null;
    /** What it breaks by what is known now; null: nothing. */
    readonly violation: ViolationFact | null;
  };
  /** Something the shop floor did against a rule; somebody has to look at it. */
  'org.millgraph.mes.exception.raised.v1': ViolationFact & {
    readonly exception: string;
    readonly ownerRole: string;
    readonly order: string | null;
    readonly job: string | null;
    readonly lot: string | null;
    readonly item: string | null;
  };
}
