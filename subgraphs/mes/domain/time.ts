/** Whether one RFC 3339 time in UTC lies before another, to the microsecond. */
export const isBefore = (left: string, right: string): boolean => sortable(left) < sortable(right);

/** Whether two RFC 3339 times in UTC are the same instant. */
export const isSame = (left: string, right: string): boolean => sortable(left) === sortable(right);

/** The later of two RFC 3339 times in UTC. */
export const later = (left: string, right: string): string => (isBefore(left, right) ? right : left);

/** The time in a form that sorts as text: always six fractional digits. */
export function sortable(time: string): string {
  const [seconds = '', fraction = ''] = time.slice(0, -1).split('.');
  return `${seconds}.${fraction.padEnd(6, '0')}`;
}

/** The calendar date of an instant in an IANA time zone, YYYY-MM-DD; also on days that are 23 or 25 hours long. */
export function localDate(time: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(new Date(time));
}
