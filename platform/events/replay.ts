import { notInFuture, text } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Scoped, Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { requireAllPlants } from '#platform/events/dead-letters.ts';
import type { Reaction } from '#platform/events/reactions.ts';
import { correlationOf } from '#platform/identity.ts';

/**
 * Events that are read once more. A redelivery takes over what is missing and leaves the rest. A rebuild empties the tables of
 * a projection and makes them anew; only what is declared a projection can be rebuilt, for what posts would post twice.
 */

/** What a system does with the events of others. */
export interface Consumption {
  readonly system: string;
  readonly reactions: readonly Reaction[];
  /** The tables of each projection: written by its reactions and by nothing else. */
  readonly projections: Projections;
}

export type Projections = Readonly<Record<string, readonly string[]>>;

export type ReplayState = 'REQUESTED' | 'CLEARING' | 'READING' | 'DONE' | 'FAILED';

export interface ReplayRow {
  readonly id: string;
  readonly system: string;
  readonly kind: 'REDELIVERY' | 'REBUILD';
  readonly source: string;
  readonly projection: string | null;
  readonly fromAt: string | null;
  readonly toAt: string | null;
  readonly subject: string | null;
  readonly includeDiscarded: boolean;
  readonly state: ReplayState;
  readonly cursor: string | null;
  readonly until: string | null;
  /** Counts, as decimal texts. */
  readonly eventsRead: string;
  readonly eventsHandled: string;
  readonly requestedAt: string;
  readonly requestedBy: string;
  readonly reason: string;
  readonly finishedAt: string | null;
  readonly error: string | null;
}

const columns = (sql: Parameters<Parameters<Scoped['query']>[0]>[0], system: string) => sql`
  id, ${system}::text as system, kind, source, projection, from_at, to_at, subject, include_discarded, state, cursor, until,
  events_read, events_handled, requested_at, requested_by, reason, finished_at, error
`;

/** The system of an event's type: `org.millgraph.<system>.<noun>.<verb>.v1`. */
export const sourceOf = (type: string): string => type.split('.')[2] ?? '';

/** The systems whose events are taken over, in alphabetical order. */
export const sourcesOf = ({ reactions }: Consumption): readonly string[] =>
  [...new Set(reactions.map(({ type }) => sourceOf(type)))].sort();

/** The source and the types of a projection. Throws a TypeError unless it has reactions, on events of one system. */
export function projectionOf(
  { reactions, projections }: Consumption,
  name: string,
): { source: string; types: string[] } {
  const types = reactions.filter(({ projection }) => projection === name).map(({ type }) => type);
  const [source, ...more] = new Set(types.map(sourceOf));
  if (source === undefined || more.length > 0 || !Object.hasOwn(projections, name)) {
    throw new TypeError(`projection ${name} must have tables, and reactions on the events of one system`);
  }
  return { source, types };
}

/** Checks at start that every projection is declared as a whole. */
export function checkProjections(consumption: Consumption): void {
  const named = consumption.reactions.flatMap(({ projection }) => (projection === undefined ? [] : [projection]));
  for (const name of new Set([...Object.keys(consumption.projections), ...named])) projectionOf(consumption, name);
}

export interface RedeliverInput {
  readonly source: string;
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly subject?: string | null | undefined;
  readonly includeDiscarded: boolean;
  readonly reason: string;
}

/** Asks for events to be read once more, to take over those that are missing; answers the replay's id. */
export const redeliver = (
  session: Session,
  consumption: Consumption,
  mutation: string,
  idempotencyKey: string,
  input: RedeliverInput,
): Promise<string> =>
  runCommand(session, { mutation, idempotencyKey, input }, (transaction) => {
    requireAllPlants(transaction, 'What is delivered again');
    const sources = sourcesOf(consumption);
    if (!sources.includes(input.source)) {
      throw new MillgraphError(
        'BAD_INPUT',
        `input.source is ${JSON.stringify(input.source.slice(0, 80))}; ${consumption.system} takes over events of ${sources.join(', ')}.`,
        { argument: 'input.source' },
      );
    }
    const to = input.to ?? null;
    notInFuture(input.from, transaction.now, 'input.from');
    if (to !== null && Date.parse(to) <= Date.parse(input.from)) {
      throw new MillgraphError('BAD_INPUT', 'input.to is not after input.from.', { argument: 'input.to' });
    }
    const subject = input.subject == null ? null : text(input.subject, 'input.subject');
    const reason = text(input.reason, 'input.reason', 1000);
    const { source, from, includeDiscarded } = input;
    return insertReplay(transaction, {
      ...{ kind: 'REDELIVERY', source, projection: null, fromAt: from, toAt: to, subject, includeDiscarded, reason },
    });
  });

export interface RebuildInput {
  readonly projection: string;
  readonly from?: string | null | undefined;
  readonly reason: string;
}

