-- Plants with their time zones, orders with all that ERP froze at release, inspections of jobs, and what a job went through.

-- Migrations run in the system's role, to which rows are visible in a scope alone.
select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

create table plant (
  plant text primary key,
  -- IANA.
  time_zone text not null
);
call protect('plant', 'plant');

alter table production_order
  add column kind text not null default 'PRODUCTION' check (kind in ('PRODUCTION', 'REWORK')),
  add column origin_nonconformance text,
  add column split_from text;

create table order_component (
  production_order text not null references production_order,
  plant text not null,
  line integer not null,
  item text not null,
  required numeric not null,
  unit text not null,
  issue_method text not null check (issue_method in ('EXPLICIT', 'BACKFLUSH')),
  operation_sequence integer,
  -- Items that may be used in its place, the preferred first.
  alternates text[] not null,
  primary key (production_order, line)
);
call protect('order_component', 'plant');

create table order_by_product (
  production_order text not null references production_order,
  plant text not null,
  item text not null,
  use_type text not null check (use_type in ('BY_PRODUCT', 'CO_PRODUCT')),
  expected numeric not null,
  unit text not null,
  primary key (production_order, item)
);
call protect('order_by_product', 'plant');

-- What quality told of nonconformances, as far as rework orders need it.
create table nonconformance (
  id text primary key,
  plant text,
  item text not null,
  lot text,
  production_order text
);
call protect('nonconformance', 'plant');

-- Inspections that a job must pass; what a job shows of them is kept with it.
create table job_inspection (
  inspection text primary key,
  plant text not null,
  job text not null references job,
  state text not null check (state in ('OPEN', 'PASS', 'FAIL', 'CANCELLED')),
  at timestamptz not null
);
create index job_inspection_by_job on job_inspection (job);
call protect('job_inspection', 'plant');

alter table job
  -- Pieces sent to it until then have been received: the last time it started or reported.
  add column received_until timestamptz,
  add column inspection_open boolean not null default false;

-- A correction: the document that takes another one back.
create sequence reversal_number;
create table reversal (
  id text primary key default 'RV-' || nextval('reversal_number'),
  kind text not null check (
    kind in ('PRODUCTION_REPORT', 'MATERIAL_CONSUMPTION', 'LOT_COMPLETION', 'LOT_SPLIT', 'LOT_MERGE')
  ),
  document text not null,
  plant text not null,
  reason text not null,
  reversed_by text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  unique (kind, document)
);
call protect('reversal', 'plant');

-- What a job went through, by command or as the shop floor told it. Its state is the fold of these by time.
create table job_event (
  id bigint generated always as identity primary key,
  -- Its job's.
  production_order text not null,
  plant text not null,
  job text not null references job,
  kind text not null check (
    kind in ('DISPATCHED', 'READY', 'STARTED', 'SUSPENDED', 'RESUMED', 'COMPLETED', 'ABORTED', 'CANCELLED', 'CLOSED')
  ),
  work_center text,
  reason text,
  occurred_at timestamptz not null,
  sequence bigint not null default 0,
  recorded_at timestamptz not null default now(),
  -- Of a fact of the shop floor: whose, and which.
  source text,
  document text,
  line integer,
  violation_rule text,
  violation_message text,
  -- Whether no later fact can explain it.
  violation_settled boolean not null default false,
  check ((source is null) = (document is null) and (source is null) = (line is null)),
  check ((violation_rule is null) = (violation_message is null))
);
create index job_event_by_job on job_event (job, occurred_at);
create index job_event_by_order on job_event (production_order, occurred_at);
create unique index job_event_of_fact on job_event (source, document, line) where source is not null;
call protect('job_event', 'plant');

-- The orders released before: what their jobs say of themselves.
insert into job_event (production_order, plant, job, kind, work_center, occurred_at)
select production_order, job.plant, job.id, event.kind, job.work_center, event.at
from
  job
  join production_order on production_order.id = job.production_order
  cross join lateral (
    values
      (1, 'DISPATCHED', case when state <> 'PENDING' then coalesce(actual_start, released_at) end),
      (2, 'STARTED', actual_start),
      (3, 'SUSPENDED', case when state = 'SUSPENDED' then greatest(actual_start, now()) end),
      (4, 'COMPLETED', case when state = 'COMPLETED' then actual_end end)
  ) as event (place, kind, at)
where released_at is not null and event.at is not null
order by job.id, event.place;

alter table production_report
  add column sequence bigint not null default 0,
  add column source text,
  add column document text,
  add column line integer,
  add column violation_rule text,
  add column violation_message text,
  -- Whether no later fact can explain it.
  add column violation_settled boolean not null default false,
  add column reversal text references reversal;
create unique index production_report_of_fact on production_report (source, document, line) where source is not null;

-- Pieces that were set aside for rework: taken back into the operation, or handed to an order of their own.
create sequence rework_return_number;
create table rework_return (
  id text primary key default 'RW-' || nextval('rework_return_number'),
  production_order text not null,
  plant text not null,
  job text not null references job,
  quantity numeric not null check (quantity > 0),
  -- Null: back into the operation.
  rework_order text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index rework_return_by_job on rework_return (job);
create index rework_return_by_order on rework_return (production_order);
call protect('rework_return', 'plant');

-- A split order gives pieces away: a transfer of less than zero. What is received follows from the job's last start or report.
alter table transfer drop constraint transfer_quantity_check;
alter table transfer add constraint transfer_quantity_check check (quantity <> 0);
update job
set received_until = (select max(received_at) from transfer where transfer.job = job.id);
alter table transfer drop column received_at;
