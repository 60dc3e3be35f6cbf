import { reload } from '#platform/loader.ts';
import { acknowledgeDowntimeAlert, clearDowntimeAlert, setDowntimeAlertRule } from '../commands/downtime-alert.ts';
import { referredTo } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { alertPage } from '../store/downtime-alert.ts';

const inSeconds = (seconds: number) => ({ value: String(seconds), unit: 'SEC' });

export const alertResolvers: Resolvers = {
  Query: {
    downtimeAlert: (_, { id }, { loaders }) => loaders.downtimeAlert.load(id),
    downtimeAlerts: (_, { filter, ...page }, { session }) => alertPage(session, page, filter ?? {}),
  },
  Mutation: {
    setDowntimeAlertRule: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.equipment, await setDowntimeAlertRule(session, idempotencyKey, input)),
    acknowledgeDowntimeAlert: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.downtimeAlert, await acknowledgeDowntimeAlert(session, idempotencyKey, input)),
    clearDowntimeAlert: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.downtimeAlert, await clearDowntimeAlert(session, idempotencyKey, input)),
  },
  Equipment: {
    downtimeAlert: ({ id }, _, { loaders }) => loaders.openAlertOfEquipment.load(id),
    downtimeAlertRule: ({ id }, _, { loaders }) => loaders.alertRuleOfEquipment.load(id),
  },
  DowntimeAlertRule: {
    equipment: ({ equipment }, _, { loaders }) => referredTo(loaders.equipment, equipment),
    after: ({ afterSeconds }) => inSeconds(afterSeconds),
    acknowledgeWithin: ({ acknowledgeWithinSeconds }) => inSeconds(acknowledgeWithinSeconds),
  },
  DowntimeAlert: {
    plant: ({ plant }) => ({ id: plant }),
    equipment: ({ equipment }, _, { loaders }) => referredTo(loaders.equipment, equipment),
    threshold: ({ thresholdSeconds }) => inSeconds(thresholdSeconds),
  },
};
