-- A lot is seen at every plant that it was brought to, not at the one alone that made or received it. It is read there: what
-- becomes of it as a whole is worked out by who sees all of it.

select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

-- The other plants that it was brought to, by ERP's transfers.
alter table lot add column also_at text[] not null default '{}';
update lot
set also_at = brought.plants
from
  (
    select moved.lot, array_agg(distinct moved.plant) as plants
    from lot_movement as moved join lot as whole on whole.id = moved.lot
    where moved.kind = 'TRANSFER' and moved.quantity > 0 and moved.plant <> whole.plant
    group by moved.lot
  ) as brought
where lot.id = brought.lot;

create policy brought_here on lot
  for select
  using (
    also_at && (select visible_plants())
    and ((select all_suppliers()) or supplier = any((select visible_suppliers())::text[]))
  );
