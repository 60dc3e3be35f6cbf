import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, containing, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import type { Plant } from '../domain/plant.ts';
import type { PlantFilter, PlantSort } from '../schema.generated.ts';

/** A plant as it is stored. */
export type PlantRow = Plant;

/** A page of plants as it is read. */
export type PlantPage = Connection<PlantRow>;

/** A plant, and the date there at a point in time. */
export type PlantOnDate = PlantRow & { readonly date: string };

/** Plants by id, in any order. */
export const plantsById = (session: Scoped, ids: readonly string[]): Promise<readonly PlantRow[]> =>
  session.query<PlantRow>(
    (sql) => sql`
      select id, name, company, time_zone, currency, over_delivery_tolerance
      from plant
      where id = any(${ids as string[]})
    `,
  );

/** The plant with its local date at `time`; null when there is none. */
export async function plantOnDate(transaction: Transaction, id: string, time: string): Promise<PlantOnDate | null> {
  const [row] = await transaction.query<PlantOnDate>(
    (sql) => sql`
      select
        id, name, company, time_zone, currency, over_delivery_tolerance,
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
      insert into plant (id, name, company, time_zone, currency, over_delivery_tolerance)
      values (
        ${plant.id}, ${plant.name}, ${plant.company}, ${plant.timeZone}, ${plant.currency},
        ${plant.overDeliveryTolerance}
      )
    `,
  );

/** A page of plants. */
export const plantPage = (session: Scoped, page: PageArguments<PlantSort>, filter: PlantFilter): Promise<PlantPage> =>
  readPage<PlantRow, PlantSort>(session, page, {
    list: 'plants',
    select: (sql) => sql`id, name, company, time_zone, currency, over_delivery_tolerance`,
    from: (sql) => sql`from plant`,
    where: (sql) =>
      allOf(sql, [
        filter.text != null && sql`(id ilike ${containing(filter.text)} or name ilike ${containing(filter.text)})`,
      ]),
    id: 'id',
    sorts: { ID: { expression: 'id', type: 'text' }, NAME: { expression: 'name', type: 'text' } },
    defaultOrder: { field: 'ID', direction: 'ASC' },
  });
