-- Events that failed for good, what somebody decided about them, and events that are to be read once more.

alter table waiting_event
  -- Failures that waiting does not mend.
  add column faults integer not null default 0,
  add column first_failed_at timestamptz not null default now(),
  -- Since when it is not tried any more: it is a dead letter, and the events behind it wait until somebody decides.
  add column dead_at timestamptz;
create index waiting_event_by_correlation on waiting_event ((event ->> 'correlationid'));

-- What was discarded is not taken over when the log is read anew.
alter table inbox add column discarded boolean not null default false;

-- Every event that became a dead letter; it stays when it was dealt with.
create table dead_letter (
  -- The event's id.
  id text primary key,
  source text not null,
  type text not null,
  subject text not null,
  plant text,
  correlation_id text,
  event jsonb not null,
  state text not null check (state in ('DEAD', 'REDRIVEN', 'HANDLED', 'DISCARDED')),
  attempts integer not null,
  first_failed_at timestamptz not null,
  last_failed_at timestamptz not null,
  error_code text not null,
  error text not null
);
create index dead_letter_by_time on dead_letter (last_failed_at, id);
create index dead_letter_by_state on dead_letter (state, last_failed_at, id);
create index dead_letter_by_subject on dead_letter (subject);
create index dead_letter_by_correlation on dead_letter (correlation_id);
call protect('dead_letter', 'plant');

-- Who decided what about a dead letter, and why. It outlives the record of the command.
create table dead_letter_decision (
  place bigint generated always as identity primary key,
  dead_letter text not null references dead_letter,
  plant text,
  decision text not null check (decision in ('REDRIVEN', 'DISCARDED')),
  decided_at timestamptz not null default now(),
  decided_by text not null,
  reason text not null,
  correlation_id text not null
);
create index dead_letter_decision_by_letter on dead_letter_decision (dead_letter, place);
call protect('dead_letter_decision', 'plant');

-- Events of a source that are read once more: to take over those that are missing, or to make a projection anew.
create table event_replay (
  id text primary key default gen_random_uuid()::text,
  kind text not null check (kind in ('REDELIVERY', 'REBUILD')),
  source text not null,
  projection text,
  -- Recorded in this range; null: open.
  from_at timestamptz,
  to_at timestamptz,
  subject text,
  include_discarded boolean not null,
  state text not null default 'REQUESTED' check (state in ('REQUESTED', 'CLEARING', 'READING', 'DONE', 'FAILED')),
  -- Behind what was read, and where the consumer stood when it began.
  cursor text,
  until text,
  events_read bigint not null default 0,
  events_handled bigint not null default 0,
  requested_at timestamptz not null default now(),
  requested_by text not null,
  reason text not null,
  correlation_id text not null,
  finished_at timestamptz,
  error text
);
create index event_replay_open on event_replay (source, requested_at) where state in ('REQUESTED', 'CLEARING', 'READING');
create index event_replay_by_time on event_replay (requested_at);
call protect('event_replay', 'shared');

-- Where a time of recording is in the log.
create index event_log_by_time on event_log (recorded_at);
