-- Suppliers that ERP has told of: nobody else is approved for an item. Those that were approved before are known.
create table supplier (
  id text primary key
);
call protect('supplier', 'shared');

select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);
insert into supplier (id) select distinct supplier from approved_supplier;
