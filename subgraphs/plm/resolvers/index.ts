import { mergeResolvers } from '#platform/subgraph.ts';
import type { Resolvers } from '../schema.generated.ts';
import { itemResolvers } from './item.ts';

/** The resolvers of all aggregates. */
export const resolvers = mergeResolvers<Resolvers>(itemResolvers);
