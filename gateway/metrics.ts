import type { OperationTypeNode } from 'graphql';
import type { FailureReason } from '#platform/graph-failure.ts';
import { Counter, durationBuckets, Gauge, Histogram, type Registry } from '#platform/telemetry/metrics.ts';
import { LiveMetrics } from './live/metrics.ts';
import type { CircuitState } from './resilience/circuit-breaker.ts';
import type { GuardState } from './resilience/guard.ts';

/** How an operation ended: answered, answered with errors, or given up because the client went away. */
export type OperationOutcome = 'OK' | 'ERRORS' | 'ABORTED';

/** How a fetch ended: answered, answered with errors, or not answered. */
export type FetchOutcome = 'OK' | 'ERRORS' | FailureReason;

/** The operations of one name, and the fetches of one subgraph; found once, told often. */
export interface Meter<Outcome> {
  ended(outcome: Outcome, seconds: number): void;
}

/** How often something was found that had been kept. */
export interface CacheUse {
  hits: number;
  misses: number;
  /** How many there are now. */
  size: () => number;
}

/** Names of operations that are told apart; clients choose them, and each costs memory here and in Prometheus. */
const maximumNames = 100;
/** Codes of errors from subgraphs of others, likewise. */
const maximumCodes = 100;
const other = 'other';

const circuitStates: readonly CircuitState[] = ['closed', 'half-open', 'open'];

/** What the gateway counts and measures. */
export class GatewayMetrics {
  readonly live: LiveMetrics;
  readonly #names = new Set<string>();
  readonly #codes = new Set<string>();
  readonly #operations;
  readonly #operationDuration;
  readonly #errors;
  readonly #fetches;
  readonly #fetchDuration;
  readonly #retries;
  readonly #circuitChanges;
  readonly #loads;
  readonly #loadedAt;
  readonly #info;
  readonly #guards = new Map<string, () => GuardState>();
  readonly #caches = new Map<string, CacheUse>();
  #inFlight = 0;

