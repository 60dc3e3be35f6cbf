-- A delivery that was not sent back after all.
create table delivery_rejection_reversal (
  id text primary key,
  delivery_rejection text not null unique references delivery_rejection,
  plant text not null,
  supplier text not null,
  reason text not null,
  reversed_by text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create sequence delivery_rejection_reversal_number start 1001;
call protect('delivery_rejection_reversal', 'supplier');
call protect_documents('delivery_rejection_reversal');

-- A completion that is taken back, so that what was posted to the order can be.
create table order_reopening (
  id text primary key,
  production_order text not null references production_order,
  plant text not null,
  -- When it had been completed.
  completed_at timestamptz not null,
  reason text not null,
  reopened_by text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index order_reopening_by_order on order_reopening (production_order);
create sequence order_reopening_number start 1001;
call protect('order_reopening', 'plant');
call protect_documents('order_reopening');
