import { ApolloGateway, type GraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { MillgraphError } from '#platform/errors.ts';
import { limitDefaults } from '#platform/limits.ts';
import type { GraphAnswer, GraphFetch, GraphRequest } from '#platform/graph-client.ts';
import type { Log } from '#platform/log.ts';
import type { Engine, EngineOptions, EngineRequest, GatewayContext } from '../engine.ts';
import { Refused } from '../engine/document.ts';
import { readSubgraphUrls } from '../engine/supergraph.ts';
import { withoutAnswer } from '../engine/subgraph-client.ts';

/** The reference engine: the stock Apollo Gateway, over our own fetches. */
export function apolloEngine({ supergraphSdl, fetches, log }: EngineOptions): Engine {
  let current = fetches;
  let update: ((sdl: string) => void) | undefined;
  const gateway = new ApolloGateway({
    supergraphSdl: async (manager) => {
      update = manager.update;
      return { supergraphSdl };
    },
    buildService: ({ name }) => new SubgraphDataSource(name, fetchOf(current, name), log),
    logger: {
      debug: (message) => log.debug(String(message)),
      info: (message) => log.debug(String(message)),
      warn: (message) => log.warn(String(message)),
      error: (message) => log.error(String(message)),
    },
  });
  return {
    gateway,
    subscription: refuseSubscription,
    async replace(next) {
      for (const name of readSubgraphUrls(next.supergraphSdl).keys()) fetchOf(next.fetches, name);
      const previous = current;
      current = next.fetches;
      try {
        update?.(next.supergraphSdl);
      } catch (error) {
        current = previous;
        const reason = error instanceof Error ? error.message : String(error);
        throw new MillgraphError('INVALID_CONFIG', `The supergraph cannot be used: ${reason}`, {
          argument: 'SUPERGRAPH',
        });
      }
    },
  };
}

/** What does not parse is left to Apollo Server, which says so. */
function refuseSubscription({ query, operationName }: EngineRequest): Refused | undefined {
  let operation;
  try {
    operation = getOperationAST(
      parse(query, { noLocation: true, maxLexicalTokens: limitDefaults.tokens }),
      operationName,
    );
  } catch {
    return undefined;
  }
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return undefined;
  const message =
    'The reference engine (ENGINE=apollo) answers no subscriptions: start the gateway with ENGINE=millgraph.';
  return new Refused([{ message, extensions: { code: 'BAD_REQUEST' } }]);
}

function fetchOf(fetches: EngineOptions['fetches'], name: string): GraphFetch {
  const found = fetches[name];
  if (found === undefined) {
    throw new MillgraphError('INVALID_CONFIG', `The supergraph names subgraph ${name}, for which no address is known.`);
  }
  return found;
}

class SubgraphDataSource implements GraphQLDataSource {
  readonly #name: string;
  readonly #fetch: GraphFetch;
  readonly #log: Log;

  constructor(name: string, fetch: GraphFetch, log: Log) {
    this.#name = name;
    this.#fetch = fetch;
    this.#log = log;
  }

  async process({ request, context }: GraphQLDataSourceProcessOptions): ReturnType<GraphQLDataSource['process']> {
    const graphRequest: GraphRequest = {
      query: request.query ?? '',
      variables: request.variables,
      operationName: request.operationName,
    };
    const answer = await this.#ask(graphRequest, context as GatewayContext);
    // What is asked over HTTP may answer extensions and headers that concern this hop alone.
    return { data: answer.data ?? null, ...(answer.errors !== undefined && { errors: answer.errors }) };
  }

  async #ask(graphRequest: GraphRequest, context: GatewayContext): Promise<GraphAnswer> {
    try {
      return await this.#fetch(graphRequest, context.request);
    } catch (error) {
      this.#log.warn({ err: error, subgraph: this.#name }, 'a subgraph did not answer');
      const { errors = [] } = withoutAnswer(this.#name, error, context.request, this.#log);
      // The gateway puts the place of the fetch before an error's own path.
      return { data: null, errors: errors.map((each) => ({ ...each, path: [] })) };
    }
  }
}
