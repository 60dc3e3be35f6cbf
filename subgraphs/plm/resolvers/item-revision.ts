import { identifier } from '#platform/checks.ts';
import { reload } from '#platform/loader.ts';
import { adoptRevision } from '../commands/adoption.ts';
import {
  createItemRevision,
  obsoleteItemRevision,
  releaseItemRevision,
  returnItemRevision,
  setSpecifications,
  setUnitEffectivity,
  submitItemRevision,
} from '../commands/item-revision.ts';
import { rescheduleItemRevision } from '../commands/reschedule-revision.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { revisionPage } from '../store/item-revision-list.ts';
import { reference } from './reference.ts';

export const itemRevisionResolvers: Resolvers = {
  Query: {
    itemRevision: (_, { id }, { loaders }) => loaders.itemRevision.load(id),
    itemRevisions: (_, { filter, ...page }, { session }) => {
      if (filter?.plant != null) identifier(filter.plant, 'filter.plant');
      return revisionPage(session, page, filter ?? {});
    },
  },
  Mutation: {
    createItemRevision: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemRevision, await createItemRevision(session, idempotencyKey, input)),
    submitItemRevision: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemRevision, await submitItemRevision(session, idempotencyKey, input)),
    returnItemRevision: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemRevision, await returnItemRevision(session, idempotencyKey, input)),
    releaseItemRevision: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemRevision, await releaseItemRevision(session, idempotencyKey, input)),
    rescheduleItemRevision: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemRevision, await rescheduleItemRevision(session, idempotencyKey, input)),
    obsoleteItemRevision: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemRevision, await obsoleteItemRevision(session, idempotencyKey, input)),
    setSpecifications: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemRevision, await setSpecifications(session, idempotencyKey, input)),
    setUnitEffectivity: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemRevision, await setUnitEffectivity(session, idempotencyKey, input)),
    adoptRevision: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemRevision, await adoptRevision(session, idempotencyKey, input)),
  },
  ItemRevision: {
    __resolveReference: ({ id }, { loaders }) => loaders.itemRevision.load(id),
    item: ({ item }, _, { loaders }) => existing(loaders.item, item),
    effectivities: ({ id }, _, { loaders }) => loaders.effectivitiesOfRevision.load(id),
    unitEffectivities: ({ id }, _, { loaders }) => loaders.unitEffectivitiesOfRevision.load(id),
    reschedulings: ({ id }, _, { loaders }) => loaders.reschedulingsOfRevision.load(id),
    adoptions: ({ id }, _, { loaders }) => loaders.adoptionsOfRevision.load(id),
    specifications: ({ id }, _, { loaders }) => loaders.specificationsOfRevision.load(id),
    change: ({ change }, _, { loaders }) => (change === null ? null : loaders.engineeringChange.load(change)),
    supersedes: ({ supersedes }, _, { loaders }) =>
      supersedes === null ? null : loaders.itemRevision.load(supersedes),
    boms: ({ id }, _, { loaders }) => loaders.bomsOfRevision.load(id),
    routings: ({ id }, _, { loaders }) => loaders.routingsOfRevision.load(id),
  },
  Effectivity: {
    plant: ({ plant }) => reference(plant),
  },
  UnitEffectivity: {
    plant: ({ plant }) => reference(plant),
  },
  RevisionAdoption: {
    revision: ({ revision }, _, { loaders }) => existing(loaders.itemRevision, revision),
    plant: ({ plant }) => ({ id: plant }),
    change: ({ change }, _, { loaders }) => (change === null ? null : loaders.engineeringChange.load(change)),
  },
};
