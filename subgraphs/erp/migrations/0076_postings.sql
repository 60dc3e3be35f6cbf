-- Postings of what the shop floor did carry its day and shift; and receipts and confirmations say what they post, once.

select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

alter table inventory_movement
  add column production_date date,
  add column shift text;
alter table cost_posting
  add column production_date date,
  add column shift text;

alter table goods_receipt
  add column source_system text,
  add column source_document text,
  add column source_line text;
alter table order_confirmation
  add column source_system text,
  add column source_document text,
  add column source_line text;
alter table subcontract_confirmation
  add column source_system text,
  add column source_document text,
  add column source_line text;

alter table goods_receipt disable trigger immutable;
alter table subcontract_confirmation disable trigger immutable;
update goods_receipt set source_system = 'erp', source_document = id, source_line = '1';
update order_confirmation set source_system = 'erp', source_document = id, source_line = '1';
update subcontract_confirmation set source_system = 'erp', source_document = id, source_line = '1';
alter table goods_receipt enable trigger immutable;
alter table subcontract_confirmation enable trigger immutable;

alter table goods_receipt
  alter column source_system set not null,
  alter column source_document set not null,
  alter column source_line set not null;
alter table order_confirmation
  alter column source_system set not null,
  alter column source_document set not null,
  alter column source_line set not null;
alter table subcontract_confirmation
  alter column source_system set not null,
  alter column source_document set not null,
  alter column source_line set not null;
create unique index goods_receipt_by_source on goods_receipt (source_system, source_document, source_line);
create unique index order_confirmation_by_source on order_confirmation (source_system, source_document, source_line);
create unique index subcontract_confirmation_by_source
  on subcontract_confirmation (source_system, source_document, source_line);
