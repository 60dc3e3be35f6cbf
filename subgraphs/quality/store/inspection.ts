import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { Inspection, InspectionEvent } from '../domain/inspection.ts';
import type { InspectionResult, Verdict } from '../domain/judgement.ts';
import type { InspectionFilter, InspectionSort } from '../schema.generated.ts';

/** An inspection as it is stored, without its results. */
export type InspectionRow = Inspection;

/** A page of inspections as it is read. */
export type InspectionPage = Connection<InspectionRow>;

/** A measured value with the record that it belongs to. */
export type InspectionResultRow = InspectionResult & { readonly record: string };

/** A document that holds what was recorded of an inspection, and what took it back, if anything did. */
export interface InspectionRecordRow {
  readonly id: string;
  readonly inspection: string;
  readonly verdict: Verdict;
  readonly inspector: string | null;
  readonly recordedAt: string;
  readonly reversedBy: {
    readonly id: string;
    readonly reason: string;
    readonly reversedBy: string;
    readonly reversedAt: string;
  } | null;
}

const columns = (sql: Sql) => sql`
  id, state, record, verdict, plan, plant, item, production_order as order, job, lot, goods_receipt, requested_at,
  recorded_at, inspector, cancelled_at, cancelled_by, cancel_reason
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
      insert into inspection (id, state, plan, plant, item, production_order, job, lot, goods_receipt, requested_at)
      select id, state, plan, plant, item, "order", job, lot, "goodsReceipt", "requestedAt"
      from
        jsonb_to_recordset(${sql.json(inspections as never)}) as inspection (
          id text, state text, plan text, plant text, item text, "order" text, job text, lot text,
          "goodsReceipt" text, "requestedAt" timestamptz
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
        record = ${inspection.record},
        verdict = ${inspection.verdict},
        recorded_at = ${inspection.recordedAt},
        inspector = ${inspection.inspector},
        cancelled_at = ${inspection.cancelledAt},
        cancelled_by = ${inspection.cancelledBy},
        cancel_reason = ${inspection.cancelReason}
      where id = ${inspection.id}
    `,
  );

/** The id of the next document of a kind. */
export async function nextDocumentId(
  transaction: Transaction,
  kind: 'inspection_record' | 'inspection_reversal' | 'disposition_reversal',
): Promise<string> {
  const prefix = { inspection_record: 'IR-', inspection_reversal: 'IV-', disposition_reversal: 'DV-' }[kind];
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`select ${prefix}::text || nextval(${`${kind}_number`}::text::regclass) as id`,
  );
  return row?.id ?? '';
}

/** The inspections of an order that wait for their results, under a lock. */
export const lockRequestedOfOrder = (transaction: Transaction, order: string): Promise<readonly Inspection[]> =>
  transaction.query<InspectionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inspection
      where
        production_order = ${order}
        and state = 'REQUESTED'
      order by id
      for update
    `,
  );

/** The inspections of a job that wait for their results, under a lock. */
export const lockRequestedOfJob = (transaction: Transaction, job: string): Promise<readonly Inspection[]> =>
  transaction.query<InspectionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inspection
      where
        job = ${job}
        and state = 'REQUESTED'
      order by id
      for update
    `,
  );

/** The inspections of lots that wait for their results, under a lock. */
export const lockRequestedOfLots = (
  transaction: Transaction,
  lots: readonly string[],
): Promise<readonly Inspection[]> =>
  transaction.query<InspectionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inspection
      where
        lot = any(${lots as string[]})
        and state = 'REQUESTED'
      order by id
      for update
    `,
  );

/** The inspections of a goods receipt's lot, in whatever state, under a lock. */
export const lockInspectionsOfReceipt = (
  transaction: Transaction,
  goodsReceipt: string,
  lot: string,
): Promise<readonly Inspection[]> =>
  transaction.query<InspectionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inspection
      where
        goods_receipt = ${goodsReceipt}
        and lot = ${lot}
      for update
    `,
  );

/** Writes the record of an inspection with its results, in order; it must stand before the inspection names it. */
export async function insertRecord(
  transaction: Transaction,
  inspection: Inspection,
  event: Extract<InspectionEvent, { kind: 'InspectionRecorded' }>,
): Promise<void> {
  const { record, verdict, inspector, at, results } = event;
  await transaction.query(
    (sql) => sql`
      insert into inspection_record (id, inspection, plant, verdict, inspector, recorded_at)
      values (${record}, ${inspection.id}, ${inspection.plant}, ${verdict}, ${inspector}, ${at})
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into inspection_result (
        inspection, record, position, plant, series, characteristic, value, unit, lower_limit, upper_limit, passed,
        subgroup, recorded_at
      )
      select
        ${inspection.id}, ${record}, place, ${inspection.plant},
        (select series from inspection_plan where id = ${inspection.plan}), value ->> 'characteristic',
        (value ->> 'value')::numeric, value ->> 'unit', (value ->> 'lowerLimit')::numeric,
        (value ->> 'upperLimit')::numeric, (value ->> 'passed')::boolean, (value ->> 'subgroup')::integer, ${at}
      from jsonb_array_elements(${sql.json(results as never)}) with ordinality as element (value, place)
    `,
  );
}

