import { divide, multiply } from '#contracts/decimal.ts';
import type { Decimal } from '#contracts/decimal.ts';
import { convert, type Quantity } from '#contracts/quantity.ts';
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

/** A planned time, in hours where no unit is asked for. From seconds any other unit is exact, from hours it is not. */
const planned =
  (name: 'setupSeconds' | 'machineSeconds' | 'laborSeconds') =>
  async (
    { id }: { readonly id: string },
    { unit }: { readonly unit?: string | null | undefined },
    { loaders }: Context,
  ): Promise<Quantity | null> => {
    const time = inUnit((await loaders.plannedTime.load(id))?.[name], 'SEC');
    return time === null || unit != null ? time : convert(time, 'HUR');
  };

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
    plannedSetupTime: planned('setupSeconds'),
    plannedMachineTime: planned('machineSeconds'),
    plannedLaborTime: planned('laborSeconds'),
    plannedRunTimePerItem: async ({ id }, _, { loaders }) => {
      const time: PlannedTime | null = await loaders.plannedTime.load(id);
      if (time?.machineSeconds == null || time.quantity === null) return null;
      return inUnit(divide(time.machineSeconds, multiply(time.quantity, '60')), 'MIN');
    },
  },
  ProductionReport: {
    equipment: ({ equipment }, _, { loaders }) => (equipment === null ? null : loaders.equipment.load(equipment)),
  },
};
