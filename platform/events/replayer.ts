import type { CloudEvent } from '#contracts/events.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { EventPage } from '#platform/events/log.ts';
import type { EventReader } from '#platform/events/reactions.ts';
import {
  emptySome,
  forgetWaiting,
  lockReplay,
  openReplay,
  projectionOf,
  saveReplay,
  settleLetters,
  sourceOf,
  type Consumption,
  type ReplayRow,
} from '#platform/events/replay.ts';
import { park, waitsOneOf, type Failure, type Queue } from '#platform/events/waiting.ts';

/** Few, for no write transaction may last long. */
const pageSize = 100;

/** What a replay needs of the reader of its source. */
export interface ReplayHost {
  readonly session: Session;
  readonly queue: Queue;
  readonly consumption: Consumption;
  readonly read: EventReader;
  /** Where live reading stands; null: nothing was read. */
  readonly cursor: () => string | null;
  /** The effect of an event in a transaction, or nothing where history is not taken over. */
  readonly apply: (transaction: Transaction, event: CloudEvent) => Promise<void>;
  /** What comes of a failure. */
  readonly failureOf: (error: unknown, event: CloudEvent) => Failure;
}

/** Works on the replays of one source, a page at a time. */
export class Replayer {
  readonly #host: ReplayHost;
  /** Subjects of which this redelivery could not take over an event: those after it wait too. */
  readonly #blocked = new Set<string>();
  #blockedOf = '';

  constructor(host: ReplayHost) {
    this.#host = host;
  }

  /** The replay to be worked on; null: none. */
  open(): Promise<ReplayRow | null> {
    const { session, queue } = this.#host;
    return openReplay(session, queue.consumer, queue.source);
  }

