import type { CloudEvent } from '#contracts/events.ts';
import type { Database, Session } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { EventPage } from '#platform/events/log.ts';
import type { EventReader, Freshness, Reaction } from '#platform/events/reactions.ts';
import { serviceContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';

const pageSize = 500;
const firstRetryMillis = 200;
const longestRetryMillis = 60_000;

/** Pause before attempt `attempts + 1`: doubled each time, at most a minute, with half of it left to chance. */
export const retryMillis = (attempts: number): number => {
  const full = Math.min(longestRetryMillis, firstRetryMillis * 2 ** Math.min(attempts - 1, 20));
  return full / 2 + (Math.random() * full) / 2;
};

/** One consumer's reading of one source. */
export class SourceReader {
  readonly #database: Database;
  readonly #consumer: string;
  readonly #source: string;
  readonly #read: EventReader;
  readonly #reactions: ReadonlyMap<string, Reaction>;
  readonly #session: Session;
  readonly #log: Log;
  #cursor: string | null | undefined;
  #lastEventAt: string | null = null;
  #currentAt: number | null = null;

  constructor(database: Database, source: string, read: EventReader, reactions: readonly Reaction[], log: Log) {
    this.#database = database;
    this.#consumer = database.system;
    this.#source = source;
    this.#read = read;
    this.#reactions = new Map(reactions.map((candidate) => [candidate.type, candidate]));
    this.#session = database.session(serviceContext(`${database.system}-reactions`));
    this.#log = log;
  }

  freshness(): Freshness {
    const lagSeconds = this.#currentAt === null ? null : Math.floor((Date.now() - this.#currentAt) / 1000);
    return { system: this.#source, lastEventAt: this.#lastEventAt, lagSeconds };
  }

  /** Handles the events that wait and are due, then those that are new, to the end of the log. */
  async readOnce(): Promise<number> {
    if (this.#cursor === undefined) await this.#restorePosition();
    let handled = await this.#retryWaiting();
    for (;;) {
      const readAt = Date.now();
      const page = await this.#readPage();
      for (const event of page.events) {
        await this.#handleOrPark(event);
        this.#lastEventAt = event.time;
      }
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
      this.#log.warn({ consumer: this.#consumer, source: this.#source }, 'position expired; reading the log anew');
      return this.#read({ ...request, after: null });
    }
  }

  async #handleOrPark(event: CloudEvent): Promise<void> {
    const [behind] = await this.#session.query<{ waiting: boolean }>(
      (sql) => sql`
        select exists (
          select from waiting_event
          where consumer = ${this.#consumer} and source = ${this.#source} and subject = ${event.subject}
        ) as waiting
      `,
    );
    if (behind?.waiting === true) return this.#park(event, 0, 'waits behind an earlier event of its subject');
    try {
      await this.#handle(event);
    } catch (error) {
      this.#log.warn({ err: error, eventId: event.id, type: event.type, subject: event.subject }, 'reaction failed');
      await this.#park(event, 1, messageOf(error));
    }
  }

  /** Effect, inbox row and removal from the waiting ones commit together. */
  async #handle(event: CloudEvent): Promise<void> {
    const handler = this.#reactions.get(event.type);
    if (handler === undefined || (event.historical && !handler.historical)) return;
    const caller = serviceContext(`${this.#consumer}-reactions`, {
      correlationId: event.correlationid,
      causationId: event.id,
      traceparent: event.traceparent,
    });
    await this.#database.session(caller).transaction(async (transaction) => {
      const [first] = await transaction.query<{ first: boolean }>(
        (sql) => sql`
          insert into inbox (consumer, event_id) values (${this.#consumer}, ${event.id})
          on conflict do nothing
          returning true as first
        `,
      );
      if (first !== undefined) await handler.handle(transaction, event);
    });
  }

  async #park(event: CloudEvent, attempts: number, reason: string): Promise<void> {
    await this.#session.transaction((transaction) =>
      transaction.query(
        (sql) => sql`
          insert into waiting_event
            (consumer, source, subject, event_id, event, attempts, next_attempt_at, last_error)
          values (
            ${this.#consumer}, ${this.#source}, ${event.subject}, ${event.id}, ${sql.json(event as never)},
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
    for (;;) {
      const due = await this.#session.query<{ place: string; event: CloudEvent; attempts: number }>(
        (sql) => sql`
          select place, event, attempts
          from (
            select distinct on (subject) subject, place, event, attempts, next_attempt_at
            from waiting_event
            where consumer = ${this.#consumer} and source = ${this.#source}
            order by subject, place
          ) as head
          where attempts = 0 or next_attempt_at <= now()
          limit ${pageSize}
        `,
      );
      let succeeded = 0;
      for (const { place, event, attempts } of due) {
        try {
          await this.#handle(event);
          await this.#forget(event.subject, place);
          succeeded += 1;
        } catch (error) {
          this.#log.warn({ err: error, eventId: event.id, type: event.type, attempts }, 'reaction failed again');
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
            consumer = ${this.#consumer} and source = ${this.#source} and subject = ${subject}
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
            consumer = ${this.#consumer} and source = ${this.#source} and subject = ${subject}
            and place = ${place}::bigint
        `,
      ),
    );
  }

  async #restorePosition(): Promise<void> {
    const [position] = await this.#session.query<{ cursor: string; lastEventAt: string | null }>(
      (sql) => sql`
        select cursor, last_event_at from consumer_position
        where consumer = ${this.#consumer} and source = ${this.#source}
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
          values (${this.#consumer}, ${this.#source}, ${this.#cursor ?? ''}, ${this.#lastEventAt})
          on conflict (consumer, source)
          do update set cursor = excluded.cursor, last_event_at = excluded.last_event_at
        `,
      ),
    );
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 2000);
