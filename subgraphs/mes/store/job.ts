import type { OperationFact } from '#contracts/events.ts';
import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, containing, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import type { Job } from '../domain/job.ts';
import type { OperationCount } from '../domain/wip.ts';
import type { JobFilter, JobSort, JobState } from '../schema.generated.ts';

/** A job as it is read; the order's quantity and unit are null where an import did not state them. */
export interface JobRow {
  readonly id: string;
  readonly productionOrder: string;
  readonly plant: string;
  readonly sequence: number;
  readonly name: string;
  readonly workCenter: string | null;
  readonly state: JobState;
  readonly checkpoint: boolean;
  readonly inspectionPassed: boolean | null;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly actualStart: string | null;
  readonly actualEnd: string | null;
  readonly orderQuantity: string | null;
  readonly orderUnit: string | null;
}

/** A page of jobs as it is read. */
export type JobPage = Connection<JobRow>;

/** Jobs by id, in any order. */
export const jobsById = (session: Scoped, ids: readonly string[]): Promise<readonly JobRow[]> =>
  session.query<JobRow>(
    (sql) => sql`
      select
        job.id, production_order, job.plant, sequence, name, work_center, state, checkpoint, inspection_passed,
        planned_start, planned_end, actual_start, actual_end, quantity as order_quantity, unit as order_unit
      from job join production_order on production_order.id = job.production_order
      where job.id = any(${ids as string[]})
    `,
  );

/** The jobs of orders, in sequence. */
export const jobsByOrder = (session: Scoped, orders: readonly string[]): Promise<readonly JobRow[]> =>
  session.query<JobRow>(
    (sql) => sql`
      select
        job.id, production_order, job.plant, sequence, name, work_center, state, checkpoint, inspection_passed,
        planned_start, planned_end, actual_start, actual_end, quantity as order_quantity, unit as order_unit
      from job join production_order on production_order.id = job.production_order
      where production_order = any(${orders as string[]})
      order by production_order, place
    `,
  );

/** The jobs at work on equipment, by order and sequence. */
export const jobsAtWork = (
  session: Scoped,
  workCenters: readonly string[],
): Promise<readonly (JobRow & { readonly workCenter: string })[]> =>
  session.query<JobRow & { readonly workCenter: string }>(
    (sql) => sql`
      select
        job.id, production_order, job.plant, sequence, name, work_center, state, checkpoint, inspection_passed,
        planned_start, planned_end, actual_start, actual_end, quantity as order_quantity, unit as order_unit
      from job join production_order on production_order.id = job.production_order
      where work_center = any(${workCenters as string[]}) and state in ('RUNNING', 'SUSPENDED')
      order by place
    `,
  );

/** What a job received and reported in all; null where an import does not record it. */
export interface JobTotals {
  readonly job: string;
  readonly unit: string | null;
  readonly received: string | null;
  readonly good: string | null;
  readonly scrap: string | null;
  readonly rework: string | null;
  readonly machineHours: string | null;
  readonly laborHours: string | null;
}

/** The totals of jobs. A released order's job without reports made nothing; of an imported one nobody knows. */
export const jobTotals = (session: Scoped, jobs: readonly string[]): Promise<readonly JobTotals[]> =>
  session.query<JobTotals>(
    (sql) => sql`
      with received as (
        select job, sum(quantity) filter (where received_at is not null) as quantity
        from transfer
        where job = any(${jobs as string[]})
        group by job
      ),
      reported as (
        select
          job,
          max(unit) as unit,
          sum(good) as good,
          sum(scrap) as scrap,
          sum(rework) as rework,
          sum(machine_hours) as machine_hours,
          sum(labor_hours) as labor_hours
        from production_report
        where job = any(${jobs as string[]})
        group by job
      )
      select
        job.id as job,
        coalesce(reported.unit, production_order.unit) as unit,
        coalesce(received.quantity, counted.zero) as received,
        coalesce(reported.good, counted.zero) as good,
        coalesce(reported.scrap, counted.zero) as scrap,
        coalesce(reported.rework, counted.zero) as rework,
        reported.machine_hours,
        reported.labor_hours
      from
        job
        join production_order on production_order.id = job.production_order
        cross join lateral (select case when released_at is not null then 0::numeric end as zero) as counted
        left join received on received.job = job.id
        left join reported on reported.job = job.id
      where job.id = any(${jobs as string[]})
    `,
  );

/** An operation of a released order as its own records count it. */
export type OperationRow = Omit<OperationCount, 'isStarted'> & {
  readonly id: string;
  readonly productionOrder: string;
  readonly unit: string;
  readonly workCenter: string | null;
  readonly checkpoint: boolean;
  readonly inspectionPassed: boolean | null;
} & Pick<Job, 'state' | 'startedAt' | 'endedAt'>;

