import type { GraphAnswer, GraphFetch } from '#platform/graph-client.ts';
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
    prepare(operation) {
      const head = `{"query":${JSON.stringify(operation)},"variables":`;
      return async (variablesJson, context) => {
        try {
          const answer = await fetch(
            {
              query: operation,
              // Who calls in this process reads objects, who calls over HTTP sends the text as it is.
              get variables() {
                return JSON.parse(variablesJson) as Record<string, unknown>;
              },
              json: `${head}${variablesJson}}`,
            },
            context,
          );
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
