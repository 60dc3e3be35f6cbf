-- Orders and cost: adoptions, rework, splits, alternates, by-products, subcontracting, reversals, rolled standard costs,
-- exchange rates, and what other systems say of an order.

-- Row-level security also binds the owner, and rows that are there already are filled below.
select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

alter table plant
  add column if not exists adoption text not null default 'AUTOMATIC' check (adoption in ('MANUAL', 'AUTOMATIC')),
  add column if not exists gapless_effectivity boolean not null default false;

alter table inventory_movement
  add column if not exists posting_date date,
  -- The movement that this one undoes, and its type; each is undone at most once.
  add column if not exists reverses text,
  add column if not exists reversed_type text,
  add column if not exists reason text,
  add column if not exists shipment text;
create unique index if not exists one_reversal_of_a_movement on inventory_movement (reverses) where reverses is not null;

-- What a plant decided itself about a revision, by PLM's event; it comes before the revision's own effectivity.
create table plant_adoption (
  plant text not null,
  revision text not null,
  item text not null,
  effective_from date not null,
  effective_to date,
  change text,
  decision text not null check (decision in ('ACCEPTED', 'DECLINED')),
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (plant, revision)
);
create index plant_adoption_by_revision on plant_adoption (revision);
call protect('plant_adoption', 'plant');

alter table production_order
  add column sales_order_line text,
  add column parent text,
  add column split_from text,
  add column origin_nonconformance text,
  -- As it was when the order froze its revision; null when the plant had not decided itself.
  add column adoption jsonb,
  -- Of a rework order: the lot it mends, and by which operations, before they are frozen.
  add column rework_lot text,
  add column rework_operations jsonb,
  add column closed_at timestamptz,
  add column cancelled_at timestamptz,
  add column cancel_reason text;
create index production_order_in_order on production_order (number, id);
create index production_order_by_planned_start on production_order ((coalesce(planned_start, '-infinity')), id);
create index production_order_by_planned_end on production_order ((coalesce(planned_end, '-infinity')), id);
create index production_order_by_released_at on production_order ((coalesce(released_at, '-infinity')), id);
create index production_order_by_completed_at on production_order ((coalesce(completed_at, '-infinity')), id);
create index production_order_by_quantity on production_order (quantity, id);
create index production_order_by_state on production_order (state, id);
create index production_order_by_kind on production_order (kind, id);
create index production_order_by_sales_line on production_order (sales_order_line) where sales_order_line is not null;
create index production_order_by_parent on production_order (parent) where parent is not null;
create index production_order_by_split on production_order (split_from) where split_from is not null;
create index production_order_by_nonconformance on production_order (origin_nonconformance)
  where origin_nonconformance is not null;
create index production_order_in_plant on production_order (plant, id);
create index production_order_of_item on production_order (item, id);

alter table order_component
  -- A rework order's component comes from no BOM line.
  alter column bom_line drop not null,
  add column fixed boolean not null default false;

-- Items that may be used in place of a component, in the order in which they are.
create table order_component_alternate (
  production_order text not null,
  line integer not null,
  plant text not null,
  priority integer not null,
  item text not null references item,
  -- How much of it the order would need, were it the only one used; in its base unit.
  required numeric not null check (required > 0),
  unit text not null,
  primary key (production_order, line, priority),
  foreign key (production_order, line) references order_component
);
call protect('order_component_alternate', 'plant');

create table order_by_product (
  production_order text not null references production_order,
  line integer not null,
  plant text not null,
  bom_line text not null,
  item text not null references item,
  use_type text not null check (use_type in ('BY_PRODUCT', 'CO_PRODUCT')),
  -- In the item's base unit.
  expected numeric not null check (expected >= 0),
  unit text not null,
  fixed boolean not null,
  primary key (production_order, line)
);
call protect('order_by_product', 'plant');

create table order_operation (
  production_order text not null references production_order,
  sequence integer not null,
  plant text not null,
  name text not null,
  work_center text,
  subcontract_supplier text,
  -- Once for an order.
  setup_hours numeric not null check (setup_hours >= 0),
  -- For the order's quantity.
  machine_hours numeric not null check (machine_hours >= 0),
  labor_hours numeric not null check (labor_hours >= 0),
  checkpoint boolean not null,
  primary key (production_order, sequence)
);
call protect('order_operation', 'plant');

-- A split takes a part of what was planned out of one order and into another, by documents of its own.
alter table planned_cost add column document text not null default 'RELEASE';
alter table planned_cost drop constraint planned_cost_pkey;
alter table planned_cost add primary key (production_order, element, document);

alter table order_confirmation
  add column reverses text references order_confirmation,
  add column reversed_by text references order_confirmation,
  add column reason text,
  add column posting_date date;
update order_confirmation as c
set posting_date = (c.occurred_at at time zone plant.time_zone)::date
from plant
where plant.id = c.plant;
drop index one_final_confirmation;
create unique index one_final_confirmation on order_confirmation (production_order)
  where final and reverses is null and reversed_by is null;
