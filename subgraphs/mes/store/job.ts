import type { OperationFact } from '#contracts/events.ts';
import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
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
  readonly inspectionOpen: boolean;
  readonly subcontractSupplier: string | null;
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
        inspection_open, subcontract_supplier, planned_start, planned_end, actual_start, actual_end,
        quantity as order_quantity, unit as order_unit
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
        inspection_open, subcontract_supplier, planned_start, planned_end, actual_start, actual_end,
        quantity as order_quantity, unit as order_unit
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
        inspection_open, subcontract_supplier, planned_start, planned_end, actual_start, actual_end,
        quantity as order_quantity, unit as order_unit
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
      with reported as (
        select
          job,
          max(unit) as unit,
          sum(good) as good,
          sum(scrap) as scrap,
          sum(rework) as rework,
          sum(machine_hours) as machine_hours,
          sum(labor_hours) as labor_hours
        from production_report
        where job = any(${jobs as string[]}) and reversal is null
        group by job
      ),
      taken_back as (
        select job, sum(quantity) as quantity
        from rework_return
        where job = any(${jobs as string[]}) and rework_order is null and reversal is null
        group by job
      )
      select
        job.id as job,
        coalesce(reported.unit, production_order.unit) as unit,
        least(
          counted.zero + job.arrived + coalesce(more.tolerated, 0),
          greatest(counted.zero + job.received, pieces.good + pieces.scrap + pieces.rework)
        ) as received,
        pieces.good, pieces.scrap, pieces.rework, reported.machine_hours, reported.labor_hours
      from
        job
        join production_order on production_order.id = job.production_order
        cross join lateral (select case when released_at is not null then 0::numeric end as zero) as counted
        left join reported on reported.job = job.id
        left join taken_back on taken_back.job = job.id
        cross join lateral (${toleratedOf(sql)}) as more
        cross join lateral (
          select
            coalesce(reported.good, counted.zero) as good,
            coalesce(reported.scrap, counted.zero) as scrap,
            coalesce(reported.rework, counted.zero) - coalesce(taken_back.quantity, 0) as rework
        ) as pieces
      where job.id = any(${jobs as string[]})
    `,
  );

/** What the first operation of an order may make beyond what was sent to it; others make what reaches them. */
const toleratedOf = (sql: Sql) => sql`
  select
    case
      when
        job.sequence = (select min(sequence) from job as any_job where any_job.production_order = production_order.id)
      then production_order.quantity * over_delivery_tolerance
      else 0
    end as tolerated
