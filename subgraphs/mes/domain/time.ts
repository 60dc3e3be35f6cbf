/** Whether one RFC 3339 time in UTC lies before another, to the microsecond. */
export const isBefore = (left: string, right: string): boolean => sortable(left) < sortable(right);

/** Whether two RFC 3339 times in UTC are the same instant. */
export const isSame = (left: string, right: string): boolean => sortable(left) === sortable(right);

/** The later of two RFC 3339 times in UTC. */
export const later = (left: string, right: string): string => (isBefore(left, right) ? right : left);

/** The time in a form that sorts as text: always six fractional digits. */
function sortable(time: string): string {
  const [seconds = '', fraction = ''] = time.slice(0, -1).split('.');
  return `${seconds}.${fraction.padEnd(6, '0')}`;
}
