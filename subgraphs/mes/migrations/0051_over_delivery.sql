-- The share of its quantity that an order may make beyond it, as ERP released it.

-- Migrations run in the system's role, to which rows are visible in a scope alone.
select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

alter table production_order
  add column over_delivery_tolerance numeric not null default 0 check (over_delivery_tolerance >= 0);