  /** Goes on with a replay by one step, and answers how many events took effect. */
  async step(replay: ReplayRow): Promise<number> {
    if (replay.state === 'REQUESTED' || replay.state === 'CLEARING') {
      await this.#begin(replay);
      return 0;
    }
    let page: EventPage;
    try {
      page = await this.#read(replay);
    } catch (error) {
      if (!(error instanceof MillgraphError) || error.code !== 'CURSOR_EXPIRED') throw error;
      const { cursor, until } = replay;
      await this.#host.session.transaction(async (transaction) => {
        if (await lockReplay(transaction, replay))
          await saveReplay(transaction, replay.id, { state: 'FAILED', cursor, until, error: error.message });
      });
      return 0;
    }
    return replay.kind === 'REBUILD' ? this.#rebuild(replay, page) : this.#redeliver(replay, page);
  }

  #typesOf(replay: ReplayRow): string[] {
    const { consumption } = this.#host;
    return replay.projection === null
      ? consumption.reactions
          .map(({ type }) => type)
          .filter((type) => type.startsWith(`org.millgraph.${replay.source}.`))
      : projectionOf(consumption, replay.projection).types;
  }

  #read(replay: ReplayRow): Promise<EventPage> {
    const { read, queue } = this.#host;
    const { cursor, until, fromAt, toAt } = replay;
    const types = this.#typesOf(replay);
    return read({ consumer: queue.consumer, limit: pageSize, types, after: cursor, until, from: fromAt, to: toAt });
  }

  /** Empties what is to be made anew, then notes up to where there is something to read again: what comes later is live. */
  async #begin(replay: ReplayRow): Promise<void> {
    const { session, queue, consumption } = this.#host;
    if (replay.state === 'REQUESTED' && (await this.#refuseDropped(replay))) return;
    await session.transaction(async (transaction) => {
      if (!(await lockReplay(transaction, replay))) return;
      if (replay.projection !== null) {
        if (replay.state === 'REQUESTED') await forgetWaiting(transaction, queue, this.#typesOf(replay));
        const isEmpty = await emptySome(transaction, consumption.projections[replay.projection] ?? []);
        if (!isEmpty) {
          await saveReplay(transaction, replay.id, { state: 'CLEARING', cursor: null, until: null });
          return;
        }
      }
      const until = this.#host.cursor();
      await saveReplay(transaction, replay.id, { state: until === null ? 'DONE' : 'READING', cursor: null, until });
    });
  }

  /** Ends a replay that asks for events which the source has dropped, before anything is done. Answers whether it did. */
  async #refuseDropped(replay: ReplayRow): Promise<boolean> {
    const { session, queue, read } = this.#host;
    const request = {
      consumer: queue.consumer,
      limit: 1,
      types: this.#typesOf(replay),
      after: null,
      from: replay.fromAt,
    };
    const { droppedBefore = null } = await read(request);
    if (droppedBefore === null) return false;
    if (replay.fromAt !== null && Date.parse(replay.fromAt) >= Date.parse(droppedBefore)) return false;
    const error = `What ${replay.source} recorded before ${droppedBefore} was dropped: ask from then on.`;
    await session.transaction(async (transaction) => {
      if (await lockReplay(transaction, replay))
        await saveReplay(transaction, replay.id, { state: 'FAILED', cursor: null, until: null, error });
    });
    return true;
  }

  /**
   * Every event of the page takes effect once more, but those that were discarded, in the transaction that notes the page as
   * read.
   */
  async #rebuild(replay: ReplayRow, page: EventPage): Promise<number> {
    const { session, queue, apply, failureOf } = this.#host;
    const types = this.#typesOf(replay);
    const discarded = await this.#discardedOf(page.events);
    const events = page.events.filter(({ id }) => !discarded.has(id));
    const subjects = events.map(({ subject }) => subject);
    const finish = (transaction: Transaction, handled: number): Promise<void> =>
      this.#finishPage(transaction, replay, page, handled);
    const take = async (transaction: Transaction, event: CloudEvent): Promise<void> => {
      await noteInInbox(transaction, queue.consumer, event);
      await apply(transaction, event);
    };
    if (!(await waitsOneOf(session, queue, subjects, types))) {
      try {
        return await session.transaction(async (transaction) => {
          if (!(await lockReplay(transaction, replay))) return 0;
          for (const event of events) await take(transaction, event);
          await finish(transaction, events.length);
          return events.length;
        });
      } catch (error) {
        if (events.length === 0) throw error;
      }
    }
    // One of them fails or waits: each by itself, and the page is noted as read after the last one. What a crash repeats has
    // the effect that it had, as all of a rebuild.
    let handled = 0;
    for (const event of events) {
      const isBehind = await waitsOneOf(session, queue, [event.subject], types);
      try {
        if (!isBehind) {
          await session.transaction((transaction) => take(transaction, event));
          handled += 1;
          continue;
        }
        await session.transaction((transaction) => this.#parkAgain(transaction, event, null));
      } catch (error) {
        const failure = failureOf(error, event);
        await session.transaction((transaction) => this.#parkAgain(transaction, event, failure));
      }
    }
    await session.transaction(async (transaction) => {
      if (await lockReplay(transaction, replay)) await finish(transaction, handled);
    });
    return handled;
  }

  /** Of the page takes effect what the inbox does not hold and what does not wait. */
  async #redeliver(replay: ReplayRow, page: EventPage): Promise<number> {
    const { session, queue, apply, failureOf } = this.#host;
    if (this.#blockedOf !== replay.id) this.#blocked.clear();
    this.#blockedOf = replay.id;
    const asked = page.events.filter(({ subject }) => replay.subject === null || subject === replay.subject);
    const missing = await this.#missingOf(asked, replay.includeDiscarded);
    let handled = 0;
    for (const event of asked.filter(({ id }) => missing.has(id))) {
      if (this.#blocked.has(event.subject)) {
        await session.transaction((transaction) => this.#parkAgain(transaction, event, null));
        continue;
      }
      try {
        handled += await session.transaction(async (transaction) => {
          if (replay.includeDiscarded && (await isOvertaken(transaction, queue.consumer, event))) return 0;
          if (replay.includeDiscarded) await forgetDiscarded(transaction, queue.consumer, event);
          if (!(await noteInInbox(transaction, queue.consumer, event))) return 0;
          await apply(transaction, event);
          return 1;
        });
      } catch (error) {
        this.#blocked.add(event.subject);
        const failure = failureOf(error, event);
        await session.transaction((transaction) => this.#parkAgain(transaction, event, failure));
      }
    }
    await session.transaction(async (transaction) => {
      if (await lockReplay(transaction, replay))
        await this.#finishPage(transaction, replay, page, handled, asked.length);
    });
    return handled;
  }

  async #discardedOf(events: readonly CloudEvent[]): Promise<ReadonlySet<string>> {
    const { session, queue } = this.#host;
    const rows = await session.query<{ eventId: string }>(
      (sql) => sql`
        select event_id from inbox
        where consumer = ${queue.consumer} and event_id = any(${events.map(({ id }) => id)}::uuid[]) and discarded
      `,
    );
    return new Set(rows.map(({ eventId }) => eventId));
  }

  async #missingOf(events: readonly CloudEvent[], includeDiscarded: boolean): Promise<ReadonlySet<string>> {
    const { session, queue } = this.#host;
    const rows = await session.query<{ id: string }>(
      (sql) => sql`
        select asked.id
        from unnest(${events.map(({ id }) => id)}::uuid[]) as asked (id)
        where
          not exists (
            select from inbox
            where
              consumer = ${queue.consumer} and event_id = asked.id
              and not (discarded and ${includeDiscarded}::boolean)
          )
          and not exists (select from waiting_event where consumer = ${queue.consumer} and event_id = asked.id)
      `,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Puts an event into the queue, out of the inbox: it has no effect now. */
  async #parkAgain(transaction: Transaction, event: CloudEvent, failure: Failure | null): Promise<void> {
    const { queue } = this.#host;
    await transaction.query(
      (sql) => sql`delete from inbox where consumer = ${queue.consumer} and event_id = ${event.id}`,
    );
    await park(transaction, queue, event, failure);
  }

  async #finishPage(
    transaction: Transaction,
    replay: ReplayRow,
    page: EventPage,
    handled: number,
    read = page.events.length,
  ): Promise<void> {
    const { until, id } = replay;
    await saveReplay(transaction, id, {
      ...{ state: page.complete ? 'DONE' : 'READING', cursor: page.cursor, until, read, handled },
    });
    if (page.complete) await settleLetters(transaction, this.#host.queue, this.#typesOf(replay));
  }
}

/** Answers whether the inbox did not hold the event. */
async function noteInInbox(transaction: Transaction, consumer: string, event: CloudEvent): Promise<boolean> {
  const rows = await transaction.query<{ first: boolean }>(
    (sql) => sql`
      insert into inbox (consumer, event_id, correlation_id, type, subject, of_plant)
      values (${consumer}, ${event.id}, ${event.correlationid}, ${event.type}, ${event.subject}, ${event.plant})
      on conflict do nothing
      returning true as first
    `,
  );
  return rows.length > 0;
}

/** Whether an event was discarded and later ones of its subject have taken effect since: it would undo what they did. */
async function isOvertaken(transaction: Transaction, consumer: string, event: CloudEvent): Promise<boolean> {
  const rows = await transaction.query(
    (sql) => sql`
      select
      from inbox as own
      where
        consumer = ${consumer} and event_id = ${event.id} and discarded
        and exists (
          select from inbox as later
          where
            later.consumer = own.consumer and later.handled_at >= own.handled_at and later.subject = own.subject
            and later.type like ${`org.millgraph.${sourceOf(event.type)}.%`} and not later.discarded
        )
    `,
  );
  return rows.length > 0;
}

const forgetDiscarded = (transaction: Transaction, consumer: string, event: CloudEvent): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      with gone as (
        delete from inbox
        where consumer = ${consumer} and event_id = ${event.id} and discarded
        returning event_id
      )
      update dead_letter set state = 'HANDLED'
      where id in (select event_id::text from gone) and state = 'DISCARDED'
    `,
  );
