-- What was taken over of a business transaction, so that it is shown with all else of it.
alter table inbox
  add column correlation_id text,
  add column type text,
  add column subject text,
  add column of_plant text;
create index inbox_by_correlation on inbox (correlation_id) where correlation_id is not null;
