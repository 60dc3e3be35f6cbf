import type { Transaction } from '#platform/database/session.ts';

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
