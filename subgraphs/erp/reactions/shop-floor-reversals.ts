import type { Transaction } from '#platform/database/session.ts';
import { reaction } from '#platform/events/reactions.ts';
import { reverseMovements } from '../commands/reverse-movements.ts';
import { reverseCostPostings } from '../store/cost-posting.ts';
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
    handle: (transaction, { data, time }) => undo(transaction, data.order, data.consumption, { ...data, at: time }),
  }),
  reaction({
    type: 'org.millgraph.mes.lot-completion.reversed.v1',
    historical: false,
    handle: (transaction, { data, time }) => undo(transaction, data.order, data.lot, { ...data, at: time }),
  }),
  reaction({
    type: 'org.millgraph.mes.production-report.reversed.v1',
    historical: false,
    handle: (transaction, { data, time }) => undo(transaction, data.order, data.report, { ...data, at: time }),
  }),
];

async function undo(
  transaction: Transaction,
  order: string,
  document: string,
  by: { readonly reversal: string; readonly reason: string; readonly at: string },
): Promise<void> {
  if ((await lockOrder(transaction, order)) === null) throw new Error(`ERP knows no production order ${order}`);
  const source = { sourceSystem: 'mes', sourceDocument: document };
  const reversal = { sourceSystem: 'mes', sourceDocument: by.reversal, reason: by.reason, at: by.at };
  await reverseMovements(transaction, source, reversal);
  await reverseCostPostings(transaction, source, reversal);
  await renewStart(transaction, order);
}
