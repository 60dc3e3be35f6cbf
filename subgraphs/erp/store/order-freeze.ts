import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import type { Adoption, ByProduct, Component } from '../domain/components.ts';
import type { Frozen } from '../domain/order-split.ts';
import type { ReleasePlan } from '../domain/release.ts';
import type { Rework } from '../domain/rework-order.ts';
import type { OperationFact } from '#contracts/events.ts';

/** The alternates of a `component`, the preferred first. */
export const alternatesOf = (sql: Sql) => sql`
  coalesce(
    (
      select jsonb_agg(
        jsonb_build_object('priority', priority, 'item', item, 'required', required::text, 'unit', unit) order by priority
      )
      from order_component_alternate as alternate
      where alternate.production_order = component.production_order and alternate.line = component.line
    ),
    '[]'
  )
`;

/** Writes what a release freezes: the order's references, its components, operations, and its planned cost. */
export async function saveRelease(
  transaction: Transaction,
  order: { readonly id: string; readonly plant: string },
  release: { readonly plan: ReleasePlan; readonly by: string; readonly at: string },
): Promise<void> {
  const { plan, by, at } = release;
  const adoption: Adoption | null = plan.adoption;
  await transaction.query(
    (sql) => sql`
      update production_order
      set
        state = 'RELEASED', released_at = ${at}, frozen_at = ${at}, revision = ${plan.revision}, bom = ${plan.bom},
        routing = ${plan.routing}, cost_date = ${plan.costDate}, decision = ${plan.decision},
        decision_change = ${plan.change}, decided_by = ${by}, adoption = ${adoption && sql.json(adoption as never)}
      where id = ${order.id}
    `,
  );
  await insertFrozen(transaction, order, plan, 'RELEASE');
}

async function insertFrozen(
  transaction: Transaction,
  order: { readonly id: string; readonly plant: string },
  frozen: Frozen,
  document: string,
): Promise<void> {
  await transaction.query(
    (sql) => sql`
      with component as (
        insert into order_component
          (production_order, line, plant, bom_line, item, required, unit, issue_method, operation_sequence, fixed, open)
        select
          ${order.id}, line, ${order.plant}, "bomLine", item, required, unit, "issueMethod", "operationSequence", fixed,
          true
        from jsonb_to_recordset(${sql.json(frozen.components as never)}) as row (
          line integer, "bomLine" text, item text, required numeric, unit text, "issueMethod" text,
          "operationSequence" integer, fixed boolean
        )
      )
      insert into order_by_product (production_order, line, plant, bom_line, item, use_type, expected, unit, fixed)
      select ${order.id}, line, ${order.plant}, "bomLine", item, "useType", expected, unit, fixed
      from jsonb_to_recordset(${sql.json(frozen.byProducts as never)}) as row (
        line integer, "bomLine" text, item text, "useType" text, expected numeric, unit text, fixed boolean
      )
    `,
  );
  const alternates = frozen.components.flatMap(({ line, alternates: each }) => each.map((one) => ({ ...one, line })));
  if (alternates.length > 0) {
    await transaction.query(
      (sql) => sql`
        insert into order_component_alternate (production_order, line, plant, priority, item, required, unit)
        select ${order.id}, line, ${order.plant}, priority, item, required, unit
        from jsonb_to_recordset(${sql.json(alternates as never)}) as row (
          line integer, priority integer, item text, required numeric, unit text
        )
      `,
    );
  }
  await transaction.query(
    (sql) => sql`
      insert into order_operation (
        production_order, sequence, plant, name, work_center, subcontract_supplier, setup_hours, machine_hours,
        labor_hours, checkpoint
      )
      select
        ${order.id}, sequence, ${order.plant}, name, "workCenter", "subcontractSupplier", "setupHours", "machineHours",
        "laborHours", checkpoint
      from jsonb_to_recordset(${sql.json(frozen.operations as never)}) as row (
        sequence integer, name text, "workCenter" text, "subcontractSupplier" text, "setupHours" numeric,
        "machineHours" numeric, "laborHours" numeric, checkpoint boolean
      )
    `,
  );
  await insertPlannedCost(transaction, order, frozen.planned, document);
}

