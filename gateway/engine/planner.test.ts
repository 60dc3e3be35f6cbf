import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { limitDefaults, type Limits } from '#platform/limits.ts';
import { composeSubgraphs } from '../../test/federation/federation.ts';
import { Documents, includesBy, Refused } from './document.ts';
import { normalize } from './normalize.ts';
import type { Plan } from './plan.ts';
import { makePlan } from './planner.ts';
import { readSupergraph, type Supergraph } from './supergraph.ts';

function planOf(supergraph: Supergraph, query: string, limits: Partial<Limits> = {}): Plan {
  const client = new Documents(supergraph, { limits: { ...limitDefaults, ...limits } }).get(query, undefined);
  const [part] = client instanceof Refused ? [] : normalize(supergraph, client, includesBy({}));
  if (part === undefined) throw new Error('there is nothing to plan');
  return makePlan(supergraph, part);
}

const shape = (plan: Plan): unknown => plan.map(({ subgraph, after }) => [subgraph, ...after]);

test('the order overview asks ERP, and then each other system once, at the same time', () => {
  const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const plan = planOf(readSupergraph(read('supergraph.graphql')), read('examples/order-overview.graphql'));

  expect(shape(plan)).toEqual([['erp'], ['plm', 0], ['mes', 0], ['quality', 0]]);
});

describe('over four subgraphs', () => {
  const supergraph = readSupergraph(
    composeSubgraphs({
      a: { sdl: 'type Query { item: Item items: [Item] } type Item @key(fields: "id") { id: ID! }' },
      b: { sdl: 'type Item @key(fields: "id") @key(fields: "sku") { id: ID! sku: ID! name: String }' },
      c: { sdl: 'type Item @key(fields: "sku") { sku: ID! stock: Int }' },
      d: {
        sdl: `type Item @key(fields: "id") { id: ID! stock: Int @external name: String @external
          need: Int @requires(fields: "stock") price: Int label: String @requires(fields: "name") }`,
      },
    }),
  );

  test('a request waits for those whose answers it needs, and for no other', () => {
    const plan = planOf(supergraph, '{ item { stock price need label } }');

    expect(shape(plan)).toEqual([['a'], ['b', 0], ['d', 0], ['c', 0, 1], ['d', 0, 1], ['d', 0, 3]]);
  });

  test('what is asked of one subgraph about entities in several places is one request, equal questions are one', () => {
    const plan = planOf(supergraph, '{ item { name } items { name } others: items { price } }');

    expect(shape(plan)).toEqual([['a'], ['b', 0], ['d', 0]]);
    expect(plan[1]?.entities.map(({ paths }) => paths.length)).toEqual([2]);
  });

  test('a key that the client asked for is not asked for again', () => {
    expect(planOf(supergraph, '{ item { id name } }')[0]?.operation.match(/id/g)).toHaveLength(1);
  });
});

test('an operation with more alternatives within each other than are planned is refused with a code', () => {
  const fields = ['n0', 'n1', 'n2', 'n3'];
  const own = `id: ID! ${fields.map((name) => `${name}: Node`).join(' ')}`;
  const moved = fields.map((name) => `${name}: Node @override(from: "a")`).join(' ');
  const types = Array.from({ length: 20 }, (_unused, index) => `T${index}`);
  const supergraph = readSupergraph(
    composeSubgraphs({
      a: {
        sdl: `type Query { node: Node } interface Node { ${own} }
          ${types.map((name) => `type ${name} implements Node @key(fields: "id") { ${own} }`).join('\n')}`,
      },
      // So fields of a node have to be asked for type by type.
      b: {
        sdl: `interface Node { id: ID! }
          ${types.map((name) => `type ${name} implements Node @key(fields: "id") { id: ID! ${name === 'T0' ? moved : ''} }`).join('\n')}`,
      },
    }),
  );

  expect(() => planOf(supergraph, '{ node { n0 { n1 { id } } } }')).not.toThrow();
  expect(() => planOf(supergraph, '{ node { n0 { n1 { n2 { n3 { id } } } } } }')).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'OPERATION_TOO_COMPLEX' }) as unknown }),
  );
});

test('a subgraph is asked once about an object, where what its fields require comes with the key', () => {
  const supergraph = readSupergraph(
    composeSubgraphs({
      a: { sdl: 'type Query { item: Item } type Item @key(fields: "id") { id: ID! price: Float }' },
      b: {
        sdl: `type Item @key(fields: "id") { id: ID! price: Float @external weight: Float @external
          taxed: Float @requires(fields: "price") freight: Float @requires(fields: "weight") stock: Int }`,
      },
      c: { sdl: 'type Item @key(fields: "id") { id: ID! weight: Float }' },
    }),
  );
  const entities = (query: string): number[] => planOf(supergraph, query).map((fetch) => fetch.entities.length);

  expect(entities('{ item { stock taxed } }')).toEqual([0, 1]);
  // What waits for another subgraph keeps nothing else waiting.
  expect(shape(planOf(supergraph, '{ item { stock freight } }'))).toEqual([['a'], ['c', 0], ['b', 0], ['b', 0, 1]]);
});

test('of an interface that can be nothing where it is told, nothing is left out in silence', () => {
  const supergraph = readSupergraph(
    composeSubgraphs({
      a: { sdl: 'type Query { mark: Mark } interface Mark @key(fields: "id") { id: ID! }' },
      b: {
        sdl: `type Query { signed: Mark }
          type Mark @interfaceObject @key(fields: "id", resolvable: false) { id: ID! text: String }`,
      },
    }),
  );

  expect(shape(planOf(supergraph, '{ signed { id text } }'))).toEqual([['b']]);
  expect(() => planOf(supergraph, '{ mark { text } }')).toThrow(/No subgraph can be asked for mark { text } of Query/);
});

test('an operation about which too many subgraphs have to be looked at too often is refused with a code', () => {
  const names = Array.from({ length: 30 }, (_unused, index) => `s${index}`);
  const supergraph = readSupergraph(
    composeSubgraphs(
      Object.fromEntries(
        names.map((name) => [
          name,
          {
            sdl: `type Query { ${name}: Node } type Node @key(fields: "id") { id: ID! ${name}Own: Int ${name}Next: Node }`,
          },
        ]),
      ),
    ),
  );
  const own = names.map((name) => `${name}Own`).join(' ');
  const chain = (levels: number): string =>
    levels === 0 ? own : names.map((name, index) => `${name}Next { ${index < 2 ? chain(levels - 1) : own} }`).join(' ');

  expect(() => planOf(supergraph, `{ s0 { ${chain(1)} } }`)).not.toThrow();
  expect(() =>
    planOf(supergraph, `{ s0 { ${chain(4)} } }`, { fields: 100_000, definitions: 100, repetition: 10 }),
  ).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'OPERATION_TOO_COMPLEX' }) as unknown }),
  );
});

test('a supergraph with arguments from a context is refused, for they would be left out', () => {
  const sdl = `enum join__Graph { A @join__graph(name: "a", url: "") }
    type Query @join__type(graph: A) {
      price(currency: String): Int @join__field(graph: A, contextArguments: [{ context: "c", name: "currency", type: "String", selection: "{ x }" }])
    }`;

  expect(() => readSupergraph(sdl)).toThrow(/price takes an argument by @fromContext/);
});
