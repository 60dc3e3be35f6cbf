import type { Sql, Transaction } from '#platform/database/session.ts';

/** What of an order's postings is in force: neither a reversal nor reversed; their times. */
const inForce = (sql: Sql, order: string) => sql`
  select movement.occurred_at
  from inventory_movement as movement
  where
    movement.production_order = ${order} and movement.type in ('ISSUE', 'RETURN')
    and not exists (select from inventory_movement as undo where undo.reverses = movement.id)
  union all
  select posting.occurred_at
  from cost_posting as posting
  where
    posting.production_order = ${order} and posting.reverses is null
    and not exists (select from cost_posting as undo where undo.reverses = posting.id)
`;

/** Sets the actual start anew, after something was reversed: the earliest posting that is in force, null without one. */
export const renewStart = (transaction: Transaction, order: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update production_order
      set actual_start = (select min(occurred_at) from (${inForce(sql, order)}) as posted)
      where id = ${order}
    `,
  );

/** Whether material, time or quantities were posted to an order and not reversed. */
export async function isPosted(transaction: Transaction, order: string): Promise<boolean> {
  const [row] = await transaction.query<{ posted: boolean }>(
    (sql) => sql`
      select
        exists (${inForce(sql, order)})
        or exists (
          select from inventory_movement as movement
          where
            movement.production_order = ${order} and movement.reverses is null
            and not exists (select from inventory_movement as undo where undo.reverses = movement.id)
        )
        or exists (
          select from order_confirmation
          where production_order = ${order} and reverses is null and reversed_by is null
        ) as posted
    `,
  );
  return row?.posted ?? false;
}
