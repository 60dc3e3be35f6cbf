import type { Scoped } from '#platform/database/session.ts';

/** An order that is compared, by its id. */
export interface ReconciliationReference {
  readonly id: string;
}

/** What is known of an order, to be compared with ERP. */
export interface FloorFiguresRow extends ReconciliationReference {
  readonly good: string;
  readonly inLots: string;
  readonly unit: string;
  readonly consumed: readonly { readonly item: string; readonly value: string; readonly unit: string }[];
}

/** What was made and consumed of orders that ERP released, by what stands. */
export const floorFigures = (session: Scoped, orders: readonly string[]): Promise<readonly FloorFiguresRow[]> =>
  session.query<FloorFiguresRow>(
    (sql) => sql`
      select
        o.id, o.unit, made.good, lots.in_lots,
        coalesce(
          (
            select
              jsonb_agg(
                jsonb_build_object('item', item, 'value', trim_scale(quantity)::text, 'unit', unit) order by item, unit
              )
            from (
              select lot.item, used.unit, sum(used.quantity - used.returned) as quantity
              from material_consumption as used join lot on lot.id = used.lot
              where used.production_order = o.id and used.reversal is null
              group by lot.item, used.unit
            ) as by_item
          ),
          '[]'
        ) as consumed
      from
        production_order as o
        cross join lateral (
          select coalesce(trim_scale(sum(report.good)), 0) as good
          from production_report as report
          where
            report.reversal is null
            and report.job = (
              select id from job
              where job.production_order = o.id and state <> 'CANCELLED'
              order by place desc
              limit 1
            )
        ) as made
        cross join lateral (
          select coalesce(trim_scale(sum(lot.original_quantity)), 0) as in_lots
          from lot
          where
            lot.production_order = o.id and made_by = 'COMPLETION' and role = 'PRODUCT' and state <> 'VOIDED'
        ) as lots
      where o.id = any(${orders as string[]}) and o.released_at is not null
    `,
  );
