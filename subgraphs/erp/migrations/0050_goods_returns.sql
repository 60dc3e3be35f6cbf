-- What goes back to suppliers of what was received.

-- Migrations run in the system's role, to which rows are visible in a scope alone.
select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

-- One row for each movement; of one that takes a return back the quantity is less than zero.
create table goods_return (
  movement text primary key,
  goods_receipt text not null references goods_receipt,
  purchase_order text not null,
  line integer not null,
  plant text not null,
  supplier text not null,
  -- In the unit of the line.
  quantity numeric not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index goods_return_by_receipt on goods_return (goods_receipt);
create index goods_return_by_line on goods_return (purchase_order, line);
call protect('goods_return', 'supplier');
call protect_documents('goods_return');
