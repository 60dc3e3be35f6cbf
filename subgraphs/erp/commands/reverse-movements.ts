import { add, compare, minimum, negate, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Transaction } from '#platform/database/session.ts';
import type { StockStatus } from '../domain/stock.ts';
import { addHeldStock, holdsOn, takeFromHeldStock } from '../store/hold.ts';
import { resolveExceptionsOf } from '../store/logistics-exception.ts';
import { movementsInForce, type MovementRow } from '../store/movement.ts';
import { lockBalance } from '../store/stock.ts';
import { changeStatus } from './change-status.ts';
import { keepAgain } from './post-outflow.ts';
import { postStock } from './post-stock.ts';

/** The document that takes another one back. */
export interface Reversal {
  readonly sourceSystem: string;
  readonly sourceDocument: string;
  readonly reason: string;
  readonly at: string;
  readonly postingDate?: string | null | undefined;
}

/**
 * Undoes all movements of a document that another system took back: it happened, so it is posted, wherever the stock lies
 * now. What a hold had moved to BLOCKED is taken from there; what comes back while a hold covers it goes to BLOCKED. So
 * stock is, then and after the release of the hold, what it would be without the document. A document that is undone
 * already, or that moved nothing, changes nothing. Answers the ids of the reversals.
 */
export async function reverseMovements(
  transaction: Transaction,
  source: { readonly sourceSystem: string; readonly sourceDocument: string },
  by: Reversal,
): Promise<readonly string[]> {
  const movements = await movementsInForce(transaction, source);
  for (const movement of broughtTo(movements)) await bringTogether(transaction, movement, by);
  const ids = await postReversals(transaction, movements, by);
  for (const movement of movements) {
    if (sign(movement.quantity) < 0 && movement.status === 'UNRESTRICTED') await block(transaction, movement, by);
  }
  return ids;
}

/** What movements brought, summed up by where they brought it. */
function broughtTo(movements: readonly MovementRow[]): readonly MovementRow[] {
  const brought = movements.filter(({ quantity }) => sign(quantity) > 0);
  const places = Map.groupBy(brought, ({ plant, item, location, lot, status }) =>
    JSON.stringify([plant, item, location, lot, status]),
  );
  return [...places.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, quantity: add(first.quantity, ...others.map(({ quantity }) => quantity)) }],
  );
}

/** What holds keep of transferred stock in BLOCKED goes back with it. */
async function returnHeldStock(transaction: Transaction, movements: readonly MovementRow[]): Promise<void> {
  const blocked = movements.filter(({ type, status }) => type === 'TRANSFER' && status === 'BLOCKED');
  for (const into of blocked.filter(({ quantity }) => sign(quantity) > 0)) {
    const out = blocked.find(({ quantity }) => quantity === negate(into.quantity));
    if (out === undefined) continue;
    const stock = { ...into, lot: into.lot ?? '' };
    for (const { hold, quantity } of await takeFromHeldStock(transaction, stock, { freeFirst: true })) {
      await addHeldStock(transaction, hold, [{ ...out, lot: out.lot ?? '', quantity }]);
    }
  }
}

/** Posts the opposite of each movement, as a movement that names it, and answers the ids in order. */
export async function postReversals(
  transaction: Transaction,
  movements: readonly MovementRow[],
  by: Reversal,
): Promise<readonly string[]> {
  const { sourceSystem, sourceDocument, reason, at, postingDate } = by;
  await returnHeldStock(transaction, movements);
  const ids = await postStock(
    transaction,
    movements.map(({ id, type, plant, item, location, lot, status, quantity, unit, cost, currency, ...movement }) => ({
      type: 'REVERSAL' as const,
      ...{ plant, item, location, lot, status, unit, currency, reason, postingDate, sourceSystem, sourceDocument },
      quantity: negate(quantity),
      cost: cost === null ? null : negate(cost),
      order: movement.productionOrder,
      purchaseOrder: movement.purchaseOrder,
      shipment: movement.shipment,
      productionDate: movement.productionDate,
      shift: movement.shift,
      occurredAt: at,
      sourceLine: id,
      violation: null,
      reverses: { movement: id, type },
    })),
  );
  await keepAgain(transaction, movements, by);
  const reversed = movements.map(({ id }) => id);
  const resolution = { comment: `Taken back by ${sourceDocument}: ${reason}`, by: sourceSystem, at };
  await resolveExceptionsOf(transaction, reversed, resolution);
  return ids;
}

/** Moves what is missing where a movement brought stock back there, from the other statuses at its location. */
async function bringTogether(transaction: Transaction, movement: MovementRow, by: Reversal): Promise<void> {
  let missing: Decimal = subtract(movement.quantity, await lockBalance(transaction, movement));
  const { plant, item, location, lot, unit, status: to } = movement;
  for (const from of ['UNRESTRICTED', 'BLOCKED', 'QUALITY_INSPECTION'] as const satisfies readonly StockStatus[]) {
    if (sign(missing) <= 0) return;
    if (from === to) continue;
    const found = await lockBalance(transaction, { plant, item, location, lot, status: from });
    const quantity = minimum(found, missing);
    if (sign(quantity) <= 0) continue;
    if (from === 'BLOCKED') await takeFromHeldStock(transaction, { plant, item, location, lot: lot ?? '', quantity });
    await changeStatus(transaction, [{ plant, item, location, lot, quantity, unit, from, to }], by);
    missing = subtract(missing, quantity);
  }
}

/** Moves stock that came back to unrestricted on to BLOCKED, where a hold covers it. */
async function block(transaction: Transaction, movement: MovementRow, by: Reversal): Promise<void> {
  const { plant, item, location, lot, unit } = movement;
  const [hold] = await holdsOn(transaction, { plant, items: [item], lot });
  if (hold === undefined) return;
  const quantity = minimum(await lockBalance(transaction, movement), negate(movement.quantity));
  if (compare(quantity, '0') <= 0) return;
  const change = { plant, item, location, lot, quantity, unit, from: 'UNRESTRICTED', to: 'BLOCKED' } as const;
  await changeStatus(transaction, [change], by);
  await addHeldStock(transaction, hold.id, [{ plant, item, location, lot: lot ?? '', quantity, unit }]);
}
