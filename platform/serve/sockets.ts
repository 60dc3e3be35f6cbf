import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { watchPeer } from '../heartbeat.ts';
import type { Log } from '../log.ts';
import { refusal } from './error-reply.ts';
import type { HttpReply } from './http.ts';
import { parseTarget } from './request.ts';

/** A path where WebSocket connections are taken. */
export interface SocketRoute {
  readonly path: string;
  /** Subprotocols of which a client has to offer one. */
  readonly protocol: string;
  /** Most bytes of one message; beyond it the connection is closed with 1009. */
  readonly maximumMessageBytes: number;
  /** Most connections at a time; beyond it a new one is refused with 503. */
  readonly maximumSockets: number;
  /** How often the client is asked for a sign of life; who gives none for twice as long is cut off. */
  readonly heartbeatMillis: number;
  /** `connection`: what the WebSocket is on, for who writes frames of his own to it. */
  open(socket: WebSocket, request: IncomingMessage, connection: Duplex): void;
}

export interface SocketsOptions {
  readonly routes: readonly SocketRoute[];
  readonly isAllowedHost: (host: string | undefined) => boolean;
  readonly isDraining: () => boolean;
  readonly log: Log;
}

/** The WebSocket connections of a server. */
export interface Sockets {
  /** Asks all clients to connect anew (1012), and cuts off those that have not closed after this time. */
  close(graceMillis: number): Promise<void>;
}

/** "Service restart": the client does well to connect again. */
const restart = 1012;

/** Whether a request asks for a WebSocket; any other upgrade is not taken, and the request answered as it is. */
export const asksForSocket = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket';

/** Takes the WebSocket connections of a server. */
export function acceptSockets(server: Server, { routes, isAllowedHost, isDraining, log }: SocketsOptions): Sockets {
  const servers = new Map(routes.map((route) => [route.path, { route, server: socketServer(route) }]));

  const refusalOf = (request: IncomingMessage): HttpReply | undefined => {
    const { url, host } = parseTarget(request);
    if (!isAllowedHost(host)) {
      return refusal(403, 'HOST_NOT_ALLOWED', `This service does not answer for the host "${host ?? ''}".`);
    }
    if (!isOwnOrigin(request.headers.origin, host)) {
      return refusal(403, 'ORIGIN_NOT_ALLOWED', `Pages of "${request.headers.origin ?? ''}" may not connect here.`);
    }
    if (isDraining()) return refusal(503, 'UNAVAILABLE', 'The service is shutting down.');
    const found = servers.get(url.pathname);
    if (found === undefined) return refusal(404, 'NOT_FOUND', `There is no WebSocket at ${url.pathname}.`);
    const { clients } = found.server;
    if (clients.size >= found.route.maximumSockets) {
      return refusal(
        503,
        'UNAVAILABLE',
        `There are ${clients.size} connections already, which is as many as are taken.`,
      );
    }
    return undefined;
  };

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Until ws listens, and after a refusal, a connection that breaks would end the process.
    socket.on('error', () => undefined);
    try {
      const refused = refusalOf(request);
      const found = servers.get(parseTarget(request).url.pathname);
      if (refused !== undefined || found === undefined) {
        refuse(socket, refused ?? refusal(404, 'NOT_FOUND', 'There is no WebSocket here.'));
        return;
      }
      found.server.handleUpgrade(request, socket, head, (client) => {
        client.on('error', (error) => log.debug({ err: error }, 'a WebSocket connection broke'));
        watchPeer(client, found.route.heartbeatMillis);
        found.route.open(client, request, socket);
      });
    } catch (error) {
      log.debug({ err: error }, 'a WebSocket connection was refused');
      refuse(socket, refusal(400, 'BAD_INPUT', 'The request target is no valid path.'));
    }
  });

  return {
    async close(graceMillis) {
      const clients = [...servers.values()].flatMap((each) => [...each.server.clients]);
      const closed = clients.map((client) => new Promise((resolve) => client.once('close', resolve)));
      for (const client of clients) client.close(restart, 'The service restarts; connect again.');
      const cut = setTimeout(() => {
        for (const client of clients) client.terminate();
      }, graceMillis);
      await Promise.all(closed);
      clearTimeout(cut);
    },
  };
}

const socketServer = ({ protocol, maximumMessageBytes }: SocketRoute): WebSocketServer =>
  new WebSocketServer({
    noServer: true,
    maxPayload: maximumMessageBytes,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(protocol) ? protocol : false),
  });

/** Browsers name the page that connects, and let any page do so; programs name none. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}

function refuse(socket: Duplex, { status, headers, body }: HttpReply): void {
  const text = typeof body === 'string' ? body : '';
  const lines = Object.entries({ ...headers, connection: 'close', 'content-length': Buffer.byteLength(text) });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      ...lines.map(([name, value]) => `${name}: ${value}`),
      '',
      text,
    ].join('\r\n'),
  );
}
