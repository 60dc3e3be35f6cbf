import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { Plant } from '../domain/plant.ts';
import type { PlantFilter, PlantSort } from '../schema.generated.ts';

/** A plant as it is stored. */
export type PlantRow = Plant;

/** A page of plants as it is read. */
export type PlantPage = Connection<PlantRow>;

/** A plant, and the date there at a point in time. */
export type PlantOnDate = PlantRow & { readonly date: string };

const columns = (sql: Sql) => sql`
  id, name, company, time_zone, currency, over_delivery_tolerance, adoption, gapless_effectivity
`;

/** Plants by id, in any order. */
export const plantsById = (session: Scoped, ids: readonly string[]): Promise<readonly PlantRow[]> =>
  session.query<PlantRow>(
    (sql) => sql`
      select ${columns(sql)}
      from plant
      where id = any(${ids as string[]})
    `,
  );

/** The plant with its local date at `time`; null when there is none. */
export async function plantOnDate(transaction: Transaction, id: string, time: string): Promise<PlantOnDate | null> {
  const [row] = await transaction.query<PlantOnDate>(
    (sql) => sql`
      select
        ${columns(sql)},
        (${time}::timestamptz at time zone time_zone)::date as date
      from plant
      where id = ${id}
    `,
  );
  return row ?? null;
}

/** Writes a new plant. */
export const insertPlant = (transaction: Transaction, plant: Plant): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into plant (
        id, name, company, time_zone, currency, over_delivery_tolerance, adoption, gapless_effectivity
      )
      values (
        ${plant.id}, ${plant.name}, ${plant.company}, ${plant.timeZone}, ${plant.currency},
        ${plant.overDeliveryTolerance}, ${plant.adoption}, ${plant.gaplessEffectivity}
      )
    `,
  );

/** The plant under a lock that lasts until the transaction ends; null when there is none. */
export async function lockPlant(transaction: Transaction, id: string): Promise<PlantRow | null> {
  const [row] = await transaction.query<PlantRow>(
    (sql) => sql`select ${columns(sql)} from plant where id = ${id} for update`,
  );
  return row ?? null;
}

/** Writes what may change of a plant. */
export const savePlant = (transaction: Transaction, plant: Plant): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update plant
      set
        name = ${plant.name}, company = ${plant.company}, over_delivery_tolerance = ${plant.overDeliveryTolerance},
        adoption = ${plant.adoption}, gapless_effectivity = ${plant.gaplessEffectivity}
      where id = ${plant.id}
    `,
  );

/** A page of plants. */
export const plantPage = (session: Scoped, page: PageArguments<PlantSort>, filter: PlantFilter): Promise<PlantPage> =>
  readPage<PlantRow, PlantSort>(session, page, {
    list: 'plants',
    select: columns,
    from: (sql) => sql`from plant`,
    where: (sql) =>
      allOf(sql, [
        filter.company != null && sql`company = ${filter.company}`,
        filter.currency != null && sql`currency = ${filter.currency}`,
        filter.timeZone != null && sql`time_zone = ${filter.timeZone}`,
        filter.adoption != null && sql`adoption = ${filter.adoption}`,
        filter.text != null && hasWord(sql, 'plant', 'id', filter.text),
      ]),
    id: 'id',
    sorts: {
      ID: { expression: 'id', type: 'text' },
      NAME: { expression: 'name', type: 'text' },
      COMPANY: { expression: 'company', absent: '', type: 'text' },
      CURRENCY: { expression: 'currency', type: 'text' },
      TIME_ZONE: { expression: 'time_zone', type: 'text' },
      ADOPTION: { expression: 'adoption', type: 'text' },
    },
    defaultOrder: { field: 'ID', direction: 'ASC' },
  });
