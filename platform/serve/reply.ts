import { once } from 'node:events';
import type { HttpReply } from './http.ts';
import type { Exchange } from './connections.ts';

const htmlPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Sends a reply, with the security headers of every reply. Resolves when all of it has been handed to the connection.
 *
 * @throws what an iterable body throws, or an AbortError when the client goes away in the middle of it.
 */
export async function writeReply({ response, gone }: Exchange, reply: HttpReply): Promise<void> {
  const { status, body } = reply;
  const isWhole = typeof body === 'string' || Buffer.isBuffer(body);
  const hasBody = status !== 204 && status !== 304;
  response.writeHead(status, {
    ...securityHeaders(reply.headers),
    ...(isWhole && hasBody && { 'content-length': Buffer.byteLength(body) }),
    ...reply.headers,
  });
  if (response.req.method === 'HEAD' || !hasBody) {
    response.end();
    return;
  }
  if (isWhole) {
    response.end(body);
    return;
  }
  response.flushHeaders();
  for await (const chunk of body) {
    if (gone.signal.aborted) {
      return;
    }
    if (!response.write(chunk)) {
      await once(response, 'drain', { signal: gone.signal });
    }
  }
  response.end();
}

function securityHeaders(headers: HttpReply['headers']): Record<string, string> {
  const isHtml = headers['content-type']?.startsWith('text/html') ?? false;
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    ...(isHtml && { 'content-security-policy': htmlPolicy }),
  };
}
