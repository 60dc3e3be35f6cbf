import { buildSchema, execute, parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { describe, expect, test } from '@jest/globals';
import type { GraphAnswer, GraphFetch } from '#platform/graph-client.ts';
import { millgraphEngine } from '../../gateway/engines/millgraph.ts';
import { composeSubgraphs, fetchOf, openSupergraph, planners, subgraphSchema, type Federation } from './federation.ts';
import { errorsToCompare } from './random/compare.ts';
import { makeModel, type Model } from './random/model.ts';
import { makeOperation, type Operation } from './random/operations.ts';
import { Resolver, type State } from './random/resolve.ts';
import { plainText, subgraphText } from './random/sdl.ts';

/** `FEDERATION_GRAPHS=200 FEDERATION_OPERATIONS=50` is the whole of it: `npm run test:federation`. */
const graphs = Number(process.env.FEDERATION_GRAPHS ?? 12);
const operations = Number(process.env.FEDERATION_OPERATIONS ?? 12);
const firstSeed = Number(process.env.FEDERATION_SEED ?? 1);

/** Gives every field and abstract type of a schema the resolvers of the model. */
function withResolver(schema: GraphQLSchema, resolver: Resolver): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || type.name === '_Service') continue;
    if ('resolveType' in type && type.name !== '_Entity') type.resolveType = resolver.type;
    if (!('isTypeOf' in type)) continue;
    for (const field of Object.values((type as GraphQLObjectType).getFields())) {
      if (!field.name.startsWith('_')) field.resolve = resolver.field as never;
    }
  }
  return schema;
}

/** The subgraphs of a model, sharing a state with nobody. */
function openModel(model: Model, state: State): { readonly sdl: string; readonly fetches: Record<string, GraphFetch> } {
  const subgraphs = Object.fromEntries(
    model.subgraphs.map((name) => {
      const resolver = new Resolver(model, name);
      const names = [...model.entities, ...model.interfaces].map((type) => type.name);
      const sdl = subgraphText(model, name);
      const known = names.filter((type) => new RegExp(`(type|interface) ${type}\\b`).test(sdl));
      const resolvers = Object.fromEntries(
        known.map((type) => [
          type,
          { __resolveReference: (given: Record<string, unknown>) => resolver.reference(type, given) },
        ]),
      );
      return [name, { sdl, resolvers }];
    }),
  );
  const fetches = Object.fromEntries(
    Object.entries(subgraphs).map(([name, subgraph]): [string, GraphFetch] => {
      const schema = withResolver(subgraphSchema(subgraph), new Resolver(model, name));
      return [name, fetchOf(schema, { state })];
    }),
  );
  return { sdl: composeSubgraphs(subgraphs), fetches };
}

async function answerPlainly(schema: GraphQLSchema, { query, variables }: Operation): Promise<GraphAnswer> {
  const contextValue = { state: new Map() };
  const result = await execute({ schema, document: parse(query), variableValues: variables, contextValue });
  return JSON.parse(JSON.stringify(result)) as GraphAnswer;
}

const seeds = Array.from({ length: graphs }, (_unused, index) => firstSeed + index);

describe.each(Object.entries(planners))('planned by %s', (_name, planner) => {
  test.each(seeds)(
    'the random graph of seed %d answers as one plain schema does',
    async (seed) => {
      const model = makeModel(seed);
      const state: State = new Map();
      const { sdl, fetches } = openModel(model, state);
      const plain = withResolver(buildSchema(plainText(model)), new Resolver(model, undefined));
      const federation: Federation = openSupergraph(sdl, fetches, (options) => millgraphEngine(planner, options));
      try {
        for (let number = 0; number < operations; number += 1) {
          const operation = makeOperation(plain, seed * 100_000 + number);
          const expected = await answerPlainly(plain, operation);
          state.clear();
          const answer = await federation.execute(operation.query, operation.variables);
          const at = { seed, number, ...operation };
          expect({ ...at, data: answer.data }).toEqual({ ...at, data: expected.data });
          expect({ ...at, errors: errorsToCompare(answer) }).toEqual({ ...at, errors: errorsToCompare(expected) });
        }
      } finally {
        await federation.stop();
      }
    },
    300_000,
  );
});
