-- Of what KPIs are made, by the time it happened.
create index stock_count_by_time on stock_count (counted_at) where recorded is not null;
create index production_order_cancelled_at on production_order (cancelled_at) where cancelled_at is not null;
