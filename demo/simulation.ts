import { addDays, day, instant, minute, WorkClock } from './clock.ts';
import { plants, type Line, type PlantId } from './plants.ts';
import { endTestOf, measure, nonconformanceOf } from './quality.ts';
import { random, type Random } from './random.ts';
import { Agenda, type Day, type Measuring } from './script.ts';
import type { Made, Manner, PlannedOrder } from './shop/order.ts';
import { Floor, orderActs, type Wish } from './shop/production.ts';
import { Purchasing } from './shop/purchasing.ts';
import { receiptFacts, receiptsOf } from './shop/receipts.ts';
import { Sales } from './shop/sales.ts';
import { decimal, PlannedStock } from './shop/stock.ts';
import { stories } from './stories/index.ts';
import type { EndTest, Story } from './stories/story.ts';
import type { MadeItem } from './structure/item.ts';
import { transferredToP2 } from './structure/index.ts';

/** What decides an enterprise: the same again gives the same. */
export interface SimulationOptions {
  /** The first Monday, YYYY-MM-DD. */
  readonly startDate: string;
  readonly seed: number;
  readonly scale: number;
  /** Where the present was when it was made at first, RFC 3339. */
  readonly presentAt: string;
}

/** Days by which plans run ahead of what is played. */
const lookahead = 8;

/** An end test that is off; one that fails is an hour earlier, for what follows takes time. */
function specialTest(test: Measuring, item: MadeItem, chance: Random, special: EndTest): Measuring {
  const { shift, onFailure } = special;
  const results = measure(item, chance, shift, onFailure !== undefined);
  if (onFailure === undefined) return { ...test, results };
  return { ...test, at: test.at - 50 * minute, results, after: () => onFailure() };
}

/** How the lines do: none is like the other. */
const manners: Readonly<Record<string, Omit<Manner, 'scrap'> & { readonly scrap: number }>> = {
  'P1-L1': { slowness: 1.06, stopsPerHour: 0.1, scrap: 1.2 },
  'P1-L2': { slowness: 1.05, stopsPerHour: 0.11, scrap: 1.1 },
  'P1-L3': { slowness: 1.06, stopsPerHour: 0.07, scrap: 0.8 },
  'P1-L4': { slowness: 1.06, stopsPerHour: 0.06, scrap: 0.9 },
  'P2-L1': { slowness: 1.1, stopsPerHour: 0.13, scrap: 1.6 },
  'P2-L2': { slowness: 1.07, stopsPerHour: 0.12, scrap: 1.2 },
  'P2-L3': { slowness: 1.05, stopsPerHour: 0.09, scrap: 0.9 },
  'P2-L4': { slowness: 1.04, stopsPerHour: 0.09, scrap: 1 },
  'P3-L1': { slowness: 1.04, stopsPerHour: 0.14, scrap: 1.4 },
  'P3-L2': { slowness: 1.06, stopsPerHour: 0.13, scrap: 1.5 },
  'P3-L3': { slowness: 1.06, stopsPerHour: 0.08, scrap: 0.8 },
  'P3-L4': { slowness: 1.06, stopsPerHour: 0.07, scrap: 0.7 },
};

/**
 * The enterprise as a plan: what happens in it day by day, in order, without any system. It holds what is open and the
 * coming days, nothing of those that are over.
 */
export class Simulation {
  readonly #options: SimulationOptions;
  readonly #chance: Random;
  readonly #agenda = new Agenda();
  readonly #stock = new PlannedStock();
  readonly #clocks: ReadonlyMap<PlantId, WorkClock>;
  readonly #floor: Floor;
  readonly #purchasing: Purchasing;
  readonly #sales: Sales;
  readonly #stories: readonly Story[];
  readonly #startAt: number;
  #plannedUntil: string;

