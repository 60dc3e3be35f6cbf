import { afterEach } from '@jest/globals';
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import { GraphQLError, parse, subscribe, validate, type GraphQLSchema } from 'graphql';
import type { GraphAnswer, GraphFetch, GraphRequest, GraphSubscribe } from '#platform/graph-client.ts';
import { GraphFailure } from '#platform/graph-failure.ts';
import type { RequestContext } from '#platform/identity.ts';
import { limitDefaults, type Limits } from '#platform/limits.ts';
import { createLog } from '#platform/log.ts';
import { serve, type Served } from '#platform/serve.ts';
import { Registry } from '#platform/telemetry/metrics.ts';
import { composeSubgraphs, fetchOf, subgraphSchema, type TestSubgraph } from '../../test/federation/federation.ts';
import { startGateway, type Gateway, type GatewayOptions } from '../gateway.ts';

/** What the shop floor tells: the subgraph `floor`, whose log is a list. */
interface Tick {
  readonly cursor: string;
  readonly line: string;
  readonly text: string;
  readonly order: { readonly id: string };
}

/** The log of a subgraph, which tests write and break. */
export class ScriptedLog {
  readonly ticks: Tick[] = [];
  /** Requests that were opened, in their order. */
  readonly opened: GraphRequest[] = [];
  readonly contexts: RequestContext[] = [];
  /** Ticks before this one are gone. */
  trimmed = 0;
  isDown = false;
  /** How many upstreams are open. */
  open = 0;
  readonly #waiting = new Set<() => void>();
  readonly #breaks = new Set<() => void>();

  tell(text: string, { line = 'L1', order = 'O1' } = {}): string {
    const cursor = `c${this.ticks.length + 1}`;
    this.ticks.push({ cursor, line, text, order: { id: order } });
    this.#changed();
    return cursor;
  }

