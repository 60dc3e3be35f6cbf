import { add, compare, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { inUnit, notNegative, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import {
  positiveInUnit,
  refuseHeld,
  refuseInsufficient,
  refusePartOfSerial,
  stockText,
  type Hold,
  type StockKey,
  type StockStatus,
} from './stock.ts';

/** Stock that a command touches, and what it meets there. */
export interface StockSituation {
  readonly key: StockKey;
  /** The item's base unit. */
  readonly unit: string;
  /** What lies there, in the base unit. */
  readonly found: Decimal;
  /** Holds in force on the item, the lot, or the supplier or order that the lot came from. */
  readonly holds: readonly Hold[];
  /** What lies of a serial number at other places or in another status, in the base unit; null for every other lot. */
  readonly elsewhere: Decimal | null;
}

/** What a command takes out of where it lies, or puts there, in the item's base unit. */
export interface StockChange {
  readonly quantity: Decimal;
  readonly reason: string | null;
}

/** The statuses in which stock is the plant's, and in the plant. */
const ownStatuses: readonly StockStatus[] = ['UNRESTRICTED', 'QUALITY_INSPECTION', 'BLOCKED'];

/** The day a posting counts for. Throws BAD_INPUT for a day after today, both local to the plant. */
export function postingDate(given: string | null | undefined, today: string): string | null {
  if (given == null) return null;
  if (given <= today) return given;
  throw new MillgraphError('BAD_INPUT', `input.postingDate is ${given}, after today, ${today} at the plant.`, {
    argument: 'input.postingDate',
  });
}

/** What leaves one place for another. Throws BAD_INPUT, UNIT_MISMATCH, RULE_VIOLATED, INSUFFICIENT_STOCK, ON_HOLD. */
export function decideTransfer(
  situation: StockSituation,
  command: { readonly quantity: Quantity; readonly toPlant: string; readonly toLocation: string },
): StockChange & { readonly toLocation: string } {
  const { key } = situation;
  refuseStatus(key.status, ownStatuses, 'input.status', 'transferred');
  if (key.status === 'UNRESTRICTED') refuseHeld(situation.holds, 'input.item');
  const toLocation = text(command.toLocation, 'input.toLocation', 60);
  if (command.toPlant === key.plant && toLocation === key.location) {
    throw new MillgraphError('RULE_VIOLATED', `The stock is at ${toLocation} in ${key.plant}; give another place.`, {
      argument: 'input.toLocation',
    });
  }
  return { ...taken(situation, command.quantity, 'transferred'), toLocation };
}

/** What arrives of stock in transit. Throws BAD_INPUT, UNIT_MISMATCH, INSUFFICIENT_STOCK, ON_HOLD. */
export function decideArrival(
  situation: StockSituation,
  command: { readonly quantity: Quantity; readonly status: StockStatus; readonly toLocation: string },
): StockChange & { readonly toLocation: string } {
  refuseStatus(command.status, ownStatuses, 'input.status', 'received into');
  if (command.status === 'UNRESTRICTED') refuseHeld(situation.holds, 'input.item');
  return {
    ...taken(situation, command.quantity, 'received'),
    toLocation: text(command.toLocation, 'input.toLocation', 60),
  };
}

/** What a count corrects: what was found less what is recorded. Throws BAD_INPUT, RULE_VIOLATED, ON_HOLD. */
export function decideAdjustment(
  situation: StockSituation,
  command: { readonly counted: Quantity; readonly reason: string },
): { readonly counted: Decimal; readonly difference: Decimal; readonly reason: string } {
  const { unit, found, holds, key } = situation;
  const counted = inUnit(notNegative(command.counted, 'input.counted'), unit, 'input.counted').value;
  refuseCountOfSerial(situation, counted);
  const difference = subtract(counted, found);
  if (sign(difference) > 0 && key.status === 'UNRESTRICTED') refuseHeld(holds, 'input.item');
  return { counted, difference, reason: text(command.reason, 'input.reason', 500) };
}

/** A serial number is counted as there or not, and is at one place. Throws RULE_VIOLATED. */
function refuseCountOfSerial({ key, unit, elsewhere }: StockSituation, counted: Decimal): void {
  if (elsewhere === null || sign(counted) === 0) return;
  refusePartOfSerial(key.lot, { quantity: counted, unit }, 'counted', 'input.counted.value');
  if (sign(elsewhere) === 0) return;
  throw new MillgraphError(
    'RULE_VIOLATED',
    `${key.lot ?? ''} is a serial number, one piece, and ${elsewhere} ${unit} of it are recorded elsewhere or in another ` +
      'status; count 0 there first, or move it.',
    { argument: 'input.counted.value' },
  );
}

/** What is thrown away. Throws BAD_INPUT, UNIT_MISMATCH, INSUFFICIENT_STOCK. */
export function decideScrap(
  situation: StockSituation,
  command: { readonly quantity: Quantity; readonly reason: string },
): StockChange {
  refuseStatus(situation.key.status, ownStatuses, 'input.status', 'scrapped');
  return { ...taken(situation, command.quantity, 'scrapped'), reason: text(command.reason, 'input.reason', 500) };
}

/**
 * What of a receipt goes back to its supplier, held or not; `receipt` in the unit of its line. Throws BAD_INPUT,
 * UNIT_MISMATCH, RULE_VIOLATED, INSUFFICIENT_STOCK.
 */
export function decideReturnToSupplier(
  situation: StockSituation,
  receipt: { readonly id: string; readonly quantity: Decimal; readonly unit: string; readonly returned: Decimal },
  command: { readonly quantity: Quantity; readonly reason: string },
): StockChange & { readonly ofReceipt: Decimal } {
  refuseStatus(situation.key.status, ownStatuses, 'input.status', 'returned');
  const { quantity } = taken(situation, command.quantity, 'returned');
  const { value: ofReceipt } = positiveInUnit(command.quantity, receipt.unit, 'input.quantity');
  const left = subtract(receipt.quantity, receipt.returned);
  if (compare(ofReceipt, left) > 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Of goods receipt ${receipt.id} ${left} ${receipt.unit} were not returned yet; ${ofReceipt} cannot be.`,
      { argument: 'input.quantity.value' },
    );
  }
  return { quantity, ofReceipt, reason: text(command.reason, 'input.reason', 500) };
}

/** What changes in what it may be used for. Throws BAD_INPUT, UNIT_MISMATCH, RULE_VIOLATED, INSUFFICIENT_STOCK, ON_HOLD. */
export function decideStatusChange(
  situation: StockSituation,
  command: { readonly quantity: Quantity; readonly to: StockStatus; readonly reason: string },
): StockChange {
  const { key } = situation;
  refuseStatus(key.status, ownStatuses, 'input.from', 'changed');
  refuseStatus(command.to, ownStatuses, 'input.to', 'changed to');
  if (key.status === command.to) {
    throw new MillgraphError('RULE_VIOLATED', `The stock is ${command.to} already; give another status.`, {
      argument: 'input.to',
    });
  }
  if (command.to === 'UNRESTRICTED') refuseHeld(situation.holds, 'input.item');
  return { ...taken(situation, command.quantity, 'changed'), reason: text(command.reason, 'input.reason', 500) };
}

/** What of a supplier's stock here becomes the plant's. Throws BAD_INPUT, UNIT_MISMATCH, INSUFFICIENT_STOCK, ON_HOLD. */
export function decideWithdrawal(situation: StockSituation, command: { readonly quantity: Quantity }): StockChange {
  refuseHeld(situation.holds, 'input.item');
  return taken(situation, command.quantity, 'withdrawn');
}

function taken(situation: StockSituation, given: Quantity, done: string): StockChange {
  const { key, unit, found } = situation;
  const { value: quantity } = positiveInUnit(given, unit, 'input.quantity');
  const serial = situation.elsewhere === null ? null : key.lot;
  refusePartOfSerial(serial, { quantity, unit }, done, 'input.quantity.value');
  refuseInsufficient(key, { found, quantity, unit }, done, 'input.quantity.value');
  return { quantity, reason: null };
}

function refuseStatus(status: StockStatus, allowed: readonly StockStatus[], argument: string, done: string): void {
  if (allowed.includes(status)) return;
  throw new MillgraphError(
    'RULE_VIOLATED',
    `${status} stock is not ${done} by this command; give one of ${allowed.join(', ')}.`,
    { argument },
  );
}

/** A movement that a person may want to take back, with all that was posted together with it. */
export interface ReversibleMovement extends StockKey {
  readonly id: string;
  readonly type: string;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly productionOrder: string | null;
  readonly purchaseOrder: string | null;
  readonly shipment: string | null;
  readonly sourceSystem: string;
  readonly sourceDocument: string;
  /** The movement that undoes it; null while none does. */
  readonly reversedBy: string | null;
  /** What lies there now, in the base unit. */
  readonly found: Decimal;
  readonly holds: readonly Hold[];
}

/**
 * Refuses what a person may not take back: a reversal, what is undone already, a document of another system or command,
 * stock that is not there any more, and what would come back to unrestricted stock while it is held. Throws RULE_VIOLATED,
 * ILLEGAL_STATE, INSUFFICIENT_STOCK, ON_HOLD.
 */
export function refuseIrreversible(movements: readonly ReversibleMovement[]): void {
  for (const movement of movements) {
    const { id, reversedBy } = movement;
    const owner = reversedOnlyBy(movement);
    if (owner !== null) throw new MillgraphError('RULE_VIOLATED', owner, { argument: 'input.movement' });
    if (reversedBy !== null) {
      throw new MillgraphError('ILLEGAL_STATE', `Movement ${id} is undone by ${reversedBy} already.`, {
        argument: 'input.movement',
      });
    }
    refuseGone(movement, 'input.movement');
  }
}

/**
 * Refuses to take back what brought stock that is not there any more, or what would come back to unrestricted stock while
 * it is held. Throws INSUFFICIENT_STOCK, ON_HOLD.
 */
export function refuseGone(
  movement: Pick<ReversibleMovement, 'id' | 'quantity' | 'unit' | 'found' | 'holds' | keyof StockKey>,
  argument: string,
): void {
  const { id, quantity, unit, found, holds } = movement;
  if (sign(quantity) > 0 && compare(found, quantity) < 0) {
    throw new MillgraphError(
      'INSUFFICIENT_STOCK',
      `Movement ${id} brought ${quantity} ${unit}, of which ${found} ${unit} ${movement.status} are left of ` +
        `${stockText(movement)}; bring the rest back there first.`,
      { argument },
    );
  }
  if (sign(quantity) < 0 && movement.status === 'UNRESTRICTED') refuseHeld(holds, argument);
}

/** Refuses to bring a serial number back that is in stock by another document. Throws RULE_VIOLATED. */
export function refuseSecondPiece(lot: string, back: Decimal, inStock: Decimal): void {
  if (sign(back) <= 0 || compare(add(inStock, back), '1') <= 0) return;
  throw new MillgraphError(
    'RULE_VIOLATED',
    `${lot} is a serial number, one piece, and ${inStock} of it are in stock; ${back} more cannot come back.`,
    { argument: 'input.movement' },
  );
}

/** Why a movement is not reversed by itself, with what to do; null when it is. */
function reversedOnlyBy({ id, type, ...movement }: ReversibleMovement): string | null {
  const { sourceSystem, sourceDocument, purchaseOrder, shipment } = movement;
  if (type === 'REVERSAL') return `Movement ${id} is itself a reversal; post the movement anew instead.`;
  switch (sourceSystem) {
    case 'erp':
      if (shipment !== null) return `Movement ${id} belongs to shipment ${shipment}; reverse that by reverseShipment.`;
      if (purchaseOrder === null || type === 'RETURN') return null;
      return `Movement ${id} belongs to receipt ${sourceDocument}; reverse that by reverseGoodsReceipt.`;
    case 'mes':
      return `Movement ${id} is a fact of the shop floor, ${sourceDocument}; reverse that in MES.`;
    case 'quality':
      return `Movement ${id} comes of hold ${sourceDocument}; release that by releaseHold.`;
    default:
      return `Movement ${id} was taken over from another system; correct the stock by adjustStock.`;
  }
}
