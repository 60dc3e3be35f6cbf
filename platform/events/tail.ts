import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { CloudEvent } from '#contracts/events.ts';
import type { Database } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { endOfLog, placeOf, readLog, type EventPage } from '#platform/events/log.ts';
import { byDeadline } from '#platform/graph-client.ts';
import { serviceContext, type RequestContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';

/** What somebody follows of a system's log. */
export interface Following {
  /** Whose plants and suppliers. Its signal ends the following. */
  readonly context: RequestContext;
  /** What stands behind this cursor; null: behind all that is visible now. */
  readonly after: string | null;
  /** Only these types. */
  readonly types: readonly string[];
  /** Only those of which this is true. */
  readonly matches: (event: CloudEvent) => boolean;
}

/** An event as it is followed, with its cursor: what follows on it is read with that. */
export interface FollowedEvent {
  readonly event: CloudEvent;
  readonly cursor: string;
}

/** What a tail holds at a moment. */
export interface TailUse {
  readonly followers: number;
  readonly isPolling: boolean;
  /** Events kept. */
  readonly events: number;
  /** About how many bytes they are. */
  readonly bytes: number;
}

export interface TailLimits {
  /** How long between two looks at the log. Default 25. */
  readonly pollMillis: number;
  /** Most events kept for those who follow. Default 5,000. */
  readonly ringEvents: number;
  /** Most bytes of them. Default 8 MiB. */
  readonly ringBytes: number;
  /** Events that one who is behind what is kept reads at a time. Default 100. */
  readonly pageEvents: number;
  /** For how long the database may be away before those who follow are told. Default 5,000. */
  readonly patienceMillis: number;
  /** How long one look at the log may take before it is given up, and tried again. Default 10,000. */
  readonly readMillis: number;
}

const defaultLimits: TailLimits = {
  pollMillis: 25,
  ringEvents: 5_000,
  ringBytes: 8 * 2 ** 20,
  pageEvents: 100,
  patienceMillis: 5_000,
  readMillis: 10_000,
};

const pollPage = 1_000;
const longestPauseMillis = 1_000;

interface Entry extends FollowedEvent {
  readonly place: bigint;
  readonly bytes: number;
}

interface Place {
  readonly cursor: string;
  readonly place: bigint;
}

/** Somebody who follows: all there is of him is where he stands, what he has not taken is in the ring or in the log. */
class Follower {
  readonly wants: (event: CloudEvent) => boolean;
  /** He has been given all that he wants up to here. */
  at: Place | undefined;
  /** Why he cannot go on. */
  failure: Error | undefined;
  #wake: (() => void) | undefined;

  constructor({ context, types, matches }: Following) {
    const wanted = new Set(types);
    const isVisible = visibleTo(context);
    this.wants = (event) => wanted.has(event.type) && !event.historical && isVisible(event) && matches(event);
  }

  get isWaiting(): boolean {
    return this.#wake !== undefined;
  }

  wait(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }

  wake(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }

  pass(to: Place): void {
    if (this.at === undefined || to.place > this.at.place) this.at = to;
  }
}

/** Whether a caller may see an event, exactly as the policy of `event_log` has it (`protect(..., 'supplier')`). */
export function visibleTo(context: Pick<RequestContext, 'plants' | 'suppliers'>): (event: CloudEvent) => boolean {
  const plants = named(context.plants);
  const suppliers = named(context.suppliers);
  return ({ plant, supplier }) =>
    (plants === '*' || (plant === null ? plants.size > 0 : plants.has(plant))) &&
    (suppliers === '*' || (supplier !== null && suppliers.has(supplier)));
}

/** A list that holds `*` does not mean all: only the word itself does. */
const named = (ids: readonly string[] | '*'): ReadonlySet<string> | '*' =>
  ids === '*' ? '*' : new Set(ids.filter((id) => id !== '*'));

/**
 * The end of a system's log, read once for all who follow it and only while somebody does. What was read lately is kept in a
 * ring; who is behind that reads the log by his own cursor until he is within it. So nobody who is slow costs memory, and
 * nobody misses an event or gets one twice.
 */
export class LogTail {
  readonly #database: Database;
  readonly #log: Log;
  readonly #limits: TailLimits;
  readonly #followers = new Set<Follower>();
  /** In the order of the log: all that is not historical between `#start` and `#end`. */
  #ring: Entry[] = [];
  #bytes = 0;
  #start: Place | undefined;
  #end: Place | undefined;
  #polling: AbortController | undefined;
  #now: Promise<Place> | undefined;
  #isClosed = false;

  constructor(database: Database, log: Log, limits: Partial<TailLimits> = {}) {
    this.#database = database;
    this.#log = log;
    this.#limits = { ...defaultLimits, ...limits };
  }

  get use(): TailUse {
    return {
      followers: this.#followers.size,
      isPolling: this.#polling !== undefined,
      events: this.#ring.length,
      bytes: this.#bytes,
    };
  }

  /**
   * The events behind a cursor and those to come, each once and in the order of the log; imported history is left out. Ends
   * when the context's signal aborts. Throws BAD_USER_INPUT for a cursor that is none, CURSOR_EXPIRED where nobody can tell
   * what stands behind it, UNAVAILABLE when the database is away for long.
   */
  async *follow(following: Following): AsyncGenerator<FollowedEvent, void, undefined> {
    const { signal } = following.context;
    const given = following.after === null ? null : givenPlace(following.after);
    const follower = new Follower(following);
    const wake = (): void => follower.wake();
    this.#enter(follower);
    signal?.addEventListener('abort', wake);
    try {
      follower.at = given ?? (await this.#tried(() => this.#visibleNow(), signal));
      let isProven = given === null || this.#holds(given);
      while (signal?.aborted !== true) {
        if (follower.failure !== undefined) throw follower.failure;
        if (!isProven || this.#isPast(follower.at)) {
          yield* this.#readOn(follower, following);
          isProven = true;
          continue;
        }
        const entry = this.#next(follower);
        if (entry === undefined) await follower.wait();
        else yield { event: entry.event, cursor: entry.cursor };
      }
    } catch (error) {
      // Whatever he was reading was given up.
      if (!isAborted(signal)) throw error;
    } finally {
      signal?.removeEventListener('abort', wake);
      this.#leave(follower);
    }
  }

  /** Ends all who follow with UNAVAILABLE. */
  close(): void {
    this.#isClosed = true;
    this.#polling?.abort();
    this.#fail(closing());
  }

  #enter(follower: Follower): void {
    if (this.#isClosed) throw closing();
    this.#followers.add(follower);
    if (this.#polling !== undefined) return;
    const polling = new AbortController();
    this.#polling = polling;
    void this.#poll(polling.signal);
  }

  #leave(follower: Follower): void {
    this.#followers.delete(follower);
    if (this.#followers.size > 0) return;
    this.#polling?.abort();
    this.#polling = undefined;
    this.#begin(undefined);
  }

  /** One look for all who begin at the same time. */
  #visibleNow(): Promise<Place> {
    this.#now ??= this.#lookAtEnd().finally(() => (this.#now = undefined));
    return this.#now;
  }

  async #lookAtEnd(): Promise<Place> {
    const { cursor } = await endOfLog(this.#database.session(serviceContext('live')));
    return { cursor, place: placeOf(cursor).place };
  }

  /** Whether something behind a place is not in the ring any more. */
  #isPast(at: Place): boolean {
    return this.#start !== undefined && at.place < this.#start.place;
  }

  /** Whether a cursor that somebody gave stands within what was read, and so is one of this log. */
  #holds(given: Place): boolean {
    return (
      this.#end !== undefined &&
      !this.#isPast(given) &&
      given.place <= this.#end.place &&
      placeOf(given.cursor).epoch === placeOf(this.#end.cursor).epoch
    );
  }

  #next(follower: Follower): Entry | undefined {
    const ring = this.#ring;
    for (let index = firstBehind(ring, follower.at?.place ?? 0n); index < ring.length; index += 1) {
      const entry = ring[index];
      if (entry === undefined || !follower.wants(entry.event)) continue;
      follower.pass(entry);
      return entry;
    }
    if (this.#end !== undefined) follower.pass(this.#end);
    return undefined;
  }

  /** A page of the log behind where a follower stands, in his own scope. */
  async *#readOn(follower: Follower, { context, types }: Following): AsyncGenerator<FollowedEvent, void, undefined> {
    const after = follower.at?.cursor ?? null;
    const page = await this.#tried(
      () =>
        readLog(this.#database.session(context), {
          ...{ after, types, limit: this.#limits.pageEvents, withCursors: true },
        }),
      context.signal,
    );
    const end = { cursor: page.cursor, place: placeOf(page.cursor).place };
    if (end.place < (follower.at?.place ?? 0n)) {
      throw new MillgraphError('CURSOR_EXPIRED', 'The event cursor is ahead of the log: it is from before a restore.', {
        argument: 'after',
      });
    }
    for (const { event, cursor, place } of entriesOf(page)) {
      if (!follower.wants(event)) continue;
      follower.pass({ cursor, place });
      yield { event, cursor };
    }
    follower.pass(end);
  }

  async #poll(signal: AbortSignal): Promise<void> {
    const session = this.#database.session(serviceContext('live'));
    while (!isAborted(signal)) {
      try {
        const page = await this.#tried(async () => {
          const after = this.#end ?? (await this.#visibleNow());
          if (isAborted(signal)) return undefined;
          if (this.#end === undefined) this.#begin(after);
          return readLog(session, { ...{ after: after.cursor, limit: pollPage, types: [], withCursors: true } });
        }, signal);
        if (isAborted(signal) || page === undefined) return;
        this.#append(page);
        if (page.complete) await pause(this.#limits.pollMillis, signal);
      } catch (error) {
        if (isAborted(signal)) return;
        this.#begin(undefined);
        this.#fail(error instanceof Error ? error : new Error('the log cannot be read', { cause: error }));
        await pause(longestPauseMillis, signal);
      }
    }
  }

  /** What comes of a look at the database, tried again while that is away, but not for long. */
  async #tried<Result>(look: () => Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
    const { pollMillis, patienceMillis, readMillis } = this.#limits;
    const begun = Date.now();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await byDeadline(look(), { deadline: Date.now() + readMillis, ...(signal && { signal }) });
      } catch (error) {
        if (isAborted(signal) || isExpired(error)) throw error;
        if (attempt === 1) this.#log.warn({ err: error }, 'the log cannot be followed; trying again');
        if (Date.now() - begun >= patienceMillis) throw error;
        await pause(Math.min(pollMillis * 2 ** attempt, longestPauseMillis), signal);
      }
    }
  }

  #begin(at: Place | undefined): void {
    this.#ring = [];
    this.#bytes = 0;
    this.#start = at;
    this.#end = at;
    for (const follower of this.#followers) if (follower.at !== undefined && this.#isPast(follower.at)) follower.wake();
  }

  #append(page: EventPage): void {
    const end = { cursor: page.cursor, place: placeOf(page.cursor).place };
    const entries = entriesOf(page).filter(({ event }) => !event.historical);
    this.#end = end;
    for (const entry of entries) {
      this.#ring.push(entry);
      this.#bytes += entry.bytes;
    }
    this.#trim();
    for (const follower of this.#followers) {
      if (!follower.isWaiting) continue;
      const at = follower.at?.place ?? 0n;
      if (entries.some(({ place, event }) => place > at && follower.wants(event))) follower.wake();
      else follower.pass(end);
    }
  }

  #trim(): void {
    let count = Math.max(0, this.#ring.length - this.#limits.ringEvents);
    let bytes = this.#bytes;
    for (const [index, entry] of this.#ring.entries()) {
      if (index >= count && bytes <= this.#limits.ringBytes) break;
      bytes -= entry.bytes;
      count = index + 1;
    }
    const last = this.#ring[count - 1];
    if (last === undefined) return;
    this.#start = last;
    this.#bytes = bytes;
    this.#ring.splice(0, count);
  }

  #fail(error: Error): void {
    for (const follower of this.#followers) {
      follower.failure = error;
      follower.wake();
    }
  }
}

