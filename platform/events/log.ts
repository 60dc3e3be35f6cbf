import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import type { CloudEvent, EventData, EventType } from '#contracts/events.ts';
import { MillgraphError } from '#platform/errors.ts';
import { assertKeepsContract } from '#platform/events/contracts.ts';
import { correlationOf, type RequestContext } from '#platform/identity.ts';
import type { Scoped, Sql } from '#platform/database/session.ts';

/** An event as a command or reaction states it; the log adds id, source, recorded time and correlation. */
export type NewEvent = {
  [Type in EventType]: {
    readonly type: Type;
    /** The entity, as `<kind>/<id>`; events of one subject are handled in order. */
    readonly subject: string;
    /** Null: it concerns no single plant. */
    readonly plant: string | null;
    readonly supplier?: string | null;
    /** When it happened, RFC 3339. */
    readonly time: string;
    readonly data: EventData[Type];
    /** Imported history: projections take it, reactions that post do not. */
    readonly historical?: boolean;
  };
}[EventType];

/** An event with the request that it came of. */
export interface AttributedEvent {
  readonly event: NewEvent;
  readonly context: RequestContext;
}

/**
 * Writes events to the log of `system`, in the order given, in one statement of the caller's transaction. Throws a TypeError
 * for one that breaks the contract of its type: nothing of the transaction happens then.
 */
export async function appendToLog(
  sql: postgres.TransactionSql,
  system: string,
  events: readonly AttributedEvent[],
): Promise<unknown> {
  for (const { event } of events) assertKeepsContract(event);
  const rows = events.map(({ event, context }) => ({
    id: randomUUID(),
    type: event.type,
    source: `//millgraph/${system}/${event.plant ?? '-'}`,
    subject: event.subject,
    plant: event.plant,
    supplier: event.supplier ?? null,
    time: event.time,
    historical: event.historical ?? false,
    correlation_id: correlationOf(context),
    causation_id: context.causationId ?? null,
    traceparent: context.traceparent,
    data: event.data,
  }));
  return sql`
    insert into event_log
      (id, type, source, subject, plant, supplier, time, historical, correlation_id, causation_id, traceparent, data)
    select
      row.id, row.type, row.source, row.subject, row.plant, row.supplier, row.time, row.historical,
      row.correlation_id, row.causation_id, row.traceparent, row.data
    from
      jsonb_array_elements(${sql.json(rows as never)}) with ordinality as element (value, place),
      jsonb_to_record(element.value) as row (
        id uuid, type text, source text, subject text, plant text, supplier text, time timestamptz, historical boolean,
        correlation_id text, causation_id text, traceparent text, data jsonb
      )
    order by element.place
  `;
}

/** A page of a system's log. `cursor` stands behind all that was examined, also when no event matched. */
export interface EventPage {
  readonly events: readonly CloudEvent[];
  readonly cursor: string;
  /** Whether the page reached the end of what is visible now. */
  readonly complete: boolean;
  /** What was recorded before this time, RFC 3339, was dropped of the log; null or absent: nothing was. */
  readonly droppedBefore?: string | null;
  /** Which log this is: another one after a restore into another cluster or database. */
  readonly log?: string;
  /** The cursors behind each of the events, where they were asked for by `withCursors`. */
  readonly cursors?: readonly string[];
  /** What was asked for by `onlyCount`. */
  readonly count?: EventCount;
}

/** What stands behind a cursor. */
export interface EventCount {
  /** How many events of the types asked for, among the first 10,000 of any type. */
  readonly events: number;
  /** Whether there may be more. */
  readonly isCapped: boolean;
  /** For how long the first of them has been in the log; 0 when there is none. */
  readonly seconds: number;
}

export interface EventRequest {
  /** Opaque cursor of the last page; null begins at the start of the log. */
  readonly after: string | null;
  /** At most this many events, 1 to 1,000. */
  readonly limit: number;
  /** Only these types; empty: all. */
  readonly types: readonly string[];
  /** Only what was recorded at this time or later, RFC 3339. */
  readonly from?: string | null;
  /** Only what was recorded before this time, RFC 3339. */
  readonly to?: string | null;
  /** Nothing behind this cursor. */
  readonly until?: string | null;
  /** Only how many events there are, to at most `limit`; the page itself is empty, and its cursor the one given. */
  readonly onlyCount?: boolean;
  /** Also the cursor behind each event. */
  readonly withCursors?: boolean;
}

/** So many events of any type are looked at to count those of some types. */
const mostExamined = 10_000;

/**
 * Transactions are in the order in which they first wrote, times of recording say when they began: in the log the times may be
 * out of order by as long as a transaction lasts, which is far less than this.
 */
const disorder = '10 minutes';
/** Behind every transaction. */
const end = '9223372036854775807';

interface LogRow extends Omit<CloudEvent, 'data'> {
  readonly epoch: string;
  readonly log: string;
  readonly watermark: string;
  readonly droppedTransactionId: string | null;
  readonly droppedPosition: string | null;
  readonly droppedBefore: string | null;
  readonly transactionId: string | null;
  readonly position: string | null;
  readonly data: unknown;
}

