-- Every statement of an equipment's state is a record that stays; the intervals are what those not reversed come to.

-- Migrations run in the system's role, to which rows are visible in a scope alone.
select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

create sequence equipment_state_record_number;
create table equipment_state_record (
  id text primary key default 'ES-' || nextval('equipment_state_record_number'),
  -- Of records of one instant the one recorded last counts.
  number bigint not null generated always as identity,
  equipment text not null references equipment,
  plant text not null,
  state text not null check (state in ('PRODUCING', 'SETUP', 'IDLE', 'DOWN', 'PLANNED_DOWN', 'OFF', 'UNKNOWN')),
  reason text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index equipment_state_record_by_equipment on equipment_state_record (equipment, occurred_at, number);
call protect('equipment_state_record', 'plant');

-- The document that takes a record back.
create sequence equipment_state_reversal_number;
create table equipment_state_reversal (
  id text primary key default 'ESR-' || nextval('equipment_state_reversal_number'),
  -- A record is taken back once.
  record text not null unique references equipment_state_record,
  plant text not null,
  reason text not null,
  recorded_at timestamptz not null default now()
);
call protect('equipment_state_reversal', 'plant');

create table downtime_reason (
  code text primary key,
  text text not null,
  category text not null check (
    category in (
      'BREAKDOWN', 'TOOLING', 'MATERIAL', 'PERSONNEL', 'QUALITY', 'UTILITIES', 'MAINTENANCE', 'ORGANIZATION', 'OTHER'
    )
  ),
  planned boolean not null
);
create index downtime_reason_by_text on downtime_reason (text, code);
create index downtime_reason_by_category on downtime_reason (category, code);
create index downtime_reason_by_planned on downtime_reason ((case when planned then 1 else 0 end), code);
call protect('downtime_reason', 'shared');

-- A reason that was given to a stop; the last one given counts. Category and planned are those of then.
create table downtime_classification (
  number bigint primary key generated always as identity,
  record text not null references equipment_state_record,
  plant text not null,
  reason text not null references downtime_reason,
  category text not null,
  planned boolean not null,
  note text,
  recorded_at timestamptz not null default now()
);
create index downtime_classification_by_record on downtime_classification (record, number);
call protect('downtime_classification', 'plant');

insert into equipment_state_record (equipment, plant, state, reason, occurred_at, recorded_at)
select equipment, plant, state, reason, from_at, recorded_at
from equipment_state
order by equipment, from_at;

alter table equipment_state
  add column record text references equipment_state_record,
  -- Of a stop, as last classified; null until then.
  add column downtime_reason text references downtime_reason,
  add column downtime_category text,
  -- Of a stop: whether it is planned, by its reason, and until one is given by its state. Null: no stop.
  add column planned boolean;
update equipment_state
set
  record = equipment_state_record.id,
  planned = case when equipment_state.state in ('DOWN', 'PLANNED_DOWN') then equipment_state.state = 'PLANNED_DOWN' end
from equipment_state_record
where
  equipment_state_record.equipment = equipment_state.equipment
  and equipment_state_record.occurred_at = equipment_state.from_at;
alter table equipment_state
  alter column record set not null,
  add constraint one_interval_of_a_record unique (record),
  add constraint stops_are_planned_or_not check ((state in ('DOWN', 'PLANNED_DOWN')) = (planned is not null));
create index downtime_by_beginning on equipment_state (from_at, record) where planned is not null;
create index downtime_by_end on equipment_state ((coalesce(to_at, 'infinity')), record) where planned is not null;
create index downtime_by_plant on equipment_state (plant, record) where planned is not null;
create index downtime_by_equipment on equipment_state (equipment, record) where planned is not null;
create index downtime_by_state on equipment_state (state, record) where planned is not null;
create index downtime_by_reason on equipment_state ((coalesce(downtime_reason, '')), record) where planned is not null;
create index downtime_by_category on equipment_state ((coalesce(downtime_category, '')), record)
where planned is not null;
create index downtime_by_planned on equipment_state ((case when planned then 1 else 0 end), record)
where planned is not null;

-- The state now, so that lists filter and sort by it.
alter table equipment add column state text not null default 'UNKNOWN';
update equipment
set state = equipment_state.state
from equipment_state
where equipment_state.equipment = equipment.id and to_at is null;
create index equipment_by_state on equipment (state, id);
create index equipment_by_level on equipment (
  (
    array_position(
      array['ENTERPRISE', 'SITE', 'AREA', 'PRODUCTION_LINE', 'WORK_CENTER', 'WORK_CELL', 'WORK_UNIT']::text[], level
    )
  ),
  id
);
create index equipment_by_parent_id on equipment ((coalesce(parent, '')), id);
