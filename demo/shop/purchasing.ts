import { addDays, day, hour, instant, minute, type WorkClock } from '../clock.ts';
import { lines, plants, plantOf, price, type PlantId } from '../plants.ts';
import type { Random } from '../random.ts';
import type { Act, Agenda } from '../script.ts';
import { refusedPpm } from '../structure/bought.ts';
import {
  itemsAtPlant,
  madeItems,
  needOf,
  resolved,
  standardCost,
  supplierOf,
  transferredToP2,
  unitOf,
} from '../structure/index.ts';
import { decimal, type PlannedStock } from './stock.ts';

/** Orders that a line makes a day when nothing is missing. */
const ordersADay: Readonly<Record<PlantId, number>> = { P1: 2.1, P2: 3.1, P3: 3.1 };

/** How long the stock of an item should last before and after it is ordered, in days of work. */
const orderBelowDays = 11;
const orderUpToDays = 19;

interface Due {
  readonly item: string;
  readonly thousandths: number;
}

/** Buys what the lines use up: looks every Monday, and fills up before the first day. */
export class Purchasing {
  readonly #stock: PlannedStock;
  readonly #agenda: Agenda;
  readonly #chance: Random;
  readonly #clockOf: (plant: PlantId) => WorkClock;
  readonly #usage: ReadonlyMap<PlantId, ReadonlyMap<string, number>>;
  readonly #lots = new Map<string, number>();
  /** What is still to be refused of a supplier's deliveries, so that its share comes out. */
  readonly #owed = new Map<string, number>();
  #number = 5000;

  constructor(options: {
    readonly stock: PlannedStock;
    readonly agenda: Agenda;
    readonly chance: Random;
    readonly clockOf: (plant: PlantId) => WorkClock;
    readonly scale: number;
  }) {
    this.#stock = options.stock;
    this.#agenda = options.agenda;
    this.#chance = options.chance;
    this.#clockOf = options.clockOf;
    this.#usage = new Map(plants.map(({ id }) => [id, usageOf(id, options.scale)]));
  }

  /** The stock of the first weeks, there before the first shift. */
  fillUp(at: number): void {
    for (const { id } of plants) this.#buy(id, at - 3 * day, () => at - this.#chance.between(1, 6) * hour, Infinity);
  }

  /** The weekly look at what runs short. */
  review(at: number): void {
    for (const { id } of plants) {
      const clock = this.#clockOf(id);
      const deliveryAt = (): number => {
        const days = this.#chance.between(3, 6) + (this.#chance.chance(0.1) ? this.#chance.between(2, 4) : 0);
        return clock.next(clock.at(addDays(clock.dateOf(at), days), '07:00')) + this.#chance.between(0, 200) * minute;
      };
      this.#buy(id, clock.at(clock.dateOf(at), '08:00'), deliveryAt, orderBelowDays);
    }
  }

  /** The first lot of an item at P1 is named after it; the others are numbered. */
  #lotId(plant: PlantId, item: string): string {
    const key = `${plant}/${item}`;
    const number = (this.#lots.get(key) ?? 0) + 1;
    this.#lots.set(key, number);
    const place = plant === 'P1' ? '' : `-${plant}`;
    return `LOT-${item}${place}${number === 1 ? '' : `-${number}`}`;
  }

