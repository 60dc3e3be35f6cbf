-- Facts of the shop floor, and the exceptions that they raise.

create table shop_floor_fact (
  source text not null,
  document text not null,
  line integer not null,
  kind text not null,
  -- Null while what it names is not known.
  plant text,
  status text not null check (status in ('ACCEPTED', 'QUARANTINED')),
  -- Why it waits; null once it is accepted.
  code text,
  message text,
  -- What would let it go on: `lot/<id>`, `job/<id>` or `order/<id>`; null when nothing will.
  waits_for text,
  fact jsonb not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  place text not null generated always as (source || '/' || document || '/' || lpad(line::text, 9, '0')) stored,
  primary key (source, document, line)
);
create index shop_floor_fact_waiting on shop_floor_fact (waits_for) where status = 'QUARANTINED';
create index shop_floor_fact_by_place on shop_floor_fact (place);
create index shop_floor_fact_by_occurrence on shop_floor_fact (occurred_at, place);
call protect('shop_floor_fact', 'plant');

-- The answers to a batch of facts, for a command that is repeated.
create sequence fact_batch_number;
create table fact_batch (
  id text primary key default 'FB-' || nextval('fact_batch_number'),
  answers jsonb not null,
  recorded_at timestamptz not null default now()
);
call protect('fact_batch', 'shared');

create sequence execution_exception_number;
create table execution_exception (
  id text primary key default 'EX-' || nextval('execution_exception_number'),
  plant text not null,
  rule text not null,
  message text not null,
  owner_role text not null,
  state text not null check (state in ('OPEN', 'RESOLVED')),
  production_order text,
  job text,
  lot text,
  item text,
  -- The record that broke the rule: `<kind>/<id>`; null when none did.
  record text,
  raised_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by text,
  comment text,
  check ((state = 'RESOLVED') = (resolved_at is not null)),
  check ((resolved_at is null) = (resolved_by is null))
);
create index execution_exception_by_raising on execution_exception (raised_at, id);
create index execution_exception_by_plant on execution_exception (plant, raised_at);
create index execution_exception_by_state on execution_exception (state, id);
create index execution_exception_by_rule on execution_exception (rule, id);
create index execution_exception_by_owner on execution_exception (owner_role, id);
create index execution_exception_by_resolution on execution_exception ((coalesce(resolved_at, 'infinity')), id);
create index execution_exception_by_order on execution_exception (production_order) where production_order is not null;
create index execution_exception_by_job on execution_exception (job) where job is not null;
create index execution_exception_by_lot on execution_exception (lot) where lot is not null;
create index execution_exception_by_item on execution_exception (item) where item is not null;
create index execution_exception_by_record on execution_exception (record) where record is not null;
call protect('execution_exception', 'plant');

-- Whether the shop floor told facts of an order: only then its state is derived again after each change.
alter table production_order add column has_facts boolean not null default false;
create index material_consumption_of_lot_by_fact on material_consumption (lot) where source is not null;
