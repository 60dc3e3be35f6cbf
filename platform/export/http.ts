import { createGzip } from 'node:zlib';
import { pipeline, Readable } from 'node:stream';
import { Agent, fetch, type RequestInit, type Response } from 'undici';
import { MillgraphError } from '#platform/errors.ts';
import { columnsHeader, cursorHeader, type ExportFetch } from '#platform/export/exporter.ts';
import { exportPath } from '#platform/export/request.ts';
import { defaultHttpLimits, type HttpLimits } from '#platform/http-pool.ts';
import type { RequestContext } from '#platform/identity.ts';
import type { HttpReply, HttpRequest, Route } from '#platform/serve.ts';
import { contextHeaders } from '#platform/signature.ts';

/**
 * `GET /export/<list>.ndjson`, `.csv` and `.columns.json`: a whole list, or what changed of it, as it is read.
 *
 * @param callerOf who asks
 */
export const exportRoute = (
  fetchExport: ExportFetch,
  callerOf: (request: HttpRequest) => Promise<RequestContext>,
): Route => ({
  method: 'GET',
  path: `${exportPath}*`,
  async handle(request) {
    const reply = await fetchExport(`${request.url.pathname}${request.url.search}`, await callerOf(request));
    if (request.method !== 'HEAD') return compressed(reply, request);
    if (typeof reply.body === 'object' && Symbol.asyncIterator in reply.body) await end(reply.body);
    return { ...reply, body: '' };
  },
});

/** Ends what nobody will read; an iteration that has not begun has no end. */
async function end(body: AsyncIterable<unknown>): Promise<void> {
  const iteration = body[Symbol.asyncIterator]();
  await iteration.next();
  await iteration.return?.();
}

/** The reply by gzip, where the client takes it and the body is long. */
function compressed(reply: HttpReply, request: HttpRequest): HttpReply {
  const { body, headers } = reply;
  const vary = { ...headers, vary: 'accept-encoding' };
  if (typeof body === 'string' || Buffer.isBuffer(body)) return reply;
  if (!acceptsGzip(request.headers['accept-encoding'])) return { ...reply, headers: vary };
  return { ...reply, headers: { ...vary, 'content-encoding': 'gzip' }, body: gzipped(body) };
}

const acceptsGzip = (header: string | string[] | undefined): boolean =>
  String(header ?? '')
    .toLowerCase()
    .split(',')
    .some((choice) => /^\s*(gzip|\*)\s*(;|$)/.test(choice) && !/;\s*q=0(\.0*)?\s*$/.test(choice));

async function* gzipped(body: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  // Fast rather than small: an analyst's link is quicker than a higher level.
  const gzip = createGzip({ level: 4 });
  // What the body throws comes out of the iteration below.
  pipeline(Readable.from(body, { objectMode: true, highWaterMark: 1 }), gzip, () => undefined);
  for await (const chunk of gzip) yield chunk as Uint8Array;
}

/**
 * Reads the exports of a subgraph that runs in another process. Throws SUBGRAPH_UNAVAILABLE where it does not begin to
 * answer in time; a body that stops in the midst of it fails while it is read.
 */
export function httpExports(
  subgraphUrl: string,
  secret: string | undefined,
  limits: HttpLimits = defaultHttpLimits,
): ExportFetch {
  const dispatcher = new Agent({
    connectTimeout: limits.connectTimeoutMillis,
    headersTimeout: limits.headersTimeoutMillis,
    // The next page may take as long as the first.
    bodyTimeout: limits.headersTimeoutMillis,
  });
  return async (target, context) => {
    const url = new URL(target, subgraphUrl);
    const path = `${url.pathname}${url.search}`;
    const headers = {
      // Compressed at the edge, once.
      'accept-encoding': 'identity',
      ...contextHeaders({ method: 'GET', path, body: '' }, context, secret),
    };
    const response = await reach(url, {
      ...{ headers, dispatcher },
      redirect: 'error',
      ...(context.signal && { signal: context.signal }),
    });
    const kept = ['content-type', 'content-disposition', 'cache-control', columnsHeader, cursorHeader];
    return {
      status: response.status,
      headers: Object.fromEntries(
        kept.flatMap((name): [string, string][] => {
          const value = response.headers.get(name);
          return value === null ? [] : [[name, value]];
        }),
      ),
      body:
        response.ok && response.body !== null && response.headers.get(cursorHeader) !== null
          ? response.body
          : await shortText(response),
    };
  };
}

/** What is said instead of an export is short; a server that says more is no system of ours. */
const mostCharacters = 100_000;

async function shortText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > mostCharacters) throw unavailable('TOO_LARGE');
  }
  return text;
}

async function reach(url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    throw unavailable(error instanceof Error ? error.name : 'unknown');
  }
}

const unavailable = (reason: string): MillgraphError =>
  new MillgraphError('SUBGRAPH_UNAVAILABLE', 'The system that owns this list does not answer now.', { reason });
