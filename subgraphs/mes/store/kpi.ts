import type { Scoped, Sql } from '#platform/database/session.ts';
import { around, bucketLabel, groupKey, inScope, within, type KpiPlant, type KpiRequest } from '#platform/kpi.ts';
import type { Production } from '../domain/oee.ts';
import { plannedSeconds } from './planned-time.ts';

/** Plants in the scope of a request, by id. */
export const kpiPlants = (session: Scoped, plants: readonly string[] | null): Promise<readonly KpiPlant[]> =>
  session.query<KpiPlant>(
    (sql) => sql`
      select plant, time_zone, null as currency, now() as now
      from plant
      where ${plants === null ? sql`true` : sql`plant = any(${plants as string[]})`}
      order by plant
    `,
  );

/** An equipment and a key that it counts for. */
export interface KpiMember {
  readonly key: string;
  readonly id: string;
  readonly plant: string;
  /** Without parts. */
  readonly isWorkUnit: boolean;
}

/** The equipment in the scope of a request, with the lines, work centers, units or plants that it counts for. */
export const kpiMembers = (session: Scoped, request: KpiRequest): Promise<readonly KpiMember[]> => {
  const level =
    request.groupBy === 'LINE' ? 'PRODUCTION_LINE' : request.groupBy === 'WORK_CENTER' ? 'WORK_CENTER' : null;
  return session.query<KpiMember>(
    (sql) => sql`
      with recursive
        within as (
          select id, plant, level
          from equipment
          where
            ${inScope(sql, request, { plant: 'plant' })}
            and ${request.equipment === null ? sql`true` : sql`id = ${request.equipment}`}
          ${
            request.equipment === null
              ? sql``
              : sql`
                  union
                  select part.id, part.plant, part.level
                  from within join equipment as part on part.parent = within.id
                `
          }
        ),
        member as (
          select
            ${request.groupBy === 'PLANT' ? sql`plant` : request.groupBy === null ? sql`''` : sql`id`} as key, id, plant
          from within
          where ${level === null ? sql`true` : sql`level = ${level}`}
          ${
            level === null
              ? sql``
              : sql`
                  union
                  select member.key, part.id, part.plant
                  from member join equipment as part on part.parent = member.id
                `
          }
        )
      select
        key, id, plant,
        not exists (select from equipment as part where part.parent = member.id) as is_work_unit
      from member
      order by key, id
    `,
  );
};

/** What was reported of a key in a bucket, by unit of measure. */
export interface ProducedRow extends Production {
  readonly key: string;
  /** The label of the bucket; by SHIFT the day. */
  readonly bucket: string;
  /** By SHIFT alone. */
  readonly shift: string | null;
  readonly scrap: string;
  /** Good of last operations. */
  readonly finished: string;
}

/** The day of the plant that a report belongs to: as it was given when it was recorded, else the local date. */
const productionDay = (sql: Sql) => sql`
  coalesce(report.production_date, (report.occurred_at at time zone plant.time_zone)::date)
`;

/** The equipment that counts, with its keys; all of it when `members` is null. */
const joinMembers = (sql: Sql, members: readonly KpiMember[] | null, equipment: string) =>
  members === null
    ? sql``
    : sql`
        join jsonb_to_recordset(${sql.json(members as never)}) as member (id text, key text)
          on member.id = ${sql.unsafe(equipment)}
      `;

const keyOf = (sql: Sql, request: KpiRequest, members: readonly KpiMember[] | null, plant: string) =>
  members !== null ? sql`member.key` : groupKey(sql, request, { PLANT: plant, ITEM: 'production_order.item' });

/** Reports of a request's range that stand. */
const reportsIn = (sql: Sql, request: KpiRequest, members: readonly KpiMember[] | null) => sql`
  from
    production_report as report
    join plant on plant.plant = report.plant
    join job on job.id = report.job
    join production_order on production_order.id = report.production_order
    ${joinMembers(sql, members, 'report.equipment')}
    cross join lateral (
      select coalesce(report.good, 0) + coalesce(report.scrap, 0) + coalesce(report.rework, 0) as made
    ) as pieces
    cross join lateral (select ${plannedSeconds(sql, 'planned_machine_hours')} as planned_seconds) as planned
  where
    ${inScope(sql, request, { plant: 'report.plant', item: 'production_order.item' })}
    and ${around(sql, request, 'report.occurred_at')}
    and ${within(sql, request, productionDay(sql))}
    and report.reversal is null
    and report.unit is not null
`;

