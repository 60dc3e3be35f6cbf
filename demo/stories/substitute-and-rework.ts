import { addDays, hour, instant, minute } from '../clock.ts';
import { workCenterId } from '../plants.ts';
import type { Act, Fact } from '../script.ts';
import type { Made, PlannedOrder } from '../shop/order.ts';
import type { Stage, Story } from './story.ts';

export const dearOrder = 'MO-1004';
export const reworkOrder = 'MO-1005';
const item = 'GB-63';
const line = 'P2-L3';
const reworked = 6;

/**
 * Gearboxes are built with ceramic bearings for lack of steel ones, and six of them are taken apart again because they are
 * loud: the variance of MO-1004 is the substitute, and what its pieces cost beyond that is the rework order MO-1005.
 */
export function substituteAndRework(stage: Stage): Story {
  const { clockOf, dateAfter, stock } = stage;
  const from = clockOf('P2').at(dateAfter(8), '06:00');
  let isMade = false;
  return {
    wish: ({ id }, stream, at) =>
      !isMade && id === line && stream === 0 && at >= from
        ? { item, number: dearOrder, isPerfect: true, substitute: { item: 'BRG-20', by: 'BRG-20C' } }
        : undefined,
    onOrder(order, made) {
      if (order.number !== dearOrder) return undefined;
      isMade = true;
      const lot = `LOT-${dearOrder}`;
      stock.takeFrom('P2', item, lot, reworked * 1000);
      rework(stage, order, made, lot);
      return undefined;
    },
  };
}

function rework({ agenda, clockOf, floor, stock }: Stage, order: PlannedOrder, made: Made, lot: string): void {
  const clock = clockOf('P2');
  const pieces = (value: number): { value: string; unit: string } => ({ value: String(value), unit: 'C62' });
  const foundAt = clock.next(made.endAt + 2 * hour);
  const quality = (mutation: string, at: number, input: Record<string, unknown>): Act => ({
    ...{ system: 'quality', mutation, key: `rework/${mutation}`, input: { ...input, occurredAt: instant(at) } },
  });
  agenda.evening('P2', foundAt, {
    ...quality('openNonconformance', foundAt, {
      ...{ plant: 'P2', item, lot, order: dearOrder, severity: 'MAJOR', defectCode: 'NOISE' },
      ...{ description: 'Gearboxes with ceramic bearings are loud', quantity: pieces(reworked) },
    }),
    then: (id) => [
      quality('dispositionNonconformance', foundAt + hour, { id, decision: 'REWORK', quantity: pieces(reworked), lot }),
    ],
  });

  // The day after, when every system knows of the decision.
  const plannedAt = clock.next(clock.at(addDays(clock.dateOf(foundAt), 1), '08:00'));
  const operations = [
    { sequence: 10, name: 'Take apart and change bearings', station: 1, minutes: 190 },
    { sequence: 20, name: 'Spin test', station: 3, minutes: 80 },
  ];
  const erp = (mutation: string, at: number, input: Record<string, unknown>): Act => ({
    ...{ system: 'erp', mutation, key: `${reworkOrder}/${mutation}`, input: { ...input, occurredAt: instant(at) } },
  });
  const workDay = clock.next(clock.at(addDays(clock.dateOf(plannedAt), 1), '06:00'));
  agenda.morning('P2', plannedAt, {
    ...erp('createReworkOrder', plannedAt, {
      ...{ number: reworkOrder, plant: 'P2', item, lot, quantity: pieces(reworked) },
      ...{ dueDate: addDays(clock.dateOf(workDay), 3), plannedStart: instant(workDay) },
      operations: operations.map(({ sequence, name, station, minutes }) => ({
        ...{ sequence, name, workCenter: workCenterId(line, station), setupHours: '0.25' },
        ...{ machineHours: (minutes / 75).toFixed(2), laborHours: (minutes / 66).toFixed(2) },
      })),
    }),
    lookUp: {
      ...{ system: 'quality', variables: { order: dearOrder } },
      query: `query Loud($order: ID!) { nonconformances(first: 1, filter: { order: $order }) { nodes { id } } }`,
      input: (data) => {
        const [first] = (data['nonconformances'] as { nodes: { id: string }[] }).nodes;
        return first && { nonconformance: first.id };
      },
    },
  });
  agenda.morning('P2', plannedAt + minute, erp('releaseProductionOrder', plannedAt + minute, { id: reworkOrder }));

  const facts: (readonly [number, Fact])[] = [];
  const tell = (at: number, kind: string, more: Record<string, unknown>): void => {
    const fact = { document: `${reworkOrder}-${facts.length + 1}`, line: 0, kind, occurredAt: instant(at) };
    facts.push([at, { ...fact, sequence: facts.length, ...more }]);
  };
  let at = workDay;
  for (const { sequence, station, minutes } of operations) {
    const job = `${reworkOrder}/${sequence}`;
    const { unit, begin, end } = floor.occupy(line, station, at, minutes);
    tell(begin, 'JOB_DISPATCHED', { job });
    tell(begin, 'JOB_STARTED', { job });
    if (sequence === 10) tell(begin + minute, 'MATERIAL_CONSUMED', { job, lot, quantity: pieces(reworked) });
    const hours = (share: number): { value: string; unit: string } => ({
      value: (minutes / share).toFixed(3),
      unit: 'HUR',
    });
    const figures = { equipment: unit, machineTime: hours(60), laborTime: hours(55), operator: 'OP-261' };
    tell(end - 1000, 'PRODUCTION_REPORTED', { job, good: pieces(reworked), ...figures });
    tell(end - 1000, 'JOB_COMPLETED', { job });
    at = end;
  }
  const mended = `LOT-${reworkOrder}`;
  tell(at, 'LOT_COMPLETED', { order: reworkOrder, lot: mended, quantity: pieces(reworked) });
  agenda.tell('P2', reworkOrder, 2, facts);
  stock.add('P2', item, mended, reworked * 1000, at + 5 * minute);
  const confirmedAt = at + 20 * minute;
  agenda.evening(
    'P2',
    confirmedAt,
    erp('confirmProductionOrder', confirmedAt, { id: reworkOrder, good: pieces(reworked), final: true }),
  );
  agenda.evening('P2', confirmedAt + minute, erp('completeProductionOrder', confirmedAt + minute, { id: reworkOrder }));
  if (order.quantity < reworked) throw new RangeError('more is reworked than was made');
}
