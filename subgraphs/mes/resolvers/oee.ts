import { divide, multiply } from '#contracts/decimal.ts';
import type { Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import type { OeeElements } from '../domain/oee.ts';
import { timeRange } from '../domain/time-range.ts';
import { referredTo } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import type { Context } from '../subgraph.ts';
import type { PlannedTime } from '../store/planned-time.ts';

/** Days over which OEE is counted at once. */
const longestRangeDays = 366;

const inUnit = (value: Decimal | null | undefined, unit: string): Quantity | null =>
  value == null ? null : { value, unit };

type TimeElement = Exclude<keyof OeeElements, 'producedQuantity' | 'goodQuantity'>;

const minutes =
  (name: TimeElement) =>
  (elements: OeeElements): Quantity | null =>
    inUnit(elements[name], 'MIN');

const plannedHours =
  (name: 'setupHours' | 'machineHours' | 'laborHours') =>
  async ({ id }: { readonly id: string }, _: unknown, { loaders }: Context): Promise<Quantity | null> =>
    inUnit((await loaders.plannedTime.load(id))?.[name], 'HUR');

export const oeeResolvers: Resolvers = {
  Equipment: {
    oee: async ({ id }, { shift = null, ...range }, { loaders }) => {
      const asked = { ...timeRange(range, longestRangeDays), shift };
      const oee = await loaders.oee.load({ key: id, arguments: asked });
      if (oee === null) throw new Error(`equipment ${id} was read and has no members, not even itself`);
      return oee;
    },
  },
  Oee: {
    unitsWithoutCalendar: ({ unitsWithoutCalendar }, _, { loaders }) =>
      Promise.all(unitsWithoutCalendar.map((id) => referredTo(loaders.equipment, id))),
  },
  OeeRatio: { unit: () => 'C62' },
  OeeElements: {
    plannedBusyTime: minutes('plannedBusyTime'),
    plannedDowntime: minutes('plannedDowntime'),
    actualSetupTime: minutes('actualSetupTime'),
    actualDelayTime: minutes('actualDelayTime'),
    actualDowntime: minutes('actualDowntime'),
    unrecordedTime: minutes('unrecordedTime'),
    actualProductionTime: minutes('actualProductionTime'),
    plannedRunTimeProduced: minutes('plannedRunTimeProduced'),
    plannedRunTimeGood: minutes('plannedRunTimeGood'),
  },
  Job: {
    plannedSetupTime: plannedHours('setupHours'),
    plannedMachineTime: plannedHours('machineHours'),
    plannedLaborTime: plannedHours('laborHours'),
    plannedRunTimePerItem: async ({ id }, _, { loaders }) => {
      const planned: PlannedTime | null = await loaders.plannedTime.load(id);
      if (planned?.machineHours == null || planned.quantity === null) return null;
      return inUnit(divide(multiply(planned.machineHours, '60'), planned.quantity), 'MIN');
    },
  },
  ProductionReport: {
    equipment: ({ equipment }, _, { loaders }) => (equipment === null ? null : loaders.equipment.load(equipment)),
  },
};