  #buy(plant: PlantId, at: number, deliveryAt: () => number, belowDays: number): void {
    const bySupplier = new Map<string, Due[]>();
    for (const [item, perDay] of this.#usage.get(plant) ?? []) {
      const expected = this.#stock.expected(plant, item) / 1000;
      if (expected >= perDay * belowDays) continue;
      const wanted = perDay * orderUpToDays - expected;
      const rounded = unitOf(item) === 'C62' ? roundUp(wanted) : Math.ceil(wanted);
      const supplier = supplierOf(item);
      const dues = bySupplier.get(supplier) ?? [];
      bySupplier.set(supplier, [...dues, { item, thousandths: rounded * 1000 }]);
    }
    for (const [supplier, dues] of bySupplier) this.#order(plant, supplier, at, deliveryAt(), dues);
  }

  #order(plant: PlantId, supplier: string, at: number, deliveredAt: number, dues: readonly Due[]): void {
    this.#number += 1;
    const number = `PO-${this.#number}`;
    const chance = this.#chance.fork(number);
    const clock = this.#clockOf(plant);
    const act = (when: number, mutation: string, key: string, input: Record<string, unknown>): void => {
      const made: Act = {
        system: 'erp',
        mutation,
        input: { ...input, occurredAt: instant(when) },
        key: `${number}/${key}`,
      };
      this.#agenda.morning(plant, when, made);
    };
    const isLate = chance.chance(0.08);
    const dueDate = addDays(clock.dateOf(deliveredAt), isLate ? -2 : chance.between(0, 2));
    act(at, 'createPurchaseOrder', 'create', {
      ...{ number, plant, supplier },
      lines: dues.map(({ item, thousandths }) => ({
        ...{ item, dueDate, quantity: { value: decimal(thousandths), unit: unitOf(item) } },
        unitPrice: price(standardCost(plant, item) * chance.normal(1.005, 0.012), plantOf(plant)),
      })),
    });
    dues.forEach(({ item, thousandths }, index) => {
      const when = deliveredAt + (index + 1) * minute;
      const unit = unitOf(item);
      const refused = this.#refused(supplier, thousandths);
      if (refused > 0) {
        act(when, 'rejectDelivery', `reject-${index + 1}`, {
          ...{ purchaseOrder: number, line: index + 1, quantity: { value: decimal(refused), unit } },
          ...{ supplierLot: `${supplier}-${number}-${index + 1}`, reason: 'Damaged or out of tolerance at the dock' },
        });
      }
      const lot = this.#lotId(plant, item);
      act(when, 'receiveMaterial', `receive-${index + 1}`, {
        ...{ purchaseOrder: number, line: index + 1, lot, supplierLot: `${supplier}-${number}-${index + 1}` },
        quantity: { value: decimal(thousandths - refused), unit },
      });
      this.#stock.add(plant, item, lot, thousandths - refused, when + 5 * minute);
    });
  }

  #refused(supplier: string, thousandths: number): number {
    const share = refusedPpm.get(supplier);
    if (share === undefined) return 0;
    const owed = (this.#owed.get(supplier) ?? 0) + (thousandths * share) / 1e6;
    const whole = Math.floor(owed / 1000) * 1000;
    this.#owed.set(supplier, owed - whole);
    return whole;
  }
}

/** Base units of what a plant buys that its lines use in a day. */
function usageOf(plant: PlantId, scale: number): ReadonlyMap<string, number> {
  const usage = new Map<string, number>();
  const bought = itemsAtPlant(plant);
  for (const { id: line } of lines.filter((each) => each.plant === plant)) {
    const items = madeItems.filter((item) => item.lines.includes(line) && item.lotSize < 100);
    const weights = items.reduce((sum, { weight }) => sum + weight, 0);
    for (const item of items) {
      const pieces = ((ordersADay[plant] * item.weight) / weights) * (item.lotSize + 1) * scale;
      for (const bomLine of resolved(item.bom)) {
        const { component, use } = bomLine;
        if (use !== 'CONSUMED' || bought.get(component) !== 'BUY' || transferredToP2.includes(component)) continue;
        const share = (bomLine.alternate?.priority ?? 1) > 1 ? 0.1 : 1;
        usage.set(component, (usage.get(component) ?? 0) + pieces * needOf(bomLine) * share);
      }
    }
  }
  // Seals of both revisions are kept; bars also for the spacers, which are turned by the hundred.
  const seals = usage.get('SEAL-5');
  if (seals !== undefined) usage.set('SEAL-6', seals);
  const bars = usage.get('BAR-20');
  if (bars !== undefined) usage.set('BAR-20', bars + 2 * scale);
  return usage;
}

/** Pieces are bought by the ten, hundred or thousand. */
function roundUp(pieces: number): number {
  const step = pieces > 2000 ? 500 : pieces > 300 ? 50 : 10;
  return Math.ceil(pieces / step) * step;
}
