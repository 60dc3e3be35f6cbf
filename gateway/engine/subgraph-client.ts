import type { GraphAnswer, GraphFetch, GraphRequest } from '#platform/graph-client.ts';
import { GraphFailure } from '#platform/graph-failure.ts';
import type { RequestContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';
import { unavailable } from './answer-errors.ts';

/** Sends one operation with the JSON of its variables. Never rejects: a failure is an error in the answer. */
export type SendOperation = (variablesJson: string, context: RequestContext) => Promise<GraphAnswer>;

/** A subgraph as the executor asks it. */
export interface SubgraphClient {
  readonly name: string;
  /** Makes ready to send an operation many times. */
  prepare(operation: string, isQuery: boolean): SendOperation;
}

export function subgraphClient(name: string, fetch: GraphFetch, log: Log): SubgraphClient {
  return {
    name,
    prepare(operation, isQuery) {
      const head = `{"query":${JSON.stringify(operation)},"variables":`;
      return async (variablesJson, context) => {
        const request: GraphRequest = {
          query: operation,
          isRead: isQuery,
          // Who calls in this process reads objects, who calls over HTTP sends the text as it is.
          get variables() {
            return JSON.parse(variablesJson) as Record<string, unknown>;
          },
          get json() {
            return `${head}${variablesJson}}`;
          },
        };
        try {
          return await fetch(request, context);
        } catch (error) {
          return withoutAnswer(name, error, context, log);
        }
      };
    },
  };
}

/** What stands for the answer of a subgraph that gave none. */
export function withoutAnswer(name: string, error: unknown, context: RequestContext, log: Log): GraphAnswer {
  const reason = error instanceof GraphFailure ? error.reason : 'FAULT';
  const details = { subgraph: name, reason, traceId: context.traceparent.slice(3, 35) };
  // That a client went away, or that it is not asked for a while, is no news about a subgraph.
  if (reason === 'ABORTED' || reason === 'CIRCUIT_OPEN') log.debug(details, 'a subgraph was not asked to the end');
  else log.warn({ ...details, err: error }, 'a subgraph did not answer');
  return { data: null, errors: [unavailable(name, reason)] as unknown as GraphAnswer['errors'] & object };
}