const insertPlannedCost = (
  transaction: Transaction,
  order: { readonly id: string; readonly plant: string },
  planned: Frozen['planned'],
  document: string,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into planned_cost (production_order, element, plant, fixed, variable, document)
      select ${order.id}, element, ${order.plant}, fixed, variable, ${document}
      from jsonb_to_recordset(${sql.json(planned as never)}) as row (element text, fixed numeric, variable numeric)
    `,
  );

/** What is frozen of an order; null before its release. */
export async function frozenOf(session: Scoped, order: string): Promise<Frozen | null> {
  const [row] = await session.query<{
    components: readonly Component[];
    byProducts: readonly ByProduct[];
    operations: readonly OperationFact[];
    planned: Frozen['planned'];
  }>(
    (sql) => sql`
      select
        coalesce(
          (
            select jsonb_agg(
              jsonb_build_object(
                'line', line, 'bomLine', bom_line, 'item', item, 'required', required::text, 'unit', unit,
                'issueMethod', issue_method, 'operationSequence', operation_sequence, 'fixed', fixed,
                'alternates', ${alternatesOf(sql)}
              )
              order by line
            )
            from order_component as component where production_order = o.id
          ),
          '[]'
        ) as components,
        coalesce(
          (
            select jsonb_agg(
              jsonb_build_object(
                'line', line, 'bomLine', bom_line, 'item', item, 'useType', use_type, 'expected', expected::text,
                'unit', unit, 'fixed', fixed
              )
              order by line
            )
            from order_by_product where production_order = o.id
          ),
          '[]'
        ) as by_products,
        coalesce(
          (
            select jsonb_agg(
              jsonb_build_object(
                'sequence', sequence, 'name', name, 'workCenter', work_center, 'subcontractSupplier',
                subcontract_supplier, 'setupHours', setup_hours::text, 'machineHours', machine_hours::text, 'laborHours',
                labor_hours::text, 'checkpoint', checkpoint
              )
              order by sequence
            )
            from order_operation where production_order = o.id
          ),
          '[]'
        ) as operations,
        coalesce(
          (
            select jsonb_agg(
              jsonb_build_object('element', element, 'fixed', fixed::text, 'variable', variable::text) order by element
            )
            from (
              select element, sum(fixed) as fixed, sum(variable) as variable
              from planned_cost where production_order = o.id
              group by element
            ) as planned
          ),
          '[]'
        ) as planned
      from production_order as o
      where o.id = ${order} and o.frozen_at is not null
    `,
  );
  return row ?? null;
}

/**
 * Divides a released order: the new one takes over the references of the first and its own share; what the first keeps is
 * written over what it had, its planned cost by a document that takes the share out. Answers the revision.
 */
export async function saveSplit(
  transaction: Transaction,
  from: { readonly id: string; readonly plant: string },
  split: {
    readonly into: string;
    readonly remaining: Frozen;
    readonly share: Frozen;
    readonly at: string;
  },
): Promise<string> {
  const { into, remaining, share, at } = split;
  const [written] = await transaction.query<{ revision: string }>(
    (sql) => sql`
      update production_order as o
      set
        state = 'RELEASED', released_at = ${at}, frozen_at = ${at}, revision = origin.revision, bom = origin.bom,
        routing = origin.routing, cost_date = origin.cost_date, decision = origin.decision,
        decision_change = origin.decision_change, decided_by = origin.decided_by, adoption = origin.adoption
      from production_order as origin
      where o.id = ${into} and origin.id = ${from.id}
      returning o.revision
    `,
  );
  await insertFrozen(transaction, { id: into, plant: from.plant }, share, 'RELEASE');
  await transaction.query(
    (sql) => sql`
      with component as (
        update order_component as component set required = row.required
        from jsonb_to_recordset(${sql.json(remaining.components as never)}) as row (line integer, required numeric)
        where component.production_order = ${from.id} and component.line = row.line
      ),
      alternate as (
        update order_component_alternate as alternate set required = row.required
        from jsonb_to_recordset(${sql.json(
          remaining.components.flatMap(({ line, alternates }) =>
            alternates.map((each) => ({ ...each, line })),
          ) as never,
        )}) as row (line integer, priority integer, required numeric)
        where
          alternate.production_order = ${from.id} and alternate.line = row.line and alternate.priority = row.priority
      ),
      by_product as (
        update order_by_product as by_product set expected = row.expected
        from jsonb_to_recordset(${sql.json(remaining.byProducts as never)}) as row (line integer, expected numeric)
        where by_product.production_order = ${from.id} and by_product.line = row.line
      )
      update order_operation as operation set machine_hours = row."machineHours", labor_hours = row."laborHours"
      from jsonb_to_recordset(${sql.json(remaining.operations as never)}) as row (
        sequence integer, "machineHours" numeric, "laborHours" numeric
      )
      where operation.production_order = ${from.id} and operation.sequence = row.sequence
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into planned_cost (production_order, element, plant, fixed, variable, document)
      select ${from.id}, element, plant, -fixed, -variable, ${`SPLIT/${into}`}
      from planned_cost where production_order = ${into}
    `,
  );
  return written?.revision ?? '';
}

/** Sets what remains of an order that was split. */
export function saveRemaining(
  transaction: Transaction,
  order: string,
  remaining: { readonly quantity: string; readonly rework: Rework | null },
): Promise<unknown> {
  const { quantity, rework } = remaining;
  const operations = rework && { routing: rework.routing, operations: rework.operations };
  return transaction.query(
    (sql) => sql`
      update production_order
      set quantity = ${quantity}, rework_operations = ${operations && sql.json(operations as never)}
      where id = ${order}
    `,
  );
}
