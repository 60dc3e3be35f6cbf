import { fileURLToPath } from 'node:url';
import { GraphErrors, graphClient, httpFetch, type GraphClient, type GraphFetch } from '#platform/graph-client.ts';
import { GraphFailure } from '#platform/graph-failure.ts';
import { serviceContext } from '#platform/identity.ts';
import { systems, type SystemName } from '#platform/systems.ts';
import { freePort, startProgram, type Started } from '../processes.ts';
import type { SendEvents } from './week.ts';

export type ServiceName = SystemName | 'gateway';
export const services: readonly ServiceName[] = [...systems, 'gateway'];

const hourAhead = fileURLToPath(new URL('hour-ahead.js', import.meta.url));
const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));

export interface PlantOptions {
  readonly databaseUrl: string;
  /** Whose clock is an hour ahead. */
  readonly hourAhead: ServiceName;
  /** For how long one thing is tried again, milliseconds. */
  readonly patienceMillis: number;
  /** More variables for all services. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Four subgraphs and a gateway in processes of their own, each started again when it dies, as a service manager does. */
export interface Plant {
  readonly gatewayUrl: string;
  /** The graph, for a caller who tries the same again until it is answered whole. */
  readonly client: GraphClient;
  /** Sends events to MES through the gateway. */
  readonly sendEvents: SendEvents;
  /** How often something had to be tried again, by what was the matter. */
  readonly repetitions: ReadonlyMap<string, number>;
  /** How often each service was started. */
  readonly starts: ReadonlyMap<ServiceName, number>;
  /** Ends a service without a warning. */
  kill(service: ServiceName): void;
  /** Resolves once every system has taken over all that the others said, with nothing waiting and nothing given up. */
  settle(): Promise<void>;
  /** Ends all services in order. Rejects where one does not end well. */
  stop(): Promise<void>;
}

export async function startPlant(options: PlantOptions): Promise<Plant> {
  const ports = new Map<ServiceName, number>();
  for (const service of services) ports.set(service, await freePort());
  const urlOf = (service: ServiceName): string => `http://127.0.0.1:${ports.get(service)}/graphql`;
  const environment = {
    ...{ DATABASE_URL: options.databaseUrl, LOG_LEVEL: 'fatal' },
    // What is away comes back soon here; the circuit is to be tried as soon.
    SUBGRAPH_BREAKER_OPEN_MILLIS: '200',
    ...Object.fromEntries(systems.map((system) => [`${system.toUpperCase()}_URL`, urlOf(system)])),
    ...options.environment,
  };
  const running = new Map<ServiceName, Started>();
  const starts = new Map<ServiceName, number>();
  let isStopping = false;
  const start = (service: ServiceName): void => {
    const clock = service === options.hourAhead ? ['--import', hourAhead] : [];
    const program = service === 'gateway' ? 'gateway/main.ts' : `subgraphs/${service}/main.ts`;
    const started = startProgram([...clock, program], { ...environment, PORT: String(ports.get(service)) });
    running.set(service, started);
    starts.set(service, (starts.get(service) ?? 0) + 1);
    void started.ended.then(async () => {
      // One that cannot start, because the database is away, must not be started as fast as the machine can.
      await pause(100);
      if (!isStopping) start(service);
    });
  };
  services.forEach(start);

  const repetitions = new Map<string, number>();
  const fetchGraph = persistent(httpFetch(urlOf('gateway'), undefined), options.patienceMillis, repetitions);
  const client = graphClient(fetchGraph);
  return {
    gatewayUrl: urlOf('gateway'),
    client,
    async sendEvents(body) {
      const reply = await fetch(new URL('/events/mes', urlOf('gateway')), {
        method: 'POST',
        headers: { 'content-type': 'application/cloudevents-batch+json' },
        body,
      });
      await reply.arrayBuffer();
      return reply.status;
    },
    repetitions,
    starts,
    kill: (service) => void running.get(service)?.process.kill('SIGKILL'),
    settle: () => settled(client, options.patienceMillis),
    async stop() {
      isStopping = true;
      const codes = await Promise.all(
        [...running].map(async ([service, started]) => {
          started.process.kill('SIGTERM');
          return [service, await started.ended, started.output().slice(-2000)] as const;
        }),
      );
      const badly = codes.filter(([, code]) => code !== 0);
      if (badly.length > 0) throw new Error(`did not end well: ${JSON.stringify(badly)}`);
    },
  };
}

/** Refusals that are not about what was asked: the same may be asked again, under the same idempotency key. */
const passing: ReadonlySet<unknown> = new Set([
  'SUBGRAPH_UNAVAILABLE',
  'UNAVAILABLE',
  'TIMEOUT',
  'TOO_BUSY',
  'CONFLICT',
]);

function persistent(fetch: GraphFetch, patienceMillis: number, repetitions: Map<string, number>): GraphFetch {
  return async (request, context) => {
    const end = Date.now() + patienceMillis;
    for (;;) {
      let trouble: string;
      try {
        const answer = await fetch(request, context);
        const codes = (answer.errors ?? []).map(({ extensions }) => extensions?.['code']);
        if (!codes.some((code) => passing.has(code))) return answer;
        trouble = String(codes.find((code) => passing.has(code)));
        if (Date.now() > end) throw new GraphErrors(answer.errors ?? []);
      } catch (error) {
        if (!(error instanceof GraphFailure) || Date.now() > end) throw error;
        trouble = error.reason;
      }
      repetitions.set(trouble, (repetitions.get(trouble) ?? 0) + 1);
      await pause(50);
    }
  };
}

interface Health {
  readonly system: SystemName;
  readonly replays: readonly { readonly state: string }[];
  readonly sources: readonly {
    readonly lagEvents: number | null;
    readonly retrying: number;
    readonly deadLetters: number;
    readonly behind: number;
  }[];
}

const healthQuery = `query Health { eventHealth { ${systems
  .map((system) => `${system} { system replays { state } sources { lagEvents retrying deadLetters behind } }`)
  .join(' ')} } }`;

/** Twice in a row: what one system takes over may be said after the other was asked. */
async function settled(client: GraphClient, patienceMillis: number): Promise<void> {
  const end = Date.now() + patienceMillis;
  let quiet = 0;
  while (quiet < 2) {
    const { eventHealth } = await client.execute<{ eventHealth: Record<SystemName, Health> }>(
      healthQuery,
      {},
      serviceContext('chaos'),
    );
    const sources = systems.flatMap((system) => eventHealth[system].sources.map((source) => ({ system, ...source })));
    const replays = systems.flatMap((system) => eventHealth[system].replays);
    const isReplayed = replays.every(({ state }) => state === 'DONE' || state === 'FAILED');
    const isQuiet =
      isReplayed &&
      sources.every(
        ({ lagEvents, retrying, deadLetters, behind }) =>
          lagEvents === 0 && retrying === 0 && deadLetters === 0 && behind === 0,
      );
    quiet = isQuiet ? quiet + 1 : 0;
    if (Date.now() > end) throw new Error(`the systems do not come to rest: ${JSON.stringify(sources)}`);
    if (!isQuiet) await pause(50);
  }
}
