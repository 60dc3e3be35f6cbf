import { reload } from '#platform/loader.ts';
import { createEquipment, recordEquipmentState } from '../commands/equipment.ts';
import { stateRange } from '../domain/equipment.ts';
import type { Resolvers } from '../schema.generated.ts';
import { equipmentPage } from '../store/equipment.ts';

export const equipmentResolvers: Resolvers = {
  Query: {
    equipment: (_, { id }, { loaders }) => loaders.equipment.load(id),
    equipmentList: (_, { filter, ...page }, { session }) => equipmentPage(session, page, filter ?? {}),
  },
  Mutation: {
    createEquipment: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.equipment, await createEquipment(session, idempotencyKey, input)),
    recordEquipmentState: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.equipment, await recordEquipmentState(session, idempotencyKey, input)),
  },
  Plant: {
    __resolveReference: ({ id }) => ({ id }),
    equipment: ({ id }, _, { loaders }) => loaders.equipmentOfPlant.load(id),
  },
  Equipment: {
    __resolveReference: ({ id }, { loaders }) => loaders.equipment.load(id),
    plant: ({ plant }) => ({ id: plant }),
    parent: ({ parent }, _, { loaders }) => (parent === null ? null : loaders.equipment.load(parent)),
    children: ({ id }, _, { loaders }) => loaders.equipmentParts.load(id),
    states: async ({ id }, range, { loaders }) => [
      ...((await loaders.equipmentStates.load({ key: id, arguments: stateRange(range) })) ?? []),
    ],
    runningJobs: ({ id }, _, { loaders }) => loaders.jobsAtWork.load(id),
  },
};