`;

/** An operation of a released order as its own records count it. */
export type OperationRow = Omit<OperationCount, 'isStarted'> & {
  readonly id: string;
  readonly productionOrder: string;
  readonly unit: string;
  readonly workCenter: string | null;
  readonly checkpoint: boolean;
  readonly inspectionPassed: boolean | null;
  readonly inspectionOpen: boolean;
  readonly subcontractSupplier: string | null;
  readonly changedAt: string | null;
} & Pick<Job, 'state' | 'startedAt' | 'endedAt' | 'tolerated'>;

/** The operations of released orders, in sequence, with what was sent to them and what they reported. */
export const operationsByOrder = (session: Scoped, orders: readonly string[]): Promise<readonly OperationRow[]> =>
  session.query<OperationRow>(
    (sql) => sql`
      with taken_back as (
        select job, sum(quantity) as quantity
        from rework_return
        where production_order = any(${orders as string[]}) and rework_order is null and reversal is null
        group by job
      ),
      changed as (
        select job, max(occurred_at) as changed_at
        from job_event
        where production_order = any(${orders as string[]})
        group by job
      )
      select
        job.id, production_order, sequence, name, unit, work_center, checkpoint, inspection_passed, inspection_open,
        subcontract_supplier, state, actual_start as started_at, actual_end as ended_at, changed_at, is_aborted,
        trim_scale(greatest(counted.arrived - counted.received, 0)) as in_transit,
        trim_scale(more.tolerated - greatest(counted.received - counted.arrived, 0)) as tolerated,
        trim_scale(counted.received) as received,
        trim_scale(pieces.good) as good,
        trim_scale(pieces.scrap) as scrap,
        trim_scale(pieces.rework) as rework
      from
        (
          select *, min(sequence) over (partition by production_order) as first_sequence
          from job
          where production_order = any(${orders as string[]})
        ) as job
        join production_order on production_order.id = job.production_order
        left join taken_back on taken_back.job = job.id
        left join changed on changed.job = job.id
        cross join lateral (
          select
            case when sequence = first_sequence then production_order.quantity * over_delivery_tolerance else 0 end
              as tolerated
        ) as more
        cross join lateral (
          select
            reported_good as good,
            reported_scrap as scrap,
            reported_rework - coalesce(taken_back.quantity, 0) as rework
        ) as pieces
        cross join lateral (
          select
            job.arrived,
            least(
              job.arrived + more.tolerated, greatest(job.received, pieces.good + pieces.scrap + pieces.rework)
            ) as received
        ) as counted
      where released_at is not null
      order by production_order, place
    `,
  );

/**
 * Makes the jobs of an order, PENDING. What is ordered is sent to the first and received at once, unless it comes by a
 * split.
 */
export async function insertJobs(
  transaction: Transaction,
  order: {
    readonly id: string;
    readonly plant: string;
    readonly quantity: string;
    readonly at: string;
    readonly isSplit: boolean;
  },
  operations: readonly (OperationFact & { readonly plannedStart: string | null; readonly plannedEnd: string | null })[],
): Promise<void> {
  await transaction.query(
    (sql) => sql`
      insert into job
        (
          id, production_order, plant, sequence, name, work_center, subcontract_supplier, state, checkpoint,
          planned_start, planned_end, planned_setup_hours, planned_machine_hours, planned_labor_hours, planned_quantity
        )
      select
        ${order.id}::text || '/' || operation.sequence, ${order.id}, ${order.plant}, operation.sequence, operation.name,
        operation."workCenter", operation."subcontractSupplier", 'PENDING', operation.checkpoint,
        operation."plannedStart", operation."plannedEnd",
        operation."setupHours", operation."machineHours", operation."laborHours", ${order.quantity}::numeric
      from jsonb_to_recordset(${sql.json(operations as never)}) as operation (
        sequence integer, name text, "workCenter" text, "subcontractSupplier" text, checkpoint boolean,
        "plannedStart" timestamptz, "plannedEnd" timestamptz,
        "setupHours" numeric, "machineHours" numeric, "laborHours" numeric
      )
    `,
  );
  if (order.isSplit) return;
  await transaction.query(
    (sql) => sql`
      insert into transfer (production_order, plant, job, quantity, sent_at)
      select production_order, plant, id, ${order.quantity}::numeric, ${order.at}::timestamptz
      from job
      where production_order = ${order.id}
      order by sequence
      limit 1
    `,
  );
}

/** Writes where a job stands. */
export const saveJob = (transaction: Transaction, job: SavedJob): Promise<unknown> => saveJobs(transaction, [job]);

/** A job as it is written. */
export type SavedJob = Pick<JobRow, 'id' | 'state' | 'workCenter'> & Pick<Job, 'startedAt' | 'endedAt' | 'isAborted'>;

/** Writes where jobs stand. */
export async function saveJobs(transaction: Transaction, jobs: readonly SavedJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ id, state, workCenter, startedAt, endedAt, isAborted }) => ({
    ...{ id, state, work_center: workCenter, actual_start: startedAt, actual_end: endedAt },
    is_aborted: state === 'ABORTED' || (state === 'CLOSED' && isAborted === true),
  }));
  await transaction.query(
    (sql) => sql`
      update job
      set
        state = saved.state,
        is_aborted = saved.is_aborted,
        work_center = saved.work_center,
        actual_start = saved.actual_start,
        actual_end = saved.actual_end
      from
        jsonb_to_recordset(${sql.json(rows as never)})
          as saved (
            id text, state text, is_aborted boolean, work_center text, actual_start timestamptz, actual_end timestamptz
          )
      where job.id = saved.id
    `,
  );
}

/**
 * Notes where an inspection of a job stands, unless later news of it are known, and what that makes of the job: its latest
 * verdict, and whether one is open. Answers false when there is no such job.
 */
export async function saveInspection(
  transaction: Transaction,
  job: string,
  inspection: {
    readonly id: string;
    readonly plant: string;
    readonly state: 'OPEN' | 'PASS' | 'FAIL' | 'CANCELLED';
    readonly at: string;
  },
): Promise<boolean> {
  const [known] = await transaction.query(
    (sql) => sql`
      select id
      from job
      where id = ${job}
      for update
    `,
  );
  if (known === undefined) return false;
  await transaction.query(
    (sql) => sql`
      insert into job_inspection as known (inspection, plant, job, state, at)
      values (${inspection.id}, ${inspection.plant}, ${job}, ${inspection.state}, ${inspection.at})
      on conflict (inspection) do update
      set state = excluded.state, at = excluded.at
      where known.at < excluded.at or (known.at = excluded.at and excluded.state <> 'OPEN')
    `,
  );
  await transaction.query(
    (sql) => sql`
      with verdict as (
        select state, at
        from job_inspection
        where job = ${job} and state in ('PASS', 'FAIL')
        order by at desc, inspection desc
        limit 1
      )
      update job
      set
        inspection_passed = (select state = 'PASS' from verdict),
        inspected_at = (select at from verdict),
        inspection_open = exists (select from job_inspection where job = ${job} and state = 'OPEN')
      where id = ${job}
    `,
  );
  return true;
}

/** How the list of jobs is read. */
export const jobList = (filter: JobFilter): ListSource<JobSort> => ({
  list: 'jobs',
  select: (sql) => sql`
    job.id, production_order, job.plant, sequence, name, work_center, state, checkpoint, inspection_passed,
    inspection_open, subcontract_supplier, planned_start, planned_end, actual_start, actual_end,
    quantity as order_quantity, unit as order_unit
  `,
  from: (sql) => sql`from job join production_order on production_order.id = job.production_order`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`job.plant = ${filter.plant}`,
      filter.order != null && sql`production_order = ${filter.order}`,
      filter.item != null && sql`job.order_item = ${filter.item}`,
      filter.workCenter != null && sql`work_center = ${filter.workCenter}`,
      filter.state != null && sql`state = ${filter.state}`,
      filter.plannedStart?.from != null && sql`planned_start >= ${filter.plannedStart.from}`,
      filter.plannedStart?.to != null && sql`planned_start < ${filter.plannedStart.to}`,
      filter.plannedEnd?.from != null && sql`planned_end >= ${filter.plannedEnd.from}`,
      filter.plannedEnd?.to != null && sql`planned_end < ${filter.plannedEnd.to}`,
      filter.actualEnd?.from != null && sql`actual_end >= ${filter.actualEnd.from}`,
      filter.actualEnd?.to != null && sql`actual_end < ${filter.actualEnd.to}`,
      filter.actualStart?.from != null && sql`actual_start >= ${filter.actualStart.from}`,
      filter.actualStart?.to != null && sql`actual_start < ${filter.actualStart.to}`,
      filter.text != null && hasWord(sql, 'job', 'job.id', filter.text),
    ]),
  id: 'place',
  sorts: {
    ID: { expression: 'production_order', type: 'text' },
    PLANNED_START: { expression: 'planned_start', absent: 'infinity', type: 'timestamptz' },
    PLANNED_END: { expression: 'planned_end', absent: 'infinity', type: 'timestamptz' },
    ACTUAL_START: { expression: 'actual_start', absent: 'infinity', type: 'timestamptz' },
    ACTUAL_END: { expression: 'actual_end', absent: 'infinity', type: 'timestamptz' },
    PLANT: { expression: 'job.plant', type: 'text' },
    STATE: { expression: 'state', type: 'text' },
    WORK_CENTER: { expression: 'work_center', absent: '', type: 'text' },
    ITEM: { expression: 'job.order_item', absent: '', type: 'text' },
    NAME: { expression: 'name', type: 'text' },
    SEQUENCE: { expression: 'sequence', type: 'integer' },
    ORDER: { expression: 'job.production_order', type: 'text' },
  },
  defaultOrder: { field: 'ID', direction: 'ASC' },
});

/** A page of jobs. */
export const jobPage = (session: Scoped, page: PageArguments<JobSort>, filter: JobFilter): Promise<JobPage> =>
  readPage<JobRow, JobSort>(session, page, jobList(filter));
