import type { Scoped, Transaction } from '#platform/database/session.ts';

/** A completion that was taken back. */
export interface ReopeningRow {
  readonly id: string;
  readonly productionOrder: string;
  readonly completedAt: string;
  readonly reason: string;
  readonly reopenedBy: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
}

/** The reopenings of orders, oldest first. */
export const reopeningsByOrder = (session: Scoped, orders: readonly string[]): Promise<readonly ReopeningRow[]> =>
  session.query<ReopeningRow>(
    (sql) => sql`
      select id, production_order, completed_at, reason, reopened_by, occurred_at, recorded_at
      from order_reopening
      where production_order = any(${orders as string[]})
      order by occurred_at, recorded_at, id
    `,
  );

/** Writes that a completed order is RELEASED again, with what it lacks allocated again; answers the reopening's id. */
export async function saveReopening(
  transaction: Transaction,
  order: { readonly id: string; readonly plant: string },
  reopened: { readonly completedAt: string; readonly reason: string; readonly by: string; readonly at: string },
): Promise<string> {
  await transaction.query(
    (sql) => sql`update production_order set state = 'RELEASED', completed_at = null where id = ${order.id}`,
  );
  await transaction.query((sql) => sql`update order_component set open = true where production_order = ${order.id}`);
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into order_reopening (id, production_order, plant, completed_at, reason, reopened_by, occurred_at)
      values (
        'RO-' || nextval('order_reopening_number'), ${order.id}, ${order.plant}, ${reopened.completedAt},
        ${reopened.reason}, ${reopened.by}, ${reopened.at}
      )
      returning id
    `,
  );
  if (row === undefined) throw new Error('a reopening was not written');
  return row.id;
}
