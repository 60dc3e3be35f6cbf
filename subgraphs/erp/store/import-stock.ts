import type { Transaction } from '#platform/database/session.ts';
import { load, type LoadResult } from './load-result.ts';

type Rows = readonly object[];

/**
 * Movements that another system posted, and the balances of the stock they change, in one statement. One with a `problem` of
 * its own is refused by it.
 */
export const loadMovements = (transaction: Transaction, rows: Rows): Promise<LoadResult> =>
  load(
    transaction,
    (sql) => sql`
      given as (
        select
          row.*, plant.currency, plant.time_zone,
          case
            when plant.id is null then 'There is no plant ' || row.plant || '.'
            when row."order" is not null and made.id is null
              then 'There is no production order ' || row."order" || '.'
            when row."purchaseOrder" is not null and bought.id is null
              then 'There is no purchase order ' || row."purchaseOrder" || '.'
          end as missing,
          case
            when broken.id is not null
              then 'When it was posted, ' || lower(broken.target) || ' ' || broken.target_id || ' was on hold (' || broken.id || ').'
          end as held
        from
          jsonb_to_recordset(${sql.json(rows as never)}) as row (
            index integer, id text, plant text, item text, type text, quantity numeric, "scrapInProcess" numeric,
            cost numeric, "order" text, "purchaseOrder" text, "postedAt" timestamptz, "sourceDocument" text,
            "sourceLine" text, code text, problem text
          )
          left join plant on plant.id = row.plant
          left join lateral (select id from production_order where id = row."order" limit 1) as made on true
          left join lateral (
            select id, supplier from purchase_order where id = row."purchaseOrder" limit 1
          ) as bought on true
          left join lateral (
            select hold.id, hold.target, hold.target_id
            from hold
            where
              (row.type in ('ISSUE', 'RECEIPT', 'RETURN', 'BY_PRODUCT') or (row.type = 'ADJUSTMENT' and row.quantity > 0))
              and (hold.plant is null or hold.plant = row.plant)
              and hold.placed_at <= row."postedAt" and (hold.released_at is null or hold.released_at > row."postedAt")
              and (
                (hold.target = 'ITEM' and hold.target_id = row.item)
                or (hold.target = 'ORDER' and hold.target_id = row."order")
                or (hold.target = 'SUPPLIER' and hold.target_id = bought.supplier)
              )
              and not exists (select from inventory_movement as posted where posted.id = row.id)
            order by hold.placed_at, hold.id
            limit 1
          ) as broken on true
      ),
      changed as (
        insert into inventory_movement (
          id, type, plant, item, location, status, quantity, scrap_in_process, cost, currency, production_order,
          purchase_order, occurred_at, posted_at, posting_date, source_system, source_document, source_line
        )
        select
          id, type, plant, item, 'MAIN', 'UNRESTRICTED', quantity, "scrapInProcess", cost, currency, "order",
          "purchaseOrder", "postedAt", "postedAt", ("postedAt" at time zone time_zone)::date, 'import', "sourceDocument",
          "sourceLine"
        from given
        where missing is null and held is null and problem is null
        on conflict do nothing
        returning id, plant, item, location, status, quantity
      ),
      left_over as materialized (
        select * from given
        where
          missing is null and held is null and problem is null
          and not exists (select from changed where changed.id = given.id)
      ),
      record as (
        select index, 'NOT_FOUND' as code, missing as problem from given where missing is not null
        union all
        select index, 'ON_HOLD', held from given where missing is null and held is not null
        union all
        select index, code, problem from given where missing is null and held is null and problem is not null
        union all
        select left_over.index, 'ALREADY_EXISTS', conflict.problem
        from
          left_over
          cross join lateral (
            select
              case
                when posted.id <> left_over.id
                  then
                    'Line ' || left_over."sourceLine" || ' of ' || left_over."sourceDocument" || ' is posted by ' || posted.id
                    || '.'
                else 'Movement ' || left_over.id || ' is posted with other content, and postings are immutable.'
              end as problem
            from (
              (select * from inventory_movement where id = left_over.id limit 1)
              union all
              (
                select * from inventory_movement
                where
                  source_system = 'import' and source_document = left_over."sourceDocument"
                  and source_line = left_over."sourceLine"
                limit 1
              )
            ) as posted
            where
              (posted.id, posted.item, posted.type, posted.quantity, posted.posted_at, posted.scrap_in_process)
              is distinct from
              (left_over.id, left_over.item, left_over.type, left_over.quantity, left_over."postedAt", left_over."scrapInProcess")
            limit 1
          ) as conflict
      ),
      balanced as (
        insert into stock_balance (plant, item, location, lot, status, quantity)
        select plant, item, location, '', status, sum(quantity)
        from changed
        group by plant, item, location, status
        order by plant, item, location, status
        on conflict (plant, item, location, lot, status) do update
        set quantity = stock_balance.quantity + excluded.quantity
      )
    `,
  );

export const loadStockCounts = (transaction: Transaction, rows: Rows): Promise<LoadResult> =>
  load(
    transaction,
    (sql) => sql`
      record as (
        select
          row.*,
          case when plant.id is null then 'NOT_FOUND' end as code,
          case when plant.id is null then 'There is no plant ' || row.plant || '.' end as problem
        from
          jsonb_to_recordset(${sql.json(rows as never)}) as row (
            index integer, plant text, item text, location text, "countedAt" timestamptz, quantity numeric
          )
          left join plant on plant.id = row.plant
      ),
      changed as (
        insert into stock_count as counted (plant, item, location, counted_at, quantity)
        select distinct on (plant, item, location, "countedAt") plant, item, location, "countedAt", quantity
        from record
        where problem is null
        order by plant, item, location, "countedAt", index desc
        on conflict (plant, item, location, lot, status, counted_at) do update set quantity = excluded.quantity
        where counted.quantity <> excluded.quantity
        returning item
      )
    `,
  );
