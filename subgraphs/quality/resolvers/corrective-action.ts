import { reload } from '#platform/loader.ts';
import {
  closeCorrectiveAction,
  completeDiscipline,
  openCorrectiveAction,
  planDiscipline,
} from '../commands/corrective-action.ts';
import type { Resolvers } from '../schema.generated.ts';
import { correctiveActionPage } from '../store/corrective-action.ts';
import { reference } from './reference.ts';

export const correctiveActionResolvers: Resolvers = {
  Query: {
    correctiveAction: (_, { id }, { loaders }) => loaders.correctiveAction.load(id),
    correctiveActions: (_, { filter, ...page }, { session }) => correctiveActionPage(session, page, filter ?? {}),
  },
  Mutation: {
    openCorrectiveAction: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.correctiveAction, await openCorrectiveAction(session, idempotencyKey, input)),
    planDiscipline: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.correctiveAction, await planDiscipline(session, idempotencyKey, input)),
    completeDiscipline: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.correctiveAction, await completeDiscipline(session, idempotencyKey, input)),
    closeCorrectiveAction: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.correctiveAction, await closeCorrectiveAction(session, idempotencyKey, input)),
  },
  CorrectiveAction: {
    __resolveReference: ({ id }, { loaders }) => loaders.correctiveAction.load(id),
    nonconformance: ({ nonconformance }, _, { loaders }) =>
      nonconformance === null ? null : loaders.nonconformance.load(nonconformance),
    supplier: ({ supplier }) => reference(supplier),
    item: ({ item }) => reference(item),
    plant: ({ plant }) => reference(plant),
    disciplines: ({ id }, _, { loaders }) => loaders.disciplines.load(id),
  },
};
