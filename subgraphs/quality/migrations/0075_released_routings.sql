-- What PLM's released revisions require to be inspected, and which items are obsolete.

alter table item add column obsolete_at timestamptz;

create table released_routing (
  id text primary key,
  revision text not null,
  item text not null,
  -- Null: every plant without a routing of its own.
  plant text,
  alternative integer not null,
  -- Its operations with a checkpoint, as [{ sequence, name }].
  checkpoints jsonb not null
);
create index released_routing_by_revision on released_routing (revision);
call protect('released_routing', 'plant');
