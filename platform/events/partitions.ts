import type postgres from 'postgres';
import type { Database, Session } from '#platform/database/session.ts';
import { serviceContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';

/**
 * The log's partitions: a month of recording each, in UTC. They are made ahead and dropped when they are too old, and neither
 * lets a reader or a writer wait: attaching and detaching them takes locks that stand beside theirs.
 */

/** Partitions are made for this month and so many after it. A month without one gets it from the first event told in it. */
const monthsAhead = 2;
/** A reader that has not asked for so long holds back nothing any more. */
const absentDays = 30;

/** Makes the partitions of this month and the next ones where they are missing. */
export const makePartitions = (session: Session): Promise<void> =>
  session.transaction(async (transaction) => {
    for (let month = 0; month <= monthsAhead; month += 1) {
      await transaction.query((sql) => sql`call make_log_partition(now() + make_interval(months => ${month}))`);
    }
  });

/** A partition that is part of the log, or was until a moment ago. */
interface Partition {
  readonly name: string;
  /** All of it was recorded before this time; null when it is not part of the log any more. */
  readonly before: string | null;
  /** Whether it was being detached when that was cut off. */
  readonly isPending: boolean;
  /** Whether it is not part of the log, and was noted as dropped: what somebody took out by hand is not. */
  readonly isLeft: boolean;
}

/** Drops the partitions of which all was recorded more than `days` ago and has been read; answers their names. */
export const dropOldPartitions = (database: Database, days: number, log: Log): Promise<readonly string[]> =>
  database.maintain(async (connection) => {
    const lock = `millgraph retention ${database.system}`;
    const [held] = await connection<{ held: boolean }[]>`select pg_try_advisory_lock(hashtext(${lock})) as held`;
    // Another process of the system is at it.
    if (held?.held !== true) return [];
    try {
      return await dropOld(connection, database.session(serviceContext('retention')), days, log);
    } finally {
      await connection`select pg_advisory_unlock(hashtext(${lock}))`;
    }
  });

async function dropOld(connection: postgres.Sql, session: Session, days: number, log: Log): Promise<readonly string[]> {
  const dropped: string[] = [];
  await finishDropping(connection, session);
  for (const { name, before } of await oldPartitions(session, days)) {
    const last = await lastOf(session, name);
    const behind = last === null ? [] : await readersBefore(session, last);
    if (behind.length > 0) {
      log.warn(
        { partition: name, before, readers: behind },
        'old events are kept, for they were not read by everybody',
      );
      break;
    }
    // First it is noted, so that whoever does not see the partition any more knows that it is gone.
    await noteDropped(session, last, before);
    await connection.unsafe(`alter table event_log detach partition ${name} concurrently`);
    await connection.unsafe(`drop table ${name}`);
    log.info({ partition: name, before }, 'old events were dropped');
    dropped.push(name);
  }
  return dropped;
}

/** Partitions by name and state, the oldest first. */
const partitions = (session: Session): Promise<readonly Partition[]> =>
  session.query<Partition>(
    (sql) => sql`
      select
        relname as name,
        (regexp_match(pg_get_expr(relpartbound, pg_class.oid), $bound$TO \\('([^']+)'\\)$bound$))[1]::timestamptz as before,
        coalesce(inhdetachpending, false) as is_pending,
        inhrelid is null
        and exists (
          select
          from log_dropped
          where
            relname = 'event_log_first'
            or to_date(substr(relname, 11), 'YYYY_MM') + interval '1 month' <= log_dropped.before
        ) as is_left
      from pg_class left join pg_inherits on inhrelid = pg_class.oid
      where
        relnamespace = current_schema()::regnamespace and relkind = 'r'
        and relname ~ '^event_log_(first|[0-9]{4}_[0-9]{2})$'
      order by before
    `,
  );

async function oldPartitions(session: Session, days: number): Promise<readonly (Partition & { before: string })[]> {
  const limit = Date.now() - days * 86_400_000;
  return (await partitions(session)).filter(
    (partition): partition is Partition & { before: string } =>
      partition.before !== null && !partition.isPending && Date.parse(partition.before) < limit,
  );
}

/** What was cut off: a partition that was noted as dropped, and is on its way out or out. */
async function finishDropping(connection: postgres.Sql, session: Session): Promise<void> {
  for (const { name, isPending, isLeft } of await partitions(session)) {
    if (!isPending && !isLeft) continue;
    if (isPending) await connection.unsafe(`alter table event_log detach partition ${name} finalize`);
    await connection.unsafe(`drop table ${name}`);
  }
}

/** A place in the log. */
interface Place {
  readonly transactionId: string;
  readonly position: string;
}

async function lastOf(session: Session, partition: string): Promise<Place | null> {
  const [last] = await session.query<Place>(
    (sql) => sql`
      select transaction_id::text as transaction_id, position::text as position
      from ${sql(partition)} as event
      order by event.transaction_id desc, event.position desc
      limit 1
    `,
  );
  return last ?? null;
}

/** Who reads the log, and had not read up to a place when last heard of. */
async function readersBefore(session: Session, { transactionId, position }: Place): Promise<readonly string[]> {
  const rows = await session.query<{ consumer: string }>(
    (sql) => sql`
      select consumer
      from log_reader
      where
        (transaction_id, position) < (${transactionId}::text::xid8, ${position}::bigint)
        and read_at > now() - make_interval(days => ${absentDays})
      order by consumer
    `,
  );
  return rows.map(({ consumer }) => consumer);
}

const noteDropped = (session: Session, last: Place | null, before: string): Promise<unknown> =>
  session.transaction((transaction) =>
    transaction.query(
      (sql) => sql`
        insert into log_dropped as known (transaction_id, position, before)
        values (${last?.transactionId ?? '0'}::text::xid8, ${last?.position ?? '0'}::bigint, ${before})
        on conflict (single) do update
        set
          transaction_id = greatest(known.transaction_id, excluded.transaction_id),
          position = case
            when excluded.transaction_id > known.transaction_id then excluded.position
            when excluded.transaction_id = known.transaction_id then greatest(known.position, excluded.position)
            else known.position
          end,
          before = greatest(known.before, excluded.before)
      `,
    ),
  );

/** Remembers how far those who read the log of a system have read it, and writes it down when asked to. */
export class LogReaders {
  readonly #places = new Map<string, Place & { readonly readAt: string }>();

  note(consumer: string, place: Place | null): void {
    const { transactionId = '0', position = '0' } = place ?? {};
    this.#places.set(consumer, { transactionId, position, readAt: new Date().toISOString() });
    // Names are the callers' to choose.
    if (this.#places.size > mostReaders) this.#places.delete(this.#places.keys().next().value ?? '');
  }

  async save(session: Session): Promise<void> {
    const places = [...this.#places];
    this.#places.clear();
    if (places.length === 0) return;
    await session.transaction((transaction) =>
      transaction.query(
        (sql) => sql`
          insert into log_reader (consumer, transaction_id, position, read_at)
          select consumer, transaction_id::xid8, position, read_at
          from unnest(
            ${places.map(([consumer]) => consumer)}::text[], ${places.map(([, place]) => place.transactionId)}::text[],
            ${places.map(([, place]) => place.position)}::bigint[], ${places.map(([, place]) => place.readAt)}::timestamptz[]
          ) as place (consumer, transaction_id, position, read_at)
          on conflict (consumer) do update
          set transaction_id = excluded.transaction_id, position = excluded.position, read_at = excluded.read_at
        `,
      ),
    );
  }
}

const mostReaders = 1000;

/** Rows that are forgotten in one transaction: none may last long. */
const forgottenAtOnce = 1000;
/** The clocks of two database servers may differ, by far less than this. */
const clocks = '1 day';

/**
 * Forgets what was noted of events that no log holds any more: that they were handled, dead letters about which was decided, and
 * replays that have ended. As long as a log holds an event, the note that it was handled keeps it from taking effect twice.
 */
export async function forgetDropped(session: Session): Promise<void> {
  const [row] = await session.query<{ before: string | null }>(
    (sql) => sql`
      select case when bool_and(dropped_before is not null) then min(dropped_before) - ${clocks}::interval end as before
      from consumer_position
    `,
  );
  const before = row?.before ?? null;
  if (before === null) return;
  const forget = async (some: (transaction: Pick<Session, 'query'>) => Promise<readonly object[]>): Promise<void> => {
    while ((await session.transaction(some)).length === forgottenAtOnce);
  };
  await forget((transaction) =>
    transaction.query(
      (sql) => sql`
        delete from inbox
        where ctid = any(array(select ctid from inbox where handled_at < ${before} limit ${forgottenAtOnce}))
        returning event_id
      `,
    ),
  );
  await forget((transaction) =>
    transaction.query(
      (sql) => sql`
        with old as materialized (
          select id from dead_letter
          where state in ('HANDLED', 'DISCARDED') and last_failed_at < ${before}
          limit ${forgottenAtOnce}
        ),
        decisions as (
          delete from dead_letter_decision where dead_letter in (select id from old)
        )
        delete from dead_letter where id in (select id from old) returning id
      `,
    ),
  );
  await forget((transaction) =>
    transaction.query(
      (sql) => sql`
        delete from event_replay
        where id in (select id from event_replay where finished_at < ${before} limit ${forgottenAtOnce})
        returning id
      `,
    ),
  );
}
