import { add, compare, multiply, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { ByProduct } from './components.ts';
import type { ProductionOrder, ReleasedOrder } from './production-order.ts';
import { positiveInUnit, refuseHeld, refusePartOfSerial, sentence, valueOf, type Hold } from './stock.ts';

/** What moved between stock and an order, in the item's base unit; cost at standard cost. */
export interface MaterialEvent {
  readonly kind: 'MaterialIssued' | 'MaterialReturned';
  readonly item: string;
  readonly lot: string | null;
  readonly location: string;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly cost: Decimal;
  /** The hold that keeps what comes back in BLOCKED; null: it moves in unrestricted stock. */
  readonly hold: string | null;
  readonly postingDate: string;
  readonly at: string;
}

/** A command that moves material between stock and an order, with what it meets there. */
export interface MoveMaterial {
  readonly item: string;
  readonly lot: string | null;
  readonly location: string;
  readonly quantity: Quantity;
  /** Whether the lot is a serial number, one piece. */
  readonly isSerial: boolean;
  /** What is unrestricted of the item and lot at the location, in the item's base unit. */
  readonly unrestricted: Decimal;
  /** Holds in force on the item, the lot or where the lot came from; for an issue on the order, too. */
  readonly holds: readonly Hold[];
  /** Standard cost of one base unit on the day; null when none is set. */
  readonly unitCost: Decimal | null;
  /** The day it happens, local to the plant. */
  readonly date: string;
  /** The first day the lot may no longer be used; null when it has none. */
  readonly expiryDate: string | null;
  readonly postingDate: string;
  readonly at: string;
}

/** The issue that a command makes. Throws ON_HOLD, INSUFFICIENT_STOCK, RULE_VIOLATED, BAD_INPUT, UNIT_MISMATCH. */
export function decideIssue(order: ReleasedOrder, command: MoveMaterial): MaterialEvent {
  const moved = checked(order, command);
  refuseHeld(command.holds, 'input.id');
  const broken = reworkViolation(order, moved) ?? expiryViolation(command);
  if (broken !== null) {
    throw new MillgraphError('RULE_VIOLATED', sentence(broken), { argument: 'input.lot' });
  }
  if (compare(command.unrestricted, moved.quantity) < 0) {
    throw new MillgraphError(
      'INSUFFICIENT_STOCK',
      `There are ${command.unrestricted} ${moved.unit} unrestricted of ${stockText(command)}; ` +
        `${moved.quantity} ${moved.unit} cannot be issued.`,
      { argument: 'input.quantity.value' },
    );
  }
  return { kind: 'MaterialIssued', ...moved, hold: null };
}

/**
 * The return that a command makes. What is held came back all the same, and goes to blocked stock. Throws RULE_VIOLATED,
 * BAD_INPUT, UNIT_MISMATCH.
 */
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
  return { kind: 'MaterialReturned', ...moved, hold: command.holds[0]?.id ?? null };
}

