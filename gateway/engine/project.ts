import {
  getNullableType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  type FieldNode,
  type GraphQLEnumType,
  type GraphQLInterfaceType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLScalarType,
  type SelectionSetNode,
} from 'graphql';
import type { ClientOperation, Includes } from './document.ts';
import { isObject, quote, toJson, type JsonObject } from './json.ts';
import { listItem, type Place, type Projection } from './projection.ts';
import type { Supergraph } from './supergraph.ts';
import {
  leaf,
  literalPattern,
  listOf,
  nullable as nullableText,
  objectOf,
  scalarPattern,
  unknown,
  Verbatim,
  type Written,
} from './verbatim.ts';

/** A value as JSON; undefined where it has to be null and must not: then its parent is null. */
export type Write = (value: unknown, projection: Projection) => string | undefined;

/** Writes one field of an object, from the object. */
export interface FieldWriter {
  /** The key in the data. */
  readonly read: string;
  /** The client's name of it. */
  readonly name: string;
  readonly write: Write;
  readonly written: Written;
}

/** How a value is written, and what may be taken over as it stands in a subgraph's answer. */
type Writer = Pick<FieldWriter, 'write' | 'written'>;

/**
 * Compiles how the joined data become the client's answer: its field names and order, the rules for null, enums, lists
 * and abstract types of the GraphQL specification (section 6.4.3). Whatever a subgraph answers besides is left out.
 */
export class ProjectionCompiler {
  readonly #supergraph: Supergraph;
  readonly #client: ClientOperation;
  readonly #includes: Includes;

  constructor(supergraph: Supergraph, client: ClientOperation, includes: Includes) {
    this.#supergraph = supergraph;
    this.#client = client;
    this.#includes = includes;
  }

  /** The fields of an object of a type, in the order of the specification. */
  fields(
    type: GraphQLObjectType | GraphQLInterfaceType,
    sets: readonly SelectionSetNode[],
    place: Place | undefined,
  ): FieldWriter[] {
    const collected = new Map<string, FieldNode[]>();
    for (const set of sets) this.#collect(type.name, set, collected);
    return [...collected].flatMap(([name, nodes]) => this.#field(type, name, nodes, place) ?? []);
  }

  #collect(typename: string, set: SelectionSetNode, collected: Map<string, FieldNode[]>): void {
    for (const selection of set.selections) {
      if (!this.#includes(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const known = collected.get(name);
        if (known === undefined) collected.set(name, [selection]);
        else known.push(selection);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#client.fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (fragment !== undefined && (condition === undefined || this.#fits(typename, condition))) {
        this.#collect(typename, fragment.selectionSet, collected);
      }
    }
  }

  #fits(typename: string, condition: string): boolean {
    if (this.#supergraph.types.fits(typename, condition)) return true;
    const type = this.#supergraph.apiSchema.getType(typename);
    return isInterfaceType(type) && type.getInterfaces().some(({ name }) => name === condition);
  }

