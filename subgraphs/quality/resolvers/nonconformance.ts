import { MillgraphError } from '#platform/errors.ts';
import { reload } from '#platform/loader.ts';
import { rejectDisposition, reverseDisposition, signDisposition } from '../commands/disposition.ts';
import {
  cancelNonconformance,
  closeNonconformance,
  dispositionNonconformance,
  escalateNonconformance,
  investigateNonconformance,
  openNonconformance,
} from '../commands/nonconformance.ts';
import type { Resolvers } from '../schema.generated.ts';
import { nonconformancePage } from '../store/nonconformance.ts';
import { reference } from './reference.ts';

export const nonconformanceResolvers: Resolvers = {
  Query: {
    nonconformance: (_, { id, number }, { loaders }) => {
      if (id != null && number == null) return loaders.nonconformance.load(id);
      if (id == null && number != null) return loaders.nonconformanceByNumber.load(number);
      throw new MillgraphError('BAD_INPUT', 'Give either id or number, one of the two.', { argument: 'id' });
    },
    nonconformances: (_, { filter, ...page }, { session }) => nonconformancePage(session, page, filter ?? {}),
  },
  Mutation: {
    openNonconformance: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.nonconformance, await openNonconformance(session, idempotencyKey, input)),
    dispositionNonconformance: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.nonconformance, await dispositionNonconformance(session, idempotencyKey, input)),
    closeNonconformance: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.nonconformance, await closeNonconformance(session, idempotencyKey, input)),
    investigateNonconformance: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.nonconformance, await investigateNonconformance(session, idempotencyKey, input)),
    escalateNonconformance: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.nonconformance, await escalateNonconformance(session, idempotencyKey, input)),
    signDisposition: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.nonconformance, await signDisposition(session, idempotencyKey, input)),
    rejectDisposition: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.nonconformance, await rejectDisposition(session, idempotencyKey, input)),
    reverseDisposition: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.nonconformance, await reverseDisposition(session, idempotencyKey, input)),
    cancelNonconformance: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.nonconformance, await cancelNonconformance(session, idempotencyKey, input)),
  },
  Nonconformance: {
    __resolveReference: (key, { loaders }) =>
      'id' in key ? loaders.nonconformance.load(key.id) : loaders.nonconformanceByNumber.load(key.number),
    plant: ({ plant }) => ({ id: plant }),
    item: ({ item }) => ({ id: item }),
    lot: ({ lot }) => reference(lot),
    order: ({ order }) => reference(order),
    job: ({ job }) => reference(job),
    supplier: ({ supplier }) => reference(supplier),
    inspection: ({ inspection }, _, { loaders }) => (inspection === null ? null : loaders.inspection.load(inspection)),
    dispositions: ({ id }, _, { loaders }) => loaders.dispositions.load(id),
    escalations: ({ id }, _, { loaders }) => loaders.escalations.load(id),
    correctiveActions: ({ id }, _, { loaders }) => loaders.correctiveActionsOfNonconformance.load(id),
  },
  Disposition: {
    decision: ({ state, proposed }) => (state === 'IN_FORCE' ? proposed : 'PENDING'),
    lot: ({ lot }) => reference(lot),
    reversedBy: ({ reversal }) => reversal,
  },
};
