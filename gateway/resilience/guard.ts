import { setTimeout as delay } from 'node:timers/promises';
import type { GraphAnswer, GraphFetch, GraphRequest } from '#platform/graph-client.ts';
import { GraphFailure, type FailureReason } from '#platform/graph-failure.ts';
import type { RequestContext } from '#platform/identity.ts';
import type { SubgraphSettings } from '#platform/subgraph-settings.ts';
import { CircuitBreaker, type CircuitState } from './circuit-breaker.ts';
import { ConcurrencyLimit } from './concurrency-limit.ts';
import { RetryBudget } from './retry-budget.ts';

/** What there is to see of a guarded subgraph. */
export interface GuardState {
  readonly circuit: CircuitState;
  /** Requests that it is being asked. */
  readonly running: number;
  /** Requests that wait for one of those to end. */
  readonly waiting: number;
}

/** A subgraph that is asked within limits. Its fetch rejects with GraphFailures only. */
export interface Guard {
  readonly fetch: GraphFetch;
  readonly state: GuardState;
}

export interface GuardOptions {
  readonly settings: SubgraphSettings;
  readonly onRetry?: (reason: FailureReason) => void;
  readonly onCircuit?: (state: CircuitState) => void;
}

/**
 * Asks a subgraph within its settings: a timeout for each attempt, retries of reads within a budget, a circuit breaker, and
 * a limit on requests at a time.
 */
export function guard(fetch: GraphFetch, { settings, onRetry, onCircuit }: GuardOptions): Guard {
  const breaker = new CircuitBreaker(settings, { ...(onCircuit && { onChange: onCircuit }) });
  const limit = new ConcurrencyLimit(settings.concurrency, settings.queue);
  const budget = new RetryBudget(settings.retryBudgetPercent);

  const attempt = async (request: GraphRequest, context: RequestContext): Promise<GraphAnswer> => {
    if (breaker.isRefusing) throw circuitOpen();
    const own = Date.now() + settings.timeoutMillis;
    const deadline = Math.min(own, context.deadline ?? Infinity);
    if (!limit.tryEnter()) await limit.enter(deadline, context.signal);
    try {
      const end = breaker.enter();
      if (end === undefined) throw circuitOpen();
      try {
        const answer = await fetch(request, context, deadline);
        end('answered');
        return answer;
      } catch (error) {
        const failure = toFailure(error);
        // Cut short by the request's own deadline it may have been about to answer.
        const isFault = countsAgainst.has(failure.reason) && (failure.reason !== 'TIMEOUT' || deadline === own);
        end(isFault ? 'failed' : failure.reason === 'TOO_LARGE' ? 'answered' : 'unknown');
        throw failure;
      }
    } finally {
      limit.leave();
    }
  };

  return {
    get state() {
      return { circuit: breaker.state, running: limit.running, waiting: limit.waiting };
    },
    async fetch(request, context) {
      budget.onRequest();
      for (let retry = 0; ; retry += 1) {
        try {
          return await attempt(request, context);
        } catch (error) {
          const failure = error as GraphFailure;
          if (request.isRead !== true || retry >= settings.retries || !isWorthRetrying(failure)) throw failure;
          const most = Math.min(settings.retryMaximumMillis, settings.retryBaseMillis * 2 ** retry);
          // Full jitter: those who failed together do not come back together.
          const pauseMillis = Math.random() * most;
          if (Date.now() + pauseMillis >= (context.deadline ?? Infinity) || !budget.take()) throw failure;
          onRetry?.(failure.reason);
          await pause(pauseMillis, context.signal);
        }
      }
    },
  };
}

/** Of a subgraph that works none of these is seen. */
const countsAgainst: ReadonlySet<FailureReason> = new Set<FailureReason>([
  'TIMEOUT',
  'CONNECTION',
  'BAD_ANSWER',
  'FAULT',
]);

/** Statuses of proxies whose server is away for the moment. */
const passing: ReadonlySet<number | undefined> = new Set([502, 503, 504]);

/** What another attempt may mend. Not a timeout: the time is gone, and a subgraph that is slow is not helped by more. */
const isWorthRetrying = ({ reason, status }: GraphFailure): boolean =>
  reason === 'CONNECTION' || (reason === 'BAD_ANSWER' && passing.has(status));

const circuitOpen = (): GraphFailure => new GraphFailure('CIRCUIT_OPEN', 'it failed too often lately');

const toFailure = (error: unknown): GraphFailure =>
  error instanceof GraphFailure ? error : new GraphFailure('FAULT', String(error), { cause: error });

async function pause(millis: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await delay(millis, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    throw new GraphFailure('ABORTED', 'nobody waits for the answer', { cause: error });
  }
}
