-- What plants build: PLM releases the target, a plant takes it over.

-- The plants that ERP told of.
create table plant (
  id text primary key,
  -- The name by which row-level security knows the plant of a row.
  plant text generated always as (id) stored,
  time_zone text not null,
  adoption text not null check (adoption in ('MANUAL', 'AUTOMATIC')),
  gapless_effectivity boolean not null
);
call protect('plant', 'plant');

-- The date at a plant at an instant, in UTC for a plant that is not known.
create function plant_date(plant_id text, at timestamptz) returns date language sql stable
  return (at at time zone coalesce((select time_zone from plant where id = plant_id), 'UTC'))::date;

-- The revision of an item on a day: what the plant itself decided comes before what holds everywhere.
create function revision_at(item_id text, plant_id text, day date) returns text language sql stable
  return (
    select revision
    from revision_effectivity
    where item = item_id and (plant is null or plant = plant_id) and effective @> day
    order by plant nulls last
    limit 1
  );

-- What plants decided about revisions, in the order of the decisions; the last one about a revision holds.
create table revision_adoption (
  ordinal bigint generated always as identity primary key,
  revision text not null references item_revision,
  item text not null references item,
  plant text not null,
  decision text not null check (decision in ('ACCEPTED', 'DECLINED')),
  effective_from date,
  reason text,
  change text references engineering_change,
  decided_by text not null,
  decided_at timestamptz not null,
  check ((decision = 'ACCEPTED') = (effective_from is not null)),
  check (decision = 'ACCEPTED' or reason is not null)
);
create index revision_adoption_by_revision on revision_adoption (revision, plant, ordinal);
create index revision_adoption_by_change on revision_adoption (change) where change is not null;
create index revision_adoption_by_plant on revision_adoption (plant, ordinal);
create index revision_adoption_by_item on revision_adoption (item);
call protect('revision_adoption', 'plant');

-- Where a plant enforces it, the revisions that an item has there follow each other without a gap. Judged are the gaps that
-- a write makes: where it takes something away, or puts something beyond all that there was. One from before the plant
-- enforced it stands against nothing else. It looks at every plant, whatever the plants of the caller are.
create function refuse_gap() returns trigger language plpgsql as $$
declare
  plants constant text := current_setting('millgraph.plants', true);
  suppliers constant text := current_setting('millgraph.suppliers', true);
  of_item constant text := coalesce(new.item, old.item);
  found_plant text;
  gap daterange;
begin
  perform set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);
  select plant.id, missing.gap
  into found_plant, gap
  from
    plant
    cross join lateral (
      select range_agg(effective) as ranges
      from revision_effectivity as effectivity
      where effectivity.item = of_item and (effectivity.plant is null or effectivity.plant = plant.id)
    ) as building
    cross join lateral unnest(datemultirange(range_merge(building.ranges)) - building.ranges) as missing (gap)
  where
    plant.gapless_effectivity
    and (
      missing.gap && old.effective
      or (
        missing.gap -|- new.effective
        and not coalesce(
          missing.gap <@ (
            select range_merge(range_agg(other.effective))
            from revision_effectivity as other
            where
              other.item = of_item
              and (other.plant is null or other.plant = plant.id)
              and (other.revision, other.plant, other.effective)
                is distinct from (new.revision, new.plant, new.effective)
          ),
          false
        )
      )
    )
  order by plant.id, missing.gap
  limit 1;
  if found then
    raise exception 'item % would have no revision at plant % from % to %', of_item, found_plant, lower(gap), upper(gap)
      using errcode = 'check_violation', constraint = 'no_gap_at_plant';
  end if;
  perform set_config('millgraph.plants', plants, true), set_config('millgraph.suppliers', suppliers, true);
  return null;
end
$$;

create constraint trigger no_gap_at_plant
  after insert or update or delete on revision_effectivity
  deferrable initially deferred
  for each row execute function refuse_gap();
