import { expect, test } from '@jest/globals';
import { dateAt, isTimeZone, localDate, zoneTime } from './zone-time.ts';

const losAngeles = zoneTime('America/Los_Angeles');

test.each([
  ['2024-01-15 08:30:00.000', '2024-01-15T16:30:00.000Z'],
  ['2024-07-15 08:30:00', '2024-07-15T15:30:00.000Z'],
  ['2024-07-15T08:30', '2024-07-15T15:30:00.000Z'],
  ['2024-07-15', '2024-07-15T07:00:00.000Z'],
  ['2025-02-07 10:01:36.8279999', '2025-02-07T18:01:36.827Z'],
  ['2024-02-29 00:00:00', '2024-02-29T08:00:00.000Z'],
  ['2024-12-31 23:59:59', '2025-01-01T07:59:59.000Z'],
  ['2024-07-15T08:30:00Z', '2024-07-15T08:30:00.000Z'],
  ['2024-07-15T08:30:00+02:00', '2024-07-15T06:30:00.000Z'],
  ['2024-07-15T08:30:00-03:30', '2024-07-15T12:00:00.000Z'],
])('%s in Los Angeles is %s', (local, utc) => {
  expect(losAngeles(local)).toBe(utc);
  expect(losAngeles(local)).toBe(utc);
});

test('a time that the clock shows twice is its first occurrence', () => {
  expect(losAngeles('2024-11-03 00:59:59')).toBe('2024-11-03T07:59:59.000Z');
  expect(losAngeles('2024-11-03 01:30:00')).toBe('2024-11-03T08:30:00.000Z');
  expect(losAngeles('2024-11-03 02:00:00')).toBe('2024-11-03T10:00:00.000Z');
});

test('a time that the clock skips moves forward by the change', () => {
  expect(losAngeles('2024-03-10 01:59:59')).toBe('2024-03-10T09:59:59.000Z');
  expect(losAngeles('2024-03-10 02:30:00')).toBe('2024-03-10T10:30:00.000Z');
  expect(losAngeles('2024-03-10 03:00:00')).toBe('2024-03-10T10:00:00.000Z');
});

test('zones east of Greenwich and with changes of half an hour are read the same way', () => {
  expect(zoneTime('Asia/Shanghai')('2024-07-15 00:00')).toBe('2024-07-14T16:00:00.000Z');
  expect(zoneTime('Europe/Berlin')('2024-03-31 02:15')).toBe('2024-03-31T01:15:00.000Z');
  expect(zoneTime('Europe/Berlin')('2024-10-27 02:15')).toBe('2024-10-27T00:15:00.000Z');
  expect(zoneTime('Australia/Lord_Howe')('2024-04-07 01:45')).toBe('2024-04-06T14:45:00.000Z');
  expect(zoneTime('Australia/Lord_Howe')('2024-10-06 02:15')).toBe('2024-10-05T15:45:00.000Z');
});

test('every hour of a year reads back as the same local time, unless the clock skips it', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'America/Los_Angeles',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const different: string[] = [];
  for (let hour = 0; hour < 366 * 24; hour += 1) {
    const local = new Date(Date.UTC(2024, 0, 1, hour)).toISOString().slice(0, 19).replace('T', ' ');
    if (clock.format(new Date(losAngeles(local) ?? 0)) !== local) different.push(local);
  }
  expect(different).toEqual(['2024-03-10 02:00:00']);
});

test.each([
  '2023-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-04-31 10:00',
  '2024-01-01 24:00:00',
  '01.02.2024',
  'today',
  '',
])('"%s" is no calendar time', (text) => {
  expect(losAngeles(text)).toBeUndefined();
  expect(localDate(text)).toBeUndefined();
});

test('a local date is the day that stands there, moved by whole days over the ends of months', () => {
  expect(localDate('2024-06-13 00:00:00.000')).toBe('2024-06-13');
  expect(localDate('2024-06-13 23:59:59')).toBe('2024-06-13');
  expect(localDate('2024-02-28 00:00:00.000', 1)).toBe('2024-02-29');
  expect(localDate('2024-12-31', 1)).toBe('2025-01-01');
});

test('the date at an instant is that of the zone', () => {
  expect(dateAt('Asia/Shanghai', '2026-03-31T16:00:00Z')).toBe('2026-04-01');
  expect(dateAt('America/Mexico_City', '2026-04-01T05:59:59.999999Z')).toBe('2026-03-31');
  expect(dateAt('Europe/Berlin', '2026-03-29T22:00:00Z')).toBe('2026-03-30');
  expect(dateAt('Europe/Berlin', '2026-03-28T22:30:00Z')).toBe('2026-03-28');
});

test('only IANA names are time zones', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true);
  expect(isTimeZone('Europe/Atlantis')).toBe(false);
});
