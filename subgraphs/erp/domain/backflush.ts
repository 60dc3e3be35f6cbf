import { add, compare, divide, minimum, multiply, round, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { ComponentUse } from './component-use.ts';
import type { MaterialEvent } from './order-material.ts';
import type { ReleasedOrder } from './production-order.ts';
import { quantityDigits, refuseHeld, valueOf, type Hold } from './stock.ts';

/** Stock that may be used: unrestricted, on no hold, and not expired. */
export interface UsableStock {
  readonly item: string;
  readonly location: string;
  readonly lot: string | null;
  readonly quantity: Decimal;
  /** Whether the lot is a serial number, one piece, of which no part is taken. */
  readonly isSerial: boolean;
}

/** What a backflush meets. */
export interface Backflush {
  readonly components: readonly ComponentUse[];
  /** In the order in which it is taken. */
  readonly stock: readonly UsableStock[];
  readonly unitCosts: ReadonlyMap<string, Decimal>;
  /** Holds in force on the order. */
  readonly holds: readonly Hold[];
  readonly postingDate: string;
  readonly at: string;
}

/** What an order still needs of its BACKFLUSH components for what was confirmed, by item in its base unit. */
export function backflushNeed(
  order: Pick<ReleasedOrder, 'quantity' | 'good' | 'scrap'>,
  components: readonly ComponentUse[],
): ReadonlyMap<string, Decimal> {
  const made = add(order.good, order.scrap);
  const need = new Map<string, Decimal>();
  for (const { item, issueMethod, required, fixed, issued, returned } of components) {
    if (issueMethod !== 'BACKFLUSH' || sign(made) === 0) continue;
    const due = fixed ? required : round(divide(multiply(required, made), order.quantity.value), quantityDigits);
    const open = subtract(due, subtract(issued, returned));
    if (sign(open) > 0) need.set(item, add(need.get(item) ?? '0', open));
  }
  return need;
}

/**
 * Issues BACKFLUSH components for the confirmed quantity that was not yet backflushed, lot by lot. Throws ON_HOLD,
 * INSUFFICIENT_STOCK with every lack, RULE_VIOLATED for an item without a standard cost.
 */
export function backflush(order: ReleasedOrder, situation: Backflush): readonly MaterialEvent[] {
  refuseHeld(situation.holds, 'input.id');
  const units = new Map(situation.components.map(({ item, unit }) => [item, unit]));
  const reasons: { readonly code: 'INSUFFICIENT_STOCK' | 'RULE_VIOLATED'; readonly message: string }[] = [];
  const events: MaterialEvent[] = [];
  for (const [item, needed] of backflushNeed(order, situation.components)) {
    const unit = units.get(item) ?? '';
    const unitCost = situation.unitCosts.get(item);
    if (unitCost === undefined) {
      const message = `Item ${item} has no standard cost at ${order.plant} on the day; set one by setStandardCost.`;
      reasons.push({ code: 'RULE_VIOLATED', message });
      continue;
    }
    let open = needed;
    for (const stock of situation.stock.filter((each) => each.item === item)) {
      if (sign(open) === 0) break;
      const quantity = minimum(open, stock.quantity);
      if (stock.isSerial && compare(quantity, '1') !== 0) continue;
      open = subtract(open, quantity);
      const { lot, location } = stock;
      const { postingDate, at } = situation;
      const cost = valueOf(quantity, unitCost) ?? '0';
      events.push({ kind: 'MaterialIssued', item, lot, location, quantity, unit, cost, hold: null, postingDate, at });
    }
    if (compare(open, '0') > 0) {
      const message = `Of ${item} ${needed} ${unit} are needed at ${order.plant}, and ${open} ${unit} of them are lacking.`;
      reasons.push({ code: 'INSUFFICIENT_STOCK', message });
    }
  }
  const [first] = reasons;
  if (first === undefined) return events;
  const texts = reasons.map(({ message }) => message).join(' ');
  throw new MillgraphError(first.code, `Order ${order.number} cannot be backflushed. ${texts}`, {
    argument: 'input.id',
    reasons,
  });
}
