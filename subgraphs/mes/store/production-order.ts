import type { EventData } from '#contracts/events.ts';
import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { ReleasedOrder } from '../domain/lot.ts';
import type { ExecutionState } from '../schema.generated.ts';

/** An order, of which ERP owns the rest. */
export interface OrderReference {
  readonly id: string;
}

/** An order under a command; what it makes is null for an imported one. */
export interface OrderRow {
  readonly id: string;
  readonly plant: string;
  readonly item: string | null;
  readonly revision: string | null;
  readonly unit: string | null;
  readonly releasedAt: string | null;
}

/** The order under a lock that lasts until the transaction ends; null when MES has none of this id. */
export async function lockOrder(transaction: Transaction, id: string): Promise<OrderRow | null> {
  const [row] = await transaction.query<OrderRow>(
    (sql) => sql`
      select id, plant, item, revision, unit, released_at
      from production_order
      where id = ${id}
      for update
    `,
  );
  return row ?? null;
}

/** The order of a job, locked likewise; null when there is no such job. */
export async function lockOrderOfJob(transaction: Transaction, job: string): Promise<OrderRow | null> {
  const [row] = await transaction.query<OrderRow>(
    (sql) => sql`
      select id, plant, item, revision, unit, released_at
      from production_order
      where id = (select production_order from job where id = ${job})
      for update
    `,
  );
  return row ?? null;
}

/** Takes over an order as ERP released it. Answers false when it is known already. */
export async function insertReleasedOrder(
  transaction: Transaction,
  plant: string,
  releasedAt: string,
  order: EventData['org.millgraph.erp.order.released.v1'],
): Promise<boolean> {
  const inserted = await transaction.query(
    (sql) => sql`
      insert into production_order (id, number, plant, item, revision, quantity, unit, released_at)
      values (
        ${order.order}, ${order.number}, ${plant}, ${order.item}, ${order.revision},
        ${order.quantity.value}, ${order.quantity.unit}, ${releasedAt}
      )
      on conflict (id) do nothing
      returning id
    `,
  );
  return inserted.length > 0;
}

/** What is made of a lot of an order: good at its last operation, and what of it is in lots already. */
export async function lotBalance(
  transaction: Transaction,
  order: ReleasedOrder,
): Promise<{ readonly good: string; readonly inLots: string }> {
  const [row] = await transaction.query<{ good: string; inLots: string }>(
    (sql) => sql`
      select
        coalesce(
          (
            select sum(good)
            from production_report
            where job = (
              select id from job where production_order = ${order.id} order by sequence desc limit 1
            )
          ),
          0
        ) as good,
        coalesce((select sum(original_quantity) from lot where production_order = ${order.id}), 0) as in_lots
    `,
  );
  return row ?? { good: '0', inLots: '0' };
}

interface ExecutionRow {
  readonly productionOrder: string;
  readonly executionState: ExecutionState | null;
}

/** What the shop floor does with orders: derived from their jobs, or, without any, as an import stated it. */
export const executionStates = (session: Scoped, orders: readonly string[]): Promise<readonly ExecutionRow[]> =>
  session.query<ExecutionRow>(
    (sql) => sql`
      select
        production_order.id as production_order,
        case
          when count(job.id) = 0 then stated_execution_state
          when bool_or(state = 'RUNNING') then 'RUNNING'
          when bool_or(state = 'SUSPENDED') then 'SUSPENDED'
          when bool_or(state = 'ABORTED') or bool_and(state = 'CANCELLED') then 'ABORTED'
          when bool_and(state in ('COMPLETED', 'CLOSED', 'CANCELLED')) then 'COMPLETED'
          when bool_or(state in ('COMPLETED', 'CLOSED')) then 'RUNNING'
          when bool_or(state in ('DISPATCHED', 'READY')) then 'READY'
          else 'WAITING'
        end as execution_state
      from production_order left join job on job.production_order = production_order.id
      where production_order.id = any(${orders as string[]})
      group by production_order.id
    `,
  );
