-- Corrective actions by eight disciplines (8D).

create sequence corrective_action_number;
create table corrective_action (
  id text primary key,
  -- The digits of the id, by which ids sort.
  ordinal integer not null unique,
  state text not null check (state in ('OPEN', 'CLOSED')),
  title text not null,
  nonconformance text references nonconformance,
  supplier text,
  item text references item,
  -- Null: it concerns every plant.
  plant text,
  -- The earliest due date of a discipline that is not done.
  next_due date,
  opened_by text not null,
  opened_at timestamptz not null,
  closed_by text,
  closed_at timestamptz,
  check (nonconformance is not null or supplier is not null or item is not null),
  check ((state = 'CLOSED') = (closed_at is not null)),
  check ((closed_at is null) = (closed_by is null)),
  check (closed_at >= opened_at)
);
create index corrective_action_by_opening on corrective_action (opened_at, id);
create index corrective_action_by_nonconformance on corrective_action (coalesce(nonconformance, ''), id);
create index corrective_action_by_supplier on corrective_action (coalesce(supplier, ''), id);
create index corrective_action_by_item on corrective_action (coalesce(item, ''), id);
create index corrective_action_by_plant on corrective_action (coalesce(plant, ''), id);
create index corrective_action_by_state on corrective_action (state, id);
create index corrective_action_by_due on corrective_action (coalesce(next_due, 'infinity'), id);
create index corrective_action_by_title on corrective_action (title, id);
create index corrective_action_of_nonconformance on corrective_action (nonconformance, opened_at)
  where nonconformance is not null;
create index corrective_action_of_supplier on corrective_action (supplier, opened_at) where supplier is not null;
call protect('corrective_action', 'supplier');
create policy every_plant on corrective_action as restrictive
  for insert with check (plant is not null or (select all_plants()));
create policy every_plant_change on corrective_action as restrictive
  for update using (true) with check (plant is not null or (select all_plants()));

create table corrective_action_discipline (
  corrective_action text not null references corrective_action,
  discipline text not null check (discipline in ('D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8')),
  plant text,
  supplier text,
  owner text,
  due_date date,
  text text,
  done_by text,
  done_at timestamptz,
  check ((done_at is null) = (done_by is null)),
  check (done_at is null or text is not null),
  primary key (corrective_action, discipline)
);
call protect('corrective_action_discipline', 'supplier');
