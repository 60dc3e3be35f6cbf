import type { Session } from '#platform/database/session.ts';

/** A record of another system in the graph's own terms: exact decimals, ISO dates and codes, as text. */
export type CanonicalRecord = Readonly<Record<string, unknown>>;

/** What became of a batch; `index` is the record's place in it. */
export interface BatchResult {
  /** Records that were new or changed something. */
  readonly loaded: number;
  /** Records that were there already, with the same content. */
  readonly unchanged: number;
  readonly refused: readonly { readonly index: number; readonly code: string; readonly message: string }[];
}

/** Takes over a batch of records of one kind, in one transaction; running it twice changes nothing more. */
export type ImportHandler = (session: Session, records: readonly CanonicalRecord[]) => Promise<BatchResult>;

/** The kinds of records that a system takes over in bulk. */
export type ImportHandlers = Readonly<Record<string, ImportHandler>>;
