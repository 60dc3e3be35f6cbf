import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Kind, parseValue as parseLiteral } from 'graphql';
import { decimal } from '#contracts/decimal.ts';
import { MillgraphError } from './errors.ts';
import { scalars } from './scalars.ts';

type ScalarName = keyof typeof scalars;

const accepted: readonly [ScalarName, string, string][] = [
  ['Decimal', '12.50', '12.5'],
  ['Decimal', '-0', '0'],
  ['Decimal', '000.10', '0.1'],
  ['Date', '2024-02-29', '2024-02-29'],
  ['Date', '0001-01-01', '0001-01-01'],
  ['DateTime', '2026-11-02T06:30:00Z', '2026-11-02T06:30:00Z'],
  ['DateTime', '2026-11-02T06:30:00.123456Z', '2026-11-02T06:30:00.123456Z'],
  ['DateTime', '2026-11-02T07:30:00+01:00', '2026-11-02T06:30:00Z'],
  ['DateTime', '2026-11-02T00:15:00.000001+14:00', '2026-11-01T10:15:00.000001Z'],
  ['DateTime', '2026-12-31T20:00:00.5-05:30', '2027-01-01T01:30:00.5Z'],
  ['UnitCode', 'KGM', 'KGM'],
  ['CurrencyCode', 'MXN', 'MXN'],
];

test.each(accepted)('a %s takes %j and gives %j', (name, text, canonical) => {
  const scalar = scalars[name];
  expect(scalar.parseValue(text)).toBe(canonical);
  expect(scalar.parseLiteral({ kind: Kind.STRING, value: text })).toBe(canonical);
  expect(scalar.serialize(text)).toBe(canonical);
  expect(scalar.serialize(canonical)).toBe(canonical);
});

const refused: readonly [ScalarName, readonly unknown[]][] = [
  [
    'Decimal',
    ['', '1e3', '1,5', ' 1', 'NaN', '9'.repeat(31), `0.${'1'.repeat(21)}`, 1.5, 2 ** 53, NaN, true, null, {}],
  ],
  ['Date', ['2026-02-29', '2026-13-01', '2026-00-10', '0000-01-01', '26-01-01', '2026-1-1', '2026-01-01Z', 20260101]],
  [
    'DateTime',
    [
      ...['2026-11-02', '2026-11-02T06:30:00', '2026-11-02 06:30:00Z', '2026-11-02T06:30Z', '2026-02-30T06:30:00Z'],
      ...['2026-11-02T24:00:00Z', '2026-11-02T06:60:00Z', '2026-11-02T06:30:60Z', '2026-11-02T06:30:00.1234567Z'],
      ...['2026-11-02T06:30:00+15:00', '2026-11-02T06:30:00+01:60', '2026-11-02T06:30:00+0100', 1793601000000],
    ],
  ],
  ['UnitCode', ['', 'kgm', 'KG', 'XYZ', '__proto__', 'constructor', 1]],
  ['CurrencyCode', ['', 'eur', 'EURO', 'E1R', 978]],
];
const refusals = refused.flatMap(([name, values]) => values.map((value) => [name, value] as const));

test.each(refusals)('a %s refuses %j, and says which form is right', (name, value) => {
  const scalar = scalars[name];
  const refusal = (): unknown => scalar.parseValue(value);
  expect(refusal).toThrow(MillgraphError);
  expect(refusal).toThrow(new RegExp(`is not a ${name}: give `));
  expect(() => scalar.serialize(value)).toThrow(TypeError);
});

test('a Decimal takes a whole number of JSON or of a document, and no other scalar does', () => {
  expect(scalars.Decimal.parseValue(42)).toBe('42');
  expect(scalars.Decimal.parseLiteral(parseLiteral('-7'))).toBe('-7');
  expect(() => scalars.Decimal.parseLiteral(parseLiteral('0.5'))).toThrow('0.5 is not a Decimal');
  expect(() => scalars.UnitCode.parseLiteral(parseLiteral('KGM'))).toThrow('KGM is not a UnitCode');
  expect(() => scalars.Date.parseLiteral(parseLiteral('2026'))).toThrow('2026 is not a Date');
});

test('a field of the wrong form is a fault of ours, not of the request', () => {
  expect(() => scalars.Decimal.serialize(12.5)).toThrow(new TypeError('a Decimal field was given 12.5'));
  expect(() => scalars.Date.serialize(undefined)).toThrow(new TypeError('a Date field was given undefined'));
});

test('what is refused is shown, but never in full length', () => {
  expect(() => scalars.UnitCode.parseValue('K'.repeat(1000))).toThrow(/^"K{79} is not a UnitCode/);
});

test('any decimal passes through in its canonical text', () => {
  const text = fc
    .tuple(fc.bigInt({ min: -(10n ** 29n), max: 10n ** 29n }), fc.stringMatching(/^[0-9]{1,20}$/))
    .map(([whole, fraction]) => `${whole}.${fraction}`);
  fc.assert(
    fc.property(text, (value) => {
      const canonical = scalars.Decimal.parseValue(value);
      expect(canonical).toBe(decimal(value));
      expect(scalars.Decimal.parseValue(scalars.Decimal.serialize(canonical))).toBe(canonical);
    }),
  );
});

test('any point in time comes out in UTC, the same instant to the millisecond', () => {
  const time = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2999-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });
  fc.assert(
    fc.property(time, offset, (instant, minutes) => {
      const local = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, -1);
      const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
        String(part).padStart(2, '0'),
      );
      const utc = scalars.DateTime.parseValue(`${local}${minutes < 0 ? '-' : '+'}${hour ?? ''}:${minute ?? ''}`);
      expect(utc).toBe(instant.toISOString());
    }),
  );
});
