import type { EventData } from '#contracts/events.ts';
import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import type { ByProduct, ReleasedOrder } from '../domain/lot.ts';
import type { ExecutionState } from '../schema.generated.ts';

/** An order, of which ERP owns the rest. */
export interface OrderReference {
  readonly id: string;
}

/** An order under a command; what it makes is null for an imported one. */
export interface OrderRow {
  readonly id: string;
  readonly plant: string;
  readonly item: string | null;
  readonly revision: string | null;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly mendedLot: string | null;
  readonly ended: ReleasedOrder['ended'];
  readonly releasedAt: string | null;
  readonly timeZone: string;
  readonly kind: ReleasedOrder['kind'];
  readonly components: readonly string[];
  readonly byProducts: readonly ByProduct[];
}

/** The columns of an order under a command; a plant that is not known counts its days in UTC. */
const orderColumns = (sql: Sql) => sql`
  id, plant, item, revision, quantity, unit, released_at, kind, ended,
  (select lot from nonconformance where nonconformance.id = origin_nonconformance) as mended_lot,
  coalesce((select time_zone from plant where plant.plant = production_order.plant), 'UTC') as time_zone,
  (
    select coalesce(array_agg(usable order by usable), '{}')
    from
      order_component
      cross join lateral unnest(order_component.item || order_component.alternates) as usable
    where order_component.production_order = production_order.id
  ) as components,
  (
    select coalesce(jsonb_agg(jsonb_build_object('item', beside.item, 'useType', use_type, 'unit', beside.unit)), '[]')
    from order_by_product as beside
    where beside.production_order = production_order.id
  ) as by_products
`;

/** The order under a lock that lasts until the transaction ends; null when MES has none of this id. */
export async function lockOrder(transaction: Transaction, id: string): Promise<OrderRow | null> {
  const [row] = await transaction.query<OrderRow>(
    (sql) => sql`
      select ${orderColumns(sql)}
      from production_order
      where id = ${id}
      for update
    `,
  );
  return row ?? null;
}

/** Those of some orders that there are, likewise, locked in one order; by id. */
export const lockOrders = (transaction: Transaction, ids: readonly string[]): Promise<readonly OrderRow[]> =>
  transaction.query<OrderRow>(
    (sql) => sql`
      select ${orderColumns(sql)}
      from production_order
      where id = any(${ids as string[]})
      order by id
      for update
    `,
  );

/** The order of a job, locked likewise; null when there is no such job. */
export async function lockOrderOfJob(transaction: Transaction, job: string): Promise<OrderRow | null> {
  const [row] = await transaction.query<OrderRow>(
    (sql) => sql`
      select ${orderColumns(sql)}
      from production_order
      where id = (select production_order from job where id = ${job})
      for update
    `,
  );
  return row ?? null;
}

/** Takes over an order as ERP released it. Answers false when it is known already. */
export async function insertReleasedOrder(
  transaction: Transaction,
  plant: string,
  releasedAt: string,
  order: EventData['org.millgraph.erp.order.released.v1'],
  splitFrom: string | null = null,
): Promise<boolean> {
  const inserted = await transaction.query(
    (sql) => sql`
      insert into production_order (
        id, number, plant, item, revision, quantity, unit, released_at, kind, origin_nonconformance, split_from,
        over_delivery_tolerance
      )
      values (
        ${order.order}, ${order.number}, ${plant}, ${order.item}, ${order.revision},
        ${order.quantity.value}, ${order.quantity.unit}, ${releasedAt}, ${order.kind},
        ${order.originNonconformance}, ${splitFrom}, ${order.overDeliveryTolerance}
      )
      on conflict (id) do nothing
      returning id
    `,
  );
  if (inserted.length === 0) return false;
  await transaction.query(
    (sql) => sql`
      insert into order_component
        (production_order, plant, line, item, required, unit, issue_method, operation_sequence, alternates)
      select
        ${order.order}, ${plant}, line, item, (required ->> 'value')::numeric, required ->> 'unit', "issueMethod",
        "operationSequence", alternates
      from jsonb_to_recordset(${sql.json(order.components as never)}) as component (
        line integer, item text, required jsonb, "issueMethod" text, "operationSequence" integer, alternates text[]
      )
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into order_by_product (production_order, plant, item, use_type, expected, unit)
      select
        ${order.order}, ${plant}, item, "useType", (expected ->> 'value')::numeric, expected ->> 'unit'
      from jsonb_to_recordset(${sql.json(order.byProducts as never)}) as beside (
        item text, "useType" text, expected jsonb
      )
    `,
  );
  return true;
}

