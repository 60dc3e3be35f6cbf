import type { RoutingFact } from '#contracts/events.ts';
import type { Scoped, Transaction } from '#platform/database/session.ts';

/** Keeps the routings of a released revision in place of those that were told before. */
export async function saveRoutings(
  transaction: Transaction,
  revision: string,
  routings: readonly RoutingFact[],
): Promise<void> {
  const stated = routings.map(({ id, plant, alternative, segments }) => ({
    ...{ id, plant, alternative },
    operations: segments
      .filter(({ workCenter }) => workCenter !== null)
      .map(({ sequence, name, workCenter }) => ({ sequence, name, workCenter })),
  }));
  await deleteRoutings(transaction, revision);
  await transaction.query(
    (sql) => sql`
      insert into released_routing (id, revision, plant, alternative, operations)
      select id, ${revision}, plant, alternative, operations
      from jsonb_to_recordset(${sql.json(stated as never)}) as stated (
        id text, plant text, alternative integer, operations jsonb
      )
    `,
  );
}

/** Forgets the routings of a revision that is no longer to be used. */
export const deleteRoutings = (transaction: Transaction, revision: string): Promise<unknown> =>
  transaction.query((sql) => sql`delete from released_routing where revision = ${revision}`);

/** An operation of a released revision at a work center that does not exist. */
export interface UnknownWorkCenterRow {
  readonly revision: string;
  readonly routing: string;
  /** Null: every plant without a routing of its own. */
  readonly plant: string | null;
  readonly sequence: number;
  readonly name: string;
  readonly workCenter: string;
}

/**
 * The operations of revisions whose work center does not exist, by routing and sequence.
 *
 * @param plant Of what this plant makes them by, at its own work centers; null: of every routing, where one for every
 *   plant asks for a work center of any plant
 */
export const unknownWorkCenters = (
  session: Scoped,
  revisions: readonly string[],
  plant: string | null,
): Promise<readonly UnknownWorkCenterRow[]> =>
  session.query<UnknownWorkCenterRow>(
    (sql) => sql`
      select
        routing.revision, routing.id as routing, place.plant, operation.sequence, operation.name,
        operation."workCenter" as work_center
      from
        released_routing as routing
        cross join lateral (select coalesce(${plant}::text, routing.plant) as plant) as place
        cross join lateral jsonb_to_recordset(routing.operations) as operation (
          sequence integer, name text, "workCenter" text
        )
      where
        routing.revision = any(${revisions as string[]})
        and (
          ${plant}::text is null
          or routing.plant = ${plant}
          or (
            routing.plant is null
            and not exists (
              select from released_routing as own
              where
                own.revision = routing.revision and own.alternative = routing.alternative and own.plant = ${plant}
            )
          )
        )
        and not exists (
          select from equipment
          where equipment.id = operation."workCenter" and (equipment.plant = place.plant or place.plant is null)
        )
      order by routing.id, operation.sequence
    `,
  );
