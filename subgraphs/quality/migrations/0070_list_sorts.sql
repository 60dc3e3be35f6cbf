-- Lists sort by whatever they filter by, and a page begins where an index says: see docs/adr/0024.

select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

-- Since when an action is overdue: from the end of what is due next, by its plant's calendar; infinity: it is not.
alter table corrective_action add column overdue_at timestamptz not null default 'infinity';

create function derive_overdue_at() returns trigger language plpgsql set search_path from current as $$
begin
  new.overdue_at := case
    when new.state = 'OPEN' and new.next_due is not null then
      (new.next_due + 1)::timestamp at time zone coalesce((select time_zone from plant where id = new.plant), 'UTC')
    else 'infinity'
  end;
  return new;
end
$$;
create trigger overdue_at before insert or update of state, next_due, plant on corrective_action
for each row execute function derive_overdue_at();
update corrective_action set state = state;

create function derive_overdue_at_of_plant() returns trigger language plpgsql set search_path from current as $$
begin
  update corrective_action set state = state where plant = new.id;
  return null;
end
$$;
create trigger overdue_at after insert or update of time_zone on plant
for each row execute function derive_overdue_at_of_plant();

create index corrective_action_by_overdue on corrective_action (overdue_at, id);
create index hold_by_activity on hold ((released_at is null), id);

-- Null sorts as a value: by `case`, which is leakproof, as `coalesce` is not.
drop index
  corrective_action_by_due, corrective_action_by_item, corrective_action_by_nonconformance,
  corrective_action_by_plant, corrective_action_by_supplier, hold_sorted_by_nonconformance, hold_sorted_by_plant,
  hold_sorted_by_release, inspection_plan_by_operation, inspection_plan_by_plant, inspection_sorted_by_job,
  inspection_sorted_by_lot, inspection_sorted_by_order, inspection_sorted_by_plan, inspection_sorted_by_recording,
  inspection_sorted_by_verdict, nonconformance_sorted_by_cause, nonconformance_sorted_by_closing,
  nonconformance_sorted_by_job, nonconformance_sorted_by_lot, nonconformance_sorted_by_order,
  nonconformance_sorted_by_supplier;
create index corrective_action_by_due on corrective_action
  ((case when next_due is null then 'infinity' else next_due end), id);
create index corrective_action_by_item on corrective_action ((case when item is null then '' else item end), id);
create index corrective_action_by_nonconformance on corrective_action
  ((case when nonconformance is null then '' else nonconformance end), id);
create index corrective_action_by_plant on corrective_action ((case when plant is null then '' else plant end), id);
create index corrective_action_by_supplier on corrective_action
  ((case when supplier is null then '' else supplier end), id);
create index hold_sorted_by_nonconformance on hold
  ((case when nonconformance is null then '' else nonconformance end), id);
create index hold_sorted_by_plant on hold ((case when plant is null then '' else plant end), id);
create index hold_sorted_by_release on hold ((case when released_at is null then 'infinity' else released_at end), id);
create index inspection_plan_by_operation on inspection_plan
  ((case when operation is null then 0 else operation end), id);
create index inspection_plan_by_plant on inspection_plan ((case when plant is null then '' else plant end), id);
create index inspection_sorted_by_job on inspection ((case when job is null then '' else job end), id);
create index inspection_sorted_by_lot on inspection ((case when lot is null then '' else lot end), id);
create index inspection_sorted_by_order on inspection
  ((case when production_order is null then '' else production_order end), id);
create index inspection_sorted_by_plan on inspection ((case when plan is null then '' else plan end), id);
create index inspection_sorted_by_recording on inspection
  ((case when recorded_at is null then 'infinity' else recorded_at end), id);
create index inspection_sorted_by_verdict on inspection ((case when verdict is null then '' else verdict end), id);
create index nonconformance_sorted_by_cause on nonconformance
  ((case when cause_code is null then '' else cause_code end), id);
create index nonconformance_sorted_by_closing on nonconformance
  ((case when closed_at is null then 'infinity' else closed_at end), id);
create index nonconformance_sorted_by_job on nonconformance ((case when job is null then '' else job end), id);
create index nonconformance_sorted_by_lot on nonconformance ((case when lot is null then '' else lot end), id);
create index nonconformance_sorted_by_order on nonconformance
  ((case when production_order is null then '' else production_order end), id);
create index nonconformance_sorted_by_supplier on nonconformance
  ((case when supplier is null then '' else supplier end), id);