  constructor(options: SimulationOptions) {
    const { startDate, seed, scale } = options;
    this.#options = options;
    this.#chance = random(String(seed));
    this.#startAt = Date.parse(`${startDate}T00:00:00Z`);
    this.#clocks = new Map(
      plants.map(({ id, timeZone, shifts }) => [id, new WorkClock(timeZone, shifts, addDays(startDate, -7))]),
    );
    const clockOf = this.#clockOf;
    const shared = { agenda: this.#agenda, stock: this.#stock, clockOf };
    this.#floor = new Floor(
      {
        ...shared,
        chance: this.#chance.fork('floor'),
        mannerOf: (line, at) => this.#mannerOf(line, at),
        wish: (line, stream, at) => {
          const wishes = this.#stories.flatMap((story) => story.wish?.(line, stream, at) ?? []);
          return wishes.reduceRight<Wish | undefined>((all, own) => ({ ...all, ...own }), undefined);
        },
        onOrder: (order, made) => {
          this.#onOrder(order, made);
        },
      },
      // Sunday's night shift does not exist: everything begins on Monday.
      { scale, startAt: this.#startAt },
    );
    this.#purchasing = new Purchasing({ ...shared, chance: this.#chance.fork('purchasing'), scale });
    const earliest = this.#startAt - 2 * day;
    this.#sales = new Sales({ ...shared, chance: this.#chance.fork('sales'), earliest });
    this.#stories = stories({
      ...shared,
      ...{ floor: this.#floor, chance: this.#chance.fork('stories'), startDate },
      dateAfter: (days) => addDays(startDate, days),
      presentAt: Date.parse(options.presentAt),
    });
    this.#plannedUntil = startDate;
    // Before the first shift of the plant that is furthest east.
    this.#purchasing.fillUp(this.#startAt - 9 * 60 * minute);
  }

  /** The first day on which something happens. */
  get firstDate(): string {
    return addDays(this.#options.startDate, -5);
  }

  /** What happens on a day of UTC before an instant; days are asked for in order. */
  day(date: string, until: number): Day {
    while (this.#plannedUntil <= addDays(date, lookahead)) this.#plan();
    return this.#agenda.take(date, until);
  }

  readonly #clockOf = (plant: PlantId): WorkClock => {
    const clock = this.#clocks.get(plant);
    if (clock === undefined) throw new RangeError(`no plant ${plant}`);
    return clock;
  };

  #plan(): void {
    const date = this.#plannedUntil;
    const begin = Date.parse(`${date}T00:00:00Z`);
    for (const story of this.#stories) story.onDay?.(date);
    if (new Date(begin).getUTCDay() === 1 && date !== this.#options.startDate) this.#purchasing.review(begin);
    this.#transfer(date);
    this.#floor.releaseUntil(begin + day);
    this.#plannedUntil = addDays(date, 1);
  }

  #mannerOf(line: Line, at: number): Manner {
    const usual = manners[line.id] ?? { slowness: 1.05, stopsPerHour: 0.1, scrap: 1 };
    return this.#stories.reduce<Manner>((manner, story) => ({ ...manner, ...story.manner?.(line, at) }), usual);
  }

  #onOrder(order: PlannedOrder, made: Made): void {
    const { plant, number, item } = order;
    const chance = this.#chance.fork(`order/${number}`);
    const receipts = receiptsOf(order, made, chance);
    const level = Number(order.line.id.slice(-1));
    this.#agenda.tell(plant, number, level, [...made.facts, ...receiptFacts(order, made, receipts)]);
    for (const receipt of receipts) {
      if (!receipt.isBeside || receipt.item === 'SWARF') continue;
      this.#stock.add(plant, receipt.item, receipt.lot, receipt.thousandths, made.endAt + 5 * minute);
    }
    const confirmed = this.#stories.flatMap((story) => story.onOrder?.(order, made)?.confirmed ?? [])[0];
    const earliest = this.#startAt - 2 * day;
    orderActs(this.#agenda, order, made, {
      ...{ clock: this.#clockOf(plant), chance, earliest },
      ...(confirmed !== undefined && { confirmed }),
    });
    const test = endTestOf(order, made, chance);
    if (test !== null) {
      const special = this.#stories.flatMap((story) => story.endTest?.(order, made) ?? [])[0];
      this.#agenda.measure(special === undefined ? test : specialTest(test, item, chance, special));
    }
    const found = nonconformanceOf(order, made);
    if (found !== null) this.#agenda.evening(plant, found.at, found.act);
    if (item.type === 'FINISHED_GOOD') {
      const serials = receipts.filter(({ isBeside }) => !isBeside).map(({ lot }) => lot);
      this.#sales.sell(order, serials, made.endAt);
    }
  }

  /** Twice a week P1 sends housings to P2, which does not mill. */
  #transfer(date: string): void {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (weekday !== 2 && weekday !== 4) return;
    const clock = this.#clockOf('P1');
    const at = clock.at(date, '15:00');
    for (const item of transferredToP2) {
      const there = this.#stock.available('P1', item, at) / 1000;
      const wanted = 44 * this.#options.scale - this.#stock.expected('P2', item) / 1000;
      const pieces = Math.floor(Math.min(there * 0.6, wanted));
      if (pieces < 4) continue;
      this.#stock.take('P1', item, pieces * 1000, at).forEach(({ lot, thousandths }, index) => {
        const sentAt = at + index * minute;
        const arrivesAt = this.#clockOf('P2').next(sentAt + 3 * day);
        const quantity = { value: decimal(thousandths), unit: 'C62' };
        const key = `transfer/${date}/${lot}`;
        this.#agenda.evening('P1', sentAt, {
          ...{ system: 'erp', mutation: 'transferStock', key: `${key}/send` },
          input: { plant: 'P1', item, lot, quantity, toPlant: 'P2', toLocation: 'MAIN', occurredAt: instant(sentAt) },
        });
        this.#agenda.morning('P2', arrivesAt, {
          ...{ system: 'erp', mutation: 'receiveTransfer', key: `${key}/receive` },
          input: { plant: 'P2', item, lot, quantity, occurredAt: instant(arrivesAt) },
        });
        this.#stock.add('P2', item, lot, thousandths, arrivesAt + 5 * minute);
      });
    }
  }
}
