import { random, type Random } from './random.ts';

/** What goes wrong between a plant and MES, on purpose. */
export interface Faults {
  /** How many of the events are sent twice, from 0 to 1. */
  readonly duplicates: number;
  /** How many of the events are overtaken by some that came later, from 0 to 1. */
  readonly disorder: number;
  /** For how long each plant is cut off from when the wire begins, in milliseconds; it then sends all at once. */
  readonly cutOffs: ReadonlyMap<string, number>;
}

export const noFaults: Faults = { duplicates: 0, disorder: 0, cutOffs: new Map() };

/** What goes wrong from now on, in a sentence; null: nothing does. */
export function describeFaults({ duplicates, disorder, cutOffs }: Faults, now: Date): string | null {
  const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
  const parts = [
    ...(duplicates > 0 ? [`${percent(duplicates)} of the events are sent twice`] : []),
    ...(disorder > 0 ? [`${percent(disorder)} are overtaken by later ones`] : []),
    ...[...cutOffs].map(
      ([plant, millis]) => `${plant} is cut off until ${new Date(now.getTime() + millis).toISOString().slice(0, 19)}Z`,
    ),
  ];
  return parts.length === 0 ? null : `On purpose, ${parts.join(', ')}.`;
}

/** At most so many events in a batch. */
const mostAtOnce = 1000;
/** An event is overtaken by at most so many. */
const mostOvertaking = 20;

interface Held<Event> {
  readonly event: Event;
  /** Is sent once so many more were given to the wire. */
  left: number;
}

/**
 * A wire from plants to MES that loses nothing, but repeats, delays and shuffles what it carries: as networks, and collectors
 * that buffer, do. The same seed and the same events make the same faults.
 */
export class Wire<Event> {
  readonly #faults: Faults;
  readonly #send: (events: readonly Event[]) => Promise<void>;
  readonly #now: () => number;
  readonly #chance: Random;
  readonly #began: number;
  readonly #cutOff = new Map<string, Event[]>();
  #late: Held<Event>[] = [];

  /**
   * @param send takes at most 1,000 events; what it rejects with is passed on, and the events are given to it again
   * @param now milliseconds since 1970
   */
  constructor(
    faults: Faults,
    options: {
      readonly send: (events: readonly Event[]) => Promise<void>;
      readonly seed: string;
      readonly now: () => number;
    },
  ) {
    this.#faults = faults;
    this.#send = options.send;
    this.#now = options.now;
    this.#chance = random(options.seed);
    this.#began = options.now();
  }

  /** Gives an event of a plant to the wire, and sends what is due. */
  async tell(plant: string, event: Event): Promise<void> {
    for (const held of this.#late) held.left -= 1;
    if (this.#isCutOff(plant)) {
      const buffer = this.#cutOff.get(plant) ?? [];
      this.#cutOff.set(plant, buffer);
      buffer.push(event);
    } else if (this.#chance.chance(this.#faults.disorder)) {
      this.#late.push({ event, left: this.#chance.between(1, mostOvertaking) });
    } else {
      await this.#carry([event]);
    }
    await this.#carry(this.#due());
  }

  /** Sends all that is held, whatever it waits for. */
  async flush(): Promise<void> {
    for (const held of this.#late) held.left = 0;
    const due = this.#due();
    due.push(...[...this.#cutOff.values()].flat());
    this.#cutOff.clear();
    await this.#carry(due);
  }

  #isCutOff(plant: string): boolean {
    return this.#now() < this.#began + (this.#faults.cutOffs.get(plant) ?? 0);
  }

  /** What was held for long enough. */
  #due(): Event[] {
    const due = this.#late.filter(({ left }) => left <= 0).map(({ event }) => event);
    this.#late = this.#late.filter(({ left }) => left > 0);
    for (const [plant, buffer] of this.#cutOff) {
      if (this.#isCutOff(plant)) continue;
      this.#cutOff.delete(plant);
      due.push(...this.#shuffled(buffer));
    }
    return due;
  }

  /** A buffer as it comes in when there is disorder: its parts overtake each other. */
  #shuffled(events: readonly Event[]): readonly Event[] {
    if (this.#faults.disorder === 0) return events;
    const places = events.map((event, index) => ({
      event,
      place: index + (this.#chance.chance(this.#faults.disorder) ? this.#chance.between(1, events.length) : 0),
    }));
    return places.sort((left, right) => left.place - right.place).map(({ event }) => event);
  }

  async #carry(events: readonly Event[]): Promise<void> {
    const carried = events.flatMap((event) =>
      this.#chance.chance(this.#faults.duplicates) ? [event, event] : [event],
    );
    for (let first = 0; first < carried.length; first += mostAtOnce) {
      const batch = carried.slice(first, first + mostAtOnce);
      try {
        await this.#send(batch);
      } catch (error) {
        this.#late.push(...carried.slice(first).map((event) => ({ event, left: 1 })));
        throw error;
      }
    }
  }
}
