-- What a filter `text` finds.
call searchable('inspection_plan', 'id', 'id', 'name');
call searchable('inspection', 'id', 'id', 'item', 'production_order', 'lot', 'inspector');
call searchable('nonconformance', 'id', 'number', 'defect_code', 'cause_code', 'description');
call searchable('corrective_action', 'id', 'id', 'title');
call searchable('hold', 'id', 'id', 'target_id', 'reason', 'release_reason');
