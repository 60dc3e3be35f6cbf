import { MillgraphError } from '#platform/errors.ts';
import type { EventPage } from '#platform/events/log.ts';
import type { EventReader } from '#platform/events/reactions.ts';
import { serviceContext } from '#platform/identity.ts';
import { acceptRequestContext } from '#platform/request-context.ts';
import { jsonReply, type Route } from '#platform/serve.ts';
import { contextHeaders } from '#platform/signature.ts';

const path = '/events';
const timeoutMillis = 10_000;

/** `GET /events?consumer=&after=&limit=&type=`: the log of a system, for the other systems. */
export const eventsRoute = (read: EventReader, secret: string | undefined): Route => ({
  method: 'GET',
  path,
  async handle(request) {
    await acceptRequestContext(request, secret);
    const parameters = request.url.searchParams;
    const consumer = parameters.get('consumer') ?? '';
    if (!/^[a-z][a-z0-9-]{0,59}$/.test(consumer)) {
      throw new MillgraphError('BAD_INPUT', 'Say who reads: consumer=<name> in lower case.', { argument: 'consumer' });
    }
    const limit = Number(parameters.get('limit') ?? '100');
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
      throw new MillgraphError('BAD_INPUT', 'limit must be a whole number from 1 to 1000.', { argument: 'limit' });
    }
    return jsonReply(
      200,
      await read({ consumer, limit, after: parameters.get('after'), types: parameters.getAll('type') }),
    );
  },
});

/** Reads the log of a system that runs in another process. */
export const httpEventReader =
  (subgraphUrl: string, secret: string | undefined): EventReader =>
  async ({ consumer, after, limit, types }) => {
    const url = new URL(path, subgraphUrl);
    const parameters: [string, string][] = [
      ['consumer', consumer],
      ['limit', String(limit)],
      ...(after === null ? [] : [['after', after] as [string, string]]),
      ...types.map((type): [string, string] => ['type', type]),
    ];
    url.search = new URLSearchParams(parameters).toString();
    const signed = { method: 'GET', path: `${url.pathname}${url.search}`, body: '' };
    const response = await fetch(url, {
      headers: contextHeaders(signed, serviceContext(`${consumer}-reactions`), secret),
      signal: AbortSignal.timeout(timeoutMillis),
      redirect: 'error',
    });
    const answer = (await response.json()) as Partial<EventPage> & { errors?: { extensions?: { code?: string } }[] };
    if (answer.events === undefined || answer.cursor === undefined) {
      if (answer.errors?.[0]?.extensions?.code === 'CURSOR_EXPIRED') {
        throw new MillgraphError('CURSOR_EXPIRED', 'The event cursor belongs to another database cluster.');
      }
      throw new Error(`${url.origin} answered its events with status ${response.status}`);
    }
    return { events: answer.events, cursor: answer.cursor, complete: answer.complete === true };
  };
