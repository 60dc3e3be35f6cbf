import { divide } from '#contracts/decimal.ts';
import { reload } from '#platform/loader.ts';
import {
  createWorkCalendar,
  endWorkCalendar,
  overrideCalendarDay,
  withdrawCalendarOverride,
} from '../commands/work-calendar.ts';
import { busyMillis } from '../domain/shift.ts';
import { timeRange } from '../domain/time-range.ts';
import { referredTo } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { workCalendarPage } from '../store/work-calendar.ts';

/** Days for which shifts are worked out at once. */
const longestRangeDays = 92;

export const workCalendarResolvers: Resolvers = {
  Query: {
    workCalendar: (_, { id }, { loaders }) => loaders.workCalendar.load(id),
    workCalendars: (_, { filter, ...page }, { session }) => workCalendarPage(session, page, filter ?? {}),
  },
  Mutation: {
    createWorkCalendar: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.workCalendar, await createWorkCalendar(session, idempotencyKey, input)),
    endWorkCalendar: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.workCalendar, await endWorkCalendar(session, idempotencyKey, input)),
    overrideCalendarDay: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.workCalendar, await overrideCalendarDay(session, idempotencyKey, input)),
    withdrawCalendarOverride: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.workCalendar, await withdrawCalendarOverride(session, idempotencyKey, input)),
  },
  Plant: {
    shifts: async ({ id }, range, { loaders }) => [
      ...((await loaders.shiftsOfPlant.load({ key: id, arguments: timeRange(range, longestRangeDays) })) ?? []),
    ],
  },
  Equipment: {
    shifts: async ({ id }, range, { loaders }) => [
      ...((await loaders.shiftsOfEquipment.load({ key: id, arguments: timeRange(range, longestRangeDays) })) ?? []),
    ],
  },
  WorkCalendar: {
    __resolveReference: ({ id }, { loaders }) => loaders.workCalendar.load(id),
    plant: ({ plant }) => ({ id: plant }),
    equipment: ({ equipment }, _, { loaders }) => (equipment === null ? null : loaders.equipment.load(equipment)),
  },
  Shift: {
    plannedBusyTime: (shift) => ({ value: divide(String(busyMillis(shift)), '60000'), unit: 'MIN' }),
    calendar: ({ calendar }, _, { loaders }) => referredTo(loaders.workCalendar, calendar),
  },
};
