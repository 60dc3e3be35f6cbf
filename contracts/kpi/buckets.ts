import { localDate, zoneTime } from '../zone-time.ts';

/** A bucket of days local to a plant, half-open, cut to the range that was asked for. */
export interface DayBucket {
  /** The first day of the whole day, week or month, by which facts find their bucket. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export type DayGrain = 'DAY' | 'WEEK' | 'MONTH';

/** The first day of the day, ISO week or month of a day: what `date_trunc` answers. */
export function labelOf(day: string, grain: DayGrain): string {
  if (grain === 'DAY') return day;
  if (grain === 'MONTH') return `${day.slice(0, 8)}01`;
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return later(day, -sinceMonday);
}

/** The buckets of a half-open range of days, in order; the first and the last may be cut. */
export function dayBuckets(from: string, to: string, grain: DayGrain): readonly DayBucket[] {
  const buckets: DayBucket[] = [];
  for (let start = from; start < to;) {
    const label = labelOf(start, grain);
    const end = { DAY: later(label, 1), WEEK: later(label, 7), MONTH: labelOf(later(label, 31), 'MONTH') }[grain];
    buckets.push({ label, from: start, to: end < to ? end : to });
    start = end;
  }
  return buckets;
}

/** The day so many days later. */
export const later = (day: string, days: number): string => localDate(day, days) ?? day;

/** How many days from one to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const clocks = new Map<string, (local: string) => string | undefined>();

/** The instant at which a day begins in a time zone, RFC 3339 UTC. */
export function midnight(day: string, timeZone: string): string {
  const clock = clocks.get(timeZone) ?? zoneTime(timeZone);
  clocks.set(timeZone, clock);
  return clock(day) ?? `${day}T00:00:00.000Z`;
}
