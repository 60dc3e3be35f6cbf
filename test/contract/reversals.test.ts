import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Kind, parse } from 'graphql';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/reversals.md', root), 'utf8');

/** The mutations of a subgraph, by its schema. */
function mutationsOf(system: string): readonly string[] {
  const document = parse(readFileSync(new URL(`subgraphs/${system}/schema.graphql`, root), 'utf8'));
  return document.definitions.flatMap((definition) => {
    const isObject = definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;
    if (!isObject || definition.name.value !== 'Mutation') return [];
    return (definition.fields ?? []).map(({ name }) => name.value);
  });
}

/** The rows that the page has of a system: a mutation, and what takes it back. */
function rowsOf(title: string): readonly (readonly [mutation: string, back: string])[] {
  const section = page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `(\w+)` +\| (.+?) +\|$/gm)].map(([, mutation = '', back = '']) => [mutation, back]);
}

test.each([
  ['mes', 'MES'],
  ['erp', 'ERP'],
  ['quality', 'Quality'],
  ['plm', 'PLM'],
])('docs/reversals.md says of every mutation of %s what takes it back, by a mutation that exists', (system, title) => {
  const mutations = mutationsOf(system);
  const rows = rowsOf(title);
  const named = rows.flatMap(([, back]) => [...back.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
  const reversals = new Set(named);
  expect([...new Set(named)].filter((name) => !mutations.includes(name))).toEqual([]);
  // What takes something back is listed there, unless it is itself an act that something takes back.
  const listed = rows.map(([mutation]) => mutation);
  expect(listed.filter((name, index) => listed.indexOf(name) !== index)).toEqual([]);
  expect(listed.filter((name) => !mutations.includes(name))).toEqual([]);
  expect(mutations.filter((name) => !listed.includes(name) && !reversals.has(name))).toEqual([]);
});
