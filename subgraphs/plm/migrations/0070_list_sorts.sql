-- Lists sort by whatever they filter by, and a page begins where an index says: see docs/adr/0024.

select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

-- What a list sorts by beside its own columns is kept in its rows, so that one index has it together with the id.
alter table item_revision add column item_type text;
update item_revision set item_type = item.type from item where item.id = item_revision.item;
alter table item_revision alter column item_type set not null;
alter table bom add column revision_item text, add column revision_effective_from date;
update bom
set revision_item = item_revision.item, revision_effective_from = item_revision.effective_from
from item_revision
where item_revision.id = bom.revision;
alter table bom alter column revision_item set not null, alter column revision_effective_from set not null;
alter table routing add column revision_item text, add column revision_effective_from date;
update routing
set revision_item = item_revision.item, revision_effective_from = item_revision.effective_from
from item_revision
where item_revision.id = routing.revision;
alter table routing alter column revision_item set not null, alter column revision_effective_from set not null;

create function take_item_type() returns trigger language plpgsql set search_path from current as $$
begin
  new.item_type := (select type from item where id = new.item);
  return new;
end
$$;
create trigger item_type before insert on item_revision for each row execute function take_item_type();

create function pass_item_type_on() returns trigger language plpgsql set search_path from current as $$
begin
  update item_revision set item_type = new.type where item = new.id;
  return null;
end
$$;
create trigger item_type after update of type on item
for each row when (old.type <> new.type) execute function pass_item_type_on();

create function take_revision() returns trigger language plpgsql set search_path from current as $$
begin
  select item, effective_from into new.revision_item, new.revision_effective_from
  from item_revision
  where id = new.revision;
  return new;
end
$$;
create trigger revision before insert on bom for each row execute function take_revision();
create trigger revision before insert on routing for each row execute function take_revision();

-- In every plant, whatever the plants of the caller are.
create function pass_effective_from_on() returns trigger language plpgsql set search_path from current as $$
declare
  plants constant text := current_setting('millgraph.plants', true);
  suppliers constant text := current_setting('millgraph.suppliers', true);
begin
  perform set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);
  update bom set revision_effective_from = new.effective_from where revision = new.id;
  update routing set revision_effective_from = new.effective_from where revision = new.id;
  perform set_config('millgraph.plants', plants, true), set_config('millgraph.suppliers', suppliers, true);
  return null;
end
$$;
create trigger effective_from_of_definitions after update of effective_from on item_revision
for each row when (old.effective_from <> new.effective_from) execute function pass_effective_from_on();

create index item_by_number on item (number, id);
create index engineering_change_by_number on engineering_change (number, id);
create index item_by_obsolescence on item ((case when obsolete_at is null then 'infinity' else obsolete_at end), id);
create index item_by_obsolescence_range on item (obsolete_at) where obsolete_at is not null;
create index item_revision_by_type on item_revision (item_type, id);
create index item_revision_sorted_by_change on item_revision ((case when change is null then '' else change end), id);
create index bom_by_item on bom (revision_item, id);
create index bom_by_effectivity on bom (revision_effective_from, id);
create index routing_by_item on routing (revision_item, id);
create index routing_by_effectivity on routing (revision_effective_from, id);

-- Others begin with the same columns.
drop index bom_by_revision, routing_by_revision;

-- Null sorts as a value: by `case`, which is leakproof, as `coalesce` is not.
drop index
  bom_by_plant, engineering_change_by_approval, engineering_change_by_release, item_by_release,
  item_revision_by_release, routing_by_plant;
create index bom_by_plant on bom ((case when plant is null then '' else plant end), id);
create index engineering_change_by_approval on engineering_change
  ((case when approved_at is null then 'infinity' else approved_at end), id);
create index engineering_change_by_release on engineering_change
  ((case when released_at is null then 'infinity' else released_at end), id);
create index item_by_release on item ((case when released_at is null then 'infinity' else released_at end), id);
create index item_revision_by_release on item_revision
  ((case when released_at is null then 'infinity' else released_at end), id);
create index routing_by_plant on routing ((case when plant is null then '' else plant end), id);
