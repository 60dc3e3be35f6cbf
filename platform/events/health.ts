import { decimal, type Decimal } from '#contracts/decimal.ts';
import type { Database, Scoped, Session } from '#platform/database/session.ts';
import type { EventCount } from '#platform/events/log.ts';
import { sourcesOf, type Consumption } from '#platform/events/replay.ts';
import { serviceContext } from '#platform/identity.ts';
import { heldSeconds, readWatermark, type Watermark } from '#platform/events/watermark.ts';

/** How well a system hears what the others say. Every count is bounded, however long logs and queues are. */

/** At most so many waiting events, and so many dead letters, are counted of a source. */
const mostCounted = 10_000;

/** What waits of the events of a plant. */
export interface PlantBacklog {
  /** Null: events that concern no single plant. */
  readonly plant: string | null;
  /** Those that failed and are tried again. */
  readonly retrying: number;
  readonly deadLetters: number;
  /** Those that failed not, and wait behind one that did. */
  readonly behind: number;
  readonly oldestWaitingSince: string | null;
}

export interface SourceHealth extends Omit<PlantBacklog, 'plant'> {
  readonly system: string;
  readonly source: string;
  readonly lastEventAt: string | null;
  readonly lastTakenAt: string | null;
  /** What was recorded before this time was dropped by the source, perhaps before all of it was taken over; null: nothing was. */
  readonly missedBefore: string | null;
  readonly plants: readonly PlantBacklog[];
  /** What was not taken over yet, asked of the source once; null when it does not answer. */
  readonly lag: () => Promise<EventCount | null>;
}

export interface SystemHealth {
  readonly system: string;
}

/** What waits of each source, by plant, as far as the caller sees it; `lag` asks a source what was not taken over yet. */
export async function sourceHealth(
  session: Scoped,
  consumption: Consumption,
  lag: (source: string) => Promise<EventCount | null>,
): Promise<readonly SourceHealth[]> {
  const { system } = consumption;
  const { plants, suppliers } = session.context;
  const sources = sourcesOf(consumption);
  const rows = await session.query<Omit<SourceHealth, 'lag'>>(
    (sql) => sql`
      select
        ${system}::text as system, asked.source, known.last_event_at, known.taken_at as last_taken_at,
        known.missed_before,
        coalesce(total.retrying, 0) as retrying, coalesce(total.dead_letters, 0) as dead_letters,
        coalesce(total.behind, 0) as behind, total.oldest_waiting_since,
        coalesce(total.plants, '[]') as plants
      from
        unnest(${sources as string[]}::text[]) as asked (source)
        left join consumer_position as known on known.consumer = ${system} and known.source = asked.source
        left join lateral (
          select
            sum(retrying)::integer as retrying, sum(dead_letters)::integer as dead_letters,
            sum(behind)::integer as behind, min(since) as oldest_waiting_since,
            jsonb_agg(
              jsonb_build_object(
                'plant', plant, 'retrying', retrying, 'deadLetters', dead_letters, 'behind', behind,
                'oldestWaitingSince', to_char(since, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
              )
              order by plant nulls last
            ) as plants
          from (
            select
              plant,
              count(*) filter (where attempts > 0 and dead_at is null)::integer as retrying,
              count(*) filter (where dead_at is not null)::integer as dead_letters,
              count(*) filter (where attempts = 0 and dead_at is null)::integer as behind,
              min(first_failed_at) as since
            from (
              select
                waiting_event.event ->> 'plant' as plant, waiting_event.attempts, dead_at,
                -- Of what was given up before: when it failed first of all.
                least(waiting_event.first_failed_at, letter.first_failed_at) as first_failed_at
              from waiting_event left join dead_letter as letter on letter.id = waiting_event.event_id::text
              where
                consumer = ${system} and waiting_event.source = asked.source
                and ${suppliers === '*'}::boolean
                and (
                  ${plants === '*'}::boolean or waiting_event.event ->> 'plant' is null
                  or waiting_event.event ->> 'plant' = any(${plants === '*' ? [] : (plants as string[])})
                )
              limit ${mostCounted}
            ) as waiting
            group by plant
          ) as by_plant
        ) as total on true
      order by asked.source
    `,
  );
  return rows.map((row) => {
    let asked: Promise<EventCount | null> | undefined;
    return { ...row, lag: () => (asked ??= lag(row.source)) };
  });
}

/** How well a system hears what the others say, as it is now. */
export interface Hearing {
  /** For how long the watermark of its own log has been held back, in seconds; 0 when it is not. */
  heldSeconds(): Promise<number>;
  /** What waits of each source; its `lag` is not asked. */
  backlogs(): Promise<readonly SourceHealth[]>;
}

export function hearingOf(database: Database, consumption: Consumption): Hearing {
  const session = database.session(serviceContext(`${database.system}-health`));
  return {
    heldSeconds: async () => heldSeconds(await readWatermark(session)),
    backlogs: () => sourceHealth(session, consumption, async () => null),
  };
}

export type WatermarkState = Watermark & { readonly heldSeconds: number };

/** Seconds to a tenth, as a decimal text; null when not known. */
export function tenths(seconds: number): Decimal;
export function tenths(seconds: number | undefined): Decimal | null;
export function tenths(seconds: number | undefined): Decimal | null {
  return seconds === undefined ? null : decimal(seconds.toFixed(1));
}

/** What holds back this system's events; who does, only to those who see every plant. */
export async function watermarkHealth(session: Session): Promise<WatermarkState> {
  const { plants, suppliers } = session.context;
  const watermark = await readWatermark(session);
  const isOperator = plants === '*' && suppliers === '*';
  return { ...watermark, heldSeconds: heldSeconds(watermark), holder: isOperator ? watermark.holder : null };
}
