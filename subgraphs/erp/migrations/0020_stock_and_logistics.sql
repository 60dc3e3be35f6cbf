-- Stock and logistics: configuration of plants, customers, reversals, approved suppliers, sales, shipments, warehouse tasks,
-- business exceptions, and what other systems call things.

-- Row-level security also binds the owner, and rows that are there already are read and filled below.
select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

alter table plant
  add column if not exists adoption text not null default 'AUTOMATIC' check (adoption in ('MANUAL', 'AUTOMATIC')),
  add column if not exists gapless_effectivity boolean not null default false;
create index plant_by_company on plant ((coalesce(company, '')), id);
create index plant_by_currency on plant (currency, id);
create index plant_by_time_zone on plant (time_zone, id);
create index supplier_by_active on supplier ((active::integer), id);

create table customer (
  id text primary key,
  plant text generated always as (null::text) stored,
  name text not null,
  active boolean not null default true
);
create index customer_by_name on customer (name, id);
create index customer_by_active on customer ((active::integer), id);
call protect('customer', 'plant');

alter table item_at_plant
  add column status text not null default 'ACTIVE' check (status in ('PREPARING', 'ACTIVE', 'BLOCKED', 'OBSOLETE')),
  add column id text generated always as (item || '/' || plant) stored;
create index item_at_plant_in_order on item_at_plant (item, id);
create index item_at_plant_by_plant on item_at_plant (plant, id);
create index item_at_plant_by_procurement on item_at_plant (procurement, id);
create index item_at_plant_by_status on item_at_plant (status, id);
create index item_at_plant_by_lead_time on item_at_plant ((coalesce(lead_time_days, 0)), id);
create index item_at_plant_by_safety_stock on item_at_plant ((coalesce(safety_stock, 0)), id);

-- PLM's word on who may deliver an item; plant is empty where it holds for every plant.
create table approved_supplier (
  item text not null,
  supplier text not null,
  at_plant text not null,
  status text not null check (status in ('APPROVED', 'CONDITIONAL', 'BLOCKED')),
  primary key (item, supplier, at_plant)
);
call protect('approved_supplier', 'shared');

-- What ERP knows of a lot: where it came from, and until when it is good. Lots go from plant to plant, and what holds them
-- must be found in each, so that it is shared.
create table lot_origin (
  lot text primary key,
  item text not null,
  kind text not null check (kind in ('LOT', 'SERIAL')),
  -- Of a purchased lot: the supplier.
  received_from text,
  goods_receipt text,
  expiry_date date,
  -- Of a produced lot.
  production_order text,
  check (received_from is null or production_order is null)
);
create index lot_origin_by_supplier on lot_origin (received_from) where received_from is not null;
create index lot_origin_by_order on lot_origin (production_order) where production_order is not null;
create index lot_origin_by_receipt on lot_origin (goods_receipt) where goods_receipt is not null;
call protect('lot_origin', 'shared');
insert into lot_origin (lot, item, kind, received_from, goods_receipt, expiry_date)
select lot, item, 'LOT', supplier, id, expiry_date from goods_receipt where lot is not null;
insert into lot_origin (lot, item, kind, production_order)
select distinct on (lot) lot, item, 'LOT', production_order from inventory_movement
where type = 'RECEIPT' and lot is not null and production_order is not null
order by lot, posted_at
on conflict do nothing;

-- A lot that was received by mistake may be received again; `lot_origin` keeps a lot to one receipt in force.
drop index goods_receipt_by_lot;
create index goods_receipt_by_lot on goods_receipt (lot) where lot is not null;
alter table goods_receipt
  add column status text not null default 'UNRESTRICTED',
  add column kind text not null default 'LOT' check (kind in ('LOT', 'SERIAL')),
  add column location text not null default 'MAIN';
create index goods_receipt_by_time on goods_receipt (occurred_at, id);
create index goods_receipt_by_item on goods_receipt (item, id);
create index goods_receipt_by_plant on goods_receipt (plant, id);
create index goods_receipt_by_supplier on goods_receipt (supplier, id);
create index goods_receipt_by_order on goods_receipt (purchase_order, id);
create index goods_receipt_by_status on goods_receipt (status, id);

