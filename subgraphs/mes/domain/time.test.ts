import { expect, test } from '@jest/globals';
import { isBefore, isSame, later } from './time.ts';

test('times compare to the microsecond, however many digits they are written with', () => {
  expect(isSame('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z')).toBe(true);
  expect(isBefore('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000001Z')).toBe(true);
  expect(isBefore('2026-01-01T00:00:00.5Z', '2026-01-01T00:00:00.49Z')).toBe(false);
  expect(isBefore('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.0Z')).toBe(false);
  expect(later('2026-01-01T00:00:00.5Z', '2026-01-01T00:00:00Z')).toBe('2026-01-01T00:00:00.5Z');
});
