-- Execution: equipment and its states, orders as the shop floor has them, their jobs, what they report, and lots.

-- A range that holds one text, so that a plain GiST index can compare texts for equality inside an exclusion constraint.
create type text_range as range (subtype = text, collation = "C");

create table equipment (
  id text primary key,
  plant text not null,
  name text not null,
  level text not null check (
    level in ('ENTERPRISE', 'SITE', 'AREA', 'PRODUCTION_LINE', 'WORK_CENTER', 'WORK_CELL', 'WORK_UNIT')
  ),
  parent text references equipment,
  check (parent <> id),
  check (level <> 'SITE' or (id = plant and parent is null))
);
create index equipment_by_plant on equipment (plant, id);
create index equipment_by_parent on equipment (parent) where parent is not null;
create index equipment_by_name on equipment (name, id);
call protect('equipment', 'plant');

create table equipment_state (
  equipment text not null references equipment,
  plant text not null,
  state text not null check (state in ('PRODUCING', 'SETUP', 'IDLE', 'DOWN', 'PLANNED_DOWN', 'OFF', 'UNKNOWN')),
  reason text,
  from_at timestamptz not null,
  -- Null while it lasts.
  to_at timestamptz,
  recorded_at timestamptz not null default now(),
  primary key (equipment, from_at),
  check (to_at > from_at),
  constraint one_state_at_a_time exclude using gist (
    text_range(equipment, equipment, '[]') with &&,
    tstzrange(from_at, to_at) with &&
  )
);
create unique index equipment_state_now on equipment_state (equipment) where to_at is null;
call protect('equipment_state', 'plant');

-- An order as the shop floor has it: taken over when ERP released it, or imported, with what the source says of it.
create table production_order (
  id text primary key,
  number text,
  plant text not null,
  item text,
  revision text,
  quantity numeric check (quantity > 0),
  unit text,
  -- Null: it was imported, and its pieces are not counted by operation.
  released_at timestamptz,
  -- What an import says of an order without jobs.
  stated_execution_state text check (
    stated_execution_state in ('WAITING', 'READY', 'RUNNING', 'SUSPENDED', 'COMPLETED', 'ABORTED')
  ),
  recorded_at timestamptz not null default now(),
  check ((quantity is null) = (unit is null)),
  check (released_at is null or (item is not null and revision is not null and quantity is not null))
);
create index production_order_by_item on production_order (item);
call protect('production_order', 'plant');

create table job (
  id text primary key,
  production_order text not null references production_order,
  plant text not null,
  sequence integer not null check (sequence between 0 and 999999999),
  -- Unique, and in the order of sequences, where the id would put 100 before 20.
  place text not null generated always as (production_order || '/' || lpad(sequence::text, 9, '0')) stored,
  name text not null,
  -- As the routing names it: an equipment that MES may not know yet.
  work_center text,
  state text not null check (
    state in (
      'PENDING', 'DISPATCHED', 'READY', 'RUNNING', 'SUSPENDED', 'COMPLETED', 'ABORTED', 'CANCELLED', 'CLOSED'
    )
  ),
  checkpoint boolean not null default false,
  inspection_passed boolean,
  inspected_at timestamptz,
  planned_start timestamptz,
  planned_end timestamptz,
  actual_start timestamptz,
  actual_end timestamptz,
  unique (production_order, place),
  check ((inspection_passed is null) = (inspected_at is null)),
  check (state not in ('PENDING', 'DISPATCHED', 'READY', 'CANCELLED') or actual_start is null),
  check (state not in ('RUNNING', 'SUSPENDED') or (actual_start is not null and actual_end is null)),
  check (state not in ('COMPLETED', 'ABORTED') or actual_end is not null),
  check (actual_end >= actual_start)
);
create index job_by_work_center on job (work_center);
create index job_to_do on job (state) where state not in ('COMPLETED', 'ABORTED', 'CANCELLED', 'CLOSED');
create index job_by_planned_start on job ((coalesce(planned_start, 'infinity')), place);
create index job_by_actual_start on job ((coalesce(actual_start, 'infinity')), place);
create index job_at_work on job (work_center) where state in ('RUNNING', 'SUSPENDED');
call protect('job', 'plant');

