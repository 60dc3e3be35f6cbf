-- The day and shift that every fact of the floor belongs to, fixed when it is recorded; null shift: outside every shift.
-- Facts of before have neither.

alter table lot
  add column production_date date,
  add column shift text;
alter table job_event
  add column production_date date,
  add column shift text;
alter table lot_scrap
  add column production_date date,
  add column shift text;
