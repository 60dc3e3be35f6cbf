-- What is wrong with a lot is derived anew when something is learned of late.

-- Migrations run in the system's role, to which rows are visible in a scope alone.
select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

alter table lot
  -- The record that broke the rule before the lot was made; null: the lot itself, or a hold it was made on.
  add column violation_of text,
  -- Its violation was told, and ERP has not yet said what became of its stock: all that is left counts as BLOCKED.
  add column blocked_ahead boolean not null default false;
update lot
set violation_of = execution_exception.record
from execution_exception
where
  violation_settled and violation_message like 'Exception %'
  and execution_exception.id = split_part(violation_message, ' ', 2);
alter table lot drop column violation_settled;

-- When it is written, under the locks of what it is about, and not when its transaction began: so the last word on an
-- order is the one recorded last.
alter table event_log alter column recorded_at set default clock_timestamp();
