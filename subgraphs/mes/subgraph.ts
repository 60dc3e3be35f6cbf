import type { SubgraphContext, SubgraphDefinition } from '#platform/subgraph.ts';
import { alertWork } from './commands/downtime-alert.ts';
import { waitingFactsWork } from './commands/shop-floor-facts.ts';
import { takeIn } from './commands/take-in.ts';
import { imports } from './imports.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { reactions } from './reactions/index.ts';
import { resolvers } from './resolvers/index.ts';

export type Context = SubgraphContext<Loaders>;

/** MES: execution. */
export const mes: SubgraphDefinition<Loaders> = {
  name: 'mes',
  schemaFile: new URL('./schema.graphql', import.meta.url),
  migrations: new URL('./migrations/', import.meta.url),
  resolvers,
  loaders: createLoaders,
  reactions,
  imports,
  takeIn,
  periodic: [alertWork, waitingFactsWork],
};
