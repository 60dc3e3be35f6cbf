-- When a plant or an equipment is meant to work, and to which day and shift a record belongs.

create table work_calendar (
  id text primary key,
  plant text not null,
  -- Null: the plant's.
  equipment text references equipment,
  name text not null,
  -- IANA.
  time_zone text not null,
  -- The local days on which its shifts begin, half-open; null: open.
  valid_from date not null,
  valid_to date,
  -- [{ name, weekdays, start, end, breaks: [{ start, end }] }], local times.
  shifts jsonb not null,
  recorded_at timestamptz not null default now(),
  check (valid_to > valid_from),
  constraint one_calendar_of_a_plant_at_a_time exclude using gist (
    text_range(plant, plant, '[]') with &&,
    daterange(valid_from, valid_to) with &&
  )
  where (equipment is null),
  constraint one_calendar_of_an_equipment_at_a_time exclude using gist (
    text_range(equipment, equipment, '[]') with &&,
    daterange(valid_from, valid_to) with &&
  )
  where (equipment is not null)
);
create index work_calendar_by_plant on work_calendar (plant, id);
create index work_calendar_by_equipment on work_calendar ((coalesce(equipment, '')), id);
create index work_calendar_by_owner on work_calendar (equipment) where equipment is not null;
create index work_calendar_by_name on work_calendar (name, id);
create index work_calendar_by_time_zone on work_calendar (time_zone, id);
create index work_calendar_by_valid_from on work_calendar (valid_from, id);
create index work_calendar_by_valid_to on work_calendar ((coalesce(valid_to, 'infinity')), id);
call protect('work_calendar', 'plant');

-- A day that is not as the calendar's week has it. Taken back: it stays, and no longer counts.
create sequence calendar_override_number;
create table calendar_override (
  id text primary key default 'CO-' || nextval('calendar_override_number'),
  calendar text not null references work_calendar,
  plant text not null,
  date date not null,
  kind text not null check (kind in ('CLOSED', 'EXTRA_SHIFT')),
  reason text not null,
  -- { name, start, end, breaks } of an extra shift.
  shift jsonb,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  check ((kind = 'EXTRA_SHIFT') = (shift is not null))
);
create index calendar_override_by_calendar on calendar_override (calendar, date, id);
create unique index closed_once on calendar_override (calendar, date) where kind = 'CLOSED' and withdrawn_at is null;
call protect('calendar_override', 'plant');

-- The day and shift that a record belongs to, fixed when it is recorded; null shift: outside every shift.
alter table production_report
  add column equipment text,
  add column production_date date,
  add column shift text;
create index production_report_by_equipment on production_report (equipment, occurred_at);
create index production_report_by_production_date on production_report (production_date, shift);
alter table material_consumption
  add column production_date date,
  add column shift text;
create index material_consumption_by_production_date on material_consumption (production_date, shift);

-- As the order was released; null for imported jobs. Run time per item is planned_machine_hours / planned_quantity.
alter table job
  add column planned_setup_hours numeric check (planned_setup_hours >= 0),
  add column planned_machine_hours numeric check (planned_machine_hours >= 0),
  add column planned_labor_hours numeric check (planned_labor_hours >= 0),
  add column planned_quantity numeric check (planned_quantity > 0);
