import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import type { Adoption, Alternate } from '../domain/components.ts';
import type { MaterialUse, OrderCore, ProductionOrder } from '../domain/production-order.ts';
import type { ReleasePlan } from '../domain/release.ts';
import type { Rework } from '../domain/rework-order.ts';
import { alternatesOf } from './order-freeze.ts';

/** A production order as it is read; late by the plant's local date. */
export interface ProductionOrderRow {
  readonly id: string;
  readonly number: string;
  readonly kind: 'PRODUCTION' | 'REWORK';
  readonly plant: string;
  readonly item: string;
  readonly quantity: string;
  readonly unit: string;
  readonly state: ProductionOrder['state'];
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly actualStart: string | null;
  readonly actualEnd: string | null;
  readonly dueDate: string;
  readonly priority: number;
  readonly createdAt: string;
  readonly releasedAt: string | null;
  readonly completedAt: string | null;
  readonly revision: string | null;
  readonly bom: string | null;
  readonly routing: string | null;
  readonly frozenAt: string | null;
  readonly decision: ReleasePlan['decision'] | null;
  readonly decisionChange: string | null;
  readonly decidedBy: string | null;
  readonly imported: boolean;
  readonly salesOrderLine: string | null;
  readonly parent: string | null;
  readonly splitFrom: string | null;
  readonly originNonconformance: string | null;
  readonly deviation: string | null;
  /** What the plant had decided about the revision when the order froze it. */
  readonly adoption: Adoption | null;
  readonly reworkLot: string | null;
  readonly closedAt: string | null;
  readonly cancelledAt: string | null;
  readonly cancelReason: string | null;
  readonly daysLate: number;
  /** The day it was completed, else today, local to the plant: of an exchange rate when none is asked for. */
  readonly rateDay: string;
}

/** Days from the due date to the end, or to today at the plant for an order that is not finished; 0 when not late. */
export const daysLate = (sql: Sql) => sql`
  case
    when o.state = 'CANCELLED' then 0
    else greatest(0, (coalesce(o.actual_end, now()) at time zone plant.time_zone)::date - o.due_date)
  end
`;

/** The columns of an order, from `production_order as o join plant`. */
export const orderColumns = (sql: Sql) => sql`
  o.id, o.number, o.kind, o.plant, o.item, o.quantity, o.unit, o.state, o.planned_start, o.planned_end, o.actual_start,
  o.actual_end, o.due_date, o.priority, o.created_at, o.released_at, o.completed_at, o.revision, o.bom, o.routing,
  o.frozen_at, o.decision, o.decision_change, o.decided_by, o.imported, o.sales_order_line, o.parent, o.split_from,
  o.origin_nonconformance, o.deviation, o.adoption, o.rework_lot, o.closed_at, o.cancelled_at, o.cancel_reason,
  ${daysLate(sql)} as days_late, (coalesce(o.completed_at, now()) at time zone plant.time_zone)::date as rate_day
`;

/** Orders by id, in any order. */
export const ordersById = (session: Scoped, ids: readonly string[]): Promise<readonly ProductionOrderRow[]> =>
  session.query<ProductionOrderRow>(
    (sql) => sql`
      select ${orderColumns(sql)}
      from production_order as o join plant on plant.id = o.plant
      where o.id = any(${ids as string[]})
    `,
  );

/** Orders by number, in any order. */
export const ordersByNumber = (session: Scoped, numbers: readonly string[]): Promise<readonly ProductionOrderRow[]> =>
  session.query<ProductionOrderRow>(
    (sql) => sql`
      select ${orderColumns(sql)}
      from production_order as o join plant on plant.id = o.plant
      where o.number = any(${numbers as string[]})
    `,
  );

/** Orders that refer to others by a column, oldest first. */
const ordersReferring = (session: Scoped, column: 'parent' | 'split_from', ids: readonly string[]) =>
  session.query<ProductionOrderRow>(
    (sql) => sql`
      select ${orderColumns(sql)}
      from production_order as o join plant on plant.id = o.plant
      where ${sql(`o.${column}`)} = any(${ids as string[]})
      order by o.created_at, o.number
    `,
  );

