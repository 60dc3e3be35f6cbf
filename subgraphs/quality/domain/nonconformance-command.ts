import type { Quantity } from '#contracts/quantity.ts';
import type { Decision, ReviewRole, Severity } from './disposition.ts';
import type { Inspection } from './inspection.ts';

/** What can be asked of a nonconformance. */

export interface OpenNonconformance {
  readonly kind: 'OpenNonconformance';
  readonly number: string;
  readonly plant: string;
  readonly item: { readonly id: string; readonly baseUnit: string };
  readonly lot?: string | null | undefined;
  readonly order?: string | null | undefined;
  readonly job?: string | null | undefined;
  readonly supplier?: string | null | undefined;
  readonly inspection: Pick<Inspection, 'id' | 'item' | 'plant'> | null;
  readonly severity: Severity;
  readonly defectCode: string;
  readonly causeCode?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly quantity: Quantity;
  readonly by: string;
  readonly at: string;
}
export interface InvestigateNonconformance {
  readonly kind: 'InvestigateNonconformance';
  readonly causeCode?: string | null | undefined;
  readonly at: string;
}
export interface EscalateNonconformance {
  readonly kind: 'EscalateNonconformance';
  readonly severity: Severity;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
export interface DispositionNonconformance {
  readonly kind: 'DispositionNonconformance';
  readonly decision: Decision;
  readonly quantity: Quantity;
  /** Absent: the nonconformance's. */
  readonly lot?: string | null | undefined;
  readonly comment?: string | null | undefined;
  readonly by: string;
  readonly at: string;
}
export interface SignDisposition {
  readonly kind: 'SignDisposition';
  readonly disposition: string;
  readonly role: ReviewRole;
  readonly by: string;
  readonly at: string;
}
export interface RejectDisposition {
  readonly kind: 'RejectDisposition';
  readonly disposition: string;
  readonly role: ReviewRole;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
export interface ReverseDisposition {
  readonly kind: 'ReverseDisposition';
  readonly disposition: string;
  /** The id of the document to be. */
  readonly reversal: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
export interface CloseNonconformance {
  readonly kind: 'CloseNonconformance';
  readonly at: string;
}
export interface CancelNonconformance {
  readonly kind: 'CancelNonconformance';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
export type NonconformanceCommand =
  | OpenNonconformance
  | InvestigateNonconformance
  | EscalateNonconformance
  | DispositionNonconformance
  | SignDisposition
  | RejectDisposition
  | ReverseDisposition
  | CloseNonconformance
  | CancelNonconformance;
