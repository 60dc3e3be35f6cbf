import { expect, test } from '@jest/globals';
import { parseDemoArguments } from './arguments.ts';

const now = Date.parse('2026-03-12T12:34:56Z');

test('without options it makes ten weeks of scale 1 until the last full hour', () => {
  expect(parseDemoArguments([], now)).toEqual({
    kind: 'make',
    scale: 1,
    seed: 1,
    weeks: 10,
    until: '2026-03-12T12:00:00Z',
  });
});

test('a date ends at its beginning', () => {
  expect(parseDemoArguments(['--until', '2026-03-01', '--seed', '5'], now)).toMatchObject({
    seed: 5,
    until: '2026-03-01T00:00:00Z',
  });
});

test.each([
  [['--scale', '0'], /--scale is 0/],
  [['--scale', 'big'], /--scale is big/],
  [['--until', '2026-04-01'], /--until is 2026-04-01/],
  [['--until', 'soon'], /--until is soon/],
  [['--sale', '1'], /sale.*Usage/s],
])('%j is refused, and why is said', (argv, message) => {
  expect(() => parseDemoArguments(argv, now)).toThrow(message);
});
