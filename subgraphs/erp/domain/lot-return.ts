import { add, minimum, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import type { StockKey } from './stock.ts';

type Place = Pick<StockKey, 'location' | 'status'>;

/** Stock of a lot at one place that one keeper (a hold, or a violation; null: none) has. */
export interface KeptStock extends Place {
  readonly keeper: string | null;
  readonly quantity: Decimal;
}

/** What went over into a lot from another, and where: there it goes back. */
export interface LotPart extends Place {
  readonly to: string;
  readonly quantity: Decimal;
}

/** What of a part is found where: from there it goes back, and `after` it lies in the lot it came of. */
export interface ReturnedPart {
  readonly part: LotPart;
  readonly found: KeptStock;
  readonly after: KeptStock;
}

const statuses = ['UNRESTRICTED', 'BLOCKED', 'QUALITY_INSPECTION'] as const satisfies readonly StockKey['status'][];

/**
 * How the parts of a lot go back to those it came of: each keeps the status and the keeper that it has by now. Where they
 * go back to several lots and differ in that otherwise than when they came, nobody can say which is which: then all is
 * BLOCKED and no release frees it, so that somebody looks. What is not in stock any more goes back all the same.
 */
export function returnParts(parts: readonly LotPart[], stock: readonly KeptStock[]): readonly ReturnedPart[] {
  const left = stock.map((each) => ({ ...each }));
  const open = parts.map((part) => ({ part, quantity: part.quantity }));
  const found: { readonly part: LotPart; readonly found: KeptStock }[] = [];
  const take = (matches: (part: LotPart, place: KeptStock) => boolean): void => {
    for (const want of open) {
      for (const place of left) {
        const quantity = minimum(place.quantity, want.quantity);
        if (sign(quantity) <= 0 || !matches(want.part, place)) continue;
        found.push({ part: want.part, found: { ...place, quantity } });
        place.quantity = subtract(place.quantity, quantity);
        want.quantity = subtract(want.quantity, quantity);
      }
    }
  };
  take((part, { location, status }) => location === part.location && status === part.status);
  const areAsTheyCame = open.every(({ quantity }) => sign(quantity) <= 0);
  for (const next of statuses) take((part, { location, status }) => location === part.location && status === next);
  for (const next of statuses) take((_part, { status }) => status === next);
  const gone = open.filter(({ quantity }) => sign(quantity) > 0);
  for (const { part, quantity } of gone) found.push({ part, found: { ...part, keeper: null, quantity } });
  const isKnown = canBeTold(found, areAsTheyCame);
  return found.map((each) => ({
    ...each,
    after: isKnown ? each.found : { ...each.found, status: 'BLOCKED' as const, keeper: null },
  }));
}

/** Whether it is known of each piece into which lot it goes back. */
function canBeTold(
  found: readonly { readonly part: LotPart; readonly found: KeptStock }[],
  areAsTheyCame: boolean,
): boolean {
  if (new Set(found.map(({ part }) => part.to)).size <= 1) return true;
  if (new Set(found.map(({ found: { status, keeper } }) => JSON.stringify([status, keeper]))).size <= 1) return true;
  if (!areAsTheyCame) return false;
  const blocked = found.filter(({ found: { status } }) => status === 'BLOCKED');
  const keepers = new Set(blocked.map(({ found: { keeper } }) => keeper));
  return keepers.size <= 1 || new Set(blocked.map(({ part }) => part.to)).size <= 1;
}

/** What lies of a lot with what holds keep of it; what no hold keeps comes first. */
export function keptStock(
  stock: readonly (Place & { readonly quantity: Decimal })[],
  kept: readonly { readonly location: string; readonly hold: string; readonly quantity: Decimal }[],
): readonly KeptStock[] {
  return stock.flatMap(({ location, status, quantity }) => {
    const here = status === 'BLOCKED' ? kept.filter((each) => each.location === location) : [];
    const free = subtract(quantity, add('0', ...here.map((each) => each.quantity)));
    let left = quantity;
    const shares: KeptStock[] = [];
    for (const share of [{ hold: null, quantity: free }, ...here]) {
      const taken = minimum(share.quantity, left);
      if (sign(taken) <= 0) continue;
      shares.push({ location, status, keeper: share.hold, quantity: taken });
      left = subtract(left, taken);
    }
    return shares;
  });
}
