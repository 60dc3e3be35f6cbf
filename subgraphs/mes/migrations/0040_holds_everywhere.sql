-- A hold on a lot or an order holds wherever that is: it is kept without a plant, so that every plant sees it.
select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);
update hold set plant = null where target in ('LOT', 'ORDER');
alter table hold add check (plant is null or target in ('ITEM', 'SUPPLIER'));
