import type { SystemName } from '#platform/systems.ts';
import { day, instant } from './clock.ts';
import type { PlantId } from './plants.ts';

/** One command to a system, in simulated time. */
export interface Act {
  readonly system: SystemName;
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What makes a repetition safe; unique in the enterprise. */
  readonly key: string;
  /** What to do with the ids that systems assign: the answer's `id` makes the commands that follow. */
  readonly then?: (id: string) => readonly Act[];
  /** What of the input is known only to a system that assigned it: asked for just before. */
  readonly lookUp?: LookUp;
}

export interface LookUp {
  readonly system: SystemName;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What is added to the input; undefined: there is nothing to do. */
  readonly input: (data: Record<string, unknown>) => Readonly<Record<string, unknown>> | undefined;
}

/** A fact of the shop floor, as MES takes it in. */
export type Fact = Readonly<Record<string, unknown>> & { readonly occurredAt: string };

/** Facts of one order that are told together. */
export interface Telling {
  readonly at: number;
  readonly order: string;
  /** Lines feed each other in this order. */
  readonly level: number;
  readonly facts: readonly Fact[];
}

/** A change of an equipment's state, as machines tell it. */
export interface StateChange {
  readonly at: number;
  readonly equipment: string;
  readonly state: string;
  readonly reason?: string;
}

/** Results of the inspection of a job. */
export interface Measuring {
  readonly at: number;
  readonly order: string;
  readonly job: string;
  readonly inspector: string;
  readonly results: readonly Readonly<Record<string, unknown>>[];
  /** What follows once it is recorded. */
  readonly after?: (inspection: string) => readonly Act[];
}

interface Timed<Thing> {
  readonly at: number;
  readonly thing: Thing;
}

/**
 * What happens in one day, by plant and in the order in which it is told: the office opens orders and takes deliveries,
 * quality measures, the floor works, and the office posts what was made.
 */
export interface Day {
  readonly morning: Map<PlantId, Timed<Act>[]>;
  readonly measuring: Measuring[];
  readonly tellings: Map<PlantId, Telling[]>;
  readonly states: StateChange[];
  readonly evening: Map<PlantId, Timed<Act>[]>;
}

const emptyDay = (): Day => ({
  ...{ morning: new Map(), measuring: [], tellings: new Map(), states: [], evening: new Map() },
});

/** What is planned to happen, by day; a day is taken off when it is played. */
export class Agenda {
  readonly #days = new Map<number, Day>();
  #taken = -Infinity;

  #day(at: number): Day {
    const number = Math.floor(at / day);
    if (number <= this.#taken) throw new RangeError(`${instant(at)} is over; nothing more can happen then`);
    const known = this.#days.get(number);
    if (known !== undefined) return known;
    const made = emptyDay();
    this.#days.set(number, made);
    return made;
  }

  morning(plant: PlantId, at: number, act: Act): void {
    push(this.#day(at).morning, plant, { at, thing: act });
  }

  evening(plant: PlantId, at: number, act: Act): void {
    push(this.#day(at).evening, plant, { at, thing: act });
  }

  measure(measuring: Measuring): void {
    this.#day(measuring.at).measuring.push(measuring);
  }

  /** Divides the facts of an order by day. */
  tell(plant: PlantId, order: string, level: number, facts: readonly (readonly [number, Fact])[]): void {
    const byDay = new Map<number, (readonly [number, Fact])[]>();
    for (const each of facts) push(byDay, Math.floor(each[0] / day), each);
    for (const own of byDay.values()) {
      const [[at] = [0]] = own;
      push(this.#day(at).tellings, plant, { at, order, level, facts: own.map(([, fact]) => fact) });
    }
  }

  state(change: StateChange): void {
    this.#day(change.at).states.push(change);
  }

  /** What happens on a day of UTC, before an instant; it is forgotten here. */
  take(date: string, until: number): Day {
    const number = Date.parse(`${date}T00:00:00Z`) / day;
    const taken = this.#days.get(number) ?? emptyDay();
    this.#days.delete(number);
    this.#taken = number;
    const inTime = <Thing extends { readonly at: number }>(things: readonly Thing[]): Thing[] =>
      things.filter(({ at }) => at < until).sort((left, right) => left.at - right.at);
    const each = <Thing extends { readonly at: number }>(map: Map<PlantId, Thing[]>): Map<PlantId, Thing[]> =>
      new Map([...map].map(([plant, things]) => [plant, inTime(things)]));
    const end = instant(until);
    const tellings = [...taken.tellings].map(([plant, own]): [PlantId, Telling[]] => [
      plant,
      own
        .map((telling) => ({ ...telling, facts: telling.facts.filter(({ occurredAt }) => occurredAt < end) }))
        .filter(({ facts }) => facts.length > 0)
        .sort((left, right) => left.level - right.level || left.at - right.at),
    ]);
    return {
      ...{ morning: each(taken.morning), evening: each(taken.evening), tellings: new Map(tellings) },
      ...{ measuring: inTime(taken.measuring), states: inTime(taken.states) },
    };
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
