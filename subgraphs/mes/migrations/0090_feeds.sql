-- Which tables change which rows of the lists that are exported.

call feeds('equipmentList', 'equipment', 'changed.id', 'plant');
call feeds('equipmentList', 'equipment_state', 'changed.equipment', 'plant');
call feeds('downtimes', 'equipment_state', 'changed.record', 'plant');
call feeds('downtimeReasons', 'downtime_reason', 'changed.code', 'shared');
call feeds('workCalendars', 'work_calendar', 'changed.id', 'plant');

call feeds('jobs', 'job', 'changed.place', 'plant');
-- What a job received, made and may still make is counted from these.
call feeds(
  'jobs', 'production_order', 'job.place', 'plant', 'join job on job.production_order = changed.id', 'job'
);
call feeds('jobs', 'transfer', 'job.place', 'plant', 'join job on job.id = changed.job', 'job');
call feeds('jobs', 'rework_return', 'job.place', 'plant', 'join job on job.id = changed.job', 'job');
call feeds('jobs', 'production_report', 'job.place', 'plant', 'join job on job.id = changed.job', 'job');
call feeds(
  'jobs', 'production_report', 'job.place', 'plant',
  'join transfer on transfer.report = changed.id and changed.reversal is not null join job on job.id = transfer.job', 'job'
);

call feeds('productionReports', 'production_report', 'changed.id', 'plant');
call feeds('materialConsumptions', 'material_consumption', 'changed.id', 'plant');
call feeds('lots', 'lot', 'changed.id', 'supplier');
call feeds('executionExceptions', 'execution_exception', 'changed.id', 'plant');
call feeds('shopFloorFacts', 'shop_floor_fact', 'changed.place', 'plant');

-- Exports read in the order of the key.
create index job_by_key on job (place);
