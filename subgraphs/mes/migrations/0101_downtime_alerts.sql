-- A stop that lasts longer than it may calls somebody, and somebody else when nobody answers.

select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

-- Of an equipment and all that is part of it and has none of its own; that of a SITE is its plant's.
create table downtime_alert_rule (
  equipment text primary key references equipment,
  plant text not null,
  after_seconds integer not null check (after_seconds > 0),
  acknowledge_within_seconds integer not null check (acknowledge_within_seconds > 0),
  -- Who is called first, then whoever is called when nobody has acknowledged the alert in time, and so on.
  owner_roles text[] not null check (cardinality(owner_roles) > 0)
);
call protect('downtime_alert_rule', 'plant');

alter table equipment
  -- The equipment whose rule applies; null: none does.
  add column alert_rule text references downtime_alert_rule deferrable initially deferred,
  add column alert_after_seconds integer,
  -- Since when it is in unplanned stops, one after the other; null: it is in none.
  add column down_since timestamptz,
  -- When an alert was last raised of it. Of the stop that lasted then none is raised again.
  add column alerted_at timestamptz,
  add column alert_due_at timestamptz generated always as (
    case
      when alerted_at is null or alerted_at < down_since
      then (down_since at time zone 'UTC' + alert_after_seconds * interval '1 second') at time zone 'UTC'
    end
  ) stored;
create index equipment_alert_due on equipment (alert_due_at) where alert_due_at is not null;

update equipment
set down_since = coalesce(running.until, now_in.from_at)
from
  equipment_state as now_in
  left join lateral (
    select to_at as until
    from equipment_state as earlier
    where
      earlier.equipment = now_in.equipment and from_at < now_in.from_at and planned is distinct from false
    order by from_at desc
    limit 1
  ) as running on true
where now_in.equipment = equipment.id and now_in.to_at is null and now_in.planned is false;

-- Which rule applies to what, of whole plants.
create function settle_alert_rules(plants text[]) returns void language plpgsql set search_path from current as $$
begin
  with recursive settled as (
    select top.id, coalesce(own.equipment, site.equipment) as rule
    from
      equipment as top
      left join downtime_alert_rule as own on own.equipment = top.id
      left join downtime_alert_rule as site on site.equipment = top.plant
    where top.plant = any(plants) and top.parent is null
    union all
    select part.id, coalesce(own.equipment, settled.rule)
    from
      settled
      join equipment as part on part.parent = settled.id
      left join downtime_alert_rule as own on own.equipment = part.id
  )
  update equipment
  set alert_rule = settled.rule, alert_after_seconds = rule.after_seconds
  from settled left join downtime_alert_rule as rule on rule.equipment = settled.rule
  where
    equipment.id = settled.id
    and (
      equipment.alert_rule is distinct from settled.rule
      or equipment.alert_after_seconds is distinct from rule.after_seconds
    );
end
$$;
create function settle_alert_rules_of_new() returns trigger language plpgsql set search_path from current as $$
begin
  perform settle_alert_rules(array(select distinct plant from new_rows))
  where exists (select from downtime_alert_rule where plant in (select plant from new_rows));
  return null;
end
$$;
create trigger alert_rules after insert on equipment referencing new table as new_rows
for each statement execute function settle_alert_rules_of_new();
create function settle_alert_rules_of_moved() returns trigger language plpgsql set search_path from current as $$
begin
  perform settle_alert_rules(array[new.plant]);
  return null;
end
$$;
create trigger alert_rules_of_moved after update of parent on equipment
for each row when (old.parent is distinct from new.parent) execute function settle_alert_rules_of_moved();

create sequence downtime_alert_number;
create table downtime_alert (
  id text primary key default 'DA-' || nextval('downtime_alert_number'),
  plant text not null,
  equipment text not null references equipment,
  -- Since when the equipment was stopped when it was raised.
  stopped_at timestamptz not null,
  threshold_seconds integer not null,
  state text not null check (state in ('RAISED', 'ACKNOWLEDGED', 'CLEARED')),
  owner_roles text[] not null,
  -- The one of them that is called now.
  owner_role text not null,
  acknowledge_within_seconds integer not null,
  -- When the next role is called; null: it is acknowledged or over, or there is none.
  escalate_at timestamptz,
  escalations integer not null default 0,
  raised_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  cleared_at timestamptz,
  cleared_by text,
  cleared_because text check (cleared_because in ('STOP_ENDED', 'COMMAND')),
  comment text,
  check ((state = 'CLEARED') = (cleared_at is not null)),
  check (state = 'RAISED' or escalate_at is null)
);
create unique index one_open_alert_of_an_equipment on downtime_alert (equipment) where state <> 'CLEARED';
create index downtime_alert_to_escalate on downtime_alert (escalate_at) where escalate_at is not null;
create index downtime_alert_by_raising on downtime_alert (raised_at, id);
create index downtime_alert_by_plant on downtime_alert (plant, id);
create index downtime_alert_by_equipment on downtime_alert (equipment, id);
create index downtime_alert_by_state on downtime_alert (state, id);
create index downtime_alert_by_owner on downtime_alert (owner_role, id);
call protect('downtime_alert', 'plant');
call searchable('downtime_alert', 'id', 'id', 'equipment', 'comment');
call feeds('downtimeAlerts', 'downtime_alert', 'changed.id', 'plant');
