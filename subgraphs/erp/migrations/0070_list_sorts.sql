-- Lists sort by whatever they filter by, and a page begins where an index says: see docs/adr/0024.

select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

-- What a list sorts by beside its own columns is kept in its rows, so that one index has it together with the id.

-- An order is late from the end of its due date at the plant on, unless it ended before or is cancelled: infinity.
alter table production_order
  add column late_at timestamptz not null default 'infinity',
  add column sales_customer text,
  add column quantity_key text collate "C" generated always as (numeric_key(quantity)) stored;

create function derive_order_keys() returns trigger language plpgsql set search_path from current as $$
declare
  day_after constant timestamptz := (
    select (new.due_date + 1)::timestamp at time zone time_zone from plant where id = new.plant
  );
begin
  new.late_at := case
    when new.state = 'CANCELLED' or day_after is null or new.actual_end < day_after then 'infinity'
    else day_after
  end;
  new.sales_customer := case
    when new.sales_order_line is not null then (
      select customer
      from sales_order_line as line join sales_order as sale on sale.id = line.sales_order
      where line.id = new.sales_order_line
    )
  end;
  return new;
end
$$;
create trigger order_keys
before insert or update of plant, state, due_date, actual_end, sales_order_line on production_order
for each row execute function derive_order_keys();
update production_order set due_date = due_date;

create function derive_order_keys_of_plant() returns trigger language plpgsql set search_path from current as $$
begin
  update production_order set due_date = due_date where plant = new.id;
  return null;
end
$$;
create trigger order_keys after update of time_zone on plant
for each row when (old.time_zone <> new.time_zone) execute function derive_order_keys_of_plant();

-- Every order has a row, whether MES has said something of it or not: one that is released waits until then, and of one
-- that an import states nothing is known.
alter table order_execution alter column state drop not null;
insert into order_execution (production_order, plant, state, recorded_at)
select id, plant, case when state = 'RELEASED' and not imported then 'WAITING' end, '-infinity' from production_order
on conflict do nothing;

create function expect_execution() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op = 'INSERT' then
    insert into order_execution (production_order, plant, state, recorded_at)
    select id, plant, case when state = 'RELEASED' and not imported then 'WAITING' end, '-infinity' from new_rows
    on conflict do nothing;
  else
    update order_execution
    set state = case when new.state = 'RELEASED' and not new.imported then 'WAITING' end
    where production_order = new.id and recorded_at = '-infinity';
  end if;
  return null;
end
$$;
create trigger execution_of_new after insert on production_order referencing new table as new_rows
for each statement execute function expect_execution();
create trigger execution_of_changed after update of state on production_order
for each row when (old.state <> new.state) execute function expect_execution();

alter table order_confirmation
  add column order_item text,
  add column good_key text collate "C" generated always as (numeric_key(good)) stored;
update order_confirmation as c set order_item = o.item from production_order as o where o.id = c.production_order;
alter table order_confirmation alter column order_item set not null;

alter table cost_posting
  add column order_item text,
  add column amount_key text collate "C" generated always as (numeric_key(amount)) stored;
alter table cost_posting disable trigger immutable;
update cost_posting as posting
set order_item = o.item
from production_order as o
where o.id = posting.production_order;
alter table cost_posting enable trigger immutable;
alter table cost_posting alter column order_item set not null;

create function take_order_item() returns trigger language plpgsql set search_path from current as $$
begin
  new.order_item := (select item from production_order where id = new.production_order);
  return new;
end
$$;
create trigger order_item before insert on order_confirmation for each row execute function take_order_item();
create trigger order_item before insert on cost_posting for each row execute function take_order_item();

alter table item_at_plant
  add column safety_stock_key text collate "C" not null
    generated always as (numeric_key(coalesce(safety_stock, 0))) stored;
alter table inventory_movement
  add column quantity_key text collate "C" not null generated always as (numeric_key(quantity)) stored;
alter table stock_balance
  add column quantity_key text collate "C" not null generated always as (numeric_key(quantity)) stored;

