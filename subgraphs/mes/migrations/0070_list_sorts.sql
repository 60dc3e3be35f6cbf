-- Lists sort by whatever they filter by, and a page begins where an index says: see docs/adr/0024.

select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

-- What a list sorts by beside its own columns is kept in its rows, so that one index has it together with the id.
alter table job add column order_item text;
update job
set order_item = production_order.item
from production_order
where production_order.id = job.production_order;
alter table production_report add column order_item text;
update production_report as report
set order_item = production_order.item
from production_order
where production_order.id = report.production_order;
alter table material_consumption add column lot_item text;
update material_consumption as used set lot_item = lot.item from lot where lot.id = used.lot;
alter table material_consumption alter column lot_item set not null;

create function take_order_item() returns trigger language plpgsql set search_path from current as $$
begin
  new.order_item := (select item from production_order where id = new.production_order);
  return new;
end
$$;
create trigger order_item before insert on job for each row execute function take_order_item();
create trigger order_item before insert on production_report for each row execute function take_order_item();

-- An import may state it later.
create function pass_order_item_on() returns trigger language plpgsql set search_path from current as $$
begin
  update job set order_item = new.item where production_order = new.id;
  update production_report set order_item = new.item where production_order = new.id;
  return null;
end
$$;
create trigger order_item after update of item on production_order
for each row when (old.item is distinct from new.item) execute function pass_order_item_on();

create function take_lot_item() returns trigger language plpgsql set search_path from current as $$
begin
  new.lot_item := (select item from lot where id = new.lot);
  return new;
end
$$;
create trigger lot_item before insert on material_consumption for each row execute function take_lot_item();

alter table lot add column quantity_key text collate "C" not null generated always as (numeric_key(quantity)) stored;

-- Null: no state was ever recorded.
alter table equipment add column state_since timestamptz;
update equipment
set state_since = from_at
from equipment_state
where equipment_state.equipment = equipment.id and to_at is null;

create index equipment_by_state_since on equipment
  ((case when state_since is null then '-infinity' else state_since end), id);
create index equipment_in_state_since on equipment (state_since) where state_since is not null;
create index job_by_item on job ((case when order_item is null then '' else order_item end), place);
create index job_of_item on job (order_item) where order_item is not null;
create index production_report_by_item on production_report
  ((case when order_item is null then '' else order_item end), id);
create index production_report_of_item on production_report (order_item) where order_item is not null;
create index production_report_by_equipment_and_id on production_report
  ((case when equipment is null then '' else equipment end), id);
create index production_report_by_production_date_and_id on production_report
  ((case when production_date is null then '-infinity' else production_date end), id);
create index production_report_by_shift on production_report ((case when shift is null then '' else shift end), id);
create index production_report_by_scrap_reason_and_id on production_report
  ((case when scrap_reason is null then '' else scrap_reason end), id);
create index production_report_by_reversal on production_report ((reversal is not null), id);
create index material_consumption_by_item on material_consumption (lot_item, id);
create index material_consumption_by_production_date_and_id on material_consumption
  ((case when production_date is null then '-infinity' else production_date end), id);
create index material_consumption_by_shift on material_consumption
  ((case when shift is null then '' else shift end), id);
create index material_consumption_by_reversal on material_consumption ((reversal is not null), id);
create index downtime_by_classification on equipment_state ((downtime_reason is not null), record)
  where planned is not null;

drop index equipment_by_level;
create index equipment_by_level on equipment (
  (
    case level
      when 'ENTERPRISE' then 1
      when 'SITE' then 2
      when 'AREA' then 3
      when 'PRODUCTION_LINE' then 4
      when 'WORK_CENTER' then 5
      when 'WORK_CELL' then 6
      when 'WORK_UNIT' then 7
    end
  ),
  id
);
drop index lot_by_quantity;
create index lot_by_quantity on lot (quantity_key, id);

-- Others begin with the same columns.
drop index
  production_report_by_order, material_consumption_by_order, material_consumption_by_job, material_consumption_by_lot;

-- Null sorts as a value: by `case`, which is leakproof, as `coalesce` is not.
drop index
  downtime_by_category, downtime_by_end, downtime_by_reason, equipment_by_parent_id,
  execution_exception_by_item_and_id, execution_exception_by_job_and_id, execution_exception_by_lot_and_id,
  execution_exception_by_order_and_id, execution_exception_by_resolution, job_by_actual_end, job_by_actual_start,
  job_by_planned_end, job_by_planned_start, job_by_work_center_and_place, lot_by_expiry, lot_by_order_and_id,
  lot_by_revision_and_id, lot_by_supplier_and_id, production_order_sorted_by_item,
  production_report_by_operator_and_id, shop_floor_fact_by_plant, work_calendar_by_equipment,
  work_calendar_by_valid_to;
create index downtime_by_category on equipment_state
  ((case when downtime_category is null then '' else downtime_category end), record) where planned is not null;
create index downtime_by_end on equipment_state
  ((case when to_at is null then 'infinity' else to_at end), record) where planned is not null;
create index downtime_by_reason on equipment_state
  ((case when downtime_reason is null then '' else downtime_reason end), record) where planned is not null;
create index equipment_by_parent_id on equipment ((case when parent is null then '' else parent end), id);
create index execution_exception_by_item_and_id on execution_exception
  ((case when item is null then '' else item end), id);
create index execution_exception_by_job_and_id on execution_exception
  ((case when job is null then '' else job end), id);
create index execution_exception_by_lot_and_id on execution_exception
  ((case when lot is null then '' else lot end), id);
create index execution_exception_by_order_and_id on execution_exception
  ((case when production_order is null then '' else production_order end), id);
create index execution_exception_by_resolution on execution_exception
  ((case when resolved_at is null then 'infinity' else resolved_at end), id);
create index job_by_actual_end on job ((case when actual_end is null then 'infinity' else actual_end end), place);
create index job_by_actual_start on job
  ((case when actual_start is null then 'infinity' else actual_start end), place);
create index job_by_planned_end on job ((case when planned_end is null then 'infinity' else planned_end end), place);
create index job_by_planned_start on job
  ((case when planned_start is null then 'infinity' else planned_start end), place);
create index job_by_work_center_and_place on job ((case when work_center is null then '' else work_center end), place);
create index lot_by_expiry on lot ((case when expiry_date is null then 'infinity' else expiry_date end), id);
create index lot_by_order_and_id on lot ((case when production_order is null then '' else production_order end), id);
create index lot_by_revision_and_id on lot ((case when revision is null then '' else revision end), id);
create index lot_by_supplier_and_id on lot ((case when supplier is null then '' else supplier end), id);
create index production_report_by_operator_and_id on production_report
  ((case when operator is null then '' else operator end), id);
create index shop_floor_fact_by_plant on shop_floor_fact ((case when plant is null then '' else plant end), place);
create index work_calendar_by_equipment on work_calendar
  ((case when equipment is null then '' else equipment end), id);
create index work_calendar_by_valid_to on work_calendar
  ((case when valid_to is null then 'infinity' else valid_to end), id);
