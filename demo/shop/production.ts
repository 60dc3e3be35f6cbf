import { day, hour, instant, minute, type WorkClock } from '../clock.ts';
import { lines, type Line, type PlantId } from '../plants.ts';
import type { Random } from '../random.ts';
import type { Agenda } from '../script.ts';
import type { MadeItem } from '../structure/item.ts';
import { madeItems, needOf, resolved, unitOf } from '../structure/index.ts';
import { makeOrder, unitIdsOf, type Made, type Manner, type PlannedOrder, type Use } from './order.ts';
import type { PlannedStock } from './stock.ts';
import { WorkUnit } from './unit-timeline.ts';

/** Pieces of what is turned by the hundred that more streams want beside: two days of one. */
const smallPartReserve = 100;
/** Most that may be over-delivered: what plants tolerate. */
export const overDeliveryTolerance = 0.15;

/** One row of stations that makes one order after the other. */
interface Stream {
  readonly line: Line;
  readonly level: number;
  readonly index: number;
  readonly units: readonly WorkUnit[];
  readonly items: readonly MadeItem[];
  /** How often each item was made by weight: the next is the one that lags most. */
  looksAgainAt: number;
}

/** What stories ask of the next order of a line. */
export interface Wish {
  readonly item?: string;
  /** Items that are begun before others, if their parts are there. */
  readonly first?: readonly string[];
  /** Items that are not begun now. */
  readonly avoid?: readonly string[];
  readonly number?: string;
  readonly quantity?: number;
  readonly isPerfect?: boolean;
  /** Takes an alternate in place of what it stands in for. */
  readonly substitute?: { readonly item: string; readonly by: string };
}

export interface Production {
  readonly clockOf: (plant: PlantId) => WorkClock;
  readonly chance: Random;
  readonly agenda: Agenda;
  readonly stock: PlannedStock;
  readonly mannerOf: (line: Line, at: number) => Manner;
  /** What a story wants of the order that is released now. */
  readonly wish: (line: Line, stream: number, at: number) => Wish | undefined;
  readonly onOrder: (order: PlannedOrder, made: Made) => void;
}

/** The lines of all plants, making what is wanted as fast as their stations allow. */
export class Floor {
  readonly #production: Production;
  readonly #streams: readonly Stream[];
  readonly #made = new Map<string, number>();
  readonly #scale: number;
  #number = 2000;

