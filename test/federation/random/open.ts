import { execute, parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { GraphAnswer, GraphFetch } from '#platform/graph-client.ts';
import { composeSubgraphs, fetchOf, subgraphSchema } from '../federation.ts';
import type { Model } from './model.ts';
import type { Operation } from './operations.ts';
import { Resolver, type State } from './resolve.ts';
import { subgraphText } from './sdl.ts';

/** Gives every field and abstract type of a schema the resolvers of the model. */
export function withResolver(schema: GraphQLSchema, resolver: Resolver): GraphQLSchema {
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
export function openModel(
  model: Model,
  state: State,
): { readonly sdl: string; readonly fetches: Record<string, GraphFetch> } {
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

export async function answerPlainly(schema: GraphQLSchema, { query, variables }: Operation): Promise<GraphAnswer> {
  const contextValue = { state: new Map() };
  const result = await execute({ schema, document: parse(query), variableValues: variables, contextValue });
  return JSON.parse(JSON.stringify(result)) as GraphAnswer;
}
