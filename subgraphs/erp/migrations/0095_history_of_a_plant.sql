-- What is asked of a plant is asked of a time: without these, all that it ever did is read for a month of it.
create index production_order_of_plant_by_due_date on production_order (plant, due_date);
create index production_order_of_plant_by_completion on production_order (plant, completed_at);
create index inventory_movement_of_plant_by_posting_date on inventory_movement (plant, posting_date);
-- Of an item, which orders come first: what is rare among its orders is not looked for among those of all items.
create index production_order_of_item_by_priority on production_order (item, priority, id);
-- And of an item what is in stock now: a balance of a lot that is used up stays, so that the primary key also holds all lots
-- of the past.
create index stock_balance_of_item_at_plant on stock_balance (plant, item) where quantity <> 0;
