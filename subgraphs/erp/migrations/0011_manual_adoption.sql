-- What a plant builds when it begins to adopt MANUALLY it goes on building, without a decision of its own.
create table manual_baseline (
  plant text not null,
  revision text not null references product_definition,
  primary key (plant, revision)
);
call protect('manual_baseline', 'plant');

create function keep_baseline() returns trigger language plpgsql as $$
begin
  delete from manual_baseline where plant = new.id;
  insert into manual_baseline (plant, revision)
  select new.id, revision from product_definition
  where effective_from <= (now() at time zone new.time_zone)::date;
  return null;
end
$$;
create trigger begins_manual after insert on plant for each row
when (new.adoption = 'MANUAL') execute function keep_baseline();
create trigger becomes_manual after update of adoption on plant for each row
when (new.adoption = 'MANUAL' and old.adoption <> 'MANUAL') execute function keep_baseline();
