-- Events of the shop floor come by the thousand: what a machine's change of state costs here, it costs ten thousand times a
-- second.

-- Migrations run in the system's role, to which rows are visible in a scope alone.
select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

-- Whose fact a record of a state is, and which; null: a command's.
alter table equipment_state_record
  add column source text,
  add column document text,
  add column line integer,
  -- Orders what a source told of one instant.
  add column sequence integer not null default 0,
  add check ((source is null) = (document is null) and (source is null) = (line is null));
create unique index equipment_state_record_of_fact on equipment_state_record (source, document, line)
where source is not null;

-- Where a fact is wrong: a JSON Pointer into the event that it was told by; null: it is not, or was told otherwise.
alter table shop_floor_fact add column pointer text;

-- That no two intervals of an equipment overlap was held by a GiST index, which took longer than all else about an interval
-- together. An interval overlaps none if it does not reach into the one before and the one after; who looks holds the
-- equipment, so that nobody else adds to it meanwhile.
alter table equipment_state drop constraint one_state_at_a_time;
create function refuse_two_states_at_a_time() returns trigger language plpgsql set search_path from current as $$
declare
  wrong record;
begin
  perform from equipment where id in (select equipment from new_rows) order by id for no key update;
  select added.equipment, added.from_at into wrong
  from
    new_rows as added
    left join lateral (
      select coalesce(to_at, 'infinity') as to_at
      from equipment_state as other
      where other.equipment = added.equipment and other.from_at < added.from_at
      order by from_at desc
      limit 1
    ) as earlier on true
    left join lateral (
      select from_at
      from equipment_state as other
      where other.equipment = added.equipment and other.from_at > added.from_at
      order by from_at
      limit 1
    ) as later on true
  where earlier.to_at > added.from_at or later.from_at < coalesce(added.to_at, 'infinity')
  limit 1;
  if found then
    raise exclusion_violation using
      message = format('one_state_at_a_time: equipment %s has two states from %s', wrong.equipment, wrong.from_at),
      constraint = 'one_state_at_a_time';
  end if;
  return null;
end
$$;
create trigger one_state_at_a_time_1 after insert on equipment_state referencing new table as new_rows
for each statement execute function refuse_two_states_at_a_time();
create trigger one_state_at_a_time_2 after update on equipment_state referencing new table as new_rows
for each statement execute function refuse_two_states_at_a_time();

-- Only stops are searched and listed as downtimes: nobody looks for the words of other states, or asks what changed of them.
drop trigger search_inserted on equipment_state;
drop trigger search_updated on equipment_state;
create function keep_words_of_stops() returns trigger language plpgsql set search_path from current as $$
begin
  insert into search_word
  select distinct 'equipment_state', word, record
  from new_rows cross join lateral search_words(equipment, reason) as word
  where planned is not null
  on conflict do nothing;
  return null;
end
$$;
create trigger search_inserted after insert on equipment_state referencing new table as new_rows
for each statement execute function keep_words_of_stops();
create function replace_words_of_stop() returns trigger language plpgsql set search_path from current as $$
begin
  delete from search_word where list = 'equipment_state' and entity in (old.record, new.record);
  insert into search_word
  select 'equipment_state', word, new.record
  from search_words(new.equipment, new.reason) as word
  where new.planned is not null;
  return null;
end
$$;
create trigger search_updated after update on equipment_state
for each row when (
  old.record <> new.record or old.reason is distinct from new.reason or (old.planned is null) <> (new.planned is null)
) execute function replace_words_of_stop();
delete from search_word
where list = 'equipment_state' and entity in (select record from equipment_state where planned is null);

drop trigger feed_downtimes_from_equipment_state_1 on equipment_state;
drop trigger feed_downtimes_from_equipment_state_2 on equipment_state;
drop trigger feed_downtimes_from_equipment_state_3 on equipment_state;
drop function feed_downtimes_from_equipment_state();
call feeds(
  'downtimes', 'equipment_state', '(case when changed.planned is not null then changed.record end)', 'plant'
);
