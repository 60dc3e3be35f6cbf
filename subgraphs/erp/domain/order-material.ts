import { compare, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { ReleasedOrder } from './production-order.ts';
import { holdText, positiveInUnit, refuseHeld, valueOf, type Hold } from './stock.ts';

/** What moved between stock and an order, in the item's base unit; cost at standard cost. */
export interface MaterialEvent {
  readonly kind: 'MaterialIssued' | 'MaterialReturned';
  readonly item: string;
  readonly lot: string | null;
  readonly location: string;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly cost: Decimal;
  readonly at: string;
}

/** A command that moves material between stock and an order, with what it meets there. */
export interface MoveMaterial {
  readonly item: string;
  readonly lot: string | null;
  readonly location: string;
  readonly quantity: Quantity;
  /** What is unrestricted of the item and lot at the location, in the item's base unit. */
  readonly unrestricted: Decimal;
  /** Holds in force on the order, the item, the lot or the lot's supplier. */
  readonly holds: readonly Hold[];
  /** Standard cost of one base unit on the day; null when none is set. */
  readonly unitCost: Decimal | null;
  readonly at: string;
}

/** The issue that a command makes. Throws ON_HOLD, INSUFFICIENT_STOCK, RULE_VIOLATED, BAD_INPUT, UNIT_MISMATCH. */
export function decideIssue(order: ReleasedOrder, command: MoveMaterial): MaterialEvent {
  const moved = checked(order, command);
  if (compare(command.unrestricted, moved.quantity) < 0) {
    throw new MillgraphError(
      'INSUFFICIENT_STOCK',
      `There are ${command.unrestricted} ${moved.unit} unrestricted of ${stockText(command)}; ` +
        `${moved.quantity} ${moved.unit} cannot be issued.`,
      { argument: 'input.quantity.value' },
    );
  }
  return { kind: 'MaterialIssued', ...moved };
}

/** The return that a command makes. Throws ON_HOLD, RULE_VIOLATED, BAD_INPUT, UNIT_MISMATCH. */
export function decideReturn(order: ReleasedOrder, command: MoveMaterial): MaterialEvent {
  const moved = checked(order, command);
  const { item, lot } = command;
  const use = order.used.find((each) => each.item === item && each.lot === lot);
  const outstanding = use === undefined ? '0' : subtract(use.issued, use.returned);
  if (compare(outstanding, moved.quantity) < 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Order ${order.number} holds ${outstanding} ${moved.unit} of ${stockText({ item, lot })}; ` +
        `${moved.quantity} ${moved.unit} cannot come back.`,
      { argument: 'input.quantity.value' },
    );
  }
  return { kind: 'MaterialReturned', ...moved };
}

function checked(order: ReleasedOrder, command: MoveMaterial): Omit<MaterialEvent, 'kind'> {
  const { item, lot, at } = command;
  const component = order.components.find((each) => each.item === item);
  if (component === undefined) {
    throw new MillgraphError('RULE_VIOLATED', `Item ${item} is no component of order ${order.number}.`, {
      argument: 'input.item',
    });
  }
  refuseHeld(command.holds, 'input.id');
  const location = text(command.location, 'input.location', 60);
  const { unit } = component;
  const quantity = positiveInUnit(command.quantity, unit, 'input.quantity').value;
  const cost = valueOf(quantity, command.unitCost);
  if (cost === null) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Item ${item} has no standard cost at ${order.plant} on the day; set one by setStandardCost.`,
      { argument: 'input.item' },
    );
  }
  return { item, lot, location, quantity, unit, cost, at };
}

const stockText = (stock: { item: string; lot: string | null; location?: string }): string => {
  const lot = stock.lot === null ? ', stock without lots' : `, lot ${stock.lot}`;
  return `${stock.item}${lot}${stock.location === undefined ? '' : ` at ${stock.location}`}`;
};

/** Which rules a consumption that did happen broke, as one text; null when none. */
export function consumptionViolation(fact: {
  readonly order: { readonly number: string; readonly state: string };
  readonly isComponent: boolean;
  readonly item: string;
  readonly holds: readonly Hold[];
  readonly quantity: Decimal;
  readonly unrestricted: Decimal;
  readonly unit: string;
}): string | null {
  const { order, item, quantity, unrestricted, unit } = fact;
  const broken = [
    order.state !== 'RELEASED' && `order ${order.number} is ${order.state}`,
    !fact.isComponent && `${item} is no component of order ${order.number}`,
    ...fact.holds.map(holdText),
    compare(unrestricted, quantity) < 0 && `only ${unrestricted} of ${quantity} ${unit} were unrestricted`,
  ];
  return joined(broken);
}

/** Which rules a receipt of what an order made broke, as one text; null when none. */
export const receiptViolation = (
  order: { readonly number: string; readonly state: string },
  holds: readonly Hold[],
): string | null =>
  joined([order.state !== 'RELEASED' && `order ${order.number} is ${order.state}`, ...holds.map(holdText)]);

function joined(broken: readonly (string | false)[]): string | null {
  const texts = broken.filter((text) => text !== false);
  return texts.length === 0 ? null : texts.join('; ');
}
