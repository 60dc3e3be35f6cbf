import type { PlantId } from '../plants.ts';

/** A lot as far as the plan knows it; quantities in thousandths of the base unit, so that sums are exact. */
interface PlannedLot {
  readonly lot: string;
  readonly availableAt: number;
  left: number;
}

interface Holding {
  /** By when they will be there. */
  readonly lots: PlannedLot[];
  /** What they hold together. */
  sum: number;
  /** What is ordered and not there yet. */
  onOrder: number;
}

export interface Taken {
  readonly lot: string;
  readonly thousandths: number;
}

/** What each plant has of each item, as the plan of the demo sees it: so that nothing is consumed that is not there. */
export class PlannedStock {
  readonly #holdings = new Map<string, Holding>();

  #of(plant: PlantId, item: string): Holding {
    const key = `${plant}/${item}`;
    let holding = this.#holdings.get(key);
    if (holding === undefined) this.#holdings.set(key, (holding = { lots: [], sum: 0, onOrder: 0 }));
    return holding;
  }

  add(plant: PlantId, item: string, lot: string, thousandths: number, availableAt: number): void {
    const holding = this.#of(plant, item);
    const { lots } = holding;
    let place = lots.length;
    while (place > 0 && (lots[place - 1]?.availableAt ?? 0) > availableAt) place -= 1;
    lots.splice(place, 0, { lot, left: thousandths, availableAt });
    holding.sum += thousandths;
  }

  order(plant: PlantId, item: string, thousandths: number): void {
    this.#of(plant, item).onOrder += thousandths;
  }

  /** What will be there, whenever. */
  expected(plant: PlantId, item: string): number {
    const { sum, onOrder } = this.#of(plant, item);
    return sum + onOrder;
  }

  /** What can be taken at an instant. */
  available(plant: PlantId, item: string, at: number): number {
    const { lots, sum } = this.#of(plant, item);
    let available = sum;
    for (let index = lots.length - 1; index >= 0; index -= 1) {
      const lot = lots[index];
      if (lot === undefined || lot.availableAt <= at) break;
      available -= lot.left;
    }
    return available;
  }

  /** Takes the oldest lots first; as much as there is. */
  take(plant: PlantId, item: string, thousandths: number, at: number): readonly Taken[] {
    const holding = this.#of(plant, item);
    const taken: Taken[] = [];
    let wanted = thousandths;
    for (const lot of holding.lots) {
      if (wanted <= 0 || lot.availableAt > at) break;
      const part = Math.min(lot.left, wanted);
      if (part <= 0) continue;
      lot.left -= part;
      holding.sum -= part;
      wanted -= part;
      taken.push({ lot: lot.lot, thousandths: part });
    }
    this.#forgetEmpty(holding);
    return taken;
  }

  /** Takes from one lot, whenever it will be there; answers how much there was. */
  takeFrom(plant: PlantId, item: string, lot: string, thousandths: number): number {
    const holding = this.#of(plant, item);
    const found = holding.lots.find((each) => each.lot === lot);
    const part = Math.min(found?.left ?? 0, thousandths);
    if (found !== undefined) found.left -= part;
    holding.sum -= part;
    this.#forgetEmpty(holding);
    return part;
  }

  #forgetEmpty(holding: Holding): void {
    const kept = holding.lots.filter(({ left }) => left > 0);
    holding.lots.length = 0;
    holding.lots.push(...kept);
  }
}

/** Thousandths as a decimal text without trailing zeros. */
export function decimal(thousandths: number): string {
  const whole = Math.floor(thousandths / 1000);
  const rest = String(thousandths % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return rest === '' ? String(whole) : `${whole}.${rest}`;
}
