import {
  getNamedType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';

/** How the values of a column are written; `decimal`, `date` and `datetime` travel as text. */
export type ColumnType = 'string' | 'integer' | 'boolean' | 'decimal' | 'date' | 'datetime';

/** A column of an exported list. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
}

/** The flat form of a type: its columns in the order of its fields, and how a row is written into them. */
export interface FlatType {
  readonly columns: readonly Column[];
  /**
   * Writes the values of a row into the first places of `values`, in the order of the columns; null where there is none.
   * A promise where a loader is asked.
   */
  read(row: object, context: unknown, values: unknown[]): Promise<unknown> | undefined;
}

/** Writes what it finds at its places of `values`; a promise where a loader is asked. */
type Reader = (source: object, context: unknown, values: unknown[]) => Promise<unknown> | undefined;

/** Objects within objects, at most. */
const maximumDepth = 2;

/**
 * A type as columns: a leaf is one column; a quantity or amount gives its value by the field's name, and its unit or
 * currency beside it; an entity gives its id; any other object its own leaves, with the field's name before theirs. Lists,
 * and fields that take an argument other than `unit`, are questions of their own and no columns.
 *
 * @param omitted fields that are left out, as `Type.field`
 */
export function flatten(type: GraphQLObjectType, omitted: ReadonlySet<string>): FlatType {
  const columns: Column[] = [];
  const readers = readersOf(type, '', 0, omitted, columns);
  const names = new Set(columns.map(({ name }) => name));
  if (names.size < columns.length) throw new TypeError(`two columns of ${type.name} have one name`);
  return {
    columns,
    read(row, context, values) {
      values.fill(null, 0, columns.length);
      return readAll(readers, row, context, values);
    },
  };
}

function readAll(readers: readonly Reader[], source: object, context: unknown, values: unknown[]) {
  let pending: Promise<unknown>[] | undefined;
  for (const read of readers) {
    const promise = read(source, context, values);
    if (promise !== undefined) (pending ??= []).push(promise);
  }
  return pending === undefined ? undefined : Promise.all(pending);
}

type Field = GraphQLField<unknown, unknown>;

function readersOf(
  type: GraphQLObjectType,
  prefix: string,
  depth: number,
  omitted: ReadonlySet<string>,
  columns: Column[],
): Reader[] {
  const readers: Reader[] = [];
  for (const field of Object.values(type.getFields())) {
    const named = getNamedType(field.type);
    if (omitted.has(`${type.name}.${field.name}`) || isListType(getNullableType(field.type))) continue;
    if (field.args.some((argument) => argument.name !== 'unit')) continue;
    const name = joined(prefix, field.name);
    if (isLeafType(named)) {
      readers.push(leafReader(field, named, addColumn(columns, name, named, field.description)));
    } else if (isObjectType(named)) {
      readers.push(...objectReaders(field, named, name, depth, omitted, columns));
    }
  }
  return readers;
}

function objectReaders(
  field: Field,
  type: GraphQLObjectType,
  name: string,
  depth: number,
  omitted: ReadonlySet<string>,
  columns: Column[],
): Reader[] {
  const fields = type.getFields();
  const key = fields['id'] ?? fields['code'];
  if (key !== undefined) {
    const leaf = getNamedType(key.type) as GraphQLLeafType;
    const place = addColumn(columns, joined(name, key.name), leaf, field.description);
    return [referenceReader(field, key, leaf, place)];
  }
  if (depth === maximumDepth) return [];
  const inner = measured(type)
    ? Object.values(fields).map((part, index) => {
        const leaf = getNamedType(part.type) as GraphQLLeafType;
        const description = index === 0 ? field.description : part.description;
        return leafReader(
          part,
          leaf,
          addColumn(columns, index === 0 ? name : joined(name, part.name), leaf, description),
        );
      })
    : readersOf(type, name, depth + 1, omitted, columns);
  return inner.length === 0
    ? []
    : [withValueOf(field, (value, context, values) => readAll(inner, value, context, values))];
}

/** Quantity and Money: a number and what it is counted in. */
const measured = (type: GraphQLObjectType): boolean => type.name === 'Quantity' || type.name === 'Money';

const joined = (prefix: string, name: string): string =>
  prefix === '' ? name : `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`;

const columnTypes: Readonly<Record<string, ColumnType>> = {
  Int: 'integer',
  Boolean: 'boolean',
  Decimal: 'decimal',
  Date: 'date',
  DateTime: 'datetime',
};

function addColumn(columns: Column[], name: string, type: GraphQLLeafType, description: string | null | undefined) {
  const columnType = isEnumType(type) ? 'string' : (columnTypes[type.name] ?? 'string');
  columns.push({ name, type: columnType, description: description ?? '' });
  return columns.length - 1;
}

/** Resolves a field as the graph does. */
function valueOf(field: Field): (source: object, context: unknown) => unknown {
  const { name, resolve } = field;
  if (resolve === undefined) return (source) => (source as Record<string, unknown>)[name];
  const info = { fieldName: name } as GraphQLResolveInfo;
  return (source, context) => resolve(source, {}, context, info);
}

function leafReader(field: Field, type: GraphQLLeafType, place: number): Reader {
  const read = valueOf(field);
  return (source, context, values) => {
    const write = (value: unknown): void => {
      if (value != null) values[place] = type.serialize(value);
    };
    const value = read(source, context);
    if (value instanceof Promise) return value.then(write);
    write(value);
    return undefined;
  };
}

/** The id of an entity; where the row holds it under the field's name or the type's, the entity need not be loaded. */
function referenceReader(field: Field, key: Field, type: GraphQLLeafType, place: number): Reader {
  const typeName = getNamedType(field.type).name;
  const ownName = `${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}`;
  const resolved = withValueOf(field, (value, context, values) => leafReader(key, type, place)(value, context, values));
  return (source, context, values) => {
    const row = source as Record<string, unknown>;
    const held = field.name in row ? row[field.name] : row[ownName];
    if (held === undefined || (typeof held !== 'string' && held !== null)) return resolved(source, context, values);
    values[place] = held;
    return undefined;
  };
}

function withValueOf(field: Field, use: Reader): Reader {
  const read = valueOf(field);
  return (source, context, values) => {
    const value = read(source, context) as object | null | undefined;
    if (value instanceof Promise) {
      return value.then((found: object | null) => (found === null ? undefined : use(found, context, values)));
    }
    return value == null ? undefined : use(value, context, values);
  };
}
