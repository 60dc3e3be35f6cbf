import { MillgraphError } from '#platform/errors.ts';
import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import type { ItemRevision } from '../domain/item-revision.ts';

/** A revision as it is stored, with the effectivity that holds where a plant has none of its own. */
export type ItemRevisionRow = ItemRevision;

const columns = (sql: Sql) => sql`
  item_revision.id, item_revision.item, item_revision.label, item_revision.state, item_revision.released_at,
  lower(general.effective) as effective_from, upper(general.effective) as effective_to,
  item_revision.change, item_revision.supersedes
`;

const revisions = (sql: Sql) => sql`
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

/** Which revision is asked for: the date (null: today in UTC) and the plant (null: no plant's own counts). */
export interface EffectivityQuestion {
  readonly asOf: string | null;
  readonly plant: string | null;
}

/** The revision effective on a date, by item; a plant's own effectivity comes before that of every plant. */
export async function effectiveRevisions(
  session: Scoped,
  items: readonly string[],
  { asOf, plant }: EffectivityQuestion,
): Promise<ReadonlyMap<string, ItemRevisionRow>> {
  const rows = await session.query<ItemRevisionRow>(
    (sql) => sql`
      select distinct on (effectivity.item) ${columns(sql)}
      from
        revision_effectivity as effectivity
        join item_revision on item_revision.id = effectivity.revision
        left join revision_effectivity as general on general.revision = item_revision.id and general.plant is null
      where
        effectivity.item = any(${items as string[]})
        and (effectivity.plant is null or effectivity.plant = ${plant})
        and effectivity.effective @> coalesce(${asOf}::date, current_date)
      order by effectivity.item, effectivity.plant nulls last
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
  const { id, item, label, state, releasedAt, effectiveFrom, effectiveTo, change, supersedes } = revision;
  await transaction.query(
    (sql) => sql`
      insert into item_revision (id, item, label, state, released_at, change, supersedes)
      values (${id}, ${item}, ${label}, ${state}, ${releasedAt}, ${change}, ${supersedes})
      on conflict (id) do update
      set
        state = excluded.state,
        released_at = excluded.released_at,
        change = excluded.change,
        supersedes = excluded.supersedes
    `,
  );
  if (effectiveFrom !== null) await saveEffectivity(transaction, { id, item, effectiveFrom, effectiveTo });
}

async function saveEffectivity(
  transaction: Transaction,
  { id, item, effectiveFrom, effectiveTo }: Pick<ItemRevision, 'id' | 'item' | 'effectiveFrom' | 'effectiveTo'>,
): Promise<void> {
  try {
    await transaction.query(
      (sql) => sql`
        with kept as (
          update revision_effectivity set effective = daterange(${effectiveFrom}, ${effectiveTo})
          where revision = ${id} and plant is null
          returning revision
        )
        insert into revision_effectivity (revision, item, plant, effective)
        select ${id}, ${item}, null, daterange(${effectiveFrom}, ${effectiveTo})
        where not exists (select from kept)
      `,
    );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === exclusionViolation)) throw error;
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Another revision of item ${item} is effective from ${effectiveFrom ?? ''} on or later; end it first.`,
      { argument: 'input.effectiveFrom' },
    );
  }
}

const exclusionViolation = '23P01';
