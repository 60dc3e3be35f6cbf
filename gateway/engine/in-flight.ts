/** Work that several wait for. */
interface Shared<Result> {
  readonly result: Promise<Result>;
  readonly abort: AbortController;
  waiting: number;
}

/** Lets equal reads that are under way at the same time be one. */
export class InFlight<Result> {
  readonly #shared = new Map<string, Shared<Result>>();
  readonly #use: { hits: number; misses: number };

  /** `use`: counts what was shared and what was started. */
  constructor(use: { hits: number; misses: number } = { hits: 0, misses: 0 }) {
    this.#use = use;
  }

  get size(): number {
    return this.#shared.size;
  }

  /**
   * The result of the work under `key`, started unless it is under way. The work's signal aborts when all who wait
   * for it have gone.
   */
  async share(
    key: string,
    signal: AbortSignal | undefined,
    start: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const underWay = this.#shared.get(key);
    if (underWay === undefined) this.#use.misses += 1;
    else this.#use.hits += 1;
    const shared = underWay ?? this.#start(key, start);
    shared.waiting += 1;
    const leave = (): void => {
      shared.waiting -= 1;
      if (shared.waiting > 0) return;
      // Whoever comes now must not wait for what is being given up.
      if (this.#shared.get(key) === shared) this.#shared.delete(key);
      shared.abort.abort();
    };
    if (signal?.aborted === true) leave();
    else signal?.addEventListener('abort', leave, { once: true });
    try {
      return await shared.result;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<Result>): Shared<Result> {
    const abort = new AbortController();
    const result = start(abort.signal).finally(() => {
      if (this.#shared.get(key) === shared) this.#shared.delete(key);
    });
    const shared: Shared<Result> = { result, abort, waiting: 0 };
    this.#shared.set(key, shared);
    return shared;
  }
}
