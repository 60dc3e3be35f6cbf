import type { Transaction } from '#platform/database/session.ts';
import type { Lot, ReleasedOrder } from '../domain/lot.ts';
import type { ProductionTime } from '../domain/shift.ts';
import type { Violation } from '../domain/violation.ts';
import { openExceptionOf } from '../store/execution-exception.ts';
import { saveViolation } from '../store/fold.ts';
import { holdsOn } from '../store/hold.ts';
import { addRestriction } from '../store/lot-taking.ts';
import { lotCompleted } from './events.ts';

/** What is wrong with all that an order makes now: it or its item is held, or what it did against a rule is not resolved. */
async function violationOfMaking(
  transaction: Transaction,
  order: ReleasedOrder,
  item: string,
): Promise<Violation | null> {
  const holds = await holdsOn(transaction, order.plant, [
    ['ORDER', order.id],
    ['ITEM', item],
  ]);
  const [hold] = holds;
  if (hold !== undefined) {
    return {
      rule: 'ON_HOLD',
      message: `The ${hold.target.toLowerCase()} ${hold.targetId} is on hold (${hold.id}: ${hold.reason}).`,
    };
  }
  const open = await openExceptionOf(transaction, order.id);
  return open === null ? null : { rule: open.rule, message: `Exception ${open.id} is open: ${open.message}` };
}

/** Tells of lots that were made, with what is wrong with them: then they go to blocked stock. */
export async function publishLots(
  transaction: Transaction,
  order: ReleasedOrder,
  lots: readonly Lot[],
  time: ProductionTime,
  broken?: Violation,
): Promise<void> {
  for (const item of new Set(lots.map((lot) => lot.item))) {
    const violation = broken ?? (await violationOfMaking(transaction, order, item));
    for (const lot of lots.filter((candidate) => candidate.item === item)) {
      if (violation !== null) {
        if (broken === undefined) await saveViolation(transaction, 'LOT', lot.id, violation, true);
        await addRestriction(transaction, lot, { status: 'BLOCKED', quantity: lot.quantity });
      }
      transaction.append(lotCompleted(lot, time, violation));
    }
  }
}
