import type { CloudEvent } from '#contracts/events.ts';
import type { Database, Session } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { Carried } from '#platform/events/bus.ts';
import type { EventCount, EventPage } from '#platform/events/log.ts';
import { isGivenUp, isPassing, toldOf, type Patience } from '#platform/events/giving-up.ts';
import { NotKnownYet } from '#platform/events/not-known-yet.ts';
import type { EventReader, Freshness, Reaction } from '#platform/events/reactions.ts';
import type { Consumption } from '#platform/events/replay.ts';
import { Replayer } from '#platform/events/replayer.ts';
import { ShardPositions } from '#platform/events/shard-positions.ts';
import {
  heads,
  park,
  postpone,
  takeOut,
  waitsOneOf,
  type Failure,
  type Head,
  type Queue,
} from '#platform/events/waiting.ts';
import { serviceContext, type RequestContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';

const pageSize = 500;
/** Events that take effect in one transaction; few, for no write transaction may last long. */
const batchSize = 25;
/** What waits is looked for this often where nothing is due: another process may have failed, or somebody have decided. */
const lookForWaitingMillis = 1000;
const firstRetryMillis = 200;
const longestRetryMillis = 60_000;
/** From this attempt on, after about half a minute, also what is not known yet is worth a warning. */
const patientAttempts = 8;
/** A position that moves on without events is saved so often: else it would be behind what is dropped some day. */
const savePositionMillis = 3_600_000;
/** So often the log is read also while all of it is carried: its owner sees then how far it was read. */
const longestUnreadMillis = 600_000;

/** Pause before attempt `attempts + 1`: doubled each time, at most a minute, with half of it left to chance. */
export const retryMillis = (attempts: number): number => {
  const full = Math.min(longestRetryMillis, firstRetryMillis * 2 ** Math.min(attempts - 1, 20));
  return full / 2 + (Math.random() * full) / 2;
};

/** How events of a source came to a consumer since it was started. */
export interface Traffic {
  readonly source: string;
  /** Events that were read from the log. */
  readonly log: number;
  /** Events that a bus brought. */
  readonly bus: number;
  /** How often a bus had lost some. */
  readonly gaps: number;
  /** Whether a bus brings all there is now. */
  readonly isCarried: boolean;
}

/** One consumer's reading of one source. */
export class SourceReader {
  readonly #database: Database;
  readonly #consumer: string;
  /** The system whose log it reads. */
  readonly source: string;
  readonly #read: EventReader;
  readonly #reactions: ReadonlyMap<string, Reaction>;
  readonly #session: Session;
  readonly #log: Log;
  readonly #patience: Patience;
  readonly #queue: Queue;
  #cursor: string | null | undefined;
  #lastEventAt: string | null = null;
  #currentAt: number | null = null;
  #savedAt = 0;
  /** The log that was read last; null: none, or one that does not say. */
  #logRead: string | null = null;
  #logReadAt = 0;
  readonly #shards = new ShardPositions();
  #isCarried = false;
  readonly #traffic = { log: 0, bus: 0, gaps: 0 };
  #running: Promise<unknown> = Promise.resolve();
  #droppedBefore: string | null = null;
  #missedBefore: string | null = null;
  readonly #replayer: Replayer;
  /** When to look for events that wait; 0: at once. */
  #lookForWaitingAt = 0;
  /** When to look for events that are to be read once more. */
  #lookForReplayAt = 0;

  constructor(options: {
    readonly database: Database;
    readonly source: string;
    readonly read: EventReader;
    readonly consumption: Consumption;
    readonly log: Log;
    readonly patience: Patience;
  }) {
    const { database, source, consumption } = options;
    const reactions = consumption.reactions.filter(({ type }) => type.startsWith(`org.millgraph.${source}.`));
    this.#database = database;
    this.#consumer = database.system;
    this.source = source;
    this.#queue = { consumer: database.system, source };
    this.#read = options.read;
    this.#patience = options.patience;
    this.#reactions = new Map(reactions.map((candidate) => [candidate.type, candidate]));
    this.#session = database.session(serviceContext(`${database.system}-reactions`));
    this.#log = options.log;
    this.#replayer = new Replayer({
      ...{ session: this.#session, queue: this.#queue, consumption, read: this.#read },
      cursor: () => this.#cursor ?? null,
      apply: async (transaction, event) => {
        await this.#handlerOf(event)?.handle(transaction.as(this.#callerFor(event)), event);
      },
      failureOf: (error, event) => this.#failureOf(error, event, { attempts: 0, faults: 0, waitedMillis: 0 }),
    });
  }

  get logRead(): string | null {
    return this.#logRead;
  }

  traffic(): Traffic {
    return { source: this.source, ...this.#traffic, isCarried: this.#isCarried };
  }

  freshness(): Freshness {
    const currentAt = (this.#isCarried ? this.#shards.currentAt() : null) ?? this.#currentAt;
    const lagSeconds = currentAt === null ? null : Math.floor((Date.now() - currentAt) / 1000);
    return { system: this.source, lastEventAt: this.#lastEventAt, lagSeconds };
  }

  /** What of the source was not taken over yet, at most 1,000 events; null when the source does not answer. */
  async lag(): Promise<EventCount | null> {
    const types = [...this.#reactions.keys()];
    if (this.#cursor === undefined) await this.#restorePosition();
    const after = this.#cursor ?? null;
    try {
      const page = await this.#read({ consumer: this.#consumer, limit: 1000, types, after, onlyCount: true });
      return page.count ?? null;
    } catch (err) {
      this.#log.debug({ err, source: this.source }, 'the lag could not be read');
      return null;
    }
  }

  /** Looks at the next pass for events that wait, and for those to be read once more, whenever it last did. */
  lookAround(): void {
    this.#lookForWaitingAt = 0;
    this.#lookForReplayAt = 0;
  }

  /**
   * Handles a page of what is read once more, the events that wait and are due, then those that are new, to the end of the
   * log; those not while the bus brings them, unless it is `toTheEnd`. Answers how many events it handled; at least 1 while
   * there is something left to read once more.
   */
  readOnce(toTheEnd: boolean): Promise<number> {
    return this.#alone(() => this.#readOnce(toTheEnd));
  }

  /** Takes over what a bus brought. Answers how many events it handled; where messages are missing, the log is read next. */
  take(messages: readonly Carried[]): Promise<number> {
    return this.#alone(() => this.#take(messages));
  }

  /** One at a time: each begins where the last one ended. */
  #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#running.then(work, work);
    this.#running = done;
    return done;
  }

  async #take(messages: readonly Carried[]): Promise<number> {
    // Without a position, or while a projection is made anew, what comes is read from the log later.
    if (this.#cursor == null || (await this.#replayer.open())?.kind === 'REBUILD') return 0;
    const { taken, gaps } = this.#shards.continuing(this.#cursor, messages);
    this.#traffic.gaps += gaps;
    const events = taken.flatMap(({ event }) => (event !== null && this.#reactions.has(event.type) ? [event] : []));
    for (let first = 0; first < events.length; first += batchSize) {
      await this.#handleBatch(events.slice(first, first + batchSize));
    }
    this.#traffic.bus += events.length;
    this.#shards.note(taken);
    this.#lastEventAt = events.at(-1)?.time ?? this.#lastEventAt;
    this.#cursor = this.#shards.reached(this.#cursor);
    if (events.length > 0) await this.#savePosition(true);
    return events.length;
  }

  /** Whether all that can be read of the log is brought by the bus, and the log was looked at lately. */
  #needsNoReading(): boolean {
    const isCarried = this.#shards.currentAt() !== null;
    if (isCarried !== this.#isCarried) {
      this.#isCarried = isCarried;
      const way = { consumer: this.#consumer, source: this.source, way: isCarried ? 'bus' : 'log' };
      if (isCarried) this.#log.info(way, 'events come by the bus');
      else this.#log.warn(way, 'the bus is silent or has lost events: they are read from the log');
    }
    return isCarried && Date.now() < this.#logReadAt + longestUnreadMillis;
  }

  async #readOnce(toTheEnd: boolean): Promise<number> {
    if (this.#cursor === undefined) await this.#restorePosition();
    const isToLook = Date.now() >= this.#lookForReplayAt;
    const replay = isToLook ? await this.#replayer.open() : null;
    if (isToLook && replay === null) this.#lookForReplayAt = Date.now() + lookForWaitingMillis;
    // While a projection is made anew nothing else is taken over of its source: the older events come first.
    if (replay?.kind === 'REBUILD') return Math.max(1, await this.#replayer.step(replay));
    let handled = replay === null ? 0 : Math.max(1, await this.#replayer.step(replay));
    handled += await this.#retryWaiting();
    if (this.#needsNoReading() && !toTheEnd) return handled;
    for (;;) {
      const readAt = Date.now();
      const page = await this.#readPage();
      for (let first = 0; first < page.events.length; first += batchSize) {
        await this.#handleBatch(page.events.slice(first, first + batchSize));
      }
      this.#lastEventAt = page.events.at(-1)?.time ?? this.#lastEventAt;
      handled += page.events.length;
      this.#traffic.log += page.events.length;
      this.#cursor = page.cursor;
      if (this.#logRead !== (page.log ?? null)) this.#shards.clear();
      this.#logRead = page.log ?? null;
      this.#logReadAt = readAt;
      if (page.events.length > 0 || Date.now() > this.#savedAt + savePositionMillis) {
        await this.#savePosition(page.events.length > 0);
      }
      if (page.complete) {
        this.#currentAt = readAt;
        return handled;
      }
    }
  }

  async #readPage(): Promise<EventPage> {
    const request = { consumer: this.#consumer, limit: pageSize, types: [...this.#reactions.keys()] };
    let after = this.#cursor ?? null;
    let page: EventPage;
    try {
      page = await this.#read({ ...request, after });
    } catch (error) {
      if (!(error instanceof MillgraphError) || error.code !== 'CURSOR_EXPIRED') throw error;
      this.#log.warn({ consumer: this.#consumer, source: this.source }, 'position expired; reading the log anew');
      after = null;
      page = await this.#read({ ...request, after });
    }
    this.#droppedBefore = page.droppedBefore ?? null;
    if (after === null && this.#droppedBefore !== null) {
      this.#missedBefore = this.#droppedBefore;
      this.#log.error(
        { consumer: this.#consumer, source: this.source, before: this.#missedBefore },
        'events were dropped that may not have been taken over: compare both systems, or take them over by hand',
      );
    }
    return page;
  }

  /** Handles events in one transaction; where one fails, or waits behind another, each in one of its own. */
  async #handleBatch(events: readonly CloudEvent[]): Promise<void> {
    try {
      if (await this.#handleTogether(events)) return;
    } catch (error) {
      this.#log.debug({ err: error, source: this.source }, 'a batch of events failed; handling each by itself');
    }
    for (const event of events) await this.#handleOrPark(event);
  }

  /** All effects and inbox rows commit together, or none. Answers false, having done nothing, when a subject waits. */
  async #handleTogether(events: readonly CloudEvent[]): Promise<boolean> {
    const due = events.filter((event) => this.#handlerOf(event) !== undefined);
    if (due.length === 0) return true;
    return this.#session.transaction(async (transaction) => {
      const subjects = due.map(({ subject }) => subject);
      if (await waitsOneOf(transaction, this.#queue, subjects)) return false;
      const firsts = await transaction.query<{ eventId: string }>(
        (sql) => sql`
          insert into inbox (consumer, event_id, correlation_id, type, subject, of_plant)
          select ${this.#consumer}, due.*
          from unnest(
            ${due.map(({ id }) => id)}::uuid[], ${due.map(({ correlationid }) => correlationid)}::text[],
            ${due.map(({ type }) => type)}::text[], ${subjects}::text[], ${due.map(({ plant }) => plant)}::text[]
          ) as due
          on conflict do nothing
          returning event_id
        `,
      );
      const isFirst = new Set(firsts.map(({ eventId }) => eventId));
      for (const event of due) {
        // A source may tell an event twice, also in one page.
        if (isFirst.delete(event.id))
          await this.#handlerOf(event)?.handle(transaction.as(this.#callerFor(event)), event);
      }
      return true;
    });
  }

  /** What is done on an event; undefined: nothing. */
  #handlerOf(event: CloudEvent): Reaction | undefined {
    const handler = this.#reactions.get(event.type);
    return handler === undefined || (event.historical && !handler.historical) ? undefined : handler;
  }

  #callerFor(event: CloudEvent): RequestContext {
    return serviceContext(`${this.#consumer}-reactions`, {
      correlationId: event.correlationid,
      causationId: event.id,
      traceparent: event.traceparent,
    });
  }

  async #handleOrPark(event: CloudEvent): Promise<void> {
    if (this.#handlerOf(event) === undefined) return;
    if (await waitsOneOf(this.#session, this.#queue, [event.subject])) return this.#park(event, null);
    try {
      await this.#handle(event);
    } catch (error) {
      await this.#park(event, this.#failureOf(error, event, { attempts: 0, faults: 0, waitedMillis: 0 }));
    }
  }

  /** What comes of a failure, after those before it; it is logged here. */
  #failureOf(err: unknown, event: CloudEvent, before: Pick<Head, 'attempts' | 'faults' | 'waitedMillis'>): Failure {
    const { id: eventId, type, subject } = event;
    const attempts = before.attempts + 1;
    const isFault = !isPassing(err);
    const faults = before.faults + (isFault ? 1 : 0);
    // The first failure is when the waiting begins.
    const waitedMillis = before.attempts === 0 ? 0 : before.waitedMillis;
    const isDead = isGivenUp(err, { faults, waitedMillis }, this.#patience);
    const isExpected = err instanceof NotKnownYet && attempts < patientAttempts && !isDead;
    this.#log[isDead ? 'error' : isExpected ? 'debug' : 'warn'](
      { err, eventId, type, subject, attempts },
      isDead ? 'a reaction failed for good; its event is a dead letter' : 'a reaction failed; it is retried',
    );
    return { error: toldOf(err, eventId), isFault, isDead, retryMillis: retryMillis(attempts) };
  }

  /** Effect and inbox row commit together; of an event that waited, with its end in the queue. */
  async #handle(event: CloudEvent, head?: Head): Promise<void> {
    const handler = this.#handlerOf(event);
    await this.#database.session(this.#callerFor(event)).transaction(async (transaction) => {
      if (head !== undefined && !(await takeOut(transaction, this.#queue, head))) return;
      if (handler === undefined) return;
      const [first] = await transaction.query<{ first: boolean }>(
        (sql) => sql`
          insert into inbox (consumer, event_id, correlation_id, type, subject, of_plant)
          values (
            ${this.#consumer}, ${event.id}, ${event.correlationid}, ${event.type}, ${event.subject}, ${event.plant}
          )
          on conflict do nothing
          returning true as first
        `,
      );
      if (first !== undefined) await handler.handle(transaction, event);
    });
  }

  async #park(event: CloudEvent, failure: Failure | null): Promise<void> {
    this.#lookForWaitingAt = 0;
    await this.#session.transaction((transaction) => park(transaction, this.#queue, event, failure));
  }

  /** Tries the first waiting event of each subject that is due, and those behind it while they succeed. */
  async #retryWaiting(): Promise<number> {
    let handled = 0;
    if (Date.now() < this.#lookForWaitingAt) return handled;
    for (;;) {
      const waiting = await heads(this.#session, this.#queue, pageSize);
      this.#lookForWaitingAt = Date.now() + Math.min(lookForWaitingMillis, waiting[0]?.dueInMillis ?? Infinity);
      let succeeded = 0;
      for (const head of waiting) {
        const { event } = head;
        if (event === null) continue;
        try {
          await this.#handle(event, head);
          succeeded += 1;
        } catch (error) {
          const failure = this.#failureOf(error, event, head);
          await this.#session.transaction((transaction) => postpone(transaction, this.#queue, head, event, failure));
        }
      }
      handled += succeeded;
      if (succeeded === 0) return handled;
    }
  }

  async #restorePosition(): Promise<void> {
    const [position] = await this.#session.query<{ cursor: string; lastEventAt: string | null }>(
      (sql) => sql`
        select cursor, last_event_at from consumer_position
        where consumer = ${this.#consumer} and source = ${this.source}
      `,
    );
    this.#cursor = position?.cursor ?? null;
    this.#lastEventAt = position?.lastEventAt ?? null;
    this.#savedAt = Date.now();
  }

  async #savePosition(hasTaken: boolean): Promise<void> {
    await this.#session.transaction((transaction) =>
      transaction.query(
        (sql) => sql`
          insert into consumer_position as known
            (consumer, source, cursor, last_event_at, taken_at, dropped_before, missed_before)
          values (
            ${this.#consumer}, ${this.source}, ${this.#cursor ?? ''}, ${this.#lastEventAt},
            case when ${hasTaken} then now() end, ${this.#droppedBefore}, ${this.#missedBefore}
          )
          on conflict (consumer, source)
          do update set
            cursor = excluded.cursor, last_event_at = excluded.last_event_at,
            taken_at = coalesce(excluded.taken_at, known.taken_at), dropped_before = excluded.dropped_before,
            missed_before = coalesce(excluded.missed_before, known.missed_before)
        `,
      ),
    );
    this.#savedAt = Date.now();
  }
}
