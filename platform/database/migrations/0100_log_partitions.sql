-- The event log by the month in which events were recorded, so that what is too old is dropped as a whole.

select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

-- What there is stays where it is, as the first partition: until the end of the month, or later where a clock was wrong.
-- A partitioned table has no key that leaves out the time, and in Postgres 15 and 16 no identity column.
alter table event_log rename to event_log_first;
alter table event_log_first drop constraint event_log_pkey;
alter index event_log_by_correlation rename to event_log_first_by_correlation;
alter index event_log_by_time rename to event_log_first_by_time;

create sequence event_log_place;
select setval('event_log_place', greatest(nextval(pg_get_serial_sequence('event_log_first', 'position')), 1));
alter table event_log_first alter column position drop identity;

create table event_log (like event_log_first including defaults) partition by range (recorded_at);
alter table event_log alter column position set default nextval('event_log_place');
alter sequence event_log_place owned by event_log.position;
create index event_log_in_order on event_log (transaction_id, position);
create index event_log_by_correlation on event_log (correlation_id);
create index event_log_by_time on event_log (recorded_at);
call protect('event_log', 'supplier');

do $$
declare
  latest timestamptz := (select greatest(now(), max(recorded_at)) from event_log_first);
  -- Months are those of UTC, whatever zone the session is in.
  beyond timestamptz := (date_trunc('month', latest at time zone 'UTC') + interval '1 month') at time zone 'UTC';
begin
  execute format('alter table event_log attach partition event_log_first for values from (minvalue) to (%L)', beyond);
end
$$;

-- Makes the partition of the month in which a time is, unless it is there. Nobody who reads or writes waits for it.
create procedure make_log_partition(moment timestamptz) language plpgsql set search_path from current as $$
declare
  month constant timestamp := date_trunc('month', moment at time zone 'UTC');
  name constant text := to_char(month, '"event_log_"YYYY_MM');
begin
  perform pg_advisory_xact_lock(hashtext('millgraph log partitions ' || current_schema()));
  if to_regclass(name) is not null then
    return;
  end if;
  if exists (
    select
    from pg_inherits join pg_class on pg_class.oid = inhrelid
    where
      inhparent = 'event_log'::regclass and relname = 'event_log_first'
      and (regexp_match(pg_get_expr(relpartbound, pg_class.oid), $bound$TO \('([^']+)'\)$bound$))[1]::timestamptz
        > month at time zone 'UTC'
  ) then
    return;
  end if;
  execute format('create table %I (like event_log including defaults)', name);
  execute format('call protect(%L, ''supplier'')', name);
  execute format(
    'alter table event_log attach partition %I for values from (%L) to (%L)',
    name, month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC'
  );
end
$$;
call make_log_partition(now());
call make_log_partition(now() + interval '1 month');
call make_log_partition(now() + interval '2 months');

-- What was dropped of the log: nothing, or all up to a place and a time of recording.
create table log_dropped (
  single boolean primary key default true check (single),
  transaction_id xid8 not null,
  position bigint not null,
  before timestamptz not null
);
call protect('log_dropped', 'shared');

-- How far those who read the log had read it: what they have not read is not dropped.
create table log_reader (
  consumer text primary key,
  transaction_id xid8 not null,
  position bigint not null,
  read_at timestamptz not null default now()
);
call protect('log_reader', 'shared');

alter table consumer_position
  -- What was recorded before this time was dropped of the source's log.
  add column dropped_before timestamptz,
  -- The same, of which some may not have been taken over before it was dropped.
  add column missed_before timestamptz;

create index inbox_by_age on inbox (handled_at);
