import { expect, test } from '@jest/globals';
import { isBefore, isSame, later, localDate } from './time.ts';

test('times compare to the microsecond, however many digits they are written with', () => {
  expect(isSame('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z')).toBe(true);
  expect(isBefore('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000001Z')).toBe(true);
  expect(isBefore('2026-01-01T00:00:00.5Z', '2026-01-01T00:00:00.49Z')).toBe(false);
  expect(isBefore('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.0Z')).toBe(false);
  expect(later('2026-01-01T00:00:00.5Z', '2026-01-01T00:00:00Z')).toBe('2026-01-01T00:00:00.5Z');
});

test('a date is that of the place, also in the night in which clocks change', () => {
  expect(localDate('2026-03-28T22:59:59.999999Z', 'Europe/Berlin')).toBe('2026-03-28');
  expect(localDate('2026-03-28T23:00:00Z', 'Europe/Berlin')).toBe('2026-03-29');
  expect(localDate('2026-03-29T21:59:59Z', 'Europe/Berlin')).toBe('2026-03-29');
  expect(localDate('2026-03-29T22:00:00Z', 'Europe/Berlin')).toBe('2026-03-30');
  expect(localDate('2026-01-06T05:59:59Z', 'America/Mexico_City')).toBe('2026-01-05');
  expect(localDate('2026-01-05T16:00:00Z', 'Asia/Shanghai')).toBe('2026-01-06');
});