  #field(
    type: GraphQLObjectType | GraphQLInterfaceType,
    name: string,
    nodes: readonly FieldNode[],
    parent: Place | undefined,
  ): FieldWriter | undefined {
    const [node] = nodes;
    if (node === undefined) return undefined;
    const place: Place = { parent, key: name, depth: parent?.depth ?? 0 };
    if (node.name.value === '__typename') return { read: '__typename', name, ...typenameWriter(type) };
    if (node.name.value.startsWith('__')) return { read: name, name, write: writeLocal(name), written: unknown };
    const definition = type.getFields()[node.name.value];
    if (definition === undefined) return undefined;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const label = `${type.name}.${node.name.value}`;
    return {
      read: this.#client.names.internal(node),
      name,
      ...this.#value(definition.type, sets, place, label),
    };
  }

  #value(type: GraphQLOutputType, sets: readonly SelectionSetNode[], place: Place, label: string): Writer {
    const nullable = getNullableType(type);
    const { write, written } = isListType(nullable)
      ? this.#list(nullable.ofType, sets, place, label)
      : this.#named(nullable as GraphQLNamedOutputType, sets, place, label);
    if (!isNonNullType(type)) {
      const isHidden = this.#hidden(nullable);
      return {
        write: (value, projection) => {
          if (value == null || isHidden?.(value) === true) return 'null';
          return value instanceof Verbatim ? value.json : (write(value, projection) ?? 'null');
        },
        written: nullableText(written),
      };
    }
    return {
      write: (value, projection) => {
        if (value instanceof Verbatim) return value.json;
        if (value != null) return write(value, projection);
        projection.missing(place, label);
        return undefined;
      },
      written,
    };
  }

  /** Whether a value is one that the graph knows and clients may not see; undefined where none can be. */
  #hidden(type: GraphQLOutputType): ((value: unknown) => boolean) | undefined {
    const { types, apiSchema, hiddenValues } = this.#supergraph;
    if (isEnumType(type)) {
      const values = hiddenValues.get(type.name);
      return values && ((value) => values.has(value as string));
    }
    if (!isAbstractType(type)) return undefined;
    const names = [...types.possible(type.name)].filter((name) => apiSchema.getType(name) === undefined);
    return names.length === 0 ? undefined : (value) => isObject(value) && names.includes(value['__typename'] as string);
  }

  #list(itemType: GraphQLOutputType, sets: readonly SelectionSetNode[], list: Place, label: string): Writer {
    const { depth } = list;
    const place: Place = { parent: list, key: listItem, depth: depth + 1 };
    const { write, written } = this.#value(itemType, sets, place, label);
    const writeList: Write = (value, projection) => {
      if (!Array.isArray(value)) {
        projection.invalid(list, `Expected a list for field "${label}".`);
        return undefined;
      }
      const items = value as readonly unknown[];
      let text = '[';
      for (let index = 0; index < items.length; index += 1) {
        projection.indices[depth] = index;
        const item = write(items[index], projection);
        if (item === undefined) return undefined;
        text += index === 0 ? item : `,${item}`;
      }
      return `${text}]`;
    };
    return { write: writeList, written: listOf(written) };
  }

  #named(type: GraphQLNamedOutputType, sets: readonly SelectionSetNode[], place: Place, label: string): Writer {
    if (isObjectType(type)) return this.#object(type, sets, place, label);
    if (isAbstractType(type)) return { write: this.#abstract(type.name, sets, place, label), written: unknown };
    return isEnumType(type) ? enumWriter(type, place) : scalarWriter(type, place);
  }

  #object(
    type: GraphQLObjectType | GraphQLInterfaceType,
    sets: readonly SelectionSetNode[],
    place: Place,
    label: string,
  ): Writer {
    const fields = this.fields(type, sets, place);
    const write = objectWriter(fields);
    return {
      write: (value, projection) => {
        if (isObject(value)) return write(value, projection);
        projection.invalid(place, `Expected an object for field "${label}".`);
        return undefined;
      },
      written: objectOf(fields),
    };
  }

  /** Whether it depends on what an object turns out to be which fields it has in the answer. */
  #dependOnType(name: string, sets: readonly SelectionSetNode[]): boolean {
    const { types } = this.#supergraph;
    return sets.some(({ selections }) =>
      selections.some((selection) => {
        if (!this.#includes(selection)) return false;
        if (selection.kind === Kind.FIELD) return selection.name.value === '__typename';
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#client.fragments.get(selection.name.value);
        const condition = fragment?.typeCondition?.name.value ?? name;
        const isOfAll =
          condition === name || [...types.possible(name)].every((typename) => types.fits(typename, condition));
        return !isOfAll || (fragment !== undefined && this.#dependOnType(name, [fragment.selectionSet]));
      }),
    );
  }

  #abstract(name: string, sets: readonly SelectionSetNode[], place: Place, label: string): Write {
    const { types, apiSchema } = this.#supergraph;
    const byType = new Map<string, Write>();
    const dependsOnType = this.#dependOnType(name, sets);
    return (value, projection) => {
      const told = isObject(value) ? value['__typename'] : undefined;
      if (dependsOnType && typeof told !== 'string') {
        projection.invalid(place, `Of what type the object for field "${label}" is was not answered.`);
        return undefined;
      }
      // Without a type there was no need of one: only fields of the interface itself are asked for.
      const typename = typeof told === 'string' ? told : name;
      let write = byType.get(typename);
      if (write === undefined) {
        const type = typename === name || types.fits(typename, name) ? apiSchema.getType(typename) : undefined;
        if (!isObjectType(type) && !isInterfaceType(type)) {
          projection.invalid(place, `Field "${label}" holds an object of a type that is not known here.`);
          return undefined;
        }
        ({ write } = this.#object(type, sets, place, label));
        byType.set(typename, write);
      }
      return write(value, projection);
    };
  }
}

