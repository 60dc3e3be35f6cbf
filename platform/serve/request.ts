import type { IncomingMessage } from 'node:http';
import { MillgraphError } from '../errors.ts';
import type { Exchange } from './connections.ts';
import type { HttpRequest } from './http.ts';

/**
 * The path and query of a request, and the host it is meant for: absolute targets (`GET http://host/path`) name it
 * themselves, RFC 9112 section 3.2.2.
 *
 * @throws MillgraphError `BAD_INPUT` for a target that is no path or not percent-encoded UTF-8.
 */
export function parseTarget(request: IncomingMessage): { url: URL; host: string | undefined } {
  const target = request.url ?? '';
  const absolute = /^https?:\/\/([^/?#]*)(.*)$/i.exec(target);
  const path = absolute?.[2] ?? target;
  if (absolute === null && !path.startsWith('/')) {
    throw new MillgraphError('BAD_INPUT', 'The request target must be a path that begins with "/".');
  }
  const text = `http://localhost${path}`;
  if (!URL.canParse(text) || !isPercentEncodedUtf8(path.split(/[?#]/, 1).join())) {
    throw new MillgraphError('BAD_INPUT', 'The path of the request is not a valid URL path (RFC 3986).');
  }
  return { url: new URL(text), host: absolute?.[1] ?? request.headers.host };
}

function isPercentEncodedUtf8(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch (error) {
    if (error instanceof URIError) {
      return false;
    }
    throw error;
  }
}

/** The request as a route sees it. `bodyLimitBytes` is the largest body that `body()` takes. */
export function toHttpRequest({ response, gone }: Exchange, url: URL, bodyLimitBytes: number): HttpRequest {
  const request = response.req;
  let body: Promise<Buffer> | undefined;
  return {
    method: request.method ?? 'GET',
    url,
    headers: request.headers,
    signal: gone.signal,
    body: () => (body ??= readBody(request, bodyLimitBytes)),
  };
}

function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;

    // Reads on without keeping anything: a client that is still sending sees the reply only if its bytes are taken.
    // The server's time limit for a whole request bounds it.
    const refuse = (): void => {
      request.off('data', take).resume();
      chunks.length = 0;
      reject(new MillgraphError('PAYLOAD_TOO_LARGE', `The body is larger than ${limitBytes} bytes.`, { limitBytes }));
    };
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      if (length > limitBytes) {
        refuse();
      } else {
        chunks.push(chunk);
      }
    };

    if (request.destroyed) {
      // Its events are over: waiting for them would never end.
      reject(new Error('The client closed the connection before the body was read.'));
      return;
    }
    request.on('data', take);
    request.once('end', () => {
      resolve(Buffer.concat(chunks, length));
    });
    request.once('error', reject);
  });
}
