import type { Stage, Story } from './story.ts';

/** Days after the first Monday from when the pump fails. */
export const pumpFailsFromDay = 28;
export const pumpLine = 'P1-L2';

/** The coolant pump of the milling station fails again and again; the stations behind it wait. */
export function coolantPump({ clockOf, dateAfter }: Stage): Story {
  const from = clockOf('P1').at(dateAfter(pumpFailsFromDay), '00:00');
  return {
    manner: ({ id }, at) =>
      id === pumpLine && at >= from
        ? {
            trouble: { station: 1, reason: 'COOLANT-PUMP', perHour: 1.15, minutes: 57 },
            waitsFor: 'Waiting for milling',
          }
        : undefined,
  };
}
