import { reload } from '#platform/loader.ts';
import {
  classifyDowntime,
  createEquipment,
  recordEquipmentState,
  reverseEquipmentState,
} from '../commands/equipment.ts';
import { recordEquipmentStates } from '../commands/equipment-states.ts';
import { createDowntimeReason } from '../commands/downtime-reason.ts';
import { timeRange } from '../domain/time-range.ts';
import { referredTo } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { downtimePage } from '../store/downtime.ts';
import { downtimeReasonPage } from '../store/downtime-reason.ts';
import { equipmentPage } from '../store/equipment.ts';

/** Days for which states are read at once. */
const longestRangeDays = 31;

export const equipmentResolvers: Resolvers = {
  Query: {
    equipment: (_, { id }, { loaders }) => loaders.equipment.load(id),
    equipmentList: (_, { filter, ...page }, { session }) => equipmentPage(session, page, filter ?? {}),
    downtime: (_, { id }, { loaders }) => loaders.downtime.load(id),
    downtimes: (_, { filter, ...page }, { session }) => downtimePage(session, page, filter ?? {}),
    downtimeReasons: (_, { filter, ...page }, { session }) => downtimeReasonPage(session, page, filter ?? {}),
  },
  Mutation: {
    createEquipment: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.equipment, await createEquipment(session, idempotencyKey, input)),
    recordEquipmentState: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.equipment, await recordEquipmentState(session, idempotencyKey, input)),
    recordEquipmentStates: async (_, { input, idempotencyKey }, { session, loaders }) => {
      const ids = await recordEquipmentStates(session, idempotencyKey, input);
      return Promise.all(ids.split(' ').map((id) => reload(loaders.equipment, id)));
    },
    reverseEquipmentState: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.equipment, await reverseEquipmentState(session, idempotencyKey, input)),
    createDowntimeReason: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.downtimeReason, await createDowntimeReason(session, idempotencyKey, input)),
    classifyDowntime: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.downtime, await classifyDowntime(session, idempotencyKey, input)),
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
      ...((await loaders.equipmentStates.load({ key: id, arguments: timeRange(range, longestRangeDays) })) ?? []),
    ],
    stateRecords: async ({ id }, range, { loaders }) => [
      ...((await loaders.stateRecords.load({ key: id, arguments: timeRange(range, longestRangeDays) })) ?? []),
    ],
    downtimes: async ({ id }, range, { loaders }) => [
      ...((await loaders.downtimesOfEquipment.load({ key: id, arguments: timeRange(range, longestRangeDays) })) ?? []),
    ],
    runningJobs: ({ id }, _, { loaders }) => loaders.jobsAtWork.load(id),
  },
  EquipmentStateRecord: {
    reversedBy: ({ id: reverses, reversal: id, reversalReason: reason, reversedAt: recordedAt }) =>
      id === null || reason === null || recordedAt === null ? null : { id, reverses, reason, recordedAt },
  },
  Downtime: {
    equipment: ({ equipment }, _, { loaders }) => referredTo(loaders.equipment, equipment),
    duration: ({ minutes }) => (minutes === null ? null : { value: minutes, unit: 'MIN' }),
    reason: ({ reason }, _, { loaders }) => (reason === null ? null : loaders.downtimeReason.load(reason)),
    classifications: ({ id }, _, { loaders }) => loaders.classificationsOfDowntime.load(id),
  },
};
