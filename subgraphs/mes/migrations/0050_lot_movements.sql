-- Lots as ERP's stock has them: counts, what subcontractors take and what suppliers get back; and at which plants they are.

-- Migrations run in the system's role, to which rows are visible in a scope alone.
select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

-- ERP's movements of lots for no order and no shipment; less than zero went, more came.
create table lot_movement (
  movement text primary key,
  lot text not null references lot,
  plant text not null,
  -- ADJUSTMENT: a count. PROVISION: a subcontractor took it. TRANSFER: to or from the plant, the lot is as large as before.
  kind text not null check (kind in ('ADJUSTMENT', 'PROVISION', 'TRANSFER')),
  -- In the lot's unit.
  quantity numeric not null,
  unit text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index lot_movement_by_lot on lot_movement (lot, plant);
call protect('lot_movement', 'plant');

-- A count may find more of a lot than it began with.
alter table lot drop constraint lot_check, add constraint lot_quantity_check check (quantity >= 0);

-- Of a lot that is at several plants, each has its own part that may not be used.
alter table lot_restriction
  drop constraint lot_restriction_pkey,
  add primary key (lot, plant, status);
