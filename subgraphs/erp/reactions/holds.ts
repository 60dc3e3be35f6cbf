import { negate, sign } from '#contracts/decimal.ts';
import type { Transaction } from '#platform/database/session.ts';
import { reaction } from '#platform/events/reactions.ts';
import { postStock } from '../commands/post-stock.ts';
import type { NewMovement } from '../domain/stock.ts';
import {
  addHeldStock,
  insertHold,
  lockUnrestrictedOf,
  releaseHold,
  takeHeldStock,
  type HeldStock,
} from '../store/hold.ts';
import { plantsById } from '../store/plant.ts';

/**
 * Quality's holds: each is kept, and a hold on a lot or item blocks its unrestricted stock. A release puts back what that
 * hold blocked and no other one holds; what another one holds passes to that one.
 */
export const holdReactions = [
  reaction({
    type: 'org.millgraph.quality.hold.placed.v1',
    historical: false,
    handle: async (transaction, { data, time }) => {
      const { hold: id, target, targetId, plant, reason } = data;
      const hold = { id, target, targetId, plant, reason, placedAt: time };
      await insertHold(transaction, hold);
      if (target !== 'LOT' && target !== 'ITEM') return;
      const stock = await lockUnrestrictedOf(transaction, hold);
      await changeStatus(transaction, stock, { from: 'UNRESTRICTED', to: 'BLOCKED', document: id, time });
      await addHeldStock(transaction, id, stock);
    },
  }),
  reaction({
    type: 'org.millgraph.quality.hold.released.v1',
    historical: false,
    handle: async (transaction, { data, time }) => {
      const { hold } = data;
      if (!(await releaseHold(transaction, hold, time))) throw new Error(`ERP knows no hold ${hold} in force`);
      const stock = (await takeHeldStock(transaction, hold)).filter(({ quantity }) => sign(quantity) > 0);
      for (const [other, passed] of Map.groupBy(stock, ({ otherHold }) => otherHold)) {
        if (other !== null) await addHeldStock(transaction, other, passed);
      }
      const free = stock.filter(({ otherHold }) => otherHold === null);
      await changeStatus(transaction, free, { from: 'BLOCKED', to: 'UNRESTRICTED', document: hold, time });
    },
  }),
];

/** Posts stock out of one status and into another. */
async function changeStatus(
  transaction: Transaction,
  stock: readonly HeldStock[],
  change: {
    readonly from: NewMovement['status'];
    readonly to: NewMovement['status'];
    readonly document: string;
    readonly time: string;
  },
): Promise<void> {
  const plants = await plantsById(transaction, [...new Set(stock.map(({ plant }) => plant))]);
  const currencies = new Map(plants.map(({ id, currency }) => [id, currency]));
  const movements = stock.flatMap(({ plant, item, location, lot, quantity, unit }) => {
    const movement = {
      type: 'STATUS_CHANGE' as const,
      plant,
      item,
      location,
      lot: lot === '' ? null : lot,
      unit,
      cost: null,
      currency: currencies.get(plant) ?? '',
      order: null,
      purchaseOrder: null,
      occurredAt: change.time,
      sourceSystem: 'quality',
      sourceDocument: change.document,
      sourceLine: null,
      violation: null,
    };
    return [
      { ...movement, status: change.from, quantity: negate(quantity) },
      { ...movement, status: change.to, quantity },
    ];
  });
  await postStock(transaction, movements);
}
