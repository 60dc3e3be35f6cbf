import { dateAt, zoneTime } from '#contracts/zone-time.ts';
import {
  dayAfter,
  dayMinutes,
  minuteOf,
  minutesFrom,
  shiftsOn,
  sinceStart,
  type DailyShift,
  type WorkCalendar,
} from './calendar.ts';
import type { TimeRange } from './time-range.ts';
import { isBefore, later } from './time.ts';

/** A shift of one day in instants, half-open. */
export interface Shift extends TimeRange {
  readonly calendar: string;
  readonly name: string;
  /** The local day on which it begins; its hours after midnight belong to that day too. */
  readonly productionDate: string;
  readonly breaks: readonly TimeRange[];
}

/** The day and shift that a record belongs to; the shift is null outside every shift. */
export interface ProductionTime {
  readonly productionDate: string;
  readonly shift: string | null;
}

/**
 * The shifts that overlap a range, oldest first. Each local day is as the first of the calendars has it that is valid on
 * that day: the nearest first. A local time that the clock shows twice is its first occurrence, one that it skips is read
 * with the offset from before the change, so the hours worked are those that pass: a night shift of eight hours by the
 * clock is seven long in spring and nine in autumn. One shift is worked at a time: where the next begins, the one before
 * ends.
 */
export function shiftsIn(calendars: readonly WorkCalendar[], range: TimeRange): readonly Shift[] {
  const days = calendars.length === 0 ? [] : daysAround(range);
  const shifts = days
    .flatMap((day) => {
      const calendar = calendars.find(
        ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo),
      );
      return calendar === undefined ? [] : shiftsOn(calendar, day).map((shift) => inInstants(calendar, day, shift));
    })
    .filter(lasts)
    .sort((left, right) => (isBefore(left.from, right.from) ? -1 : 1));
  return shifts
    .map((shift, index) => ending(shift, shifts[index + 1]?.from ?? shift.to))
    .filter((shift) => lasts(shift) && isBefore(shift.from, range.to) && isBefore(range.from, shift.to));
}

/** The times of a shift that are meant for work: without its breaks. */
export function busyTimes(shift: Shift): readonly TimeRange[] {
  const begins = [shift.from, ...shift.breaks.map(({ to }) => to)];
  const ends = [...shift.breaks.map(({ from }) => from), shift.to];
  return begins.map((from, index) => ({ from, to: ends[index] ?? shift.to })).filter(lasts);
}

/** Milliseconds of a shift that are meant for work. */
export const busyMillis = (shift: Shift): number =>
  busyTimes(shift).reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0);

/**
 * The day and shift of an instant by the calendars of a place, the nearest first; outside every shift the local date: in the
 * zone of the nearest calendar, without one in that of the plant.
 */
export function productionTime(calendars: readonly WorkCalendar[], plantZone: string, at: string): ProductionTime {
  const instant = Date.parse(at);
  const around = { from: new Date(instant).toISOString(), to: new Date(instant + 1).toISOString() };
  const shift = shiftsIn(calendars, around).find(({ from, to }) => !isBefore(at, from) && isBefore(at, to));
  if (shift !== undefined) return { productionDate: shift.productionDate, shift: shift.name };
  return { productionDate: dateAt(calendars[0]?.timeZone ?? plantZone, at), shift: null };
}

/** Local days whose shifts may touch a range: zones reach from 12 hours behind UTC to 14 ahead, shifts over a day. */
function daysAround({ from, to }: TimeRange): readonly string[] {
  const last = dayAfter(to.slice(0, 10), 2);
  const days: string[] = [];
  for (let day = dayAfter(from.slice(0, 10), -2); day <= last; day = dayAfter(day, 1)) days.push(day);
  return days;
}

function inInstants(calendar: WorkCalendar, day: string, shift: DailyShift): Shift {
  const clock = clockOf(calendar.timeZone);
  const begins = minuteOf(shift.start);
  const instant = (minutesSinceMidnight: number): string => {
    const date = dayAfter(day, Math.floor(minutesSinceMidnight / dayMinutes));
    const minute = minutesSinceMidnight % dayMinutes;
    const digits = (value: number): string => String(value).padStart(2, '0');
    return clock(`${date} ${digits(Math.floor(minute / 60))}:${digits(minute % 60)}`) ?? '';
  };
  const from = instant(begins);
  const to = instant(begins + minutesFrom(shift.start, shift.end));
  const breaks = shift.breaks.map((pause) => {
    const pauseBegins = begins + sinceStart(shift.start, pause.start);
    return { from: instant(pauseBegins), to: instant(pauseBegins + minutesFrom(pause.start, pause.end)) };
  });
  return ending({ calendar: calendar.id, name: shift.name, productionDate: day, from, to, breaks }, to);
}

/** The shift ending at an instant, and its breaks with it. */
function ending(shift: Shift, to: string): Shift {
  const end = earlier(shift.to, to);
  let free = shift.from;
  const breaks = shift.breaks.map((pause) => {
    const within = { from: earlier(later(pause.from, free), end), to: earlier(pause.to, end) };
    free = later(free, within.to);
    return within;
  });
  return { ...shift, to: end, breaks: breaks.filter(lasts) };
}

const clocks = new Map<string, (local: string) => string | undefined>();

/** The clock of a zone; there are a few hundred, and making one costs more than reading it. */
function clockOf(timeZone: string): (local: string) => string | undefined {
  const clock = clocks.get(timeZone) ?? zoneTime(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

const lasts = ({ from, to }: TimeRange): boolean => isBefore(from, to);
const earlier = (left: string, right: string): string => (isBefore(left, right) ? left : right);
