import { acceptTraceparent, demoAdministrator, type RequestContext } from '#platform/identity.ts';
import type { HttpRequest } from '#platform/serve.ts';
import { acceptContext } from '#platform/signature.ts';

/**
 * The context of a request to a service: what the calling service states, else the demo administrator, as long as no
 * access control is configured. Throws UNAUTHENTICATED where there is a secret and the request is not signed with it.
 */
export async function acceptRequestContext(request: HttpRequest, secret: string | undefined): Promise<RequestContext> {
  const path = `${request.url.pathname}${request.url.search}`;
  const body = secret === undefined || request.method === 'GET' ? '' : await request.body();
  const stated = acceptContext({ method: request.method, path, body }, request.headers, secret);
  const traceparent = acceptTraceparent(header(request, 'traceparent'));
  return { ...(stated ?? demoAdministrator({ traceparent })), signal: request.signal };
}

function header(request: HttpRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}
