import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, containing, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import type { Disposition, Nonconformance } from '../domain/nonconformance.ts';
import type { NonconformanceFilter, NonconformanceSort } from '../schema.generated.ts';

/** A nonconformance as it is stored, without its dispositions. */
export type NonconformanceRow = Nonconformance;

/** A page of nonconformances as it is read. */
export type NonconformancePage = Connection<NonconformanceRow>;

/** A disposition with the nonconformance that it belongs to. */
export type DispositionRow = Disposition & { readonly nonconformance: string };

/** At most so many open nonconformances are given of one item or supplier. */
const openLimit = 500;

const columns = (sql: Sql) => sql`
  id, number, state, severity, defect_code, cause_code, description, plant, item, lot, production_order as order, job,
  supplier, inspection, json_build_object('value', quantity::text, 'unit', unit) as quantity,
  json_build_object('value', pending::text, 'unit', unit) as pending_quantity, opened_at, opened_by, closed_at
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
  return transaction.query(
    (sql) => sql`
      insert into nonconformance (
        id, number, ordinal, state, severity, defect_code, cause_code, description, plant, item, lot, production_order,
        job, supplier, inspection, quantity, pending, unit, opened_at, opened_by, closed_at
      )
      values (
        ${id}, ${number}, substring(${number}::text from '\\d+$')::integer, ${state}, ${severity}, ${defectCode},
        ${causeCode}, ${description}, ${plant}, ${item}, ${lot}, ${order}, ${job}, ${supplier}, ${inspection},
        ${quantity.value}, ${pendingQuantity.value}, ${quantity.unit}, ${openedAt}, ${openedBy}, ${closedAt}
      )
      on conflict (id) do update
      set
        state = excluded.state,
        pending = excluded.pending,
        closed_at = excluded.closed_at
    `,
  );
};

/** Adds a disposition behind those there are; the nonconformance must be locked. */
export const insertDisposition = (
  transaction: Transaction,
  nonconformance: Nonconformance,
  disposition: Disposition,
): Promise<unknown> => {
  const { id, plant, supplier } = nonconformance;
  const { decision, quantity, decidedBy, decidedAt, comment } = disposition;
  return transaction.query(
    (sql) => sql`
      insert into disposition (
        nonconformance, position, plant, supplier, decision, quantity, unit, decided_by, decided_at, comment
      )
      select
        ${id}, count(*) + 1, ${plant}, ${supplier}, ${decision}, ${quantity.value}, ${quantity.unit}, ${decidedBy},
        ${decidedAt}, ${comment}
      from disposition
      where nonconformance = ${id}
    `,
  );
};

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

/** The nonconformances of items that are neither closed nor withdrawn, newest first, at most 500 of each. */
export const openNonconformancesOfItems = (
  session: Scoped,
  items: readonly string[],
): Promise<readonly NonconformanceRow[]> =>
  session.query<NonconformanceRow>(
    (sql) => sql`
      select nonconformance.*
      from
        unnest(${items as string[]}::text[]) as wanted (item)
        cross join lateral (
          select ${columns(sql)}
          from nonconformance
          where
            nonconformance.item = wanted.item
            and state not in ('CLOSED', 'CANCELLED')
          order by opened_at desc, id desc
          limit ${openLimit}
        ) as nonconformance
      order by opened_at desc, id desc
    `,
  );

/** The nonconformances of suppliers that are neither closed nor withdrawn, newest first, at most 500 of each. */
export const openNonconformancesOfSuppliers = (
  session: Scoped,
  suppliers: readonly string[],
): Promise<readonly NonconformanceRow[]> =>
  session.query<NonconformanceRow>(
    (sql) => sql`
      select nonconformance.*
      from
        unnest(${suppliers as string[]}::text[]) as wanted (supplier)
        cross join lateral (
          select ${columns(sql)}
          from nonconformance
          where
            nonconformance.supplier = wanted.supplier
            and state not in ('CLOSED', 'CANCELLED')
          order by opened_at desc, id desc
          limit ${openLimit}
        ) as nonconformance
      order by opened_at desc, id desc
    `,
  );

/** The dispositions of nonconformances, in the order they were made. */
export const dispositionsOfNonconformances = (
  session: Scoped,
  nonconformances: readonly string[],
): Promise<readonly DispositionRow[]> =>
  session.query<DispositionRow>(
    (sql) => sql`
      select
        nonconformance, decision, json_build_object('value', quantity::text, 'unit', unit) as quantity, decided_by,
        decided_at, comment
      from disposition
      where nonconformance = any(${nonconformances as string[]})
      order by nonconformance, position
    `,
  );

/** A page of nonconformances. */
export const nonconformancePage = (
  session: Scoped,
  page: PageArguments<NonconformanceSort>,
  filter: NonconformanceFilter,
): Promise<NonconformancePage> =>
  readPage<NonconformanceRow, NonconformanceSort>(session, page, {
    list: 'nonconformances',
    select: columns,
    from: (sql) => sql`from nonconformance`,
    where: (sql) =>
      allOf(sql, [
        filter.plant != null && sql`plant = ${filter.plant}`,
        filter.item != null && sql`item = ${filter.item}`,
        filter.order != null && sql`production_order = ${filter.order}`,
        filter.lot != null && sql`lot = ${filter.lot}`,
        filter.supplier != null && sql`supplier = ${filter.supplier}`,
        filter.state != null && sql`state = ${filter.state}`,
        filter.severity != null && sql`severity = ${filter.severity}`,
        filter.openedAt?.from != null && sql`opened_at >= ${filter.openedAt.from}`,
        filter.openedAt?.to != null && sql`opened_at < ${filter.openedAt.to}`,
        filter.text != null && sql`concat_ws(' ', number, defect_code, description) ilike ${containing(filter.text)}`,
      ]),
    id: 'id',
    sorts: {
      NUMBER: { expression: 'ordinal', type: 'integer' },
      OPENED_AT: { expression: 'opened_at', type: 'timestamptz' },
    },
    defaultOrder: { field: 'OPENED_AT', direction: 'DESC' },
  });
