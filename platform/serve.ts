import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIPv6, type AddressInfo, type Socket } from 'node:net';
import { MillgraphError } from './errors.ts';
import { acceptTraceparent, traceIdOf } from './identity.ts';
import { limitDefaults, type Limits } from './limits.ts';
import type { Log } from './log.ts';
import { answerMalformed } from './serve/client-error.ts';
import { trackConnections, type Exchange } from './serve/connections.ts';
import { errorReply, refusal } from './serve/error-reply.ts';
import { healthRoutes, type ReadyReport } from './serve/health.ts';
import { hostGuard, isLoopbackAddress } from './serve/host.ts';
import type { HttpReply, Route } from './serve/http.ts';
import { logUnexpected } from './serve/mask-error.ts';
import { writeReply } from './serve/reply.ts';
import { parseTarget, toHttpRequest } from './serve/request.ts';
import { createRouter } from './serve/router.ts';
import { acceptSockets, asksForSocket, type SocketRoute } from './serve/sockets.ts';

export { apolloAnswer } from './serve/apollo-answer.ts';
export { graphqlRoute, refusedAnswer, type GraphqlAnswer } from './serve/graphql.ts';
export {
  MalformedRequest,
  preventCsrf,
  readGraphqlParameters,
  readGraphqlRequest,
  type GraphqlRequest,
} from './serve/graphql-request.ts';
export type { ReadyCheck, ReadyReport } from './serve/health.ts';
export { jsonReply, type HttpMethod, type HttpReply, type HttpRequest, type Route } from './serve/http.ts';
export { logUnexpected, maskError } from './serve/mask-error.ts';
export { acceptedType } from './serve/negotiate.ts';
export { graphqlSocket, type SocketCallers } from './serve/graphql-socket.ts';
export { isOwnOrigin, type SocketRoute } from './serve/sockets.ts';
export { onShutdown } from './serve/shutdown.ts';

export interface ServeOptions {
  /** Address or name to bind to. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly log: Log;
  /** Beside `/healthz` and `/readyz`, which every server has. */
  readonly routes: readonly Route[];
  /** Where WebSocket connections are taken. Default: nowhere. */
  readonly sockets?: readonly SocketRoute[];
  /** Asked on every `/readyz`. */
  readonly ready: () => Promise<ReadyReport>;
  /**
   * Names that `Host` may have besides those of this machine. Absent: only this machine's own when bound to loopback,
   * any when bound elsewhere. `'*'`: any, for a server that checks who is asking.
   */
  readonly allowedHosts?: readonly string[] | '*';
  /** Largest body a route can read. Default 1 MiB. */
  readonly bodyLimitBytes?: number;
  /** Largest request line and headers together. Default 16 KiB. */
  readonly headerLimitBytes?: number;
  /** Most connections at a time; new ones beyond them are closed. Default 10,000. */
  readonly maximumConnections?: number;
  /** How long a connection on which a request is being answered may carry nothing. Default 120,000. */
  readonly stalledMillis?: number;
  /** Has those go who would stay connected. Called by `close` when nothing new is accepted any more. Default: nobody stays. */
  readonly drain?: () => Promise<void>;
  /** How long `close` waits for requests that are being answered. Default 10,000. */
  readonly drainMillis?: number;
  /** How long a client may take to send a request, body included; a third of it for the headers. Default 30,000. */
  readonly requestTimeoutMillis?: number;
}

/** A server that listens. */
export interface Served {
  /** Where to reach it from this machine, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /**
   * Drains: `/readyz` says 503, nothing new is accepted, idle connections are closed, requests being answered finish,
   * or are cut off after `drainMillis`. Every call returns the same promise.
   */
  close(): Promise<void>;
}