  constructor(registry: Registry) {
    const registers = [registry];
    this.live = new LiveMetrics(registry);
    this.#operations = new Counter({
      name: 'millgraph_operations_total',
      help: 'GraphQL operations that have ended.',
      labelNames: ['operation', 'type', 'outcome'],
      registers,
    });
    this.#operationDuration = new Histogram({
      name: 'millgraph_operation_duration_seconds',
      help: 'How long executed operations took.',
      labelNames: ['operation', 'type'],
      buckets: durationBuckets,
      registers,
    });
    this.#errors = new Counter({
      name: 'millgraph_operation_errors_total',
      help: 'Operations that were answered with an error of this code from this subgraph, once each.',
      labelNames: ['subgraph', 'code'],
      registers,
    });
    const inFlight = (): number => this.#inFlight;
    new Gauge({
      name: 'millgraph_operations_in_flight',
      help: 'Operations that are being executed.',
      registers,
      collect() {
        this.set(inFlight());
      },
    });
    this.#fetches = new Counter({
      name: 'millgraph_subgraph_fetches_total',
      help: 'Requests of plans to subgraphs that have ended, retries included as one.',
      labelNames: ['subgraph', 'outcome'],
      registers,
    });
    this.#fetchDuration = new Histogram({
      name: 'millgraph_subgraph_fetch_duration_seconds',
      help: 'How long requests of plans to subgraphs took, waiting and retries included.',
      labelNames: ['subgraph'],
      buckets: durationBuckets,
      registers,
    });
    this.#retries = new Counter({
      name: 'millgraph_subgraph_retries_total',
      help: 'Reads that were sent again, by why the attempt before had failed.',
      labelNames: ['subgraph', 'reason'],
      registers,
    });
    this.#circuitChanges = new Counter({
      name: 'millgraph_subgraph_circuit_changes_total',
      help: 'How often the circuit breaker of a subgraph came into a state.',
      labelNames: ['subgraph', 'state'],
      registers,
    });
    this.#collectGuards(registers);
    this.#collectCaches(registers);
    this.#info = new Gauge({
      name: 'millgraph_supergraph_info',
      help: '1 for the supergraph that is served; its version is the beginning of the SHA-256 of its text.',
      labelNames: ['version'],
      registers,
    });
    this.#loadedAt = new Gauge({
      name: 'millgraph_supergraph_loaded_timestamp_seconds',
      help: 'When the supergraph that is served was loaded, Unix time.',
      registers,
    });
    this.#loads = new Counter({
      name: 'millgraph_supergraph_loads_total',
      help: 'Supergraphs that were loaded, refused because they cannot be used, or could not be read.',
      labelNames: ['result'],
      registers,
    });
    for (const result of ['LOADED', 'REFUSED', 'UNREADABLE'] as const) this.#loads.inc({ result }, 0);
  }

  #collectGuards(registers: Registry[]): void {
    const guards = this.#guards;
    const gauge = (name: string, help: string, read: (state: GuardState) => number): void => {
      new Gauge({
        name,
        help,
        labelNames: ['subgraph'],
        registers,
        collect() {
          for (const [subgraph, state] of guards) this.set({ subgraph }, read(state()));
        },
      });
    };
    gauge('millgraph_subgraph_requests_running', 'Requests that a subgraph is being asked.', ({ running }) => running);
    gauge('millgraph_subgraph_requests_waiting', 'Requests that wait for their turn.', ({ waiting }) => waiting);
    new Gauge({
      name: 'millgraph_subgraph_circuit_state',
      help: '1 for the state in which the circuit breaker of a subgraph is, 0 for the others.',
      labelNames: ['subgraph', 'state'],
      registers,
      collect() {
        for (const [subgraph, read] of guards) {
          const { circuit } = read();
          for (const state of circuitStates) this.set({ subgraph, state }, state === circuit ? 1 : 0);
        }
      },
    });
  }

  #collectCaches(registers: Registry[]): void {
    const caches = this.#caches;
    new Counter({
      name: 'millgraph_cache_lookups_total',
      help: 'How often a document or plan was there already, or an equal read under way was shared, and how often not.',
      labelNames: ['cache', 'result'],
      registers,
      collect() {
        this.reset();
        for (const [cache, { hits, misses }] of caches) {
          this.inc({ cache, result: 'HIT' }, hits);
          this.inc({ cache, result: 'MISS' }, misses);
        }
      },
    });
    new Gauge({
      name: 'millgraph_cache_entries',
      help: 'Documents and plans that are kept, and reads under way that can be shared.',
      labelNames: ['cache'],
      registers,
      collect() {
        for (const [cache, { size }] of caches) this.set({ cache }, size());
      },
    });
  }

  /** Has the state of a subgraph's guard collected. */
  watchGuard(subgraph: string, state: () => GuardState): void {
    this.#guards.set(subgraph, state);
  }

  forgetGuard(subgraph: string): void {
    this.#guards.delete(subgraph);
  }

  /** The use of a cache: the same whatever supergraph is served. */
  cache(name: 'documents' | 'plans' | 'shared'): CacheUse {
    let use = this.#caches.get(name);
    if (use === undefined) {
      use = { hits: 0, misses: 0, size: () => 0 };
      this.#caches.set(name, use);
    }
    return use;
  }

  operation(name: string | undefined, type: OperationTypeNode): Meter<OperationOutcome> {
    const operation = name === undefined ? 'anonymous' : bounded(this.#names, name, maximumNames);
    const outcomes = {
      OK: this.#operations.labels(operation, type, 'OK'),
      ERRORS: this.#operations.labels(operation, type, 'ERRORS'),
      ABORTED: this.#operations.labels(operation, type, 'ABORTED'),
    };
    const duration = this.#operationDuration.labels(operation, type);
    return {
      ended(outcome, seconds) {
        outcomes[outcome].inc();
        duration.observe(seconds);
      },
    };
  }

  /** A request that was not executed: not valid, or not understood. Its name is not worth keeping. */
  refused(): void {
    this.#operations.inc({ operation: '', type: '', outcome: 'REFUSED' });
  }

  begun(): void {
    this.#inFlight += 1;
  }

  ended(): void {
    this.#inFlight -= 1;
  }

  /** An operation was answered with at least one such error. */
  error(subgraph: string, code: string): void {
    this.#errors.inc({ subgraph, code: bounded(this.#codes, code, maximumCodes) });
  }

  subgraph(subgraph: string): Meter<FetchOutcome> {
    const duration = this.#fetchDuration.labels(subgraph);
    const ok = this.#fetches.labels(subgraph, 'OK');
    return {
      ended: (outcome, seconds) => {
        if (outcome === 'OK') ok.inc();
        else this.#fetches.inc({ subgraph, outcome });
        duration.observe(seconds);
      },
    };
  }

  retried(subgraph: string, reason: FailureReason): void {
    this.#retries.inc({ subgraph, reason });
  }

  circuitChanged(subgraph: string, state: CircuitState): void {
    this.#circuitChanges.inc({ subgraph, state });
  }

  loaded(version: string): void {
    this.#info.reset();
    this.#info.set({ version }, 1);
    this.#loadedAt.setToCurrentTime();
    this.#loads.inc({ result: 'LOADED' });
  }

  notLoaded(result: 'REFUSED' | 'UNREADABLE'): void {
    this.#loads.inc({ result });
  }
}

function bounded(known: Set<string>, name: string, maximum: number): string {
  if (known.has(name)) return name;
  if (known.size >= maximum) return other;
  known.add(name);
  return name;
}
