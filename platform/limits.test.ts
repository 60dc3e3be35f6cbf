import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { maximumDepth, maximumFields, maximumRepetition, operationLimits } from '#platform/limits.ts';

const schema = buildSchema(
  'type Query { node: Node nodes: [Node!]! id: ID } type Node { node: Node other: Node nodes: [Node!]! id: ID }',
);
const refusals = (query: string): string[] =>
  validate(schema, parse(query), [operationLimits]).map((error) => error.message);

const nested = (names: readonly string[]): string =>
  names.reduceRight((inner, name) => `{ ${name} ${inner} }`, '{ id }');

test('an ordinary operation passes, with fragments and introspection', () => {
  expect(
    refusals(
      'query A { node { ...F } __schema { types { fields { type { ofType { ofType { name } } } } } } } fragment F on Node { id }',
    ),
  ).toEqual([]);
  expect(refusals(nested(Array<string>(maximumRepetition).fill('node')))).toEqual([]);
});

test('a field inside itself is refused from one level too many, also through fragments and aliases', () => {
  const names = Array<string>(maximumRepetition + 1).fill('nodes');
  expect(refusals(nested(names))).toEqual([expect.stringContaining('asks for nodes inside itself')]);
  expect(refusals(nested(names.map((name, index) => `a${String(index)}: ${name}`)))).toHaveLength(1);
  const chain = names.map((_, index) => `fragment F${String(index)} on Node { nodes { ...F${String(index + 1)} } }`);
  const last = `fragment F${String(names.length)} on Node { id }`;
  expect(refusals(`{ node { ...F0 } } ${chain.join(' ')} ${last}`)).toHaveLength(1);
});

test('nesting is refused from one level too many', () => {
  const alternating = Array.from(
    { length: maximumDepth },
    (_, index) => ['node', 'other', 'nodes'][index % 3] ?? 'node',
  );
  expect(refusals(nested(alternating))).toContainEqual(expect.stringContaining('deeper than'));
});

test('the fields of an operation are counted with fragments expanded, in time linear in its text', () => {
  const aliases = Array.from({ length: maximumFields + 1 }, (_, index) => `a${String(index)}: id`).join(' ');
  expect(refusals(`{ ${aliases} }`)).toEqual([expect.stringContaining('more than 2000 fields')]);
  const bomb = Array.from(
    { length: 60 },
    (_, index) => `fragment F${String(index)} on Query { ...F${String(index + 1)} ...F${String(index + 1)} }`,
  );
  expect(refusals(`{ ...F0 } ${bomb.join(' ')} fragment F60 on Query { id }`)).toEqual([
    expect.stringContaining('more than 2000 fields'),
  ]);
});

test('fragments in a circle are left to the rule that refuses them', () => {
  expect(refusals('{ ...A } fragment A on Query { ...B id } fragment B on Query { ...A id }')).toEqual([]);
});
