-- What exists, as the other systems tell it: quality acts on nothing that it does not know.

create table plant (
  id text primary key,
  -- IANA: by it a plant's day begins and ends.
  time_zone text not null
);
call protect('plant', 'shared');

create table supplier (
  id text primary key
);
call protect('supplier', 'shared');

create table production_order (
  id text primary key,
  plant text not null,
  item text not null,
  -- Null until it is released.
  kind text check (kind in ('PRODUCTION', 'REWORK'))
);
call protect('production_order', 'plant');

create table job (
  id text primary key,
  plant text not null,
  production_order text not null references production_order
);
create index job_by_order on job (production_order);
call protect('job', 'plant');

create table lot (
  id text primary key,
  plant text not null,
  item text not null,
  -- Who delivered it; null when it was made.
  supplier text
);
create index lot_by_item on lot (item, id);
create index lot_by_supplier on lot (supplier, id) where supplier is not null;
call protect('lot', 'supplier');

-- What was received of purchased lots. A receipt that was taken back keeps its row and counts no more.
create table goods_receipt (
  id text not null,
  plant text not null,
  supplier text not null,
  item text not null,
  lot text not null,
  quantity numeric not null check (quantity > 0),
  unit text not null,
  received_at timestamptz not null,
  reversal text,
  primary key (id, lot)
);
create index goods_receipt_by_supplier on goods_receipt (supplier, received_at);
create index goods_receipt_by_item on goods_receipt (item, received_at);
create index goods_receipt_by_lot on goods_receipt (lot, received_at);
call protect('goods_receipt', 'supplier');

create index receipt_rejection_by_item on receipt_rejection (item, recorded_at);

-- What the shop floor reported of its operations. A report that was taken back keeps its row and counts no more.
create table production_report (
  id text primary key,
  plant text not null,
  production_order text not null,
  job text not null,
  good numeric not null check (good >= 0),
  scrap numeric not null check (scrap >= 0),
  rework numeric not null check (rework >= 0),
  unit text not null,
  reported_at timestamptz not null,
  reversal text
);
create index production_report_by_order on production_report (production_order);
call protect('production_report', 'plant');
