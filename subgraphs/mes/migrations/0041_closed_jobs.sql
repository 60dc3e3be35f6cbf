-- Whether a job that is closed had been aborted: its order was not completed.

-- Migrations run in the system's role, to which rows are visible in a scope alone.
select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

alter table job add column is_aborted boolean not null default false;
update job
set is_aborted = true
where
  state = 'ABORTED'
  or (state = 'CLOSED' and exists (select from job_event where job_event.job = job.id and kind = 'ABORTED'));
