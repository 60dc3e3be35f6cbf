import type { Quantity } from '../quantity.ts';

interface HoldFact {
  readonly hold: string;
  readonly target: 'LOT' | 'ORDER' | 'ITEM' | 'SUPPLIER';
  readonly targetId: string;
  /** Null: in every plant. */
  readonly plant: string | null;
  readonly reason: string;
}

interface InspectionFact {
  readonly inspection: string;
  readonly item: string;
  readonly order: string | null;
  readonly job: string | null;
  readonly lot: string | null;
}

/** The data of the events of quality, by type. */
export interface QualityEventData {
  'org.millgraph.quality.inspection.requested.v1': InspectionFact;
  'org.millgraph.quality.inspection.recorded.v1': InspectionFact & { readonly verdict: 'PASS' | 'FAIL' };
  /** A record that is taken back: the inspection is open again. */
  'org.millgraph.quality.inspection.reversed.v1': InspectionFact & {
    readonly verdict: 'PASS' | 'FAIL';
    readonly reason: string;
  };
  'org.millgraph.quality.inspection.cancelled.v1': InspectionFact & { readonly reason: string };
  'org.millgraph.quality.nonconformance.opened.v1': {
    readonly nonconformance: string;
    readonly number: string;
    readonly item: string;
    readonly lot: string | null;
    readonly order: string | null;
    readonly job: string | null;
    /** Who delivered it; null: it was made, or nobody said. */
    readonly supplier: string | null;
    readonly severity: string;
    readonly quantity: Quantity;
  };
  'org.millgraph.quality.nonconformance.escalated.v1': {
    readonly nonconformance: string;
    readonly severity: string;
    readonly reason: string;
  };
  /** A decision in force: signed where the review board has to sign. */
  'org.millgraph.quality.nonconformance.dispositioned.v1': {
    readonly nonconformance: string;
    readonly disposition: string;
    readonly decision: string;
    readonly quantity: Quantity;
    readonly item: string;
    readonly lot: string | null;
    readonly order: string | null;
    /** Whether nothing is pending any more. */
    readonly final: boolean;
  };
  /** A decision that is taken back: its part is pending again. */
  'org.millgraph.quality.disposition.reversed.v1': {
    readonly reversal: string;
    readonly nonconformance: string;
    readonly disposition: string;
    readonly decision: string;
    readonly quantity: Quantity;
    readonly item: string;
    readonly lot: string | null;
    readonly order: string | null;
    readonly reason: string;
  };
  'org.millgraph.quality.nonconformance.closed.v1': { readonly nonconformance: string };
  'org.millgraph.quality.nonconformance.cancelled.v1': { readonly nonconformance: string; readonly reason: string };
  'org.millgraph.quality.hold.placed.v1': HoldFact;
  'org.millgraph.quality.hold.released.v1': HoldFact;
  'org.millgraph.quality.corrective-action.opened.v1': {
    readonly correctiveAction: string;
    readonly nonconformance: string | null;
    readonly supplier: string | null;
  };
  'org.millgraph.quality.corrective-action.closed.v1': { readonly correctiveAction: string };
}
