-- Lots that came of others by split or merge: what is known of where they came from is known of those.

create table lot_part (
  lot text not null,
  came_of text not null,
  item text not null,
  primary key (lot, came_of)
);
call protect('lot_part', 'shared');

-- Where each lot came from, through splits and merges: one row for each supplier or order, and expiry.
create view lot_source as
select lot, received_from as supplier, production_order, expiry_date from lot_origin
union all
select part.lot, origin.received_from, origin.production_order, origin.expiry_date
from lot_part as part join lot_origin as origin on origin.lot = part.came_of;
