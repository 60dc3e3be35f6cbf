import { STATUS_CODES, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ErrorCode } from '../errors.ts';
import { hostName } from './host.ts';
import { parseTarget } from './request.ts';

/** A connection that a client wants to be a WebSocket. */
export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  /** What has come of the WebSocket already. */
  readonly head: Buffer;
}

/** What takes WebSockets at a path. */
export interface UpgradeRoute {
  readonly path: string;
  /** Why none are taken now, if so. */
  readonly refusal: () => string | undefined;
  readonly accept: (upgrade: Upgrade) => void;
}

export interface UpgradeOptions {
  readonly routes: readonly UpgradeRoute[];
  readonly isAllowedHost: (host: string | undefined) => boolean;
  readonly isDraining: () => boolean;
}

/** Has a server take WebSockets, by the rules that hold for its requests, and from pages of its own alone. */
export function acceptUpgrades(server: Server, { routes, isAllowedHost, isDraining }: UpgradeOptions): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Unheard, an error of the connection would end the process.
    socket.on('error', () => socket.destroy());
    const target = readTarget(request);
    const route = routes.find(({ path }) => path === target?.url.pathname);
    const refuse = (status: number, code: ErrorCode, message: string): void => answer(socket, status, code, message);
    if (target === undefined) return refuse(400, 'BAD_INPUT', 'The path of the request is not a valid URL path.');
    if (!isAllowedHost(target.host)) {
      return refuse(403, 'HOST_NOT_ALLOWED', `This service does not answer for the host "${target.host ?? ''}".`);
    }
    if (!isOwnOrigin(request.headers, target.host)) {
      const message = 'WebSockets are taken from pages of this service alone, and from clients that are no browser.';
      return refuse(403, 'HOST_NOT_ALLOWED', message);
    }
    if (route === undefined) return refuse(404, 'NOT_FOUND', `There is no WebSocket at ${target.url.pathname}.`);
    const reason = isDraining() ? 'The service is shutting down.' : route.refusal();
    if (reason !== undefined) return refuse(503, 'UNAVAILABLE', reason);
    route.accept({ request, socket, head });
  });
}

/**
 * Whether a request comes from a page of the host that it asks, or from no page: browsers say whose page it is (`Origin`) of
 * what they let any page do without asking.
 */
export function isOwnOrigin({ origin }: IncomingHttpHeaders, host: string | undefined): boolean {
  if (origin === undefined) return true;
  if (host === undefined || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  return hostName(from.host) === hostName(host) && portOf(from.host) === portOf(host);
}

const portOf = (host: string): string => /:(\d+)$/.exec(host)?.[1] ?? '';

function readTarget(request: IncomingMessage): ReturnType<typeof parseTarget> | undefined {
  try {
    return parseTarget(request);
  } catch {
    return undefined;
  }
}

function answer(socket: Duplex, status: number, code: ErrorCode, message: string): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
