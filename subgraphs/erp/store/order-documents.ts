import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { Sql } from '#platform/database/session.ts';
import type { ComponentUse } from '../domain/components.ts';
import type { OrderFigures } from '../domain/order-cost.ts';
import type { CostElement } from '../domain/planned-cost.ts';

/** A confirmation as it is stored. */
export interface ConfirmationRow {
  readonly id: string;
  readonly productionOrder: string;
  readonly good: string;
  readonly scrap: string;
  readonly unit: string;
  readonly final: boolean;
  readonly confirmedBy: string;
  readonly occurredAt: string;
}

/** A cost posting as it is stored. */
export interface CostPostingRow {
  readonly id: string;
  readonly productionOrder: string;
  readonly element: CostElement;
  readonly amount: string;
  readonly currency: string;
  readonly sourceSystem: string;
  readonly sourceDocument: string;
  readonly sourceLine: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
}

/** What was confirmed of an order and received from it, in its unit. */
export interface OrderTotalsRow {
  readonly productionOrder: string;
  readonly good: string;
  readonly scrap: string;
  readonly received: string;
}

/** Component lines; `issued` and `returned` are those of the item over all its lines. */
const components = (sql: Sql, where: ReturnType<Sql>) => sql`
  select
    component.production_order as order, component.plant, component.line, component.bom_line, component.item,
    component.required, component.unit, component.issue_method, component.operation_sequence,
    moved.issued, moved.returned
  from
    order_component as component
    cross join lateral (
      select
        coalesce(-sum(quantity) filter (where coalesce(reversed_type, type) = 'ISSUE'), 0) as issued,
        coalesce(sum(quantity) filter (where coalesce(reversed_type, type) = 'RETURN'), 0) as returned
      from inventory_movement as movement
      where
        movement.production_order = component.production_order and movement.item = component.item
        and coalesce(movement.reversed_type, movement.type) in ('ISSUE', 'RETURN')
    ) as moved
  where ${where}
  order by component.production_order, component.line
`;

/** The component lines of orders, by line. */
export const componentsByOrder = (session: Scoped, orders: readonly string[]): Promise<readonly ComponentUse[]> =>
  session.query<ComponentUse>(
    (sql) => sql`${components(sql, sql`component.production_order = any(${orders as string[]})`)}`,
  );

/** The confirmations of orders, oldest first. */
export const confirmationsByOrder = (session: Scoped, orders: readonly string[]): Promise<readonly ConfirmationRow[]> =>
  session.query<ConfirmationRow>(
    (sql) => sql`
      select id, production_order, good, scrap, unit, final, confirmed_by, occurred_at
      from order_confirmation
      where production_order = any(${orders as string[]})
      order by occurred_at, recorded_at, id
    `,
  );

/** The cost postings of orders, oldest first. */
export const costPostingsByOrder = (session: Scoped, orders: readonly string[]): Promise<readonly CostPostingRow[]> =>
  session.query<CostPostingRow>(
    (sql) => sql`
      select
        id, production_order, element, amount, currency, source_system, source_document, source_line, occurred_at,
        recorded_at
      from cost_posting
      where production_order = any(${orders as string[]})
      order by occurred_at, recorded_at, id
    `,
  );

/** What was received of the order's own item. */
const receivedOf = (sql: Sql) => sql`
  select coalesce(sum(movement.quantity), 0)
  from inventory_movement as movement
  where movement.production_order = o.id and movement.item = o.item
    and coalesce(movement.reversed_type, movement.type) = 'RECEIPT'
`;

/** What was confirmed of orders and received from them. */
export const orderTotals = (session: Scoped, orders: readonly string[]): Promise<readonly OrderTotalsRow[]> =>
  session.query<OrderTotalsRow>(
    (sql) => sql`
      select o.id as production_order, confirmed.good, confirmed.scrap, (${receivedOf(sql)}) as received
      from
        production_order as o
        cross join lateral (
          select coalesce(sum(good), 0) as good, coalesce(sum(scrap), 0) as scrap
          from order_confirmation where production_order = o.id
        ) as confirmed
      where o.id = any(${orders as string[]})
    `,
  );

/** What the costs of orders are computed from. */
export const orderFigures = (session: Scoped, orders: readonly string[]): Promise<readonly OrderFigures[]> =>
  session.query<OrderFigures>(
    (sql) => sql`
      select
        o.id as order, o.state, o.imported, o.quantity, o.unit, plant.currency, o.cost_date,
        (${receivedOf(sql)}) as received,
        coalesce(
          (
            select jsonb_agg(
              jsonb_build_object('element', element, 'fixed', fixed::text, 'variable', variable::text)
            )
            from planned_cost where production_order = o.id
          ),
          '[]'
        ) as planned,
        coalesce(
          (
            select jsonb_agg(jsonb_build_object('element', element, 'amount', amount::text))
            from (
              select element, sum(amount) as amount from cost_posting
              where production_order = o.id
              group by element
            ) as posted
          ),
          '[]'
        ) as actual,
        array(
          select distinct movement.item from inventory_movement as movement
          where
            movement.production_order = o.id and movement.type in ('ISSUE', 'RETURN') and movement.cost is null
          order by movement.item
        ) as unpriced
      from production_order as o join plant on plant.id = o.plant
      where o.id = any(${orders as string[]})
    `,
  );

/** Writes a confirmation of ours and answers its id. */
export async function insertConfirmation(
  transaction: Transaction,
  order: { readonly id: string; readonly plant: string; readonly unit: string },
  confirmation: {
    readonly good: string;
    readonly scrap: string;
    readonly final: boolean;
    readonly by: string;
    readonly at: string;
  },
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into order_confirmation
        (id, production_order, plant, good, scrap, unit, final, confirmed_by, occurred_at)
      values (
        'OC-' || nextval('order_confirmation_number'), ${order.id}, ${order.plant}, ${confirmation.good},
        ${confirmation.scrap}, ${order.unit}, ${confirmation.final}, ${confirmation.by}, ${confirmation.at}
      )
      returning id
    `,
  );
  return row?.id ?? '';
}

/** A cost to charge to an order. */
export interface NewCostPosting {
  readonly order: string;
  readonly plant: string;
  readonly element: CostElement;
  readonly amount: string;
  readonly currency: string;
  readonly sourceSystem: string;
  readonly sourceDocument: string;
  readonly sourceLine: string;
  readonly at: string;
}

/** Writes cost postings, in one statement. */
export const insertCostPostings = (transaction: Transaction, postings: readonly NewCostPosting[]): Promise<unknown> => {
  const rows = postings.map((posting) => ({
    production_order: posting.order,
    plant: posting.plant,
    element: posting.element,
    amount: posting.amount,
    currency: posting.currency,
    source_system: posting.sourceSystem,
    source_document: posting.sourceDocument,
    source_line: posting.sourceLine,
    occurred_at: posting.at,
  }));
  return transaction.query(
    (sql) => sql`
      insert into cost_posting (
        id, production_order, plant, element, amount, currency, source_system, source_document, source_line, occurred_at
      )
      select
        'CP-' || nextval('cost_posting_number'), production_order, plant, element, amount, currency, source_system,
        source_document, source_line, occurred_at
      from jsonb_to_recordset(${sql.json(rows)}) as row (
        production_order text, plant text, element text, amount numeric, currency text, source_system text,
        source_document text, source_line text, occurred_at timestamptz
      )
    `,
  );
};
