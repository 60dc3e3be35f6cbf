import { instant, minute } from '../clock.ts';
import type { Act } from '../script.ts';
import { madeItems } from '../structure/index.ts';
import { sharedStrokes } from '../structure/made.ts';
import type { Stage, Story } from './story.ts';

export const runningOrder = 'MO-1001';
/** Working minutes before the present at which it is released: a third of what an order takes. */
const ahead = 14 * 60;
/** Working minutes before that in which its line begins nothing, so that its parts are there. */
const gathering = 16 * 60;
const line = 'P1-L4';
const allItems = madeItems.filter((item) => item.lines.includes(line)).map(({ id }) => id);
const items = sharedStrokes.map((stroke) => `LA-${stroke}`);

/** MO-1001 is an actuator order that was under way when the enterprise was made, of the new seal if its parts are there. */
export function orderUnderWay({ clockOf, presentAt, agenda }: Stage): Story {
  const clock = clockOf('P1');
  let isMade = false;
  return {
    wish({ id }, stream, at) {
      if (isMade || id !== line || stream !== 0 || at >= presentAt) return undefined;
      const minutes = clock.minutesBetween(at, presentAt);
      if (minutes <= ahead) return { first: items, number: runningOrder, quantity: 8 };
      return minutes <= ahead + gathering ? { avoid: allItems } : undefined;
    },
    onOrder(order, made) {
      if (order.number !== runningOrder) return undefined;
      isMade = true;
      const at = made.startAt + 90 * minute;
      const act: Act = {
        ...{ system: 'quality', mutation: 'openNonconformance', key: `${runningOrder}/thread` },
        input: {
          ...{ plant: 'P1', item: order.item.id, order: runningOrder, job: `${runningOrder}/10`, severity: 'MAJOR' },
          ...{ defectCode: 'THREAD-DAMAGED', description: 'Thread of the housing damaged while joining' },
          ...{ quantity: { value: '1', unit: 'C62' }, occurredAt: instant(at) },
        },
      };
      agenda.evening('P1', at, act);
      return undefined;
    },
  };
}
