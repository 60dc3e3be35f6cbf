-- Plans have versions: a new one of the same item, plant and operation takes the place of the one before.

select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

alter table inspection_plan add column operation integer check (operation > 0);
alter table inspection_plan add column version integer;
alter table inspection_plan add column state text;
-- The first version's id: measured values of all versions make one series.
alter table inspection_plan add column series text references inspection_plan;
alter table inspection_plan add column supersedes text references inspection_plan;
alter table inspection_plan add column withdrawn_at timestamptz;
alter table inspection_plan add column withdrawn_by text;
alter table inspection_plan add column withdraw_reason text;

-- Plans of before were each one of its own, and the newest was the one in use.
update inspection_plan
set
  version = numbered.version,
  state = case when numbered.is_newest then 'ACTIVE' else 'WITHDRAWN' end,
  series = numbered.series,
  supersedes = numbered.supersedes,
  withdrawn_at = case when not numbered.is_newest then numbered.superseded_at end,
  withdrawn_by = case when not numbered.is_newest then 'migration' end,
  withdraw_reason = case when not numbered.is_newest then 'A newer plan takes its place.' end
from
  (
    select
      id,
      row_number() over versions as version,
      first_value(id) over versions as series,
      lag(id) over versions as supersedes,
      lead(created_at) over versions as superseded_at,
      lead(id) over versions is null as is_newest
    from inspection_plan
    window versions as (partition by item, plant order by created_at, id)
  ) as numbered
where inspection_plan.id = numbered.id;

alter table inspection_plan alter column version set not null;
alter table inspection_plan alter column state set not null;
alter table inspection_plan alter column series set not null;
alter table inspection_plan add check (version > 0);
alter table inspection_plan add check (state in ('ACTIVE', 'WITHDRAWN'));
alter table inspection_plan add check ((state = 'WITHDRAWN') = (withdrawn_at is not null));
alter table inspection_plan add check ((withdrawn_at is null) = (withdrawn_by is null));
alter table inspection_plan add check ((withdrawn_at is null) = (withdraw_reason is null));
create unique index inspection_plan_in_force on inspection_plan (item, coalesce(plant, ''), coalesce(operation, 0))
  where state = 'ACTIVE';
create unique index inspection_plan_by_version on inspection_plan (series, version);
create index inspection_plan_by_supersedes on inspection_plan (supersedes) where supersedes is not null;

create index inspection_plan_by_creation on inspection_plan (created_at, id);
create index inspection_plan_by_plant on inspection_plan (coalesce(plant, ''), id);
create index inspection_plan_by_state on inspection_plan (state, created_at, id);
create index inspection_plan_sorted_by_state on inspection_plan (state, id);
create index inspection_plan_sorted_by_item on inspection_plan (item, id);
create index inspection_plan_by_name on inspection_plan (name, id);
create index inspection_plan_sorted_by_version on inspection_plan (version, id);
create index inspection_plan_by_operation on inspection_plan (coalesce(operation, 0), id);

-- What is for every plant is changed only by who has every plant.
create policy every_plant_change on inspection_plan as restrictive
  for update using (true) with check (plant is not null or (select all_plants()));
create policy every_plant_change on hold as restrictive
  for update using (true) with check (plant is not null or (select all_plants()));

alter table characteristic add column sample_size integer not null default 1 check (sample_size between 1 and 5000);
alter table characteristic add column sampling_rule text;
alter table characteristic add column subgroup_size integer not null default 1 check (subgroup_size between 1 and 25);
alter table characteristic alter column sample_size drop default;
alter table characteristic alter column subgroup_size drop default;
