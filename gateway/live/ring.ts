/** An event as clients get it, and its place among the others of its stream. */
export interface Entry {
  /** Undefined where the events have none. */
  readonly cursor: string | undefined;
  /** JSON of the answer, shared by all who get it. Empty for what lies behind the oldest that is kept. */
  payload: Buffer;
  next: Entry | undefined;
  /** Whether what follows it is known by it. */
  isKept: boolean;
}

export interface RingLimits {
  readonly events: number;
  readonly bytes: number;
}

/** The bytes that the rings of a process hold together. */
export class Budget {
  readonly maximum: number;
  used = 0;

  constructor(maximum: number) {
    this.maximum = maximum;
  }

  get isExceeded(): boolean {
    return this.used > this.maximum;
  }
}

const empty = Buffer.alloc(0);
/** What an event takes beside its payload. */
const overheadBytes = 200;
const sizeOf = ({ payload }: Entry): number => payload.length + overheadBytes;

/** The latest events of a stream, bounded in count and bytes: those that follow `head`, which is itself gone. */
export class Ring {
  head: Entry;
  last: Entry;
  readonly #limits: RingLimits;
  readonly #budget: Budget;
  readonly #byCursor = new Map<string, Entry>();
  #events = 0;
  #bytes = 0;

  /** `base`: the cursor behind which the first event will stand, where it is known. */
  constructor(base: string | undefined, limits: RingLimits, budget: Budget) {
    this.#limits = limits;
    this.#budget = budget;
    this.head = { cursor: base, payload: empty, next: undefined, isKept: true };
    this.last = this.head;
    if (base !== undefined) this.#byCursor.set(base, this.head);
  }

  get size(): number {
    return this.#events;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The place behind which somebody goes on who has got all up to this cursor. */
  find(cursor: string): Entry | undefined {
    return this.#byCursor.get(cursor);
  }

  append(cursor: string | undefined, payload: Buffer): Entry {
    const entry: Entry = { cursor, payload, next: undefined, isKept: true };
    this.last.next = entry;
    this.last = entry;
    this.#count(entry, 1);
    if (cursor !== undefined) this.#byCursor.set(cursor, entry);
    this.#trim();
    return entry;
  }

  /**
   * Takes over what another has before this, where it leads up to here: its last event is `same` here, which is the head or
   * the first event. Returns what stands in the head's place then.
   */
  prepend(other: Ring, same: Entry): Entry | undefined {
    const own = this.head;
    const begin = other.head;
    const end = same === own ? other.last : same === own.next ? other.#before(other.last) : undefined;
    if (end === undefined) return undefined;
    end.next = own.next;
    if (this.last === own) this.last = end;
    own.isKept = false;
    own.next = undefined;
    for (let entry: Entry | undefined = begin; entry !== undefined; entry = entry === end ? undefined : entry.next) {
      if (entry.cursor !== undefined) this.#byCursor.set(entry.cursor, entry);
      if (entry !== begin) this.#count(entry, 1);
    }
    this.head = begin;
    other.#forgetAll();
    this.#trim();
    return end;
  }

  #before(wanted: Entry): Entry | undefined {
    for (let entry: Entry | undefined = this.head; entry !== undefined; entry = entry.next) {
      if (entry.next === wanted) return entry;
    }
    return undefined;
  }

  /** Gives back all that it holds. */
  clear(): void {
    for (let entry: Entry | undefined = this.head; entry !== undefined;) {
      const { next }: Entry = entry;
      entry.isKept = false;
      entry.next = undefined;
      entry = next;
    }
    this.#forgetAll();
  }

  /** Without a word to those who stand at its entries. */
  #forgetAll(): void {
    this.#budget.used -= this.#bytes;
    this.#bytes = 0;
    this.#events = 0;
    this.#byCursor.clear();
    this.head = { cursor: undefined, payload: empty, next: undefined, isKept: true };
    this.last = this.head;
  }

  #count(entry: Entry, sign: 1 | -1): void {
    const bytes = sign * sizeOf(entry);
    this.#events += sign;
    this.#bytes += bytes;
    this.#budget.used += bytes;
  }

  /** The latest event stays, however large. */
  #trim(): void {
    const { events, bytes } = this.#limits;
    while (this.#events > 1 && (this.#events > events || this.#bytes > bytes || this.#budget.isExceeded)) {
      const gone = this.head;
      const { next } = gone;
      if (next === undefined) return;
      this.#count(next, -1);
      next.payload = empty;
      this.head = next;
      gone.isKept = false;
      gone.next = undefined;
      if (gone.cursor !== undefined) this.#byCursor.delete(gone.cursor);
    }
  }
}
