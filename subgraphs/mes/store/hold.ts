import type { EventData } from '#contracts/events.ts';
import type { Transaction } from '#platform/database/session.ts';
import type { Hold, HoldTarget } from '../domain/hold.ts';

/** Something that may be on hold; without an id, nothing. */
export type HoldSubject = readonly [HoldTarget, string | null];

/** The holds in force at a plant on any of these. */
export const holdsOn = (
  transaction: Transaction,
  plant: string,
  subjects: readonly HoldSubject[],
): Promise<readonly Hold[]> => {
  const named = subjects.filter((subject): subject is readonly [HoldTarget, string] => subject[1] !== null);
  return transaction.query<Hold>(
    (sql) => sql`
      select id, target, target_id, reason
      from hold
      where
        released_at is null
        and (plant is null or plant = ${plant})
        and (target, target_id) in (
          select target, id
          from unnest(${named.map(([target]) => target)}::text[], ${named.map(([, id]) => id)}::text[])
            as subject (target, id)
        )
      order by placed_at, id
    `,
  );
};

/** The holds in force on any of these, with the plant they are limited to; null: every plant. */
export const holdsOfAll = (
  transaction: Transaction,
  target: HoldTarget,
  ids: readonly string[],
): Promise<readonly (Hold & { readonly plant: string | null })[]> =>
  transaction.query<Hold & { readonly plant: string | null }>(
    (sql) => sql`
      select id, target, target_id, reason, plant
      from hold
      where released_at is null and target = ${target} and target_id = any(${ids as string[]})
      order by placed_at, id
    `,
  );

/** The holds that ever were in force at a plant on any of these, with when. */
export const holdsEver = (
  transaction: Transaction,
  plant: string,
  subjects: readonly HoldSubject[],
): Promise<readonly (Hold & { readonly placedAt: string; readonly releasedAt: string | null })[]> => {
  const named = subjects.filter((subject): subject is readonly [HoldTarget, string] => subject[1] !== null);
  return transaction.query<Hold & { readonly placedAt: string; readonly releasedAt: string | null }>(
    (sql) => sql`
      select id, target, target_id, reason, placed_at, released_at
      from hold
      where
        (plant is null or plant = ${plant})
        and (target, target_id) in (
          select target, id
          from unnest(${named.map(([target]) => target)}::text[], ${named.map(([, id]) => id)}::text[])
            as subject (target, id)
        )
      order by placed_at, id
    `,
  );
};

/** The holds that were in force at a plant on any of these at a time. */
export const holdsAt = (
  transaction: Transaction,
  plant: string,
  at: string,
  subjects: readonly HoldSubject[],
): Promise<readonly Hold[]> => {
  const named = subjects.filter((subject): subject is readonly [HoldTarget, string] => subject[1] !== null);
  return transaction.query<Hold>(
    (sql) => sql`
      select id, target, target_id, reason
      from hold
      where
        placed_at <= ${at}
        and (released_at is null or released_at > ${at})
        and (plant is null or plant = ${plant})
        and (target, target_id) in (
          select target, id
          from unnest(${named.map(([target]) => target)}::text[], ${named.map(([, id]) => id)}::text[])
            as subject (target, id)
        )
      order by placed_at, id
    `,
  );
};

/** Takes over a hold as quality tells of it: placed, or released. One on a lot or an order holds in every plant. */
export const saveHold = (
  transaction: Transaction,
  hold: EventData['org.millgraph.quality.hold.placed.v1'],
  at: string,
  isReleased: boolean,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into hold (id, target, target_id, plant, reason, placed_at, released_at)
      values (
        ${hold.hold}, ${hold.target}, ${hold.targetId},
        ${hold.target === 'LOT' || hold.target === 'ORDER' ? null : hold.plant}, ${hold.reason}, ${at},
        ${isReleased ? at : null}
      )
      on conflict (id) do update
      set released_at = coalesce(hold.released_at, excluded.released_at)
    `,
  );
