import { isObject, quote, toJson, type JsonObject } from './json.ts';
import { typeTest } from './path.ts';
import type { RequiredSelection, Rewrite, RewriteSegment } from './plan.ts';
import type { TypeIndex } from './type-index.ts';

/** The JSON of a representation of an entity, or undefined where the entity lacks something of it. */
export type WriteRepresentation = (entity: JsonObject) => string | undefined;

interface Member {
  /** Where the value stands in the entity. */
  readonly read: string;
  /** `,"name":` */
  readonly prefix: string;
  readonly write: (value: unknown) => string | undefined;
}

/** Compiles how representations are written from entities: once for each type that they turn out to have. */
export function compileRepresentation(
  selections: readonly RequiredSelection[],
  rewrites: readonly Rewrite[],
  types: TypeIndex,
): WriteRepresentation {
  const dependsOnType = selections.some(({ kind }) => kind === 'fragment') || rewrites.some(startsWithType);
  if (!dependsOnType) return objectWriter(selections, rewrites, undefined, types);
  const byType = new Map<string, WriteRepresentation>();
  return (entity) => {
    const typename = entity['__typename'];
    if (typeof typename !== 'string') return undefined;
    let write = byType.get(typename);
    if (write === undefined) {
      write = objectWriter(selections, rewrites, typename, types);
      byType.set(typename, write);
    }
    return write(entity);
  };
}

const startsWithType = ({ path }: Rewrite): boolean => path[0]?.kind === 'types';

function objectWriter(
  selections: readonly RequiredSelection[],
  rewrites: readonly Rewrite[],
  typename: string | undefined,
  types: TypeIndex,
): WriteRepresentation {
  const required = new Map<string, RequiredField>();
  collectRequired(selections, typename, types, required);
  // Nothing is asked about entities of this type.
  if (required.size === 0) return () => undefined;
  const applying = rewrites.flatMap((rewrite) => forType(rewrite, typename, types));
  const members: Member[] = [];
  for (const [name, field] of required) {
    const own = applying.filter(({ path }) => path[0]?.kind === 'key' && path[0].key === name);
    members.push(compileMember(name, field, own, types));
  }
  return (entity) => {
    let text = '';
    for (const { read, prefix, write } of members) {
      const value = write(entity[read]);
      if (value === undefined) return undefined;
      text += prefix + value;
    }
    return `{${text.slice(1)}}`;
  };
}

interface RequiredField {
  readonly read: string;
  readonly selections: RequiredSelection[];
}

/** The fields that are needed of an object of a type, with what is needed of each. */
function collectRequired(
  selections: readonly RequiredSelection[],
  typename: string | undefined,
  types: TypeIndex,
  required: Map<string, RequiredField>,
): void {
  for (const selection of selections) {
    if (selection.kind === 'field') {
      const { name, read, selections: inner } = selection;
      const known = required.get(name);
      if (known === undefined) required.set(name, { read, selections: [...inner] });
      else known.selections.push(...inner);
    } else {
      const { typeCondition } = selection;
      const applies = typeCondition === undefined || (typename !== undefined && types.fits(typename, typeCondition));
      if (applies) collectRequired(selection.selections, typename, types, required);
    }
  }
}

/** The rewrite without the type conditions it begins with, where they hold. */
function forType(rewrite: Rewrite, typename: string | undefined, types: TypeIndex): Rewrite[] {
  const [segment, ...rest] = rewrite.path;
  if (segment?.kind !== 'types') return [rewrite];
  return typeTest(segment.names, types)(typename) ? forType({ ...rewrite, path: rest }, typename, types) : [];
}

function compileMember(
  name: string,
  { read, selections }: RequiredField,
  rewrites: readonly Rewrite[],
  types: TypeIndex,
): Member {
  const onIt = rewrites.filter(({ path }) => path.length === 1);
  const below = rewrites.filter(({ path }) => path.length > 1).map(shortened);
  const rename = onIt.find((rewrite) => rewrite.kind === 'rename');
  const set = onIt.find((rewrite) => rewrite.kind === 'set');
  const prefix = `,${quote(rename?.to ?? name)}:`;
  if (set !== undefined) {
    const constant = JSON.stringify(set.value);
    return { read, prefix, write: (value) => (value === undefined ? undefined : constant) };
  }
  if (selections.length === 0) return { read, prefix, write: toJson };
  const writeObject = compileRepresentation(selections, below, types);
  return { read, prefix, write: (value) => writeNested(value, writeObject) };
}

const shortened = (rewrite: Rewrite): Rewrite => {
  const path: readonly RewriteSegment[] = rewrite.path.slice(1);
  return { ...rewrite, path };
};

function writeNested(value: unknown, writeObject: WriteRepresentation): string | undefined {
  if (value === null) return 'null';
  if (Array.isArray(value)) {
    const items: string[] = [];
    for (const item of value as readonly unknown[]) {
      const text = writeNested(item, writeObject);
      if (text === undefined) return undefined;
      items.push(text);
    }
    return `[${items.join(',')}]`;
  }
  return isObject(value) ? writeObject(value) : undefined;
}
