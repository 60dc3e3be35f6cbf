-- What ended: revisions without a successor, and items.

alter table product_definition
  -- The first day it is no longer effective; null while it has no end, or where another revision ended it.
  add column effective_to date;

alter table item add column obsoleted_at timestamptz;
