import { demoAdministrator, type RequestContext } from '#platform/identity.ts';
import { graphClient, type GraphClient } from '#platform/graph-client.ts';
import { createLog } from '#platform/log.ts';
import { openSubgraph, type Subgraph, type SubgraphDefinition } from '#platform/subgraph.ts';
import { createTestDatabase } from './test-database.ts';

/** A subgraph on a database of its own, for the tests beside it. */
export interface TestSubgraph {
  readonly subgraph: Subgraph;
  readonly client: GraphClient;
  /** Executes as the demo administrator, or another caller; throws GraphErrors. */
  execute<Data>(query: string, variables?: Record<string, unknown>, context?: RequestContext): Promise<Data>;
  close(): Promise<void>;
}

/** Opens a subgraph on a clone of the template database. Close it in afterAll. */
export async function openTestSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  options: { readonly onStatement?: (text: string, parameters: readonly unknown[]) => void } = {},
): Promise<TestSubgraph> {
  const database = await createTestDatabase();
  const log = createLog('test', { level: 'error' });
  const subgraph = await openSubgraph(definition, { databaseUrl: database.url, log, migrate: false, ...options });
  const client = graphClient(subgraph.fetch);
  return {
    subgraph,
    client,
    execute: (query, variables = {}, context = demoAdministrator()) => client.execute(query, variables, context),
    async close() {
      await subgraph.close();
      await database.drop();
    },
  };
}
