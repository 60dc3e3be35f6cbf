import { day, instant, minute } from '../clock.ts';
import { measure, torqueName } from '../quality.ts';
import type { Act } from '../script.ts';
import type { Made, PlannedOrder } from '../shop/order.ts';
import type { EndTest, Stage, Story } from './story.ts';

export const torqueItem = 'SG-40';
/** Orders that the frozen limits are based on, and the one from which the mean creeps up. */
const baseOrders = 12;
const driftsFrom = 15;
const failsAt = 24;
/** Newton metres by which the mean moves with each order, and where the first piece is out of its limits. */
const creep = 0.04;
const failure = 0.45;

/**
 * The breakaway torque of SG-40 creeps up from order to order: the control chart warns long before the first gearmotor is
 * out of its limits.
 */
export function torqueDrift({ agenda, clockOf, chance }: Stage): Story {
  let tested = 0;
  let firstAt = 0;
  return {
    endTest(order, made) {
      if (order.item.id !== torqueItem || order.plant !== 'P2') return undefined;
      tested += 1;
      if (tested === 1) firstAt = made.endAt - 30 * day;
      if (tested === baseOrders) freeze(made.endAt + day, firstAt, made.endAt + 1000);
      if (tested === failsAt) return failing(order, made);
      // Then the tool is set anew.
      if (tested <= driftsFrom || tested > failsAt) return undefined;
      return { shift: new Map([[torqueName, (tested - driftsFrom) * creep]]) };
    },
  };

  /** The preload is set anew, and the order tested once more. */
  function failing({ number, plant, item }: PlannedOrder, { checkpointAt }: Made): EndTest {
    const testedAt = checkpointAt ?? 0;
    const job = `${number}/60`;
    const act = (mutation: string, minutesBefore: number, input: Record<string, unknown>): Act => ({
      ...{ system: 'quality', mutation, key: `torque/${mutation}` },
      input: { ...input, occurredAt: instant(testedAt - minutesBefore * minute) },
    });
    return {
      shift: new Map([[torqueName, failure]]),
      onFailure: () => [
        act('openNonconformance', 45, {
          ...{ plant, item: item.id, order: number, job, severity: 'MAJOR', defectCode: 'TORQUE-OUT-OF-LIMITS' },
          ...{ description: 'Breakaway torque too high', quantity: { value: '1', unit: 'C62' } },
        }),
        {
          ...act('requestInspection', 40, { plant, item: item.id, order: number, job }),
          then: (id) => [
            act('recordInspection', 0, { id, results: measure(item, chance.fork('torque')), inspector: 'QI-1' }),
          ],
        },
      ],
    };
  }

  function freeze(at: number, from: number, to: number): void {
    const act: Act = {
      ...{ system: 'quality', mutation: 'freezeControlLimits', key: `torque/freeze` },
      input: {
        ...{ plant: 'P2', base: { from: instant(from), to: instant(to) } },
        comment: `The first ${baseOrders} orders`,
      },
      lookUp: {
        ...{ system: 'quality', variables: { item: torqueItem } },
        query: `query Torque($item: ID!) {
          inspectionPlans(first: 1, filter: { item: $item, state: ACTIVE }) { nodes { characteristics { id name } } }
        }`,
        input: (data) => {
          const plans = data['inspectionPlans'] as { nodes: { characteristics: { id: string; name: string }[] }[] };
          const found = plans.nodes[0]?.characteristics.find(({ name }) => name === torqueName);
          return found && { characteristic: found.id };
        },
      },
    };
    agenda.evening('P2', clockOf('P2').next(at), act);
  }
}
