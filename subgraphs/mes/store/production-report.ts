import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { ProductionFigures } from '../domain/production.ts';
import type { ProductionTime } from '../domain/shift.ts';
import type { ProductionReportFilter, ProductionReportSort } from '../schema.generated.ts';
import type { RecordOrigin, RecordPlace, RecordStanding } from './record.ts';

/** What a job reported; null where an import does not record it. */
export interface ProductionReportRow extends RecordStanding {
  readonly id: string;
  readonly productionOrder: string;
  readonly plant: string;
  readonly job: string;
  readonly good: string | null;
  readonly scrap: string | null;
  readonly rework: string | null;
  readonly unit: string | null;
  readonly scrapReason: string | null;
  readonly machineHours: string | null;
  readonly laborHours: string | null;
  readonly operator: string | null;
  readonly equipment: string | null;
  readonly productionDate: string | null;
  readonly shift: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
}

/** A page of reports as it is read. */
export type ProductionReportPage = Connection<ProductionReportRow>;

/** The reports of jobs, oldest first; those that were reversed too. */
export const reportsByJob = (session: Scoped, jobs: readonly string[]): Promise<readonly ProductionReportRow[]> =>
  session.query<ProductionReportRow>(
    (sql) => sql`
      select
        id, production_order, plant, job, good, scrap, rework, unit, scrap_reason, machine_hours, labor_hours, operator,
        equipment, production_date, shift, occurred_at, recorded_at, source, document, line, violation_rule,
        violation_message, reversal
      from production_report
      where job = any(${jobs as string[]})
      order by job, occurred_at, id
    `,
  );

/** Reports by id, in any order. */
export const reportsById = (session: Scoped, ids: readonly string[]): Promise<readonly ProductionReportRow[]> =>
  session.query<ProductionReportRow>(
    (sql) => sql`
      select
        id, production_order, plant, job, good, scrap, rework, unit, scrap_reason, machine_hours, labor_hours, operator,
        equipment, production_date, shift, occurred_at, recorded_at, source, document, line, violation_rule,
        violation_message, reversal
      from production_report
      where id = any(${ids as string[]})
    `,
  );

/** The equipment of a record, and the day and shift it belongs to. */
export interface RecordTime extends ProductionTime {
  readonly equipment: string | null;
}

/** Adds a report and answers its id. */
export async function insertReport(
  transaction: Transaction,
  place: RecordPlace & RecordTime,
  unit: string,
  figures: ProductionFigures,
  origin: RecordOrigin = null,
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into production_report (
        production_order, plant, job, good, scrap, rework, unit, scrap_reason, machine_hours, labor_hours, operator,
        equipment, production_date, shift, occurred_at, sequence, source, document, line, violation_rule,
        violation_message, violation_settled
      )
      values (
        ${place.order}, ${place.plant}, ${place.job}, ${figures.good}, ${figures.scrap}, ${figures.rework}, ${unit},
        ${figures.scrapReason}, ${figures.machineHours}, ${figures.laborHours}, ${figures.operator},
        ${place.equipment}, ${place.productionDate}, ${place.shift}, ${place.at},
        ${origin?.sequence ?? 0}, ${origin?.source ?? null}, ${origin?.document ?? null}, ${origin?.line ?? null},
        ${origin?.violation?.rule ?? null}, ${origin?.violation?.message ?? null}, ${origin?.violation != null}
      )
      returning id
    `,
  );
  if (row === undefined) throw new Error('a report was not written');
  return row.id;
}

/** Sends pieces of a report on to a job; they are in transit until it starts or reports. */
export const insertTransfer = (
  transaction: Transaction,
  place: RecordPlace,
  report: string,
  quantity: string,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into transfer (production_order, plant, job, report, quantity, sent_at)
      values (${place.order}, ${place.plant}, ${place.job}, ${report}, ${quantity}, ${place.at})
    `,
  );

