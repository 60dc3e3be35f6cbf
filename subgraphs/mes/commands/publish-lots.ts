import type { Transaction } from '#platform/database/session.ts';
import type { Lot, ReleasedOrder } from '../domain/lot.ts';
import { recordsOfOrders, withFacts } from '../store/fold.ts';
import { lotsById } from '../store/lot.ts';
import { lotCompleted } from './events.ts';
import { judgeLots } from './judge-lots.ts';
import { refold } from './refold.ts';

/** Tells of lots that a command made, with what is wrong with them: then they go to blocked stock. */
export async function publishLots(transaction: Transaction, order: ReleasedOrder, lots: readonly Lot[]): Promise<void> {
  const first = new Set(lots.map(({ id }) => `LOT/${id}`));
  if ((await withFacts(transaction, [order.id])).has(order.id)) {
    transaction.append(...(await refold(transaction, order, first)));
  } else {
    const made = (await recordsOfOrders(transaction, [order.id])).filter(({ record }) => first.has(record));
    await judgeLots(transaction, order, made, { own: new Map(), standing: new Map(), first });
  }
  await tellLots(transaction, lots);
}

/** Tells of lots as they are judged now. */
export async function tellLots(transaction: Transaction, lots: readonly Lot[]): Promise<void> {
  const ids = lots.map(({ id }) => id);
  const rows = new Map((await lotsById(transaction, ids)).map((row) => [row.id, row]));
  for (const lot of lots) {
    const row = rows.get(lot.id);
    if (row === undefined) throw new TypeError(`lot ${lot.id} is told before it is written`);
    const { violationRule: rule, violationMessage: message } = row;
    transaction.append(lotCompleted(lot, row, rule === null ? null : { rule, message: message ?? '' }));
  }
}
