import { add, compare, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { MillgraphError } from '#platform/errors.ts';
import { expectState, type Job } from './job.ts';
import { positiveInUnit, type ReleasedOrder } from './lot.ts';

/** Refuses an order that mends no pieces of another one. Throws RULE_VIOLATED. */
export function expectReworkOrder(
  target: {
    readonly id: string;
    readonly kind: ReleasedOrder['kind'];
    readonly plant: string;
    readonly item: string | null;
  },
  order: ReleasedOrder,
): void {
  if (target.kind === 'REWORK' && target.plant === order.plant && target.item === order.item) return;
  throw new MillgraphError(
    'RULE_VIOLATED',
    `Order ${target.id} is a ${target.kind} order of ${target.item ?? 'no item'} in ${target.plant}; pieces of order ` +
      `${order.id} go to a REWORK order of ${order.item} in ${order.plant}.`,
    { argument: 'input.reworkOrder' },
  );
}

/**
 * How many pieces go back, of those that a job set aside and did not hand to a rework order (`left`). Throws
 * ILLEGAL_STATE, RULE_VIOLATED, BAD_INPUT and UNIT_MISMATCH.
 */
export function reworkedPieces(job: Job, stated: Quantity, left: Decimal, unit: string): Decimal {
  expectState(job, ['RUNNING', 'SUSPENDED', 'COMPLETED'], 'given reworked pieces back');
  const quantity = positiveInUnit(stated, unit);
  const there = subtract(job.rework, left);
  if (compare(quantity, there) <= 0) return quantity;
  throw new MillgraphError(
    'RULE_VIOLATED',
    `Job ${job.id} has ${there} ${unit} set aside for rework, of ${add(job.rework)} less ${add(left)} that went to ` +
      `rework orders; ${quantity} are more.`,
    { argument: 'input.quantity' },
  );
}
