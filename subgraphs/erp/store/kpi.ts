import { dayBuckets, type DayGrain } from '#contracts/kpi/buckets.ts';
import type { Scoped, Sql } from '#platform/database/session.ts';
import { around, bucketLabel, groupKey, inScope, within, type KpiPlant, type KpiRequest } from '#platform/kpi.ts';
import type { KpiCounted } from '#platform/kpi-rows.ts';
import { amountDigits } from '../domain/stock.ts';
import { daysLate } from './production-order.ts';

/** Plants in the scope of a request, by id. */
export const kpiPlants = (session: Scoped, plants: readonly string[] | null): Promise<readonly KpiPlant[]> =>
  session.query<KpiPlant>(
    (sql) => sql`
      select id as plant, time_zone, currency, now() as now
      from plant
      where ${plants === null ? sql`true` : sql`id = any(${plants as string[]})`}
      order by id
    `,
  );

const orderKey = (sql: Sql, request: KpiRequest) => groupKey(sql, request, { PLANT: 'o.plant', ITEM: 'o.item' });
const orderScope = (sql: Sql, request: KpiRequest) => inScope(sql, request, { plant: 'o.plant', item: 'o.item' });

/** Orders that were due. */
export interface OrdersDueRow extends KpiCounted {
  readonly due: number;
  readonly kept: number;
}

/** How many orders were due in the buckets of a request, and how many of them were finished on time in full. */
export const ordersDueIn = (session: Scoped, request: KpiRequest): Promise<readonly OrdersDueRow[]> =>
  session.query<OrdersDueRow>(
    (sql) => sql`
      select
        ${orderKey(sql, request)} as key,
        ${bucketLabel(sql, request, sql`o.due_date`)} as bucket,
        count(*)::integer as due,
        (
          count(*) filter (
            where
              o.state in ('COMPLETED', 'CLOSED')
              and ${daysLate(sql)} = 0
              and o.quantity <= (
                select coalesce(sum(good), 0)
                from order_confirmation
                where production_order = o.id and reverses is null and reversed_by is null
              )
          )
        )::integer as kept
      from production_order as o join plant on plant.id = o.plant
      where
        ${orderScope(sql, request)}
        and ${within(sql, request, sql`o.due_date`)}
        and (
          o.state in ('COMPLETED', 'CLOSED')
          or o.state = 'RELEASED' and o.due_date < (now() at time zone plant.time_zone)::date
        )
      group by 1, 2
    `,
  );

/** What was received of an order's own item; reversals count for what they undo. */
const isReceipt = (sql: Sql) => sql`
  movement.production_order = o.id and movement.item = o.item
  and coalesce(movement.reversed_type, movement.type) = 'RECEIPT'
`;

/** What completed orders cost, and should have cost. */
export interface VarianceRow extends KpiCounted {
  readonly currency: string;
  readonly actual: string;
  readonly target: string;
  readonly orders: number;
}

/** Actual and target cost of the orders that were completed in the buckets of a request. */
export const variancesIn = (session: Scoped, request: KpiRequest): Promise<readonly VarianceRow[]> =>
  session.query<VarianceRow>(
    (sql) => sql`
      select
        ${orderKey(sql, request)} as key,
        ${bucketLabel(sql, request, sql`completed_on`)} as bucket,
        plant.currency,
        trim_scale(sum(posted.actual)) as actual,
        trim_scale(sum(planned.target)) as target,
        count(*)::integer as orders
      from
        production_order as o
        join plant on plant.id = o.plant
        cross join lateral (select (o.completed_at at time zone plant.time_zone)::date as completed_on) as local
        cross join lateral (
          select coalesce(sum(movement.quantity), 0) as received
          from inventory_movement as movement
          where ${isReceipt(sql)}
        ) as delivered
        cross join lateral (
          select coalesce(sum(amount), 0) as actual from cost_posting where production_order = o.id
        ) as posted
        cross join lateral (
          select sum(fixed + round(variable * received / o.quantity, ${amountDigits}::integer)) as target
          from (
            select sum(fixed) as fixed, sum(variable) as variable
            from planned_cost
            where production_order = o.id
            group by element
          ) as by_element
        ) as planned
      where
        ${orderScope(sql, request)}
        and ${around(sql, request, 'o.completed_at')}
        and ${within(sql, request, sql`completed_on`)}
        and o.state in ('COMPLETED', 'CLOSED')
        and not o.imported
        and planned.target is not null
      group by 1, 2, 3
    `,
  );

/** By how much work in process changed. */
export interface WipChangeRow extends KpiCounted {
  readonly currency: string;
  readonly actual: string;
  readonly delivered: string;
  readonly orders: number;
}

/**
 * By how much cost posted to orders in process, receipts from them and their number changed in the buckets of a request; the
 * first bucket holds all that was before. An order that is completed or cancelled takes all of it along.
 */
