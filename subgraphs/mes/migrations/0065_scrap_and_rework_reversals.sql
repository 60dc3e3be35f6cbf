-- What is thrown away of a lot, and pieces that came back from rework, are taken back by documents of their own.
select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

alter table reversal drop constraint reversal_kind_check;
alter table reversal
  add constraint reversal_kind_check check (
    kind in (
      'PRODUCTION_REPORT', 'MATERIAL_CONSUMPTION', 'LOT_COMPLETION', 'LOT_SPLIT', 'LOT_MERGE', 'LOT_SCRAP',
      'REWORK_RETURN'
    )
  );

alter table lot_scrap
  add column reversal text references reversal,
  -- Scrap that ERP posted is a movement there, and is taken back there, by a row of less than zero here.
  add column by_erp boolean not null default false;
update lot_scrap set by_erp = true where id not like 'LS-%';

alter table rework_return add column reversal text references reversal;
