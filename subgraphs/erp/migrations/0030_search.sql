-- What a filter `text` finds.
call searchable('plant', 'id', 'id', 'name');
call searchable('supplier', 'id', 'id', 'name');
call searchable('customer', 'id', 'id', 'name');
call searchable('item', 'id', 'id', 'number', 'name');
call searchable('production_order', 'id', 'number');
call searchable('purchase_order', 'id', 'number');
call searchable('goods_receipt', 'id', 'id', 'lot', 'supplier_lot');
call searchable('sales_order', 'id', 'number');
call searchable('shipment', 'id', 'id', 'carrier');
call searchable('warehouse_task', 'id', 'id', 'from_location', 'to_location');
call searchable('logistics_exception', 'id', 'message');

-- Of documents that are many, `text` is an id or source document as a whole.
create index inventory_movement_by_document on inventory_movement (source_document);
create index cost_posting_by_document on cost_posting (source_document);
