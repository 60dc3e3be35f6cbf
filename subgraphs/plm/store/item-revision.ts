import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import type { ItemRevision } from '../domain/item-revision.ts';
import { unitNumber } from '../domain/unit-effectivity.ts';
import { saveEffectivity } from './effectivity.ts';

/** A revision as it is stored, with the effectivity that holds where a plant has none of its own. */
export type ItemRevisionRow = ItemRevision;

/** The columns of a row, from `revisions`. */
export const columns = (sql: Sql) => sql`
  item_revision.id, item_revision.item, item_revision.label, item_revision.state, item_revision.released_at,
  item_revision.obsolete_at,  lower(general.effective) as effective_from, upper(general.effective) as effective_to,
  item_revision.change, item_revision.supersedes
`;

/** What they are read from. */
export const revisions = (sql: Sql) => sql`
  item_revision
  left join revision_effectivity as general on general.revision = item_revision.id and general.plant is null
`;

/** Revisions by id, in any order. */
export const revisionsById = (session: Scoped, ids: readonly string[]): Promise<readonly ItemRevisionRow[]> =>
  session.query<ItemRevisionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from ${revisions(sql)}
      where item_revision.id = any(${ids as string[]})
    `,
  );

/** All revisions of items, oldest first. */
export const revisionsOfItems = (session: Scoped, items: readonly string[]): Promise<readonly ItemRevisionRow[]> =>
  session.query<ItemRevisionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from ${revisions(sql)}
      where item_revision.item = any(${items as string[]})
      order by item_revision.ordinal
    `,
  );

/** The revisions released under changes, in the order of their release. */
export const revisionsOfChanges = (session: Scoped, changes: readonly string[]): Promise<readonly ItemRevisionRow[]> =>
  session.query<ItemRevisionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from ${revisions(sql)}
      where item_revision.change = any(${changes as string[]})
      order by item_revision.released_at, item_revision.ordinal
    `,
  );

/** Which revision is asked for: of a unit, or else on a date (null: today at the plant), at a plant (null: no plant's own). */
export interface EffectivityQuestion {
  readonly asOf: string | null;
  readonly plant: string | null;
  readonly serial: string | null;
  readonly lot: string | null;
}

/**
 * The revision that holds, by item: for the serial number, else for the lot, else on the date. Of each kind a plant's own
 * comes before that of every plant.
 */
export async function effectiveRevisions(
  session: Scoped,
  items: readonly string[],
  { asOf, plant, serial, lot }: EffectivityQuestion,
): Promise<ReadonlyMap<string, ItemRevisionRow>> {
  const serialNumber = serial === null ? null : unitNumber(serial);
  const lotNumber = lot === null ? null : unitNumber(lot);
  const rows = await session.query<ItemRevisionRow>(
    (sql) => sql`
      select distinct on (candidate.item) ${columns(sql)}
      from
        (
          select item, revision, plant, case kind when 'SERIAL' then 0 else 1 end as rank
          from revision_unit_effectivity
          where
            item = any(${items as string[]})
            and (plant is null or plant = ${plant})
            and (
              (
                kind = 'SERIAL'
                and prefix = ${serialNumber?.prefix ?? null}
                and numbers @> ${serialNumber?.number ?? null}::bigint
              )
              or (
                kind = 'LOT'
                and prefix = ${lotNumber?.prefix ?? null}
                and numbers @> ${lotNumber?.number ?? null}::bigint
              )
            )
          union all
          select item, revision, plant, 2
          from revision_effectivity
          where
            item = any(${items as string[]})
            and (plant is null or plant = ${plant})
            and effective @> coalesce(${asOf}::date, plant_date(${plant}, now()))
        ) as candidate
        join item_revision on item_revision.id = candidate.revision
        left join revision_effectivity as general on general.revision = item_revision.id and general.plant is null
      order by candidate.item, candidate.rank, candidate.plant nulls last
    `,
  );
  return new Map(rows.map((row) => [row.item, row]));
}

/** The revision under a lock that lasts until the transaction ends; null when there is none. */
export async function lockRevision(transaction: Transaction, id: string): Promise<ItemRevision | null> {
  const [row] = await transaction.query<ItemRevisionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from ${revisions(sql)}
      where item_revision.id = ${id}
      for update of item_revision
    `,
  );
  return row ?? null;
}

/** The revision of an item that is effective everywhere until further notice, under a lock; null when there is none. */
export async function lockOpenRevision(transaction: Transaction, item: string): Promise<ItemRevision | null> {
  const [row] = await transaction.query<ItemRevisionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from ${revisions(sql)}
      where item_revision.item = ${item} and upper_inf(general.effective)
      for update of item_revision
    `,
  );
  return row ?? null;
}

/** Writes a revision as it is now, with its effectivity. Throws RULE_VIOLATED when another is effective at that time. */
export async function saveRevision(transaction: Transaction, revision: ItemRevision): Promise<void> {
  const { id, item, label, state, releasedAt, obsoleteAt, effectiveFrom, effectiveTo, change, supersedes } = revision;
  await transaction.query(
    (sql) => sql`
      insert into item_revision (id, item, label, state, released_at, obsolete_at, change, supersedes)
      values (${id}, ${item}, ${label}, ${state}, ${releasedAt}, ${obsoleteAt}, ${change}, ${supersedes})
      on conflict (id) do update
      set
        state = excluded.state,
        released_at = excluded.released_at,
        obsolete_at = excluded.obsolete_at,
        change = excluded.change,
        supersedes = excluded.supersedes
    `,
  );
  if (effectiveFrom !== null) await saveEffectivity(transaction, { id, item, effectiveFrom, effectiveTo });
}
