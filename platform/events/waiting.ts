import type { CloudEvent } from '#contracts/events.ts';
import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { ToldError } from '#platform/events/giving-up.ts';

/** The queue of events that failed, and of those that wait behind them, for one consumer and source. */
export interface Queue {
  readonly consumer: string;
  readonly source: string;
}

/** Whether an event of one of the subjects waits; by `types`, one of these types. */
export async function waitsOneOf(
  session: Scoped,
  queue: Queue,
  subjects: readonly string[],
  types?: readonly string[],
): Promise<boolean> {
  const [row] = await session.query<{ waiting: boolean }>(
    (sql) => sql`
      select exists (
        select from waiting_event
        where consumer = ${queue.consumer} and source = ${queue.source} and subject = any(${subjects as string[]})
          ${types === undefined ? sql`` : sql`and event ->> 'type' = any(${types as string[]})`}
      ) as waiting
    `,
  );
  return row?.waiting === true;
}

/** How an event failed for the first time. */
export interface Failure {
  readonly error: ToldError;
  /** Whether it is a fault that waiting does not mend. */
  readonly isFault: boolean;
  readonly isDead: boolean;
  readonly retryMillis: number;
}

/** Puts an event at the end of its subject's queue: one that failed, or, by null, one that others are before. */
export async function park(
  transaction: Transaction,
  queue: Queue,
  event: CloudEvent,
  failure: Failure | null,
): Promise<void> {
  const attempts = failure === null ? 0 : 1;
  const [parked] = await transaction.query<{ place: string }>(
    (sql) => sql`
      insert into waiting_event
        (consumer, source, subject, event_id, event, attempts, faults, next_attempt_at, last_error, dead_at)
      values (
        ${queue.consumer}, ${queue.source}, ${event.subject}, ${event.id}, ${sql.json(event as never)},
        ${attempts}, ${failure?.isFault === true ? 1 : 0},
        now() + make_interval(secs => ${(failure?.retryMillis ?? 0) / 1000}),
        ${failure?.error.message ?? null}, case when ${failure?.isDead === true} then now() end
      )
      on conflict do nothing
      returning place
    `,
  );
  if (parked !== undefined && failure?.isDead === true) await bury(transaction, queue, event, failure.error);
}

/** The first waiting event of a subject. */
export interface Head {
  readonly place: string;
  readonly subject: string;
  /** Null when it is not due. */
  readonly event: CloudEvent | null;
  readonly attempts: number;
  readonly faults: number;
  readonly waitedMillis: number;
  /** Milliseconds until it is due; 0 when it is. */
  readonly dueInMillis: number;
}

/** The first waiting event of each subject, dead letters aside; those that are due first, then by when they are. */
export const heads = (session: Scoped, queue: Queue, limit: number): Promise<readonly Head[]> =>
  // From subject to subject by the index: however many events wait behind each, they are not read.
  session.query<Head>(
    (sql) => sql`
      with recursive head as (
        (
          select subject, place
          from waiting_event
          where consumer = ${queue.consumer} and source = ${queue.source}
          order by subject, place
          limit 1
        )
        union all
        select next.subject, next.place
        from
          head
          cross join lateral (
            select subject, place
            from waiting_event
            where consumer = ${queue.consumer} and source = ${queue.source} and subject > head.subject
            order by subject, place
            limit 1
          ) as next
      )
      select
        waiting.place, waiting.subject, waiting.attempts, waiting.faults,
        case when due.is_due then waiting.event end as event,
        extract(epoch from now() - waiting.first_failed_at)::float8 * 1000 as waited_millis,
        case when due.is_due then 0 else ceil(extract(epoch from next_attempt_at - now()) * 1000)::float8 end
          as due_in_millis
      from
        head
        join waiting_event as waiting
          on
            waiting.consumer = ${queue.consumer} and waiting.source = ${queue.source}
            and waiting.subject = head.subject and waiting.place = head.place
        cross join lateral (select waiting.attempts = 0 or waiting.next_attempt_at <= now() as is_due) as due
      where waiting.dead_at is null
      order by due.is_due desc, waiting.next_attempt_at, waiting.place
      limit ${limit}
    `,
  );

/**
 * Takes a head out of its queue, in the transaction that handles it. Answers false when it is not there any more: handled by
 * another process, or discarded.
 */
export async function takeOut(transaction: Transaction, queue: Queue, { subject, place }: Head): Promise<boolean> {
  const [taken] = await transaction.query<{ eventId: string }>(
    (sql) => sql`
      delete from waiting_event
      where
        consumer = ${queue.consumer} and source = ${queue.source} and subject = ${subject}
        and place = ${place}::bigint and dead_at is null
      returning event_id
    `,
  );
  if (taken === undefined) return false;
  await transaction.query(
    (sql) => sql`update dead_letter set state = 'HANDLED' where id = ${taken.eventId} and state = 'REDRIVEN'`,
  );
  return true;
}

/** Notes that a head failed again; a dead one is not tried any more. */
export async function postpone(
  transaction: Transaction,
  queue: Queue,
  { subject, place }: Head,
  event: CloudEvent,
  failure: Failure,
): Promise<void> {
  const [postponed] = await transaction.query<{ place: string }>(
    (sql) => sql`
      update waiting_event
      set
        attempts = attempts + 1,
        faults = faults + ${failure.isFault ? 1 : 0},
        first_failed_at = case when attempts = 0 then now() else first_failed_at end,
        next_attempt_at = now() + make_interval(secs => ${failure.retryMillis / 1000}),
        last_error = ${failure.error.message},
        dead_at = case when ${failure.isDead} then now() end
      where
        consumer = ${queue.consumer} and source = ${queue.source} and subject = ${subject}
        and place = ${place}::bigint and dead_at is null
      returning place
    `,
  );
  if (postponed !== undefined && failure.isDead) await bury(transaction, queue, event, failure.error);
}

/** Writes the dead letter of a waiting event that was given up in this transaction. */
const bury = (transaction: Transaction, queue: Queue, event: CloudEvent, error: ToldError): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into dead_letter as known (
        id, source, type, subject, plant, correlation_id, event, state, attempts, first_failed_at, last_failed_at, error_code, error
      )
      select
        event_id::text, source, ${event.type}, subject, ${event.plant}, ${event.correlationid}, event, 'DEAD', attempts, first_failed_at,
        dead_at, ${error.code}, ${error.message}
      from waiting_event
      where consumer = ${queue.consumer} and event_id = ${event.id}
      on conflict (id) do update
      set
        state = 'DEAD', attempts = excluded.attempts, last_failed_at = excluded.last_failed_at,
        error_code = excluded.error_code, error = excluded.error
    `,
  );