/** Writes what takes a record back; its results count no more. */
export async function insertReversal(
  transaction: Transaction,
  inspection: Inspection,
  event: Extract<InspectionEvent, { kind: 'InspectionReversed' }>,
): Promise<void> {
  const { reversal, record, reason, by, at } = event;
  await transaction.query(
    (sql) => sql`
      insert into inspection_reversal (id, record, plant, reason, reversed_by, reversed_at)
      values (${reversal}, ${record}, ${inspection.plant}, ${reason}, ${by}, ${at})
    `,
  );
  await transaction.query((sql) => sql`update inspection_result set reversed = true where record = ${record}`);
}

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

/** The results of records, in the order they were recorded. */
export const resultsOfRecords = (
  session: Scoped,
  records: readonly string[],
): Promise<readonly InspectionResultRow[]> =>
  session.query<InspectionResultRow>(
    (sql) => sql`
      select record, characteristic, value, unit, lower_limit, upper_limit, passed, subgroup
      from inspection_result
      where record = any(${records as string[]})
      order by record, position
    `,
  );

/** The records of inspections, oldest first, those that were taken back among them. */
export const recordsOfInspections = (
  session: Scoped,
  inspections: readonly string[],
): Promise<readonly InspectionRecordRow[]> =>
  session.query<InspectionRecordRow>(
    (sql) => sql`
      select
        document.id, document.inspection, document.verdict, document.inspector, document.recorded_at,
        case
          when reversal.id is not null then
            jsonb_build_object(
              'id', reversal.id, 'reason', reversal.reason, 'reversedBy', reversal.reversed_by,
              'reversedAt', reversal.reversed_at
            )
        end as reversed_by
      from inspection_record as document left join inspection_reversal as reversal on reversal.record = document.id
      where document.inspection = any(${inspections as string[]})
      order by document.recorded_at, document.id
    `,
  );

/** How the list of inspections is read. */
export const inspectionList = (filter: InspectionFilter): ListSource<InspectionSort> => ({
  list: 'inspections',
  select: columns,
  from: (sql) => sql`from inspection`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`plant = ${filter.plant}`,
      filter.item != null && sql`item = ${filter.item}`,
      filter.order != null && sql`production_order = ${filter.order}`,
      filter.job != null && sql`job = ${filter.job}`,
      filter.lot != null && sql`lot = ${filter.lot}`,
      filter.plan != null && sql`plan = ${filter.plan}`,
      filter.state != null && sql`state = ${filter.state}`,
      filter.verdict != null && sql`verdict = ${filter.verdict}`,
      filter.requestedAt?.from != null && sql`requested_at >= ${filter.requestedAt.from}`,
      filter.requestedAt?.to != null && sql`requested_at < ${filter.requestedAt.to}`,
      filter.recordedAt?.from != null && sql`recorded_at >= ${filter.recordedAt.from}`,
      filter.recordedAt?.to != null && sql`recorded_at < ${filter.recordedAt.to}`,
      filter.text != null && hasWord(sql, 'inspection', 'id', filter.text),
    ]),
  id: 'id',
  sorts: {
    REQUESTED_AT: { expression: 'requested_at', type: 'timestamptz' },
    RECORDED_AT: { expression: 'recorded_at', absent: 'infinity', type: 'timestamptz' },
    PLANT: { expression: 'plant', type: 'text' },
    ITEM: { expression: 'item', type: 'text' },
    ORDER: { expression: 'production_order', absent: '', type: 'text' },
    JOB: { expression: 'job', absent: '', type: 'text' },
    LOT: { expression: 'lot', absent: '', type: 'text' },
    PLAN: { expression: 'plan', absent: '', type: 'text' },
    STATE: { expression: 'state', type: 'text' },
    VERDICT: { expression: 'verdict', absent: '', type: 'text' },
  },
  defaultOrder: { field: 'REQUESTED_AT', direction: 'DESC' },
});

/** A page of inspections. */
export const inspectionPage = (
  session: Scoped,
  page: PageArguments<InspectionSort>,
  filter: InspectionFilter,
): Promise<InspectionPage> => readPage<InspectionRow, InspectionSort>(session, page, inspectionList(filter));
