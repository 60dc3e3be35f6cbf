-- An order is completed once each of its checkpoints was inspected, or its job given up: of which job an inspection is.

-- Migrations run in the system's role, to which rows are visible in a scope alone.
select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

-- Null: of the order as a whole; '*': noted before jobs were, so it counts for every operation of its order.
alter table order_inspection add column job text;
update order_inspection set job = '*';
create index order_inspection_of_order on order_inspection (production_order);

-- Operations whose job the shop floor aborted or cancelled: nothing is inspected there any more.
create table order_operation_given_up (
  production_order text not null,
  sequence integer not null,
  plant text,
  primary key (production_order, sequence)
);
call protect('order_operation_given_up', 'plant');
