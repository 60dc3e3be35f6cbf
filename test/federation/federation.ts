import { composeServices } from '@theguild/federation-composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, validate, type GraphQLSchema } from 'graphql';
import type { GraphAnswer, GraphFetch } from '#platform/graph-client.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import { apolloEngine } from '../../gateway/engines/apollo.ts';
import { millgraphEngine } from '../../gateway/engines/millgraph.ts';
import type { MakeEngine } from '../../gateway/engine.ts';
import { ApolloServer } from '@apollo/server';
import type { GatewayContext } from '../../gateway/engine.ts';

/** A subgraph in code: its SDL without the link to federation, and its resolvers. */
export interface TestSubgraph {
  readonly sdl: string;
  readonly resolvers?: Readonly<Record<string, unknown>>;
}

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [
  "@key", "@requires", "@provides", "@external", "@override", "@shareable", "@inaccessible", "@interfaceObject", "@tag"
])\n`;

/** What was asked of the subgraphs. */
export interface Asked {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One set of subgraphs behind one engine. */
export interface Federation {
  readonly asked: Asked[];
  execute(query: string, variables?: Readonly<Record<string, unknown>>): Promise<GraphAnswer>;
  stop(): Promise<void>;
}

const log = createLog('federation', { level: 'silent' });

/** The SDL of the supergraph of some subgraphs. Throws when they do not compose. */
export function composeSubgraphs(subgraphs: Readonly<Record<string, TestSubgraph>>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({
      name,
      url: `http://127.0.0.1:1/${name}`,
      typeDefs: parse(federation + sdl),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

export function subgraphSchema({ sdl, resolvers = {} }: TestSubgraph): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(federation + sdl), resolvers: resolvers as never }]);
}

/** Executes requests on a schema; refuses what a subgraph would refuse. */
export function fetchOf(schema: GraphQLSchema, rootValue?: unknown, contextValue: unknown = {}): GraphFetch {
  return async ({ query, variables, readData }) => {
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors: errors.map((error) => error.toJSON()) };
    const result = await execute({ schema, document, variableValues: variables, rootValue, contextValue });
    // As it would arrive over HTTP.
    const text = JSON.stringify(result);
    const data = readData?.(text);
    if (readData !== undefined) texts[data === undefined ? 'parsed' : 'read'] += 1;
    return data === undefined ? (JSON.parse(text) as GraphAnswer) : { data };
  };
}

/** How many answers, of those for which the engine had a reader, it took as text, and how many had to be parsed. */
export const texts = { read: 0, parsed: 0 };

/** Opens subgraphs behind our engine. */
export function openFederation(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  { down = [] }: { readonly down?: readonly string[] } = {},
): Federation {
  return openSupergraph(composeSubgraphs(subgraphs), fetchesOf(subgraphs, down), millgraphEngine);
}

/** A fetch for each subgraph; of those that are down none answers. */
export const fetchesOf = (
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  down: readonly string[],
): Record<string, GraphFetch> =>
  Object.fromEntries(
    Object.entries(subgraphs).map(([name, subgraph]) => [
      name,
      down.includes(name) ? refuse : fetchOf(subgraphSchema(subgraph)),
    ]),
  );

const refuse: GraphFetch = async () => Promise.reject(new TypeError('connection refused'));

/** Opens a supergraph over fetches. */
export function openSupergraph(
  supergraphSdl: string,
  fetches: Readonly<Record<string, GraphFetch>>,
  makeEngine: MakeEngine,
): Federation {
  const asked: Asked[] = [];
  const watched = Object.fromEntries(
    Object.entries(fetches).map(([name, fetch]): [string, GraphFetch] => [
      name,
      (request, context) => {
        const { query, variables = {} } = request;
        asked.push({ subgraph: name, query, variables });
        return fetch(request, context);
      },
    ]),
  );
  const engine = makeEngine({
    supergraphSdl,
    fetches: watched,
    log,
    formatError: (formatted) => formatted,
    // Tests ask the same again and mean it.
    sharing: false,
  });
  return {
    asked,
    stop: () => engine.gateway.stop(),
    async execute(query, variables = {}) {
      asked.length = 0;
      const answer = await engine.answer?.({ query, variables }, demoAdministrator());
      if (answer === undefined) throw new Error(`the request is not valid:\n${query}`);
      return JSON.parse(answer.toString()) as GraphAnswer;
    },
  };
}

/** The reference engine over the same subgraphs. */
export async function openReference(
  supergraphSdl: string,
  fetches: Readonly<Record<string, GraphFetch>>,
): Promise<Pick<Federation, 'execute' | 'stop'>> {
  const { gateway } = apolloEngine({ supergraphSdl, fetches, log, formatError: (formatted) => formatted });
  const server = new ApolloServer<GatewayContext>({ gateway, formatError: (formatted) => formatted });
  await server.start();
  return {
    async execute(query, variables = {}) {
      const { body } = await server.executeOperation(
        { query, variables: { ...variables } },
        { contextValue: { request: demoAdministrator() } },
      );
      if (body.kind !== 'single') throw new Error('the answer comes in parts');
      return JSON.parse(JSON.stringify(body.singleResult)) as GraphAnswer;
    },
    stop: () => server.stop(),
  };
}
