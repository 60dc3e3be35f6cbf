-- What every system's schema has besides its own tables: scope, log, inbox, consumers, accepted commands.

-- The scope of the caller, set for each transaction. Unset: no plant, no supplier, no row.
create function visible_plants() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('millgraph.plants', true), '')::text[], '{}');

create function visible_suppliers() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('millgraph.suppliers', true), '')::text[], '{}');

create function is_scoped() returns boolean language sql stable parallel safe
  return cardinality(visible_plants()) > 0;

create function all_plants() returns boolean language sql stable parallel safe
  return '*' = any(visible_plants());

create function all_suppliers() returns boolean language sql stable parallel safe
  return '*' = any(visible_suppliers());

-- Row-level security for a table, also against its owner. By 'shared': whoever has a scope; by 'plant': its plant (null:
-- every plant) is visible and the caller is not limited to suppliers; by 'supplier': both its plant and its supplier are.
-- The scalar subqueries make Postgres evaluate the scope once for each statement, not for each row.
create procedure protect(target regclass, kind text) language plpgsql as $$
declare
  plant_visible constant text := '((select all_plants()) or (plant is null and (select is_scoped())) or plant = any((select visible_plants())::text[]))';
  condition text;
begin
  condition := case kind
    when 'shared' then '(select is_scoped())'
    when 'plant' then plant_visible || ' and (select all_suppliers())'
    when 'supplier' then plant_visible || ' and ((select all_suppliers()) or supplier = any((select visible_suppliers())::text[]))'
  end;
  if condition is null then
    raise exception 'unknown kind of protection: %', kind;
  end if;
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy scope on %s using (%s)', target, condition);
end
$$;

-- The append-only event log. Readers order by (transaction_id, position) and stop before the oldest transaction that is
-- still open: position alone would lose rows that commit late.
create table event_log (
  transaction_id xid8 not null default pg_current_xact_id(),
  position bigint generated always as identity,
  id uuid not null,
  type text not null,
  source text not null,
  subject text not null,
  plant text,
  supplier text,
  time timestamptz not null,
  recorded_at timestamptz not null default now(),
  historical boolean not null default false,
  correlation_id text not null,
  causation_id text,
  traceparent text not null,
  data jsonb not null,
  primary key (transaction_id, position)
);
call protect('event_log', 'supplier');

-- An event takes effect once for each consumer: this row commits with the effect.
create table inbox (
  consumer text not null,
  event_id uuid not null,
  handled_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
call protect('inbox', 'shared');

-- How far a consumer has read the log of a source system.
create table consumer_position (
  consumer text not null,
  source text not null,
  cursor text not null,
  last_event_at timestamptz,
  primary key (consumer, source)
);
call protect('consumer_position', 'shared');

-- Events whose reaction failed, and later events of the same subject, which wait behind them.
create table waiting_event (
  consumer text not null,
  source text not null,
  subject text not null,
  place bigint generated always as identity,
  event_id uuid not null,
  event jsonb not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  last_error text,
  primary key (consumer, source, subject, place),
  unique (consumer, event_id)
);
call protect('waiting_event', 'shared');

-- Accepted commands, by which a repeated one gets its first answer.
create table accepted_command (
  caller text not null,
  mutation text not null,
  idempotency_key text not null,
  input_hash text not null,
  entity_id text,
  accepted_at timestamptz not null default now(),
  primary key (caller, mutation, idempotency_key)
);
create index accepted_command_by_age on accepted_command (accepted_at);
call protect('accepted_command', 'shared');
