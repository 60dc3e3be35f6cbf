import type { CloudEvent } from '#contracts/events.ts';
import type { Database, Session } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { EventPage } from '#platform/events/log.ts';
import { NotKnownYet } from '#platform/events/not-known-yet.ts';
import type { EventReader, Freshness, Reaction } from '#platform/events/reactions.ts';
import { serviceContext, type RequestContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';

const pageSize = 500;
/** Events that take effect in one transaction; few, for no write transaction may last long. */
const batchSize = 25;
/** Where nothing waited, another process's failures are looked for this often. */
const lookForWaitingMillis = 1000;
const firstRetryMillis = 200;
const longestRetryMillis = 60_000;
/** From this attempt on, after about half a minute, also what is not known yet is worth a warning. */
const patientAttempts = 8;

/** Pause before attempt `attempts + 1`: doubled each time, at most a minute, with half of it left to chance. */
export const retryMillis = (attempts: number): number => {
  const full = Math.min(longestRetryMillis, firstRetryMillis * 2 ** Math.min(attempts - 1, 20));
  return full / 2 + (Math.random() * full) / 2;
};

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
  #cursor: string | null | undefined;
  #lastEventAt: string | null = null;
  #currentAt: number | null = null;
  /** When to look for events that wait; 0: at once. */
  #lookForWaitingAt = 0;

  constructor(database: Database, source: string, read: EventReader, reactions: readonly Reaction[], log: Log) {
    this.#database = database;
    this.#consumer = database.system;
    this.source = source;
    this.#read = read;
    this.#reactions = new Map(reactions.map((candidate) => [candidate.type, candidate]));
    this.#session = database.session(serviceContext(`${database.system}-reactions`));
    this.#log = log;
  }

  freshness(): Freshness {
    const lagSeconds = this.#currentAt === null ? null : Math.floor((Date.now() - this.#currentAt) / 1000);
    return { system: this.source, lastEventAt: this.#lastEventAt, lagSeconds };
  }

  /** Handles the events that wait and are due, then those that are new, to the end of the log. */
  async readOnce(): Promise<number> {
    if (this.#cursor === undefined) await this.#restorePosition();
    let handled = await this.#retryWaiting();
    for (;;) {
      const readAt = Date.now();
      const page = await this.#readPage();
      for (let first = 0; first < page.events.length; first += batchSize) {
        await this.#handleBatch(page.events.slice(first, first + batchSize));
      }
      this.#lastEventAt = page.events.at(-1)?.time ?? this.#lastEventAt;
      handled += page.events.length;
      this.#cursor = page.cursor;
      if (page.events.length > 0) await this.#savePosition();
      if (page.complete) {
        this.#currentAt = readAt;
        return handled;
      }
    }
  }

  async #readPage(): Promise<EventPage> {
    const request = { consumer: this.#consumer, limit: pageSize, types: [...this.#reactions.keys()] };
    try {
      return await this.#read({ ...request, after: this.#cursor ?? null });
    } catch (error) {
      if (!(error instanceof MillgraphError) || error.code !== 'CURSOR_EXPIRED') throw error;
      this.#log.warn({ consumer: this.#consumer, source: this.source }, 'position expired; reading the log anew');
      return this.#read({ ...request, after: null });
    }
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
      const [behind] = await transaction.query<{ waiting: boolean }>(
        (sql) => sql`
          select exists (
            select from waiting_event
            where consumer = ${this.#consumer} and source = ${this.source} and subject = any(${subjects})
          ) as waiting
        `,
      );
      if (behind?.waiting === true) return false;
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
    const [behind] = await this.#session.query<{ waiting: boolean }>(
      (sql) => sql`
        select exists (
          select from waiting_event
          where consumer = ${this.#consumer} and source = ${this.source} and subject = ${event.subject}
        ) as waiting
      `,
    );
    if (behind?.waiting === true) return this.#park(event, 0, 'waits behind an earlier event of its subject');
    try {
      await this.#handle(event);
    } catch (error) {
      this.#logFailure(error, event, 1);
      await this.#park(event, 1, messageOf(error));
    }
  }

  #logFailure(err: unknown, { id: eventId, type, subject }: CloudEvent, attempts: number): void {
    const isExpected = err instanceof NotKnownYet && attempts < patientAttempts;
    this.#log[isExpected ? 'debug' : 'warn'](
      { err, eventId, type, subject, attempts },
      'a reaction failed; it is retried',
    );
  }

  /** Effect, inbox row and removal from the waiting ones commit together. */
  async #handle(event: CloudEvent): Promise<void> {
    const handler = this.#handlerOf(event);
    if (handler === undefined) return;
    await this.#database.session(this.#callerFor(event)).transaction(async (transaction) => {
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

  async #park(event: CloudEvent, attempts: number, reason: string): Promise<void> {
    this.#lookForWaitingAt = 0;
    await this.#session.transaction((transaction) =>
      transaction.query(
        (sql) => sql`
          insert into waiting_event
            (consumer, source, subject, event_id, event, attempts, next_attempt_at, last_error)
          values (
            ${this.#consumer}, ${this.source}, ${event.subject}, ${event.id}, ${sql.json(event as never)},
            ${attempts}, now() + make_interval(secs => ${retryMillis(Math.max(attempts, 1)) / 1000}), ${reason}
          )
          on conflict do nothing
        `,
      ),
    );
  }

  /** Tries the first waiting event of each subject that is due, and those behind it while they succeed. */
  async #retryWaiting(): Promise<number> {
    let handled = 0;
    if (Date.now() < this.#lookForWaitingAt) return handled;
    for (;;) {
      const heads = await this.#session.query<{ place: string; event: CloudEvent; attempts: number; due: boolean }>(
        (sql) => sql`
          select place, event, attempts, attempts = 0 or next_attempt_at <= now() as due
          from (
            select distinct on (subject) subject, place, event, attempts, next_attempt_at
            from waiting_event
            where consumer = ${this.#consumer} and source = ${this.source}
            order by subject, place
          ) as head
          order by due desc
          limit ${pageSize}
        `,
      );
      this.#lookForWaitingAt = heads.length === 0 ? Date.now() + lookForWaitingMillis : 0;
      const due = heads.filter((head) => head.due);
      let succeeded = 0;
      for (const { place, event, attempts } of due) {
        try {
          await this.#handle(event);
          await this.#forget(event.subject, place);
          succeeded += 1;
        } catch (error) {
          this.#logFailure(error, event, attempts + 1);
          await this.#postpone(event.subject, place, attempts + 1, messageOf(error));
        }
      }
      handled += succeeded;
      if (succeeded === 0) return handled;
    }
  }

  async #forget(subject: string, place: string): Promise<void> {
    await this.#session.transaction((transaction) =>
      transaction.query(
        (sql) => sql`
          delete from waiting_event
          where
            consumer = ${this.#consumer} and source = ${this.source} and subject = ${subject}
            and place = ${place}::bigint
        `,
      ),
    );
  }

  async #postpone(subject: string, place: string, attempts: number, reason: string): Promise<void> {
    await this.#session.transaction((transaction) =>
      transaction.query(
        (sql) => sql`
          update waiting_event
          set
            attempts = ${attempts},
            next_attempt_at = now() + make_interval(secs => ${retryMillis(attempts) / 1000}),
            last_error = ${reason}
          where
            consumer = ${this.#consumer} and source = ${this.source} and subject = ${subject}
            and place = ${place}::bigint
        `,
      ),
    );
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
  }

  async #savePosition(): Promise<void> {
    await this.#session.transaction((transaction) =>
      transaction.query(
        (sql) => sql`
          insert into consumer_position (consumer, source, cursor, last_event_at)
          values (${this.#consumer}, ${this.source}, ${this.#cursor ?? ''}, ${this.#lastEventAt})
          on conflict (consumer, source)
          do update set cursor = excluded.cursor, last_event_at = excluded.last_event_at
        `,
      ),
    );
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 2000);