/** Writes how much of an order remains after a part was split off. */
export const saveRemaining = (transaction: Transaction, order: string, quantity: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update production_order
      set quantity = ${quantity}
      where id = ${order}
    `,
  );

/** Writes what ERP says of an order; null: it goes on. */
export const saveEnd = (transaction: Transaction, order: string, ended: ReleasedOrder['ended']): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update production_order
      set ended = ${ended}
      where id = ${order}
    `,
  );

/** What MES knows of orders beside their jobs. */
export interface OrderFactsRow {
  readonly id: string;
  readonly splitFrom: string | null;
  /** The lot that a rework order mends, when its nonconformance names one. */
  readonly mendedLot: string | null;
}

/** What MES knows of orders beside their jobs. */
export const orderFacts = (session: Scoped, orders: readonly string[]): Promise<readonly OrderFactsRow[]> =>
  session.query<OrderFactsRow>(
    (sql) => sql`
      select production_order.id, split_from, nonconformance.lot as mended_lot
      from production_order left join nonconformance on nonconformance.id = origin_nonconformance
      where production_order.id = any(${orders as string[]})
    `,
  );

/** Takes over what quality tells of a nonconformance. */
export const insertNonconformance = (
  transaction: Transaction,
  plant: string | null,
  data: EventData['org.millgraph.quality.nonconformance.opened.v1'],
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into nonconformance (id, plant, item, lot, production_order)
      values (${data.nonconformance}, ${plant}, ${data.item}, ${data.lot}, ${data.order})
      on conflict (id) do nothing
    `,
  );

/** What an order made: good at its last operation, and what of it is in lots already. */
export interface LotBalance {
  readonly good: string;
  readonly inLots: string;
}

/** The lot balances of orders, by order. */
export async function lotBalances(
  transaction: Transaction,
  orders: readonly string[],
): Promise<ReadonlyMap<string, LotBalance>> {
  const rows = await transaction.query<LotBalance & { readonly id: string }>(
    (sql) => sql`
      select
        asked.id,
        coalesce(
          (select reported_good from job where production_order = asked.id order by sequence desc limit 1),
          0
        ) as good,
        coalesce(
          (
            select sum(original_quantity)
            from lot
            where production_order = asked.id and role = 'PRODUCT' and state <> 'VOIDED'
          ),
          0
        ) as in_lots
      from unnest(${orders as string[]}::text[]) as asked (id)
    `,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The lot balance of an order. */
export async function lotBalance(transaction: Transaction, order: Pick<ReleasedOrder, 'id'>): Promise<LotBalance> {
  return (await lotBalances(transaction, [order.id])).get(order.id) ?? { good: '0', inLots: '0' };
}

interface ExecutionRow {
  readonly productionOrder: string;
  readonly executionState: ExecutionState | null;
}

/** What the shop floor does with orders: derived from their jobs, or, without any, as an import stated it. */
export const executionStates = (session: Scoped, orders: readonly string[]): Promise<readonly ExecutionRow[]> =>
  session.query<ExecutionRow>(
    (sql) => sql`
      select
        production_order.id as production_order,
        case
          when count(job.id) = 0 then stated_execution_state
          when bool_or(state = 'RUNNING') then 'RUNNING'
          when bool_or(state = 'SUSPENDED') then 'SUSPENDED'
          when bool_or(state = 'ABORTED' or is_aborted) or bool_and(state = 'CANCELLED') then 'ABORTED'
          when bool_and(state in ('COMPLETED', 'CLOSED', 'CANCELLED')) then 'COMPLETED'
          when bool_or(state in ('COMPLETED', 'CLOSED')) then 'RUNNING'
          when bool_or(state in ('DISPATCHED', 'READY')) then 'READY'
          else 'WAITING'
        end as execution_state
      from production_order left join job on job.production_order = production_order.id
      where production_order.id = any(${orders as string[]})
      group by production_order.id
    `,
  );
