import { sign } from '#contracts/decimal.ts';
import { NotKnownYet } from '#platform/events/not-known-yet.ts';
import { reaction } from '#platform/events/reactions.ts';
import { changeStatus, type StatusChange } from '../commands/change-status.ts';
import {
  addHeldStock,
  insertHold,
  lockUnrestrictedOf,
  releaseHold,
  takeHeldStock,
  type HeldStock,
} from '../store/hold.ts';

/**
 * Quality's holds: each is kept, and blocks the unrestricted stock of its item or lot, or of the
 * lots that came from its supplier or order. A release puts back what that
 * hold blocked and no other one holds; what another one holds passes to that one.
 */
export const holdReactions = [
  reaction({
    type: 'org.millgraph.quality.hold.placed.v1',
    historical: false,
    handle: async (transaction, { data, time }) => {
      const { hold: id, target, targetId, reason } = data;
      // A lot or an order is held wherever it is, though quality names the plant where that was found necessary.
      const plant = target === 'LOT' || target === 'ORDER' ? null : data.plant;
      const hold = { id, target, targetId, plant, reason, placedAt: time };
      await insertHold(transaction, hold);
      const stock = await lockUnrestrictedOf(transaction, hold);
      await changeStatus(transaction, stock.map(change('UNRESTRICTED', 'BLOCKED')), by(id, time));
      await addHeldStock(transaction, id, stock);
    },
  }),
  reaction({
    type: 'org.millgraph.quality.hold.released.v1',
    historical: false,
    handle: async (transaction, { data, time }) => {
      const { hold } = data;
      if (!(await releaseHold(transaction, hold, time))) throw new NotKnownYet(`ERP knows no hold ${hold} in force`);
      const stock = (await takeHeldStock(transaction, hold)).filter(({ quantity }) => sign(quantity) > 0);
      for (const [other, passed] of Map.groupBy(stock, ({ otherHold }) => otherHold)) {
        if (other !== null) await addHeldStock(transaction, other, passed);
      }
      const free = stock.filter(({ otherHold }) => otherHold === null);
      await changeStatus(transaction, free.map(change('BLOCKED', 'UNRESTRICTED')), by(hold, time));
    },
  }),
];

const change =
  (from: 'UNRESTRICTED' | 'BLOCKED', to: 'UNRESTRICTED' | 'BLOCKED') =>
  ({ plant, item, location, lot, quantity, unit }: HeldStock): StatusChange => ({
    ...{ plant, item, location, quantity, unit, from, to },
    lot: lot === '' ? null : lot,
  });

const by = (sourceDocument: string, at: string) => ({ sourceSystem: 'quality', sourceDocument, at });
