import { negate, sign } from '#contracts/decimal.ts';
import type { Transaction } from '#platform/database/session.ts';
import { addHeldStock, holdsOn, takeFromHeldStock } from '../store/hold.ts';
import { heldStockTakenBy, insertHeldStockTaken } from '../store/held-stock-taken.ts';
import type { MovementRow } from '../store/movement.ts';
import { changeStatus, type StatusChangeSource } from './change-status.ts';
import { postStock, type Posting } from './post-stock.ts';

/**
 * Posts what leaves stock for good. Of what leaves BLOCKED, holds no longer keep what they kept beyond the rest; or, with
 * `freeFirst` false, they are the first to keep less. It is noted, for the day it comes back. Answers the ids, in order.
 */
export async function postOutflow(
  transaction: Transaction,
  movements: readonly Posting[],
  { freeFirst }: { readonly freeFirst: boolean } = { freeFirst: true },
): Promise<readonly string[]> {
  const taken: (readonly { readonly hold: string; readonly quantity: string }[])[] = [];
  for (const { plant, item, location, lot, status, quantity } of movements) {
    const stock = { plant, item, location, lot: lot ?? '', quantity: negate(quantity) };
    const leaves = status === 'BLOCKED' && sign(quantity) < 0;
    taken.push(leaves ? await takeFromHeldStock(transaction, stock, { freeFirst }) : []);
  }
  const ids = await postStock(transaction, movements);
  const noted = movements.flatMap(({ plant }, index) =>
    (taken[index] ?? []).map((held) => ({ movement: ids[index] ?? '', plant, ...held })),
  );
  if (noted.length > 0) await insertHeldStockTaken(transaction, noted);
  return ids;
}

/**
 * What movements out of BLOCKED took of what holds kept there, and is back: the hold keeps it again; has it ended, another
 * one that is in force there, else it is free, as it would be had it never left.
 */
export async function keepAgain(
  transaction: Transaction,
  movements: readonly MovementRow[],
  by: StatusChangeSource,
): Promise<void> {
  const blocked = movements.filter(({ status, quantity }) => status === 'BLOCKED' && sign(quantity) < 0);
  if (blocked.length === 0) return;
  const byId = new Map(blocked.map((movement) => [movement.id, movement]));
  for (const { movement: id, hold, quantity, isInForce } of await heldStockTakenBy(transaction, [...byId.keys()])) {
    const movement = byId.get(id);
    if (movement === undefined) continue;
    const { plant, item, location, lot, unit } = movement;
    const [other] = isInForce ? [] : await holdsOn(transaction, { plant, items: [item], lot });
    const keeper = isInForce ? hold : other?.id;
    if (keeper !== undefined) {
      await addHeldStock(transaction, keeper, [{ plant, item, location, lot: lot ?? '', quantity, unit }]);
      continue;
    }
    const change = { plant, item, location, lot, quantity, unit, from: 'BLOCKED', to: 'UNRESTRICTED' } as const;
    await changeStatus(transaction, [change], by);
  }
}
