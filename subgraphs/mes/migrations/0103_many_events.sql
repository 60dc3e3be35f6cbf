-- What an event of the shop floor costs, where there are ten thousand of them in a second.

select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

-- An interval is of the equipment that its record is of, which has to exist. Looked at for all rows of a statement together, as is
-- whether two of them overlap: not by reading what lies between an event of today and one of last year, though.
alter table equipment_state drop constraint equipment_state_equipment_fkey, drop constraint equipment_state_record_fkey;
create or replace function refuse_two_states_at_a_time() returns trigger language plpgsql set search_path from current as $$
declare
  wrong record;
begin
  perform from equipment where id in (select equipment from new_rows) order by id for no key update;
  select equipment, record into wrong
  from new_rows
  where
    not exists (
      select
      from equipment_state_record as stated
      where stated.id = new_rows.record and stated.equipment = new_rows.equipment
      -- Looked up for each row: not all records.
      offset 0
    )
  limit 1;
  if found then
    raise foreign_key_violation using
      message = format('equipment_state: there is no record %s of equipment %s', wrong.record, wrong.equipment),
      constraint = 'equipment_state_of_record';
  end if;
  select told.equipment, pair.next as from_at into wrong
  from
    (
      select equipment, min(from_at) as first, max(from_at) as last
      from (
        select equipment, from_at, count(*) filter (where is_apart) over (partition by equipment order by from_at) as part
        from (
          select
            equipment, from_at,
            from_at - lag(from_at) over (partition by equipment order by from_at) > interval '1 hour' as is_apart
          from new_rows
        ) as row
      ) as row
      group by equipment, part
    ) as told
    cross join lateral (
      select to_at, lead(from_at) over (order by from_at) as next
      from (
        (
          select from_at, to_at
          from equipment_state as state
          where state.equipment = told.equipment and from_at < told.first
          order by from_at desc
          limit 1
        )
        union all
        (
          select from_at, to_at
          from equipment_state as state
          where state.equipment = told.equipment and from_at >= told.first and from_at <= told.last
        )
        union all
        (
          select from_at, to_at
          from equipment_state as state
          where state.equipment = told.equipment and from_at > told.last
          order by from_at
          limit 1
        )
      ) as around
    ) as pair
  where coalesce(to_at, 'infinity') > next
  limit 1;
  if found then
    raise exclusion_violation using
      message = format('one_state_at_a_time: equipment %s has two states from %s', wrong.equipment, wrong.from_at),
      constraint = 'one_state_at_a_time';
  end if;
  return null;
end
$$;

-- A fact is found by the beginning of its document, and by any word of what is wrong with it: of the ids that machines give,
-- the words between their dashes are five more rows.
create function fact_words(document text, message text) returns setof text language sql immutable parallel safe as $$
  select left(substr(plain, greatest(regexp_instr(plain, '\m\w'), 1)), 40)
  from (select regexp_replace(lower(document), '\s+', ' ', 'g')) as normal (plain)
  union
  select search_words(message) where message is not null
$$;
drop trigger search_inserted on shop_floor_fact;
drop trigger search_updated on shop_floor_fact;
create function keep_words_of_facts() returns trigger language plpgsql set search_path from current as $$
begin
  insert into search_word
  select distinct 'shop_floor_fact', word, place
  from new_rows cross join lateral fact_words(document, message) as word
  on conflict do nothing;
  return null;
end
$$;
create trigger search_inserted after insert on shop_floor_fact referencing new table as new_rows
for each statement execute function keep_words_of_facts();
create function replace_words_of_fact() returns trigger language plpgsql set search_path from current as $$
begin
  delete from search_word where list = 'shop_floor_fact' and entity = new.place;
  insert into search_word
  select 'shop_floor_fact', word, new.place from fact_words(new.document, new.message) as word;
  return null;
end
$$;
create trigger search_updated after update of message on shop_floor_fact
for each row when (old.message is distinct from new.message) execute function replace_words_of_fact();
delete from search_word where list = 'shop_floor_fact';
insert into search_word
select distinct 'shop_floor_fact', word, place
from shop_floor_fact cross join lateral fact_words(document, message) as word;
