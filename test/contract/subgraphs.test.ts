import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Kind, parse, print, type DefinitionNode, type TypeNode } from 'graphql';
import { systems } from '#platform/systems.ts';
import { compose } from '../../gateway/compose.ts';

const root = new URL('../../', import.meta.url);
const sdlOf = (system: string): string => readFileSync(new URL(`subgraphs/${system}/schema.graphql`, root), 'utf8');

const nameOf = (definition: DefinitionNode): string => ('name' in definition ? definition.name.value : '');

const sharedTypes = [
  'Decimal',
  'Date',
  'DateTime',
  'UnitCode',
  'CurrencyCode',
  'Quantity',
  'Money',
  'QuantityInput',
  'MoneyInput',
  'DateRangeInput',
  'DateTimeRangeInput',
  'PageInfo',
  'SortDirection',
];

test('the shared value types are the same to the letter in every subgraph', () => {
  const shared = systems.map((system) =>
    parse(sdlOf(system))
      .definitions.filter((definition) => sharedTypes.includes(nameOf(definition)))
      .map(print),
  );
  expect(shared[0]).toHaveLength(sharedTypes.length);
  for (const types of shared) expect(types).toEqual(shared[0]);
});

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

test.each(systems)('every single quantity of %s can be asked for in another unit', (system) => {
  const without = parse(sdlOf(system)).definitions.flatMap((definition) =>
    definition.kind !== Kind.OBJECT_TYPE_DEFINITION
      ? []
      : (definition.fields ?? [])
          .filter((field) => namedType(field.type) === 'Quantity' && print(field.type).replace('!', '') === 'Quantity')
          .filter((field) => !field.arguments?.some((argument) => argument.name.value === 'unit'))
          .map((field) => `${definition.name.value}.${field.name.value}`),
  );
  expect(without).toEqual([]);
});

test.each(systems)('every mutation of %s takes an input and an idempotency key', (system) => {
  const mutation = parse(sdlOf(system)).definitions.find((definition) => nameOf(definition) === 'Mutation');
  if (mutation?.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new Error('no mutations');
  for (const field of mutation.fields ?? []) {
    const name = field.name.value;
    const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    expect([name, ...(field.arguments ?? []).map((argument) => print(argument.type))]).toEqual([name, input, 'ID!']);
  }
});

const shape = [
  'README.md',
  'codegen.json',
  'commands',
  'domain',
  'imports.ts',
  'loaders.ts',
  'main.ts',
  'migrations',
  'model.yaml',
  'reactions.ts',
  'resolvers',
  'schema.generated.ts',
  'schema.graphql',
  'store',
  'subgraph.ts',
];

test.each(systems)('%s holds the same files as every other subgraph', (system) => {
  const folder = new URL(`subgraphs/${system}/`, root);
  const entries = readdirSync(folder).filter((entry) => !/(\.test|fixture)\.ts$/.test(entry));
  // A file that has outgrown one page becomes a folder of the same name.
  const names = entries.map((entry) => (shape.includes(`${entry}.ts`) ? `${entry}.ts` : entry)).sort();
  expect(names).toEqual([...shape].sort());
  expect(existsSync(new URL('resolvers/index.ts', folder))).toBe(true);
});

test('supergraph.graphql is what the subgraphs compose to', async () => {
  const composed = await compose(new URL('supergraph.yaml', root).pathname);
  expect(readFileSync(new URL('supergraph.graphql', root), 'utf8')).toBe(composed);
});
