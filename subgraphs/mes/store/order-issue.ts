import type { Transaction } from '#platform/database/session.ts';

/** Adds what ERP issued of a lot to an order (less than zero: returned), in the lot's unit. */
export const addOrderIssue = (
  transaction: Transaction,
  issue: {
    readonly lot: string;
    readonly order: string;
    readonly plant: string;
    readonly quantity: string;
    readonly unit: string;
  },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into order_issue (lot, production_order, plant, quantity, unit)
      values (${issue.lot}, ${issue.order}, ${issue.plant}, ${issue.quantity}, ${issue.unit})
      on conflict (lot, production_order) do update
      set quantity = order_issue.quantity + excluded.quantity
    `,
  );

/**
 * Says of each consumption of a lot by an order what ERP took back of it. ERP's returns concern its own issues first; what
 * is more comes from what jobs consumed: of that for no named lot, then of the latest.
 */
export const allotReturns = (transaction: Transaction, lot: string, order: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      with taken_back as (
        select greatest(-quantity, 0) as quantity
        from order_issue
        where lot = ${lot} and production_order = ${order}
      ),
      ranked as (
        select
          id, quantity,
          sum(quantity) over (order by produced_lot is not null, occurred_at desc, id desc) - quantity as before
        from material_consumption
        where lot = ${lot} and production_order = ${order} and reversal is null
      )
      update material_consumption as used
      set returned = least(greatest(taken_back.quantity - ranked.before, 0), ranked.quantity)
      from ranked cross join taken_back
      where
        used.id = ranked.id
        and used.returned <> least(greatest(taken_back.quantity - ranked.before, 0), ranked.quantity)
    `,
  );
