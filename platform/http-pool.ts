import { Pool, type Dispatcher } from 'undici';

/** How long a request may take, from the first byte sent to the last one received. */
const timeoutMillis = 30_000;
/** Connections to one origin; more requests wait for one. */
const maximumConnections = 128;

/** By origin: connections are kept and shared by all who ask it. Idle ones keep no process alive. */
const pools = new Map<string, Pool>();

function poolOf(origin: string): Pool {
  let pool = pools.get(origin);
  if (pool === undefined) {
    pool = new Pool(origin, {
      connections: maximumConnections,
      headersTimeout: timeoutMillis,
      bodyTimeout: timeoutMillis,
      connectTimeout: timeoutMillis,
    });
    pools.set(origin, pool);
  }
  return pool;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * Posts a body over a kept connection, without the streams and objects of `fetch`. Redirects are not followed. Rejects
 * when there is no whole answer in time, or with the signal's reason.
 */
export function post(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal | undefined,
): Promise<HttpAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
  if (signal?.aborted === true) {
    reject(signal.reason as Error);
    return promise;
  }
  const handler = new AnswerHandler(signal, resolve, reject);
  poolOf(url.origin).dispatch({ method: 'POST', path: url.pathname + url.search, headers, body }, handler);
  return promise;
}

class AnswerHandler implements Dispatcher.DispatchHandler {
  readonly #signal: AbortSignal | undefined;
  readonly #resolve: (answer: HttpAnswer) => void;
  readonly #reject: (error: Error) => void;
  readonly #chunks: Buffer[] = [];
  #status = 0;
  #abort: (() => void) | undefined;

  constructor(signal: AbortSignal | undefined, resolve: (answer: HttpAnswer) => void, reject: (error: Error) => void) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    const signal = this.#signal;
    if (signal === undefined) return;
    if (signal.aborted) {
      controller.abort(signal.reason as Error);
      return;
    }
    this.#abort = () => controller.abort(signal.reason as Error);
    signal.addEventListener('abort', this.#abort, { once: true });
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
    // What was sent before (100 Continue) is no part of the answer.
    this.#chunks.length = 0;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#done();
    const [first] = this.#chunks;
    const bytes = this.#chunks.length === 1 && first !== undefined ? first : Buffer.concat(this.#chunks);
    this.#resolve({ status: this.#status, body: bytes.toString() });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#done();
    this.#reject(error);
  }

  #done(): void {
    if (this.#abort !== undefined) this.#signal?.removeEventListener('abort', this.#abort);
  }
}
