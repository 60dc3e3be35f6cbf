import type { Quantity } from '#contracts/quantity.ts';
import type { Scoped, Sql } from '#platform/database/session.ts';
import type { FirstPassEntry } from '../domain/first-pass.ts';

/** What conformance says of an item, a lot or a supplier as a whole. */

export type RecordKind = 'item' | 'lot' | 'supplier';

/** Of what something is said. */
export interface QualityRecordRow {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Deliveries and what was refused of them, by unit. */
export interface DeliveryRow {
  readonly key: string;
  readonly received: readonly Quantity[];
  readonly rejected: readonly Quantity[];
}

/** When; half-open, null is open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

const within = (sql: Sql, column: string, { from, to }: Period) => sql`
  ${sql.unsafe(column)} >= coalesce(${from}::text::timestamptz, '-infinity')
  and ${sql.unsafe(column)} < coalesce(${to}::text::timestamptz, 'infinity')
`;

/**
 * What was received and rejected of items, lots or suppliers in a period. Received are goods receipts that stand, imported
 * lines of receipts, and what was refused at the dock; rejected is what of purchased lots a disposition in force scraps or
 * returns, and what was refused, on those lines or at the dock.
 */
export const deliveriesOf = (
  session: Scoped,
  kind: RecordKind,
  keys: readonly string[],
  period: Period,
): Promise<readonly DeliveryRow[]> =>
  session.query<DeliveryRow>((sql) => {
    const key = sql.unsafe(kind);
    const ids = keys as string[];
    // A line of another system's receipt names no lot; what was refused at the dock became none.
    const imported =
      kind === 'lot'
        ? sql``
        : sql`
            union all
            select ${key}, received, 0, received_unit from receipt_rejection
            where ${key} = any(${ids}) and reversal is null and ${within(sql, 'recorded_at', period)}
            union all
            select ${key}, 0, rejected, rejected_unit from receipt_rejection
            where ${key} = any(${ids}) and reversal is null and ${within(sql, 'recorded_at', period)}
          `;
    return sql`
      with
        amount (key, received, rejected, unit) as (
          select ${key}, quantity, 0, unit from goods_receipt
          where ${key} = any(${ids}) and reversal is null and ${within(sql, 'received_at', period)}
          union all
          select disposition.${key}, 0, quantity, unit from disposition
          where
            disposition.${key} = any(${ids})
            and state = 'IN_FORCE'
            and decision in ('SCRAP', 'RETURN_TO_SUPPLIER')
            and supplier is not null
            and ${within(sql, 'in_force_at', period)}
          ${imported}
        ),
        by_unit as (
          select key, unit, sum(received) as received, sum(rejected) as rejected from amount group by key, unit
        )
      select
        key,
        coalesce(
          json_agg(json_build_object('value', received::text, 'unit', unit) order by unit) filter (where received > 0),
          '[]'
        ) as received,
        coalesce(
          json_agg(json_build_object('value', rejected::text, 'unit', unit) order by unit) filter (where rejected > 0),
          '[]'
        ) as rejected
      from by_unit
      group by key
    `;
  });

/** A lot that was rejected, and what it is rejected of. */
export interface RejectedLotRow {
  readonly key: string;
  readonly id: string;
}

const rejectedLimit = 500;

/**
 * The rejected lots of items, lots or suppliers: of which a disposition in force scraps or returns something, or whose
 * inspection failed. At most 500 of each, by id.
 */
export const rejectedLotsOf = (
  session: Scoped,
  kind: RecordKind,
  keys: readonly string[],
): Promise<readonly RejectedLotRow[]> =>
  session.query<RejectedLotRow>((sql) => {
    const key = sql.unsafe(kind === 'lot' ? 'id' : kind);
    return sql`
      select wanted.key, rejected.id
      from
        unnest(${keys as string[]}::text[]) as wanted (key)
        cross join lateral (
          select lot.id
          from lot
          where
            lot.${key} = wanted.key
            and (
              exists (
                select from disposition
                where
                  disposition.lot = lot.id and state = 'IN_FORCE' and decision in ('SCRAP', 'RETURN_TO_SUPPLIER')
              )
              or exists (select from inspection where inspection.lot = lot.id and verdict = 'FAIL')
            )
          order by lot.id
          limit ${rejectedLimit}
        ) as rejected
      order by wanted.key, rejected.id
    `;
  });

/** What the shop floor reported of an order and gave back to its operations, and of which kind the order is. */
export interface FirstPassRow {
  readonly order: string;
  readonly kind: 'PRODUCTION' | 'REWORK' | null;
  readonly entries: readonly FirstPassEntry[];
}

/** The reports of orders that stand, and the pieces that came back from rework, as they happened. */
export const firstPassOfOrders = (session: Scoped, orders: readonly string[]): Promise<readonly FirstPassRow[]> =>
  session.query<FirstPassRow>(
    (sql) => sql`
      select
        production_order as order,
        (select kind from production_order as known where known.id = entry.production_order) as kind,
        json_agg(what order by at, ordinal) as entries
      from
        (
          select
            production_order, reported_at as at, ordinal,
            json_build_object(
              'kind', 'REPORT', 'job', job, 'unit', unit, 'good', good::text, 'scrap', scrap::text,
              'rework', rework::text
            ) as what
          from production_report
          where production_order = any(${orders as string[]}) and reversal is null
          union all
          select
            production_order, returned_at, ordinal,
            json_build_object(
              'kind', 'RETURN', 'job', job, 'unit', unit, 'quantity', quantity::text, 'reworkOrder', rework_order
            )
          from rework_return
          where production_order = any(${orders as string[]}) and reversal is null
        ) as entry
      group by production_order
    `,
  );
