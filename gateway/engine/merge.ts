import { Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { isObject, type JsonObject } from './json.ts';
import type { Rename } from './plan.ts';
import type { TypeIndex } from './type-index.ts';
import { Verbatim } from './verbatim.ts';

/**
 * What an answer of a subgraph may hold, by the operation that asked for it. Only what stands here is read from an
 * answer, whatever else a subgraph puts into it.
 */
export interface Shape {
  readonly members: readonly Member[];
  /** Whether a member, however deep, is renamed. */
  readonly renames: boolean;
}

interface Member {
  readonly read: string;
  readonly write: string;
  /** Undefined for what has no selection. */
  readonly shape: Shape | undefined;
}

export function compileShape(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  renames: readonly Rename[],
): Shape {
  const sets = new Map<string, SelectionSetNode[]>();
  collect(set, fragments, sets);
  const members = [...sets].map(([read, inner]): Member => {
    const own = renames.filter(({ path }) => path[0] === read);
    const deeper = own.flatMap(({ path, to }) => (path.length > 1 ? [{ path: path.slice(1), to }] : []));
    const selections = inner.flatMap((selectionSet) => selectionSet.selections);
    return {
      read,
      write: own.find(({ path }) => path.length === 1)?.to ?? read,
      shape:
        selections.length === 0 ? undefined : compileShape({ kind: Kind.SELECTION_SET, selections }, fragments, deeper),
    };
  });
  return { members, renames: members.some(({ read, write, shape }) => read !== write || shape?.renames === true) };
}

function collect(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  sets: Map<string, SelectionSetNode[]>,
): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const known = sets.get(key) ?? [];
      if (selection.selectionSet !== undefined) known.push(selection.selectionSet);
      sets.set(key, known);
    } else {
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments.get(selection.name.value)?.selectionSet;
      if (inner !== undefined) collect(inner, fragments, sets);
    }
  }
}

/** Takes over an object of an answer as part of the data. */
export function adopt(shape: Shape, value: unknown): unknown {
  if (!shape.renames) return value;
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) adopt(shape, item);
  } else if (isObject(value)) {
    for (const { read, write, shape: inner } of shape.members) {
      const member = value[read];
      if (member === undefined) continue;
      if (inner !== undefined) adopt(inner, member);
      if (read !== write) value[write] = member;
    }
  }
  return value;
}

/** A copy of an object of an answer, for a second place in the data where other things may be added to it. */
export function copy(shape: Shape, value: unknown): unknown {
  if (Array.isArray(value)) return (value as readonly unknown[]).map((item) => copy(shape, item));
  if (!isObject(value) || value instanceof Verbatim) return value;
  const copied: JsonObject = {};
  for (const { read, write, shape: inner } of shape.members) {
    const member = value[read];
    if (member !== undefined) copied[write] = inner === undefined ? member : copy(inner, member);
  }
  return copied;
}

/** Adds what an answer says of an object to what is known of it already. */
export function mergeInto(
  target: JsonObject,
  source: JsonObject,
  shape: Shape,
  types: TypeIndex,
  take: typeof adopt,
): void {
  for (const { read, write, shape: inner } of shape.members) {
    const value = source[read];
    if (value === undefined) continue;
    const known = target[write];
    if (known === undefined) target[write] = inner === undefined ? value : take(inner, value);
    else if (inner !== undefined) target[write] = merged(known, value, inner, types, take);
    else if (write !== '__typename' || isNews(value, types)) target[write] = value;
  }
}

/** A subgraph that knows an interface as one object calls every object by the interface's name. */
const isNews = (typename: unknown, types: TypeIndex): boolean =>
  typeof typename === 'string' && types.isObject(typename);

/** Two answers about one value: null stays null, for one of them may say by an error why. */
function merged(known: unknown, value: unknown, shape: Shape, types: TypeIndex, take: typeof adopt): unknown {
  // One answer, met again on another way: what two answers say is never taken verbatim.
  if (known instanceof Verbatim) return known;
  if (isObject(known) && isObject(value)) {
    mergeInto(known, value, shape, types, take);
    return known;
  }
  if (Array.isArray(known) && Array.isArray(value) && known.length === value.length) {
    return (known as readonly unknown[]).map((item, index) =>
      merged(item, (value as readonly unknown[])[index], shape, types, take),
    );
  }
  return known === null ? null : take(shape, value);
}
