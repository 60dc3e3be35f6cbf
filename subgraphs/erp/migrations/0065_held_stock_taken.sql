-- What a movement out of BLOCKED took of what holds keep there: taken back, they keep it again, or it is free if they ended.
create table held_stock_taken (
  movement text not null references inventory_movement,
  hold text not null references hold,
  plant text not null,
  quantity numeric not null check (quantity > 0),
  primary key (movement, hold)
);
call protect('held_stock_taken', 'plant');
