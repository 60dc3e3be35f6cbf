import { zoneTime } from '#contracts/zone-time.ts';
import { zoneOffsetMinutes } from './zone.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** RFC 3339 UTC, to the second. */
export const instant = (millis: number): string => new Date(millis - (millis % 1000)).toISOString().replace('.000', '');

/** The date a number of days after another. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

export interface ShiftPattern {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly break: readonly [string, string];
}

export const twoShifts: readonly ShiftPattern[] = [
  { name: 'Early', start: '06:00', end: '14:00', break: ['10:00', '10:30'] },
  { name: 'Late', start: '14:00', end: '22:00', break: ['18:00', '18:30'] },
];
export const threeShifts: readonly ShiftPattern[] = [
  ...twoShifts,
  { name: 'Night', start: '22:00', end: '06:00', break: ['02:00', '02:30'] },
];

/** Working time of a plant: Monday to Friday by its shifts, without their breaks, as instants of UTC. */
export class WorkClock {
  readonly timeZone: string;
  readonly #shifts: readonly ShiftPattern[];
  readonly #firstDate: string;
  readonly #toUtc: (local: string) => string | undefined;
  #days = 0;
  /** Begin and end of each stretch between two breaks, in order. */
  readonly #stretches: [number, number][] = [];

  constructor(timeZone: string, shifts: readonly ShiftPattern[], firstDate: string) {
    this.timeZone = timeZone;
    this.#shifts = shifts;
    this.#firstDate = firstDate;
    this.#toUtc = zoneTime(timeZone);
  }

  /** The instant of a local time. */
  at(date: string, clock: string): number {
    return Date.parse(this.#toUtc(`${date} ${clock}`) ?? '');
  }

  /** The local date of an instant. */
  dateOf(millis: number): string {
    return new Date(millis + zoneOffsetMinutes(this.timeZone, millis) * minute).toISOString().slice(0, 10);
  }

  /** The first working instant that is not before. */
  next(millis: number): number {
    const [begin] = this.#stretch(this.#index(millis));
    return Math.max(begin, millis);
  }

  /** When a number of working minutes have passed. */
  after(millis: number, minutes: number): number {
    let index = this.#index(millis);
    let at = this.next(millis);
    let left = minutes * minute;
    for (;;) {
      const [, end] = this.#stretch(index);
      if (at + left <= end) return at + left;
      left -= end - at;
      index += 1;
      [at] = this.#stretch(index);
    }
  }

  /** Working minutes between two instants. */
  minutesBetween(from: number, to: number): number {
    let sum = 0;
    for (const [begin, end] of this.stretchesBetween(from, to)) sum += end - begin;
    return sum / minute;
  }

  /** The stretches of work between two instants, cut to them. */
  *stretchesBetween(from: number, to: number): Generator<readonly [number, number]> {
    for (let index = this.#index(from); ; index += 1) {
      const [begin, end] = this.#stretch(index);
      if (begin >= to) return;
      yield [Math.max(begin, from), Math.min(end, to)];
    }
  }

  /** Index of the stretch that an instant is in, or of the next one; its very end belongs to the next. */
  #index(millis: number): number {
    while ((this.#stretches.at(-1)?.[1] ?? -Infinity) <= millis) this.#addDay();
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#stretch(middle)[1] <= millis) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #stretch(index: number): [number, number] {
    for (;;) {
      const stretch = this.#stretches[index];
      if (stretch !== undefined) return stretch;
      this.#addDay();
    }
  }

  #addDay(): void {
    const date = addDays(this.#firstDate, this.#days);
    this.#days += 1;
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6) return;
    for (const shift of this.#shifts) {
      const on = (clock: string): number => this.at(clock < shift.start ? addDays(date, 1) : date, clock);
      this.#stretches.push([on(shift.start), on(shift.break[0])], [on(shift.break[1]), on(shift.end)]);
    }
  }
}
