import type postgres from 'postgres';
import { openPool } from '#platform/database/pool.ts';
import { systems, type SystemName } from '#platform/systems.ts';

/**
 * Rows enough for a plan to matter, written past the commands: 100,000 orders and jobs over 100 plants and 5,000 items,
 * with lots, movements, costs, purchase and sales orders, shipments, facts, exceptions, inspections, nonconformances and
 * holds. They are no history that could have been: only their number and spread count.
 */
export async function fillLargePlant(url: string): Promise<void> {
  await Promise.all(systems.map((system) => fillSystem(url, system)));
  const sql = openPool(url, { max: 1, fetch_types: false });
  await sql`analyze`;
  await sql.end();
}

async function fillSystem(url: string, system: SystemName): Promise<void> {
  const sql = openPool(url, { max: 1, fetch_types: false, connection: { search_path: system } });
  for (const statement of statements) {
    const [, table] = /^insert into (\w+\.\w+)/.exec(statement) ?? [];
    if (table?.startsWith(`${system}.`) !== true) continue;
    if (statement.includes(numbers(orders))) await withoutIndexes(sql, table, () => sql.unsafe(statement));
    else await sql.unsafe(statement);
  }
  await sql.end();
}

/** Indexes are made faster over many rows than row by row. */
async function withoutIndexes(sql: postgres.Sql, table: string, fill: () => Promise<unknown>): Promise<void> {
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index
    where indrelid = ${table}::regclass and not indisunique
  `;
  await sql.unsafe(`drop index ${indexes.map(({ name }) => name).join(', ')}`);
  await fill();
  await sql.unsafe(indexes.map(({ definition }) => definition).join(';\n'));
}

const orders = 100_000;
/** Of everything else: enough for an index to be worth its while. */
const others = 12_500;
const at = `timestamptz '2026-01-01 00:00+00' + n * interval '1 minute'`;
const day = `date '2026-01-01' + n % 400`;
/** Equipment that was in five states, the last of which goes on. */
const machines = others / 5;
const hour = `timestamptz '2026-01-01 00:00+00' + n / ${machines} * interval '1 hour'`;
const plant = `'P' || n % 100`;
const item = `'I-' || n % 5000`;
const oneOf = (...values: readonly string[]): string =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + n % ${values.length}]`;
const numbers = (count = others): string => `generate_series(1, ${count}) as n`;

const statements = [
  `insert into erp.plant (id, name, time_zone, currency)
    select 'P' || n, 'Plant ' || n, 'Europe/Berlin', 'EUR' from generate_series(0, 99) as n`,
  `insert into erp.supplier (id, name, active) select 'S-' || n, 'Supplier ' || n, true from generate_series(0, 999) as n`,
  `insert into erp.item (id, number, name, type, base_unit)
    select 'I-' || n, 'I-' || n, 'Item ' || n, 'COMPONENT', 'C62' from generate_series(0, ${others - 1}) as n`,
  `insert into erp.item_at_plant (plant, item, procurement) select ${plant}, 'I-' || n, 'MAKE' from ${numbers(others - 1)}`,
  `insert into erp.production_order
      (id, number, kind, plant, item, quantity, unit, state, due_date, priority, created_at, released_at, frozen_at, cost_date)
    select
      'MO-' || n, 'MO-' || n, 'PRODUCTION', ${plant}, ${item}, 10, 'C62', ${oneOf('RELEASED', 'RELEASED', 'CLOSED', 'COMPLETED')},
      ${day}, 1 + n % 9, ${at}, ${at}, ${at}, ${day}
    from ${numbers(orders)}`,
  `insert into erp.order_component
      (production_order, line, plant, bom_line, item, required, unit, issue_method, open)
    select 'MO-' || n, 10, ${plant}, 'B/' || n, ${item}, 10, 'C62', 'EXPLICIT', n % 50 = 0 from ${numbers()}`,
  `insert into erp.order_component_alternate (production_order, line, plant, priority, item, required, unit)
    select 'MO-' || n, 10, ${plant}, 1, 'I-' || (n + 1) % 5000, 10, 'C62' from ${numbers()}`,
  `insert into erp.inventory_movement
      (id, type, plant, item, location, lot, status, quantity, currency, production_order, occurred_at, posted_at,
        posting_date, source_system, source_document, source_line)
    select
      'IM-' || n, ${oneOf('ISSUE', 'RECEIPT', 'SCRAP')}, ${plant}, ${item}, 'MAIN', 'LOT-' || n, 'UNRESTRICTED', 1, 'EUR',
      'MO-' || n, ${at}, ${at}, ${day}, 'mes', 'D-' || n, '1'
    from ${numbers()}`,
  `insert into erp.stock_balance (plant, item, location, lot, status, quantity)
    select ${plant}, ${item}, 'MAIN', 'LOT-' || n, 'UNRESTRICTED', 1 + n % 500 from ${numbers()}`,
  `insert into erp.standard_cost (plant, item, effective, amount, currency)
    select ${plant}, 'I-' || n, daterange('2026-01-01', null), 1, 'EUR' from ${numbers(others - 1)}`,
  `insert into erp.cost_posting
      (id, production_order, plant, element, amount, currency, source_system, source_document, source_line, occurred_at,
        posting_date)
    select
      'CP-' || n, 'MO-' || n, ${plant}, ${oneOf('MACHINE', 'LABOR', 'MATERIAL')}, 1, 'EUR', 'mes', 'D-' || n, '1', ${at}, ${day}
    from ${numbers()}`,
  `insert into erp.order_confirmation
      (id, production_order, plant, good, scrap, unit, final, confirmed_by, occurred_at, posting_date, source_system,
      source_document, source_line)
    select
      'OC-' || n, 'MO-' || n, ${plant}, 1 + n % 500, 0, 'C62', n % 2 = 0, 'x', ${at}, ${day}, 'erp', 'OC-' || n, '1'
    from ${numbers()}`,
  `insert into erp.purchase_order (id, number, plant, supplier, state, ordered_at)
    select 'PO-' || n, 'PO-' || n, ${plant}, 'S-' || n % 1000, 'OPEN', ${at} from ${numbers()}`,
  `insert into erp.purchase_order_line (purchase_order, line, plant, supplier, item, quantity, unit, unit_price, currency, due_date)
    select 'PO-' || n, 1, ${plant}, 'S-' || n % 1000, ${item}, 1, 'C62', 1, 'EUR', ${day} from ${numbers()}`,
  `insert into erp.goods_receipt
      (id, purchase_order, line, plant, supplier, item, quantity, unit, lot, currency, occurred_at, source_system,
      source_document, source_line)
    select
      'GR-' || n, 'PO-' || n, 1, ${plant}, 'S-' || n % 1000, ${item}, 1, 'C62', 'LOT-' || n, 'EUR', ${at}, 'erp',
      'GR-' || n, '1'
    from ${numbers()}`,
  `insert into erp.goods_receipt_reversal (id, goods_receipt, plant, supplier, reason, reversed_by, occurred_at)
    select 'GX-' || n, 'GR-' || n, ${plant}, 'S-' || n % 1000, 'reason', 'x', ${at} from generate_series(1, ${others}, 50) as n`,
  `insert into erp.customer (id, name) select 'C-' || n, 'Customer ' || n from ${numbers()}`,
  `insert into erp.sales_order (id, number, plant, customer, state, ordered_at)
    select
      'SO-' || n, 'SO-' || n, ${plant}, 'C-' || n, ${oneOf('OPEN', 'PARTIALLY_SHIPPED', 'SHIPPED', 'CANCELLED')}, ${at}
    from ${numbers()}`,
  `insert into erp.sales_order_line
      (sales_order, line, plant, item, quantity, unit, unit_price, currency, requested_date, state)
    select 'SO-' || n, 1, ${plant}, ${item}, 1, 'C62', 1, 'EUR', ${day}, 'OPEN' from ${numbers()}`,
  `insert into erp.shipment (id, plant, customer, sales_order, state, planned_date, carrier, created_at, confirmed_at)
    select
      'SH-' || n, ${plant}, 'C-' || n, 'SO-' || n, ${oneOf('PLANNED', 'CONFIRMED', 'CANCELLED')}, ${day}, 'Carrier ' || n % 50,
      ${at}, case when n % 3 = 1 then ${at} end
    from ${numbers()}`,
  `insert into erp.shipment_line (shipment, line, plant, sales_order, sales_order_line, item, quantity, unit)
    select 'SH-' || n, 1, ${plant}, 'SO-' || n, 1, ${item}, 1, 'C62' from ${numbers()}`,
  `insert into erp.shipment_pick (shipment, pick, plant, line, item, location, lot, quantity, unit)
    select 'SH-' || n, 1, ${plant}, 1, ${item}, 'MAIN', 'LOT-' || n, 1, 'C62' from ${numbers()}`,
  `insert into erp.warehouse_task
      (id, plant, kind, state, item, quantity, unit, lot, from_location, to_location, production_order, shipment, assignee,
        created_at, ended_at)
    select
      'WT-' || n, ${plant}, ${oneOf('PUT_AWAY', 'PICK', 'MOVE', 'COUNT')}, case when n % 50 = 0 then 'ASSIGNED' else 'DONE' end,
      ${item}, 1, 'C62', 'LOT-' || n, 'RACK-' || n % 700, 'DOCK-' || n % 70, 'MO-' || n, 'SH-' || n, 'op-' || n % 300, ${at},
      case when n % 50 <> 0 then ${at} end
    from ${numbers()}`,
  `insert into erp.logistics_exception
      (id, plant, rule, message, owner_role, state, item, lot, production_order, shipment, movement, raised_at, resolved_at,
        resolved_by)
    select
      'LX-' || n, ${plant}, ${oneOf('INSUFFICIENT_STOCK', 'ON_HOLD', 'LATE')}, 'Lot LOT-' || n || ' is short',
      ${oneOf('INVENTORY_CONTROLLER', 'SHIPPING_CLERK')}, case when n % 50 = 0 then 'OPEN' else 'RESOLVED' end, ${item}, 'LOT-' || n,
      'MO-' || n, 'SH-' || n, 'IM-' || n, ${at}, case when n % 50 <> 0 then ${at} end, case when n % 50 <> 0 then 'x' end
    from ${numbers()}`,
  `insert into erp.order_execution (production_order, plant, state, recorded_at)
    select 'MO-' || n, ${plant}, ${oneOf('WAITING', 'RUNNING', 'SUSPENDED', 'COMPLETED')}, ${at} from ${numbers()}
    on conflict (production_order) do update set state = excluded.state, recorded_at = excluded.recorded_at`,

  `insert into mes.plant (plant, time_zone) select 'P' || n, 'Europe/Berlin' from generate_series(0, 99) as n`,
  `insert into mes.equipment (id, plant, name, level, parent)
    select
      'WC-' || n, ${plant}, 'Work center ' || n, 'WORK_CENTER', case when n % 10 > 0 then 'WC-' || n - n % 10 + 10 end
    from ${numbers(20_000)}`,
  `insert into mes.work_calendar (id, plant, equipment, name, time_zone, valid_from, valid_to, shifts)
    select 'WK-' || n, ${plant}, 'WC-' || n, 'Calendar ' || n, 'Europe/Berlin', ${day}, ${day} + 100, '[]'
    from ${numbers()}`,
  `insert into mes.work_calendar (id, plant, name, time_zone, valid_from, shifts)
    select 'WK-P' || n, 'P' || n, 'Calendar of plant ' || n, 'Europe/Berlin', '2026-01-01', '[]'
    from generate_series(0, 99) as n`,
  `insert into mes.calendar_override (id, calendar, plant, date, kind, reason)
    select 'CO-x' || n, 'WK-' || n, ${plant}, ${day}, 'CLOSED', 'reason' from ${numbers()}`,
  `insert into mes.downtime_reason (code, text, category, planned)
    select 'R' || n, 'Reason ' || n, 'OTHER', n % 2 = 1 from generate_series(0, 39) as n`,
  `insert into mes.equipment_state_record (id, equipment, plant, state, occurred_at)
    select 'ES-x' || n, 'WC-' || n % ${machines} + 1, 'P0', ${oneOf('PRODUCING', 'DOWN')}, ${hour} from generate_series(0, ${others - 1}) as n`,
  `insert into mes.equipment_state
      (equipment, plant, state, from_at, to_at, record, planned, downtime_reason, downtime_category)
    select
      'WC-' || n % ${machines} + 1, 'P0', ${oneOf('PRODUCING', 'DOWN')}, ${hour},
      nullif(${hour} + interval '1 hour', timestamptz '2026-01-01 05:00+00'), 'ES-x' || n,
      case when n % 2 = 1 then n % 10 = 1 end, case when n % 2 = 1 then 'R' || n % 40 end,
      case when n % 2 = 1 then 'OTHER' end
    from generate_series(0, ${others - 1}) as n`,
  `insert into mes.downtime_classification (record, plant, reason, category, planned)
    select record, plant, downtime_reason, downtime_category, planned from mes.equipment_state where planned is not null`,
  `insert into mes.downtime_alert
      (plant, equipment, stopped_at, threshold_seconds, state, owner_roles, owner_role, acknowledge_within_seconds,
       raised_at, cleared_at, cleared_because, comment)
    select
      'P0', 'WC-' || n % ${machines} + 1, ${hour}, 600, 'CLEARED', array['r' || n % 40], 'r' || n % 40, 600, ${hour}, ${hour},
      'STOP_ENDED', 'comment ' || n
    from generate_series(0, ${others - 1}) as n`,
  `insert into mes.production_order (id, number, plant, item, revision, quantity, unit, released_at)
    select 'MO-' || n, 'MO-' || n, ${plant}, ${item}, ${item} || '/A', 10, 'C62', ${at} from ${numbers(orders)}`,
  `insert into mes.job (id, production_order, plant, sequence, name, work_center, state, planned_start, planned_end, actual_start, actual_end)
    select
      'MO-' || n || '/10', 'MO-' || n, ${plant}, 10, 'Make', 'WC-' || n % 20000,
      case when n % 50 = 0 then 'RUNNING' else 'COMPLETED' end, ${at}, ${at}, ${at}, case when n % 50 = 0 then null else ${at} end
    from ${numbers(orders)}`,
  `insert into mes.job_event (production_order, plant, job, kind, occurred_at)
    select 'MO-' || n, ${plant}, 'MO-' || n || '/10', 'STARTED', ${at} from ${numbers()}`,
  `insert into mes.production_report
      (id, production_order, plant, job, good, scrap, rework, unit, operator, equipment, production_date, shift, occurred_at)
    select
      'PR-x' || n, 'MO-' || n, ${plant}, 'MO-' || n || '/10', 1, 0, 0, 'C62', 'O' || n % 500, 'WC-' || n % 20000, ${day},
      ${oneOf('EARLY', 'LATE', 'NIGHT')}, ${at}
    from ${numbers()}`,
  `insert into mes.transfer (production_order, plant, job, quantity, sent_at)
    select 'MO-' || n, ${plant}, 'MO-' || n || '/10', 10, ${at} from ${numbers()}`,
  `insert into mes.lot
      (id, kind, origin, made_by, role, item, revision, plant, state, original_quantity, quantity, unit, production_order,
        expiry_date, created_at)
    select
      'LOT-' || n, 'LOT', 'PRODUCED', 'COMPLETION', 'PRODUCT', ${item}, ${item} || '/A', ${plant}, 'ACTIVE', 10, 10, 'C62',
      'MO-' || n, ${day}, ${at}
    from ${numbers()}`,
  `insert into mes.lot_regrouping (id, kind, plant, item, occurred_at)
    select 'LG-x' || n, 'SPLIT', ${plant}, ${item}, ${at} from ${numbers()}`,
  `insert into mes.lot_part (regrouping, plant, from_lot, to_lot, quantity, unit)
    select 'LG-x' || n, ${plant}, 'LOT-' || n, 'LOT-' || n % ${others} + 1, 1, 'C62' from ${numbers()}`,
  `insert into mes.material_consumption
      (id, production_order, plant, job, lot, quantity, unit, production_date, shift, occurred_at)
    select
      'MC-x' || n, 'MO-' || n, ${plant}, 'MO-' || n || '/10', 'LOT-' || (n * 7) % ${others - 1} + 1, 1, 'C62', ${day},
      ${oneOf('EARLY', 'LATE', 'NIGHT')}, ${at}
    from ${numbers()}`,
  `insert into mes.shop_floor_fact (source, document, line, kind, plant, status, fact, occurred_at)
    select
      'line-' || n % 500, 'F-' || n, 1, 'PRODUCTION_REPORTED', ${plant},
      case when n % 50 = 0 then 'QUARANTINED' else 'ACCEPTED' end, '{}', ${at}
    from ${numbers()}`,
  `insert into mes.released_routing (id, revision, plant, alternative, operations)
    select
      'I-' || n || '/A/ROUTING/*/1', 'I-' || n || '/A', case when n % 2 = 0 then ${plant} end, 1,
      '[{ "sequence": 10, "name": "Make", "workCenter": "WC-0" }]'
    from ${numbers(others - 1)}`,
  `insert into mes.execution_exception
      (id, plant, rule, message, owner_role, state, production_order, job, lot, item, raised_at, resolved_at, resolved_by)
    select
      'EX-x' || n, ${plant}, ${oneOf('ON_HOLD', 'RULE_VIOLATED', 'ILLEGAL_STATE')}, 'message',
      ${oneOf('QUALITY_ENGINEER', 'PRODUCTION_SUPERVISOR', 'INVENTORY_CONTROLLER', 'PRODUCTION_PLANNER')},
      case when n % 50 = 0 then 'OPEN' else 'RESOLVED' end, 'MO-' || n, 'MO-' || n || '/10', 'LOT-' || n, ${item}, ${at},
      case when n % 50 <> 0 then ${at} end, case when n % 50 <> 0 then 'x' end
    from ${numbers()}`,

  `insert into plm.item (id, number, name, type, base_unit, lifecycle, released_at)
    select 'I-' || n, 'I-' || n, 'Item ' || n, 'COMPONENT', 'C62', 'ACTIVE', ${at} from generate_series(0, ${others - 1}) as n`,
  `insert into plm.engineering_change (id, number, kind, title, state, created_at)
    select 'EC-' || n, 'EC-' || n, 'REQUEST', 'Change ' || n, 'DRAFT', ${at} from ${numbers()}`,
  `insert into plm.item_revision (id, item, label, state, released_at, change, effective_from)
    select 'I-' || n || '/A', 'I-' || n, 'A', 'RELEASED', ${at}, 'EC-' || n, '2026-01-01' from ${numbers(others - 1)}`,
  `insert into plm.revision_effectivity (revision, item, effective)
    select 'I-' || n || '/A', 'I-' || n, daterange('2026-01-01', null) from ${numbers(others - 1)}`,
  `insert into plm.revision_adoption (revision, item, plant, decision, effective_from, change, decided_by, decided_at)
    select 'I-' || n || '/A', 'I-' || n, ${plant}, 'ACCEPTED', ${day}, 'EC-' || n, 'x', ${at} from ${numbers(others - 1)}`,
  `insert into plm.bom (id, revision, type, alternative, state, base_quantity, base_unit)
    select 'I-' || n || '/A/BOM/*/1', 'I-' || n || '/A', 'MANUFACTURING', 1, 'RELEASED', 1, 'C62' from ${numbers(others - 1)}`,
  `insert into plm.bom_line
      (bom, position, component, quantity, unit, quantity_in_base_unit, quantity_basis, scrap_factor, issue_method, use_type)
    select 'I-' || n || '/A/BOM/*/1', 10, 'I-' || n / 2, 1, 'C62', 1, 'PER_UNIT', 0, 'EXPLICIT', 'CONSUMED'
    from ${numbers(others - 1)}`,
  `insert into plm.routing (id, revision, alternative, state, base_quantity, base_unit)
    select 'I-' || n || '/A/ROUTING/*/1', 'I-' || n || '/A', 1, 'RELEASED', 1, 'C62' from ${numbers(others - 1)}`,
  `insert into plm.routing_segment
      (routing, sequence, name, setup_time, setup_unit, machine_time, machine_unit, labor_time, labor_unit, checkpoint)
    select 'I-' || n || '/A/ROUTING/*/1', 10, 'Make', 0, 'HUR', 1, 'HUR', 1, 'HUR', false from ${numbers(others - 1)}`,

  `insert into quality.item (id, base_unit) select 'I-' || n, 'C62' from generate_series(0, ${others - 1}) as n`,
  `insert into quality.inspection_plan (id, item, name, created_at, version, state, series)
    select 'IP-' || n, 'I-' || n, 'Plan ' || n, ${at}, 1, 'ACTIVE', 'IP-' || n from generate_series(0, ${others - 1}) as n`,
  `insert into quality.characteristic
      (inspection_plan, position, name, unit, upper_limit, sample_size, subgroup_size)
    select 'IP-' || n, 10, 'Length', 'MMT', 10, 1, 1 from generate_series(0, ${others - 1}) as n`,
  `insert into quality.released_routing (id, revision, item, plant, alternative, checkpoints)
    select
      'I-' || n || '/A/ROUTING/*/1', 'I-' || n || '/A', 'I-' || n, case when n % 2 = 0 then ${plant} end, 1,
      '[{ "sequence": 10, "name": "Make" }]'
    from ${numbers(others - 1)}`,
  `insert into quality.inspection
      (id, state, plan, plant, item, production_order, lot, requested_at, cancelled_at, cancelled_by, cancel_reason)
    select
      'IN-' || n, case when n % 50 = 0 then 'REQUESTED' else 'CANCELLED' end, 'IP-' || n % ${others}, ${plant}, ${item},
      'MO-' || n, 'LOT-' || n, ${at}, case when n % 50 <> 0 then ${at} end, case when n % 50 <> 0 then 'x' end,
      case when n % 50 <> 0 then 'reason' end
    from ${numbers()}`,
  `insert into quality.inspection_record (id, inspection, plant, verdict, recorded_at)
    select 'IR-x' || n, 'IN-' || n, ${plant}, 'PASS', ${at} from ${numbers()}`,
  `insert into quality.inspection_result
      (inspection, position, plant, characteristic, value, unit, upper_limit, passed, record, series, recorded_at)
    select
      'IN-' || n, 10, ${plant}, 'Length', n % 10, 'MMT', 10, true, 'IR-x' || n, 'IP-' || n % ${others}, ${at}
    from ${numbers()}`,
  `insert into quality.control_limits
      (id, ordinal, series, characteristic, plant, unit, chart, subgroup_size, base_from, base_to, subgroups, center,
        spread_center, sigma, frozen_by, frozen_at)
    select
      'CL-' || n, n, 'IP-' || n % ${others}, 'Length', ${plant}, 'MMT', 'INDIVIDUALS_MOVING_RANGE', 1, ${at},
      ${at} + interval '1 day', 20, 5, 1, 1, 'x', ${at}
    from ${numbers()}`,
  `insert into quality.nonconformance
      (id, number, ordinal, state, severity, defect_code, plant, item, lot, production_order, supplier, inspection,
        quantity, pending, unit, opened_at, opened_by)
    select
      'NC-' || n, 'NC-' || n, n, 'OPEN', ${oneOf('MINOR', 'MAJOR')}, 'D' || n % 40, ${plant}, ${item}, 'LOT-' || n, 'MO-' || n,
      'S-' || n % 1000, 'IN-' || n, 1, 1, 'C62', ${at}, 'x'
    from ${numbers()}`,
  `insert into quality.hold (id, target, target_id, plant, reason, placed_by, placed_at)
    select 'H-' || n, 'LOT', 'LOT-' || n, ${plant}, 'reason', 'x', ${at} from ${numbers()}`,
  `insert into quality.corrective_action
      (id, ordinal, state, title, nonconformance, supplier, item, plant, next_due, opened_by, opened_at, closed_by, closed_at)
    select
      'CA-' || n, n, case when n % 50 = 0 then 'OPEN' else 'CLOSED' end, 'Title ' || n, 'NC-' || n, 'S-' || n % 1000, ${item},
      ${plant}, case when n % 50 = 0 then ${day} end, 'x', ${at}, case when n % 50 <> 0 then 'x' end,
      case when n % 50 <> 0 then ${at} end
    from ${numbers()}`,
  `insert into quality.corrective_action_discipline (corrective_action, discipline, plant, supplier)
    select 'CA-' || n, 'D1', ${plant}, 'S-' || n % 1000 from ${numbers()}`,
  `insert into quality.goods_receipt (id, plant, supplier, item, lot, quantity, unit, received_at)
    select 'GR-' || n, ${plant}, 'S-' || n % 1000, ${item}, 'LOT-' || n, 1, 'C62', ${at} from ${numbers()}`,
  `insert into quality.production_report
      (id, plant, production_order, job, good, scrap, rework, unit, reported_at)
    select 'PR-' || n, ${plant}, 'MO-' || n, 'MO-' || n || '/10', 1, 0, 0, 'C62', ${at} from ${numbers()}`,
];