/** Moves pieces that the first job of an order has not reported to that of an order which was split from it. */
export const moveToSplit = (
  transaction: Transaction,
  place: RecordPlace,
  to: { readonly order: string; readonly job: string },
  quantity: string,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into transfer (production_order, plant, job, quantity, sent_at)
      values
        (${place.order}, ${place.plant}, ${place.job}, -${quantity}::numeric, ${place.at}),
        (${to.order}, ${place.plant}, ${to.job}, ${quantity}, ${place.at})
    `,
  );

/** Notes until when each job of an order has received what was sent to it: its last start or report. */
export const noteReceived = (transaction: Transaction, order: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update job
      set
        received_until = greatest(
          (select max(occurred_at) from job_event where job_event.job = job.id and kind = 'STARTED'),
          (select max(occurred_at) from production_report as report where report.job = job.id and reversal is null)
        )
      where production_order = ${order}
    `,
  );

/** How the list of reports is read. */
export const reportList = (filter: ProductionReportFilter): ListSource<ProductionReportSort> => ({
  list: 'productionReports',
  select: (sql) => sql`
    report.id, report.production_order, report.plant, job, good, scrap, rework, report.unit, scrap_reason,
    machine_hours, labor_hours, operator, report.equipment, production_date, shift, occurred_at, report.recorded_at,
    source, document, line, violation_rule, violation_message, reversal
  `,
  from: (sql) => sql`from production_report as report`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`report.plant = ${filter.plant}`,
      filter.order != null && sql`report.production_order = ${filter.order}`,
      filter.job != null && sql`job = ${filter.job}`,
      filter.item != null && sql`report.order_item = ${filter.item}`,
      filter.reversed != null && sql`(reversal is not null) = ${filter.reversed}`,
      filter.equipment != null && sql`equipment = ${filter.equipment}`,
      filter.shift != null && sql`shift = ${filter.shift}`,
      filter.productionDate?.from != null && sql`production_date >= ${filter.productionDate.from}::date`,
      filter.productionDate?.to != null && sql`production_date < ${filter.productionDate.to}::date`,
      filter.operator != null && sql`operator = ${filter.operator}`,
      filter.scrapReason != null && sql`scrap_reason = ${filter.scrapReason}`,
      filter.occurredAt?.from != null && sql`occurred_at >= ${filter.occurredAt.from}`,
      filter.occurredAt?.to != null && sql`occurred_at < ${filter.occurredAt.to}`,
      filter.recordedAt?.from != null && sql`report.recorded_at >= ${filter.recordedAt.from}`,
      filter.recordedAt?.to != null && sql`report.recorded_at < ${filter.recordedAt.to}`,
      filter.text != null && hasWord(sql, 'production_report', 'report.id', filter.text),
    ]),
  id: 'report.id',
  sorts: {
    ID: { expression: 'report.id', type: 'text' },
    OCCURRED_AT: { expression: 'occurred_at', type: 'timestamptz' },
    RECORDED_AT: { expression: 'report.recorded_at', type: 'timestamptz' },
    PLANT: { expression: 'report.plant', type: 'text' },
    ORDER: { expression: 'report.production_order', type: 'text' },
    JOB: { expression: 'job', type: 'text' },
    OPERATOR: { expression: 'operator', absent: '', type: 'text' },
    ITEM: { expression: 'report.order_item', absent: '', type: 'text' },
    EQUIPMENT: { expression: 'report.equipment', absent: '', type: 'text' },
    PRODUCTION_DATE: { expression: 'production_date', absent: '-infinity', type: 'date' },
    SHIFT: { expression: 'shift', absent: '', type: 'text' },
    SCRAP_REASON: { expression: 'scrap_reason', absent: '', type: 'text' },
    REVERSED: { expression: '(reversal is not null)', type: 'boolean' },
  },
  defaultOrder: { field: 'OCCURRED_AT', direction: 'DESC' },
});

/** A page of reports. */
export const reportPage = (
  session: Scoped,
  page: PageArguments<ProductionReportSort>,
  filter: ProductionReportFilter,
): Promise<ProductionReportPage> =>
  readPage<ProductionReportRow, ProductionReportSort>(session, page, reportList(filter));
