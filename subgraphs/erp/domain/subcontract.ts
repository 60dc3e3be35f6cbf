import { add, compare, multiply, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Money, Quantity } from '#contracts/quantity.ts';
import { text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { inCurrency } from './item-at-plant.ts';
import { refuseReversed } from './order-confirmation.ts';
import { positiveInUnit, refuseHeld, type Hold } from './stock.ts';

/** What a supplier takes for one base unit of an item, from a date on. */
export interface SubcontractRate {
  readonly plant: string;
  readonly supplier: string;
  readonly item: string;
  readonly rate: Decimal;
  readonly currency: string;
  readonly from: string;
}

/** What a supplier did of an order, or the reversal of that. */
export interface SubcontractConfirmed {
  readonly order: string;
  readonly plant: string;
  readonly operationSequence: number;
  readonly supplier: string;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly unitPrice: Decimal;
  readonly currency: string;
  readonly reverses: string | null;
  readonly reason: string | null;
  readonly postingDate: string;
  readonly by: string;
  readonly at: string;
}

/** The rate that a command sets. Throws BAD_INPUT, RULE_VIOLATED when one is set for that day or a later one. */
export function decideSubcontractRate(
  latestFrom: string | null,
  input: {
    readonly plant: { readonly id: string; readonly currency: string };
    readonly supplier: string;
    readonly item: string;
    readonly rate: Money;
    readonly from: string;
  },
): SubcontractRate {
  const { plant, supplier, item, from } = input;
  if (latestFrom !== null && from <= latestFrom) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `input.from is ${from}, but a rate of ${supplier} for ${item} holds from ${latestFrom} on; give a later day.`,
      { argument: 'input.from' },
    );
  }
  const { amount: rate, currency } = inCurrency(input.rate, plant.currency, 'input.rate');
  return { plant: plant.id, supplier, item, rate, currency, from };
}

/** What a supplier is confirmed to have done. Throws ILLEGAL_STATE, RULE_VIOLATED, ON_HOLD, BAD_INPUT, UNIT_MISMATCH. */
export function confirmSubcontract(
  order: { readonly id: string; readonly number: string; readonly state: string; readonly quantity: Quantity },
  command: {
    readonly operation: { readonly sequence: number; readonly subcontractSupplier: string | null } | null;
    readonly operationSequence: number;
    readonly quantity: Quantity;
    readonly unitPrice: Money;
    /** What of the operation was confirmed before, in the order's unit. */
    readonly before: Decimal;
    readonly plant: { readonly id: string; readonly currency: string; readonly overDeliveryTolerance: Decimal };
    readonly holds: readonly Hold[];
    readonly postingDate: string;
    readonly by: string;
    readonly at: string;
  },
): SubcontractConfirmed {
  const { operation, operationSequence, plant, postingDate, by, at } = command;
  refuseUnreleased(order);
  const supplier = operation?.subcontractSupplier ?? null;
  if (supplier === null) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Order ${order.number} has no operation ${operationSequence} that a supplier does.`,
      { argument: 'input.operationSequence' },
    );
  }
  refuseHeld(command.holds, 'input.id');
  const { value: quantity, unit } = positiveInUnit(command.quantity, order.quantity.unit, 'input.quantity');
  const most = multiply(order.quantity.value, add('1', plant.overDeliveryTolerance));
  if (compare(add(command.before, quantity), most) > 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Of operation ${operationSequence} of order ${order.number} ${command.before} ${unit} are confirmed; ` +
        `at most ${subtract(most, command.before)} ${unit} more can be.`,
      { argument: 'input.quantity.value' },
    );
  }
  const { amount: unitPrice, currency } = inCurrency(command.unitPrice, plant.currency, 'input.unitPrice');
  return {
    ...{ order: order.id, plant: plant.id, operationSequence, supplier, quantity, unit, unitPrice, currency },
    ...{ reverses: null, reason: null, postingDate, by, at },
  };
}

/** Takes back what a supplier was confirmed to have done. Throws ILLEGAL_STATE, BAD_INPUT. */
export function reverseSubcontract(
  order: { readonly number: string; readonly state: string },
  confirmation: Omit<SubcontractConfirmed, 'reverses' | 'reason' | 'postingDate' | 'by' | 'at'> & {
    readonly id: string;
    readonly reverses: string | null;
    readonly reversedBy: string | null;
  },
  command: { readonly reason: string; readonly postingDate: string; readonly by: string; readonly at: string },
): SubcontractConfirmed {
  refuseUnreleased(order);
  refuseReversed(confirmation, 'Subcontract confirmation');
  const { postingDate, by, at } = command;
  const reason = text(command.reason, 'input.reason', 500);
  const { order: id, plant, operationSequence, supplier, quantity, unit, unitPrice, currency } = confirmation;
  return {
    ...{ order: id, plant, operationSequence, supplier, quantity, unit, unitPrice, currency },
    ...{ reverses: confirmation.id, reason, postingDate, by, at },
  };
}

function refuseUnreleased(order: { readonly number: string; readonly state: string }): void {
  if (order.state === 'RELEASED') return;
  throw new MillgraphError(
    'ILLEGAL_STATE',
    `Order ${order.number} is ${order.state}; only a RELEASED order is confirmed by a supplier.`,
    { argument: 'input.id' },
  );
}