/**
 * Reads events in commit-safe order: only those of transactions older than every transaction still open, ordered by
 * (transaction id, position), so that none that commits late is passed over. Throws INVALID_CURSOR, and CURSOR_EXPIRED
 * when the cursor is of another database cluster, or events behind it were dropped.
 */
export async function readLog(session: Scoped, request: EventRequest): Promise<EventPage> {
  const after = request.after === null ? null : decodeCursor(request.after);
  const until = request.until == null ? null : decodeCursor(request.until, 'until');
  const { from = null, to = null } = request;
  if (request.onlyCount === true) {
    return {
      events: [],
      cursor: request.after ?? '',
      complete: true,
      count: await countEvents(session, request, after),
    };
  }
  // Looked up beforehand: as a part of the statement they would not be told to the index, for row-level security's sake.
  const first = from === null ? null : await firstAround(session, from, '-');
  const last = to === null ? null : await firstAround(session, to, '+');
  const rows = await session.query<LogRow>(
    (sql) => sql`
      with now_visible as (
        select
          pg_snapshot_xmin(pg_current_snapshot()) as watermark,
          (select system_identifier from pg_control_system()) as epoch,
          (select oid from pg_database where datname = current_database()) as database,
          dropped.transaction_id as dropped_transaction_id,
          dropped.position as dropped_position,
          dropped.before as dropped_before
        from (select) as one left join log_dropped as dropped on true
      ),
      page as (
        select *
        from event_log
        where
          transaction_id < (select watermark from now_visible)
          and (transaction_id, position) > (${after?.transactionId ?? '0'}::text::xid8, ${after?.position ?? '0'}::bigint)
          ${request.types.length > 0 ? sql`and type = any(${request.types as string[]})` : sql``}
          ${until === null ? sql`` : sql`and (transaction_id, position) <= (${until.transactionId}::text::xid8, ${until.position}::bigint)`}
          ${from === null ? sql`` : sql`and ${recordedAt(sql)} >= ${from}::timestamptz at time zone 'UTC' and transaction_id >= ${first ?? end}::text::xid8`}
          ${to === null ? sql`` : sql`and ${recordedAt(sql)} < ${to}::timestamptz at time zone 'UTC' and transaction_id <= ${last ?? end}::text::xid8`}
        order by transaction_id, position
        limit ${request.limit}
      )
      select
        now_visible.epoch::text as epoch,
        now_visible.watermark::text as watermark,
        now_visible.epoch || '-' || now_visible.database as log,
        now_visible.dropped_transaction_id::text as dropped_transaction_id,
        now_visible.dropped_position::text as dropped_position,
        now_visible.dropped_before,
        page.transaction_id::text as transaction_id,
        page.position::text as position,
        page.id, page.type, page.source, page.subject, page.plant, page.supplier, page.time,
        page.recorded_at as recordedtime, page.historical, page.correlation_id as correlationid,
        page.causation_id as causationid, page.traceparent, page.data
      from now_visible left join page on true
      order by page.transaction_id, page.position
    `,
  );
  const lastRow = rows.at(-1);
  if (lastRow === undefined) throw new Error('the log answered no row');
  if (after !== null && after.epoch !== lastRow.epoch) {
    throw new MillgraphError('CURSOR_EXPIRED', 'The event cursor belongs to another database cluster.', {
      argument: 'after',
    });
  }
  const { droppedBefore } = lastRow;
  if (after !== null && isDropped(after, lastRow)) {
    throw new MillgraphError(
      'CURSOR_EXPIRED',
      `Events behind the cursor were dropped: the log begins with what was recorded at ${droppedBefore}.`,
      { argument: 'after' },
    );
  }
  const found = rows.filter((row) => row.transactionId !== null);
  const events = found.map(toCloudEvent);
  const complete = events.length < request.limit;
  const cursor = complete
    ? encodeCursor({ epoch: lastRow.epoch, transactionId: lastRow.watermark, position: '0' })
    : cursorBehind(lastRow);
  return {
    ...{ events, cursor, complete, droppedBefore, log: lastRow.log },
    ...(request.withCursors === true && { cursors: found.map(cursorBehind) }),
  };
}

const cursorBehind = ({ epoch, transactionId, position }: LogRow): string =>
  encodeCursor({ epoch, transactionId: transactionId ?? '0', position: position ?? '0' });

/** The cursor behind all that can be read now, and which log it is of. */
export async function endOfLog(session: Scoped): Promise<{ readonly cursor: string; readonly log: string }> {
  const [row] = await session.query<{ epoch: string; log: string; watermark: string }>(
    (sql) => sql`
      select
        system_identifier::text as epoch,
        system_identifier || '-' || (select oid from pg_database where datname = current_database()) as log,
        pg_snapshot_xmin(pg_current_snapshot())::text as watermark
      from pg_control_system()
    `,
  );
  if (row === undefined) throw new Error('the database did not say where it stands');
  const { epoch, log, watermark } = row;
  return { cursor: encodeCursor({ epoch, transactionId: watermark, position: '0' }), log };
}

