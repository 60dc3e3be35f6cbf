import type { Scoped, Sql } from '#platform/database/session.ts';
import { around, bucketLabel, groupKey, inScope, within, type KpiPlant, type KpiRequest } from '#platform/kpi.ts';
import type { KpiCounted } from '#platform/kpi-rows.ts';

/** Plants in the scope of a request, by id: of those of the caller, for what quality knows of plants is seen by all. */
export const kpiPlants = (session: Scoped, asked: readonly string[] | null): Promise<readonly KpiPlant[]> => {
  const own = session.context.plants;
  return session.query<KpiPlant>(
    (sql) => sql`
      select id as plant, time_zone, null as currency, now() as now
      from plant
      where
        ${asked === null ? sql`true` : sql`id = any(${asked as string[]})`}
        and ${own === '*' ? sql`true` : sql`id = any(${own as string[]})`}
      order by id
    `,
  );
};

/** What was processed for the first time, by unit of measure. */
export interface FirstPassRow extends KpiCounted {
  readonly unit: string;
  readonly good: string;
  readonly processed: string;
}

/**
 * What was processed at first pass in the buckets of a request, as `domain/first-pass.ts` counts it for an order: what comes
 * back to an operation is at most what it had set aside, and the first that it reports then is what came back. Of both, the
 * sum until an entry is the least that any entry before allows: min over j of (allowed until j + wanted since j).
 */
export const firstPassesIn = (session: Scoped, request: KpiRequest): Promise<readonly FirstPassRow[]> =>
  session.query<FirstPassRow>(
    (sql) => sql`
      with
        job_in_range as (
          select distinct job
          from production_report
          where ${inScope(sql, request, { plant: 'plant' })} and ${around(sql, request, 'reported_at')}
        ),
        entry as (
          select
            job, production_order, plant, unit, reported_at as at, ordinal, good, good + scrap + rework as reported,
            rework as aside, 0 as returned, false as is_back
          from production_report
          where job in (select job from job_in_range) and reversal is null
          union all
          select
            job, production_order, plant, unit, returned_at, ordinal, 0, 0, 0, quantity, rework_order is null
          from rework_return
          where job in (select job from job_in_range)
        ),
        aside as (
          select
            *,
            sum(returned) over so_far as all_returned,
            sum(aside) over so_far - sum(returned) over so_far as left_aside
          from entry
          window so_far as (partition by job order by at, ordinal)
        ),
        came_back as (
          select *, all_returned + least(0, min(left_aside) over so_far) as all_came_back
          from aside
          window so_far as (partition by job order by at, ordinal)
        ),
        back as (
          select
            *,
            case when is_back then all_came_back - lag(all_came_back, 1, 0) over so_far else 0 end as back
          from came_back
          window so_far as (partition by job order by at, ordinal)
        ),
        due_again as (
          select
            *,
            sum(reported) over so_far as all_reported,
            sum(back) over so_far - sum(reported) over so_far as left_back
          from back
          window so_far as (partition by job order by at, ordinal)
        ),
        reported_again as (
          select *, all_reported + least(0, min(left_back) over so_far) as all_again
          from due_again
          window so_far as (partition by job order by at, ordinal)
        ),
        first_pass as (
          select *, all_again - lag(all_again, 1, 0) over so_far as again
          from reported_again
          window so_far as (partition by job order by at, ordinal)
        )
      select
        ${groupKey(sql, request, { PLANT: 'first_pass.plant', ITEM: 'production_order.item' })} as key,
        ${bucketLabel(sql, request, sql`day`)} as bucket,
        unit,
        trim_scale(sum(good - least(good, again))) as good,
        trim_scale(sum(reported - again)) as processed
      from
        first_pass
        join plant on plant.id = first_pass.plant
        left join production_order on production_order.id = first_pass.production_order
        cross join lateral (select (at at time zone plant.time_zone)::date as day) as local
      where
        ${inScope(sql, request, { plant: 'first_pass.plant', item: 'production_order.item' })}
        and ${within(sql, request, sql`day`)}
        and production_order.kind is distinct from 'REWORK'
        and reported > 0
      group by 1, 2, 3
    `,
  );

/** What was received and rejected, by unit of measure. */
export interface DeliveredRow extends KpiCounted {
  readonly unit: string;
  readonly received: string;
  readonly rejected: string;
}

const deliveries = (sql: Sql, request: KpiRequest) => {
  const scope = inScope(sql, request, { plant: 'plant', item: 'item', supplier: 'supplier' });
  return sql`
    select plant, item, supplier, received_at as at, quantity as received, 0 as rejected, unit
    from goods_receipt
    where ${scope} and ${around(sql, request, 'received_at')} and reversal is null
    union all
    select plant, item, supplier, in_force_at, 0, quantity, unit
    from disposition
    where
      ${scope} and ${around(sql, request, 'in_force_at')}
      and state = 'IN_FORCE' and decision in ('SCRAP', 'RETURN_TO_SUPPLIER') and supplier is not null
    union all
    select plant, item, supplier, recorded_at, received, 0, received_unit
    from receipt_rejection
    where ${scope} and ${around(sql, request, 'recorded_at')}
    union all
    select plant, item, supplier, recorded_at, 0, rejected, rejected_unit
    from receipt_rejection
    where ${scope} and ${around(sql, request, 'recorded_at')}
  `;
};

/** What was received and rejected in the buckets of a request, as `deliveriesOf` counts it. */
export const deliveriesIn = (session: Scoped, request: KpiRequest): Promise<readonly DeliveredRow[]> =>
  session.query<DeliveredRow>(
    (sql) => sql`
      select
        ${groupKey(sql, request, {
          PLANT: 'delivery.plant',
          ITEM: 'delivery.item',
          SUPPLIER: 'delivery.supplier',
        })} as key,
        ${bucketLabel(sql, request, sql`day`)} as bucket,
        unit,
        trim_scale(sum(received)) as received,
        trim_scale(sum(rejected)) as rejected
      from
        (${deliveries(sql, request)}) as delivery
        join plant on plant.id = delivery.plant
        cross join lateral (select (at at time zone plant.time_zone)::date as day) as local
      where ${within(sql, request, sql`day`)}
      group by 1, 2, 3
    `,
  );
