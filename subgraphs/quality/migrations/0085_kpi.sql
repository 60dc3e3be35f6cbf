-- Of what KPIs are made, by the time it happened, and the entries of the jobs that reported then.
create index production_report_by_time on production_report (reported_at, job);
create index production_report_by_job on production_report (job, reported_at);
create index rework_return_by_job on rework_return (job, returned_at);
create index goods_receipt_by_time on goods_receipt (received_at);
create index receipt_rejection_by_time on receipt_rejection (recorded_at);
create index disposition_rejected_by_time on disposition (in_force_at)
  where state = 'IN_FORCE' and decision in ('SCRAP', 'RETURN_TO_SUPPLIER');
