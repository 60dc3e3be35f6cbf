import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '#platform/identity.ts';
import type { Limits } from '#platform/limits.ts';
import type { Log } from '#platform/log.ts';
import { MalformedRequest, readGraphqlParameters, type GraphqlRequest, type SocketRoute } from '#platform/serve.ts';
import type { LiveMetrics } from './metrics.ts';
import type { LiveSubscription } from './hub.ts';
import type { Ending, LiveEvent, Receiver } from './stream.ts';

/** What a client asks over a connection that stays. */
export interface LiveRequest extends GraphqlRequest {
  /** The cursor after which a subscription goes on, where its own variables are from before. */
  readonly lastEventId?: string | undefined;
}

/** How an operation of a client is begun: as a subscription, or answered once; errors, where it is not executed. */
export type Begin = (
  request: LiveRequest,
  context: RequestContext,
  receiver: Receiver,
) => LiveSubscription | Promise<Buffer | readonly GraphQLFormattedError[]> | readonly GraphQLFormattedError[];

export interface WebSocketOptions {
  readonly begin: Begin;
  /** On whose behalf what a socket asks is done. */
  readonly contextOf: (request: IncomingMessage, signal: AbortSignal) => RequestContext;
  readonly limits: Limits;
  readonly metrics: LiveMetrics;
  readonly log: Log;
  /** How often clients are asked whether they are still there. Default 12,000. */
  readonly pingMillis?: number;
}

/** Why the gateway closes a socket. `docs/live.md` lists the same; a test compares them. */
export const closeCodes = {
  restart: [1012, 'The graph is restarting: connect again'],
  tooSlow: [4008, 'Too slow: connect again, and resume by the cursor'],
  badRequest: [4400, 'Invalid message'],
  unauthorized: [4401, 'Unauthorized'],
  subprotocol: [4406, 'Subprotocol not acceptable'],
  initTimeout: [4408, 'Connection initialisation timeout'],
  alreadyExists: [4409, 'Subscriber already exists'],
  tooManyInits: [4429, 'Too many initialisation requests'],
  internal: [4500, 'Internal server error'],
} as const satisfies Record<string, readonly [number, string]>;

const subprotocol = 'graphql-transport-ws';
/** RFC 6455, section 5.5. */
const maximumReasonBytes = 123;
/** How long a client may take to close its side. */
const closeMillis = 2_000;

/** Serves graphql-transport-ws. */
export class WebSockets {
  readonly route: SocketRoute;
  readonly #options: WebSocketOptions;
  readonly #connections = new Set<Connection>();
  #isDraining = false;
  #whenEmpty: (() => void) | undefined;

  constructor(options: WebSocketOptions, path = '/graphql') {
    const { limits, pingMillis = 12_000 } = options;
    this.#options = options;
    this.route = {
      path,
      protocol: subprotocol,
      maximumMessageBytes: limits.messageBytes,
      maximumSockets: limits.sockets,
      heartbeatMillis: pingMillis,
      open: (webSocket, request, socket) => this.#open(webSocket, request, socket),
    };
  }

