import type { TestSubgraph } from '../federation.ts';

/** An operation and its answer, worked out by hand. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly data: unknown;
  /** Each error as far as it matters; none unless given. */
  readonly errors?: readonly { readonly path: readonly (string | number)[]; readonly code?: string }[];
  /** Subgraphs that must not be asked for it. */
  readonly without?: readonly string[];
  /** Why the reference engine answers otherwise. */
  readonly referenceFault?: string;
}

/** A graph of several subgraphs, with questions about it. */
export interface Case {
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, TestSubgraph>>;
  /** Subgraphs that do not answer. */
  readonly down?: readonly string[];
  readonly questions: readonly Question[];
}

export const byId =
  <Row extends object>(rows: readonly Row[], ...keys: readonly (keyof Row)[]) =>
  (reference: Partial<Row>): Row | null =>
    rows.find((row) => keys.some((key) => reference[key] != null && row[key] === reference[key])) ?? null;
