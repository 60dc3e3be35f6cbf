-- Pieces that never came back from rework, and deliveries that were not refused, after all: what was taken back counts no more.
alter table rework_return
  -- The document of MES; null for those that its events did not name yet.
  add column document text,
  add column reversal text;
create unique index rework_return_by_document on rework_return (document);
alter table receipt_rejection add column reversal text;
