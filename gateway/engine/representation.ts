import { isObject, quote, toJson, type JsonObject } from './json.ts';
import type { RequiredSelection } from './plan.ts';
import type { TypeIndex } from './type-index.ts';

/** The JSON of a part of a representation of an entity, or undefined where the entity lacks something of it. */
export type WriteRepresentation = (entity: JsonObject) => string | undefined;

interface Member {
  /** Where the value stands in the entity. */
  readonly read: string;
  /** `,"name":` */
  readonly prefix: string;
  readonly write: (value: unknown) => string | undefined;
}

/** Compiles how representations are written from entities, which the subgraph knows as `typename`. */
export function compileRepresentation(
  typename: string,
  selections: readonly RequiredSelection[],
  types: TypeIndex,
): WriteRepresentation {
  const writeObject = compileObject(selections, types);
  const head = `{"__typename":${quote(typename)}`;
  return (entity) => {
    const members = writeObject(entity);
    return members && `${head}${members}}`;
  };
}

/** Compiles the members of an object; where they depend on its type, once for each type that it turns out to have. */
function compileObject(selections: readonly RequiredSelection[], types: TypeIndex): WriteRepresentation {
  if (!selections.some(({ kind }) => kind === 'fragment')) return membersWriter(selections, undefined, types);
  const byType = new Map<string, WriteRepresentation>();
  return (entity) => {
    const typename = entity['__typename'];
    if (typeof typename !== 'string') return undefined;
    let write = byType.get(typename);
    if (write === undefined) {
      write = membersWriter(selections, typename, types);
      byType.set(typename, write);
    }
    return write(entity);
  };
}

function membersWriter(
  selections: readonly RequiredSelection[],
  typename: string | undefined,
  types: TypeIndex,
): WriteRepresentation {
  const required = new Map<string, RequiredField>();
  collectRequired(selections, typename, types, required);
  const members = [...required].map(([name, field]) => compileMember(name, field, types));
  return (entity) => {
    let text = '';
    for (const { read, prefix, write } of members) {
      const value = write(entity[read]);
      if (value === undefined) return undefined;
      text += prefix + value;
    }
    return text;
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

function compileMember(name: string, { read, selections }: RequiredField, types: TypeIndex): Member {
  const prefix = `,${quote(name)}:`;
  if (selections.length === 0) return { read, prefix, write: toJson };
  const writeObject = compileObject(selections, types);
  return { read, prefix, write: (value) => writeNested(value, writeObject) };
}

function writeNested(value: unknown, writeMembers: WriteRepresentation): string | undefined {
  if (value === null) return 'null';
  if (Array.isArray(value)) {
    const items: string[] = [];
    for (const item of value as readonly unknown[]) {
      const text = writeNested(item, writeMembers);
      if (text === undefined) return undefined;
      items.push(text);
    }
    return `[${items.join(',')}]`;
  }
  const members = isObject(value) ? writeMembers(value) : undefined;
  return members === undefined ? undefined : `{${members.slice(1)}}`;
}
