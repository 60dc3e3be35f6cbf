import { afterAll, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { millgraphEngine } from '../../gateway/engines/millgraph.ts';
import { fetchOf, openSupergraph } from './federation.ts';

// Written by hand: the composition in use here refuses what Apollo's accepts, a root type that a field gives.
const supergraph = `
schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION) {
  query: Query
  mutation: Mutation
}
enum join__Graph { A @join__graph(name: "a", url: "") B @join__graph(name: "b", url: "") }
type Query @join__type(graph: A) @join__type(graph: B) {
  count: Int! @join__field(graph: A)
  me: Me @join__field(graph: A)
  sun: Boolean! @join__field(graph: B)
  broken: Int @join__field(graph: B)
}
type Me @join__type(graph: A) { name: String! root: Query }
type Mutation @join__type(graph: A) { add: Payload! }
type Payload @join__type(graph: A) { ok: Boolean! query: Query! roots: [Query!]! }`;

const a = buildSchema(`type Query { count: Int! me: Me } type Me { name: String! root: Query }
  type Mutation { add: Payload! } type Payload { ok: Boolean! query: Query! roots: [Query!]! }`);
const b = buildSchema('type Query { sun: Boolean! broken: Int }');
const rootA = { count: 1, me: { name: 'Ada', root: { count: 1 } } };
const broken = (): never => {
  throw new Error('broken');
};
const federation = openSupergraph(
  supergraph,
  {
    a: fetchOf(a, { ...rootA, add: { ok: true, query: rootA, roots: [rootA, rootA] } }),
    b: fetchOf(b, { sun: true, broken }),
  },
  millgraphEngine,
);
afterAll(() => federation.stop());

test('a root type that a field gives has the fields of all subgraphs', async () => {
  await expect(federation.execute('{ me { name root { count sun again: sun __typename } } }')).resolves.toEqual({
    data: { me: { name: 'Ada', root: { count: 1, sun: true, again: true, __typename: 'Query' } } },
  });
});

test('so it has after a mutation and in lists, with errors at each place', async () => {
  const answer = await federation.execute('mutation { add { ok query { sun } roots { count broken } } }');

  const root = { count: 1, broken: null };
  expect(answer.data).toEqual({ add: { ok: true, query: { sun: true }, roots: [root, root] } });
  expect(answer.errors).toMatchObject([
    { message: 'broken', path: ['add', 'roots', 0, 'broken'] },
    { message: 'broken', path: ['add', 'roots', 1, 'broken'] },
  ]);
});
