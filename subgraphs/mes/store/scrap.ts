import type { Scoped } from '#platform/database/session.ts';

/** What was scrapped and why; the job is null where an import names none. */
export interface ScrapRow {
  readonly id: string;
  readonly productionOrder: string;
  readonly job: string | null;
  readonly value: string;
  readonly unit: string;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly occurredAt: string;
  readonly productionDate: string | null;
  readonly shift: string | null;
}

/** The scrap of orders, oldest first: what jobs reported and nobody took back, and what was imported. */
export const scrapByOrder = (session: Scoped, orders: readonly string[]): Promise<readonly ScrapRow[]> =>
  session.query<ScrapRow>(
    (sql) => sql`
      select
        report.id, production_order, job, scrap as value, unit, code as reason_code,
        coalesce(scrap_reason.text, report.scrap_reason) as reason, occurred_at, production_date, shift
      from production_report as report left join scrap_reason on code = report.scrap_reason
      where production_order = any(${orders as string[]}) and scrap > 0 and reversal is null
      union all
      select
        imported.id, production_order, null, quantity, unit, reason_code,
        coalesce(reason, scrap_reason.text), occurred_at, null, null
      from imported_scrap as imported left join scrap_reason on code = reason_code
      where production_order = any(${orders as string[]})
      order by occurred_at, id
    `,
  );
