import type { BrokenRule, Violation } from '../domain/violation.ts';

/** Where a record of the shop floor belongs. */
export interface RecordPlace {
  readonly order: string;
  readonly plant: string;
  readonly job: string;
  readonly at: string;
}

/** Whose fact a record is, and which; unique, so that it posts once. */
export interface FactIdentity {
  readonly source: string;
  readonly document: string;
  readonly line: number;
}

/** How a record came: as a fact, with the rule it is known to break whatever else arrives; null: by a checked command. */
export type RecordOrigin = (FactIdentity & { readonly sequence: number; readonly violation: Violation | null }) | null;

/** What every record says of its origin and of what became of it. */
export interface RecordStanding {
  readonly source: string | null;
  readonly document: string | null;
  readonly line: number | null;
  readonly violationRule: BrokenRule | null;
  readonly violationMessage: string | null;
  readonly reversal: string | null;
}