/** Writes an object of fields. */
function objectWriter(
  fields: readonly FieldWriter[],
): (object: JsonObject, projection: Projection) => string | undefined {
  const members = fields.map(({ read, name, write }, index) => ({
    read,
    prefix: `${index === 0 ? '{' : ','}${quote(name)}:`,
    write,
  }));
  if (members.length === 0) return () => '{}';
  return (object, projection) => {
    let text = '';
    for (const { read, prefix, write } of members) {
      const value = write(object[read], projection);
      if (value === undefined) return undefined;
      text += prefix + value;
    }
    return `${text}}`;
  };
}

function typenameWriter(type: GraphQLObjectType | GraphQLInterfaceType): Writer {
  const text = quote(type.name);
  return { write: () => text, written: leaf(literalPattern([type.name])) };
}

const writeLocal =
  (name: string): Write =>
  (_value, projection) =>
    projection.local?.get(name) ?? 'null';

function enumWriter(type: GraphQLEnumType, place: Place): Writer {
  const texts = new Map(type.getValues().map(({ name }) => [name, quote(name)]));
  const write: Write = (value, projection) => {
    const text = texts.get(value as string);
    if (text === undefined) projection.invalid(place, `Enum "${type.name}" cannot represent the value it has here.`);
    return text;
  };
  return { write, written: leaf(literalPattern([...texts.keys()])) };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isOfScalar: Readonly<Record<string, (value: unknown) => boolean>> = {
  Boolean: (value) => typeof value === 'boolean',
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Int: (value) => typeof value === 'number' && Number.isInteger(value),
};

const scalarWriter = (type: GraphQLScalarType, place: Place): Writer => ({
  write: writeScalar(type, place),
  written: leaf(scalarPattern(type)),
});

function writeScalar(type: GraphQLScalarType, place: Place): Write {
  const invalid: Write = (_value, projection) => {
    projection.invalid(place, `${type.name} cannot represent the value it has here.`);
    return undefined;
  };
  if (!isSpecifiedScalarType(type)) return (value, projection) => toJson(value) ?? invalid(value, projection);
  if (type.name === 'String' || type.name === 'ID') {
    return (value, projection) => (isText(value) ? quote(value) : serialized(type, value, invalid, projection));
  }
  const isValid = isOfScalar[type.name] ?? (() => false);
  return (value, projection) => (isValid(value) ? String(value) : serialized(type, value, invalid, projection));
}

/** What has not the scalar's own form in JSON may still be one of its values: an ID that is a number. */
function serialized(
  type: GraphQLScalarType,
  value: unknown,
  invalid: Write,
  projection: Projection,
): string | undefined {
  try {
    return toJson(type.serialize(value)) ?? invalid(value, projection);
  } catch {
    return invalid(value, projection);
  }
}
