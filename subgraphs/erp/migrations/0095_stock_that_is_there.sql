-- What is in stock of an item at a plant: a balance of a lot that is used up stays, so that the primary key also holds all
-- lots of the past.
create index stock_balance_of_item_at_plant on stock_balance (plant, item) where quantity <> 0;
