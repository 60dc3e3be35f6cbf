-- What is wrong with a fact of the shop floor may turn out later, or turn out to be nothing.

-- Migrations run in the system's role, to which rows are visible in a scope alone.
select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

-- By when MES wrote it, not by when it happened: what happened earlier may be learned of last.
alter table order_execution rename column changed_at to recorded_at;

-- What keeps stock in BLOCKED is a hold, or that its lot was made against a rule: `violation/<lot>`.
alter table held_stock drop constraint held_stock_hold_fkey;

-- What a movement posted never changes; what is wrong with it is what is known now.
drop trigger immutable on inventory_movement;
create trigger immutable before delete on inventory_movement for each statement execute function refuse_change();
create trigger immutable_but_for_its_violation before update on inventory_movement
for each row when ((to_jsonb(old) - 'violation') is distinct from (to_jsonb(new) - 'violation'))
execute function refuse_change();

create table fact_violation (
  kind text not null check (kind in ('MATERIAL_CONSUMPTION', 'LOT')),
  -- The id that MES gave it.
  document text not null,
  plant text,
  -- What MES says, and when it wrote that; a word that overtook the fact waits here for it.
  told_rule text,
  told_message text,
  told_at timestamptz not null,
  -- What ERP found when it posted the fact; what held then; what all facts together say.
  own text,
  held text,
  together text,
  primary key (kind, document),
  check ((told_rule is null) = (told_message is null))
);
call protect('fact_violation', 'plant');

-- Of what was posted before it is not known whose word the violation was. Its stock stays where it is.
insert into fact_violation (kind, document, plant, told_rule, told_message, told_at)
select distinct on (kind, source_document) kind, source_document, plant, 'RULE_VIOLATED', violation, recorded_at
from
  inventory_movement
  cross join lateral (
    select case when type = 'ISSUE' then 'MATERIAL_CONSUMPTION' else 'LOT' end as kind
  ) as of_kind
where source_system = 'mes' and type in ('ISSUE', 'RECEIPT', 'BY_PRODUCT') and violation is not null
order by kind, source_document, recorded_at desc;
create index inventory_movement_of_consumed_lot on inventory_movement (lot, plant)
where source_system = 'mes' and type = 'ISSUE';
