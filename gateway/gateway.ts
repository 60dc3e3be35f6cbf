import { createHash } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Config } from '#platform/config.ts';
import type { ExportFetch } from '#platform/export/exporter.ts';
import { exportRoute } from '#platform/export/http.ts';
import type { GraphAnswer, GraphFetch, GraphSubscribe } from '#platform/graph-client.ts';
import { ingestRoute } from '#platform/ingest/http.ts';
import type { IngestFetch } from '#platform/ingest/ingest.ts';
import type { RequestContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';
import { limitDefaults, operationLimits, type Limits } from '#platform/limits.ts';
import { settingsOf, type GivenSettings } from '#platform/subgraph-settings.ts';
import { Registry } from '#platform/telemetry/metrics.ts';
import type { Tracing } from '#platform/telemetry/span.ts';
import { noTracing } from '#platform/telemetry/tracing.ts';
import { acceptUnusedVariables } from '#platform/unused-variables.ts';
import { acceptTraceparent, demoAdministrator } from '#platform/identity.ts';
import {
  apolloAnswer,
  graphqlRoute,
  MalformedRequest,
  maskError,
  refusedAnswer,
  type GraphqlAnswer,
  type GraphqlRequest,
  type HttpRequest,
  type Route,
  type SocketRoute,
} from '#platform/serve.ts';
import type { GatewayContext, MakeEngine } from './engine.ts';
import { Refused } from './engine/document.ts';
import { apolloEngine } from './engines/apollo.ts';
import { millgraphEngine } from './engines/millgraph.ts';
import { federatedExports } from './exports.ts';
import { explorerRoutes, type ExplorerExample } from './explorer.ts';
import { KnownDocuments } from './known-documents.ts';
import { LiveHub } from './live/hub.ts';
import { EventStreams } from './live/sse.ts';
import { WebSockets, type Begin } from './live/websocket.ts';
import { GatewayMetrics } from './metrics.ts';
import { guard, type Guard } from './resilience/guard.ts';
import { readTrustedDocuments, type TrustedDocuments } from './trusted-documents.ts';

const engines: Readonly<Record<Config['engine'], MakeEngine>> = {
  millgraph: millgraphEngine,
  apollo: apolloEngine,
};

/** A supergraph, and how to reach its subgraphs. */
export interface GatewaySupergraph {
  readonly supergraphSdl: string;
  readonly fetches: Readonly<Record<string, GraphFetch>>;
  /** How subgraphs are subscribed to; one that is not here has no subscriptions. */
  readonly subscribes?: Readonly<Record<string, GraphSubscribe>> | undefined;
  /** The exports of each subgraph. */
  readonly exports: Readonly<Record<string, ExportFetch>>;
  /** How the subgraphs that take events in do so. Default: none does. */
  readonly ingests?: Readonly<Record<string, IngestFetch>>;
}

export interface GatewayOptions extends GatewaySupergraph {
  readonly engine: Config['engine'];
  readonly log: Log;
  /** How subgraphs are treated, where not by default. */
  readonly subgraphSettings?: GivenSettings;
  /** After which time a request over HTTP is answered with what there is. Default 30,000. */
  readonly operationTimeoutMillis?: number;
  /** Whether equal reads that are under way at the same time are executed once. Default true. */
  readonly sharing?: boolean;
  readonly settings?: GatewaySettings | undefined;
  /** Where metrics are kept. Default: a registry that nobody reads. */
  readonly registry?: Registry;
  /** Default: no tracing. */
  readonly tracing?: Tracing;
  /** From which time on an operation is logged as slow. Default 1,000. */
  readonly slowMillis?: number;
  /** Whether clients that send `millgraph-plan: 1` are told the plan of their operation. Default false. */
  readonly showPlans?: boolean;
  /** How subscriptions are kept, where not by default. */
  readonly live?: LiveSettings | undefined;
  /** What the explorer offers to open. */
  readonly examples?: (() => readonly ExplorerExample[]) | undefined;
}

export interface LiveSettings {
  /** How long a stream that nobody follows stays open. Default 10,000. */
  readonly lingerMillis?: number;
  /** The first pause before an upstream that was lost is opened again. Default 100. */
  readonly retryMillis?: number;
  /** How often clients on WebSockets are asked whether they are still there. Default 12,000. */
  readonly pingMillis?: number;
  /** How often a sign of life is sent on server-sent events. Default 15,000. */
  readonly heartbeatMillis?: number;
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
  /** Where it takes WebSockets. */
  readonly sockets: readonly SocketRoute[];
  readonly metrics: GatewayMetrics;
  /**
   * Goes over to another supergraph; requests under way end on the one they began with. Rejects with INVALID_CONFIG where
   * it cannot be used, and stays with what there is. One at a time.
   */
  replace(next: GatewaySupergraph): Promise<void>;
  /** Takes no more subscriptions, and has all clients connect again; before its server is closed. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the gateway over a supergraph. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { log, settings = {}, operationTimeoutMillis = 30_000, tracing = noTracing, showPlans = false } = options;
  const { limits = limitDefaults, introspection = true } = settings;
  const formatError = maskError(log);
  const metrics = new GatewayMetrics(options.registry ?? new Registry());
  const guards = new Guards(options.subgraphSettings ?? {}, metrics);
  const engine = engines[options.engine]({
    ...options,
    fetches: guards.of(options.fetches),
    limits,
    introspection,
    formatError,
    metrics,
  });
  const { gateway, answer } = engine;
  let fetchExport = federatedExports(options.supergraphSdl, options.exports);
  let { ingests = {} } = options;
  guards.watch(options.fetches);
  metrics.loaded(versionOf(options.supergraphSdl));
  const contextOf = (request: HttpRequest): HttpContext => ({
    request: { ...callerOf(request), deadline: Date.now() + operationTimeoutMillis },
    traceparent: traceparentOf(request),
    showPlan: showPlans && request.headers['millgraph-plan'] === '1',
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
  const answerOperation = async (request: GraphqlRequest, context: HttpContext): Promise<GraphqlAnswer> => {
    const query = documents.textOf(request);
    if (query instanceof Refused) {
      metrics.refused();
      return refusedAnswer(query.errors, query.status);
    }
    const { variables, operationName, isGet } = request;
    if (answer === undefined) return viaApollo({ ...request, query, extensions: undefined }, context);
    const engineRequest = { query, variables, operationName, onlyQueries: isGet, showPlan: context.showPlan };
    const answered = await answer(engineRequest, context.request);
    if (answered instanceof Refused) {
      return refusedAnswer(answered.errors, answered.status, answered.status === 405 ? { allow: 'POST' } : {});
    }
    documents.remember(request);
    return { json: answered, status: 200 };
  };
  const answerHttp = async (request: GraphqlRequest, context: HttpContext): Promise<GraphqlAnswer> => {
    if (tracing === noTracing) return answerOperation(request, context);
    const { traceparent, span } = tracing.accept('operation', context.traceparent);
    try {
      const traced = { ...context.request, traceparent, ...(span && { span }) };
      return await answerOperation(request, { ...context, request: traced });
    } finally {
      span?.end();
    }
  };
  const { live = {} } = options;
  const hub = new LiveHub({
    plan: (request) => engine.subscription(request),
    limits,
    metrics: metrics.live,
    log,
    eventMillis: operationTimeoutMillis,
    ...live,
  });
  const begin: Begin = (request, context, receiver) => {
    try {
      const query = documents.textOf(request);
      if (query instanceof Refused) {
        metrics.refused();
        return query.errors;
      }
      const { variables, operationName, lastEventId } = request;
      const subscription = hub.subscribe({ query, variables, operationName }, context, receiver, lastEventId);
      if (subscription instanceof Refused) return subscription.errors;
      if (subscription === undefined) return answerOnce(request, context);
      documents.remember(request);
      return subscription;
    } catch (error) {
      if (!(error instanceof MalformedRequest)) throw error;
      return [{ message: error.message, extensions: { code: error.code } }];
    }
  };
  const answerOnce = async (
    request: GraphqlRequest,
    context: RequestContext,
  ): Promise<Buffer | readonly GraphQLFormattedError[]> => {
    const { json, status } = await answerHttp(request, {
      request: { ...context, deadline: Date.now() + operationTimeoutMillis },
      traceparent: context.traceparent,
      showPlan: false,
    });
    return status === 200 ? json : (JSON.parse(String(json)) as { errors: readonly GraphQLFormattedError[] }).errors;
  };
  const connected = { begin, limits, metrics: metrics.live, log, ...live };
  const webSockets = new WebSockets({
    ...connected,
    contextOf: ({ headers }, signal) => callerOf({ headers, signal }),
  });
  const eventStreams = new EventStreams({ ...connected, contextOf: callerOf });
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
      ...graphqlRoute(answerHttp, async (request) => contextOf(request), { maximumBatch: limits.batch }),
      exportRoute(
        (target, context) => fetchExport(target, context),
        async (request) => callerOf(request),
      ),
      ingestRoute(
        '/events/*',
        ({ url }) => new Map(Object.entries(ingests)).get(url.pathname.slice('/events/'.length)),
        async (request) => callerOf(request),
      ),
      ...eventStreams.routes,
      ...explorerRoutes('/graphql', options.examples),
    ],
    sockets: [webSockets.route],
    metrics,
    async replace(next) {
      const guarded = guards.of(next.fetches);
      const nextExport = federatedExports(next.supergraphSdl, next.exports);
      await engine.replace({ supergraphSdl: next.supergraphSdl, fetches: guarded, subscribes: next.subscribes });
      hub.replan();
      fetchExport = nextExport;
      ingests = next.ingests ?? {};
      guards.watch(next.fetches);
      metrics.loaded(versionOf(next.supergraphSdl));
    },
    async drain() {
      hub.drain();
      eventStreams.drain();
      await webSockets.drain();
    },
    async stop() {
      hub.stop();
      await apollo.stop();
    },
  };
}

/** What an HTTP request says of all its operations. */
interface HttpContext extends GatewayContext {
  /** The header, as it came. */
  readonly traceparent: string | undefined;
  readonly showPlan: boolean;
}

/** The guards of the subgraphs; they outlive a supergraph, for a subgraph that fails goes on failing on the next. */
class Guards {
  readonly #settings: GivenSettings;
  readonly #metrics: GatewayMetrics;
  readonly #guards = new WeakMap<GraphFetch, Guard>();
  #watched: readonly string[] = [];

  constructor(settings: GivenSettings, metrics: GatewayMetrics) {
    this.#settings = settings;
    this.#metrics = metrics;
  }

  /** The fetches, guarded; one that is the same as before keeps its guard. */
  of(fetches: Readonly<Record<string, GraphFetch>>): Record<string, GraphFetch> {
    return Object.fromEntries(Object.entries(fetches).map(([name, fetch]) => [name, this.#guardOf(name, fetch).fetch]));
  }

  #guardOf(name: string, fetch: GraphFetch): Guard {
    const known = this.#guards.get(fetch);
    if (known !== undefined) return known;
    const metrics = this.#metrics;
    const made = guard(fetch, {
      settings: settingsOf(this.#settings, name),
      onRetry: (reason) => metrics.retried(name, reason),
      onCircuit: (state) => metrics.circuitChanged(name, state),
    });
    this.#guards.set(fetch, made);
    return made;
  }

  /** Has the guards of these subgraphs, and no others, seen in metrics. */
  watch(fetches: Readonly<Record<string, GraphFetch>>): void {
    for (const name of this.#watched) this.#metrics.forgetGuard(name);
    this.#watched = Object.keys(fetches);
    for (const [name, fetch] of Object.entries(fetches)) {
      const watched = this.#guardOf(name, fetch);
      this.#metrics.watchGuard(name, () => watched.state);
    }
  }
}

/** Tells supergraphs apart: the beginning of the SHA-256 of the text. */
export const versionOf = (supergraphSdl: string): string =>
  createHash('sha256').update(supergraphSdl).digest('hex').slice(0, 12);

const operationName = (name: string | undefined): { operationName?: string } =>
  name === undefined ? {} : { operationName: name };

/** Whoever asks is the demo administrator, until access control is built. */
const callerOf = (request: Pick<HttpRequest, 'headers' | 'signal'>): RequestContext =>
  demoAdministrator({ traceparent: acceptTraceparent(traceparentOf(request)), signal: request.signal });

function traceparentOf({ headers }: Pick<HttpRequest, 'headers'>): string | undefined {
  const { traceparent } = headers;
  return typeof traceparent === 'string' ? traceparent : undefined;
}
