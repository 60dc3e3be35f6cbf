import { once } from 'node:events';
import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { WebSocketServer, type WebSocket } from 'ws';
import { startEmbeddedPostgres } from '#platform/database/embedded.ts';
import type { GraphAnswer, GraphSubscribe } from '#platform/graph-client.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { limitDefaults } from '#platform/limits.ts';
import { createLog } from '#platform/log.ts';
import { serve, serverLimits, type Served } from '#platform/serve.ts';
import { startGateway, type Gateway } from '../../gateway/gateway.ts';
import { composeMillgraph } from '../../main.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { systems } from '#platform/systems.ts';

/** What serves the fleet, in a process of its own: bare ws, the gateway over a made-up subgraph, or all of Millgraph. */
export type ServerCommand =
  /** Tells so many events, as fast as it can. */
  | { readonly kind: 'tell'; readonly events: number }
  /** A machine changes its state, and the event says this number. */
  | { readonly kind: 'happen'; readonly number: number }
  | { readonly kind: 'memory' }
  /** Ends the gateway, and starts another at the same port. */
  | { readonly kind: 'restart' }
  | { readonly kind: 'end' };

export type ServerReport =
  | { readonly kind: 'ready'; readonly port: number; readonly query: string }
  | { readonly kind: 'told'; readonly begun: number; readonly cpuMillis: number }
  | { readonly kind: 'happened'; readonly begun: number; readonly committed: number }
  | { readonly kind: 'memory'; readonly bytes: number; readonly heap: number; readonly cpuMillis: number }
  | { readonly kind: 'restarted' };

const [kind = 'gateway', size = '500'] = process.argv.slice(2);
const messageBytes = Number(size);
const log = createLog('bench', { level: 'error' });
const limits = { ...limitDefaults, connections: 20_000, sockets: 20_000, callerSubscriptions: 20_000 };
const now = (): number => performance.timeOrigin + performance.now();
const report = (message: ServerReport): void => void process.send?.(message);
const cpuMillis = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

interface Contestant {
  readonly port: number;
  readonly query: string;
  tell?(number: number): void;
  happen?(number: number): Promise<void>;
  restart?(): Promise<void>;
  end(): Promise<void>;
}

const query = 'subscription ($after: String) { ticks(after: $after) { cursor text } }';
const cursorOf = (number: number): string => String(number).padStart(12, '0');
const messageAround = (number: number, text: string): string =>
  `{"id":"1","type":"next","payload":{"data":{"ticks":{"cursor":"${cursorOf(number)}","text":"${text}"}}}}`;
/** Makes the message of just the size that is asked for. */
const text = 'x'.repeat(Math.max(0, messageBytes - messageAround(0, '').length));

/** The same bytes by `ws` alone. */
async function bare(): Promise<Contestant> {
  const http = createServer().listen(0, '127.0.0.1', 4096);
  await once(http, 'listening');
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  const clients = new Set<WebSocket>();
  server.on('connection', (client) => {
    client.on('message', (data) => {
      // One answer to connection_init; then it is subscribed.
      if ((data as Buffer).includes('connection_init')) client.send('{"type":"connection_ack"}');
      else clients.add(client);
    });
  });
  return {
    port: (http.address() as AddressInfo).port,
    query,
    tell(number) {
      const message = Buffer.from(messageAround(number, text));
      for (const client of clients) client.send(message, { binary: false });
    },
    end: async () => void http.close(),
  };
}

