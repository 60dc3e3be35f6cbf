import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { Nonconformance, NonconformanceEvent } from '../domain/nonconformance.ts';
import type { NonconformanceFilter, NonconformanceSort } from '../schema.generated.ts';
import type { RecordKind } from './quality-record.ts';

/** A nonconformance as it is stored, without its dispositions. */
export type NonconformanceRow = Nonconformance;

/** A page of nonconformances as it is read. */
export type NonconformancePage = Connection<NonconformanceRow>;

/** How the severity of a nonconformance went up. */
export interface EscalationRow {
  readonly nonconformance: string;
  readonly from: Nonconformance['severity'];
  readonly to: Nonconformance['severity'];
  readonly reason: string;
  readonly escalatedBy: string;
  readonly escalatedAt: string;
}

/** At most so many open nonconformances are given of one item, lot or supplier. */
const openLimit = 500;

const columns = (sql: Sql) => sql`
  id, number, state, severity, defect_code, cause_code, description, plant, item, lot, production_order as order, job,
  supplier, inspection, json_build_object('value', quantity::text, 'unit', unit) as quantity,
  json_build_object('value', pending::text, 'unit', unit) as pending_quantity, opened_at, opened_by, closed_at,
  cancelled_at, cancelled_by, cancel_reason
`;

/** The next nonconformance's number. */
export async function nextNonconformanceNumber(transaction: Transaction): Promise<string> {
  const [row] = await transaction.query<{ number: string }>(
    (sql) => sql`select 'NC-' || nextval('nonconformance_number') as number`,
  );
  return row?.number ?? '';
}

/** The nonconformance under a lock that lasts until the transaction ends; null when there is none. */
export async function lockNonconformance(transaction: Transaction, id: string): Promise<Nonconformance | null> {
  const [row] = await transaction.query<NonconformanceRow>(
    (sql) => sql`
      select ${columns(sql)}
      from nonconformance
      where id = ${id}
      for update
    `,
  );
  return row ?? null;
}

/** Writes a nonconformance as it is now. */
export const saveNonconformance = (transaction: Transaction, nonconformance: Nonconformance): Promise<unknown> => {
  const { id, number, state, severity, defectCode, causeCode, description, plant, item, lot, order } = nonconformance;
  const { job, supplier, inspection, quantity, pendingQuantity, openedAt, openedBy, closedAt } = nonconformance;
  const { cancelledAt, cancelledBy, cancelReason } = nonconformance;
  return transaction.query(
    (sql) => sql`
      insert into nonconformance (
        id, number, ordinal, state, severity, defect_code, cause_code, description, plant, item, lot, production_order,
        job, supplier, inspection, quantity, pending, unit, opened_at, opened_by, closed_at, cancelled_at, cancelled_by,
        cancel_reason
      )
      values (
        ${id}, ${number}, substring(${number}::text from '\\d+$')::integer, ${state}, ${severity}, ${defectCode},
        ${causeCode}, ${description}, ${plant}, ${item}, ${lot}, ${order}, ${job}, ${supplier}, ${inspection},
        ${quantity.value}, ${pendingQuantity.value}, ${quantity.unit}, ${openedAt}, ${openedBy}, ${closedAt},
        ${cancelledAt}, ${cancelledBy}, ${cancelReason}
      )
      on conflict (id) do update
      set
        state = excluded.state,
        severity = excluded.severity,
        cause_code = excluded.cause_code,
        pending = excluded.pending,
        closed_at = excluded.closed_at,
        cancelled_at = excluded.cancelled_at,
        cancelled_by = excluded.cancelled_by,
        cancel_reason = excluded.cancel_reason
    `,
  );
};

