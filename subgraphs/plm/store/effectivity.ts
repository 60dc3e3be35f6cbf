import { MillgraphError } from '#platform/errors.ts';
import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { OwnRange, PlantRange } from '../domain/adoption.ts';
import type { ItemRevision } from '../domain/item-revision.ts';
import { checkViolation, exclusionViolation, isViolation } from './constraint.ts';

/** A range in which a revision is built; plant null: wherever a plant decided nothing itself. */
export interface EffectivityRow {
  readonly revision: string;
  readonly plant: string | null;
  readonly from: string;
  readonly to: string | null;
}

/** The effectivities of revisions: everywhere first, then by plant and first day. */
export const effectivitiesOfRevisions = (
  session: Scoped,
  revisions: readonly string[],
): Promise<readonly EffectivityRow[]> =>
  session.query<EffectivityRow>(
    (sql) => sql`
      select revision, plant, lower(effective) as from, upper(effective) as to
      from revision_effectivity
      where revision = any(${revisions as string[]})
      order by revision, plant nulls first, effective
    `,
  );

/** What a plant itself decided to build of an item, by first day. */
export const plantRanges = (session: Scoped, item: string, plant: string): Promise<readonly OwnRange[]> =>
  session.query<OwnRange>(
    (sql) => sql`
      select
        own.revision, lower(own.effective) as from, upper(own.effective) as to, lower(general.effective) as target,
        item_revision.state = 'OBSOLETE' as is_obsolete
      from
        revision_effectivity as own
        join revision_effectivity as general on general.revision = own.revision and general.plant is null
        join item_revision on item_revision.id = own.revision
      where own.item = ${item} and own.plant = ${plant}
      order by own.effective
    `,
  );

/** The revision of an item that is effective everywhere on a day, with its first day; null when none is. */
export async function generalRevision(
  session: Scoped,
  item: string,
  day: string,
): Promise<{ readonly revision: string; readonly target: string } | null> {
  const [row] = await session.query<{ revision: string; target: string }>(
    (sql) => sql`
      select revision, lower(effective) as target
      from revision_effectivity
      where item = ${item} and plant is null and effective @> ${day}::date
    `,
  );
  return row ?? null;
}

/** The plants that build a revision by a decision of their own, on a day or later. */
export const plantsThatBuild = async (
  transaction: Transaction,
  revision: string,
  day: string,
): Promise<readonly string[]> => {
  const rows = await transaction.query<{ plant: string }>(
    (sql) => sql`
      select distinct plant
      from revision_effectivity
      where revision = ${revision} and plant is not null and effective && daterange(${day}::date, null)
      order by plant
    `,
  );
  return rows.map(({ plant }) => plant);
};

/** Writes when a revision is effective everywhere. Throws RULE_VIOLATED when another one is at that time. */
export async function saveEffectivity(
  transaction: Transaction,
  { id, item, effectiveFrom, effectiveTo }: Pick<ItemRevision, 'id' | 'item' | 'effectiveFrom' | 'effectiveTo'>,
): Promise<void> {
  await refusing(item, effectiveFrom, () =>
    transaction.query(
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
    ),
  );
}

/** Takes back that a plant is to build a revision. */
export const deletePlantRange = (
  transaction: Transaction,
  plant: string,
  { revision, from }: PlantRange,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      delete from revision_effectivity
      where revision = ${revision} and plant = ${plant} and lower(effective) = ${from}::date
    `,
  );

/** Ends what a plant builds of an item where something else begins, or lets it go on. */
export const endPlantRange = (
  transaction: Transaction,
  plant: string,
  { revision, from, to }: PlantRange,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update revision_effectivity set effective = daterange(${from}, ${to})
      where revision = ${revision} and plant = ${plant} and lower(effective) = ${from}::date
    `,
  );

/** Writes that a plant builds a revision. Throws RULE_VIOLATED when it builds another one at that time. */
export async function insertPlantRange(
  transaction: Transaction,
  plant: string,
  item: string,
  { revision, from, to }: PlantRange,
): Promise<void> {
  await refusing(item, from, () =>
    transaction.query(
      (sql) => sql`
        insert into revision_effectivity (revision, item, plant, effective)
        values (${revision}, ${item}, ${plant}, daterange(${from}, ${to}))
      `,
    ),
  );
}

async function refusing(item: string, from: string | null, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isViolation(error, exclusionViolation)) throw error;
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Another revision of item ${item} is effective from ${from ?? ''} on or later; end it first.`,
      { argument: 'input.effectiveFrom' },
    );
  }
}

/**
 * Lets the database judge now, and not only at the end, whether a plant that enforces it is left with a gap. Throws
 * RULE_VIOLATED with the item, the plant and the days.
 */
export async function refuseGaps(transaction: Transaction, argument: string): Promise<void> {
  try {
    await transaction.query((sql) => sql`set constraints no_gap_at_plant immediate`);
    await transaction.query((sql) => sql`set constraints no_gap_at_plant deferred`);
  } catch (error) {
    if (!isViolation(error, checkViolation)) throw error;
    throw new MillgraphError(
      'RULE_VIOLATED',
      `At this plant revisions follow each other without a gap: ${error.message}.`,
      { argument },
    );
  }
}
