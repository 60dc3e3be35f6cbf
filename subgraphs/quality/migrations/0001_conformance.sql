-- Conformance: inspection plans and inspections, nonconformances and what was decided about them, holds, rejected receipts.

-- The items that PLM has released, as far as quality needs them.
create table item (
  id text primary key,
  base_unit text not null
);
call protect('item', 'shared');

create sequence inspection_plan_number;
create table inspection_plan (
  id text primary key,
  item text not null references item,
  name text not null,
  -- Null: every plant.
  plant text,
  created_at timestamptz not null
);
create index inspection_plan_by_item on inspection_plan (item, created_at);
call protect('inspection_plan', 'plant');

create table characteristic (
  inspection_plan text not null references inspection_plan,
  position integer not null,
  plant text,
  name text not null,
  unit text not null,
  lower_limit numeric,
  target numeric,
  upper_limit numeric,
  check (lower_limit is not null or upper_limit is not null),
  check (lower_limit <= upper_limit),
  check (target >= lower_limit),
  check (target <= upper_limit),
  primary key (inspection_plan, position),
  unique (inspection_plan, name)
);
call protect('characteristic', 'plant');

create sequence inspection_number;
create table inspection (
  id text primary key,
  state text not null check (state in ('REQUESTED', 'RECORDED', 'CANCELLED')),
  verdict text check (verdict in ('PASS', 'FAIL')),
  plan text references inspection_plan,
  plant text not null,
  -- Not a reference: an order may be released before PLM's word of its item has arrived.
  item text not null,
  production_order text,
  job text,
  lot text,
  requested_at timestamptz not null,
  recorded_at timestamptz,
  inspector text,
  check (production_order is not null or lot is not null),
  check (job is null or production_order is not null),
  check ((state = 'RECORDED') = (verdict is not null)),
  check ((state = 'RECORDED') = (recorded_at is not null)),
  check (recorded_at >= requested_at)
);
create index inspection_by_request on inspection (requested_at, id);
create index inspection_by_plant on inspection (plant, requested_at, id);
create index inspection_by_state on inspection (state, requested_at, id);
create index inspection_by_verdict on inspection (verdict, requested_at, id) where verdict is not null;
create index inspection_by_item on inspection (item, requested_at, id);
create index inspection_by_plan on inspection (plan) where plan is not null;
create index inspection_by_order on inspection (production_order, requested_at, id) where production_order is not null;
create index inspection_by_job on inspection (job, requested_at, id) where job is not null;
create index inspection_by_lot on inspection (lot, requested_at, id) where lot is not null;
call protect('inspection', 'plant');

create table inspection_result (
  inspection text not null references inspection,
  position integer not null,
  plant text not null,
  characteristic text not null,
  -- In the characteristic's unit, and with the limits that it was judged by.
  value numeric not null,
  unit text not null,
  lower_limit numeric,
  upper_limit numeric,
  passed boolean not null,
  check (passed = (value >= coalesce(lower_limit, value) and value <= coalesce(upper_limit, value))),
  primary key (inspection, position)
);
call protect('inspection_result', 'plant');

create sequence nonconformance_number;
create table nonconformance (
  id text primary key,
  number text not null unique,
  -- The digits of the number, by which numbers sort.
  ordinal integer not null unique,
  state text not null check (state in ('OPEN', 'INVESTIGATING', 'DISPOSITIONED', 'CLOSED', 'CANCELLED')),
  severity text not null check (severity in ('MINOR', 'MAJOR', 'CRITICAL')),
  defect_code text not null,
  cause_code text,
  description text,
  plant text not null,
  item text not null references item,
  lot text,
  production_order text,
  job text,
  supplier text,
  inspection text references inspection,
  quantity numeric not null check (quantity > 0),
  -- What no disposition has been made of, in the same unit.
  pending numeric not null,
  unit text not null,
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  check (job is null or production_order is not null),
  check (pending between 0 and quantity),
  check (state <> 'OPEN' or pending = quantity),
  check (state <> 'INVESTIGATING' or pending > 0),
  check (state not in ('DISPOSITIONED', 'CLOSED') or pending = 0),
  check ((state = 'CLOSED') = (closed_at is not null)),
  check (closed_at >= opened_at)
);
create index nonconformance_by_opening on nonconformance (opened_at, id);
create index nonconformance_by_plant on nonconformance (plant, opened_at, id);
create index nonconformance_by_state on nonconformance (state, opened_at, id);
create index nonconformance_by_severity on nonconformance (severity, opened_at, id);
create index nonconformance_by_item on nonconformance (item, opened_at, id);
create index nonconformance_by_order on nonconformance (production_order, opened_at, id)
  where production_order is not null;
