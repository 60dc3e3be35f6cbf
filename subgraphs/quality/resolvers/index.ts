import { mergeResolvers } from '#platform/subgraph.ts';
import type { Resolvers } from '../schema.generated.ts';
import { correctiveActionResolvers } from './corrective-action.ts';
import { extensionResolvers } from './extensions.ts';
import { holdResolvers } from './hold.ts';
import { inspectionResolvers } from './inspection.ts';
import { inspectionPlanResolvers } from './inspection-plan.ts';
import { nonconformanceResolvers } from './nonconformance.ts';
import { nonconformanceEventResolvers } from './nonconformance-event.ts';
import { kpiResolvers } from './kpi.ts';
import { summaryResolvers } from './summary.ts';
import { eventResolvers } from './events.ts';
import { transactionResolvers } from './transaction.ts';

/** The resolvers of all aggregates, and of what quality adds to the other systems' things. */
export const resolvers = mergeResolvers<Resolvers>(
  correctiveActionResolvers,
  extensionResolvers,
  holdResolvers,
  inspectionResolvers,
  inspectionPlanResolvers,
  nonconformanceResolvers,
  nonconformanceEventResolvers,
  summaryResolvers,
  transactionResolvers,
  eventResolvers,
  kpiResolvers,
);
