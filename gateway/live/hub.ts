import { MillgraphError } from '#platform/errors.ts';
import { visibilityKey, type RequestContext } from '#platform/identity.ts';
import { exceeds, type Limits } from '#platform/limits.ts';
import type { Log } from '#platform/log.ts';
import type { EngineRequest, LiveOperation } from '../engine.ts';
import { Refused } from '../engine/document.ts';
import type { LiveMetrics } from './metrics.ts';
import { Budget } from './ring.ts';
import { Stream, type Receiver, type StreamLimits } from './stream.ts';

export interface LiveHubOptions {
  /** Plans a subscription. */
  readonly plan: (request: EngineRequest) => LiveOperation | Refused | undefined;
  readonly limits: Limits;
  readonly metrics: LiveMetrics;
  readonly log: Log;
  /** How long an event's fields of other systems are waited for. */
  readonly eventMillis: number;
  /** How long a stream that nobody follows stays open. Default 10,000. */
  readonly lingerMillis?: number | undefined;
  /** The first pause before an upstream that was lost is opened again. Default 100. */
  readonly retryMillis?: number | undefined;
}

/** A client's subscription, as its transport holds it. */
export interface LiveSubscription {
  /** The client takes more again. */
  drained(): void;
  stop(): void;
}

/** A stream, and the request with which it is planned again. */
interface Kept {
  readonly stream: Stream;
  readonly request: EngineRequest;
  lingering: NodeJS.Timeout | undefined;
}

const sweepMillis = 1_000;
const concurrency = 8;
const catchUps = 8;
const longestRetryMillis = 10_000;

/** All subscriptions of the gateway: those that may share a stream do. */
export class LiveHub {
  readonly #options: LiveHubOptions;
  readonly #limits: StreamLimits;
  readonly #budget: Budget;
  readonly #streams = new Map<string, Kept>();
  readonly #byCaller = new Map<string, number>();
  readonly #sweeping: NodeJS.Timeout;
  #subscriptions = 0;
  #isDraining = false;

  constructor(options: LiveHubOptions) {
    const { limits, metrics, retryMillis = 100 } = options;
    this.#options = options;
    this.#budget = new Budget(limits.ringsBytes);
    this.#limits = {
      events: limits.ringEvents,
      bytes: limits.ringBytes,
      concurrency,
      catchUps,
      eventMillis: options.eventMillis,
      slowMillis: limits.slowMillis,
      retryMillis,
      longestRetryMillis,
    };
    this.#sweeping = setInterval(() => this.#sweep(), sweepMillis).unref();
    metrics.watch({
      streams: () =>
        [...this.#streams.values()].map(({ stream: { operation, size, upstreams } }) => ({
          field: operation.field,
          subgraph: operation.subgraph,
          subscriptions: size,
          upstreams,
        })),
      ringBytes: () => this.#budget.used,
    });
  }

  /** Begins a subscription, or says why not; undefined for what is another operation. `after`: instead of the request's own. */
  subscribe(
    request: EngineRequest,
    context: RequestContext,
    receiver: Receiver,
    after?: string,
  ): LiveSubscription | Refused | undefined {
    const { plan, limits } = this.#options;
    const operation = plan(request);
    if (operation === undefined || operation instanceof Refused) return operation;
    if (this.#isDraining)
      return refused(new MillgraphError('UNAVAILABLE', 'The graph is shutting down: connect again.'));
    const tooMany = this.#tooMany(context.subject);
    if (tooMany !== undefined) return refused(tooMany);
    const key = `${visibilityKey(context)} ${operation.key}`;
    const known = this.#streams.get(key);
    if (known === undefined && this.#streams.size >= limits.streams && !this.#dropLingering()) {
      const message = `There are ${limits.streams} different subscriptions, and at most so many at a time. Try again later.`;
      return refused(exceeds('streams', limits.streams, message));
    }
    const kept = known ?? this.#open(key, operation, request, context);
    clearTimeout(kept.lingering);
    kept.lingering = undefined;
    const { stream } = kept;
    const member = stream.join(receiver, after ?? operation.after, this.#counted(context.subject));
    return { drained: () => stream.drained(member), stop: () => stream.leave(member) };
  }

  /** Plans again what is open; what does not plan any more is ended with the reason. */
  replan(): void {
    for (const [key, { stream, request }] of [...this.#streams]) {
      const operation = this.#options.plan(request);
      if (operation instanceof Refused) this.#close(key, operation.errors);
      else if (operation !== undefined) stream.replace(operation);
    }
  }

  /** Nothing new begins. */
  drain(): void {
    this.#isDraining = true;
  }

  stop(): void {
    this.#isDraining = true;
    clearInterval(this.#sweeping);
    for (const key of [...this.#streams.keys()]) this.#close(key, 'COMPLETE');
  }

  #tooMany(subject: string): MillgraphError | undefined {
    const { subscriptions, callerSubscriptions } = this.#options.limits;
    if (this.#subscriptions >= subscriptions) {
      const message = `There are ${subscriptions} subscriptions, and at most so many at a time. Try again later, or elsewhere.`;
      return exceeds('subscriptions', subscriptions, message);
    }
    if ((this.#byCaller.get(subject) ?? 0) < callerSubscriptions) return undefined;
    const message = `You have ${callerSubscriptions} subscriptions, and at most so many at a time. End some.`;
    return exceeds('callerSubscriptions', callerSubscriptions, message);
  }

  /** Counts a subscription until it is called. */
  #counted(subject: string): () => void {
    this.#subscriptions += 1;
    this.#byCaller.set(subject, (this.#byCaller.get(subject) ?? 0) + 1);
    return () => {
      this.#subscriptions -= 1;
      const left = (this.#byCaller.get(subject) ?? 0) - 1;
      if (left > 0) this.#byCaller.set(subject, left);
      else this.#byCaller.delete(subject);
    };
  }

  #open(key: string, operation: LiveOperation, request: EngineRequest, caller: RequestContext): Kept {
    const { log, metrics, lingerMillis = 10_000 } = this.#options;
    // Whoever comes first is not whom it is for: it outlives him, and his request.
    const { deadline: _deadline, signal: _signal, span: _span, ...context } = caller;
    const stream = new Stream(operation, {
      context,
      limits: this.#limits,
      budget: this.#budget,
      observer: metrics,
      log,
      onIdle: () => {
        const kept = this.#streams.get(key);
        if (kept?.stream !== stream) return;
        clearTimeout(kept.lingering);
        kept.lingering = setTimeout(() => this.#close(key, 'COMPLETE'), lingerMillis).unref();
      },
    });
    const kept: Kept = { stream, request, lingering: undefined };
    this.#streams.set(key, kept);
    return kept;
  }

  /** Makes room for another stream. */
  #dropLingering(): boolean {
    for (const [key, { lingering }] of this.#streams) {
      if (lingering === undefined) continue;
      this.#close(key, 'COMPLETE');
      return true;
    }
    return false;
  }

  #close(key: string, ending: Parameters<Receiver['end']>[0]): void {
    const kept = this.#streams.get(key);
    if (kept === undefined) return;
    this.#streams.delete(key);
    clearTimeout(kept.lingering);
    kept.stream.close(ending);
  }

  #sweep(): void {
    const now = Date.now();
    for (const { stream } of [...this.#streams.values()]) stream.sweep(now);
  }
}

const refused = ({ message, extensions }: MillgraphError): Refused => new Refused([{ message, extensions }]);
