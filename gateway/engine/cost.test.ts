import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { limitDefaults } from '#platform/limits.ts';
import { examples } from '../../examples/examples.ts';
import { composeSubgraphs } from '../../test/federation/federation.ts';
import { costOf } from './cost.ts';
import { Documents, Refused, type DocumentSettings } from './document.ts';
import { readSupergraph, type Supergraph } from './supergraph.ts';

const limits = { ...limitDefaults, assumedListSize: 10 };

function costIn(supergraph: Supergraph, query: string, variables: Record<string, unknown> = {}): number {
  const documents = new Documents(supergraph, { limits: { ...limits, cost: 1e9 } });
  const client = documents.get(query, undefined);
  if (client instanceof Refused) throw new Error(JSON.stringify(client));
  const coerced = documents.variables(client, variables);
  if (coerced instanceof Refused) throw new Error(JSON.stringify(coerced));
  return costOf(client.cost, coerced.values);
}

describe('each field counts once for each object it is asked of', () => {
  const supergraph = readSupergraph(
    composeSubgraphs({
      a: {
        sdl: `type Query {
            item: Item!
            all: [Item!]!
            byIds(ids: [ID!]!): [Item!]!
            some(first: Int): [Item!]!
            page(first: Int = 30, last: Int): Page!
            grid: [[Item!]!]!
            things: [Thing!]!
          }
          interface Thing { id: ID! }
          type Item implements Thing { id: ID! name: String names: [String!]! parts: [Item!]! page(first: Int): Page! }
          type Tool implements Thing { id: ID! name: String }
          type Page { nodes: [Item!]! edges: [Edge!]! info: Info! }
          type Edge { node: Item! }
          type Info { end: String }`,
      },
    }),
  );

  test.each<[number, string, Record<string, unknown>]>([
    [1 + 1, '{ item { id } }', {}],
    [1 + 2, '{ item { a: __typename b: __typename } }', {}],
    [1 + 10 * 2, '{ all { id name } }', {}],
    [1 + 1 + 10, '{ item { names } }', {}],
    [1 + 10 * (1 + 10), '{ all { parts { id } } }', {}],
    [1 + 100, '{ grid { id } }', {}],
    [1 + 5, '{ some(first: 5) { id } }', {}],
    [1 + 0, '{ some(first: -5) { id } }', {}],
    [1 + 10, '{ some { id } }', {}],
    [1 + 10, '{ some(first: null) { id } }', {}],
    [1 + 7, 'query ($n: Int) { some(first: $n) { id } }', { n: 7 }],
    [1 + 3, 'query ($n: Int = 3) { some(first: $n) { id } }', {}],
    [1 + 10, 'query ($n: Int) { some(first: $n) { id } }', {}],
    [1 + 10, '{ byIds(ids: ["1"]) { id } }', {}],
    [1 + 12, `{ byIds(ids: [${'"1",'.repeat(12)}]) { id } }`, {}],
    [1 + 15, 'query ($i: [ID!]!) { byIds(ids: $i) { id } }', { i: Array<string>(15).fill('1') }],
    // Of a page the lists right below have its size, and nothing else.
    [1 + 1 + 30 * 2, '{ page { nodes { id name } } }', {}],
    [1 + 1 + 4 + 1 + 4 * 2 + 1 + 1, '{ page(first: 4) { nodes { id } edges { node { id } } info { end } } }', {}],
    [1 + 1 + 9, '{ page(first: 4, last: 9) { nodes { id } } }', {}],
    [1 + 1 + 2 * (1 + 1 + 3), '{ page(first: 2) { nodes { page(first: 3) { nodes { id } } } } }', {}],
    [1 + 1 + 2 * (1 + 10), '{ page(first: 2) { nodes { parts { id } } } }', {}],
    [1 + 10 * (1 + 1 + 2), '{ things { id ... on Tool { name } ...F } } fragment F on Item { id name }', {}],
    [2 * (1 + 1), '{ ...F ...F } fragment F on Query { item { id } }', {}],
  ])('%d: %s', (cost, query, variables) => {
    expect(costIn(supergraph, query, variables)).toBe(cost);
  });
});

test('@cost and @listSize say otherwise, whatever a supergraph calls them', () => {
  for (const [imports, cost, listSize] of [
    ['"@cost", "@listSize"', 'cost', 'listSize'],
    ['{ name: "@cost", as: "@price" }', 'price', 'federation__listSize'],
  ] as const) {
    const supergraph = readSupergraph(
      composeSubgraphs({
        a: {
          sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])
            type Query {
              search(text: String @${cost}(weight: 50), limit: Int): Result! @${cost}(weight: 5) @${listSize}(slicingArguments: ["limit"], sizedFields: ["hits"], assumedSize: 7)
              few: [Item!]! @${listSize}(assumedSize: 2)
            }
            type Result { hits: [Item!]! others: [Item!]! }
            type Item @${cost}(weight: 3) { id: ID! dear: Int @${cost}(weight: 20) }`,
          link: false,
        },
      }),
    );
    expect(costIn(supergraph, '{ few { id } }')).toBe(1 + 2 * (3 + 1));
    expect(costIn(supergraph, '{ few { dear } }')).toBe(1 + 2 * (3 + 20));
    expect(costIn(supergraph, '{ search(limit: 4) { hits { id } } }')).toBe(5 + 1 + 4 * (3 + 1));
    expect(costIn(supergraph, '{ search { hits { id } } }')).toBe(5 + 1 + 7 * (3 + 1));
    expect(costIn(supergraph, '{ search(text: "x") { others { id } } }')).toBe(5 + 50 + 1 + 10 * (3 + 1));
  }
});

describe('the graph of Millgraph', () => {
  const supergraph = readSupergraph(readFileSync(new URL('../../supergraph.graphql', import.meta.url), 'utf8'));
  const refusal = (query: string, variables: object, settings?: DocumentSettings): unknown => {
    const documents = new Documents(supergraph, settings);
    const client = documents.get(query, undefined);
    const refused = client instanceof Refused ? client : documents.variables(client, { ...variables });
    return refused instanceof Refused ? refused.errors[0]?.extensions?.['limit'] : undefined;
  };

  test.each(examples(new Date('2026-11-29T00:00:00Z')).map(({ name, ...example }) => [name, example] as const))(
    'lets the example %s pass',
    (_name, { query, variables }) => {
      // Only what has no default is told: the rest is asked as if it were there.
      const asked = query.replaceAll(/(\$\w+: ID)!/g, '$1! = "x"').replaceAll(/= "x" = /g, '= ');
      expect(refusal(asked, variables)).toBeUndefined();
    },
  );

  test('lets the introspection of explorers pass, whatever the limit is, and not twice of it', () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, oneOf: true });
    const twice = query.replace('__schema {', 'a: __schema { types { ...FullType } } __schema {');
    for (const cost of [1000, limitDefaults.cost]) {
      const settings = { limits: { ...limitDefaults, cost } };
      expect(refusal(query, {}, settings)).toBeUndefined();
      expect(refusal(twice, {}, settings)).toBe('cost');
    }
  });

  test('refuses what is too dear by its text alone, and what is so by its variables', () => {
    const nested = 'nodes { revisions { item { revisions { item { revisions { id } } } } } }';
    expect(refusal(`{ items(first: 500) { ${nested} } }`, {})).toBe('cost');
    const query = `query ($n: Int!) { items(first: $n) { ${nested} } }`;
    expect(refusal(query, { n: 500 })).toBe('cost');
    expect(refusal(query, { n: 5 })).toBeUndefined();
  });
});
