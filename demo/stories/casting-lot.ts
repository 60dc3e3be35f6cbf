import { instant, minute } from '../clock.ts';
import type { Act } from '../script.ts';
import type { Stage, Story } from './story.ts';

/** The delivery that turns out to be porous, and the day after the first Monday on which that is found. */
export const castingLot = 'LOT-CAST-100';
const foundDay = 31;

/**
 * Castings of one delivery are porous. By the time a housing tears in the end test they are in actuators of two plants,
 * and with several customers.
 */
export function porousCasting({ agenda, clockOf, dateAfter, stock }: Stage): Story {
  return {
    onDay(date) {
      if (date === dateAfter(foundDay - 2)) stock.takeFrom('P1', 'CAST-100', castingLot, Infinity);
      if (date !== dateAfter(foundDay)) return;
      const at = clockOf('P1').at(date, '11:00');
      const act = (mutation: string, minutes: number, input: Record<string, unknown>): Act => ({
        ...{ system: 'quality', mutation, key: `casting/${mutation}` },
        input: { ...input, occurredAt: instant(at + minutes * minute) },
      });
      const quantity = { value: '6', unit: 'C62' };
      agenda.evening('P1', at, {
        ...act('openNonconformance', 0, {
          ...{ plant: 'P1', item: 'CAST-100', lot: castingLot, supplier: 'SUP-01', severity: 'CRITICAL', quantity },
          ...{ defectCode: 'POROSITY', causeCode: 'GAS-IN-MELT', description: 'Thread tears out: porous casting' },
        }),
        then: (id) => [
          act('placeHold', 10, {
            ...{ target: 'LOT', targetId: castingLot, plant: 'P1', nonconformance: id },
            reason: 'Porous castings',
          }),
          act('investigateNonconformance', 30, { id, causeCode: 'GAS-IN-MELT' }),
          act('openCorrectiveAction', 90, {
            ...{
              title: 'Porous housing castings',
              nonconformance: id,
              supplier: 'SUP-01',
              item: 'CAST-100',
              plant: 'P1',
            },
            disciplines: [
              { discipline: 'D1', owner: 'Supplier quality', dueDate: dateAfter(foundDay + 3) },
              { discipline: 'D3', owner: 'Supplier quality', dueDate: dateAfter(foundDay + 5) },
            ],
          }),
        ],
      });
    },
  };
}
