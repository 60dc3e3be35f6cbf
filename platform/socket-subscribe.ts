import { createClient, type Client, type FormattedExecutionResult, type SubscribePayload } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { GraphQLFormattedError } from 'graphql';
import type { GraphAnswer, GraphRequest, GraphSubscribe } from '#platform/graph-client.ts';
import { GraphFailure } from '#platform/graph-failure.ts';
import { watchPeer } from '#platform/heartbeat.ts';
import type { RequestContext } from '#platform/identity.ts';
import { connectionParameters, subscriptionExtensions } from '#platform/signed-socket.ts';
import { endable } from '#platform/subscription.ts';

export interface SocketSubscribeOptions {
  /** From the first packet until the other end has taken the connection. Default 3,000. */
  readonly connectTimeoutMillis: number;
  /** How often the other end is asked for a sign of life; after twice that time without one it is gone. Default 3,000. */
  readonly heartbeatMillis: number;
  /** Most bytes of one answer. Default 32 MiB. */
  readonly maximumAnswerBytes: number;
  /** Subscriptions that share a connection. Default 500. */
  readonly subscriptionsPerSocket: number;
  /** Connections to one address; beyond them, subscriptions fail with TOO_BUSY. Default 8. */
  readonly maximumSockets: number;
  /** Answers that are kept for one subscription before the connection is read no further. Default 200. */
  readonly queuedAnswers: number;
  /** For how long who takes nothing may keep a connection from being read; then he fails with TOO_BUSY. Default 2,000. */
  readonly stallMillis: number;
  /** How long a connection without subscriptions stays open. Default 2,000. */
  readonly idleMillis: number;
}

const defaults: SocketSubscribeOptions = {
  connectTimeoutMillis: 3_000,
  heartbeatMillis: 3_000,
  maximumAnswerBytes: 32 * 2 ** 20,
  subscriptionsPerSocket: 500,
  maximumSockets: 8,
  queuedAnswers: 200,
  stallMillis: 2_000,
  idleMillis: 2_000,
};

/**
 * Subscribes to a graph by graphql-transport-ws, with the context of each subscription signed where there is a secret. Few
 * connections are shared by all; one that breaks fails its subscriptions with a GraphFailure, and is not mended: who knows
 * where he was goes on from there.
 */
export function socketSubscribe(
  address: string,
  secret: string | undefined,
  options: Partial<SocketSubscribeOptions> = {},
): GraphSubscribe {
  const settings = { ...defaults, ...options };
  const connections: Connection[] = [];
  const connect = (): Connection => {
    const free = connections.find((connection) => connection.size < settings.subscriptionsPerSocket);
    if (free !== undefined) return free;
    if (connections.length >= settings.maximumSockets) {
      throw new GraphFailure('TOO_BUSY', `${address} is subscribed to as often as it may be`);
    }
    const connection = new Connection(new URL(address), secret, settings);
    connections.push(connection);
    return connection;
  };
  return (request, context) =>
    endable(context, async function* (lasting) {
      if (lasting.signal?.aborted === true) return;
      yield* connect().subscribe(request, lasting);
    });
}

/** One after the other, at most one WebSocket; many subscriptions. */
class Connection {
  readonly #address: URL;
  readonly #settings: SocketSubscribeOptions;
  readonly #secret: string | undefined;
  readonly #client: Client;
  readonly #subscriptions = new Set<Subscription>();
  #socket: WebSocket | undefined;
  #nonce = '';
  #isPaused = false;
  #stalled: NodeJS.Timeout | undefined;
  #fault = '';

  constructor(address: URL, secret: string | undefined, settings: SocketSubscribeOptions) {
    this.#address = address;
    this.#secret = secret;
    this.#settings = settings;
    this.#client = createClient({
      url: `${address.protocol === 'https:' ? 'wss:' : 'ws:'}//${address.host}${address.pathname}`,
      webSocketImpl: bounded(settings),
      connectionParams: () => connectionParameters(address.pathname, secret),
      connectionAckWaitTimeout: settings.connectTimeoutMillis,
      lazyCloseTimeout: settings.idleMillis,
      retryAttempts: 0,
      on: {
        opened: (socket) => this.#opened(socket as WebSocket),
        connected: (_socket, payload) => (this.#nonce = typeof payload?.['nonce'] === 'string' ? payload['nonce'] : ''),
        error: (error) => (this.#fault = messageOf(error)),
        closed: (event) => this.#closed(event),
      },
    });
  }

  get size(): number {
    return this.#subscriptions.size;
  }

