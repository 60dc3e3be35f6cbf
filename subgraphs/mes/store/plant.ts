import type { Scoped, Transaction } from '#platform/database/session.ts';

/** Takes over a plant's time zone. */
export const upsertPlant = (transaction: Transaction, plant: string, timeZone: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into plant (plant, time_zone)
      values (${plant}, ${timeZone})
      on conflict (plant) do update
      set time_zone = excluded.time_zone
    `,
  );

/** The time zones of plants; UTC of a plant that ERP has not told of. */
export async function timeZonesOf(session: Scoped, plants: readonly string[]): Promise<(plant: string) => string> {
  const rows = await session.query<{ plant: string; timeZone: string }>(
    (sql) => sql`
      select plant, time_zone
      from plant
      where plant = any(${plants as string[]})
    `,
  );
  const zones = new Map(rows.map(({ plant, timeZone }) => [plant, timeZone]));
  return (plant) => zones.get(plant) ?? 'UTC';
}
