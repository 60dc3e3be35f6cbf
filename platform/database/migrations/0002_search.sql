-- Search by text: where the words of what can be searched begin. A text is found by its beginning at any word, which an
-- index answers; `ilike '%...%'` would read every row, because row-level security comes before any operator that might tell
-- of a row by an error.

create table search_word (
  -- The table that is searched.
  list text not null,
  -- The text from the start of a word on, in lower case, 40 characters at most.
  word text collate "C" not null,
  entity text not null,
  primary key (list, word, entity)
);
create index search_word_by_entity on search_word (list, entity);
-- It tells nothing alone: what is found is read from its own table, under that table's scope.
call protect('search_word', 'shared');

-- Where the first 100 words of texts begin.
create function search_words(variadic texts text[]) returns setof text language sql immutable parallel safe as $$
  select distinct left(substr(plain, regexp_instr(plain, '\m\w', 1, ordinal)), 40)
  from
    unnest(texts) as given (text)
    cross join lateral (select regexp_replace(lower(given.text), '\s+', ' ', 'g')) as normal (plain)
    cross join lateral generate_series(1, least(regexp_count(plain, '\m\w'), 100)) as ordinal
  where given.text is not null
$$;

-- Keeps the words of rows that are new or gone. Arguments: the list, the column that names a row, those that are searched.
create function keep_search_words() returns trigger language plpgsql set search_path from current as $$
declare
  searched text := (
    select string_agg(format('%I', name), ', ') from unnest(tg_argv[2:]) as name
  );
begin
  if tg_op = 'INSERT' then
    execute format(
      'insert into search_word
        select distinct %L, word, %I from new_rows cross join lateral search_words(%s) as word
        on conflict do nothing',
      tg_argv[0], tg_argv[1], searched
    );
  else
    execute format(
      'delete from search_word where list = %L and entity in (select %I from old_rows)', tg_argv[0], tg_argv[1]
    );
  end if;
  return null;
end
$$;

-- The same for a row of which a searched column changed.
create function replace_search_words() returns trigger language plpgsql set search_path from current as $$
begin
  delete from search_word where list = tg_argv[0] and entity = to_jsonb(old) ->> tg_argv[1];
  insert into search_word
  select tg_argv[0], word, to_jsonb(new) ->> tg_argv[1]
  from search_words(variadic array(select to_jsonb(new) ->> name from unnest(tg_argv[2:]) as name)) as word;
  return null;
end
$$;

-- Lets the rows of a table be found by the words of some of its columns; `entity` is the column that names a row.
create procedure searchable(target regclass, entity text, variadic columns text[]) language plpgsql as $$
declare
  list constant text := (select relname from pg_class where oid = target);
  arguments constant text := (
    select string_agg(quote_literal(argument), ', ') from unnest(array[list, entity] || columns) as argument
  );
  searched constant text := (select string_agg(format('%I', name), ', ') from unnest(columns) as name);
  changed constant text := (
    select string_agg(format('old.%1$I is distinct from new.%1$I', name), ' or ') from unnest(columns) as name
  );
begin
  execute format(
    'create trigger search_inserted after insert on %s referencing new table as new_rows
      for each statement execute function keep_search_words(%s)',
    target, arguments
  );
  execute format(
    'create trigger search_deleted after delete on %s referencing old table as old_rows
      for each statement execute function keep_search_words(%s)',
    target, arguments
  );
  execute format(
    'create trigger search_updated after update of %s on %s
      for each row when (%s) execute function replace_search_words(%s)',
    searched, target, changed, arguments
  );
  perform set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);
  execute format(
    'insert into search_word select distinct %L, word, %I from %s cross join lateral search_words(%s) as word',
    list, entity, target, searched
  );
end
$$;
