import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { JobEventKind, JobHappening } from '../domain/fold.ts';
import type { ProductionTime } from '../domain/shift.ts';
import type { BrokenRule } from '../domain/violation.ts';
import type { RecordOrigin, RecordPlace } from './record.ts';

/** Something a job went through. */
export interface JobEventRow {
  readonly id: string;
  readonly productionOrder: string;
  readonly job: string;
  readonly kind: JobEventKind;
  readonly workCenter: string | null;
  readonly reason: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly productionDate: string | null;
  readonly shift: string | null;
  readonly violationRule: BrokenRule | null;
  readonly violationMessage: string | null;
}

/** What the jobs of orders went through, oldest first. */
export const jobEventsByOrder = (session: Scoped, orders: readonly string[]): Promise<readonly JobEventRow[]> =>
  session.query<JobEventRow>(
    (sql) => sql`
      select
        id::text, production_order, job, kind, work_center, reason, occurred_at, recorded_at, production_date, shift,
        violation_rule, violation_message
      from job_event
      where production_order = any(${orders as string[]})
      order by production_order, occurred_at, sequence, id
    `,
  );

/** What jobs went through as their state is folded from it, by job. */
export async function jobHappenings(
  transaction: Transaction,
  jobs: readonly string[],
): Promise<ReadonlyMap<string, readonly JobHappening[]>> {
  const rows = await transaction.query<JobHappening & { readonly job: string }>(
    (sql) => sql`
      select
        job, 'JOB_EVENT/' || id as record, kind, work_center, occurred_at as at, sequence::integer,
        coalesce(source || '/' || document || '/' || line, lpad(id::text, 20, '0')) as key, source is not null as is_fact
      from job_event
      where job = any(${jobs as string[]})
    `,
  );
  return Map.groupBy(rows, ({ job }) => job);
}

/** Adds something a job went through and answers its id. */
export async function insertJobEvent(
  transaction: Transaction,
  place: RecordPlace & ProductionTime,
  event: { readonly kind: JobEventKind; readonly workCenter?: string | null; readonly reason?: string | null },
  origin: RecordOrigin,
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into job_event (
        production_order, plant, job, kind, work_center, reason, occurred_at, production_date, shift, sequence, source,
        document, line, violation_rule, violation_message, violation_settled
      )
      values (
        ${place.order}, ${place.plant}, ${place.job}, ${event.kind}, ${event.workCenter ?? null},
        ${event.reason ?? null}, ${place.at}, ${place.productionDate}, ${place.shift}, ${origin?.sequence ?? 0}, ${origin?.source ?? null},
        ${origin?.document ?? null}, ${origin?.line ?? null}, ${origin?.violation?.rule ?? null},
        ${origin?.violation?.message ?? null}, ${origin?.violation != null}
      )
      returning id::text
    `,
  );
  if (row === undefined) throw new Error('an event of a job was not written');
  return row.id;
}
