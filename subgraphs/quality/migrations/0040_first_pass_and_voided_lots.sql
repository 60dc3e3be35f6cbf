-- Pieces that come back from rework are no first pass when they are reported again.
create sequence first_pass_number;
alter table production_report add column ordinal bigint not null default nextval('first_pass_number');
create table rework_return (
  event text primary key,
  -- In which order things of one time were told.
  ordinal bigint not null default nextval('first_pass_number'),
  plant text not null,
  production_order text not null,
  job text not null,
  quantity numeric not null check (quantity > 0),
  unit text not null,
  -- Null: the operation that set them aside reports them again.
  rework_order text,
  returned_at timestamptz not null
);
create index rework_return_by_order on rework_return (production_order);
call protect('rework_return', 'plant');

-- A lot whose making or receipt was taken back keeps its row, and is known no more.
alter table lot add column voided boolean not null default false;

-- A job that was cancelled or aborted. Its system may tell so before the order's release is told.
create table ended_job (
  id text primary key,
  plant text not null,
  reason text not null
);
call protect('ended_job', 'plant');
create index inspection_open_by_job on inspection (job) where state = 'REQUESTED' and job is not null;
create index inspection_open_by_lot on inspection (lot) where state = 'REQUESTED' and lot is not null;