const shiftOf = (sql: Sql, { grain }: KpiRequest) => (grain === 'SHIFT' ? sql`report.shift` : sql`null::text`);

/** What was made in the buckets of a request, by key and unit of measure; with members, on their equipment alone. */
export const producedIn = (
  session: Scoped,
  request: KpiRequest,
  members: readonly KpiMember[] | null,
): Promise<readonly ProducedRow[]> =>
  session.query<ProducedRow>(
    (sql) => sql`
      select
        ${keyOf(sql, request, members, 'report.plant')} as key,
        ${bucketLabel(sql, request, productionDay(sql))} as bucket,
        ${shiftOf(sql, request)} as shift,
        report.unit,
        trim_scale(sum(made)) as produced,
        trim_scale(coalesce(sum(report.good), 0)) as good,
        trim_scale(coalesce(sum(report.scrap), 0)) as scrap,
        trim_scale(
          coalesce(
            sum(report.good) filter (
              where
                not exists (
                  select from job as next
                  where
                    next.production_order = job.production_order and next.place > job.place
                    and next.state <> 'CANCELLED'
                )
            ),
            0
          )
        ) as finished,
        trim_scale(round(coalesce(sum(round(made * planned_seconds, 40) / planned_quantity), 0), 40))
          as run_seconds_produced,
        trim_scale(round(coalesce(sum(round(report.good * planned_seconds, 40) / planned_quantity), 0), 40))
          as run_seconds_good,
        bool_or(made > 0 and (planned_machine_hours is null or planned_quantity is null)) as is_run_time_missing
      ${reportsIn(sql, request, members)}
      group by 1, 2, 3, 4
    `,
  );

/** What was reported as scrap, by reason and unit of measure. */
export interface ScrapRow {
  readonly key: string;
  readonly bucket: string;
  readonly shift: string | null;
  readonly reasonCode: string | null;
  readonly unit: string;
  readonly scrap: string;
}

/** What was scrapped in the buckets of a request, by key, reason and unit of measure. */
export const scrapIn = (
  session: Scoped,
  request: KpiRequest,
  members: readonly KpiMember[] | null,
): Promise<readonly ScrapRow[]> =>
  session.query<ScrapRow>(
    (sql) => sql`
      select
        ${keyOf(sql, request, members, 'report.plant')} as key,
        ${bucketLabel(sql, request, productionDay(sql))} as bucket,
        ${shiftOf(sql, request)} as shift,
        report.scrap_reason as reason_code,
        report.unit,
        trim_scale(sum(report.scrap)) as scrap
      ${reportsIn(sql, request, members)} and report.scrap > 0
      group by 1, 2, 3, 4, 5
    `,
  );

/** Jobs that were planned to end. */
export interface PlannedJobsRow {
  readonly key: string;
  readonly bucket: string;
  readonly planned: number;
  readonly onTime: number;
}

/** How many jobs were planned to end in the buckets of a request until now, and how many were completed by that day. */
export const jobsPlannedIn = (
  session: Scoped,
  request: KpiRequest,
  members: readonly KpiMember[] | null,
): Promise<readonly PlannedJobsRow[]> =>
  session.query<PlannedJobsRow>(
    (sql) => sql`
      select
        ${keyOf(sql, request, members, 'job.plant')} as key,
        ${bucketLabel(sql, request, sql`day`)} as bucket,
        count(*)::integer as planned,
        (
          count(*) filter (
            where
              state in ('COMPLETED', 'CLOSED') and not is_aborted
              and (actual_end at time zone plant.time_zone)::date <= day
          )
        )::integer as on_time
      from
        job
        join plant on plant.plant = job.plant
        join production_order on production_order.id = job.production_order
        ${joinMembers(sql, members, 'job.work_center')}
        cross join lateral (select (planned_end at time zone plant.time_zone)::date as day) as local
      where
        ${inScope(sql, request, { plant: 'job.plant', item: 'production_order.item' })}
        and ${around(sql, request, 'planned_end')}
        and ${within(sql, request, sql`day`)}
        and planned_end <= now()
        and state <> 'CANCELLED'
      group by 1, 2
    `,
  );
