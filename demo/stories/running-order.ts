import { instant, minute } from '../clock.ts';
import type { Act } from '../script.ts';
import type { Stage, Story } from './story.ts';

export const runningOrder = 'MO-1001';
/** Working minutes before the present at which it is released: a third of what an order takes. */
const ahead = 14 * 60;

/** MO-1001 is an actuator order of the new revision that was under way when the enterprise was made. */
export function orderUnderWay({ clockOf, presentAt, agenda }: Stage): Story {
  const clock = clockOf('P1');
  let isMade = false;
  return {
    wish: ({ id }, stream, at) =>
      !isMade && id === 'P1-L4' && stream === 0 && at < presentAt && clock.minutesBetween(at, presentAt) <= ahead
        ? { item: 'LA-100', number: runningOrder, quantity: 12 }
        : undefined,
    onOrder(order, made) {
      if (order.number !== runningOrder) return undefined;
      isMade = true;
      const at = made.startAt + 90 * minute;
      const act: Act = {
        ...{ system: 'quality', mutation: 'openNonconformance', key: `${runningOrder}/thread` },
        input: {
          ...{ plant: 'P1', item: 'LA-100', order: runningOrder, job: `${runningOrder}/10`, severity: 'MAJOR' },
          ...{ defectCode: 'THREAD-DAMAGED', description: 'Thread of the housing damaged while joining' },
          ...{ quantity: { value: '1', unit: 'C62' }, occurredAt: instant(at) },
        },
      };
      agenda.evening('P1', at, act);
      return undefined;
    },
  };
}
