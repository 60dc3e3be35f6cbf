-- How long, and of how much, a deviation permits to depart from what is released.
alter table engineering_change
  add column valid_from date,
  add column valid_to date,
  add column limit_quantity numeric check (limit_quantity > 0),
  add column limit_unit text,
  add check (valid_from < valid_to),
  add check ((limit_quantity is null) = (limit_unit is null)),
  add check (kind = 'DEVIATION' or coalesce(valid_from, valid_to) is null and limit_quantity is null);