-- What a job reported. Quantities are in the order's unit; null where an import does not record them.
create sequence production_report_number;
create table production_report (
  id text primary key default 'PR-' || nextval('production_report_number'),
  -- Its job's.
  production_order text not null,
  plant text not null,
  job text not null references job,
  good numeric check (good >= 0),
  scrap numeric check (scrap >= 0),
  rework numeric check (rework >= 0),
  unit text,
  scrap_reason text,
  machine_hours numeric check (machine_hours >= 0),
  labor_hours numeric check (labor_hours >= 0),
  operator text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  check (unit is not null or (good is null and scrap is null and rework is null))
);
create index production_report_by_job on production_report (job, occurred_at, id);
create index production_report_by_order on production_report (production_order);
call protect('production_report', 'plant');

-- Pieces sent to a job: by a report of good of the job before, or, to the first job, by the release of the order.
create table transfer (
  id bigint generated always as identity primary key,
  -- Its job's.
  production_order text not null,
  plant text not null,
  job text not null references job,
  report text unique references production_report,
  quantity numeric not null check (quantity > 0),
  sent_at timestamptz not null,
  -- Null while in transit.
  received_at timestamptz check (received_at >= sent_at)
);
create index transfer_by_job on transfer (job);
create index transfer_by_order on transfer (production_order);
call protect('transfer', 'plant');

create sequence lot_number;
create table lot (
  id text primary key,
  kind text not null check (kind in ('LOT', 'SERIAL')),
  origin text not null check (origin in ('PURCHASED', 'PRODUCED')),
  item text not null,
  revision text,
  plant text not null,
  state text not null check (state in ('CREATED', 'ACTIVE', 'CONSUMED', 'SCRAPPED', 'SHIPPED')),
  original_quantity numeric not null check (original_quantity > 0),
  quantity numeric not null check (quantity >= 0 and quantity <= original_quantity),
  unit text not null,
  production_order text references production_order,
  supplier text,
  purchase_order text,
  supplier_lot text,
  expiry_date date,
  created_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  check ((origin = 'PRODUCED') = (production_order is not null)),
  check ((origin = 'PURCHASED') = (supplier is not null)),
  check (state <> 'CONSUMED' or quantity = 0),
  check (state <> 'ACTIVE' or quantity > 0)
);
create index lot_by_plant on lot (plant, id);
create index lot_by_item on lot (item, id);
create index lot_by_supplier on lot (supplier, id) where supplier is not null;
create index lot_by_order on lot (production_order, created_at, id) where production_order is not null;
create index lot_by_creation on lot (created_at, id);
call protect('lot', 'supplier');

create sequence material_consumption_number;
create table material_consumption (
  id text primary key default 'MC-' || nextval('material_consumption_number'),
  -- Its job's.
  production_order text not null,
  plant text not null,
  job text not null references job,
  lot text not null references lot,
  -- In the lot's unit.
  quantity numeric not null check (quantity > 0),
  unit text not null,
  -- As stated; the lot may be made later, so this refers to none.
  produced_lot text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index material_consumption_by_order on material_consumption (production_order);
create index material_consumption_by_job on material_consumption (job);
create index material_consumption_by_lot on material_consumption (lot);
create index material_consumption_by_produced_lot on material_consumption (produced_lot) where produced_lot is not null;
call protect('material_consumption', 'plant');

create table scrap_reason (
  code text primary key,
  text text not null
);
call protect('scrap_reason', 'shared');

-- Scrap that an import records against an order and no job; that of jobs is in their reports.
create table imported_scrap (
  id text primary key,
  production_order text not null references production_order,
  plant text not null,
  quantity numeric not null check (quantity > 0),
  unit text not null,
  reason_code text,
  reason text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index imported_scrap_by_order on imported_scrap (production_order);
call protect('imported_scrap', 'plant');

-- Quality's holds, as far as quality told of them.
create table hold (
  id text primary key,
  target text not null check (target in ('LOT', 'ORDER', 'ITEM', 'SUPPLIER')),
  target_id text not null,
  -- Null: in every plant.
  plant text,
  reason text not null,
  placed_at timestamptz not null,
  released_at timestamptz
);
create index hold_in_force on hold (target, target_id) where released_at is null;
call protect('hold', 'plant');
