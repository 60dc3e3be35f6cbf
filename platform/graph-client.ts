import type { GraphQLFormattedError } from 'graphql';
import { post } from '#platform/http-pool.ts';
import { contextHeaders } from '#platform/signature.ts';
import type { RequestContext } from '#platform/identity.ts';

/** A GraphQL request in the form that every service understands. */
export interface GraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  /** The request as JSON, where the caller has it already. */
  readonly json?: string | undefined;
  /** Reads the data from an answer's text, where the caller can do so; undefined for a text of another form. */
  readonly readData?: ((text: string) => Record<string, unknown> | undefined) | undefined;
}

/** A GraphQL answer as it stands in JSON. */
export interface GraphAnswer<Data = Record<string, unknown>> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

/** The one way to call a graph or a subgraph: in the same process or over HTTP. */
export type GraphFetch = (request: GraphRequest, context: RequestContext) => Promise<GraphAnswer>;

/** The graph, as processes, the simulator and tests use it. */
export interface GraphClient {
  /** The data of the answer. Throws GraphErrors when the answer holds errors. */
  execute<Data>(query: string, variables: Readonly<Record<string, unknown>>, context: RequestContext): Promise<Data>;
}

/** The errors of an answer. */
export class GraphErrors extends Error {
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super(errors.map(({ message, extensions }) => `${codeOf(extensions)}: ${message}`).join('\n'));
    this.errors = errors;
    this.name = 'GraphErrors';
  }
}

const codeOf = (extensions: GraphQLFormattedError['extensions']): string =>
  typeof extensions?.['code'] === 'string' ? extensions['code'] : 'ERROR';

/** A client of the graph behind `fetchGraph`. */
export const graphClient = (fetchGraph: GraphFetch): GraphClient => ({
  async execute<Data>(query: string, variables: Readonly<Record<string, unknown>>, context: RequestContext) {
    const answer = await fetchGraph({ query, variables }, context);
    if (answer.errors !== undefined && answer.errors.length > 0) throw new GraphErrors(answer.errors);
    return answer.data as Data;
  },
});

/**
 * Calls a graph over HTTP, with the context as a header, signed where there is a secret. Rejects when it cannot be
 * reached or does not answer in time, and with an Error when what it answers is not GraphQL.
 */
export function httpFetch(address: string, secret: string | undefined): GraphFetch {
  const url = new URL(address);
  return async (request, context) => {
    const body = request.json ?? toJson(request);
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      ...contextHeaders({ method: 'POST', path: url.pathname, body }, context, secret),
    };
    const response = await post(url, headers, body, context.signal);
    const data = request.readData?.(response.body);
    if (data !== undefined) return { data };
    const answer = parseJson(response.body);
    if (answer === null || typeof answer !== 'object' || !('data' in answer || 'errors' in answer)) {
      throw new Error(`the answer of ${address} (status ${response.status}) is not GraphQL`);
    }
    return answer as GraphAnswer;
  };
}

const toJson = ({ query, variables, operationName }: GraphRequest): string =>
  JSON.stringify({ query, variables, operationName });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
