-- Who may supply an item, what other systems call it, and what a revision must be.

create table approved_supplier (
  item text not null references item,
  supplier text not null,
  -- Null: every plant without a status of its own.
  plant text,
  status text not null check (status in ('APPROVED', 'CONDITIONAL', 'BLOCKED')),
  changed_at timestamptz not null,
  changed_by text not null,
  constraint one_status_of_a_supplier unique nulls not distinct (item, supplier, plant)
);
create index approved_supplier_by_supplier on approved_supplier (supplier, item);
call protect('approved_supplier', 'supplier');

-- What another system calls a thing.
create table cross_reference (
  entity text not null check (entity in ('Item')),
  system text not null,
  external_id text not null,
  id text not null,
  primary key (entity, system, external_id)
);
create index cross_reference_by_id on cross_reference (entity, id);
call protect('cross_reference', 'shared');

create table revision_specification (
  revision text not null references item_revision,
  ordinal integer not null,
  name text not null,
  nominal numeric,
  lower_limit numeric,
  upper_limit numeric,
  unit text,
  text text,
  document text,
  primary key (revision, ordinal),
  unique (revision, name),
  check (lower_limit <= nominal),
  check (nominal <= upper_limit),
  check (lower_limit <= upper_limit),
  check (unit is not null or coalesce(nominal, lower_limit, upper_limit) is null)
);
call protect('revision_specification', 'shared');

-- Which serial numbers or lots a revision holds for: `prefix` followed by a number of the range.
create table revision_unit_effectivity (
  revision text not null references item_revision,
  item text not null references item,
  plant text,
  kind text not null check (kind in ('SERIAL', 'LOT')),
  prefix text not null,
  -- How many digits a number is written with at least.
  digits integer not null,
  numbers int8range not null check (not isempty(numbers)),
  constraint one_revision_of_a_unit exclude using gist (
    text_range(
      item || '@' || coalesce(plant, '*') || '@' || kind || '@' || prefix,
      item || '@' || coalesce(plant, '*') || '@' || kind || '@' || prefix,
      '[]'
    ) with &&,
    numbers with &&
  )
);
create index revision_unit_effectivity_by_item on revision_unit_effectivity (item);
create index revision_unit_effectivity_by_revision on revision_unit_effectivity (revision);
call protect('revision_unit_effectivity', 'plant');

alter table item add column obsolete_at timestamptz;
create index item_by_type on item (type, id);
create index item_by_lifecycle on item (lifecycle, id);
create index item_by_base_unit on item (base_unit, id);
create index item_by_release on item (coalesce(released_at, 'infinity'), id);

alter table item_revision add column obsolete_at timestamptz;
create index item_revision_by_item on item_revision (item, id);
create index item_revision_by_label on item_revision (label, id);
create index item_revision_by_state on item_revision (state, id);
create index item_revision_by_release on item_revision (coalesce(released_at, 'infinity'), id);
create index revision_effectivity_by_beginning on revision_effectivity (lower(effective)) where plant is null;

create index approved_supplier_by_plant on approved_supplier (plant) where plant is not null;
create index revision_effectivity_by_plant on revision_effectivity (plant) where plant is not null;
create index item_by_release_range on item (released_at) where released_at is not null;
create index item_revision_by_release_range on item_revision (released_at) where released_at is not null;
