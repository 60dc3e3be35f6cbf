-- What a job counts stands with it: a report costs the same whether its order has ten others or ten thousand.

select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

-- Of jobs that MES runs; of imported ones it stays at nothing.
alter table job
  -- By reports that nobody took back.
  add column reported_good numeric not null default 0,
  add column reported_scrap numeric not null default 0,
  add column reported_rework numeric not null default 0,
  -- What was sent to it, and what of that it received: all that was sent until `received_until`, and what came with a release
  -- or a split. Pieces of a report that was reversed were never sent.
  add column arrived numeric not null default 0,
  add column received numeric not null default 0;

create index transfer_by_job_and_time on transfer (job, sent_at);
drop index transfer_by_job;

-- Counts jobs anew, from all of their records.
create function count_jobs(jobs text[]) returns void language sql set search_path from current as $$
  update job
  set
    (reported_good, reported_scrap, reported_rework) = (
      select coalesce(sum(good), 0), coalesce(sum(scrap), 0), coalesce(sum(rework), 0)
      from production_report as report
      where report.job = job.id and reversal is null
    ),
    (arrived, received) = (
      select
        coalesce(sum(quantity), 0),
        coalesce(sum(quantity) filter (where report is null or sent_at <= job.received_until), 0)
      from transfer left join production_report as sender on sender.id = transfer.report
      where transfer.job = job.id and sender.reversal is null
    )
  from production_order
  where job.id = any(jobs) and production_order.id = job.production_order and released_at is not null
$$;
select count_jobs(array(
  select job.id from job join production_order on production_order.id = job.production_order where released_at is not null
));

-- What is reported has reached the job, with all that was sent before.
create function count_reports() returns trigger language plpgsql set search_path from current as $$
begin
  update job
  set
    reported_good = reported_good + told.good,
    reported_scrap = reported_scrap + told.scrap,
    reported_rework = reported_rework + told.rework,
    received_until = greatest(received_until, told.until)
  from
    (
      select
        job, sum(coalesce(good, 0)) as good, sum(coalesce(scrap, 0)) as scrap, sum(coalesce(rework, 0)) as rework,
        max(occurred_at) as until
      from new_rows
      where reversal is null
      group by job
    ) as told,
    production_order
  where job.id = told.job and production_order.id = job.production_order and released_at is not null;
  return null;
end
$$;
create trigger count_reports after insert on production_report referencing new table as new_rows
for each statement execute function count_reports();

create function count_reversed_report() returns trigger language plpgsql set search_path from current as $$
begin
  perform count_jobs(array(select new.job union select job from transfer where report = new.id));
  return null;
end
$$;
create trigger count_reversed_report after update of reversal on production_report
for each row when (old.reversal is distinct from new.reversal) execute function count_reversed_report();

create function count_transfers() returns trigger language plpgsql set search_path from current as $$
begin
  update job
  set arrived = arrived + told.quantity, received = received + told.in_time
  from (
    select
      new_rows.job, sum(quantity) as quantity,
      coalesce(sum(quantity) filter (where report is null or sent_at <= own.received_until), 0) as in_time
    from new_rows join job as own on own.id = new_rows.job
    group by new_rows.job
  ) as told
  where job.id = told.job;
  return null;
end
$$;
create trigger count_transfers after insert on transfer referencing new table as new_rows
for each statement execute function count_transfers();

create function count_received() returns trigger language plpgsql set search_path from current as $$
declare
  since constant timestamptz := coalesce(old.received_until, '-infinity');
begin
  -- Earlier, after a reversal: what came between is not received any more.
  new.received := new.received + case when since < new.received_until then 1 else -1 end
    * (
      select coalesce(sum(quantity), 0)
      from transfer join production_report as sender on sender.id = transfer.report
      where
        transfer.job = new.id
        and sent_at > least(since, coalesce(new.received_until, '-infinity'))
        and sent_at <= greatest(since, coalesce(new.received_until, '-infinity'))
        and sender.reversal is null
    );
  return new;
end
$$;
create trigger count_received before update of received_until on job
for each row when (old.received_until is distinct from new.received_until) execute function count_received();

-- What broke a rule is looked for with every report.
create index job_event_broken on job_event (production_order) where violation_rule is not null;
create index production_report_broken on production_report (production_order) where violation_rule is not null;
create index material_consumption_broken on material_consumption (production_order) where violation_rule is not null;
create index lot_broken on lot (production_order) where violation_rule is not null;
