import { add, compare, multiply, sign, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { inUnit, notNegative, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { PostingSource } from './posting-source.ts';
import type { ReleasedOrder } from './production-order.ts';

/** Quantities made, as a command states them. */
export interface ConfirmOrder {
  readonly good: Quantity;
  readonly scrap?: Quantity | null | undefined;
  readonly final: boolean;
  readonly overDeliveryTolerance: Decimal;
  /** The document of another system that it posts; absent: none. */
  readonly source?: PostingSource | null;
  readonly postingDate: string;
  readonly by: string;
  readonly at: string;
}

/** A confirmation that is taken back. */
export interface ReverseConfirmation {
  readonly confirmation: StoredConfirmation;
  readonly reason: string;
  readonly postingDate: string;
  readonly by: string;
  readonly at: string;
}

/** A confirmation as it stands, in the unit of its order. */
export interface StoredConfirmation {
  readonly id: string;
  readonly good: Decimal;
  readonly scrap: Decimal;
  readonly final: boolean;
  readonly reverses: string | null;
  readonly reversedBy: string | null;
}

export interface OrderConfirmed {
  readonly kind: 'OrderConfirmed';
  readonly source: PostingSource | null;
  readonly good: Decimal;
  readonly scrap: Decimal;
  readonly final: boolean;
  readonly postingDate: string;
  readonly by: string;
  readonly at: string;
}

export interface ConfirmationReversed extends Omit<OrderConfirmed, 'kind'> {
  readonly kind: 'ConfirmationReversed';
  readonly reverses: string;
  readonly reason: string;
}

/** What a confirmation makes of an order. Throws ILLEGAL_STATE, BAD_INPUT, RULE_VIOLATED, UNIT_MISMATCH. */
export function confirm(order: ReleasedOrder, command: ConfirmOrder): OrderConfirmed {
  const { final, source = null, postingDate, by, at } = command;
  if (order.finallyConfirmedAt !== null) {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Order ${order.number} was finally confirmed at ${order.finallyConfirmedAt}; nothing more is confirmed.`,
      { argument: 'input.id' },
    );
  }
  const { unit } = order.quantity;
  const inOrderUnit = (quantity: Quantity, argument: string): Decimal =>
    inUnit(notNegative(quantity, argument), unit, argument).value;
  const good = inOrderUnit(command.good, 'input.good');
  const scrap = command.scrap == null ? '0' : inOrderUnit(command.scrap, 'input.scrap');
  if (!final && sign(good) === 0 && sign(scrap) === 0) {
    throw new MillgraphError('BAD_INPUT', 'A confirmation that is not final states good or scrap.', {
      argument: 'input.good.value',
    });
  }
  const most = multiply(order.quantity.value, add('1', command.overDeliveryTolerance));
  const made = add(order.good, good);
  const lost = add(order.scrap, scrap);
  const altogether = add(made, lost);
  if (compare(altogether, most) > 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Order ${order.number} would be confirmed to ${made} good and ${lost} scrap, ${altogether} ${unit} together; ` +
        `with the over-delivery tolerance of ${order.plant} at most ${most} ${unit} are allowed.`,
      { argument: sign(good) > 0 ? 'input.good.value' : 'input.scrap.value' },
    );
  }
  return { kind: 'OrderConfirmed', source, good, scrap, final, postingDate, by, at };
}

/** Takes a confirmation back, a final one too. Throws ILLEGAL_STATE, BAD_INPUT. */
export function reverseConfirmation(command: ReverseConfirmation): ConfirmationReversed {
  const { confirmation, postingDate, by, at } = command;
  const { id, good, scrap, final, reverses, reversedBy } = confirmation;
  refuseReversed({ id, reverses, reversedBy }, 'Confirmation');
  const reason = text(command.reason, 'input.reason', 500);
  const made = { good, scrap, final, postingDate, by, at };
  return { kind: 'ConfirmationReversed', source: null, reverses: id, reason, ...made };
}

/** Throws ILLEGAL_STATE when a document is a reversal, or was reversed. */
export function refuseReversed(
  document: { readonly id: string; readonly reverses: string | null; readonly reversedBy: string | null },
  kind: string,
): void {
  const { id, reverses, reversedBy } = document;
  if (reverses === null && reversedBy === null) return;
  const why = reverses === null ? `was reversed by ${reversedBy ?? ''}` : `itself reverses ${reverses}`;
  throw new MillgraphError('ILLEGAL_STATE', `${kind} ${id} ${why}; it cannot be reversed.`, { argument: 'input.id' });
}
