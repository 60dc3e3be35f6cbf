import type { Transaction } from '#platform/database/session.ts';
import { NotKnownYet } from '#platform/events/not-known-yet.ts';
import { reaction } from '#platform/events/reactions.ts';
import { judgeConsumptions, judgeReceipts } from '../commands/judge-facts.ts';
import { raiseException } from '../commands/raise-exception.ts';
import { reverseMovements } from '../commands/reverse-movements.ts';
import { finishedViolation } from '../domain/fact-violation.ts';
import type { ProductionOrder } from '../domain/production-order.ts';
import { reverseCostPostings } from '../store/cost-posting.ts';
import { forgetFactViolation } from '../store/fact-violation.ts';
import { keeperOf, takeHeldStock } from '../store/hold.ts';
import { movementsById } from '../store/movement.ts';
import { plantOnDate } from '../store/plant.ts';
import { renewStart } from '../store/postings-in-force.ts';
import { lockOrder } from '../store/production-order.ts';

/**
 * What the shop floor took back: its movements and costs are undone by documents of their own, so that stock, cost and
 * work in process are what they would be had it never been.
 */
export const shopFloorReversalReactions = [
  reaction({
    type: 'org.millgraph.mes.material-consumption.reversed.v1',
    historical: false,
    handle: async (transaction, { data, plant, time }) => {
      const { order, consumption, item, lot } = data;
      await undo(transaction, order, consumption, { ...data, at: time });
      await forgetFactViolation(transaction, { kind: 'MATERIAL_CONSUMPTION', document: consumption });
      await judgeConsumptions(transaction, { plant: plant ?? '', item, lot }, time);
    },
  }),
  reaction({
    type: 'org.millgraph.mes.lot-completion.reversed.v1',
    historical: false,
    handle: async (transaction, { data, time }) => {
      const { lot } = data;
      const order = await undo(transaction, data.order, lot, { ...data, at: time });
      await forgetFactViolation(transaction, { kind: 'LOT', document: lot });
      await takeHeldStock(transaction, keeperOf(lot));
      const plant = await plantOnDate(transaction, order.plant, time);
      if (plant !== null) await judgeReceipts(transaction, order, plant, time);
    },
  }),
  reaction({
    type: 'org.millgraph.mes.production-report.reversed.v1',
    historical: false,
    handle: async (transaction, { data, time }) => {
      await undo(transaction, data.order, data.report, { ...data, at: time });
    },
  }),
];

async function undo(
  transaction: Transaction,
  order: string,
  document: string,
  by: { readonly reversal: string; readonly reason: string; readonly at: string },
): Promise<ProductionOrder> {
  const known = await lockOrder(transaction, order);
  if (known === null) throw new NotKnownYet(`ERP knows no production order ${order}`);
  const source = { sourceSystem: 'mes', sourceDocument: document };
  const reversal = { sourceSystem: 'mes', sourceDocument: by.reversal, reason: by.reason, at: by.at };
  const movements = await reverseMovements(transaction, source, reversal);
  const charged = await reverseCostPostings(transaction, source, reversal);
  await renewStart(transaction, order);
  if (movements.length + charged.length > 0) await tellFinished(transaction, known, movements, { ...by, document });
  return known;
}

/** It did happen, so it is posted; somebody has to know that the figures of a finished order are others now. */
async function tellFinished(
  transaction: Transaction,
  order: ProductionOrder,
  movements: readonly string[],
  { reversal, document, at }: { readonly reversal: string; readonly document: string; readonly at: string },
): Promise<void> {
  const message = finishedViolation(order, `the reversal ${reversal} of ${document}`);
  if (message === null) return;
  const about = { plant: order.plant, order: order.id, rule: 'ILLEGAL_STATE', message, at } as const;
  const posted = await movementsById(transaction, movements);
  const exceptions = posted.map(({ id: movement, item, lot, quantity: value, unit }) => ({
    ...{ ...about, movement, item, lot, quantity: { value, unit } },
  }));
  await raiseException(transaction, ...(exceptions.length > 0 ? exceptions : [about]));
}
