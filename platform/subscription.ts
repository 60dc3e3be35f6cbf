import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { MillgraphError } from '#platform/errors.ts';
import { byDeadline, type GraphAnswer, type GraphRequest, type GraphSubscribe } from '#platform/graph-client.ts';
import { GraphFailure } from '#platform/graph-failure.ts';
import type { RequestContext } from '#platform/identity.ts';

/** What executes subscriptions. */
export interface Subscribable {
  readonly schema: GraphQLSchema;
  /** The document of a text, or what is wrong with it. */
  readonly documentOf: (text: string) => DocumentNode | readonly GraphQLFormattedError[];
  /** What resolvers are given: new for each event, so that none is told what was read for the one before. */
  readonly makeContext: (request: RequestContext) => unknown;
  readonly answerOf: (result: ExecutionResult) => GraphAnswer;
  readonly maskErrors: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

/** How long the answer to one event may take. */
const eventTimeoutMillis = 30_000;

/** Executes subscriptions of a schema whose root fields follow something. */
export const subscriber =
  (subscribable: Subscribable): GraphSubscribe =>
  (request, context) =>
    endable(context, (lasting) => answers(subscribable, request, lasting));

/**
 * What a generator makes until it is left, or the context's signal aborts. To leave one that waits for its next value ends its
 * waiting: by itself a generator would hear of it only after that value. The deadline of the request that began it is not its.
 */
export function endable<Value>(
  { deadline: _deadline, ...context }: RequestContext,
  make: (lasting: RequestContext) => AsyncGenerator<Value, void, undefined>,
): AsyncIterableIterator<Value, void, undefined> {
  const end = new AbortController();
  const abort = (): void => end.abort();
  const values = (async function* () {
    context.signal?.addEventListener('abort', abort);
    if (context.signal?.aborted === true) abort();
    try {
      yield* make({ ...context, signal: end.signal });
    } finally {
      context.signal?.removeEventListener('abort', abort);
    }
  })();
  return {
    next: () => values.next(),
    return() {
      abort();
      return values.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* answers(
  { schema, documentOf, makeContext, answerOf, maskErrors }: Subscribable,
  { query, variables, operationName }: GraphRequest,
  context: RequestContext,
): AsyncGenerator<GraphAnswer, void, undefined> {
  const document = documentOf(query);
  if (!('kind' in document)) {
    yield { errors: document };
    return;
  }
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
    yield { errors: [{ message: 'This is no subscription.', extensions: { code: 'BAD_USER_INPUT' } }] };
    return;
  }
  const operation = { schema, document, variableValues: variables, operationName };
  try {
    const events = await createSourceEventStream({ ...operation, contextValue: makeContext(context) });
    if (!(Symbol.asyncIterator in events)) {
      yield refusal(events.errors ?? [], maskErrors);
      return;
    }
    for await (const event of events) {
      const bounds = { ...context, deadline: Date.now() + eventTimeoutMillis };
      const executed = execute({ ...operation, rootValue: event, contextValue: makeContext(bounds) });
      yield answerOf(executed instanceof Promise ? await byDeadline(executed, bounds) : executed);
    }
  } catch (error) {
    if (context.signal?.aborted === true) return;
    if (error instanceof GraphFailure) throw error;
    if (error instanceof MillgraphError && error.code === 'UNAVAILABLE') {
      throw new GraphFailure('CONNECTION', error.message, { cause: error });
    }
    const known = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
    yield { errors: [maskErrors(known.toJSON(), known)] };
  }
}

/** What a subscription is refused with at its start; what has no path is about its variables. */
const refusal = (errors: readonly GraphQLError[], maskErrors: Subscribable['maskErrors']): GraphAnswer => ({
  errors: errors.map((error) => {
    const formatted = error.toJSON();
    if (error.path !== undefined) return maskErrors(formatted, error);
    return { ...formatted, extensions: { code: 'BAD_USER_INPUT', ...formatted.extensions } };
  }),
});
