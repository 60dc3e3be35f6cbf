import { GraphFailure } from '#platform/graph-failure.ts';

interface Waiting {
  readonly go: () => void;
}

/** Lets a number of requests run at a time and a number wait, first come first served. */
export class ConcurrencyLimit {
  readonly #maximum: number;
  readonly #maximumWaiting: number;
  /** A set keeps the order in which they came, and loses one that gives up without a search. */
  readonly #waiting = new Set<Waiting>();
  #running = 0;

  constructor(maximum: number, maximumWaiting: number) {
    this.#maximum = maximum;
    this.#maximumWaiting = maximumWaiting;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Takes a place if one is free; each that is taken has to be given back by `leave`. */
  tryEnter(): boolean {
    if (this.#running >= this.#maximum) return false;
    this.#running += 1;
    return true;
  }

  /**
   * Waits for a place. Rejects with a GraphFailure TOO_BUSY when too many wait already or none is free by `deadline` (epoch
   * milliseconds), ABORTED when the signal aborts.
   */
  async enter(deadline: number, signal: AbortSignal | undefined): Promise<void> {
    if (this.tryEnter()) return;
    if (this.#waiting.size >= this.#maximumWaiting) {
      throw new GraphFailure('TOO_BUSY', `${this.#running} requests run and ${this.#waiting.size} wait`);
    }
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const waiting: Waiting = { go: () => resolve(undefined) };
    const giveUp = (failure: GraphFailure): void => {
      if (this.#waiting.delete(waiting)) reject(failure);
    };
    const onAbort = (): void => giveUp(new GraphFailure('ABORTED', 'nobody waits for the answer'));
    const timer = setTimeout(
      () => giveUp(new GraphFailure('TOO_BUSY', 'no place was free in time')),
      Math.max(0, deadline - Date.now()),
    );
    this.#waiting.add(waiting);
    if (signal?.aborted === true) onAbort();
    else signal?.addEventListener('abort', onAbort);
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    }
  }

  /** Gives a place back; who has waited longest gets it. */
  leave(): void {
    const [first] = this.#waiting;
    if (first === undefined) {
      this.#running -= 1;
      return;
    }
    this.#waiting.delete(first);
    first.go();
  }
}