  constructor(production: Production, options: { readonly scale: number; readonly startAt: number }) {
    this.#production = production;
    this.#scale = options.scale;
    this.#streams = lines.flatMap((line, place) =>
      Array.from({ length: options.scale }, (_, index): Stream => {
        const clock = production.clockOf(line.plant);
        const free = clock.next(options.startAt);
        const units = unitIdsOf(line, index).map((id) => new WorkUnit(id, clock, production.agenda, free));
        const items = madeItems.filter((item) => item.lines.includes(line.id));
        return { line, level: place % 4, index, units, items, looksAgainAt: free };
      }),
    );
  }

  /** Releases the orders of a day on every line, as long as the first station has room. */
  releaseUntil(end: number): void {
    for (const stream of this.#streams) {
      const clock = this.#production.clockOf(stream.line.plant);
      // What has no work for days says so meanwhile.
      for (const unit of stream.units) if (unit.free < end - 3 * day) unit.waitUntil(clock.next(end - 2 * day));
      for (;;) {
        const [first] = stream.units;
        const free = first?.free ?? end;
        const at = clock.next(Math.max(stream.looksAgainAt, free - 50 * minute));
        if (at >= end) break;
        if (!this.#release(stream, at)) stream.looksAgainAt = clock.after(at, 60);
      }
    }
  }

  #release(stream: Stream, at: number): boolean {
    const { line, index } = stream;
    const { stock, chance, onOrder, mannerOf, wish } = this.#production;
    const wished = wish(line, index, at);
    const rank = ({ id }: MadeItem): number => (wished?.first?.includes(id) === true ? 0 : 1);
    const candidates = stream.items
      .filter((item) => wished?.item === undefined || item.id === wished.item)
      .filter((item) => wished?.avoid?.includes(item.id) !== true)
      .map((item) => ({ item, lag: this.#lagOf(line, item) }))
      .filter(({ item, lag }) => wished?.item !== undefined || lag < mostOf(item) * this.#scale)
      .sort((left, right) => rank(left.item) - rank(right.item) || left.lag - right.lag);
    for (const { item } of candidates) {
      const quantity = wished?.quantity ?? item.lotSize;
      const isPerfect = wished?.isPerfect === true;
      const begun = quantity + (isPerfect ? 0 : Math.min(3, Math.floor(quantity * overDeliveryTolerance)));
      const uses = this.#reserve(line.plant, item, begun, at, wished?.substitute);
      if (uses === null) continue;
      this.#number += 1;
      const number = wished?.number ?? `MO-${this.#number}`;
      const order: PlannedOrder = {
        ...{ number, plant: line.plant, line, stream: index, item, quantity, begun, releaseAt: at, uses },
      };
      const made = makeOrder(order, stream.units, {
        clock: this.#production.clockOf(line.plant),
        chance: chance.fork(number),
        manner: mannerOf(line, at),
        isPerfect,
      });
      this.#made.set(`${line.id}/${item.id}`, (this.#made.get(`${line.id}/${item.id}`) ?? 0) + quantity / item.weight);
      if (item.type !== 'FINISHED_GOOD') {
        stock.add(line.plant, item.id, `LOT-${number}`, made.good * 1000, made.endAt + 5 * minute);
      }
      onOrder(order, made);
      stream.looksAgainAt = at;
      return true;
    }
    return false;
  }

  /** How far an item is ahead of its need: finished goods by what was made, others by what is there. */
  #lagOf(line: Line, item: MadeItem): number {
    const made = this.#made.get(`${line.id}/${item.id}`) ?? 0;
    if (item.type === 'FINISHED_GOOD') return made;
    const reserve = item.lotSize < 100 ? 0 : smallPartReserve * (this.#scale - 1);
    return (this.#production.stock.expected(line.plant, item.id) / 1000 - reserve) / item.weight + made / 1e6;
  }

  /** Takes what the shop floor will consume lot by lot; null when something is not there. */
  #reserve(
    plant: PlantId,
    item: MadeItem,
    begun: number,
    at: number,
    substitute: Wish['substitute'],
  ): readonly Use[] | null {
    const { stock } = this.#production;
    const needs = resolved(item.bom).flatMap((line) => {
      if (line.use !== 'CONSUMED' || (line.alternate?.priority ?? 1) > 1) return [];
      const component =
        substitute?.item === line.component ? substitute.by : this.#asBuilt(plant, line.component, item, at);
      return [{ component, line, thousandths: Math.ceil(needOf(line) * begun * 1000) }];
    });
    const isThere = needs.every(({ component, thousandths }) => stock.available(plant, component, at) >= thousandths);
    if (!isThere) return null;
    return needs.flatMap(({ component, line, thousandths }): readonly Use[] => {
      const taken = stock.take(plant, component, thousandths, at);
      if (line.issue === 'BACKFLUSH') return [];
      return taken.map((part) => ({ ...part, item: component, unit: unitOf(component), operation: line.operation }));
    });
  }

  /** Gives a station of a line to other work, when it is free next. */
  occupy(line: string, station: number, at: number, minutes: number): { unit: string; begin: number; end: number } {
    const stream = this.#streams.find((each) => each.line.id === line && each.index === 0);
    const unit = stream?.units[station];
    if (stream === undefined || unit === undefined) throw new RangeError(`no station ${station} on line ${line}`);
    const clock = this.#production.clockOf(stream.line.plant);
    unit.waitUntil(clock.next(Math.max(at, unit.free)));
    unit.free = clock.next(unit.free);
    const begin = unit.free;
    unit.spend('PRODUCING', minutes);
    return { unit: unit.id, begin, end: unit.free };
  }

  /** Set by the engineering change: which seal an actuator takes. */
  sealOf: (plant: PlantId, item: string, at: number) => string = () => 'SEAL-5';

  #asBuilt(plant: PlantId, component: string, item: MadeItem, at: number): string {
    return component === 'SEAL-5' ? this.sealOf(plant, item.id, at) : component;
  }
}

/** Stock beyond which no more of an item is made, relative to its weight. */
const mostOf = (item: MadeItem): number =>
  item.type === 'FINISHED_GOOD' ? Infinity : Math.max(3.2 * item.lotSize, 46);

/** The acts by which an order is planned and released, and posted when it is made. */
export function orderActs(
  agenda: Agenda,
  order: PlannedOrder,
  made: Made,
  options: {
    readonly clock: WorkClock;
    readonly chance: Random;
    readonly earliest: number;
    /** What the office confirms where it does not confirm what was made. */
    readonly confirmed?: number;
  },
): void {
  const { plant, number, item, quantity, releaseAt } = order;
  const { clock, chance } = options;
  const c62 = (value: number): { value: string; unit: string } => ({ value: String(value), unit: 'C62' });
  const slack = chance.chance(0.075) ? -chance.between(1, 3) : chance.between(0, 3);
  const dueAt = Math.max(made.endAt + slack * day, made.startAt);
  const createdAt = Math.max(options.earliest, releaseAt - chance.between(26, 70) * hour);
  const act = (
    mutation: string,
    at: number,
    input: Record<string, unknown>,
  ): [number, Parameters<Agenda['morning']>[2]] => [
    at,
    { system: 'erp', mutation, input: { ...input, occurredAt: instant(at) }, key: `${number}/${mutation}` },
  ];
  const morning = ([at, thing]: ReturnType<typeof act>): void => agenda.morning(plant, at, thing);
  const evening = ([at, thing]: ReturnType<typeof act>): void => agenda.evening(plant, at, thing);
  const plannedEnd = clock.at(clock.dateOf(dueAt), '20:00');
  morning(
    act('createProductionOrder', createdAt, {
      ...{ number, plant, item: item.id, quantity: c62(quantity), dueDate: clock.dateOf(dueAt) },
      plannedStart: instant(made.startAt),
      plannedEnd: instant(Math.max(plannedEnd, made.startAt + hour)),
      priority: chance.between(3, 7),
    }),
  );
  morning(act('releaseProductionOrder', releaseAt, { id: number }));
  if (made.subcontracted !== null) {
    const { sequence, at, good } = made.subcontracted;
    const unitPrice = { amount: chance.normal(3.45, 0.1).toFixed(2), currency: 'EUR' };
    evening(
      act('confirmSubcontracting', at, { id: number, operationSequence: sequence, quantity: c62(good), unitPrice }),
    );
  }
  const postedAt = made.endAt + chance.between(6, 30) * minute;
  evening(act('backflushMaterial', postedAt, { id: number }));
  const good = options.confirmed ?? made.good;
  evening(
    act('confirmProductionOrder', postedAt + minute, {
      id: number,
      good: c62(good),
      scrap: c62(made.scrap),
      final: true,
    }),
  );
  evening(act('completeProductionOrder', postedAt + 2 * minute, { id: number }));
  if (chance.chance(0.25)) {
    evening(act('closeProductionOrder', postedAt + chance.between(6, 12) * day, { id: number }));
  }
}
