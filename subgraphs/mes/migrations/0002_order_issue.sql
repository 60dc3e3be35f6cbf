-- What ERP's own issues took of a lot for an order, less what its returns brought back; in the lot's unit. Less than zero
-- where it brought back what a job had consumed.
create table order_issue (
  lot text not null references lot,
  production_order text not null,
  plant text not null,
  quantity numeric not null,
  unit text not null,
  primary key (lot, production_order)
);
create index order_issue_by_order on order_issue (production_order);
call protect('order_issue', 'plant');
