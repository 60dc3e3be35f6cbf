const localPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d{2}:\d{2})?$/;
const dayMillis = 86_400_000;
const cachedTimes = 20_000;

/** Milliseconds since 1970 of the wall clock reading as if it were UTC. Undefined when it is no calendar time. */
function readClock(text: string): { millis: number; offset: string | undefined } | undefined {
  const match = localPattern.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset] = match;
  const time = new Date(Date.UTC(2000, Number(month) - 1, 1));
  time.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const real = time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day);
  if (!real || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  time.setUTCHours(Number(hour), Number(minute), Number(second), Number(fraction.slice(0, 3).padEnd(3, '0')));
  return { millis: time.getTime(), offset };
}

/** Whether this runtime knows the IANA time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function offsetReader(timeZone: string): (utcMillis: number) => number {
  const clock = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (utcMillis) => {
    const parts: Record<string, number> = {};
    for (const { type, value } of clock.formatToParts(utcMillis)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(utcMillis / 1000) * 1000;
  };
}

/**
 * A converter from local times of one IANA zone (`2024-03-10 02:30:00.000`; a date alone is its midnight) to RFC 3339
 * UTC with milliseconds; finer digits are cut. A text that carries `Z` or an offset is taken at its word. It gives
 * undefined for what is no calendar time.
 *
 * A time that the clock shows twice (autumn) is its first occurrence; one that it skips (spring) is read with the offset
 * from before the change, so 02:30 becomes 03:30: RFC 5545 section 3.3.5, and Temporal's "compatible".
 */
export function zoneTime(timeZone: string): (local: string) => string | undefined {
  const offsetAt = offsetReader(timeZone);
  const known = new Map<string, string | undefined>();

  const toUtc = (text: string): string | undefined => {
    const clock = readClock(text);
    if (clock === undefined) return undefined;
    if (clock.offset !== undefined) return explicitOffset(clock.millis, clock.offset);
    const before = offsetAt(clock.millis - dayMillis);
    const after = offsetAt(clock.millis + dayMillis);
    const later = clock.millis - after;
    const onlyAfterTheChange = offsetAt(clock.millis - before) !== before && offsetAt(later) === after;
    return new Date(onlyAfterTheChange ? later : clock.millis - before).toISOString();
  };

  return (local) => {
    if (known.has(local)) return known.get(local);
    if (known.size >= cachedTimes) known.clear();
    const utc = toUtc(local);
    known.set(local, utc);
    return utc;
  };
}

function explicitOffset(millis: number, offset: string): string | undefined {
  if (offset === 'Z') return new Date(millis).toISOString();
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  if (hours > 23 || minutes > 59) return undefined;
  const shift = (hours * 60 + minutes) * 60_000 * (offset.startsWith('-') ? -1 : 1);
  return new Date(millis - shift).toISOString();
}

/** The calendar date that a local date or time names, moved by whole days. Undefined when it is no calendar time. */
export function localDate(text: string, addDays = 0): string | undefined {
  const clock = readClock(text);
  if (clock === undefined) return undefined;
  return new Date(clock.millis + addDays * dayMillis).toISOString().slice(0, 10);
}

/** The calendar date in an IANA zone at an instant, RFC 3339 UTC. */
export function dateAt(timeZone: string, instant: string): string {
  const millis = Date.parse(instant);
  return new Date(millis + offsetReader(timeZone)(millis)).toISOString().slice(0, 10);
}
