import { compare, multiply, round, sign, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { inUnit, positive } from '#platform/checks.ts';
import { MillgraphError, type ErrorCode } from '#platform/errors.ts';

export type MovementType =
  'ISSUE' | 'RECEIPT' | 'RETURN' | 'TRANSFER' | 'SCRAP' | 'ADJUSTMENT' | 'BY_PRODUCT' | 'STATUS_CHANGE' | 'REVERSAL';

export type StockStatus = 'UNRESTRICTED' | 'QUALITY_INSPECTION' | 'BLOCKED' | 'IN_TRANSIT' | 'SUPPLIER_CONSIGNMENT';

/** A movement to post; quantity and cost are signed, in the item's base unit and the plant's currency. */
export interface NewMovement {
  readonly type: MovementType;
  readonly plant: string;
  readonly item: string;
  readonly location: string;
  readonly lot: string | null;
  readonly status: StockStatus;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly cost: Decimal | null;
  readonly currency: string;
  readonly order: string | null;
  readonly purchaseOrder: string | null;
  readonly occurredAt: string;
  readonly sourceSystem: string;
  readonly sourceDocument: string;
  readonly sourceLine: string;
  readonly violation: string | null;
  /** The code of the rule that the violation broke; absent: RULE_VIOLATED. */
  readonly violationRule?: ErrorCode;
  /** The day it is posted on, local to the plant; absent: the day it happened. */
  readonly postingDate?: string | null | undefined;
  /** Of what the shop floor did: the day and shift it belongs to there; absent: ERP's own. */
  readonly productionDate?: string | null | undefined;
  readonly shift?: string | null | undefined;
  readonly shipment?: string | null;
  /** What it undoes; absent: it undoes nothing. */
  readonly reverses?: { readonly movement: string; readonly type: MovementType };
  readonly reason?: string | null;
  /** Of a lot that an order made. */
  readonly produced?: { readonly kind: 'LOT' | 'SERIAL'; readonly expiryDate: string | null };
}

/** Where stock lies, and what it may be used for; lot is null for stock without lots. */
export interface StockKey {
  readonly plant: string;
  readonly item: string;
  readonly location: string;
  readonly lot: string | null;
  readonly status: StockStatus;
}

/** Digits after the point that quantities (as many as one may state) and amounts keep when they do not come out even. */
export const quantityDigits = 20;
export const amountDigits = 10;

/** More than zero, also in `unit`, to which it is converted. Throws BAD_INPUT, UNIT_MISMATCH. */
export function positiveInUnit(given: Quantity, unit: string, argument: string): Quantity {
  const converted = inUnit(positive(given, argument), unit, argument);
  if (sign(converted.value) > 0) return converted;
  throw new MillgraphError(
    'BAD_INPUT',
    `${argument}.value is ${given.value} ${given.unit}, which is less than ${unit} can state.`,
    { argument: `${argument}.value` },
  );
}

/** The value of a quantity at a unit cost; null where there is none. */
export const valueOf = (quantity: Decimal, unitCost: Decimal | null): Decimal | null =>
  unitCost === null ? null : round(multiply(quantity, unitCost), amountDigits);

/** A hold in force. */
export interface Hold {
  readonly id: string;
  readonly target: 'LOT' | 'ORDER' | 'ITEM' | 'SUPPLIER';
  readonly targetId: string;
  readonly reason: string;
}

/** What a hold says, as a part of a sentence. */
export const holdText = (hold: Hold): string =>
  `${hold.target.toLowerCase()} ${hold.targetId} is on hold (${hold.id}: ${hold.reason})`;

/** Throws ON_HOLD with every hold when there is one. */
export function refuseHeld(holds: readonly Hold[], argument: string): void {
  if (holds.length === 0) return;
  const reasons = holds.map((hold) => ({ code: 'ON_HOLD', message: sentence(holdText(hold)) }));
  throw new MillgraphError('ON_HOLD', reasons.map(({ message }) => message).join(' '), { argument, reasons });
}

export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Stock as a part of a sentence. */
export const stockText = ({ item, lot, location, plant }: Omit<StockKey, 'status'>): string =>
  `${item}, ${lot === null ? 'stock without lots' : `lot ${lot}`} at ${location} in ${plant}`;

/** Throws RULE_VIOLATED where of a serial number something else than the one piece that it is would be moved. */
export function refusePartOfSerial(
  serial: string | null,
  moved: { readonly quantity: Decimal; readonly unit: string },
  done: string,
  argument: string,
): void {
  if (serial === null || compare(moved.quantity, '1') === 0) return;
  throw new MillgraphError(
    'RULE_VIOLATED',
    `${serial} is a serial number, one piece; ${moved.quantity} ${moved.unit} of it cannot be ${done}.`,
    { argument },
  );
}

/** Throws INSUFFICIENT_STOCK where less than `quantity` lies there; `done` says what cannot be done with it. */
export function refuseInsufficient(
  key: StockKey,
  stock: { readonly found: Decimal; readonly quantity: Decimal; readonly unit: string },
  done: string,
  argument: string,
): void {
  if (compare(stock.found, stock.quantity) >= 0) return;
  throw new MillgraphError(
    'INSUFFICIENT_STOCK',
    `There are ${stock.found} ${stock.unit} ${key.status} of ${stockText(key)}; ` +
      `${stock.quantity} ${stock.unit} cannot be ${done}.`,
    { argument },
  );
}
