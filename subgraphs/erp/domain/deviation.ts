import { add, compare, type Decimal } from '#contracts/decimal.ts';
import { convert, UnitMismatch, type Quantity } from '#contracts/quantity.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { Reason } from './components.ts';

/** A deviation of PLM: leave to depart from what is released, for a while or for an amount. */
export interface Deviation {
  readonly id: string;
  readonly number: string;
  /** Whether it is released, and neither suspended nor withdrawn since. */
  readonly permitted: boolean;
  readonly items: readonly string[];
  readonly validFrom: string | null;
  /** The first day it permits nothing any more. */
  readonly validTo: string | null;
  /** Of each item; null: the dates are the limit. */
  readonly quantity: Quantity | null;
}

/** A deviation with what the orders that were released under it build of an item, in its base unit. */
export interface DeviationSituation {
  readonly deviation: Deviation;
  readonly used: Decimal;
}

/** Refuses an order of an item that the deviation does not affect. Throws RULE_VIOLATED. */
export function refuseUnaffected(deviation: Deviation | null, item: string): void {
  if (deviation === null || deviation.items.includes(item)) return;
  throw new MillgraphError('RULE_VIOLATED', `Deviation ${deviation.number} does not affect item ${item}.`, {
    argument: 'input.deviation',
  });
}

/** All that stands against building a quantity of an item under a deviation on a day of the plant. */
export function deviationReasons(
  { deviation, used }: DeviationSituation,
  order: { readonly item: string; readonly quantity: Quantity; readonly date: string },
): readonly Reason[] {
  const { number, permitted, items, validFrom, validTo, quantity } = deviation;
  const { unit, value } = order.quantity;
  const broken = [
    !permitted && `Deviation ${number} permits nothing now; it is not released, or suspended or withdrawn.`,
    !items.includes(order.item) && `Deviation ${number} does not affect item ${order.item}.`,
    validFrom !== null &&
      order.date < validFrom &&
      `Deviation ${number} permits nothing before ${validFrom}; the order builds on ${order.date}.`,
    validTo !== null &&
      order.date >= validTo &&
      `Deviation ${number} permits nothing from ${validTo} on; the order builds on ${order.date}.`,
    quantity !== null && beyond(number, quantity, { used, value, unit }),
  ];
  return broken.filter((message) => message !== false).map((message) => ({ code: 'RULE_VIOLATED', message }));
}

function beyond(
  number: string,
  limit: Quantity,
  { used, value, unit }: { readonly used: Decimal; readonly value: Decimal; readonly unit: string },
): string | false {
  try {
    const most = convert(limit, unit).value;
    const altogether = add(used, value);
    return (
      compare(altogether, most) > 0 &&
      `Deviation ${number} permits ${most} ${unit}; with this order ${altogether} ${unit} would be built under it.`
    );
  } catch (error) {
    if (!(error instanceof UnitMismatch)) throw error;
    return `Deviation ${number} permits ${limit.value} ${limit.unit}, of which ${unit} cannot be counted.`;
  }
}
