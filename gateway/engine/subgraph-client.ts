import type { GraphAnswer, GraphFetch, GraphRequest } from '#platform/graph-client.ts';
import { GraphFailure } from '#platform/graph-failure.ts';
import { traceIdOf, type RequestContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';
import type { ActiveSpan } from '#platform/telemetry/span.ts';
import type { FetchOutcome, Meter } from '../metrics.ts';
import { unavailable } from './answer-errors.ts';
import type { ReadData } from './reader.ts';

/**
 * Sends one operation with the JSON of its variables. `readData` may read the text of the answer. Never rejects: a
 * failure is an error in the answer.
 */
export type SendOperation = (
  variablesJson: string,
  context: RequestContext,
  readData: ReadData | undefined,
) => Promise<GraphAnswer>;

/** A subgraph as the executor asks it. */
export interface SubgraphClient {
  readonly name: string;
  /** Makes ready to send an operation many times. */
  prepare(operation: string, isQuery: boolean): SendOperation;
}

export interface SubgraphClientOptions {
  readonly log: Log;
  readonly meter?: Meter<FetchOutcome> | undefined;
}

export function subgraphClient(name: string, fetch: GraphFetch, { log, meter }: SubgraphClientOptions): SubgraphClient {
  return {
    name,
    prepare(operation, isQuery) {
      const head = `{"query":${JSON.stringify(operation)},"variables":`;
      return async (variablesJson, context, readData) => {
        const request: GraphRequest = {
          query: operation,
          readData,
          isRead: isQuery,
          // Who calls in this process reads objects, who calls over HTTP sends the text as it is.
          get variables() {
            return JSON.parse(variablesJson) as Record<string, unknown>;
          },
          get json() {
            return `${head}${variablesJson}}`;
          },
        };
        const begun = performance.now();
        const span = context.span?.child(`fetch ${name}`, 'client', {
          'graphql.operation.type': isQuery ? 'query' : 'mutation',
          'graphql.document': operation,
          'millgraph.subgraph': name,
        });
        const asking = span === undefined ? context : { ...context, span, traceparent: span.traceparent };
        try {
          const answer = await fetch(request, asking);
          const outcome = answer.errors === undefined || answer.errors.length === 0 ? 'OK' : 'ERRORS';
          meter?.ended(outcome, (performance.now() - begun) / 1000);
          endSpan(span, outcome);
          return answer;
        } catch (error) {
          const outcome = error instanceof GraphFailure ? error.reason : 'FAULT';
          meter?.ended(outcome, (performance.now() - begun) / 1000);
          endSpan(span, outcome);
          return withoutAnswer(name, error, context, log);
        }
      };
    },
  };
}

function endSpan(span: ActiveSpan | undefined, outcome: FetchOutcome): void {
  if (span === undefined) return;
  span.set({ 'millgraph.outcome': outcome });
  if (outcome !== 'OK') span.fail(outcome);
  span.end();
}

/** What stands for the answer of a subgraph that gave none. */
export function withoutAnswer(name: string, error: unknown, context: RequestContext, log: Log): GraphAnswer {
  const reason = error instanceof GraphFailure ? error.reason : 'FAULT';
  const details = { err: error, subgraph: name, reason, traceId: traceIdOf(context) };
  // The operation's own line says that it failed; only what is a fault of ours needs its stack.
  if (reason === 'FAULT') log.error(details, 'a subgraph could not be asked');
  else log.debug(details, 'a subgraph did not answer');
  return { data: null, errors: [unavailable(name, reason)] as unknown as GraphAnswer['errors'] & object };
}
