import { day, instant } from '../clock.ts';
import type { Act } from '../script.ts';
import { torqueName } from '../quality.ts';
import type { Stage, Story } from './story.ts';

export const torqueItem = 'SG-40';
/** Orders that the frozen limits are based on, and the one from which the mean creeps up. */
const baseOrders = 12;
const driftsFrom = 16;
/** Newton metres by which the mean moves with each order. */
const creep = 0.032;

/**
 * The breakaway torque of SG-40 creeps up from order to order: the control chart warns long before the first gearmotor is
 * out of its limits.
 */
export function torqueDrift({ agenda, clockOf }: Stage): Story {
  let tested = 0;
  let firstAt = 0;
  return {
    shift(order, made) {
      if (order.item.id !== torqueItem || order.plant !== 'P2') return undefined;
      tested += 1;
      if (tested === 1) firstAt = made.endAt - 30 * day;
      if (tested === baseOrders) freeze(made.endAt + day, firstAt, made.endAt + 1000);
      return tested <= driftsFrom ? undefined : new Map([[torqueName, (tested - driftsFrom) * creep]]);
    },
  };

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
