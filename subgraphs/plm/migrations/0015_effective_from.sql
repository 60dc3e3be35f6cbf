-- Since when a revision is effective everywhere, beside what the lists of revisions, BOMs and routings filter and sort by.
-- A filter on `lower(effective)` reads every row: row-level security comes before functions.

select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

-- Infinity: not yet. As revision_effectivity has it, kept by its trigger.
alter table item_revision add column effective_from date not null default 'infinity';
update item_revision
set effective_from = lower(effective)
from revision_effectivity
where revision = item_revision.id and plant is null and not lower_inf(effective);
create index item_revision_by_effectivity on item_revision (effective_from, id);

create function keep_effective_from() returns trigger language plpgsql set search_path from current as $$
begin
  if coalesce(new.plant, old.plant) is null then
    update item_revision
    set
      effective_from = coalesce(
        (select lower(effective) from revision_effectivity where revision = item_revision.id and plant is null),
        'infinity'
      )
    where id = coalesce(new.revision, old.revision);
  end if;
  return null;
end
$$;

create trigger effective_from
  after insert or update or delete on revision_effectivity
  for each row execute function keep_effective_from();
