-- Plan, stock and money: plants and what they know of items, orders, stock, purchasing, and the cost of it all.

-- A range that holds one text, so that a plain GiST index can compare texts for equality inside an exclusion constraint.
create type text_range as range (subtype = text, collation = "C");

create procedure protect_documents(target regclass) language plpgsql as $$
begin
  execute format(
    'create trigger immutable before update or delete on %s for each statement execute function refuse_change()', target
  );
end
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is immutable: a correction is a reversal and a new document', tg_table_name;
end
$$;

create table plant (
  id text primary key,
  -- The name by which row-level security knows the plant of a row.
  plant text generated always as (id) stored,
  name text not null,
  company text,
  time_zone text not null,
  currency text not null,
  over_delivery_tolerance numeric not null default 0 check (over_delivery_tolerance >= 0)
);
create index plant_by_name on plant (name, id);
call protect('plant', 'plant');
-- A supplier sees the plants it delivers to.
create policy supplier_scope on plant for select using (
  (select all_plants()) or id = any ((select visible_plants())::text[])
);

create table supplier (
  id text primary key,
  plant text generated always as (null::text) stored,
  supplier text generated always as (id) stored,
  name text not null,
  active boolean not null
);
create index supplier_by_name on supplier (name, id);
call protect('supplier', 'supplier');

-- Taken over from PLM; number, name and type are null until PLM's event arrives, where an import needed the item earlier.
create table item (
  id text primary key,
  number text,
  name text,
  type text check (type in ('RAW_MATERIAL', 'COMPONENT', 'SUBASSEMBLY', 'FINISHED_GOOD', 'PHANTOM')),
  base_unit text not null
);
call protect('item', 'shared');

-- Released revisions, taken over from PLM. A revision is effective until the next one of its item is.
create table product_definition (
  revision text primary key,
  item text not null references item,
  label text not null,
  effective_from date not null,
  supersedes text,
  change text,
  released_at timestamptz not null
);
create index product_definition_by_item on product_definition (item, effective_from desc, released_at desc);
call protect('product_definition', 'shared');

create table definition_bom (
  id text primary key,
  revision text not null references product_definition,
  plant text,
  type text not null check (type in ('ENGINEERING', 'MANUFACTURING')),
  alternative integer not null,
  base_quantity numeric not null check (base_quantity > 0),
  base_unit text not null,
  -- As in the event: read whole, when an order is released.
  lines jsonb not null
);
create index definition_bom_by_revision on definition_bom (revision);
call protect('definition_bom', 'plant');

create table definition_routing (
  id text primary key,
  revision text not null references product_definition,
  plant text,
  alternative integer not null,
  base_quantity numeric not null check (base_quantity > 0),
  base_unit text not null,
  segments jsonb not null
);
create index definition_routing_by_revision on definition_routing (revision);
call protect('definition_routing', 'plant');

create table item_at_plant (
  plant text not null references plant,
  item text not null references item,
  procurement text not null check (procurement in ('MAKE', 'BUY', 'SUBCONTRACT')),
  lead_time_days integer check (lead_time_days >= 0),
  -- In the item's base unit.
  safety_stock numeric check (safety_stock >= 0),
  primary key (plant, item)
);
create index item_at_plant_by_item on item_at_plant (item, plant);
call protect('item_at_plant', 'plant');

create table standard_cost (
  plant text not null,
  item text not null,
  effective daterange not null check (not isempty(effective)),
  -- Of one base unit.
  amount numeric not null check (amount >= 0),
  currency text not null,
  foreign key (plant, item) references item_at_plant,
  constraint one_standard_cost_at_a_time exclude using gist (
    text_range(plant || '/' || item, plant || '/' || item, '[]') with &&, effective with &&
  )
);
create unique index standard_cost_by_item on standard_cost (plant, item, lower(effective));
call protect('standard_cost', 'plant');

create table work_center_rate (
  plant text not null references plant,
  work_center text not null,
  effective daterange not null check (not isempty(effective)),
  -- For one hour.
  machine_rate numeric not null check (machine_rate >= 0),
  labor_rate numeric not null check (labor_rate >= 0),
  overhead_share numeric not null check (overhead_share >= 0),
  currency text not null,
  constraint one_rate_at_a_time exclude using gist (
    text_range(plant || '/' || work_center, plant || '/' || work_center, '[]') with &&, effective with &&
  )
);
create index work_center_rate_by_work_center on work_center_rate (plant, work_center);
call protect('work_center_rate', 'plant');

-- Names of the storage locations that another system numbers; stock may lie in any other place too.
create table storage_location (
  id text not null,
  plant text not null references plant,
  name text not null,
  primary key (plant, id)
);
call protect('storage_location', 'plant');

