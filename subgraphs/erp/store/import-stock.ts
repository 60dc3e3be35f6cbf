import type { Transaction } from '#platform/database/session.ts';
import { load, type LoadResult } from './load-result.ts';

type Rows = readonly object[];

/** Movements that another system posted, and the balances of the stock they change, in one statement. */
export const loadMovements = (transaction: Transaction, rows: Rows): Promise<LoadResult> =>
  load(
    transaction,
    (sql) => sql`
      record as (
        select
          row.*, plant.currency,
          case
            when plant.id is null then 'NOT_FOUND'
            when row."order" is not null and made.id is null then 'NOT_FOUND'
            when row."purchaseOrder" is not null and bought.id is null then 'NOT_FOUND'
            when
              (posted.item, posted.type, posted.quantity, posted.posted_at)
              is distinct from (row.item, row.type, row.quantity, row."postedAt")
              and posted.id is not null
              then 'ALREADY_EXISTS'
            when source.id <> row.id then 'ALREADY_EXISTS'
          end as code,
          case
            when plant.id is null then 'There is no plant ' || row.plant || '.'
            when row."order" is not null and made.id is null
              then 'There is no production order ' || row."order" || '.'
            when row."purchaseOrder" is not null and bought.id is null
              then 'There is no purchase order ' || row."purchaseOrder" || '.'
            when
              (posted.item, posted.type, posted.quantity, posted.posted_at)
              is distinct from (row.item, row.type, row.quantity, row."postedAt")
              and posted.id is not null
              then 'Movement ' || row.id || ' is posted with other content, and postings are immutable.'
            when source.id <> row.id
              then
                'Line ' || row."sourceLine" || ' of ' || row."sourceDocument" || ' is posted by ' || source.id || '.'
          end as problem
        from
          jsonb_to_recordset(${sql.json(rows as never)}) as row (
            index integer, id text, plant text, item text, type text, quantity numeric, "scrapInProcess" numeric,
            cost numeric, "order" text, "purchaseOrder" text, "postedAt" timestamptz, "sourceDocument" text,
            "sourceLine" text
          )
          left join plant on plant.id = row.plant
          left join production_order as made on made.id = row."order"
          left join purchase_order as bought on bought.id = row."purchaseOrder"
          left join inventory_movement as posted on posted.id = row.id
          left join inventory_movement as source
            on source.source_system = 'import' and source.source_document = row."sourceDocument"
            and source.source_line = row."sourceLine"
      ),
      changed as (
        insert into inventory_movement (
          id, type, plant, item, location, status, quantity, scrap_in_process, cost, currency, production_order,
          purchase_order, occurred_at, posted_at, source_system, source_document, source_line
        )
        select
          id, type, plant, item, 'MAIN', 'UNRESTRICTED', quantity, "scrapInProcess", cost, currency, "order",
          "purchaseOrder", "postedAt", "postedAt", 'import', "sourceDocument", "sourceLine"
        from record
        where problem is null
        on conflict do nothing
        returning plant, item, location, status, quantity
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
        on conflict (plant, item, location, counted_at) do update set quantity = excluded.quantity
        where counted.quantity <> excluded.quantity
        returning item
      )
    `,
  );
