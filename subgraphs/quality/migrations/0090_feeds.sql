-- Which tables change which rows of the lists that are exported.

call feeds('inspectionPlans', 'inspection_plan', 'changed.id', 'plant');
call feeds('inspections', 'inspection', 'changed.id', 'plant');
call feeds('nonconformances', 'nonconformance', 'changed.id', 'supplier');
call feeds('correctiveActions', 'corrective_action', 'changed.id', 'supplier');
call feeds('holds', 'hold', 'changed.id', 'supplier');
