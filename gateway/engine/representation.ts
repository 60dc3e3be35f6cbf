import { isObject, quote, toJson, type JsonObject } from './json.ts';
import type { RequiredSelection } from './plan.ts';
import type { TypeIndex } from './type-index.ts';
import { Verbatim } from './verbatim.ts';

/** Writes representations of entities, which a subgraph knows as one type. */
export interface Representation {
  /** What tells an entity from others, or undefined where the entity lacks something of it. */
  identify(entity: JsonObject): string | undefined;
  /** The JSON of the representation of all entities of one identity. */
  write(identity: string): string;
}

/** Members of an object as JSON, or undefined where something of them is missing. */
type WriteMembers = (object: JsonObject) => string | undefined;

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
): Representation {
  const head = `{"__typename":${quote(typename)}`;
  const [only, ...others] = selections;
  if (only?.kind === 'field' && only.selections.length === 0 && others.length === 0) {
    // Most keys are one field, and its text is at hand.
    const { read, prefix, write } = compileMember(only.name, only, types);
    return { identify: (entity) => write(entity[read]), write: (text) => `${head}${prefix}${text}}` };
  }
  return { identify: compileObject(selections, types), write: (members) => `${head}${members}}` };
}

/** Compiles the members of an object; where they depend on its type, once for each type that it turns out to have. */
function compileObject(selections: readonly RequiredSelection[], types: TypeIndex): WriteMembers {
  if (!selections.some(({ kind }) => kind === 'fragment')) return membersWriter(selections, undefined, types);
  const byType = new Map<string, WriteMembers>();
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
): WriteMembers {
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
  selections: readonly RequiredSelection[];
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
      if (known === undefined) required.set(name, { read, selections: inner });
      else known.selections = [...known.selections, ...inner];
    } else {
      const { typeCondition } = selection;
      const applies = typeCondition === undefined || (typename !== undefined && types.fits(typename, typeCondition));
      if (applies) collectRequired(selection.selections, typename, types, required);
    }
  }
}

function compileMember(name: string, { read, selections }: Readonly<RequiredField>, types: TypeIndex): Member {
  const prefix = `,${quote(name)}:`;
  if (selections.length === 0) {
    return { read, prefix, write: (value) => (value instanceof Verbatim ? value.json : toJson(value)) };
  }
  const writeObject = compileObject(selections, types);
  return { read, prefix, write: (value) => writeNested(value, writeObject) };
}

function writeNested(value: unknown, writeMembers: WriteMembers): string | undefined {
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