create table goods_receipt_reversal (
  id text primary key,
  goods_receipt text not null unique references goods_receipt,
  plant text not null,
  supplier text not null,
  reason text not null,
  reversed_by text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create sequence goods_receipt_reversal_number start 1001;
call protect('goods_receipt_reversal', 'supplier');
call protect_documents('goods_receipt_reversal');

-- What was sent back at the dock: it never was in stock.
create table delivery_rejection (
  id text primary key,
  purchase_order text not null,
  line integer not null,
  plant text not null,
  supplier text not null,
  -- In the unit of the line.
  quantity numeric not null check (quantity > 0),
  unit text not null,
  supplier_lot text,
  reason text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  foreign key (purchase_order, line) references purchase_order_line
);
create index delivery_rejection_by_line on delivery_rejection (purchase_order, line);
create sequence delivery_rejection_number start 1001;
call protect('delivery_rejection', 'supplier');
call protect_documents('delivery_rejection');

create index purchase_order_in_order on purchase_order (number, id);
create index purchase_order_by_state on purchase_order (state, id);
create index purchase_order_in_plant on purchase_order (plant, id);
create index purchase_order_of_supplier on purchase_order (supplier, id);

alter table inventory_movement
  add column if not exists posting_date date,
  -- The movement that this one undoes, and its type; each is undone at most once.
  add column if not exists reverses text,
  add column if not exists reversed_type text,
  add column if not exists reason text,
  add column if not exists shipment text;
alter table inventory_movement disable trigger immutable;
update inventory_movement as movement
set posting_date = (movement.posted_at at time zone plant.time_zone)::date
from plant
where plant.id = movement.plant and movement.posting_date is null;
alter table inventory_movement enable trigger immutable;
alter table inventory_movement
  alter column posting_date set not null,
  add constraint reversal_names_what_it_reverses check (
    (type = 'REVERSAL') = (reverses is not null) and (reverses is null) = (reversed_type is null)
  );
create unique index if not exists one_reversal_of_a_movement on inventory_movement (reverses) where reverses is not null;
create index inventory_movement_by_posting_date on inventory_movement (posting_date, id);
create index inventory_movement_by_occurrence on inventory_movement (occurred_at, id);
create index inventory_movement_by_record on inventory_movement (recorded_at, id);
create index inventory_movement_by_type on inventory_movement (type, id);
create index inventory_movement_by_plant on inventory_movement (plant, id);
create index inventory_movement_of_item on inventory_movement (item, id);
create index inventory_movement_by_location on inventory_movement (location, id);
create index inventory_movement_by_status on inventory_movement (status, id);
create index inventory_movement_by_quantity on inventory_movement (quantity, id);
create index inventory_movement_by_purchase_order on inventory_movement (purchase_order)
  where purchase_order is not null;
create index inventory_movement_by_shipment on inventory_movement (shipment) where shipment is not null;
create index inventory_movement_with_violation on inventory_movement (id) where violation is not null;
create sequence stock_document_number start 1001;

create index stock_balance_by_plant on stock_balance (plant, id) where quantity <> 0;
create index stock_balance_by_location on stock_balance (location, id) where quantity <> 0;
create index stock_balance_by_status on stock_balance (status, id) where quantity <> 0;
create index stock_balance_by_quantity on stock_balance (quantity, id) where quantity <> 0;
create index stock_balance_of_lot on stock_balance (lot, id) where quantity <> 0;

-- A count is of one lot and status too, and says what was recorded there.
alter table stock_count
  add column lot text not null default '',
  add column status text not null default 'UNRESTRICTED',
  add column recorded numeric,
  drop constraint stock_count_pkey,
  add primary key (plant, item, location, lot, status, counted_at);

create table sales_order (
  id text primary key,
  number text not null unique,
  plant text not null references plant,
  customer text not null references customer,
  state text not null check (state in ('OPEN', 'PARTIALLY_SHIPPED', 'SHIPPED', 'CANCELLED')),
  ordered_at timestamptz not null
);
create index sales_order_by_number on sales_order (number, id);
create index sales_order_by_plant on sales_order (plant, id);
create index sales_order_by_customer on sales_order (customer, id);
create index sales_order_by_state on sales_order (state, id);
create index sales_order_by_time on sales_order (ordered_at, id);
create sequence sales_order_number start 1001;
call protect('sales_order', 'plant');

create table sales_order_line (
  sales_order text not null references sales_order,
  line integer not null,
  plant text not null,
  item text not null references item,
  quantity numeric not null check (quantity > 0),
  unit text not null,
  -- Of one unit of the quantity.
  unit_price numeric not null check (unit_price >= 0),
  currency text not null,
  requested_date date not null,
  state text not null check (state in ('OPEN', 'PARTIALLY_SHIPPED', 'SHIPPED', 'CANCELLED')),
  -- In the unit of the quantity: what confirmed shipments that were not taken back carried.
  shipped numeric not null default 0,
  id text generated always as (sales_order || '/' || line) stored unique,
  primary key (sales_order, line)
);
create index sales_order_line_by_item on sales_order_line (item, sales_order);
create index sales_order_line_by_date on sales_order_line (requested_date, sales_order);
call protect('sales_order_line', 'plant');

create table shipment (
  id text primary key,
  plant text not null references plant,
  customer text not null references customer,
  sales_order text not null references sales_order,
  state text not null check (state in ('PLANNED', 'PICKED', 'CONFIRMED', 'CANCELLED')),
  planned_date date not null,
  carrier text,
  created_at timestamptz not null,
  confirmed_at timestamptz
);
create index shipment_by_plant on shipment (plant, id);
create index shipment_by_customer on shipment (customer, id);
create index shipment_by_sales_order on shipment (sales_order, id);
create index shipment_by_state on shipment (state, id);
create index shipment_by_planned_date on shipment (planned_date, id);
create index shipment_by_creation on shipment (created_at, id);
create index shipment_by_confirmation on shipment ((coalesce(confirmed_at, '-infinity')), id);
create sequence shipment_number start 1001;
call protect('shipment', 'plant');

create table shipment_line (
  shipment text not null references shipment,
  line integer not null,
  plant text not null,
  sales_order text not null,
  sales_order_line integer not null,
  item text not null,
  -- In the unit of the sales order line.
  quantity numeric not null check (quantity > 0),
  unit text not null,
  primary key (shipment, line),
  foreign key (sales_order, sales_order_line) references sales_order_line
);
create index shipment_line_by_sales_line on shipment_line (sales_order, sales_order_line);
create index shipment_line_by_item on shipment_line (item, shipment);
call protect('shipment_line', 'plant');

create table shipment_pick (
  shipment text not null references shipment,
  pick integer not null,
  plant text not null,
  line integer not null,
  item text not null,
  location text not null,
  lot text,
  -- In the item's base unit.
  quantity numeric not null check (quantity > 0),
  unit text not null,
  primary key (shipment, pick)
);
create index shipment_pick_by_lot on shipment_pick (lot) where lot is not null;
call protect('shipment_pick', 'plant');

create table shipment_reversal (
  id text primary key,
  shipment text not null unique references shipment,
  plant text not null,
  reason text not null,
  reversed_by text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create sequence shipment_reversal_number start 1001;
call protect('shipment_reversal', 'plant');
call protect_documents('shipment_reversal');

create table warehouse_task (
  id text primary key,
  plant text not null references plant,
  kind text not null check (kind in ('PUT_AWAY', 'PICK', 'MOVE', 'COUNT')),
  state text not null check (state in ('OPEN', 'ASSIGNED', 'DONE', 'CANCELLED')),
  item text not null references item,
  -- In the item's base unit.
  quantity numeric not null check (quantity >= 0),
  unit text not null,
  lot text,
  from_location text,
  to_location text,
  production_order text,
  shipment text,
  assignee text,
  reason text,
  created_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'ASSIGNED') <= (assignee is not null)),
  check ((state in ('DONE', 'CANCELLED')) = (ended_at is not null))
);
create index warehouse_task_by_plant on warehouse_task (plant, id);
create index warehouse_task_by_kind on warehouse_task (kind, id);
create index warehouse_task_by_state on warehouse_task (state, id);
create index warehouse_task_by_item on warehouse_task (item, id);
create index warehouse_task_by_lot on warehouse_task (lot) where lot is not null;
create index warehouse_task_by_order on warehouse_task (production_order) where production_order is not null;
create index warehouse_task_by_shipment on warehouse_task (shipment) where shipment is not null;
create index warehouse_task_by_assignee on warehouse_task ((coalesce(assignee, '')), id);
create index warehouse_task_by_creation on warehouse_task (created_at, id);
create index warehouse_task_by_end on warehouse_task ((coalesce(ended_at, '-infinity')), id);
create sequence warehouse_task_number start 1001;
call protect('warehouse_task', 'plant');

