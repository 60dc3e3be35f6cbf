import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { decimal, divide, multiply, round } from './decimal.ts';
import { isUnit, units } from './units.ts';

const root = join(import.meta.dirname, '..');
const recommendationFile = join(process.env['MILLGRAPH_TEST_DATA'] ?? join(root, '../shared/data'), 'unece/rec20.json');
const present = existsSync(recommendationFile);
if (!present) process.stderr.write(`Units are not compared with UNECE Rec 20: there is no ${recommendationFile}.\n`);
const testWithData = present ? test : test.skip;

interface RecommendedUnit {
  readonly commonCode: string;
  readonly state: string;
  readonly name: string;
  readonly conversionFactor: { readonly factor: number; readonly parsedSymbol: string } | null;
}
const recommended = new Map(
  (present ? (JSON.parse(readFileSync(recommendationFile, 'utf8')) as RecommendedUnit[]) : []).map((unit) => [
    unit.commonCode,
    unit,
  ]),
);
const ours = Object.entries(units).map(([code, unit]) => ({ code, name: '', dimension: '', factor: '', ...unit }));

/** Recommendation 20 gives these to seven digits; ours are exact by definition. */
const rounded: Readonly<Record<string, string>> = {
  ONZ: divide(units['LBR']?.factor ?? '', '16'),
  // 231 cubic inches.
  GLL: multiply('231', ...Array.from({ length: 3 }, () => units['INH']?.factor ?? '')),
  OZA: divide(units['GLL']?.factor ?? '', '128'),
};

/** The shortest decimal that the number stands for. */
const plain = (number: number): string =>
  decimal(number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }));
const sevenDigits = (number: number): string => plain(Number(number.toPrecision(7)));

testWithData.each(ours)('the factor of $code ($name) is that of Recommendation 20', ({ code, factor }) => {
  const unit = recommended.get(code);
  expect(unit?.state).toBe('ACTIVE');
  const stated = unit?.conversionFactor?.factor ?? 1;
  if (code in rounded) {
    expect(sevenDigits(Number(factor))).toBe(sevenDigits(stated));
  } else {
    expect(factor).toBe(plain(stated));
  }
});

testWithData('units of one dimension have one base unit in Recommendation 20', () => {
  for (const [dimension, members] of Map.groupBy(ours, (unit) => unit.dimension)) {
    const bases = members.flatMap(({ code }) => recommended.get(code)?.conversionFactor?.parsedSymbol ?? []);
    expect([dimension, new Set(bases).size]).toEqual([dimension, 1]);
  }
});

test.each(Object.entries(rounded))('the factor of %s, which Recommendation 20 rounds, is exact', (code, factor) => {
  expect(units[code]?.factor).toBe(factor);
  expect(round(factor, 20)).toBe(factor);
});

test('factors are canonical and more than zero, and names are not repeated', () => {
  for (const { factor } of ours) {
    expect(decimal(factor)).toBe(factor);
    expect(Number(factor)).toBeGreaterThan(0);
  }
  expect(new Set(ours.map(({ name }) => name)).size).toBe(ours.length);
});

test.each(['KGM', '4H', 'C62'])('%s is a unit', (code) => {
  expect(isUnit(code)).toBe(true);
});

test.each(['', 'kgm', 'KG', '__proto__', 'constructor', 'hasOwnProperty'])('%j is no unit', (code) => {
  expect(isUnit(code)).toBe(false);
});
