import type { Transaction } from '#platform/database/session.ts';
import { load, type LoadResult } from './load-result.ts';

type Rows = readonly object[];

export const loadPlants = (transaction: Transaction, rows: Rows): Promise<LoadResult> =>
  load(
    transaction,
    (sql) => sql`
      record as (
        select row.*, null::text as code, null::text as problem
        from jsonb_to_recordset(${sql.json(rows as never)}) as row (
          index integer, id text, name text, "timeZone" text, currency text
        )
      ),
      changed as (
        insert into plant (id, name, time_zone, currency)
        select distinct on (id) id, name, "timeZone", currency from record order by id, index desc
        on conflict (id) do update
        set name = excluded.name, time_zone = excluded.time_zone, currency = excluded.currency
        where
          (plant.name, plant.time_zone, plant.currency)
          is distinct from (excluded.name, excluded.time_zone, excluded.currency)
        returning id
      )
    `,
  );

export const loadSuppliers = (transaction: Transaction, rows: Rows): Promise<LoadResult> =>
  load(
    transaction,
    (sql) => sql`
      record as (
        select row.*, null::text as code, null::text as problem
        from jsonb_to_recordset(${sql.json(rows as never)}) as row (index integer, id text, name text, active boolean)
      ),
      changed as (
        insert into supplier (id, name, active)
        select distinct on (id) id, name, active from record order by id, index desc
        on conflict (id) do update set name = excluded.name, active = excluded.active
        where (supplier.name, supplier.active) is distinct from (excluded.name, excluded.active)
        returning id
      )
    `,
  );

export const loadCustomers = (transaction: Transaction, rows: Rows): Promise<LoadResult> =>
  load(
    transaction,
    (sql) => sql`
      record as (
        select row.*, null::text as code, null::text as problem
        from jsonb_to_recordset(${sql.json(rows as never)}) as row (index integer, id text, name text, active boolean)
      ),
      changed as (
        insert into customer (id, name, active)
        select distinct on (id) id, name, active from record order by id, index desc
        on conflict (id) do update set name = excluded.name, active = excluded.active
        where (customer.name, customer.active) is distinct from (excluded.name, excluded.active)
        returning id
      )
    `,
  );

export const loadLocations = (transaction: Transaction, rows: Rows): Promise<LoadResult> =>
  load(
    transaction,
    (sql) => sql`
      record as (
        select
          row.*,
          case when plant.id is null then 'NOT_FOUND' end as code,
          case when plant.id is null then 'There is no plant ' || row.plant || '.' end as problem
        from
          jsonb_to_recordset(${sql.json(rows as never)}) as row (index integer, id text, plant text, name text)
          left join plant on plant.id = row.plant
      ),
      changed as (
        insert into storage_location (id, plant, name)
        select distinct on (plant, id) id, plant, name from record where problem is null order by plant, id, index desc
        on conflict (plant, id) do update set name = excluded.name
        where storage_location.name <> excluded.name
        returning id
      )
    `,
  );

/** Items at plants; an item that PLM has not told yet begins its row here. */
export const loadItemsAtPlants = (transaction: Transaction, rows: Rows): Promise<LoadResult> =>
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
            index integer, item text, plant text, procurement text, "leadTimeDays" integer, "safetyStock" numeric,
            "baseUnit" text
          )
          left join plant on plant.id = row.plant
      ),
      new_item as (
        insert into item (id, base_unit)
        select distinct on (item) item, "baseUnit" from record where problem is null order by item, index desc
        on conflict (id) do nothing
      ),
      changed as (
        insert into item_at_plant as at (plant, item, procurement, status, lead_time_days, safety_stock)
        select distinct on (record.plant, record.item)
          record.plant, record.item, record.procurement,
          case when item.obsoleted_at is null then 'ACTIVE' else 'OBSOLETE' end, record."leadTimeDays",
          record."safetyStock"
        from record left join item on item.id = record.item
        where record.problem is null
        order by record.plant, record.item, record.index desc
        on conflict (plant, item) do update
        set
          procurement = excluded.procurement,
          lead_time_days = excluded.lead_time_days,
          safety_stock = excluded.safety_stock
        where
          (at.procurement, at.lead_time_days, at.safety_stock)
          is distinct from (excluded.procurement, excluded.lead_time_days, excluded.safety_stock)
        returning item
      )
    `,
  );

/** Standard costs; one that overlaps another of its item, stored or in the batch, is refused. */
export const loadStandardCosts = (transaction: Transaction, rows: Rows): Promise<LoadResult> =>
  load(
    transaction,
    (sql) => sql`
      given as (
        select
          row.*, daterange(row."from", row."to") as effective,
          lead(row."from") over same_item as next_from
        from jsonb_to_recordset(${sql.json(rows as never)}) as row (
          index integer, item text, plant text, amount numeric, currency text, "from" date, "to" date
        )
        window same_item as (partition by row.plant, row.item order by row."from", row.index)
      ),
      record as (
        select
          given.*,
          case
            when at.item is null then 'NOT_FOUND'
            when plant.currency <> given.currency then 'BAD_INPUT'
            when given.next_from < coalesce(given."to", 'infinity') or stored.overlaps then 'RULE_VIOLATED'
          end as code,
          case
            when at.item is null then 'Item ' || given.item || ' is not set up at plant ' || given.plant || '.'
            when plant.currency <> given.currency
              then 'The cost is in ' || given.currency || '; plant ' || plant.id || ' keeps its books in ' || plant.currency || '.'
            when given.next_from < coalesce(given."to", 'infinity') or stored.overlaps
              then 'The cost of ' || given.item || ' from ' || given."from" || ' overlaps another one.'
          end as problem
        from
          given
          left join item_at_plant as at on at.plant = given.plant and at.item = given.item
          left join plant on plant.id = at.plant
          cross join lateral (
            select exists (
              select from standard_cost as cost
              where
                cost.plant = given.plant and cost.item = given.item and cost.effective && given.effective
                and not exists (
                  select from given as other
                  where
                    other.plant = cost.plant and other.item = cost.item and other."from" = lower(cost.effective)
                )
            ) as overlaps
          ) as stored
      ),
      changed as (
        insert into standard_cost as cost (plant, item, effective, amount, currency)
        select plant, item, effective, amount, currency from record where problem is null order by plant, item, "from"
        on conflict (plant, item, lower(effective)) do update
        set effective = excluded.effective, amount = excluded.amount, currency = excluded.currency
        where
          (cost.effective, cost.amount, cost.currency)
          is distinct from (excluded.effective, excluded.amount, excluded.currency)
        returning item
      )
    `,
  );
