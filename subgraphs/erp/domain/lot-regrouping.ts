import { minimum, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import type { StockKey } from './stock.ts';

/** Stock of a lot at one place, in the item's base unit. */
export type LotStock = Pick<StockKey, 'location' | 'status'> & { readonly quantity: Decimal };

/** What goes over into another lot: where it lies it stays, in the status it has. */
export interface LotMove extends LotStock {
  readonly from: string;
  readonly to: string;
  /** Whether there was less of the lot than went over: this much was not there. */
  readonly missing: boolean;
}

/**
 * From where in stock the parts of lots go over into others: of each lot what is listed first, until all has gone. What
 * goes over that is not there is taken at `home` all the same, for it happened.
 */
export function regroup(
  parts: readonly { readonly from: string; readonly to: string; readonly quantity: Decimal }[],
  stock: ReadonlyMap<string, readonly LotStock[]>,
  home: string,
): readonly LotMove[] {
  const left = new Map([...stock].map(([lot, places]) => [lot, places.map((place) => ({ ...place }))]));
  return parts.flatMap(({ from, to, quantity }) => {
    const moves: LotMove[] = [];
    let open = quantity;
    for (const place of left.get(from) ?? []) {
      const moved = minimum(place.quantity, open);
      if (sign(moved) <= 0) continue;
      moves.push({ from, to, location: place.location, status: place.status, quantity: moved, missing: false });
      place.quantity = subtract(place.quantity, moved);
      open = subtract(open, moved);
    }
    if (sign(open) <= 0) return moves;
    return [...moves, { from, to, location: home, status: 'UNRESTRICTED', quantity: open, missing: true }];
  });
}
