import type { Scoped } from '#platform/database/session.ts';

/** What a job was planned to take when its order was released; hours for all of `quantity`. Null for imported jobs. */
export interface PlannedTime {
  readonly job: string;
  readonly setupHours: string | null;
  readonly machineHours: string | null;
  readonly laborHours: string | null;
  readonly quantity: string | null;
}

/** The planned times of jobs. */
export const plannedTimes = (session: Scoped, jobs: readonly string[]): Promise<readonly PlannedTime[]> =>
  session.query<PlannedTime>(
    (sql) => sql`
      select
        id as job,
        planned_setup_hours as setup_hours,
        planned_machine_hours as machine_hours,
        planned_labor_hours as labor_hours,
        planned_quantity as quantity
      from job
      where id = any(${jobs as string[]})
    `,
  );