-- What happened against a rule or a promise, until somebody has dealt with it.
create table logistics_exception (
  id text primary key,
  plant text not null,
  -- A code of the error catalogue, or the kind of a shipment's exception.
  rule text not null,
  message text not null,
  owner_role text not null,
  state text not null check (state in ('OPEN', 'RESOLVED')),
  item text,
  lot text,
  -- In the item's base unit.
  quantity numeric,
  unit text,
  production_order text,
  shipment text,
  movement text,
  raised_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by text,
  comment text,
  check ((state = 'RESOLVED') = (resolved_at is not null) and (resolved_at is null) = (resolved_by is null))
);
create index logistics_exception_by_plant on logistics_exception (plant, id);
create index logistics_exception_by_rule on logistics_exception (rule, id);
create index logistics_exception_by_role on logistics_exception (owner_role, id);
create index logistics_exception_by_state on logistics_exception (state, id);
create index logistics_exception_by_item on logistics_exception ((coalesce(item, '')), id);
create index logistics_exception_by_lot on logistics_exception (lot) where lot is not null;
create index logistics_exception_by_order on logistics_exception (production_order) where production_order is not null;
create index logistics_exception_by_shipment on logistics_exception (shipment) where shipment is not null;
create index logistics_exception_by_movement on logistics_exception (movement) where movement is not null;
create index logistics_exception_by_time on logistics_exception (raised_at, id);
create index logistics_exception_by_resolution on logistics_exception ((coalesce(resolved_at, '-infinity')), id);
create sequence logistics_exception_number start 1001;
call protect('logistics_exception', 'plant');

-- What another system calls a thing of ERP's.
create table business_cross_reference (
  entity text not null check (entity in ('PLANT', 'SUPPLIER', 'CUSTOMER', 'PRODUCTION_ORDER', 'PURCHASE_ORDER', 'SALES_ORDER')),
  system text not null,
  external_id text not null,
  id text not null,
  primary key (entity, system, external_id)
);
create index business_cross_reference_by_id on business_cross_reference (entity, id);
call protect('business_cross_reference', 'shared');
