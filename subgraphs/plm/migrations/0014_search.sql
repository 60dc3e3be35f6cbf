-- What a filter `text` finds.
call searchable('item', 'id', 'number', 'name');
call searchable('engineering_change', 'id', 'number', 'title');
call searchable('item_revision', 'id', 'id');
call searchable('bom', 'id', 'id');
call searchable('routing', 'id', 'id');
