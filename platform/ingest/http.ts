import { MillgraphError } from '#platform/errors.ts';
import type { RequestContext } from '#platform/identity.ts';
import type { IngestFetch } from '#platform/ingest/ingest.ts';
import type { HttpRequest, Route } from '#platform/serve.ts';
import { contextHeaders } from '#platform/signature.ts';

const timeoutMillis = 30_000;
const path = '/events';

/**
 * `POST /events` of a system, and `POST /events/<system>` of the gateway: events of the shop floor, as CloudEvents.
 *
 * @param callerOf who sends them
 */
export const ingestRoute = (
  path: string,
  ingestOf: (request: HttpRequest) => IngestFetch | undefined,
  callerOf: (request: HttpRequest) => Promise<RequestContext>,
): Route => ({
  method: 'POST',
  path,
  async handle(request) {
    const caller = await callerOf(request);
    const reply = await ingestOf(request)?.(await request.body(), request.headers['content-type'] ?? '', caller);
    // A system in another process that takes none in has no such route, or one to read its own events.
    if (reply === undefined || reply.status === 404 || reply.status === 405) {
      throw new MillgraphError('NOT_FOUND', `No system takes events in at ${request.url.pathname}.`);
    }
    return reply;
  },
});

/** Where a system takes events in. */
export const ingestPath = path;

/** Sends events on to a system that runs in another process. */
export const httpIngest =
  (subgraphUrl: string, secret: string | undefined): IngestFetch =>
  async (body, contentType, context) => {
    const url = new URL(path, subgraphUrl);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': contentType,
          ...contextHeaders({ method: 'POST', path: url.pathname, body }, context, secret),
        },
        body: new Uint8Array(body),
        signal: AbortSignal.any([AbortSignal.timeout(timeoutMillis), ...(context.signal ? [context.signal] : [])]),
        redirect: 'error',
      });
      return {
        status: response.status,
        headers: {
          'content-type': response.headers.get('content-type') ?? 'application/json; charset=utf-8',
          'cache-control': 'no-store',
        },
        body: await response.text(),
      };
    } catch (error) {
      // What it took in before it went silent is known by its ids: the source sends all of it again.
      throw new MillgraphError(
        'SUBGRAPH_UNAVAILABLE',
        'The system that takes these events in does not answer now. Send them again.',
        {
          reason: error instanceof Error ? error.name : 'unknown',
        },
      );
    }
  };