/**
 * Starts the HTTP server of a service and resolves once it listens.
 *
 * @throws MillgraphError `INVALID_CONFIG` when host and port cannot be bound.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { log, drainMillis = 10_000 } = options;
  const { bodyLimitBytes, requestTimeoutMillis, headerLimitBytes, maximumConnections, stalledMillis } = {
    ...serverLimits(limitDefaults),
    ...options,
  };
  let closed: Promise<void> | undefined;
  const isDraining = (): boolean => closed !== undefined;
  const route = createRouter([...healthRoutes({ log, ready: options.ready, isDraining }), ...options.routes]);
  const server = createServer({
    requestTimeout: requestTimeoutMillis,
    headersTimeout: Math.ceil(requestTimeoutMillis / 3),
    connectionsCheckingInterval: Math.ceil(requestTimeoutMillis / 10),
    maxHeaderSize: headerLimitBytes,
    // Longer than the idle time of common load balancers, which else send a request just as the connection closes.
    keepAliveTimeout: 65_000,
    // A missing Host is refused below, with a reply that says so.
    requireHostHeader: false,
    shouldUpgradeCallback: (request) => options.sockets !== undefined && asksForSocket(request),
  });
  server.maxConnections = maximumConnections;
  // Who does not read its answer keeps it in memory.
  server.timeout = stalledMillis;
  const connections = trackConnections(server);
  const { address, port } = await listen(server, options, maximumConnections);
  const isAllowedHost = hostGuard(isLoopbackAddress(address), options.allowedHosts);

  const sockets = acceptSockets(server, { routes: options.sockets ?? [], isAllowedHost, isDraining, log });

  const answer = async (exchange: Exchange): Promise<HttpReply> => {
    const request = exchange.response.req;
    const { url, host } = parseTarget(request);
    if (!isAllowedHost(host)) {
      return refusal(403, 'HOST_NOT_ALLOWED', `This service does not answer for the host "${host ?? ''}".`);
    }
    const encoding = request.headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity') {
      return refusal(415, 'BAD_INPUT', `The body has content-encoding "${encoding}"; send it as it is.`);
    }
    return route(toHttpRequest(exchange, url, bodyLimitBytes));
  };

  const send = async (exchange: Exchange, reply: HttpReply): Promise<void> => {
    exchange.response.shouldKeepAlive &&= !isDraining();
    await writeReply(exchange, reply);
  };

  const respond = async (exchange: Exchange): Promise<void> => {
    const { response, gone } = exchange;
    try {
      const reply = await answer(exchange);
      await send(exchange, reply);
    } catch (error) {
      const traceId = requestTraceId(response.req);
      if (gone.signal.aborted) {
        log.debug({ err: error, traceId }, 'the client went away');
      } else if (response.headersSent) {
        // Too late for a status: a connection that breaks is how the client learns that the body is not whole.
        logUnexpected(log, error, traceId);
        response.destroy();
      } else {
        await send(exchange, errorReply(error, log, traceId));
      }
    }
  };

  server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
    respond(connections.begin(response)).catch((error: unknown) => {
      log.error({ err: error }, 'a reply could not be written');
      response.destroy();
    });
  });
  // Unheard, an error of the listening socket (no file descriptor left, say) would end the process.
  server.on('error', (error) => log.error({ err: error }, 'the server could not accept a connection'));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    answerMalformed(error, socket, !connections.isReplying(socket));
  });

  const drain = async (): Promise<void> => {
    const allClosed = once(server, 'close');
    server.close();
    await options.drain?.();
    await sockets.close(Math.min(drainMillis, socketGraceMillis));
    connections.closeWhenIdle();
    const deadline = setTimeout(() => {
      log.warn({ unfinished: connections.destroyAll(), drainMillis }, 'requests cut off at the end of the drain');
    }, drainMillis);
    await allClosed;
    clearTimeout(deadline);
  };
  return { url: `http://${reachableHost(address)}:${port}`, port, close: () => (closed ??= drain()) };
}

/** What a server is told of the limits. */
export const serverLimits = (
  limits: Limits,
): Required<
  Pick<
    ServeOptions,
    'bodyLimitBytes' | 'headerLimitBytes' | 'maximumConnections' | 'requestTimeoutMillis' | 'stalledMillis'
  >
> => ({
  bodyLimitBytes: limits.bodyBytes,
  headerLimitBytes: limits.headerBytes,
  maximumConnections: limits.connections,
  requestTimeoutMillis: limits.requestMillis,
  stalledMillis: limits.stalledMillis,
});

/** How long clients of WebSocket connections may take to close them when they are told to. */
const socketGraceMillis = 1_000;

/** `backlog`: connections that may wait for their turn. The system drops those beyond it, and they come again only after seconds. */
async function listen(server: Server, { host, port }: ServeOptions, backlog: number): Promise<AddressInfo> {
  try {
    server.listen(port, host, backlog);
    await once(server, 'listening');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'EADDRINUSE' ? 'another process listens there; stop it or choose another PORT' : message;
    const argument = code === 'EADDRINUSE' || code === 'EACCES' ? 'PORT' : 'HOST';
    throw new MillgraphError('INVALID_CONFIG', `Cannot listen on ${host}:${port}: ${reason}.`, { argument });
  }
  return server.address() as AddressInfo;
}

/** An address in the form of a URL; the one that stands for all of this machine's becomes `localhost`. */
function reachableHost(address: string): string {
  if (address === '0.0.0.0' || address === '::') {
    return 'localhost';
  }
  return isIPv6(address) ? `[${address}]` : address;
}

function requestTraceId({ headers }: IncomingMessage): string {
  const { traceparent } = headers;
  return traceIdOf({ traceparent: acceptTraceparent(typeof traceparent === 'string' ? traceparent : undefined) });
}
