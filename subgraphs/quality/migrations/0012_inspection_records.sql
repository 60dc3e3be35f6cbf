-- What was recorded of an inspection is a document of its own, taken back by another one: both stay, one counts.

select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

create sequence inspection_record_number;
create table inspection_record (
  id text primary key,
  inspection text not null references inspection,
  plant text not null,
  verdict text not null check (verdict in ('PASS', 'FAIL')),
  inspector text,
  recorded_at timestamptz not null
);
create index inspection_record_by_inspection on inspection_record (inspection, recorded_at, id);
call protect('inspection_record', 'plant');

create sequence inspection_reversal_number;
create table inspection_reversal (
  id text primary key,
  -- A record is taken back once.
  record text not null unique references inspection_record,
  plant text not null,
  reason text not null,
  reversed_by text not null,
  reversed_at timestamptz not null
);
call protect('inspection_reversal', 'plant');

-- The record that counts.
alter table inspection add column record text references inspection_record;
-- The goods receipt whose lot is inspected.
alter table inspection add column goods_receipt text;
alter table inspection add column cancelled_at timestamptz;
alter table inspection add column cancelled_by text;
alter table inspection add column cancel_reason text;

insert into inspection_record (id, inspection, plant, verdict, inspector, recorded_at)
select 'IR-' || nextval('inspection_record_number'), id, plant, verdict, inspector, recorded_at
from inspection
where state = 'RECORDED';
update inspection
set record = inspection_record.id
from inspection_record
where inspection_record.inspection = inspection.id;
update inspection
set cancelled_at = requested_at, cancelled_by = 'migration', cancel_reason = 'Cancelled before reasons were kept.'
where state = 'CANCELLED';

alter table inspection add check ((state = 'RECORDED') = (record is not null));
alter table inspection add check ((state = 'CANCELLED') = (cancelled_at is not null));
alter table inspection add check ((cancelled_at is null) = (cancelled_by is null));
alter table inspection add check ((cancelled_at is null) = (cancel_reason is null));
create index inspection_by_record on inspection (record) where record is not null;
create unique index inspection_by_goods_receipt on inspection (goods_receipt, lot) where goods_receipt is not null;

alter table inspection_result add column record text references inspection_record;
alter table inspection_result add column subgroup integer not null default 1 check (subgroup > 0);
-- The plan's first version: the series that the value belongs to; null without a plan.
alter table inspection_result add column series text;
alter table inspection_result add column recorded_at timestamptz;
alter table inspection_result add column reversed boolean not null default false;
update inspection_result
set record = inspection.record, recorded_at = inspection.recorded_at, series = inspection_plan.series
from inspection left join inspection_plan on inspection_plan.id = inspection.plan
where inspection.id = inspection_result.inspection;
alter table inspection_result alter column record set not null;
alter table inspection_result alter column recorded_at set not null;
alter table inspection_result drop constraint inspection_result_pkey;
alter table inspection_result add primary key (record, position);
create index inspection_result_by_series on inspection_result (series, characteristic, plant, recorded_at)
  where series is not null and not reversed;

-- Control limits, frozen from the values of a base period. A later row of the same series takes its place.
create sequence control_limits_number;
create table control_limits (
  id text primary key,
  ordinal integer not null unique,
  series text not null references inspection_plan,
  characteristic text not null,
  plant text not null,
  unit text not null,
  chart text not null check (chart in ('INDIVIDUALS_MOVING_RANGE', 'MEAN_RANGE', 'MEAN_STANDARD_DEVIATION')),
  subgroup_size integer not null check (subgroup_size between 1 and 25),
  base_from timestamptz not null,
  base_to timestamptz not null,
  subgroups integer not null check (subgroups > 1),
  center double precision not null,
  spread_center double precision not null,
  sigma double precision not null check (sigma > 0),
  comment text,
  frozen_by text not null,
  frozen_at timestamptz not null,
  check (base_from < base_to)
);
create index control_limits_by_series on control_limits (series, characteristic, plant, ordinal);
call protect('control_limits', 'plant');
