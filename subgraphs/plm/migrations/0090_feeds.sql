-- Which tables change which rows of the lists that are exported.

call feeds('items', 'item', 'changed.id', 'shared');
call feeds('itemRevisions', 'item_revision', 'changed.id', 'shared');
call feeds('itemRevisions', 'revision_effectivity', 'changed.revision', 'shared');
call feeds('boms', 'bom', 'changed.id', 'plant');
call feeds('routings', 'routing', 'changed.id', 'plant');
call feeds('engineeringChanges', 'engineering_change', 'changed.id', 'shared');
