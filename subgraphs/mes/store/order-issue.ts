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

/** What was taken of a lot by jobs and by ERP's issues, less what came back; in its unit. */
export async function takenOf(transaction: Transaction, lot: string): Promise<string> {
  const [row] = await transaction.query<{ taken: string }>(
    (sql) => sql`
      select
        (select coalesce(sum(quantity), 0) from material_consumption where lot = ${lot})
        + (select coalesce(sum(quantity), 0) from order_issue where lot = ${lot}) as taken
    `,
  );
  if (row === undefined) throw new Error('what was taken of a lot was not counted');
  return row.taken;
}
