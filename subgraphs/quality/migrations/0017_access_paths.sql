-- What filters compare is the column itself: row-level security comes before `coalesce`, so that an index over one only
-- sorts.

create index inspection_plan_of_operation on inspection_plan (operation, created_at, id) where operation is not null;
create index nonconformance_by_cause on nonconformance (cause_code, opened_at, id) where cause_code is not null;
create index corrective_action_of_item on corrective_action (item, opened_at, id) where item is not null;
create index corrective_action_of_plant on corrective_action (plant, opened_at, id) where plant is not null;
