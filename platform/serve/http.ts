import type { IncomingHttpHeaders } from 'node:http';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';

/** What a route is given. Nothing of node's own request and response, so that a route cannot break the connection. */
export interface HttpRequest {
  /** As sent; `HEAD` reaches the `GET` routes. */
  readonly method: string;
  /** Only path and query are the client's; the origin is always `http://localhost`. */
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  /** Aborts when the client goes away before the reply is complete, or when a drain has run out of time. */
  readonly signal: AbortSignal;
  /**
   * The whole body; every call returns the same promise.
   *
   * @throws MillgraphError `PAYLOAD_TOO_LARGE` beyond the server's limit.
   */
  body(): Promise<Buffer>;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** An iterable is sent as it comes, no faster than the client reads; it is closed when the client goes away. */
  readonly body: string | Buffer | AsyncIterable<string | Uint8Array>;
}

export interface Route {
  readonly method: HttpMethod;
  /** An exact path (`/graphql`), or every path below one (`/explorer/*`). An exact path wins, then the longest. */
  readonly path: string;
  /**
   * A thrown MillgraphError becomes a reply with its code and a fitting status; anything else is logged and answered
   * as `INTERNAL_SERVER_ERROR`.
   */
  handle(request: HttpRequest): Promise<HttpReply>;
}

/** A reply of `value` as JSON, not to be stored by caches unless `headers` say otherwise. */
export function jsonReply(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): HttpReply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(value),
  };
}
