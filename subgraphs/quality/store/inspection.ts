import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import type { Inspection, InspectionResult } from '../domain/inspection.ts';
import type { InspectionFilter, InspectionSort } from '../schema.generated.ts';

/** An inspection as it is stored, without its results. */
export type InspectionRow = Inspection;

/** A page of inspections as it is read. */
export type InspectionPage = Connection<InspectionRow>;

/** A measured value with the inspection that it belongs to. */
export type InspectionResultRow = InspectionResult & { readonly inspection: string };

const columns = (sql: Sql) => sql`
  id, state, verdict, plan, plant, item, production_order as order, job, lot, requested_at, recorded_at, inspector
`;

/** The next ids of inspections, `count` of them. */
export async function nextInspectionIds(transaction: Transaction, count: number): Promise<readonly string[]> {
  const rows = await transaction.query<{ id: string }>(
    (sql) => sql`select 'IN-' || nextval('inspection_number') as id from generate_series(1, ${count}::integer)`,
  );
  return rows.map(({ id }) => id);
}

/** Writes inspections that were just requested. */
export const insertInspections = (transaction: Transaction, inspections: readonly Inspection[]): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into inspection (id, state, plan, plant, item, production_order, job, lot, requested_at)
      select id, state, plan, plant, item, "order", job, lot, "requestedAt"
      from
        jsonb_to_recordset(${sql.json(inspections as never)}) as inspection (
          id text, state text, plan text, plant text, item text, "order" text, job text, lot text,
          "requestedAt" timestamptz
        )
    `,
  );

/** The inspection under a lock that lasts until the transaction ends; null when there is none. */
export async function lockInspection(transaction: Transaction, id: string): Promise<Inspection | null> {
  const [row] = await transaction.query<InspectionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inspection
      where id = ${id}
      for update
    `,
  );
  return row ?? null;
}

/** Writes what an inspection's state has become. */
export const updateInspection = (transaction: Transaction, inspection: Inspection): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update inspection
      set
        state = ${inspection.state},
        verdict = ${inspection.verdict},
        recorded_at = ${inspection.recordedAt},
        inspector = ${inspection.inspector}
      where id = ${inspection.id}
    `,
  );

/** Writes the results of an inspection, in order. */
export const insertResults = (
  transaction: Transaction,
  inspection: Inspection,
  results: readonly InspectionResult[],
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into inspection_result
        (inspection, position, plant, characteristic, value, unit, lower_limit, upper_limit, passed)
      select
        ${inspection.id}, place, ${inspection.plant}, value ->> 'characteristic', (value ->> 'value')::numeric,
        value ->> 'unit', (value ->> 'lowerLimit')::numeric, (value ->> 'upperLimit')::numeric,
        (value ->> 'passed')::boolean
      from jsonb_array_elements(${sql.json(results as never)}) with ordinality as element (value, place)
    `,
  );

/** Inspections by id, in any order. */
export const inspectionsById = (session: Scoped, ids: readonly string[]): Promise<readonly InspectionRow[]> =>
  session.query<InspectionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inspection
      where id = any(${ids as string[]})
    `,
  );

/** The inspections of orders, oldest first. */
export const inspectionsOfOrders = (session: Scoped, orders: readonly string[]): Promise<readonly InspectionRow[]> =>
  session.query<InspectionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inspection
      where production_order = any(${orders as string[]})
      order by requested_at, id
    `,
  );

/** The inspections of jobs, oldest first. */
export const inspectionsOfJobs = (session: Scoped, jobs: readonly string[]): Promise<readonly InspectionRow[]> =>
  session.query<InspectionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inspection
      where job = any(${jobs as string[]})
      order by requested_at, id
    `,
  );

/** The inspections of lots, oldest first. */
export const inspectionsOfLots = (session: Scoped, lots: readonly string[]): Promise<readonly InspectionRow[]> =>
  session.query<InspectionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inspection
      where lot = any(${lots as string[]})
      order by requested_at, id
    `,
  );

/** The results of inspections, in the order they were recorded. */
export const resultsOfInspections = (
  session: Scoped,
  inspections: readonly string[],
): Promise<readonly InspectionResultRow[]> =>
  session.query<InspectionResultRow>(
    (sql) => sql`
      select inspection, characteristic, value, unit, lower_limit, upper_limit, passed
      from inspection_result
      where inspection = any(${inspections as string[]})
      order by inspection, position
    `,
  );

/** A page of inspections. */
export const inspectionPage = (
  session: Scoped,
  page: PageArguments<InspectionSort>,
  filter: InspectionFilter,
): Promise<InspectionPage> =>
  readPage<InspectionRow, InspectionSort>(session, page, {
    list: 'inspections',
    select: columns,
    from: (sql) => sql`from inspection`,
    where: (sql) =>
      allOf(sql, [
        filter.plant != null && sql`plant = ${filter.plant}`,
        filter.item != null && sql`item = ${filter.item}`,
        filter.order != null && sql`production_order = ${filter.order}`,
        filter.lot != null && sql`lot = ${filter.lot}`,
        filter.state != null && sql`state = ${filter.state}`,
        filter.verdict != null && sql`verdict = ${filter.verdict}`,
        filter.requestedAt?.from != null && sql`requested_at >= ${filter.requestedAt.from}`,
        filter.requestedAt?.to != null && sql`requested_at < ${filter.requestedAt.to}`,
      ]),
    id: 'id',
    sorts: { REQUESTED_AT: { expression: 'requested_at', type: 'timestamptz' } },
    defaultOrder: { field: 'REQUESTED_AT', direction: 'DESC' },
  });
