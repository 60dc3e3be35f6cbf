import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Kind, parse, type DefinitionNode, type TypeNode } from 'graphql';
import { systems } from '#platform/systems.ts';

const root = new URL('../../', import.meta.url);
const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

/**
 * Filters by what is no single value of a row: by one of many rows that belong to it, or by a place or day for which the
 * row is looked at. There is nothing to sort by.
 */
const noValueOfARow: ReadonlySet<string> = new Set([
  'items.supplier',
  'items.plant',
  'itemRevisions.plant',
  'itemRevisions.effectiveOn',
  'boms.component',
  'routings.workCenter',
  'routings.subcontractSupplier',
  'engineeringChanges.item',
  'engineeringChanges.plant',
  'itemsAtPlant.awaitsCostRoll',
  'purchaseOrders.item',
  'salesOrders.item',
  'shipments.item',
  'shipments.lot',
  'workCalendars.validOn',
]);

interface RootList {
  readonly name: string;
  readonly filters: readonly string[];
  readonly sorts: readonly string[];
}

/** The root lists of a subgraph, by its schema. */
function rootLists(system: string): readonly RootList[] {
  const { definitions } = parse(readFileSync(new URL(`subgraphs/${system}/schema.graphql`, root), 'utf8'));
  const named = (name: string): DefinitionNode | undefined =>
    definitions.find((each) => 'name' in each && each.name.value === name);
  const fieldsOf = (name: string) => {
    const input = named(name);
    return input?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? (input.fields ?? []) : [];
  };
  const query = named('Query');
  if (query?.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new Error(`${system} has no queries`);
  return (query.fields ?? [])
    .filter((field) => namedType(field.type).endsWith('Connection'))
    .map((field) => {
      const argument = (name: string): string => {
        const found = field.arguments?.find((each) => each.name.value === name);
        return found === undefined ? '' : namedType(found.type);
      };
      const sort = fieldsOf(argument('orderBy')).find((each) => each.name.value === 'field');
      const values = sort === undefined ? undefined : named(namedType(sort.type));
      return {
        name: field.name.value,
        filters: fieldsOf(argument('filter')).map((each) => each.name.value),
        sorts: values?.kind === Kind.ENUM_TYPE_DEFINITION ? (values.values ?? []).map((each) => each.name.value) : [],
      };
    });
}

const sortOf = (filter: string): string => filter.replace(/[A-Z]/g, '_$&').toUpperCase();

test.each(systems)('every root list of %s sorts by each value that it filters by', (system) => {
  const missing = rootLists(system).flatMap(({ name, filters, sorts }) =>
    filters
      .filter((filter) => filter !== 'text' && !noValueOfARow.has(`${name}.${filter}`))
      .filter((filter) => !sorts.includes(sortOf(filter)))
      .map((filter) => `${name}.${filter}`),
  );
  expect(missing).toEqual([]);
});

test.each(systems)('every root list of %s is found by text', (system) => {
  const lists = rootLists(system);
  expect(lists.length).toBeGreaterThan(3);
  expect(lists.filter(({ filters }) => !filters.includes('text')).map(({ name }) => name)).toEqual([]);
});

test('what is said to be no value of a row is a filter of a list', () => {
  const lists = systems.flatMap(rootLists);
  const filters = new Set(lists.flatMap(({ name, filters: each }) => each.map((filter) => `${name}.${filter}`)));
  expect([...noValueOfARow].filter((filter) => !filters.has(filter))).toEqual([]);
});
