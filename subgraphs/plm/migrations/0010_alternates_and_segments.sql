-- Components that stand in for each other, what else a segment says, and the order and filters of lists.

alter table bom_line
  add column alternate_group text,
  add column alternate_priority integer,
  add check ((alternate_group is null) = (alternate_priority is null)),
  add constraint one_line_of_a_priority unique (bom, alternate_group, alternate_priority);

alter table routing_segment
  add column queue_time numeric not null default 0 check (queue_time >= 0),
  add column queue_unit text not null default 'HUR',
  add column crew integer check (crew > 0),
  add column subcontract_supplier text;
create index routing_segment_by_work_center on routing_segment (work_center) where work_center is not null;
create index routing_segment_by_supplier on routing_segment (subcontract_supplier)
  where subcontract_supplier is not null;

-- A list sorts by what is never null: definitions of every plant come first.
create index bom_by_plant on bom (coalesce(plant, ''), id);
create index bom_by_type on bom (type, id);
create index bom_by_alternative on bom (alternative, id);
create index bom_by_state on bom (state, id);
create index bom_by_revision_and_id on bom (revision, id);
create index routing_by_plant on routing (coalesce(plant, ''), id);
create index routing_by_alternative on routing (alternative, id);
create index routing_by_state on routing (state, id);
create index routing_by_revision_and_id on routing (revision, id);
create index bom_of_plant on bom (plant) where plant is not null;
create index routing_of_plant on routing (plant) where plant is not null;