-- The first of what its lines are due on.
alter table purchase_order add column earliest_due_date date;
update purchase_order
set earliest_due_date = (select min(due_date) from purchase_order_line where purchase_order = purchase_order.id);
create function take_earliest_due_date() returns trigger language plpgsql set search_path from current as $$
begin
  update purchase_order as o
  set earliest_due_date = lines.earliest
  from (
    select purchase_order, min(due_date) as earliest
    from purchase_order_line
    where purchase_order in (select purchase_order from changed)
    group by purchase_order
  ) as lines
  where o.id = lines.purchase_order and o.earliest_due_date is distinct from lines.earliest;
  return null;
end
$$;
create trigger earliest_due_date_of_new after insert on purchase_order_line referencing new table as changed
for each statement execute function take_earliest_due_date();
create trigger earliest_due_date_of_changed after update on purchase_order_line referencing new table as changed
for each statement execute function take_earliest_due_date();

alter table sales_order add column earliest_requested_date date;
update sales_order
set earliest_requested_date = (select min(requested_date) from sales_order_line where sales_order = sales_order.id);
create function take_earliest_requested_date() returns trigger language plpgsql set search_path from current as $$
begin
  update sales_order as o
  set earliest_requested_date = lines.earliest
  from (
    select sales_order, min(requested_date) as earliest
    from sales_order_line
    where sales_order in (select sales_order from changed)
    group by sales_order
  ) as lines
  where o.id = lines.sales_order and o.earliest_requested_date is distinct from lines.earliest;
  return null;
end
$$;
create trigger earliest_requested_date_of_new after insert on sales_order_line referencing new table as changed
for each statement execute function take_earliest_requested_date();
create trigger earliest_requested_date_of_changed after update on sales_order_line referencing new table as changed
for each statement execute function take_earliest_requested_date();

-- Whether a receipt was taken back is all that may change of one.
alter table goods_receipt add column reversed boolean not null default false;
drop trigger immutable on goods_receipt;
update goods_receipt set reversed = true where id in (select goods_receipt from goods_receipt_reversal);
create trigger immutable before delete or update of
  id, purchase_order, line, plant, supplier, item, quantity, unit, lot, supplier_lot, expiry_date,
  purchase_price_variance, currency, occurred_at, recorded_at, status, kind, location
on goods_receipt for each statement execute function refuse_change();
create function note_reversal() returns trigger language plpgsql set search_path from current as $$
begin
  update goods_receipt set reversed = true where id = new.goods_receipt;
  return null;
end
$$;
create trigger reversed after insert on goods_receipt_reversal for each row execute function note_reversal();

create index plant_by_adoption on plant (adoption, id);
create index production_order_by_lateness on production_order (late_at, id);
create index production_order_by_actual_start on production_order
  ((case when actual_start is null then '-infinity' else actual_start end), id);
create index production_order_by_actual_end on production_order
  ((case when actual_end is null then '-infinity' else actual_end end), id);
create index production_order_actual_start on production_order (actual_start) where actual_start is not null;
create index production_order_actual_end on production_order (actual_end) where actual_end is not null;
create index production_order_of_revision on production_order (revision) where revision is not null;
create index production_order_by_revision on production_order
  ((case when revision is null then '' else revision end), id);
create index production_order_in_sales_line on production_order
  ((case when sales_order_line is null then '' else sales_order_line end), id);
create index production_order_by_customer on production_order
  ((case when sales_customer is null then '' else sales_customer end), id);
create index production_order_of_customer on production_order (sales_customer) where sales_customer is not null;
create index production_order_in_parent on production_order ((case when parent is null then '' else parent end), id);
create index production_order_in_split on production_order
  ((case when split_from is null then '' else split_from end), id);
create index production_order_in_nonconformance on production_order
  ((case when origin_nonconformance is null then '' else origin_nonconformance end), id);
create index order_execution_in_order on order_execution
  ((case when state is null then '' else state end), production_order);
create index order_confirmation_in_order on order_confirmation (production_order, id);
create index order_confirmation_by_item on order_confirmation (order_item, id);
create index order_confirmation_by_finality on order_confirmation (final, id);
create index order_confirmation_by_reversal on order_confirmation
  ((reverses is not null or reversed_by is not null), id);
create index cost_posting_in_order on cost_posting (production_order, id);
create index cost_posting_by_item on cost_posting (order_item, id);
create index cost_posting_by_source on cost_posting (source_system, id);
create index purchase_order_by_due_date on purchase_order
  ((case when earliest_due_date is null then 'infinity' else earliest_due_date end), id);
