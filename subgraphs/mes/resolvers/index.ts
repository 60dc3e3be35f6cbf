import { mergeResolvers } from '#platform/subgraph.ts';
import type { Resolvers } from '../schema.generated.ts';
import { alertResolvers } from './downtime-alert.ts';
import { equipmentResolvers } from './equipment.ts';
import { exceptionResolvers } from './execution-exception.ts';
import { factResolvers } from './shop-floor-fact.ts';
import { itemRevisionResolvers } from './item-revision.ts';
import { jobResolvers } from './job.ts';
import { kpiResolvers } from './kpi.ts';
import { lotResolvers } from './lot.ts';
import { oeeResolvers } from './oee.ts';
import { productionOrderResolvers } from './production-order.ts';
import { workCalendarResolvers } from './work-calendar.ts';
import { reversalResolvers } from './reversal.ts';
import { reconciliationResolvers } from './reconciliation.ts';
import { summaryResolvers } from './summary.ts';
import { eventResolvers } from './events.ts';
import { productionEventResolvers } from './production-event.ts';
import { transactionResolvers } from './transaction.ts';

/** The resolvers of all aggregates. */
export const resolvers = mergeResolvers<Resolvers>(
  equipmentResolvers,
  alertResolvers,
  productionOrderResolvers,
  itemRevisionResolvers,
  jobResolvers,
  lotResolvers,
  oeeResolvers,
  workCalendarResolvers,
  reversalResolvers,
  factResolvers,
  exceptionResolvers,
  summaryResolvers,
  reconciliationResolvers,
  transactionResolvers,
  eventResolvers,
  productionEventResolvers,
  kpiResolvers,
);
