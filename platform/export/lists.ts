import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import { MillgraphError } from '#platform/errors.ts';
import { flatten, type FlatType } from '#platform/export/columns.ts';
import type { ByKey, KeyedRow } from '#platform/page.ts';

/** A root list of a subgraph that can be exported. */
export interface ExportedList {
  readonly name: string;
  readonly filter: GraphQLInputObjectType;
  readonly rows: FlatType;
  /** Reads rows by key, as the list itself reads its pages. */
  read(filter: object, byKey: ByKey, context: unknown): Promise<readonly KeyedRow[]>;
}

/**
 * The root lists of a schema by name: every field of Query that answers a connection.
 *
 * @param omitted fields that no export has, as `Type.field`; throws a TypeError for one that does not exist
 */
export function exportedLists(schema: GraphQLSchema, omitted: readonly string[]): ReadonlyMap<string, ExportedList> {
  for (const place of omitted) {
    const [typeName = '', fieldName = ''] = place.split('.');
    const type = schema.getType(typeName);
    if (!isObjectType(type) || type.getFields()[fieldName] === undefined) {
      throw new TypeError(`${place}, which exports are to leave out, does not exist`);
    }
  }
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const list = exportedList(field, new Set(omitted));
    return list === undefined ? [] : [list];
  });
  return new Map(lists.map((list) => [list.name, list]));
}

function exportedList(field: GraphQLField<unknown, unknown>, omitted: ReadonlySet<string>): ExportedList | undefined {
  const connection = getNamedType(field.type);
  const filter = field.args.find(({ name }) => name === 'filter');
  const filterType = filter && getNamedType(filter.type);
  if (!isObjectType(connection) || !connection.name.endsWith('Connection') || !isInputObjectType(filterType)) return;
  const nodes = connection.getFields()['nodes'];
  const row = nodes && getNamedType(nodes.type);
  const { resolve } = field;
  if (!isObjectType(row) || resolve === undefined) return;
  return {
    name: field.name,
    filter: filterType,
    rows: flatten(row, omitted),
    async read(given, byKey, context) {
      const page = (await resolve(undefined, { filter: given, byKey }, context, {
        fieldName: field.name,
      } as never)) as {
        readonly nodes: readonly KeyedRow[];
      };
      return page.nodes;
    },
  };
}

/** What is known under the name of a list. Throws NOT_FOUND with the names there are. */
export function listNamed<List>(lists: ReadonlyMap<string, List>, name: string): List {
  const list = lists.get(name);
  if (list !== undefined) return list;
  const names = [...lists.keys()].sort().join(', ');
  throw new MillgraphError('NOT_FOUND', `There is no list "${name.slice(0, 80)}" to export; there are ${names}.`);
}
