import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { RevisionAdoption } from '../domain/adoption.ts';

/** A plant's decision as it is stored. */
export type RevisionAdoptionRow = RevisionAdoption;

/** A plant that has yet to take over a revision of a change. */
export interface PendingAdoptionRow {
  readonly change: string;
  readonly revision: string;
  readonly plant: string;
}

/** What plants decided about revisions, oldest first. */
export const adoptionsOfRevisions = (
  session: Scoped,
  revisions: readonly string[],
): Promise<readonly RevisionAdoptionRow[]> =>
  session.query<RevisionAdoptionRow>(
    (sql) => sql`
      select revision, item, plant, decision, effective_from, reason, change, decided_by, decided_at
      from revision_adoption
      where revision = any(${revisions as string[]})
      order by ordinal
    `,
  );

/** What plants decided about revisions released under changes, oldest first. */
export const adoptionsOfChanges = (
  session: Scoped,
  changes: readonly string[],
): Promise<readonly RevisionAdoptionRow[]> =>
  session.query<RevisionAdoptionRow>(
    (sql) => sql`
      select revision, item, plant, decision, effective_from, reason, change, decided_by, decided_at
      from revision_adoption
      where change = any(${changes as string[]})
      order by ordinal
    `,
  );

/** What a plant decided last about a revision; null: nothing yet. */
export async function lastDecision(
  session: Scoped,
  revision: string,
  plant: string,
): Promise<RevisionAdoption['decision'] | null> {
  const [row] = await session.query<Pick<RevisionAdoption, 'decision'>>(
    (sql) => sql`
      select decision
      from revision_adoption
      where revision = ${revision} and plant = ${plant}
      order by ordinal desc
      limit 1
    `,
  );
  return row?.decision ?? null;
}

/** Writes a decision. */
export const insertAdoption = (transaction: Transaction, adoption: RevisionAdoption): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into revision_adoption
        (revision, item, plant, decision, effective_from, reason, change, decided_by, decided_at)
      values (
        ${adoption.revision}, ${adoption.item}, ${adoption.plant}, ${adoption.decision}, ${adoption.effectiveFrom},
        ${adoption.reason}, ${adoption.change}, ${adoption.decidedBy}, ${adoption.decidedAt}
      )
    `,
  );

/**
 * The plants that have yet to take over revisions of changes, by plant and revision, at an instant (null: now). A plant that
 * decided has done so; one that follows what is effective everywhere has once the revision's time there has begun.
 */
export const pendingAdoptions = (
  session: Scoped,
  changes: readonly string[],
  at: string | null,
): Promise<readonly PendingAdoptionRow[]> =>
  session.query<PendingAdoptionRow>(
    (sql) => sql`
      select item_revision.change, item_revision.id as revision, plant.id as plant
      from
        item_revision
        join revision_effectivity as general on general.revision = item_revision.id and general.plant is null
        cross join plant
        cross join lateral (
          select
            coalesce(range_agg(effective), '{}') as ranges,
            coalesce(bool_or(revision = item_revision.id), false) as builds
          from revision_effectivity
          where item = item_revision.item and revision_effectivity.plant = plant.id
        ) as own
      where
        item_revision.change = any(${changes as string[]})
        and item_revision.state <> 'OBSOLETE'
        and not own.builds
        and not exists (
          select from revision_adoption where revision = item_revision.id and revision_adoption.plant = plant.id
        )
        and not coalesce(
          lower(datemultirange(general.effective) - own.ranges) <= plant_date(plant.id, coalesce(${at}, now())),
          false
        )
      order by plant.id, item_revision.id
    `,
  );
