import type { Scoped, Sql } from '#platform/database/session.ts';

/** What a job was planned to take when its order was released, for all of `quantity`. Null for imported jobs. */
export interface PlannedTime {
  readonly job: string;
  readonly setupSeconds: string | null;
  readonly machineSeconds: string | null;
  readonly laborSeconds: string | null;
  readonly quantity: string | null;
}

type PlannedHours = 'planned_setup_hours' | 'planned_machine_hours' | 'planned_labor_hours';

/**
 * A planned time in seconds, to a millionth. A release states it in hours of 20 digits, and the hours of a time that a
 * routing has in minutes may have no end of them: seconds are exact again, as is what is worked out from them.
 */
export const plannedSeconds = (sql: Sql, hours: PlannedHours) => sql`trim_scale(round(${sql(hours)} * 3600, 6))`;

/** The planned times of jobs. */
export const plannedTimes = (session: Scoped, jobs: readonly string[]): Promise<readonly PlannedTime[]> =>
  session.query<PlannedTime>(
    (sql) => sql`
      select
        id as job,
        ${plannedSeconds(sql, 'planned_setup_hours')} as setup_seconds,
        ${plannedSeconds(sql, 'planned_machine_hours')} as machine_seconds,
        ${plannedSeconds(sql, 'planned_labor_hours')} as labor_seconds,
        planned_quantity as quantity
      from job
      where id = any(${jobs as string[]})
    `,
  );
