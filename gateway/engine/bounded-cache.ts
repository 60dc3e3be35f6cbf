/** Keeps the values that were asked for last, and no more than a number of them, or no heavier ones together. */
export class BoundedCache<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #maximum: number;
  readonly #weigh: (value: Value, key: Key) => number;
  readonly #use: { hits: number; misses: number };
  #weight = 0;

  /**
   * @param weigh how much of the maximum a value takes, always the same for the same. Default 1
   * @param use counts what was found and what was made
   */
  constructor(
    maximum: number,
    weigh: (value: Value, key: Key) => number = () => 1,
    use: { hits: number; misses: number } = { hits: 0, misses: 0 },
  ) {
    this.#maximum = maximum;
    this.#weigh = weigh;
    this.#use = use;
  }

  get size(): number {
    return this.#values.size;
  }

  /** All values, the one that was asked for last at the end. */
  values(): Iterable<Value> {
    return this.#values.values();
  }

  get(key: Key): Value | undefined {
    const known = this.#values.get(key);
    if (known === undefined) return undefined;
    // A map keeps the order of insertion: what was asked for last stands last.
    this.#values.delete(key);
    this.#values.set(key, known);
    return known;
  }

  getOrMake(key: Key, make: () => Value): Value {
    const known = this.get(key);
    if (known !== undefined) {
      this.#use.hits += 1;
      return known;
    }
    this.#use.misses += 1;
    const value = make();
    this.set(key, value);
    return value;
  }

  /** Keeps a value, unless it is heavier than all together may be. */
  set(key: Key, value: Value): void {
    this.delete(key);
    const weight = this.#weigh(value, key);
    if (weight > this.#maximum) return;
    this.#values.set(key, value);
    this.#weight += weight;
    for (const oldest of this.#values.keys()) {
      if (this.#weight <= this.#maximum) return;
      this.delete(oldest);
    }
  }

  delete(key: Key): void {
    const known = this.#values.get(key);
    if (known === undefined) return;
    this.#values.delete(key);
    this.#weight -= this.#weigh(known, key);
  }
}
