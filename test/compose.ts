import { createLog } from '#platform/log.ts';
import { systems, type SystemName } from '#platform/systems.ts';
import { composeMillgraph, type ComposeOptions, type Millgraph } from '../main.ts';
import { createTestDatabase } from './test-database.ts';

/** All of Millgraph in this process, on a database of its own. */
export interface TestMillgraph extends Millgraph {
  readonly databaseUrl: string;
}

/** Composes Millgraph on a clone of the template database. Close it in afterAll. */
export async function composeTestMillgraph(
  options: Partial<Omit<ComposeOptions, 'databaseUrls'>> = {},
): Promise<TestMillgraph> {
  const database = await createTestDatabase();
  const databaseUrls = Object.fromEntries(systems.map((system) => [system, database.url])) as Record<
    SystemName,
    string
  >;
  const millgraph = await composeMillgraph({ databaseUrls, log: createLog('test', { level: 'error' }), ...options });
  return {
    ...millgraph,
    databaseUrl: database.url,
    async close() {
      await millgraph.close();
      await database.drop();
    },
  };
}