create index sales_order_by_requested_date on sales_order
  ((case when earliest_requested_date is null then 'infinity' else earliest_requested_date end), id);
create index inventory_movement_in_order on inventory_movement
  ((case when production_order is null then '' else production_order end), id);
create index inventory_movement_in_purchase_order on inventory_movement
  ((case when purchase_order is null then '' else purchase_order end), id);
create index inventory_movement_in_shipment on inventory_movement
  ((case when shipment is null then '' else shipment end), id);
create index inventory_movement_of_lot on inventory_movement ((case when lot is null then '' else lot end), id);
create index inventory_movement_by_violation on inventory_movement ((violation is not null), id);
create index goods_receipt_in_lot on goods_receipt ((case when lot is null then '' else lot end), id);
create index goods_receipt_by_reversal on goods_receipt (reversed, id);
create index warehouse_task_of_lot on warehouse_task ((case when lot is null then '' else lot end), id);
create index warehouse_task_of_order on warehouse_task
  ((case when production_order is null then '' else production_order end), id);
create index warehouse_task_of_shipment on warehouse_task ((case when shipment is null then '' else shipment end), id);
create index logistics_exception_of_lot on logistics_exception ((case when lot is null then '' else lot end), id);
create index logistics_exception_of_order on logistics_exception
  ((case when production_order is null then '' else production_order end), id);
create index logistics_exception_of_shipment on logistics_exception
  ((case when shipment is null then '' else shipment end), id);
create index logistics_exception_of_movement on logistics_exception
  ((case when movement is null then '' else movement end), id);

-- Numbers sort by their keys.
drop index
  order_confirmation_by_good, cost_posting_by_amount, item_at_plant_by_safety_stock, inventory_movement_by_quantity,
  production_order_by_quantity, stock_balance_by_quantity;
create index order_confirmation_by_good on order_confirmation (good_key, id);
create index cost_posting_by_amount on cost_posting (amount_key, id);
create index item_at_plant_by_safety_stock on item_at_plant (safety_stock_key, id);
create index inventory_movement_by_quantity on inventory_movement (quantity_key, id);
create index production_order_by_quantity on production_order (quantity_key, id);
create index stock_balance_by_quantity on stock_balance (quantity_key, id) where quantity <> 0;

-- Others begin with the same columns, or have them as booleans.
drop index
  order_confirmation_by_order, cost_posting_by_order, purchase_order_by_plant, purchase_order_by_supplier,
  supplier_by_active, customer_by_active, production_order_unfinished;

-- Null sorts as a value: by `case`, which is leakproof, as `coalesce` is not.
drop index
  logistics_exception_by_item, logistics_exception_by_resolution,
  item_at_plant_by_lead_time, order_confirmation_by_posting_date, plant_by_company, production_order_by_completed_at,
  production_order_by_planned_end, production_order_by_planned_start, production_order_by_released_at,
  shipment_by_confirmation, warehouse_task_by_assignee, warehouse_task_by_end;
create index item_at_plant_by_lead_time on item_at_plant
  ((case when lead_time_days is null then 0 else lead_time_days end), id);
create index order_confirmation_by_posting_date on order_confirmation
  ((case when posting_date is null then '-infinity' else posting_date end), id);
create index plant_by_company on plant ((case when company is null then '' else company end), id);
create index production_order_by_completed_at on production_order
  ((case when completed_at is null then '-infinity' else completed_at end), id);
create index production_order_by_planned_end on production_order
  ((case when planned_end is null then '-infinity' else planned_end end), id);
create index production_order_by_planned_start on production_order
  ((case when planned_start is null then '-infinity' else planned_start end), id);
create index production_order_by_released_at on production_order
  ((case when released_at is null then '-infinity' else released_at end), id);
create index shipment_by_confirmation on shipment
  ((case when confirmed_at is null then '-infinity' else confirmed_at end), id);
create index warehouse_task_by_assignee on warehouse_task ((case when assignee is null then '' else assignee end), id);
create index warehouse_task_by_end on warehouse_task
  ((case when ended_at is null then '-infinity' else ended_at end), id);
create index logistics_exception_by_item on logistics_exception ((case when item is null then '' else item end), id);
create index logistics_exception_by_resolution on logistics_exception
  ((case when resolved_at is null then '-infinity' else resolved_at end), id);
