-- An index behind every filter and sort of the lists.

create index inspection_sorted_by_plant on inspection (plant, id);
create index inspection_sorted_by_item on inspection (item, id);
create index inspection_sorted_by_state on inspection (state, id);
create index inspection_sorted_by_verdict on inspection (coalesce(verdict, ''), id);
create index inspection_sorted_by_order on inspection (coalesce(production_order, ''), id);
create index inspection_sorted_by_job on inspection (coalesce(job, ''), id);
create index inspection_sorted_by_lot on inspection (coalesce(lot, ''), id);
create index inspection_sorted_by_plan on inspection (coalesce(plan, ''), id);
create index inspection_sorted_by_recording on inspection (coalesce(recorded_at, 'infinity'), id);

create index inspection_by_recording on inspection (recorded_at, id) where recorded_at is not null;

create index nonconformance_sorted_by_plant on nonconformance (plant, id);
create index nonconformance_sorted_by_item on nonconformance (item, id);
create index nonconformance_sorted_by_state on nonconformance (state, id);
create index nonconformance_sorted_by_severity
  on nonconformance ((case severity when 'MINOR' then 1 when 'MAJOR' then 2 else 3 end), id);
create index nonconformance_sorted_by_lot on nonconformance (coalesce(lot, ''), id);
create index nonconformance_sorted_by_order on nonconformance (coalesce(production_order, ''), id);
create index nonconformance_sorted_by_job on nonconformance (coalesce(job, ''), id);
create index nonconformance_sorted_by_supplier on nonconformance (coalesce(supplier, ''), id);
create index nonconformance_sorted_by_defect on nonconformance (defect_code, id);
create index nonconformance_sorted_by_cause on nonconformance (coalesce(cause_code, ''), id);
create index nonconformance_sorted_by_closing on nonconformance (coalesce(closed_at, 'infinity'), id);
create index nonconformance_by_number on nonconformance (ordinal, id);
create index nonconformance_by_job on nonconformance (job, opened_at, id) where job is not null;

create index hold_sorted_by_plant on hold (coalesce(plant, ''), id);
create index hold_sorted_by_target on hold (target, id);
create index hold_sorted_by_target_id on hold (target_id, id);
create index hold_sorted_by_release on hold (coalesce(released_at, 'infinity'), id);
create index hold_sorted_by_nonconformance on hold (coalesce(nonconformance, ''), id);
create index hold_by_release on hold (released_at, id) where released_at is not null;
create index nonconformance_by_closing on nonconformance (closed_at, id) where closed_at is not null;
create index corrective_action_by_next_due on corrective_action (next_due, id) where next_due is not null;
