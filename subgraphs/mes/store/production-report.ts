import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { ProductionFigures } from '../domain/production.ts';
import type { ProductionTime } from '../domain/shift.ts';

/** What a job reported; null where an import does not record it. */
export interface ProductionReportRow {
  readonly id: string;
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

/** The reports of jobs, oldest first. */
export const reportsByJob = (session: Scoped, jobs: readonly string[]): Promise<readonly ProductionReportRow[]> =>
  session.query<ProductionReportRow>(
    (sql) => sql`
      select
        id, job, good, scrap, rework, unit, scrap_reason, machine_hours, labor_hours, operator,
        equipment, production_date, shift, occurred_at, recorded_at
      from production_report
      where job = any(${jobs as string[]})
      order by job, occurred_at, id
    `,
  );

/** Where a record of the shop floor belongs. */
export interface RecordPlace {
  readonly order: string;
  readonly plant: string;
  readonly job: string;
  readonly at: string;
}

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
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into production_report (
        production_order, plant, job, good, scrap, rework, unit, scrap_reason, machine_hours, labor_hours, operator,
        equipment, production_date, shift, occurred_at
      )
      values (
        ${place.order}, ${place.plant}, ${place.job}, ${figures.good}, ${figures.scrap}, ${figures.rework}, ${unit},
        ${figures.scrapReason}, ${figures.machineHours}, ${figures.laborHours}, ${figures.operator},
        ${place.equipment}, ${place.productionDate}, ${place.shift}, ${place.at}
      )
      returning id
    `,
  );
  if (row === undefined) throw new Error('a report was not written');
  return row.id;
}

/** Sends pieces of a report on to a job; they are in transit until it receives them. */
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

/** Receives all that is in transit to a job; nothing is received before it was sent. */
export const receiveTransfers = (transaction: Transaction, job: string, at: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update transfer
      set received_at = greatest(sent_at, ${at}::timestamptz)
      where job = ${job} and received_at is null
    `,
  );
