import type { Quantity } from '#contracts/quantity.ts';

/** Dispositions of nonconforming material and who on the material review board (MRB) signs them. */

export type Severity = 'MINOR' | 'MAJOR' | 'CRITICAL';
export type Decision = 'USE_AS_IS' | 'REWORK' | 'REPAIR' | 'SCRAP' | 'RETURN_TO_SUPPLIER';
export type ReviewRole = 'QUALITY' | 'ENGINEERING';

export interface Signature {
  readonly role: ReviewRole;
  readonly signedBy: string;
  readonly signedAt: string;
}

interface DispositionCore {
  readonly id: string;
  /** Its place among those of the nonconformance, from 1. */
  readonly position: number;
  /** What is proposed, and holds once it is in force. */
  readonly proposed: Decision;
  /** In the nonconformance's unit. */
  readonly quantity: Quantity;
  readonly item: string;
  readonly lot: string | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly comment: string | null;
  readonly requiredRoles: readonly ReviewRole[];
  readonly signatures: readonly Signature[];
}

interface NotEnded {
  readonly endedBy: null;
  readonly endedByRole: null;
  readonly endedAt: null;
  readonly endReason: null;
  readonly reversal: null;
}
interface Ended {
  readonly endedBy: string;
  readonly endedAt: string;
  readonly endReason: string;
}

/** What was decided about a part of the quantity: it waits for signatures, is in force, refused, or taken back. */
export type Disposition = DispositionCore &
  (
    | ({ readonly state: 'PENDING'; readonly inForceAt: null } & NotEnded)
    | ({ readonly state: 'IN_FORCE'; readonly inForceAt: string } & NotEnded)
    | ({
        readonly state: 'REJECTED';
        readonly inForceAt: null;
        readonly endedByRole: ReviewRole;
        readonly reversal: null;
      } & Ended)
    | ({
        readonly state: 'REVERSED';
        readonly inForceAt: string;
        readonly endedByRole: null;
        /** The document that took it back. */
        readonly reversal: string;
      } & Ended)
  );

/**
 * Which roles sign a decision before it is in force. To use as it is, or repair, is to accept product that does not conform:
 * quality agrees to it, and engineering too where use is impaired (as AS9100 8.7 demands of the design authority). Rework,
 * scrap and return need nobody beside who decides, but for a critical defect, where quality signs.
 */
export function requiredRoles(decision: Decision, severity: Severity): readonly ReviewRole[] {
  switch (decision) {
    case 'USE_AS_IS':
    case 'REPAIR':
      return severity === 'MINOR' ? ['QUALITY'] : ['QUALITY', 'ENGINEERING'];
    case 'REWORK':
    case 'SCRAP':
    case 'RETURN_TO_SUPPLIER':
      return severity === 'CRITICAL' ? ['QUALITY'] : [];
    default:
      return decision satisfies never;
  }
}

/** The roles that have not signed yet. */
export const missingRoles = (disposition: DispositionCore): readonly ReviewRole[] =>
  disposition.requiredRoles.filter((role) => !disposition.signatures.some((signature) => signature.role === role));

export const notEnded: NotEnded = {
  endedBy: null,
  endedByRole: null,
  endedAt: null,
  endReason: null,
  reversal: null,
};
