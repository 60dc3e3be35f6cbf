import { reaction } from '#platform/events/reactions.ts';
import { change } from '../commands/judge-facts.ts';
import { lockFactViolation, saveFactViolation } from '../store/fact-violation.ts';
import { movementsInForce } from '../store/movement.ts';
import { lockOrder } from '../store/production-order.ts';

/** What turned out wrong with facts of the shop floor after MES had told of them, or turned out to be nothing. */
export const violationReactions = [
  reaction({
    type: 'org.millgraph.mes.violation.changed.v1',
    historical: false,
    handle: async (transaction, { data, plant, time, recordedtime: toldAt }) => {
      const { record: kind, document, order, violation: told } = data;
      // What jobs went through and reported moves no stock; the lots that suffer from it are told by themselves.
      if (kind !== 'LOT' && kind !== 'MATERIAL_CONSUMPTION') return;
      await lockOrder(transaction, order);
      const key = { kind, document };
      const known = await lockFactViolation(transaction, key, toldAt);
      if (known?.isLater === true) return;
      const before = known ?? { told: null, own: null, together: null, held: null };
      const after = { ...before, told, toldAt };
      await saveFactViolation(transaction, { ...key, plant }, after);
      const posted = await movementsInForce(transaction, { sourceSystem: 'mes', sourceDocument: document });
      const types = kind === 'LOT' ? ['RECEIPT', 'BY_PRODUCT'] : ['ISSUE'];
      const movement = posted.find(({ type }) => types.includes(type));
      // A word may overtake the fact that it is about.
      if (movement !== undefined) await change(transaction, { ...key, movement: movement.id }, before, after, time);
    },
  }),
];
