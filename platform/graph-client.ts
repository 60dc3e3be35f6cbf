import type { GraphQLFormattedError } from 'graphql';
import { GraphFailure } from '#platform/graph-failure.ts';
import { defaultHttpLimits, post, type HttpLimits } from '#platform/http-pool.ts';
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
  /** Whether it may be sent again: it only reads. */
  readonly isRead?: boolean | undefined;
}

/** A GraphQL answer as it stands in JSON. */
export interface GraphAnswer<Data = Record<string, unknown>> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

/**
 * The one way to call a graph or a subgraph: in the same process or over HTTP. Rejects by the context's deadline, or the
 * earlier one given (epoch milliseconds), and soon after the context's signal aborts.
 */
export type GraphFetch = (request: GraphRequest, context: RequestContext, deadline?: number) => Promise<GraphAnswer>;

/**
 * The one way to subscribe to a subgraph: in the same process or over graphql-transport-ws. Gives one answer for each event;
 * leaving the iteration, or the context's signal, ends the subscription there. What is refused at the start, and what ends it
 * for good (CURSOR_EXPIRED), is an answer with errors and without data, and the last one. Throws a GraphFailure where the
 * subgraph is away, at the start or in the midst of it.
 */
export type GraphSubscribe = (request: GraphRequest, context: RequestContext) => AsyncIterable<GraphAnswer>;

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
 * The result of work in this process, or a GraphFailure TIMEOUT at the context's deadline or ABORTED when its signal aborts.
 * What the work does after that nobody sees; its next read of the database is refused.
 */
export function byDeadline<Result>(
  work: Promise<Result>,
  { deadline, signal }: Pick<RequestContext, 'deadline' | 'signal'>,
): Promise<Result> {
  if (deadline === undefined && signal === undefined) return work;
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const end = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  };
  const giveUp = (failure: GraphFailure): void => {
    end();
    reject(failure);
  };
  const onAbort = (): void => giveUp(new GraphFailure('ABORTED', 'nobody waits for the answer'));
  const onTimeout = (): void => giveUp(new GraphFailure('TIMEOUT', 'no answer in time'));
  const timer = deadline === undefined ? undefined : setTimeout(onTimeout, Math.max(0, deadline - Date.now()));
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted === true) onAbort();
  work.finally(end).then(resolve, reject);
  return promise;
}

export interface HttpFetchOptions {
  /** Bounds on each exchange; those not given have their defaults. */
  readonly limits?: Partial<HttpLimits>;
  /** How long an answer may take where the context has no deadline. Default 30,000. */
  readonly timeoutMillis?: number;
}

/**
 * Calls a graph over HTTP, with the context as a header, signed where there is a secret. Rejects with a GraphFailure when
 * there is no GraphQL answer by the context's deadline; a GraphQL answer with a status such as 500 is one.
 */
export function httpFetch(
  address: string,
  secret: string | undefined,
  { limits: given, timeoutMillis = 30_000 }: HttpFetchOptions = {},
): GraphFetch {
  const url = new URL(address);
  const limits = { ...defaultHttpLimits, ...given };
  return async (request, context, deadline = context.deadline ?? Date.now() + timeoutMillis) => {
    const body = request.json ?? toJson(request);
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      ...contextHeaders({ method: 'POST', path: url.pathname, body }, context, secret, deadline),
    };
    const { status, body: text } = await post(url, { headers, body, deadline, signal: context.signal, limits });
    const data = request.readData?.(text);
    if (data !== undefined) return { data };
    const answer = parseJson(text);
    if (!isAnswer(answer)) {
      throw new GraphFailure('BAD_ANSWER', `the answer of ${address} (status ${status}) is not GraphQL`, { status });
    }
    return answer;
  };
}

const toJson = ({ query, variables, operationName }: GraphRequest): string =>
  JSON.stringify({ query, variables, operationName });

/** Whether it holds data or errors. */
function isAnswer(answer: unknown): answer is GraphAnswer {
  if (answer === null || typeof answer !== 'object') return false;
  const { data, errors } = answer as Record<string, unknown>;
  return (data !== null && typeof data === 'object') || (Array.isArray(errors) && errors.length > 0);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
