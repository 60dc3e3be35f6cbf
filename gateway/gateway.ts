import { ApolloServer } from '@apollo/server';
import type { Config } from '#platform/config.ts';
import type { ExportFetch } from '#platform/export/exporter.ts';
import { exportRoute } from '#platform/export/http.ts';
import type { GraphFetch } from '#platform/graph-client.ts';
import type { RequestContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';
import { operationLimits } from '#platform/limits.ts';
import { acceptUnusedVariables } from '#platform/unused-variables.ts';
import { acceptTraceparent, demoAdministrator } from '#platform/identity.ts';
import { graphqlRoute, maskError, type HttpRequest, type Route } from '#platform/serve.ts';
import type { GatewayContext, MakeEngine } from './engine.ts';
import { apolloEngine } from './engines/apollo.ts';
import { federatedExports } from './exports.ts';
import { explorerRoutes, type ExplorerExample } from './explorer.ts';

const engines: Readonly<Record<Config['engine'], MakeEngine>> = { apollo: apolloEngine };

export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly fetches: Readonly<Record<string, GraphFetch>>;
  /** The exports of each subgraph. */
  readonly exports: Readonly<Record<string, ExportFetch>>;
  readonly engine: Config['engine'];
  readonly log: Log;
  /** What the explorer offers to open. */
  readonly examples?: (() => readonly ExplorerExample[]) | undefined;
}

/** The one graph, ready to execute and to be served. */
export interface Gateway {
  readonly fetch: GraphFetch;
  readonly routes: readonly Route[];
  stop(): Promise<void>;
}

/** Starts the gateway over a supergraph. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { log } = options;
  const apollo = new ApolloServer<GatewayContext>({
    gateway: engines[options.engine](options),
    introspection: true,
    csrfPrevention: true,
    validationRules: [operationLimits],
    plugins: [acceptUnusedVariables],
    stopOnTerminationSignals: false,
    formatError: maskError(log),
    logger: {
      debug: (message) => log.debug(String(message)),
      info: (message) => log.debug(String(message)),
      warn: (message) => log.warn(String(message)),
      error: (message) => log.error(String(message)),
    },
  });
  await apollo.start();
  return {
    async fetch(request, context) {
      const response = await apollo.executeOperation(
        { query: request.query, variables: { ...request.variables }, ...operationName(request.operationName) },
        { contextValue: { request: context } },
      );
      if (response.body.kind !== 'single') throw new Error('the graph answered in parts');
      // Objects of graphql-js have no prototype; what crosses a process is plain JSON.
      return response.body.singleResult;
    },
    routes: [
      ...graphqlRoute(apollo, async (request) => ({ request: callerOf(request) })),
      exportRoute(federatedExports(options.supergraphSdl, options.exports), async (request) => callerOf(request)),
      ...explorerRoutes('/graphql', options.examples),
    ],
    stop: () => apollo.stop(),
  };
}

const operationName = (name: string | undefined): { operationName?: string } =>
  name === undefined ? {} : { operationName: name };

/** Whoever asks is the demo administrator, until access control is built. */
function callerOf(request: HttpRequest): RequestContext {
  const { traceparent } = request.headers;
  return demoAdministrator({
    traceparent: acceptTraceparent(typeof traceparent === 'string' ? traceparent : undefined),
    signal: request.signal,
  });
}
