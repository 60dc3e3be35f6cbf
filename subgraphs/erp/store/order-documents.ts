import type { Scoped, Sql } from '#platform/database/session.ts';
import type { OperationFact } from '#contracts/events.ts';
import type { ComponentRow } from '../domain/component-use.ts';
import type { ByProduct } from '../domain/components.ts';
import type { OrderFigures } from '../domain/order-cost.ts';
import type { ItemAtPlantRow } from './item-at-plant.ts';

/** What was confirmed of an order and received from it, in its unit. */
export interface OrderTotalsRow {
  readonly productionOrder: string;
  readonly good: string;
  readonly scrap: string;
  readonly received: string;
}

/** What of an item went to the order of a line and came back; reversals count for what they undo. */
const usedOf = (sql: Sql, line: string, item: string) => sql`
  select
    coalesce(-sum(movement.quantity) filter (where coalesce(movement.reversed_type, movement.type) = 'ISSUE'), 0)
      as issued,
    coalesce(sum(movement.quantity) filter (where coalesce(movement.reversed_type, movement.type) = 'RETURN'), 0)
      as returned
  from inventory_movement as movement
  where
    movement.production_order = ${sql.unsafe(line)}.production_order and movement.item = ${sql.unsafe(item)}
    and coalesce(movement.reversed_type, movement.type) in ('ISSUE', 'RETURN')
`;

/** A component line of an order, with what its plant knows of the item; null when it is not set up there. */
export interface OrderComponentRow extends ComponentRow {
  readonly atPlant: ItemAtPlantRow | null;
}

/** The component lines of orders, by line; `issued` and `returned` are those of the item over all its lines. */
export const componentsByOrder = (session: Scoped, orders: readonly string[]): Promise<readonly OrderComponentRow[]> =>
  session.query<OrderComponentRow>(
    (sql) => sql`
      select
        component.production_order as order, component.plant, component.line, component.bom_line, component.item,
        component.required, component.unit, component.issue_method, component.operation_sequence, component.fixed,
        moved.issued, moved.returned,
        coalesce(
          (
            select jsonb_agg(
              jsonb_build_object(
                'priority', alternate.priority, 'item', alternate.item, 'required', alternate.required::text, 'unit',
                alternate.unit, 'issued', moved.issued::text, 'returned', moved.returned::text
              )
              order by alternate.priority
            )
            from
              order_component_alternate as alternate
              cross join lateral (${usedOf(sql, 'alternate', 'alternate.item')}) as moved
            where alternate.production_order = component.production_order and alternate.line = component.line
          ),
          '[]'
        ) as alternates,
        case when at.item is not null then jsonb_build_object(
          'plant', at.plant, 'item', at.item, 'procurement', at.procurement, 'status', at.status, 'leadTimeDays',
          at.lead_time_days, 'safetyStock', at.safety_stock::text, 'baseUnit', item.base_unit
        ) end as at_plant
      from
        order_component as component
        left join item_at_plant as at using (plant, item)
        left join item on item.id = at.item
        cross join lateral (${usedOf(sql, 'component', 'component.item')}) as moved
      where component.production_order = any(${orders as string[]})
      order by component.production_order, component.line
    `,
  );

/** A by-product or co-product of an order, with what was received of it over all lines that name it. */
export interface ByProductRow extends ByProduct {
  readonly productionOrder: string;
  readonly received: string;
}

/** What arises beside the product of orders, by line. */
export const byProductsByOrder = (session: Scoped, orders: readonly string[]): Promise<readonly ByProductRow[]> =>
  session.query<ByProductRow>(
    (sql) => sql`
      select
        by_product.production_order, by_product.line, by_product.bom_line, by_product.item, by_product.use_type,
        by_product.expected, by_product.unit, by_product.fixed,
        (
          select coalesce(sum(movement.quantity), 0)
          from inventory_movement as movement
          where
            movement.production_order = by_product.production_order and movement.item = by_product.item
            and coalesce(movement.reversed_type, movement.type)
              = case by_product.use_type when 'BY_PRODUCT' then 'BY_PRODUCT' else 'RECEIPT' end
        ) as received
      from order_by_product as by_product
      where by_product.production_order = any(${orders as string[]})
      order by by_product.production_order, by_product.line
    `,
  );

/** An operation that was frozen for an order. */
export interface OperationRow extends OperationFact {
  readonly productionOrder: string;
}

/** The frozen operations of orders, by sequence. */
export const operationsByOrder = (session: Scoped, orders: readonly string[]): Promise<readonly OperationRow[]> =>
  session.query<OperationRow>(
    (sql) => sql`
      select
        production_order, sequence, name, work_center, subcontract_supplier, setup_hours, machine_hours, labor_hours,
        checkpoint
      from order_operation
      where production_order = any(${orders as string[]})
      order by production_order, sequence
    `,
  );

/** What was confirmed of orders and received of their own items; reversals count for what they undo. */
export const orderTotals = (session: Scoped, orders: readonly string[]): Promise<readonly OrderTotalsRow[]> =>
  session.query<OrderTotalsRow>(
    (sql) => sql`
      select
        o.id as production_order, confirmed.good, confirmed.scrap,
        (
          select coalesce(sum(movement.quantity), 0)
          from inventory_movement as movement
          where
            movement.production_order = o.id and movement.item = o.item
            and coalesce(movement.reversed_type, movement.type) = 'RECEIPT'
        ) as received
      from
        production_order as o
        cross join lateral (
          select coalesce(sum(good), 0) as good, coalesce(sum(scrap), 0) as scrap
          from order_confirmation
          where production_order = o.id and reverses is null and reversed_by is null
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
        moved.received, moved.unpriced, moved.uncharged,
        coalesce(
          (
            select jsonb_agg(
              jsonb_build_object('element', element, 'fixed', fixed::text, 'variable', variable::text)
            )
            from (
              select element, sum(fixed) as fixed, sum(variable) as variable
              from planned_cost where production_order = o.id
              group by element
            ) as planned
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
        ) as actual
      from
        production_order as o
        join plant on plant.id = o.plant
        cross join lateral (
          select
            coalesce(sum(quantity) filter (where item = o.item and coalesce(reversed_type, type) = 'RECEIPT'), 0)
              as received,
            coalesce(
              array_agg(distinct item order by item) filter (
                where
                  is_charged and cost is null and source_system <> 'import'
                  and not exists (select from inventory_movement as undo where undo.reverses = movement.id)
              ),
              '{}'
            ) as unpriced,
            coalesce(
              array_agg(distinct item order by item) filter (where is_charged and source_system = 'import'),
              '{}'
            ) as uncharged
          from
            inventory_movement as movement
            cross join lateral (
              select type in ('ISSUE', 'RETURN', 'BY_PRODUCT') or type = 'RECEIPT' and item <> o.item as is_charged
            ) as charge
          where production_order = o.id
        ) as moved
      where o.id = any(${orders as string[]})
    `,
  );
