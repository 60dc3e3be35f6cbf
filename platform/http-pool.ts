import type { IncomingHttpHeaders } from 'node:http';
import { Pool, type Dispatcher } from 'undici';
import { GraphFailure } from '#platform/graph-failure.ts';

/** Bounds on one exchange with a server that may do anything. */
export interface HttpLimits {
  /** How long it may take to connect. */
  readonly connectTimeoutMillis: number;
  /** From the request sent to the headers of the answer. */
  readonly headersTimeoutMillis: number;
  /** Longest pause between two parts of the answer's body. */
  readonly bodyTimeoutMillis: number;
  /** Most bytes of one answer; what is longer is not read on. */
  readonly maximumAnswerBytes: number;
  /** Most bytes of answers that are being read at the same time, of all servers together. */
  readonly maximumBufferedBytes: number;
}

export const defaultHttpLimits: HttpLimits = {
  connectTimeoutMillis: 3_000,
  headersTimeoutMillis: 30_000,
  bodyTimeoutMillis: 10_000,
  maximumAnswerBytes: 32 * 2 ** 20,
  maximumBufferedBytes: 256 * 2 ** 20,
};

/** Connections to one origin; who asks limits how many requests there are at a time. */
const maximumConnections = 1024;

/** By origin: connections are kept and shared by all who ask it. Idle ones keep no process alive. */
const pools = new Map<string, Pool>();

function poolOf(origin: string, connectTimeout: number): Pool {
  const key = `${connectTimeout} ${origin}`;
  let pool = pools.get(key);
  if (pool === undefined) {
    pool = new Pool(origin, { connections: maximumConnections, connectTimeout });
    pools.set(key, pool);
  }
  return pool;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

export interface PostOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Epoch milliseconds until which there must be a whole answer. */
  readonly deadline: number;
  readonly signal: AbortSignal | undefined;
  readonly limits: HttpLimits;
}

/**
 * Posts to a server that answers JSON, over a kept connection, without the streams and objects of `fetch`. Redirects are
 * not followed. Rejects with a GraphFailure when there is no whole answer of JSON within the limits.
 */
export function post(url: URL, options: PostOptions): Promise<HttpAnswer> {
  const { headers, body, limits } = options;
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
  const exchange = new Exchange(options, resolve, reject);
  if (exchange.isOver) return promise;
  poolOf(url.origin, limits.connectTimeoutMillis).dispatch(
    {
      method: 'POST',
      path: url.pathname + url.search,
      headers,
      body,
      headersTimeout: limits.headersTimeoutMillis,
      bodyTimeout: limits.bodyTimeoutMillis,
    },
    exchange,
  );
  return promise;
}

/** Bytes of unfinished answers. */
let bufferedBytes = 0;

class Exchange implements Dispatcher.DispatchHandler {
  isOver = false;
  readonly #signal: AbortSignal | undefined;
  readonly #limits: HttpLimits;
  readonly #resolve: (answer: HttpAnswer) => void;
  readonly #reject: (error: GraphFailure) => void;
  readonly #timer: NodeJS.Timeout;
  #chunks: Buffer[] = [];
  #bytes = 0;
  #status = 0;
  #controller: Dispatcher.DispatchController | undefined;

  constructor(
    { deadline, signal, limits }: PostOptions,
    resolve: (answer: HttpAnswer) => void,
    reject: (error: GraphFailure) => void,
  ) {
    this.#signal = signal;
    this.#limits = limits;
    this.#resolve = resolve;
    this.#reject = reject;
    const millis = Math.max(0, deadline - Date.now());
    this.#timer = setTimeout(() => this.#fail(new GraphFailure('TIMEOUT', `no answer within ${millis} ms`)), millis);
    if (signal?.aborted === true) this.#onAbort();
    else if (millis === 0) this.#fail(new GraphFailure('TIMEOUT', 'no time left'));
    else signal?.addEventListener('abort', this.#onAbort);
  }

  readonly #onAbort = (): void =>
    this.#fail(new GraphFailure('ABORTED', 'nobody waits for the answer', { cause: this.#signal?.reason }));

  /** Also where no connection was found yet: undici tells a handler only once there is one. */
  #fail(failure: GraphFailure): void {
    if (this.isOver) return;
    this.#end();
    this.#reject(failure);
    this.#controller?.abort(failure);
  }

  #end(): void {
    this.isOver = true;
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener('abort', this.#onAbort);
    bufferedBytes -= this.#bytes;
    this.#bytes = 0;
    this.#chunks = [];
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.isOver) controller.abort(new Error('given up before it began'));
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    // What is sent before an answer (100 Continue) is none.
    if (status < 200) return;
    this.#status = status;
    const type = headers['content-type'];
    if (type !== undefined && !/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) {
      this.#fail(new GraphFailure('BAD_ANSWER', `status ${status} with content-type "${type}", not JSON`, { status }));
      return;
    }
    const encoding = headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity') {
      this.#fail(new GraphFailure('BAD_ANSWER', `content-encoding "${encoding}", which was not asked for`, { status }));
      return;
    }
    if (Number(headers['content-length'] ?? 0) > this.#limits.maximumAnswerBytes) this.#refuseLarge();
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.isOver) return;
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    bufferedBytes += chunk.length;
    if (this.#bytes > this.#limits.maximumAnswerBytes) this.#refuseLarge();
    else if (bufferedBytes > this.#limits.maximumBufferedBytes) {
      this.#fail(new GraphFailure('TOO_BUSY', `more than ${this.#limits.maximumBufferedBytes} bytes are being read`));
    }
  }

  #refuseLarge(): void {
    this.#fail(
      new GraphFailure('TOO_LARGE', `the answer is larger than ${this.#limits.maximumAnswerBytes} bytes`, {
        status: this.#status,
      }),
    );
  }

  onResponseEnd(): void {
    if (this.isOver) return;
    const [first] = this.#chunks;
    const bytes = this.#chunks.length === 1 && first !== undefined ? first : Buffer.concat(this.#chunks);
    this.#end();
    this.#resolve({ status: this.#status, body: bytes.toString() });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#fail(toFailure(error));
  }
}

const timeouts: ReadonlySet<string> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

function toFailure(error: Error): GraphFailure {
  if (error instanceof GraphFailure) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = error.message === '' ? code : error.message;
  if (timeouts.has(code)) return new GraphFailure('TIMEOUT', message, { cause: error });
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return new GraphFailure('TOO_LARGE', message, { cause: error });
  // What is on the wire is not HTTP.
  if (error.name === 'HTTPParserError') return new GraphFailure('BAD_ANSWER', message, { cause: error });
  return new GraphFailure('CONNECTION', message, { cause: error });
}
