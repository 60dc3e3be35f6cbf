-- What changed since: for each list that is exported, which of its rows a transaction changed. Kept by triggers, and only
-- added to, so that two transactions never wait for each other here; read behind the same watermark as the event log.

create table row_change (
  list text collate "C" not null,
  -- The row's key in the list. It outlives the row, whose end is told by it.
  key text collate "C" not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  -- Whose row it was or is; one that moves to another plant is a change of both.
  plant text,
  supplier text,
  -- Whether every caller sees the row.
  everyone boolean not null,
  unique nulls not distinct (list, key, transaction_id, plant, supplier)
);
create index row_change_in_order on row_change (list, transaction_id, key);
-- As the rows of the lists are protected: the key of a row that a caller never saw must not reach it as the row's end.
call protect('row_change', 'supplier');
create policy shared_scope on row_change using (everyone and (select is_scoped()));

-- Lets a list tell what changed: whatever happens to a row of `source` changes the row `key` of the list. `kind` is how
-- the list's table is protected. `key` may use `changed`, a row of `source`, and what `joined` joins to it; `owner` is the
-- one that has plant and supplier.
create procedure feeds(
  list text, source regclass, key text, kind text, joined text default '', owner text default 'changed'
) language plpgsql as $$
declare
  name constant text := format('feed_%s_from_%s', lower(list), (select relname from pg_class where oid = source));
  unique_name text := name;
  insertion constant text := format(
    'insert into row_change (list, key, plant, supplier, everyone)
      select %s %L, %s, %s, %s, %s from %%s as changed %s where %s is not null
      on conflict do nothing;',
    case when joined = '' and key = 'changed.id' then '' else 'distinct' end,
    list,
    key,
    case when kind = 'shared' then 'null' else owner || '.plant' end,
    case when kind = 'supplier' then owner || '.supplier' else 'null' end,
    (kind = 'shared')::text,
    joined,
    key
  );
begin
  -- One table may feed a list by several keys.
  while exists (select from pg_proc where proname = unique_name and pronamespace = current_schema()::regnamespace) loop
    unique_name := unique_name || '_too';
  end loop;
  execute format(
    'create function %I() returns trigger language plpgsql set search_path from current as $body$
    begin
      case tg_op
        when ''INSERT'' then %s
        when ''DELETE'' then %s
        else %s
      end case;
      return null;
    end
    $body$',
    unique_name,
    format(insertion, 'new_rows'),
    format(insertion, 'old_rows'),
    format(insertion, '(select * from old_rows union all select * from new_rows)')
  );
  execute format(
    'create trigger %I after insert on %s referencing new table as new_rows
      for each statement execute function %I()',
    unique_name || '_1', source, unique_name
  );
  execute format(
    'create trigger %I after update on %s referencing old table as old_rows new table as new_rows
      for each statement execute function %I()',
    unique_name || '_2', source, unique_name
  );
  execute format(
    'create trigger %I after delete on %s referencing old table as old_rows
      for each statement execute function %I()',
    unique_name || '_3', source, unique_name
  );
end
$$;
