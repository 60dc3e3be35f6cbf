import { minimum, negate, sign, type Decimal } from '#contracts/decimal.ts';
import type { Transaction } from '#platform/database/session.ts';
import { keptStock, returnParts, type KeptStock, type LotPart, type ReturnedPart } from '../domain/lot-return.ts';
import { valueOf, type StockKey } from '../domain/stock.ts';
import { addHeldStock, heldStockOf, holdsOn, takeFromHold } from '../store/hold.ts';
import { movementsInForce, type MovementRow } from '../store/movement.ts';
import { lockBalance, lockLotStock } from '../store/stock.ts';
import { changeStatus } from './change-status.ts';
import { postStock } from './post-stock.ts';
import { postReversals, type Reversal } from './reverse-movements.ts';

/** What was moved from one lot to another, as both its movements say. */
interface Part extends LotPart {
  readonly from: string;
}

/** Of whose goods, and what one unit of them is worth. */
interface Goods extends Pick<MovementRow, 'plant' | 'item' | 'unit' | 'currency'> {
  readonly unitCost: Decimal | null;
}

/**
 * Takes a split or merge of lots back: each part goes back to the lot it came of, from wherever it lies by now, in the
 * status that it has by now, and who keeps it in BLOCKED goes on keeping it there.
 */
export async function takeLotsBack(
  transaction: Transaction,
  document: string,
  unitCost: Decimal | null,
  by: Reversal,
): Promise<void> {
  const movements = await movementsInForce(transaction, { sourceSystem: 'mes', sourceDocument: document });
  const [first] = movements;
  if (first === undefined) return;
  const goods = { ...first, unitCost };
  const returned: (ReturnedPart & { readonly from: string })[] = [];
  for (const [from, parts] of Map.groupBy(partsOf(movements), (part) => part.from)) {
    const of = { plant: goods.plant, item: goods.item, lot: from };
    const stock = keptStock(await lockLotStock(transaction, of), await heldStockOf(transaction, of));
    returned.push(...returnParts(parts, stock).map((each) => ({ ...each, from })));
  }
  for (const { from, part, found } of returned) await leave(transaction, goods, from, found, part, by);
  await postReversals(transaction, movements, by);
  for (const { part, after } of returned) await arrive(transaction, goods, part, after, by);
}

/** What goes back: the two movements of each part were posted as lines `<number>-OUT` and `<number>-IN`. */
function partsOf(movements: readonly MovementRow[]): readonly Part[] {
  const out = new Map(movements.map((movement) => [movement.sourceLine, movement]));
  return movements.flatMap(({ sourceLine, location, status, quantity, lot: from }) => {
    if (sign(quantity) < 0) return [];
    const to = out.get(sourceLine.replace(/-IN$/, '-OUT'))?.lot;
    if (to == null || from === null) throw new TypeError(`line ${sourceLine} of a regrouping has no other side`);
    return [{ from, to, location, status, quantity }];
  });
}

/** Brings what is found of a part to where the part came, so that the movements that brought it can be undone. */
async function leave(
  transaction: Transaction,
  goods: Goods,
  lot: string,
  found: KeptStock,
  part: LotPart,
  by: Reversal,
): Promise<void> {
  const { plant, item } = goods;
  const { location, quantity, keeper } = found;
  if (keeper !== null) await takeFromHold(transaction, keeper, { plant, item, location, lot, quantity });
  await shift(transaction, goods, lot, quantity, { from: found, to: part }, by);
}

/** Brings what is back in its lot to where it lies, in the status it has; while a hold covers that lot, into BLOCKED. */
async function arrive(
  transaction: Transaction,
  goods: Goods,
  part: LotPart,
  after: KeptStock,
  by: Reversal,
): Promise<void> {
  const { plant, item, unit } = goods;
  const { to: lot, status } = part;
  const [hold] = after.status === 'UNRESTRICTED' ? await holdsOn(transaction, { plant, items: [item], lot }) : [];
  const { location, ...place }: KeptStock =
    hold === undefined ? after : { ...after, status: 'BLOCKED', keeper: hold.id };
  // Less is there where more had gone over than the lot had.
  const there = await lockBalance(transaction, { plant, item, location: part.location, lot, status });
  const quantity = minimum(there, after.quantity);
  if (sign(quantity) <= 0) return;
  await shift(transaction, goods, lot, quantity, { from: part, to: { ...place, location } }, by);
  if (place.keeper !== null) {
    await addHeldStock(transaction, place.keeper, [{ plant, item, location, lot, quantity, unit }]);
  }
}

type Place = Pick<StockKey, 'location' | 'status'>;

/** Posts stock of a lot from one place to another. */
async function shift(
  transaction: Transaction,
  { plant, item, unit, currency, unitCost }: Goods,
  lot: string,
  quantity: Decimal,
  { from, to }: { readonly from: Place; readonly to: Place },
  by: Reversal,
): Promise<void> {
  const { sourceSystem, sourceDocument, reason, at, postingDate } = by;
  if (from.location !== to.location) {
    const movement = {
      type: 'TRANSFER' as const,
      ...{ plant, item, lot, status: from.status, unit, currency, order: null, purchaseOrder: null, occurredAt: at },
      ...{ sourceSystem, sourceDocument, sourceLine: null, violation: null, postingDate, reason },
    };
    const less = negate(quantity);
    await postStock(transaction, [
      { ...movement, location: from.location, quantity: less, cost: valueOf(less, unitCost) },
      { ...movement, location: to.location, quantity, cost: valueOf(quantity, unitCost) },
    ]);
  }
  if (from.status === to.status) return;
  const change = { plant, item, location: to.location, lot, quantity, unit, from: from.status, to: to.status };
  await changeStatus(transaction, [change], by);
}
