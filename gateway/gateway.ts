import { ApolloServer } from '@apollo/server';
import type { Config } from '#platform/config.ts';
import type { ExportFetch } from '#platform/export/exporter.ts';
import { exportRoute } from '#platform/export/http.ts';
import type { GraphAnswer, GraphFetch } from '#platform/graph-client.ts';
import type { RequestContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';
import { limitDefaults, operationLimits, type Limits } from '#platform/limits.ts';
import { settingsOf, type GivenSettings } from '#platform/subgraph-settings.ts';
import { acceptUnusedVariables } from '#platform/unused-variables.ts';
import { acceptTraceparent, demoAdministrator } from '#platform/identity.ts';
import {
  apolloAnswer,
  graphqlRoute,
  maskError,
  refusedAnswer,
  type GraphqlAnswer,
  type GraphqlRequest,
  type HttpRequest,
  type Route,
} from '#platform/serve.ts';
import type { GatewayContext, MakeEngine } from './engine.ts';
import { Refused } from './engine/document.ts';
import { apolloEngine } from './engines/apollo.ts';
import { millgraphEngine } from './engines/millgraph.ts';
import { federatedExports } from './exports.ts';
import { explorerRoutes, type ExplorerExample } from './explorer.ts';
import { KnownDocuments } from './known-documents.ts';
import { guard } from './resilience/guard.ts';
import { readTrustedDocuments, type TrustedDocuments } from './trusted-documents.ts';

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
  readonly settings?: GatewaySettings | undefined;
  /** What the explorer offers to open. */
  readonly examples?: (() => readonly ExplorerExample[]) | undefined;
}

/** What clients may ask of the graph. */
export interface GatewaySettings {
  /** Default `limitDefaults`. */
  readonly limits?: Limits;
  /** Whether clients may read the schema. Default true. */
  readonly introspection?: boolean;
  readonly trusted?: TrustedDocuments | undefined;
  /** Whether clients over HTTP may ask for nothing but trusted documents. Default false. */
  readonly onlyTrusted?: boolean;
}

/** The settings that the environment gives. Throws INVALID_CONFIG where the manifest of trusted documents is none. */
export async function readGatewaySettings(config: Config): Promise<GatewaySettings> {
  const { limits, introspection, trustedDocuments, onlyTrustedDocuments } = config;
  const trusted = trustedDocuments === undefined ? undefined : await readTrustedDocuments(trustedDocuments);
  return { limits, introspection, trusted, onlyTrusted: onlyTrustedDocuments };
}

/** The one graph, ready to execute and to be served. */
export interface Gateway {
  readonly fetch: GraphFetch;
  readonly routes: readonly Route[];
  stop(): Promise<void>;
}

/** Starts the gateway over a supergraph. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { log, settings = {}, operationTimeoutMillis = 30_000 } = options;
  const { limits = limitDefaults, introspection = true } = settings;
  const formatError = maskError(log);
  const fetches = Object.fromEntries(
    Object.entries(options.fetches).map(([name, fetch]) => [
      name,
      guard(fetch, { settings: settingsOf(options.subgraphSettings ?? {}, name) }).fetch,
    ]),
  );
  const { gateway, answer } = engines[options.engine]({
    ...options,
    fetches,
    limits,
    introspection,
    formatError,
  });
  const callerOf = (request: HttpRequest): RequestContext => ({
    ...callerOfRequest(request),
    deadline: Date.now() + operationTimeoutMillis,
  });
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    parseOptions: { maxLexicalTokens: limits.tokens },
    persistedQueries: false,
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
  const viaApollo = apolloAnswer(apollo);
  const documents = new KnownDocuments(settings);
  const answerHttp = async (request: GraphqlRequest, context: GatewayContext): Promise<GraphqlAnswer> => {
    const query = documents.textOf(request);
    if (query instanceof Refused) return refusedAnswer(query.errors, query.status);
    const { variables, operationName, isGet } = request;
    if (answer === undefined) return viaApollo({ ...request, query, extensions: undefined }, context);
    const answered = await answer({ query, variables, operationName, onlyQueries: isGet }, context.request);
    if (answered instanceof Refused) {
      return refusedAnswer(answered.errors, answered.status, answered.status === 405 ? { allow: 'POST' } : {});
    }
    documents.remember(request);
    return { json: answered, status: 200 };
  };
  return {
    async fetch(request, context) {
      const answered = await answer?.(request, context);
      if (answered instanceof Refused) return { errors: answered.errors };
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
      ...graphqlRoute(answerHttp, async (request) => ({ request: callerOf(request) }), { maximumBatch: limits.batch }),
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
