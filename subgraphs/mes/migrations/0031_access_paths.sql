-- What filters compare is the column itself: row-level security comes before `coalesce` and functions, so that an index over
-- one of these only sorts.

create index equipment_at_level on equipment (level, id);
create index job_planned_to_start on job (planned_start) where planned_start is not null;
create index job_planned_to_end on job (planned_end) where planned_end is not null;
create index job_started on job (actual_start) where actual_start is not null;
create index job_ended on job (actual_end) where actual_end is not null;
create index lot_expiring on lot (expiry_date) where expiry_date is not null;
create index execution_exception_resolved on execution_exception (resolved_at) where resolved_at is not null;
create index shop_floor_fact_of_plant on shop_floor_fact (plant, occurred_at) where plant is not null;
create index downtime_ended on equipment_state (to_at) where planned is not null and to_at is not null;
create index downtime_with_reason on equipment_state (downtime_reason, from_at) where downtime_reason is not null;
create index downtime_of_category on equipment_state (downtime_category, from_at) where downtime_category is not null;
create index downtime_unclassified on equipment_state (from_at) where planned is not null and downtime_reason is null;
create index work_calendar_ending on work_calendar (valid_to) where valid_to is not null;

-- Jobs sort by their order's item.
create index production_order_sorted_by_item on production_order ((coalesce(item, '')), id);
