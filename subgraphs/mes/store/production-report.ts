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

/** Ids for new reports. */
export async function reportIds(transaction: Transaction, count: number): Promise<readonly string[]> {
  const rows = await transaction.query<{ id: string }>(
    (sql) => sql`
      select 'PR-' || nextval('production_report_number') as id
      from generate_series(1, ${count})
    `,
  );
  return rows.map(({ id }) => id);
}

/** A report as it is written. */
export interface NewReport {
  readonly id: string;
  readonly place: RecordPlace & RecordTime;
  readonly unit: string;
  readonly figures: ProductionFigures;
  readonly origin: RecordOrigin;
}

/** Adds a report and answers its id. */
export async function insertReport(
  transaction: Transaction,
  place: RecordPlace & RecordTime,
  unit: string,
  figures: ProductionFigures,
): Promise<string> {
  const [id = ''] = await reportIds(transaction, 1);
  await insertReports(transaction, [{ id, place, unit, figures, origin: null }]);
  return id;
}

/** Adds reports. */
export async function insertReports(transaction: Transaction, reports: readonly NewReport[]): Promise<void> {
  if (reports.length === 0) return;
  const rows = reports.map(({ id, place, unit, figures, origin }) => ({
    ...{ id, unit, production_order: place.order, plant: place.plant, job: place.job, occurred_at: place.at },
    ...{ equipment: place.equipment, production_date: place.productionDate, shift: place.shift },
    ...{ good: figures.good, scrap: figures.scrap, rework: figures.rework, scrap_reason: figures.scrapReason },
    ...{ machine_hours: figures.machineHours, labor_hours: figures.laborHours, operator: figures.operator },
    ...{ source: origin?.source ?? null, document: origin?.document ?? null, line: origin?.line ?? null },
    sequence: origin?.sequence ?? 0,
    ...{ violation_rule: origin?.violation?.rule ?? null, violation_message: origin?.violation?.message ?? null },
    violation_settled: origin?.violation != null,
  }));
  await transaction.query(
    (sql) => sql`
      insert into production_report (
        id, production_order, plant, job, good, scrap, rework, unit, scrap_reason, machine_hours, labor_hours, operator,
        equipment, production_date, shift, occurred_at, sequence, source, document, line, violation_rule,
        violation_message, violation_settled
      )
      select
        id, production_order, plant, job, good, scrap, rework, unit, scrap_reason, machine_hours, labor_hours, operator,
        equipment, production_date, shift, occurred_at, sequence, source, document, line, violation_rule,
        violation_message, violation_settled
      from
        jsonb_to_recordset(${sql.json(rows as never)})
          as report (
            id text, production_order text, plant text, job text, good numeric, scrap numeric, rework numeric, unit text,
            scrap_reason text, machine_hours numeric, labor_hours numeric, operator text, equipment text,
            production_date date, shift text, occurred_at timestamptz, sequence bigint, source text, document text,
            line integer, violation_rule text, violation_message text, violation_settled boolean
          )
    `,
  );
}

/** Pieces of a report that go on to a job. */
export interface NewTransfer {
  readonly place: RecordPlace;
  readonly report: string;
  readonly quantity: string;
}

/** Sends pieces of reports on to jobs; they are in transit until those start or report. */
export async function insertTransfers(transaction: Transaction, transfers: readonly NewTransfer[]): Promise<void> {
  if (transfers.length === 0) return;
  const rows = transfers.map(({ place, report, quantity }) => ({
    ...{ production_order: place.order, plant: place.plant, job: place.job, report, quantity, sent_at: place.at },
  }));
  await transaction.query(
    (sql) => sql`
      insert into transfer (production_order, plant, job, report, quantity, sent_at)
      select production_order, plant, job, report, quantity, sent_at
      from
        jsonb_to_recordset(${sql.json(rows as never)})
          as sent (production_order text, plant text, job text, report text, quantity numeric, sent_at timestamptz)
    `,
  );
}

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

/** Notes until when each job of orders has received what was sent to it: its last start or report. */
export const noteReceived = (transaction: Transaction, orders: readonly string[]): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update job
      set received_until = told.until
      from
        job as own
        cross join lateral (
          select
            greatest(
              (select max(occurred_at) from job_event where job_event.job = own.id and kind = 'STARTED'),
              (select max(occurred_at) from production_report as report where report.job = own.id and reversal is null)
            ) as until
        ) as told
      where
        own.production_order = any(${orders as string[]})
        and job.id = own.id
        and job.received_until is distinct from told.until
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
