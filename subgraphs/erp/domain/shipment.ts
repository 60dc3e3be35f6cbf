import { add, compare, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import { convert, type Quantity } from '#contracts/quantity.ts';
import { counted, text, unique } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { ShipmentExceptionKind } from './logistics-exception.ts';
import { positiveInUnit, refuseHeld, refuseInsufficient, refusePartOfSerial, type Hold } from './stock.ts';

export type ShipmentState = 'PLANNED' | 'PICKED' | 'CONFIRMED' | 'CANCELLED';

/** What is delivered of a line of the sales order, in that line's unit. */
export interface ShipmentLine {
  readonly line: number;
  readonly salesOrderLine: number;
  readonly item: string;
  readonly quantity: Quantity;
  /** The day the customer asked for. */
  readonly requestedDate: string;
}

/** A lot, or a part of it, that is taken; quantity in the item's base unit, lot null for stock without lots. */
export interface Pick {
  readonly line: number;
  readonly item: string;
  readonly location: string;
  readonly lot: string | null;
  readonly quantity: Quantity;
}

/** A delivery to a customer. */
export interface Shipment {
  readonly id: string;
  readonly plant: string;
  readonly customer: string;
  readonly salesOrder: string;
  readonly state: ShipmentState;
  readonly plannedDate: string;
  readonly carrier: string | null;
  readonly createdAt: string;
  readonly confirmedAt: string | null;
  readonly lines: readonly ShipmentLine[];
  readonly picks: readonly Pick[];
}

/** What is met of a pick where it lies. */
export interface PickSituation {
  /** The item's base unit. */
  readonly unit: string;
  /** What is unrestricted there, in the base unit. */
  readonly unrestricted: Decimal;
  readonly holds: readonly Hold[];
  /** Whether the lot is a serial number, one piece. */
  readonly isSerial: boolean;
  /** The first day the lot may no longer be used; null when none is set. */
  readonly expiryDate: string | null;
}

/** Something wrong with a shipment, before it is written. */
export interface ShipmentProblem {
  readonly kind: ShipmentExceptionKind;
  readonly message: string;
  readonly item: string | null;
  readonly lot: string | null;
  readonly quantity: Quantity | null;
}

/** Takes a shipment from lots and locations. Throws ILLEGAL_STATE, NOT_FOUND, BAD_INPUT, RULE_VIOLATED, and as `check`. */
export function pick(
  shipment: Shipment,
  given: readonly {
    readonly line: number;
    readonly location: string;
    readonly lot: string | null;
    readonly quantity: Quantity;
    readonly situation: PickSituation;
  }[],
  today: string,
): Shipment {
  requireState(shipment, ['PLANNED', 'PICKED'], 'picked');
  const picks = counted(given, 'input.picks', 1, 1000).map(
    ({ line: number, lot, quantity, situation, ...each }, index) => {
      const argument = `input.picks.${index}`;
      const line = lineOf(shipment, number, `${argument}.line`);
      const location = text(each.location, `${argument}.location`, 60);
      const taken = positiveInUnit(quantity, situation.unit, `${argument}.quantity`);
      return { pick: { line: number, item: line.item, location, lot, quantity: taken }, situation };
    },
  );
  unique(picks, ({ pick: { line, location, lot } }) => JSON.stringify([line, location, lot]), 'input.picks');
  for (const line of shipment.lines) {
    const sum = pickedOf(
      line,
      picks.map((each) => each.pick),
    );
    if (compare(sum, line.quantity.value) <= 0) continue;
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Line ${line.line} of shipment ${shipment.id} carries ${line.quantity.value} ${line.quantity.unit}; ` +
        `${sum} ${line.quantity.unit} are picked.`,
      { argument: 'input.picks' },
    );
  }
  const picked = { ...shipment, state: 'PICKED' as const, picks: picks.map((each) => each.pick) };
  for (const [index, { situation }] of picks.entries()) check(picked, index, situation, today, `input.picks.${index}`);
  return picked;
}

/** Refuses a pick of what is held, expired or not unrestricted. Throws ON_HOLD, RULE_VIOLATED, INSUFFICIENT_STOCK. */
function check(shipment: Shipment, index: number, situation: PickSituation, today: string, argument: string): void {
  const picked = shipment.picks[index];
  if (picked === undefined) throw new TypeError('a pick is checked that there is not');
  refuseHeld(situation.holds, argument);
  const { expiryDate, unrestricted } = situation;
  if (expiryDate !== null && expiryDate <= today) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Lot ${picked.lot ?? ''} of ${picked.item} may not be used from ${expiryDate} on; pick another one.`,
      { argument },
    );
  }
  const { item, location, lot } = picked;
  const { value, unit } = picked.quantity;
  refusePartOfSerial(situation.isSerial ? lot : null, { quantity: value, unit }, 'shipped', argument);
  const taken = shipment.picks
    .slice(0, index + 1)
    .filter((each) => each.item === item && each.location === location && each.lot === lot);
  const quantity = add('0', ...taken.map((each) => each.quantity.value));
  const key = { plant: shipment.plant, item, location, lot, status: 'UNRESTRICTED' } as const;
  refuseInsufficient(key, { found: unrestricted, quantity, unit }, 'shipped', argument);
}