async function gatewayAlone(): Promise<Contestant> {
  const typeDefs = parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])
    type Query { nothing: Int }
    type Subscription { ticks(after: String): Tick! }
    type Tick { cursor: String! text: String! }`);
  const { supergraphSdl = '' } = composeServices([{ name: 'floor', url: 'http://127.0.0.1:1', typeDefs }]);
  const waiting: { wake?: () => void } = {};
  let told: number[] = [];
  const subscribe: GraphSubscribe = async function* (): AsyncGenerator<GraphAnswer> {
    for (;;) {
      const numbers = told;
      told = [];
      for (const number of numbers) yield { data: { ticks: { cursor: cursorOf(number), text } } };
      if (told.length === 0) await new Promise<void>((resolve) => (waiting.wake = resolve));
    }
  };
  const gateway = await startGateway({
    supergraphSdl,
    fetches: { floor: async () => ({ data: {} }) },
    subscribes: { floor: subscribe },
    exports: {},
    engine: 'millgraph',
    log,
    settings: { limits },
  });
  const served = await serveGateway(gateway, 0);
  return {
    port: served.port,
    query,
    tell(number) {
      told.push(number);
      waiting.wake?.();
    },
    end: () => stop(gateway, served),
  };
}

const serveGateway = (gateway: Gateway, port: number): Promise<Served> =>
  serve({
    host: '127.0.0.1',
    port,
    log,
    ...serverLimits(limits),
    routes: gateway.routes,
    sockets: gateway.sockets,
    ready: async () => ({ checks: [] }),
  });

async function stop(gateway: Gateway, served: Served): Promise<void> {
  await gateway.drain();
  await served.close();
  await gateway.stop();
}

async function millgraph(): Promise<Contestant> {
  const dataDir = await mkdtemp(join(tmpdir(), 'millgraph-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir, role: 'owner' });
  const databaseUrls = Object.fromEntries(systems.map((system) => [system, postgres.url])) as Record<
    (typeof systems)[number],
    string
  >;
  const compose = () => composeMillgraph({ databaseUrls, log, settings: { limits } });
  let all = await compose();
  await makeDemo(all.client, all.settle, () => undefined);
  let served = await serveGateway(all.gateway, 0);
  const { port } = served;
  return {
    port,
    query: `subscription ($after: String) {
      productionEvents(filter: { types: ["org.millgraph.mes.equipment.state-changed.v1"] }, after: $after) {
        cursor reason type time id subject recordedTime correlationId equipmentState
      }
    }`,
    async happen(number) {
      await all.client.execute(
        `mutation ($input: RecordEquipmentStateInput!, $key: ID!) {
          recordEquipmentState(input: $input, idempotencyKey: $key) { id }
        }`,
        {
          input: { id: 'P1-CNC', state: number % 2 === 0 ? 'DOWN' : 'PRODUCING', reason: String(number) },
          key: `bench-${number}`,
        },
        demoAdministrator(),
      );
    },
    async restart() {
      await stop(all.gateway, served);
      await all.close();
      all = await compose();
      served = await serveGateway(all.gateway, port);
    },
    async end() {
      await stop(all.gateway, served);
      await all.close();
      await postgres.stop();
      for (const folder of [postgres.location, dataDir]) await rm(folder, { recursive: true, force: true });
    },
  };
}

const contestants: Record<string, () => Promise<Contestant>> = { bare, gateway: gatewayAlone, millgraph };
const contestant = await (contestants[kind] ?? gatewayAlone)();

async function obey(command: ServerCommand): Promise<void> {
  switch (command.kind) {
    case 'tell': {
      const begun = now();
      const before = cpuMillis();
      for (let number = 1; number <= command.events; number += 1) {
        contestant.tell?.(number);
        await setImmediate();
      }
      report({ kind: 'told', begun, cpuMillis: cpuMillis() - before });
      break;
    }
    case 'happen': {
      const begun = now();
      await contestant.happen?.(command.number);
      report({ kind: 'happened', begun, committed: now() });
      break;
    }
    case 'memory': {
      globalThis.gc?.();
      await setImmediate();
      globalThis.gc?.();
      const { rss, heapUsed } = process.memoryUsage();
      report({ kind: 'memory', bytes: rss, heap: heapUsed, cpuMillis: cpuMillis() });
      break;
    }
    case 'restart':
      await contestant.restart?.();
      report({ kind: 'restarted' });
      break;
    case 'end':
      await contestant.end();
      process.exit();
      break;
    default:
      command satisfies never;
  }
}

process.on('message', (command: ServerCommand) => void obey(command));
process.on('disconnect', () => process.exit());
report({ kind: 'ready', port: contestant.port, query: contestant.query });
