-- The whole life of an engineering change: what it affects, who has to approve it, and each step with who and when.

alter table engineering_change
  add column required_approver_roles text[] not null default '{}',
  add column state_before_hold text,
  add column released_at timestamptz,
  add column implemented_at timestamptz,
  -- Whether its revisions are still to be released.
  add column is_open boolean not null
    generated always as (released_at is null and state not in ('REJECTED', 'CANCELLED')) stored,
  add check ((state = 'ON_HOLD') = (state_before_hold is not null)),
  add constraint engineering_change_openness unique (id, kind, is_open);

create index engineering_change_by_kind on engineering_change (kind, id);
create index engineering_change_by_state on engineering_change (state, id);
create index engineering_change_by_title on engineering_change (title, id);
create index engineering_change_by_approval on engineering_change (coalesce(approved_at, 'infinity'), id);
create index engineering_change_by_release on engineering_change (coalesce(released_at, 'infinity'), id);

create table engineering_change_step (
  change text not null references engineering_change,
  ordinal bigint generated always as identity,
  state text not null,
  by text not null,
  at timestamptz not null,
  reason text,
  primary key (change, ordinal)
);
call protect('engineering_change_step', 'shared');

create table engineering_change_approval (
  change text not null references engineering_change,
  ordinal bigint generated always as identity,
  -- Null: the change requires no certain role.
  role text,
  by text not null,
  at timestamptz not null,
  primary key (change, ordinal),
  unique nulls not distinct (change, role)
);
call protect('engineering_change_approval', 'shared');

-- The kind and openness of the change follow it, so that the index below sees every way in which a change can open.
create table affected_item (
  change text not null,
  change_kind text not null,
  change_is_open boolean not null,
  item text not null references item,
  from_revision text references item_revision,
  to_revision text references item_revision,
  disposition_policy text check (
    disposition_policy in ('USE_AS_IS', 'USE_UP', 'REWORK', 'SCRAP', 'RETURN_TO_SUPPLIER')
  ),
  primary key (change, item),
  foreign key (change, change_kind, change_is_open)
    references engineering_change (id, kind, is_open) on update cascade
);
create unique index one_open_order_of_an_item on affected_item (item) where change_kind = 'ORDER' and change_is_open;
create index affected_item_by_item on affected_item (item, change);
create index affected_item_by_target on affected_item (to_revision) where to_revision is not null;
create index affected_item_by_source on affected_item (from_revision) where from_revision is not null;
call protect('affected_item', 'shared');
create index engineering_change_by_approval_range on engineering_change (approved_at) where approved_at is not null;
create index engineering_change_by_release_range on engineering_change (released_at) where released_at is not null;