create index nonconformance_by_lot on nonconformance (lot, opened_at, id) where lot is not null;
create index nonconformance_by_supplier on nonconformance (supplier, opened_at, id) where supplier is not null;
create index nonconformance_by_inspection on nonconformance (inspection) where inspection is not null;
create index nonconformance_open_by_item on nonconformance (item, opened_at, id)
  where state not in ('CLOSED', 'CANCELLED');
create index nonconformance_open_by_supplier on nonconformance (supplier, opened_at, id)
  where state not in ('CLOSED', 'CANCELLED') and supplier is not null;
call protect('nonconformance', 'supplier');

create table disposition (
  nonconformance text not null references nonconformance,
  position integer not null,
  plant text not null,
  supplier text,
  decision text not null check (decision in ('USE_AS_IS', 'REWORK', 'REPAIR', 'SCRAP', 'RETURN_TO_SUPPLIER')),
  -- In the nonconformance's unit.
  quantity numeric not null check (quantity > 0),
  unit text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  comment text,
  primary key (nonconformance, position)
);
call protect('disposition', 'supplier');

create sequence hold_number;
create table hold (
  id text primary key,
  target text not null check (target in ('LOT', 'ORDER', 'ITEM', 'SUPPLIER')),
  target_id text not null,
  -- Null: everywhere.
  plant text,
  supplier text generated always as (case when target = 'SUPPLIER' then target_id end) stored,
  reason text not null,
  nonconformance text references nonconformance,
  placed_by text not null,
  placed_at timestamptz not null,
  released_by text,
  released_at timestamptz,
  release_reason text,
  check (plant is not null or target in ('ITEM', 'SUPPLIER')),
  check ((released_at is null) = (released_by is null)),
  check ((released_at is null) = (release_reason is null)),
  check (released_at >= placed_at)
);
create index hold_by_placement on hold (placed_at, id);
create index hold_by_plant on hold (plant, placed_at, id);
create index hold_by_target on hold (target, target_id, placed_at, id);
create index hold_active on hold (placed_at, id) where released_at is null;
create index hold_active_by_target on hold (target, target_id, placed_at, id) where released_at is null;
create index hold_by_nonconformance on hold (nonconformance) where nonconformance is not null;
call protect('hold', 'supplier');

-- Everybody with a scope sees what is for every plant; only who has every plant may write it. (An upsert is an insert.)
create policy every_plant on inspection_plan as restrictive
  for insert with check (plant is not null or (select all_plants()));
create policy every_plant on hold as restrictive
  for insert with check (plant is not null or (select all_plants()));

-- Lines of goods receipts of which something was refused, taken over from other systems.
create table receipt_rejection (
  id text primary key,
  plant text not null,
  supplier text,
  item text not null,
  purchase_order text not null,
  line integer not null,
  rejected numeric not null check (rejected > 0),
  rejected_unit text not null,
  received numeric not null check (received >= 0),
  received_unit text not null,
  recorded_at timestamptz not null
);
create index receipt_rejection_by_supplier on receipt_rejection (supplier) where supplier is not null;
call protect('receipt_rejection', 'supplier');
