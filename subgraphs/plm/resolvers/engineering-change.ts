import { reload } from '#platform/loader.ts';
import {
  approveEngineeringChange,
  cancelEngineeringChange,
  createEngineeringChange,
  holdEngineeringChange,
  implementEngineeringChange,
  rejectEngineeringChange,
  resumeEngineeringChange,
  setAffectedItems,
  startImplementingEngineeringChange,
  submitEngineeringChange,
} from '../commands/engineering-change.ts';
import { releaseEngineeringChange } from '../commands/release-change.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { changePage } from '../store/engineering-change.ts';

export const engineeringChangeResolvers: Resolvers = {
  Query: {
    engineeringChange: (_, { id }, { loaders }) => loaders.engineeringChange.load(id),
    engineeringChanges: (_, { filter, ...page }, { session }) => changePage(session, page, filter ?? {}),
  },
  Mutation: {
    createEngineeringChange: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.engineeringChange, await createEngineeringChange(session, idempotencyKey, input)),
    setAffectedItems: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.engineeringChange, await setAffectedItems(session, idempotencyKey, input)),
    submitEngineeringChange: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.engineeringChange, await submitEngineeringChange(session, idempotencyKey, input)),
    approveEngineeringChange: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.engineeringChange, await approveEngineeringChange(session, idempotencyKey, input)),
    rejectEngineeringChange: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.engineeringChange, await rejectEngineeringChange(session, idempotencyKey, input)),
    releaseEngineeringChange: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.engineeringChange, await releaseEngineeringChange(session, idempotencyKey, input)),
    startImplementingEngineeringChange: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.engineeringChange, await startImplementingEngineeringChange(session, idempotencyKey, input)),
    implementEngineeringChange: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.engineeringChange, await implementEngineeringChange(session, idempotencyKey, input)),
    cancelEngineeringChange: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.engineeringChange, await cancelEngineeringChange(session, idempotencyKey, input)),
    holdEngineeringChange: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.engineeringChange, await holdEngineeringChange(session, idempotencyKey, input)),
    resumeEngineeringChange: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.engineeringChange, await resumeEngineeringChange(session, idempotencyKey, input)),
  },
  EngineeringChange: {
    __resolveReference: (reference, { loaders }) =>
      'id' in reference
        ? loaders.engineeringChange.load(reference.id)
        : loaders.engineeringChangeByNumber.load(reference.number),
    approvals: ({ id }, _, { loaders }) => loaders.approvalsOfChange.load(id),
    history: ({ id }, _, { loaders }) => loaders.stepsOfChange.load(id),
    affectedItems: ({ id }, _, { loaders }) => loaders.affectedItemsOfChange.load(id),
    revisions: ({ id }, _, { loaders }) => loaders.revisionsOfChange.load(id),
    adoptions: ({ id }, _, { loaders }) => loaders.adoptionsOfChange.load(id),
    pendingAdoptions: ({ id }, _, { loaders }) => loaders.pendingAdoptionsOfChange.load(id),
  },
  AffectedItem: {
    item: ({ item }, _, { loaders }) => existing(loaders.item, item),
    from: ({ from }, _, { loaders }) => (from === null ? null : existing(loaders.itemRevision, from)),
    to: ({ to }, _, { loaders }) => (to === null ? null : existing(loaders.itemRevision, to)),
  },
  PendingAdoption: {
    plant: ({ plant }) => ({ id: plant }),
    revision: ({ revision }, _, { loaders }) => existing(loaders.itemRevision, revision),
  },
};
