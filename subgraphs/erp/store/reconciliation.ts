import type { Scoped } from '#platform/database/session.ts';
import type { OrderAsPlanned } from '../domain/reconciliation.ts';

/** The ids of the orders of a plant that were released and not completed in a range of its days, by id. */
export const ordersToReconcile = (
  session: Scoped,
  asked: {
    readonly plant: string;
    readonly from: string;
    readonly to: string;
    readonly first: number;
    readonly after: string | null;
  },
): Promise<readonly { readonly id: string }[]> =>
  session.query<{ id: string }>(
    (sql) => sql`
      select o.id
      from production_order as o join plant on plant.id = o.plant
      where
        o.plant = ${asked.plant}
        and o.id > ${asked.after ?? ''}
        and not o.imported
        and (o.released_at at time zone plant.time_zone)::date < ${asked.to}::date
        and (
          o.state = 'RELEASED'
          or (coalesce(o.completed_at, o.cancelled_at) at time zone plant.time_zone)::date >= ${asked.from}::date
        )
      order by o.id
      limit ${asked.first}
    `,
  );

/** What is confirmed, received and issued of orders, and what of them waits to be taken over. */
export const reconciledById = (session: Scoped, orders: readonly string[]): Promise<readonly OrderAsPlanned[]> =>
  session.query<OrderAsPlanned>(
    (sql) => sql`
      with waiting as (
        select event -> 'data' ->> 'order' as production_order, max(last_error) as error
        from waiting_event
        where event -> 'data' ->> 'order' = any(${orders as string[]})
        group by 1
      )
      select
        o.id, o.unit, confirmed.good as confirmed, confirmed.final, received.quantity as received,
        waiting.production_order is not null as is_waiting, waiting.error as waiting_error,
        coalesce(
          (
            select
              jsonb_agg(
                jsonb_build_object(
                  'item', used.item, 'unit', item.base_unit, 'issued', trim_scale(used.issued)::text, 'backflushed',
                  trim_scale(used.backflushed)::text
                )
                order by used.item
              )
            from
              (
                select
                  movement.item,
                  -sum(movement.quantity) as issued,
                  -coalesce(sum(movement.quantity) filter (where movement.source_system = 'erp' and component.item is not null), 0)
                    as backflushed
                from
                  inventory_movement as movement
                  left join (
                    select distinct item from order_component
                    where production_order = o.id and issue_method = 'BACKFLUSH'
                  ) as component on component.item = movement.item
                where
                  movement.production_order = o.id
                  and coalesce(movement.reversed_type, movement.type) in ('ISSUE', 'RETURN')
                group by movement.item
              ) as used
              join item on item.id = used.item
          ),
          '[]'
        ) as materials,
        coalesce(
          (
            select jsonb_object_agg(item.id, item.base_unit) from order_component join item on item.id = order_component.item
            where order_component.production_order = o.id
          ),
          '{}'
        ) as base_units
      from
        production_order as o
        left join waiting on waiting.production_order = o.id
        cross join lateral (
          select coalesce(trim_scale(sum(good)), 0) as good, coalesce(bool_or(final), false) as final
          from order_confirmation
          where production_order = o.id and reverses is null and reversed_by is null
        ) as confirmed
        cross join lateral (
          select coalesce(trim_scale(sum(movement.quantity)), 0) as quantity
          from inventory_movement as movement
          where
            movement.production_order = o.id and movement.item = o.item
            and coalesce(movement.reversed_type, movement.type) = 'RECEIPT'
        ) as received
      where o.id = any(${orders as string[]})
    `,
  );
