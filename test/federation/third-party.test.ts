import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { graphql } from 'graphql';
import type { GraphAnswer } from '#platform/graph-client.ts';
import { startProgram, type Started } from '../processes.ts';
import { composeSubgraphs, subgraphSchema, type TestSubgraph } from './federation.ts';

// Two graphs of others, each over HTTP servers that know nothing of this project.
const library: Readonly<Record<string, TestSubgraph>> = {
  books: {
    sdl: `type Query { shelf: [Item] node(id: ID!): Node }
      interface Node { id: ID! }
      union Item = Book | Disc
      type Book implements Node @key(fields: "isbn") { id: ID! isbn: ID pages: Int }
      type Disc implements Node @key(fields: "id") { id: ID! minutes: Int! }`,
    resolvers: {
      Query: {
        shelf: () => [
          { __typename: 'Book', id: 'b1', isbn: '978', pages: 100 },
          { __typename: 'Book', id: 'b2', isbn: null, pages: 7 },
          null,
          { __typename: 'Disc', id: 'd1', minutes: 40 },
        ],
        node: (_root: unknown, { id }: { id: string }) => ({ __typename: 'Disc', id, minutes: 50 }),
      },
    },
  },
  loans: {
    sdl: `type Book @key(fields: "isbn") { isbn: ID borrower: Reader }
      type Disc @key(fields: "id") { id: ID! borrower: Reader! }
      type Reader { name: String! }
      type Mutation { lend(isbn: ID!, to: String!): Book }`,
    resolvers: {
      Book: {
        __resolveReference: ({ isbn }: { isbn: string | null }) => (isbn === null ? null : { isbn }),
        borrower: ({ isbn }: { isbn: string }) => ({ name: lent.get(isbn) ?? 'nobody' }),
      },
      Disc: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        borrower: () => {
          throw new Error('discs are not lent');
        },
      },
      Mutation: {
        lend: (_root: unknown, { isbn, to }: { isbn: string; to: string }) => {
          lent.set(isbn, to);
          return { isbn };
        },
      },
    },
  },
};
const lent = new Map<string, string>();

const weather: Readonly<Record<string, TestSubgraph>> = {
  stations: {
    sdl: `type Query { stations: [Station!]! } type Station @key(fields: "id") { id: ID! altitude: Int! }`,
    resolvers: { Query: { stations: () => [{ id: 's1', altitude: 10 }] } },
  },
  readings: {
    sdl: `type Station @key(fields: "id") { id: ID! altitude: Int! @external pressure(unit: Unit = HPA): Float @requires(fields: "altitude") }
      enum Unit { HPA BAR }`,
    resolvers: {
      Station: {
        pressure: ({ altitude }: { altitude: number }, { unit }: { unit: string }) =>
          (1013 - altitude) / (unit === 'BAR' ? 1000 : 1),
      },
    },
  },
};

const servers: Server[] = [];
const apollos: ApolloServer[] = [];
const programs: Started[] = [];
let folder: string;

async function listen(handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Promise<string> {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A subgraph on nothing but node:http and graphql-js. */
async function serveBare(subgraph: TestSubgraph): Promise<string> {
  const schema = subgraphSchema(subgraph);
  return listen(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
      query: string;
      variables: Record<string, unknown>;
    };
    const result = await graphql({ schema, source: query, variableValues: variables });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  });
}

/** A subgraph on Apollo's standalone server. */
async function serveApollo(subgraph: TestSubgraph): Promise<string> {
  const server = new ApolloServer({
    schema: subgraphSchema(subgraph),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  apollos.push(server);
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return url;
}

async function supergraphOf(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  serve: (subgraph: TestSubgraph) => Promise<string>,
): Promise<string> {
  let sdl = composeSubgraphs(subgraphs);
  for (const [name, subgraph] of Object.entries(subgraphs)) {
    sdl = sdl.replace(`http://127.0.0.1:1/${name}`, await serve(subgraph));
  }
  return sdl;
}

/** `SUPERGRAPH=... PORT=0 npm run start:gateway`, and nothing else. */
async function startGatewayOf(
  supergraph: string,
): Promise<(query: string, variables?: object) => Promise<GraphAnswer>> {
  const program = startProgram(['gateway/main.ts'], { SUPERGRAPH: supergraph, PORT: '0', LOG_LEVEL: 'error' });
  programs.push(program);
  const [, url = ''] = await program.until(/(http:\S+\/graphql)/);
  return async (query, variables) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as GraphAnswer;
  };
}

let askLibrary: Awaited<ReturnType<typeof startGatewayOf>>;
let askWeather: typeof askLibrary;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'third-party-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, await supergraphOf(library, serveBare));
  const weatherSdl = await supergraphOf(weather, serveApollo);
  const url = await listen(async (_request, response) => void response.end(weatherSdl));
  [askLibrary, askWeather] = await Promise.all([startGatewayOf(file), startGatewayOf(`${url}supergraph.graphql`)]);
}, 60_000);

afterAll(async () => {
  for (const program of programs) program.process.kill('SIGTERM');
  const codes = await Promise.all(programs.map((program) => program.ended));
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await Promise.all(apollos.map((server) => server.stop()));
  await rm(folder, { recursive: true });
  expect(codes).toEqual(programs.map(() => 0));
});

test("the gateway alone serves another's supergraph from a file: unions, null keys, holes and errors", async () => {
  const answer = await askLibrary(
    '{ shelf { __typename ... on Book { pages borrower { name } } ... on Disc { minutes lentTo: borrower { name } } } }',
  );

  expect(answer.data).toEqual({
    shelf: [
      { __typename: 'Book', pages: 100, borrower: { name: 'nobody' } },
      { __typename: 'Book', pages: 7, borrower: null },
      null,
      null,
    ],
  });
  expect(answer.errors).toMatchObject([{ message: 'discs are not lent', path: ['shelf', 3, 'lentTo'] }]);
});

test('its mutations, with variables, are seen by the fields of other subgraphs', async () => {
  const answer = await askLibrary(
    'mutation Lend($isbn: ID!, $to: String!) { lend(isbn: $isbn, to: $to) { isbn borrower { name } } }',
    { isbn: '978', to: 'Ada' },
  );

  expect(answer).toEqual({ data: { lend: { isbn: '978', borrower: { name: 'Ada' } } } });
});

test('its fields by an interface, and its introspection, are answered', async () => {
  const answer = await askLibrary(
    '{ node(id: "d7") { id ... on Disc { minutes } } __type(name: "Item") { possibleTypes { name } } }',
  );

  expect(answer).toEqual({
    data: { node: { id: 'd7', minutes: 50 }, __type: { possibleTypes: [{ name: 'Book' }, { name: 'Disc' }] } },
  });
});

test('a supergraph at a URL is served as well, over subgraphs on Apollo Server', async () => {
  const answer = await askWeather('query ($unit: Unit) { stations { pressure bar: pressure(unit: $unit) } }', {
    unit: 'BAR',
  });

  expect(answer).toEqual({ data: { stations: [{ pressure: 1003, bar: 1.003 }] } });
});
