import type { ApolloServer, BaseContext } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { GraphqlAnswer } from './graphql.ts';
import type { GraphqlRequest } from './graphql-request.ts';

/** Answers requests by a started Apollo Server. */
export const apolloAnswer =
  <C extends BaseContext>(server: ApolloServer<C>) =>
  async (request: GraphqlRequest, contextValue: C): Promise<GraphqlAnswer> => {
    const { query, variables, operationName, extensions, isGet } = request;
    const { body, http } = await server.executeOperation(
      {
        ...(query !== undefined && { query }),
        ...(variables !== undefined && { variables: { ...variables } }),
        ...(operationName !== undefined && { operationName }),
        ...(extensions !== undefined && { extensions: { ...extensions } }),
        // So that it refuses mutations by GET.
        http: { method: isGet ? 'GET' : 'POST', headers: new HeaderMap(), search: '', body: undefined },
      },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('the graph answered in parts');
    return {
      json: Buffer.from(JSON.stringify(body.singleResult)),
      status: http.status ?? 200,
      headers: Object.fromEntries(http.headers),
    };
  };
