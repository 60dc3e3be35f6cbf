/** What is asked of the subgraphs for an operation, each request after those whose answers it needs. */
export type Plan = readonly FetchPlan[];

/** One request to one subgraph. */
export interface FetchPlan {
  readonly subgraph: string;
  /** The operation's text. */
  readonly operation: string;
  /** The client's variables that it uses. */
  readonly variables: readonly string[];
  /** The requests, by their number in the plan, whose answers it needs; all stand before it. */
  readonly after: readonly number[];
  /** What it asks about entities already known; empty where it asks from a root type. */
  readonly entities: readonly EntityPlan[];
  /** Where it asks from a root type: the objects that get what it answers; the root itself, unless a field gave it. */
  readonly path: DataPath;
  readonly renames: readonly Rename[];
}

/** One `_entities` field of a request. */
export interface EntityPlan {
  readonly responseKey: string;
  /** The variable that holds the representations. */
  readonly variable: string;
  /** The type as which the subgraph knows them. */
  readonly typename: string;
  /** Where the entities stand in the data that is there already. */
  readonly paths: readonly DataPath[];
  /** What a representation holds besides its type. */
  readonly requires: readonly RequiredSelection[];
  readonly renames: readonly Rename[];
}

export type DataPath = readonly PathSegment[];

export type PathSegment =
  | { readonly kind: 'field'; readonly key: string }
  /** Every item of a list, of lists in lists too. */
  | { readonly kind: 'list' }
  /** Only objects of this type. */
  | { readonly kind: 'type'; readonly name: string };

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

/** A key of an answer that has another name in the data; lists on the way are not named. */
export interface Rename {
  readonly path: readonly string[];
  readonly to: string;
}
