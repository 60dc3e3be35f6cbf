-- Where PLM's released revisions are to be made.

create table released_routing (
  id text primary key,
  revision text not null,
  -- Null: every plant without a routing of its own.
  plant text,
  alternative integer not null,
  -- Its operations that name a work center, as [{ sequence, name, workCenter }].
  operations jsonb not null
);
create index released_routing_by_revision on released_routing (revision);
call protect('released_routing', 'plant');