function checked(order: ReleasedOrder, command: MoveMaterial): Omit<MaterialEvent, 'kind' | 'hold'> {
  const { item, lot, at } = command;
  const unit = unitOfComponent(order.components, item);
  if (unit === null) {
    throw new MillgraphError('RULE_VIOLATED', `Item ${item} is no component of order ${order.number}.`, {
      argument: 'input.item',
    });
  }
  const location = text(command.location, 'input.location', 60);
  const quantity = positiveInUnit(command.quantity, unit, 'input.quantity').value;
  refusePartOfSerial(command.isSerial ? lot : null, { quantity, unit }, 'moved', 'input.quantity.value');
  const cost = valueOf(quantity, command.unitCost);
  if (cost === null) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Item ${item} has no standard cost at ${order.plant} on the day; set one by setStandardCost.`,
      { argument: 'input.item' },
    );
  }
  return { item, lot, location, quantity, unit, cost, postingDate: command.postingDate, at };
}

const stockText = (stock: { item: string; lot: string | null; location?: string }): string => {
  const lot = stock.lot === null ? ', stock without lots' : `, lot ${stock.lot}`;
  return `${stock.item}${lot}${stock.location === undefined ? '' : ` at ${stock.location}`}`;
};

/** The base unit of an item that is a component of an order, or may stand in for one; null when it is neither. */
export function unitOfComponent(components: ReleasedOrder['components'], item: string): string | null {
  const all = components.flatMap((component) => [component, ...component.alternates]);
  return all.find((each) => each.item === item)?.unit ?? null;
}

/** What is wrong with a lot that is used after its expiry; null when nothing is. */
const expiryViolation = (use: {
  readonly lot: string | null;
  readonly date: string;
  readonly expiryDate: string | null;
}): string | null =>
  use.expiryDate !== null && use.expiryDate <= use.date ? `lot ${use.lot ?? ''} expired on ${use.expiryDate}` : null;

/** A rework order takes the lot that it mends and nothing beyond it. */
function reworkViolation(
  order: Pick<ReleasedOrder, 'number' | 'rework' | 'quantity' | 'used'>,
  taken: { readonly lot: string | null; readonly quantity: Decimal; readonly unit: string },
): string | null {
  const { rework, number, quantity, used } = order;
  if (rework === null) return null;
  if (taken.lot !== rework.lot) {
    return `rework order ${number} mends ${rework.lot ?? 'stock without lots'}, not ${taken.lot ?? 'stock without lots'}`;
  }
  const before = add('0', ...used.map((use) => subtract(use.issued, use.returned)));
  const after = add(before, taken.quantity);
  if (compare(after, quantity.value) <= 0) return null;
  return `rework order ${number} mends ${quantity.value} ${quantity.unit}, and ${after} ${taken.unit} would be taken`;
}

/** Which rules a consumption that did happen broke by itself, as one text; null when none. */
export function consumptionViolation(fact: {
  readonly order: ProductionOrder;
  readonly item: string;
  readonly lot: string;
  readonly date: string;
  readonly expiryDate: string | null;
  readonly quantity: Decimal;
  readonly unit: string;
}): string | null {
  const { order, item, lot, quantity, unit } = fact;
  const isComponent = 'components' in order && unitOfComponent(order.components, item) !== null;
  const broken = [
    order.state !== 'RELEASED' && `order ${order.number} is ${order.state}`,
    !isComponent && `${item} is no component of order ${order.number}`,
    'used' in order && reworkViolation(order, { lot, quantity, unit }),
    expiryViolation(fact),
  ];
  return joined(broken);
}

/** That a consumption took more than was unrestricted after all that happened before it; null when it did not. */
export const shortage = (unrestricted: Decimal, quantity: Decimal, unit: string): string | null =>
  compare(unrestricted, quantity) < 0 ? `only ${unrestricted} of ${quantity} ${unit} were unrestricted` : null;

/** Which rules a receipt of what an order made broke by itself, as one text; null when none. */
export const receiptViolation = (
  order: ProductionOrder,
  fact: {
    readonly item: string;
    readonly role: 'PRODUCT' | 'CO_PRODUCT' | 'BY_PRODUCT';
    /** What the order was to yield beside its product. */
    readonly byProducts: readonly Pick<ByProduct, 'item' | 'useType'>[];
  },
): string | null =>
  joined([
    order.state !== 'RELEASED' && `order ${order.number} is ${order.state}`,
    fact.role === 'PRODUCT' &&
      fact.item !== order.item &&
      `order ${order.number} makes ${order.item}, not ${fact.item}`,
    fact.role !== 'PRODUCT' &&
      !fact.byProducts.some((each) => each.item === fact.item && each.useType === fact.role) &&
      `order ${order.number} yields no ${fact.item} as ${fact.role}`,
  ]);

/** That a receipt brings what was received of an order beyond what its plant tolerates; null when it does not. */
export function beyondTolerance(
  { number, plant, quantity: ordered }: ProductionOrder,
  /** With all that was received before it, in the order's unit. */
  altogether: Decimal,
  overDeliveryTolerance: Decimal,
): string | null {
  const most = multiply(ordered.value, add('1', overDeliveryTolerance));
  if (compare(altogether, most) <= 0) return null;
  return (
    `order ${number} would have ${add(altogether)} ${ordered.unit} received; with the over-delivery tolerance of ` +
    `${plant} at most ${most} ${ordered.unit} are allowed`
  );
}

/** Texts of broken rules as one; null when there is none. */
export function joined(broken: readonly (string | false | null)[]): string | null {
  const texts = broken.filter((text) => text !== false && text !== null);
  return texts.length === 0 ? null : texts.join('; ');
}
