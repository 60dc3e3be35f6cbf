/** Retries that may be made at once after a quiet time. */
const reserve = 10;

/**
 * Keeps retries a share of the requests: each request pays in its share of a retry, each retry takes out a whole one. When
 * a subgraph fails for all, it is asked little more often than when it works. (Google, SRE book, "Handling Overload".)
 */
export class RetryBudget {
  readonly #share: number;
  #saved: number;

  constructor(percent: number) {
    this.#share = percent / 100;
    this.#saved = percent === 0 ? 0 : reserve;
  }

  onRequest(): void {
    if (this.#saved < reserve) this.#saved = Math.min(reserve, this.#saved + this.#share);
  }

  /** Whether there is a retry left; it is taken. */
  take(): boolean {
    // Shares add up with an error of rounding: ten tenths are a little less than one.
    if (this.#saved < 1 - 1e-9) return false;
    this.#saved -= 1;
    return true;
  }
}
