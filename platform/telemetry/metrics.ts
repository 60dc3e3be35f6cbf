import { collectDefaultMetrics, Gauge, Histogram, Counter, Registry } from 'prom-client';
import type { DatabaseUse, StatementMeter } from '#platform/database/session.ts';
import type { Hearing } from '#platform/events/health.ts';
import type { TailUse } from '#platform/events/tail.ts';
import type { Traffic } from '#platform/events/source-reader.ts';
import type { Log } from '#platform/log.ts';
import { serve, type Route, type Served } from '#platform/serve.ts';

export { Counter, Gauge, Histogram, Registry };

/** Upper bounds in seconds: from an answer out of a cache to one that a person gives up on. */
export const durationBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Adds memory, CPU, garbage collection and event loop lag of this process. Once for each process. */
export const measureProcess = (registry: Registry): void => collectDefaultMetrics({ register: registry });

/** The metrics of the databases of a process. */
export class DatabaseMetrics {
  readonly #databases = new Map<string, () => DatabaseUse>();
  readonly #statements: Counter<'system' | 'outcome'>;
  readonly #duration: Histogram<'system'>;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#statements = new Counter({
      name: 'millgraph_sql_statements_total',
      help: 'SQL statements that have ended.',
      labelNames: ['system', 'outcome'],
      registers,
    });
    this.#duration = new Histogram({
      name: 'millgraph_sql_statement_duration_seconds',
      help: 'How long SQL statements took, waiting for a connection included.',
      labelNames: ['system'],
      buckets: durationBuckets,
      registers,
    });
    const databases = this.#databases;
    new Gauge({
      name: 'millgraph_sql_connections',
      help: 'Connections of the pool that are busy, requests that wait for one, and most connections there are.',
      labelNames: ['system', 'state'],
      registers,
      collect() {
        for (const [system, use] of databases) {
          const { busy, waiting, maximum } = use();
          this.set({ system, state: 'busy' }, busy);
          this.set({ system, state: 'waiting' }, waiting);
          this.set({ system, state: 'maximum' }, maximum);
        }
      },
    });
  }

  /** Has the use of a system's pool collected. */
  watch(system: string, use: () => DatabaseUse): void {
    this.#databases.set(system, use);
  }

  /** What a system's database tells of its statements. */
  meter(system: string): StatementMeter {
    const ok = this.#statements.labels(system, 'OK');
    const failed = this.#statements.labels(system, 'FAILED');
    const duration = this.#duration.labels(system);
    return {
      ended(seconds, isOk) {
        (isOk ? ok : failed).inc();
        duration.observe(seconds);
      },
    };
  }
}

/** How the events of other systems come to those of this process, and who follows theirs. */
export class EventMetrics {
  readonly #consumers = new Map<string, () => readonly Traffic[]>();
  readonly #tails = new Map<string, () => TailUse>();
  readonly #hearings = new Map<string, Hearing>();

  constructor(registry: Registry) {
    const registers = [registry];
    const consumers = this.#consumers;
    const tails = this.#tails;
    const hearings = this.#hearings;
    new Gauge({
      name: 'millgraph_log_held_back_seconds',
      help: 'For how long an open transaction has held back what may be read of the log of a system; 0 when none does.',
      labelNames: ['system'],
      registers,
      async collect() {
        this.reset();
        for (const [system, hearing] of hearings) {
          // Of a database that is away nothing is known.
          const seconds = await hearing.heldSeconds().catch(() => null);
          if (seconds !== null) this.set({ system }, seconds);
        }
      },
    });
    new Gauge({
      name: 'millgraph_events_waiting',
      help: 'Events of a source that a system could not take over: RETRYING, BEHIND one of them, or DEAD letters.',
      labelNames: ['system', 'source', 'state'],
      registers,
      async collect() {
        this.reset();
        for (const [system, hearing] of hearings) {
          for (const { source, retrying, behind, deadLetters } of await hearing.backlogs().catch(() => [])) {
            this.set({ system, source, state: 'RETRYING' }, retrying);
            this.set({ system, source, state: 'BEHIND' }, behind);
            this.set({ system, source, state: 'DEAD' }, deadLetters);
          }
        }
      },
    });
    new Gauge({
      name: 'millgraph_log_followers',
      help: 'Subscriptions that follow the log of a system.',
      labelNames: ['system'],
      registers,
      collect() {
        for (const [system, use] of tails) this.set({ system }, use().followers);
      },
    });
    new Gauge({
      name: 'millgraph_log_followed_bytes',
      help: 'Bytes of events that are kept of the log of a system for those who follow it.',
      labelNames: ['system'],
      registers,
      collect() {
        for (const [system, use] of tails) this.set({ system }, use().bytes);
      },
    });
    new Gauge({
      name: 'millgraph_events_carried',
      help: '1 while a bus brings a system all events of a source, 0 while they are read from the log.',
      labelNames: ['system', 'source'],
      registers,
      collect() {
        for (const [system, traffic] of consumers) {
          for (const { source, isCarried } of traffic()) this.set({ system, source }, isCarried ? 1 : 0);
        }
      },
    });
    new Counter({
      name: 'millgraph_events_taken_total',
      help: 'Events that a system got of a source, by the way they came: log or bus.',
      labelNames: ['system', 'source', 'way'],
      registers,
      collect() {
        this.reset();
        for (const [system, traffic] of consumers) {
          for (const { source, log, bus } of traffic()) {
            this.inc({ system, source, way: 'log' }, log);
            this.inc({ system, source, way: 'bus' }, bus);
          }
        }
      },
    });
    new Counter({
      name: 'millgraph_events_gaps_total',
      help: 'How often a bus had lost events of a source, which were then read from the log.',
      labelNames: ['system', 'source'],
      registers,
      collect() {
        this.reset();
        for (const [system, traffic] of consumers) {
          for (const { source, gaps } of traffic()) this.inc({ system, source }, gaps);
        }
      },
    });
  }

  /** Has collected how well a system hears what the others say. */
  watchHearing(system: string, hearing: Hearing): void {
    this.#hearings.set(system, hearing);
  }

  /** Has collected how a system's log is followed. */
  watchTail(system: string, use: () => TailUse): void {
    this.#tails.set(system, use);
  }

  /** Has the traffic of a system's consumer collected. */
  watch(system: string, traffic: () => readonly Traffic[]): void {
    this.#consumers.set(system, traffic);
  }
}

/** `GET /metrics` in the text format of Prometheus. */
export const metricsRoute = (registry: Registry): Route => ({
  method: 'GET',
  path: '/metrics',
  handle: async () => ({
    status: 200,
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
    body: await registry.metrics(),
  }),
});

export interface MetricsServerOptions {
  readonly registry: Registry;
  /** Where `/metrics` is served; null: beside the other routes of the service. */
  readonly port: number | null;
  readonly host: string;
  readonly log: Log;
}

/** `/metrics` where it is wanted: among the routes of the service, or on a port of its own that strangers do not reach. */
export interface MetricsServer {
  /** For the service's own server. */
  readonly routes: readonly Route[];
  /** The server of its own. */
  readonly served: Served | undefined;
}

export async function serveMetrics({ registry, port, host, log }: MetricsServerOptions): Promise<MetricsServer> {
  const routes = [metricsRoute(registry)];
  if (port === null) return { routes, served: undefined };
  return { routes: [], served: await serve({ host, port, log, routes, ready: async () => ({ checks: [] }) }) };
}