  /** Every upstream breaks. */
  break(): void {
    for (const cut of [...this.#breaks]) cut();
    this.#changed();
  }

  async *follow(line: string | undefined, after: string | undefined, signal: AbortSignal): AsyncGenerator<Tick> {
    let at = after === undefined ? this.ticks.length : this.ticks.findIndex(({ cursor }) => cursor === after) + 1;
    if (after !== undefined && (at === 0 || at < this.trimmed)) {
      throw new GraphQLError('The event cursor is too old.', { extensions: { code: 'CURSOR_EXPIRED' } });
    }
    const broken = new AbortController();
    const cut = (): void => broken.abort();
    this.#breaks.add(cut);
    signal.addEventListener('abort', () => this.#changed());
    this.open += 1;
    this.#changed();
    try {
      for (;;) {
        if (signal.aborted) return;
        if (broken.signal.aborted) throw new GraphFailure('CONNECTION', 'the connection broke');
        const tick = this.ticks[at];
        if (tick === undefined) {
          await this.#change();
          continue;
        }
        at += 1;
        if (line === undefined || tick.line === line) yield tick;
      }
    } finally {
      this.#breaks.delete(cut);
      this.open -= 1;
      this.#changed();
    }
  }

  /** Resolves when so many upstreams are open. */
  async whenOpen(count: number): Promise<void> {
    while (this.open !== count) await this.#change();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  #changed(): void {
    for (const wake of [...this.#waiting]) wake();
    this.#waiting.clear();
  }
}

const floor: TestSubgraph = {
  sdl: `type Query { lines: [String!]! }
    type Subscription {
      ticks(line: ID, after: String): Tick!
      bare: Tick!
    }
    type Tick { cursor: String! line: ID! text: String! order: Order }
    type Order @key(fields: "id") { id: ID! }`,
  resolvers: {
    Query: { lines: () => ['L1', 'L2'] },
    Subscription: {
      ticks: {
        subscribe: (_: unknown, { line, after }: Record<string, string | undefined>, { log, signal }: FloorContext) =>
          log.follow(line, after, signal),
        resolve: (tick: unknown) => tick,
      },
    },
  },
};

const orders: TestSubgraph = {
  sdl: `type Query { orders: [Order!]! }
    type Mutation { touch: Int! }
    type Order @key(fields: "id") { id: ID! number: String! }`,
  resolvers: {
    Query: { orders: () => [] },
    Mutation: { touch: () => 1 },
    Order: { __resolveReference: ({ id }: { id: string }) => ({ id, number: `number of ${id}` }) },
  },
};

interface FloorContext {
  readonly log: ScriptedLog;
  readonly signal: AbortSignal;
}

export const supergraphSdl = composeSubgraphs({ floor, orders });

/** Subscribes in this process, as a subgraph does. */
function subscribeTo(schema: GraphQLSchema, log: ScriptedLog): GraphSubscribe {
  return async function* (request, context): AsyncGenerator<GraphAnswer> {
    if (log.isDown) throw new GraphFailure('CONNECTION', 'the subgraph is away');
    const { signal = new AbortController().signal } = context;
    log.opened.push(request);
    log.contexts.push(context);
    const document = parse(request.query);
    const errors = validate(schema, document);
    if (errors.length > 0) {
      yield { errors: errors.map((error) => error.toJSON()) };
      return;
    }
    const result = await subscribe({
      schema,
      document,
      variableValues: request.variables,
      contextValue: { log, signal } satisfies FloorContext,
    });
    if (!(Symbol.asyncIterator in result)) {
      yield JSON.parse(JSON.stringify(result)) as GraphAnswer;
      return;
    }
    try {
      for await (const each of result) yield JSON.parse(JSON.stringify(each)) as GraphAnswer;
    } catch (error) {
      const reason = error instanceof Error && 'originalError' in error ? error.originalError : error;
      const code = (error as { extensions?: { code?: string } }).extensions?.code;
      if (code === undefined) throw reason;
      yield { errors: [{ message: (error as Error).message, extensions: { code } }] };
    }
  };
}

export interface LiveServer {
  readonly log: ScriptedLog;
  readonly gateway: Gateway;
  readonly served: Served;
  /** Requests to the subgraph `orders`. */
  readonly asked: GraphRequest[];
  readonly registry: Registry;
  /** The connections of WebSockets, as the gateway has them. */
  readonly sockets: readonly Duplex[];
  readonly subscribes: Readonly<Record<string, GraphSubscribe>>;
  connect(options?: ConnectOptions): Promise<RawClient>;
  close(): Promise<void>;
}

export interface LiveServerOptions extends Partial<Pick<GatewayOptions, 'engine' | 'live' | 'settings'>> {
  readonly limits?: Partial<Limits>;
  readonly log?: ScriptedLog;
  readonly fetchOrders?: GraphFetch;
}

/** The two subgraphs and how they are reached. */
export function reach(log: ScriptedLog, fetchOrders = fetchOf(subgraphSchema(orders))) {
  return {
    supergraphSdl,
    fetches: { floor: fetchOf(subgraphSchema(floor)), orders: fetchOrders },
    subscribes: { floor: subscribeTo(subgraphSchema(floor), log) },
    exports: {},
  };
}

/** Starts a gateway over the two subgraphs. */
export async function startLive(options: LiveServerOptions = {}): Promise<LiveServer> {
  const {
    log = new ScriptedLog(),
    limits = {},
    engine = 'millgraph',
    fetchOrders = fetchOf(subgraphSchema(orders)),
  } = options;
  const asked: GraphRequest[] = [];
  const registry = new Registry();
  const sockets: Duplex[] = [];
  const reached = reach(log, (request, ...rest) => {
    asked.push(request);
    return fetchOrders(request, ...rest);
  });
  const gateway = await startGateway({
    ...reached,
    engine,
    log: createLog('live', { level: 'silent' }),
    settings: { ...options.settings, limits: { ...limitDefaults, ...limits } },
    live: { retryMillis: 1, ...options.live },
    registry,
  });
  const served = await serve({
    host: '127.0.0.1',
    port: 0,
    log: createLog('live', { level: 'silent' }),
    routes: gateway.routes,
    sockets: gateway.sockets.map((route) => ({
      ...route,
      open(webSocket, request, socket) {
        sockets.push(socket);
        route.open(webSocket, request, socket);
      },
    })),
    drain: () => gateway.drain(),
    ready: async () => ({ checks: [] }),
  });
  const clients: RawClient[] = [];
  return {
    log,
    gateway,
    served,
    asked,
    registry,
    sockets,
    subscribes: reached.subscribes,
    async connect(connecting) {
      const client = await connectTo(served.url, connecting);
      clients.push(client);
      return client;
    },
    async close() {
      for (const client of clients) client.webSocket.terminate();
      await served.close();
      await gateway.stop();
    },
  };
}

export interface ConnectOptions {
  /** Whether to send `connection_init` and wait for its answer. Default true. */
  readonly init?: boolean;
  readonly protocols?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

export type Message = Readonly<Record<string, unknown>>;

/** A client that speaks graphql-transport-ws word by word. */
export class RawClient {
  readonly webSocket: WebSocket;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  /** Messages that nobody has taken. */
  readonly received: Message[] = [];
  readonly #waiting: ((message: Message) => void)[] = [];

  constructor(webSocket: WebSocket) {
    this.webSocket = webSocket;
    webSocket.on('error', () => undefined);
    webSocket.on('message', (data) => {
      const message = JSON.parse((data as Buffer).toString()) as Message;
      const waiting = this.#waiting.shift();
      if (waiting === undefined) this.received.push(message);
      else waiting(message);
    });
    this.closed = new Promise((resolve) => {
      webSocket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
    });
  }

  send(message: object | string): void {
    this.webSocket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The next message. */
  next(): Promise<Message> {
    const message = this.received.shift();
    return message === undefined ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve(message);
  }

  async take(count: number): Promise<Message[]> {
    const taken: Message[] = [];
    while (taken.length < count) taken.push(await this.next());
    return taken;
  }

  subscribe(id: string, query: string, variables: Message = {}): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }
}

export async function connectTo(
  url: string,
  { init = true, protocols = ['graphql-transport-ws'], headers = {} }: ConnectOptions = {},
): Promise<RawClient> {
  const webSocket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, [...protocols], { headers });
  const client = new RawClient(webSocket);
  await once(webSocket, 'open');
  if (init) {
    client.send({ type: 'connection_init' });
    await client.next();
  }
  return client;
}

/** Starts live servers that end with the test; to be called once in a file. */
export function liveServers(): {
  readonly start: (options?: LiveServerOptions) => Promise<LiveServer>;
  /** What else is to be done when the test ends. */
  readonly onEnd: (dispose: () => unknown) => void;
} {
  const disposals: (() => unknown)[] = [];
  afterEach(async () => {
    for (const dispose of disposals.splice(0).reverse()) await dispose();
  });
  return {
    async start(options) {
      const live = await startLive(options);
      disposals.push(() => live.close());
      return live;
    },
    onEnd: (dispose) => void disposals.push(dispose),
  };
}

export const ticks = 'subscription ($after: String) { ticks(after: $after) { cursor text order { number } } }';

/** The message by which a client is told one of them. */
export const tick = (id: string, cursor: string, text: string): object => ({
  id,
  type: 'next',
  payload: { data: { ticks: { cursor, text, order: { number: 'number of O1' } } } },
});

/** Whole numbers, both ends included. */
export const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, n) => from + n);

/** Until what the client has sent was handled; what comes before the answer to that is handed over. */
export async function settled(client: RawClient, take: (message: Message) => void = () => undefined): Promise<void> {
  client.send({ type: 'ping' });
  for (;;) {
    const message = await client.next();
    if (message['type'] === 'pong') return;
    take(message);
  }
}
