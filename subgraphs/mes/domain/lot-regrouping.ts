import { add, compare, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { counted, identifier, inUnit, unique } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { refuseHeld, type Hold } from './hold.ts';
import { expectOnePiece, positiveInUnit, type Lot } from './lot.ts';
import { isBefore } from './time.ts';

/** An amount that goes from one lot to another, in the unit of the first. */
export interface LotPart {
  readonly from: string;
  readonly to: string;
  readonly quantity: Decimal;
  readonly unit: string;
}

/** A split or merge as it is decided: the new lots, and what goes into them. */
export interface Regrouping {
  readonly made: readonly Lot[];
  readonly parts: readonly LotPart[];
}

/**
 * Splits parts off a lot; what is left stays in it. A part is a lot of its own with all that is known of the whole.
 * Throws BAD_INPUT, ILLEGAL_STATE, ON_HOLD, INSUFFICIENT_STOCK, RULE_VIOLATED and UNIT_MISMATCH.
 */
export function splitLot(
  lot: Lot,
  into: readonly { readonly id: string; readonly quantity: Quantity }[],
  holds: readonly Hold[],
  at: string,
): Regrouping {
  expectDivisible(lot, 'split', 'input.id', at);
  refuseHeld(holds, 'input.id');
  counted(into, 'input.into', 1, 100);
  unique(into, (part) => part.id, 'input.into');
  const made = into.map((part): Lot => {
    const quantity = positiveInUnit(part.quantity, lot.unit);
    const id = identifier(part.id, 'input.into.lot');
    const role = null;
    return { ...lot, id, role, madeBy: 'SPLIT', originalQuantity: quantity, quantity, createdAt: at };
  });
  const taken = add(...made.map((part) => part.quantity));
  if (compare(taken, lot.quantity) > 0) {
    throw new MillgraphError(
      'INSUFFICIENT_STOCK',
      `Lot ${lot.id} has ${add(lot.quantity)} ${lot.unit} left, less than the ${taken} of the split.`,
      { argument: 'input.into' },
    );
  }
  return { made, parts: made.map(({ id: to, quantity, unit }) => ({ from: lot.id, to, quantity, unit })) };
}

/**
 * Merges what is left of lots into a new one, which expires when the first of them does. They are alike: item, revision,
 * plant, origin and supplier; so a hold on any of these finds the new lot as it found them. Throws as `splitLot`.
 */
export function mergeLots(lots: readonly Lot[], id: string, holds: readonly Hold[], at: string): Regrouping {
  counted(lots, 'input.lots', 2, 100);
  const [first] = lots;
  if (first === undefined) throw new TypeError('nothing to merge');
  for (const lot of lots) {
    expectDivisible(lot, 'merged', 'input.lots', at);
    for (const name of ['item', 'revision', 'plant', 'origin', 'supplier'] as const) {
      if (lot[name] === first[name]) continue;
      throw violated(
        `Lots ${first.id} and ${lot.id} cannot be merged: their ${name} is ${first[name] ?? 'none'} and ` +
          `${lot[name] ?? 'none'}.`,
        'input.lots',
      );
    }
  }
  refuseHeld(holds, 'input.lots');
  const quantity = add(
    ...lots.map((lot) => inUnit({ value: lot.quantity, unit: lot.unit }, first.unit, 'input.lots').value),
  );
  const same = <Value>(values: readonly Value[]): Value | null =>
    new Set(values).size === 1 ? (values[0] ?? null) : null;
  const expiries = lots.flatMap(({ expiryDate }) => (expiryDate === null ? [] : [expiryDate])).sort();
  const made: Lot = {
    ...first,
    ...{ id: identifier(id, 'input.into'), kind: 'LOT', madeBy: 'MERGE', role: null, state: 'ACTIVE' },
    ...{ originalQuantity: quantity, quantity, createdAt: at, expiryDate: expiries[0] ?? null },
    order: same(lots.map((lot) => lot.order)),
    purchaseOrder: same(lots.map((lot) => lot.purchaseOrder)),
    supplierLot: same(lots.map((lot) => lot.supplierLot)),
  };
  const parts = lots.map((lot) => ({ from: lot.id, to: made.id, quantity: lot.quantity, unit: lot.unit }));
  return { made: [made], parts };
}

/** What is thrown away of a lot: as stated, else all that is left. Throws ILLEGAL_STATE, INSUFFICIENT_STOCK and others. */
export function scrapOf(lot: Lot, stated: Quantity | null): Decimal {
  expectActive(lot, 'scrapped', 'input.id');
  const quantity = stated === null ? lot.quantity : positiveInUnit(stated, lot.unit);
  if (stated !== null) expectOnePiece(lot, quantity);
  if (sign(subtract(lot.quantity, quantity)) >= 0) return quantity;
  throw new MillgraphError(
    'INSUFFICIENT_STOCK',
    `Lot ${lot.id} has ${add(lot.quantity)} ${lot.unit} left, less than ${quantity} ${lot.unit}.`,
    { argument: 'input.quantity' },
  );
}

/**
 * Refuses what is done to a lot in the plant that received or made it, when not so much of it is there.
 * Throws RULE_VIOLATED.
 */
export function expectAllAt(lot: Lot, quantity: Decimal, atPlant: Decimal, done: string): void {
  if (compare(quantity, atPlant) <= 0) return;
  throw violated(
    `${add(atPlant)} ${lot.unit} of lot ${lot.id} are in ${lot.plant}, the rest in other plants; ` +
      `${add(quantity)} ${lot.unit} are not ${done} here.`,
    'input',
  );
}

function expectDivisible(lot: Lot, done: string, argument: string, at: string): void {
  expectActive(lot, done, argument);
  if (lot.kind === 'SERIAL') throw violated(`${lot.id} is a serial number; only a LOT is ${done}.`, argument);
  if (isBefore(at, lot.createdAt)) {
    throw violated(`Lot ${lot.id} came into being at ${lot.createdAt}, after ${at}.`, 'input.occurredAt');
  }
}

function expectActive(lot: Lot, done: string, argument: string): void {
  if (lot.state === 'ACTIVE') return;
  throw new MillgraphError('ILLEGAL_STATE', `Lot ${lot.id} is ${lot.state}; only an ACTIVE lot is ${done}.`, {
    argument,
  });
}

const violated = (message: string, argument: string): MillgraphError =>
  new MillgraphError('RULE_VIOLATED', message, { argument });
