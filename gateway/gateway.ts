import { ApolloServer } from '@apollo/server';
import type { Config } from '#platform/config.ts';
import type { ExportFetch } from '#platform/export/exporter.ts';
import { exportRoute } from '#platform/export/http.ts';
import type { GraphAnswer, GraphFetch } from '#platform/graph-client.ts';
import type { RequestContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';
import { operationLimits } from '#platform/limits.ts';
import { settingsOf, type GivenSettings } from '#platform/subgraph-settings.ts';
import { acceptUnusedVariables } from '#platform/unused-variables.ts';
import { acceptTraceparent, demoAdministrator } from '#platform/identity.ts';
import { graphqlRoute, maskError, type HttpRequest, type Route } from '#platform/serve.ts';
import type { GatewayContext, MakeEngine } from './engine.ts';
import { apolloEngine } from './engines/apollo.ts';
import { millgraphEngine } from './engines/millgraph.ts';
import { federatedExports } from './exports.ts';
import { explorerRoutes, type ExplorerExample } from './explorer.ts';
import { guard } from './resilience/guard.ts';

const engines: Readonly<Record<Config['engine'], MakeEngine>> = {
  millgraph: millgraphEngine,
  apollo: apolloEngine,
};

export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly fetches: Readonly<Record<string, GraphFetch>>;
  /** The exports of each subgraph. */
  readonly exports: Readonly<Record<string, ExportFetch>>;
  readonly engine: Config['engine'];
  readonly log: Log;
  /** How subgraphs are treated, where not by default. */
  readonly subgraphSettings?: GivenSettings;
  /** After which time a request over HTTP is answered with what there is. Default 30,000. */
  readonly operationTimeoutMillis?: number;
  /** Whether equal reads that are under way at the same time are executed once. Default true. */
  readonly sharing?: boolean;
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
  const { log, operationTimeoutMillis = 30_000 } = options;
  const formatError = maskError(log);
  const fetches = Object.fromEntries(
    Object.entries(options.fetches).map(([name, fetch]) => [
      name,
      guard(fetch, { settings: settingsOf(options.subgraphSettings ?? {}, name) }).fetch,
    ]),
  );
  const { gateway, answer } = engines[options.engine]({ ...options, fetches, formatError });
  const callerOf = (request: HttpRequest): RequestContext => ({
    ...callerOfRequest(request),
    deadline: Date.now() + operationTimeoutMillis,
  });
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    csrfPrevention: true,
    validationRules: [operationLimits],
    plugins: [acceptUnusedVariables],
    stopOnTerminationSignals: false,
    formatError,
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
      const answered = await answer?.(request, context);
      if (answered !== undefined) return JSON.parse(answered.toString()) as GraphAnswer;
      const response = await apollo.executeOperation(
        { query: request.query, variables: { ...request.variables }, ...operationName(request.operationName) },
        { contextValue: { request: context } },
      );
      if (response.body.kind !== 'single') throw new Error('the graph answered in parts');
      // Objects of graphql-js have no prototype; what crosses a process is plain JSON.
      return response.body.singleResult;
    },
    routes: [
      ...graphqlRoute(apollo, async (request) => ({ request: callerOf(request) }), {
        answer: answer && ((request, context) => answer(request, context.request)),
      }),
      exportRoute(federatedExports(options.supergraphSdl, options.exports), async (request) =>
        callerOfRequest(request),
      ),
      ...explorerRoutes('/graphql', options.examples),
    ],
    stop: () => apollo.stop(),
  };
}

const operationName = (name: string | undefined): { operationName?: string } =>
  name === undefined ? {} : { operationName: name };

/** Whoever asks is the demo administrator, until access control is built. */
function callerOfRequest(request: HttpRequest): RequestContext {
  const { traceparent } = request.headers;
  return demoAdministrator({
    traceparent: acceptTraceparent(typeof traceparent === 'string' ? traceparent : undefined),
    signal: request.signal,
  });
}