  async *subscribe(request: GraphRequest, context: RequestContext): AsyncGenerator<GraphAnswer, void, undefined> {
    const { query, variables = {}, operationName } = request;
    const subscription = new Subscription(this.#settings.queuedAnswers, () => this.#balance());
    this.#subscriptions.add(subscription);
    const extensions = (): Record<string, unknown> => {
      subscription.isSent = true;
      return subscriptionExtensions({ ...request, variables }, context, {
        ...{ path: this.#address.pathname, nonce: this.#nonce, secret: this.#secret },
      });
    };
    const payload: SubscribePayload = {
      ...{ query, variables },
      ...(operationName !== undefined && { operationName }),
      // Read when the message is sent: before that nobody knows on which connection it will be.
      get extensions() {
        return extensions();
      },
    };
    subscription.leave = this.#client.subscribe(payload, {
      next: (answer) => subscription.put(answerOf(answer)),
      error: (error) => {
        if (Array.isArray(error)) subscription.end(error as GraphQLFormattedError[]);
        else subscription.fail(this.#lost(error));
      },
      complete: () => subscription.end(),
    });
    const end = (): void => subscription.end();
    context.signal?.addEventListener('abort', end);
    try {
      yield* subscription.answers(context.signal);
    } finally {
      context.signal?.removeEventListener('abort', end);
      this.#subscriptions.delete(subscription);
      subscription.leave();
      this.#balance();
    }
  }

  #opened(socket: WebSocket): void {
    this.#socket = socket;
    this.#fault = '';
    this.#isPaused = false;
    watchPeer(socket, this.#settings.heartbeatMillis, () => this.#isPaused);
  }

  /**
   * By itself graphql-ws would subscribe once more after some closings, and leave out what was told between. What came while
   * an idle connection was being closed was not sent yet: that it may send on the next one.
   */
  #closed(event: unknown): void {
    this.#socket = undefined;
    clearTimeout(this.#stalled);
    this.#stalled = undefined;
    for (const subscription of this.#subscriptions) if (subscription.isSent) subscription.fail(this.#lost(event));
  }

  #lost(event: unknown): GraphFailure {
    const { code = 0, reason = '' } = event as { readonly code?: number; readonly reason?: string };
    const why = this.#fault === '' ? `closed with ${code} ${reason}`.trim() : this.#fault;
    return new GraphFailure('CONNECTION', `the connection to ${this.#address.href}: ${why}`);
  }

  /** Reads no further while a subscription has more than it takes, but not for long: others are on this connection too. */
  #balance(): void {
    const full = [...this.#subscriptions].filter((subscription) => subscription.isFull);
    const isPaused = full.length > 0;
    if (isPaused === this.#isPaused || this.#socket === undefined) return;
    this.#isPaused = isPaused;
    if (!isPaused) {
      clearTimeout(this.#stalled);
      this.#stalled = undefined;
      this.#socket.resume();
      return;
    }
    this.#socket.pause();
    this.#stalled = setTimeout(() => {
      for (const subscription of this.#subscriptions) {
        if (!subscription.isFull) continue;
        subscription.fail(new GraphFailure('TOO_BUSY', 'answers were not taken in time'));
        subscription.leave();
      }
      this.#balance();
    }, this.#settings.stallMillis);
  }
}

/** Answers on their way to who takes them. */
class Subscription {
  isSent = false;
  /** Tells the other end that it is over. */
  leave: () => void = () => undefined;
  #queue: GraphAnswer[] = [];
  #ending: (() => void) | undefined;
  #failure: GraphFailure | undefined;
  #isOver = false;
  #isDraining = false;
  readonly #most: number;
  readonly #changed: () => void;

  constructor(most: number, changed: () => void) {
    this.#most = most;
    this.#changed = changed;
  }

  /** From when there are as many as may be until half of them are taken. */
  get isFull(): boolean {
    return this.#isDraining && !this.#isOver;
  }

  put(answer: GraphAnswer): void {
    if (this.#isOver) return;
    this.#queue.push(answer);
    if (this.#queue.length >= this.#most) this.#isDraining = true;
    this.#settle();
    if (this.#isDraining) this.#changed();
  }

  end(errors?: readonly GraphQLFormattedError[]): void {
    if (this.#isOver) return;
    if (errors !== undefined) this.#queue.push({ errors });
    this.#isOver = true;
    this.#settle();
  }

  fail(failure: GraphFailure): void {
    if (this.#isOver) return;
    this.#failure = failure;
    this.#isOver = true;
    this.#settle();
  }

  async *answers(signal: AbortSignal | undefined): AsyncGenerator<GraphAnswer, void, undefined> {
    for (;;) {
      if (signal?.aborted === true) return;
      const answer = this.#queue.shift();
      if (answer !== undefined) {
        if (this.#isDraining && this.#queue.length <= this.#most / 2) {
          this.#isDraining = false;
          this.#changed();
        }
        yield answer;
      } else if (this.#failure !== undefined) throw this.#failure;
      else if (this.#isOver) return;
      else await new Promise<void>((resolve) => (this.#ending = resolve));
    }
  }

  #settle(): void {
    const settle = this.#ending;
    this.#ending = undefined;
    settle?.();
  }
}

const bounded = ({ connectTimeoutMillis, maximumAnswerBytes }: SocketSubscribeOptions): unknown =>
  class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, {
        ...{ handshakeTimeout: connectTimeoutMillis, maxPayload: maximumAnswerBytes, perMessageDeflate: false },
      });
    }
  };

const answerOf = ({ data, errors }: Pick<FormattedExecutionResult, 'data' | 'errors'>): GraphAnswer => ({
  ...(data !== undefined && { data }),
  ...(errors !== undefined && { errors }),
});

const messageOf = (error: unknown): string => {
  const { message } = error as { readonly message?: unknown };
  return typeof message === 'string' ? message : 'an error';
};
