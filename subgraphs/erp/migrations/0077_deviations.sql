-- Orders under a deviation of PLM, which count against its limit. What counts is shared: the limit is of all plants together.

create table deviation (
  id text primary key,
  number text not null,
  permitted boolean not null,
  items text[] not null,
  -- Local to the plant.
  valid_from date,
  valid_to date,
  -- Of each item.
  quantity numeric,
  unit text,
  check ((quantity is null) = (unit is null))
);
call protect('deviation', 'shared');

alter table production_order add column deviation text references deviation;

create table deviation_use (
  production_order text primary key,
  deviation text not null references deviation,
  item text not null,
  -- In the item's base unit.
  quantity numeric not null check (quantity > 0)
);
create index deviation_use_by_item on deviation_use (deviation, item);
call protect('deviation_use', 'shared');