/** The orders that were split from orders, oldest first. */
export const ordersSplitFrom = (session: Scoped, ids: readonly string[]): Promise<readonly ProductionOrderRow[]> =>
  ordersReferring(session, 'split_from', ids);

/** The orders that make components for orders, oldest first. */
export const ordersForParent = (session: Scoped, ids: readonly string[]): Promise<readonly ProductionOrderRow[]> =>
  ordersReferring(session, 'parent', ids);

/** Those of the orders that were planned here and not taken over from another system. */
export async function plannedHere(session: Scoped, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await session.query<{ id: string }>(
    (sql) => sql`select id from production_order where id = any(${ids as string[]}) and not imported order by id`,
  );
  return rows.map(({ id }) => id);
}

interface LockedRow extends Omit<ProductionOrderRow, 'daysLate' | 'rateDay'> {
  readonly good: string;
  readonly scrap: string;
  readonly finallyConfirmedAt: string | null;
  readonly components: {
    readonly item: string;
    readonly unit: string;
    readonly required: string;
    readonly alternates: Alternate[];
  }[];
  readonly reworkOperations: { readonly routing: string | null; readonly operations: Rework['operations'] } | null;
  readonly used: MaterialUse[];
}

/** The order under a lock that lasts until the transaction ends; null when there is none. */
export async function lockOrder(transaction: Transaction, id: string): Promise<ProductionOrder | null> {
  const [locked] = await transaction.query<{ id: string }>(
    (sql) => sql`select id from production_order where id = ${id} for update`,
  );
  if (locked === undefined) return null;
  const [row] = await transaction.query<LockedRow>(
    (sql) => sql`
      select
        o.*,
        confirmed.good, confirmed.scrap, confirmed.finally_confirmed_at,
        coalesce(
          (
            select jsonb_agg(
              jsonb_build_object(
                'item', item, 'unit', unit, 'required', required::text, 'alternates', ${alternatesOf(sql)}
              )
              order by line
            )
            from order_component as component where production_order = o.id
          ),
          '[]'
        ) as components,
        coalesce(
          (
            select jsonb_agg(
              jsonb_build_object('item', item, 'lot', lot, 'issued', issued::text, 'returned', returned::text)
            )
            from (
              select
                item, lot,
                coalesce(-sum(quantity) filter (where coalesce(reversed_type, type) = 'ISSUE'), 0) as issued,
                coalesce(sum(quantity) filter (where coalesce(reversed_type, type) = 'RETURN'), 0) as returned
              from inventory_movement
              where production_order = o.id and coalesce(reversed_type, type) in ('ISSUE', 'RETURN')
              group by item, lot
            ) as moved
          ),
          '[]'
        ) as used
      from
        production_order as o
        cross join lateral (
          select
            coalesce(sum(good), 0) as good,
            coalesce(sum(scrap), 0) as scrap,
            max(occurred_at) filter (where final) as finally_confirmed_at
          from order_confirmation
          where production_order = o.id and reverses is null and reversed_by is null
        ) as confirmed
      where o.id = ${id}
    `,
  );
  return row === undefined ? null : toOrder(row);
}

function toOrder(row: LockedRow): ProductionOrder {
  const { id, number, kind, plant, item, plannedStart, plannedEnd, dueDate, priority, createdAt, state } = row;
  const { salesOrderLine, parent, splitFrom, originNonconformance, deviation, reworkLot, reworkOperations } = row;
  const core: OrderCore = {
    ...{ id, number, kind, plant, item, plannedStart, plannedEnd, dueDate, priority, createdAt },
    ...{ salesOrderLine, parent, splitFrom, originNonconformance, deviation },
    quantity: { value: row.quantity, unit: row.unit },
    rework: reworkOperations && { lot: reworkLot, ...reworkOperations },
  };
  if (state === 'FORECAST' || state === 'CANCELLED') return { ...core, state };
  const { components, used, good, scrap, finallyConfirmedAt } = row;
  const progress = { components, used, good, scrap, finallyConfirmedAt };
  if (state === 'RELEASED') return { ...core, ...progress, state };
  return { ...core, ...progress, state, completedAt: row.imported ? null : row.completedAt };
}

