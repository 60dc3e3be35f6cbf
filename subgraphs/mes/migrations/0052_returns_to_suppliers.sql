-- What of a lot goes back to its supplier.

alter table lot_movement
  drop constraint lot_movement_kind_check,
  add constraint lot_movement_kind_check check (kind in ('ADJUSTMENT', 'PROVISION', 'SUPPLIER_RETURN', 'TRANSFER'));
