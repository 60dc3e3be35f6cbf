-- Product definition: items, their revisions, bills of materials, routings, and the changes that govern them.

create table item (
  id text primary key,
  number text not null unique,
  name text not null,
  description text,
  type text not null check (type in ('RAW_MATERIAL', 'COMPONENT', 'SUBASSEMBLY', 'FINISHED_GOOD', 'PHANTOM')),
  base_unit text not null,
  lifecycle text not null check (lifecycle in ('DRAFT', 'ACTIVE', 'OBSOLETE')),
  released_at timestamptz,
  check ((lifecycle = 'DRAFT') = (released_at is null))
);
create index item_by_name on item (name, id);
call protect('item', 'shared');

create table engineering_change (
  id text primary key,
  number text not null unique,
  kind text not null check (kind in ('REQUEST', 'ORDER', 'DEVIATION')),
  title text not null,
  reason text,
  state text not null check (
    state in (
      'DRAFT', 'IN_REVIEW', 'APPROVED', 'RELEASED', 'IMPLEMENTING', 'IMPLEMENTED', 'REJECTED', 'CANCELLED', 'ON_HOLD'
    )
  ),
  created_at timestamptz not null,
  approved_by text,
  approved_at timestamptz
);
create index engineering_change_by_creation on engineering_change (created_at, id);
create sequence engineering_change_number;
call protect('engineering_change', 'shared');

create table item_revision (
  id text primary key,
  -- In the order of creation.
  ordinal bigint generated always as identity,
  item text not null references item,
  label text not null,
  state text not null check (state in ('IN_WORK', 'IN_REVIEW', 'RELEASED', 'SUPERSEDED', 'OBSOLETE')),
  released_at timestamptz,
  change text references engineering_change,
  supersedes text references item_revision,
  check ((state in ('IN_WORK', 'IN_REVIEW')) = (released_at is null)),
  unique (item, label)
);
create index item_revision_by_change on item_revision (change) where change is not null;
create index item_revision_by_supersession on item_revision (supersedes) where supersedes is not null;
call protect('item_revision', 'shared');

-- A range that holds one text, so that a plain GiST index can compare texts for equality inside an exclusion constraint.
create type text_range as range (subtype = text, collation = "C");

-- When a revision is effective: everywhere (plant is null), or at one plant, where it comes before everywhere.
create table revision_effectivity (
  revision text not null references item_revision,
  item text not null references item,
  plant text,
  effective daterange not null check (not isempty(effective)),
  constraint one_revision_at_a_time exclude using gist (
    text_range(item || '@' || coalesce(plant, '*'), item || '@' || coalesce(plant, '*'), '[]') with &&,
    effective with &&
  )
);
create index revision_effectivity_by_item on revision_effectivity (item);
create index revision_effectivity_by_revision on revision_effectivity (revision);
call protect('revision_effectivity', 'plant');

create table bom (
  id text primary key,
  revision text not null references item_revision,
  type text not null check (type in ('ENGINEERING', 'MANUFACTURING')),
  plant text,
  alternative integer not null,
  state text not null check (state in ('IN_WORK', 'RELEASED')),
  -- In the item's base unit.
  base_quantity numeric not null check (base_quantity > 0),
  base_unit text not null,
  -- Whether another system maintains it; only such a one takes further lines after its release.
  imported boolean not null default false
);
create index bom_by_revision on bom (revision);
call protect('bom', 'plant');

create table bom_line (
  id text primary key generated always as (bom || '/' || position::text) stored,
  bom text not null references bom,
  position integer not null,
  plant text,
  component text not null references item,
  -- As stated, and in the component's base unit.
  quantity numeric not null check (quantity > 0),
  unit text not null,
  quantity_in_base_unit numeric not null check (quantity_in_base_unit > 0),
  quantity_basis text not null check (quantity_basis in ('PER_UNIT', 'FIXED')),
  scrap_factor numeric not null check (scrap_factor >= 0),
  operation_sequence integer,
  issue_method text not null check (issue_method in ('EXPLICIT', 'BACKFLUSH')),
  use_type text not null check (use_type in ('CONSUMED', 'PHANTOM', 'BY_PRODUCT', 'CO_PRODUCT')),
  effective_from date,
  effective_to date,
  -- What the system that maintains it calls the line; null when it is no imported one.
  external_id text,
  check (effective_to > effective_from),
  unique (bom, position),
  unique (bom, external_id)
);
create index bom_line_by_component on bom_line (component);
call protect('bom_line', 'plant');

create table routing (
  id text primary key,
  revision text not null references item_revision,
  plant text,
  alternative integer not null,
  state text not null check (state in ('IN_WORK', 'RELEASED')),
  -- In the item's base unit.
  base_quantity numeric not null check (base_quantity > 0),
  base_unit text not null
);
create index routing_by_revision on routing (revision);
call protect('routing', 'plant');

create table routing_segment (
  id text primary key generated always as (routing || '/' || sequence::text) stored,
  routing text not null references routing,
  sequence integer not null,
  plant text,
  name text not null,
  work_center text,
  setup_time numeric not null check (setup_time >= 0),
  setup_unit text not null,
  machine_time numeric not null check (machine_time >= 0),
  machine_unit text not null,
  labor_time numeric not null check (labor_time >= 0),
  labor_unit text not null,
  checkpoint boolean not null,
  work_instruction text,
  unique (routing, sequence)
);
call protect('routing_segment', 'plant');