create unique index one_reversal_of_a_confirmation on order_confirmation (reverses) where reverses is not null;
create index order_confirmation_by_time on order_confirmation (occurred_at, id);
create index order_confirmation_by_posting_date on order_confirmation ((coalesce(posting_date, '-infinity')), id);
create index order_confirmation_by_plant on order_confirmation (plant, id);
create index order_confirmation_by_good on order_confirmation (good, id);

alter table cost_posting
  add column posting_date date,
  add column reverses text references cost_posting,
  add column reason text;
alter table cost_posting disable trigger immutable;
update cost_posting as posting
set posting_date = (posting.occurred_at at time zone plant.time_zone)::date
from plant
where plant.id = posting.plant;
alter table cost_posting enable trigger immutable;
alter table cost_posting alter column posting_date set not null;
create unique index one_reversal_of_a_cost_posting on cost_posting (reverses) where reverses is not null;
create index cost_posting_by_posting_date on cost_posting (posting_date, id);
create index cost_posting_by_time on cost_posting (occurred_at, id);
create index cost_posting_by_amount on cost_posting (amount, id);
create index cost_posting_by_plant on cost_posting (plant, id);
create index cost_posting_by_element on cost_posting (element, id);

create table subcontract_rate (
  plant text not null references plant,
  supplier text not null references supplier,
  item text not null references item,
  effective daterange not null check (not isempty(effective)),
  -- For one base unit of the item.
  rate numeric not null check (rate >= 0),
  currency text not null,
  constraint one_subcontract_rate_at_a_time exclude using gist (
    text_range(plant || '/' || supplier || '/' || item, plant || '/' || supplier || '/' || item, '[]') with &&,
    effective with &&
  )
);
create index subcontract_rate_by_key on subcontract_rate (plant, item, supplier);
call protect('subcontract_rate', 'supplier');

-- What a supplier did of an order, at the price paid.
create table subcontract_confirmation (
  id text primary key,
  production_order text not null references production_order,
  plant text not null,
  operation_sequence integer not null,
  supplier text not null,
  quantity numeric not null check (quantity > 0),
  unit text not null,
  -- For one unit.
  unit_price numeric not null check (unit_price >= 0),
  currency text not null,
  confirmed_by text not null,
  reverses text references subcontract_confirmation,
  reason text,
  occurred_at timestamptz not null,
  posting_date date not null,
  recorded_at timestamptz not null default now()
);
create index subcontract_confirmation_by_order on subcontract_confirmation (production_order);
create unique index one_reversal_of_a_subcontract_confirmation on subcontract_confirmation (reverses)
  where reverses is not null;
create sequence subcontract_confirmation_number start 1001;
call protect('subcontract_confirmation', 'supplier');
call protect_documents('subcontract_confirmation');

-- Over how many base units a rolled standard cost spreads setup, as it was given last.
create table costing_lot (
  plant text not null,
  item text not null,
  size numeric not null check (size > 0),
  primary key (plant, item),
  foreign key (plant, item) references item_at_plant
);
call protect('costing_lot', 'plant');

alter table standard_cost
  add column origin text not null default 'SET' check (origin in ('SET', 'ROLLED')),
  -- What a rolled one rests on, and its parts.
  add column revision text,
  add column bom text,
  add column routing text,
  add column lot_size numeric,
  add column material numeric,
  add column machine numeric,
  add column labor numeric,
  add column subcontract numeric,
  add column overhead numeric,
  add check (
    (origin = 'ROLLED') = (revision is not null)
    and (revision is null or amount = material + machine + labor + subcontract + overhead)
  );

create table exchange_rate (
  from_currency text not null,
  to_currency text not null,
  effective daterange not null check (not isempty(effective)),
  -- What one unit of the first is worth in the second.
  rate numeric not null check (rate > 0),
  check (from_currency <> to_currency),
  constraint one_exchange_rate_at_a_time exclude using gist (
    text_range(from_currency || '/' || to_currency, from_currency || '/' || to_currency, '[]') with &&,
    effective with &&
  )
);
create index exchange_rate_by_pair on exchange_rate (from_currency, to_currency);
call protect('exchange_rate', 'shared');

-- What the shop floor does with an order, by MES's events.
create table order_execution (
  production_order text primary key,
  plant text,
  state text not null check (state in ('WAITING', 'READY', 'RUNNING', 'SUSPENDED', 'COMPLETED', 'ABORTED')),
  changed_at timestamptz not null
);
create index order_execution_by_state on order_execution (state, production_order);
call protect('order_execution', 'plant');

-- Inspections that quality asks for of an order; an open one stands against its completion.
create table order_inspection (
  inspection text primary key,
  production_order text not null,
  plant text,
  open boolean not null,
  verdict text check (verdict in ('PASS', 'FAIL'))
);
create index order_inspection_open on order_inspection (production_order) where open;
call protect('order_inspection', 'plant');

-- What quality decided to have mended.
create table rework_disposition (
  disposition text primary key,
  nonconformance text not null,
  plant text,
  item text not null,
  lot text,
  quantity numeric not null check (quantity > 0),
  unit text not null
);
create index rework_disposition_by_nonconformance on rework_disposition (nonconformance);
call protect('rework_disposition', 'plant');
