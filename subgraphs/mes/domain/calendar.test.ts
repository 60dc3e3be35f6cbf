import { expect, test } from '@jest/globals';
import { createCalendar, endCalendar, override, weekdays, withdraw, type CreateCalendar } from './calendar.ts';

const workdays = weekdays.slice(0, 5);
const early = {
  ...{ name: 'EARLY', weekdays: workdays, start: '06:00', end: '14:00' },
  breaks: [{ start: '09:00', end: '09:30' }],
};
const night = {
  name: 'NIGHT',
  weekdays: workdays,
  start: '22:00',
  end: '06:00',
  breaks: [{ start: '01:30', end: '02:00' }],
};
const base: CreateCalendar = {
  ...{ id: 'CAL', plant: 'P1', name: 'Two shifts', timeZone: 'Europe/Berlin', validFrom: '2026-01-01' },
  shifts: [early, night],
};
const create = (change: Partial<CreateCalendar>) => createCalendar({ ...base, ...change }, null);
const calendar = create({});

test('a calendar has a time zone of the IANA list, and a first day before its end', () => {
  expect(calendar).toMatchObject({ timeZone: 'Europe/Berlin', validTo: null, equipment: null, overrides: [] });
  expect(() => create({ timeZone: 'Europe/Atlantis' })).toThrow('no IANA time zone');
  expect(() => create({ validTo: '2026-01-01' })).toThrow('not after its beginning');
  expect(() => endCalendar(calendar, '2025-12-31')).toThrow('not after its beginning');
  expect(endCalendar(calendar, '2026-07-01').validTo).toBe('2026-07-01');
});

test('shifts of a week do not overlap, not even over midnight and from its last day into its first', () => {
  const late = { ...early, name: 'LATE', start: '13:30', end: '21:30', breaks: [] };
  expect(() => create({ shifts: [early, late] })).toThrow('Shift LATE begins before shift EARLY ends');
  const tooLong = { ...night, end: '06:30', breaks: [] };
  expect(() => create({ shifts: [early, tooLong] })).toThrow('Shift EARLY begins before shift NIGHT ends');
  const sunday = { ...tooLong, weekdays: ['SUNDAY'] as const };
  expect(() => create({ shifts: [sunday, { ...early, weekdays: ['MONDAY'] }] })).toThrow('Shift EARLY begins before');
  expect(create({ shifts: [sunday, { ...early, weekdays: ['TUESDAY'] }] }).shifts).toHaveLength(2);
  expect(() => create({ shifts: [{ ...early, weekdays: ['MONDAY', 'MONDAY'] }] })).toThrow('repeats MONDAY');
});

test('breaks lie within their shift and not in each other; times of day are times of day', () => {
  const withBreaks = (...breaks: { start: string; end: string }[]) => create({ shifts: [{ ...night, breaks }] });
  expect(withBreaks({ start: '02:00', end: '02:30' }, { start: '23:30', end: '00:15' }).shifts[0]?.breaks).toEqual([
    { start: '23:30', end: '00:15' },
    { start: '02:00', end: '02:30' },
  ]);
  expect(() => withBreaks({ start: '05:45', end: '06:15' })).toThrow('outside the shift');
  expect(() => withBreaks({ start: '21:00', end: '21:15' })).toThrow('outside the shift');
  expect(() => withBreaks({ start: '01:00', end: '02:00' }, { start: '01:30', end: '02:30' })).toThrow(
    'in another break',
  );
  for (const start of ['24:00', '6:00', '06:60', 'six']) {
    expect(() => create({ shifts: [{ ...early, start }] })).toThrow('give a local time as HH:MM');
  }
});

test('a day is closed once, has extra shifts that do not overlap, and only while the calendar is valid', () => {
  const holiday = { id: 'CO-1', date: '2026-05-01', reason: 'Labour Day', kind: 'CLOSED', shift: null } as const;
  const closed = override(calendar, holiday);
  expect(() => override(closed, { ...holiday, id: 'CO-2' })).toThrow('closed on 2026-05-01 already');
  const extra = {
    ...{ id: 'CO-3', date: '2026-05-01', reason: 'Inventory' },
    kind: 'EXTRA_SHIFT',
    shift: { name: 'EXTRA', start: '08:00', end: '12:00', breaks: [] },
  } as const;
  expect(() => override(calendar, extra)).toThrow('Shift EXTRA begins before shift EARLY ends');
  const replaced = override(closed, extra);
  expect(replaced.overrides).toEqual([holiday, extra]);
  expect(() => withdraw(replaced, 'CO-1')).toThrow('Shift EXTRA begins before shift EARLY ends');
  expect(withdraw(closed, 'CO-1').overrides).toEqual([]);
  expect(() => override(calendar, { ...holiday, date: '2025-12-31' })).toThrow('outside calendar CAL');
  expect(() => override(endCalendar(calendar, '2026-05-01'), holiday)).toThrow('outside calendar CAL');
});
