-- Filters compare the columns themselves: an expression with coalesce, as lists are sorted by, reads no index under
-- row-level security.
create index production_order_planned_start on production_order (planned_start) where planned_start is not null;
create index production_order_planned_end on production_order (planned_end) where planned_end is not null;
create index production_order_completed_at on production_order (completed_at) where completed_at is not null;
create index order_confirmation_posting_date on order_confirmation (posting_date) where posting_date is not null;
create index order_confirmation_reversed on order_confirmation (occurred_at, id)
  where reverses is not null or reversed_by is not null;
create index purchase_order_line_by_due_date on purchase_order_line (due_date, purchase_order) where due_date is not null;
create index supplier_active on supplier (active, id);
create index customer_active on customer (active, id);
create index shipment_confirmed_at on shipment (confirmed_at) where confirmed_at is not null;
create index warehouse_task_assignee on warehouse_task (assignee, id) where assignee is not null;
create index warehouse_task_ended_at on warehouse_task (ended_at) where ended_at is not null;
create index logistics_exception_of_item on logistics_exception (item, id) where item is not null;
create index logistics_exception_resolved_at on logistics_exception (resolved_at) where resolved_at is not null;
