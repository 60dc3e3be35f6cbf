import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { checkDocument, checkNesting, checkVariables, limitDefaults, type LimitName } from '#platform/limits.ts';

/** What a document is refused for, with the default limits. */
const refusal = (query: string): unknown => checkDocument(parse(query), limitDefaults)?.extensions['limit'];
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');
const nested = (names: readonly string[]): string =>
  names.reduceRight((inner, name) => `{ ${name} ${inner} }`, '{ id }');

test('an ordinary operation passes, with fragments and introspection', () => {
  const introspection = '__schema { types { fields { type { ofType { ofType { name } } } } } }';
  expect(refusal(`query A { node { ...F } ${introspection} } fragment F on Node { id }`)).toBeUndefined();
  expect(refusal(nested(Array<string>(limitDefaults.repetition).fill('node')))).toBeUndefined();
});

test('a field inside itself is refused from one level too many, also through fragments and aliases', () => {
  const names = Array<string>(limitDefaults.repetition + 1).fill('nodes');
  expect(refusal(nested(names))).toBe('repetition');
  expect(refusal(nested(names.map((name, index) => `a${index}: ${name}`)))).toBe('repetition');
  const chain = times(names.length, (index) => `fragment F${index} on Node { nodes { ...F${index + 1} } }`);
  expect(refusal(`{ node { ...F0 } } ${chain} fragment F${names.length} on Node { id }`)).toBe('repetition');
});

const { depth, fields, repeats, aliases, rootFields, directives, definitions, nameCharacters } = limitDefaults;

test.each<[LimitName, number, (count: number) => string]>([
  ['depth', depth, (count) => nested(Array.from({ length: count - 1 }, (_, index) => `f${index}`))],
  ['fields', fields - 1, (count) => `{ a { ${times(count, (index) => `b${index}`)} } }`],
  ['fields', fields - 2, (count) => `{ a { ...F } } fragment F on A { ${times(count, (index) => `b${index}`)} }`],
  ['repeats', repeats, (count) => `{ a { ${'b '.repeat(count)} } }`],
  [
    'repeats',
    repeats / 2,
    (count) => `{ a { b { ...F } } a { b { ...F } } } fragment F on B { ${'c '.repeat(count)} }`,
  ],
  ['aliases', aliases, (count) => `{ a { ${times(count, (index) => `x${index}: __typename`)} } }`],
  [
    'aliases',
    aliases / 2,
    (count) => `{ a { ...F ...F } } fragment F on A { ${times(count, (index) => `x${index}: b`)} }`,
  ],
  ['rootFields', rootFields, (count) => `{ ${times(count, (index) => `f${index}`)} }`],
  [
    'rootFields',
    rootFields,
    (count) => `mutation { ...F } fragment F on M { ${times(count, (index) => `f${index}`)} }`,
  ],
  ['directives', directives, (count) => `{ a ${'@include(if: true) '.repeat(count)} }`],
  ['directives', directives, (count) => `query ($a: Int ${'@x '.repeat(count)}) { a }`],
  ['definitions', definitions, (count) => times(count, (index) => `query Q${index} { a }`)],
  ['nameCharacters', nameCharacters, (count) => `query ${'q'.repeat(count)} { a }`],
])('as many %s as %i pass, one more is refused', (limit, most, make) => {
  expect(refusal(make(most))).toBeUndefined();
  expect(refusal(make(most + 1))).toBe(limit);
});

test('fragments that use fragments twice are counted whole, in time linear in their text', () => {
  const bomb = (last: string): string =>
    `{ ...F0 } ${times(60, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F60 on Query { ${last} }`;
  expect(refusal(bomb('id'))).toBe('fields');
  expect(refusal(bomb('...Unknown'))).toBe('fields');
});

test('fields of fragments that nobody uses, and of those whose name comes twice, count as well', () => {
  const many = times(fields, (index) => `b${index}`);
  expect(refusal(`{ a } fragment F on A { ${many} b }`)).toBe('fields');
  expect(refusal(`{ a } fragment F on A { ${many} b } fragment F on A { b }`)).toBe('fields');
});

test('fragments in a circle are refused', () => {
  const circle = '{ ...A } fragment A on Query { ...B id } fragment B on Query { ...A id }';
  expect(checkDocument(parse(circle), limitDefaults)?.message).toBe('The fragment A uses itself.');
  expect(checkDocument(parse('{ id } fragment A on Query { a { ...A } }'), limitDefaults)?.message).toContain(
    'uses itself',
  );
});

test('brackets that nest too deep are refused before they are parsed; in strings and comments they do not count', () => {
  const refused = (text: string): unknown => checkNesting(text, limitDefaults)?.extensions['limit'];
  const many = '{'.repeat(limitDefaults.nesting);
  expect(refused(many)).toBeUndefined();
  expect(refused(`${many}[`)).toBe('nesting');
  expect(refused('('.repeat(10_000_000))).toBe('nesting');
  expect(refused('{}'.repeat(5_000_000))).toBe('tokens');
  for (const quoted of [`"${many}\\"${many}"`, `"""${many}"\n""\\"""${many}"""`, `# "${many}`, `"${many}\n"`]) {
    expect(refused(`${many} ${quoted}`)).toBeUndefined();
    expect(refused(`${many} ${quoted}\n {`)).toBe('nesting');
  }
  expect(refused(`${many} "" { ""`)).toBe('nesting');
});

test('strings may have so many characters together, whatever they hold', () => {
  const refused = (text: string): unknown => checkNesting(text, limitDefaults)?.extensions['limit'];
  const half = limitDefaults.stringCharacters / 2 - 6;
  for (const text of ['x', '\\n', '{']) {
    const quoted = `"${text.repeat(half / text.length)}"`;
    expect(refused(`${quoted} ""${quoted}""`)).toBeUndefined();
    expect(refused(`${quoted} ""${quoted}"" "0123456789"`)).toBe('stringCharacters');
  }
});

test('variables may hold so many values, and nest so deep', () => {
  const { variableValues, variableDepth } = limitDefaults;
  const refused = (variables: Record<string, unknown>): unknown =>
    checkVariables(variables, limitDefaults)?.extensions['limit'];
  const list = (count: number): unknown[] => Array<number>(count).fill(1);
  expect(refused({ a: list(variableValues - 1) })).toBeUndefined();
  expect(refused({ a: list(variableValues) })).toBe('variableValues');
  expect(refused({ a: list(variableValues / 2), b: { c: list(variableValues / 2) } })).toBe('variableValues');
  const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
  expect(refused({ a: deep(variableDepth) })).toBeUndefined();
  expect(refused({ a: deep(variableDepth + 1) })).toBe('variableDepth');
  expect(refused({ a: deep(100_000) })).toBe('variableDepth');
});
