/** Keeps the values that were asked for last, and no more than a number of them. */
export class BoundedCache<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #maximum: number;

  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  getOrMake(key: Key, make: () => Value): Value {
    const known = this.#values.get(key);
    if (known !== undefined) {
      // A map keeps the order of insertion: what was asked for last stands last.
      this.#values.delete(key);
      this.#values.set(key, known);
      return known;
    }
    const value = make();
    this.#values.set(key, value);
    if (this.#values.size > this.#maximum) {
      const [oldest] = this.#values.keys();
      if (oldest !== undefined) this.#values.delete(oldest);
    }
    return value;
  }

  delete(key: Key): void {
    this.#values.delete(key);
  }
}
