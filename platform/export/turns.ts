import { MillgraphError } from '#platform/errors.ts';

export interface TurnLimits {
  /** Exports that one caller reads at a time. Default 4, as a report loads several tables at once. */
  readonly perCaller?: number;
  /** Exports that are read at a time. Default 8. */
  readonly inAll?: number;
}

/** How many exports are read at a time. */
export class Turns {
  readonly #perCaller: number;
  readonly #inAll: number;
  readonly #reading = new Map<string, number>();

  constructor({ perCaller = 4, inAll = 8 }: TurnLimits = {}) {
    this.#perCaller = perCaller;
    this.#inAll = inAll;
  }

  /** Takes a turn; the answer gives it back, at its first call. Throws TOO_MANY_EXPORTS. */
  take(caller: string): () => void {
    const own = this.#reading.get(caller) ?? 0;
    const all = [...this.#reading.values()].reduce((sum, count) => sum + count, 0);
    if (own >= this.#perCaller || all >= this.#inAll) {
      const whose = own >= this.#perCaller ? `You read ${own}` : `${all} are read`;
      throw new MillgraphError('TOO_MANY_EXPORTS', `${whose} exports at a time, which is as many as may be.`, {
        retryAfterSeconds: 5,
      });
    }
    this.#reading.set(caller, own + 1);
    let taken = true;
    return () => {
      if (!taken) return;
      taken = false;
      const left = (this.#reading.get(caller) ?? 1) - 1;
      if (left === 0) this.#reading.delete(caller);
      else this.#reading.set(caller, left);
    };
  }
}