create table purchase_order (
  id text primary key,
  number text not null unique,
  plant text not null references plant,
  supplier text not null references supplier,
  state text not null check (state in ('OPEN', 'RECEIVED', 'CLOSED', 'CANCELLED')),
  ordered_at timestamptz not null
);
create index purchase_order_by_plant on purchase_order (plant);
create index purchase_order_by_supplier on purchase_order (supplier);
create index purchase_order_by_time on purchase_order (ordered_at, id);
create sequence purchase_order_number start 1001;
call protect('purchase_order', 'supplier');

create table purchase_order_line (
  purchase_order text not null references purchase_order,
  line integer not null,
  plant text not null,
  supplier text not null,
  item text not null references item,
  quantity numeric not null check (quantity > 0),
  unit text not null,
  -- Of one unit of the quantity.
  unit_price numeric not null check (unit_price >= 0),
  currency text not null,
  due_date date,
  -- Receipts that the source states as a sum only.
  imported_received numeric not null default 0 check (imported_received >= 0),
  imported_stocked numeric not null default 0 check (imported_stocked >= 0),
  rejected numeric not null default 0 check (rejected >= 0),
  primary key (purchase_order, line)
);
create index purchase_order_line_by_item on purchase_order_line (item);
call protect('purchase_order_line', 'supplier');

create table goods_receipt (
  id text primary key,
  purchase_order text not null,
  line integer not null,
  plant text not null,
  supplier text not null,
  item text not null,
  -- In the unit of the line.
  quantity numeric not null check (quantity > 0),
  unit text not null,
  lot text,
  supplier_lot text,
  expiry_date date,
  -- Price paid less standard cost; null when there was none on the day.
  purchase_price_variance numeric,
  currency text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  foreign key (purchase_order, line) references purchase_order_line
);
create index goods_receipt_by_line on goods_receipt (purchase_order, line);
create unique index goods_receipt_by_lot on goods_receipt (lot) where lot is not null;
create sequence goods_receipt_number start 1001;
create sequence lot_number start 1001;
call protect('goods_receipt', 'supplier');
call protect_documents('goods_receipt');

-- Plant and item without foreign keys: neither is ever deleted, what writes here has read both, and an import writes many.
create table production_order (
  id text primary key,
  number text not null unique,
  kind text not null check (kind in ('PRODUCTION', 'REWORK')),
  plant text not null,
  item text not null,
  quantity numeric not null check (quantity > 0),
  unit text not null,
  state text not null check (state in ('FORECAST', 'RELEASED', 'COMPLETED', 'CLOSED', 'CANCELLED')),
  planned_start timestamptz,
  planned_end timestamptz,
  actual_start timestamptz,
  actual_end timestamptz,
  due_date date not null,
  priority integer not null check (priority between 1 and 9),
  created_at timestamptz not null,
  released_at timestamptz,
  completed_at timestamptz,
  revision text,
  bom text,
  routing text,
  frozen_at timestamptz,
  -- The day of the standard costs and rates of the planned cost.
  cost_date date,
  decision text check (decision in ('EFFECTIVE_AT_PLANNED_START', 'EFFECTIVE_AT_RELEASE')),
  decision_change text,
  decided_by text,
  -- Taken over from another system as it was there: nothing was frozen, and no cost was recorded.
  imported boolean not null default false,
  check (imported or (state in ('FORECAST', 'CANCELLED')) or frozen_at is not null),
  check (planned_end >= planned_start)
);
create index production_order_by_plant on production_order (plant, number);
create index production_order_by_item on production_order (item, number);
create index production_order_by_due_date on production_order (due_date, id);
create index production_order_by_priority on production_order (priority, id);
create index production_order_by_creation on production_order (created_at, id);
create index production_order_by_release on production_order (released_at) where released_at is not null;
create index production_order_unfinished on production_order (due_date, id) where actual_end is null;
create sequence production_order_number start 1001;
call protect('production_order', 'plant');

create table order_component (
  production_order text not null references production_order,
  line integer not null,
  plant text not null,
  bom_line text not null,
  item text not null references item,
  -- In the item's base unit, scrap included.
  required numeric not null check (required > 0),
  unit text not null,
  issue_method text not null check (issue_method in ('EXPLICIT', 'BACKFLUSH')),
  operation_sequence integer,
  -- Whether its order is RELEASED, so that what it lacks is allocated.
  open boolean not null,
  primary key (production_order, line)
);
create index order_component_open on order_component (plant, item) where open;
call protect('order_component', 'plant');

-- Frozen at release. The fixed part (setup, and components needed once for an order) does not flex with the quantity.
create table planned_cost (
  production_order text not null references production_order,
  element text not null check (element in ('MATERIAL', 'MACHINE', 'LABOR', 'SUBCONTRACT', 'OVERHEAD')),
  plant text not null,
  fixed numeric not null,
  variable numeric not null,
  primary key (production_order, element)
);
call protect('planned_cost', 'plant');
call protect_documents('planned_cost');

