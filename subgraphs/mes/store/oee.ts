import type { Scoped, Sql } from '#platform/database/session.ts';
import type { Production, StateTime } from '../domain/oee.ts';
import type { TimeRange } from '../domain/time-range.ts';
import { plannedSeconds } from './planned-time.ts';

/** An equipment that belongs to the one asked about: itself, a part of it, a part of a part. */
export interface Member {
  readonly asked: string;
  readonly id: string;
  readonly plant: string;
  /** Without parts. */
  readonly isWorkUnit: boolean;
  /** The end of the range; now, where that is earlier. */
  readonly asOf: string;
}

/** What belongs to equipment, itself included. */
export const membersOf = (
  session: Scoped,
  equipment: readonly string[],
  range: TimeRange,
): Promise<readonly Member[]> =>
  session.query<Member>(
    (sql) => sql`
      with recursive member as (
        select id as asked, id, plant
        from equipment
        where id = any(${equipment as string[]})
        union all
        select asked, part.id, part.plant
        from member join equipment as part on part.parent = member.id
      )
      select
        asked, id, plant,
        -- Looked up for each: by "not exists" Postgres may read all equipment.
        (select true from equipment as part where part.parent = member.id limit 1) is null as is_work_unit,
        greatest(${range.from}::timestamptz, least(${range.to}::timestamptz, now())) as as_of
      from member
    `,
  );

/** Work units that are meant to work at the same times. */
export interface WorkTimes {
  /** `key`: by what their time is added up. */
  readonly units: readonly { readonly id: string; readonly key: string }[];
  /** `bucket`: by what their time is told apart. */
  readonly busy: readonly (TimeRange & { readonly bucket: string })[];
}

/** Time of the work units of a key within their busy times, all of it (`state` is null) or that in one state. */
export type UnitTime = { readonly key: string; readonly bucket: string } & (
  (StateTime & { readonly downtimeReason: string | null }) | { readonly state: null; readonly seconds: string }
);

/** How long work units were meant to work in a range, up to now, and in what states they spent it; exact. */
export const timeSpent = (
  session: Scoped,
  workTimes: readonly WorkTimes[],
  range: TimeRange,
): Promise<readonly UnitTime[]> => {
  const units = workTimes.flatMap((times, group) => times.units.map(({ id, key }) => ({ id, key, group })));
  const busy = workTimes.flatMap((times, group) =>
    times.busy.map(({ bucket, from, to }) => ({ group, bucket, from, to })),
  );
  return session.query<UnitTime>(
    (sql) => sql`
      with unit as (
        select id, key, "group"
        from jsonb_to_recordset(${sql.json(units)}) as unit (id text, key text, "group" integer)
      ),
      busy as (
        select
          "group",
          bucket,
          greatest("from", ${range.from}::timestamptz) as from_at,
          least("to", ${range.to}::timestamptz, now()) as to_at
        from
          jsonb_to_recordset(${sql.json(busy)}) as busy (
            "group" integer, bucket text, "from" timestamptz, "to" timestamptz
          )
      )
      select
        unit.key, busy.bucket, null as state, null::boolean as planned, null as downtime_reason,
        trim_scale(sum(extract(epoch from to_at - from_at))) as seconds
      from unit join busy using ("group")
      where from_at < to_at
      group by unit.key, busy.bucket
      union all
      select
        unit.key, busy.bucket, state, planned, downtime_reason,
        trim_scale(
          sum(extract(epoch from least(spent.to_at, busy.to_at) - greatest(spent.from_at, busy.from_at)))
        )
      from
        unit
        join busy using ("group")
        -- Intervals do not overlap: of those that began before, only the last can reach in.
        cross join lateral (
          select coalesce(max(from_at), busy.from_at) as from_at
          from equipment_state
          where equipment = unit.id and from_at <= busy.from_at
        ) as first
        -- offset 0 keeps the planner from joining the whole table: each busy time looks its few intervals up.
        cross join lateral (
          select state, planned, downtime_reason, from_at, to_at
          from equipment_state
          where
            equipment = unit.id
            and from_at >= first.from_at
            and from_at < busy.to_at
            and (to_at is null or to_at > busy.from_at)
          offset 0
        ) as spent
      where busy.from_at < busy.to_at
      group by unit.key, busy.bucket, state, planned, downtime_reason
    `,
  );
};

/** The reports that count: those that stand. */
const standing = (sql: Sql) => sql`report.reversal is null`;

/**
 * What equipment made in a range, up to now, by unit of measure; with a shift, only what was reported in it. Run times
 * have twice the digits that a ratio of them is rounded to.
 */
export const producedBy = (
  session: Scoped,
  equipment: readonly string[],
  range: TimeRange,
  shift: string | null,
): Promise<readonly (Production & { readonly equipment: string })[]> =>
  session.query<Production & { readonly equipment: string }>(
    (sql) => sql`
      select
        report.equipment,
        unit,
        trim_scale(sum(made)) as produced,
        trim_scale(coalesce(sum(good), 0)) as good,
        trim_scale(round(coalesce(sum(round(made * planned_seconds, 40) / planned_quantity), 0), 40))
          as run_seconds_produced,
        trim_scale(round(coalesce(sum(round(good * planned_seconds, 40) / planned_quantity), 0), 40))
          as run_seconds_good,
        bool_or(made > 0 and (planned_machine_hours is null or planned_quantity is null)) as is_run_time_missing
      from
        production_report as report
        join job on job.id = report.job
        cross join lateral (
          select coalesce(good, 0) + coalesce(scrap, 0) + coalesce(rework, 0) as made
        ) as pieces
        cross join lateral (select ${plannedSeconds(sql, 'planned_machine_hours')} as planned_seconds) as planned
      where
        report.equipment = any(${equipment as string[]})
        and occurred_at >= ${range.from}
        and occurred_at < least(${range.to}::timestamptz, now())
        and (${shift}::text is null or shift = ${shift})
        and unit is not null
        and ${standing(sql)}
      group by report.equipment, unit
    `,
  );