/** Writes a new order. */
export function insertOrder(transaction: Transaction, order: OrderCore): Promise<unknown> {
  const { rework } = order;
  const operations = rework && { routing: rework.routing, operations: rework.operations };
  return transaction.query(
    (sql) => sql`
      insert into production_order (
        id, number, kind, plant, item, quantity, unit, state, planned_start, planned_end, due_date, priority, created_at,
        sales_order_line, parent, split_from, origin_nonconformance, deviation, rework_lot, rework_operations
      )
      values (
        ${order.id}, ${order.number}, ${order.kind}, ${order.plant}, ${order.item}, ${order.quantity.value},
        ${order.quantity.unit}, 'FORECAST', ${order.plannedStart}, ${order.plannedEnd}, ${order.dueDate},
        ${order.priority}, ${order.createdAt}, ${order.salesOrderLine}, ${order.parent}, ${order.splitFrom},
        ${order.originNonconformance}, ${order.deviation}, ${rework?.lot ?? null}, ${operations && sql.json(operations as never)}
      )
    `,
  );
}

/** Writes what a change of a planned order left. */
export const saveChange = (transaction: Transaction, order: OrderCore): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update production_order
      set
        quantity = ${order.quantity.value}, planned_start = ${order.plannedStart}, planned_end = ${order.plannedEnd},
        due_date = ${order.dueDate}, priority = ${order.priority}
      where id = ${order.id}
    `,
  );

/** The next order number that no order has. */
export async function nextOrderNumber(transaction: Transaction): Promise<string> {
  for (;;) {
    const [row] = await transaction.query<{ number: string; taken: boolean }>(
      (sql) => sql`
        select number, exists (select from production_order where id = next.number) as taken
        from (select 'MO-' || nextval('production_order_number') as number) as next
      `,
    );
    if (row !== undefined && !row.taken) return row.number;
  }
}

/** Notes when material or time was posted to an order; the earliest is its actual start. */
export const noteStart = (transaction: Transaction, order: string, at: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update production_order set actual_start = ${at}
      where id = ${order} and (actual_start is null or actual_start > ${at})
    `,
  );

/** Notes when an order was finally confirmed; null: it is not any more. */
export const noteEnd = (transaction: Transaction, order: string, at: string | null): Promise<unknown> =>
  transaction.query((sql) => sql`update production_order set actual_end = ${at} where id = ${order}`);

/** Completes an order; what it lacks is allocated no more. */
export async function saveCompletion(transaction: Transaction, order: string, at: string): Promise<void> {
  await transaction.query(
    (sql) => sql`update production_order set state = 'COMPLETED', completed_at = ${at} where id = ${order}`,
  );
  await freeAllocation(transaction, order);
}

/** Closes a completed order. */
export const saveClosing = (transaction: Transaction, order: string, at: string): Promise<unknown> =>
  transaction.query((sql) => sql`update production_order set state = 'CLOSED', closed_at = ${at} where id = ${order}`);

/** Withdraws an order; what it lacks is allocated no more. */
export async function saveCancellation(
  transaction: Transaction,
  order: string,
  cancelled: { readonly reason: string; readonly at: string },
): Promise<void> {
  await transaction.query(
    (sql) => sql`
      update production_order
      set state = 'CANCELLED', cancelled_at = ${cancelled.at}, cancel_reason = ${cancelled.reason}
      where id = ${order}
    `,
  );
  await freeAllocation(transaction, order);
}

const freeAllocation = (transaction: Transaction, order: string): Promise<unknown> =>
  transaction.query((sql) => sql`update order_component set open = false where production_order = ${order} and open`);
