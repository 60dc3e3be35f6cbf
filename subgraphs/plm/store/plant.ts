import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { PlantRange } from '../domain/adoption.ts';
import type { Plant } from '../domain/plant.ts';

/** The plant, if ERP told of it. */
export async function plantById(session: Scoped, id: string): Promise<Plant | null> {
  const [row] = await session.query<Plant>(
    (sql) => sql`select id, time_zone, adoption, gapless_effectivity from plant where id = ${id}`,
  );
  return row ?? null;
}

/** Writes a plant as it is now. */
export const savePlant = (transaction: Transaction, plant: Plant): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into plant (id, time_zone, adoption, gapless_effectivity)
      values (${plant.id}, ${plant.timeZone}, ${plant.adoption}, ${plant.gaplessEffectivity})
      on conflict (id) do update
      set
        time_zone = excluded.time_zone,
        adoption = excluded.adoption,
        gapless_effectivity = excluded.gapless_effectivity
    `,
  );

/** Keeps plants as they are until the transaction ends. Done before anything else is locked. */
export const lockPlants = (transaction: Transaction): Promise<unknown> =>
  transaction.query((sql) => sql`lock table plant in share mode`);

/** The date at a plant at an instant; in UTC where the plant is not known. */
export async function dateAt(session: Scoped, plant: string | null, at: string): Promise<string> {
  const [row] = await session.query<{ date: string }>(
    (sql) => sql`select plant_date(${plant}, ${at}::timestamptz) as date`,
  );
  return row?.date ?? '';
}

/** Lets MANUAL plants that follow what is effective everywhere go on with a revision that another one is to replace. */
export const keepAtManualPlants = (
  transaction: Transaction,
  { id, item }: { readonly id: string; readonly item: string },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into revision_effectivity (revision, item, plant, effective)
      select
        general.revision, general.item, plant.id,
        daterange(greatest(lower(general.effective), own.until), null)
      from
        revision_effectivity as general
        cross join plant
        cross join lateral (
          select max(upper(effective)) as until, bool_or(upper_inf(effective)) as goes_on
          from revision_effectivity
          where item = ${item} and revision_effectivity.plant = plant.id
        ) as own
      where
        general.revision = ${id}
        and general.plant is null
        and plant.adoption = 'MANUAL'
        and own.goes_on is not true
    `,
  );

/** Lets a plant that begins to decide itself go on with what is effective on a day and will be replaced. */
export const keepCurrentRevisions = (transaction: Transaction, plant: string, day: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into revision_effectivity (revision, item, plant, effective)
      select
        general.revision, general.item, ${plant}, daterange(greatest(lower(general.effective), own.until), null)
      from
        revision_effectivity as general
        cross join lateral (
          select max(upper(effective)) as until, bool_or(upper_inf(effective) or effective @> ${day}::date) as goes_on
          from revision_effectivity
          where item = general.item and plant = ${plant}
        ) as own
      where
        general.plant is null
        and general.effective @> ${day}::date
        and not upper_inf(general.effective)
        and own.goes_on is not true
    `,
  );

/** A range that a plant itself decided and that ends, or never begins (`to` equals `from`). */
export interface EndedRange extends PlantRange {
  readonly item: string;
  readonly change: string | null;
}

/** Ends on a day whatever a plant itself decided to build from then on; answers what ended. */
export async function endOwnDecisions(
  transaction: Transaction,
  plant: string,
  day: string,
): Promise<readonly EndedRange[]> {
  const cut = await transaction.query<EndedRange>(
    (sql) => sql`
      update revision_effectivity as own
      set effective = daterange(lower(own.effective), ${day}::date)
      from item_revision, revision_effectivity as general
      where
        own.plant = ${plant}
        and lower(own.effective) < ${day}::date
        and (upper_inf(own.effective) or upper(own.effective) > ${day}::date)
        and item_revision.id = own.revision
        and general.revision = own.revision
        and general.plant is null
      returning
        own.revision, own.item, lower(own.effective) as from, upper(own.effective) as to,
        lower(general.effective) as target, item_revision.change
    `,
  );
  const dropped = await transaction.query<EndedRange>(
    (sql) => sql`
      delete from revision_effectivity as own
      using item_revision, revision_effectivity as general
      where
        own.plant = ${plant}
        and lower(own.effective) >= ${day}::date
        and item_revision.id = own.revision
        and general.revision = own.revision
        and general.plant is null
      returning
        own.revision, own.item, lower(own.effective) as from, lower(own.effective) as to,
        lower(general.effective) as target, item_revision.change
    `,
  );
  return [...cut, ...dropped];
}
