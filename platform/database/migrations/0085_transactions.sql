-- The business transaction that a command began or continued, so that all it caused can be shown together.
alter table accepted_command add column correlation_id text;
create index accepted_command_by_correlation on accepted_command (correlation_id) where correlation_id is not null;
create index event_log_by_correlation on event_log (correlation_id);
