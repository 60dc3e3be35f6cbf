import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import type { MaterialUse, ProductionOrder } from '../domain/production-order.ts';
import type { ReleasePlan } from '../domain/release.ts';

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
  readonly daysLate: number;
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
  o.frozen_at, o.decision, o.decision_change, o.decided_by, o.imported, ${daysLate(sql)} as days_late
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

interface LockedRow extends Omit<ProductionOrderRow, 'daysLate'> {
  readonly good: string;
  readonly scrap: string;
  readonly finallyConfirmedAt: string | null;
  readonly components: { readonly item: string; readonly unit: string; readonly required: string }[];
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
              jsonb_build_object('item', item, 'unit', unit, 'required', required::text) order by line
            )
            from order_component where production_order = o.id
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
          from order_confirmation where production_order = o.id
        ) as confirmed
      where o.id = ${id}
    `,
  );
  return row === undefined ? null : toOrder(row);
}

function toOrder(row: LockedRow): ProductionOrder {
  const { id, number, kind, plant, item, plannedStart, plannedEnd, dueDate, priority, createdAt, state } = row;
  const quantity = { value: row.quantity, unit: row.unit };
  const core = { id, number, kind, plant, item, quantity, plannedStart, plannedEnd, dueDate, priority, createdAt };
  if (state === 'FORECAST' || state === 'CANCELLED') return { ...core, state };
  const { components, used, good, scrap, finallyConfirmedAt } = row;
  return { ...core, state, components, used, good, scrap, finallyConfirmedAt };
}

/** Writes a new order. */
export const insertOrder = (transaction: Transaction, order: ProductionOrder): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into production_order (
        id, number, kind, plant, item, quantity, unit, state, planned_start, planned_end, due_date, priority, created_at
      )
      values (
        ${order.id}, ${order.number}, ${order.kind}, ${order.plant}, ${order.item}, ${order.quantity.value},
        ${order.quantity.unit}, ${order.state}, ${order.plannedStart}, ${order.plannedEnd}, ${order.dueDate},
        ${order.priority}, ${order.createdAt}
      )
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

/** Writes what a release freezes: the order's references, its components, and its planned cost. */
export async function saveRelease(
  transaction: Transaction,
  order: ProductionOrder,
  release: { readonly plan: ReleasePlan; readonly by: string; readonly at: string },
): Promise<void> {
  const { plan, by, at } = release;
  await transaction.query(
    (sql) => sql`
      update production_order
      set
        state = ${order.state}, released_at = ${at}, frozen_at = ${at}, revision = ${plan.revision}, bom = ${plan.bom},
        routing = ${plan.routing}, cost_date = ${plan.costDate}, decision = ${plan.decision},
        decision_change = ${plan.change}, decided_by = ${by}
      where id = ${order.id}
    `,
  );
  const components = plan.components.map((component) => ({
    line: component.line,
    bom_line: component.bomLine,
    item: component.item,
    required: component.required,
    unit: component.unit,
    issue_method: component.issueMethod,
    operation_sequence: component.operationSequence,
  }));
  await transaction.query(
    (sql) => sql`
      insert into order_component
        (production_order, line, plant, bom_line, item, required, unit, issue_method, operation_sequence, open)
      select
        ${order.id}, line, ${order.plant}, bom_line, item, required, unit, issue_method, operation_sequence, true
      from jsonb_to_recordset(${sql.json(components)}) as row (
        line integer, bom_line text, item text, required numeric, unit text, issue_method text,
        operation_sequence integer
      )
    `,
  );
  const planned = plan.planned.map((each) => ({ ...each }));
  await transaction.query(
    (sql) => sql`
      insert into planned_cost (production_order, element, plant, fixed, variable)
      select ${order.id}, element, ${order.plant}, fixed, variable
      from jsonb_to_recordset(${sql.json(planned)}) as row (element text, fixed numeric, variable numeric)
    `,
  );
}

/** Notes when material or time was posted to an order; the earliest is its actual start. */
export const noteStart = (transaction: Transaction, order: string, at: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update production_order set actual_start = ${at}
      where id = ${order} and (actual_start is null or actual_start > ${at})
    `,
  );

/** Notes when an order was finally confirmed. */
export const noteEnd = (transaction: Transaction, order: string, at: string): Promise<unknown> =>
  transaction.query((sql) => sql`update production_order set actual_end = ${at} where id = ${order}`);

/** Completes an order; what it lacks is allocated no more. */
export async function saveCompletion(transaction: Transaction, order: string, at: string): Promise<void> {
  await transaction.query(
    (sql) => sql`update production_order set state = 'COMPLETED', completed_at = ${at} where id = ${order}`,
  );
  await transaction.query(
    (sql) => sql`update order_component set open = false where production_order = ${order} and open`,
  );
}
