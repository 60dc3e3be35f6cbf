-- Standard costs that were to be rolled when a revision took effect, and could not be yet.

create table awaited_cost_roll (
  plant text not null references plant,
  revision text not null,
  item text not null,
  -- The first day the cost is to hold: the revision's there, or that of a price which came later.
  roll_from date not null,
  since timestamptz not null,
  primary key (plant, revision)
);
create index awaited_cost_roll_by_item on awaited_cost_roll (plant, item);
create index awaited_cost_roll_of_revision on awaited_cost_roll (revision);
call protect('awaited_cost_roll', 'plant');

create table awaited_cost_roll_reason (
  plant text not null,
  revision text not null,
  position integer not null,
  code text not null,
  message text not null,
  -- What is missing, where it is a single thing: the item, work center or supplier.
  missing text check (
    missing in ('ITEM_AT_PLANT', 'STANDARD_COST', 'WORK_CENTER_RATE', 'SUBCONTRACT_RATE', 'LOT_SIZE')
  ),
  missing_of text,
  check ((missing is null) = (missing_of is null)),
  primary key (plant, revision, position),
  foreign key (plant, revision) references awaited_cost_roll on delete cascade
);
create index awaited_cost_roll_reason_by_missing on awaited_cost_roll_reason (plant, missing_of, missing);
call protect('awaited_cost_roll_reason', 'plant');
