import type { Supergraph } from './supergraph.ts';

/** What a planner makes of an operation: which subgraphs to ask for what, and in which order. */
export type PlanNode =
  | { readonly kind: 'sequence'; readonly nodes: readonly PlanNode[] }
  | { readonly kind: 'parallel'; readonly nodes: readonly PlanNode[] }
  | FetchPlan;

/** One request to one subgraph. */
export interface FetchPlan {
  readonly kind: 'fetch';
  readonly subgraph: string;
  /** The operation's text. */
  readonly operation: string;
  /** The client's variables that it uses. */
  readonly variables: readonly string[];
  /** What it asks about entities already known; empty where it asks from a root type. */
  readonly entities: readonly EntityPlan[];
  readonly outputRewrites: readonly Rewrite[];
}

/** One `_entities` field of a request. */
export interface EntityPlan {
  readonly responseKey: string;
  /** The variable that holds the representations. */
  readonly variable: string;
  /** Where the entities stand in the data that is there already. */
  readonly paths: readonly (readonly PathSegment[])[];
  readonly requires: readonly RequiredSelection[];
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
}

export type PathSegment =
  | { readonly kind: 'field'; readonly key: string }
  /** Every item of a list, of lists in lists too: planners differ in whether they name each level. */
  | { readonly kind: 'list' }
  /** Only objects of these types. */
  | { readonly kind: 'types'; readonly names: readonly string[] };

/** A part of a representation, taken from an entity. */
export type RequiredSelection =
  | {
      readonly kind: 'field';
      /** Its name in the representation. */
      readonly name: string;
      /** Where the value stands in the entity. */
      readonly read: string;
      readonly selections: readonly RequiredSelection[];
    }
  | {
      readonly kind: 'fragment';
      readonly typeCondition: string | undefined;
      readonly selections: readonly RequiredSelection[];
    };

/** A change of a representation before it is sent, or of an answer before it is merged. */
export type Rewrite =
  | { readonly kind: 'set'; readonly path: readonly RewriteSegment[]; readonly value: unknown }
  | { readonly kind: 'rename'; readonly path: readonly RewriteSegment[]; readonly to: string };

export type RewriteSegment =
  { readonly kind: 'key'; readonly key: string } | { readonly kind: 'types'; readonly names: readonly string[] };

/** No plan was found in time. */
export class PlanTimeout extends Error {}

/** Plans operations over one supergraph. The operations are valid, and hold no introspection and no conditions. */
export interface Planner {
  /** The plan of an operation's text. Rejects when there is none, with PlanTimeout when none is found in time. */
  readonly plan: (operation: string, deadlineMillis: number) => Promise<PlanNode>;
  /** Gives back what it holds. */
  stop(): void;
}

/** Makes a planner; one function for each implementation, in `planners/`. */
export type MakePlanner = (supergraph: Supergraph) => Planner;
