import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createCalendar, override, weekdays, type WorkCalendar } from './calendar.ts';
import { busyMillis, busyTimes, productionTime, shiftsIn } from './shift.ts';

const threeShifts = (timeZone: string, details: { id?: string; validFrom?: string; validTo?: string } = {}) =>
  createCalendar(
    {
      ...{ id: 'CAL', plant: 'P1', name: 'Three shifts', timeZone, validFrom: '2020-01-01', ...details },
      shifts: [
        { name: 'EARLY', start: '06:00', end: '14:00', weekdays, breaks: [{ start: '09:00', end: '09:30' }] },
        { name: 'LATE', start: '14:00', end: '22:00', weekdays, breaks: [{ start: '18:00', end: '18:30' }] },
        { name: 'NIGHT', start: '22:00', end: '06:00', weekdays, breaks: [{ start: '02:00', end: '02:30' }] },
      ],
    },
    null,
  );

/** Name, begin, end and busy minutes of the night shift that begins on a day. */
function nightOf(timeZone: string, day: string): unknown {
  const range = {
    from: `${day}T00:00:00Z`,
    to: new Date(Date.parse(`${day}T00:00:00Z`) + 3 * 86_400_000).toISOString(),
  };
  const night = shiftsIn([threeShifts(timeZone)], range).find(
    ({ name, productionDate }) => name === 'NIGHT' && productionDate === day,
  );
  return night && [night.from.slice(0, 16), night.to.slice(0, 16), busyMillis(night) / 60_000];
}

test.each([
  // Berlin: 02:00 becomes 03:00 on 29 March 2026; the break from 02:00 to 02:30 is from 03:00 to 03:30.
  ['Europe/Berlin', '2026-03-28', '2026-03-28T21:00', '2026-03-29T04:00', 7 * 60 - 30],
  ['Europe/Berlin', '2026-03-29', '2026-03-29T20:00', '2026-03-30T04:00', 8 * 60 - 30],
  // Berlin: 03:00 becomes 02:00 on 25 October 2026; the break is taken the first time the clock shows it.
  ['Europe/Berlin', '2026-10-24', '2026-10-24T20:00', '2026-10-25T05:00', 9 * 60 - 30],
  ['America/New_York', '2026-03-07', '2026-03-08T03:00', '2026-03-08T10:00', 7 * 60 - 30],
  ['America/New_York', '2026-10-31', '2026-11-01T02:00', '2026-11-01T11:00', 9 * 60 - 30],
  // Mexico gave daylight saving up after October 2022.
  ['America/Mexico_City', '2022-04-02', '2022-04-03T04:00', '2022-04-03T11:00', 7 * 60 - 30],
  ['America/Mexico_City', '2026-04-04', '2026-04-05T04:00', '2026-04-05T12:00', 8 * 60 - 30],
  ['America/Mexico_City', '2026-10-24', '2026-10-25T04:00', '2026-10-25T12:00', 8 * 60 - 30],
  ['Asia/Shanghai', '2026-03-28', '2026-03-28T14:00', '2026-03-28T22:00', 8 * 60 - 30],
  ['UTC', '2026-03-28', '2026-03-28T22:00', '2026-03-29T06:00', 8 * 60 - 30],
])('in %s the night shift of %s lasts the hours that pass', (timeZone, day, from, to, minutes) => {
  expect(nightOf(timeZone, day)).toEqual([from, to, minutes]);
});

test('over the changes of the clock three shifts leave no gap and never overlap', () => {
  for (const timeZone of [
    'Europe/Berlin',
    'America/New_York',
    'America/Mexico_City',
    'Asia/Shanghai',
    'Australia/Lord_Howe',
  ]) {
    const range = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' };
    const shifts = shiftsIn([threeShifts(timeZone)], range);
    expect(shifts.length).toBeGreaterThan(3 * 365);
    for (const [index, shift] of shifts.slice(1).entries()) expect(shift.from).toBe(shifts[index]?.to);
  }
});

test('a shift that ends at a time the clock skips ends where the next one begins', () => {
  const split = createCalendar(
    {
      ...{ id: 'CAL', plant: 'P1', name: 'Split', timeZone: 'Europe/Berlin', validFrom: '2026-01-01' },
      shifts: [
        { name: 'A', start: '22:00', end: '02:45', weekdays, breaks: [{ start: '02:15', end: '02:45' }] },
        { name: 'B', start: '03:00', end: '06:00', weekdays, breaks: [] },
      ],
    },
    null,
  );
  const night = shiftsIn([split], { from: '2026-03-28T21:00:00Z', to: '2026-03-29T04:00:00Z' });
  expect(
    night.map(({ name, from, to, breaks }) => [name, from.slice(11, 16), to.slice(11, 16), breaks.length]),
  ).toEqual([
    ['A', '21:00', '01:00', 0],
    ['B', '01:00', '04:00', 0],
  ]);
});

