import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { MillgraphError } from '#platform/errors.ts';
import type { RequestContext } from '#platform/identity.ts';

/** The header that carries the request context between services. */
export const contextHeader = 'x-millgraph-context';
/** The header that carries `<epoch seconds>.<HMAC-SHA256, base64url>`. */
export const signatureHeader = 'x-millgraph-signature';

const toleranceSeconds = 60;

/** One request between services: what its signature covers. */
export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string | Buffer;
}

/** The headers that state the context of a request to another service and, given a secret, prove it. */
export function contextHeaders(
  request: SignedRequest,
  context: RequestContext,
  secret: string | undefined,
): Record<string, string> {
  const encoded = encode(context);
  const headers = { [contextHeader]: encoded, traceparent: context.traceparent };
  if (secret === undefined) return headers;
  const seconds = String(Math.floor(Date.now() / 1000));
  return { ...headers, [signatureHeader]: `${seconds}.${sign(request, encoded, seconds, secret)}` };
}

const encodedContexts = new WeakMap<RequestContext, string>();

/** One request of a client becomes several to other services, with the same context. */
function encode(context: RequestContext): string {
  let encoded = encodedContexts.get(context);
  if (encoded === undefined) {
    const { signal: _signal, ...stated } = context;
    encoded = Buffer.from(JSON.stringify(stated)).toString('base64url');
    encodedContexts.set(context, encoded);
  }
  return encoded;
}

/**
 * The context that another service states, or undefined where it states none. With a secret, a request that is unsigned,
 * wrongly signed or older than a minute is refused. Throws UNAUTHENTICATED.
 */
export function acceptContext(
  request: SignedRequest,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  secret: string | undefined,
): Omit<RequestContext, 'signal'> | undefined {
  const encoded = headers[contextHeader];
  if (secret !== undefined) verify(request, String(encoded ?? ''), String(headers[signatureHeader] ?? ''), secret);
  if (typeof encoded !== 'string') return undefined;
  const stated = parseJson(Buffer.from(encoded, 'base64url').toString());
  if (!isContext(stated))
    throw new MillgraphError('UNAUTHENTICATED', 'The context header of the request is malformed.');
  return stated;
}

function verify(request: SignedRequest, encoded: string, signature: string, secret: string): void {
  const [seconds = '', mac = ''] = signature.split('.');
  const given = Buffer.from(mac);
  const expected = Buffer.from(sign(request, encoded, seconds, secret));
  const fresh = Math.abs(Date.now() / 1000 - Number(seconds || NaN)) <= toleranceSeconds;
  if (!fresh || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new MillgraphError('UNAUTHENTICATED', 'The request is not signed by a service that shares SUBGRAPH_SECRET.');
  }
}

function sign(request: SignedRequest, encoded: string, seconds: string, secret: string): string {
  const bodyHash = createHash('sha256').update(request.body).digest('hex');
  return createHmac('sha256', secret)
    .update([seconds, request.method, request.path, bodyHash, encoded].join('\n'))
    .digest('base64url');
}

function isContext(value: unknown): value is Omit<RequestContext, 'signal'> {
  if (value === null || typeof value !== 'object') return false;
  const context = value as Record<string, unknown>;
  const isTexts = (list: unknown): boolean => Array.isArray(list) && list.every((entry) => typeof entry === 'string');
  return (
    typeof context['subject'] === 'string' &&
    isTexts(context['roles']) &&
    isTexts(context['scopes']) &&
    (context['plants'] === '*' || isTexts(context['plants'])) &&
    (context['suppliers'] === '*' || isTexts(context['suppliers'])) &&
    typeof context['audience'] === 'string' &&
    isOptional(context['deadline'], 'number') &&
    isOptional(context['correlationId'], 'string') &&
    isOptional(context['causationId'], 'string') &&
    typeof context['traceparent'] === 'string' &&
    /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(context['traceparent'])
  );
}

const isOptional = (value: unknown, type: 'number' | 'string'): boolean => value === undefined || typeof value === type;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