/** What leaves, and what is short of the plan or late for the customer. Throws ILLEGAL_STATE, and as a pick does. */
export function confirm(
  shipment: Shipment,
  situations: readonly PickSituation[],
  confirmation: { readonly today: string; readonly at: string },
): {
  readonly shipment: Shipment;
  readonly shipped: readonly { readonly line: number; readonly quantity: Decimal }[];
  readonly problems: readonly ShipmentProblem[];
} {
  requireState(shipment, ['PICKED'], 'confirmed');
  for (const [index, situation] of situations.entries()) {
    check(shipment, index, situation, confirmation.today, 'input.id');
  }
  const carried = shipment.lines.map((line) => ({ line, quantity: pickedOf(line, shipment.picks) }));
  return {
    shipment: { ...shipment, state: 'CONFIRMED', confirmedAt: confirmation.at },
    shipped: carried.map(({ line, quantity }) => ({ line: line.salesOrderLine, quantity })),
    problems: carried.flatMap(({ line, quantity }) => problemsOf(shipment, line, quantity, confirmation.today)),
  };
}

function problemsOf(
  shipment: Shipment,
  line: ShipmentLine,
  quantity: Decimal,
  today: string,
): readonly ShipmentProblem[] {
  const { item, requestedDate } = line;
  const { unit } = line.quantity;
  const missing = subtract(line.quantity.value, quantity);
  const named = `Line ${line.line} of shipment ${shipment.id}`;
  const short: ShipmentProblem[] =
    sign(missing) <= 0
      ? []
      : [
          {
            kind: 'SHORT',
            message: `${named} left with ${quantity} of ${line.quantity.value} ${unit} of ${item}.`,
            ...{ item, lot: null, quantity: { value: missing, unit } },
          },
        ];
  if (requestedDate >= today) return short;
  const late = `${named} left on ${today}; ${shipment.customer} asked for ${requestedDate}.`;
  return [...short, { kind: 'LATE', message: late, item, lot: null, quantity: { value: quantity, unit } }];
}

/** Withdraws a shipment. Throws ILLEGAL_STATE. */
export function cancel(shipment: Shipment): Shipment {
  requireState(shipment, ['PLANNED', 'PICKED'], 'cancelled');
  return { ...shipment, state: 'CANCELLED' };
}

/** Takes a confirmed shipment back, and says what it no longer carries. Throws ILLEGAL_STATE. */
export function reverse(shipment: Shipment): {
  readonly shipment: Shipment;
  readonly shipped: readonly { readonly line: number; readonly quantity: Decimal }[];
} {
  requireState(shipment, ['CONFIRMED'], 'taken back');
  const shipped = shipment.lines.map((line) => ({
    line: line.salesOrderLine,
    quantity: subtract('0', pickedOf(line, shipment.picks)),
  }));
  return { shipment: { ...shipment, state: 'CANCELLED' }, shipped };
}

/** What somebody says is wrong with a shipment. Throws ILLEGAL_STATE, NOT_FOUND, BAD_INPUT, UNIT_MISMATCH. */
export function raise(
  shipment: Shipment,
  command: {
    readonly kind: ShipmentExceptionKind;
    readonly item?: string | null | undefined;
    readonly lot?: string | null | undefined;
    readonly quantity?: Quantity | null | undefined;
    readonly comment: string;
  },
): ShipmentProblem {
  requireState(shipment, ['PLANNED', 'PICKED', 'CONFIRMED'], 'said to be wrong');
  const { kind, item = null, lot = null, quantity = null } = command;
  const line = item === null ? undefined : shipment.lines.find((each) => each.item === item);
  if (item !== null && line === undefined) {
    throw new MillgraphError('NOT_FOUND', `Shipment ${shipment.id} carries no item ${item}.`, {
      argument: 'input.item',
    });
  }
  if (lot !== null && !shipment.picks.some((each) => each.lot === lot && (item === null || each.item === item))) {
    throw new MillgraphError('NOT_FOUND', `Shipment ${shipment.id} takes nothing of lot ${lot}.`, {
      argument: 'input.lot',
    });
  }
  if (quantity !== null && line === undefined) {
    throw new MillgraphError('BAD_INPUT', 'input.quantity is given without input.item; say of what.', {
      argument: 'input.quantity',
    });
  }
  return {
    kind,
    message: text(command.comment, 'input.comment', 2000),
    ...{ item, lot },
    quantity:
      quantity === null || line === undefined ? null : positiveInUnit(quantity, line.quantity.unit, 'input.quantity'),
  };
}

function lineOf(shipment: Shipment, number: number, argument: string): ShipmentLine {
  const line = shipment.lines.find((each) => each.line === number);
  if (line !== undefined) return line;
  throw new MillgraphError('NOT_FOUND', `Shipment ${shipment.id} has no line ${number}.`, { argument });
}

function requireState(shipment: Shipment, states: readonly ShipmentState[], done: string): void {
  if (states.includes(shipment.state)) return;
  throw new MillgraphError(
    'ILLEGAL_STATE',
    `Shipment ${shipment.id} is ${shipment.state}; only ${states.join(' or ')} is ${done}.`,
    { argument: 'input.id' },
  );
}

/** What is picked of a line, in its unit. */
const pickedOf = (line: ShipmentLine, picks: readonly Pick[]): Decimal =>
  add(
    '0',
    ...picks
      .filter((each) => each.line === line.line)
      .map(({ quantity }) => convert(quantity, line.quantity.unit).value),
  );
