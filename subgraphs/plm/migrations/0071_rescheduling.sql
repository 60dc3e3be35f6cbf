-- What was said of the first day of a revision before it came, and why it is another one now.
create table revision_rescheduling (
  ordinal bigint generated always as identity primary key,
  revision text not null references item_revision,
  effective_from_before date not null,
  effective_from date not null check (effective_from <> effective_from_before),
  reason text not null,
  rescheduled_by text not null,
  rescheduled_at timestamptz not null
);
create index revision_rescheduling_by_revision on revision_rescheduling (revision, ordinal);
call protect('revision_rescheduling', 'shared');
