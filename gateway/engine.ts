import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { GraphAnswer, GraphFetch, GraphRequest, GraphSubscribe } from '#platform/graph-client.ts';
import type { RequestContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';
import type { GatewayMetrics } from './metrics.ts';
import type { DocumentSettings, Refused } from './engine/document.ts';

/** What resolvers and engines are given by the gateway's server. */
export interface GatewayContext {
  readonly request: RequestContext;
}

/** What an engine is made from: a composed supergraph and a way to call each of its subgraphs. */
export interface EngineOptions extends DocumentSettings {
  readonly supergraphSdl: string;
  readonly fetches: Readonly<Record<string, GraphFetch>>;
  /** How subgraphs are subscribed to; one that is not here has no subscriptions. */
  readonly subscribes?: Readonly<Record<string, GraphSubscribe>> | undefined;
  readonly log: Log;
  /** What a client is told of an error, as Apollo Server's option of that name. */
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** Whether equal reads that are under way at the same time are executed once. Default true. */
  readonly sharing?: boolean | undefined;
  readonly metrics?: GatewayMetrics | undefined;
  /** From which time on an operation is logged as slow. Default 1,000. */
  readonly slowMillis?: number | undefined;
}

/** What changes with a supergraph. */
export type EngineSupergraph = Pick<EngineOptions, 'supergraphSdl' | 'fetches' | 'subscribes'>;

export interface EngineRequest extends GraphRequest {
  /** Whether anything but a query is refused, as HTTP has it for `GET`. */
  readonly onlyQueries?: boolean | undefined;
  /** Whether the answer tells the plan, in `extensions.plan`. */
  readonly showPlan?: boolean | undefined;
}

/** A subscription, planned: of one supergraph, for callers of one visibilityKey. */
export interface LiveOperation {
  /** Equal for what clients may share: the operation and its variables, but for `after`. */
  readonly key: string;
  /** The name of the root field. */
  readonly field: string;
  /** Who tells the events. */
  readonly subgraph: string;
  /** The cursor after which the client wants to go on. */
  readonly after: string | undefined;
  /** Whether it can be gone on with from a cursor: its events have some. */
  readonly isResumable: boolean;
  /** Equal where the subgraph is sent the same in the same way. */
  readonly upstream: readonly [GraphSubscribe, string];
  /** Subscribes to the subgraph, until the context's signal aborts. */
  open(after: string | undefined, context: RequestContext): AsyncIterable<GraphAnswer>;
  cursorOf(event: GraphAnswer): string | undefined;
  /** What clients are told of an answer without data. */
  errorsOf(answer: GraphAnswer): readonly GraphQLFormattedError[];
  /** The JSON that clients get of an event. Never rejects. Takes over what the event holds. */
  render(event: GraphAnswer, context: RequestContext): Promise<Buffer>;
}

/** Executes operations of one supergraph over its subgraphs. */
export interface Engine {
  /** Behind Apollo Server's own interface. */
  readonly gateway: NonNullable<ApolloServerOptionsWithGateway<GatewayContext>['gateway']>;
  /**
   * The JSON of the whole answer, made without Apollo Server, or why the request is not executed. Absent in engines that
   * execute only behind Apollo Server.
   */
  readonly answer?: (request: EngineRequest, context: RequestContext) => Promise<Buffer | Refused>;
  /** Plans a subscription; undefined for what is another operation. */
  subscription(request: EngineRequest): LiveOperation | Refused | undefined;
  /**
   * Goes over to another supergraph. What is under way ends on the one it began with, what was asked most lately is planned
   * before. Rejects with INVALID_CONFIG where it cannot be used, and stays with what there is.
   */
  replace(next: EngineSupergraph): Promise<void>;
}

/** Makes an engine; one function for each implementation, in `gateway/engines/`. */
export type MakeEngine = (options: EngineOptions) => Engine;
