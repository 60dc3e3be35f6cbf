import type { Database, Session } from '#platform/database/session.ts';
import { serviceContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';

/** Whoever has the oldest open transaction of the server that has written: nothing younger is read of any log until it ends. */
export interface Holder {
  /** The process of the server; null for a prepared transaction, which has none. */
  readonly pid: number | null;
  /** As its connection says, or the name of the prepared transaction. */
  readonly application: string;
  readonly database: string;
  readonly user: string;
  /** As `pg_stat_activity` says, such as `idle in transaction`; `prepared` for a prepared one. */
  readonly state: string | null;
  readonly seconds: number;
}

export interface Watermark {
  /** Null when there is none, or the server shows the transactions of others to the user of the database URL. */
  readonly holder: Holder | null;
  /** Events of this system that are committed and may not be read yet; `mostHidden` when there are more. */
  readonly hiddenEvents: number;
  /** For how long the oldest of them has been hidden, or longer; null when none is. */
  readonly hiddenSeconds: number | null;
}

/** At most so many hidden events are counted. */
export const mostHidden = 1000;

/** Who holds the watermark back now, and what that hides of this system's log. */
export const readWatermark = (session: Session): Promise<Watermark> =>
  session.transaction(async (transaction) => {
    const [hidden] = await transaction.query<{ count: number; seconds: number | null }>(
      (sql) => sql`
        select
          count(*)::integer as count,
          extract(epoch from clock_timestamp() - min(recorded_at))::float8 as seconds
        from (
          select recorded_at
          from event_log
          where transaction_id >= pg_snapshot_xmin(pg_current_snapshot())
          order by transaction_id, position
          limit ${mostHidden}
        ) as hidden
      `,
    );
    // Others' transactions are shown to the user that the connection was made by, not to the system's role.
    await transaction.query((sql) => sql`set local role none`);
    const [holder] = await transaction.query<Holder>(
      (sql) => sql`
        select pid, application, database, "user", state, seconds
        from (
          select
            pid, application_name as application, datname::text as database, usename::text as user, state,
            backend_xid as xid, extract(epoch from clock_timestamp() - xact_start)::float8 as seconds
          from pg_stat_activity
          where backend_xid is not null and pid <> pg_backend_pid()
          union all
          select
            null, gid, database::text, owner::text, 'prepared', transaction,
            extract(epoch from clock_timestamp() - prepared)::float8
          from pg_prepared_xacts
        ) as open
        order by age(xid) desc
        limit 1
      `,
    );
    return { holder: holder ?? null, hiddenEvents: hidden?.count ?? 0, hiddenSeconds: hidden?.seconds ?? null };
  });

/** For how long the watermark has been held back; 0 when it is not. */
export const heldSeconds = ({ holder, hiddenSeconds }: Watermark): number =>
  Math.max(holder?.seconds ?? 0, hiddenSeconds ?? 0);

const checkMillis = 1000;

export interface WatermarkWatch {
  /** Looks now. */
  check(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Warns once when a transaction has held the watermark back for longer than `alarmSeconds`, with who holds it, and says when
 * it is free again. Looks every second.
 */
export function watchWatermark(options: {
  readonly database: Database;
  readonly log: Log;
  readonly alarmSeconds: number;
}): WatermarkWatch {
  const { log, alarmSeconds } = options;
  const session = options.database.session(serviceContext('watermark'));
  let isHeld = false;
  const look = async (): Promise<void> => {
    const watermark = await readWatermark(session);
    const seconds = heldSeconds(watermark);
    if (seconds > alarmSeconds && !isHeld) {
      const { holder, hiddenEvents } = watermark;
      log.warn(
        { seconds: Math.round(seconds), hiddenEvents, holder },
        'a long transaction holds events back: no system hears of what was committed after it began',
      );
    }
    if (seconds <= alarmSeconds && isHeld) log.info('events are read again: the long transaction has ended');
    isHeld = seconds > alarmSeconds;
  };
  let running: Promise<void> = Promise.resolve();
  const check = (): Promise<void> => (running = running.then(look, look));
  const timer = setInterval(() => {
    check().catch((err: unknown) => {
      log.debug({ err }, 'the watermark could not be read');
    });
  }, checkMillis);
  return {
    check,
    async stop() {
      clearInterval(timer);
      await running.catch(() => undefined);
    },
  };
}
