import { expect, test } from '@jest/globals';
import { hour, minute, threeShifts, twoShifts, WorkClock } from './clock.ts';

const berlin = new WorkClock('Europe/Berlin', twoShifts, '2026-03-16');
const shanghai = new WorkClock('Asia/Shanghai', threeShifts, '2026-03-16');

test('work begins with the first shift of a day and leaves breaks out', () => {
  const monday = berlin.at('2026-03-16', '06:00');
  expect(berlin.next(monday - hour)).toBe(monday);
  expect(berlin.after(monday, 5 * 60)).toBe(monday + 5 * hour + 30 * minute);
  expect(berlin.minutesBetween(monday, monday + 24 * hour)).toBe(15 * 60);
});

test('what is not done on Friday night goes on on Monday, an hour earlier by UTC when the clock went forward', () => {
  const friday = berlin.at('2026-03-27', '21:30');
  const monday = berlin.after(friday, 60);
  expect(new Date(monday).toISOString()).toBe('2026-03-30T04:30:00.000Z');
});

test('a night shift of Friday ends on Saturday morning', () => {
  const saturday = shanghai.at('2026-03-21', '05:00');
  expect(shanghai.next(saturday)).toBe(saturday);
  expect(shanghai.dateOf(shanghai.next(saturday + 2 * hour))).toBe('2026-03-23');
});
