import type { SystemName } from '#platform/systems.ts';

/** A value of a canonical record. Numbers are exact decimal strings, times RFC 3339 UTC, dates `YYYY-MM-DD`. */
export type CanonicalValue = string | null | CanonicalRecord | readonly CanonicalValue[];

/** One record in Millgraph's words: quantities are `{ value, unit }`, money is `{ amount, currency }`. */
export interface CanonicalRecord {
  readonly [field: string]: CanonicalValue;
}

/** A record that the system did not take, by its place in the batch. */
export interface RefusedRecord {
  readonly index: number;
  readonly code: string;
  readonly message: string;
}

/** What became of a batch: `loaded + unchanged + refused.length` is its length. */
export interface BatchResult {
  /** Records that were new or changed what was there. */
  readonly loaded: number;
  /** Records that were there already with the same content. */
  readonly unchanged: number;
  readonly refused: readonly RefusedRecord[];
}

/**
 * Where canonical records go. A sink refuses a single record in its answer; it throws only when it cannot take records
 * at all (the database is away), and then nothing of that batch is loaded. The same record twice loads once.
 */
export interface RecordSink {
  /** `records` are of one kind, in the order of the source; at most two calls are under way, never two to one system. */
  accept(system: SystemName, kind: string, records: readonly CanonicalRecord[]): Promise<BatchResult>;
}
