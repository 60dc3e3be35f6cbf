-- Which tables change which rows of the lists that are exported.

call feeds('plants', 'plant', 'changed.id', 'plant');
-- A supplier sees the plants it delivers to.
create policy supplier_scope on row_change for select using (
  list = 'plants' and ((select all_plants()) or plant = any ((select visible_plants())::text[]))
);
call feeds('suppliers', 'supplier', 'changed.id', 'supplier');
call feeds('customers', 'customer', 'changed.id', 'plant');

call feeds('itemsAtPlant', 'item_at_plant', 'changed.id', 'plant');
call feeds(
  'itemsAtPlant', 'costing_lot', 'at.id', 'plant',
  'join item_at_plant as at on at.plant = changed.plant and at.item = changed.item'
);

call feeds('productionOrders', 'production_order', 'changed.id', 'plant');
call feeds('productionOrders', 'order_confirmation', 'changed.production_order', 'plant');
-- What was received of it is the sum of these.
call feeds(
  'productionOrders', 'inventory_movement',
  'case when coalesce(changed.reversed_type, changed.type) = ''RECEIPT'' then changed.production_order end', 'plant'
);
call feeds('orderConfirmations', 'order_confirmation', 'changed.id', 'plant');
call feeds('costPostings', 'cost_posting', 'changed.id', 'plant');
call feeds('costPostings', 'cost_posting', 'changed.reverses', 'plant');

call feeds('purchaseOrders', 'purchase_order', 'changed.id', 'supplier');
call feeds('goodsReceipts', 'goods_receipt', 'changed.id', 'supplier');
call feeds('goodsReceipts', 'goods_receipt_reversal', 'changed.goods_receipt', 'supplier');

call feeds('inventoryMovements', 'inventory_movement', 'changed.id', 'plant');
call feeds('inventoryMovements', 'inventory_movement', 'changed.reverses', 'plant');
call feeds('stockBalances', 'stock_balance', 'changed.id', 'plant');

call feeds('salesOrders', 'sales_order', 'changed.id', 'plant');
call feeds('shipments', 'shipment', 'changed.id', 'plant');
call feeds('shipments', 'shipment_reversal', 'changed.shipment', 'plant');
call feeds('warehouseTasks', 'warehouse_task', 'changed.id', 'plant');
call feeds('logisticsExceptions', 'logistics_exception', 'changed.id', 'plant');

-- Exports read in the order of the key.
create index stock_balance_by_key on stock_balance (id) where quantity <> 0;
