-- What examples/order-overview.graphql answers of a released order ($1: its id), by one statement over all schemas: what the
-- graph is measured against. It sees every row, knows that one database holds all systems, and so reads each of them as it
-- is now: its freshness is zero.
with ordered as (
  select
    o.*, plant.name as plant_name, plant.currency, plant.time_zone
  from erp.production_order as o join erp.plant on plant.id = o.plant
  where o.id = $1
),
-- What was issued of each item; what was reversed is not counted.
issued as (
  select
    item,
    coalesce(-sum(quantity) filter (where coalesce(reversed_type, type) = 'ISSUE'), 0) as quantity
  from erp.inventory_movement
  where production_order = $1 and coalesce(reversed_type, type) in ('ISSUE', 'RETURN')
  group by item
),
-- The lines that what was issued of an item goes to: its own ones first, then those that it stands in for.
slot as (
  select
    line, item, 0 as priority, required
  from erp.order_component
  where production_order = $1
  union all
  select line, item, priority, required
  from erp.order_component_alternate
  where production_order = $1
),
filling as (
  select
    slot.*, coalesce(issued.quantity, 0) as total,
    case
      when row_number() over by_place = 1 then 0
      else least(
        coalesce(issued.quantity, 0),
        sum(slot.required) over (by_place rows between unbounded preceding and 1 preceding)
      )
    end as taken,
    lead(slot.line) over by_place is null as is_last
  from slot left join issued using (item)
  window by_place as (partition by slot.item order by slot.priority > 0, slot.line, slot.priority)
),
filled as (
  select line, priority, required, case when is_last then total - taken else least(total - taken, required) end as issued
  from filling
),
component as (
  select
    component.*,
    own.issued + coalesce(
      (
        select sum(round(filled.issued * component.required / filled.required, 20))
        from filled
        where filled.line = component.line and filled.priority > 0
      ),
      0
    ) as issued
  from erp.order_component as component join filled as own on own.line = component.line and own.priority = 0
  where component.production_order = $1
),
-- What open orders lack of each component, by order.
need as (
  select
    wanted.item,
    greatest(
      sum(lacking.required)
      - (
        select coalesce(-sum(movement.quantity), 0)
        from erp.inventory_movement as movement
        where
          movement.production_order = lacking.production_order and movement.item = wanted.item
          and coalesce(movement.reversed_type, movement.type) in ('ISSUE', 'RETURN')
      )
      - coalesce(
        (
          select -sum(movement.quantity * own.required / alternate.required)
          from
            erp.order_component as own
            join erp.order_component_alternate as alternate using (production_order, line)
            join erp.inventory_movement as movement
              on movement.production_order = own.production_order and movement.item = alternate.item
          where
            own.production_order = lacking.production_order and own.item = wanted.item
            and coalesce(movement.reversed_type, movement.type) in ('ISSUE', 'RETURN')
        ),
        0
      ),
      0
    ) as quantity
  from
    (select distinct plant, item from component) as wanted
    join erp.order_component as lacking on lacking.open and lacking.plant = wanted.plant and lacking.item = wanted.item
  group by wanted.item, lacking.production_order
),
allocated as (select item, sum(quantity) as quantity from need group by item),
stock as (
  select
    balance.item, sum(balance.quantity) as on_hand,
    sum(balance.quantity) filter (where balance.status = 'UNRESTRICTED') as unrestricted
  from
    (select distinct plant, item from component) as wanted
    join erp.stock_balance as balance using (plant, item)
  group by balance.item
),
sent as (
  select
    transfer.job, sum(transfer.quantity) as arrived,
    sum(transfer.quantity) filter (where transfer.report is null or transfer.sent_at <= job.received_until) as received
  from
    mes.transfer
    join mes.job on job.id = transfer.job
    left join mes.production_report as sender on sender.id = transfer.report
  where transfer.production_order = $1 and sender.reversal is null
  group by transfer.job
),
reported as (
  select
    job, sum(good) as good, sum(scrap) as scrap, sum(rework) as rework
  from mes.production_report
  where production_order = $1 and reversal is null
  group by job
),
taken_back as (
  select job, sum(quantity) as quantity
  from mes.rework_return
  where production_order = $1 and rework_order is null and reversal is null
  group by job
),
operation as (
  select
    job.sequence, job.place, job.actual_start is not null as is_started, pieces.good, pieces.scrap, pieces.rework,
    least(
      coalesce(sent.arrived, 0)
      + case when row_number() over (order by job.sequence) = 1 then o.quantity * o.over_delivery_tolerance else 0 end,
      greatest(coalesce(sent.received, 0), pieces.good + pieces.scrap + pieces.rework)
    ) as received
  from
    mes.job
    join mes.production_order as o on o.id = job.production_order
    left join sent on sent.job = job.id
    left join reported on reported.job = job.id
    left join taken_back on taken_back.job = job.id
    cross join lateral (
      select
        coalesce(reported.good, 0) as good, coalesce(reported.scrap, 0) as scrap,
        coalesce(reported.rework, 0) - coalesce(taken_back.quantity, 0) as rework
    ) as pieces
  where job.production_order = $1 and o.released_at is not null
),
counted as (
  select
    count(*) as operations,
    (array_agg(case when is_started then received else 0 end order by place))[1] as started,
    (array_agg(good order by place desc))[1] as completed,
    sum(scrap) as scrapped, sum(rework) as rework
  from operation
),
-- Planned, and target (planned flexed to what was received), by element.
planned as (
  select
    sum(element.fixed + element.variable) as total,
    sum(element.fixed + round(element.variable * received.quantity / ordered.quantity, 10)) as target,
    round(sum(element.fixed + element.variable) * received.quantity / ordered.quantity, 10) as delivered
  from
    ordered
    cross join lateral (
      select coalesce(sum(quantity), 0) as quantity
      from erp.inventory_movement as movement
      where
        movement.production_order = ordered.id and movement.item = ordered.item
        and coalesce(movement.reversed_type, movement.type) = 'RECEIPT'
    ) as received
    join lateral (
      select sum(fixed) as fixed, sum(variable) as variable
      from erp.planned_cost
      where production_order = ordered.id
      group by element
    ) as element on true
  group by received.quantity, ordered.quantity
),
posted as (select coalesce(sum(amount), 0) as total from erp.cost_posting where production_order = $1)
select
  json_build_object(
    'number', o.number,
    'state', o.state,
    'executionState', (
      select
        case
          when bool_or(state = 'RUNNING') then 'RUNNING'
          when bool_or(state = 'SUSPENDED') then 'SUSPENDED'
          when bool_or(state = 'ABORTED' or is_aborted) or bool_and(state = 'CANCELLED') then 'ABORTED'
          when bool_and(state in ('COMPLETED', 'CLOSED', 'CANCELLED')) then 'COMPLETED'
          when bool_or(state in ('COMPLETED', 'CLOSED')) then 'RUNNING'
          when bool_or(state in ('DISPATCHED', 'READY')) then 'READY'
          else 'WAITING'
        end
      from mes.job
      where production_order = o.id
    ),
    'quantity', json_build_object('value', trim_scale(o.quantity)::text, 'unit', o.unit),
    'dueDate', o.due_date,
    'isLate', o.state <> 'CANCELLED' and (coalesce(o.actual_end, now()) at time zone o.time_zone)::date > o.due_date,
    'plant', json_build_object('name', o.plant_name, 'currency', o.currency),
    'item', (select json_build_object('number', number, 'name', name) from plm.item where id = o.item),
    'revision', (select json_build_object('label', label, 'state', state) from plm.item_revision where id = o.revision),
    'revisionDecision', case when o.decision is not null then json_build_object(
      'decidedAt', (to_json(o.frozen_at at time zone 'UTC') #>> '{}') || 'Z',
      'change', (select json_build_object('number', number) from plm.engineering_change where id = o.decision_change)
    ) end,
    'bom', (
      select
        json_build_object(
          'lines', coalesce(
            (
              select
                json_agg(
                  json_build_object(
                    'position', line.position,
                    'quantity', json_build_object('value', trim_scale(line.quantity)::text, 'unit', line.unit),
                    'component', json_build_object('number', item.number, 'name', item.name)
                  )
                  order by line.position
                )
              from plm.bom_line as line join plm.item on item.id = line.component
              where line.bom = bom.id
            ),
            '[]'
          )
        )
      from plm.bom
      where bom.id = o.bom
    ),
    'components', coalesce(
      (
        select
          json_agg(
            json_build_object(
              'item', (select json_build_object('number', number, 'name', name) from plm.item where id = component.item),
              'required', json_build_object('value', trim_scale(component.required)::text, 'unit', component.unit),
              'issued', json_build_object('value', trim_scale(component.issued)::text, 'unit', component.unit),
              'atPlant', case when at.item is not null then json_build_object(
                'standardCost', (
                  select json_build_object('amount', trim_scale(cost.amount)::text, 'currency', cost.currency)
                  from erp.standard_cost as cost
                  where
                    cost.plant = at.plant and cost.item = at.item
                    and cost.effective @> (now() at time zone o.time_zone)::date
                ),
                'inventory', json_build_object(
                  'onHand',
                  json_build_object('value', trim_scale(coalesce(stock.on_hand, 0))::text, 'unit', item.base_unit),
                  'available',
                  json_build_object(
                    'value',
                    trim_scale(coalesce(stock.unrestricted, 0) - coalesce(allocated.quantity, 0))::text,
                    'unit', item.base_unit
                  )
                )
              ) end
            )
            order by component.line
          )
        from
          component
          left join erp.item_at_plant as at on at.plant = component.plant and at.item = component.item
          left join erp.item on item.id = at.item
          left join stock on stock.item = component.item
          left join allocated on allocated.item = component.item
      ),
      '[]'
    ),
    'wip', (
      select
        json_build_object(
          'started', json_build_object('value', trim_scale(counted.started)::text),
          'inProcess', json_build_object(
            'value', trim_scale(counted.started - counted.completed - counted.scrapped - counted.rework)::text
          ),
          'completed', json_build_object('value', trim_scale(counted.completed)::text),
          'scrapped', json_build_object('value', trim_scale(counted.scrapped)::text),
          'byOperation', (
            select
              json_agg(
                json_build_object(
                  'sequence', sequence,
                  'queued',
                  json_build_object('value', trim_scale(case when is_started then 0 else received end)::text),
                  'inProcess',
                  json_build_object(
                    'value', trim_scale(case when is_started then received - good - scrap - rework else 0 end)::text
                  ),
                  'good', json_build_object('value', trim_scale(good)::text)
                )
                order by place
              )
            from operation
          )
        )
      from counted
      where counted.operations > 0
    ),
    'jobs', coalesce(
      (
        select
          json_agg(
            json_build_object(
              'sequence', job.sequence, 'name', job.name, 'state', job.state,
              'workCenter', case when equipment.id is not null then json_build_object(
                'name', equipment.name, 'state', equipment.state
              ) end
            )
            order by job.place
          )
        from mes.job left join mes.equipment on equipment.id = job.work_center
        where job.production_order = o.id
      ),
      '[]'
    ),
    'cost', json_build_object(
      'planned', case when planned.total is not null then json_build_object(
        'total', json_build_object('amount', trim_scale(planned.total)::text, 'currency', o.currency)
      ) end,
      'actual', json_build_object('total', json_build_object('amount', trim_scale(posted.total)::text)),
      'variance', case when planned.total is not null then json_build_object(
        'total', json_build_object('amount', trim_scale(posted.total - planned.target)::text)
      ) end,
      'workInProcess', case when planned.total is not null then json_build_object(
        'amount', trim_scale(case when o.state = 'RELEASED' then posted.total - planned.delivered else 0 end)::text
      ) end
    ),
    'nonconformances', coalesce(
      (
        select
          json_agg(json_build_object('number', number, 'severity', severity, 'state', state) order by opened_at, id)
        from quality.nonconformance
        where production_order = o.id
      ),
      '[]'
    ),
    'holds', coalesce(
      (
        select json_agg(json_build_object('reason', reason) order by placed_at, id)
        from quality.hold
        where target = 'ORDER' and target_id = o.id and released_at is null
      ),
      '[]'
    ),
    'freshness', (
      select json_agg(json_build_object('system', system, 'lagSeconds', 0) order by place)
      from unnest(array['erp', 'mes', 'plm', 'quality']) with ordinality as known (system, place)
    )
  ) as "productionOrder"
from ordered as o cross join posted left join planned on true
