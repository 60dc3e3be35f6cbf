import { Counter, Gauge, type Registry } from '#platform/telemetry/metrics.ts';
import type { StreamObserver } from './stream.ts';

export type LiveProtocol = 'WEBSOCKET' | 'SSE';

/** What there is at a moment. */
export interface LiveUse {
  readonly streams: () => readonly StreamUse[];
  readonly ringBytes: () => number;
}

export interface StreamUse {
  readonly field: string;
  readonly subgraph: string;
  readonly subscriptions: number;
  readonly upstreams: { readonly open: number; readonly lost: number };
}

/** What is counted of subscriptions. */
export class LiveMetrics implements StreamObserver {
  readonly #sockets;
  readonly #closes;
  readonly #events;
  readonly #deliveries;
  readonly #slow;
  readonly #resumes;
  readonly #catchUps;
  readonly #expired;
  readonly #lost;
  #use: LiveUse = { streams: () => [], ringBytes: () => 0 };

  constructor(registry: Registry) {
    const registers = [registry];
    this.#sockets = new Gauge({
      name: 'millgraph_live_connections',
      help: 'Connections of clients: WebSockets, and streams of server-sent events.',
      labelNames: ['protocol'],
      registers,
    });
    for (const protocol of ['WEBSOCKET', 'SSE'] as const) this.#sockets.set({ protocol }, 0);
    this.#closes = new Counter({
      name: 'millgraph_live_closes_total',
      help: 'WebSockets that the gateway has closed, by the code that it gave; docs/live.md says what they mean.',
      labelNames: ['code'],
      registers,
    });
    this.#events = new Counter({
      name: 'millgraph_live_events_total',
      help: 'Events of upstreams, each completed once for all clients.',
      labelNames: ['field'],
      registers,
    });
    this.#deliveries = new Counter({
      name: 'millgraph_live_deliveries_total',
      help: 'Events that were handed to clients.',
      labelNames: ['field'],
      registers,
    });
    this.#slow = new Counter({
      name: 'millgraph_live_slow_closes_total',
      help: 'Subscriptions that were ended because their client was too slow.',
      labelNames: ['field'],
      registers,
    });
    this.#resumes = new Counter({
      name: 'millgraph_live_resumes_total',
      help: 'Subscriptions that went on from a cursor: found in what is kept, or to be caught up from the subgraph.',
      labelNames: ['from'],
      registers,
    });
    for (const from of ['RING', 'CATCH_UP'] as const) this.#resumes.inc({ from }, 0);
    this.#catchUps = new Counter({
      name: 'millgraph_live_catch_ups_total',
      help: 'Upstreams that were opened from a cursor, each for all clients who wait for it.',
      registers,
    });
    this.#expired = new Counter({
      name: 'millgraph_live_cursors_expired_total',
      help: 'Subscriptions that were ended with CURSOR_EXPIRED.',
      labelNames: ['field'],
      registers,
    });
    this.#lost = new Counter({
      name: 'millgraph_live_upstreams_lost_total',
      help: 'How often a subscription to a subgraph broke, or could not be opened.',
      labelNames: ['subgraph'],
      registers,
    });
    this.#collect(registers);
  }

  #collect(registers: Registry[]): void {
    const use = (): LiveUse => this.#use;
    new Gauge({
      name: 'millgraph_live_subscriptions',
      help: 'Subscriptions of clients.',
      labelNames: ['field'],
      registers,
      collect() {
        this.reset();
        for (const { field, subscriptions } of use().streams()) this.inc({ field }, subscriptions);
      },
    });
    new Gauge({
      name: 'millgraph_live_upstreams',
      help: 'Subscriptions to subgraphs: open, or lost and tried again.',
      labelNames: ['subgraph', 'state'],
      registers,
      collect() {
        this.reset();
        for (const { subgraph, upstreams } of use().streams()) {
          this.inc({ subgraph, state: 'OPEN' }, upstreams.open);
          this.inc({ subgraph, state: 'LOST' }, upstreams.lost);
        }
      },
    });
    new Gauge({
      name: 'millgraph_live_ring_bytes',
      help: 'Bytes of the events that are kept for those who resume or are behind.',
      registers,
      collect() {
        this.set(use().ringBytes());
      },
    });
  }

  watch(use: LiveUse): void {
    this.#use = use;
  }

  opened(protocol: LiveProtocol): void {
    this.#sockets.inc({ protocol });
  }

  closed(protocol: LiveProtocol): void {
    this.#sockets.dec({ protocol });
  }

  closedWith(code: number): void {
    this.#closes.inc({ code });
  }

  event(field: string): void {
    this.#events.inc({ field });
  }

  delivered(field: string, clients: number): void {
    this.#deliveries.inc({ field }, clients);
  }

  slow(field: string): void {
    this.#slow.inc({ field });
  }

  resumed(how: 'ring' | 'catch-up'): void {
    this.#resumes.inc({ from: how === 'ring' ? 'RING' : 'CATCH_UP' });
  }

  caughtUp(): void {
    this.#catchUps.inc();
  }

  expired(field: string): void {
    this.#expired.inc({ field });
  }

  lost(subgraph: string): void {
    this.#lost.inc({ subgraph });
  }
}