  #open(webSocket: WebSocket, request: IncomingMessage, socket: Duplex): void {
    const { metrics } = this.#options;
    const connection = new Connection(webSocket, socket, request, this.#options);
    this.#connections.add(connection);
    metrics.opened('WEBSOCKET');
    webSocket.once('close', () => {
      this.#connections.delete(connection);
      metrics.closed('WEBSOCKET');
      if (this.#connections.size === 0) this.#whenEmpty?.();
    });
    if (this.#isDraining) connection.close(closeCodes.restart);
    else if (webSocket.protocol !== subprotocol) connection.close(closeCodes.subprotocol);
  }

  /** Takes no more, and asks all to connect again, elsewhere or later. Resolves when all are closed. */
  async drain(): Promise<void> {
    this.#isDraining = true;
    if (this.#connections.size === 0) return;
    const isEmpty = new Promise<void>((resolve) => (this.#whenEmpty = resolve));
    for (const connection of [...this.#connections]) connection.close(closeCodes.restart);
    await isEmpty;
  }
}

type State = 'NEW' | 'READY' | 'CLOSED';

/** One client's socket. */
class Connection {
  readonly #webSocket: WebSocket;
  /** The same connection, without a WebSocket's own queue: frames of events are written to it as they are. */
  readonly #socket: Duplex;
  readonly #options: WebSocketOptions;
  readonly #context: RequestContext;
  readonly #gone = new AbortController();
  readonly #operations = new Map<string, Operation>();
  #initialising: NodeJS.Timeout | undefined;
  #state: State = 'NEW';
  /** Whether it is waited for that what was written has gone. */
  #isFull = false;

  constructor(webSocket: WebSocket, socket: Duplex, request: IncomingMessage, options: WebSocketOptions) {
    this.#webSocket = webSocket;
    this.#socket = socket;
    this.#options = options;
    this.#context = options.contextOf(request, this.#gone.signal);
    this.#initialising = setTimeout(() => this.close(closeCodes.initTimeout), options.limits.initMillis);
    webSocket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    // What breaks the protocol below is closed by ws itself, with a code that says so.
    webSocket.on('error', (err) => options.log.debug({ err }, 'a WebSocket failed'));
    webSocket.once('close', () => this.#end());
  }

  get isReady(): boolean {
    return !this.#isFull;
  }

  close([code, reason]: readonly [number, string]): void {
    if (this.#state === 'CLOSED') return;
    this.#options.metrics.closedWith(code);
    this.#webSocket.close(code, Buffer.byteLength(reason) > maximumReasonBytes ? '' : reason);
    this.#webSocket.resume();
    // Who takes nothing does not take this either.
    const cut = setTimeout(() => this.#webSocket.terminate(), closeMillis);
    this.#webSocket.once('close', () => clearTimeout(cut));
    this.#end();
  }

  /** Writes a message for each event, all with one call of the system. */
  write(head: Buffer, events: readonly LiveEvent[]): void {
    if (this.#state === 'CLOSED' || !this.#socket.writable) return;
    const isOne = events.length === 1;
    if (!isOne) this.#socket.cork();
    for (const { payload } of events) this.#writeMessage(head, payload);
    if (!isOne) this.#socket.uncork();
    this.#checkUnsent();
  }

  /** Writes a text message that begins with `head`, goes on with `payload`, which is not copied where it is large, and ends with `}`. */
  #writeMessage(head: Buffer, payload: Buffer): void {
    const length = head.length + payload.length + 1;
    const before = headerBytes(length) + head.length;
    const isWhole = payload.length <= copiedBytes;
    const frame = Buffer.allocUnsafe(isWhole ? before + payload.length + 1 : before);
    head.copy(frame, writeHeader(frame, length));
    if (isWhole) {
      payload.copy(frame, before);
      frame[frame.length - 1] = closingBrace;
      this.#socket.write(frame);
    } else {
      this.#socket.cork();
      this.#socket.write(frame);
      this.#socket.write(payload);
      this.#socket.write(ending);
      this.#socket.uncork();
    }
  }

  send(message: object): void {
    if (this.#state === 'CLOSED') return;
    this.#webSocket.send(JSON.stringify(message));
    this.#checkUnsent();
  }

  forget(id: string, operation: Operation): void {
    if (this.#operations.get(id) === operation) this.#operations.delete(id);
  }

  /** A client that does not take what it gets is not heard until it does: it could ask for ever more. */
  #checkUnsent(): void {
    if (this.#isFull || this.#socket.writableLength < this.#options.limits.unsentBytes) return;
    this.#isFull = true;
    this.#webSocket.pause();
    this.#socket.write(nothing, () => {
      this.#isFull = false;
      if (this.#state === 'CLOSED') return;
      this.#webSocket.resume();
      for (const operation of [...this.#operations.values()]) operation.drained();
    });
  }

  #end(): void {
    if (this.#state === 'CLOSED') return;
    this.#state = 'CLOSED';
    clearTimeout(this.#initialising);
    this.#gone.abort();
    const operations = [...this.#operations.values()];
    this.#operations.clear();
    for (const operation of operations) operation.stop();
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#state === 'CLOSED') return;
    const message = isBinary ? undefined : readMessage(data);
    if (message === undefined) {
      this.#refuse('a message is a JSON object with a type, as text');
      return;
    }
    try {
      this.#handle(message);
    } catch (error) {
      if (error instanceof MalformedRequest) {
        this.#refuse(error.message);
        return;
      }
      this.#options.log.error({ err: error }, 'a message over a WebSocket could not be answered');
      this.close(closeCodes.internal);
    }
  }

  #handle(message: Readonly<Record<string, unknown>>): void {
    const { type, payload } = message;
    switch (type) {
      case 'connection_init':
        if (!isOptionalObject(payload)) this.#refuse('the payload of connection_init is an object');
        else this.#initialise();
        return;
      case 'ping':
        if (!isOptionalObject(payload)) this.#refuse('the payload of ping is an object');
        else this.send({ type: 'pong', ...(payload != null && { payload }) });
        return;
      case 'pong':
        if (!isOptionalObject(payload)) this.#refuse('the payload of pong is an object');
        return;
      case 'subscribe':
        this.#subscribe(message);
        return;
      case 'complete': {
        const id = idOf(message);
        if (id === undefined) this.#refuse('complete has an id');
        else this.#complete(id);
        return;
      }
      default:
        this.#refuse('it is of no type that a client sends');
    }
  }

  #refuse(reason: string): void {
    this.close([closeCodes.badRequest[0], `${closeCodes.badRequest[1]}: ${reason}`]);
  }

  #initialise(): void {
    if (this.#state !== 'NEW') {
      this.close(closeCodes.tooManyInits);
      return;
    }
    clearTimeout(this.#initialising);
    this.#initialising = undefined;
    this.#state = 'READY';
    this.send({ type: 'connection_ack' });
  }

  #complete(id: string): void {
    const operation = this.#operations.get(id);
    this.#operations.delete(id);
    operation?.stop();
  }

  #subscribe(message: Readonly<Record<string, unknown>>): void {
    const id = idOf(message);
    if (id === undefined) {
      this.#refuse('subscribe has an id');
      return;
    }
    if (this.#state === 'NEW') {
      this.close(closeCodes.unauthorized);
      return;
    }
    if (this.#operations.has(id)) {
      this.close([closeCodes.alreadyExists[0], `Subscriber for ${id} already exists`]);
      return;
    }
    const request = readGraphqlParameters(message['payload']);
    const { socketOperations } = this.#options.limits;
    if (this.#operations.size >= socketOperations) {
      const text = `There are ${socketOperations} operations on this WebSocket, and at most so many at a time. Complete some.`;
      const extensions = { code: 'LIMIT_EXCEEDED', limit: 'socketOperations', maximum: socketOperations };
      this.send({ id, type: 'error', payload: [{ message: text, extensions }] });
      return;
    }
    const operation = new Operation(id, this);
    this.#operations.set(id, operation);
    operation.begin((receiver) => this.#options.begin(request, this.#context, receiver), this.#options.log);
  }
}

/** One operation of a client. */
class Operation implements Receiver {
  readonly #id: string;
  readonly #connection: Connection;
  readonly #head: Buffer;
  #subscription: LiveSubscription | undefined;
  #isOver = false;

  constructor(id: string, connection: Connection) {
    this.#id = id;
    this.#connection = connection;
    this.#head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  }

  begin(begin: (receiver: Receiver) => ReturnType<Begin>, log: Log): void {
    const begun = begin(this);
    if ('stop' in begun) {
      if (this.#isOver) begun.stop();
      else this.#subscription = begun;
    } else if ('then' in begun) {
      begun.then(
        (answer) => (Buffer.isBuffer(answer) ? this.#answer(answer) : this.end(answer)),
        (err: unknown) => {
          log.error({ err }, 'an operation over a WebSocket could not be answered');
          this.#connection.close(closeCodes.internal);
        },
      );
    } else {
      this.end(begun);
    }
  }

  isReady(): boolean {
    return this.#connection.isReady;
  }

  next(events: readonly LiveEvent[]): void {
    this.#connection.write(this.#head, events);
  }

  end(reason: Ending): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#connection.forget(this.#id, this);
    if (reason === 'TOO_SLOW') this.#connection.close(closeCodes.tooSlow);
    else if (reason === 'COMPLETE') this.#connection.send({ id: this.#id, type: 'complete' });
    else this.#connection.send({ id: this.#id, type: 'error', payload: reason });
  }

  drained(): void {
    this.#subscription?.drained();
  }

  /** The client wants no more. */
  stop(): void {
    this.#isOver = true;
    this.#subscription?.stop();
  }

  #answer(json: Buffer): void {
    if (this.#isOver) return;
    this.next([{ cursor: undefined, payload: json }]);
    this.end('COMPLETE');
  }
}

/** Larger payloads are handed to the socket as they are, by three writes; smaller ones are copied, by one. */
const copiedBytes = 16 * 2 ** 10;
const closingBrace = 0x7d;
const ending = Buffer.from('}');
const nothing = Buffer.alloc(0);

const headerBytes = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10);

/** The header of an unmasked text frame that is a whole message (RFC 6455, section 5.2); returns where it ends. */
function writeHeader(frame: Buffer, length: number): number {
  frame[0] = 0x81;
  if (length < 126) {
    frame[1] = length;
    return 2;
  }
  if (length < 65_536) {
    frame[1] = 126;
    return frame.writeUInt16BE(length, 2);
  }
  frame[1] = 127;
  frame.writeUInt32BE(Math.floor(length / 2 ** 32), 2);
  return frame.writeUInt32BE(length >>> 0, 6);
}

/** ws gives a text as one buffer, unless it is told otherwise. */
function readMessage(data: RawData): Readonly<Record<string, unknown>> | undefined {
  try {
    const message: unknown = JSON.parse((data as Buffer).toString());
    return isObject(message) ? message : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOptionalObject = (value: unknown): boolean => value == null || isObject(value);

const idOf = ({ id }: Readonly<Record<string, unknown>>): string | undefined =>
  typeof id === 'string' && id !== '' ? id : undefined;
