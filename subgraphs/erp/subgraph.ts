import type { SubgraphContext, SubgraphDefinition } from '#platform/subgraph.ts';
import { imports } from './imports/index.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { reactions } from './reactions/index.ts';
import { resolvers } from './resolvers/index.ts';

export type Context = SubgraphContext<Loaders>;

/** ERP: plan, stock and money. */
export const erp: SubgraphDefinition<Loaders> = {
  name: 'erp',
  schemaFile: new URL('./schema.graphql', import.meta.url),
  migrations: new URL('./migrations/', import.meta.url),
  resolvers,
  loaders: createLoaders,
  reactions,
  imports,
  // Late is what is late today; adoptions and stock are told elsewhere.
  notExported: [
    'ProductionOrder.isLate',
    'ProductionOrder.daysLate',
    'RevisionDecision.adoption',
    'ItemAtPlant.inventory',
  ],
};
