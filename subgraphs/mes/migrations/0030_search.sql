-- What a filter `text` finds.
call searchable('equipment', 'id', 'id', 'name');
call searchable('job', 'id', 'id', 'name');
call searchable('lot', 'id', 'id', 'supplier_lot');
call searchable('production_report', 'id', 'id', 'scrap_reason');
call searchable('material_consumption', 'id', 'id', 'lot');
call searchable('execution_exception', 'id', 'id', 'message');
call searchable('shop_floor_fact', 'place', 'document', 'message');
call searchable('work_calendar', 'id', 'id', 'name');
call searchable('downtime_reason', 'code', 'code', 'text');
call searchable('equipment_state', 'record', 'equipment', 'reason');
