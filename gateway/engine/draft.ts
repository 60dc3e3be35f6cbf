import { Kind, print, type FieldNode, type SelectionNode } from 'graphql';
import type { DataPath, RequiredSelection } from './plan.ts';
import type { SubgraphField, SubgraphSchema, SubgraphType } from './subgraph-schema.ts';

export const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** A request that is being planned. */
export interface FetchDraft {
  readonly schema: SubgraphSchema;
  readonly selection: DraftSelection;
  /** The requests whose answers it needs. */
  readonly after: Set<FetchDraft>;
  /** What it needs of the entities at the selection's path; undefined where it asks from a root type. */
  readonly requires: readonly RequiredSelection[] | undefined;
}

export interface SelectedField {
  readonly node: FieldNode;
  readonly field: SubgraphField;
  readonly selection: DraftSelection | undefined;
}

/** What a request selects of objects of one type at one place of the data. */
export class DraftSelection {
  readonly fetch: FetchDraft;
  readonly type: SubgraphType;
  readonly path: DataPath;
  readonly position: Position;
  /** External fields that the subgraph gives here all the same. */
  readonly provided: readonly SelectionNode[];
  hasTypename = false;
  readonly fields = new Map<string, SelectedField>();
  /** Where the type is abstract: what is selected of each object type that it can be. */
  readonly byType = new Map<string, DraftSelection>();
  /** Requests about these objects to other subgraphs. */
  readonly entries = new Map<string, DraftSelection>();

  constructor(
    fetch: FetchDraft | ((selection: DraftSelection) => FetchDraft),
    type: SubgraphType,
    path: DataPath,
    position: Position,
    provided: readonly SelectionNode[] = [],
  ) {
    this.type = type;
    this.path = path;
    this.position = position;
    this.provided = provided;
    this.fetch = typeof fetch === 'function' ? fetch(this) : fetch;
  }

  get isEmpty(): boolean {
    return !this.hasTypename && this.fields.size === 0 && [...this.byType.values()].every((inner) => inner.isEmpty);
  }
}

/** A place in the data: which fields its keys stand for, in whatever request. */
export class Position {
  readonly #fields = new Map<string, Set<string>>();
  readonly #children = new Map<string, Position>();
  /** Where a key is being fetched for: what is needed for it must not need it. */
  readonly entering = new Set<SubgraphType>();

  child(key: string): Position {
    let child = this.#children.get(key);
    if (child === undefined) {
      child = new Position();
      this.#children.set(key, child);
    }
    return child;
  }

  /** Takes the keys of selections as they are. */
  take(selections: readonly SelectionNode[]): void {
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) continue;
      if (node.kind === Kind.INLINE_FRAGMENT) {
        this.take(node.selectionSet.selections);
        continue;
      }
      const key = keyOf(node);
      this.#add(key, signature(node));
      if (node.selectionSet !== undefined) this.child(key).take(node.selectionSet.selections);
    }
  }

  /** The key for a field of a plan's own: its name, unless that stands for the field with other arguments. */
  keyFor(node: FieldNode): string {
    const name = node.name.value;
    const wanted = signature(node);
    for (let number = 0, key = name; ; key = `${name}__${number}`, number += 1) {
      const known = this.#fields.get(key);
      if (known !== undefined && (known.size > 1 || !known.has(wanted))) continue;
      this.#add(key, wanted);
      return key;
    }
  }

  #add(key: string, field: string): void {
    const known = this.#fields.get(key);
    if (known === undefined) this.#fields.set(key, new Set([field]));
    else known.add(field);
  }
}

const signature = ({ name, arguments: given = [] }: FieldNode): string =>
  `${name.value}(${given.map(print).sort().join()})`;
