import type { RoutingFact } from '#contracts/events.ts';
import type { Scoped, Transaction } from '#platform/database/session.ts';

/** Keeps the routings of a released revision in place of those that were told before. */
export async function saveRoutings(
  transaction: Transaction,
  revision: string,
  item: string,
  routings: readonly RoutingFact[],
): Promise<void> {
  const stated = routings.map(({ id, plant, alternative, segments }) => ({
    ...{ id, plant, alternative },
    checkpoints: segments.filter(({ checkpoint }) => checkpoint).map(({ sequence, name }) => ({ sequence, name })),
  }));
  await deleteRoutings(transaction, revision);
  await transaction.query(
    (sql) => sql`
      insert into released_routing (id, revision, item, plant, alternative, checkpoints)
      select id, ${revision}, ${item}, plant, alternative, checkpoints
      from jsonb_to_recordset(${sql.json(stated as never)}) as stated (
        id text, plant text, alternative integer, checkpoints jsonb
      )
    `,
  );
}

/** Forgets the routings of a revision that is no longer to be used. */
export const deleteRoutings = (transaction: Transaction, revision: string): Promise<unknown> =>
  transaction.query((sql) => sql`delete from released_routing where revision = ${revision}`);

/** An operation of a released revision that requires an inspection by no plan. */
export interface UnplannedCheckpointRow {
  readonly revision: string;
  readonly routing: string;
  /** Null: every plant without a routing of its own. */
  readonly plant: string | null;
  readonly sequence: number;
  readonly name: string;
}

/**
 * The operations of revisions that require an inspection for which no plan is in use, by routing and sequence.
 *
 * @param plant Of what this plant makes them by, and with the plans that it has; null: of every routing, where one for
 *   every plant asks for a plan of any plant
 */
export const unplannedCheckpoints = (
  session: Scoped,
  revisions: readonly string[],
  plant: string | null,
): Promise<readonly UnplannedCheckpointRow[]> =>
  session.query<UnplannedCheckpointRow>(
    (sql) => sql`
      select routing.revision, routing.id as routing, place.plant, checkpoint.sequence, checkpoint.name
      from
        released_routing as routing
        cross join lateral (select coalesce(${plant}::text, routing.plant) as plant) as place
        cross join lateral jsonb_to_recordset(routing.checkpoints) as checkpoint (sequence integer, name text)
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
        -- Looked up for each: by "not exists" Postgres may read all plans, as it takes the checkpoints for more than they are.
        and (
          select true
          from inspection_plan as plan
          where
            plan.item = routing.item
            and plan.state = 'ACTIVE'
            and (plan.operation = checkpoint.sequence or plan.operation is null)
            and (plan.plant is null or plan.plant = place.plant or place.plant is null)
          limit 1
        ) is null
      order by routing.id, checkpoint.sequence
    `,
  );
