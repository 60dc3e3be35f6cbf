import type { GraphAnswer, GraphFetch, GraphRequest } from '#platform/graph-client.ts';
import type { RequestContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';
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

const connectionErrors: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

const isOfConnection = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && connectionErrors.has(error.code);

export function subgraphClient(name: string, fetch: GraphFetch, log: Log): SubgraphClient {
  return {
    name,
    prepare(operation, isQuery) {
      const head = `{"query":${JSON.stringify(operation)},"variables":`;
      return async (variablesJson, context, readData) => {
        try {
          const request: GraphRequest = {
            query: operation,
            readData,
            // Who calls in this process reads objects, who calls over HTTP sends the text as it is.
            get variables() {
              return JSON.parse(variablesJson) as Record<string, unknown>;
            },
            get json() {
              return `${head}${variablesJson}}`;
            },
          };
          const answer = await fetch(request, context).catch((error: unknown) => {
            // A kept connection may end just as it is used again.
            if (isQuery && isOfConnection(error)) return fetch(request, context);
            throw error;
          });
          if (answer.data == null && (answer.errors === undefined || answer.errors.length === 0)) {
            throw new Error('the answer holds neither data nor errors');
          }
          return answer;
        } catch (error) {
          log.warn({ err: error, subgraph: name }, 'a subgraph did not answer');
          return { data: null, errors: [unavailable(name)] as unknown as GraphAnswer['errors'] & object };
        }
      };
    },
  };
}