test.each([
  ['2026-05-04T21:59:59.999999Z', '2026-05-04', 'NIGHT'],
  ['2026-05-04T22:30:00Z', '2026-05-04', 'NIGHT'],
  ['2026-05-05T03:59:59Z', '2026-05-04', 'NIGHT'],
  ['2026-05-05T04:00:00Z', '2026-05-05', 'EARLY'],
])('what happens at %s in Berlin belongs to the production day %s, shift %s', (at, productionDate, shift) => {
  expect(productionTime([threeShifts('Europe/Berlin')], 'UTC', at)).toEqual({ productionDate, shift });
});

test('outside every shift the production day is the local date', () => {
  const shanghai = { ...threeShifts('Asia/Shanghai'), shifts: [] };
  expect(productionTime([shanghai], 'UTC', '2026-05-04T18:00:00Z')).toEqual({
    productionDate: '2026-05-05',
    shift: null,
  });
  expect(productionTime([], 'UTC', '2026-05-04T23:59:59Z')).toEqual({ productionDate: '2026-05-04', shift: null });
  expect(productionTime([], 'Asia/Shanghai', '2026-05-04T23:59:59Z').productionDate).toBe('2026-05-05');
});

test('the nearest calendar that is valid on a day says how it is worked', () => {
  const plant = threeShifts('Europe/Berlin', { id: 'PLANT' });
  const line: WorkCalendar = {
    ...threeShifts('Europe/Berlin', { id: 'LINE', validFrom: '2026-05-05', validTo: '2026-05-06' }),
    shifts: [{ name: 'DAY', start: '08:00', end: '16:00', weekdays, breaks: [] }],
  };
  const range = { from: '2026-05-04T04:00:00Z', to: '2026-05-07T04:00:00Z' };
  expect(shiftsIn([line, plant], range).map(({ name, productionDate }) => `${productionDate} ${name}`)).toEqual([
    ...['2026-05-04 EARLY', '2026-05-04 LATE', '2026-05-04 NIGHT', '2026-05-05 DAY'],
    ...['2026-05-06 EARLY', '2026-05-06 LATE', '2026-05-06 NIGHT'],
  ]);
});

test('where one calendar follows another the shift that reaches into the next one ends there', () => {
  const before = threeShifts('UTC', { id: 'BEFORE', validTo: '2026-05-05' });
  const after = createCalendar(
    {
      ...{ id: 'AFTER', plant: 'P1', name: 'After', timeZone: 'UTC', validFrom: '2026-05-05' },
      shifts: [{ name: 'VERY_EARLY', start: '04:00', end: '12:00', weekdays, breaks: [] }],
    },
    null,
  );
  const shifts = shiftsIn([after, before], { from: '2026-05-04T23:00:00Z', to: '2026-05-05T05:00:00Z' });
  expect(shifts.map(({ name, from, to }) => [name, from.slice(11, 16), to.slice(11, 16)])).toEqual([
    ['NIGHT', '22:00', '04:00'],
    ['VERY_EARLY', '04:00', '12:00'],
  ]);
});

test('a holiday has no shifts, the night before reaches into it, and an extra shift is worked', () => {
  const holiday = { id: 'CO-1', date: '2026-05-01', reason: 'Labour Day', kind: 'CLOSED', shift: null } as const;
  const extra = {
    ...{ id: 'CO-2', date: '2026-05-01', reason: 'Inventory' },
    kind: 'EXTRA_SHIFT',
    shift: { name: 'EXTRA', start: '08:00', end: '12:00', breaks: [{ start: '10:00', end: '10:15' }] },
  } as const;
  const calendar = override(override(threeShifts('Europe/Berlin'), holiday), extra);
  const shifts = shiftsIn([calendar], { from: '2026-04-30T22:00:00Z', to: '2026-05-02T04:00:00Z' });
  expect(shifts.map(({ name, productionDate }) => `${productionDate} ${name}`)).toEqual([
    '2026-04-30 NIGHT',
    '2026-05-01 EXTRA',
  ]);
  expect(shifts[1] && busyTimes(shifts[1])).toEqual([
    { from: '2026-05-01T06:00:00.000Z', to: '2026-05-01T08:00:00.000Z' },
    { from: '2026-05-01T08:15:00.000Z', to: '2026-05-01T10:00:00.000Z' },
  ]);
});

test('busy time and breaks together are the whole shift, whatever the zone and day', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe'),
      fc.integer({ min: 0, max: 364 }),
      (timeZone, day) => {
        const from = new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
        const to = new Date(Date.UTC(2026, 0, 2 + day)).toISOString();
        for (const shift of shiftsIn([threeShifts(timeZone)], { from, to })) {
          const breaks = shift.breaks.reduce((sum, pause) => sum + Date.parse(pause.to) - Date.parse(pause.from), 0);
          expect(busyMillis(shift) + breaks).toBe(Date.parse(shift.to) - Date.parse(shift.from));
        }
      },
    ),
  );
});