/** Adds an escalation behind those there are; the nonconformance must be locked. */
export const insertEscalation = (
  transaction: Transaction,
  { id, plant, supplier }: Nonconformance,
  event: Extract<NonconformanceEvent, { kind: 'NonconformanceEscalated' }>,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into nonconformance_escalation (
        nonconformance, position, plant, supplier, from_severity, to_severity, reason, escalated_by, escalated_at
      )
      select
        ${id}, count(*) + 1, ${plant}, ${supplier}, ${event.from}, ${event.severity}, ${event.reason}, ${event.by},
        ${event.at}
      from nonconformance_escalation
      where nonconformance = ${id}
    `,
  );

/** The escalations of nonconformances, oldest first. */
export const escalationsOfNonconformances = (
  session: Scoped,
  nonconformances: readonly string[],
): Promise<readonly EscalationRow[]> =>
  session.query<EscalationRow>(
    (sql) => sql`
      select nonconformance, from_severity as from, to_severity as to, reason, escalated_by, escalated_at
      from nonconformance_escalation
      where nonconformance = any(${nonconformances as string[]})
      order by nonconformance, position
    `,
  );

/** Nonconformances by id, in any order. */
export const nonconformancesById = (session: Scoped, ids: readonly string[]): Promise<readonly NonconformanceRow[]> =>
  session.query<NonconformanceRow>(
    (sql) => sql`
      select ${columns(sql)}
      from nonconformance
      where id = any(${ids as string[]})
    `,
  );

/** Nonconformances by number, in any order. */
export const nonconformancesByNumber = (
  session: Scoped,
  numbers: readonly string[],
): Promise<readonly NonconformanceRow[]> =>
  session.query<NonconformanceRow>(
    (sql) => sql`
      select ${columns(sql)}
      from nonconformance
      where number = any(${numbers as string[]})
    `,
  );

/** The nonconformances of orders, oldest first. */
export const nonconformancesOfOrders = (
  session: Scoped,
  orders: readonly string[],
): Promise<readonly NonconformanceRow[]> =>
  session.query<NonconformanceRow>(
    (sql) => sql`
      select ${columns(sql)}
      from nonconformance
      where production_order = any(${orders as string[]})
      order by opened_at, id
    `,
  );

/** The nonconformances of lots, oldest first. */
export const nonconformancesOfLots = (
  session: Scoped,
  lots: readonly string[],
): Promise<readonly NonconformanceRow[]> =>
  session.query<NonconformanceRow>(
    (sql) => sql`
      select ${columns(sql)}
      from nonconformance
      where lot = any(${lots as string[]})
      order by opened_at, id
    `,
  );

/** The nonconformances of items, lots or suppliers that are neither closed nor withdrawn, newest first, at most 500 of each. */
export const openNonconformancesOf = (
  session: Scoped,
  kind: RecordKind,
  keys: readonly string[],
): Promise<readonly NonconformanceRow[]> =>
  session.query<NonconformanceRow>(
    (sql) => sql`
      select nonconformance.*
      from
        unnest(${keys as string[]}::text[]) as wanted (key)
        cross join lateral (
          select ${columns(sql)}
          from nonconformance
          where
            nonconformance.${sql.unsafe(kind)} = wanted.key
            and state not in ('CLOSED', 'CANCELLED')
          order by opened_at desc, id desc
          limit ${openLimit}
        ) as nonconformance
      order by opened_at desc, id desc
    `,
  );

/** How the list of nonconformances is read. */
export const nonconformanceList = (filter: NonconformanceFilter): ListSource<NonconformanceSort> => ({
  list: 'nonconformances',
  select: columns,
  from: (sql) => sql`from nonconformance`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`plant = ${filter.plant}`,
      filter.item != null && sql`item = ${filter.item}`,
      filter.order != null && sql`production_order = ${filter.order}`,
      filter.job != null && sql`job = ${filter.job}`,
      filter.lot != null && sql`lot = ${filter.lot}`,
      filter.supplier != null && sql`supplier = ${filter.supplier}`,
      filter.state != null && sql`state = ${filter.state}`,
      filter.severity != null && sql`severity = ${filter.severity}`,
      filter.defectCode != null && sql`defect_code = ${filter.defectCode}`,
      filter.causeCode != null && sql`cause_code = ${filter.causeCode}`,
      filter.closedAt?.from != null && sql`closed_at >= ${filter.closedAt.from}`,
      filter.closedAt?.to != null && sql`closed_at < ${filter.closedAt.to}`,
      filter.openedAt?.from != null && sql`opened_at >= ${filter.openedAt.from}`,
      filter.openedAt?.to != null && sql`opened_at < ${filter.openedAt.to}`,
      filter.text != null && hasWord(sql, 'nonconformance', 'id', filter.text),
    ]),
  id: 'id',
  sorts: {
    NUMBER: { expression: 'ordinal', type: 'integer' },
    OPENED_AT: { expression: 'opened_at', type: 'timestamptz' },
    CLOSED_AT: { expression: 'closed_at', absent: 'infinity', type: 'timestamptz' },
    PLANT: { expression: 'plant', type: 'text' },
    ITEM: { expression: 'item', type: 'text' },
    LOT: { expression: 'lot', absent: '', type: 'text' },
    ORDER: { expression: 'production_order', absent: '', type: 'text' },
    JOB: { expression: 'job', absent: '', type: 'text' },
    SUPPLIER: { expression: 'supplier', absent: '', type: 'text' },
    STATE: { expression: 'state', type: 'text' },
    SEVERITY: {
      expression: "(case severity when 'MINOR' then 1 when 'MAJOR' then 2 else 3 end)",
      type: 'integer',
    },
    DEFECT_CODE: { expression: 'defect_code', type: 'text' },
    CAUSE_CODE: { expression: 'cause_code', absent: '', type: 'text' },
  },
  defaultOrder: { field: 'OPENED_AT', direction: 'DESC' },
});

/** A page of nonconformances. */
export const nonconformancePage = (
  session: Scoped,
  page: PageArguments<NonconformanceSort>,
  filter: NonconformanceFilter,
): Promise<NonconformancePage> =>
  readPage<NonconformanceRow, NonconformanceSort>(session, page, nonconformanceList(filter));
