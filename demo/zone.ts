const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const hourMillis = 3_600_000;

/** How far a zone's clock is ahead of UTC at an instant, in minutes. */
export function zoneOffsetMinutes(timeZone: string, millis: number): number {
  const key = `${timeZone} ${Math.floor(millis / hourMillis)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  const text = format.formatToParts(millis).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d+):(\d+))?/.exec(text) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  if (offsets.size > 20_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}
