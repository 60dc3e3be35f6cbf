import { negate } from '#contracts/decimal.ts';
import type { Transaction } from '#platform/database/session.ts';
import type { StockStatus } from '../domain/stock.ts';
import { plantsById } from '../store/plant.ts';
import { postStock } from './post-stock.ts';

/** Stock to change in what it may be used for; quantity in the item's base unit, lot null for stock without lots. */
export interface StatusChange {
  readonly plant: string;
  readonly item: string;
  readonly location: string;
  readonly lot: string | null;
  readonly quantity: string;
  readonly unit: string;
  readonly from: StockStatus;
  readonly to: StockStatus;
}

/** The document of a status change. */
export interface StatusChangeSource {
  readonly sourceSystem: string;
  readonly sourceDocument: string;
  readonly at: string;
  readonly postingDate?: string | null | undefined;
  readonly reason?: string | null;
}

/**
 * Posts stock out of one status and into another, with a stock-status.changed event for each. Answers the ids of the
 * movements into the new statuses, in order.
 */
export async function changeStatus(
  transaction: Transaction,
  changes: readonly StatusChange[],
  source: StatusChangeSource,
): Promise<readonly string[]> {
  const plants = await plantsById(transaction, [...new Set(changes.map(({ plant }) => plant))]);
  const currencies = new Map(plants.map(({ id, currency }) => [id, currency]));
  const { sourceSystem, sourceDocument, at, postingDate, reason } = source;
  const movements = changes.flatMap(({ plant, item, location, lot, quantity, unit, from, to }) => {
    const movement = {
      type: 'STATUS_CHANGE' as const,
      ...{ plant, item, location, lot, unit, postingDate, sourceSystem, sourceDocument },
      cost: null,
      currency: currencies.get(plant) ?? '',
      order: null,
      purchaseOrder: null,
      occurredAt: at,
      sourceLine: null,
      violation: null,
      reason: reason ?? null,
    };
    return [
      { ...movement, status: from, quantity: negate(quantity) },
      { ...movement, status: to, quantity },
    ];
  });
  const ids = await postStock(transaction, movements);
  return changes.map((change, index) => {
    const movement = ids[index * 2 + 1];
    if (movement === undefined) throw new TypeError('a status change was posted without its second movement');
    tellStatusChange(transaction, change, movement, at);
    return movement;
  });
}

/** Tells the other systems that stock may be used for something else. */
export function tellStatusChange(transaction: Transaction, change: StatusChange, movement: string, at: string): void {
  const { plant, item, location, lot, quantity, unit, from, to } = change;
  transaction.append({
    type: 'org.millgraph.erp.stock-status.changed.v1',
    subject: lot === null ? `item/${item}` : `lot/${lot}`,
    plant,
    time: at,
    data: { movement, item, location, lot, from, to, quantity: { value: quantity, unit } },
  });
}
