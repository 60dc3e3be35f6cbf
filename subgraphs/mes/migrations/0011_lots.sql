-- Lots: how each came into being and what went from it, beside what jobs consumed.

-- Migrations run in the system's role, to which rows are visible in a scope alone.
select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

alter table lot
  add column made_by text not null default 'RECEIPT' check (made_by in ('RECEIPT', 'COMPLETION', 'SPLIT', 'MERGE')),
  -- What it is to the order that made it.
  add column role text check (role in ('PRODUCT', 'CO_PRODUCT', 'BY_PRODUCT')),
  add column sequence bigint not null default 0,
  add column source text,
  add column document text,
  add column line integer,
  add column violation_rule text,
  add column violation_message text,
  add column violation_settled boolean not null default false,
  add column reversal text references reversal;
update lot set made_by = 'COMPLETION', role = 'PRODUCT' where origin = 'PRODUCED';
alter table lot alter column made_by drop default;
create unique index lot_of_fact on lot (source, document, line) where source is not null;

-- VOIDED: its receipt, completion, split or merge was reversed. A merge of lots of several orders has no single one.
alter table lot drop constraint lot_state_check, drop constraint lot_check1, drop constraint lot_check2;
alter table lot
  add constraint lot_state_check check (state in ('CREATED', 'ACTIVE', 'CONSUMED', 'SCRAPPED', 'SHIPPED', 'VOIDED')),
  add constraint lot_check1 check (production_order is null or origin = 'PRODUCED'),
  add constraint lot_check2 check ((origin = 'PURCHASED') = (supplier is not null)),
  add constraint lot_check5 check (state not in ('SCRAPPED', 'SHIPPED', 'VOIDED') or quantity = 0),
  add constraint lot_check6 check ((role is not null) = (made_by = 'COMPLETION')),
  add constraint lot_check7 check (made_by <> 'COMPLETION' or production_order is not null);

-- How much of a lot may not be used, by stock status; in its unit.
create table lot_restriction (
  lot text not null references lot,
  plant text not null,
  status text not null check (status in ('QUALITY_INSPECTION', 'BLOCKED', 'IN_TRANSIT', 'SUPPLIER_CONSIGNMENT')),
  quantity numeric not null,
  primary key (lot, status)
);
call protect('lot_restriction', 'plant');

-- Splits and merges.
create sequence lot_regrouping_number;
create table lot_regrouping (
  id text primary key default 'LG-' || nextval('lot_regrouping_number'),
  kind text not null check (kind in ('SPLIT', 'MERGE')),
  plant text not null,
  item text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  reversal text references reversal
);
call protect('lot_regrouping', 'plant');

create table lot_part (
  regrouping text not null references lot_regrouping,
  plant text not null,
  from_lot text not null references lot,
  to_lot text not null references lot,
  -- In the unit of the lot it was taken from.
  quantity numeric not null check (quantity > 0),
  unit text not null,
  primary key (regrouping, from_lot, to_lot)
);
create index lot_part_from on lot_part (from_lot);
create index lot_part_to on lot_part (to_lot);
call protect('lot_part', 'plant');

-- What ERP shipped of lots; a shipment that was taken back is not in here.
create table lot_shipment (
  shipment text not null,
  line integer not null,
  lot text not null references lot,
  plant text not null,
  customer text not null,
  quantity numeric not null check (quantity > 0),
  unit text not null,
  shipped_at timestamptz not null,
  primary key (shipment, line, lot)
);
create index lot_shipment_by_lot on lot_shipment (lot);
call protect('lot_shipment', 'plant');

-- What was thrown away of a lot: here, or by a movement of ERP, which also takes back (less than zero).
create sequence lot_scrap_number;
create table lot_scrap (
  id text primary key default 'LS-' || nextval('lot_scrap_number'),
  lot text not null references lot,
  plant text not null,
  quantity numeric not null,
  unit text not null,
  reason text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index lot_scrap_by_lot on lot_scrap (lot);
call protect('lot_scrap', 'plant');

alter table material_consumption
  -- What ERP took back of it.
  add column returned numeric not null default 0 check (returned >= 0 and returned <= quantity),
  add column sequence bigint not null default 0,
  add column source text,
  add column document text,
  add column line integer,
  add column violation_rule text,
  add column violation_message text,
  add column violation_settled boolean not null default false,
  add column reversal text references reversal;
create unique index material_consumption_of_fact on material_consumption (source, document, line)
  where source is not null;
create index material_consumption_by_lot_and_order on material_consumption (lot, production_order);
