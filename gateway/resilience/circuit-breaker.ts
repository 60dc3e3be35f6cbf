import type { SubgraphSettings } from '#platform/subgraph-settings.ts';

export type CircuitState = 'closed' | 'open' | 'half-open';

/** How an attempt ended, for the breaker: one that was given up tells nothing about the subgraph. */
export type AttemptOutcome = 'answered' | 'failed' | 'unknown';

type BreakerSettings = Pick<SubgraphSettings, 'breakerPercent' | 'breakerWindow' | 'breakerOpenMillis'>;

export interface CircuitBreakerOptions {
  /** Milliseconds of a clock that only moves on. */
  readonly now?: () => number;
  readonly onChange?: (state: CircuitState) => void;
}

/**
 * Stops asking what fails: closed it counts the last attempts, open it lets none through for a while, half-open it lets
 * one through, which decides. (Nygard, Release It!, "Circuit Breaker".)
 */
export class CircuitBreaker {
  readonly #settings: BreakerSettings;
  readonly #now: () => number;
  readonly #onChange: (state: CircuitState) => void;
  #state: CircuitState = 'closed';
  /** The last attempts while closed, a ring; true where one failed. */
  #window: boolean[] = [];
  #next = 0;
  #failures = 0;
  #openedAt = 0;

  constructor(settings: BreakerSettings, { now = () => performance.now(), onChange }: CircuitBreakerOptions = {}) {
    this.#settings = settings;
    this.#now = now;
    this.#onChange = onChange ?? ((): void => undefined);
  }

  get state(): CircuitState {
    return this.#state;
  }

  /** Whether an attempt would be refused now. */
  get isRefusing(): boolean {
    if (this.#state === 'closed') return false;
    return this.#state === 'half-open' || this.#now() - this.#openedAt < this.#settings.breakerOpenMillis;
  }

  /** Asks to make an attempt; what it returns has to be told how the attempt ended. Undefined: refused. */
  enter(): ((outcome: AttemptOutcome) => void) | undefined {
    if (this.#state === 'closed') return this.#whileClosed;
    if (this.isRefusing) return undefined;
    this.#become('half-open');
    return this.#afterProbe;
  }

  readonly #whileClosed = (outcome: AttemptOutcome): void => {
    const { breakerPercent, breakerWindow } = this.#settings;
    // Attempts that began before the circuit opened say nothing of how it is since.
    if (this.#state !== 'closed' || outcome === 'unknown' || breakerPercent === 0) return;
    const failed = outcome === 'failed';
    if (!failed && this.#failures === 0) return;
    if (this.#window[this.#next] === true) this.#failures -= 1;
    if (failed) this.#failures += 1;
    this.#window[this.#next] = failed;
    this.#next = (this.#next + 1) % breakerWindow;
    if (failed && this.#failures * 100 >= breakerPercent * breakerWindow) this.#open();
  };

  readonly #afterProbe = (outcome: AttemptOutcome): void => {
    if (outcome === 'failed') this.#open();
    else if (outcome === 'answered') this.#become('closed');
    else {
      // Nothing was learned: the next one is the probe.
      this.#become('open');
      this.#openedAt = -Infinity;
    }
  };

  #open(): void {
    this.#openedAt = this.#now();
    this.#window = [];
    this.#next = 0;
    this.#failures = 0;
    this.#become('open');
  }

  #become(state: CircuitState): void {
    this.#state = state;
    this.#onChange(state);
  }
}
