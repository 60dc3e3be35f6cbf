import { mergeResolvers } from '#platform/subgraph.ts';
import type { Resolvers } from '../schema.generated.ts';
import { equipmentResolvers } from './equipment.ts';
import { jobResolvers } from './job.ts';
import { lotResolvers } from './lot.ts';
import { productionOrderResolvers } from './production-order.ts';

/** The resolvers of all aggregates. */
export const resolvers = mergeResolvers<Resolvers>(
  equipmentResolvers,
  productionOrderResolvers,
  jobResolvers,
  lotResolvers,
);