/** Asks for a projection to be emptied and made anew; answers the replay's id. Throws NOT_A_PROJECTION. */
export const rebuild = (
  session: Session,
  consumption: Consumption,
  mutation: string,
  idempotencyKey: string,
  input: RebuildInput,
): Promise<string> =>
  runCommand(session, { mutation, idempotencyKey, input }, async (transaction) => {
    requireAllPlants(transaction, 'What is rebuilt');
    const reason = text(input.reason, 'input.reason', 1000);
    const projection = text(input.projection, 'input.projection');
    if (input.from != null) notInFuture(input.from, transaction.now, 'input.from');
    const known = Object.keys(consumption.projections).sort();
    if (!known.includes(projection)) {
      throw new MillgraphError(
        'NOT_A_PROJECTION',
        `${JSON.stringify(projection)} is no projection of ${consumption.system}, which can rebuild ` +
          `${known.length === 0 ? 'none' : known.join(', ')}. All else it does on events posts, and would post twice.`,
        { argument: 'input.projection' },
      );
    }
    const { source } = projectionOf(consumption, projection);
    const [open] = await transaction.query<{ id: string }>(
      (sql) => sql`
        select id from event_replay
        where source = ${source} and projection = ${projection} and state in ('REQUESTED', 'CLEARING', 'READING')
      `,
    );
    if (open !== undefined) {
      throw new MillgraphError('ILLEGAL_STATE', `Projection ${projection} is being rebuilt already, by ${open.id}.`, {
        argument: 'input.projection',
      });
    }
    return insertReplay(transaction, {
      ...{ kind: 'REBUILD', source, projection, fromAt: input.from ?? null, toAt: null, subject: null },
      ...{ includeDiscarded: false, reason },
    });
  });

async function insertReplay(
  transaction: Transaction,
  replay: Pick<
    ReplayRow,
    'kind' | 'source' | 'projection' | 'fromAt' | 'toAt' | 'subject' | 'includeDiscarded' | 'reason'
  >,
): Promise<string> {
  const { context } = transaction;
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into event_replay (
        kind, source, projection, from_at, to_at, subject, include_discarded, reason, requested_by, correlation_id
      )
      values (
        ${replay.kind}, ${replay.source}, ${replay.projection}, ${replay.fromAt}, ${replay.toAt}, ${replay.subject},
        ${replay.includeDiscarded}, ${replay.reason}, ${context.subject}, ${correlationOf(context)}
      )
      returning id
    `,
  );
  if (row === undefined) throw new Error('a replay was not written');
  return row.id;
}

/** One replay, as it stands. */
export async function replayById(session: Scoped, system: string, id: string): Promise<ReplayRow> {
  const [row] = await session.query<ReplayRow>(
    (sql) => sql`select ${columns(sql, system)} from event_replay where id = ${id}`,
  );
  if (row === undefined) throw new MillgraphError('NOT_FOUND', `There is no replay ${id}.`);
  return row;
}

/** The replays of a system, the latest first. */
export const latestReplays = (session: Scoped, system: string, limit: number): Promise<readonly ReplayRow[]> =>
  session.query<ReplayRow>(
    (sql) => sql`
      select ${columns(sql, system)}
      from event_replay
      order by requested_at desc
      limit ${limit}
    `,
  );

/** The replay of a source to be worked on now: a rebuild before a redelivery, the oldest first; null when there is none. */
export async function openReplay(session: Scoped, system: string, source: string): Promise<ReplayRow | null> {
  const [row] = await session.query<ReplayRow>(
    (sql) => sql`
      select ${columns(sql, system)}
      from event_replay
      where source = ${source} and state in ('REQUESTED', 'CLEARING', 'READING')
      order by kind = 'REBUILD' desc, requested_at
      limit 1
    `,
  );
  return row ?? null;
}

/** Locks a replay as it was read. Answers false when another process has gone on with it. */
export async function lockReplay(transaction: Transaction, { id, state, cursor }: ReplayRow): Promise<boolean> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      select id from event_replay
      where id = ${id} and state = ${state} and cursor is not distinct from ${cursor}
      for update
    `,
  );
  return row !== undefined;
}

/** Goes on with a replay in a transaction that locked it. */
export const saveReplay = (
  transaction: Transaction,
  id: string,
  next: {
    readonly state: ReplayState;
    readonly cursor: string | null;
    readonly until: string | null;
    readonly read?: number;
    readonly handled?: number;
    readonly error?: string | null;
  },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update event_replay
      set
        state = ${next.state}, cursor = ${next.cursor}, until = ${next.until},
        events_read = events_read + ${next.read ?? 0}, events_handled = events_handled + ${next.handled ?? 0},
        error = ${next.error ?? null},
        finished_at = case when ${next.state} in ('DONE', 'FAILED') then now() end
      where id = ${id}
    `,
  );

const rowsAtOnce = 5000;

/** Deletes rows of tables, some thousands in each transaction. Answers whether the tables are empty. */
export async function emptySome(transaction: Transaction, tables: readonly string[]): Promise<boolean> {
  for (const table of tables) {
    const gone = await transaction.query<{ gone: boolean }>(
      (sql) => sql`
        delete from ${sql(table)}
        where ctid = any(array(select ctid from ${sql(table)} limit ${rowsAtOnce}))
        returning true as gone
      `,
    );
    if (gone.length === rowsAtOnce) return false;
  }
  return true;
}

/** Takes the events of these types out of the queue of those that wait: they are about to be read again, in their order. */
export const forgetWaiting = (
  transaction: Transaction,
  queue: { readonly consumer: string; readonly source: string },
  types: readonly string[],
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      with gone as (
        delete from waiting_event
        where consumer = ${queue.consumer} and source = ${queue.source} and event ->> 'type' = any(${types as string[]})
        returning event_id
      )
      update dead_letter set state = 'REDRIVEN'
      where id in (select event_id::text from gone) and state = 'DEAD'
    `,
  );

/** What was a dead letter and waits no more was handled by the replay that ends. */
export const settleLetters = (
  transaction: Transaction,
  queue: { readonly consumer: string; readonly source: string },
  types: readonly string[],
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update dead_letter as letter set state = 'HANDLED'
      where
        state = 'REDRIVEN' and source = ${queue.source} and type = any(${types as string[]})
        and not exists (
          select from waiting_event
          where consumer = ${queue.consumer} and event_id = letter.id::uuid
        )
    `,
  );
