import { MillgraphError } from '#platform/errors.ts';
import type { EventPage } from '#platform/events/log.ts';
import type { EventReader } from '#platform/events/reactions.ts';
import { serviceContext } from '#platform/identity.ts';
import { acceptRequestContext } from '#platform/request-context.ts';
import { jsonReply, type Route } from '#platform/serve.ts';
import { contextHeaders } from '#platform/signature.ts';

const path = '/events';
const timeoutMillis = 10_000;

/** `GET /events?consumer=&after=&limit=&type=&from=&to=&until=&onlyCount=`: the log of a system, for the other systems. */
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
    const [after, until] = [parameters.get('after'), parameters.get('until')];
    const [from, to] = [timeOf(parameters, 'from'), timeOf(parameters, 'to')];
    const types = parameters.getAll('type');
    const onlyCount = parameters.get('onlyCount') === 'true';
    return jsonReply(200, await read({ consumer, limit, after, until, from, to, types, onlyCount }));
  },
});

function timeOf(parameters: URLSearchParams, name: string): string | null {
  const time = parameters.get(name);
  if (time !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(time)) {
    throw new MillgraphError('BAD_INPUT', `${name} must be a time, RFC 3339 in UTC.`, { argument: name });
  }
  return time;
}

/** Reads the log of a system that runs in another process. */
export const httpEventReader =
  (subgraphUrl: string, secret: string | undefined): EventReader =>
  async ({ consumer, limit, types, ...bounds }) => {
    const url = new URL(path, subgraphUrl);
    const parameters: [string, string][] = [
      ['consumer', consumer],
      ['limit', String(limit)],
      ...Object.entries(bounds).flatMap(([name, value]): [string, string][] =>
        value === null ? [] : [[name, String(value)]],
      ),
      ...types.map((type): [string, string] => ['type', type]),
    ];
    url.search = new URLSearchParams(parameters).toString();
    const signed = { method: 'GET', path: `${url.pathname}${url.search}`, body: '' };
    const response = await fetch(url, {
      headers: contextHeaders(signed, serviceContext(`${consumer}-reactions`), secret),
      signal: AbortSignal.timeout(timeoutMillis),
      redirect: 'error',
    });
    const answer = (await response.json()) as Partial<EventPage> & {
      errors?: { message?: string; extensions?: { code?: string } }[];
    };
    if (answer.events === undefined || answer.cursor === undefined) {
      if (answer.errors?.[0]?.extensions?.code === 'CURSOR_EXPIRED') {
        throw new MillgraphError('CURSOR_EXPIRED', answer.errors[0].message ?? 'The event cursor has expired.');
      }
      throw new Error(`${url.origin} answered its events with status ${response.status}`);
    }
    return {
      events: answer.events,
      cursor: answer.cursor,
      complete: answer.complete === true,
      ...(answer.log !== undefined && { log: answer.log }),
      ...(answer.droppedBefore != null && { droppedBefore: answer.droppedBefore }),
      ...(answer.count && { count: answer.count }),
    };
  };
