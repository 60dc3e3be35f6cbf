import { readFileSync } from 'node:fs';
import { openPool } from '#platform/database/pool.ts';

/** What the headline query answers of an order. */
export interface Overview {
  readonly productionOrder: Readonly<Record<string, unknown>> | null;
}

/** `headline.sql`, prepared on a connection of its own. */
export interface HandWritten {
  answer(order: string): Promise<Overview>;
  close(): Promise<void>;
}

const statement = readFileSync(new URL('./headline.sql', import.meta.url), 'utf8');

/** Connects as the user of the URL, who must see every row of all schemas. */
export function openHandWritten(databaseUrl: string): HandWritten {
  const sql = openPool(databaseUrl, { max: 1 });
  return {
    async answer(order) {
      const [row] = await sql.unsafe<Overview[]>(statement, [order], { prepare: true });
      return { productionOrder: row?.productionOrder ?? null };
    },
    close: () => sql.end({ timeout: 5 }),
  };
}

/** The JSON of an answer, without how far each system lags behind: another number at each time of asking. */
export const jsonWithoutLag = (answer: Overview): string =>
  JSON.stringify(answer, (key, value: unknown) => (key === 'lagSeconds' ? undefined : value), 2);