export const wipChangesIn = (session: Scoped, request: KpiRequest): Promise<readonly WipChangeRow[]> =>
  session.query<WipChangeRow>(
    (sql) => sql`
      with
        in_process as (
          select
            o.id, o.item, o.quantity, ${orderKey(sql, request)} as key, plant.currency,
            (o.released_at at time zone plant.time_zone)::date as released_on,
            (coalesce(o.completed_at, o.cancelled_at) at time zone plant.time_zone)::date as ended_on,
            (select coalesce(sum(fixed + variable), 0) from planned_cost where production_order = o.id) as planned
          from production_order as o join plant on plant.id = o.plant
          where
            ${orderScope(sql, request)}
            and o.released_at is not null
            and not o.imported
            -- Compared as points in time: with dates it would not be leakproof, and no index be of use.
            and (
              o.state = 'RELEASED'
              or o.completed_at >= (${request.from}::text::date - interval '2 days')::timestamptz
              or o.cancelled_at >= (${request.from}::text::date - interval '2 days')::timestamptz
            )
        ),
        change as (
          select id, released_on as day, 0 as actual, 0 as delivered, 1 as orders from in_process
          union all
          select o.id, posting.posting_date, posting.amount, 0, 0
          from in_process as o join cost_posting as posting on posting.production_order = o.id
          union all
          select o.id, movement.posting_date, 0, o.planned * movement.quantity / o.quantity, 0
          from in_process as o join inventory_movement as movement on ${isReceipt(sql)}
        ),
        standing as (
          select key, currency, greatest(day, ${request.from}::text::date) as day, ended_on, actual, delivered, orders
          from change join in_process using (id)
          where ended_on is null or (day < ended_on and ended_on > ${request.from}::text::date)
        ),
        dated as (
          select key, currency, day, actual, delivered, orders from standing
          union all
          select key, currency, ended_on, -actual, -delivered, -orders from standing where ended_on is not null
        )
      select
        key, ${bucketLabel(sql, request, sql`day`)} as bucket, currency,
        trim_scale(sum(actual)) as actual,
        trim_scale(round(sum(delivered), ${amountDigits}::integer)) as delivered,
        sum(orders)::integer as orders
      from dated
      where day < ${request.to}::text::date
      group by 1, 2, 3
      order by 1, 2, 3
    `,
  );

/** What was consumed of stock, and what it was worth. */
export interface StockUseRow extends KpiCounted {
  readonly currency: string;
  readonly consumption: string;
  readonly opening: string;
  readonly closing: string;
}

/** What was consumed in the buckets of a request, and the value of the stock that the plants owned before and after. */
export const stockUseIn = (session: Scoped, request: KpiRequest): Promise<readonly StockUseRow[]> =>
  session.query<StockUseRow>(
    (sql) => sql`
      with
        bucket as (
          select label, "from", "to"
          from
            jsonb_to_recordset(
              ${sql.json(dayBuckets(request.from, request.to, request.grain as DayGrain) as never)}
            ) as bucket (label text, "from" date, "to" date)
        ),
        moved as (
          select
            plant, item, posting_date,
            sum(quantity) as net,
            -sum(cost) filter (
              where
                coalesce(reversed_type, type) in ('ISSUE', 'RETURN')
                and (production_order is not null or shipment is not null)
            ) as consumption
          from inventory_movement
          where
            ${inScope(sql, request, { plant: 'plant', item: 'item' })}
            and posting_date >= ${request.from}::text::date
            and status <> 'SUPPLIER_CONSIGNMENT'
          group by 1, 2, 3
        ),
        in_bucket as (
          select
            plant, item, bucket.label,
            sum(net) as net, sum(consumption) as consumption
          from moved left join bucket on posting_date >= bucket."from" and posting_date < bucket."to"
          group by 1, 2, 3
        ),
        stock as (
          select plant, item, sum(quantity) as quantity
          from (
            select plant, item, quantity from stock_balance
            where ${inScope(sql, request, { plant: 'plant', item: 'item' })} and status <> 'SUPPLIER_CONSIGNMENT'
              and quantity <> 0
            union all
            -- What was moved since is taken back: the stock when the range begins.
            select plant, item, -net from in_bucket
          ) as changed
          group by 1, 2
        ),
        valued as (
          select
            stock.plant, stock.item, bucket.label, consumption,
            (
              stock.quantity + sum(coalesce(net, 0)) over (
                partition by stock.plant, stock.item order by bucket."from"
              ) - coalesce(net, 0)
            ) * opening.amount as opening,
            (
              stock.quantity + sum(coalesce(net, 0)) over (
                partition by stock.plant, stock.item order by bucket."from"
              )
            ) * closing.amount as closing
          from
            stock
            cross join bucket
            left join in_bucket
              on in_bucket.plant = stock.plant and in_bucket.item = stock.item and in_bucket.label = bucket.label
            left join lateral (
              select amount from standard_cost
              where plant = stock.plant and item = stock.item and effective @> bucket."from"
            ) as opening on true
            left join lateral (
              select amount from standard_cost
              where plant = stock.plant and item = stock.item and effective @> (bucket."to" - 1)
            ) as closing on true
        )
      select
        ${groupKey(sql, request, { PLANT: 'valued.plant', ITEM: 'valued.item' })} as key,
        label as bucket, plant.currency,
        trim_scale(coalesce(sum(consumption), 0)) as consumption,
        trim_scale(coalesce(sum(opening), 0)) as opening,
        trim_scale(coalesce(sum(closing), 0)) as closing
      from valued join plant on plant.id = valued.plant
      group by 1, 2, 3
    `,
  );

/** Counts of stock. */
export interface CountsRow extends KpiCounted {
  readonly counts: number;
  readonly accurate: number;
}

/** How many counts were made in the buckets of a request, and how many of them found what was recorded. */
export const countsIn = (session: Scoped, request: KpiRequest): Promise<readonly CountsRow[]> =>
  session.query<CountsRow>(
    (sql) => sql`
      select
        ${groupKey(sql, request, { PLANT: 'counted.plant', ITEM: 'counted.item' })} as key,
        ${bucketLabel(sql, request, sql`day`)} as bucket,
        count(*)::integer as counts,
        (count(*) filter (where quantity = recorded))::integer as accurate
      from
        stock_count as counted
        join plant on plant.id = counted.plant
        cross join lateral (select (counted_at at time zone plant.time_zone)::date as day) as local
      where
        ${inScope(sql, request, { plant: 'counted.plant', item: 'counted.item' })}
        and ${around(sql, request, 'counted_at')}
        and ${within(sql, request, sql`day`)}
        and recorded is not null
      group by 1, 2
    `,
  );
