import type { Session } from '#platform/database/session.ts';
import { MillgraphError, type ErrorCode } from '#platform/errors.ts';
import type { RequestContext } from '#platform/identity.ts';
import { readTold, type Told } from '#platform/ingest/contracts.ts';
import { refusal } from '#platform/serve/error-reply.ts';
import { jsonReply, type HttpReply } from '#platform/serve/http.ts';

/** At most so many events at once. */
export const mostEvents = 1000;
/** A batch of the most events has some 400 KB. */
const bodyLimitBytes = 4 * 2 ** 20;

/** What became of an event that was sent. */
export interface EventAnswer {
  /** Its id; null where it stated none. */
  readonly id: string | null;
  /**
   * `accepted`: it is kept, and need not be sent again, also where it waits for something that is not known yet (`code` is
   * NOT_FOUND then). `duplicate`: it was told before; nothing changed. `rejected`: it cannot be right.
   */
  readonly status: 'accepted' | 'duplicate' | 'rejected';
  readonly code: ErrorCode | null;
  /** Where it is wrong: a JSON Pointer into the event. */
  readonly pointer: string | null;
  readonly message: string | null;
}

/** What a system does with events that are sent to it; answers them in their order. What is accepted is committed by then. */
export type TakeIn = (session: Session, told: readonly Told[]) => Promise<readonly EventAnswer[]>;

/** A reply that is text. */
export interface IngestReply extends HttpReply {
  readonly body: string;
}

/** Takes the body of a request with events, and answers what became of each. */
export type IngestFetch = (body: Buffer, contentType: string, context: RequestContext) => Promise<IngestReply>;

const forms: Readonly<Record<string, 'one' | 'batch' | 'either'>> = {
  'application/cloudevents+json': 'one',
  'application/cloudevents-batch+json': 'batch',
  'application/json': 'either',
};

/** Reads CloudEvents in the structured and the batch mode of the HTTP binding, and has a system take them in. */
export const ingester =
  (takeIn: TakeIn, sessionOf: (context: RequestContext) => Session): IngestFetch =>
  async (body, contentType, context) => {
    const [mediaType = '', ...parameters] = contentType.toLowerCase().split(';');
    const form = forms[mediaType.trim()];
    if (form === undefined || parameters.some(isOtherCharset)) {
      return asText(
        refusal(
          415,
          'BAD_INPUT',
          `The body has content-type "${contentType.slice(0, 100)}"; send ${Object.keys(forms).join(', ')} in UTF-8.`,
        ),
      );
    }
    if (body.length > bodyLimitBytes) {
      throw new MillgraphError('PAYLOAD_TOO_LARGE', `The body is larger than ${bodyLimitBytes} bytes.`, {
        limitBytes: bodyLimitBytes,
      });
    }
    const sent = parse(body);
    const isBatch = Array.isArray(sent);
    if ((form === 'one' && isBatch) || (form === 'batch' && !isBatch)) {
      throw new MillgraphError(
        'BAD_INPUT',
        `The body is ${isBatch ? 'a' : 'no'} JSON array; ${mediaType.trim()} is ${form === 'one' ? 'one event' : 'an array of events'}.`,
      );
    }
    const events: readonly unknown[] = isBatch ? sent : [sent];
    if (events.length > mostEvents) {
      throw new MillgraphError(
        'PAYLOAD_TOO_LARGE',
        `The batch has ${events.length} events; send at most ${mostEvents} at once.`,
        { limit: 'events', maximum: mostEvents },
      );
    }
    if (events.length === 0) return asText(jsonReply(200, { events: [] }));
    return asText(jsonReply(200, { events: await takeIn(sessionOf(context), events.map(readTold)) }));
  };

const asText = (reply: HttpReply): IngestReply => ({
  ...reply,
  body: typeof reply.body === 'string' ? reply.body : '',
});

const isOtherCharset = (parameter: string): boolean =>
  parameter.trim().startsWith('charset=') && !/^charset="?utf-8"?$/.test(parameter.trim());

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'JSON' : 'UTF-8';
    throw new MillgraphError('BAD_INPUT', `The body is no valid ${reason}.`);
  }
}