/** Where in a log a cursor stands: of two of one epoch the one behind the other is the greater. Throws INVALID_CURSOR. */
export function placeOf(cursor: string): { readonly epoch: string; readonly place: bigint } {
  const { epoch, transactionId, position } = decodeCursor(cursor);
  return { epoch, place: (BigInt(transactionId) << 64n) + BigInt(position) };
}

/** Compares two cursors of one log by their places: below 0 when the first stands before the second. */
export function compareCursors(left: string, right: string): number {
  const ahead = placeOf(left).place - placeOf(right).place;
  return ahead < 0n ? -1 : ahead > 0n ? 1 : 0;
}

/** Whether something behind a cursor was dropped. */
const isDropped = (
  { transactionId, position }: LogCursor,
  { droppedTransactionId, droppedPosition }: LogRow,
): boolean => {
  if (droppedTransactionId === null) return false;
  const ahead = BigInt(droppedTransactionId) - BigInt(transactionId);
  return ahead > 0n || (ahead === 0n && BigInt(droppedPosition ?? '0') > BigInt(position));
};

/** Counts what is visible behind a cursor, looking at a bounded number of rows. A cursor of another cluster counts from it all the same. */
async function countEvents(session: Scoped, request: EventRequest, after: LogCursor | null): Promise<EventCount> {
  const [row] = await session.query<{ events: number; examined: number; seconds: number | null }>(
    (sql) => sql`
      select
        count(*) filter (where is_asked)::integer as events,
        count(*)::integer as examined,
        extract(epoch from now() - min(recorded_at) filter (where is_asked))::float8 as seconds
      from (
        select
          recorded_at,
          ${request.types.length > 0 ? sql`type = any(${request.types as string[]})` : sql`true`} as is_asked
        from event_log
        where
          transaction_id < pg_snapshot_xmin(pg_current_snapshot())
          and (transaction_id, position) > (${after?.transactionId ?? '0'}::text::xid8, ${after?.position ?? '0'}::bigint)
        order by transaction_id, position
        limit ${mostExamined}
      ) as examined
    `,
  );
  const { events = 0, examined = 0, seconds = null } = row ?? {};
  const isCapped = examined >= mostExamined || events > request.limit;
  return { events: Math.min(events, request.limit), isCapped, seconds: Math.max(seconds ?? 0, 0) };
}

/** The time of recording as no index has it: pages are read in the order of the log, and not sorted anew for each from a range. */
const recordedAt = (sql: Sql) => sql`(recorded_at at time zone 'UTC')`;

/** The first transaction that was recorded at a time, give or take `disorder`, or later; null when there is none. */
async function firstAround(session: Scoped, time: string, side: '+' | '-'): Promise<string | null> {
  const [row] = await session.query<{ transactionId: string }>(
    (sql) => sql`
      select transaction_id::text as transaction_id
      from event_log
      where recorded_at >= ${time}::timestamptz ${sql.unsafe(side)} ${disorder}::interval
      order by recorded_at
      limit 1
    `,
  );
  return row?.transactionId ?? null;
}

/** Whether events have been committed that a reader may not see yet, because an older transaction is still open. */
export async function hasHiddenEvents(session: Scoped): Promise<boolean> {
  const [row] = await session.query<{ hidden: boolean }>(
    (sql) => sql`
      select exists (
        select from event_log where transaction_id >= pg_snapshot_xmin(pg_current_snapshot())
      ) as hidden
    `,
  );
  return row?.hidden === true;
}

const toCloudEvent = (row: LogRow): CloudEvent =>
  ({
    specversion: '1.0',
    datacontenttype: 'application/json',
    id: row.id,
    type: row.type,
    source: row.source,
    subject: row.subject,
    plant: row.plant,
    supplier: row.supplier,
    time: row.time,
    recordedtime: row.recordedtime,
    historical: row.historical,
    correlationid: row.correlationid,
    causationid: row.causationid,
    traceparent: row.traceparent,
    data: row.data,
  }) as CloudEvent;

/** A place in a log: behind an event, or, by position 0, before a transaction. */
export interface LogCursor {
  readonly epoch: string;
  readonly transactionId: string;
  readonly position: string;
}

const encodeCursor = (cursor: LogCursor): string =>
  Buffer.from(`${cursor.epoch}.${cursor.transactionId}.${cursor.position}`).toString('base64url');

/** Throws INVALID_CURSOR for what is not written as `encodeCursor` does: Postgres reads a zero in front as octal. */
export function decodeCursor(cursor: string, argument = 'after'): LogCursor {
  const [, epoch, transactionId, position] =
    /^(\d{1,20})\.(0|[1-9]\d{0,17})\.(0|[1-9]\d{0,17})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (epoch === undefined || transactionId === undefined || position === undefined) {
    throw new MillgraphError('INVALID_CURSOR', 'The event cursor is malformed.', { argument });
  }
  return { epoch, transactionId, position };
}