function givenPlace(cursor: string): Place {
  try {
    return { cursor, place: placeOf(cursor).place };
  } catch (error) {
    if (!(error instanceof MillgraphError)) throw error;
    throw new GraphQLError('"after" is no cursor of an event: give one as it came, or leave it out to begin now.', {
      extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
    });
  }
}

function entriesOf({ events, cursors = [] }: EventPage): readonly Entry[] {
  return events.map((event, index) => {
    const cursor = cursors[index] ?? '';
    return { event, cursor, place: placeOf(cursor).place, bytes: sizeOf(event) };
  });
}

/** Of what an event has beside its data, and what keeping it takes. */
const envelopeBytes = 1_000;
const sizeOf = ({ data }: CloudEvent): number => envelopeBytes + JSON.stringify(data).length;

/** The index of the first entry behind a place. */
function firstBehind(ring: readonly Entry[], place: bigint): number {
  let [from, to] = [0, ring.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ring[middle]?.place ?? 0n) > place) to = middle;
    else from = middle + 1;
  }
  return from;
}

const isExpired = (error: unknown): boolean => error instanceof MillgraphError && error.code === 'CURSOR_EXPIRED';

/** As it is now, whatever it was when it was looked at last. */
const isAborted = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

const closing = (): MillgraphError => new MillgraphError('UNAVAILABLE', 'The service is shutting down.');

async function pause(millis: number, signal: AbortSignal | undefined): Promise<void> {
  await sleep(millis, undefined, { ...(signal && { signal }) }).catch(() => undefined);
}
