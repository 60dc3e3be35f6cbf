import type { Scoped, Session } from '#platform/database/session.ts';

/** A moment of a database: every transaction before the watermark is over, and what it did can be read. */
export interface LogMoment {
  /** The identity of the database cluster. */
  readonly epoch: string;
  /** A transaction id. */
  readonly watermark: string;
}

/** A row of a list that changed, and the transaction that changed it last. */
export interface ChangedKey {
  readonly key: string;
  readonly transactionId: string;
}

/** The present moment. Whoever reads after it, and later what changed since it, misses nothing. */
export async function presentMoment(session: Scoped): Promise<LogMoment> {
  const [row] = await session.query<LogMoment>(
    (sql) => sql`
      select
        pg_snapshot_xmin(pg_current_snapshot())::text as watermark,
        (select system_identifier from pg_control_system())::text as epoch
    `,
  );
  if (row === undefined) throw new Error('the database did not say where it stands');
  return row;
}

/** What to read of the changes of a list: from a transaction or a place on, up to a watermark. */
export interface ChangeRange {
  readonly list: string;
  readonly after: { readonly transactionId: string; readonly key: string };
  readonly watermark: string;
  readonly limit: number;
}

/**
 * The next rows of a list that changed, in the order of their last change before the watermark. A row that changed again
 * behind the watermark may be missing: it is told by that change.
 */
export const changedKeys = (session: Scoped, range: ChangeRange): Promise<readonly ChangedKey[]> =>
  session.query<ChangedKey>(
    (sql) => sql`
      select distinct key, transaction_id::text as transaction_id, transaction_id as place
      from row_change as change
      where
        list = ${range.list}
        and transaction_id < ${range.watermark}::text::xid8
        and (transaction_id, key) > (${range.after.transactionId}::text::xid8, ${range.after.key}::text collate "C")
        and not exists (
          select
          from row_change as later
          where
            later.list = change.list and later.key = change.key
            and later.transaction_id > change.transaction_id
            and later.transaction_id < ${range.watermark}::text::xid8
        )
      order by place, key
      limit ${range.limit}
    `,
  );

/** Changes are forgotten so many at a time: no transaction is long. */
const forgottenAtOnce = 5000;

/** Forgets changes of rows that changed again: whoever would have read them reads the later one. */
export async function forgetSupersededChanges(session: Session): Promise<void> {
  for (;;) {
    const forgotten = await session.transaction((transaction) =>
      transaction.query(
        (sql) => sql`
          delete from row_change
          where ctid in (
            select change.ctid
            from row_change as change
            where exists (
              select
              from row_change as later
              where
                later.list = change.list and later.key = change.key
                and later.plant is not distinct from change.plant
                and later.supplier is not distinct from change.supplier
                and later.transaction_id > change.transaction_id
                and later.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            )
            limit ${forgottenAtOnce}
          )
          returning 1 as forgotten
        `,
      ),
    );
    if (forgotten.length < forgottenAtOnce) return;
  }
}
