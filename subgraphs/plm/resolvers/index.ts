import { mergeResolvers } from '#platform/subgraph.ts';
import type { Resolvers } from '../schema.generated.ts';
import { bomResolvers } from './bom.ts';
import { engineeringChangeResolvers } from './engineering-change.ts';
import { itemResolvers } from './item.ts';
import { itemRevisionResolvers } from './item-revision.ts';
import { routingResolvers } from './routing.ts';
import { summaryResolvers } from './summary.ts';
import { eventResolvers } from './events.ts';
import { transactionResolvers } from './transaction.ts';

/** The resolvers of all aggregates. */
export const resolvers = mergeResolvers<Resolvers>(
  itemResolvers,
  itemRevisionResolvers,
  bomResolvers,
  routingResolvers,
  engineeringChangeResolvers,
  summaryResolvers,
  transactionResolvers,
  eventResolvers,
);
