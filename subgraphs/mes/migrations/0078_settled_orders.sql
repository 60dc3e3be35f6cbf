-- Whether ERP says that an order is completed or closed: nothing is posted to it then. Null: it goes on.

alter table production_order add column ended text check (ended in ('COMPLETED', 'CLOSED'));
