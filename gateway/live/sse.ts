import type { GraphQLFormattedError } from 'graphql';
import { MillgraphError } from '#platform/errors.ts';
import type { RequestContext } from '#platform/identity.ts';
import type { Limits } from '#platform/limits.ts';
import {
  acceptedType,
  isOwnOrigin,
  jsonReply,
  MalformedRequest,
  preventCsrf,
  readGraphqlRequest,
  type HttpReply,
  type HttpRequest,
  type Route,
} from '#platform/serve.ts';
import type { LiveSubscription } from './hub.ts';
import type { LiveMetrics } from './metrics.ts';
import type { Ending, LiveEvent, Receiver } from './stream.ts';
import type { Begin } from './websocket.ts';

export interface EventStreamOptions {
  readonly begin: Begin;
  readonly contextOf: (request: HttpRequest) => RequestContext;
  readonly limits: Limits;
  readonly metrics: LiveMetrics;
  /** How often something is sent, so that nobody on the way takes a quiet stream for dead. Default 15,000. */
  readonly heartbeatMillis?: number;
}

/** Serves server-sent events, as graphql-sse has them in its distinct connections mode. */
export class EventStreams {
  readonly routes: readonly Route[];
  readonly #options: EventStreamOptions;
  readonly #open = new Set<EventStream>();
  #isDraining = false;

  constructor(options: EventStreamOptions, path = '/graphql/stream') {
    this.#options = options;
    const handle = (request: HttpRequest): Promise<HttpReply> => this.#handle(request);
    this.routes = [
      { method: 'GET', path, handle },
      { method: 'POST', path, handle },
    ];
  }

  /** Takes no more, and breaks all off, so that clients connect again. */
  drain(): void {
    this.#isDraining = true;
    for (const stream of [...this.#open]) stream.cut();
  }

  async #handle(request: HttpRequest): Promise<HttpReply> {
    try {
      checkOrigin(request);
      if (acceptedType(request.headers, ['text/event-stream']) === undefined) {
        throw new MalformedRequest('Accept text/event-stream.', 406);
      }
      // The reply to HEAD has no body, and would never end.
      if (request.method === 'HEAD') throw new MalformedRequest('Send GET or POST.', 405);
      const asked = await readGraphqlRequest(request, 0);
      if ('length' in asked) throw new MalformedRequest('One operation in a request.');
      // As an event it would end in `complete`, which is for good.
      if (this.#isDraining) throw new MillgraphError('UNAVAILABLE', 'The graph is shutting down: connect again.');
      return this.#stream(request, (receiver) =>
        this.#options.begin(
          { ...asked, lastEventId: lastEventId(request) },
          this.#options.contextOf(request),
          receiver,
        ),
      );
    } catch (error) {
      if (!(error instanceof MalformedRequest)) throw error;
      return jsonReply(error.status, { errors: [{ message: error.message, extensions: { code: error.code } }] });
    }
  }

  #stream(request: HttpRequest, begin: (receiver: Receiver) => ReturnType<Begin>): HttpReply {
    const { limits, metrics, heartbeatMillis = 15_000 } = this.#options;
    const stream = new EventStream(limits.unsentBytes, heartbeatMillis);
    const forget = (): void => {
      if (!this.#open.delete(stream)) return;
      metrics.closed('SSE');
      stream.cut();
    };
    this.#open.add(stream);
    metrics.opened('SSE');
    request.signal.addEventListener('abort', forget);
    if (request.signal.aborted) forget();
    else stream.begin(begin);
    return {
      status: 200,
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        // nginx would keep it back.
        'x-accel-buffering': 'no',
      },
      body: stream.chunks(forget),
    };
  }
}

/** Browsers let any page open an EventSource, and say whose page it is. */
function checkOrigin(request: HttpRequest): void {
  const { headers } = request;
  const isOwn = isOwnOrigin(headers.origin, headers.host) && headers['sec-fetch-site'] === 'same-origin';
  if (request.method !== 'POST' && !isOwn) preventCsrf(request);
}

function lastEventId({ headers }: HttpRequest): string | undefined {
  const id = headers['last-event-id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** One client's stream: what it has not been given yet is kept here, and bounded. */
class EventStream implements Receiver {
  readonly #unsentBytes: number;
  readonly #heartbeatMillis: number;
  #chunks: Buffer[] = [];
  #bytes = 0;
  #subscription: LiveSubscription | undefined;
  #isOver = false;
  #wake: (() => void) | undefined;

  constructor(unsentBytes: number, heartbeatMillis: number) {
    this.#unsentBytes = unsentBytes;
    this.#heartbeatMillis = heartbeatMillis;
  }

  begin(begin: (receiver: Receiver) => ReturnType<Begin>): void {
    const begun = begin(this);
    if ('stop' in begun) {
      if (this.#isOver) begun.stop();
      else this.#subscription = begun;
    } else if ('then' in begun) {
      begun.then(
        (answer) => {
          if (!Buffer.isBuffer(answer)) {
            this.end(answer);
            return;
          }
          this.next([{ cursor: undefined, payload: answer }]);
          this.end('COMPLETE');
        },
        () => this.cut(),
      );
    } else {
      this.end(begun);
    }
  }

  isReady(): boolean {
    return this.#bytes < this.#unsentBytes;
  }

  next(events: readonly LiveEvent[]): void {
    this.#push(
      Buffer.concat(
        events.flatMap(({ cursor, payload }) => {
          const id = cursor === undefined || /[\r\n\0]/.test(cursor) ? '' : `id: ${cursor}\n`;
          return [Buffer.from(`event: next\n${id}data: `), onOneLine(payload), endOfEvent];
        }),
      ),
    );
  }

  end(ending: Ending): void {
    if (this.#isOver) return;
    if (ending === 'TOO_SLOW') {
      this.cut();
      return;
    }
    if (ending !== 'COMPLETE') this.#push(errorEvent(ending));
    this.#push(completeEvent);
    this.#isOver = true;
    this.#wake?.();
  }

  /** Ends it without a word: the client is to come again. */
  cut(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#chunks = [];
    this.#subscription?.stop();
    this.#wake?.();
  }

  /** What is sent, as it is taken. */
  async *chunks(onEnd: () => void): AsyncGenerator<Buffer, void, undefined> {
    try {
      yield heartbeat;
      for (;;) {
        const chunks = this.#chunks;
        this.#chunks = [];
        for (const chunk of chunks) yield chunk;
        this.#bytes -= chunks.reduce((sum, { length }) => sum + length, 0);
        if (chunks.length > 0) {
          this.#subscription?.drained();
          continue;
        }
        if (this.#isOver) return;
        if (!(await this.#change())) yield heartbeat;
      }
    } finally {
      onEnd();
    }
  }

  /** Whether something has changed; false when it is time for a sign of life. */
  #change(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), this.#heartbeatMillis);
      this.#wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }

  #push(chunk: Buffer): void {
    if (this.#isOver) return;
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    this.#wake?.();
  }
}

/** A line break in JSON stands between its parts alone. */
const onOneLine = (json: Buffer): Buffer =>
  json.includes('\n') || json.includes('\r') ? Buffer.from(String(json).replaceAll(/[\r\n]+/g, ' ')) : json;

const endOfEvent = Buffer.from('\n\n');
const heartbeat = Buffer.from(':\n\n');
const completeEvent = Buffer.from('event: complete\ndata:\n\n');
const errorEvent = (errors: readonly GraphQLFormattedError[]): Buffer =>
  Buffer.from(`event: next\ndata: ${JSON.stringify({ errors })}\n\n`);
