import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphFetch } from '#platform/graph-client.ts';
import type { RequestContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';

/** What resolvers and engines are given by the gateway's server. */
export interface GatewayContext {
  readonly request: RequestContext;
}

/** What an engine is made from: a composed supergraph and a way to call each of its subgraphs. */
export interface EngineOptions {
  readonly supergraphSdl: string;
  readonly fetches: Readonly<Record<string, GraphFetch>>;
  readonly log: Log;
}

/** Executes operations of one supergraph over its subgraphs, behind Apollo Server's own gateway interface. */
export type Engine = NonNullable<ApolloServerOptionsWithGateway<GatewayContext>['gateway']>;

/** Makes an engine; one function for each implementation, in `gateway/engines/`. */
export type MakeEngine = (options: EngineOptions) => Engine;