/** The operations of released orders, in sequence, counted from the transfers to them and from their reports. */
export const operationsByOrder = (session: Scoped, orders: readonly string[]): Promise<readonly OperationRow[]> =>
  session.query<OperationRow>(
    (sql) => sql`
      with moved as (
        select
          job,
          sum(quantity) filter (where received_at is null) as in_transit,
          sum(quantity) filter (where received_at is not null) as received
        from transfer
        where production_order = any(${orders as string[]})
        group by job
      ),
      reported as (
        select job, sum(good) as good, sum(scrap) as scrap, sum(rework) as rework
        from production_report
        where production_order = any(${orders as string[]})
        group by job
      )
      select
        job.id, production_order, sequence, name, unit, work_center, checkpoint, inspection_passed, state,
        actual_start as started_at,
        actual_end as ended_at,
        trim_scale(coalesce(in_transit, 0)) as in_transit,
        trim_scale(coalesce(received, 0)) as received,
        trim_scale(coalesce(good, 0)) as good,
        trim_scale(coalesce(scrap, 0)) as scrap,
        trim_scale(coalesce(rework, 0)) as rework
      from
        job
        join production_order on production_order.id = job.production_order
        left join moved on moved.job = job.id
        left join reported on reported.job = job.id
      where production_order = any(${orders as string[]}) and released_at is not null
      order by production_order, place
    `,
  );

/** Makes the jobs of an order, PENDING, and sends its quantity to the first; it is received at once. */
export async function insertJobs(
  transaction: Transaction,
  order: { readonly id: string; readonly plant: string; readonly quantity: string; readonly at: string },
  operations: readonly (OperationFact & { readonly plannedStart: string | null; readonly plannedEnd: string | null })[],
): Promise<void> {
  await transaction.query(
    (sql) => sql`
      insert into job
        (
          id, production_order, plant, sequence, name, work_center, state, checkpoint, planned_start, planned_end,
          planned_setup_hours, planned_machine_hours, planned_labor_hours, planned_quantity
        )
      select
        ${order.id}::text || '/' || operation.sequence, ${order.id}, ${order.plant}, operation.sequence, operation.name,
        operation."workCenter", 'PENDING', operation.checkpoint, operation."plannedStart", operation."plannedEnd",
        operation."setupHours", operation."machineHours", operation."laborHours", ${order.quantity}::numeric
      from jsonb_to_recordset(${sql.json(operations as never)}) as operation (
        sequence integer, name text, "workCenter" text, checkpoint boolean,
        "plannedStart" timestamptz, "plannedEnd" timestamptz,
        "setupHours" numeric, "machineHours" numeric, "laborHours" numeric
      )
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into transfer (production_order, plant, job, quantity, sent_at, received_at)
      select production_order, plant, id, ${order.quantity}::numeric, ${order.at}::timestamptz, ${order.at}::timestamptz
      from job
      where production_order = ${order.id}
      order by sequence
      limit 1
    `,
  );
}

/** Writes where a job stands. */
export const saveJob = (transaction: Transaction, job: Job): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update job
      set
        state = ${job.state},
        work_center = ${job.workCenter},
        actual_start = ${job.startedAt},
        actual_end = ${job.endedAt}
      where id = ${job.id}
    `,
  );

/** Notes the verdict of a job's inspection, unless a later one is known. Answers false when there is no such job. */
export async function saveInspection(
  transaction: Transaction,
  job: string,
  verdict: { readonly passed: boolean; readonly at: string },
): Promise<boolean> {
  const rows = await transaction.query(
    (sql) => sql`
      update job
      set
        inspection_passed = case when inspected_at > ${verdict.at} then inspection_passed else ${verdict.passed} end,
        inspected_at = greatest(inspected_at, ${verdict.at}::timestamptz)
      where id = ${job}
      returning id
    `,
  );
  return rows.length > 0;
}

/** A page of jobs. */
export const jobPage = (session: Scoped, page: PageArguments<JobSort>, filter: JobFilter): Promise<JobPage> =>
  readPage<JobRow, JobSort>(session, page, {
    list: 'jobs',
    select: (sql) => sql`
      job.id, production_order, job.plant, sequence, name, work_center, state, checkpoint, inspection_passed,
      planned_start, planned_end, actual_start, actual_end, quantity as order_quantity, unit as order_unit
    `,
    from: (sql) => sql`from job join production_order on production_order.id = job.production_order`,
    where: (sql) =>
      allOf(sql, [
        filter.plant != null && sql`job.plant = ${filter.plant}`,
        filter.order != null && sql`production_order = ${filter.order}`,
        filter.item != null && sql`item = ${filter.item}`,
        filter.workCenter != null && sql`work_center = ${filter.workCenter}`,
        filter.state != null && sql`state = ${filter.state}`,
        filter.plannedStart?.from != null && sql`planned_start >= ${filter.plannedStart.from}`,
        filter.plannedStart?.to != null && sql`planned_start < ${filter.plannedStart.to}`,
        filter.actualStart?.from != null && sql`actual_start >= ${filter.actualStart.from}`,
        filter.actualStart?.to != null && sql`actual_start < ${filter.actualStart.to}`,
        filter.text != null && sql`(job.id ilike ${containing(filter.text)} or name ilike ${containing(filter.text)})`,
      ]),
    id: 'place',
    sorts: {
      ID: { expression: 'production_order', type: 'text' },
      PLANNED_START: { expression: "coalesce(planned_start, 'infinity')", type: 'timestamptz' },
      ACTUAL_START: { expression: "coalesce(actual_start, 'infinity')", type: 'timestamptz' },
    },
    defaultOrder: { field: 'ID', direction: 'ASC' },
  });
