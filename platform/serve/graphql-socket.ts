import { randomBytes } from 'node:crypto';
import {
  parse,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, makeServer, type SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { MillgraphError } from '../errors.ts';
import type { GraphAnswer, GraphRequest, GraphSubscribe } from '../graph-client.ts';
import { GraphFailure } from '../graph-failure.ts';
import type { Log } from '../log.ts';
import { logUnexpected } from './mask-error.ts';
import { newTraceparent, traceIdOf, type RequestContext } from '../identity.ts';
import type { SocketRoute } from './sockets.ts';

/** Who connects and who subscribes. */
export interface SocketCallers {
  /** Checks what a client says of itself when it connects. Throws a MillgraphError to refuse it. */
  connect(parameters: Readonly<Record<string, unknown>>, path: string): void;
  /** On whose behalf a subscription is. `nonce`: what this connection alone was told. Throws a MillgraphError to refuse it. */
  contextOf(payload: SubscribePayload, connection: { readonly path: string; readonly nonce: string }): RequestContext;
}

export interface GraphqlSocketOptions {
  readonly subscribe: GraphSubscribe;
  readonly callers: SocketCallers;
  readonly log: Log;
  readonly path?: string;
  /** Default 1 MiB. */
  readonly maximumMessageBytes?: number;
  /** Default 1,000. */
  readonly maximumSockets?: number;
  /** Subscriptions of one connection at a time. Default 1,000. */
  readonly maximumSubscriptions?: number;
  /** How long a client may take to say who it is. Default 3,000. */
  readonly initMillis?: number;
  /** Default 4,000. */
  readonly heartbeatMillis?: number;
}

interface Connection {
  readonly path: string;
  readonly nonce: string;
}

/** What a subscription ends with that cannot go on. */
class Ended extends Error {
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super('the subscription cannot go on');
    this.errors = errors;
  }
}

/**
 * Subscriptions over WebSocket, by graphql-transport-ws. A client that takes slowly what it is sent is sent no more than one
 * answer of each subscription ahead; what it has not taken stays where the subscription reads it from.
 */
export function graphqlSocket({
  subscribe,
  callers,
  log,
  path = '/graphql',
  maximumMessageBytes = 2 ** 20,
  maximumSockets = 1_000,
  maximumSubscriptions = 1_000,
  initMillis = 3_000,
  heartbeatMillis = 4_000,
}: GraphqlSocketOptions): SocketRoute {
  const server = makeServer<Record<string, unknown>, Connection>({
    connectionInitWaitTimeout: initMillis,
    onConnect({ connectionParams = {}, extra }) {
      try {
        callers.connect(connectionParams, extra.path);
        return { nonce: extra.nonce };
      } catch (error) {
        if (error instanceof MillgraphError) return false;
        throw error;
      }
    },
    onSubscribe({ subscriptions, extra }, _id, payload) {
      if (Object.keys(subscriptions).length > maximumSubscriptions) {
        return [
          new MillgraphError('LIMIT_EXCEEDED', `A connection holds at most ${maximumSubscriptions} subscriptions.`, {
            ...{ limit: 'subscriptions', maximum: maximumSubscriptions },
          }),
        ];
      }
      try {
        const { query, variables, operationName } = payload;
        const request: GraphRequest = {
          query,
          variables: variables ?? undefined,
          operationName: operationName ?? undefined,
        };
        return { ...placeholder, contextValue: { request, context: callers.contextOf(payload, extra) } };
      } catch (error) {
        if (error instanceof MillgraphError) return [error];
        throw error;
      }
    },
    subscribe: (operation) => started(operation, subscribe) as AsyncIterable<ExecutionResult>,
    // As it is: its errors are masked already.
    onNext: (_connection, _id, _payload, _operation, answer) => answer as FormattedExecutionResult,
    onError: (_connection, _id, _payload, [error]) => {
      const cause: unknown = error?.originalError ?? error;
      if (cause instanceof Ended) return cause.errors;
      if (cause instanceof GraphFailure) {
        return [{ message: 'The service cannot go on with this now.', extensions: { code: 'UNAVAILABLE' } }];
      }
      return cause instanceof MillgraphError
        ? [cause.toJSON()]
        : [logUnexpected(log, cause, traceIdOf({ traceparent: newTraceparent() }))];
    },
  });
  return {
    ...{ path, maximumMessageBytes, maximumSockets, heartbeatMillis, protocol: GRAPHQL_TRANSPORT_WS_PROTOCOL },
    open: (socket) => open(socket, { path, nonce: randomBytes(16).toString('base64url') }),
  };

  function open(socket: WebSocket, connection: Connection): void {
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (data) => sent(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage(take) {
          socket.on('message', (data: Buffer, isBinary) => {
            if (isBinary) socket.close(1003, 'Messages are text.');
            else take(data.toString()).catch(fail);
          });
        },
      },
      connection,
    );
    const fail = (error: unknown): void => {
      log.error({ err: error }, 'a WebSocket message could not be answered');
      socket.close(1011, 'Something went wrong; the log has the details.');
    };
    socket.once('close', (code, reason) => void closed(code, reason.toString()).catch(fail));
  }
}

/** Executed by who is subscribed to, and not by graphql-ws: to that it is just some subscription. */
const placeholder = { schema: undefined as never, document: parse('subscription { placeholder }') };

function started({ contextValue }: ExecutionArgs, subscribe: GraphSubscribe): AsyncIterableIterator<GraphAnswer> {
  const { request, context } = contextValue as { request: GraphRequest; context: RequestContext };
  const answers = subscribe(request, context)[Symbol.asyncIterator]();
  return {
    async next() {
      const step = await answers.next();
      if (step.done === true || step.value.data !== undefined) return step;
      await answers.return?.();
      throw new Ended(step.value.errors ?? []);
    },
    return: async () => (await answers.return?.()) ?? { done: true, value: undefined },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Resolves once a message has left this process: until then the next one is not made. */
const sent = (socket: WebSocket, data: string): Promise<void> =>
  new Promise((resolve) => {
    if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
    else resolve();
  });
