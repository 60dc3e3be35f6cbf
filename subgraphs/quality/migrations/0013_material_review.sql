-- Review of nonconforming material: dispositions that wait for signatures, and the corrections of both.

select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true);

alter table nonconformance add column cancelled_at timestamptz;
alter table nonconformance add column cancelled_by text;
alter table nonconformance add column cancel_reason text;
update nonconformance
set cancelled_at = opened_at, cancelled_by = 'migration', cancel_reason = 'Cancelled before reasons were kept.'
where state = 'CANCELLED';
alter table nonconformance add check ((state = 'CANCELLED') = (cancelled_at is not null));
alter table nonconformance add check ((cancelled_at is null) = (cancelled_by is null));
alter table nonconformance add check ((cancelled_at is null) = (cancel_reason is null));
alter table nonconformance add check (state <> 'CANCELLED' or pending = quantity);

create table nonconformance_escalation (
  nonconformance text not null references nonconformance,
  position integer not null,
  plant text not null,
  supplier text,
  from_severity text not null check (from_severity in ('MINOR', 'MAJOR')),
  to_severity text not null check (to_severity in ('MAJOR', 'CRITICAL')),
  reason text not null,
  escalated_by text not null,
  escalated_at timestamptz not null,
  primary key (nonconformance, position)
);
call protect('nonconformance_escalation', 'supplier');

alter table disposition add column state text not null default 'IN_FORCE'
  check (state in ('PENDING', 'IN_FORCE', 'REJECTED', 'REVERSED'));
alter table disposition alter column state drop default;
alter table disposition add column item text;
alter table disposition add column lot text;
alter table disposition add column required_roles text[] not null default '{}';
alter table disposition alter column required_roles drop default;
alter table disposition add column in_force_at timestamptz;
-- Who refused or took it back, in what document, when and why.
alter table disposition add column ended_by_role text;
alter table disposition add column reversal text;
alter table disposition add column ended_by text;
alter table disposition add column ended_at timestamptz;
alter table disposition add column end_reason text;
update disposition
set in_force_at = disposition.decided_at, item = nonconformance.item, lot = nonconformance.lot
from nonconformance
where nonconformance.id = disposition.nonconformance;
alter table disposition alter column item set not null;
alter table disposition add check ((state in ('IN_FORCE', 'REVERSED')) = (in_force_at is not null));
alter table disposition add check ((state in ('REJECTED', 'REVERSED')) = (ended_at is not null));
alter table disposition add check ((state = 'REVERSED') = (reversal is not null));
alter table disposition add check ((ended_at is null) = (ended_by is null));
alter table disposition add check ((ended_at is null) = (end_reason is null));
create index disposition_rejected_by_item on disposition (item, in_force_at)
  where state = 'IN_FORCE' and decision in ('SCRAP', 'RETURN_TO_SUPPLIER');
create index disposition_rejected_by_lot on disposition (lot, in_force_at)
  where state = 'IN_FORCE' and decision in ('SCRAP', 'RETURN_TO_SUPPLIER') and lot is not null;
create index disposition_rejected_by_supplier on disposition (supplier, in_force_at)
  where state = 'IN_FORCE' and decision in ('SCRAP', 'RETURN_TO_SUPPLIER') and supplier is not null;

create table disposition_signature (
  nonconformance text not null,
  disposition integer not null,
  role text not null check (role in ('QUALITY', 'ENGINEERING')),
  plant text not null,
  supplier text,
  signed_by text not null,
  signed_at timestamptz not null,
  primary key (nonconformance, disposition, role),
  -- Who signs in one role does not sign in another.
  unique (nonconformance, disposition, signed_by),
  foreign key (nonconformance, disposition) references disposition (nonconformance, position)
);
call protect('disposition_signature', 'supplier');

create sequence disposition_reversal_number;