create table order_confirmation (
  id text primary key,
  production_order text not null references production_order,
  plant text not null,
  good numeric not null check (good >= 0),
  scrap numeric not null check (scrap >= 0),
  unit text not null,
  final boolean not null,
  confirmed_by text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index order_confirmation_by_order on order_confirmation (production_order);
create unique index one_final_confirmation on order_confirmation (production_order) where final;
create sequence order_confirmation_number start 1001;
call protect('order_confirmation', 'plant');

create table cost_posting (
  id text primary key,
  production_order text not null references production_order,
  plant text not null,
  element text not null check (element in ('MATERIAL', 'MACHINE', 'LABOR', 'SUBCONTRACT', 'OVERHEAD')),
  amount numeric not null,
  currency text not null,
  source_system text not null,
  source_document text not null,
  source_line text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  unique (source_system, source_document, source_line)
);
create index cost_posting_by_order on cost_posting (production_order);
create sequence cost_posting_number start 1001;
call protect('cost_posting', 'plant');
call protect_documents('cost_posting');

-- No foreign keys: what writes here has read plant, item and order before, and a bulk import posts hundreds of thousands.
create table inventory_movement (
  id text primary key,
  type text not null check (
    type in (
      'ISSUE', 'RECEIPT', 'RETURN', 'TRANSFER', 'SCRAP', 'ADJUSTMENT', 'BY_PRODUCT', 'STATUS_CHANGE', 'REVERSAL'
    )
  ),
  plant text not null,
  item text not null,
  location text not null,
  lot text,
  status text not null,
  -- How much stock changed, in the item's base unit: positive in, negative out.
  quantity numeric not null,
  -- What an order scrapped in process: it never was in stock, so `quantity` is 0.
  scrap_in_process numeric check (scrap_in_process is null or (scrap_in_process > 0 and quantity = 0)),
  cost numeric,
  currency text not null,
  production_order text,
  purchase_order text,
  occurred_at timestamptz not null,
  posted_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  source_system text not null,
  source_document text not null,
  source_line text not null,
  violation text,
  unique (source_system, source_document, source_line)
);
create index inventory_movement_by_time on inventory_movement (posted_at, id);
create index inventory_movement_by_item on inventory_movement (item, posted_at);
create index inventory_movement_by_order on inventory_movement (production_order, item)
  where production_order is not null;
create index inventory_movement_by_lot on inventory_movement (lot) where lot is not null;
create sequence inventory_movement_number start 1001;
call protect('inventory_movement', 'plant');
call protect_documents('inventory_movement');

-- The sum of the movements, kept in the statement that writes them.
create table stock_balance (
  plant text not null,
  item text not null,
  location text not null,
  -- Empty: stock without lots.
  lot text not null,
  status text not null check (
    status in ('UNRESTRICTED', 'QUALITY_INSPECTION', 'BLOCKED', 'IN_TRANSIT', 'SUPPLIER_CONSIGNMENT')
  ),
  quantity numeric not null,
  id text generated always as (
    plant || '/' || item || '/' || location || '/' || coalesce(nullif(lot, ''), '-') || '/' || status
  ) stored,
  primary key (plant, item, location, lot, status)
);
create index stock_balance_in_order on stock_balance (item, id) where quantity <> 0;
create index stock_balance_by_lot on stock_balance (lot) where lot <> '';
call protect('stock_balance', 'plant');

-- What was counted when, as the source states it; the stock stays the sum of its movements.
create table stock_count (
  plant text not null references plant,
  item text not null references item,
  location text not null,
  counted_at timestamptz not null,
  -- In the item's base unit.
  quantity numeric not null check (quantity >= 0),
  primary key (plant, item, location, counted_at)
);
create index stock_count_by_item on stock_count (item);
call protect('stock_count', 'plant');

-- Quality's holds. The row stays when the hold is released.
create table hold (
  id text primary key,
  target text not null check (target in ('LOT', 'ORDER', 'ITEM', 'SUPPLIER')),
  target_id text not null,
  plant text,
  reason text not null,
  placed_at timestamptz not null,
  released_at timestamptz
);
create index hold_in_force on hold (target, target_id) where released_at is null;
call protect('hold', 'plant');

-- Stock that a hold in force keeps in BLOCKED, and where its release puts it back.
create table held_stock (
  hold text not null references hold,
  plant text not null,
  item text not null,
  location text not null,
  lot text not null,
  quantity numeric not null check (quantity > 0),
  primary key (hold, plant, item, location, lot)
);
call protect('held_stock', 'plant');
