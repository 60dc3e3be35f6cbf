import type { Transaction } from '#platform/database/session.ts';
import { load, type LoadResult } from './load-result.ts';

type Rows = readonly object[];

/** Orders as another system had them, each with one confirmation of what it made; final when the order is finished. */
export const loadProductionOrders = (transaction: Transaction, rows: Rows): Promise<LoadResult> =>
  load(
    transaction,
    (sql) => sql`
      record as (
        select
          row.*,
          case
            when plant.id is null then 'NOT_FOUND'
            when not known.imported or namesake.id is not null then 'ALREADY_EXISTS'
          end as code,
          case
            when plant.id is null then 'There is no plant ' || row.plant || '.'
            when not known.imported then 'Order ' || row.id || ' was planned here; an import does not change it.'
            when namesake.id is not null then 'Order ' || namesake.id || ' has the number ' || row.number || '.'
          end as problem
        from
          jsonb_to_recordset(${sql.json(rows as never)}) as row (
            index integer, id text, number text, plant text, item text, quantity numeric, unit text, good numeric,
            scrap numeric, state text, "plannedStart" timestamptz, "plannedEnd" timestamptz, "actualStart" timestamptz,
            "actualEnd" timestamptz, "dueDate" date
          )
          left join plant on plant.id = row.plant
          left join lateral (select imported from production_order where id = row.id limit 1) as known on true
          left join lateral (
            select id from production_order where number = row.number and id <> row.id limit 1
          ) as namesake on true
      ),
      latest as (
        select distinct on (id) *, state in ('COMPLETED', 'CLOSED') as finished
        from record
        where problem is null
        order by id, index desc
      ),
      written as (
        insert into production_order as o (
          id, number, kind, plant, item, quantity, unit, state, planned_start, planned_end, actual_start, actual_end,
          due_date, priority, created_at, released_at, completed_at, imported
        )
        select
          id, number, 'PRODUCTION', plant, item, quantity, unit, state, "plannedStart", "plannedEnd", "actualStart",
          "actualEnd", "dueDate", 5, coalesce("plannedStart", "actualStart", "dueDate"::timestamptz),
          case when state <> 'FORECAST' then coalesce("actualStart", "plannedStart") end,
          case when finished then "actualEnd" end,
          true
        from latest
        on conflict (id) do update
        set
          quantity = excluded.quantity, state = excluded.state, planned_start = excluded.planned_start,
          planned_end = excluded.planned_end, actual_start = excluded.actual_start, actual_end = excluded.actual_end,
          due_date = excluded.due_date, released_at = excluded.released_at, completed_at = excluded.completed_at
        where
          (
            o.quantity, o.state, o.planned_start, o.planned_end, o.actual_start, o.actual_end, o.due_date
          ) is distinct from (
            excluded.quantity, excluded.state, excluded.planned_start, excluded.planned_end, excluded.actual_start,
            excluded.actual_end, excluded.due_date
          )
        returning id
      ),
      confirmed as (
        insert into order_confirmation as c
          (id, production_order, plant, good, scrap, unit, final, confirmed_by, occurred_at, source_system,
            source_document, source_line)
        select
          id || '/IMPORT', id, plant, coalesce(good, 0), coalesce(scrap, 0), unit, finished, 'import',
          coalesce("actualEnd", "actualStart", "plannedStart", "dueDate"::timestamptz), 'import', id, '1'
        from latest
        where finished or good > 0 or scrap > 0
        on conflict (id) do update
        set
          good = excluded.good, scrap = excluded.scrap, final = excluded.final, occurred_at = excluded.occurred_at
        where
          (c.good, c.scrap, c.final, c.occurred_at)
          is distinct from (excluded.good, excluded.scrap, excluded.final, excluded.occurred_at)
        returning production_order
      ),
      changed as (
        select id from written union select production_order from confirmed
      )
    `,
  );

export const loadPurchaseOrders = (transaction: Transaction, rows: Rows): Promise<LoadResult> =>
  load(
    transaction,
    (sql) => sql`
      record as (
        select
          row.*,
          case
            when plant.id is null or vendor.id is null then 'NOT_FOUND'
            when namesake.id is not null then 'ALREADY_EXISTS'
          end as code,
          case
            when plant.id is null then 'There is no plant ' || row.plant || '.'
            when vendor.id is null then 'There is no supplier ' || row.supplier || '.'
            when namesake.id is not null
              then 'Purchase order ' || namesake.id || ' has the number ' || row.number || '.'
          end as problem
        from
          jsonb_to_recordset(${sql.json(rows as never)}) as row (
            index integer, id text, number text, plant text, supplier text, state text, "orderedAt" timestamptz
          )
          left join plant on plant.id = row.plant
          left join supplier as vendor on vendor.id = row.supplier
          left join lateral (
            select id from purchase_order where number = row.number and id <> row.id limit 1
          ) as namesake on true
      ),
      changed as (
        insert into purchase_order as o (id, number, plant, supplier, state, ordered_at)
        select distinct on (id) id, number, plant, supplier, state, "orderedAt"
        from record
        where problem is null
        order by id, index desc
        on conflict (id) do update set state = excluded.state, ordered_at = excluded.ordered_at
        where (o.state, o.ordered_at) is distinct from (excluded.state, excluded.ordered_at)
        returning id
      )
    `,
  );

/** Lines of purchase orders, with what was received of them as a sum. */
export const loadPurchaseOrderLines = (transaction: Transaction, rows: Rows): Promise<LoadResult> =>
  load(
    transaction,
    (sql) => sql`
      record as (
        select
          row.*, parent.plant, parent.supplier,
          case when parent.id is null or item.id is null then 'NOT_FOUND' end as code,
          case
            when parent.id is null then 'There is no purchase order ' || row."purchaseOrder" || '.'
            when item.id is null then 'There is no item ' || row.item || ' in ERP.'
          end as problem
        from
          jsonb_to_recordset(${sql.json(rows as never)}) as row (
            index integer, "purchaseOrder" text, line integer, item text, quantity numeric, unit text,
            "unitPrice" numeric, currency text, received numeric, rejected numeric, stocked numeric, "dueDate" date
          )
          left join lateral (
            select id, plant, supplier from purchase_order where id = row."purchaseOrder" limit 1
          ) as parent on true
          left join item on item.id = row.item
      ),
      changed as (
        insert into purchase_order_line as l (
          purchase_order, line, plant, supplier, item, quantity, unit, unit_price, currency, due_date,
          imported_received, imported_stocked, rejected
        )
        select distinct on ("purchaseOrder", line)
          "purchaseOrder", line, plant, supplier, item, quantity, unit, "unitPrice", currency, "dueDate", received,
          stocked, rejected
        from record
        where problem is null
        order by "purchaseOrder", line, index desc
        on conflict (purchase_order, line) do update
        set
          item = excluded.item, quantity = excluded.quantity, unit = excluded.unit, unit_price = excluded.unit_price,
          currency = excluded.currency, due_date = excluded.due_date, imported_received = excluded.imported_received,
          imported_stocked = excluded.imported_stocked, rejected = excluded.rejected
        where
          (
            l.item, l.quantity, l.unit, l.unit_price, l.currency, l.due_date, l.imported_received, l.imported_stocked,
            l.rejected
          ) is distinct from (
            excluded.item, excluded.quantity, excluded.unit, excluded.unit_price, excluded.currency, excluded.due_date,
            excluded.imported_received, excluded.imported_stocked, excluded.rejected
          )
        returning line
      )
    `,
  );
