import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import type { Routing, RoutingSegment } from '../domain/routing.ts';

/** A routing as it is stored. */
export type RoutingRow = Routing;

/** A segment as it is stored. */
export interface RoutingSegmentRow extends RoutingSegment {
  readonly id: string;
  readonly routing: string;
}

/** The columns of a row. */
export const columns = (sql: Sql) => sql`id, revision, plant, alternative, state, base_quantity, base_unit`;

const segmentColumns = (sql: Sql) => sql`
  id, routing, sequence, name, work_center, setup_time, setup_unit, machine_time, machine_unit, labor_time, labor_unit,
  queue_time, queue_unit, crew, subcontract_supplier, checkpoint, work_instruction
`;

/** Routings by id, in any order. */
export const routingsById = (session: Scoped, ids: readonly string[]): Promise<readonly RoutingRow[]> =>
  session.query<RoutingRow>((sql) => sql`select ${columns(sql)} from routing where id = any(${ids as string[]})`);

/** The routings of revisions: those for every plant first, then by plant and alternative. */
export const routingsOfRevisions = (session: Scoped, revisions: readonly string[]): Promise<readonly RoutingRow[]> =>
  session.query<RoutingRow>(
    (sql) => sql`
      select ${columns(sql)}
      from routing
      where revision = any(${revisions as string[]})
      order by revision, plant nulls first, alternative
    `,
  );

/** Segments by id, in any order. */
export const segmentsById = (session: Scoped, ids: readonly string[]): Promise<readonly RoutingSegmentRow[]> =>
  session.query<RoutingSegmentRow>(
    (sql) => sql`select ${segmentColumns(sql)} from routing_segment where id = any(${ids as string[]})`,
  );

/** The segments of routings, in sequence. */
export const segmentsOfRoutings = (
  session: Scoped,
  routings: readonly string[],
): Promise<readonly RoutingSegmentRow[]> =>
  session.query<RoutingSegmentRow>(
    (sql) => sql`
      select ${segmentColumns(sql)}
      from routing_segment
      where routing = any(${routings as string[]})
      order by routing, sequence
    `,
  );

/** The routing under a lock that lasts until the transaction ends; null when there is none. */
export async function lockRouting(transaction: Transaction, id: string): Promise<Routing | null> {
  const [row] = await transaction.query<RoutingRow>(
    (sql) => sql`select ${columns(sql)} from routing where id = ${id} for update`,
  );
  return row ?? null;
}

/** Writes a routing that is new, with its segments. */
export async function insertRouting(
  transaction: Transaction,
  routing: Routing,
  segments: readonly RoutingSegment[],
): Promise<void> {
  await transaction.query(
    (sql) => sql`
      insert into routing (id, revision, plant, alternative, state, base_quantity, base_unit)
      values (
        ${routing.id}, ${routing.revision}, ${routing.plant}, ${routing.alternative}, ${routing.state},
        ${routing.baseQuantity}, ${routing.baseUnit}
      )
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into routing_segment (
        routing, plant, sequence, name, work_center, setup_time, setup_unit, machine_time, machine_unit, labor_time,
        labor_unit, queue_time, queue_unit, crew, subcontract_supplier, checkpoint, work_instruction
      )
      select
        ${routing.id}, ${routing.plant}, segment.sequence, segment.name, segment."workCenter", segment."setupTime",
        segment."setupUnit", segment."machineTime", segment."machineUnit", segment."laborTime", segment."laborUnit",
        segment."queueTime", segment."queueUnit", segment.crew, segment."subcontractSupplier", segment.checkpoint, segment."workInstruction"
      from
        jsonb_to_recordset(${sql.json(segments as never)}) as segment (
          sequence integer, name text, "workCenter" text, "setupTime" numeric, "setupUnit" text, "machineTime" numeric,
          "machineUnit" text, "laborTime" numeric, "laborUnit" text, "queueTime" numeric, "queueUnit" text,
          crew integer, "subcontractSupplier" text, checkpoint boolean, "workInstruction" text
        )
    `,
  );
}

/** Writes the state of a routing as it is now. */
export const saveRoutingState = (transaction: Transaction, routing: Routing): Promise<unknown> =>
  transaction.query((sql) => sql`update routing set state = ${routing.state} where id = ${routing.id}`);
