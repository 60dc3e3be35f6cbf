import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { Hold, HoldTarget } from '../domain/hold.ts';
import type { HoldFilter, HoldSort } from '../schema.generated.ts';

/** A hold as it is stored. */
export type HoldRow = Hold;

/** A page of holds as it is read. */
export type HoldPage = Connection<HoldRow>;

const columns = (sql: Sql) => sql`
  id, target, target_id, plant, reason, nonconformance, released_at is null as active, placed_by, placed_at,
  released_by, released_at, release_reason
`;

/** The next hold's id. */
export async function nextHoldId(transaction: Transaction): Promise<string> {
  const [row] = await transaction.query<{ id: string }>((sql) => sql`select 'H-' || nextval('hold_number') as id`);
  return row?.id ?? '';
}

/** The hold under a lock that lasts until the transaction ends; null when there is none. */
export async function lockHold(transaction: Transaction, id: string): Promise<Hold | null> {
  const [row] = await transaction.query<HoldRow>(
    (sql) => sql`
      select ${columns(sql)}
      from hold
      where id = ${id}
      for update
    `,
  );
  return row ?? null;
}

/** Writes a hold as it is now. */
export const saveHold = (transaction: Transaction, hold: Hold): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into hold (
        id, target, target_id, plant, reason, nonconformance, placed_by, placed_at, released_by, released_at,
        release_reason
      )
      values (
        ${hold.id}, ${hold.target}, ${hold.targetId}, ${hold.plant}, ${hold.reason}, ${hold.nonconformance},
        ${hold.placedBy}, ${hold.placedAt}, ${hold.releasedBy}, ${hold.releasedAt}, ${hold.releaseReason}
      )
      on conflict (id) do update
      set
        released_by = excluded.released_by,
        released_at = excluded.released_at,
        release_reason = excluded.release_reason
    `,
  );

/** Holds by id, in any order. */
export const holdsById = (session: Scoped, ids: readonly string[]): Promise<readonly HoldRow[]> =>
  session.query<HoldRow>(
    (sql) => sql`
      select ${columns(sql)}
      from hold
      where id = any(${ids as string[]})
    `,
  );

/** The holds on things of one kind that are not released, oldest first. */
export const activeHoldsOn = (
  session: Scoped,
  target: HoldTarget,
  targetIds: readonly string[],
): Promise<readonly HoldRow[]> =>
  session.query<HoldRow>(
    (sql) => sql`
      select ${columns(sql)}
      from hold
      where
        target = ${target}
        and target_id = any(${targetIds as string[]})
        and released_at is null
      order by placed_at, id
    `,
  );

/** How the list of holds is read. */
export const holdList = (filter: HoldFilter): ListSource<HoldSort> => ({
  list: 'holds',
  select: columns,
  from: (sql) => sql`from hold`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`plant = ${filter.plant}`,
      filter.target != null && sql`target = ${filter.target}`,
      filter.targetId != null && sql`target_id = ${filter.targetId}`,
      filter.active === true && sql`released_at is null`,
      filter.active === false && sql`released_at is not null`,
      filter.nonconformance != null && sql`nonconformance = ${filter.nonconformance}`,
      filter.releasedAt?.from != null && sql`released_at >= ${filter.releasedAt.from}`,
      filter.releasedAt?.to != null && sql`released_at < ${filter.releasedAt.to}`,
      filter.text != null && hasWord(sql, 'hold', 'id', filter.text),
      filter.placedAt?.from != null && sql`placed_at >= ${filter.placedAt.from}`,
      filter.placedAt?.to != null && sql`placed_at < ${filter.placedAt.to}`,
    ]),
  id: 'id',
  sorts: {
    PLACED_AT: { expression: 'placed_at', type: 'timestamptz' },
    RELEASED_AT: { expression: 'released_at', absent: 'infinity', type: 'timestamptz' },
    PLANT: { expression: 'plant', absent: '', type: 'text' },
    TARGET: { expression: 'target', type: 'text' },
    TARGET_ID: { expression: 'target_id', type: 'text' },
    NONCONFORMANCE: { expression: 'nonconformance', absent: '', type: 'text' },
    ACTIVE: { expression: '(released_at is null)', type: 'boolean' },
  },
  defaultOrder: { field: 'PLACED_AT', direction: 'DESC' },
});

/** A page of holds. */
export const holdPage = (session: Scoped, page: PageArguments<HoldSort>, filter: HoldFilter): Promise<HoldPage> =>
  readPage<HoldRow, HoldSort>(session, page, holdList(filter));
