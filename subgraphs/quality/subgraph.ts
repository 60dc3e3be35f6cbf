import type { SubgraphContext, SubgraphDefinition } from '#platform/subgraph.ts';
import { imports } from './imports.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { projections, reactions } from './reactions.ts';
import { resolvers } from './resolvers/index.ts';

export type Context = SubgraphContext<Loaders>;

/** Quality: conformance. */
export const quality: SubgraphDefinition<Loaders> = {
  name: 'quality',
  schemaFile: new URL('./schema.graphql', import.meta.url),
  migrations: new URL('./migrations/', import.meta.url),
  resolvers,
  loaders: createLoaders,
  reactions,
  projections,
  imports,
  // Overdue is what is overdue today.
  notExported: ['CorrectiveAction.overdue'],
};
