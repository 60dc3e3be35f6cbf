import { reload } from '#platform/loader.ts';
import {
  reverseLotCompletion,
  reverseLotMerge,
  reverseLotScrap,
  reverseLotSplit,
  reverseMaterialConsumption,
  reverseProductionReport,
  reverseReworkReturn,
} from '../commands/reversal.ts';
import type { ReversalKind } from '../domain/reversal.ts';
import { referredTo, type Loaders } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';

/** What a reversal takes back, with the name of its type. */
async function reversed(loaders: Loaders, kind: ReversalKind, id: string) {
  switch (kind) {
    case 'PRODUCTION_REPORT':
      return { __typename: 'ProductionReport' as const, ...(await referredTo(loaders.report, id)) };
    case 'MATERIAL_CONSUMPTION':
      return { __typename: 'MaterialConsumption' as const, ...(await referredTo(loaders.consumption, id)) };
    case 'LOT_COMPLETION':
      return { __typename: 'Lot' as const, ...(await referredTo(loaders.lot, id)) };
    case 'LOT_SPLIT':
    case 'LOT_MERGE':
      return { __typename: 'LotRegrouping' as const, ...(await referredTo(loaders.regrouping, id)) };
    case 'LOT_SCRAP':
      return { __typename: 'LotScrap' as const, ...(await referredTo(loaders.scrapOfLot, id)) };
    case 'REWORK_RETURN':
      return { __typename: 'ReworkReturn' as const, ...(await referredTo(loaders.reworkReturn, id)) };
    default:
      return kind satisfies never;
  }
}

export const reversalResolvers: Resolvers = {
  Mutation: {
    reverseProductionReport: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.reversal, await reverseProductionReport(session, idempotencyKey, input)),
    reverseMaterialConsumption: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.reversal, await reverseMaterialConsumption(session, idempotencyKey, input)),
    reverseLotCompletion: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.reversal, await reverseLotCompletion(session, idempotencyKey, input)),
    reverseLotSplit: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.reversal, await reverseLotSplit(session, idempotencyKey, input)),
    reverseLotMerge: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.reversal, await reverseLotMerge(session, idempotencyKey, input)),
    reverseLotScrap: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.reversal, await reverseLotScrap(session, idempotencyKey, input)),
    reverseReworkReturn: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.reversal, await reverseReworkReturn(session, idempotencyKey, input)),
  },
  Reversal: {
    reverses: ({ kind, document }, _, { loaders }) => reversed(loaders, kind, document),
  },
};
