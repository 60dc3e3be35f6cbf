-- When a consumer last took events over.
alter table consumer_position add column taken_at timestamptz;
